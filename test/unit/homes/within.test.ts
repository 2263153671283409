import { describe, expect, it } from 'vitest';
import { within } from '../../../src/homes/within.ts';
import { homeOf } from '../run/planned.ts';

const folder = (path: string): string =>
  `{"path":"${path}","branch":"24.10","repository":"base","arch":"x86_64","formats":["opkg"],"packages":1,"bytes":1,"keys":[]}`;
const KEY = `{"scheme":"usign","keyId":"d521a2315374b705","path":"keys/d521a2315374b705","sha256":"${'a'.repeat(64)}"}`;
const feedJson = (...folders: string[]): Buffer =>
  Buffer.from(
    `{"pkgfeed":1,"updated":"2026-01-01T00:00:00Z","folders":[${folders.map(folder).join()}],"keys":[${KEY}]}`,
  );

const opened = async (prefix: string, files: { [path: string]: Buffer }) =>
  await within(homeOf(new Map(Object.entries(files))), prefix).open();

describe('a folder of a home', () => {
  it.each([
    ['24.10/base', 'feed.json', 'at the root of the the feed', 'Leave `prefix` out'],
    ['24.10/base/x86_64', 'feed.json', 'at the root of', 'Leave `prefix` out'],
    ['keys', 'feed.json', 'at the root of', 'Leave `prefix` out'],
    ['sub/24.10', 'sub/feed.json', 'the feed in sub/ has folders there', 'Write `prefix: sub`'],
  ])('is no feed of its own where another feed has folders: %s', async (prefix, path, message, remedy) => {
    await expect(opened(prefix, { [path]: feedJson('24.10/base/x86_64') })).rejects.toMatchObject({
      code: 'PLACEMENT_LAYOUT',
      message: expect.stringContaining(message),
      remedy: expect.stringContaining(remedy),
    });
  });

  it('is one beside the folders of another feed, around a feed.json of others, and where it is one already', async () => {
    const root = feedJson('24.10/base/x86_64');
    expect(await opened('24.10/other', { 'feed.json': root })).toMatchObject({ isNew: false });
    expect(await opened('24.10', { 'feed.json': Buffer.from('{"title":"my blog"}') })).toBeDefined();
    const both = { 'feed.json': root, '24.10/base/feed.json': feedJson() };
    expect((await opened('24.10/base', both)).paths.has('feed.json')).toBe(true);
  });
});
