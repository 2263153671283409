import { counted } from '../text/counted.ts';
import { printable } from '../text/printable.ts';
import type { Plan } from './assemble/plan.ts';
import type { Change, ChangeKind } from './change.ts';

/** The longest template, in characters. GitHub shows about 70 of the first line. */
const LONGEST = 2000;

/** How many packages a message lists, and how many arches of each. */
const MOST_LISTED = 50;
const MOST_ARCHES = 8;

/** The longest message, in characters: a template may hold the list of changes many times. */
const LONGEST_MESSAGE = 60_000;

/** The template of a run that gives none. */
const USUAL = '{feed}: {summary}\n\n{changes}';

/** What a run calls itself. All of it is from the settings: GitHub acts on words in messages, such as `[skip ci]`. */
export interface CommitNames {
  title: string | undefined;
  branch: string | undefined;
  repository: string | undefined;
}

/** What a message tells of a plan. */
type Told = Pick<Plan, 'changes' | 'folders' | 'rollback'> & Partial<Pick<Plan, 'leaving' | 'unlisted'>>;

type Fill = (plan: Told, names: CommitNames) => string;

const KINDS = ['added', 'updated', 'removed'] as const satisfies readonly ChangeKind[];

/** The words that a template may hold in braces. */
const WORDS: { readonly [word: string]: Fill } = {
  feed: (_, { title, branch, repository }) =>
    withoutCommands(title ?? ([branch, repository].filter((name) => name !== undefined).join('/') || 'feed')),
  branch: (_, { branch }) => branch ?? '',
  repository: (_, { repository }) => repository ?? '',
  summary: (plan) => summary(plan),
  added: ({ changes }) => String(packagesOf(changes, 'added')),
  updated: ({ changes }) => String(packagesOf(changes, 'updated')),
  removed: ({ changes }) => String(packagesOf(changes, 'removed')),
  packages: ({ changes }) => String(packagesOf(changes)),
  arches: (plan) => String(archesOf(plan, plan.changes)),
  changes: (plan) => listed(plan),
};

const WORD = /\{([^{}\n]*)\}/g;

/** What is wrong with a template; undefined when nothing is. */
export function commitMessageFault(template: string): { wanted: string; remedy: string } | undefined {
  const isPlain = !/[\p{Cc}\p{Cs}]/u.test(template.replaceAll(/[\n\t]/g, ''));
  if (template.length > LONGEST || !isPlain) {
    return {
      wanted: `a text of at most ${LONGEST} characters without control characters`,
      remedy: 'Shorten it, and leave out unseen characters.',
    };
  }
  if ([...template.matchAll(WORD)].every(([, word = '']) => Object.hasOwn(WORDS, word))) return undefined;
  const all = Object.keys(WORDS).map((word) => `{${word}}`);
  return {
    wanted: 'a text that has only known words in braces',
    remedy: `Use ${all.slice(0, -1).join(', ')} or ${all.at(-1)}, and no other braces.`,
  };
}

/** The message of the commit that writes a plan. */
export function commitMessage(plan: Told, names: CommitNames, template = USUAL): string {
  const filled = template.replaceAll(WORD, (whole, word: string) =>
    Object.hasOwn(WORDS, word) ? (WORDS[word]?.(plan, names) ?? '') : whole,
  );
  const message = filled.slice(0, LONGEST_MESSAGE).trim() || summary(plan);
  return `${message.replaceAll(/\n{3,}/g, '\n\n')}\n`;
}

/** `35 packages for 8 arches added`, for each kind of change that there is. */
function summary(plan: Told): string {
  const parts = KINDS.flatMap((kind) => {
    const changes = plan.changes.filter((change) => change.kind === kind);
    if (changes.length === 0) return [];
    const arches = archesOf(plan, changes);
    return [
      `${counted(packagesOf(changes), 'package', 'packages')} for ${counted(arches, 'arch', 'arches')} ${kind}`,
    ];
  });
  const ended = plan.leaving?.ended.length ?? 0;
  const unlisted = plan.unlisted?.length ?? 0;
  if (unlisted > 0)
    parts.push(`${counted(unlisted, 'package file', 'package files')} that no index lists deleted`);
  const other =
    ended > 0
      ? `${counted(ended, 'package file', 'package files')} that left before deleted`
      : 'renewed, with no change of packages';
  const said = parts.length > 0 ? parts.join(', ') : other;
  const { rollback } = plan;
  return rollback === undefined
    ? said
    : `back to ${rollback.revision.slice(0, 12)} of ${rollback.date.toISOString().slice(0, 10)}, ${said}`;
}

/** How many packages there are, each counted once however many arches it is for. */
function packagesOf(changes: readonly Change[], kind?: ChangeKind): number {
  const found = changes.filter((change) => kind === undefined || change.kind === kind);
  return new Set(found.map(({ name, version }) => `${name} ${version}`)).size;
}

/** How many arches have a folder with one of these changes. */
function archesOf({ folders }: Told, changes: readonly Change[]): number {
  const arches = archesByFolder(folders);
  return new Set(changes.map(({ folder }) => arches.get(folder) ?? folder)).size;
}

/**
 * One line for each package: with its folder, or with its arches where it is in several folders. A run over several
 * repositories has one line for each of them.
 */
function listed({ changes, folders }: Told): string {
  const arches = archesByFolder(folders);
  const repositories = new Map(folders.map((folder) => [folder.path, repositoryName(folder)]));
  const isOne = new Set(repositories.values()).size < 2;
  const places = new Map<string, { what: string; repository: string; paths: string[] }>();
  for (const { kind, name, version, folder } of changes) {
    const what = `${kind} ${name} ${version}`;
    const repository = isOne ? '' : (repositories.get(folder) ?? '');
    const key = JSON.stringify([what, repository]);
    const place = places.get(key) ?? { what, repository, paths: [] };
    place.paths.push(folder);
    places.set(key, place);
  }
  const lines = [...places.values()].slice(0, MOST_LISTED).map(({ what, repository, paths }) => {
    const [only, ...more] = paths;
    if (more.length === 0) return printable(`${what} in ${only}`);
    const names = new Set(paths.map((path) => arches.get(path) ?? path));
    const isClear = names.size === paths.length && names.size <= MOST_ARCHES;
    const where = isClear ? `for ${[...names].join(', ')}` : `in ${paths.length} folders`;
    return printable(`${what} ${repository === '' ? where : `${where} of ${repository}`}`);
  });
  if (places.size > MOST_LISTED) lines.push(`and ${places.size - MOST_LISTED} more`);
  return withoutCommands(lines.join('\n'));
}

const repositoryName = ({ branch, repository }: Told['folders'][number]): string =>
  [branch, repository].filter((word) => word !== null).join('/');

const archesByFolder = (folders: Told['folders']): Map<string, string> =>
  new Map(folders.map(({ path, arch }) => [path, arch ?? path]));

/** Removes brackets: words in them are commands for GitHub, which only a template may give. */
const withoutCommands = (text: string): string => text.replaceAll('[', '(').replaceAll(']', ')');
