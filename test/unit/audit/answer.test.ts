import { describe, expect, it } from 'vitest';
import { type Answer, nextAnswer, readAnswer, writeAnswer } from '../../../src/audit/answer.ts';
import { answerAfter, dayText, FEED, hashOf, shownAfter } from './past-maker.ts';

const whole = answerAfter(shownAfter(1), shownAfter(3), shownAfter(4));

describe('a saved answer', () => {
  it('is read as it was written', () => {
    expect(readAnswer(writeAnswer(whole))).toEqual(whole);
    const bare: Answer = {
      ...whole,
      state: null,
      chain: null,
      indexes: [],
      earlierStates: [],
      earlierIndexes: [],
    };
    expect(readAnswer(writeAnswer(bare))).toEqual(bare);
    expect(writeAnswer(whole).toString('utf8').split('\n').length).toBeGreaterThan(8);
  });

  it('says since when each state and index was seen, and until when those before', () => {
    expect(whole).toMatchObject({
      ...{ feed: FEED, read: dayText(4), state: { sha256: hashOf('state 4'), state: 4, first: dayText(4) } },
      indexes: [{ path: 'a/Packages', sha256: hashOf('index 4'), first: dayText(4) }],
      earlierStates: [
        { sha256: hashOf('state 3'), from: dayText(3), until: dayText(3) },
        { sha256: hashOf('state 1'), from: dayText(1), until: dayText(1) },
      ],
      earlierIndexes: [
        { path: 'a/Packages', sha256: hashOf('index 3'), from: dayText(3), until: dayText(3) },
        { path: 'a/Packages', sha256: hashOf('index 1'), from: dayText(1), until: dayText(1) },
      ],
    });
    const later = nextAnswer(whole, shownAfter(4, 9));
    expect(later).toMatchObject({ read: dayText(9), state: { first: dayText(4) } });
    expect(later.indexes).toEqual(whole.indexes);
    expect(nextAnswer(later, shownAfter(10)).earlierStates[0]).toEqual({
      ...{ sha256: hashOf('state 4'), from: dayText(4), until: dayText(9) },
    });
  });

  it('keeps what a look at some folders did not ask for, and remembers what is gone', () => {
    const two = answerAfter(shownAfter(1, 1, { 'b/Packages': 'b' }));
    const part = nextAnswer(two, { ...shownAfter(2), isWhole: false });
    expect(part.indexes.map(({ path }) => path)).toEqual(['a/Packages', 'b/Packages']);
    const gone = nextAnswer(two, shownAfter(2));
    expect(gone.indexes.map(({ path }) => path)).toEqual(['a/Packages']);
    expect(gone.earlierIndexes).toContainEqual({
      ...{ path: 'b/Packages', sha256: hashOf('b'), from: dayText(1), until: dayText(1) },
    });
    const unread = nextAnswer(two, { ...shownAfter(2), asked: new Set(['a/Packages', 'b/Packages']) });
    expect(unread.indexes.map(({ path }) => path)).toEqual(['a/Packages', 'b/Packages']);
  });

  it('stays small', () => {
    let answer = whole;
    for (let i = 0; i < 250; i++) answer = nextAnswer(answer, shownAfter(5 + i, 5));
    expect(answer.earlierIndexes).toHaveLength(100);
    expect(answer.chain).toHaveLength(100);
    expect(readAnswer(writeAnswer(answer))).toEqual(answer);
  });
});

describe('a file that is no saved answer', () => {
  const change = (fields: object): Buffer =>
    Buffer.from(JSON.stringify({ ...JSON.parse(writeAnswer(whole).toString('utf8')), ...fields }));
  const index = { path: 'a/Packages', sha256: hashOf('x'), first: dayText(1) };
  const seen = { sha256: hashOf('x'), from: dayText(1), until: dayText(2) };

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['no JSON', Buffer.from('<html>')],
    ['another JSON', Buffer.from('{"command":"verify"}')],
    ['a feed.json', Buffer.from('{"pkgfeed":1,"folders":[]}')],
    ['one of a later pkgfeed', change({ pkgfeedAnswer: 2 })],
    ['a deep one', change({ state: JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`) })],
    ...[null, 1, '', 'feed', 'file:///etc', 'javascript:x'].map((feed): [string, Buffer] => [
      `the address ${feed}`,
      change({ feed }),
    ]),
    ...[null, 'now', '2026-11-28'].map((read): [string, Buffer] => [`the time ${read}`, change({ read })]),
    ...[undefined, 1, {}, [], { ...whole.state, sha256: 'x' }, { ...whole.state, state: -1 }].map(
      (state): [string, Buffer] => [`the state ${JSON.stringify(state)}`, change({ state })],
    ),
    ...['chain', 'indexes', 'earlierStates', 'earlierIndexes'].flatMap((name): [string, Buffer][] =>
      [undefined, 1, {}, [null], [{}], ['x']].map((odd) => [
        `${name} that are ${JSON.stringify(odd)}`,
        change({ [name]: odd }),
      ]),
    ),
    ['a path that leads away', change({ indexes: [{ ...index, path: '../a' }] })],
    ['an index without a time', change({ indexes: [{ ...index, first: 'x' }] })],
    ['an earlier one without its end', change({ earlierStates: [{ ...seen, until: null }] })],
    ['an earlier index without a path', change({ earlierIndexes: [seen] })],
    ['more states than there can be', change({ chain: Array.from({ length: 101 }, () => seen) })],
  ])('is refused: %s', (_, bytes) => {
    expect(readAnswer(bytes)).toBeUndefined();
  });

  it('is refused cut anywhere', () => {
    const bytes = writeAnswer(whole);
    for (let end = 0; end < bytes.length - 2; end += 7)
      expect(readAnswer(bytes.subarray(0, end))).toBeUndefined();
  });
});
