import { describe, expect, it } from 'vitest';
import {
  type LockLine,
  lockAfter,
  lockBroken,
  parseLock,
  statedHash,
  writeLock,
} from '../../../../src/feed/upstream/lock.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../../../../src/formats/apk-v3/apk-v3.ts';
import type { Entry } from '../../../../src/formats/format.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';

const line = (changes: Partial<LockLine> = {}): LockLine => ({
  ...{ repository: '24.10/luci', format: 'opkg', arch: 'mips_24kc', name: 'luci', version: '1.0-1' },
  size: 12,
  ...{ hash: `sha256:${'a'.repeat(64)}`, address: 'https://example.org/luci_1.0-1_all.ipk' },
  ...changes,
});

const LINES = [
  line(),
  line({ arch: '-' }),
  line({ format: 'apk-v3' }),
  line({ size: undefined, hash: '-', address: '-' }),
  line({ repository: '-', name: 'a+b~c', version: '1:2.0~rc1+git-1' }),
];

describe('a lock', () => {
  it('is read as it was written: sorted, one package a line, each once', () => {
    const text = writeLock([...LINES, ...LINES].reverse());
    expect(text.split('\n')).toHaveLength(LINES.length + 2);
    expect(text.endsWith('\n')).toBe(true);
    const [, ...rows] = text.trimEnd().split('\n');
    expect(rows).toEqual(rows.toSorted());
    const read = parseLock(text, 'pkgfeed.lock');
    expect(writeLock(read)).toBe(text);
    expect(read).toEqual(expect.arrayContaining(LINES));
  });

  it('may be empty, have comments, blank lines and the line ends of Windows', () => {
    expect(parseLock('', 'x')).toEqual([]);
    expect(parseLock(writeLock([]), 'x')).toEqual([]);
    const text = `# mine\r\n\r\n${writeLock([line()]).replaceAll('\n', '\r\n')}`;
    expect(parseLock(text, 'x')).toEqual([line()]);
  });

  it.each<[string, string]>([
    ['a word too few', 'r f a n v 1 h'],
    ['a word too many', 'r f a n v 1 h x y'],
    ['a size that is none', 'r f a n v -1 h x'],
    ['a size in other digits', 'r f a n v 0x10 h x'],
    ['a size beyond all bounds', `r f a n v ${'9'.repeat(30)} h x`],
    ['a conflict of git', '<<<<<<< HEAD'],
    ['JSON', '{"packages":[]}'],
  ])('with %s is refused by its line', (_name, text) => {
    expect(() => parseLock(`# head\n${text}\n`, 'pkgfeed.lock')).toThrow(
      expect.objectContaining({
        code: 'SOURCE_LOCK',
        message: 'line 2 of pkgfeed.lock is no line of a lock',
      }),
    );
  });

  it('cannot be given lines by the names of a feed of others', () => {
    const hostile = [
      line({ name: 'a\nr f a b 1 1 h x' }),
      line({ version: '1 2' }),
      line({ repository: '#' }),
      line({ hash: 'a b' }),
      line({ name: '' }),
    ];
    for (const one of hostile) {
      const text = writeLock([one]);
      expect(parseLock(text, 'x'), text).toEqual([]);
    }
  });

  it('keeps what it has of repositories that the run did not fill', () => {
    const others = [line({ repository: 'x' }), line({ repository: 'y' })];
    const after = lockAfter(others, [{ repository: 'x', lines: [line({ repository: 'x', name: 'new' })] }]);
    expect(after.map(({ repository, name }) => `${repository} ${name}`)).toEqual(['y luci', 'x new']);
    expect(lockAfter(others, [{ repository: 'x', lines: [] }])).toEqual([others[1]]);
  });

  it('says which of its packages are gone and which are other ones', () => {
    expect(lockBroken([line()], [line({ name: 'two' })], ' (why)')).toMatchObject({
      code: 'SOURCE_LOCK',
      message:
        'the lock does not hold: upstreams have no more luci 1.0-1; upstreams have other bytes of two 1.0-1 (why)',
    });
  });
});

const entry = (changes: Partial<Entry>): Entry => ({
  ...{ name: 'a', version: '1', arch: 'x', anyArch: false, file: 'a', size: 1, identity: undefined },
  ...{ sha256: undefined, md5: undefined, text: '' },
  ...changes,
});

describe('what an index states about the bytes is the strongest thing that it states', () => {
  it.each([
    [opkg, { sha256: 'aa', md5: 'bb' }, 'sha256:aa'],
    [opkg, { md5: 'bb' }, 'md5:bb'],
    [opkg, {}, undefined],
    [apkV2, { identity: 'Q1abc=' }, 'Q1abc='],
    [apkV3, { identity: 'ab12' }, 'adb:ab12'],
    [apkV3, { identity: '' }, undefined],
  ])('%#', (format, changes, hash) => {
    expect(statedHash(format, entry(changes))).toBe(hash);
  });
});
