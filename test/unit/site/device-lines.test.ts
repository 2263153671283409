import { describe, expect, it } from 'vitest';
import { pagesUrl } from '../../../src/github/server.ts';
import {
  type DeviceFeed,
  deviceLines,
  installerLines,
  isOpenToAll,
  PLACEHOLDER_URL,
} from '../../../src/site/device-lines.ts';
import { feedName } from '../../../src/site/feed-name.ts';

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
    ['owner/repo', 'https://tenant.ghe.com', undefined],
    ['alice_corp/repo', GITHUB, undefined],
    [undefined, GITHUB, undefined],
    ['', GITHUB, undefined],
    ['owner', GITHUB, undefined],
    ['owner/', GITHUB, undefined],
  ])('of %s on %s is %s', (slug, server, url) => {
    expect(pagesUrl(slug, server)).toBe(url);
  });
});

describe('isOpenToAll', () => {
  it.each([
    ['http://feed.example.org/r', true],
    ['http://192.168.1.1:8080', true],
    ['http://localhost.example.org/r', true],
    ['http://127.0.0.1.example.org', true],
    ['https://feed.example.org/r', false],
    ['http://localhost/r', false],
    ['http://127.0.0.1:8080/r', false],
    ['http://127.0.0.1', false],
  ])('of %s is %j', (url, isOpen) => {
    expect(isOpenToAll(url)).toBe(isOpen);
  });
});

describe('installerLines', () => {
  it('leave time to read, and include reading when others could change the script', () => {
    expect(installerLines('https://o.github.io/r')).toEqual([
      'wget -O /tmp/install.sh https://o.github.io/r/install.sh',
      'sh /tmp/install.sh',
    ]);
    expect(installerLines('http://o.example.org/r')).toEqual([
      'wget -O /tmp/install.sh http://o.example.org/r/install.sh',
      'less /tmp/install.sh',
      'sh /tmp/install.sh',
    ]);
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
    [['日本', 'base'], 'base'],
    [['feed', 'kmods', 'ath79/generic'], 'feed_kmods_ath79_generic'],
    [['opkg'], 'opkg_feed'],
    [['t'.repeat(100), 'base', 'x86_64'], `${'t'.repeat(88)}_base_x86_64`],
    [
      ['t'.repeat(100), 'r'.repeat(100), 'a'.repeat(100)],
      `${'t'.repeat(20)}_${'r'.repeat(100)}_${'a'.repeat(78)}`,
    ],
  ])('of %j is %s', (words, name) => {
    expect(feedName(words)).toBe(name);
  });
});

const USIGN = { scheme: 'usign', keyId: '3435e05dcfdc2338', fileName: '3435e05dcfdc2338' } as const;
const OPENPGP = {
  scheme: 'openpgp',
  keyId: 'ab'.repeat(20),
  fileName: `${'ab'.repeat(20)}.asc`,
} as const;
const RSA = { scheme: 'apk-v2', keyId: 'me-1.rsa.pub', fileName: 'me-1.rsa.pub' } as const;

const folder = (format: string, arch: string, packages = 1) => ({
  path: `24.10/packages/${arch}`,
  format,
  arch,
  packages,
});
const lines = (changes: Partial<DeviceFeed>): string[] =>
  deviceLines({
    url: 'https://o.github.io/r',
    words: ['packages'],
    folders: [folder('opkg', 'x86_64')],
    layout: { isShared: false, folder: (arch) => `24.10/packages/${arch}` },
    keys: [],
    isUnsigned: changes.keys === undefined,
    ...changes,
  });

