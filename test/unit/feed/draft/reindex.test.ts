import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentId } from '../../../../src/bytes/content-id.ts';
import { assemble } from '../../../../src/feed/assemble/assemble.ts';
import type { Plan } from '../../../../src/feed/assemble/plan.ts';
import { EMPTY_DRAFT } from '../../../../src/feed/draft/draft.ts';
import { reindexStep } from '../../../../src/feed/draft/reindex.ts';
import { outlineReindex } from '../../../../src/feed/draft/reindex-outline.ts';
import type { Reread } from '../../../../src/feed/draft/reread.ts';
import { withPlainIndexes } from '../../../../src/feed/index-source.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import { indexText, openIndex, packIndex } from '../../../../src/formats/apk-v2/index-archive.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { makeApkV2Key } from '../../../support/apk-v2-keys.ts';
import { type ApkV2Recipe, apkV2Of } from '../../../support/apk-v2-maker.ts';
import { type IpkRecipe, ipkOf } from '../../../support/package-maker.ts';
import {
  arriving,
  changed,
  EMPTY,
  type Feed,
  FOLDER,
  listed,
  NOW,
  NOW_TEXT,
  newKey,
  type Policy,
  pathsOf,
  policyWith,
  publish,
} from '../feed-maker.ts';

const X86 = FOLDER.replace('mips_24kc', 'x86_64');
const LATER = new Date(NOW.getTime() + 86_400_000);

let key: SigningKey;
let rsa: SigningKey;
/** The published feed: a and b for mips_24kc, a for x86_64, every in both. */
let feed: Feed;

const reindexing = (changes: Partial<Policy> = {}): Policy =>
  policyWith({ now: LATER, signingKeys: [key, rsa], ...changes });

/** Plans as the command does: every package file is read again. */
async function plan(given: Feed, policy = reindexing()): Promise<Plan> {
  const paths = pathsOf(given);
  const begun = reindexStep(policy).begin(paths, policy, []);
  const read = new Map(begun.toRead.map((path) => [path, given.get(path) ?? Buffer.alloc(0)]));
  const files = withPlainIndexes(read, paths);
  const state = { paths, files };
  const opened = await begun.open(state);
  const rereads = new Map<string, Reread>();
  for (const path of opened.toReread) rereads.set(path, await reread(path, given.get(path)));
  return await assemble(await opened.draft(rereads, EMPTY_DRAFT, new Map()), state, policy);
}

async function reread(path: string, bytes: Buffer = Buffer.alloc(0)): Promise<Reread> {
  const format = apkV2.recognise(bytes) ? apkV2 : opkg;
  const hash = (name: string): string => createHash(name).update(bytes).digest('hex');
  const facts = { size: bytes.length, md5: hash('md5'), sha256: hash('sha256') };
  return { format, pkg: await format.readPackage(bytes), facts, contentId: contentId(bytes), path };
}

async function reindex(given: Feed, policy = reindexing()): Promise<Feed> {
  const { edit } = await plan(given, policy);
  const after = new Map(given);
  for (const path of edit.deletes) after.delete(path);
  for (const [path, content] of edit.puts) {
    if (content.kind === 'file' || content.kind === 'earlier')
      throw new Error(`${path} cannot come from outside`);
    after.set(path, content.kind === 'bytes' ? content.bytes : (given.get(content.from) ?? Buffer.alloc(0)));
  }
  return after;
}

const ipk = (folder: string, recipe: IpkRecipe, name = `${recipe.name}.ipk`): { [path: string]: Buffer } => ({
  [`${folder}/${name}`]: ipkOf(recipe),
});
const apk = (folder: string, recipe: ApkV2Recipe, name: string): { [path: string]: Buffer } => ({
  [`${folder}/${name}`]: apkV2Of(recipe),
});
const apksIn = (given: Feed, folder: string): string[] =>
  apkV2
    .parseIndex(given.get(`${folder}/APKINDEX.tar.gz`) ?? Buffer.alloc(0))
    .map(({ name, version, arch, file }) => `${name} ${version} ${arch} ${file}`);
const told = ({ changes }: Plan): string[] =>
  changes.map(({ kind, path, reason }) => `${kind} ${path}: ${reason}`).toSorted();

