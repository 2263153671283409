import { describe, expect, it } from 'vitest';
import { feedName, opkgLines, PLACEHOLDER_URL, pagesUrl } from '../../../src/site/snippets.ts';

const GITHUB = 'https://github.com';

describe('pagesUrl', () => {
  it.each([
    ['owner/repo', GITHUB, 'https://owner.github.io/repo'],
    ['Owner/Repo', GITHUB, 'https://owner.github.io/Repo'],
    ['owner/repo', 'https://github.com/', 'https://owner.github.io/repo'],
    ['Owner/owner.github.io', GITHUB, 'https://owner.github.io'],
    ['owner/Owner.GitHub.io', GITHUB, 'https://owner.github.io'],
    ['owner/other.github.io', GITHUB, 'https://owner.github.io/other.github.io'],
    ['owner/repo', 'https://github.example.com', undefined],
    [undefined, GITHUB, undefined],
    ['', GITHUB, undefined],
    ['owner', GITHUB, undefined],
    ['owner/', GITHUB, undefined],
  ])('of %s on %s is %s', (slug, server, url) => {
    expect(pagesUrl(slug, server)).toBe(url);
  });
});

describe('feedName', () => {
  it.each([
    [['packages'], 'packages'],
    [['My Feed!'], 'my_feed'],
    [['24.10', 'packages'], '24_10_packages'],
    [["x'; rm -rf / #"], 'x_rm_rf'],
    [['日本'], 'pkgfeed'],
    [[undefined], 'pkgfeed'],
    [[], 'pkgfeed'],
    [['--__--'], 'pkgfeed'],
  ])('of %j is %s', (words, name) => {
    expect(feedName(words)).toBe(name);
  });
});

describe('opkgLines', () => {
  it('trust the key, add the feed, update', () => {
    expect(
      opkgLines('https://o.github.io/r', '24.10/packages/x86_64', 'packages', '3435e05dcfdc2338'),
    ).toEqual([
      'wget -O /etc/opkg/keys/3435e05dcfdc2338 https://o.github.io/r/keys/3435e05dcfdc2338',
      "echo 'src/gz packages https://o.github.io/r/24.10/packages/x86_64' >> /etc/opkg/customfeeds.conf",
      'opkg update',
    ]);
  });

  it('leave the key out of an unsigned feed', () => {
    expect(opkgLines(PLACEHOLDER_URL, 'all', 'x', undefined)).toEqual([
      "echo 'src/gz x https://OWNER.github.io/REPO/all' >> /etc/opkg/customfeeds.conf",
      'opkg update',
    ]);
  });
});
