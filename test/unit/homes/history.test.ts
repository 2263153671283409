import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../src/homes/history.ts';
import type { Home } from '../../../src/homes/home.ts';
import { openHome } from '../../../src/homes/open-home.ts';
import {
  failureOf,
  makeHost,
  makePlace,
  onPath,
  overHttp,
  settingsOf,
  type Words,
} from '../../support/run.ts';

async function homeOf(words: Words, place = makePlace()): Promise<Home> {
  return (await openHome(settingsOf(words).home, makeHost(place))).home;
}

const INDEX = '24.10/base/mips_24kc/Packages';
const everything = (): boolean => true;
const never = (): boolean => false;

describe('the states of a feed', () => {
  it('are the commits that change its indexes, read without their packages', async () => {
    const place = makePlace();
    const { repository, words, server } = await overHttp(place);
    const big = Buffer.alloc(300_000, 'x');
    const first = repository.plant({ [INDEX]: 'one', 'a.ipk': big });
    repository.plant({ CNAME: 'feed.example' });
    const second = repository.plant({ [INDEX]: 'two', 'a.ipk': null });
    repository.plant({ 'index.html': 'page' });
    const home = await homeOf(words, place);
    const tip = await home.open();
    const { length } = server.requests;
    const past = await historyOf(home).list(tip, everything, never);

    expect(past).toMatchObject({
      states: [
        { revision: second, message: 'by hand' },
        { revision: first, message: 'by hand' },
      ],
      isWhole: true,
    });
    expect(Math.abs(Date.now() - (past.states[0]?.date.getTime() ?? 0))).toBeLessThan(600_000);
    expect(server.requests.slice(length).filter(({ method }) => method === 'POST').length).toBeLessThan(3);
    const then = await historyOf(home).open({ revision: first });
    expect([...then.paths.keys()]).toEqual([INDEX, 'a.ipk']);
    expect(String((await home.read(then, [INDEX])).get(INDEX))).toBe('one');
    expect([...(await home.identify(then, ['a.ipk'])).values()]).toEqual([then.paths.get('a.ipk')]);
    const sent = server.requests.reduce((sum, request) => sum + request.sent, 0);
    expect(sent).toBeLessThan(20_000);
    expect(await home.sizes(then, ['a.ipk'])).toEqual(new Map([['a.ipk', big.length]]));
    expect(await home.isCurrent(tip)).toBe(true);
  });

  it('are fetched in few requests, until there are enough', async () => {
    const place = makePlace();
    const { repository, words, server } = await overHttp(place);
    const revisions = Array.from({ length: 60 }, (_, i) =>
      repository.plant({ [INDEX]: `${i}` }),
    ).toReversed();
    const home = await homeOf(words, place);
    const tip = await home.open();
    const history = historyOf(home);
    const few = await history.list(tip, everything, ({ length }) => length > 3);
    expect(few.isWhole).toBe(false);
    expect(few.states.map(({ revision }) => revision)).toEqual(revisions.slice(0, few.states.length));
    expect(few.states.length).toBeGreaterThan(3);
    const { length } = server.requests;
    const all = await history.list(tip, everything, never);
    expect(all.states.map(({ revision }) => revision)).toEqual(revisions);
    expect(all.isWhole).toBe(true);
    expect(server.requests.slice(length).filter(({ method }) => method === 'POST').length).toBeLessThan(6);
  });

  it('are those of the folder, for a feed in a folder of its branch', async () => {
    const place = makePlace();
    const { repository, words } = onPath(place);
    const first = repository.plant({ [`docs/${INDEX}`]: 'one' });
    repository.plant({ [INDEX]: 'of others', 'docs/readme.md': 'text' });
    const second = repository.plant({ [`docs/${INDEX}`]: 'two', 'docs/24.10/extra/mips_24kc/Packages': '' });
    const home = await homeOf({ ...words, prefix: 'docs' }, place);
    const history = historyOf(home);
    const { states } = await history.list(await home.open(), everything, never);
    expect(states.map(({ revision }) => revision)).toEqual([second, first]);
    const then = await history.open({ revision: first });
    expect(String((await home.read(then, [INDEX])).get(INDEX))).toBe('one');
    const ofExtra = await history.list(await home.open(), (path) => path.startsWith('24.10/extra/'), never);
    expect(ofExtra.states.map(({ revision }) => revision)).toEqual([second]);
  });

  it('are one after a squash, and none before the first publish', async () => {
    const place = makePlace();
    const { repository, words } = onPath(place);
    const home = await homeOf(words, place);
    const history = historyOf(home);
    expect(await history.list(await home.open(), everything, never)).toEqual({ states: [], isWhole: true });
    repository.plant({ [INDEX]: 'one' });
    repository.plant({ [INDEX]: 'two' });
    const squashed = repository.squash();
    const past = await history.list(await home.open(), everything, never);
    expect(past).toMatchObject({ states: [{ revision: squashed }], isWhole: true });
  });

  it('cannot be listed when the branch was written anew meanwhile', async () => {
    const place = makePlace();
    const { repository, words } = await overHttp(place);
    repository.plant({ [INDEX]: 'one' });
    repository.plant({ [INDEX]: 'two' });
    const home = await homeOf(words, place);
    const tip = await home.open();
    repository.squash();
    const error = await failureOf(historyOf(home).list(tip, everything, never));
    expect(error.code).toBe('FEED_BUSY');
    const again = await historyOf(home).list(await home.open(), everything, never);
    expect(again.states).toHaveLength(1);
  });
});

it('a plain directory has no earlier states, and says what to do', async () => {
  const place = makePlace();
  mkdirSync(join(place.folder, 'site'));
  const home = await homeOf({ directory: join(place.folder, 'site') }, place);
  expect(() => historyOf(home)).toThrow(/directory .*site does not remember earlier states/);
});