beforeAll(async () => {
  key = await newKey();
  rsa = makeApkV2Key('test.rsa.pub');
  const recipes = [
    { name: 'a' },
    { name: 'b' },
    { name: 'a', arch: 'x86_64' },
    { name: 'every', arch: 'all' },
  ];
  feed = await publish(
    EMPTY,
    await Promise.all(recipes.map((recipe) => arriving(recipe))),
    policyWith({ signingKeys: [key, rsa] }),
  );
});

describe('outlineReindex', () => {
  it('finds package files and indexes of the coordinates, and no others', () => {
    const paths = new Map(
      [
        ...[`${FOLDER}/Packages`, `${FOLDER}/deep/er/a.ipk`, `${FOLDER}/b.ipk`, `${FOLDER}/notes.txt`],
        ...[`${X86}/c.apk`, '24.10/packages/arm/APKINDEX.tar.gz', '24.10/packages/empty/README'],
        ...['23.05/packages/mips_24kc/a.ipk', '24.10/other/mips_24kc/Packages', 'a.ipk', 'keys/a.ipk'],
        ...['24.10/packages/a.ipk', '24.10/packages/-odd/a.ipk'],
      ].map((path) => [path, 'id']),
    );
    const { folders, packages, toRead } = outlineReindex(paths, reindexing(), reindexing());
    expect([...folders].toSorted()).toEqual([
      ['24.10/packages/arm', 'arm'],
      [FOLDER, 'mips_24kc'],
      [X86, 'x86_64'],
    ]);
    expect(packages).toEqual([`${FOLDER}/b.ipk`, `${FOLDER}/deep/er/a.ipk`, `${X86}/c.apk`]);
    expect(toRead.toSorted()).toEqual(['24.10/packages/arm/APKINDEX.tar.gz', `${FOLDER}/Packages`]);
  });

  it('looks only at the named arches', () => {
    const { folders, packages } = outlineReindex(
      pathsOf(feed),
      reindexing({ arches: ['x86_64', 'none'] }),
      reindexing(),
    );
    expect([...folders.keys()]).toEqual([X86]);
    expect(packages.every((path) => path.startsWith(`${X86}/`))).toBe(true);
    expect(packages).toHaveLength(2);
  });

  it('reads existing signatures, catalogs and keys', () => {
    const { toRead } = outlineReindex(pathsOf(feed), reindexing({ arches: ['x86_64'] }), reindexing());
    const names = ['Packages', 'Packages.gz', 'Packages.sig', 'index.json', 'packages.json'];
    const own = names.map((name) => `${X86}/${name}`);
    expect(toRead.toSorted()).toEqual([...own, 'feed.json', `keys/${key.publicKey.keyId}`].toSorted());
  });
});

