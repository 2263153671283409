import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentId } from '../../../../src/bytes/content-id.ts';
import { outline } from '../../../../src/feed/draft/outline.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import {
  arriving,
  changed,
  EMPTY,
  type Feed,
  FOLDER,
  listed,
  newKey,
  plan,
  policyWith,
  publish,
} from '../feed-maker.ts';

let key: SigningKey;
let feed: Feed;
const A = `${FOLDER}/a_1.0-1_mips_24kc.ipk`;
const X86 = FOLDER.replace('mips_24kc', 'x86_64');
const signedWith = (changes: Parameters<typeof policyWith>[0] = {}) =>
  policyWith({ signingKeys: [key], ...changes });

beforeAll(async () => {
  key = await newKey();
  feed = await publish(
    EMPTY,
    [await arriving({ name: 'a' }), await arriving({ name: 'every', arch: 'all' })],
    signedWith(),
  );
});

const conflict = (message: RegExp) =>
  expect.objectContaining({
    name: 'ConflictError',
    code: 'CONFLICT_PATH',
    message: expect.stringMatching(message),
  });

describe('a publish of the first package', () => {
  it('writes package, index files, signature, public key and .nojekyll', async () => {
    const { edit, changes, folders, unchanged } = await plan(
      EMPTY,
      [await arriving({ name: 'a' })],
      signedWith(),
    );
    expect([...edit.puts.keys()].toSorted()).toEqual(
      [
        '.nojekyll',
        `${FOLDER}/Packages`,
        `${FOLDER}/Packages.gz`,
        `${FOLDER}/Packages.sig`,
        A,
        `${FOLDER}/index.json`,
        `${FOLDER}/packages.json`,
        'feed.json',
        `keys/${key.publicKey.keyId}`,
      ].toSorted(),
    );
    expect(edit.deletes.size).toBe(0);
    expect(changes.map(({ kind, path }) => [kind, path])).toEqual([['added', A]]);
    const place = {
      ...{ path: FOLDER, branch: '24.10', repository: 'packages', target: null },
      ...{ arch: 'mips_24kc', arches: ['mips_24kc'] },
    };
    expect(folders).toEqual([{ ...place, format: 'opkg', packages: 1, signers: [key] }]);
    expect(unchanged).toBe(0);
  });

  it('writes files that agree with each other', async () => {
    const packages = feed.get(`${FOLDER}/Packages`) ?? Buffer.alloc(0);
    const files = new Map(
      [...feed]
        .filter(([path]) => path.startsWith(`${FOLDER}/`))
        .map(([path, bytes]) => [path.slice(FOLDER.length + 1), bytes]),
    );
    expect(gunzipSync(files.get('Packages.gz') ?? Buffer.alloc(0)).equals(packages)).toBe(true);
    expect(await opkg.checkIndex(files, opkg.parseIndex(packages))).toEqual([]);
    expect(await opkg.verify(files, [key.publicKey])).toMatchObject([
      { file: 'Packages.sig', state: 'good' },
    ]);
    expect(feed.get(`keys/${key.publicKey.keyId}`)?.toString()).toBe(key.publicKey.text);
    for (const entry of opkg.parseIndex(packages)) {
      expect(feed.get(`${FOLDER}/${entry.file}`)?.length, entry.file).toBe(entry.size);
    }
  });

  it('puts packages of any arch, if there are no others, into the folder named for them', async () => {
    const only = await publish(EMPTY, [await arriving({ name: 'every', arch: 'all' })], signedWith());
    expect(listed(only, '24.10/packages/all')).toEqual(['every 1.0-1']);
  });

  it('gives the same result for the same arguments', async () => {
    const packages = [await arriving({ name: 'b' }), await arriving({ name: 'c', arch: 'all' })];
    expect(await plan(feed, packages, signedWith())).toEqual(await plan(feed, packages, signedWith()));
  });
});

