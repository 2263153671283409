import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LockLine } from '../../../src/feed/upstream/lock.ts';
import { keepLock, namedUpstreams, readLock } from '../../../src/run/upstreams.ts';
import type { RepositorySettings } from '../../../src/settings/settings.ts';
import { makeHost, makePlace, settingsOf, type Words } from '../../support/run.ts';

const repositoryOf = (words: Words): RepositorySettings =>
  settingsOf(words).repositories[0] as RepositorySettings;
const named = (words: Words) => namedUpstreams(repositoryOf(words));
const KEYS = { 'upstream-keys': 'their.pub' };

describe('what a repository follows is read before anything else', () => {
  it('in the order of the settings', () => {
    const words = {
      upstream: ['https://a.example/x', 'v3 https://b.example'],
      'device-feeds': 'https://c.example',
    };
    const { upstreams, deviceFeeds } = named({ ...words, ...KEYS });
    expect(upstreams.map(({ text }) => text)).toEqual(['https://a.example/x', 'v3 https://b.example']);
    expect(deviceFeeds.map(({ mirrors }) => mirrors)).toEqual([['https://c.example/']]);
    expect(named({})).toEqual({ upstreams: [], deviceFeeds: [] });
  });

  it.each<[string, Words, string]>([
    ['keys that are for nothing', KEYS, '`upstream-keys` is given without `upstream`'],
    ['dependencies of nothing', { dependencies: 'true' }, '`dependencies` is given without `upstream`'],
    ['no keys', { upstream: 'https://a.example' }, '`upstream-keys` is not given'],
    [
      'no keys for the feeds of devices',
      { 'device-feeds': 'https://a.example' },
      '`upstream-keys` is not given',
    ],
  ])('%s is refused', (_name, words, told) => {
    expect(() => named(words)).toThrow(expect.objectContaining({ message: expect.stringContaining(told) }));
  });

  it('and every line that names no feed is told by its number alone', () => {
    const words = {
      upstream: ['https://me:secret@a.example', 'https://b.example', 'secret'],
      'device-feeds': 'https://c.example/?secret',
      ...KEYS,
    };
    try {
      named(words);
      expect.unreachable();
    } catch (error) {
      const { message } = error as Error;
      expect(message).toContain('line 1 of `upstream` has a user or a password');
      expect(message).toContain('line 3 of `upstream` has an address that does not begin with');
      expect(message).toContain('line 1 of `device-feeds` has an address with a query');
      expect(message).not.toContain('secret');
    }
  });

  it('and unsigned feeds only where that is said', () => {
    expect(
      named({ upstream: 'https://a.example', 'allow-unsigned-upstream': 'true' }).upstreams,
    ).toHaveLength(1);
  });
});

const LINE: LockLine = {
  ...{ repository: 'r', format: 'opkg', arch: 'a', name: 'n', version: '1', size: 1 },
  ...{ hash: 'h', address: 'https://example.org/n' },
};

describe('the lock of a run', () => {
  function makeFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-lock-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return folder;
  }

  it('is written once, and again only when it changes', async () => {
    const cwd = makeFolder();
    const host = { ...makeHost(makePlace()), cwd };
    const given = { lock: { file: 'sub.lock', isLocked: false } };
    const lock = await readLock(given, host);
    if (lock === undefined) throw new Error('there is a lock');
    expect(lock).toMatchObject({ origin: 'sub.lock', lines: [] });
    await keepLock(lock, [LINE], host);
    const file = join(cwd, 'sub.lock');
    const before = statSync(file).mtimeMs;
    const again = await readLock(given, host);
    expect(again?.lines).toEqual([LINE]);
    await keepLock(again ?? lock, [LINE], host);
    expect(statSync(file).mtimeMs).toBe(before);
    await keepLock(again ?? lock, [{ ...LINE, version: '2' }], host);
    expect(readFileSync(file, 'utf8')).toContain('r opkg a n 2 1 h');
    await keepLock({ ...lock, isLocked: true }, [LINE], host);
    expect(readFileSync(file, 'utf8')).toContain('r opkg a n 2 1 h');
  });

  it('that is a folder, or no text of a lock, is refused', async () => {
    const cwd = makeFolder();
    await expect(readLock({ lock: { file: '.', isLocked: false } }, { cwd })).rejects.toMatchObject({
      code: 'SOURCE_LOCK',
    });
    writeFileSync(join(cwd, 'binary'), Buffer.from([0xff, 0xfe, 0, 1, 10]));
    await expect(readLock({ lock: { file: 'binary', isLocked: false } }, { cwd })).rejects.toMatchObject({
      code: 'SOURCE_LOCK',
      message: 'line 1 of binary is no line of a lock',
    });
    expect(await readLock({ lock: { file: undefined, isLocked: false } }, { cwd })).toBeUndefined();
    await expect(readLock({ lock: { file: undefined, isLocked: true } }, { cwd })).rejects.toMatchObject({
      code: 'INPUT_VALUE',
    });
  });
});
