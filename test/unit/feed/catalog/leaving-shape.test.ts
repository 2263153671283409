import { describe, expect, it } from 'vitest';
import { openFeedFile, writeFeedFile } from '../../../../src/feed/catalog/feed-json.ts';
import { LEAVING_LIMIT, readLeaving } from '../../../../src/feed/catalog/leaving-shape.ts';

const RECORD = {
  path: '24.10/base/x86_64/a_1_x86_64.ipk',
  left: '2026-11-28T08:00:00Z',
  until: '2026-11-28T09:00:00Z',
  bytes: 10,
  blob: 'a'.repeat(40),
};

describe('a file that only stays for a while', () => {
  it.each<[string, object]>([
    ['as it is written', {}],
    ['without a size', { bytes: null }],
    ['without any time', { until: RECORD.left }],
    ['an apk', { path: 'a.apk' }],
    ['for 90 days', { until: '2027-02-26T08:00:00Z' }],
  ])('is read: %s', (_, changes) => {
    expect(readLeaving({ raw: { ...RECORD, ...changes } })).toEqual({ ...RECORD, ...changes });
  });

  it.each<[string, object]>([
    ['a path out of the feed', { path: '../a.ipk' }],
    ['an absolute path', { path: '/a.ipk' }],
    ['no package', { path: '24.10/base/x86_64/Packages' }],
    ['no text', { path: ['a.ipk'] }],
    ['no time', { left: 'yesterday' }],
    ['a time before', { until: '2026-11-28T07:59:59Z' }],
    ['a time that is too far away', { until: '2027-02-26T08:00:01Z' }],
    ['no size', { bytes: -1 }],
    ['no id', { blob: undefined }],
  ])('is left out: %s', (_, changes) => {
    expect(readLeaving({ raw: { ...RECORD, ...changes } })).toBeUndefined();
  });

  it('is one of so many, in the file as it is read back', () => {
    const { feed } = openFeedFile(undefined);
    const leaving = Array.from({ length: LEAVING_LIMIT + 1 }, (_, i) => ({ ...RECORD, path: `f/${i}.ipk` }));
    const read = openFeedFile(writeFeedFile({ ...feed, leaving }, new Date(0)));
    expect(read.feed.leaving).toEqual(leaving.slice(0, LEAVING_LIMIT));
    expect(read.dropped).toEqual([`leaving[${LEAVING_LIMIT}]`]);
    const twice = openFeedFile(writeFeedFile({ ...feed, leaving: [RECORD, RECORD] }, new Date(0)));
    expect(twice.feed.leaving).toEqual([RECORD]);
  });
});
