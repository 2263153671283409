import { describe, expect, it } from 'vitest';
import { concerns, sharedText, shareWarnings } from '../../../../src/feed/draft/package-warnings.ts';
import type { PackageWarning } from '../../../../src/formats/format.ts';
import type { Scheme } from '../../../../src/keys/scheme.ts';

const warning = (text: string, detail = ''): PackageWarning => ({ text, detail, scheme: undefined });

describe('warnings of one kind are one warning', () => {
  it('counts the packages, names three, and has all of them in the list', () => {
    const warned = ['a', 'b', 'c', 'd', 'e'].map((origin) => ({ origin, warning: warning('is odd') }));
    const [shared, ...others] = shareWarnings(warned);
    expect(others).toEqual([]);
    expect(shared && sharedText(shared)).toBe('each of 5 packages: is odd: a, b, c and 2 more');
    expect(shared?.packages.map(({ origin }) => origin)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it.each([
    ['one package', [{ origin: 'a', warning: warning('is odd') }], ['a: is odd']],
    ['a detail', [{ origin: 'a', warning: warning('is odd', 'Depends') }], ['a (Depends): is odd']],
    [
      'two kinds',
      [
        { origin: 'a', warning: warning('is odd') },
        { origin: 'a', warning: warning('is big') },
        { origin: 'b', warning: warning('is odd') },
      ],
      ['each of 2 packages: is odd: a, b', 'a: is big'],
    ],
    [
      'two details of one package',
      ['x', 'y', 'z', 'w'].map((detail) => ({ origin: 'a', warning: warning('is odd', detail) })),
      ['a (x; y; z and 1 more): is odd'],
    ],
    [
      'two details of one of two packages',
      [
        { origin: 'a', warning: warning('is odd', 'x') },
        { origin: 'b', warning: warning('is odd', 'x') },
        { origin: 'b', warning: warning('is odd', 'y') },
      ],
      ['each of 2 packages: is odd: a (x), b (x; y)'],
    ],
    [
      'one package in two folders',
      [
        { origin: 'a', warning: warning('is odd') },
        { origin: 'a', warning: warning('is odd') },
      ],
      ['a: is odd'],
    ],
  ])('%s', (_, warned, texts) => {
    expect(shareWarnings(warned).map(sharedText)).toEqual(texts);
  });
});

describe('a warning about the devices of one scheme', () => {
  const cases: [string, Scheme | undefined, Scheme[], boolean][] = [
    ['concerns a folder with that signature', 'usign', ['usign', 'openpgp'], true],
    ['does not concern a folder with another signature alone', 'usign', ['openpgp'], false],
    ['concerns an unsigned folder, which any device may read', 'usign', [], true],
    ['concerns every folder without a scheme', undefined, ['openpgp'], true],
  ];
  it.each(cases)('%s', (_, scheme, schemes, expected) => {
    expect(concerns({ ...warning('is odd'), scheme }, new Set(schemes))).toBe(expected);
  });
});
