/** Compares texts by their code units, which does not depend on the language of a machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
