import type { Lower, RolledBack } from '../feed/draft/draft.ts';
import { firstNames } from '../text/first-names.ts';
import type { ChangeReport, RollbackReport } from './report.ts';

/** How a package manager installs an older version than it has. */
interface Manager {
  name: string;
  formats: readonly string[];
  /** @param packages with versions that the feed lists */
  line(packages: readonly { name: string; to: string }[]): string;
}

const MANAGERS: readonly Manager[] = [
  {
    name: 'opkg',
    formats: ['opkg'],
    line: (packages) =>
      `opkg update && opkg install --force-downgrade ${packages.map(({ name }) => name).join(' ')}`,
  },
  {
    name: 'apk',
    formats: ['apk-v2', 'apk-v3'],
    line: (packages) => `apk update && apk add ${packages.map(({ name, to }) => `${name}=${to}`).join(' ')}`,
  },
];

/** How many packages a line names. */
const NAMED = 20;

/** What a rollback means for devices, as data. */
export function rollbackReport({ revision, date, lower }: RolledBack): RollbackReport {
  const lines = MANAGERS.flatMap(({ name, formats, line }) => {
    const own = lower.filter(({ format }) => formats.includes(format)).filter(isPlain);
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
    lines: lines.map(({ line }) => line),
  };
}
