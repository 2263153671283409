import { expect, test } from 'vitest';
import { contentId } from '../../src/bytes/content-id.ts';
import { ipkOf } from '../support/package-maker.ts';
import {
  checking,
  failureOf,
  makeHost,
  makePlace,
  overHttp,
  type Place,
  publishing,
  type Served,
  type Words,
} from '../support/run.ts';
import { makeTestKey, type TestKey } from '../support/test-keys.ts';

/** The places of the feed: three branches with two repositories each. */
const PLACES = ['1/base', '1/extra', '2/base', '2/extra', '3/base', '3/extra'];
/** So many packages that an index shows among the bytes of a run. */
const EACH = 25;
/** Texts that do not compress. */
const text = (seed: string): string =>
  Array.from({ length: 12 }, (_, at) => contentId(Buffer.from(`${seed} ${at}`))).join(' ');

interface Feed extends Served {
  place: Place;
  key: TestKey;
  run: Words;
  /** Publishes, and says what the run cost and whose indexes it read. */
  cost(more?: Words, host?: ReturnType<typeof makeHost>): Promise<Cost>;
  build(path: string, version?: string): void;
  /** What the file of the feed says of a repository. */
  line(path: string): string;
}

interface Cost {
  report: Awaited<ReturnType<typeof publishing>>;
  requests: number;
  /** Bytes that came from the server. */
  fetched: number;
}

/** A feed of six repositories that a run has published, behind a server that counts. */
async function makeFeed(options: Parameters<typeof overHttp>[1] = {}): Promise<Feed> {
  const place = makePlace();
  const key = await makeTestKey();
  const served = await overHttp(place, options);
  const build = (path: string, version = '1'): void => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const recipe = { name, version, arch: 'x86_64', fields: [`Description: ${text(path)}`] };
    place.file(`build/${path}_${version}.ipk`, ipkOf(recipe));
  };
  for (const path of PLACES) for (let n = 0; n < EACH; n++) build(`${path}/p${n}`);
  const line = (path: string): string => {
    const [branch, repository] = path.split('/');
    return `- {branch: "${branch}", repository: ${repository}, files: ${place.folder}/build/${path}}`;
  };
  const config = place.file(
    'feed.yml',
    `repositories:\n${PLACES.map((path) => `  ${line(path)}\n`).join('')}`,
  );
  const run = { ...served.words, config, 'usign-key': key.secret };
  await publishing(place, run);
  const cost = async (more: Words = {}, host = makeHost(place)): Promise<Cost> => {
    const { length } = served.server.requests;
    const report = await publishing(place, { ...run, ...more }, host);
    const requests = served.server.requests.slice(length);
    return { report, requests: requests.length, fetched: requests.reduce((sum, { sent }) => sum + sent, 0) };
  };
  return { ...served, place, key, run, cost, build, line };
}

/** A run whose reports can be compared with those of others. */
const comparable = ({ attempts, commit, expected, ...report }: Cost['report']): object => report;

test('a run of six repositories of which one changed reads the index of that one, and reports all six', async () => {
  const feed = await makeFeed();
  feed.build('1/base/new');
  const dry = { 'dry-run': 'true' };
  const settled = await feed.cost(dry);
  // Another version of pkgfeed takes nothing for settled.
  const read = await feed.cost(dry, { ...makeHost(feed.place), version: '2.0.0' });
  expect(comparable(settled.report)).toEqual(comparable(read.report));
  expect(settled.report.unchanged).toBe(PLACES.length * EACH);
  const config = feed.place.file('one.yml', `repositories:\n  ${feed.line('1/base')}`);
  const alone = await feed.cost({ ...dry, config });
  expect(settled.fetched).toBeLessThan(1.2 * alone.fetched);
  expect(settled.fetched).toBeLessThan(read.fetched / 3);
  expect(settled.requests).toBeLessThanOrEqual(alone.requests + 2);

  const tip = feed.repository.tip();
  const packagesRead = new Set<number>();
  const progress = (label: string, _: number, total: number): void => {
    if (label === 'reading packages') packagesRead.add(total);
  };
  const changed = await feed.cost({}, { ...makeHost(feed.place), progress });
  expect(changed.report).toMatchObject({
    added: 1,
    changed: true,
    unchanged: PLACES.length * EACH,
  });
  // Of the others, only the ids of the files are looked at.
  expect([...packagesRead]).toEqual([EACH + 1]);
  expect(await checking(feed.place, feed.words)).toMatchObject({ ok: true, findings: [] });
  const { report, requests, fetched } = await feed.cost();
  expect(report).toMatchObject({ changed: false, unchanged: PLACES.length * EACH + 1 });
  expect(fetched).toBeLessThan(alone.fetched);
  expect(requests).toBeLessThanOrEqual(alone.requests);
  expect(feed.repository.log()).toHaveLength(2);
  expect(feed.repository.tip()).not.toBe(tip);
});

