import { describe, expect, it } from 'vitest';
import { APK_3 } from '../../../../src/formats/apk/resolver/world.ts';
import { apkResolver } from '../../../../src/formats/apk/resolver.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import { entryRelations } from '../../../../src/formats/apk-v2/entry-relations.ts';
import type { Entry } from '../../../../src/formats/format.ts';
import type { Candidate, Resolution } from '../../../../src/formats/resolver.ts';

/** Candidates of entries such as `app=1; D:lib>=2 so:x; p:y=1; i:z; k:10`. */
function feed(entries: readonly string[], rank = 0): Candidate[] {
  return entries.map((text, at) => {
    const [head = '', ...lines] = text.split(';').map((part) => part.trim());
    const [name = '', version = ''] = head.split('=');
    const identity = `Q1${Buffer.from(`${rank}-${at}`.padEnd(20)).toString('base64')}`;
    const entry: Entry = {
      ...{
        name,
        version,
        identity,
        arch: 'x86_64',
        anyArch: undefined,
        file: `${name}-${version}.apk`,
        size: 1,
      },
      ...{ sha256: undefined, md5: undefined, text: [`P:${name}`, `V:${version}`, ...lines, ''].join('\n') },
    };
    return { entry, rank };
  });
}

function install(candidates: readonly Candidate[], names: string, apk: 2 | 3 = 2): Resolution {
  const wanted = names
    .split(' ')
    .map((name) => candidates.find(({ entry }) => entry.name === name) as Candidate);
  const three = apkResolver(candidates, entryRelations, APK_3);
  return (apk === 2 ? apkV2.resolver(candidates) : three).resolve(wanted);
}

const chosen = ({ chosen }: Resolution): string[] =>
  chosen.map(({ entry: { name, version } }) => `${name} ${version}`).sort();

describe('apk', () => {
  it.each([
    ['installs what a package needs', ['p=1; D:a b', 'a=1; D:b', 'b=1'], 'p', 'a 1, b 1, p 1'],
    ['bears a circle', ['p=1; D:q', 'q=1; D:p'], 'p', 'p 1, q 1'],
    ['takes the newest version', ['p=1; D:n', 'n=1', 'n=2', 'n=1.9'], 'p', 'n 2, p 1'],
    [
      'takes the newest that all allow',
      ['p=1; D:n q', 'q=1; D:n<2', 'n=1', 'n=2', 'n=1.9'],
      'p',
      'n 1.9, p 1, q 1',
    ],
    ['finds what is provided with a version', ['p=1; D:so:x', 'a=1; p:so:x=1'], 'p', 'a 1, p 1'],
    ['takes the higher priority', ['p=1; D:v', 'a=1; p:v; k:10', 'b=1; p:v; k:20'], 'p', 'b 1, p 1'],
    ['takes what is needed anyway', ['p=1; D:v a', 'a=1; p:v', 'b=1; p:v'], 'p', 'a 1, p 1'],
    [
      'installs what both sides trigger',
      ['p=1; D:a b', 'a=1', 'b=1', 'c=1; i:a b'],
      'p',
      'a 1, b 1, c 1, p 1',
    ],
    ['does not with one side', ['p=1; D:a', 'a=1', 'b=1', 'c=1; i:a b'], 'p', 'a 1, p 1'],
    ['goes round a conflict', ['p=1; D:a n', 'a=1; D:!n=2', 'n=1', 'n=2'], 'p', 'a 1, n 1, p 1'],
  ])('%s', (_, entries, names, wanted) => {
    for (const apk of [2, 3] as const) {
      const resolution = install(feed(entries), names, apk);
      expect(chosen(resolution).join(', ')).toBe(wanted);
      expect(resolution.missing).toEqual([]);
    }
  });
});

const missing = ({ missing }: Resolution): unknown[] =>
  missing.map(({ need, by, reason }) => {
    const { kind } = reason;
    const more =
      kind === 'conflict'
        ? reason.with.name
        : kind === 'choice'
          ? reason.between
          : 'there' in reason
            ? reason.there
            : undefined;
    return [by.name, need, kind, ...(more === undefined ? [] : [more])];
  });

