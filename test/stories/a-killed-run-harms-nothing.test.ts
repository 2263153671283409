import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { processesOf, until } from '../support/processes.ts';
import {
  checking,
  cli,
  makePlace,
  overHttp,
  type Place,
  publishFlags,
  publishing,
  startCli,
  WAYS,
} from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const KILLS = 6;

describe.each(WAYS)('over %s', (_name, reach) => {
  test('killed at any moment, the branch is as it was or complete, and the next run finishes', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await reach(place);
    await publishing(place, { ...words, 'usign-key': key.secret, files: place.ipk({ name: 'first' }) });
    const secret = place.file('key.sec', key.secret);
    const flagsFor = (name: string): string[] =>
      publishFlags({
        files: place.ipk({ name, files: { '/data': 'x'.repeat(50_000) } }),
        'usign-key': secret,
        'pages-repository': words['pages-repository'],
      });
    const env = { PKGFEED_TOKEN: words.token };
    const started = Date.now();
    expect((await cli(place, flagsFor('timed'), { env })).code).toBe(0);
    const whole = Date.now() - started;

    for (let round = 0; round < KILLS; round++) {
      const before = repository.tip() ?? '';
      const name = `killed-${round}`;
      const flags = flagsFor(name);
      const run = startCli(place, flags, { env });
      // One moment in each sixth of the run.
      await wait((whole * (round + Math.random())) / KILLS);
      run.child.kill('SIGKILL');
      await run.ended;
      // A push that was under way may still land.
      await settled(place, () => repository.tip() ?? '');

      const landed = repository.tip() !== before;
      const isListed = repository.text('24.10/base/mips_24kc/Packages').includes(`Package: ${name}\n`);
      expect([round, isListed]).toEqual([round, landed]);
      if (landed) expect(repository.log()[0]?.parents).toEqual([before]);
      expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
      const again = await cli(place, flags, { env });
      expect([again.code, again.stderr]).toEqual([0, '']);
      expect(repository.text('24.10/base/mips_24kc/Packages')).toContain(`Package: ${name}\n`);
    }
    repository.fsck();
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: KILLS + 2, findings: [] });
  });
});

/** Waits until no process of the story runs any more, and a value has stayed the same for a while. */
async function settled(place: Place, read: () => string): Promise<void> {
  await until(() => processesOf(place).length === 0);
  let last = read();
  for (let quiet = 0, rounds = 0; quiet < 3 && rounds < 50; rounds++) {
    await wait(50);
    const now = read();
    quiet = now === last ? quiet + 1 : 0;
    last = now;
  }
}

test.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGINT'] as const)(
  '%s while the server is silent: the run ends by it and leaves no file behind',
  async (signal) => {
    const place = makePlace();
    const key = await makeTestKey();
    let release = (): void => undefined;
    const silence = new Promise<void>((resolve) => {
      release = resolve;
    });
    let reached = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const remote = await overHttp(place, {
      before: async () => {
        reached();
        await silence;
      },
    });
    const flags = {
      files: place.ipk({}),
      'usign-key': place.file('key.sec', key.secret),
      'pages-repository': remote.words['pages-repository'],
    };
    const run = startCli(place, publishFlags(flags), { env: { PKGFEED_TOKEN: remote.words.token } });
    await asked;
    run.child.kill(signal);
    release();
    expect((await run.ended).signal).toBe(signal);
    expect(place.leftBehind()).toEqual([]);
    expect(remote.repository.tip()).toBeUndefined();
  },
);
