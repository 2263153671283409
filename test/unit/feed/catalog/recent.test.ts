import { beforeAll, describe, expect, it } from 'vitest';
import { openFeedFile, readFeedFile } from '../../../../src/feed/catalog/feed-json.ts';
import { RECENT_LIMIT } from '../../../../src/feed/catalog/recent.ts';
import { parseRemoval } from '../../../../src/feed/draft/removal.ts';
import { makeLayout } from '../../../../src/feed/layout.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { atomFeed } from '../../../../src/site/atom.ts';
import { shaped } from '../../../support/feed-shape.ts';
import { arriving, EMPTY, type Feed, FOLDER, NOW, newKey, policyWith, publish } from '../feed-maker.ts';

let key: SigningKey;
beforeAll(async () => {
  key = await newKey();
});
const recentIn = (feed: Feed): string[] =>
  readFeedFile(feed.get('feed.json')).recent.map(
    ({ name, version, folders }) =>
      `${name} ${version} ${folders.map((path) => path.split('/').at(-1)).join('+')}`,
  );
const signed = (changes: Parameters<typeof policyWith>[0] = {}) =>
  policyWith({ signingKeys: [key], ...changes });

describe('the recently published packages', () => {
  it('has the newest run first, and of a run each package once, with all its folders', async () => {
    const first = await publish(
      EMPTY,
      [
        await arriving({ name: 'b', arch: 'x86_64' }),
        await arriving({ name: 'a', arch: 'x86_64' }),
        await arriving({ name: 'a', arch: 'mips_24kc' }, 'other.ipk'),
      ],
      signed(),
    );
    expect(recentIn(first)).toEqual(['a 1.0-1 mips_24kc+x86_64', 'b 1.0-1 x86_64']);
    const second = await publish(
      first,
      [await arriving({ name: 'b', version: '2', arch: 'x86_64' })],
      signed(),
    );
    expect(recentIn(second)).toEqual(['b 2 x86_64', 'a 1.0-1 mips_24kc+x86_64', 'b 1.0-1 x86_64']);
  });

  it('tells the targets of one version apart', async () => {
    const shape = shaped('{branch}/{target}');
    const of = async (feed: Feed, target: string) =>
      await publish(
        feed,
        [await arriving({ name: 'kmod-x' }, `${target}/x.ipk`)],
        signed({ shape, layout: makeLayout(shape, { branch: '24.10', target }) }),
      );
    const feed = await of(await of(EMPTY, 'mediatek/filogic'), 'ramips/mt7621');
    const { recent } = readFeedFile(feed.get('feed.json'));
    expect(recent.map(({ target, folders }) => [target, folders])).toEqual([
      ['ramips/mt7621', ['24.10/ramips/mt7621']],
      ['mediatek/filogic', ['24.10/mediatek/filogic']],
    ]);
    const atom = atomFeed({ ...readFeedFile(feed.get('feed.json')), url: 'https://o.github.io/r' }, NOW);
    const ids = atom?.toString().match(/<id>.*kmod-x.*<\/id>/g);
    expect(new Set(ids).size).toBe(2);
  });

  it('forgets what the feed no longer lists', async () => {
    const packages = [
      await arriving({ name: 'a', arch: 'x86_64' }),
      await arriving({ name: 'a', arch: 'mips_24kc' }, 'other.ipk'),
      await arriving({ name: 'b', arch: 'x86_64' }),
    ];
    const feed = await publish(EMPTY, packages, signed());
    const without = (text: string) => signed({ removals: [parseRemoval(text)] });
    expect(recentIn(await publish(feed, [], without('a@x86_64')))).toEqual([
      'a 1.0-1 mips_24kc',
      'b 1.0-1 x86_64',
    ]);
    expect(recentIn(await publish(feed, [], without('a')))).toEqual(['b 1.0-1 x86_64']);
  });

  it('leaves out an odd version, which a later run would not read', async () => {
    const odd = await arriving({ name: 'a', version: '1.0 beta' });
    const feed = await publish(EMPTY, [odd, await arriving({ name: 'b' })], signed());
    const { feed: read, dropped } = openFeedFile(feed.get('feed.json'));
    expect([read.recent.map(({ name }) => name), dropped]).toEqual([['b'], []]);
    const packages = JSON.parse(feed.get(`${FOLDER}/packages.json`)?.toString('utf8') ?? '').packages;
    expect(packages[0]).toMatchObject({ version: '1.0 beta', file: 'a_1.0.beta_mips_24kc.ipk' });
  });

  it('is told again of a version that is published with other bytes', async () => {
    const feed = await publish(
      EMPTY,
      [await arriving({ name: 'a' }), await arriving({ name: 'b' })],
      signed(),
    );
    const again = await arriving({ name: 'b', fields: ['Description: another'] });
    const after = await publish(feed, [again], signed({ onConflict: 'replace' }));
    const [first, ...others] = readFeedFile(after.get('feed.json')).recent;
    expect([first?.name, first?.summary, others.map(({ name }) => name)]).toEqual(['b', 'another', ['a']]);
  });

  it('is bounded', async () => {
    const many = await Promise.all(
      Array.from({ length: RECENT_LIMIT + 5 }, (_, i) =>
        arriving({ name: `p${String(i).padStart(3, '0')}` }),
      ),
    );
    const feed = await publish(EMPTY, many, signed());
    expect(recentIn(feed)).toHaveLength(RECENT_LIMIT);
    const after = await publish(feed, [await arriving({ name: 'zz' })], signed());
    expect(recentIn(after)).toHaveLength(RECENT_LIMIT);
    expect(recentIn(after)[0]).toMatch(/^zz /);
  });
});
