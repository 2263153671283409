import { describe, expect, it } from 'vitest';
import type { UpstreamRecord } from '../../../../src/feed/catalog/upstream-shape.ts';
import { parseUpstream, type UpstreamAddress } from '../../../../src/feed/upstream/address.ts';
import type { UpstreamIndex } from '../../../../src/feed/upstream/upstream.ts';
import { makeFetcher } from '../../../../src/served/fetcher.ts';
import { readUpstreams, type UpstreamQuery } from '../../../../src/sources/upstream/read-upstreams.ts';
import { recipe } from '../../../support/following.ts';
import { type FormatName, feedMaker, serve } from '../../../support/upstream-feed.ts';
import { startUpstream } from '../../../support/upstream-server.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const DIGEST = 'ab'.repeat(32);
const ARCHES = ['x86_64', 'aarch64'];

/** A server with a folder for each arch, of one format. */
async function upstreamOf(name: FormatName, folders: readonly string[] = ARCHES) {
  const maker = await feedMaker(name);
  const server = await startUpstream();
  for (const folder of folders) {
    const arch = folder.split('/').at(-1) as string;
    serve(server.files, folder, await maker.folder(arch, [recipe(`on-${arch.replace('_', '-')}`, arch)]));
  }
  const read = async (
    lines: readonly string[],
    changes: Partial<UpstreamQuery> = {},
    send = fetch,
  ): Promise<UpstreamIndex[]> => {
    const upstreams = lines.map((line) => parseUpstream(line) as UpstreamAddress);
    const query = {
      ...{ upstreams, arches: ARCHES, target: undefined, records: [], digest: undefined, retrievalPeriod: 0 },
      trust: { keys: [maker.key.publicKey], allowUnsigned: false },
      ...changes,
    };
    const host = { cwd: '/nowhere', now: NOW, progress: () => undefined };
    return await readUpstreams(query, makeFetcher(send, { tries: 1 }), host);
  };
  return { maker, server, read };
}

const shown = (index: UpstreamIndex): unknown[] =>
  index.state === 'read'
    ? [
        index.arch,
        index.folderArch,
        index.format.name.replace('-v', ' v'),
        index.entries.map(({ name }) => name).join(),
      ]
    : [index.arch, index.state];

describe('each form of an address leads to its indexes', () => {
  it.each<[string, FormatName, string, string[], unknown[][]]>([
    ['a folder of opkg', 'opkg', 'feed', ['feed'], [[undefined, undefined, 'opkg', 'on-feed']]],
    [
      'a folder for each arch',
      'opkg',
      '{arch}/luci',
      ['x86_64/luci', 'aarch64/luci'],
      [
        ['x86_64', 'x86_64', 'opkg', 'on-luci'],
        ['aarch64', 'aarch64', 'opkg', 'on-luci'],
      ],
    ],
    [
      'a repository of apk v2',
      'apk v2',
      'main',
      ['main/x86_64', 'main/aarch64'],
      [
        ['x86_64', 'x86_64', 'apk v2', 'on-x86-64'],
        ['aarch64', 'aarch64', 'apk v2', 'on-aarch64'],
      ],
    ],
    [
      'an index of apk v2',
      'apk v2',
      'main/x86_64/APKINDEX.tar.gz',
      ['main/x86_64'],
      [[undefined, 'x86_64', 'apk v2', 'on-x86-64']],
    ],
    [
      'an index of apk v3',
      'apk v3',
      'packages/{arch}/packages.adb',
      ['packages/x86_64', 'packages/aarch64'],
      [
        ['x86_64', 'x86_64', 'apk v3', 'on-x86-64'],
        ['aarch64', 'aarch64', 'apk v3', 'on-aarch64'],
      ],
    ],
    ['a folder of apk v3', 'apk v3', 'feed', ['feed'], [[undefined, undefined, 'apk v3', 'on-feed']]],
  ])('%s', async (_name, format, path, folders, indexes) => {
    const { server, read } = await upstreamOf(format, folders);
    const found = await read([`${server.url}${path}`]);
    expect(found.map(shown)).toEqual(indexes);
    expect(found[0]).toMatchObject({
      read: '2026-03-01T12:00:00Z',
      validators: { etag: expect.any(String) },
    });
  });

  it('a line of apk 3', async () => {
    const { server, read } = await upstreamOf('apk v3', ['v3/x86_64', 'v3/aarch64']);
    for (const arch of ARCHES) {
      const index = server.files.get(`v3/${arch}/packages.adb`) as Buffer;
      server.files.set(`v3/${arch}/Packages.adb`, index);
    }
    expect((await read([`v3 ${server.url}v3`])).map(shown)).toEqual([
      ['x86_64', 'x86_64', 'apk v3', 'on-x86-64'],
      ['aarch64', 'aarch64', 'apk v3', 'on-aarch64'],
    ]);
  });

  it('with a target in it, which must be known', async () => {
    const { server, read } = await upstreamOf('opkg', ['t/ath79/generic/p']);
    const line = `${server.url}t/{target}/p`;
    expect((await read([line], { target: 'ath79/generic' })).map(({ state }) => state)).toEqual(['read']);
    await expect(read([line])).rejects.toMatchObject({ code: 'INPUT_MISSING' });
    await expect(read([`${server.url}{arch}`], { arches: [] })).rejects.toMatchObject({
      code: 'INPUT_MISSING',
    });
  });
});

