import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { asDevice, FOREIGN_FEEDS, newPackages } from '../support/foreign-feeds.ts';
import { startPages } from '../support/pages.ts';
import { cli, makePlace, TOKEN } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';
import { runJob, type Workflow } from '../support/workflow.ts';

const FEED = 'Owner/feed';

/** The secrets that a maintainer stores as `init` says, by their names. */
const SECRETS: { readonly [input: string]: string } = {
  'usign-key': 'PKGFEED_USIGN_KEY',
  'openpgp-key': 'PKGFEED_OPENPGP_KEY',
  'apk-rsa-key': 'PKGFEED_APK_RSA_KEY',
};

test.each(Object.entries(FOREIGN_FEEDS))(
  '%s: the workflow that init writes publishes, and devices go on with their old lines',
  async (_, make) => {
    const place = makePlace();
    const feed = await make();
    const pages = await startPages(place, { permissions: ['contents: write', 'pages: write'] });
    const { repository } = pages;
    repository.plant(feed.files);
    pages.deploy();
    const old = new Map<string, string[]>();
    for (const folder of feed.folders) old.set(folder, await asDevice(repository, feed, folder));

    const file = join(place.folder, 'feed.yml');
    const looked = await cli(place, ['init', '--pages-repository', repository.path, '--workflow', file]);
    expect([looked.code, looked.stderr]).toEqual([0, '']);
    const workflow: Workflow = parse(readFileSync(file, 'utf8'));

    newPackages(feed, place);
    const given = feed.key === undefined ? { 'usign-key': (await makeTestKey()).secret } : feed.secrets;
    const secrets = Object.fromEntries(
      Object.entries(given).map(([input, text]) => [SECRETS[input] ?? input, String(text)]),
    );
    for (const name of Object.keys(secrets)) expect(looked.stdout).toContain(`${name}: `);
    const start = { event: 'push', repository: FEED, apiUrl: pages.api.apiUrl, token: TOKEN, secrets };
    const { conclusion, ours } = await runJob(place, workflow, 'publish', start);
    expect(ours.map(({ code, stderr }) => [code, stderr])).toEqual([[0, '']]);
    expect(conclusion).toBe('success');
    expect(ours[0]?.outputs).toMatchObject({ added: String(feed.folders.length), live: 'true' });
    for (const folder of feed.folders) {
      const now = await asDevice(repository, feed, folder);
      expect(now).toEqual(expect.arrayContaining(old.get(folder) ?? []));
      expect(now.join('\n')).toContain('fresh');
    }
    expect(await runJob(place, workflow, 'publish', start)).toMatchObject({
      ours: [{ outputs: { changed: 'false' } }],
    });
  },
);
