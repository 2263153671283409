import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isPlainSetting, ownEnvironment, type Setting, tokenHeader } from '../../../src/git/environment.ts';

const USER = {
  PATH: process.env.PATH,
  HOME: '/home/user',
  XDG_CONFIG_HOME: '/home/user/config',
  GIT_CONFIG_GLOBAL: '/home/user/other',
  GIT_CONFIG_PARAMETERS: "'core.hooksPath'='/x'",
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'core.hooksPath',
  GIT_CONFIG_VALUE_0: '/x',
  INPUT_TOKEN: 'secret',
};

const SETTINGS: readonly Setting[] = [
  ['http.https://example.org/o/r.git.extraheader', "AUTHORIZATION: basic YTpi'!\\ =\n$(x)"],
  ['remote.origin.url', 'https://example.org/a=b.git'],
  ['credential.helper', ''],
];

describe.each([
  ['a modern git', undefined],
  ['an old git', tmpdir()],
])('the environment of %s', (_name, privateHome) => {
  const env = ownEnvironment(USER, SETTINGS, { privateHome });

  it.each(SETTINGS)('gives git %s', (key, value) => {
    const asked = execFileSync('git', ['config', '--null', '--get', key], { env, cwd: tmpdir() });
    expect(asked.toString('utf8')).toBe(`${value}\0`);
  });

  it('gives it nothing of the user', () => {
    const asked = execFileSync('git', ['config', '--get-all', 'core.hooksPath'], { env, cwd: tmpdir() });
    expect(asked.toString('utf8')).toBe('/dev/null\n');
    expect(env.INPUT_TOKEN).toBeUndefined();
  });

  it('reads files of ours alone', () => {
    const { HOME, XDG_CONFIG_HOME, GIT_CONFIG_GLOBAL, GIT_CONFIG_NOSYSTEM } = env;
    expect(GIT_CONFIG_NOSYSTEM).toBe('1');
    if (privateHome === undefined) expect([HOME, GIT_CONFIG_GLOBAL]).toEqual([USER.HOME, '/dev/null']);
    else expect([HOME, XDG_CONFIG_HOME]).toEqual([privateHome, '/dev/null']);
  });
});

describe('settings that an old git cannot be given', () => {
  it('have an equals sign in their key', () => {
    expect(SETTINGS.map(isPlainSetting)).toEqual([true, true, true]);
    expect(isPlainSetting(['http.https://example.org/?a=b.proxy', ''])).toBe(false);
  });

  it.each([
    ['https://example.org/o/r.git', true, 'http.https://example.org/o/r.git.extraheader'],
    ['https://example.org/o/r.git', false, 'http.https://example.org/o/r.git.extraheader'],
    ['https://example.org:8443/o/a=b.git', true, 'http.https://example.org:8443/o/a=b.git.extraheader'],
    ['https://example.org:8443/o/a=b.git', false, 'http.https://example.org:8443/.extraheader'],
  ])('for %s, modern: %j, the header is that of %s', (url, isModern, key) => {
    expect(tokenHeader({ text: 'secret', url }, isModern).config[0]?.[0]).toBe(key);
  });
});
