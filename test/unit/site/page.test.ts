import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pageBundle } from '../../../scripts/make-page.ts';
import {
  type FeedFile,
  type FeedFolder,
  type FeedKey,
  feedFileOf,
} from '../../../src/feed/catalog/feed-shape.ts';
import { isUnchanged } from '../../../src/feed/catalog/mark.ts';
import { offerLines, offersOf } from '../../../src/site/offers.ts';
import { feedPage } from '../../../src/site/page.ts';

const key = (scheme: string, keyId: string, fileName = keyId): FeedKey => ({
  scheme,
  keyId,
  path: `keys/${fileName}`,
  sha256: createHash('sha256').update(keyId).digest('hex'),
});
const USIGN = key('usign', '3435e05dcfdc2338');
const OPENPGP = key('openpgp', 'ab'.repeat(20), `${'ab'.repeat(20)}.asc`);
const RSA = key('apk-v2', 'me-1.rsa.pub');
const EC = key('apk-v3', 'cd'.repeat(16), `${'cd'.repeat(16)}.pem`);

const folder = (branch: string, format: string, arch: string, ...keys: FeedKey[]): FeedFolder => ({
  path: `${branch}/base/${arch}`,
  branch,
  repository: 'base',
  arch,
  formats: [format],
  packages: 3,
  bytes: 3000,
  keys: keys.map(({ path }) => path),
});

const FEED: FeedFile = {
  title: 'Example',
  url: 'https://o.github.io/r',
  folders: [
    folder('24.10', 'opkg', 'mips_24kc', USIGN, OPENPGP),
    folder('24.10', 'opkg', 'x86_64', USIGN, OPENPGP),
    folder('25.12', 'apk-v3', 'x86_64', EC),
    folder('v3.22', 'apk-v2', 'aarch64', RSA),
    folder('v3.22', 'apk-v2', 'x86_64', RSA),
  ],
  keys: [USIGN, OPENPGP, RSA, EC],
  recent: [],
  site: [],
};
const page = (changes: Partial<FeedFile> = {}, others?: string[]): string =>
  feedPage({ ...FEED, ...changes }, others).toString('utf8');

