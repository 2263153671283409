import { type Entry, type Format, warningText } from '../formats/format.ts';
import type { Severity } from '../report/finding.ts';
import { type Discrepancy, discrepanciesOf } from './discrepancies.ts';
import type { FaultKind, ReadFrom } from './fault-kinds.ts';
import { type Fault, faultOf } from './faults.ts';
import { differencesText, type Meaning } from './meaning.ts';

/** Where a package file was read, and how findings name it. */
export interface PackageContext {
  from: ReadFrom;
  path: string;
  /** The names of the folders that the index is in. */
  folder: readonly string[];
  /** False where the devices of the folder are not those that the warnings of the format are for. */
  reportsWarnings: boolean;
  /** True where the index was changed after it was signed, which is reported by itself. */
  isChanged: boolean;
  /** What the entry says, where it was kept without its text. */
  meaning?: Meaning | undefined;
}

/** Compares a package file with its entry, as a client does before and while it installs it. */
export async function packageFaults(
  format: Format,
  entry: Entry,
  bytes: Buffer,
  { from, path, folder, reportsWarnings, isChanged, meaning }: PackageContext,
): Promise<Fault[]> {
  const found = await discrepanciesOf(format, entry, bytes, folder, meaning);
  return (
    found
      .filter(({ kind }) => kind !== 'warning' || reportsWarnings)
      .filter(({ kind }) => !['fields', 'texts', 'unhashed'].includes(kind) || !isChanged)
      // What no client can use in an entry is reported by itself, and makes these differ.
      .filter(
        ({ kind }) =>
          entry.harm === undefined || !['fields', 'texts', 'unhashed', 'build', 'bare'].includes(kind),
      )
      .map((one) => {
        const [kind, what, severity] = describe(one);
        const fault = faultOf(kind, from, { severity, path, what });
        if (one.kind !== 'texts' && one.kind !== 'unhashed') return fault;
        return { ...fault, gathered: { what: one.kind, fields: one.fields } };
      })
  );
}

/** Says that a file has another size than its entry says. Sizes are in bytes. */
export const otherSize = (is: number, listed: number): string =>
  `has ${is} bytes, not ${listed} as the index says`;

function describe(found: Discrepancy): [FaultKind, string, Severity] {
  switch (found.kind) {
    case 'size':
      return ['changed', otherSize(found.is, found.listed), 'error'];
    case 'hash':
      return ['changed', `has another ${found.names.join(' and ')} than the index says`, 'error'];
    case 'sum':
      return ['misstated', `is listed with another ${found.names.join(' and ')} than it has`, 'error'];
    case 'build':
      return ['changed', 'is another build than the index says', 'error'];
    case 'bare':
      return ['bare', 'is listed without its size', 'warning'];
    case 'words':
      return ['misnamed', `says another ${found.fields.join(' and ')} than the index`, 'error'];
    case 'fields':
      return ['misstated', differencesText(found.differences), 'error'];
    case 'texts':
      return ['misstated', `is listed with another ${found.fields.join(' and ')} than it has`, 'warning'];
    case 'unhashed':
      return ['misstated', `is listed without ${found.fields.join(' and ')}`, 'warning'];
    case 'warning':
      return ['unsuitable', `does not suit every client: ${warningText(found.warning)}`, 'warning'];
    case 'unreadable':
      return ['notPackage', `is not a readable package: ${found.reason}`, 'error'];
  }
}
