import { expect, test } from 'vitest';
import { indexText, openIndex } from '../../src/formats/apk-v2/index-archive.ts';
import { signatureMembers } from '../../src/formats/apk-v2/signature.ts';
import type { SigningKey } from '../../src/keys/key.ts';
import { apkV2SigningKey } from '../support/apk-v2-keys.ts';
import { tarPiece } from '../support/apk-v2-maker.ts';
import { gzipOf } from '../support/package-maker.ts';
import { checking, failureOf, makePlace, onPath, publishing, reindexing, removing } from '../support/run.ts';
import { makeRsaSecret } from '../support/test-keys.ts';

const INDEX = '24.10/base/x86_64/APKINDEX.tar.gz';

/** A feed of two packages, whose index somebody with its key wrote in another form. */
async function makeFeed(change: (text: string) => string, member: { name?: string; type?: '\0' } = {}) {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const secret = makeRsaSecret();
  const run = { ...words, 'apk-rsa-key': secret };
  const packages = [place.apkV2({ arch: 'x86_64' }), place.apkV2({ name: 'other', arch: 'x86_64' })];
  await publishing(place, { ...run, files: packages });
  const good = indexText(openIndex(repository.read(INDEX)));
  const [name = ''] = repository
    .paths()
    .flatMap((path) => path.match(/^keys\/(.*\.rsa\.pub)$/)?.slice(1) ?? []);
  const key: SigningKey = apkV2SigningKey(secret, name);
  const body = gzipOf(tarPiece([{ name: 'APKINDEX', ...member, body: Buffer.from(change(good), 'latin1') }]));
  repository.plant({ [INDEX]: Buffer.concat([...(await signatureMembers(body, [key])), body]) });
  const text = (): string => indexText(openIndex(repository.read(INDEX)));
  return { place, words, run, repository, good, text, packages };
}

const errorsOf = async (feed: Awaited<ReturnType<typeof makeFeed>>): Promise<string[]> =>
  (await checking(feed.place, feed.words)).findings
    .filter(({ severity }) => severity === 'error')
    .map(({ path, what }) => `${path} ${what}`);

test('what clients stumble over is reported, and the next publish writes it as they need it', async () => {
  const feed = await makeFeed((text) =>
    text
      .replace(/^A:x86_64$/m, 'A:noarch')
      .replace(/^C:Q1(.*)$/gm, (_, sum) => `C:${Buffer.from(sum, 'base64').toString('hex')}`)
      .replaceAll('\n', '\r\n'),
  );
  const faults = await errorsOf(feed);
  expect(faults).toEqual([
    `${INDEX} has entries with carriage returns at the ends of lines (hello 1.0-r0, other 1.0-r0)`,
    `${INDEX} has entries with a checksum C in hex (hello 1.0-r0, other 1.0-r0)`,
    expect.stringContaining('has blanks or carriage returns in its empty lines'),
    expect.stringContaining('has no arch of a folder'),
  ]);

  const report = await publishing(feed.place, { ...feed.run, files: feed.packages });
  expect(report).toMatchObject({ changed: true, unchanged: 2, added: 0 });
  expect(report.warnings.join()).toContain('2 entries are written in the form that clients read');
  expect(feed.text()).toBe(feed.good);
  expect(await errorsOf(feed)).toEqual([]);
});

test.each<[string, { name?: string; type?: '\0' }, RegExp]>([
  ['a name with a dot', { name: './APKINDEX' }, /a file ".\/APKINDEX"/],
  ['the old type of files', { type: '\0' }, /of a type that clients skip/],
])('an index that clients cannot read is written anew: %s', async (_name, member, fault) => {
  const feed = await makeFeed((text) => text, member);
  expect(await errorsOf(feed)).toEqual([expect.stringMatching(fault)]);
  const rehearsal = { ...feed.run, files: feed.packages, 'dry-run': 'true' };
  for (const report of [await publishing(feed.place, rehearsal), await reindexing(feed.place, feed.run)]) {
    expect(report.warnings.filter((warning) => fault.test(warning))).toEqual([
      expect.stringContaining(`${INDEX} is written again: clients could not read it, because it has a file`),
    ]);
  }
  expect(feed.text()).toBe(feed.good);
  expect(await errorsOf(feed)).toEqual([]);
});

test('an entry that no text helps stops a publish, and can be withdrawn or listed again', async () => {
  const feed = await makeFeed((text) => text.replace(/^C:.*$/m, 'C:Q1'));
  const error = await failureOf(publishing(feed.place, { ...feed.run, files: feed.packages }));
  expect(error).toMatchObject({
    code: 'FEED_ENTRY',
    message: expect.stringContaining('a checksum C that clients cannot read'),
    remedy: expect.stringContaining('`pkgfeed remove hello=1.0-r0`'),
  });
  const before = feed.repository.tip();
  expect(await removing(feed.place, ['hello'], { ...feed.run, 'dry-run': 'true' })).toMatchObject({
    removed: 1,
  });
  expect(feed.repository.tip()).toBe(before);
  await reindexing(feed.place, feed.run);
  expect(feed.text()).toBe(feed.good);
});