describe('a publish into a feed', () => {
  it('changes nothing when nothing is new: an empty edit', async () => {
    const { edit, changes, unchanged } = await plan(
      feed,
      [await arriving({ name: 'a' }), await arriving({ name: 'every', arch: 'all' })],
      signedWith(),
    );
    expect([edit.puts.size, edit.deletes.size, changes.length, unchanged]).toEqual([0, 0, 0, 2]);
  });

  it('writes only what is new, and loses no entry', async () => {
    const { edit } = await plan(feed, [await arriving({ name: 'b' })], signedWith());
    expect([...edit.puts.keys()].toSorted()).toEqual([
      `${FOLDER}/Packages`,
      `${FOLDER}/Packages.gz`,
      `${FOLDER}/Packages.sig`,
      `${FOLDER}/b_1.0-1_mips_24kc.ipk`,
      `${FOLDER}/index.json`,
      `${FOLDER}/packages.json`,
      'feed.json',
    ]);
    expect(listed(await publish(feed, [await arriving({ name: 'b' })], signedWith()))).toEqual([
      'a 1.0-1',
      'b 1.0-1',
      'every 1.0-1',
    ]);
  });

  it('does not touch the folders of other branches and repositories', async () => {
    const other = changed(feed, { '23.05/packages/mips_24kc/Packages': 'of others', 'README.md': 'x' });
    const { edit } = await plan(other, [await arriving({ name: 'b' })], signedWith());
    const elsewhere = [...edit.puts.keys(), ...edit.deletes].filter((path) => !path.startsWith(`${FOLDER}/`));
    expect(elsewhere).toEqual(['feed.json']);
  });

  it.each([
    ['fail', undefined],
    ['keep', 0],
    // All versions are the same, so index.json is.
    ['replace', 6],
  ] as const)('with on-conflict %s, other bytes of one version', async (onConflict, puts) => {
    const rebuilt = await arriving({ name: 'a', fields: ['Section: other', 'Description: rebuilt'] });
    const run = () => plan(feed, [rebuilt], signedWith({ onConflict }));
    if (puts === undefined) {
      await expect(run()).rejects.toThrow(
        expect.objectContaining({ name: 'ConflictError', code: 'CONFLICT_PACKAGE' }),
      );
    } else {
      const result = await run();
      expect(result.edit.puts.size).toBe(puts);
      expect(result.edit.puts.has(A)).toBe(puts > 0);
      expect(result.packageWarnings.length).toBe(puts > 0 ? 0 : 1);
    }
  });

  it('deletes the versions that keep-versions drops', async () => {
    const after = await publish(
      feed,
      [await arriving({ name: 'a', version: '2' })],
      signedWith({ keepVersions: 1 }),
    );
    expect(listed(after)).toEqual(['a 2', 'every 1.0-1']);
    expect(after.has(A)).toBe(false);
  });

  it('gathers conflicts of several folders', async () => {
    const two = await publish(feed, [await arriving({ name: 'a', arch: 'x86_64' })], signedWith());
    const rebuilt = await Promise.all(
      ['mips_24kc', 'x86_64'].map((arch) => arriving({ name: 'a', arch, fields: ['Section: x'] })),
    );
    await expect(plan(two, rebuilt, signedWith())).rejects.toThrow(
      expect.objectContaining({ code: 'CONFLICT_PACKAGE', errors: expect.objectContaining({ length: 2 }) }),
    );
  });

  it('adds a lost .nojekyll even if nothing else is new', async () => {
    const { edit } = await plan(
      changed(feed, { '.nojekyll': undefined }),
      [await arriving({ name: 'a' })],
      signedWith(),
    );
    expect([...edit.puts.keys()]).toEqual(['.nojekyll']);
  });

  it('restores a lost signature, Packages.gz and public key', async () => {
    const lost = [`${FOLDER}/Packages.gz`, `keys/${key.publicKey.keyId}`];
    const torn = changed(feed, Object.fromEntries(lost.map((path) => [path, undefined])));
    const { edit } = await plan(torn, [await arriving({ name: 'a' })], signedWith());
    // Each commit says in feed.json which state was before it.
    expect([...edit.puts.keys()].toSorted()).toEqual([...lost, 'feed.json'].toSorted());
  });

  it('mends derived files that do not say what the index says', async () => {
    const lies = { [`${FOLDER}/Packages.gz`]: gzipSync('x'), [`${FOLDER}/index.json`]: '{}' };
    const { edit, changes, warnings } = await plan(
      changed(feed, lies),
      [await arriving({ name: 'a' })],
      signedWith(),
    );
    expect([[...edit.puts.keys()], changes]).toEqual([[...Object.keys(lies), 'feed.json'], []]);
    expect(warnings).toEqual([
      `2 files did not say what their index says, and are written again: ${Object.keys(lies).join(', ')}`,
    ]);
    for (const path of Object.keys(lies))
      expect(edit.puts.get(path)).toEqual({ kind: 'bytes', bytes: feed.get(path) });
  });
});

