import { beforeAll, describe, expect, it } from 'vitest';
import { throwGathered } from '../../../../src/errors.ts';
import { missedRemovals, parseRemoval, type Removal, withdraw } from '../../../../src/feed/draft/removal.ts';
import type { Listed } from '../../../../src/feed/listed.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import {
  arriving,
  EMPTY,
  type Feed,
  FOLDER,
  listed as listedIn,
  newKey,
  plan,
  policyWith,
  publish,
} from '../feed-maker.ts';

const checkFound = (...args: Parameters<typeof missedRemovals>): void =>
  throwGathered(missedRemovals(...args).map(({ error }) => error));

const X86 = FOLDER.replace('mips_24kc', 'x86_64');

describe('parseRemoval', () => {
  it.each([
    ['hello', 'hello', undefined, undefined],
    ['hello=1.0-r1', 'hello', '1.0-r1', undefined],
    ['hello@x86_64', 'hello', undefined, 'x86_64'],
    ['hello=1:1.0~rc1+git-2@aarch64_cortex-a53', 'hello', '1:1.0~rc1+git-2', 'aarch64_cortex-a53'],
    ['lib++-1.2', 'lib++-1.2', undefined, undefined],
    ['café=1', 'café', '1', undefined],
  ])('reads %s', (text, name, version, arch) => {
    expect(parseRemoval(text)).toEqual({ text, name, version, arch });
  });

  it.each([
    '',
    ' ',
    '=1',
    '@x',
    'a=',
    'a@',
    'a=@x',
    'a=1@',
    'a=1=2',
    'a@x@y',
    'a@x=1',
    'a b',
    'a\n',
    'a\u00a0b',
    'a = 1',
  ])('refuses %j', (text) => {
    expect(() => parseRemoval(text)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        code: 'INPUT_VALUE',
        message: expect.stringMatching(/ does not name a package to remove$/),
        remedy: 'Write NAME, NAME=VERSION, NAME@ARCH or NAME=VERSION@ARCH.',
      }),
    );
  });

  it('escapes control characters', () => {
    expect(() => parseRemoval('\u001b[31m x')).toThrow(/^"\\\\u\{1b\}\[31m x" does not/);
  });
});

describe('withdraw', () => {
  const item = (name: string, version: string, arch: string, changes: Partial<Listed> = {}): Listed => ({
    entry: {
      name,
      version,
      arch,
      anyArch: arch === 'all',
      file: `${name}_${version}_${arch}.ipk`,
      size: 7,
      identity: undefined,
      sha256: undefined,
      md5: undefined,
      text: '',
    },
    path: `f/${name}_${version}_${arch}.ipk`,
    contentId: undefined,
    origin: 'published',
    content: undefined,
    ...changes,
  });
  const there = [
    item('a', '1', 'x86_64'),
    item('a', '2', 'x86_64'),
    item('b', '1', 'all'),
    item('A', '1', 'x86_64'),
  ];
  const without = (words: readonly string[], listed: readonly Listed[] = there) => {
    const removals = words.map(parseRemoval);
    const found = new Set<Removal>();
    const { stay, changes } = withdraw(listed, removals, { path: 'f', arch: 'x86_64' }, found);
    return {
      stay: stay.map(({ entry }) => `${entry.name} ${entry.version}`),
      changes,
      found: removals.filter((removal) => found.has(removal)).map(({ text }) => text),
    };
  };

  it.each([
    [[], ['a 1', 'a 2', 'b 1', 'A 1'], []],
    [['a'], ['b 1', 'A 1'], ['a']],
    [['a=1'], ['a 2', 'b 1', 'A 1'], ['a=1']],
    [
      ['a=1', 'a=2'],
      ['b 1', 'A 1'],
      ['a=1', 'a=2'],
    ],
    [
      ['a', 'a=1'],
      ['b 1', 'A 1'],
      ['a', 'a=1'],
    ],
    [['a=3'], ['a 1', 'a 2', 'b 1', 'A 1'], []],
    [['a=1.0'], ['a 1', 'a 2', 'b 1', 'A 1'], []],
    [['a@x86_64'], ['b 1', 'A 1'], ['a@x86_64']],
    [['a@mips'], ['a 1', 'a 2', 'b 1', 'A 1'], []],
    [['a=2@x86_64'], ['a 1', 'b 1', 'A 1'], ['a=2@x86_64']],
    // By the package's own arch word, and by the folder's.
    [['b@all'], ['a 1', 'a 2', 'A 1'], ['b@all']],
    [['b@x86_64'], ['a 1', 'a 2', 'A 1'], ['b@x86_64']],
    [['.*'], ['a 1', 'a 2', 'b 1', 'A 1'], []],
    [['c', 'b'], ['a 1', 'a 2', 'A 1'], ['b']],
    [['*'], [], ['*']],
    [['?=1'], ['a 2'], ['?=1']],
    [['?@all', 'a*@mips'], ['a 1', 'a 2', 'A 1'], ['?@all']],
    [['[ab]', '{a,b}', 'a+', '??'], ['a 1', 'a 2', 'b 1', 'A 1'], []],
  ])('by %j keeps %j, and finds %j', (words, stay, found) => {
    expect(without(words)).toMatchObject({ stay, found });
  });

  it('says which packages go, and that this was asked for', () => {
    expect(without(['b']).changes).toEqual([
      {
        kind: 'removed',
        name: 'b',
        version: '1',
        arch: 'all',
        folder: 'f',
        path: 'f/b_1_all.ipk',
        size: 7,
        previous: undefined,
        reason: 'remove',
      },
    ]);
  });

  it('does not report packages that a new folder would have inherited', () => {
    const heirloom = item('b', '1', 'all', {
      content: { kind: 'copy', from: 'g/b_1_all.ipk', sha256: undefined },
    });
    expect(without(['b'], [heirloom])).toEqual({ stay: [], changes: [], found: ['b'] });
  });

  it('does not change the given list', () => {
    const given = [...there];
    without(['a'], given);
    expect(given).toEqual(there);
  });
});

