import { countOfRest } from '../errors.ts';
import type { Change, ChangeKind } from '../feed/change.ts';
import { groupedBy } from '../feed/grouped.ts';
import { firstNames } from '../text/first-names.ts';
import { oneLine, sizeText } from '../text/printable.ts';
import type { ChangeReport, FolderSummary } from './report.ts';
import { type Detail, type Paint, table } from './terminal-text.ts';

const SYMBOLS = { added: '+', updated: '~', removed: '-' } as const;

const COLOURS = { added: 'green', updated: 'yellow', removed: 'red' } as const;

/** So many packages of a kind are shown one by one; of more, three are named. */
const FEW = 12;

/** The most rows of a kind, also where everything is shown. The report has all of them. */
const MOST = 2000;

/** The longest name or version in a row, in characters: a table fits a terminal. */
const CELL = 40;

/** The changes of one package version, in all arches of a place. */
interface Row {
  kind: ChangeKind;
  name: string;
  /** How many package files they are. */
  files: number;
  cells: string[];
}

/** The changed packages for a terminal: arches of one package are one line, and of many packages only three are named. */
export function changeRows(report: ChangeReport, paint: Paint, { isVerbose }: Detail): string[] {
  const { changes, folders, dryRun } = report;
  const known = new Map(folders.map((folder) => [folder.path, folder] as const));
  const rows = groupsOf(changes, known).map((group) => rowOf(group, known, isVerbose));
  const shown = (Object.keys(SYMBOLS) as ChangeKind[]).flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    return isVerbose || own.length <= FEW ? own.slice(0, MOST) : [];
  });
  // In the order of the report, which is that of the folders.
  const order = new Set(shown);
  const each = rows.filter((row) => order.has(row));
  const lines = table(each.map(({ cells }) => cells)).map((text, i) =>
    paint(COLOURS[each[i]?.kind ?? 'added'], `  ${text}`),
  );
  const counts = (Object.keys(SYMBOLS) as ChangeKind[]).flatMap((kind) => {
    const left = rows.filter((row) => row.kind === kind && !order.has(row));
    if (left.length === 0) return [];
    if (isVerbose) return countOfRest(left, 0).map((rest) => `  ${rest}`);
    const names = [...new Set(left.map(({ name }) => name))];
    const files = left.reduce((sum, row) => sum + row.files, 0);
    const all = files > left.length ? ` (${files} files)` : '';
    const what = `${left.length} packages${all} ${dryRun ? 'would be ' : ''}${kind}`;
    return [
      paint(COLOURS[kind], `  ${SYMBOLS[kind]}  ${what}: ${oneLine(firstNames(names))} (\`-v\` lists them)`),
    ];
  });
  return [...lines, ...counts];
}

type Folders = ReadonlyMap<string, FolderSummary>;

const groupsOf = (changes: readonly Change[], folders: Folders): Change[][] => [
  ...groupedBy(changes, (change) => {
    const { kind, name, version, previous = null } = change;
    return JSON.stringify([kind, name, version, previous, placeOf(change, folders)]);
  }).values(),
];

/** The folder without the part that is its arch. */
function placeOf({ folder }: Change, folders: Folders): string {
  const arch = folders.get(folder)?.arch ?? null;
  if (arch === null) return folder || '.';
  const names = folder.split('/');
  const at = names.lastIndexOf(arch);
  return (at < 0 ? names : names.toSpliced(at, 1)).join('/') || '.';
}

function rowOf(group: readonly Change[], folders: Folders, isVerbose: boolean): Row {
  const [first] = group;
  if (first === undefined) throw new Error('a group has no change');
  const { kind, name } = first;
  const arches = [...new Set(group.map((one) => folders.get(one.folder)?.arch ?? one.arch))];
  const sizes = new Set(group.map(({ size }) => size));
  const size = Math.max(...group.map((one) => one.size ?? 0));
  const short = (text: string): string =>
    isVerbose || text.length <= CELL ? text : `${text.slice(0, CELL - 1)}…`;
  const cells = [
    ...[SYMBOLS[kind], short(name), short(versions(first)), placeOf(first, folders)],
    isVerbose ? arches.join(', ') : firstNames(arches),
    size === 0 ? '' : `${sizes.size > 1 ? 'up to ' : ''}${sizeText(size)}`,
  ];
  return { kind, name, files: group.length, cells: cells.map(oneLine) };
}

export const versions = ({ previous, version }: Change): string =>
  previous === undefined || previous === version ? version : `${previous} → ${version}`;
