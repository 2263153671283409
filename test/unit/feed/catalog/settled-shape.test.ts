import { describe, expect, it } from 'vitest';
import { readFeedFile, writeFeedFile } from '../../../../src/feed/catalog/feed-json.ts';
import { readFeedShape } from '../../../../src/feed/catalog/feed-shape.ts';
import { SETTLED_LIMIT } from '../../../../src/feed/catalog/settled-shape.ts';
import { NOW } from '../feed-maker.ts';
import { NO_COUNTS, NO_TEXTS, ODD_NAMES, ODD_PATHS, shortly } from '../odd-values.ts';

const RECORD = {
  ...{ branch: '25.12', repository: 'stable', digest: 'a'.repeat(64), unchanged: 3 },
  largest: { path: '25.12/stable/x86_64/tor_1_x86_64.ipk', bytes: 17 },
};
const NEXT = { ...RECORD, plain: true as const, repository: 'testing', target: 'x86/64', largest: null };
const read = (settled: unknown) => readFeedShape(JSON.parse(JSON.stringify({ pkgfeed: 1, settled })));
const REFUSED: { readonly [field: string]: readonly unknown[] } = {
  branch: [...ODD_NAMES, ...NO_TEXTS],
  repository: [...ODD_NAMES, ...NO_TEXTS],
  target: [...ODD_NAMES, ...NO_TEXTS],
  digest: ['', 'a'.repeat(63), 'A'.repeat(64), `${'a'.repeat(64)}\n`, ...NO_TEXTS],
  unchanged: NO_COUNTS,
  largest: [
    ...[1, 'x', true, [], {}, { path: 'x' }, { bytes: 1 }, { path: '', bytes: 1 }],
    ...ODD_PATHS.map((path) => ({ path, bytes: 1 })),
    ...NO_COUNTS.map((bytes) => ({ path: 'a', bytes })),
  ],
};

describe('the settled repositories of feed.json', () => {
  it('are read as they were written', () => {
    const feed = {
      title: null,
      url: null,
      folders: [],
      keys: [],
      recent: [],
      settled: [RECORD, NEXT],
      site: [],
    };
    expect(readFeedFile(writeFeedFile(feed, NOW))).toEqual(feed);
  });

  it.each(
    Object.entries(REFUSED).flatMap(([field, values]) =>
      values.filter((value) => value !== undefined).map((value) => [field, shortly(value), value] as const),
    ),
  )('are without one whose %s is %s', (field, _, value) => {
    const { feed, dropped } = read([{ ...RECORD, [field]: value }, NEXT]);
    expect(feed.settled).toEqual([NEXT]);
    expect(dropped).toEqual(['settled[0]']);
  });

  it('are each there once, without fields that nobody knows, and bounded', () => {
    const other = { ...RECORD, digest: 'b'.repeat(64) };
    expect(
      read([{ ...RECORD, more: 1, largest: { ...RECORD.largest, more: 1 } }, other]).feed.settled,
    ).toEqual([RECORD]);
    const many = Array.from({ length: SETTLED_LIMIT + 1 }, (_, n) => ({ ...RECORD, repository: `r${n}` }));
    expect(read(many).feed.settled).toHaveLength(SETTLED_LIMIT);
    expect(read('x').feed.settled).toBeUndefined();
  });
});
