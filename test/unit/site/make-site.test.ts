import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { FeedFile, FeedFolder, FeedKey } from '../../../src/feed/catalog/feed-shape.ts';
import type { MadeFile, SiteSource } from '../../../src/feed/catalog/site-files.ts';
import { siteOf } from '../../../src/site/make-site.ts';
import { NO_PACKAGES } from '../feed/catalog/combined-maker.ts';

const keyOf = (keyId: string): FeedKey => ({
  ...{ scheme: 'usign', keyId, path: `keys/${keyId}` },
  sha256: createHash('sha256').update(keyId).digest('hex'),
});
const KEY = keyOf('3435e05dcfdc2338');
const OTHER = keyOf('bb654e2b055021fa');
const folder = (branch: string, ...keys: FeedKey[]): FeedFolder => ({
  ...{ path: `${branch}/base/x86_64`, branch, repository: 'base', arch: 'x86_64', formats: ['opkg'] },
  ...{ packages: 1, bytes: 1, keys: keys.map(({ path }) => path) },
});
const FEED: FeedFile = {
  ...{ title: 'Our feed', url: 'https://o.github.io/r', recent: [], site: [] },
  ...{ folders: [folder('24.10', KEY), folder('23.05', OTHER)], keys: [KEY, OTHER] },
};

const SITE = siteOf({ site: true, badges: [] });
const sourceOf = (changes: Partial<SiteSource>): SiteSource => ({
  ...{ feed: FEED, folders: [], vouched: [KEY], before: [], packages: NO_PACKAGES },
  now: new Date(0),
  ...changes,
});
const madeOf = (changes: Partial<SiteSource> = {}): MadeFile[] => SITE.make(sourceOf(changes));
/** Of a run that does not know where the feed is served. */
const NOWHERE = { feed: { ...FEED, url: null } };
const pathsIn = (files: readonly MadeFile[]): string[] => files.map(({ path }) => path);
function textIn(files: readonly MadeFile[], path: string): string | undefined {
  const file = files.find((one) => one.path === path);
  return file !== undefined && 'bytes' in file ? file.bytes.toString('utf8') : undefined;
}

describe('the files for people', () => {
  it('are a page, an installer and an Atom feed, or none', () => {
    expect(pathsIn(madeOf())).toEqual(['install.sh', 'feed.atom', 'catalog.json', 'index.html']);
    const none = siteOf({ site: false, badges: [] });
    expect(none.make(sourceOf({}))).toEqual([]);
  });

  it('without an address keep the existing ones, and a page that names them', () => {
    const before = ['install.sh', 'feed.atom', 'index.html'].map((path) => ({ path, blob: 'b'.repeat(40) }));
    const made = madeOf({ ...NOWHERE, before });
    expect(made.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(pathsIn(made)).toEqual(['install.sh', 'feed.atom', 'catalog.json', 'index.html']);
    expect(textIn(made, 'index.html')).toContain('href="feed.atom"');
    const page = madeOf(NOWHERE);
    expect(pathsIn(page)).toEqual(['catalog.json', 'index.html']);
    expect(textIn(page, 'index.html')).not.toContain('href="feed.atom"');
  });
});

describe('the installer', () => {
  it('names no key that this run neither holds nor trusts, and no folder of one', () => {
    const script = textIn(madeOf(), 'install.sh');
    expect(script).toContain(KEY.keyId);
    expect(script).not.toContain(OTHER.keyId);
    expect(script).not.toContain('/23.05/base/x86_64');
    const both = textIn(madeOf({ vouched: [KEY, OTHER] }), 'install.sh');
    expect(both).toContain(OTHER.keyId);
    expect(both).toContain('/23.05/base/x86_64');
  });

  it.each([
    ['scheme', 'openpgp'],
    ['keyId', OTHER.keyId],
    ['path', OTHER.path],
    ['sha256', OTHER.sha256],
    ['sha256', null],
  ])('names no key whose %s is another than that of the key by its name', (field, value) => {
    const keys = [{ ...KEY, [field]: value }];
    const script = textIn(madeOf({ feed: { ...FEED, keys } }), 'install.sh');
    expect(script).toBeUndefined();
  });

  it('is left out when no key is vouched for, and the page stays', () => {
    expect(pathsIn(madeOf({ vouched: [] }))).toEqual(['feed.atom', 'catalog.json', 'index.html']);
  });
});

describe('recognise', () => {
  const isOwn = (path: string, bytes: Buffer): boolean => SITE.recognise(path, bytes) !== undefined;
  it('is true for each file as it was made, and false after a change', () => {
    for (const file of madeOf()) {
      const bytes = 'bytes' in file ? file.bytes : Buffer.alloc(0);
      expect(isOwn(file.path, bytes), file.path).toBe(true);
      expect(isOwn(file.path, Buffer.from(`${bytes}<!-- mine -->\n`))).toBe(false);
      expect(isOwn(file.path, Buffer.from(bytes.toString('utf8').replace(/o/, '0')))).toBe(false);
      expect(isOwn(`badges/${file.path}.svg`, bytes)).toBe(false);
    }
  });
});
