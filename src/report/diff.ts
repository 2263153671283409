import { countOfRest } from '../errors.ts';
import type { Difference } from '../feed/difference.ts';
import { groupedBy } from '../feed/grouped.ts';
import { oneLine } from '../text/printable.ts';
import type { Paint } from './terminal-text.ts';
import { SHOWN } from './text.ts';

/** A state of a feed, or a feed elsewhere. */
export interface ComparedState {
  name: string;
  /** When it was published; null where nobody says so. */
  date: string | null;
}

export interface DiffReport {
  command: 'diff';
  from: ComparedState;
  to: ComparedState;
  added: number;
  updated: number;
  removed: number;
  /** By repository; a branch and a repository of null are those of folders that feed.json does not name. */
  repositories: RepositoryDiff[];
}

export interface RepositoryDiff {
  branch: string | null;
  repository: string | null;
  /** Absent from a repository that is for any target. */
  target?: string;
  added: number;
  updated: number;
  removed: number;
  changes: Difference[];
}

export function diffReport(
  from: ComparedState,
  to: ComparedState,
  changes: readonly Difference[],
): DiffReport {
  const groups = groupedBy(changes, ({ branch, repository, target }) =>
    JSON.stringify([branch, repository, target]),
  );
  const repositories = [...groups.values()].map((own): RepositoryDiff => {
    const { branch = null, repository = null, target } = own[0] ?? {};
    return {
      ...{ branch, repository },
      ...(target === undefined ? {} : { target }),
      ...counts(own),
      changes: own,
    };
  });
  const plain = ({ name, date }: ComparedState): ComparedState => ({ name, date });
  return { command: 'diff', from: plain(from), to: plain(to), ...counts(changes), repositories };
}

function counts(changes: readonly Difference[]): Pick<DiffReport, 'added' | 'updated' | 'removed'> {
  const of = (kind: Difference['kind']): number => changes.filter((change) => change.kind === kind).length;
  return { added: of('added'), updated: of('updated'), removed: of('removed') };
}

const SIGNS = { added: '+', updated: '~', removed: '-' } as const;
const COLOURS = { added: 'green', updated: 'yellow', removed: 'red' } as const;

/** The report for a terminal. */
export function diffText(report: DiffReport, paint: Paint): string {
  const { from, to, repositories } = report;
  const lines = [paint('bold', oneLine(`${stateText(from)} to ${stateText(to)}: ${countsText(report)}`))];
  let shown = 0;
  for (const one of repositories) {
    if (shown >= SHOWN) break;
    lines.push(oneLine(`${nameOf(one)}: ${countsText(one)}`));
    for (const change of one.changes.slice(0, SHOWN - shown)) {
      const { kind, folder, name, version, previous } = change;
      const versions =
        previous === undefined
          ? version
          : previous === version
            ? `${version} (other bytes)`
            : `${previous} → ${version}`;
      lines.push(paint(COLOURS[kind], oneLine(`  ${SIGNS[kind]} ${name}  ${versions}  ${folder || '.'}`)));
      shown++;
    }
  }
  const all = repositories.reduce((sum, { changes }) => sum + changes.length, 0);
  lines.push(...countOfRest({ length: all }, SHOWN));
  return `${lines.join('\n')}\n`;
}

const stateText = ({ name, date }: ComparedState): string => (date === null ? name : `${name} (${date})`);

const nameOf = ({ branch, repository, target }: RepositoryDiff): string =>
  [branch, repository, target].filter((word) => word !== null && word !== undefined).join('/') ||
  'folders that feed.json does not name';

function countsText({ added, updated, removed }: Pick<DiffReport, 'added' | 'updated' | 'removed'>): string {
  const parts = Object.entries({ added, updated, removed }).filter(([, count]) => count > 0);
  return parts.length === 0
    ? 'no package differs'
    : parts.map(([kind, count]) => `${count} ${kind}`).join(', ');
}
