import { expect, test } from 'vitest';
import type { GitRequest } from '../support/git-server.ts';
import {
  checking,
  makePlace,
  overHttp,
  type Place,
  publishing,
  type Served,
  type Words,
} from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

/** Three repositories: one with files, one that gets its packages, and one that combines both with another. */
const feedFile = (place: Place, name: string, testing: string): string =>
  place.file(
    `${name}.yml`,
    `repositories:
  - {branch: "1", repository: testing, files: ${testing}}
  - {branch: "1", repository: stable, from: 1/testing}
  - {branch: "1", repository: all, from: [1/stable, 1/vendor], sync: true}
  - {branch: "1", repository: vendor}
`,
  );

/** A remote on which something happens right before the first push of a run. */
async function racing(place: Place, rival: () => Promise<unknown>): Promise<Served> {
  let isFirst = true;
  return await overHttp(place, {
    async before({ path }: GitRequest) {
      if (!path.includes('git-receive-pack') || !isFirst) return;
      isFirst = false;
      await rival();
    },
  });
}

const listed = ({ repository }: Served, name: string): string[] =>
  repository.text(`1/${name}/x86_64/Packages`).match(/^Package: .*/gm) ?? [];
const named = (...names: string[]): string[] => names.map((name) => `Package: ${name}`);

async function expectWhole(place: Place, remote: Served, commits: number): Promise<void> {
  expect(remote.repository.log()).toHaveLength(commits);
  expect(await checking(place, remote.words)).toMatchObject({ ok: true, findings: [] });
  remote.repository.fsck();
}

test('two runs of a whole feed at once: the loser plans every repository again', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const words = (name: string): Words => ({
    config: feedFile(place, name, place.ipk({ name, arch: 'x86_64' })),
    'usign-key': key.secret,
  });
  const rival = { ...words('winner') };
  const remote = await racing(place, () =>
    publishing(place, { ...rival, 'pages-repository': remote.repository.path }),
  );
  const report = await publishing(place, { ...words('loser'), ...remote.words });

  expect(report).toMatchObject({ attempts: 2, added: 3 });
  for (const name of ['testing', 'stable', 'all'])
    expect(listed(remote, name)).toEqual(named('loser', 'winner'));
  await expectWhole(place, remote, 2);
});

test.each([
  ['a repository that another combines', 'vendor', ['a', 'v']],
  ['the repository that gets a promotion', 'stable', ['a', 'v']],
])('a single publish into %s comes in between, and the run takes it in', async (_, repository, all) => {
  const place = makePlace();
  const key = await makeTestKey();
  const single = {
    ...{ branch: '1', repository, 'usign-key': key.secret },
    files: place.ipk({ name: 'v', arch: 'x86_64' }),
  };
  const remote = await racing(place, () =>
    publishing(place, { ...single, 'pages-repository': remote.repository.path }),
  );
  const config = feedFile(place, 'feed', place.ipk({ name: 'a', arch: 'x86_64' }));
  const report = await publishing(place, { ...remote.words, config, 'usign-key': key.secret });

  expect(report.attempts).toBe(2);
  expect(listed(remote, 'all')).toEqual(named(...all));
  expect(listed(remote, 'stable')).toEqual(repository === 'stable' ? named('a', 'v') : named('a'));
  await expectWhole(place, remote, 2);
});
