import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/settings/commands.ts';
import { INPUTS, type Input } from '../../src/settings/inputs.ts';
import { SWITCHES } from '../../src/settings/switches.ts';
import { ipkOf } from '../support/package-maker.ts';
import { startPages } from '../support/pages.ts';
import { cli, makePlace, onPath, publishFlags } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

async function prepared() {
  const place = makePlace();
  const key = await makeTestKey();
  const remote = onPath(place);
  const words = { ...remote.words, 'usign-key': place.file('key.sec', key.secret) };
  return { place, key, remote, words };
}

describe('exit codes', () => {
  test('0 when done, with the report on standard output alone', async () => {
    const { place, remote, words } = await prepared();
    const ended = await cli(place, publishFlags({ ...words, files: place.ipk({}) }));
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(ended.stdout).toContain('1 added');
    expect(ended.stdout).toContain(`commit ${remote.repository.tip()}`);
    expect(ended.stdout).not.toMatch(/[\u001b\r]/);
  });

  test('1 for a known failure: its family, code, message and remedy', async () => {
    const { place, words } = await prepared();
    const ended = await cli(place, publishFlags({ ...words, files: place.file('bad.ipk', 'x') }));
    expect([ended.code, ended.stdout]).toEqual([1, '']);
    expect(ended.stderr).toMatch(
      /^FormatError FORMAT_UNKNOWN: bad\.ipk: .*\n {2}\w.*\.\n {2}https:\S+#format_unknown\n$/,
    );
  });

  test('1 for a feed with faults', async () => {
    const { place, remote, words } = await prepared();
    await cli(place, publishFlags({ ...words, files: place.ipk({}) }));
    const flags = ['check', '--pages-repository', words['pages-repository']];
    expect((await cli(place, flags)).code).toBe(0);
    remote.repository.plant({ '24.10/base/mips_24kc/hello_1.0-1_mips_24kc.ipk': null });
    const ended = await cli(place, flags);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toMatch(/error: .*hello_1\.0-1_mips_24kc\.ipk is missing\n {2}why: .*\n {2}fix: /);
  });

  test.each<[string, string[], RegExp]>([
    ['no command', [], /^$/],
    ['a misspelt command', ['publsh'], /"publsh" is not known\n {2}Did you mean publish\?/],
    ['a misspelt flag', ['publish', '--file', 'x'], /Did you mean --files\?/],
    ['a misspelt value', ['publish', '--history', 'squish'], /"squish".*\n {2}Did you mean squash\?/],
    ['a flag of another command', ['check', '--on-conflict', 'keep'], /--on-conflict/],
    ['a flag without its value', ['publish', '--branch'], /--branch is given without a value/],
    [
      'a flag where a value should be',
      ['publish', '--branch', '--json'],
      /--branch is given without a value/,
    ],
    ['words where none belong', ['check', 'b.ipk'], /"b\.ipk"/],
    ['a secret’s file that is not there', ['publish', '--usign-key', 'absent.sec'], /PKGFEED_USIGN_KEY/],
    ['a number that is none', ['publish', '--keep-versions', '0'], /keep-versions/],
    ['a time that is none', ['publish', '--push-timeout', 'soon'], /Write it like 90s, 5m or 1h/],
    ['a branch name that git refuses', ['publish', '--pages-branch', 'a..b'], /pages-branch/],
    ['a repository that is none', ['publish', '--files', '.', '--pages-repository', 'a b:c'], /owner\/name/],
  ])('2 for wrong usage: %s', async (_name, args, message) => {
    const place = makePlace();
    place.ipk({});
    const { secret } = await makeTestKey();
    const ended = await cli(
      place,
      [...args, ...(args.includes('.') ? ['--branch', '1', '--repository', '2'] : [])],
      {
        env: args.includes('.') ? { PKGFEED_USIGN_KEY: secret } : {},
      },
    );
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(message);
  });

  test('all wrong inputs are told in one go', async () => {
    const place = makePlace();
    const ended = await cli(place, ['publish', '--hstory', 'keep', '--tilte', 'x', '--branch']);
    expect(ended.code).toBe(2);
    for (const word of ['--history', '--title', '--branch']) expect(ended.stderr).toContain(word);
  });
});

describe('--json', () => {
  test.each(['publish', 'check', 'inspect', 'keygen'])(
    '%s: standard output is one JSON value',
    async (command) => {
      const { place, words } = await prepared();
      place.file('one.ipk', ipkOf({ container: 'ar' }));
      const publish = publishFlags({ ...words, files: 'one.ipk' });
      if (command === 'check') await cli(place, publish);
      const args = {
        publish,
        check: ['check', '--pages-repository', words['pages-repository']],
        inspect: ['inspect', 'one.ipk'],
        keygen: ['keygen', 'usign', 'new'],
      }[command];
      const ended = await cli(place, [...(args ?? []), '--json']);
      expect([ended.code, ended.stderr]).toEqual([0, '']);
      expect(JSON.parse(ended.stdout)).toMatchObject({ command });
    },
  );

  test('a failure leaves standard output empty', async () => {
    const { place, words } = await prepared();
    const ended = await cli(place, [...publishFlags({ ...words, files: 'absent.ipk' }), '--json']);
    expect([ended.code, ended.stdout]).toEqual([1, '']);
    expect(ended.stderr).toContain('SOURCE_EMPTY');
  });
});

