import { describe, expect, it } from 'vitest';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import type { Candidate, Devices, Resolution } from '../../../../src/formats/resolver.ts';

/** Candidates of stanzas such as `app@1; Depends: lib (>= 2)`. */
function feed(stanzas: readonly string[], rank = 0): Candidate[] {
  const text = stanzas.map((stanza) => {
    const [head = '', ...fields] = stanza.split(';').map((part) => part.trim());
    const [name = '', version = ''] = head.split('@');
    const arch = fields.some((field) => field.startsWith('Architecture:')) ? [] : ['Architecture: all'];
    return [`Package: ${name}`, `Version: ${version}`, ...fields, ...arch, `Filename: ${name}.ipk`, ''].join(
      '\n',
    );
  });
  return opkg.parseIndex(Buffer.from(text.join('\n'))).map((entry) => ({ entry, rank }));
}

function install(candidates: readonly Candidate[], names: string, devices?: Devices): Resolution {
  const wanted = names
    .split(' ')
    .map((name) => candidates.find(({ entry }) => entry.name === name) as Candidate);
  return opkg.resolver(candidates, devices).resolve(wanted);
}

const chosen = ({ chosen }: Resolution): string[] =>
  chosen.map(({ entry: { name, version } }) => `${name} ${version}`);

const missing = ({ missing }: Resolution): unknown[] =>
  missing.map(({ need, by, reason }) => {
    const { kind } = reason;
    const more = kind === 'conflict' ? reason.with.name : 'there' in reason ? reason.there : undefined;
    return [by.name, need, kind, ...(more === undefined ? [] : [more])];
  });