describe('reindexStep', () => {
  it('changes nothing in a correct feed', async () => {
    const { edit, changes, unchanged, warnings } = await plan(feed);
    expect([...edit.puts.keys(), ...edit.deletes]).toEqual([]);
    expect([changes.length, unchanged, warnings]).toEqual([0, 5, []]);
  });

  it('makes the whole feed from package files alone', async () => {
    const bare = new Map([...feed].filter(([path]) => path.endsWith('.ipk')));
    const after = await reindex(bare);
    for (const [path, bytes] of feed) {
      if (!path.endsWith('packages.json') && path !== 'feed.json') {
        expect(after.get(path)?.equals(bytes), path).toBe(true);
      }
    }
    expect(told(await plan(bare))).toContain(`added ${FOLDER}/a_1.0-1_mips_24kc.ipk: found in the folder`);
  });

  const broken: [string, (given: Feed) => Feed | Promise<Feed>][] = [
    ['is not signed', (given) => changed(given, { [`${FOLDER}/Packages.sig`]: undefined })],
    ['has a signature of other bytes', (given) => changed(given, { [`${FOLDER}/Packages`]: 'Package: x\n' })],
    ['has a signature that is none', (given) => changed(given, { [`${FOLDER}/Packages.sig`]: '<html>' })],
    ['cannot be read', (given) => changed(given, { [`${FOLDER}/Packages`]: '<html>' })],
    [
      'lists a file outside its folder',
      (given) =>
        changed(given, {
          [`${FOLDER}/Packages`]:
            given.get(`${FOLDER}/Packages`)?.toString().replace('Filename: a_', 'Filename: ../a_') ?? '',
        }),
    ],
    [
      'lists a package twice',
      (given) => {
        const text = given.get(`${FOLDER}/Packages`)?.toString() ?? '';
        return changed(given, { [`${FOLDER}/Packages`]: text + text });
      },
    ],
    [
      'states another hash',
      (given) =>
        changed(given, {
          [`${FOLDER}/Packages`]:
            given
              .get(`${FOLDER}/Packages`)
              ?.toString()
              .replace(/SHA256sum: .{8}/, 'SHA256sum: 00000000') ?? '',
        }),
    ],
    [
      'is gone, with all that derives from it',
      (given) =>
        new Map([...given].filter(([path]) => !path.startsWith(`${FOLDER}/`) || path.endsWith('.ipk'))),
    ],
    [
      'is signed by a key that nobody has any more',
      async (given) => {
        const lost = await newKey();
        const other = await publish(
          EMPTY,
          [await arriving({ name: 'a' })],
          policyWith({ signingKeys: [lost] }),
        );
        return changed(
          given,
          Object.fromEntries(
            ['Packages', 'Packages.sig', 'Packages.gz'].map((name) => [
              `${FOLDER}/${name}`,
              other.get(`${FOLDER}/${name}`),
            ]),
          ),
        );
      },
    ],
  ];
  it.each(broken)('repairs a folder whose index %s', async (_, spoil) => {
    const spoilt = await spoil(feed);
    const after = await reindex(spoilt, reindexing({ maxRemovals: 5, allowKeyChange: true }));
    for (const name of ['Packages', 'Packages.gz', 'Packages.sig', 'index.json']) {
      expect(
        after.get(`${FOLDER}/${name}`)?.equals(feed.get(`${FOLDER}/${name}`) ?? Buffer.alloc(0)),
        name,
      ).toBe(true);
    }
  });

  it('corrects the words of an entry in place, which is not a removal', async () => {
    const text = feed.get(`${FOLDER}/Packages`)?.toString() ?? '';
    const spoilt = changed(feed, {
      [`${FOLDER}/Packages`]: text
        .replace(/(Package: a\n[\s\S]*?Architecture: )mips_24kc/, '$1mips')
        .replace('Package: b\n', 'Package: c\n')
        .replaceAll('Version: 1.0-1', 'Version: 0.9-1'),
    });
    const { changes } = await plan(spoilt, reindexing({ maxRemovals: 0 }));
    const own = changes.filter(({ folder }) => folder === FOLDER);
    expect(own.map(({ kind, name, version, reason }) => [kind, name, version, reason])).toEqual([
      [
        'updated',
        'a',
        '1.0-1',
        'computed again: the index gave its file the version 0.9-1 and the arch mips',
      ],
      ['updated', 'b', '1.0-1', 'computed again: the index gave its file the name c and the version 0.9-1'],
      ['updated', 'every', '1.0-1', 'computed again: the index gave its file the version 0.9-1'],
    ]);
  });

  it('reads an index that is only there compressed, and writes all files', async () => {
    const packed = changed(feed, { [`${FOLDER}/Packages`]: undefined });
    const { edit, changes } = await plan(packed);
    expect(changes).toEqual([]);
    expect(edit.puts.get(`${FOLDER}/Packages`)).toMatchObject({ bytes: feed.get(`${FOLDER}/Packages`) });
    const damaged = changed(packed, { [`${FOLDER}/Packages.gz`]: 'x' });
    expect((await plan(damaged)).changes.map(({ kind }) => kind)).toEqual(['added', 'added', 'added']);
  });

  it('says what it found, computed again and lost', async () => {
    const text = feed.get(`${FOLDER}/Packages`)?.toString() ?? '';
    const spoilt = changed(feed, {
      [`${FOLDER}/Packages`]: text
        .replace(/Package: a\n[\s\S]*?\n\n/, '')
        .replace('Section: utils', 'Section: x'),
      [`${FOLDER}/every_1.0-1_all.ipk`]: undefined,
    });
    expect(told(await plan(spoilt, reindexing({ maxRemovals: 1 })))).toEqual([
      `added ${FOLDER}/a_1.0-1_mips_24kc.ipk: found in the folder`,
      `removed ${FOLDER}/every_1.0-1_all.ipk: no such package file is there`,
      `updated ${FOLDER}/b_1.0-1_mips_24kc.ipk: computed again`,
    ]);
  });

  it('lists ipks where they are, under any name', async () => {
    const given = changed(EMPTY, {
      ...ipk(FOLDER, { name: 'a' }, 'deep/er/x (1).ipk'),
      ...ipk(FOLDER, { name: 'b' }),
    });
    const after = await reindex(given);
    expect(
      after
        .get(`${FOLDER}/Packages`)
        ?.toString()
        .match(/^Filename: .*/gm),
    ).toEqual(['Filename: b.ipk', 'Filename: deep/er/x (1).ipk']);
    expect([...given.keys()].every((path) => after.has(path))).toBe(true);
  });

  it('lists an ipk of another arch as what it is, in the folder where it is', async () => {
    const after = await reindex(changed(EMPTY, ipk(FOLDER, { name: 'a', arch: 'x86_64' })));
    expect(opkg.parseIndex(after.get(`${FOLDER}/Packages`) ?? Buffer.alloc(0))).toMatchObject([
      { arch: 'x86_64' },
    ]);
  });

  it('lists an ipk with the arch of the folder if arch-map says so', async () => {
    const policy = reindexing({ archMap: new Map([['mips', ['mips_24kc']]]) });
    const after = await reindex(changed(EMPTY, ipk(FOLDER, { name: 'a', arch: 'mips' })), policy);
    expect(opkg.parseIndex(after.get(`${FOLDER}/Packages`) ?? Buffer.alloc(0))).toMatchObject([
      { arch: 'mips_24kc' },
    ]);
  });

  it('keeps what the catalog says about unchanged files', async () => {
    const text = feed.get(`${FOLDER}/Packages`)?.toString() ?? '';
    const after = await reindex(
      changed(feed, { [`${FOLDER}/Packages`]: `${text}\n`, ...ipk(FOLDER, { name: 'z' }) }),
    );
    const { packages } = JSON.parse(after.get(`${FOLDER}/packages.json`)?.toString() ?? '');
    expect(packages.map(({ name, published }: { [field: string]: string }) => [name, published])).toEqual([
      ['a', NOW_TEXT],
      ['b', NOW_TEXT],
      ['every', NOW_TEXT],
      ['z', null],
    ]);
  });

  it('signs with the keys of this run, and says which signature is gone', async () => {
    const next = await newKey();
    await expect(plan(feed, reindexing({ signingKeys: [next] }))).rejects.toMatchObject({
      code: 'KEY_CHANGED',
      message: expect.stringContaining(
        `${FOLDER}/Packages, ${X86}/Packages would no longer be signed by ${key.publicKey.keyId}: on`,
      ),
    });
    const { edit, warnings } = await plan(feed, reindexing({ signingKeys: [next], allowKeyChange: true }));
    expect([...edit.puts.keys()].toSorted()).toEqual(
      [
        `${FOLDER}/Packages.sig`,
        `${X86}/Packages.sig`,
        'feed.json',
        `keys/${next.publicKey.keyId}`,
      ].toSorted(),
    );
    expect(warnings).toEqual([
      expect.stringContaining(
        `${FOLDER}/Packages, ${X86}/Packages are no longer signed by ${key.publicKey.keyId}: on devices`,
      ),
    ]);
  });

  it('stops without a key, unless unsigned feeds are allowed', async () => {
    const bare = new Map([...feed].filter(([path]) => path.endsWith('.ipk')));
    await expect(plan(bare, reindexing({ signingKeys: [] }))).rejects.toMatchObject({ code: 'KEY_MISSING' });
    const after = await reindex(bare, reindexing({ signingKeys: [], allowUnsigned: true }));
    expect([...after.keys()].filter((path) => path.endsWith('.sig'))).toEqual([]);
  });
});

