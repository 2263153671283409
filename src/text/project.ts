/** The address of this project. */
export const PROJECT = 'https://github.com/org/pkgfeed-action';

/** Where the documents explain an error. */
export const explainedAt = (code: string): string =>
  `${PROJECT}/blob/main/docs/troubleshooting.md#${code.toLowerCase()}`;
