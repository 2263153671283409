import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManyErrors, type PkgfeedError } from '../../../src/errors.ts';
import { type GitHub, githubClient } from '../../../src/github/client.ts';
import { type AssetQuery, collectReleaseAssets, PACKAGE_ASSETS } from '../../../src/sources/releases.ts';
import type { SourceFile } from '../../../src/sources/source-file.ts';
import { refusals } from '../../support/github-refusals.ts';
import { serveWhole, startGitHub } from '../../support/github-server.ts';
import type { FakeAsset, FakeRepository, GitHubServer } from '../../support/github-state.ts';
import { ipkOf } from '../../support/package-maker.ts';

const REPO = 'owner/name';
const SHORT = { second: 1, answer: 10_000, silence: 10_000, download: 20_000 };

let server: GitHubServer;
let repository: FakeRepository;
let folder: string;
let said: string[];
let shown: [string, number, number][];
beforeEach(async () => {
  said = [];
  shown = [];
  folder = mkdtempSync(join(tmpdir(), 'pkgfeed-unit-'));
  server = await startGitHub({ tokens: { reader: ['contents: read'], writer: ['contents: write'] } });
  repository = server.repository(REPO);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const host = {
  say: (line: string) => said.push(line),
  progress: (label: string, done: number, total: number) => shown.push([label, done, total]),
};

function client(token: string): GitHub {
  return githubClient({ token, apiUrl: server.apiUrl, say: host.say, fetch, patience: SHORT });
}

async function collect(query: Partial<AssetQuery> = {}, token = 'reader'): Promise<SourceFile[]> {
  const whole: AssetQuery = {
    release: 'latest',
    eventTag: undefined,
    repository: REPO,
    assets: PACKAGE_ASSETS,
    drafts: false,
    prereleases: false,
    releases: undefined,
    ...query,
  };
  return await collectReleaseAssets(whole, client(token), folder, host);
}

const origins = async (query: Partial<AssetQuery>, token?: string): Promise<string[]> =>
  (await collect(query, token)).map(({ origin }) => origin);

async function refusedBy(work: Promise<unknown>): Promise<PkgfeedError> {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (caught: unknown) => caught,
  );
  expect(error).toHaveProperty('remedy');
  return error as PkgfeedError;
}

const asset = (name: string, more: Partial<FakeAsset> = {}): FakeAsset => ({
  name,
  bytes: ipkOf({ name: 'hello', version: name.length.toString() }),
  ...more,
});

describe('the assets of a release', () => {
  it('become files with our own names, and with an origin for messages', async () => {
    const assets = [asset('a.ipk'), asset('b.apk'), asset('..%2F..%2Fc.ipk'), asset('notes.txt')];
    repository.addRelease({ tag: 'v1', assets });
    const files = await collect();
    expect(files.map(({ origin }) => origin)).toEqual([
      'owner/name v1 a.ipk',
      'owner/name v1 b.apk',
      'owner/name v1 ..%2F..%2Fc.ipk',
    ]);
    for (const [i, { file }] of files.entries()) {
      expect(file).toMatch(/asset-\d+$/);
      expect(dirname(file)).toBe(folder);
      expect(readFileSync(file)).toEqual(assets[i]?.bytes);
    }
    expect(readdirSync(folder)).toHaveLength(3);
    expect(shown.at(-1)).toEqual(['downloading packages', 3, 3]);
  });

  it.each<[string, string[], string[]]>([
    ['one pattern', ['*_mips.ipk'], ['a_mips.ipk']],
    ['several', ['a_*', 'b.*'], ['a_mips.ipk', 'a_arm.ipk', 'b.apk']],
    ['a name that GitHub changed when it was uploaded', ['c_1.0~rc1 (x).ipk'], ['c_1.0.rc1..x..ipk']],
    ['a pattern with such characters', ['c_1.0~*'], ['c_1.0.rc1..x..ipk']],
  ])('are those that match %s', async (_, assets, expected) => {
    const names = ['a_mips.ipk', 'a_arm.ipk', 'b.apk', 'c_1.0.rc1..x..ipk', 'a'];
    repository.addRelease({ tag: 'v1', assets: names.map((name) => asset(name)) });
    expect(await origins({ assets })).toEqual(expected.map((name) => `owner/name v1 ${name}`));
  });

  it.each<[string[], string[]]>([
    [['*'], ['README.md', 'c_1.0.rc1']],
    [['*', 'README.md'], ['c_1.0.rc1']],
    [['*', 'c_1.0~rc1', 'README.md'], []],
  ])(
    'of %j may be something else than packages where only a wildcard names them',
    async (assets, guesses) => {
      const names = ['a.ipk', 'README.md', 'b.apk', 'c_1.0.rc1'];
      repository.addRelease({ tag: 'v1', assets: names.map((name) => asset(name)) });
      const guessed = (await collect({ assets })).filter(({ isGuess }) => isGuess);
      expect(guessed.map(({ origin }) => origin)).toEqual(guesses.map((name) => `owner/name v1 ${name}`));
    },
  );

  it.each([
    [
      'in upper case and as .opk, and without the files of macOS',
      PACKAGE_ASSETS,
      ['A.IPK', 'b.opk', 'd.Apk'],
    ],
    ['by a pattern, without the files of macOS', ['*'], ['A.IPK', 'b.opk', 'd.Apk', 'e.txt']],
    ['by their own names, whatever these are', ['._c.ipk'], ['._c.ipk']],
  ])('are taken %s', async (_, assets, taken) => {
    const names = ['A.IPK', 'b.opk', '._c.ipk', 'd.Apk', 'e.txt'];
    repository.addRelease({ tag: 'v1', assets: names.map((name) => asset(name)) });
    const found = await collect({ assets });
    expect(found.map(({ origin }) => origin.slice('owner/name v1 '.length))).toEqual(taken);
    expect(found.filter(({ isGuess }) => isGuess).length).toBe(taken.includes('e.txt') ? 1 : 0);
  });

  it('may have 256 MiB for a feed that does not live on GitHub', async () => {
    repository.addRelease({ tag: 'v1', assets: [asset('a.ipk', { size: 256 * 2 ** 20 + 1 })] });
    const error = await refusedBy(collect({ fileLimit: 256 * 2 ** 20 }));
    expect(error.message).toBe(
      'owner/name v1 a.ipk has 268435457 bytes, and pkgfeed reads no package over 268435456',
    );
  });

  it('are published with a remark where GitHub states no digest', async () => {
    const old = ['a.ipk', 'b.ipk'].map((name) => asset(name, { digest: null }));
    repository.addRelease({ tag: 'v1', assets: [...old, asset('c.ipk')] });
    expect(await collect()).toHaveLength(3);
    expect(said).toEqual([
      'GitHub states no digest for owner/name v1 a.ipk, owner/name v1 b.ipk, so only the size was compared.',
    ]);
  });

  it('are all there, in their order, when there are very many', async () => {
    const assets = Array.from({ length: 120 }, (_, i) => asset(`${i}.ipk`));
    repository.addRelease({ tag: 'v1', assets });
    expect(await origins({})).toEqual(assets.map(({ name }) => `owner/name v1 ${name}`));
    expect(shown).toHaveLength(120);
  });

  it('are downloaded a few at a time', async () => {
    let now = 0;
    let most = 0;
    const serve: FakeAsset['serve'] = (response, bytes, request) => {
      most = Math.max(most, ++now);
      setTimeout(() => {
        now--;
        serveWhole(response, bytes, request);
      }, 20);
    };
    const assets = Array.from({ length: 20 }, (_, i) => asset(`${i}.ipk`, { serve }));
    repository.addRelease({ tag: 'v1', assets });
    await collect();
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
  });
});

describe('the release', () => {
  beforeEach(() => {
    const add = (tag: string, more: object = {}): number =>
      repository.addRelease({ tag, assets: [asset(`${tag}.ipk`)], ...more });
    add('v1');
    add('v2');
    add('v3-rc', { prerelease: true });
    add('v4-draft', { draft: true });
  });

  it.each<[string, Partial<AssetQuery>, string[]]>([
    ['the latest', { release: 'latest' }, ['v2']],
    ['the latest, pre-releases too', { release: 'latest', prereleases: true }, ['v3-rc']],
    ['the latest, drafts too', { release: 'latest', drafts: true }, ['v4-draft']],
    ['a tag', { release: 'v1' }, ['v1']],
    ['the tag of a pre-release', { release: 'v3-rc' }, ['v3-rc']],
    ['the tag of a draft', { release: 'v4-draft', drafts: true }, ['v4-draft']],
    ['of the event', { release: 'event', eventTag: 'v1' }, ['v1']],
    ['of the event, a pre-release', { release: 'event', eventTag: 'v3-rc', prereleases: true }, ['v3-rc']],
    ['the last two', { releases: 2 }, ['v2', 'v1']],
    ['the last one, pre-releases too', { releases: 1, prereleases: true }, ['v3-rc']],
    ['all', { releases: 'all' }, ['v2', 'v1']],
    [
      'all, whatever they are',
      { releases: 'all', prereleases: true, drafts: true },
      ['v4-draft', 'v3-rc', 'v2', 'v1'],
    ],
    ['more than there are', { releases: 999 }, ['v2', 'v1']],
    ['the last one and that of the event', { release: 'event', eventTag: 'v1', releases: 1 }, ['v1', 'v2']],
    [
      'the last ones, with that of the event',
      { release: 'event', eventTag: 'v1', releases: 2 },
      ['v2', 'v1'],
    ],
  ])('is %s', async (_, query, tags) => {
    expect(await origins(query, 'writer')).toEqual(tags.map((tag) => `owner/name ${tag} ${tag}.ipk`));
  });

  it.each<[string, Partial<AssetQuery>, string, string]>([
    [
      'a tag that is not there',
      { release: 'v9' },
      'GITHUB_ABSENT',
      'GitHub does not find release v9 of owner/name',
    ],
    [
      'a tag that is not there among drafts either',
      { release: 'v9', drafts: true },
      'GITHUB_ABSENT',
      'GitHub does not find draft release v9 of owner/name',
    ],
    [
      'a draft that is not wished for',
      { release: 'v4-draft' },
      'GITHUB_ABSENT',
      'GitHub does not find release v4-draft',
    ],
    [
      'an event without a release',
      { release: 'event' },
      'SOURCE_EMPTY',
      '`release` is event, but no release started this run',
    ],
    [
      'an event of a pre-release',
      { release: 'event', eventTag: 'v3-rc' },
      'SOURCE_EMPTY',
      'release v3-rc of owner/name, which started this run, is a pre-release',
    ],
    [
      'another repository',
      { repository: 'owner/other' },
      'GITHUB_ABSENT',
      'GitHub does not find the latest release of owner/other',
    ],
  ])('is refused when it is %s', async (_, query, code, message) => {
    const error = await refusedBy(collect(query, 'writer'));
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('needs a token that may see it when it is a draft', async () => {
    const error = await refusedBy(collect({ release: 'v4-draft', drafts: true }));
    expect(error.code).toBe('GITHUB_ABSENT');
    expect(error.remedy).toContain('`contents: write` on owner/name');
  });

  it.each<[string, object[], Partial<AssetQuery>, string, string]>([
    ['a pre-release', [{ prerelease: true }], {}, 'pre-releases', '`prereleases`'],
    ['a pre-release in a list', [{ prerelease: true }], { releases: 3 }, 'pre-releases', '`prereleases`'],
    ['a draft', [{ draft: true }], { prereleases: true }, 'drafts', '`drafts`'],
    [
      'both kinds',
      [{ draft: true }, { prerelease: true }],
      { releases: 'all' },
      'drafts and pre-releases',
      '`drafts` or `prereleases`',
    ],
  ])('says so when the only one is %s', async (_, kinds, query, words, inputs) => {
    const other = server.repository('owner/other');
    kinds.forEach((kind, i) => {
      other.addRelease({ tag: `v${i}`, ...kind });
    });
    const error = await refusedBy(collect({ repository: 'owner/other', ...query }, 'writer'));
    expect(error).toMatchObject({
      code: 'SOURCE_EMPTY',
      message: `owner/other has only ${words}, which this run does not use; the newest is v${kinds.length - 1}`,
      remedy: `Publish a full release, or set ${inputs}.`,
    });
  });

  it('can be a draft without a tag, which is skipped or has its name or id', async () => {
    const named = (name: string | null): number =>
      repository.addRelease({ tag: '', name, draft: true, assets: [asset('x.ipk')] });
    named('Next one');
    const id = named(null);
    expect(await origins({ releases: 1 }, 'writer')).toEqual(['owner/name v2 v2.ipk']);
    const files = await collect({ releases: 2, drafts: true }, 'writer');
    expect(files.map(({ origin, page }) => [origin, page])).toEqual([
      [`owner/name draft ${id} x.ipk`, 'owner/name/releases'],
      ['owner/name draft Next one x.ipk', 'owner/name/releases'],
    ]);
  });

  it('is reported as missing when there is none', async () => {
    server.repository('owner/empty');
    const error = await refusedBy(collect({ repository: 'owner/empty', releases: 'all' }));
    expect(error.message).toBe(
      'owner/empty has no release that this run may use; drafts and pre-releases are not used',
    );
  });
});

describe('a release without packages', () => {
  const names = (count: number): FakeAsset[] =>
    Array.from({ length: count }, (_, i) => asset(`${i}\u001b.txt`));

  it.each<[number, string]>([
    [0, 'it has none'],
    [2, 'it has 0\\u{1b}.txt, 1\\u{1b}.txt'],
    [12, '9\\u{1b}.txt and 2 more'],
  ])('is refused, and the message names its assets: %i', async (count, there) => {
    repository.addRelease({ tag: 'v1', assets: names(count) });
    const error = await refusedBy(collect());
    expect(error.code).toBe('SOURCE_EMPTY');
    expect(error.message).toContain('release v1 of owner/name has no asset that matches *.ipk or *.apk: ');
    expect(error.message.endsWith(there)).toBe(true);
  });

  it('is skipped among others, with a remark', async () => {
    repository.addRelease({ tag: 'v1', assets: names(1) });
    repository.addRelease({ tag: 'v2', assets: [asset('a.ipk')] });
    expect(await origins({ releases: 'all' })).toEqual(['owner/name v2 a.ipk']);
    expect(said).toEqual(['Release v1 has no matching asset and is skipped.']);
  });

  it('is refused when the others have none either', async () => {
    repository.addRelease({ tag: 'v1', assets: names(1) });
    repository.addRelease({ tag: 'v2' });
    const error = await refusedBy(collect({ releases: 2 }));
    expect(error).toBeInstanceOf(ManyErrors);
    expect((error as ManyErrors).errors).toHaveLength(2);
  });
});

describe('what is wrong', () => {
  it('is reported for every asset, before anything is downloaded', async () => {
    const assets = [
      asset('a.ipk', { size: 100 * 2 ** 20 + 1 }),
      asset('b.ipk', { state: 'starter' }),
      asset('c.ipk'),
    ];
    repository.addRelease({ tag: 'v1', assets });
    const error = await refusedBy(collect());
    expect((error as ManyErrors).errors.map(({ code, message }) => [code, message])).toEqual([
      [
        'SOURCE_TOO_BIG',
        'owner/name v1 a.ipk has 104857601 bytes, and GitHub Pages takes no file over 104857600',
      ],
      ['SOURCE_READ', 'owner/name v1 b.ipk is an incomplete upload'],
    ]);
    expect(server.requests.some((request) => request.server === 'storage')).toBe(false);
  });

  it('is reported for every download together', async () => {
    const assets = [
      asset('a.ipk', { size: 5, digest: null }),
      asset('b.ipk'),
      asset('c.ipk', { digest: `sha256:${'0'.repeat(64)}` }),
      asset('d.ipk', { serve: (response) => response.writeHead(404).end() }),
    ];
    repository.addRelease({ tag: 'v1', assets });
    const error = await refusedBy(collect());
    expect((error as ManyErrors).errors.map(({ code }) => code)).toEqual([
      'GITHUB_ABSENT',
      'SOURCE_CHANGED',
      'SOURCE_CHANGED',
    ]);
    for (const name of ['a.ipk', 'c.ipk', 'd.ipk'])
      expect(error.message).toContain(`asset ${name} of owner/name`);
    expect(error.message).not.toContain('b.ipk');
  });

  it('is not met a hundred times when it is the token', async () => {
    const assets = Array.from({ length: 100 }, (_, i) => asset(`${i}.ipk`));
    repository.addRelease({ tag: 'v1', assets });
    server.answer('GET', /releases\/assets\/\d+$/, () => refusals.badCredentials);
    const error = await refusedBy(collect());
    expect(error.code).toBe('GITHUB_ACCESS');
    expect(server.requests.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(4);
  });

  it.each<[string, number, number, string]>([
    [
      'more assets than a release can have',
      1001,
      1,
      'release v1 of owner/name has 1001 assets, more than 1000',
    ],
    [
      'more bytes than a disk should take',
      25,
      90e6,
      'have 25 matching assets of 2.25 GB, more than 10000 or than 2.00 GB',
    ],
  ])('can be %s', async (_, count, size, message) => {
    const assets = Array.from({ length: count }, (_unused, i) => asset(`${i}.ipk`, { size }));
    repository.addRelease({ tag: 'v1', assets });
    const error = await refusedBy(collect());
    expect(error.code).toBe('SOURCE_TOO_BIG');
    expect(error.message).toContain(message);
    expect(server.requests.some((request) => request.server === 'storage')).toBe(false);
  });
});