test('an index that somebody changed is read and refused, and an older state of the feed stays as it is', async () => {
  const feed = await makeFeed();
  const path = '2/base/x86_64/Packages';
  const before = feed.repository.files();
  feed.repository.plant({ [path]: `${feed.repository.text(path)}\n` });
  expect(await failureOf(feed.cost())).toMatchObject({ code: 'FEED_SIGNATURE' });

  // With the record of that state, it is what a run of the same packages leaves: nothing is signed or listed.
  feed.repository.plant(Object.fromEntries(before));
  const tip = feed.repository.tip();
  expect((await feed.cost()).report).toMatchObject({ changed: false });
  expect(feed.repository.tip()).toBe(tip);
});

test('a publish into a settled repository comes in between: the run reads that one, too', async () => {
  let rival: (() => Promise<unknown>) | undefined;
  const feed = await makeFeed({
    async before({ path }) {
      const first = path.includes('git-receive-pack') ? rival : undefined;
      if (first !== undefined) rival = undefined;
      await first?.();
    },
  });
  feed.build('1/base/new');
  const { repository, key, place } = feed;
  const words = { 'usign-key': key.secret, 'pages-repository': repository.path };
  const files = place.ipk({ name: 'rival', arch: 'x86_64' });
  rival = () => publishing(place, { ...words, branch: '3', repository: 'extra', files });
  const { report } = await feed.cost();
  expect(report).toMatchObject({ attempts: 2, added: 1 });
  expect(report.folders.map(({ packages }) => packages)).toEqual([
    EACH + 1,
    EACH,
    EACH,
    EACH,
    EACH,
    EACH + 1,
  ]);
  expect(await checking(place, feed.words)).toMatchObject({ ok: true, findings: [] });
  repository.fsck();
});

test('a repository without a folder yet does not keep the others from being settled', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { server, words } = await overHttp(place);
  const file = place.ipk({ name: 'a', arch: 'x86_64' });
  const config = place.file(
    'feed.yml',
    `repositories:
  - {branch: "1", repository: testing, files: ${file}}
  - {branch: "1", repository: stable, from: 1/testing, min-age: 7d}
  - {branch: "1", repository: vendor, files: ${place.ipk({ name: 'v', arch: 'x86_64' })}}
`,
  );
  const read = new Set<string>();
  const host = (days: number) => ({
    ...makeHost(place),
    now: new Date(1_700_000_000_000 + days * 86_400_000),
    progress: (label: string): void => {
      read.add(label);
    },
  });
  const run = { ...words, config, 'usign-key': key.secret };
  await publishing(place, run, host(0));
  // The age alone changes something: the packages of testing and vendor need not be read.
  read.clear();
  expect(await publishing(place, run, host(8))).toMatchObject({ added: 1, unchanged: 2 });
  expect([...read]).toEqual(['comparing packages']);
  // What is promoted stays promoted, however late it is.
  const { length } = server.requests;
  expect(await publishing(place, run, host(9))).toMatchObject({ changed: false, unchanged: 3 });
  expect(server.requests.slice(length)).toHaveLength(5);
});
