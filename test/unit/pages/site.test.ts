import { describe, expect, it } from 'vitest';
import type { PagesSite } from '../../../src/github/answers.ts';
import { addressOf, isElsewhere, problem, UNSEEN, whyPagesWillNotServe } from '../../../src/pages/site.ts';
import { settingsOf } from '../../support/run.ts';

const SITE: PagesSite = {
  ...{ url: 'https://owner.github.io/feed/', buildType: 'legacy', branch: 'gh-pages', folder: '/' },
  customDomain: undefined,
  isPublic: true,
};
const SLUG = 'owner/feed';

describe('whyPagesWillNotServe', () => {
  const why = (site: PagesSite | undefined) => whyPagesWillNotServe(site, SLUG, settingsOf({}).home);

  it('is undefined for a site of the branch, and for a site about which GitHub says little', () => {
    expect(why(SITE)).toBeUndefined();
    expect(why({ ...SITE, buildType: undefined, branch: undefined, folder: undefined })).toBeUndefined();
  });

  it.each<[string, PagesSite | undefined, string, RegExp]>([
    ['no site', undefined, 'is off, or not shown to this token', /give the token `pages: read`\.$/],
    [
      'a workflow',
      { ...SITE, buildType: 'workflow' },
      'serves what a workflow deploys (source “GitHub Actions”), not a branch',
      /the branch gh-pages and the folder \/ \(root\)\.$/,
    ],
    [
      'a private site',
      { ...SITE, isPublic: false },
      'is private: GitHub shows it only to people who may read the repository, and never to a device',
      /set the visibility to public/,
    ],
    [
      'another branch',
      { ...SITE, branch: 'main' },
      'serves the branch main, and the feed is on gh-pages',
      /, or publish with `pages-branch: main`\.$/,
    ],
    [
      'another folder',
      { ...SITE, folder: '/docs' },
      'serves the folder /docs of the branch, and the feed begins at its root',
      /\(root\), or put the feed there with `prefix: docs` or a folder in it\.$/,
    ],
  ])('names %s, and how to fix it', (_, site, what, remedy) => {
    expect(why(site)).toEqual({
      ...{ severity: 'error', path: 'GitHub Pages of owner/feed', what, why: UNSEEN },
      remedy: expect.stringMatching(remedy),
    });
  });

  it.each<[string, Partial<PagesSite>, RegExp | undefined]>([
    ['the source GitHub Actions', { buildType: 'workflow', branch: 'main' }, undefined],
    ['a source that GitHub does not say', { buildType: undefined }, undefined],
    ['a branch', {}, /^builds the branch gh-pages .*Use `deploy: branch`, which fits; or/],
    ['a private site', { buildType: 'workflow', isPublic: false }, /^is private/],
  ])('fits a workflow that deploys, or not, with %s', (_, changes, sentence) => {
    const { home } = settingsOf({ deploy: 'workflow', 'site-folder': 'site' });
    const found = whyPagesWillNotServe({ ...SITE, ...changes }, SLUG, home);
    expect(found && `${found.what}: ${found.remedy}`).toEqual(
      sentence === undefined ? undefined : expect.stringMatching(sentence),
    );
    expect(whyPagesWillNotServe(undefined, SLUG, home)?.remedy).toContain('the source “GitHub Actions”');
  });

  it('compares with the branch that the settings name', () => {
    const settings = settingsOf({ 'pages-branch': 'main' }).home;
    expect(whyPagesWillNotServe({ ...SITE, branch: 'main' }, SLUG, settings)).toBeUndefined();
    expect(whyPagesWillNotServe(SITE, SLUG, settings)?.what).toMatch(/^serves the branch gh-pages/);
  });
});