describe('what apk cannot install', () => {
  it.each([
    ['a missing name', ['p=1; D:a', 'a=1; D:none'], 'p', [['a', 'none', 'no-name']]],
    ['a missing library', ['p=1; D:so:x'], 'p', [['p', 'so:x', 'no-name']]],
    ['versions', ['p=1; D:n>=3', 'n=1', 'n=2'], 'p', [['p', 'n>=3', 'versions', ['2', '1']]]],
    [
      'the newest, which lacks something',
      ['p=1; D:n', 'n=1', 'n=2; D:none'],
      'p',
      [['n', 'none', 'no-name']],
    ],
    [
      'a version of what is provided',
      ['p=1; D:so:x=2', 'a=1; p:so:x=1'],
      'p',
      [['p', 'so:x=2', 'versions', ['1']]],
    ],
    ['a name without a version', ['p=1; D:v=1', 'a=1; p:v'], 'p', [['p', 'v=1', 'versions', ['a']]]],
    [
      'a choice that is left to people',
      ['p=1; D:v', 'b=1; p:v', 'a=1; p:v'],
      'p',
      [['p', 'v', 'choice', ['a', 'b']]],
    ],
    ['a conflict of two needs', ['p=1; D:a b', 'a=1; D:!b', 'b=1'], 'p', [['a', '!b', 'conflict', 'b']]],
    [
      'a name in two versions',
      ['p=1; D:a b', 'a=1; D:n=1', 'b=1; D:n=2', 'n=1', 'n=2'],
      'p',
      [['b', 'n=2', 'conflict', 'n']],
    ],
    [
      'two packages with one name',
      ['p=1; D:a b', 'a=1; p:x=1', 'b=1; p:x=2'],
      'p',
      [['b', 'x', 'conflict', 'a']],
    ],
    ['two wishes', ['p=1', 'q=1; D:!p'], 'p q', [['q', '!p', 'conflict', 'p']]],
    ['a triggered package', ['p=1; D:a', 'a=1', 'c=1; i:a; D:none'], 'p', [['c', 'none', 'no-name']]],
  ])('is told of %s', (_, entries, names, wanted) => {
    for (const apk of [2, 3] as const) expect(missing(install(feed(entries), names, apk))).toEqual(wanted);
  });

  it('is another thing for apk 2 and apk 3', () => {
    const itself = feed(['p=1; D:!x; p:x']);
    expect(missing(install(itself, 'p', 2))).toEqual([['p', '!x', 'conflict', 'p']]);
    expect(missing(install(itself, 'p', 3))).toEqual([]);
    const plain = feed(['p=1; D:v<2 a', 'a=1; p:v']);
    expect(missing(install(plain, 'p', 2))).toEqual([['p', 'v<2', 'versions', ['a']]]);
    expect(missing(install(plain, 'p', 3))).toEqual([]);
    const absence = feed(['p=1; D:a', 'a=1', 'b=1', 'c=1; i:a !b']);
    expect([2, 3].map((apk) => chosen(install(absence, 'p', apk as 2 | 3)).length)).toEqual([2, 3]);
  });

  const hash = 'd41d8cd98f00b204e9800998ecf8427e';
  const other = '900150983cd24fb0d6963f7d28e17f72';
  it('is told of a kernel of another build', () => {
    const candidates = feed([`k=1; D:kernel=6.6.73~${hash}-r1`, `kernel=6.6.73~${other}-r1`]);
    expect(missing(install(candidates, 'k'))).toEqual([
      ['k', `kernel=6.6.73~${hash}-r1`, 'kernel', [`6.6.73~${other}-r1`]],
    ]);
  });

  it('is told with the choices that were made', () => {
    const candidates = feed(['p=1; D:v q', 'q=1; D:v', 'a=1; p:v=1', 'b=1; p:v=2', 'a=2; p:v=1']);
    const { choices } = install(candidates, 'p');
    expect(
      choices.map(({ need, by, chosen, others }) => [
        need,
        by.name,
        chosen.name,
        others.map((one) => `${one.name} ${one.version}`),
      ]),
    ).toEqual([['v', 'q', 'b', ['a 2']]]);
  });

  it('takes a package that two feeds list from the first', () => {
    const [first, again] = [feed(['p=1; D:a', 'a=1'], 0), feed(['p=1; D:a', 'a=1'], 0)];
    const second = again.map(({ entry }) => ({ entry, rank: 1 }));
    expect(install([...second, ...first], 'p').chosen.map(({ rank }) => rank)).toEqual([0, 0]);
  });
});