describe('deviceLines of an opkg feed', () => {
  it('trust the key, add the feed, update', () => {
    expect(lines({ keys: [USIGN] })).toEqual([
      'wget -O /etc/opkg/keys/3435e05dcfdc2338 https://o.github.io/r/keys/3435e05dcfdc2338',
      "echo 'src/gz packages https://o.github.io/r/24.10/packages/x86_64' >> /etc/opkg/customfeeds.conf",
      'opkg update',
    ]);
  });

  it('leave the key out of an unsigned feed', () => {
    const folders = [{ path: 'all', format: 'opkg', arch: 'all', packages: 1 }];
    expect(lines({ url: PLACEHOLDER_URL, words: ['x'], folders })).toEqual([
      "echo 'src/gz x https://OWNER.github.io/REPO/all' >> /etc/opkg/customfeeds.conf",
      'opkg update',
    ]);
  });

  it('say ARCH for several folders', () => {
    const folders = [
      ...['x86_64', 'mips_24kc'].map((arch) => folder('opkg', arch)),
      folder('opkg', 'empty', 0),
    ];
    const [heading, line] = lines({ folders });
    expect(heading).toBe('# OpenWrt up to 24.10, ARCH one of x86_64, mips_24kc');
    expect(line).toContain('/24.10/packages/ARCH');
  });

  it('are for Yocto where OpenPGP signs it: the key is imported, and then trusted', () => {
    expect(lines({ keys: [OPENPGP] })).toEqual([
      `wget -O /tmp/${OPENPGP.fileName} https://o.github.io/r/keys/${OPENPGP.fileName}`,
      `opkg-key add /tmp/${OPENPGP.fileName}`,
      `echo '${'AB'.repeat(20)}:6:' | gpg --homedir /etc/opkg/gpg --import-ownertrust`,
      "printf 'option check_signature 1\\noption signature_type gpg-asc\\n' > /etc/opkg/signatures.conf",
      "echo 'src/gz packages_x86_64 https://o.github.io/r/24.10/packages/x86_64' > /etc/opkg/packages_x86_64.conf",
      'opkg update',
    ]);
  });
});

describe('deviceLines of several folders that a device reads', () => {
  const folders = ['all', 'core2-64', 'qemux86_64'].map((arch) => folder('opkg', arch));
  const added = (all: readonly string[]): string[] => all.filter((line) => line.startsWith("echo 'src/gz"));

  it('have one for each on Yocto, under names of their own', () => {
    const shown = lines({ folders, keys: [OPENPGP] });
    expect(shown[0]).toBe('# Yocto, only the folders whose architecture opkg print-architecture lists');
    expect(added(shown)).toEqual(
      ['all', 'core2-64', 'qemux86_64'].map((arch) => {
        const name = `packages_${arch.replace('-', '_')}`;
        return `echo 'src/gz ${name} https://o.github.io/r/24.10/packages/${arch}' > /etc/opkg/${name}.conf`;
      }),
    );
    const beside = folders.slice(0, 2).map((one) => ({ ...one, keys: [OPENPGP] }));
    expect(added(lines({ folders: folders.slice(2), beside, keys: [OPENPGP] }))).toHaveLength(3);
    const unsigned = beside.map((one) => ({ ...one, keys: [USIGN] }));
    expect(added(lines({ folders: folders.slice(2), beside: unsigned, keys: [OPENPGP] }))).toHaveLength(1);
  });

  it('have a second for all arches on OpenWrt, whichever of the folders a run wrote', () => {
    const two = folders.slice(0, 2).map((one) => ({ ...one, keys: [USIGN] }));
    const own =
      "echo 'src/gz packages https://o.github.io/r/24.10/packages/core2-64' >> /etc/opkg/customfeeds.conf";
    const all =
      "echo 'src/gz packages_all https://o.github.io/r/24.10/packages/all' >> /etc/opkg/customfeeds.conf";
    expect(added(lines({ folders: two, keys: [USIGN] }))).toEqual([own, all]);
    expect(added(lines({ folders: two.slice(1), beside: two.slice(0, 1), keys: [USIGN] }))).toEqual([
      own,
      all,
    ]);
    expect(added(lines({ folders: two.slice(0, 1), beside: two.slice(1), keys: [USIGN] }))).toEqual([all]);
  });

  it('have one where all arches share a folder', () => {
    const shared = { folders: folders.map((one) => ({ ...one, path: '' })), keys: [USIGN, OPENPGP] };
    const shown = added(lines({ ...shared, layout: { isShared: true, folder: () => '' } }));
    expect(shown).toEqual([
      "echo 'src/gz packages https://o.github.io/r' >> /etc/opkg/customfeeds.conf",
      "echo 'src/gz packages https://o.github.io/r' > /etc/opkg/packages.conf",
    ]);
  });
});

