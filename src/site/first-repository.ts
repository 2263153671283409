import type { FeedFile } from '../feed/catalog/feed-shape.ts';

/** Which repository of a feed devices get unless their owner names one. Nothing here needs Node. */

/** Words in the names of repositories that nobody should get without asking. */
const UNASKED: ReadonlySet<string> = new Set([
  ...['alpha', 'beta', 'canary', 'debug', 'dev', 'devel', 'development', 'edge', 'experimental', 'nightly'],
  ...['next', 'preview', 'proposed', 'rc', 'snapshot', 'snapshots', 'staging', 'test', 'testing', 'tests'],
  ...['unstable'],
]);

/** True for a repository such as `testing` or `base-nightly`. */
export const isUnasked = (repository: string): boolean =>
  repository
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => UNASKED.has(word));

/** What most feeds call their main repository. */
const USUAL = ['base', 'main', 'packages', 'stable'];

/**
 * The repositories that a device may get without asking, the preferred one first: those that the maintainer names, then
 * the others, but none such as `testing` that he does not name. A feed that has no others offers those.
 */
export function repositoriesInOrder({
  folders,
  defaultRepositories = [],
}: Pick<FeedFile, 'defaultRepositories'> & {
  folders: readonly Pick<FeedFile['folders'][number], 'repository'>[];
}): (string | null)[] {
  const all = [...new Set(folders.map(({ repository }) => repository))];
  const named = defaultRepositories.filter((name) => all.includes(name));
  const rank = (name: string | null): number => (name === null ? -1 : (USUAL.indexOf(name) + 99) % 99);
  const others = all
    .filter((name) => name === null || !named.includes(name))
    .sort((a, b) => rank(a) - rank(b) || ((a ?? '') < (b ?? '') ? -1 : 1));
  const asked = others.filter((name) => name === null || !isUnasked(name));
  const first = [...named, ...asked];
  return first.length > 0 ? first : others;
}
