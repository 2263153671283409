import { describe, expect, it } from 'vitest';
import type { FeedFolder, FeedKey } from '../../../src/feed/catalog/feed-shape.ts';
import {
  allowEntry,
  buildable,
  builderFeed,
  buildRequest,
  imageBuilderLines,
  selectorEntries,
} from '../../../src/site/image-builders.ts';
import { offersOf } from '../../../src/site/offers.ts';

const URL = 'https://o.github.io/r';
const BASE64 = `RWQ${'A'.repeat(53)}`;
const USIGN: FeedKey = {
  ...{ scheme: 'usign', keyId: '3435e05dcfdc2338', path: 'keys/3435e05dcfdc2338' },
  sha256: '1'.repeat(64),
};
const EC: FeedKey = {
  ...{ scheme: 'apk-v3', keyId: 'c'.repeat(32), path: `keys/${'c'.repeat(32)}.pem`, sha256: '4'.repeat(64) },
};
const PEM = '-----BEGIN PUBLIC KEY-----\nMFkw\nEwYH\n-----END PUBLIC KEY-----';
const TEXTS: { readonly [path: string]: string } = {
  [USIGN.path]: `untrusted comment: a key\n${BASE64}\n`,
  [EC.path]: `untrusted comment: a key\n${PEM}\n`,
};

const folder = (path: string, changes: Partial<FeedFolder> = {}): FeedFolder => {
  const [branch = null, repository = null, arch = ''] = path.split('/');
  return {
    ...{ path, branch, repository, arch, formats: ['opkg'], packages: 1, bytes: 1, keys: [USIGN.path] },
    ...changes,
  };
};
const feedsOf = (folders: FeedFolder[], url = URL) =>
  buildable(offersOf({ title: 'Our feed', folders, keys: [USIGN, EC] })).map((offer) =>
    builderFeed(offer, url, (path) => TEXTS[path] ?? ''),
  );
const ADB = { formats: ['apk-v3'], keys: [EC.path] };

describe('an ImageBuilder', () => {
  it('gets keys, and addresses in the list of its package manager', () => {
    const [opkg, apk] = feedsOf([folder('24.10/base/x86_64'), folder('25.12/base/x86_64', ADB)]);
    expect(opkg && imageBuilderLines(opkg, URL)).toEqual([
      `wget -O keys/3435e05dcfdc2338 ${URL}/keys/3435e05dcfdc2338`,
      `echo 'src/gz our_feed_base ${URL}/24.10/base/x86_64' >> repositories.conf`,
    ]);
    expect(apk && imageBuilderLines(apk, URL)).toEqual([
      `wget -O keys/${'c'.repeat(32)}.pem ${URL}/${EC.path}`,
      `echo '${URL}/25.12/base/x86_64/packages.adb' >> repositories`,
    ]);
  });

  it('gets the folder of all arches beside that of its own', () => {
    const [feed] = feedsOf(['all', 'mips_24kc', 'x86_64'].map((arch) => folder(`24.10/base/${arch}`)));
    expect(feed?.arches).toEqual(['mips_24kc', 'x86_64']);
    expect(feed?.repositories).toEqual({
      our_feed_base: `${URL}/24.10/base/ARCH`,
      our_feed_base_all: `${URL}/24.10/base/all`,
    });
  });
});