const ENTITIES: { [name: string]: string } = { lt: '<', gt: '>', amp: '&' };
const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&(lt|gt|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
/** What a person without scripts reads. */
const shown = (html: string): string => textOf(/<main[\s\S]*<\/footer>/.exec(html)?.[0] ?? '');
/** The blocks of lines. */
const blocks = (html: string): string[] =>
  [...html.matchAll(/<pre class="lines" tabindex="0"><code>([\s\S]*?)<\/code>/g)].map(([, text = '']) =>
    textOf(text),
  );

describe('the page of a feed', () => {
  it('depends only on folders, keys, title and address', () => {
    const now = page();
    expect(page()).toBe(now);
    const item = { name: 'a', version: '1', branch: null, repository: null, format: 'opkg', folders: [] };
    const recent = [{ ...item, summary: '', published: '2026-11-20T16:53:35Z', run: null }];
    const folders = FEED.folders.map((one, i) => ({ ...one, packages: i * 7, bytes: i * 999 }));
    const site = [{ path: 'badges/a.svg', blob: '0'.repeat(40), version: '1' }];
    expect(page({ recent, folders, site })).toBe(now);
    expect(page({ title: 'Other' })).not.toBe(now);
    expect(page({ url: 'https://packages.example.org' })).not.toBe(now);
    expect(page({ folders: FEED.folders.slice(1) })).not.toBe(now);
    expect(page({ keys: FEED.keys.slice(1) })).not.toBe(now);
  });

  it('allows only its own script and style: the policy has their hashes', () => {
    const html = page();
    const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
    const source = (element: string): string => {
      const all = [...html.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))];
      expect(all).toHaveLength(1);
      return `'sha256-${createHash('sha256')
        .update(all[0]?.[1] ?? '')
        .digest('base64')}'`;
    };
    expect(textOf(policy).split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${source('script')}`,
      `style-src ${source('style')}`,
      "connect-src 'self'",
      "img-src 'self' data:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style'));
    expect(html).toContain('<meta name="referrer" content="no-referrer">');
    expect(html).not.toMatch(/<[^>]+\s(on[a-z]+|style)=/);
    // Links lead elsewhere, and nothing is loaded from there.
    expect(html.replace(/<script>[\s\S]*<\/script>|<a [^>]*>|<link rel="canonical"[^>]*>/g, '')).not.toMatch(
      /(src|href)="(https?:|\/)/,
    );
    expect(readFileSync(new URL('../../../src/site/page-bundle.ts', import.meta.url), 'utf8')).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/,
    );
  });

  it('has a mark that shows that it is unchanged', () => {
    expect(isUnchanged(feedPage(FEED))).toBe(true);
    expect(isUnchanged(Buffer.from(page().replace('Example', 'Mine')))).toBe(false);
    expect(page()).toMatch(/^<!doctype html>\n/);
  });

  it('is small', () => {
    const folders = Array.from({ length: 200 }, (_, i) => folder('24.10', 'opkg', `arch_${i}`, USIGN));
    expect(gzipSync(page()).length).toBeLessThan(30_000);
    expect(gzipSync(page({ folders })).length).toBeLessThan(60_000);
  });

  it('shows hostile text as text', () => {
    const bad = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\u202e\u0000\n`;
    const odd = {
      title: bad,
      folders: [
        ...FEED.folders,
        {
          ...folder('24.10', 'opkg', 'x86_64'),
          path: `24.10/${bad}/x`,
          branch: bad,
          repository: bad,
          arch: bad,
        },
        { ...folder('24.10', 'opkg', 'y'), path: '//evil.example/y' },
        { ...folder('24.10', 'opkg', 'z'), path: '../z' },
        { ...folder('24.10', 'opkg', 'w', USIGN), branch: bad, repository: bad },
      ],
      keys: [...FEED.keys, key(bad, bad, 'plain.pub'), key('usign', 'x', bad), key('usign', bad, 'also.pub')],
    };
    // None of it is valid in a feed.json, but even unchecked it must stay text.
    const { title, folders, keys } = feedFileOf({ ...FEED, ...odd });
    expect([title, folders, keys]).toEqual([null, FEED.folders, FEED.keys]);
    const html = page({ ...odd, folders: odd.folders.filter(({ path }) => !/^\/\/|\.\./.test(path)) });
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img|\u202e|\u0000/);
    expect(shown(html)).toContain(`"'><script>alert(1)</script>`);
    expect(shown(html)).toContain('\\u{202e}\\u{0}\\u{a}');
  });

  it('shows a title of markup as text', () => {
    const { title } = feedFileOf({ ...FEED, title: `"'><script>alert(1)</script>` });
    const html = page({ title });
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(shown(html)).toContain(`"'><script>alert(1)</script>`);
    for (const line of blocks(html).join('').split('\n')) expect(line).not.toMatch(/alert\(|<|\u202e/);
  });
});