describe('an index that was read before', () => {
  const recordsOf = (url: string, arches: readonly string[]): UpstreamRecord[] =>
    arches.map((arch) => ({
      ...{ branch: null, repository: null, upstream: `${url}{arch}`, arch, etag: '"old"' },
      ...{ index: `${url}${arch}/Packages.gz`, read: '2026-03-01T06:30:00Z', settings: DIGEST },
    }));

  it('is not asked for before its time, by a clock that goes forward', async () => {
    const { server, read } = await upstreamOf('opkg');
    const records = recordsOf(server.url, ARCHES);
    const known = { records, digest: DIGEST, retrievalPeriod: 6 * 3_600_000 };
    expect((await read([`${server.url}{arch}`], known)).map(({ state }) => state)).toEqual([
      'unchanged',
      'unchanged',
    ]);
    expect(server.requests).toHaveLength(0);
    const ahead = records.map((record) => ({ ...record, read: '2026-03-01T13:00:00Z' }));
    expect(
      (await read([`${server.url}{arch}`], { ...known, records: ahead })).map(({ state }) => state),
    ).toEqual([...['read', 'read']]);
  });

  it('is read whole where the settings changed', async () => {
    const { server, read } = await upstreamOf('opkg');
    await read([`${server.url}{arch}`], { records: recordsOf(server.url, ARCHES), digest: 'cd'.repeat(32) });
    expect(server.requests.every(({ headers }) => headers['if-none-match'] === undefined)).toBe(true);
  });

  it('is read again where another of its arch has changed, and only there', async () => {
    const { server, maker, read } = await upstreamOf('opkg', [
      'a/x86_64',
      'a/aarch64',
      'b/x86_64',
      'b/aarch64',
    ]);
    const lines = [`${server.url}a/{arch}`, `${server.url}b/{arch}`];
    const first = await read(lines);
    const records = first.flatMap((index): UpstreamRecord[] =>
      index.state === 'read'
        ? [
            {
              ...{ branch: null, repository: null, upstream: index.upstream, arch: index.arch as string },
              ...{
                index: index.address,
                ...index.validators,
                read: '2026-02-01T00:00:00Z',
                settings: DIGEST,
              },
            },
          ]
        : [],
    );
    server.asked();
    serve(server.files, 'a/x86_64', await maker.folder('x86_64', [recipe('new')]));
    const again = await read(lines, { records, digest: DIGEST });
    expect(again.map(({ upstream, arch, state }) => [upstream.at(-8), arch, state])).toEqual([
      ['a', 'x86_64', 'read'],
      ['a', 'aarch64', 'unchanged'],
      ['b', 'x86_64', 'read'],
      ['b', 'aarch64', 'unchanged'],
    ]);
  });

  it('and does not answer now is kept, also beside an arch that was never read', async () => {
    const { server, read } = await upstreamOf('opkg', ['x86_64']);
    const line = `${server.url}{arch}`;
    const records = recordsOf(server.url, ['aarch64']);
    expect((await read([line], { records, digest: DIGEST })).map(shown)).toEqual([
      ['x86_64', 'x86_64', 'opkg', 'on-x86-64'],
      ['aarch64', 'failed'],
    ]);
    await expect(read([line])).rejects.toMatchObject({ code: 'SOURCE_ABSENT' });
  });
});

