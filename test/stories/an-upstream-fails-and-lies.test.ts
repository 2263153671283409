import { describe, expect, test } from 'vitest';
import { ARCH, type Following, following, recipe, stateOf, threeOf } from '../support/following.ts';
import { failureOf, makeHost } from '../support/run.ts';
import { FORMAT_NAMES, feedMaker } from '../support/upstream-feed.ts';
import { startUpstream } from '../support/upstream-server.ts';

const PERIOD = { 'retrieval-period': '0' };
const TWO = [recipe('one'), recipe('two')];
const INDEXES = [`feed/${ARCH}/Packages`, `feed/${ARCH}/Packages.gz`];
const SIGNATURE = `feed/${ARCH}/Packages.sig`;

/** A server that answers each request so. */
function answerAll({ server }: Following, status: number, body = ''): void {
  for (const path of server.files.keys())
    server.answers.set(path, (_, response) => response.writeHead(status).end(body));
}

describe('an upstream that does not answer', () => {
  test('is passed over by a run that has read it before, and it says so', async () => {
    const feed = await following('opkg', PERIOD);
    await feed.offer(TWO);
    await feed.run();
    answerAll(feed, 404);
    const before = stateOf(feed.directory);
    const report = await feed.run({ sync: 'true' });
    expect(report).toMatchObject({ changed: false });
    expect(report.warnings).toEqual([
      expect.stringMatching(/could not be read, so the repository keeps what it has/),
    ]);
    expect(stateOf(feed.directory)).toEqual(before);
    const error = await failureOf(feed.run({ 'upstream-missing': 'fail' }));
    expect(error).toMatchObject({
      code: 'SOURCE_ABSENT',
      remedy: expect.stringContaining('upstream-missing: keep'),
    });
    answerAll(feed, 200, '<!DOCTYPE html><p>Please log in');
    expect((await feed.run()).warnings).toEqual([
      expect.stringContaining('an HTML page is served in its place'),
    ]);
  });

  test('stops the first run', async () => {
    const feed = await following('opkg');
    expect(await failureOf(feed.run())).toMatchObject({
      code: 'SOURCE_ABSENT',
      message: expect.stringMatching(/was never read before .* has no index \(asked for Packages\.gz/),
    });
  });

  test('has mirrors, which are asked in turn, for packages too', async () => {
    const feed = await following('opkg', PERIOD);
    const { server, theirs } = feed;
    const dead = await startUpstream();
    const upstream = `${dead.url}feed/{arch} ${server.url}feed/{arch}`;
    await feed.offer(TWO);
    expect(await feed.run({ upstream })).toMatchObject({ added: 2, warnings: [] });
    expect(feed.feed().upstreams).toMatchObject([
      { upstream, index: `${server.url}feed/${ARCH}/Packages.gz` },
    ]);
    // The first one is back, with one package, and an index that has lost the other.
    for (const [name, bytes] of await theirs.folder(ARCH, [recipe('one')]))
      dead.files.set(`feed/${ARCH}/${name}`, bytes);
    await feed.run({ upstream, sync: 'true' });
    expect(feed.listed()).toEqual(['one 1.0-r1']);
    for (const [name, bytes] of await theirs.folder(ARCH, [recipe('one'), recipe('new')]))
      if (!name.endsWith('.ipk')) dead.files.set(`feed/${ARCH}/${name}`, bytes);
    await feed.offer([recipe('one'), recipe('new')]);
    await feed.run({ upstream });
    expect(feed.listed()).toEqual(['new 1.0-r1', 'one 1.0-r1']);
  });
});

describe('caches on the way', () => {
  test.each<[string, string[]]>([
    ['an old index with a new signature', INDEXES],
    ['a new index with an old signature', [SIGNATURE]],
  ])('that give %s are gone past', async (_name, frozen) => {
    const feed = await following('opkg', PERIOD);
    await feed.offer(TWO);
    feed.server.freeze(frozen);
    await feed.offer([...TWO, recipe('three')]);
    expect(await feed.run()).toMatchObject({ added: 3 });
  });

  test('that give nothing else are refused, after one more try', async () => {
    const feed = await following('opkg', PERIOD);
    await feed.offer(TWO);
    const { server } = feed;
    const other = await feed.theirs.folder(ARCH, [recipe('other')]);
    server.files.set(SIGNATURE, other.get('Packages.sig') as Buffer);
    const error = await failureOf(feed.run());
    expect(error).toMatchObject({
      code: 'SOURCE_SIGNATURE',
      message: expect.stringContaining('past the caches too'),
    });
    expect(server.asked().flatMap((line) => /[^/]+ 200$/.exec(line) ?? [])).toEqual([
      ...['Packages.gz 200', 'Packages.sig 200', 'Packages.gz 200', 'Packages.sig 200'],
    ]);
    expect(await failureOf(feed.run({ 'allow-unsigned-upstream': 'true' }))).toMatchObject({
      code: 'SOURCE_SIGNATURE',
    });
  });
});

describe.each(FORMAT_NAMES)('a feed of %s', (format) => {
  test('signed by nobody, or by somebody else, is refused', async () => {
    const feed = await following(format);
    await feed.offer(threeOf(format));
    const other = await feedMaker(format === 'apk v2' ? 'apk v3' : 'apk v2');
    const keys = feed.place.file('other.pub', other.key.publicKey.text);
    const error = await failureOf(feed.run({ 'upstream-keys': keys }));
    expect(error).toMatchObject({
      code: 'SOURCE_UNSIGNED',
      remedy: expect.stringContaining('`upstream-keys`'),
    });
    expect(error.message).toContain(feed.theirs.key.publicKey.keyId);
    expect(await failureOf(feed.run({ 'upstream-keys': '' }))).toMatchObject({
      code: 'INPUT_MISSING',
      remedy: expect.stringMatching(/openwrt\/keyring.*alpinelinux\.org\/keys.*allow-unsigned-upstream/),
    });
    expect(await feed.run({ 'upstream-keys': '', 'allow-unsigned-upstream': 'true' })).toMatchObject({
      added: 3,
    });
  });

  test('with other bytes than its index lists is refused with both hashes, and nothing is published', async () => {
    const feed = await following(format);
    await feed.offer([recipe('one'), recipe('two')]);
    const { server, theirs } = feed;
    const path = [...server.files.keys()].find((name) => /\/one[_-].*\.(ipk|apk)$/.test(name)) as string;
    const good = server.files.get(path) as Buffer;
    const lies: [Buffer, RegExp][] = [
      [
        await theirs.packageOf({ ...recipe('one'), files: { '/usr/bin/one': 'evil 1.0-r1\n' } }),
        /(index says|bytes)/,
      ],
      [await theirs.packageOf(recipe('two')), /index says|more than/],
      [good.subarray(0, good.length - 1), /index says|more than/],
      [Buffer.concat([good, Buffer.from('x')]), /(more than|index says)/],
      [Buffer.from('<!DOCTYPE html><p>No'), /HTML page/],
      [Buffer.alloc(0), /index says|cannot be read/],
    ];
    for (const [bytes, told] of lies) {
      server.files.set(path, bytes);
      const error = await failureOf(feed.run());
      expect(error.code).toBe('SOURCE_HASH');
      expect(error.message).toMatch(told);
      expect(feed.listed()).toEqual([]);
    }
    server.files.set(path, good);
    expect(await feed.run()).toMatchObject({ added: 2 });
  });
});

describe('an index without hashes that hold', () => {
  test.each<[string, RegExp]>([
    ['MD5 alone', /only an MD5/],
    ['none', /no hash/],
  ])('%s is refused, unless it is allowed by name', async (kind, told) => {
    const feed = await following('opkg');
    feed.theirs.spell = (entry) => ({
      ...entry,
      text: entry.text.replace(/^SHA256sum:.*\n/m, '').replace(kind === 'none' ? /^MD5Sum:.*\n/m : /$^/, ''),
    });
    await feed.offer(TWO);
    expect(await failureOf(feed.run())).toMatchObject({
      code: 'SOURCE_HASH',
      message: expect.stringMatching(told),
    });
    expect(feed.server.asked().filter((line) => line.includes('.ipk'))).toEqual([]);
    expect(await feed.run({ 'allow-md5-upstream': 'true' })).toMatchObject({ added: 2 });
    feed.server.asked();
    expect(await feed.run({ 'allow-md5-upstream': 'true' }, 9)).toMatchObject({ changed: false });
  });
});

test('a password goes to its host, and no text of a run has it', async () => {
  const feed = await following('opkg');
  const { server, place } = feed;
  const password = 'me:correct horse battery';
  server.password = password;
  await feed.offer(TWO);
  const auth = { 'upstream-auth': `${server.host} ${password}` };
  expect(await failureOf(feed.run())).toMatchObject({
    code: 'SOURCE_ABSENT',
    message: expect.stringContaining('401'),
    remedy: expect.stringContaining('`upstream-auth`'),
  });
  const elsewhere = await startUpstream();
  const moved = `feed/${ARCH}/one_1.0-r1_${ARCH}.ipk`;
  elsewhere.files.set(moved, server.files.get(moved) as Buffer);
  server.answers.set(moved, (_, response) =>
    response.writeHead(302, { location: `${elsewhere.url}${moved}` }).end(),
  );
  const host = makeHost(place);
  const report = await feed.run(auth, 0, host);
  expect(report).toMatchObject({ added: 2 });
  expect(elsewhere.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  expect(host.masked).toEqual(expect.arrayContaining([password, 'correct horse battery']));
  expect(JSON.stringify([report, host.said, feed.feed()])).not.toMatch(/horse|bWU6/);
  const wrong = await failureOf(
    feed.run({
      'upstream-auth': `${server.host} me:wrong horse`,
      'retrieval-period': '0',
      packages: 'x',
      'upstream-missing': 'fail',
    }),
  );
  expect(JSON.stringify([wrong.message, wrong.remedy])).not.toContain('horse');
});
