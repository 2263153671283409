import { describe, expect, it } from 'vitest';
import { indexJson, type Listed } from '../../../../src/formats/opkg/index-json.ts';

const one = (name: string, version = '1', abiVersion?: string): Listed => ({ name, version, abiVersion });
const text = (entries: readonly Listed[], arch = 'x86_64'): string =>
  indexJson(entries, arch).toString('latin1');
const names = (entries: readonly Listed[]): string[] =>
  [...text(entries).matchAll(/^ {4}("[^"]*")/gm)].map((match) => match[1] ?? '');

describe('indexJson', () => {
  it('is what make-index-json.py writes', () => {
    expect(text([one('a', '1.0-1'), one('b', '2')])).toBe(
      '{\n  "version": 2,\n  "architecture": "x86_64",\n  "packages": {\n    "a": "1.0-1",\n    "b": "2"\n  }\n}\n',
    );
  });

  it('is whole without packages', () => {
    expect(text([], 'all')).toBe('{\n  "version": 2,\n  "architecture": "all",\n  "packages": {}\n}\n');
  });

  it.each([
    ['libfoo1', '1', 'libfoo'],
    ['libsqlite3-0', '0', 'libsqlite3'],
    ['libsqlite3-0', '-0', 'libsqlite3'],
    ['libubox20240329', '20240329', 'libubox'],
    ['libfoo', '1', 'libfoo'],
    ['libfoo1', '', 'libfoo1'],
    ['1', '1', '1'],
    ['libfoo1.2', '1.2', 'libfoo'],
    ['libfoo1x2', '1.2', 'libfoo1x2'],
  ])('%s with ABIVersion %j is listed as %s', (name, abiVersion, listed) => {
    expect(names([one(name, '1', abiVersion)])).toEqual([JSON.stringify(listed)]);
  });

  it('does not strip a suffix that ABIVersion does not name', () => {
    expect(names([one('libfoo1')])).toEqual(['"libfoo1"']);
  });

  it.each([[['1.9', '1.10']], [['1.10', '1.9']], [['1.10~rc1', '1.9', '1.10', '1.2']]])(
    'states the highest of the versions %j, at the place of the first',
    (versions) => {
      const entries = [one('z'), ...versions.map((version) => one('a', version)), one('b')];
      expect(names(entries)).toEqual(['"z"', '"a"', '"b"']);
      expect(JSON.parse(text(entries)).packages.a).toBe('1.10');
    },
  );

  it('takes the highest over two packages that differ in their ABI suffix only', () => {
    expect(JSON.parse(text([one('libfoo2', '2', '2'), one('libfoo1', '1', '1')])).packages).toEqual({
      libfoo: '2',
    });
  });

  it('keeps the order of names that look like numbers or like properties of every object', () => {
    expect(names([one('b'), one('10'), one('2'), one('__proto__'), one('constructor')])).toEqual([
      '"b"',
      '"10"',
      '"2"',
      '"__proto__"',
      '"constructor"',
    ]);
  });

  it('escapes what is not ASCII, and quotes what JSON must', () => {
    const written = text([one('é', '1'), one('😀', '"\\')]);
    expect(written).toContain('    "\\u00e9": "1",\n    "\\ud83d\\ude00": "\\"\\\\"\n');
    expect(/^[\n\u0020-\u007e]*$/.test(written)).toBe(true);
    expect(JSON.parse(written).packages).toEqual({ é: '1', '😀': '"\\' });
  });
});
