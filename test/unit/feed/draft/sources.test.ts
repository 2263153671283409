import { describe, expect, it } from 'vitest';
import { EVERYTHING, parseSelection } from '../../../../src/feed/draft/selection.ts';
import { type Offer, type SourcePolicy, take } from '../../../../src/feed/draft/sources.ts';
import type { Listed } from '../../../../src/feed/listed.ts';
import type { Entry } from '../../../../src/formats/format.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';

/** A package, written `NAME VERSION BYTES`. */
function listedAs(text: string): Listed {
  const [name = '', version = '', bytes = name + version] = text.split(' ');
  const file = `${name}_${version}_x86_64.ipk`;
  const entry = { name, version, arch: 'x86_64', file, identity: bytes, anyArch: false } as Entry;
  return { entry, path: `to/x86_64/${file}`, contentId: bytes, origin: 'from a test', content: undefined };
}

const offer = (isRepository: boolean, texts: string[], published?: number): Offer => ({
  isRepository,
  items: texts.map((text) => ({ listed: listedAs(text), origin: text, published })),
});

const POLICY: SourcePolicy = {
  selection: EVERYTHING,
  prefer: 'newest',
  isSync: false,
  publishedBefore: undefined,
};

function taken(offers: Offer[], policy: Partial<SourcePolicy> = {}, there: string[] = []) {
  const { items, leftOut } = take(opkg, offers, there.map(listedAs), { ...POLICY, ...policy });
  const texts = items.map(({ origin }) => origin);
  return { texts, leftOut: Object.fromEntries([...leftOut].map(([why, names]) => [why, [...names]])) };
}

describe('take', () => {
  it('takes all versions from all sources', () => {
    expect(taken([offer(false, ['a 1', 'b 1']), offer(true, ['a 2']), offer(true, ['a 3', 'c 1'])])).toEqual({
      texts: ['a 1', 'b 1', 'a 2', 'a 3', 'c 1'],
      leftOut: {},
    });
  });

  it('prefers the first source that has a name, where it should', () => {
    const offers = [offer(false, ['a 1']), offer(true, ['a 2', 'b 1', 'b 2']), offer(true, ['b 3', 'c 1'])];
    expect(taken(offers, { prefer: 'first' })).toEqual({
      texts: ['a 1', 'b 1', 'b 2', 'c 1'],
      leftOut: { prefer: ['a 2', 'b 3'] },
    });
  });

  it('lets no later source step in for a name whose package is too young', () => {
    const offers = [offer(true, ['a 1'], 9), offer(true, ['a 2', 'b 1'], 1)];
    expect(taken(offers, { prefer: 'first', publishedBefore: 5 })).toEqual({
      texts: ['b 1'],
      leftOut: { 'min-age': ['a 1'], prefer: ['a 2'] },
    });
  });

  it('asks no age of what the folder has with the same bytes', () => {
    const offers = [offer(true, ['a 1', 'b 1', 'c 1 other'])];
    expect(taken(offers, { publishedBefore: 5 }, ['a 1', 'c 1'])).toEqual({
      texts: ['a 1'],
      leftOut: { 'unknown-age': ['b 1', 'c 1'] },
    });
  });

  it('keeps the newest that the folder has of a name while all that its sources have of it is too young', () => {
    const waiting = (offers: Offer[], there: string[], policy: Partial<SourcePolicy> = {}): string[] => {
      const own = { ...POLICY, isSync: true, publishedBefore: 5, ...policy };
      return take(opkg, offers, there.map(listedAs), own).waiting.map(({ path }) => path);
    };
    const a = (version: string): string => `to/x86_64/a_${version}_x86_64.ipk`;
    const there = ['a 1', 'a 3', 'a 2', 'b 1'];
    expect(waiting([offer(true, ['a 4'], 9)], there)).toEqual([a('3')]);
    expect(waiting([offer(true, ['a 4'])], there)).toEqual([a('3')]);
    // A source that goes back, and a new build of the same version.
    expect(waiting([offer(true, ['a 2.5'], 9)], there)).toEqual([a('3')]);
    expect(waiting([offer(true, ['a 3 other'], 9)], there)).toEqual([a('3')]);
    // Nothing waits where a source gives one that is old enough.
    expect(waiting([offer(true, ['a 2'], 1), offer(true, ['a 4'], 9)], there)).toEqual([]);
    expect(waiting([offer(true, ['c 1'], 9)], there)).toEqual([]);
    const selection = parseSelection(['a', '!a=3']);
    expect(waiting([offer(true, ['a 4'], 9)], there, { selection })).toEqual([a('2')]);
    expect(waiting([offer(true, ['a 4'], 9)], there, { selection: parseSelection(['!a']) })).toEqual([]);
  });

  it('takes one version once, from the first source, and says so where bytes differ', () => {
    const offers = [offer(true, ['a 1', 'b 1']), offer(true, ['a 1', 'b 1 other'])];
    expect(taken(offers)).toEqual({ texts: ['a 1', 'b 1'], leftOut: { 'other-bytes': ['b 1'] } });
  });

  it('leaves two builds within one source to those who merge', () => {
    expect(taken([offer(false, ['a 1', 'a 1 other'])]).texts).toEqual(['a 1', 'a 1 other']);
  });

  it('takes what `packages` selects, of every source', () => {
    const selection = parseSelection(['a', '!b']);
    expect(taken([offer(false, ['a 1', 'b 1']), offer(true, ['b 2', 'a 2'])], { selection })).toEqual({
      texts: ['a 1', 'a 2'],
      leftOut: { packages: ['b 1', 'b 2'] },
    });
  });

  it('takes nothing of another repository that is too young, or of unknown age', () => {
    const offers = [
      ...[offer(false, ['own 1']), offer(true, ['old 1'], 100), offer(true, ['same 1'], 200)],
      ...[offer(true, ['young 1'], 201), offer(true, ['odd 1'])],
    ];
    expect(taken(offers, { publishedBefore: 200 })).toEqual({
      texts: ['own 1', 'old 1', 'same 1'],
      leftOut: { 'min-age': ['young 1'], 'unknown-age': ['odd 1'] },
    });
  });

  it('moves nothing back, unless the very version is named or the folder follows its sources', () => {
    const offers = [offer(false, ['own 1']), offer(true, ['a 1.9', 'a 1.10', 'a 1.11', 'own 1.5'])];
    const there = ['a 1.10', 'own 2'];
    expect(taken(offers, {}, there)).toEqual({
      texts: ['own 1', 'a 1.10', 'a 1.11'],
      leftOut: { older: ['a 1.9', 'own 1.5'] },
    });
    const selection = parseSelection(['*', 'a=1.9']);
    expect(taken(offers, { selection }, there).texts).toEqual(['own 1', 'a 1.9', 'a 1.10', 'a 1.11']);
    expect(taken(offers, { isSync: true }, there).leftOut).toEqual({});
  });
});