const INDEX_NAMES = { opkg: 'Packages.gz', 'apk v2': 'APKINDEX.tar.gz', 'apk v3': 'packages.adb' } as const;

describe.each<FormatName>(['opkg', 'apk v2', 'apk v3'])('a mirror that lies about %s', (name) => {
  const lies: [string, (index: Buffer) => Promise<Map<string, Buffer>>][] = [
    ['has an index that somebody else signed', async () => await (await feedMaker(name)).folder('x', [])],
    ['has garbage', async () => new Map([[INDEX_NAMES[name], Buffer.from('garbage')]])],
    [
      'has half an index',
      async (index) => new Map([[INDEX_NAMES[name], index.subarray(0, index.length / 2)]]),
    ],
  ];
  it.each(lies)(
    '%s: the next is asked, and the first lie is told where none is better',
    async (_name, lie) => {
      const { server, read } = await upstreamOf(name, ['good/x86_64']);
      const index = server.files.get(`good/x86_64/${INDEX_NAMES[name]}`) as Buffer;
      for (const [file, bytes] of await lie(index)) {
        for (const mirror of ['bad', 'worse']) server.files.set(`${mirror}/x86_64/${file}`, bytes);
      }
      const of = (...mirrors: string[]): string[] => [
        mirrors.map((mirror) => `${server.url}${mirror}/{arch}`).join(' '),
      ];
      const arches = ['x86_64'];
      expect((await read(of('bad', 'good'), { arches })).map(shown)).toEqual([
        ['x86_64', 'x86_64', name, 'on-x86-64'],
      ]);
      for (const none of [of('bad', 'worse'), of('nothing', 'bad'), of('bad', 'nothing')]) {
        await expect(read(none, { arches })).rejects.toMatchObject({
          code: expect.stringMatching(/^SOURCE_(UNSIGNED|SIGNATURE|INDEX)$/),
          message: expect.stringContaining('/bad/x86_64/'),
        });
      }
    },
  );
});

it('the arch of a folder of apk v2 is its name, also where that has a damaged escape', async () => {
  const { server, maker, read } = await upstreamOf('apk v2', []);
  const files = await maker.folder('x', [recipe('one', 'x')]);
  // The server of these tests cannot read such an address.
  const send: typeof fetch = async (input) => {
    const file = files.get(String(input).replace(/^.*\/main\/%zz\//, ''));
    return new Response(file && new Uint8Array(file), { status: file === undefined ? 404 : 200 });
  };
  const found = await read([`${server.url}main/%zz/APKINDEX.tar.gz`], {}, send);
  expect(found.map(shown)).toEqual([[undefined, '%zz', 'apk v2', 'one']]);
});

describe('an index that cannot be used is named', () => {
  it.each<[string, Buffer, string]>([
    ['no gzip', Buffer.from('no gzip'), 'SOURCE_INDEX'],
    ['a gzip that is cut off', Buffer.from('1f8b0800000000000003', 'hex'), 'SOURCE_INDEX'],
  ])('%s', async (_name, bytes, code) => {
    const { server, read } = await upstreamOf('opkg', ['x']);
    server.files.set('x/Packages.gz', bytes);
    await expect(read([`${server.url}x`])).rejects.toMatchObject({
      code,
      message: expect.stringContaining(`${server.url}x/Packages.gz`),
    });
  });

  it.each<[number, RegExp]>([
    [401, /answers 401/],
    [403, /has no index .*it answers 403/],
    [404, /has no index \(asked for [^;]*\)/],
    [503, /it answers 503/],
  ])('a server that answers %i', async (status, told) => {
    const { server, read } = await upstreamOf('opkg', []);
    for (const name of ['Packages.gz', 'Packages', 'APKINDEX.tar.gz', 'packages.adb'])
      server.answers.set(`x/${name}`, (_, response) => response.writeHead(status).end());
    await expect(read([`${server.url}x`], { arches: [] })).rejects.toMatchObject({
      code: 'SOURCE_ABSENT',
      message: expect.stringMatching(told),
    });
  });
});
