/** The names of opkg's own files on a device: a feed with such a name would overwrite one. */
const RESERVED: ReadonlySet<string> = new Set(['arch', 'customfeeds', 'distfeeds', 'opkg', 'signatures']);

/** The most characters of a name, as long as its first word can be cut. opkg gives files these names. */
const LENGTH = 100;
/** What at least stays of the first word, and the most characters of any name. */
const LEAST = 20;
const MOST = 200;

/**
 * A feed name that opkg accepts, made from the words that are defined: the title of the feed, and what tells its folders
 * apart. Of a long name the first word is cut, so that names stay apart.
 */
export function feedName(words: readonly (string | undefined)[]): string {
  const [first = '', ...others] = words.map((word = '') => slugOf(word)).filter((word) => word !== '');
  const rest = others.map((word) => `_${word}`).join('');
  const slug = `${first.slice(0, Math.max(LENGTH - rest.length, LEAST))}${rest}`
    .slice(0, MOST)
    .replace(/_+/g, '_')
    .replace(/_$/, '');
  if (slug === '') return 'pkgfeed';
  return RESERVED.has(slug) ? `${slug}_feed` : slug;
}

/** What a feed is called: by its title, by its repository, or by its address. */
export interface Called {
  title: string | null;
  /** owner/name of the feed's repository. */
  home?: string | undefined;
  url?: string | null | undefined;
}

/**
 * The first word of a feed's names on devices. Two feeds must not have the same, so one whose title has no letter or
 * digit that a name can have is called after its repository, and else after its address.
 */
export function firstWord({ title, home, url }: Called): string | undefined {
  const words = [title, home, url?.replace(/^https?:\/\//, '')];
  return words.find((word): word is string => typeof word === 'string' && slugOf(word) !== '');
}

const slugOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