describe('the page without its script', () => {
  it.each([
    ['a project', 'https://o.github.io/r'],
    ['a domain', 'https://packages.example.org'],
    ['a port', 'http://127.0.0.1:8080/a/b'],
  ])('has the lines of every system for the address of %s, as elsewhere', (_, url) => {
    const all = blocks(page({ url }));
    const wanted = offersOf(FEED).map((offer) => `${offerLines(offer, url).join('\n')}\n`);
    const install = (text: string): boolean =>
      /^(opkg update && opkg install|apk -U add) PACKAGE\n$/.test(text);
    expect(all.filter((text) => !install(text)).toSorted()).toEqual(wanted.toSorted());
    expect(all.filter(install)).toHaveLength(4);
    expect(all).toContain(
      [
        `wget -O /etc/opkg/keys/${USIGN.keyId} ${url}/keys/${USIGN.keyId}`,
        `echo 'src/gz example_base ${url}/24.10/base/ARCH' >> /etc/opkg/customfeeds.conf`,
        'opkg update\n',
      ].join('\n'),
    );
    expect(all[0]).toContain(`${url}/25.12/base/x86_64/packages.adb`);
  });

  it('names every system, every ARCH, every key and every folder', () => {
    const html = page();
    const text = shown(html);
    for (const title of ['OpenWrt from 25.12 on', 'OpenWrt up to 24.10', 'Alpine', 'Yocto']) {
      expect(html).toContain(`>By hand: ${title}</h3>`);
    }
    expect(text).toContain('ARCH is one of mips_24kc, x86_64');
    for (const { keyId, sha256, path } of FEED.keys) {
      expect(text).toContain(keyId);
      expect(text).toContain(sha256);
      expect(html).toContain(`href="${path}"`);
    }
    for (const { path } of FEED.folders) expect(html).toContain(`href="${path}/packages.json"`);
  });

  it('does not show the name of pkgfeed', () => {
    expect(shown(page())).not.toMatch(/pkgfeed/);
  });

  it('says that an address is a placeholder when none is known', () => {
    expect(blocks(page({ url: null })).join()).toContain('https://OWNER.github.io/REPO/24.10/base/ARCH');
    expect(shown(page({ url: null }))).toContain('https://OWNER.github.io/REPO stands for the address');
    expect(shown(page())).not.toContain('stands for');
  });

  it('says that a feed is not signed', () => {
    const html = page({ keys: [], folders: [folder('24.10', 'opkg', 'x86_64')] });
    expect(shown(html)).toContain('it is probably not signed');
    expect(blocks(html)).toEqual([
      "echo 'src/gz example_base https://o.github.io/r/24.10/base/x86_64' >> /etc/opkg/customfeeds.conf\nopkg update\n",
      'opkg update && opkg install PACKAGE\n',
    ]);
    // Nobody has said which of the devices with opkg it is for, and nothing speaks of a signature that is not there.
    expect(shown(html)).toContain('Packages for devices with opkg.');
    expect(shown(html)).toContain('The feed has no public key, so nobody has signed it.');
    expect(shown(html)).not.toMatch(/OpenWrt|Signature check|Compare the key/);
    expect(shown(page())).not.toContain('not signed');
  });

  it('says that a feed is empty, and has a name for one without a title', () => {
    const html = page({ title: null, folders: [], keys: [] });
    expect(shown(html)).toContain('The feed has nothing yet that a device can use.');
    expect(html).toContain('<title>Package feed</title>');
    expect(page({ title: null, home: 'owner/name' })).toContain('<title>owner/name</title>');
    // Two feeds without a title have different names on a device.
    expect(blocks(page({ title: null, home: 'owner/name' })).join()).toContain('src/gz owner_name_base ');
    expect(blocks(page({ title: '家', url: 'https://o.github.io/r' })).join()).toContain(
      'src/gz o_github_io_r_base ',
    );
  });

  it('names the maintainer, and where he states the keys', () => {
    const html = page({ home: 'owner/name', fingerprintUrl: 'https://example.org/keys?a=1' });
    for (const [address, text] of [
      ['https://github.com/owner/name', 'owner/name'],
      ['https://github.com/owner/name/issues', 'Report a problem'],
      ['https://example.org/keys?a=1', 'example.org'],
    ]) {
      expect(html).toContain(`<a href="${address}">${text}</a>`);
    }
    expect(shown(page())).not.toMatch(/Report a problem|stated at/);
  });

  it('links the installer and the Atom feed if the feed has them', () => {
    expect(page({}, ['index.html', 'badges/a.svg'])).toBe(page());
    const files = ['install.sh', 'feed.atom'];
    const html = page({}, files);
    expect(page({ site: files.map((path) => ({ path, blob: '0'.repeat(40) })) })).toBe(html);
    expect(blocks(html).slice(0, 2)).toEqual([
      'wget -qO- https://o.github.io/r/install.sh | sh\n',
      'wget -O /tmp/install.sh https://o.github.io/r/install.sh\nsh /tmp/install.sh\n',
    ]);
    expect(blocks(html).slice(-1)).toEqual([
      'wget -qO- https://o.github.io/r/install.sh | sh -s -- --uninstall\n',
    ]);
    expect(html).toContain(
      '<link rel="alternate" type="application/atom+xml" href="feed.atom" title="Example">',
    );
    const plain = page({ url: 'http://feed.example.org' }, files);
    expect(shown(plain)).not.toContain('| sh');
    expect(blocks(plain)[0]).toBe(
      'wget -O /tmp/install.sh http://feed.example.org/install.sh\nless /tmp/install.sh\nsh /tmp/install.sh\n',
    );
    expect(shown(page({ url: 'http://127.0.0.1:8080' }, files))).toContain('/install.sh | sh');
    expect(html).toContain('<a href="feed.atom">');
    expect(page()).not.toMatch(/href="(feed\.atom|install\.sh)"/);
  });
});

describe('src/site/page-bundle.ts', () => {
  it('is what the sources of the page build, byte by byte', async () => {
    const committed = readFileSync(new URL('../../../src/site/page-bundle.ts', import.meta.url), 'utf8');
    expect(committed === (await pageBundle()), 'run `npm run page` and commit what it makes').toBe(true);
  });
});
