import { describe, expect, it } from 'vitest';
import {
  asLine,
  isArch,
  isBlobId,
  isCoordinate,
  isCount,
  isFolderPath,
  isKeyId,
  isKeyPath,
  isKnownAddress,
  isLine,
  isLink,
  isPlainPath,
  isSha256,
  isSlug,
  isTaken,
  isTime,
  isWebAddress,
} from '../../../../src/feed/catalog/plain-values.ts';
import { NO_COUNTS, NO_TEXTS, ODD_NAMES, ODD_PATHS, PLAIN_NAMES, shortly } from '../odd-values.ts';

const titled = (values: readonly unknown[]): [string, unknown][] =>
  values.map((value) => [shortly(value), value]);

describe('paths', () => {
  it.each(titled([...ODD_PATHS, ...NO_TEXTS, null, undefined]))('are not %s', (_, value) => {
    // The root of the feed may be a folder of packages.
    const all = [isCoordinate, isPlainPath, isArch, isKeyPath, ...(value === '' ? [] : [isFolderPath])];
    expect(all.map((fits) => fits(value))).toEqual(all.map(() => false));
  });

  it.each(PLAIN_NAMES)('may have the name %s in them', (name) => {
    expect([isCoordinate, isPlainPath, isFolderPath, isArch].map((fits) => fits(name))).toEqual([
      ...[true, true, true, true],
    ]);
    expect(isFolderPath(`${name}/${name}/x_86`)).toBe(true);
    expect(isKeyPath(`keys/${name}`)).toBe(true);
  });

  it('have a greatest length', () => {
    const longest: [(value: unknown) => boolean, number][] = [
      [isCoordinate, 100],
      [isArch, 100],
      [isPlainPath, 700],
      [isFolderPath, 700],
    ];
    for (const [fits, limit] of longest)
      expect([fits('x'.repeat(limit)), fits('x'.repeat(limit + 1))]).toEqual([true, false]);
    expect([isKeyPath(`keys/${'x'.repeat(150)}`), isKeyPath(`keys/${'x'.repeat(151)}`)]).toEqual([
      ...[true, false],
    ]);
  });

  it.each(['a/b', 'a~b'])('are not an arch: %s', (name) => {
    expect([isArch(name), isCoordinate(name)]).toEqual([false, true]);
  });

  it('below keys and badges are not for packages', () => {
    for (const path of ['keys', 'keys/a', 'badges', 'badges/a/b'])
      expect([isTaken(path), isFolderPath(path), isPlainPath(path)]).toEqual([true, false, true]);
    for (const path of ['keysmith', 'a/keys', 'Keys/a', 'badges.d/a'])
      expect([isTaken(path), isFolderPath(path)]).toEqual([false, true]);
  });

  it.each([
    'keys/',
    'keys/.x',
    'keys/-x',
    'keys/x/y',
    'keys/../x',
    'keys/x y',
    "keys/x'",
    'keys/x\n',
    'keyring/x',
    'KEYS/x',
    'keys//x',
    'x',
  ])('are no key: %j', (path) => {
    expect(isKeyPath(path)).toBe(false);
  });

  it.each(['me@example.org-5f3e2a1b.rsa.pub', '__proto__', '_x', '+x', 'a=b,c~d'])(
    'are a key’s: keys/%s',
    (name) => {
      expect(isKeyPath(`keys/${name}`)).toBe(true);
    },
  );
});