describe('a folder whose index is only there compressed', () => {
  const onlyPacked = (): Feed => changed(feed, { [`${FOLDER}/Packages`]: undefined });

  it('is carried on, and gets all files', async () => {
    const after = await publish(onlyPacked(), [await arriving({ name: 'b' })], signedWith());
    expect(listed(after)).toEqual(['a 1.0-1', 'b 1.0-1', 'every 1.0-1']);
    const again = await plan(onlyPacked(), [await arriving({ name: 'a' })], signedWith());
    expect([again.changes, again.unchanged]).toEqual([[], 1]);
    expect(again.edit.puts.get(`${FOLDER}/Packages`)).toEqual({
      kind: 'bytes',
      bytes: feed.get(`${FOLDER}/Packages`),
    });
  });

  it('is trusted by the signature of what it unpacks to', async () => {
    const text = `${feed.get(`${FOLDER}/Packages`)}`.replace('Package: a', 'Package: e');
    const forged = changed(onlyPacked(), { [`${FOLDER}/Packages.gz`]: gzipSync(text) });
    await expect(plan(forged, [await arriving({ name: 'b' })], signedWith())).rejects.toThrow(
      expect.objectContaining({ code: 'FEED_SIGNATURE' }),
    );
  });

  it.each([
    ['is no gzip', Buffer.from('x')],
    ['is a bomb', gzipSync(Buffer.alloc(41 << 20))],
  ])('stops the run when it %s', async (_, bytes) => {
    const damaged = changed(onlyPacked(), { [`${FOLDER}/Packages.gz`]: bytes });
    await expect(plan(damaged, [await arriving({ name: 'b' })], signedWith())).rejects.toThrow(
      expect.objectContaining({
        code: 'FEED_INDEX',
        message: `${FOLDER}/Packages.gz is the only index of its folder, and it does not unpack`,
      }),
    );
  });
});

