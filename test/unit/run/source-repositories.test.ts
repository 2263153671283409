import { beforeAll, describe, expect, it } from 'vitest';
import { publishStep } from '../../../src/feed/draft/publish.ts';
import { parseRemoval } from '../../../src/feed/draft/removal.ts';
import { parseSelection } from '../../../src/feed/draft/selection.ts';
import type { Step } from '../../../src/feed/draft/step.ts';
import { makeLayout } from '../../../src/feed/layout.ts';
import type { PublishPolicy } from '../../../src/feed/policy.ts';
import type { SigningKey } from '../../../src/keys/key.ts';
import { shaped } from '../../support/feed-shape.ts';
import type { IpkRecipe } from '../../support/package-maker.ts';
import { arriving, changed, EMPTY, type Feed, listed, NOW, newKey, policyWith } from '../feed/feed-maker.ts';
import { planned as plannedBy, told } from './planned.ts';

const LAYOUT = '{branch}/{repository}/{arch}';
const folder = (repository: string, arch = 'mips_24kc'): string => `24.10/${repository}/${arch}`;
const layoutOf = (repository: string) => makeLayout(shaped(LAYOUT), { branch: '24.10', repository });
const from = (...names: string[]): Pick<PublishPolicy, 'from'> => ({
  from: names.map((name) => ({ name: `24.10/${name}`, layout: layoutOf(name) })),
});

let key: SigningKey;
/** testing has a 1, a 2 and b 1; vendor has c 1; both for one arch. */
let feed: Feed;

async function filling(
  repository: string,
  recipes: IpkRecipe[],
  changes: Partial<PublishPolicy> = {},
): Promise<Step> {
  const items = await Promise.all(recipes.map((recipe) => arriving(recipe)));
  return publishStep(items, { ...policyWith(), layout: layoutOf(repository), ...changes });
}

const planned = (given: Feed, steps: Step[], isIdentified = true) =>
  plannedBy(given, steps, policyWith({ signingKeys: [key] }), isIdentified);

const without = (given: Feed, paths: readonly string[]): Feed =>
  new Map([...given].filter(([path]) => !paths.includes(path)));

beforeAll(async () => {
  key = await newKey();
  const testing = await filling('testing', [
    { version: '1', name: 'a' },
    { version: '2', name: 'a' },
    { name: 'b', version: '1' },
  ]);
  const vendor = await filling('vendor', [{ name: 'c', version: '1' }]);
  feed = (await planned(EMPTY, [testing, vendor])).after;
});

