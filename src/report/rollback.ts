import type { PlannedFolder } from '../feed/assemble/plan.ts';
import type { Lower, RolledBack } from '../feed/draft/draft.ts';
import type { Scheme } from '../keys/scheme.ts';
import { firstNames } from '../text/first-names.ts';
import type { ChangeReport, RollbackReport } from './report.ts';

/** How a package manager installs an older version than it has. */
interface Manager {
  name: string;
  formats: readonly string[];
  /** True when its devices read a folder that is signed with these schemes. */
  reads(schemes: ReadonlySet<Scheme>): boolean;
  /** @param packages with versions that the feed lists */
  line(packages: readonly { name: string; to: string }[]): string;
}

const namesIn = (packages: readonly { name: string }[]): string => packages.map(({ name }) => name).join(' ');
const versionsIn = (packages: readonly { name: string; to: string }[]): string =>
  packages.map(({ name, to }) => `${name}=${to}`).join(' ');

const MANAGERS: readonly Manager[] = [
  {
    name: 'opkg of OpenWrt',
    formats: ['opkg'],
    reads: (schemes) => schemes.has('usign') || !schemes.has('openpgp'),
    // By name it installs no version that is older than the installed one, whatever options it gets.
    line: (packages) =>
      `opkg update && opkg remove --force-depends ${namesIn(packages)} && opkg install ${namesIn(packages)}`,
  },
  {
    name: 'opkg of Yocto',
    formats: ['opkg'],
    reads: (schemes) => schemes.has('openpgp'),
    line: (packages) => `opkg update && opkg install --force-downgrade ${versionsIn(packages)}`,
  },
  {
    name: 'apk',
    formats: ['apk-v2', 'apk-v3'],
    reads: () => true,
    line: (packages) => `apk update && apk add ${versionsIn(packages)}`,
  },
];

/** How many packages a line names. */
const NAMED = 20;

/**
 * What a rollback means for devices, as data.
 *
 * @param folders those of the run, with the keys that sign them
 */
export function rollbackReport(
  { revision, date, lower }: RolledBack,
  folders: readonly Pick<PlannedFolder, 'path' | 'format' | 'signers'>[],
): RollbackReport {
  const schemesOf = ({ folder, format }: Lower): ReadonlySet<Scheme> =>
    new Set(
      folders
        .filter((one) => one.path === folder && one.format === format)
        .flatMap(({ signers }) => signers.map(({ scheme }) => scheme)),
    );
  const lines = MANAGERS.flatMap(({ name, formats, reads, line }) => {
    const own = lower.filter((one) => formats.includes(one.format) && isPlain(one) && reads(schemesOf(one)));
    const packages = [...new Map(own.map((one) => [one.name, one])).values()].slice(0, NAMED);
    return packages.length === 0 ? [] : [{ manager: name, line: line(packages) }];
  });
  return { commit: revision, date: date.toISOString(), lower, lines };
}

/** True for words that a shell takes as they are. Formats allow hardly any others. */
const isPlain = ({ name, to }: Lower): boolean => [name, to].every((word) => /^[\w.+][\w.+:~-]*$/.test(word));

/** What the report says of a rollback: sentences, and lines to type on a device. */
export function rollbackText({
  rollback,
  dryRun,
  changes,
}: Pick<ChangeReport, 'rollback' | 'dryRun' | 'changes'>): {
  sentences: string[];
  lines: string[];
} {
  if (rollback === undefined) return { sentences: [], lines: [] };
  const { commit, date, lower, lines } = rollback;
  const names = new Set(lower.map(({ format, name }) => `${format} ${name}`)).size;
  const back = `${dryRun ? 'would go' : 'went'} back to ${commit.slice(0, 12)} of ${date.slice(0, 16).replace('T', ' ')} UTC`;
  const kept =
    'devices keep the newer packages that they have: package managers do not downgrade by themselves';
  const more = names > NAMED ? `; the lines name the first packages of ${names}` : '';
  const left = changes.filter(({ kind }) => kind === 'removed');
  const gone = [...new Set(left.map(({ name, version }) => `${name}=${version}`))];
  const again = `the next publish may bring ${firstNames(gone)} back if a source still has ${gone.length === 1 ? 'it' : 'them'}: \`pkgfeed remove\` keeps packages away`;
  return {
    sentences: [
      back,
      ...(gone.length === 0 ? [] : [again]),
      lines.length === 0 ? kept : `${kept}. To go back on a device, type${more}:`,
    ],
    lines: lines.map(({ manager, line }) => `${line}  # ${manager}`),
  };
}