describe('reindexStep with packages that install the same file', () => {
  const files = { '/usr/bin/x': 'x', '/usr/bin/y': 'y' };
  const warnings = async (...packages: { [path: string]: Buffer }[]): Promise<string[]> => {
    const { packageWarnings } = await plan(changed(EMPTY, Object.assign({}, ...packages)));
    return packageWarnings
      .filter(({ text }) => text.startsWith('another package of the folder installs the same file'))
      .flatMap(({ packages }) => packages.map(({ origin, detail }) => `${origin}: ${detail}`));
  };

  it('warns once for each two of them in a folder', async () => {
    const [c, d] = [ipk(FOLDER, { name: 'c', files }), ipk(FOLDER, { name: 'd', files })];
    expect(await warnings(c, d)).toEqual([`${FOLDER}/d.ipk: usr/bin/x and 1 more, as c does`]);
    expect(await warnings(c, ipk(X86, { name: 'd', arch: 'x86_64', files }))).toEqual([]);
    expect(await warnings(c, ipk(FOLDER, { name: 'd', files, fields: ['Conflicts: c'] }))).toEqual([]);
  });

  it('compares the newest version of each package', async () => {
    const older = ipk(FOLDER, { name: 'c', version: '0.5', files }, 'old.ipk');
    const newer = ipk(FOLDER, { name: 'c', version: '2.0', files: { '/usr/bin/z': '' } }, 'new.ipk');
    expect(await warnings(older, newer, ipk(FOLDER, { name: 'd', files }))).toEqual([]);
  });
});

