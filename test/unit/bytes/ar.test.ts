import { describe, expect, it } from 'vitest';
import { readAr } from '../../../src/bytes/ar.ts';
import { arOf } from '../../support/package-maker.ts';

const MAGIC = '!<arch>\n';
const limits = { members: 16 };

function member(
  name: string,
  body: string,
  fields: { size?: string; uid?: string; end?: string } = {},
): string {
  const { size = String(body.length), uid = '0', end = '`\n' } = fields;
  const head =
    name.padEnd(16) +
    '1700000000'.padEnd(12) +
    uid.padEnd(6) +
    uid.padEnd(6) +
    '100644'.padEnd(8) +
    size.padEnd(10) +
    end;
  return head + body + (body.length % 2 === 1 ? '\n' : '');
}

const ar = (...members: string[]): Buffer => Buffer.from(MAGIC + members.join(''), 'latin1');
const shown = (bytes: Buffer): [string, string, number][] =>
  readAr(bytes, limits).map(({ name, body, offset }) => [name, body.toString('latin1'), offset]);

describe('readAr lists members', () => {
  const good: [string, Buffer, [string, string, number][]][] = [
    ['none', ar(), []],
    ['one', ar(member('debian-binary', '2.0\n')), [['debian-binary', '2.0\n', 68]]],
    [
      'bodies of odd and even length',
      ar(member('a', 'odd'), member('b', 'even'), member('c', '')),
      [
        ['a', 'odd', 68],
        ['b', 'even', 132],
        ['c', '', 196],
      ],
    ],
    ['the last odd body without its padding', ar(member('a', 'odd').slice(0, -1)), [['a', 'odd', 68]]],
    ['names ended by a slash', ar(member('control.tar.gz/', 'x')), [['control.tar.gz', 'x', 68]]],
    ['a name of sixteen characters', ar(member('sixteen-chars.gz', 'x')), [['sixteen-chars.gz', 'x', 68]]],
    ['owner 1000', ar(member('a', 'x', { uid: '1000' })), [['a', 'x', 68]]],
    ['owners left blank', ar(member('a', 'x', { uid: '' })), [['a', 'x', 68]]],
    ['a size with leading zeros', ar(member('a', 'x', { size: '0000000001' })), [['a', 'x', 68]]],
    ['a slash inside a name stays', ar(member('a/b', 'x')), [['a/b', 'x', 68]]],
  ];
  it.each(good)('%s', (_, bytes, expected) => {
    expect(shown(bytes)).toEqual(expected);
  });

  it('what package-maker writes', () => {
    const bytes = arOf([
      ['debian-binary', Buffer.from('2.0\n')],
      ['data.tar.gz', Buffer.from('odd')],
    ]);
    expect(shown(bytes).map(([name, body]) => [name, body])).toEqual([
      ['debian-binary', '2.0\n'],
      ['data.tar.gz', 'odd'],
    ]);
  });
});

describe('readAr refuses', () => {
  const one = member('a', 'even');
  const bad: [string, Buffer, string, number, string][] = [
    ['no bytes', Buffer.alloc(0), 'FORMAT_MALFORMED', 0, 'it is not an ar archive'],
    ['another magic', Buffer.from('!<thin>\n'), 'FORMAT_MALFORMED', 0, 'it is not an ar archive'],
    [
      'half a header',
      ar(one, member('b', '').slice(0, 59)),
      'FORMAT_TRUNCATED',
      72,
      'an ar header is cut short',
    ],
    [
      'a body beyond the end',
      ar(one, member('b', 'x', { size: '10' })),
      'FORMAT_TRUNCATED',
      72,
      'an ar member is cut short',
    ],
    [
      'a size of ten nines',
      ar(member('b', 'x', { size: '9999999999' })),
      'FORMAT_TRUNCATED',
      8,
      'an ar member is cut short',
    ],
    [
      'a negative size',
      ar(member('b', 'x', { size: '-1' })),
      'FORMAT_MALFORMED',
      8,
      'an ar header is damaged',
    ],
    [
      'a size in hex',
      ar(member('b', 'x', { size: '0x1' })),
      'FORMAT_MALFORMED',
      8,
      'an ar header is damaged',
    ],
    ['no size', ar(member('b', 'x', { size: '' })), 'FORMAT_MALFORMED', 8, 'an ar header is damaged'],
    [
      'a header without its end mark',
      ar(member('b', 'x', { end: '\n`' })),
      'FORMAT_MALFORMED',
      8,
      'an ar header is damaged',
    ],
    [
      'a header out of step by one byte',
      ar(member('a', 'odd').slice(0, -1), one),
      'FORMAT_MALFORMED',
      72,
      'an ar header is damaged',
    ],
  ];
  it.each(bad)('%s', (_, bytes, code, offset, reason) => {
    expect(() => readAr(bytes, limits)).toThrow(
      expect.objectContaining({ name: 'FormatError', code, offset, reason }),
    );
  });

  it('more members than allowed', () => {
    const bytes = ar(member('a', ''), member('b', ''), member('c', ''));
    expect(readAr(bytes, { members: 3 }).length).toBe(3);
    expect(() => readAr(bytes, { members: 2 })).toThrow(
      expect.objectContaining({
        code: 'FORMAT_LIMIT',
        offset: 128,
        reason: 'the ar archive has more than 2 members',
      }),
    );
  });

  it('an archive cut short at every length, but between its members', () => {
    const bytes = ar(member('a', 'odd'), member('b', 'even'), member('c', 'odd too'));
    const whole = new Map([
      [8, 0],
      [71, 1],
      [72, 1],
      [136, 2],
      [203, 3],
      [204, 3],
    ]);
    expect(bytes.length).toBe(204);
    for (let length = 0; length <= bytes.length; length++) {
      const read = () => readAr(bytes.subarray(0, length), limits);
      const count = whole.get(length);
      if (count !== undefined) expect(read().length, `at ${length}`).toBe(count);
      else {
        expect(read, `at ${length}`).toThrow(
          expect.objectContaining({
            name: 'FormatError',
            code: length < 8 ? 'FORMAT_MALFORMED' : 'FORMAT_TRUNCATED',
          }),
        );
      }
    }
  });
});