/** What opkg-lede 2024-10-16 did with an index of these stanzas, and with --noaction. */
describe("OpenWrt's opkg", () => {
  it.each([
    [
      'installs what a package needs first',
      ['p@1; Depends: a, b', 'a@1; Depends: b', 'b@1'],
      'p',
      'b 1, a 1, p 1',
    ],
    ['bears a circle', ['p@1; Depends: q', 'q@1; Depends: p'], 'p', 'q 1, p 1'],
    ['takes the newest version', ['p@1; Depends: n', 'n@1', 'n@2', 'n@1.9'], 'p', 'n 2, p 1'],
    ['takes the newest version that fits', ['p@1; Depends: n (<= 1)', 'n@1', 'n@2'], 'p', 'n 1, p 1'],
    ['takes << for <=', ['p@1; Depends: n (<< 1)', 'n@1'], 'p', 'n 1, p 1'],
    ['takes the first alternative', ['p@1; Depends: a | b, b', 'a@1', 'b@1'], 'p', 'a 1, b 1, p 1'],
    ['takes the second where there is no first', ['p@1; Depends: a | b', 'b@1'], 'p', 'b 1, p 1'],
    [
      'takes the last provider by name',
      ['p@1; Depends: v', 'y@1; Provides: v', 'x@1; Provides: v'],
      'p',
      'y 1, p 1',
    ],
    ['likes the very name better', ['p@1; Depends: v', 'v@1', 'y@1; Provides: v'], 'p', 'v 1, p 1'],
    [
      'likes what is asked for better',
      ['p@1; Depends: v', 'y@1; Provides: v', 'x@1; Provides: v'],
      'p x',
      'x 1, p 1',
    ],
    [
      'holds a version against that of a provider',
      ['p@1; Depends: v (= 5)', 'w@5; Provides: v'],
      'p',
      'w 5, p 1',
    ],
    ['installs what is recommended', ['p@1; Recommends: a, none', 'a@1'], 'p', 'a 1, p 1'],
    ['leaves out what is suggested', ['p@1; Suggests: a', 'a@1'], 'p', 'p 1'],
    ['reads Pre-Depends', ['p@1; Pre-Depends: a', 'a@1'], 'p', 'a 1, p 1'],
    ['likes the own arch better', ['p@1; Depends: a', 'a@1; Architecture: mips', 'a@1'], 'p', 'a 1, p 1'],
    [
      'looks for conflicts among names alone',
      ['p@1; Conflicts: v; Depends: w', 'w@1; Provides: v'],
      'p',
      'w 1, p 1',
    ],
    [
      'takes all free ones for a star',
      ['p@1; Depends: v *', 'x@1; Provides: v', 'v@1', 'y@1; Provides: v; Depends: x'],
      'p',
      'x 1, v 1, p 1',
    ],
  ])('%s', (_, stanzas, names, wanted) => {
    const resolution = install(feed(stanzas), names);
    expect(chosen(resolution).join(', ')).toBe(wanted);
    expect(resolution.missing).toEqual([]);
  });

  it.each([
    ['a missing name', ['p@1; Depends: a', 'a@1; Depends: none'], 'p', [['a', 'none', 'no-name']]],
    ['versions', ['p@1; Depends: n (>= 3)', 'n@1', 'n@2'], 'p', [['p', 'n (>= 3)', 'versions', ['2', '1']]]],
    [
      'a version in Provides',
      ['p@1; Depends: v (= 5)', 'w@1; Provides: v (= 5)'],
      'p',
      [['p', 'v (= 5)', 'no-name']],
    ],
    ['no alternative', ['p@1; Depends: a | n (= 2)', 'n@1'], 'p', [['p', 'a | n (= 2)', 'versions', ['1']]]],
    [
      'a first alternative that lacks something',
      ['p@1; Depends: a | b', 'a@1; Depends: none', 'b@1'],
      'p',
      [['a', 'none', 'no-name']],
    ],
    [
      'a last provider that lacks something',
      ['p@1; Depends: v', 'x@1; Provides: v', 'y@1; Provides: v; Depends: none'],
      'p',
      [['y', 'none', 'no-name']],
    ],
    [
      'a conflict of two needs',
      ['p@1; Depends: a, b', 'a@1; Conflicts: b', 'b@1'],
      'p',
      [['a', 'Conflicts: b', 'conflict', 'b']],
    ],
    [
      'a conflict with what is asked for as well',
      ['p@1', 'q@1; Conflicts: p'],
      'p q',
      [['q', 'Conflicts: p', 'conflict', 'p']],
    ],
    ['a conflict with itself', ['p@1; Conflicts: p'], 'p', [['p', 'Conflicts: p', 'conflict', 'p']]],
    [
      'a name that is taken over',
      ['p@1; Depends: old', 'old@1', 'new@1; Conflicts: old; Replaces: old'],
      'p',
      [['p', 'old', 'conflict', 'new']],
    ],
  ])('tells of %s', (_, stanzas, names, wanted) => {
    expect(missing(install(feed(stanzas), names))).toEqual(wanted);
  });

  const hash = 'd41d8cd98f00b204e9800998ecf8427e';
  const other = '900150983cd24fb0d6963f7d28e17f72';
  it.each([
    [`6.6.73~${hash}-r1`, `6.6.73~${other}-r1`, 'kernel'],
    [`5.15.167-1-${hash}`, `5.15.167-1-${other}`, 'kernel'],
    [`5.15.167-1-${hash}`, `5.15.150-1-${other}`, 'versions'],
  ])('tells a kernel %s from %s', (wanted, there, kind) => {
    const candidates = feed([`kmod-x@1; Depends: kernel (= ${wanted})`, `kernel@${there}`]);
    expect(missing(install(candidates, 'kmod-x'))).toEqual([
      ['kmod-x', `kernel (= ${wanted})`, kind, [there]],
    ]);
  });

  it('leaves out arches that a device does not install', () => {
    const candidates = feed([
      'p@1; Depends: a',
      'a@2; Architecture: arm',
      'a@1; Architecture: mips',
      'b@1; Depends: c',
      'c@1; Architecture: arm',
    ]);
    const devices = { arches: ['all', 'mips'] };
    expect(chosen(install(candidates, 'p', devices))).toEqual(['a 1', 'p 1']);
    expect(missing(install(candidates, 'b', devices))).toEqual([['b', 'c', 'arch', ['arm']]]);
  });

  it('takes the last feed of those that list a version, and an earlier one with a newer version', () => {
    const [first, second] = [feed(['p@1; Depends: a, b', 'a@1', 'b@2'], 0), feed(['a@1', 'b@1'], 1)];
    const { chosen } = install([...first, ...second], 'p');
    expect(chosen.map(({ entry, rank }) => [entry.name, rank])).toEqual([
      ['a', 1],
      ['b', 0],
      ['p', 0],
    ]);
  });

  it('tells of a choice once, with the newest package of each other name', () => {
    const candidates = feed([
      'p@1; Depends: v, q',
      'q@1; Depends: v',
      'x@1; Provides: v',
      'x@2; Provides: v',
      'y@1; Provides: v',
    ]);
    const { choices } = install(candidates, 'p');
    expect(
      choices.map(({ need, by, chosen, others }) => [
        need,
        by.name,
        chosen.name,
        others.map((one) => `${one.name} ${one.version}`),
      ]),
    ).toEqual([['v', 'p', 'y', ['x 2']]]);
  });

  it('tells which of many packages cannot be installed, and of a shared reason once', () => {
    const candidates = feed(['p@1; Depends: a', 'q@1; Depends: a', 'a@1; Depends: none', 'fine@1']);
    const found = opkg.resolver(candidates).uninstallable(candidates);
    expect(found.map(({ candidate }) => candidate.entry.name)).toEqual(['p', 'q', 'a']);
    expect(new Set(found.flatMap(({ missing }) => missing)).size).toBe(1);
  });
});