describe('reindexStep stops', () => {
  const without = (given: Feed, pattern: RegExp): Feed =>
    new Map([...given].filter(([path]) => !pattern.test(path)));

  it('when listed files are missing, unless that many packages may go', async () => {
    const torn = without(feed, /mips_24kc\/b_.*ipk$/);
    await expect(plan(torn)).rejects.toMatchObject({
      code: 'FEED_SHRINKS',
      message: expect.stringMatching(
        /^1 .* at most 0 may: 24\.10\/packages\/mips_24kc\/b_1\.0-1_mips_24kc\.ipk \(no such package file is there\)$/,
      ),
    });
    expect(listed(await reindex(torn, reindexing({ maxRemovals: 1 })))).toEqual(['a 1.0-1', 'every 1.0-1']);
  });

  it('when a whole arch would be lost, even if max-removals is higher', async () => {
    const torn = without(feed, /x86_64\/.*ipk$/);
    await expect(plan(torn, reindexing({ maxRemovals: 1000 }))).rejects.toMatchObject({
      code: 'FEED_SHRINKS',
      message: `${X86} would lose every package`,
    });
  });

  it('when two files are the same package with other bytes', async () => {
    const given = changed(EMPTY, {
      ...ipk(FOLDER, { name: 'a' }, 'one.ipk'),
      ...ipk(FOLDER, { name: 'a', fields: ['Section: x'] }, 'two.ipk'),
    });
    await expect(plan(given)).rejects.toMatchObject({
      code: 'CONFLICT_PACKAGE',
      message: expect.stringMatching(
        /one\.ipk and .*two\.ipk are both a 1\.0-1 mips_24kc, with different bytes$/,
      ),
    });
  });

  it('when two files are the same package because of two words for one arch', async () => {
    const archMap = new Map([
      ['mips', ['mips_24kc']],
      ['mipsel', ['mips_24kc']],
    ]);
    const given = changed(EMPTY, {
      ...ipk(FOLDER, { name: 'a', arch: 'mips' }, 'one.ipk'),
      ...ipk(FOLDER, { name: 'a', arch: 'mipsel' }, 'two.ipk'),
    });
    await expect(plan(given, reindexing({ archMap }))).rejects.toMatchObject({ code: 'CONFLICT_PACKAGE' });
  });
});