describe('missedRemovals', () => {
  const removals = ['a', 'b=1', 'c@x'].map(parseRemoval);

  it('accepts when every removal was found, or there is none', () => {
    expect(() => checkFound(removals, new Set(removals), [], 'f')).not.toThrow();
    expect(() => checkFound([], new Set(), [], 'f')).not.toThrow();
  });

  it('names every removal that was not found', () => {
    expect(() => checkFound(removals, new Set(removals.slice(0, 1)), [], 'f')).toThrow(
      expect.objectContaining({
        code: 'CONFLICT_ABSENT',
        errors: [
          expect.objectContaining({
            name: 'ConflictError',
            message: 'b=1 is to be removed, but nothing in f matches it',
          }),
          expect.objectContaining({ message: 'c@x is to be removed, but nothing in f matches it' }),
        ],
      }),
    );
  });
});

describe('missedRemovals proposes', () => {
  const there = [
    { name: 'hello', version: '1.0-1' },
    { name: 'hello', version: '1.1-1' },
    { name: 'lone', version: '2' },
    { name: 'w\u202eorld', version: '1' },
  ];
  it.each([
    ['helo', 'hello'],
    ['HELLO@x', 'hello'],
    ['helo=9', 'hello'],
    ['hello=1.0-2', 'hello=1.0-1'],
    ['hello=7.8.9.10', undefined],
    ['lone=1.0.0', 'lone=2'],
    ['lone=2@x', undefined],
    ['lone@x', undefined],
    ['something-else', undefined],
    ['world', 'w\\u{202e}orld'],
  ])('for %s %j', (wish, near) => {
    const remedy = near === undefined ? /^Correct the name/ : `Did you mean ${near}? Correct the name`;
    expect(() => checkFound([parseRemoval(wish)], new Set(), there, 'f')).toThrow(
      expect.objectContaining({
        remedy: typeof remedy === 'string' ? expect.stringContaining(remedy) : expect.stringMatching(remedy),
      }),
    );
  });
});

describe('missedRemovals of a name with brackets', () => {
  it.each(['p[0-2]', 'p{a,b}@x', 'p[12]*'])('says what a pattern may have: %s', (wish) => {
    expect(() => checkFound([parseRemoval(wish)], new Set(), [], 'f')).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('only * and ? stand for other characters') }),
    );
  });
});