const YOCTO: Devices = { schemes: new Set(['openpgp']) };

/** What Yocto's opkg 0.6.3 with libsolv did with an index of these stanzas, and with --noaction. */
describe("Yocto's opkg", () => {
  it.each([
    [
      'installs what a package needs first',
      ['p@1; Depends: a, b', 'a@1; Depends: b', 'b@1'],
      'p',
      'b 1, a 1, p 1',
    ],
    [
      'takes the first provider by name',
      ['p@1; Depends: v', 'y@1; Provides: v', 'x@1; Provides: v'],
      'p',
      'x 1, p 1',
    ],
    ['likes the very name no better', ['p@1; Depends: r', 'r@1', 'a@1; Provides: r'], 'p', 'a 1, p 1'],
    ['takes the first alternative by name', ['p@1; Depends: b | a', 'a@1', 'b@1'], 'p', 'a 1, p 1'],
    [
      'takes the alternative that can be installed',
      ['p@1; Depends: a | b', 'a@1; Depends: none', 'b@1'],
      'p',
      'b 1, p 1',
    ],
    [
      'takes what is there anyway',
      ['p@1; Depends: v, y', 'x@1; Provides: v', 'y@1; Provides: v'],
      'p',
      'y 1, p 1',
    ],
    [
      'takes the version that all allow',
      ['p@1; Depends: n, l', 'n@1', 'n@2', 'l@1; Depends: n (= 1)'],
      'p',
      'n 1, l 1, p 1',
    ],
    [
      'takes the version that can be installed',
      ['p@1; Depends: n', 'n@2; Depends: none', 'n@1'],
      'p',
      'n 1, p 1',
    ],
    [
      'goes round a conflict',
      ['p@1; Depends: n (>= 1), h', 'n@1', 'n@2', 'h@1; Conflicts: n (= 2)'],
      'p',
      'h 1, n 1, p 1',
    ],
    [
      'goes round what is provided',
      ['p@1; Depends: v, q', 'q@1; Conflicts: a', 'a@1; Provides: v', 'b@1; Provides: v'],
      'p',
      'q 1, b 1, p 1',
    ],
    [
      'takes what replaces another',
      ['p@1; Depends: old', 'old@1', 'new@1; Provides: old; Replaces: old'],
      'p',
      'new 1, p 1',
    ],
    ['installs what is recommended', ['p@1; Recommends: a', 'a@1'], 'p', 'a 1, p 1'],
    ['leaves out what is recommended and broken', ['p@1; Recommends: a', 'a@1; Depends: none'], 'p', 'p 1'],
    [
      'leaves out what is recommended and in the way',
      ['p@1; Recommends: c; Depends: g', 'c@1; Conflicts: g', 'g@1'],
      'p',
      'g 1, p 1',
    ],
    [
      'likes what is recommended',
      ['p@1; Depends: v; Recommends: b', 'a@1; Provides: v', 'b@1; Provides: v'],
      'p',
      'b 1, p 1',
    ],
    ['bears a conflict with itself', ['p@1; Provides: w; Conflicts: w'], 'p', 'p 1'],
    ['does not know a star', ['p@1; Depends: a *', 'a@1'], 'p', 'p 1'],
  ])('%s', (_, stanzas, names, wanted) => {
    const resolution = install(feed(stanzas), names, YOCTO);
    expect(chosen(resolution).join(', ')).toBe(wanted);
    expect(resolution.missing).toEqual([]);
  });

  it.each([
    ['a missing name', ['p@1; Depends: a', 'a@1; Depends: none'], 'p', [['a', 'none', 'no-name']]],
    ['a strict version', ['p@1; Depends: n (<< 1)', 'n@1'], 'p', [['p', 'n (<< 1)', 'versions', ['1']]]],
    [
      'the version of a provider',
      ['p@1; Depends: v (= 5)', 'w@5; Provides: v'],
      'p',
      [['p', 'v (= 5)', 'versions', ['5']]],
    ],
    [
      'a conflict of two needs',
      ['p@1; Depends: a, b', 'a@1; Conflicts: b', 'b@1'],
      'p',
      [['p', 'b', 'conflict', 'a']],
    ],
    [
      'a conflict of what is provided',
      ['p@1; Depends: w; Conflicts: v', 'w@1; Provides: v'],
      'p',
      [['p', 'w', 'conflict', 'p']],
    ],
    [
      'one name in two versions',
      ['p@1; Depends: a, b', 'a@1; Depends: n (= 1)', 'b@1; Depends: n (= 2)', 'n@1', 'n@2'],
      'p',
      [['b', 'n (= 2)', 'conflict', 'n']],
    ],
  ])('tells of %s', (_, stanzas, names, wanted) => {
    expect(missing(install(feed(stanzas), names, YOCTO))).toEqual(wanted);
  });
});
