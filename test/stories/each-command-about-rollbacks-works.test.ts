import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { publish } from '../../src/commands/publish.ts';
import { remove } from '../../src/commands/remove.ts';
import { rollback } from '../../src/commands/rollback.ts';
import { InputError } from '../../src/errors.ts';
import type { Host } from '../../src/host.ts';
import { readActionInputs } from '../../src/settings/action-inputs.ts';
import { readArguments } from '../../src/settings/arguments.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { feedOfDays, onDay } from '../support/days.ts';
import { checking, makePlace, onPath } from '../support/run.ts';

const DOC = readFileSync(new URL('../../docs/rollback.md', import.meta.url), 'utf8');
const blocks = (language: string): string[] =>
  [...DOC.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].flatMap(([, name, body = '']) =>
    name === language ? [body] : [],
  );

/** The words of a line, as a shell divides them. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) => word.replaceAll('"', ''));

const COMMANDS = {
  rollback: (settings: Settings, host: Host) => rollback(settings, host),
  publish: (settings: Settings, host: Host) => publish(settings, host),
  remove: (settings: Settings, host: Host, names: string[]) => remove(names, settings, host),
};

const NO_FILE = {
  code: 'INPUT_VALUE',
  message: 'the document names no file with a secret',
  remedy: '',
} as const;

test('each command line of the document does what it says', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const { run, commits } = await feedOfDays(words, place, ['1.0-1', '2.0-1', '3.0-1']);
  place.file('packages/more.ipk', readFileSync(place.ipk({ name: 'more' })));
  const env = { PKGFEED_USIGN_KEY: String(run['usign-key']) };
  let day = 4;
  const lines = blocks('sh').flatMap((block) => block.trim().split('\n'));
  expect(lines.length).toBeGreaterThan(9);
  for (const line of lines) {
    const [program, ...given] = wordsOf(line.replaceAll('COMMIT', commits[1]?.slice(0, 8) ?? ''));
    if (program === 'git') {
      expect(repository.git(given.slice(2))).toContain(`${commits[0]?.slice(0, 7)} 2026-11-01`);
      continue;
    }
    expect(program).toBe('pkgfeed');
    const [command, ...flags] = given as [keyof typeof COMMANDS, ...string[]];
    const sources = { env, readSecret: () => new InputError(NO_FILE), readText: () => '' };
    const { settings, words: names } = readArguments(command, flags, sources);
    const host = { ...onDay(place, day++), cwd: place.folder };
    await COMMANDS[command](settings, host, names).finally(() => host.end());
  }
  expect(repository.paths()).toContain('24.10/base/mips_24kc/more_1.0-1_mips_24kc.ipk');
  repository.fsck();
  expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
});

test('the workflow of the document has inputs that a rollback takes', () => {
  const [workflow] = blocks('yaml');
  const [step] = parse(workflow ?? '').jobs.rollback.steps;
  const values: Record<string, string> = { steps: '1', 'dry-run': 'true', 'usign-key': 'a key' };
  const env = Object.fromEntries(
    Object.entries<string>(step.with).map(([name, text]) => [
      `INPUT_${name.toUpperCase()}`,
      text.startsWith('${{') ? (values[name] ?? '') : text,
    ]),
  );
  const given = { repository: 'o/r', isWithoutSecrets: false };
  const settings = readActionInputs(env, given, () => {
    throw new Error('no file is named');
  });
  expect(settings).toMatchObject({ command: 'rollback', rollback: { steps: 1 }, home: { dryRun: true } });
});
