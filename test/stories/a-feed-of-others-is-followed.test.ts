import { describe, expect, test } from 'vitest';
import { ARCH, following, recipe, stateOf, threeOf } from '../support/following.ts';
import { checking } from '../support/run.ts';
import { FORMAT_NAMES } from '../support/upstream-feed.ts';

const OTHER = 'aarch64_generic';

describe.each(FORMAT_NAMES)('%s', (format) => {
  test('is taken whole, and then costs one conditional request for each index', async () => {
    const feed = await following(format, { arches: [ARCH, OTHER] });
    const { server, directory, theirs } = feed;
    const packages = threeOf(format);
    await feed.offer(packages);
    await feed.offer([recipe('one', OTHER), ...packages.slice(2)], OTHER);
    const first = await feed.run();
    expect(first).toMatchObject({ added: 5, warnings: [] });
    expect(feed.listed()).toEqual(['any 1.0-r1', 'one 1.0-r1', 'two 1.0-r1']);
    expect(feed.listed(OTHER)).toEqual(['any 1.0-r1', 'one 1.0-r1']);
    // The package for any arch is fetched once.
    const fetched = server.asked().filter((line) => line.includes(theirs.format.extension));
    expect(fetched.filter((line) => /(all|any-1\.0-r1)\.(ipk|apk) 200$/.test(line))).toHaveLength(1);
    expect(fetched).toHaveLength(4);
    expect(await checking(feed.place, { directory })).toMatchObject({ ok: true, findings: [] });
    expect(feed.feed().upstreams).toHaveLength(2);

    const before = stateOf(directory);
    expect(await feed.run({}, 1)).toMatchObject({ changed: false });
    expect(server.asked()).toEqual([]);
    expect(await feed.run({}, 7)).toMatchObject({ changed: false, unchanged: 0, warnings: [] });
    expect(server.asked().map((line) => line.split(' ').at(-1))).toEqual(['304', '304']);
    expect(stateOf(directory)).toEqual(before);

    await feed.offer([recipe('one', ARCH, '1.1-r0'), ...packages.slice(1)]);
    expect(await feed.run({ sync: 'true' }, 8)).toMatchObject({ changed: true });
    expect(server.asked().filter((line) => line.includes(theirs.format.extension))).toHaveLength(1);
    expect(feed.listed()).toEqual(['any 1.0-r1', 'one 1.1-r0', 'two 1.0-r1']);
  });
});