describe('isKeyId', () => {
  const ids = {
    usign: '3435e05dcfdc2338',
    openpgp: 'AB'.repeat(20),
    openpgp6: 'ab'.repeat(32),
    'apk-v3': 'c'.repeat(32),
    'apk-v2': 'me@example.org-1.rsa.pub',
  };

  it.each([
    ['usign', [ids.usign]],
    ['openpgp', [ids.openpgp, ids.openpgp6]],
    ['apk-v3', [ids['apk-v3']]],
    // An RSA key may have any name.
    ['apk-v2', Object.values(ids)],
  ])('of %s accepts the ids of its keys, and no id of another scheme', (scheme, own) => {
    for (const id of Object.values(ids)) expect(isKeyId(scheme, id), id).toBe(own.includes(id));
  });

  it.each(['', 'usig', 'USIGN', 'constructor', '__proto__', 'toString', 'get', null, undefined, 1, [], {}])(
    'knows no scheme %j',
    (scheme) => {
      for (const id of Object.values(ids)) expect(isKeyId(scheme, id)).toBe(false);
    },
  );

  it.each(['usign', 'openpgp', 'apk-v2', 'apk-v3'])('of %s refuses odd values', (scheme) => {
    // The file name of a key may begin with these.
    const odd = ODD_NAMES.filter((name) => !['+a', '__proto__'].includes(name));
    for (const id of [...odd, ...NO_TEXTS, null, undefined])
      expect(isKeyId(scheme, id), shortly(id)).toBe(false);
    for (const id of Object.values(ids))
      expect(isKeyId(scheme, `${id}\n`) || isKeyId(scheme, `${id} `)).toBe(false);
  });
});

describe('isCount', () => {
  it.each(titled([...NO_COUNTS, undefined, Number.NaN, Number.POSITIVE_INFINITY]))(
    'is not %s',
    (_, value) => {
      expect(isCount(value)).toBe(false);
    },
  );

  it.each([0, 1, 2 ** 53 - 1])('is %d', (value) => {
    expect(isCount(value)).toBe(true);
  });
});

describe('lines', () => {
  it.each([
    'a\nb',
    'a\rb',
    'a\tb',
    'a\u0000b',
    'a\u001bb',
    'a\u007fb',
    'a\u0085b',
    'a\u00adb',
    'a\u061cb',
    'a\u200bb',
    'a\u200db',
    'a\u200fb',
    'a\u2028b',
    'a\u2029b',
    'a\u202eb',
    'a\u2066b',
    'a\ufeffb',
    'a\ud83db',
    'a\ude00b',
    'a\u{e0041}b',
  ])('have no invisible characters: %j', (text) => {
    expect(isLine(text, 300)).toBe(false);
    expect(['a b', 'ab']).toContain(asLine(text));
    expect(isLine(asLine(text), 300)).toBe(true);
  });

  it.each(['', ' ', 'a b', `a'"\`$<>&`, 'é日本', '\u{1f600}', '…'])('may be %j', (text) => {
    expect(isLine(text, 300)).toBe(true);
    expect(asLine(text)).toBe(text.trim());
  });

  it('have a greatest length', () => {
    expect([isLine('x'.repeat(10), 10), isLine('x'.repeat(11), 10)]).toEqual([true, false]);
    expect(isLine('\u{1f600}'.repeat(5), 10)).toBe(true);
    expect(isLine('\u{1f600}'.repeat(6), 10)).toBe(false);
  });

  it('are made of halves without making a whole of two', () => {
    for (const between of ['\u200b', '\u202e', '\ud83d', '\ude00', '\ude00\ud83d'])
      expect(isLine(asLine(`\ud83d${between}\ude00`), 300), JSON.stringify(between)).toBe(true);
  });

  it('are made quickly from long texts', () => {
    const start = process.hrtime.bigint();
    for (const text of [' ', '\n', '\u200b', '\ud83d', 'a '].map((part) => part.repeat(1_000_000)))
      expect(isLine(asLine(text), 10_000_000)).toBe(true);
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(5_000);
  });
});

describe('isTime', () => {
  it.each([
    '',
    'yesterday',
    '2026-11-20',
    '2026-11-20T16:53:35',
    '2026-11-20T16:53:35.000Z',
    '2026-11-20T16:53:35+00:00',
    '2026-13-45T00:00:00Z',
    '2026-11-20T25:00:00Z',
    '2026-11-20T16:53:35Z\n',
    '2026-11-20T16:53:35Z<x>',
    '+002026-11-20T16:53:35Z',
    1_700_000_000,
    null,
  ])('is not %j', (value) => {
    expect(isTime(value)).toBe(false);
  });

  it('is what the catalogs write', () => {
    expect(isTime('2023-11-14T22:13:20Z')).toBe(true);
  });
});