describe('deviceLines of an apk v2 feed', () => {
  const folders = [folder('apk-v2', 'x86_64')];

  it('keep the key’s file name, and leave the arch to apk', () => {
    expect(lines({ folders, keys: [RSA] })).toEqual([
      'wget -O /etc/apk/keys/me-1.rsa.pub https://o.github.io/r/keys/me-1.rsa.pub',
      "echo 'https://o.github.io/r/24.10/packages' >> /etc/apk/repositories",
      'apk update',
    ]);
  });

  it('are right for folders at the root', () => {
    const atRoot = [{ path: 'x86_64', format: 'apk-v2', arch: 'x86_64', packages: 1 }];
    expect(lines({ folders: atRoot })[0]).toBe("echo 'https://o.github.io/r' >> /etc/apk/repositories");
  });
});

describe('deviceLines of a feed for several systems', () => {
  it('name the system before its lines', () => {
    const folders = [folder('opkg', 'x86_64'), folder('apk-v2', 'x86_64')];
    const shown = lines({ folders, keys: [USIGN, OPENPGP, RSA] });
    expect(shown.filter((line) => line.startsWith('#'))).toEqual([
      '# OpenWrt up to 24.10',
      '# Yocto',
      '# Alpine',
    ]);
  });

  it('leave out a system whose key this run does not have', () => {
    const folders = [folder('opkg', 'x86_64'), folder('apk-v2', 'x86_64')];
    expect(lines({ folders, keys: [RSA] }).at(-1)).toBe('apk update');
    expect(lines({ folders, keys: [RSA] }).join()).not.toContain('opkg');
  });

  it('name the key under which each folder is signed', () => {
    const other = { ...RSA, keyId: 'old.rsa.pub', fileName: 'old.rsa.pub' };
    const folders = [
      { ...folder('apk-v2', 'x86_64'), keys: [other] },
      { ...folder('apk-v2', 'armv7'), keys: [RSA, other] },
      { ...folder('apk-v2', 'aarch64'), keys: [RSA] },
    ];
    const keysIn = (own: typeof folders) => lines({ folders: own }).filter((line) => line.startsWith('wget'));
    expect(keysIn(folders.slice(0, 2))).toHaveLength(1);
    expect(keysIn(folders.slice(0, 2))[0]).toContain('old.rsa.pub');
    expect(keysIn(folders).map((line) => line.split('/').at(-1))).toEqual(['old.rsa.pub', 'me-1.rsa.pub']);
  });

  it('are none for an arch that no device has', () => {
    const folders = ['arm64', 'x86_64'].map((arch) => folder('apk-v2', arch));
    expect(lines({ folders: folders.slice(0, 1), keys: [RSA] })).toEqual([]);
    expect(lines({ folders: folders.slice(0, 1) })).toEqual([]);
    expect(lines({ folders, keys: [RSA] }).join()).not.toContain('ARCH');
    // Yocto's devices have the word, and OpenWrt's have not.
    const shared = lines({ folders: [folder('opkg', 'aarch64')], keys: [USIGN, OPENPGP] });
    expect(shared.join()).toContain('/etc/opkg/packages_aarch64.conf');
    expect(shared.join()).not.toContain('customfeeds');
  });

  it('are none for a feed without folders, or without packages', () => {
    expect(lines({ folders: [], keys: [USIGN] })).toEqual([]);
    expect(lines({ folders: [folder('opkg', 'x86_64', 0)], keys: [USIGN] })).toEqual([]);
  });
});
