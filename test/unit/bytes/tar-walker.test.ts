import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { type TarEnd, type TarFacts, TarWalker } from '../../../src/bytes/tar-walker.ts';
import { FormatError } from '../../../src/errors.ts';
import { processorTime } from '../../support/processor-time.ts';
import { longText, type RawMember, rawTar } from '../../support/tar-maker.ts';

const END = Buffer.alloc(1024);

/** What a walk shows, with the archive given in pieces of this size. */
function walk(tar: Buffer, size = tar.length, most = 100): { members: TarFacts[]; end: TarEnd } {
  const members: TarFacts[] = [];
  const walker = new TarWalker(most, (member) => members.push({ ...member, header: Buffer.alloc(0) }));
  for (let at = 0; at < tar.length; at += size) walker.push(tar.subarray(at, at + size));
  return { members, end: walker.end() };
}

const MEMBERS: RawMember[] = [
  { name: 'g', type: 'g', body: '13 comment=x\n' },
  { name: './usr/', type: '5' },
  { name: './usr/a', body: 'x'.repeat(700), pax: { mtime: '1.5', path: './usr/ä' } },
  longText('./usr/long'),
  longText('the target', 'K'),
  { name: 'short', type: '2', link: 'short' },
  { name: 'old', type: '\0' },
];