describe('a promotion', () => {
  it('lists the packages of another repository, with the bytes that they have there', async () => {
    const { plan, after } = await planned(feed, [await filling('stable', [], from('testing'))]);
    expect(listed(after, folder('stable'))).toEqual(['a 1', 'a 2', 'b 1']);
    const file = 'a_2_mips_24kc.ipk';
    expect(plan.edit.puts.get(`${folder('stable')}/${file}`)).toEqual({
      kind: 'copy',
      from: `${folder('testing')}/${file}`,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(told(plan)).toEqual(['a 1', 'a 2', 'b 1'].map((name) => `added ${name} in ${folder('stable')}`));
    expect(plan.changes[0]?.reason).toBe('from 24.10/testing');
    const published = (repository: string): string[] =>
      JSON.parse(String(after.get(`${folder(repository)}/packages.json`))).packages.map(
        ({ published: time }: { published: string }) => time,
      );
    expect(published('stable')).toEqual(published('testing'));
  });

  it('changes nothing when it is done again', async () => {
    const promotion = await filling('stable', [], from('testing'));
    const { after } = await planned(feed, [promotion]);
    const { plan } = await planned(after, [promotion]);
    expect([...plan.edit.puts.keys(), ...plan.edit.deletes]).toEqual([]);
    expect(plan.unchanged).toBe(3);
  });

  it('keeps what the repository has, and moves nothing back', async () => {
    const own = await filling('stable', [
      { name: 'a', version: '1.5' },
      { name: 'z', version: '1' },
    ]);
    const { after } = await planned(feed, [own]);
    const { plan, after: promoted } = await planned(after, [await filling('stable', [], from('testing'))]);
    expect(listed(promoted, folder('stable'))).toEqual(['a 1.5', 'a 2', 'b 1', 'z 1']);
    expect(plan.leftOut).toEqual([
      { branch: '24.10', repository: 'stable', reason: 'older', packages: ['a 1'] },
    ]);
  });

  it('takes what an earlier step of the run publishes', async () => {
    const { plan, after } = await planned(feed, [
      await filling('testing', [
        { name: 'd', version: '1' },
        { name: 'e', version: '1', arch: 'x86_64' },
      ]),
      await filling('testing', [], { removals: [parseRemoval('b')] }),
      await filling('stable', [], from('testing')),
      await filling('all', [], { ...from('stable', 'vendor'), isSync: true }),
    ]);
    expect(listed(after, folder('stable'))).toEqual(['a 1', 'a 2', 'd 1']);
    expect(listed(after, folder('stable', 'x86_64'))).toEqual(['e 1']);
    expect(listed(after, folder('all'))).toEqual(['a 1', 'a 2', 'c 1', 'd 1']);
    expect(plan.edit.puts.get(`${folder('all')}/d_1_mips_24kc.ipk`)).toMatchObject({ kind: 'file' });
  });

  it('takes only what was published long enough ago', async () => {
    const later = { ...policyWith({ signingKeys: [key] }), now: new Date(NOW.getTime() + 1000) };
    const fresh = await filling('testing', [{ name: 'd', version: '1' }]);
    const promotion = await filling('stable', [], { ...from('testing'), publishedBefore: NOW.getTime() });
    const { plan, after } = await plannedBy(feed, [fresh, promotion], later);
    expect(listed(after, folder('stable'))).toEqual(['a 1', 'a 2', 'b 1']);
    expect(plan.leftOut).toEqual([
      { branch: '24.10', repository: 'stable', reason: 'min-age', packages: ['d 1'] },
    ]);
  });

  it('stops at an index of its source that no key of the run has signed', async () => {
    const path = `${folder('testing')}/Packages`;
    const broken = changed(feed, { [path]: `${feed.get(path)}\n` });
    await expect(planned(broken, [await filling('stable', [], from('testing'))])).rejects.toMatchObject({
      code: 'FEED_SIGNATURE',
    });
  });

  it('stops where the other repository does not exist', async () => {
    await expect(planned(feed, [await filling('stable', [], from('nowhere'))])).rejects.toMatchObject({
      code: 'SOURCE_EMPTY',
      message: expect.stringContaining('24.10/nowhere'),
    });
  });

  it('stops at other bytes of a version that it has, like any publish', async () => {
    const own = await filling('stable', [{ name: 'b', version: '1', files: { '/b': 'other' } }]);
    const { after } = await planned(feed, [own]);
    await expect(planned(after, [await filling('stable', [], from('testing'))])).rejects.toMatchObject({
      code: 'CONFLICT_PACKAGE',
    });
  });

  it('reads packages of a plain folder whose bytes nothing else proves', async () => {
    const { after } = await planned(feed, [await filling('stable', [], from('testing'))], false);
    expect(listed(after, folder('stable'))).toEqual(['a 1', 'a 2', 'b 1']);
  });
});

describe('a source that is not whole', () => {
  /** The feed with a second arch in testing. */
  async function withTwoArches(): Promise<Feed> {
    const x86 = await filling('testing', [{ name: 'a', version: '1', arch: 'x86_64' }]);
    return (await planned(feed, [x86])).after;
  }
  const lostOne = async (...others: string[]): Promise<Feed> => {
    const names = ['Packages', 'Packages.gz', 'Packages.sig', ...others];
    const gone = names.map((name) => `${folder('testing', 'x86_64')}/${name}`);
    return without(await withTwoArches(), gone);
  };

  it.each([
    ['feed.json', ['packages.json']],
    ['packages.json', []],
  ])('stops a promotion that would take one arch only, as %s knows', async (by, gone) => {
    const lost = by === 'feed.json' ? await lostOne(...gone) : without(await lostOne(), ['feed.json']);
    for (const changes of [{}, { isSync: true }]) {
      const promotion = await filling('stable', [], { ...from('testing'), ...changes });
      await expect(planned(lost, [promotion])).rejects.toMatchObject({
        code: 'FEED_INDEX_LOST',
        message: expect.stringMatching(
          new RegExp(
            `^24\\.10/testing/x86_64/Packages is missing, and .*${by} knew .* 24\\.10/testing would`,
          ),
        ),
      });
    }
  });

  it('stops it too where the run itself publishes to another arch of the source', async () => {
    const steps = [
      await filling('testing', [{ name: 'd', version: '1' }]),
      await filling('stable', [], from('testing')),
    ];
    await expect(planned(await lostOne('packages.json'), steps)).rejects.toMatchObject({
      code: 'FEED_INDEX_LOST',
    });
  });

  it('warns of package files without an index where no catalog is left', async () => {
    const lost = without(await lostOne('packages.json'), ['feed.json']);
    const { plan } = await planned(lost, [await filling('stable', [], from('testing'))]);
    expect(plan.warnings).toContainEqual(
      expect.stringMatching(
        /^24\.10\/testing\/x86_64 has 1 package file and no index, so 24\.10\/testing gives nothing of it; .* `pkgfeed reindex` for 24\.10\/testing$/,
      ),
    );
    const { plan: whole } = await planned(feed, [await filling('stable', [], from('testing'))]);
    expect(whole.warnings).toEqual([]);
  });

  it('goes on once the folder was deleted and the source published again', async () => {
    const all = [...(await withTwoArches()).keys()].filter((path) =>
      path.startsWith('24.10/testing/x86_64/'),
    );
    const deleted = without(await withTwoArches(), all);
    const { after } = await planned(deleted, [await filling('testing', [{ name: 'd', version: '1' }])]);
    const { after: promoted } = await planned(after, [await filling('stable', [], from('testing'))]);
    expect(listed(promoted, folder('stable'))).toEqual(['a 1', 'a 2', 'b 1', 'd 1']);
  });

  it.each([false, true])(
    'gives no file that somebody has replaced (source written in the run: %s)',
    async (isDrafted) => {
      const { after } = await planned(EMPTY, [
        await filling('packages', [{ name: 'b', version: '1', files: { '/b': 'other' } }]),
      ]);
      const other = after.get(`${folder('packages')}/b_1_mips_24kc.ipk`) ?? Buffer.alloc(0);
      const replaced = new Map([...feed, [`${folder('testing')}/b_1_mips_24kc.ipk`, other]]);
      const steps = [
        ...(isDrafted ? [await filling('testing', [{ name: 'd', version: '1' }])] : []),
        await filling('stable', [], from('testing')),
      ];
      await expect(planned(replaced, steps)).rejects.toMatchObject({
        code: 'FEED_FILE_CHANGED',
        message: expect.stringContaining(`${folder('testing')}/b_1_mips_24kc.ipk`),
      });
    },
  );

  it.each([{ isSync: true }, { onConflict: 'replace' as const }, {}])(
    'gives no replaced file to a repository that has the package already (%j)',
    async (changes) => {
      const promotion = async () => await filling('stable', [], { ...from('testing'), ...changes });
      const { after } = await planned(feed, [await promotion()]);
      const file = 'b_1_mips_24kc.ipk';
      const bad = after.get(`${folder('testing')}/a_1_mips_24kc.ipk`) ?? Buffer.alloc(0);
      for (const gone of [[], ['packages.json']]) {
        const others = without(
          after,
          gone.map((name) => `${folder('testing')}/${name}`),
        );
        const tampered = new Map([...others, [`${folder('testing')}/${file}`, bad]]);
        await expect(planned(tampered, [await promotion()])).rejects.toMatchObject({
          message: expect.stringContaining(`${folder('testing')}/${file}`),
        });
      }
      // The wrong file of the repository itself is mended by one that follows its sources.
      const own = new Map([...after, [`${folder('stable')}/${file}`, bad]]);
      if (!('isSync' in changes)) return;
      const { after: mended } = await planned(own, [await promotion()]);
      expect(mended.get(`${folder('stable')}/${file}`)).toEqual(after.get(`${folder('testing')}/${file}`));
    },
  );

  it('stops where it lists a file that is missing', async () => {
    const lost = without(feed, [`${folder('testing')}/b_1_mips_24kc.ipk`]);
    await expect(planned(lost, [await filling('stable', [], from('testing'))])).rejects.toMatchObject({
      code: 'FEED_FILE_MISSING',
    });
  });

  it('may have no folder yet if the file of the feed describes it', async () => {
    const [nowhere] = from('nowhere').from;
    const sources = { from: [...from('testing').from, { ...nowhere, isDescribed: true }] };
    const { after } = await planned(feed, [await filling('all', [], sources as Pick<PublishPolicy, 'from'>)]);
    expect(listed(after, folder('all'))).toEqual(['a 1', 'a 2', 'b 1']);
  });

  it('gives what its own `arch-map` has put there, also in later runs', async () => {
    const archMap = new Map([['mips32', ['mips_24kc']]]);
    const steps = [
      await filling('testing', [{ name: 'm', version: '1', arch: 'mips32' }], { archMap }),
      await filling('stable', [], from('testing')),
    ];
    const { after } = await planned(EMPTY, steps);
    expect(listed(after, folder('stable'))).toEqual(['m 1']);
    expect((await planned(after, steps)).plan.changes).toEqual([]);
  });
});

describe('a repository that follows its sources', () => {
  it('keeps what it has when nobody knows any more how old it is', async () => {
    const follow = { ...from('testing'), isSync: true, publishedBefore: NOW.getTime() };
    const { after } = await planned(feed, [await filling('all', [], follow)]);
    const forgotten = without(after, [`${folder('testing')}/packages.json`]);
    const { plan } = await planned(forgotten, [await filling('all', [], follow)]);
    expect([plan.changes, plan.leftOut, plan.unchanged]).toEqual([[], [], 3]);
  });

  it('keeps the newest versions of what they give, and makes no change of it again', async () => {
    const follow = { ...from('testing'), isSync: true, keepVersions: 1 };
    const { after } = await planned(feed, [await filling('all', [], follow)]);
    expect(listed(after, folder('all'))).toEqual(['a 2', 'b 1']);
    const { plan } = await planned(after, [await filling('all', [], follow)]);
    expect([[...plan.edit.puts.keys()], plan.changes]).toEqual([[], []]);
  });

  it('lists what they give, and nothing else', async () => {
    const own = await filling('all', [
      { name: 'z', version: '1' },
      { name: 'b', version: '0' },
    ]);
    const { after } = await planned(feed, [own]);
    const { plan, after: synced } = await planned(after, [
      await filling('all', [], { ...from('testing', 'vendor'), isSync: true }),
    ]);
    expect(listed(synced, folder('all'))).toEqual(['a 1', 'a 2', 'b 1', 'c 1']);
    expect(
      plan.changes.filter(({ kind }) => kind === 'removed').map(({ name, reason }) => [name, reason]),
    ).toEqual([
      ['b', 'sync'],
      ['z', 'sync'],
    ]);
    expect([...plan.edit.deletes]).toEqual([
      `${folder('all')}/b_0_mips_24kc.ipk`,
      `${folder('all')}/z_1_mips_24kc.ipk`,
    ]);
  });

  it('withdraws what its source has withdrawn, and takes a build that the source has replaced', async () => {
    const follow = await filling('all', [], { ...from('testing'), isSync: true });
    const { after } = await planned(feed, [follow]);
    const { after: changedFeed } = await planned(after, [
      await filling('testing', [{ name: 'b', version: '1', files: { '/b': 'other' } }], {
        removals: [parseRemoval('a=2')],
        onConflict: 'replace',
      }),
    ]);
    const { plan, after: synced } = await planned(changedFeed, [follow]);
    expect(listed(synced, folder('all'))).toEqual(['a 1', 'b 1']);
    expect(told(plan).toSorted()).toEqual([
      `removed a 2 in ${folder('all')}`,
      `updated b 1 in ${folder('all')}`,
    ]);
    const file = 'b_1_mips_24kc.ipk';
    expect(synced.get(`${folder('all')}/${file}`)).toEqual(synced.get(`${folder('testing')}/${file}`));
  });

  it('empties an arch that its sources no longer have only where `max-removals` allows it', async () => {
    const x86 = await filling('all', [{ name: 'a', version: '1', arch: 'x86_64' }]);
    const { after } = await planned(feed, [x86]);
    const follow = (changes: Partial<PublishPolicy>) =>
      filling('all', [], { ...from('testing'), isSync: true, ...changes });
    await expect(planned(after, [await follow({})])).rejects.toMatchObject({
      code: 'FEED_SHRINKS',
      message: expect.stringMatching(/^24\.10\/all\/x86_64 would lose every package, because the sources/),
      remedy: expect.stringContaining('set `max-removals` to 1'),
    });
    const { after: synced } = await planned(after, [await follow({ maxRemovals: 1 })]);
    expect(listed(synced, folder('all', 'x86_64'))).toEqual([]);
    expect(listed(synced, folder('all'))).toEqual(['a 1', 'a 2', 'b 1']);
  });

  it('holds exactly the files of a build', async () => {
    const build = [
      { name: 'a', version: '3' },
      { name: 'every', version: '1', arch: 'all' },
    ];
    const { after } = await planned(feed, [await filling('testing', build, { isSync: true })]);
    expect(listed(after, folder('testing'))).toEqual(['a 3', 'every 1']);
  });

  it('takes what is selected, and counts the rest', async () => {
    const selection = parseSelection(['a>1', 'c']);
    const { plan, after } = await planned(feed, [
      await filling('all', [{ name: 'n', version: '1' }], { ...from('testing', 'vendor'), selection }),
    ]);
    expect(listed(after, folder('all'))).toEqual(['a 2', 'c 1']);
    expect(plan.leftOut).toEqual([
      { branch: '24.10', repository: 'all', reason: 'packages', packages: ['a 1', 'b 1', 'n 1'] },
    ]);
  });
});

describe('files and other repositories as sources of one folder', () => {
  it('are merged, and the files count before the others', async () => {
    const own = [
      { name: 'b', version: '1', files: { '/b': 'other' } },
      { name: 'a', version: '3' },
    ];
    const { plan, after } = await planned(feed, [
      await filling('all', own, { ...from('testing', 'vendor'), keepVersions: 2 }),
    ]);
    expect(listed(after, folder('all'))).toEqual(['a 2', 'a 3', 'b 1', 'c 1']);
    expect(plan.edit.puts.get(`${folder('all')}/b_1_mips_24kc.ipk`)?.kind).toBe('file');
    expect(plan.leftOut).toEqual([
      { branch: '24.10', repository: 'all', reason: 'other-bytes', packages: ['b 1'] },
    ]);
    const again = await planned(after, [
      await filling('all', own, { ...from('testing', 'vendor'), keepVersions: 2 }),
    ]);
    expect(again.plan.changes).toEqual([]);
  });

  it.each(['keep', 'replace'] as const)(
    'follow `on-conflict: %s` where the folder has other bytes',
    async (onConflict) => {
      const { after } = await planned(feed, [
        await filling('stable', [{ name: 'b', version: '1', files: { '/b': 'other' } }]),
      ]);
      const file = `${folder('stable')}/b_1_mips_24kc.ipk`;
      const { after: promoted } = await planned(after, [
        await filling('stable', [], { ...from('testing'), onConflict }),
      ]);
      const source =
        onConflict === 'keep' ? after.get(file) : feed.get(`${folder('testing')}/b_1_mips_24kc.ipk`);
      expect(promoted.get(file)).toEqual(source);
    },
  );

  it('give packages for any arch to the arches of their own folders, and a new arch inherits them', async () => {
    const { after } = await planned(feed, [
      await filling('testing', [{ name: 'every', version: '1', arch: 'all' }]),
    ]);
    const { after: promoted } = await planned(after, [await filling('stable', [], from('testing'))]);
    expect(listed(promoted, folder('stable'))).toEqual(['a 1', 'a 2', 'b 1', 'every 1']);
    const { after: grown } = await planned(promoted, [
      await filling('testing', [{ name: 'x', version: '1', arch: 'x86_64' }]),
      await filling('stable', [], from('testing')),
    ]);
    expect(listed(grown, folder('stable', 'x86_64'))).toEqual(['every 1', 'x 1']);
  });

  it('give nothing that the same run withdraws', async () => {
    const { after } = await planned(feed, [await filling('stable', [], from('testing'))]);
    const removing = { ...from('testing'), removals: [parseRemoval('b')] };
    const { plan, after: less } = await planned(after, [await filling('stable', [], removing)]);
    expect(listed(less, folder('stable'))).toEqual(['a 1', 'a 2']);
    expect(listed(less, folder('testing'))).toEqual(['a 1', 'a 2', 'b 1']);
    expect(told(plan)).toEqual([`removed b 1 in ${folder('stable')}`]);
    const { plan: again } = await planned(less, [await filling('stable', [], removing)]);
    expect([again.changes, again.leftOut]).toEqual([
      [],
      [{ branch: '24.10', repository: 'stable', reason: 'remove', packages: ['b 1'] }],
    ]);
  });
});