describe('reindexStep with two equal files', () => {
  it('lists one of them, and deletes neither file of an ipk', async () => {
    const given = changed(EMPTY, {
      ...ipk(FOLDER, { name: 'a' }, 'one.ipk'),
      ...ipk(FOLDER, { name: 'a' }, 'two.ipk'),
    });
    const after = await reindex(given);
    expect(listed(after)).toEqual(['a 1.0-1']);
    const [file = ''] = /(?<=^Filename: ).*/m.exec(after.get(`${FOLDER}/Packages`)?.toString() ?? '') ?? [];
    expect(['one.ipk', 'two.ipk']).toContain(file);
    expect([...after.keys()].filter((path) => path.endsWith('.ipk'))).toHaveLength(2);
  });
});

describe('reindexStep of apk v2', () => {
  const HELLO = { name: 'hello', version: '1.0-r0', arch: 'x86_64' };

  it('gives each file the name that clients look for', async () => {
    const given = changed(EMPTY, apk(X86, HELLO, 'deep/whatever.apk'));
    const after = await reindex(given);
    expect(apksIn(after, X86)).toEqual(['hello 1.0-r0 x86_64 hello-1.0-r0.apk']);
    expect([...after.keys()].filter((path) => path.endsWith('.apk')).toSorted()).toEqual([
      `${X86}/deep/whatever.apk`,
      `${X86}/hello-1.0-r0.apk`,
    ]);
    expect(after.get(`${X86}/hello-1.0-r0.apk`)?.equals(apkV2Of(HELLO))).toBe(true);
  });

  it('corrects an entry in place that names another version or package than its file', async () => {
    const files = { ...apk(X86, HELLO, 'hello-1.0-r0.apk') };
    const more = apk(X86, { ...HELLO, name: 'more' }, 'more-1.0-r0.apk');
    const given = await reindex(changed(EMPTY, { ...files, ...more }));
    const text = indexText(openIndex(given.get(`${X86}/APKINDEX.tar.gz`) ?? Buffer.alloc(0)));
    const spoilt = text.replace('P:hello\nV:1.0-r0', 'P:hello\nV:2.0-r0').replace('P:more', 'P:less');
    const wrong = changed(given, { [`${X86}/APKINDEX.tar.gz`]: await packIndex(spoilt) });
    expect(told(await plan(wrong, reindexing({ maxRemovals: undefined })))).toEqual([
      `updated ${X86}/hello-1.0-r0.apk: computed again: the index gave its file the version 2.0-r0`,
      `updated ${X86}/more-1.0-r0.apk: computed again: the index gave its file the name less`,
    ]);
  });

  it('lists packages for any arch with the arch of the folder', async () => {
    const given = changed(EMPTY, apk(X86, { ...HELLO, arch: 'noarch' }, 'hello-1.0-r0.apk'));
    expect(apksIn(await reindex(given), X86)).toEqual(['hello 1.0-r0 x86_64 hello-1.0-r0.apk']);
  });

  it('leaves out a package of another arch, where no client would look for it, and says so', async () => {
    const given = changed(EMPTY, {
      ...apk(X86, HELLO, 'hello-1.0-r0.apk'),
      ...apk(X86, { ...HELLO, name: 'other', arch: 'armv7' }, 'other-1.0-r0.apk'),
    });
    expect((await plan(given)).packageWarnings).toEqual([
      {
        text: 'not listed, because clients look for a package of its arch in another folder',
        packages: [{ origin: `${X86}/other-1.0-r0.apk`, detail: 'for armv7, in 24.10/packages/armv7' }],
      },
    ]);
    const after = await reindex(given);
    expect(apksIn(after, X86)).toEqual(['hello 1.0-r0 x86_64 hello-1.0-r0.apk']);
    expect(after.has(`${X86}/other-1.0-r0.apk`)).toBe(true);
  });

  it('lists the one of two equal files that has the right name, and leaves the other', async () => {
    for (const name of ['a.apk', 'z.apk']) {
      const given = changed(EMPTY, { ...apk(X86, HELLO, 'hello-1.0-r0.apk'), ...apk(X86, HELLO, name) });
      const after = await reindex(given);
      expect(after.has(`${X86}/${name}`)).toBe(true);
      expect(apksIn(after, X86)).toHaveLength(1);
    }
  });

  it('does not overwrite another file that has the right name', async () => {
    const other = { ...HELLO, name: 'other' };
    const named = changed(EMPTY, {
      ...apk(X86, HELLO, 'a.apk'),
      [`${X86}/hello-1.0-r0.apk/mine`]: 'x',
    });
    await expect(plan(named)).rejects.toMatchObject({ code: 'CONFLICT_PATH' });
    // Two files that have each other's name, and that no index lists.
    const swapped = changed(EMPTY, {
      ...apk(X86, HELLO, 'other-1.0-r0.apk'),
      ...apk(X86, other, 'hello-1.0-r0.apk'),
    });
    await expect(plan(swapped)).rejects.toMatchObject({ code: 'CONFLICT_PATH' });
  });

  it('refuses two packages of one name and version, one for any arch and one for this arch', async () => {
    for (const name of ['a.apk', 'z.apk']) {
      const given = changed(EMPTY, {
        ...apk(X86, HELLO, 'hello-1.0-r0.apk'),
        ...apk(X86, { ...HELLO, arch: 'noarch' }, name),
      });
      await expect(plan(given)).rejects.toMatchObject({ name: 'ConflictError' });
    }
  });

  it.each(['hello-1.0-r0.apk', 'renamed.apk'])(
    'does not say of %s, which was there before, that this run published it',
    async (name) => {
      const after = await reindex(
        changed(EMPTY, apk(X86, HELLO, name)),
        reindexing({ runUrl: 'https://run' }),
      );
      expect(JSON.parse(after.get(`${X86}/packages.json`)?.toString() ?? '').packages).toMatchObject([
        { file: 'hello-1.0-r0.apk', published: null, run: null },
      ]);
    },
  );

  it('keeps both formats in a folder with opkg', async () => {
    const after = await reindex(
      changed(EMPTY, { ...ipk(X86, { name: 'a', arch: 'x86_64' }), ...apk(X86, HELLO, 'hello-1.0-r0.apk') }),
    );
    expect(listed(after, X86)).toEqual(['a 1.0-1']);
    expect(apksIn(after, X86)).toHaveLength(1);
    const { packages } = JSON.parse(after.get(`${X86}/packages.json`)?.toString() ?? '');
    expect(packages.map(({ format }: { format: string }) => format)).toEqual(['opkg', 'apk-v2']);
    expect([...(await plan(after)).edit.puts.keys()]).toEqual([]);
  });
});

