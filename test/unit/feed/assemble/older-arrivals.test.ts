import { describe, expect, it } from 'vitest';
import { arriving, EMPTY, type Feed, plan, policyWith, publish } from '../feed-maker.ts';

const versions = async (...all: string[]) =>
  await Promise.all(all.map((version) => arriving({ name: 'a', version }, `a-${version}.ipk`)));
const remarks = async (feed: Feed, all: string[], changes: Parameters<typeof policyWith>[0] = {}) =>
  (await plan(feed, await versions(...all), policyWith(changes))).remarks.filter((one) =>
    one.includes('several versions'),
  );

describe('a run that brings several versions of one package', () => {
  it('remarks once which of them devices will not offer', async () => {
    expect(await remarks(EMPTY, ['1.1', '0.9', '1.0'])).toEqual([
      'this run brings several versions of one package, and devices will offer only the newest, not a 0.9, a 1.0; `keep-versions: 1` publishes the newest alone',
    ]);
  });

  it('says nothing of one version, where keep-versions is set, or of what is there', async () => {
    expect(await remarks(EMPTY, ['1.1'])).toEqual([]);
    expect(await remarks(EMPTY, ['1.1', '1.0'], { keepVersions: 2 })).toEqual([]);
    const feed = await publish(EMPTY, await versions('0.9', '1.0', '2.0'), policyWith());
    expect(await remarks(feed, ['0.9', '1.0', '2.0'])).toEqual([]);
    // A warning says that the folder has a newer one.
    expect(await remarks(feed, ['1.1', '1.2'])).toEqual([]);
  });
});
