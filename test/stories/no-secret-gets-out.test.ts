import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  action,
  cli,
  type Ended,
  makePlace,
  overHttp,
  type Place,
  publishFlags,
  type Served,
  shadow,
  TOKEN,
} from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const PASSPHRASE = 'open-sesame-passphrase';
const PROBE = 'arguments-are-recorded';

interface Secrets {
  place: Place;
  remote: Served;
  key: string;
  /** Every spelling of a secret that must not be seen. */
  spellings: string[];
  /** What git processes were called with, by a script that stands before git and by git's own trace. */
  recorded(): string;
}

async function watched(): Promise<Secrets> {
  const place = makePlace();
  const remote = await overHttp(place);
  const { secret, secretLine } = await makeTestKey(PASSPHRASE);
  const log = place.file('arguments', `${PROBE}\n`);
  const trace = place.file('trace', `${PROBE}\n`);
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  // The environment must hold no key either, and the token as a header alone.
  shadow(
    place,
    'git',
    // The environment of git carries the header of the token. What git calls in turn is in git's own trace.
    `#!/bin/sh\n{ printf 'argument %s\\n' "$@"; env | grep -v '^GIT_CONFIG_VALUE_'; } >> '${log}'\nGIT_TRACE2_EVENT='${trace}' exec '${real}' "$@"\n`,
  );
  const decoded = Buffer.from(secretLine, 'base64');
  return {
    place,
    remote,
    key: secret,
    spellings: [
      ...[
        secretLine,
        PASSPHRASE,
        TOKEN,
        decoded.toString('hex'),
        decoded.subarray(40, 72).toString('base64'),
      ],
      Buffer.from(`x-access-token:${TOKEN}`).toString('base64'),
      Buffer.from(secret).toString('base64'),
    ],
    recorded: () => readFileSync(log, 'utf8') + readFileSync(trace, 'utf8'),
  };
}

function expectSecret({ spellings }: Secrets, ...texts: string[]): void {
  for (const text of texts) for (const spelling of spellings) expect(text).not.toContain(spelling);
}

/** Nothing in arguments, output, files that stay or the repository. */
function expectNothingSeen(secrets: Secrets, ended: Ended): void {
  const { place, remote } = secrets;
  const recorded = secrets.recorded();
  expect(recorded).toContain('argument push');
  expect(recorded).toContain('"event":"start"');
  expectSecret(secrets, recorded, ended.stderr);
  // The masks are the one place where a runner is told the secrets, to hide them.
  const shown = ended.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  expectSecret(secrets, shown.join('\n'));
  for (const object of remote.repository.git(['rev-list', '--objects', '--all']).split('\n')) {
    const [id = ''] = object.split(' ');
    if (id !== '') expectSecret(secrets, remote.repository.git(['cat-file', '-p', id]));
  }
  expectSecret(secrets, readFileSync(join(remote.repository.path, 'config'), 'utf8'));
  for (const name of place.leftBehind()) {
    expect(name).toMatch(/^pkgfeed-report-/);
    expectSecret(secrets, readFileSync(join(place.temporary, name, 'report.json'), 'utf8'));
  }
}

describe.skipIf(process.platform === 'win32')('a publish that succeeds and one that fails', () => {
  test('on a runner', async () => {
    const secrets = await watched();
    const { place, remote, key } = secrets;
    const words = { branch: '24.10', repository: 'base', ...remote.words };
    const run = { ...words, 'usign-key': key, 'usign-passphrase': PASSPHRASE };
    const good = await action(place, { ...run, files: place.ipk({}) });
    expect([good.code, good.outputs.changed]).toEqual([0, 'true']);
    expectNothingSeen(secrets, good);
    expectSecret(secrets, good.summary, JSON.stringify(good.outputs));
    remote.repository.plant({ '24.10/base/mips_24kc/Packages': 'tampered' });
    const bad = await action(place, { ...run, files: place.ipk({ name: 'two' }) });
    expect(bad.code).toBe(1);
    expectNothingSeen(secrets, bad);
  });

  test('in a terminal, with files and with the environment', async () => {
    const secrets = await watched();
    const { place, remote, key } = secrets;
    const words = { 'pages-repository': remote.words['pages-repository'] };
    const held = {
      'usign-key': place.file('secrets/key', key),
      'usign-passphrase': place.file('secrets/passphrase', `${PASSPHRASE}\n`),
      token: place.file('secrets/token', `${TOKEN}\n`),
    };
    const fromFiles = await cli(place, publishFlags({ ...words, ...held, files: place.ipk({}) }));
    expect([fromFiles.code, fromFiles.stderr]).toEqual([0, '']);
    expectNothingSeen(secrets, fromFiles);
    const env = { PKGFEED_USIGN_KEY: key, PKGFEED_USIGN_PASSPHRASE: PASSPHRASE, PKGFEED_TOKEN: TOKEN };
    const flags = publishFlags({ ...words, files: place.ipk({ name: 'two' }) });
    const fromEnvironment = await cli(place, flags, { env });
    expect([fromEnvironment.code, fromEnvironment.stderr]).toEqual([0, '']);
    expectNothingSeen(secrets, fromEnvironment);
    expect(place.leftBehind()).toEqual([]);
  });
});

test('a key given where a file name belongs is not repeated', async () => {
  const place = makePlace();
  const { secret, secretLine } = await makeTestKey();
  const { stdout, stderr, code } = await cli(
    place,
    publishFlags({ files: place.ipk({}), 'usign-key': secret, 'pages-repository': './feed.git' }),
  );
  expect(code).toBe(2);
  expect(stderr).toContain('PKGFEED_USIGN_KEY');
  expect(stdout + stderr).not.toContain(secretLine);
});

test.each([
  ['a key with a byte lost', (key: string) => `${key.slice(0, -10)}${key.slice(-9)}`],
  ['a key with one letter changed', (key: string) => key.replace(/A(?=[^\n]{20}\n$)|B(?=[^\n]{20}\n$)/, 'C')],
  ['a key in the place of the token', (key: string) => key],
])('%s is told of without its text', async (_name, spoil) => {
  const place = makePlace();
  const { secret } = await makeTestKey('a passphrase nobody gives');
  const spoilt = spoil(secret);
  const env = { PKGFEED_USIGN_KEY: spoilt, PKGFEED_TOKEN: spoilt };
  const flags = publishFlags({ files: place.ipk({}), 'pages-repository': './feed.git' });
  const { stdout, stderr, code } = await cli(place, flags, { env });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^KeyError KEY_/);
  expect(stdout + stderr).not.toContain(spoilt.split('\n')[1]);
});

test('a password in the repository’s address is refused, and not repeated', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const url = `https://user:${TOKEN}@example.org/feed.git`;
  const flags = publishFlags({ files: place.ipk({}), 'pages-repository': url });
  const { stdout, stderr, code } = await cli(place, flags, { env: { PKGFEED_USIGN_KEY: secret } });
  expect(code).toBe(2);
  expect(stderr).toContain('token');
  expect(stdout + stderr).not.toContain(TOKEN);
});