describe('a reindex for OpenWrt', () => {
  const INDEX = `${FOLDER}/Packages`;
  const saying = async (given: Feed, from: string, to: string): Promise<Feed> =>
    changed(given, { [INDEX]: (given.get(INDEX)?.toString('latin1') ?? '').replace(from, to) });

  it('gives packages for any arch the word all, in their place', async () => {
    const given = changed(feed, ipk(FOLDER, { name: 'no', arch: 'noarch' }, 'no_1.0-1_noarch.ipk'));
    const after = await reindex(given);
    expect(told(await plan(await saying(after, 'Architecture: all\n', 'Architecture: noarch\n')))).toEqual([
      `updated ${FOLDER}/every_1.0-1_all.ipk: computed again: the entry had the Architecture noarch instead of all`,
    ]);
    const { changes, unchanged } = await plan(after);
    expect([changes, unchanged]).toEqual([[], 6]);
    expect(after.get(INDEX)?.toString()).not.toContain('Architecture: noarch');
  });

  it('takes kernel out of the index, and leaves a file that no index listed', async () => {
    const given = changed(feed, {
      ...ipk(FOLDER, { name: 'kernel' }, 'kernel_1.0-1_mips_24kc.ipk'),
      ...ipk(FOLDER, { name: 'libc' }, 'b_1.0-1_mips_24kc.ipk'),
    });
    const planned = await plan(given);
    expect(told(planned)).toEqual([
      `removed ${FOLDER}/b_1.0-1_mips_24kc.ipk: not for the devices of this folder`,
    ]);
    expect([...planned.edit.deletes]).toEqual([`${FOLDER}/b_1.0-1_mips_24kc.ipk`]);
    expect(planned.packageWarnings.flatMap(({ packages }) => packages.map(({ origin }) => origin))).toEqual([
      `${FOLDER}/b_1.0-1_mips_24kc.ipk`,
      `${FOLDER}/kernel_1.0-1_mips_24kc.ipk`,
    ]);
  });
});
