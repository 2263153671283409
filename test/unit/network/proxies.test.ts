import { describe, expect, it } from 'vitest';
import { type Environment, proxyFor, proxySecrets, readProxy } from '../../../src/network/proxies.ts';

const A = 'http://a.test:1';
const B = 'http://b.test:2';

describe('proxyFor', () => {
  it.each<[string, Environment, string | undefined]>([
    ['https', {}, undefined],
    ['https', { HTTPS_PROXY: A }, 'HTTPS_PROXY'],
    ['https', { https_proxy: A }, 'https_proxy'],
    ['https', { https_proxy: A, HTTPS_PROXY: B }, 'https_proxy'],
    ['https', { https_proxy: '', HTTPS_PROXY: B }, undefined],
    ['https', { HTTP_PROXY: A, http_proxy: B }, undefined],
    ['http', { HTTP_PROXY: A }, 'HTTP_PROXY'],
    ['http', { http_proxy: A }, 'http_proxy'],
    ['http', { HTTPS_PROXY: A }, undefined],
    ['http', { ALL_PROXY: A }, 'ALL_PROXY'],
    ['https', { all_proxy: A }, 'all_proxy'],
    ['https', { ALL_PROXY: A, HTTPS_PROXY: '' }, undefined],
    ['https', { ALL_PROXY: 'a.test:1' }, 'ALL_PROXY'],
    ['https', { ALL_PROXY: 'socks5://a.test:1' }, undefined],
    ['https', { ALL_PROXY: 'socks5://a.test:1', HTTPS_PROXY: A }, 'HTTPS_PROXY'],
    ['https', { HTTPS_PROXY: A, NO_PROXY: 'example.org' }, undefined],
    ['https', { HTTPS_PROXY: A, no_proxy: 'example.org' }, undefined],
    ['https', { HTTPS_PROXY: A, no_proxy: '', NO_PROXY: 'example.org' }, 'HTTPS_PROXY'],
  ])('for %s in %j: %s', (scheme, env, variable) => {
    expect(proxyFor(new URL(`${scheme}://example.org/x`), env)?.variable).toBe(variable);
  });
});

const read = (text: string) => readProxy({ variable: 'HTTPS_PROXY', text });
const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;

describe('readProxy', () => {
  it.each([
    ['http://proxy.test:3128', 'http://proxy.test:3128/', undefined],
    ['proxy.test:3128', 'http://proxy.test:3128/', undefined],
    ['127.0.0.1:3128/', 'http://127.0.0.1:3128/', undefined],
    ['HTTP://Proxy.test:80', 'http://proxy.test/', undefined],
    // Without a port git takes 1080.
    ['http://proxy.test', 'http://proxy.test:1080/', undefined],
    ['me:1@proxy.test', 'http://proxy.test:1080/', basic('me:1')],
    ['https://proxy.test', 'https://proxy.test/', undefined],
    ['http://[::1]:3128', 'http://[::1]:3128/', undefined],
    ['http://me:hunter2@proxy.test:3128', 'http://proxy.test:3128/', basic('me:hunter2')],
    ['me:p%40ss@proxy.test:3128', 'http://proxy.test:3128/', basic('me:p@ss')],
    ['http://me@proxy.test:3128', 'http://proxy.test:3128/', basic('me:')],
  ])('%s', (text, url, authorization) => {
    const proxy = read(text);
    expect([proxy.url.href, proxy.authorization]).toEqual([url, authorization]);
  });

  it.each([
    'socks5://me:hunter2@proxy.test:1080',
    'http://me:hunter2@',
    'http://me:hunter2@pro xy',
    'me:hunter2@proxy.test:99999',
    'http://me:hunter2%zz@proxy.test',
    'http://me:hunter2@proxy.test\n',
    `http://hunter2${'a'.repeat(3000)}`,
  ])('refuses %s, names the variable and shows no secret', (text) => {
    try {
      read(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'MACHINE_PROXY', message: expect.stringMatching(/^HTTPS_PROXY /) });
      expect(JSON.stringify([error, (error as Error).message, (error as Error).stack])).not.toContain(
        'hunter2',
      );
    }
  });
});

describe('proxySecrets', () => {
  it('has every form of a password that can be printed', () => {
    const env = { HTTPS_PROXY: 'http://me:p%40ssword@proxy.test:3128', http_proxy: 'tokenAsUser@proxy.test' };
    expect(proxySecrets(env).toSorted()).toEqual(
      ['me:p%40ssword', 'me:p@ssword', 'p%40ssword', 'p@ssword', 'tokenAsUser']
        .concat(basic('me:p@ssword').slice(6))
        .toSorted(),
    );
  });

  it.each(['http://proxy.test:3128', 'http://me:@proxy.test', ''])('has none of %j', (text) => {
    expect(proxySecrets({ HTTPS_PROXY: text })).toEqual([]);
  });

  it('hides a password of an address that cannot be read, and no word of three letters', () => {
    expect(proxySecrets({ HTTPS_PROXY: 'http://a:b/c@d@ x' })).toContain('a:b/c@d');
    expect(proxySecrets({ HTTPS_PROXY: 'me@proxy.test' })).toEqual([]);
  });
});
