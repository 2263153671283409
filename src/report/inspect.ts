import type { Row } from '../formats/contents.ts';
import { printable } from '../text/printable.ts';

/** What a package file says. */
export interface InspectedPackage {
  file: string;
  format: string;
  name: string;
  version: string;
  arch: string;
  size: number;
  md5: string;
  sha256: string;
  publishedAs: string;
  facts: { [label: string]: string };
  /** Its metadata, field by field. */
  control: { [field: string]: string };
  /** Its content, if the format lists it in the metadata. */
  contents: { [label: string]: string };
  warnings: readonly string[];
}

export interface InspectedIndex {
  file: string;
  format: string;
  description: string;
  spec: string;
  /** The keys that signed it; null where signatures are files of their own. The signatures are not checked. */
  signatures: string[] | null;
  /** The fields of each package. */
  packages: { [field: string]: string }[];
  warnings: readonly string[];
}

export interface InspectReport {
  command: 'inspect';
  packages: InspectedPackage[];
  indexes: InspectedIndex[];
}

/** The report for a terminal. */
export function inspectText({ packages, indexes }: InspectReport): string {
  return `${[...packages.map(packageText), ...indexes.map(indexText)].join('\n\n')}\n`;
}

function packageText(pkg: InspectedPackage): string {
  return table([
    ['file', pkg.file],
    ['format', pkg.format],
    ['published as', pkg.publishedAs],
    ['size', String(pkg.size)],
    ['md5', pkg.md5],
    ['sha256', pkg.sha256],
    ...Object.entries(pkg.facts),
    ...pkg.warnings.map((warning): Row => ['warning', warning]),
    ['its metadata says', ''],
    ...indented({ ...pkg.control, ...pkg.contents }),
  ]);
}

function indexText(index: InspectedIndex): string {
  return table([
    ['file', index.file],
    ['format', `${index.format} index`],
    ['signatures', signaturesText(index.signatures)],
    ['packages', String(index.packages.length)],
    ...index.warnings.map((warning): Row => ['warning', warning]),
    ['it says', ''],
    ...indented({
      ...(index.description === '' ? {} : { description: index.description }),
      ...(index.spec === '' ? {} : { 'pkgname-spec': index.spec }),
    }),
    ...index.packages.flatMap((fields) => [['', ''] as Row, ...indented(fields)]),
  ]);
}

function signaturesText(signatures: string[] | null): string {
  if (signatures === null) return 'in files of their own';
  return signatures.length === 0 ? 'none' : signatures.join(', ');
}

/** Indents rows, so that no field of a package looks like a fact of pkgfeed. */
function indented(fields: { [label: string]: string }): Row[] {
  return Object.entries(fields).map(([label, text]) => [`  ${label}`, text]);
}

/** Two columns. A text in the second one can have several lines. */
function table(rows: readonly Row[]): string {
  const width = rows.reduce((most, [label]) => Math.max(most, label.length), 0);
  return rows
    .map(([label, text]) => {
      const [first = '', ...more] = text.replaceAll('\t', '    ').split('\n').map(printable);
      const rest = more.map((line) => `${' '.repeat(width + 2)}${line}`.trimEnd());
      return [`${printable(label).padEnd(width)}  ${first}`.trimEnd(), ...rest].join('\n');
    })
    .join('\n');
}
