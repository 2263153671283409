import { InputError, throwGathered } from '../errors.ts';
import { COORDINATE_IS } from '../feed/coordinate-fault.ts';
import { foldersOf } from '../feed/folders.ts';
import { DEFAULT_LAYOUT, makeLayout } from '../feed/layout.ts';
import { FORMATS } from '../formats/formats.ts';
import { serverOf } from '../github/server.ts';
import type { Tip } from '../homes/home.ts';
import type { Host } from '../host.ts';
import type { RepositorySettings, Settings } from '../settings/settings.ts';
import { githubRepository } from '../text/github-repository.ts';
import { printable } from '../text/printable.ts';
import { shapeOf } from './policy.ts';

/**
 * Words that name something else than the input they stand in, such as a repository on GitHub in `repository`. Nobody
 * begins a feed with them on purpose. A feed that has such a folder or branch already goes on.
 */
export interface Mistake {
  /** The repository whose folders show that it is meant so; undefined for a word about the whole feed. */
  of?: RepositorySettings;
  message: string;
  remedy: string;
  /** True for a word that can be right, which is only a warning. */
  isHint?: boolean;
}

/**
 * The words of a run that are probably mistakes.
 *
 * @param slug owner/name of the repository that the feed lives in
 */
export function mistakenWords(
  settings: Pick<Settings, 'repositories' | 'feed' | 'home'>,
  slug: string | undefined,
  host: Host,
): Mistake[] {
  const { feed, home, repositories } = settings;
  const { layout = DEFAULT_LAYOUT } = feed;
  const isUsed = (word: Word): boolean => layout.includes(`{${word}}`);
  const ofCoordinates = repositories.flatMap((one) => {
    const known = slugsOf(one, slug, host);
    return WORDS.filter(isUsed).flatMap((word) => {
      const value = one[word];
      const found = value === undefined ? undefined : mistakenCoordinate(word, value, known, settings, host);
      if (found === undefined) return [];
      const at = one.places?.[word];
      const message = `${at === undefined ? '' : `${at}: `}\`${word}\` is ${printable(value ?? '')}, ${found.what}`;
      return [{ of: one, message, remedy: found.remedy, isHint: found.isHint ?? false }];
    });
  });
  return [
    ...ofCoordinates,
    ...(home.directory === undefined ? mistakenBranch(home.pagesBranch, slug, host) : []),
  ];
}

type Word = 'branch' | 'repository';
const WORDS: readonly Word[] = ['branch', 'repository'];

/** A repository on GitHub that the run knows, and the input that names it. */
type KnownSlugs = ReadonlyMap<string, string>;

/** In lower case, as GitHub compares them. */
function slugsOf({ sources }: RepositorySettings, slug: string | undefined, host: Host): KnownSlugs {
  const { releaseRepository, artifactsRepository } = sources;
  const named: [string | undefined, string][] = [
    [releaseRepository, 'release-repository'],
    [artifactsRepository, 'artifacts-repository'],
    [host.github.repository, 'pages-repository'],
    [slug, 'pages-repository'],
  ];
  return new Map(
    named.flatMap(([text, input]) => {
      const spelled = text === undefined ? undefined : githubRepository(text, serverOf(host));
      return spelled === undefined ? [] : [[spelled.slug.toLowerCase(), input] as const];
    }),
  );
}

interface Found {
  what: string;
  remedy: string;
  isHint?: boolean;
}

function mistakenCoordinate(
  word: Word,
  value: string,
  known: KnownSlugs,
  { feed, home }: Pick<Settings, 'feed' | 'home'>,
  host: Host,
): Found | undefined {
  if (word === 'branch' && home.directory === undefined && value === home.pagesBranch) {
    return {
      what: `which is also \`pages-branch\`, the branch of git that Pages serves; \`branch\` names a folder of the feed`,
      remedy: `Write ${COORDINATE_IS.branch}. If the folder should have that name, write it into \`layout\`: ${(feed.layout ?? DEFAULT_LAYOUT).replaceAll('{branch}', value)}.`,
    };
  }
  const ref = /^refs\/(?:heads|tags)\/(.+)$/.exec(value)?.[1];
  if (ref !== undefined) {
    return {
      what: `a reference of git; \`${word}\` names a folder of the feed`,
      remedy: `Write ${ref}, which is \`github.ref_name\` in a workflow, or ${COORDINATE_IS[word]}.`,
    };
  }
  const spelled = githubRepository(value, serverOf(host));
  if (spelled === undefined) return undefined;
  const input = known.get(spelled.slug.toLowerCase());
  const remedy = `Write ${COORDINATE_IS[word]}. The repository on GitHub is \`${input ?? 'pages-repository'}\`.`;
  if (input !== undefined || spelled.way !== 'name') {
    return { what: `a repository on GitHub; \`${word}\` names a folder of the feed`, remedy };
  }
  const owner = `${spelled.slug.toLowerCase().split('/')[0]}/`;
  if (![...known.keys()].some((one) => one.startsWith(owner))) return undefined;
  return { what: `and the feed gets a folder of that name`, remedy, isHint: true };
}

/** `pages-branch` with a word that git puts before names of branches, or with the name of a repository. */
function mistakenBranch(name: string, slug: string | undefined, host: Host): Mistake[] {
  const slugs = [slug, host.github.repository].map((one) => one?.toLowerCase());
  if (slugs.includes(name.toLowerCase())) {
    return [
      {
        message: `\`pages-branch\` is ${printable(name)}, a repository on GitHub, and the feed has no branch of that name`,
        remedy: 'Write the branch that Pages serves, such as gh-pages. The repository is `pages-repository`.',
      },
    ];
  }
  const [, before, plain] = /^((?:remotes\/)?origin|heads)\/(.+)$/.exec(name) ?? [];
  if (before === undefined) return [];
  return [
    {
      message: `\`pages-branch\` is ${printable(name)}, and the feed has no branch of that name`,
      remedy: `Write ${printable(plain ?? '')}: git puts ${before}/ before the names of branches, and GitHub does not.`,
    },
  ];
}

/**
 * Refuses mistakes that the feed does not have already.
 *
 * @returns warnings about words that can be right
 * @throws InputError for the others
 */
export function refuseMistakes(
  mistakes: readonly Mistake[],
  { paths, isNew }: Pick<Tip, 'paths' | 'isNew'>,
  { feed }: Pick<Settings, 'feed'>,
): string[] {
  const isThere = ({ of }: Mistake): boolean => {
    if (of === undefined) return !isNew;
    const layout = makeLayout(shapeOf(feed), of);
    return FORMATS.some((format) => foldersOf(format, paths, layout).length > 0);
  };
  const fresh = mistakes.filter((one) => !isThere(one));
  throwGathered(
    fresh
      .filter(({ isHint }) => isHint !== true)
      .map(({ message, remedy }) => new InputError({ code: 'INPUT_VALUE', message, remedy })),
  );
  return fresh.map(({ message, remedy }) => `${message}. ${remedy}`);
}