describe('hashes', () => {
  it.each([
    [isBlobId, 40],
    [isSha256, 64],
  ])('are small hex digits: %o', (fits, length) => {
    expect(fits('0123456789abcdef'.repeat(4).slice(0, length))).toBe(true);
    const odd = [
      ...['A', 'g', "'", '\n', '/'].map((character) => character + 'a'.repeat(length - 1)),
      ...['', 'a'.repeat(length - 1), 'a'.repeat(length + 1), `${'a'.repeat(length)}\n`, null, 1, ['a']],
    ];
    for (const value of odd) expect(fits(value), shortly(value)).toBe(false);
  });
});

describe('isSlug', () => {
  it.each(['', 'a', 'a/', '/a', 'a/b/c', 'a b/c', 'a/b\n', "a/b'", `${'x'.repeat(100)}/${'y'.repeat(40)}`])(
    'is not %j',
    (value) => {
      expect(isSlug(value)).toBe(false);
    },
  );

  it.each(['o/r', 'Some-Body/a.b_c'])('is %s', (value) => {
    expect(isSlug(value)).toBe(true);
  });
});

describe('addresses', () => {
  it.each([
    '',
    'example.org',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org',
    'HTTPS://example.org',
    'https:example.org',
    'https://',
    'https:///x',
    'https://example.org/',
    'https://example.org/feed/',
    'https://example.org//x',
    'https://u:p@example.org',
    'https://u@example.org',
    'https://example.org:123456',
    'https://example.org:65536',
    'https://example.org/a?b',
    'https://example.org/a#b',
    'https://example.org/a b',
    'https://example.org/$(id)',
    "https://example.org/'",
    'https://example.org/"',
    'https://example.org/`id`',
    'https://example.org/a\nb',
    'https://example.org\n',
    'https://example.org\\x',
    'https://exämple.org',
    'https://[::1]',
    'https://256.256.256.256',
    `https://example.org/${'a'.repeat(300)}`,
    ' https://example.org',
    1,
    null,
    ['https://example.org'],
    {},
  ])('are not %j', (value) => {
    expect([isWebAddress(value), isKnownAddress(value)]).toEqual([false, false]);
  });

  it.each([
    'https://example.org',
    'https://o.github.io/r',
    'http://127.0.0.1:8080/a/b',
    'http://localhost:8080',
    'https://a_b.example.org/~x/%20+.-_',
  ])('may be remembered: %s', (value) => {
    expect([isWebAddress(value), isKnownAddress(value)]).toEqual([true, true]);
  });

  it.each(['http://router/feed', 'https://a', 'https://intranet:8443/x'])(
    'without a dot may be given, and are not remembered: %s',
    (value) => {
      expect([isWebAddress(value), isKnownAddress(value)]).toEqual([true, false]);
    },
  );
});

describe('isLink', () => {
  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'https://u:p@example.org/x',
    'https://example.org/a b',
    'https://example.org/"onclick="x',
    "https://example.org/'",
    'https://example.org/<x>',
    'https://example.org/\n',
    'https://example.org/`id`',
    'https://example.org/$(id)',
    'https://example.org/\\',
    'https://example.org/é',
    'https://example.org/\u202e',
    `https://example.org/${'a'.repeat(600)}`,
    '',
    1,
    null,
    ['https://example.org'],
  ])('is not %j', (value) => {
    expect(isLink(value)).toBe(false);
  });

  it.each([
    'https://github.com/o/r/actions/runs/1',
    'https://github.com/o/r/releases/tag/v1.0%2B1',
    'https://gitlab.example.org:8443/o/r/-/jobs/1?a=b&c=d#x',
    'https://ci/1',
  ])('is %s', (value) => {
    expect(isLink(value)).toBe(true);
  });
});