describe('ASU', () => {
  it('gets a request that keeps OpenWrt’s own packages, and keys in the form that it reads', () => {
    const requests = feedsOf([folder('24.10/base/x86_64'), folder('25.12/base/x86_64', ADB)]).map(
      buildRequest,
    );
    expect(requests).toEqual([
      {
        repositories: { our_feed_base: `${URL}/24.10/base/x86_64` },
        repositories_mode: 'append',
        repository_keys: [BASE64],
      },
      {
        repositories: { our_feed_base: `${URL}/25.12/base/x86_64/packages.adb` },
        repositories_mode: 'append',
        repository_keys: [PEM],
      },
    ]);
  });

  /** As ASU's `is_repo_allowed` decides. */
  const allows = (entry: string, address: string): boolean => {
    const [allowed, asked] = [new globalThis.URL(entry), new globalThis.URL(address)];
    return (
      allowed.origin === asked.origin && asked.pathname.startsWith(`${allowed.pathname.replace(/\/+$/, '')}/`)
    );
  };

  it.each([
    ['24.10/base/x86_64', URL, `${URL}/`, `${URL}/24.10/base/x86_64`],
    ['', URL, 'https://o.github.io/', URL],
    ['', 'https://feed.example.org', 'https://feed.example.org/', 'https://feed.example.org/'],
    ['', 'https://feed.example.org/a/b', 'https://feed.example.org/a/', 'https://feed.example.org/a/b'],
  ])('is told to allow the folder %j of %s', (path, url, entry, address) => {
    const [feed] = feedsOf([folder(path, { branch: null, repository: 'base', arch: 'x86_64' })], url);
    expect(feed && allowEntry(feed, url)).toBe(entry);
    expect(Object.values(feed?.repositories ?? {})).toEqual([address]);
    expect(allows(entry, address)).toBe(true);
  });
});

describe('a firmware selector', () => {
  it('gets one entry for all branches and targets, in its own words', () => {
    const targets = ['ath79/generic', 'ramips/mt7621'].flatMap((target) =>
      ['23.05', '24.10'].map((branch) =>
        folder(`${branch}/kmods/${target}`, {
          branch,
          repository: 'kmods',
          target,
          arch: null,
          arches: ['mips_24kc'],
        }),
      ),
    );
    expect(selectorEntries(feedsOf(targets), 'Our feed', URL)).toEqual({
      asu_repositories: { our_feed_kmods: `${URL}/{openwrt_branch}/kmods/{target}/{subtarget}` },
      asu_repositories_mode: 'append',
      asu_repository_keys: [BASE64],
    });
  });

  it('keeps branches that no release has', () => {
    const folders = ['stable', '24.10.2', 'SNAPSHOT'].map((branch) => folder(`${branch}/base/x86_64`));
    expect(selectorEntries(feedsOf(folders), 'Our feed', URL)).toMatchObject({
      asu_repositories: {
        our_feed_base: `${URL}/stable/base/x86_64`,
        our_feed_base_2: `${URL}/{openwrt_version}/base/x86_64`,
        our_feed_base_3: `${URL}/{openwrt_branch}/base/x86_64`,
      },
    });
  });
});

describe('the addresses of a firmware selector', () => {
  it.each([
    ['base/24.10', URL, `${URL}/base/{openwrt_branch}`],
    ['24.10/x86_64', 'https://o.github.io/24.10/r', 'https://o.github.io/24.10/r/{openwrt_branch}/x86_64'],
    ['', URL, URL],
    ['', 'https://feed.example.org', 'https://feed.example.org/'],
  ])('of the folder %j of %s are %s', (path, url, address) => {
    const feeds = feedsOf(
      [folder(path, { branch: '24.10', repository: null, arch: null, arches: ['x86_64'] })],
      url,
    );
    expect(selectorEntries(feeds, 'Our feed', url)).toMatchObject({
      asu_repositories: { our_feed: address },
    });
  });
});

describe('buildable', () => {
  it('leaves out what images of OpenWrt cannot use or would refuse', () => {
    const rsa = { scheme: 'apk-v2', keyId: 'a.rsa.pub', path: 'keys/a.rsa.pub', sha256: null };
    const folders = [
      folder('v3.22/main/x86_64', { formats: ['apk-v2'], keys: [rsa.path] }),
      folder('24.10/base/x86_64', { keys: [] }),
    ];
    expect(buildable(offersOf({ title: null, folders, keys: [rsa] }))).toEqual([]);
  });
});
