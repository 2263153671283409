import { describe, expect, it } from 'vitest';
import { readFeedShape } from '../../../../src/feed/catalog/feed-shape.ts';
import { readUpstream, UPSTREAM_LIMIT } from '../../../../src/feed/catalog/upstream-shape.ts';
import { parseUpstream } from '../../../../src/feed/upstream/address.ts';

const good = {
  ...{ branch: '24.10', repository: 'base', upstream: 'src/gz x https://example.org/x', arch: 'mips_24kc' },
  ...{ index: 'https://example.org/x/Packages.gz', etag: '"a"', modified: 'Mon, 01 Jan 2026 00:00:00 GMT' },
  ...{ read: '2026-01-01T00:00:00Z', settings: 'ab'.repeat(32) },
};

describe('a record of an upstream in feed.json', () => {
  it('is read whole', () => {
    expect(readUpstream({ raw: good })).toEqual(good);
    const { arch: _, etag: __, modified: ___, ...least } = good;
    expect(readUpstream({ raw: { ...least, branch: null, repository: null } })).toEqual({
      ...least,
      branch: null,
      repository: null,
    });
    expect(readUpstream({ raw: { ...good, target: 'ath79/generic' } })).toMatchObject({
      target: 'ath79/generic',
    });
  });

  it('loses what identifies a version when that is none', () => {
    const { etag: _, modified: __, ...rest } = good;
    for (const bad of ['', 'x'.repeat(301), 'a\nb', 7, null])
      expect(readUpstream({ raw: { ...good, etag: bad, modified: bad } })).toEqual(rest);
  });

  it.each([
    ['branch', '../x'],
    ['repository', 7],
    ['target', '..'],
    ['arch', 'a/b'],
    ['upstream', ''],
    ['upstream', 'a\u001b[31m'],
    ['upstream', 'x'.repeat(1001)],
    ['index', 'javascript:alert(1)'],
    ['index', 'file:///etc/passwd'],
    ['read', 'yesterday'],
    ['settings', 'x'],
  ])('is dropped for %s %j', (field, value) => {
    expect(readUpstream({ raw: { ...good, [field]: value } })).toBeUndefined();
  });

  it('holds each line that settings may have', () => {
    const upstream = `https://example.org/${'x'.repeat(980)}`;
    expect(typeof parseUpstream(upstream)).toBe('object');
    expect(readUpstream({ raw: { ...good, upstream } })).toMatchObject({ upstream });
  });

  it('is one of a list with an end, without doubles', () => {
    const many = Array.from({ length: UPSTREAM_LIMIT + 5 }, (_, n) => ({ ...good, repository: `r${n}` }));
    expect(readFeedShape({ upstreams: [good, good] }).feed.upstreams).toHaveLength(1);
    expect(readFeedShape({ upstreams: many }).feed.upstreams?.length ?? 0).toBeLessThanOrEqual(
      UPSTREAM_LIMIT,
    );
    expect(readFeedShape({}).feed.upstreams).toBeUndefined();
  });
});
