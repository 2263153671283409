import { expect, test } from 'vitest';
import { expectHeading, inPage, openPage } from '../support/browser.ts';
import { catalogText, folderOf, type PageFeed, serveFeed } from '../support/page-feed.ts';
import { makePlace, type Place } from '../support/run.ts';

const MARKUP = `"'><img src=x onerror=alert(1)><script>alert(2)</script><svg/onload=alert(3)>&lt;b&gt;`;
const ODD = '\u202eevil\u0000\u0007\n\r\u2028\u200b\ufeff\ud800';
const BAD = `${MARKUP}${ODD}`;
const ELSEWHERE = '//evil.example/a';

async function hostileFeed(place: Place): Promise<PageFeed> {
  const folder = folderOf('24.10/base/x86_64', 9);
  const made = await serveFeed(place, {
    title: `Feed ${MARKUP}`,
    url: null,
    keys: [
      { scheme: 'usign', keyId: BAD, path: 'keys/plain', sha256: null },
      { scheme: BAD, keyId: 'x', path: `keys/${BAD}`, sha256: null },
      { scheme: 'usign', keyId: 'y', path: 'keys/../../x', sha256: null },
    ],
    folders: [
      { ...folder, keys: null },
      { ...folder, path: `24.10/${MARKUP}`, arch: BAD, branch: BAD, repository: BAD },
      { ...folder, path: ELSEWHERE, arch: 'elsewhere' },
      { ...folder, path: '../outside', arch: 'outside' },
      {
        ...folder,
        path: '24.10/odd/x86_64',
        branch: BAD,
        repository: BAD,
        arch: BAD,
        formats: ['opkg', BAD],
      },
    ],
    recent: [
      {
        ...{
          name: BAD,
          version: BAD,
          branch: BAD,
          repository: BAD,
          format: BAD,
          summary: BAD,
          published: BAD,
        },
        ...{ folders: ['24.10/base/x86_64'], run: 'javascript:alert(4)' },
      },
    ],
    site: [],
  });
  const all = {
    ...{ name: MARKUP, version: MARKUP, arch: BAD, format: 'opkg', license: MARKUP, maintainer: MARKUP },
    ...{ summary: MARKUP, sha256: BAD, published: BAD, depends: [MARKUP], provides: [MARKUP] },
  };
  const packages = [
    { ...all, file: MARKUP, homepage: 'javascript:alert(5)', run: 'data:text/html,x', source: 'vbscript:x' },
    {
      ...all,
      name: BAD,
      version: BAD,
      file: BAD,
      summary: BAD,
      homepage: 'javascript:alert(5)',
      run: 'data:text/html,x',
      source: 'vbscript:x',
    },
    { ...all, file: '../../../etc/passwd', homepage: ELSEWHERE, run: 'file:///etc/passwd', source: BAD },
    {
      name: '__proto__',
      version: '1',
      file: 'a.ipk',
      format: 'opkg',
      depends: ['constructor', 'toString | __proto__'],
    },
    {
      ...{ name: 'plain', version: '1', file: 'b.ipk', format: 'constructor' },
      depends: [BAD],
      provides: [BAD],
    },
    {
      ...{ name: '--help', version: '1', file: 'c.ipk', format: 'opkg' },
      homepage: 'http://ok.example/a"b',
    },
    { name: 7, version: null },
    null as unknown as object,
    {
      name: 'types',
      version: '1',
      file: 'd',
      format: 'opkg',
      depends: 'no',
      provides: [1],
      size: 'x',
      run: {},
    },
  ];
  // JSON holds what no other text may: half a pair of surrogates.
  made.write('24.10/base/x86_64/packages.json', catalogText(packages));
  made.write('24.10/odd/x86_64/packages.json', catalogText([{ ...all, file: 'x' }]));
  return made;
}

/** Where every link of the page leads. */
const links = `[...document.querySelectorAll('a')].map((link) => link.href)`;
const foreign = `[...document.querySelectorAll('main *')].map((element) => element.tagName.toLowerCase())
  .filter((tag) => ['img', 'script', 'svg', 'iframe', 'object', 'style', 'link', 'form', 'base'].includes(tag))`;

test('nothing that a feed or a package says is more than text', async (context) => {
  const { page, requests, faults } = await openPage(context);
  const { url } = await hostileFeed(makePlace());
  const name = encodeURIComponent(MARKUP);
  const views = [
    ['', 'Feed "\'><img src=x'],
    ['#/f/24.10/base/x86_64', 'x86_64'],
    [`#/p/24.10/base/x86_64/${name}`, '"\'><img src=x'],
    ['#/p/24.10/base/x86_64/__proto__', '__proto__'],
    ['#/p/24.10/base/x86_64/plain', 'plain'],
    ['#/p/24.10/base/x86_64/--help', '--help'],
    ['#/p/24.10/base/x86_64/types', 'types'],
    ['#/q/', 'Packages'],
    [`#/q/${name}`, 'Packages'],
    [`#/f/${name}`, '"\'><img src=x'],
    [`#/s/${name}/${name}`, 'Feed'],
    ['#/f/24.10/odd/x86_64', 'x86_64'],
  ] as const;
  for (const [hash, heading] of views) {
    await page.goto(`${url}${hash}`);
    await expectHeading(page, heading);
    await expect
      .poll(() =>
        page
          .getByText(/^(Loading|Looking)/)
          .filter({ visible: true })
          .count(),
      )
      .toBe(0);
    expect(await inPage(page, foreign), hash).toEqual([]);
    const text = await inPage<string>(
      page,
      `document.body.innerText + document.title +
        [...document.querySelectorAll('[aria-label]')].map((element) => element.ariaLabel)`,
    );
    expect(text, hash).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u200b\u2028\ufeff]/);
    for (const link of await inPage<string[]>(page, links)) {
      expect(link, hash).toMatch(
        new RegExp(`^${url}|^http://ok\\.example/a%22b$|^https://github\\.com/org/pkgfeed-action/`),
      );
      expect(link, hash).not.toContain('etc/passwd');
    }
  }
  await page.goto(`${url}#/p/24.10/base/x86_64/${name}`);
  const shown = (await page.locator('main').textContent()) ?? '';
  expect(shown).toContain('"\'><img src=x onerror=alert(1)><script>alert(2)</script>');
  expect(shown).not.toContain('evil');
  expect(shown).toContain('javascript:alert(5)');
  expect(shown).toContain('No package manager accepts this name.');
  await page.goto(`${url}#/p/24.10/base/x86_64/--help`);
  await page.getByText('No package manager accepts this name.').waitFor();
  expect(await page.getByRole('link', { name: 'http://ok.example' }).getAttribute('rel')).toBe(
    'noopener noreferrer nofollow',
  );

  expect(faults).toEqual([]);
  expect([...new Set(requests)].toSorted()).toEqual(
    ['', '24.10/base/x86_64/packages.json', 'feed.json'].map((path) => url + path),
  );
});

test('a page at an address that is unsafe for a shell shows the feed’s own address', async (context) => {
  const { page } = await openPage(context);
  const { url } = await serveFeed(
    makePlace(),
    {
      ...{ title: null, url: 'https://o.github.io/r', keys: [], recent: [], site: [] },
      folders: [folderOf('24.10/base/all', 1)],
    },
    "a';reboot;'",
  );
  await page.goto(encodeURI(url));
  const lines = page.locator('.result pre').first();
  await lines.waitFor();
  expect(await lines.textContent()).toContain('https://o.github.io/r/24.10/base/all');
  expect(await page.locator('main').textContent()).not.toContain('reboot');
});
