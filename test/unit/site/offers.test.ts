import { describe, expect, it } from 'vitest';
import { type FeedFolder, type FeedKey, feedFileOf } from '../../../src/feed/catalog/feed-shape.ts';
import { deviceLines } from '../../../src/site/device-lines.ts';
import { archChoice, type Offering, offerLines, offersOf, removalLines } from '../../../src/site/offers.ts';
import { ODD_PATHS, PLAIN_NAMES } from '../feed/odd-values.ts';

const URL = 'https://o.github.io/r';
const USIGN: FeedKey = {
  ...{ scheme: 'usign', keyId: '3435e05dcfdc2338', path: 'keys/3435e05dcfdc2338' },
  sha256: '1'.repeat(64),
};
const OLD: FeedKey = { ...USIGN, keyId: 'bb654e2b055021fa', path: 'keys/bb654e2b055021fa' };
const FINGERPRINT = 'ab'.repeat(20);
const OPENPGP: FeedKey = {
  ...{ scheme: 'openpgp', keyId: FINGERPRINT, path: `keys/${FINGERPRINT}.asc` },
  sha256: '2'.repeat(64),
};
const RSA: FeedKey = {
  ...{ scheme: 'apk-v2', keyId: 'me-1.rsa.pub', path: 'keys/me-1.rsa.pub', sha256: '3'.repeat(64) },
};
const EC: FeedKey = {
  ...{ scheme: 'apk-v3', keyId: 'c'.repeat(32), path: `keys/${'c'.repeat(32)}.pem`, sha256: '4'.repeat(64) },
};

function folder(path: string, changes: Partial<FeedFolder> = {}): FeedFolder {
  const [branch = null, repository = null, arch = ''] = path.split('/');
  return {
    ...{ path, branch, repository, arch, formats: ['opkg'], packages: 1, bytes: 1, keys: [USIGN.path] },
    ...changes,
  };
}

const feed = (changes: Partial<Offering>): Offering => ({
  title: null,
  folders: [folder('24.10/base/x86_64')],
  keys: [USIGN],
  ...changes,
});

const shown = (offering: Offering): [string, string | null, string[], string[]][] =>
  offersOf(offering).map(({ system, branch, folders, keys }) => [
    ...([system.scheme, branch, folders.map(({ arch }) => arch), keys.map(({ keyId }) => keyId)] as const),
  ]);