describe('a walk through a tar archive', () => {
  it('shows what each member says, and strips nothing', () => {
    const { members, end } = walk(Buffer.concat([rawTar(MEMBERS), END]));
    const latin1 = (text: string): string => Buffer.from(text).toString('latin1');
    expect(members).toMatchObject([
      { name: './usr/', type: '5', size: 0, before: 'g', offset: 1024, pax: undefined },
      { name: latin1('./usr/ä'), type: '0', size: 700, before: 'x', offset: 2560 },
      { name: './usr/long', type: '2', link: 'the target', before: 'LK', offset: 6144 },
      { name: 'old', type: '\0', before: '', offset: 6656 },
    ]);
    expect(members[1]?.pax?.get('mtime')).toBe('1.5');
    expect(end).toEqual({ rest: undefined, hasMembers: false, isPadded: true, isWhole: true });
  });

  it('shows the same in pieces of any size', () => {
    const tar = Buffer.concat([rawTar(MEMBERS), END]);
    const whole = walk(tar);
    for (const size of [1, 7, 100, 511, 512, 513, 1000, 5000]) expect(walk(tar, size)).toEqual(whole);
  });

  it('goes through the list of holes of a sparse file', () => {
    const sparse = rawTar([{ name: 's', type: 'S', body: 'x'.repeat(600) }]);
    sparse[482] = 1;
    const sum = sparse.subarray(0, 512).reduce((total, byte) => total + byte, 0) - check(sparse) + 256;
    sparse.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    const more = Buffer.alloc(512);
    more[504] = 1;
    const holes = Buffer.concat([more, Buffer.alloc(512)]);
    const tar = Buffer.concat([
      sparse.subarray(0, 512),
      holes,
      sparse.subarray(512),
      rawTar([{ name: 'b' }]),
    ]);
    expect(walk(tar).members.map(({ name }) => name)).toEqual(['s', 'b']);
  });

  const ends: [string, Buffer, Partial<TarEnd>][] = [
    [
      'zeros after its end',
      Buffer.concat([rawTar([{ name: 'a' }]), END, END]),
      { rest: undefined, isWhole: true },
    ],
    ['no end', rawTar([{ name: 'a' }]), { isWhole: true }],
    [
      'half an end',
      Buffer.concat([rawTar([{ name: 'a' }]), Buffer.alloc(700)]),
      { isWhole: false, isPadded: true },
    ],
    [
      'half a padding',
      rawTar([{ name: 'a', body: 'x' }]).subarray(0, -9),
      { isWhole: false, isPadded: false },
    ],
    ['noise', Buffer.concat([END, Buffer.alloc(512, 'x')]), { rest: 1024, hasMembers: false }],
    ['members', Buffer.concat([END, rawTar([{ name: 'a' }])]), { rest: 1024, hasMembers: true }],
  ];
  it.each(ends)('says how the archive ends: %s', (_, tar, end) => {
    expect(walk(tar).end).toMatchObject(end);
  });

  it('passes quickly over zeros after the end, which a small package may unpack to', () => {
    const walker = new TarWalker(1, () => undefined);
    const zeros = Buffer.alloc(1 << 20);
    const start = processorTime();
    for (let megabytes = 0; megabytes < 128; megabytes++) walker.push(zeros);
    expect(processorTime() - start).toBeLessThan(1000);
    expect(walker.end()).toMatchObject({ rest: undefined, isWhole: true });
  });

  const bad: [string, Buffer, string, string][] = [
    [
      'a wrong checksum',
      rawTar([{ name: 'a' }]).fill('b', 0, 1),
      'FORMAT_MALFORMED',
      'a tar header is damaged',
    ],
    ['no archive', Buffer.alloc(600, 'x'), 'FORMAT_MALFORMED', 'a tar header is damaged'],
    ['a header cut short', rawTar([{ name: 'a' }]).subarray(0, 500), 'FORMAT_TRUNCATED', 'a tar header'],
    [
      'a body cut short',
      rawTar([{ name: 'a', body: 'x' }]).subarray(0, 512),
      'FORMAT_TRUNCATED',
      'a tar member',
    ],
    ['a long name of nothing', rawTar([longText('a')]), 'FORMAT_TRUNCATED', 'a tar member is cut short'],
    [
      'a name without end',
      rawTar([{ name: 'x', type: 'L', body: Buffer.alloc(300_000) }]),
      'FORMAT_MALFORMED',
      'a name of over',
    ],
    ['a chain of names', rawTar(Array(17).fill(longText('a'))), 'FORMAT_MALFORMED', 'too many headers'],
    [
      'two sizes',
      rawTar([{ name: 'a', body: 'x', pax: { size: '2' } }]),
      'FORMAT_MALFORMED',
      'states two sizes',
    ],
    ['too many members', rawTar(Array(101).fill({ name: 'a' })), 'FORMAT_LIMIT', 'more than 100 files'],
  ];
  it.each(bad)('ends at %s', (_, tar, code, reason) => {
    expect(() => walk(tar)).toThrow(
      expect.objectContaining({ code, reason: expect.stringContaining(reason) }),
    );
  });

  it('ends in a FormatError or with fewer members when it is cut anywhere', () => {
    const tar = rawTar(MEMBERS);
    for (let length = 0; length < tar.length; length += 13) {
      try {
        expect(walk(tar.subarray(0, length)).members.length).toBeLessThan(5);
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }
  });
});

/** The bytes of the checksum's own field, added up. */
const check = (header: Buffer): number => header.subarray(148, 156).reduce((total, byte) => total + byte, 0);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes of the heap that are in use. */
function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

describe('a walk keeps of each member', () => {
  const filler = 'x'.repeat(60_000);
  const cases: [string, RawMember[]][] = [
    ['the name of GNU tar alone', [longText(`a name of some length\0${filler}`), { name: 'a' }]],
    ['the target of GNU tar alone', [longText(`a target of some length\0${filler}`, 'K'), { name: 'a' }]],
    ['the name of its pax header alone', [{ name: 'a', pax: { path: 'a name of some length', x: filler } }]],
    [
      'the name before a NUL in its pax header',
      [{ name: 'a', pax: { path: `a name of some length\0${filler}` } }],
    ],
  ];
  it.each(cases)('%s', (_, members) => {
    const count = 500;
    const tar = rawTar(members);
    const kept: string[] = [];
    const walker = new TarWalker(count, ({ name, link }) => kept.push(name, link));
    const before = heapUsed();
    for (let i = 0; i < count; i++) walker.push(tar);
    walker.end();
    expect(heapUsed() - before).toBeLessThan(4 << 20);
    expect(kept).toHaveLength(2 * count);
  });

  it('no more than a name needs, and refuses what is longer', () => {
    expect(() => walk(rawTar([longText('x'.repeat(64 << 10)), { name: 'a' }]))).toThrow(
      'a tar member has a name of over 65536 bytes',
    );
  });
});
