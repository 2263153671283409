import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type BareRepository, bareRepository } from '../support/bare-repository.ts';
import { ipkOf } from '../support/package-maker.ts';
import { makeHost, makePlace, type Place, publishing, type Words } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';
import type { Workflow } from '../support/workflow.ts';

const DOC = readFileSync(new URL('../../docs/history.md', import.meta.url), 'utf8');
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The blocks of the chapter about snapshots, in their order. */
function blocks(language: string): string[] {
  const [, chapter = ''] = /^## Snapshots with a name\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(DOC) ?? [];
  return [...chapter.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
}

const [config = '', workflow = ''] = blocks('yaml');
const [fixed = '', monthly = '', twelve = ''] = blocks('sh');

let place: Place;
let repository: BareRepository;
let key: string;

beforeEach(async () => {
  place = makePlace();
  key = (await makeTestKey()).secret;
  place.file('key.sec', key);
  repository = bareRepository(join(place.folder, 'feed.git'));
});

/** Runs lines of the document in a shell, as somebody does who has copied them. */
function shell(lines: string, today = '2026-11'): string {
  const bin = join(place.folder, 'bin');
  const programs = {
    pkgfeed: `exec '${process.execPath}' '${join(ROOT, 'scripts/node24.mjs')}' '${join(ROOT, 'src/cli.ts')}' "$@"`,
    date: `echo ${today}`,
  };
  for (const [name, script] of Object.entries(programs)) {
    place.file(`bin/${name}`, `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const { NODE_COMPILE_CACHE } = process.env;
  const env = { NODE_COMPILE_CACHE, ...place.env, PATH: `${bin}${delimiter}${place.env.PATH ?? ''}` };
  return execFileSync('sh', ['-ec', lines], { cwd: place.folder, env, encoding: 'utf8' });
}

const run = (words: Words, day = 1) =>
  publishing(
    place,
    { 'pages-repository': './feed.git', 'usign-key': key, ...words },
    {
      ...makeHost(place),
      cwd: place.folder,
      now: new Date(Date.UTC(2026, 10, day)),
    },
  );

/** What a repository lists, as `NAME VERSION`. */
const listed = (name: string): string[] =>
  [...repository.text(`24.10/${name}/mips_24kc/Packages`).matchAll(/^Package: (.*)\nVersion: (.*)$/gm)].map(
    ([, pkg, version]) => `${pkg} ${version}`,
  );

const build = (name: string, version: string): string =>
  place.file(`bin/24.10/${name}-${version}.ipk`, ipkOf({ name, version }));

/** Publishes with the file of the document. */
const publishAll = (day: number) => {
  writeFileSync(join(place.folder, 'pkgfeed.yml'), config);
  return run({ config: join(place.folder, 'pkgfeed.yml') }, day);
};

test('the chapter has the blocks that are run here', () => {
  expect([blocks('yaml').length, blocks('sh').length]).toEqual([2, 3]);
});

test('a fixed repository of a release stays as it is while the others move', async () => {
  build('a', '1');
  build('b', '1');
  await publishAll(1);
  await publishAll(9);
  expect(listed('stable')).toEqual(['a 1', 'b 1']);
  shell(fixed);
  build('a', '2');
  await publishAll(10);
  await publishAll(20);
  expect([listed('rolling'), listed('stable')]).toEqual([
    ['a 1', 'a 2', 'b 1'],
    ['a 1', 'a 2', 'b 1'],
  ]);
  expect(listed('24.10.5')).toEqual(['a 1', 'b 1']);
  // The newest versions alone, and no byte twice.
  expect(repository.tree().get('24.10/24.10.5/mips_24kc/a_1_mips_24kc.ipk')?.id).toBe(
    repository.tree().get('24.10/rolling/mips_24kc/a_1_mips_24kc.ipk')?.id,
  );
});

describe('one snapshot a month', () => {
  const months = [
    '2025-10',
    '2025-11',
    '2025-12',
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((one) => `2026-0${one}`),
    '2026-10',
  ];

  /** Snapshots of thirteen months, and a repository that only looks like one. */
  async function manyMonths(): Promise<void> {
    const entry = (name: string): string =>
      `  - {branch: "24.10", repository: "${name}", from: 24.10/rolling}\n`;
    const files = `repositories:\n  - {branch: "24.10", repository: rolling, files: "${build('a', '1')}"}\n`;
    place.file('many.yml', files + [...months, '2020-99-lts'].map(entry).join(''));
    await run({ config: join(place.folder, 'many.yml') });
  }

  test('is made by a command, and a pattern keeps the last twelve', async () => {
    await manyMonths();
    build('a', '2');
    await run({ repository: 'rolling', files: [join(place.folder, 'bin/24.10/a-2.ipk')] }, 2);
    shell(monthly);
    expect(listed('2026-11')).toEqual(['a 2']);
    const before = repository.log().length;
    shell(twelve);
    const full = [...months, '2026-11'].filter((month) => listed(month).length > 0);
    expect(full).toEqual([...months, '2026-11'].slice(-12));
    expect([listed('2020-99-lts'), listed('rolling')]).toEqual([['a 1'], ['a 1', 'a 2']]);
    expect(repository.log().length).toBe(before + 2);
    expect(JSON.parse(repository.text('feed.json')).withdrawn).toBeUndefined();
  });

  test('is made by the workflow, which empties the one of a year ago', async () => {
    await manyMonths();
    const { jobs } = parse(workflow, { schema: 'failsafe' }) as Workflow;
    const steps = jobs.snapshot?.steps.filter(({ uses }) => uses?.startsWith('org/pkgfeed-action@')) ?? [];
    expect(steps).toHaveLength(2);
    for (const { with: words } of steps) {
      const { 'usign-key': _, ...others } = words as Record<string, string>;
      const repositoryOf = {
        '${{ steps.month.outputs.new }}': '2026-11',
        '${{ steps.month.outputs.old }}': '2025-11',
      };
      const name = repositoryOf[others.repository as keyof typeof repositoryOf];
      expect(name).toBeDefined();
      await run({ ...others, repository: name ?? '' }, 3);
    }
    expect([listed('2026-11'), listed('2025-11'), listed('2025-12')]).toEqual([['a 1'], [], ['a 1']]);
  });
});