describe('offersOf', () => {
  it('puts the arches of a branch and repository together, and systems apart', () => {
    const keys = [USIGN, OPENPGP, RSA, EC];
    const paths = keys.map(({ path }) => path);
    const folders = [
      folder('24.10/base/x86_64', { keys: paths.slice(0, 2) }),
      folder('24.10/base/mips_24kc', { keys: paths.slice(0, 2) }),
      folder('24.10/more/x86_64'),
      folder('23.05/base/x86_64'),
      folder('v3.22/main/x86_64', { formats: ['apk-v2', 'apk-v3'], keys: paths.slice(2) }),
    ];
    expect(shown(feed({ folders, keys }))).toEqual([
      ['usign', '24.10', ['mips_24kc', 'x86_64'], [USIGN.keyId]],
      ['usign', '24.10', ['x86_64'], [USIGN.keyId]],
      ['usign', '23.05', ['x86_64'], [USIGN.keyId]],
      ['openpgp', '24.10', ['mips_24kc', 'x86_64'], [FINGERPRINT]],
      ['apk-v2', 'v3.22', ['x86_64'], [RSA.keyId]],
      ['apk-v3', 'v3.22', ['x86_64'], [EC.keyId]],
    ]);
  });

  it('separates folders that are signed with different keys', () => {
    const folders = [folder('24.10/base/x86_64'), folder('24.10/base/mips_24kc', { keys: [OLD.path] })];
    expect(shown(feed({ folders, keys: [USIGN, OLD] }))).toEqual([
      ['usign', '24.10', ['x86_64'], [USIGN.keyId]],
      ['usign', '24.10', ['mips_24kc'], [OLD.keyId]],
    ]);
  });

  it('takes the key of the last run when no run noted who signed', () => {
    const folders = [folder('24.10/base/x86_64', { keys: null })];
    expect(shown(feed({ folders, keys: [USIGN, OLD] }))).toMatchObject([
      ['usign', '24.10', ['x86_64'], [USIGN.keyId]],
    ]);
    expect(shown(feed({ folders, keys: [RSA] }))).toMatchObject([['usign', '24.10', ['x86_64'], []]]);
  });

  it('offers no folder of an arch that no device of the system has', () => {
    const both = [USIGN, OPENPGP];
    const folders = [
      folder('24.10/base/aarch64', { keys: both.map(({ path }) => path) }),
      folder('v3.22/main/arm64', { formats: ['apk-v2'], keys: [RSA.path] }),
    ];
    expect(shown(feed({ folders, keys: [...both, RSA] })).map(([scheme]) => scheme)).toEqual(['openpgp']);
    const unsigned = ['aarch64', 'amd64'].map((arch) => folder(`24.10/base/${arch}`, { keys: [] }));
    expect(shown(feed({ folders: unsigned, keys: [] }))).toEqual([['usign', '24.10', ['aarch64'], []]]);
  });

  it('offers unsigned folders only to devices that check nothing', () => {
    const unsigned = { formats: ['opkg', 'apk-v2'], keys: [] };
    const folders = [folder('24.10/base/x86_64', unsigned)];
    expect(shown(feed({ folders }))).toEqual([
      ['usign', '24.10', ['x86_64'], []],
      ['apk-v2', '24.10', ['x86_64'], []],
    ]);
  });

  it.each([
    ['a folder without packages', folder('24.10/base/x86_64', { packages: 0 })],
    ['a format of the future', folder('24.10/base/x86_64', { formats: ['apk-v9'] })],
  ])('leaves out %s', (_, one) => {
    expect(offersOf(feed({ folders: [one] }))).toEqual([]);
  });

  it('has only lines of plain words, with any value in feed.json', () => {
    const odd = [...ODD_PATHS, ...PLAIN_NAMES];
    const folders = odd.flatMap((text) => [
      { ...folder(`24.10/base/${text}`), keys: null },
      folder('24.10/base/x86_64', { branch: text }),
      folder('24.10/base/x86_64', { repository: text }),
      folder('24.10/base/x86_64', { arch: text, keys: [`keys/${text}`] }),
      folder('24.10/base/x86_64', { formats: ['opkg', text, 'apk-v2', 'apk-v3'] }),
    ]);
    const keys = odd.flatMap((text) =>
      [USIGN, OPENPGP, RSA, EC].flatMap((key) => [
        { ...key, keyId: text },
        { ...key, path: `keys/${text}` },
        { ...key, scheme: text },
      ]),
    );
    const feeds = [
      { folders: folders.slice(0, 200), keys: keys.slice(0, 200) },
      ...folders.map((one) => ({ folders: [one], keys: [USIGN, OPENPGP, RSA, EC] })),
      ...keys.map((key) => ({ folders: [folder('24.10/base/x86_64', { keys: [key.path] })], keys: [key] })),
    ];
    const lines = feeds.flatMap((given) =>
      offersOf(feedFileOf({ title: "a'; reboot; '", ...given })).flatMap((offer) => offerLines(offer, URL)),
    );
    expect(lines.length).toBeGreaterThan(200);
    for (const line of lines) {
      // `|` and `>` are of the lines themselves, and one text at most is quoted.
      expect(line).toMatch(/^[\w@%+=:,./~>|\\' -]+$/);
      expect([1, 3]).toContain(line.split("'").length);
    }
  });
});

describe('the names of folders on a device', () => {
  const namesOf = (folders: FeedFolder[], scheme: string): string[] =>
    offersOf(feed({ title: 'Our feed', folders, keys: [USIGN, OPENPGP] }))
      .filter(({ system }) => system.scheme === scheme)
      .flatMap((offer) => [...offer.folders, ...offer.extra].map(({ path, name }) => `${path} ${name}`));
  const keys = [USIGN.path, OPENPGP.path];

  it('tell targets, arches and repositories apart', () => {
    const targets = ['ath79/generic', 'ath79/nand'].map((target) =>
      folder(`24.10/kmods/${target}`, {
        branch: '24.10',
        repository: 'kmods',
        target,
        arch: null,
        arches: ['mips_24kc'],
        keys,
      }),
    );
    expect(namesOf([...targets, folder('24.10/kmods/mips_24kc', { keys })], 'usign')).toEqual([
      '24.10/kmods/ath79/generic our_feed_kmods_ath79_generic',
      '24.10/kmods/ath79/nand our_feed_kmods_ath79_nand',
      '24.10/kmods/mips_24kc our_feed_kmods',
    ]);
    const alike = ['a-b', 'a.b', 'a_b'].map((repository) => folder(`24.10/${repository}/x86_64`, { keys }));
    expect(namesOf(alike, 'usign').map((text) => text.split(' ')[1])).toEqual([
      'our_feed_a_b',
      'our_feed_a_b_2',
      'our_feed_a_b_3',
    ]);
    const arches = ['core2-64', 'core2_64', 'all'].map((arch) => folder(`kirkstone/base/${arch}`, { keys }));
    expect(namesOf(arches, 'openpgp').map((text) => text.split(' ')[1])).toEqual([
      'our_feed_base_core2_64',
      'our_feed_base_core2_64_2',
      'our_feed_base_all',
    ]);
  });

  it('stay as they were where a device adds one folder', () => {
    expect(namesOf([folder('24.10/base/all', { keys })], 'usign')).toEqual(['24.10/base/all our_feed_base']);
    expect(namesOf([folder('', { arch: null, arches: ['all', 'x86_64'], keys })], 'openpgp')).toEqual([
      ' our_feed',
      ' our_feed',
    ]);
    // Also where the folder of all arches has another key, and so is an offer of its own.
    const other = folder('24.10/base/all', { keys: [OLD.path] });
    const offers = offersOf(feed({ folders: [folder('24.10/base/x86_64'), other], keys: [USIGN, OLD] }));
    expect(offers.flatMap(({ folders }) => folders.map(({ name }) => name))).toEqual(['base', 'base_all']);
  });
});

describe('offerLines', () => {
  it.each(['opkg', 'apk-v2', 'apk-v3'])('are those of deviceLines, for %s', (format) => {
    const keys = [USIGN, OPENPGP, RSA, EC];
    const names = { opkg: [USIGN], 'apk-v2': [RSA], 'apk-v3': [EC] }[format] ?? [];
    const folders = ['x86_64', 'mips_24kc'].map((arch) =>
      folder(`24.10/base/${arch}`, { formats: [format], keys: names.map(({ path }) => path) }),
    );
    const lines = offersOf(feed({ title: 'Our feed', folders, keys })).flatMap((offer) =>
      offerLines(offer, URL),
    );
    const plan = deviceLines({
      ...{ url: URL, words: ['Our feed', 'base'], isUnsigned: false },
      folders: folders.map(({ path, arch, packages }) => ({ path, arch: arch ?? '', packages, format })),
      layout: { isShared: false, folder: (arch) => `24.10/base/${arch}` },
      keys: names.map((key) => ({ ...key, scheme: key.scheme as 'usign', fileName: key.path.slice(5) })),
    });
    expect(lines).toEqual(plan.filter((line) => !line.startsWith('#')));
    expect(lines).toHaveLength(3);
  });

  it('name a single folder itself, and several with ARCH and the choice', () => {
    const [one] = offersOf(feed({}));
    expect(one && [offerLines(one, URL)[1], archChoice(one, URL)]).toEqual([
      "echo 'src/gz base https://o.github.io/r/24.10/base/x86_64' >> /etc/opkg/customfeeds.conf",
      [],
    ]);
    const paths = ['x86_64/24.10/x86_64', 'x86_64/24.10/arm_xscale'];
    const folders = paths.map((path) => folder(path, { branch: '24.10', repository: 'x86_64' }));
    const [two] = offersOf(feed({ folders }));
    expect(two && [offerLines(two, URL)[1], archChoice(two, URL)]).toEqual([
      "echo 'src/gz x86_64 https://o.github.io/r/x86_64/24.10/ARCH' >> /etc/opkg/customfeeds.conf",
      ['arm_xscale', 'x86_64'],
    ]);
  });

  it('leave no choice of arches where apk makes it', () => {
    const paths = ['v3.22/main/x86_64', 'v3.22/main/aarch64'];
    const folders = paths.map((path) => folder(path, { formats: ['apk-v2'], keys: [RSA.path] }));
    const [offer] = offersOf(feed({ folders, keys: [RSA] }));
    expect(offer && archChoice(offer, URL)).toEqual([]);
    expect(offer && offerLines(offer, URL)[1]).toBe(
      "echo 'https://o.github.io/r/v3.22/main' >> /etc/apk/repositories",
    );
  });
});

describe('the lines that remove a feed', () => {
  it('delete the line with its address, whatever its name, and the key', () => {
    const [offer] = offersOf(feed({}));
    expect(offer && removalLines(offer, URL, offer.folders)[0]).toBe(
      "sed -i '\\|https://o.github.io/r/24.10/base/x86_64$|d' /etc/opkg/customfeeds.conf",
    );
    const folders = [folder('v3.22/main/x86_64', { formats: ['apk-v2'], keys: [RSA.path] })];
    const [alpine] = offersOf(feed({ folders, keys: [RSA] }));
    expect(alpine && removalLines(alpine, URL, alpine.folders)).toEqual([
      "sed -i '\\|https://o.github.io/r/v3.22/main$|d' /etc/apk/repositories",
      `rm /etc/apk/${RSA.path}`,
    ]);
  });
});
