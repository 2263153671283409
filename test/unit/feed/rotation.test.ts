import { describe, expect, it } from 'vitest';
import { type RotationFacts, rotationsOf, type SignedIndex } from '../../../src/feed/rotation.ts';
import type { Signature } from '../../../src/formats/format.ts';
import type { PublicKey } from '../../../src/keys/key.ts';
import type { Scheme } from '../../../src/keys/scheme.ts';
import { rotateReport } from '../../../src/report/rotate.ts';

const NOW = new Date('2027-02-01T00:00:00Z');
const DAY = 86_400_000;
const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY);

const key = (keyId: string, scheme: Scheme = 'apk-v3'): PublicKey => ({
  ...{ scheme, keyId, text: keyId, fileName: keyId },
  answersTo: (name) => name === keyId,
  verify: () => true,
});
const index = (path: string, keys: readonly PublicKey[]): SignedIndex => ({
  path,
  scheme: keys[0]?.scheme ?? 'apk-v3',
  signatures: keys.map((one): Signature => ({ scheme: one.scheme, file: path, state: 'good', key: one })),
});

/** @param dates the days since keys were published, by id */
const facts = (dates: { [id: string]: number | undefined }, some: Partial<RotationFacts>): RotationFacts => ({
  ...{ indexes: [], signing: [], next: [], published: [], given: new Set(), now: NOW, after: 30 * DAY },
  since: ({ fileName }) => {
    if (!Object.hasOwn(dates, fileName)) return undefined;
    const days = dates[fileName];
    return days === undefined ? 'undated' : ago(days);
  },
  ...some,
});

const [a, b] = [key('a'), key('b')];

describe('rotationsOf', () => {
  it.each([
    ['steady', 'one key signs', { a: 90 }, { indexes: [index('1', [a])], published: [a] }],
    [
      'steady',
      'two keys sign from the start',
      { a: 90, b: 90 },
      { indexes: [index('1', [a, b])], published: [a, b] },
    ],
    [
      'planned',
      'a run has a key that is not published',
      { a: 90 },
      { indexes: [index('1', [a])], next: [b] },
    ],
    [
      'planned',
      'a run would sign with a key that is not published',
      { a: 90 },
      { indexes: [index('1', [a])], signing: [b] },
    ],
    [
      'published',
      'it is published',
      { a: 90, b: 3 },
      { indexes: [index('1', [a])], next: [b], published: [a, b] },
    ],
    [
      'both',
      'both sign in some indexes',
      { a: 90, b: 3 },
      { indexes: [index('1', [a, b]), index('2', [a])], published: [a, b] },
    ],
    [
      'changed',
      'the newer one signs alone',
      { a: 90, b: 31 },
      { indexes: [index('1', [b])], published: [a, b] },
    ],
  ] as const)('is %s where %s', (stage, _, dates, some) => {
    expect(rotationsOf(facts(dates, some))).toMatchObject([{ stage }]);
  });

  it('lets a key finish when its time has come and, where there is room, it signs beside the old one everywhere', () => {
    const both = { indexes: [index('1', [a, b]), index('2', [a, b])], published: [a, b] };
    const mayFinish = (days: number | undefined, some: Partial<RotationFacts> = both): unknown =>
      rotationsOf(facts({ a: 90, b: days, u: 90, v: days }, some))[0]?.mayFinish;
    expect(mayFinish(30)).toBe(true);
    expect(mayFinish(29)).toBe(false);
    expect(mayFinish(30, { ...both, indexes: [index('1', [a, b]), index('2', [a])] })).toBe(false);
    const [u, v] = [key('u', 'usign'), key('v', 'usign')];
    const single = { indexes: [index('1', [u])], next: [v], published: [u, v] };
    expect(mayFinish(30, single)).toBe(true);
    expect(mayFinish(undefined, single)).toBe(false);
  });

  it('says of which key only feed.json knows', () => {
    const some = { indexes: [index('1', [a])], next: [b], published: [a, b] };
    expect(rotationsOf(facts({ b: 3 }, some))).toMatchObject([{ unconfirmed: ['b'] }]);
    expect(rotationsOf(facts({ b: 3 }, { ...some, given: new Set(['b']) }))).toMatchObject([
      { unconfirmed: [] },
    ]);
  });
});

it('the report ends with what can be done now, before what has to wait', () => {
  const [u, v] = [key('u', 'usign'), key('v', 'usign')];
  const all = facts(
    { a: 90, b: 3, u: 90, v: 40 },
    {
      indexes: [index('1', [a, b]), index('2', [u])],
      ...{ next: [v], published: [a, b, u, v] },
    },
  );
  const report = rotateReport('feed', rotationsOf(all), [], { now: NOW, after: 30 * DAY });
  expect(report.changes.map(({ scheme, stage }) => [scheme, stage])).toEqual([
    ['apk-v3', 'both'],
    ['usign', 'published'],
  ]);
  expect(report.changes[0]?.next).toContain('wait until 2027-02-28');
  expect(report.next).toMatch(/^usign: let v sign alone/);
});
