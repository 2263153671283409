import { describe, expect, it } from 'vitest';
import type { UpstreamRecord } from '../../../../src/feed/catalog/upstream-shape.ts';
import {
  memoryAfter,
  recordOf,
  recordPlace,
  recordsOf,
  upstreamsAfter,
} from '../../../../src/feed/upstream/memory.ts';
import type { UpstreamIndex } from '../../../../src/feed/upstream/upstream.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';

const BASE = recordPlace({ branch: '24.10', repository: 'base' });
const DIGEST = 'ab'.repeat(32);
const FOLDER = new URL('https://example.org/x/');

const record = (changes: Partial<UpstreamRecord> = {}): UpstreamRecord => ({
  ...BASE,
  ...{ upstream: 'https://example.org/x', index: 'https://example.org/x/Packages.gz' },
  ...{ read: '2026-01-01T00:00:00Z', settings: DIGEST },
  ...changes,
});

const read = (changes: object = {}): UpstreamIndex => ({
  ...{ state: 'read', upstream: 'https://example.org/x', arch: undefined, format: opkg, reads: opkg },
  ...{ folderArch: undefined, address: 'https://example.org/x/Packages.gz', folders: [FOLDER], home: FOLDER },
  ...{ entries: [], read: '2026-02-02T00:00:00Z', validators: { etag: '"a"' } },
  ...changes,
});

describe('after a run the feed remembers', () => {
  it('each index that was read, with what identifies it', () => {
    const indexes = [read(), read({ arch: 'mips', validators: { modified: 'Mon' } })];
    expect(memoryAfter(BASE, { indexes }, DIGEST, [record()])).toMatchObject({
      place: BASE,
      records: [
        record({ etag: '"a"', read: '2026-02-02T00:00:00Z' }),
        record({ arch: 'mips', modified: 'Mon', read: '2026-02-02T00:00:00Z' }),
      ],
    });
  });

  it('what it knew of an index that was not read, and forgets one that is followed no more', () => {
    const before = [record(), record({ arch: 'mips' }), record({ upstream: 'https://gone.example' })];
    const indexes: UpstreamIndex[] = [
      { upstream: 'https://example.org/x', arch: undefined, state: 'unchanged' },
      { upstream: 'https://example.org/x', arch: 'mips', state: 'failed', reason: 'x' },
      { upstream: 'https://new.example', arch: undefined, state: 'failed', reason: 'x' },
    ];
    expect(memoryAfter(BASE, { indexes }, DIGEST, before).records).toEqual(before.slice(0, 2));
  });

  it('nothing of a folder of this machine', () => {
    expect(
      memoryAfter(BASE, { indexes: [read({ address: 'file:///x/Packages' })] }, DIGEST, []).records,
    ).toEqual([]);
  });
});

it('records of other repositories stay, in one order whichever run wrote them', () => {
  const others = [
    record({ repository: 'z' }),
    record({ branch: null }),
    record({ target: 'x/y' }),
    record({ arch: 'b' }),
    record({ arch: 'a' }),
  ];
  const fresh = record({ upstream: 'https://new.example' });
  const after = upstreamsAfter(others, [{ place: BASE, records: [fresh] }]);
  expect(after).toHaveLength(4);
  expect(after).toEqual(expect.arrayContaining([fresh, others[0], others[1], others[2]]));
  expect(upstreamsAfter(after.toReversed(), [])).toEqual(after);
});

it('a record is found by its repository, its line and its arch', () => {
  const records = [record(), record({ target: 'x/y' }), record({ arch: 'mips' })];
  expect(recordsOf(records, BASE)).toEqual([records[0], records[2]]);
  expect(recordsOf(records, recordPlace({ branch: '24.10', repository: 'base', target: 'x/y' }))).toEqual([
    records[1],
  ]);
  expect(recordOf(records, { upstream: 'https://example.org/x', arch: 'mips' })).toBe(records[2]);
  expect(recordOf(records, { upstream: 'https://example.org/y', arch: undefined })).toBeUndefined();
});
