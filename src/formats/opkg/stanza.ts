import { type Field, trimBlanks, unfold } from './control.ts';

/** Every field name that a client knows. Clients of OpenWrt and old Yocto compare only the beginning of a name. */
const KNOWN_FIELDS = [
  'Package',
  'Version',
  'Architecture',
  'Depends',
  'Pre-Depends',
  'Recommends',
  'Suggests',
  'Provides',
  'Conflicts',
  'Replaces',
  'Section',
  'Priority',
  'Maintainer',
  'Source',
  'Description',
  'Tags',
  'Essential',
  'Status',
  'Conffiles',
  'Filename',
  'Size',
  'Installed-Size',
  'Installed-Time',
  'MD5sum',
  'MD5Sum',
  'SHA256sum',
  'Auto-Installed',
  'ABIVersion',
  'Alternatives',
];
const IS_KNOWN: ReadonlySet<string> = new Set(KNOWN_FIELDS);

/** Fields that `Packages` takes from the file itself, or that only an installed package has. */
const NOT_FROM_CONTROL: ReadonlySet<string> = new Set([
  'Filename',
  'Size',
  'MD5sum',
  'MD5Sum',
  'SHA256sum',
  'Installed-Time',
  'Auto-Installed',
  'Conffiles',
]);

/** OpenWrt's index rule (package/Makefile, `index`): these lines stay in Packages.manifest only. */
const NOT_IN_PACKAGES = /^(Maintainer|LicenseFiles|Source|SourceName|Require|SourceDateEpoch)/;

/** The facts about the file that a stanza states. */
export interface StanzaFacts {
  filename: string;
  size: number;
  md5: string;
  sha256: string;
}

/**
 * Writes one stanza of `Packages`: Package, Version, the rest of control in its order, Architecture, Installed-Size,
 * the facts of the file, and Description. It ends with a newline, without the empty line after it.
 *
 * Leaves out the fields in `NOT_IN_PACKAGES`, fields without a value, and unknown fields whose name begins with a
 * known one, because clients would read their value as that of the known field. Folded fields become one line. A
 * blank line in Description becomes ` .`, because clients that skip Description end the stanza at a blank line.
 */
export function writeStanza(fields: readonly Field[], facts: StanzaFacts): string {
  const lines: string[] = [];
  const put = (name: string): void => {
    const field = fields.find((candidate) => candidate.name === name);
    if (field !== undefined && hasValue(field)) lines.push(singleLine(field));
  };
  put('Package');
  put('Version');
  const placed = new Set(['Package', 'Version', 'Architecture', 'Installed-Size', 'Description']);
  for (const field of fields) {
    if (!placed.has(field.name) && belongsInPackages(field)) lines.push(singleLine(field));
  }
  put('Architecture');
  put('Installed-Size');
  lines.push(
    `Filename: ${facts.filename}`,
    `Size: ${facts.size}`,
    `MD5Sum: ${facts.md5}`,
    `SHA256sum: ${facts.sha256}`,
  );
  const description = fields.find((field) => field.name === 'Description');
  if (description !== undefined) {
    lines.push(`Description:${description.value}`);
    for (const line of description.more) lines.push(trimBlanks(line) === '' ? ' .' : ` ${line}`);
  }
  return `${lines.join('\n')}\n`;
}

/** False for an empty field: OpenWrt's opkg crashes on an empty dependency list. */
function hasValue(field: Field): boolean {
  return unfold(field) !== '';
}

function belongsInPackages(field: Field): boolean {
  const { name } = field;
  if (NOT_FROM_CONTROL.has(name) || NOT_IN_PACKAGES.test(name)) return false;
  if (!hasValue(field)) return false;
  return IS_KNOWN.has(name) || !KNOWN_FIELDS.some((known) => name.startsWith(known));
}

function singleLine(field: Field): string {
  return field.more.length === 0 ? `${field.name}:${field.value}` : `${field.name}: ${unfold(field)}`;
}
