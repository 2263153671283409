import { printable } from '../text/printable.ts';

export interface SignReport {
  command: 'sign';
  files: { file: string; changed: boolean; keys: string[] }[];
}

/** The report for a terminal. */
export function signText({ files }: SignReport): string {
  return files
    .map(({ file, changed, keys }) =>
      changed
        ? `${printable(file)}: signed by ${keys.join(', ')}\n`
        : `${printable(file)}: had these signatures already\n`,
    )
    .join('');
}