describe('a publish that removes', () => {
  let key: SigningKey;
  let feed: Feed;
  const removing = (words: readonly string[], changes: Parameters<typeof policyWith>[0] = {}) =>
    policyWith({ signingKeys: [key], removals: words.map(parseRemoval), ...changes });
  const files = (after: Feed): string[] =>
    [...after.keys()].filter((path) => path.endsWith('.ipk')).toSorted();

  beforeAll(async () => {
    key = await newKey();
    const recipes = [
      { name: 'a' },
      { name: 'a', version: '2' },
      { name: 'a', arch: 'x86_64' },
      { name: 'every', arch: 'all' },
    ];
    feed = await publish(EMPTY, await Promise.all(recipes.map((recipe) => arriving(recipe))), removing([]));
  });

  it('removes the package from the index and catalog of every folder, with its file', async () => {
    const after = await publish(feed, [], removing(['every']));
    expect([listedIn(after), listedIn(after, X86)]).toEqual([['a 1.0-1', 'a 2'], ['a 1.0-1']]);
    expect(files(after).filter((path) => path.includes('every'))).toEqual([]);
    for (const folder of [FOLDER, X86]) {
      expect(after.get(`${folder}/packages.json`)?.toString()).not.toContain('every');
    }
  });

  it('removes it from one folder only, if that is asked for', async () => {
    const after = await publish(feed, [], removing(['every@x86_64']));
    expect([listedIn(after), listedIn(after, X86)]).toEqual([['a 1.0-1', 'a 2', 'every 1.0-1'], ['a 1.0-1']]);
  });

  it('does not touch a folder without the package', async () => {
    const { edit } = await plan(feed, [], removing(['a=2']));
    expect([...edit.puts.keys(), ...edit.deletes].filter((path) => path.startsWith(`${X86}/`))).toEqual([]);
    expect([...edit.deletes]).toEqual([`${FOLDER}/a_2_mips_24kc.ipk`]);
  });

  it('may empty a folder, which keeps its index', async () => {
    const after = await publish(feed, [], removing(['a@x86_64', 'every@x86_64']));
    expect(listedIn(after, X86)).toEqual([]);
    expect(after.get(`${X86}/Packages`)?.toString()).toBe('\n');
    expect(JSON.parse(after.get(`${X86}/packages.json`)?.toString() ?? '').packages).toEqual([]);
    expect(listedIn(after)).toEqual(listedIn(feed));
  });

  it('can publish other bytes of the same version in the same run', async () => {
    const rebuilt = await arriving({ name: 'a', version: '2', fields: ['Section: x'] });
    const { changes, edit } = await plan(feed, [rebuilt], removing(['a=2']));
    expect(changes.map(({ kind, version }) => [kind, version])).toEqual([
      ['removed', '2'],
      ['updated', '2'],
    ]);
    expect(edit.deletes.size).toBe(0);
    expect(edit.puts.get(`${FOLDER}/a_2_mips_24kc.ipk`)).toMatchObject({
      kind: 'file',
      contentId: rebuilt.contentId,
    });
  });

  it('does not copy a withdrawn package into a new folder', async () => {
    const packages = [await arriving({ name: 'b', arch: 'arm' })];
    const after = await publish(feed, packages, removing(['every']));
    expect(listedIn(after, '24.10/packages/arm')).toEqual(['b 1.0-1']);
  });

  it('stops when there is no such package, unless missing-ok is set', async () => {
    await expect(plan(feed, [], removing(['every', 'nothing']))).rejects.toMatchObject({
      code: 'CONFLICT_ABSENT',
      message: 'nothing is to be removed, but nothing in 24.10/packages/ARCH matches it',
    });
    await expect(plan(feed, [], removing(['evry']))).rejects.toMatchObject({
      remedy: expect.stringContaining('Did you mean every?'),
    });
    const after = await publish(feed, [], removing(['every', 'nothing'], { missingOk: true }));
    expect(listedIn(after)).toEqual(['a 1.0-1', 'a 2']);
    const { edit } = await plan(feed, [], removing(['nothing'], { missingOk: true }));
    expect([...edit.puts.keys(), ...edit.deletes]).toEqual([]);
  });

  it('takes patterns of names, and stops at one that matches nothing', async () => {
    const { changes } = await plan(feed, [], removing(['ev*y', '?=2']));
    expect(changes.map(({ name, version, reason }) => [name, version, reason])).toEqual([
      ['a', '2', 'remove'],
      ['every', '1.0-1', 'remove'],
      ['every', '1.0-1', 'remove'],
    ]);
    await expect(plan(feed, [], removing(['*', 'kmod-*']))).rejects.toMatchObject({
      code: 'CONFLICT_ABSENT',
      message: 'kmod-* is to be removed, but nothing in 24.10/packages/ARCH matches it',
      remedy: expect.not.stringContaining('Did you mean'),
    });
    await expect(plan(feed, [], removing(['*'], { maxRemovals: 4 }))).rejects.toMatchObject({
      code: 'FEED_SHRINKS',
      message: expect.stringMatching(/^5 packages would leave the feed/),
    });
  });

  it.each([
    [3, true],
    [2, false],
  ])('of three packages, with max-removals %i, passes: %s', async (maxRemovals, passes) => {
    const run = plan(feed, [], removing(['a'], { maxRemovals }));
    if (passes) expect((await run).changes).toHaveLength(3);
    else await expect(run).rejects.toMatchObject({ code: 'FEED_SHRINKS' });
  });

  it('needs to trust the index that it changes', async () => {
    const other = await newKey();
    await expect(plan(feed, [], removing(['a'], { signingKeys: [other] }))).rejects.toMatchObject({
      code: 'FEED_KEY',
    });
  });
});
