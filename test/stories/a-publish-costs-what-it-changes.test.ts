import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makePlace, overHttp, publishing } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

/** Random bytes do not compress, so a package fetched or sent by mistake shows in the counters. */
const BIG = 400_000;
const big = (name: string, arch = 'mips_24kc') => ({ name, arch, files: { '/data': randomBytes(BIG) } });

async function makeFeed() {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, server, words } = await overHttp(place);
  const run = { ...words, 'usign-key': key.secret };
  const files = [place.ipk(big('one')), place.ipk(big('two')), place.ipk(big('any', 'all'))];
  await publishing(place, { ...run, files });
  const cost = async (more: Parameters<typeof publishing>[1]) => {
    const { length } = server.requests;
    const report = await publishing(place, { ...run, ...more });
    const requests = server.requests.slice(length);
    const sum = (key: 'sent' | 'received'): number =>
      requests.reduce((total, request) => total + request[key], 0);
    return { report, requests, fetched: sum('sent'), pushed: sum('received') };
  };
  return { place, repository, server, cost };
}

test.each(['keep', 'squash'])(
  'what is published is neither fetched nor sent again (history: %s)',
  async (history) => {
    const { place, cost } = await makeFeed();
    const { report, fetched, pushed } = await cost({ history, files: place.ipk({ name: 'small' }) });

    expect(report.added).toBe(1);
    expect(fetched).toBeLessThan(20_000);
    expect(pushed).toBeLessThan(20_000);
  },
);

test('packages for all arches are listed in a new folder by their blobs', async () => {
  const { place, repository, cost } = await makeFeed();
  const { report, fetched, pushed } = await cost({ files: place.ipk({ name: 'small', arch: 'x86_64' }) });

  expect(report.added).toBe(2);
  expect(repository.tree().get('24.10/base/x86_64/any_1.0-1_all.ipk')).toEqual(
    repository.tree().get('24.10/base/mips_24kc/any_1.0-1_all.ipk'),
  );
  expect(fetched).toBeLessThan(20_000);
  expect(pushed).toBeLessThan(20_000);
});

test('a package that arrives again is recognised without a look at the published one', async () => {
  const { place, cost } = await makeFeed();
  const twin = big('three');
  const file = place.ipk(twin);
  const first = await cost({ files: file });
  expect(first.pushed).toBeGreaterThan(BIG);
  expect(first.fetched).toBeLessThan(20_000);
  const again = await cost({ files: file });
  expect(again.report).toMatchObject({ changed: false, unchanged: 1 });
  expect(again.fetched + again.pushed).toBeLessThan(20_000);
});

test('a package that is replaced, or leaves by keep-versions, is not fetched first', async () => {
  const { place, cost } = await makeFeed();
  const replaced = await cost({ files: place.ipk(big('one')), 'on-conflict': 'replace' });
  expect(replaced.report.updated).toBe(1);
  expect(replaced.fetched).toBeLessThan(20_000);
  const newer = { ...big('two'), version: '2.0-1', files: {} };
  const retired = await cost({ files: place.ipk(newer), 'keep-versions': '1' });
  expect(retired.report.removed).toBe(1);
  expect(retired.fetched + retired.pushed).toBeLessThan(20_000);
});

describe('requests', () => {
  test('one for the tip, one for the index files, one push', async () => {
    const { place, cost } = await makeFeed();
    const { requests } = await cost({ files: place.ipk({ name: 'small' }) });
    const posts = requests
      .filter(({ method }) => method === 'POST')
      .map(({ path }) => path.split('/').at(-1));
    // Protocol 2 asks for refs first; the blobs are named and need none.
    const fetches = posts.filter((path) => path === 'git-upload-pack').length;
    expect(fetches).toBeLessThanOrEqual(4);
    expect(posts.filter((path) => path === 'git-receive-pack')).toHaveLength(1);
    expect(requests.length).toBeLessThanOrEqual(9);
  });

  test('their number does not grow with the folders of the run', async () => {
    const { place, cost } = await makeFeed();
    const one = await cost({ files: place.ipk({ name: 'small' }) });
    const arches = ['a1', 'b2', 'c3', 'd4', 'e5', 'f6'];
    await cost({ files: arches.map((arch) => place.ipk({ name: 'first', arch })) });
    const many = await cost({ files: arches.map((arch) => place.ipk({ name: 'second', arch })) });
    expect(many.report.added).toBe(6);
    expect(many.requests.length).toBe(one.requests.length);
  });

  test('nothing changed: no push at all', async () => {
    const { place, cost } = await makeFeed();
    const file = place.ipk({ name: 'small' });
    await cost({ files: file });
    const { requests } = await cost({ files: file });
    expect(requests.filter(({ path }) => path.includes('receive-pack'))).toEqual([]);
  });
});
