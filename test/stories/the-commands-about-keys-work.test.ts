import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { keygen } from '../../src/commands/keygen.ts';
import { publish } from '../../src/commands/publish.ts';
import { rotate } from '../../src/commands/rotate.ts';
import { verify } from '../../src/commands/verify.ts';
import { readConfigText } from '../../src/machine/config-text.ts';
import { readArguments } from '../../src/settings/arguments.ts';
import { ACTION_COMMANDS, type Command } from '../../src/settings/commands.ts';
import { ACTION_INPUTS } from '../../src/settings/inputs.ts';
import { makeHost, makePlace, type Place } from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';

const DOC = readFileSync(new URL('../../docs/keys.md', import.meta.url), 'utf8');

/** The blocks of commands below each heading. */
const BLOCKS = new Map(
  [...DOC.matchAll(/^#{2,3} (.+)\n([\s\S]*?)(?=^#{2,3} |$(?![\s\S]))/gm)].map(
    ([, heading = '', body = '']) => [
      heading,
      [...body.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = '']) => text.trim().split('\n')),
    ],
  ),
);

const BEGIN = Date.parse('2027-01-01T00:00:00Z');
const COMMANDS = { publish, rotate, keygen, verify };

/** Runs a line of the document, with a feed in a folder instead of one on GitHub. */
async function running(place: Place, line: string, days: number, url: string) {
  const told = line.replace('--pages-repository OWNER/REPO', '--directory site');
  const [node, script, command = '', ...argv] = told.replace('https://OWNER.github.io/REPO', url).split(' ');
  expect([node, script, Object.keys(COMMANDS)]).toEqual([
    'node',
    'dist/cli.js',
    expect.arrayContaining([command]),
  ]);
  const inPlace = (file: string): string => (isAbsolute(file) ? file : join(place.folder, file));
  const { settings, words } = readArguments(command as Command, argv, {
    env: {},
    readSecret: (flag, file) => ({ text: readFileSync(inPlace(file), 'utf8'), origin: `${flag} ${file}` }),
    readText: readConfigText,
  });
  const host = { ...makeHost(place), cwd: place.folder, now: new Date(BEGIN + days * 86_400_000) };
  const { files } = settings.repositories[0].sources;
  files.splice(0, files.length, ...files.map(inPlace));
  if (command === 'keygen') return await keygen(words, settings, host);
  if (command === 'verify') return await verify(words, settings, host);
  return command === 'rotate' ? await rotate(settings, host) : await publish(settings, host);
}

/** Runs the blocks below a heading, each of them 31 days after the one before it. */
async function following(place: Place, heading: string, url: string, from = 0): Promise<object[]> {
  const reports: object[] = [];
  for (const [i, lines] of (BLOCKS.get(heading) ?? []).entries())
    for (const line of lines) reports.push(await running(place, line, from + i * 31, url));
  expect(reports).not.toEqual([]);
  return reports;
}

test('the commands of docs/keys.md change a usign key, look whom that leaves behind, and end a stolen one', async () => {
  const place = makePlace();
  const { url } = await startStaticServer({ root: join(place.folder, 'site') });
  place.ipk({});
  await following(place, 'Which keys there are', url);
  mkdirSync(join(place.folder, 'devices/2026'), { recursive: true });
  const key = readFileSync(join(place.folder, 'key.pub'));
  writeFileSync(join(place.folder, 'devices/2026/router'), key);
  const steps = await following(place, 'usign', url, 1);
  const stages = steps.flatMap((one) => ('changes' in one && 'rotateAfter' in one ? [one.changes] : []));
  expect(stages).toMatchObject([
    [{ stage: 'planned' }],
    [{ stage: 'published' }],
    [{ stage: 'published', mayFinish: true }],
    [{ stage: 'changed' }],
  ]);
  const looked = await following(place, 'Look whom a change leaves behind', url, 40);
  expect(looked).toMatchObject([{ ok: false, devices: [{ name: 'devices/2026', canUpdate: false }] }]);
  await following(place, 'A stolen key', url, 41);
});

test.each([
  ['apk: OpenWrt from 25.12 on, and Alpine', 'apk-ec', '--apk-ec-key key.ec', 'apkV3'],
  ['OpenPGP', 'openpgp', '--openpgp-key key.sec.asc', 'ipk'],
] as const)('and a key of %s', async (heading, kind, flag, maker) => {
  const place = makePlace();
  await place[maker]({});
  const first = `node dist/cli.js publish --files packages --branch b --repository r ${flag} --pages-repository OWNER/REPO`;
  await running(place, `node dist/cli.js keygen ${kind} key`, 0, '');
  await running(place, first, 0, '');
  const steps = await following(place, heading, '', 1);
  const stages = steps.flatMap((one) => ('changes' in one && 'rotateAfter' in one ? [one.changes] : []));
  expect(stages).toMatchObject([[{ stage: 'both' }], [{ stage: 'changed' }]]);
});

test('the step of a workflow in docs/keys.md has inputs of the action', () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(DOC) ?? [];
  const [step] = parse(yaml) as [{ with: { [name: string]: string } }];
  const names = new Set<string>(ACTION_INPUTS.map(({ name }) => name));
  expect(Object.keys(step.with).filter((name) => !names.has(name))).toEqual([]);
  expect(ACTION_COMMANDS).toContain(step.with.command);
});