describe('a publish into a new folder', () => {
  it('inherits the packages of any arch as copies', async () => {
    const { edit, changes } = await plan(feed, [await arriving({ name: 'a', arch: 'x86_64' })], signedWith());
    expect(edit.puts.get(`${X86}/every_1.0-1_all.ipk`)).toEqual({
      kind: 'copy',
      from: `${FOLDER}/every_1.0-1_all.ipk`,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(changes.map(({ kind, name, folder }) => [kind, name, folder]).toSorted()).toEqual([
      ['added', 'a', X86],
      ['added', 'every', X86],
    ]);
    const after = await publish(feed, [await arriving({ name: 'a', arch: 'x86_64' })], signedWith());
    expect(listed(after, X86)).toEqual(['a 1.0-1', 'every 1.0-1']);
    expect(listed(after)).toEqual(['a 1.0-1', 'every 1.0-1']);
  });

  it('makes it for an arch that arches names', async () => {
    const after = await publish(feed, [await arriving({ name: 'b' })], signedWith({ arches: ['x86_64'] }));
    expect(listed(after, X86)).toEqual(['every 1.0-1']);
  });

  it('sends a package of any arch to every existing folder', async () => {
    const two = await publish(feed, [await arriving({ name: 'a', arch: 'x86_64' })], signedWith());
    const after = await publish(two, [await arriving({ name: 'more', arch: 'all' })], signedWith());
    expect(listed(after)).toContain('more 1.0-1');
    expect(listed(after, X86)).toContain('more 1.0-1');
  });

  it('verifies the sibling that it inherits from', async () => {
    const forged = changed(feed, { [`${FOLDER}/Packages`]: `${feed.get(`${FOLDER}/Packages`)}\n` });
    const packages = [await arriving({ name: 'a', arch: 'x86_64' })];
    await expect(plan(forged, packages, signedWith())).rejects.toThrow(
      expect.objectContaining({ code: 'FEED_SIGNATURE' }),
    );
  });

  it('refuses to choose between siblings with different bytes of one package', async () => {
    const mips = await publish(
      EMPTY,
      [await arriving({ name: 'a' }), await arriving({ name: 'every', arch: 'all', fields: ['Section: x'] })],
      signedWith(),
    );
    const x86 = await publish(
      EMPTY,
      [await arriving({ name: 'a', arch: 'x86_64' }), await arriving({ name: 'every', arch: 'all' })],
      signedWith(),
    );
    const packages = [await arriving({ name: 'a', arch: 'arm' })];
    await expect(plan(new Map([...mips, ...x86]), packages, signedWith())).rejects.toThrow(
      expect.objectContaining({
        code: 'CONFLICT_PACKAGE',
        message: expect.stringMatching(/differ, and a new folder should receive one of them$/),
      }),
    );
  });
});

describe('a publish meets a path that is taken', () => {
  const where = (name: string): string => `${FOLDER}/${name}`;
  const cases: [string, { [path: string]: string }, RegExp][] = [
    [
      'by a file that no index lists',
      { [where('b_1.0-1_mips_24kc.ipk')]: 'x' },
      /^b from b\.ipk wants the path .*, but 24\.10.*\/b_1\.0-1_mips_24kc\.ipk is there and this index does not list it$/,
    ],
    [
      'by a folder',
      { [where('b_1.0-1_mips_24kc.ipk/x')]: 'x' },
      /but .*\/b_1\.0-1_mips_24kc\.ipk\/ is there/,
    ],
  ];
  it.each(cases)('%s', async (_, taken, message) => {
    const packages = [await arriving({ name: 'b' })];
    await expect(plan(changed(feed, taken), packages, signedWith())).rejects.toThrow(conflict(message));
  });

  const fresh: [string, { [path: string]: string }, RegExp][] = [
    ['by a file where the folder should be', { '24.10/packages': 'x' }, /but 24\.10\/packages is there/],
    ['by a folder named Packages', { [where('Packages/x')]: 'x' }, /but .*\/Packages\/ is there/],
    [
      'by a file named keys',
      { keys: 'x' },
      /^a public key wants the path keys\/[0-9a-f]{16}, but keys is there/,
    ],
    ['by a name with control characters', { '24.10': 'x', 'keys\u001b[31m': 'y' }, /but 24\.10 is there/],
  ];
  it.each(fresh)('in a new folder, %s', async (_, taken, message) => {
    const packages = [await arriving({ name: 'b' })];
    const caught = await plan(changed(EMPTY, taken), packages, signedWith()).catch((error: unknown) => error);
    const all = (caught as { errors?: Error[] }).errors ?? [caught as Error];
    expect(all).toContainEqual(conflict(message));
  });

  it('by the same bytes that it wants to write: that is not a conflict', async () => {
    const b = await arriving({ name: 'b' });
    const once = await publish(feed, [b], signedWith());
    const path = where('b_1.0-1_mips_24kc.ipk');
    const unlisted = changed(feed, { [path]: once.get(path) });
    expect((await plan(unlisted, [b], signedWith())).edit.puts.has(path)).toBe(false);
    expect(listed(await publish(unlisted, [b], signedWith()))).toContain('b 1.0-1');
  });

  it('by another file with the name of its public key', async () => {
    const path = `keys/${key.publicKey.keyId}`;
    const packages = [await arriving({ name: 'a' })];
    const other = await newKey();
    for (const text of ['rubbish', other.publicKey.text, '']) {
      await expect(plan(changed(feed, { [path]: text }), packages, signedWith())).rejects.toThrow(
        conflict(new RegExp(`^${path} holds something other than the key of this run that has that name$`)),
      );
    }
  });

  it('by its public key with another comment and CRLF: the key is written as devices compare it', async () => {
    const text = key.publicKey.text.replace(/: .*/, ': our feed').replaceAll('\n', '\r\n');
    const { edit } = await plan(
      changed(feed, { [`keys/${key.publicKey.keyId}`]: text }),
      [await arriving({ name: 'a' })],
      signedWith(),
    );
    const put = edit.puts.get(`keys/${key.publicKey.keyId}`);
    expect(put?.kind === 'bytes' && put.bytes.toString('latin1')).toBe(key.publicKey.text);
  });
});

describe('outline', () => {
  it('reads only the touched folders, and siblings only when a folder is new', async () => {
    const two = await publish(feed, [await arriving({ name: 'a', arch: 'x86_64' })], signedWith());
    const paths = new Map([...two].map(([path, bytes]) => [path, contentId(bytes)]));
    const read = (recipe: Parameters<typeof arriving>[0]) =>
      arriving(recipe).then((item) => outline(paths, [item], [opkg], signedWith(), signedWith()));
    expect((await read({ name: 'a' })).toRead).toEqual([
      `${FOLDER}/Packages`,
      `${FOLDER}/Packages.sig`,
      `${FOLDER}/Packages.gz`,
      `${FOLDER}/index.json`,
      `${FOLDER}/packages.json`,
      'feed.json',
      `keys/${key.publicKey.keyId}`,
    ]);
    expect((await read({ name: 'a' })).targets).toEqual([A]);
    expect((await read({ name: 'a', arch: 'arm' })).toRead).toContain(`${X86}/Packages`);
    expect((await read({ name: 'a', arch: 'arm' })).touched).toEqual([
      {
        ...{ format: opkg, branch: '24.10', repository: 'packages', target: null, arch: 'arm' },
        ...{ path: '24.10/packages/arm', isNew: true },
      },
    ]);
  });
});
