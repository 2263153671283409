import { expect, it } from 'vitest';
import { refuseFeedsBelow } from '../../../src/run/feeds-below.ts';
import type { Words } from '../../support/run.ts';
import { settingsOf } from '../../support/run.ts';
import { homeOf } from './planned.ts';

const FEED = Buffer.from('{"pkgfeed":1,"updated":"2026-01-01T00:00:00Z","folders":[],"keys":[]}');

async function refused(words: Words, files: { [path: string]: Buffer }): Promise<void> {
  const home = homeOf(new Map(Object.entries(files)));
  await refuseFeedsBelow(settingsOf({ directory: 'feed', ...words }), home, await home.open());
}

it.each([
  [{ branch: 'pk', repository: 'base' }, 'pk'],
  [{ branch: '24.10', repository: 'base' }, '24.10/base'],
  [{ layout: 'pk' }, 'pk'],
])('a run into a folder that holds another feed is refused: %j', async (words, folder) => {
  const files = { 'feed.json': FEED, [`${folder}/feed.json`]: FEED };
  await expect(refused(words, files)).rejects.toMatchObject({
    code: 'PLACEMENT_LAYOUT',
    message: expect.stringContaining(`${folder}/ holds a feed of its own`),
    remedy: expect.stringContaining(`\`prefix: ${folder}\``),
  });
});

it('a run beside another feed, or into a folder with a feed.json of others, goes on', async () => {
  const words = { branch: '24.10', repository: 'base' };
  await refused(words, { 'feed.json': FEED, 'pk/feed.json': FEED });
  await refused(words, { 'feed.json': FEED, '24.10/feed.json': Buffer.from('{"title":"blog"}') });
});