describe('flags', () => {
  test('--files can be repeated, and --name=value works', async () => {
    const { place, words } = await prepared();
    const [first, second] = [place.ipk({ name: 'one' }), place.ipk({ name: 'two' })];
    const flags = publishFlags({ ...words, files: first });
    const ended = await cli(place, [...flags, '--files', second, '--on-conflict=keep', '--json']);
    expect(JSON.parse(ended.stdout).added).toBe(2);
  });

  test('a glob is expanded by us, relative to where the command runs', async () => {
    const { place, words } = await prepared();
    place.file('bin/packages/mips/base/one.ipk', ipkOf({ name: 'one' }));
    place.file('bin/packages/two.ipk', ipkOf({ name: 'two' }));
    place.file('bin/packages/Packages', 'an index');
    const ended = await cli(place, [...publishFlags({ ...words, files: 'bin/packages/**/*.ipk' }), '--json']);
    expect(JSON.parse(ended.stdout).added).toBe(2);
  });

  test('a flag’s file comes before the environment', async () => {
    const { place, key, words } = await prepared();
    const other = await makeTestKey();
    const env = { PKGFEED_USIGN_KEY: other.secret };
    const ended = await cli(place, [...publishFlags({ ...words, files: place.ipk({}) }), '--json'], { env });
    expect(JSON.parse(ended.stdout).keys).toMatchObject([{ keyId: key.publicKey.keyId }]);
  });

  test('keys arrive as secrets tend to: base64-wrapped, with CRLF, without line ends', async () => {
    const { place, key, words } = await prepared();
    for (const [i, text] of [
      Buffer.from(key.secret).toString('base64'),
      key.secret.replaceAll('\n', '\r\n'),
      key.secret.trimEnd(),
      key.secret.replaceAll('\n', '\\n'),
    ].entries()) {
      const { 'usign-key': _file, ...rest } = words;
      const flags = publishFlags({ ...rest, files: place.ipk({ name: `package-${i}` }) });
      const ended = await cli(place, [...flags, '--json'], { env: { PKGFEED_USIGN_KEY: text } });
      expect([i, ended.stderr]).toEqual([i, '']);
      expect(JSON.parse(ended.stdout).keys).toMatchObject([{ keyId: key.publicKey.keyId }]);
    }
  });
});

describe('help', () => {
  test('each command lists its flags and no others', async () => {
    const place = makePlace();
    for (const command of Object.keys(COMMANDS)) {
      const { code, stdout } = await cli(place, [command, '--help', 'all']);
      expect(code).toBe(0);
      const flags = [...stdout.matchAll(/^ {2}--([a-z0-9-]+)/gm)].map((match) => match[1]);
      const known = INPUTS.filter((input: Input) => (input.commands as readonly string[]).includes(command));
      const names = [...known, ...SWITCHES].map(({ name }) => name);
      expect([command, flags.toSorted()]).toEqual([command, names.toSorted()]);
    }
  });

  test('--help and --version', async () => {
    const place = makePlace();
    const help = await cli(place, ['--help']);
    expect([help.code, help.stderr]).toEqual([0, '']);
    for (const command of Object.keys(COMMANDS)) expect(help.stdout).toContain(`  ${command}`);
    const version = await cli(place, ['--version']);
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const { version: own } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(version.stdout).toBe(`${own}\n`);
  });
});

test('a feed that is not live fails with `verify fail`, after the report', async () => {
  const place = makePlace();
  const pages = await startPages(place, { site: { build_type: 'workflow' } });
  const key = await makeTestKey();
  const { token, ...words } = pages.words;
  const secret = place.file('key.sec', key.secret);
  const flags = publishFlags({ ...words, files: place.ipk({}), 'usign-key': secret, verify: 'fail' });
  const ended = await cli(place, [...flags, '--json'], { env: { PKGFEED_TOKEN: token } });
  expect(ended.code).toBe(1);
  expect(JSON.parse(ended.stdout)).toMatchObject({
    commit: pages.repository.tip(),
    delivery: { live: false, findings: [{ severity: 'error' }] },
  });
  expect(ended.stderr).toContain('VerifyError VERIFY_NOT_LIVE: GitHub Pages of Owner/feed');
  expect(ended.stderr).toContain('Deploy from a branch');
});
