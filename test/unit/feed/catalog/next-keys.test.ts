import { describe, expect, it } from 'vitest';
import type { FeedKey } from '../../../../src/feed/catalog/feed-json.ts';
import { roleOf } from '../../../../src/feed/catalog/key-shape.ts';
import { keysAfter } from '../../../../src/feed/catalog/next-keys.ts';
import { publishedKey } from '../../../../src/feed/key-files.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { NOW, NOW_TEXT, newKey } from '../feed-maker.ts';

const [one, two, three] = [await newKey(), await newKey(), await newKey()];
const EARLIER = '2020-01-01T00:00:00Z';

interface Run {
  before?: FeedKey[];
  signs?: SigningKey[];
  next?: SigningKey[];
  /** Paths that are there; those of `before` if not given. */
  there?: string[];
}

function keysOf({ before = [], signs = [one], next = [], there }: Run): FeedKey[] {
  const paths = new Map((there ?? before.map(({ path }) => path)).map((path) => [path, undefined]));
  const nextKeys = next.map(({ publicKey }) => publicKey);
  return keysAfter({ keys: before }, [], paths, { signingKeys: signs, nextKeys, now: NOW });
}

const known = (key: SigningKey, more: Partial<FeedKey> = {}): FeedKey => ({ ...publishedKey(key), ...more });

describe('keysAfter', () => {
  it('dates a key from the run that publishes it', () => {
    expect(keysOf({})).toEqual([known(one, { since: NOW_TEXT })]);
    const before = [known(one, { since: EARLIER })];
    expect(keysOf({ before })).toEqual(before);
  });

  it('does not guess how old a key of an earlier pkgfeed is', () => {
    expect(keysOf({ before: [known(one)] })).toEqual([known(one)]);
    expect(keysOf({ there: [known(one).path] })).toEqual([known(one)]);
  });

  it('names a key that will sign, until it signs, and keeps its date', () => {
    const before = [known(one, { since: EARLIER })];
    const first = keysOf({ before, next: [two] });
    expect(first).toEqual([...before, known(two, { since: NOW_TEXT, state: 'next' })]);
    const later = first.map((key) => ({ ...key, since: EARLIER }));
    expect(keysOf({ before: later, signs: [one, two], next: [two] })).toEqual([
      known(one, { since: EARLIER }),
      known(two, { since: EARLIER }),
    ]);
  });

  it('leaves the state that another publisher gave, unless the run names keys itself', () => {
    const before = [known(one), known(two, { state: 'next' })];
    expect(keysOf({ before })).toEqual(before);
    expect(keysOf({ before, next: [three] })).toEqual([
      known(one),
      known(three, { since: NOW_TEXT, state: 'next' }),
      known(two),
    ]);
  });
});

describe('roleOf', () => {
  it('says what a key is for', () => {
    const folders = [{ keys: null }, { keys: [known(one).path] }];
    expect(roleOf(known(one), folders)).toBe('signs');
    expect(roleOf(known(one, { state: 'next' }), folders)).toBe('signs');
    expect(roleOf(known(one, { state: 'revoked' }), folders)).toBe('revoked');
    expect(roleOf(known(two, { state: 'next' }), folders)).toBe('next');
    expect(roleOf(known(two), folders)).toBe('none');
  });
});
