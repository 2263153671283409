import { describe, expect, it } from 'vitest';
import { FEED_FILE_LIMIT, openFeedFile, writeFeedFile } from '../../../../src/feed/catalog/feed-json.ts';
import { readFeedShape } from '../../../../src/feed/catalog/feed-shape.ts';
import { withdrawnAfter } from '../../../../src/feed/catalog/withdrawn.ts';
import {
  REASON_LIMIT,
  WITHDRAWN_BYTES,
  WITHDRAWN_LIMIT,
  type Withdrawn,
} from '../../../../src/feed/catalog/withdrawn-shape.ts';
import { NOW } from '../feed-maker.ts';

const FOLDER = '24.10/base/x86_64';
const RECORD: Withdrawn = {
  ...{ name: 'hello', version: '1.0-r1', arch: 'x86_64', branch: '24.10', repository: 'base' },
  ...{ format: 'opkg', folders: [FOLDER], withdrawn: '2026-11-20T16:53:35Z', reason: 'It does not start.' },
};
const NEXT = { ...RECORD, name: 'next' };
const numbered = (count: number, changes: Partial<Withdrawn> = {}): Withdrawn[] =>
  Array.from({ length: count }, (_, i) => ({
    ...RECORD,
    ...changes,
    name: `p${String(i).padStart(5, '0')}`,
  }));

const read = (withdrawn: unknown) => readFeedShape(JSON.parse(JSON.stringify({ withdrawn })));

describe('the withdrawals of a feed.json', () => {
  it('of one package are one for each target', () => {
    const of = (target: string): Withdrawn => ({ ...RECORD, target, folders: [`24.10/${target}`] });
    const both = [of('mediatek/filogic'), of('mediatek/mt7622')];
    expect(read([...both, both[0]])).toMatchObject({
      feed: { withdrawn: both },
      dropped: ['withdrawn[2]'],
    });
    expect(read([{ ...RECORD, target: '../x' }])).toMatchObject({
      feed: { withdrawn: [RECORD] },
      dropped: ['withdrawn[0].target'],
    });
  });

  it('are read as they were written, one a line', () => {
    const feed = { title: null, url: null, folders: [], keys: [], recent: [], site: [] };
    const bytes = writeFeedFile({ ...feed, withdrawn: [RECORD, NEXT] }, NOW);
    expect(bytes.toString()).toContain(
      `"withdrawn":[\n${JSON.stringify(RECORD)},\n${JSON.stringify(NEXT)}\n]`,
    );
    expect(openFeedFile(bytes)).toMatchObject({
      state: 'whole',
      dropped: [],
      feed: { withdrawn: [RECORD, NEXT] },
    });
    expect(writeFeedFile(feed, NOW).toString()).not.toContain('withdrawn');
  });

  it.each([
    ['name', ['', 'a\nb', 'x'.repeat(256), 1, null]],
    ['version', ['', '1\u202e0', 'x'.repeat(256), {}]],
    ['arch', ['', 'x'.repeat(101), null]],
    ['branch', ['../x', 7]],
    ['repository', ['', '/x']],
    ['format', ['deb', null]],
    ['folders', [[], ['keys/x'], ['../x'], [1], 'x', null]],
    ['withdrawn', ['yesterday', '2026-11-20', null]],
  ])('are left out with another %s', (field, values) => {
    for (const value of values) {
      const { feed, dropped } = read([{ ...RECORD, [field]: value }, NEXT]);
      expect([value, feed.withdrawn, dropped]).toEqual([value, [NEXT], ['withdrawn[0]']]);
    }
  });

  it.each([['a\nb'], [''], ['x'.repeat(REASON_LIMIT + 1)], ['\u202etrap'], [5]])(
    'lose a reason such as %j',
    (reason) => {
      const { feed, dropped } = read([{ ...RECORD, reason }]);
      expect([feed.withdrawn, dropped]).toEqual([[{ ...RECORD, reason: null }], ['withdrawn[0].reason']]);
    },
  );

  it('are each there once, and no more than the limit', () => {
    expect(read([RECORD, RECORD]).dropped).toEqual(['withdrawn[1]']);
    const { feed, dropped } = read(numbered(WITHDRAWN_LIMIT + 5));
    expect([feed.withdrawn?.length, dropped]).toEqual([WITHDRAWN_LIMIT, [`withdrawn[${WITHDRAWN_LIMIT}]`]]);
    expect(read({}).dropped).toEqual(['withdrawn']);
  });
});

describe('withdrawnAfter', () => {
  const memory = (records: Withdrawn[]) => ({ isOf: () => true, records, readmitted: [] });

  it('keeps those of other repositories, the newest first', () => {
    const old = { ...NEXT, withdrawn: '2025-01-01T00:00:00Z' };
    const own = {
      isOf: ({ folders }: Pick<Withdrawn, 'folders'>) => folders.includes('x'),
      records: [RECORD],
    };
    const before = [{ ...RECORD, folders: ['x'] }, old];
    const { withdrawn, warnings } = withdrawnAfter(before, [{ ...own, readmitted: [] }], []);
    expect([withdrawn, warnings]).toEqual([[RECORD, old], []]);
    expect(withdrawnAfter([old, RECORD], [], []).withdrawn).toEqual([RECORD, old]);
  });

  it('forgets the oldest where there are too many, and says so', () => {
    const old = numbered(2, { withdrawn: '2025-01-01T00:00:00Z' });
    const { withdrawn, warnings } = withdrawnAfter(
      old,
      [{ ...memory(numbered(WITHDRAWN_LIMIT)), isOf: () => false }],
      [],
    );
    expect(withdrawn).toHaveLength(WITHDRAWN_LIMIT);
    expect(warnings).toEqual([
      'feed.json has no room for more withdrawals and forgets the oldest, so a source can bring these back: p00000 1.0-r1, p00001 1.0-r1',
    ]);
  });

  it('keeps feed.json readable, however many folders a package had', () => {
    const folders = Array.from({ length: 60 }, (_, i) => `24.10/${'x'.repeat(90)}/arch${i}`);
    const { withdrawn } = withdrawnAfter([], [memory(numbered(WITHDRAWN_LIMIT, { folders }))], []);
    const bytes = Buffer.byteLength(JSON.stringify(withdrawn));
    expect(bytes).toBeLessThanOrEqual(WITHDRAWN_BYTES);
    expect(bytes).toBeGreaterThan(WITHDRAWN_BYTES * 0.9);
    expect(WITHDRAWN_BYTES).toBeLessThan(FEED_FILE_LIMIT / 2);
  });
});