describe('a feed in a folder of its branch', () => {
  const site = { ...SITE, url: 'https://owner.github.io/feed/' };

  it.each([
    ['/', 'packages', 'https://owner.github.io/feed/packages'],
    ['/', 'docs/packages', 'https://owner.github.io/feed/docs/packages'],
    ['/docs', 'docs/packages', 'https://owner.github.io/feed/packages'],
    ['/docs', 'docs', 'https://owner.github.io/feed'],
  ])('that Pages serves from %s, with the prefix %s', (folder, prefix, address) => {
    const { home } = settingsOf({ prefix });
    expect(addressOf({ ...site, folder }, SLUG, prefix)).toBe(address);
    expect(whyPagesWillNotServe({ ...SITE, folder }, SLUG, home)).toBeUndefined();
    expect(isElsewhere({ ...site, folder }, SLUG, { url: address }, prefix)).toBe(false);
    expect(isElsewhere({ ...site, folder }, SLUG, { url: `${address}/x` }, prefix)).toBe(true);
  });

  it.each(['packages', 'docsx', 'a/docs'])('that Pages does not serve from /docs: %s', (prefix) => {
    const { home } = settingsOf({ prefix });
    expect(whyPagesWillNotServe({ ...SITE, folder: '/docs' }, SLUG, home)?.what).toBe(
      `serves the folder /docs of the branch, and the feed begins in ${prefix}`,
    );
  });
});

describe('addressOf', () => {
  it.each([
    ['https://owner.github.io/feed/', 'https://owner.github.io/feed'],
    ['https://owner.github.io/feed', 'https://owner.github.io/feed'],
    ['http://feed.example.org/', 'http://feed.example.org'],
    ['https://owner.github.io/feed/?a=b#c', 'https://owner.github.io/feed'],
  ])('of %s is %s', (url, address) => {
    expect(addressOf({ ...SITE, url }, SLUG, undefined)).toBe(address);
  });

  it.each(['', 'javascript:alert(1)', "https://o.github.io/r';reboot;/", 'ftp://example.org/'])(
    'refuses %j',
    (url) => {
      expect(() => addressOf({ ...SITE, url }, SLUG, undefined)).toThrow(
        expect.objectContaining({
          code: 'GITHUB_FAILED',
          message: 'the address that GitHub gives for the Pages site of owner/feed is not a web address',
        }),
      );
    },
  );
});

describe('isElsewhere', () => {
  it.each([
    ['no address', undefined, false],
    ['the address of the site', 'https://owner.github.io/feed', false],
    ['it with a slash', 'https://owner.github.io/feed/', false],
    ['it over http', 'http://owner.github.io/feed', false],
    ['it in capitals', 'https://OWNER.github.io/feed', false],
    ['another folder', 'https://owner.github.io/other', true],
    ['another host', 'https://feed.example.org/feed', true],
    ['another port', 'https://owner.github.io:8443/feed', true],
  ])('for %s', (_, url, elsewhere) => {
    expect(isElsewhere(SITE, SLUG, { url }, undefined)).toBe(elsewhere);
  });

  it('is true of any address when GitHub does not say where the site is', () => {
    const site = { ...SITE, url: undefined };
    expect(isElsewhere(site, SLUG, { url: 'https://owner.github.io/feed' }, undefined)).toBe(true);
    expect(isElsewhere(site, SLUG, { url: undefined }, undefined)).toBe(false);
    expect(() => addressOf(site, SLUG, undefined)).toThrow('GitHub does not say at which address it serves');
  });

  it('is true of any address when there is no site', () => {
    expect(isElsewhere(undefined, SLUG, { url: 'https://owner.github.io/feed' }, undefined)).toBe(true);
    expect(isElsewhere(undefined, SLUG, { url: undefined }, undefined)).toBe(false);
  });
});

describe('problem', () => {
  it('is an error about the site as a whole', () => {
    expect(problem(SLUG, 'is on fire', 'it burns', 'Run.')).toEqual({
      ...{ severity: 'error', path: 'GitHub Pages of owner/feed' },
      ...{ what: 'is on fire', why: 'it burns', remedy: 'Run.' },
    });
  });
});
