import { describe, expect, it } from 'vitest';
import { makeFetcher } from '../../../src/served/fetcher.ts';
import { readPasswords, withPasswords } from '../../../src/served/passwords.ts';
import { startUpstream } from '../../support/upstream-server.ts';

const read = (text: string, hidden: string[] = []): ReadonlyMap<string, string> =>
  readPasswords([{ text, origin: '`upstream-auth`' }], (secret) => hidden.push(secret));
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

describe('passwords are read, one host a line', () => {
  it.each<[string, string, string]>([
    ['example.org me:secret', 'example.org', basic('me:secret')],
    ['Example.ORG:8443 me:secret', 'example.org:8443', basic('me:secret')],
    ['example.org:443 me:secret', 'example.org', basic('me:secret')],
    ['https://example.org/ me:secret', 'example.org', basic('me:secret')],
    ['http://127.0.0.1:8080 me:secret', '127.0.0.1:8080', basic('me:secret')],
    ['http://127.0.0.1:80 me:secret', '127.0.0.1', basic('me:secret')],
    ['[::1]:8080 me:secret', '[::1]:8080', basic('me:secret')],
    ['example.org   me:se cret:x ', 'example.org', basic('me:se cret:x')],
    ['example.org :secret', 'example.org', basic(':secret')],
    ['example.org ghp_token', 'example.org', 'Bearer ghp_token'],
  ])('%s', (text, host, value) => {
    expect([...read(`# mine\r\n\n${text}\r\n`)]).toEqual([[host, value]]);
  });

  it('and hidden in each form in which they could be seen', () => {
    const hidden: string[] = [];
    read('example.org me:secret\nb.example token', hidden);
    expect(hidden).toEqual(
      expect.arrayContaining(['me:secret', 'secret', basic('me:secret').slice(6), 'token']),
    );
    expect(hidden.every((secret) => secret !== '')).toBe(true);
  });

  it('an empty password hides nothing, because everything would be hidden', () => {
    const hidden: string[] = [];
    read('example.org me:', hidden);
    expect(hidden.every((secret) => secret.trim() !== '')).toBe(true);
  });

  it.each([
    ['a host alone', 'example.org'],
    ['a path', 'example.org/secret me:secret'],
    ['a user in the address', 'https://me:secret@example.org me:secret'],
    ['another scheme', 'ftp://example.org me:secret'],
    ['a query', 'example.org?secret me:secret'],
    ['a port that is none', 'example.org:99999 me:secret'],
    ['a host twice', 'example.org me:secret\nEXAMPLE.org:443 you:secret'],
    ['a password that no header can hold', 'example.org tok\u0001en-secret'],
  ])('%s is refused by the number of its line alone', (_name, text) => {
    const line = text.split('\n').length;
    expect(() => read(text)).toThrow(
      expect.objectContaining({
        code: 'INPUT_VALUE',
        message: expect.stringMatching(new RegExp(`^line ${line} of \`upstream-auth\``)),
      }),
    );
    try {
      read(text);
    } catch (error) {
      expect(String(error)).not.toContain('secret');
    }
  });
});

/** What a `fetch` is given as authorization for each address. */
async function sentTo(addresses: readonly string[], passwords: string): Promise<(string | null)[]> {
  const sent: (string | null)[] = [];
  const send = withPasswords(async (_, init) => {
    sent.push(new Headers(init?.headers).get('authorization'));
    return new Response('x');
  }, read(passwords));
  for (const address of addresses) await send(new URL(address), { headers: { 'x-other': 'stays' } });
  return sent;
}

describe('a password is sent', () => {
  it('to its host alone, over https or to this machine', async () => {
    const addresses = [
      ...['https://example.org/a', 'https://example.org:443/a', 'https://EXAMPLE.org/a'],
      ...['http://example.org/a', 'https://example.org:8443/a', 'https://sub.example.org/a'],
      ...['https://example.org.evil.example/a', 'https://evil.example/example.org', 'file:///example.org'],
    ];
    const own = basic('me:secret');
    expect(await sentTo(addresses, 'example.org me:secret')).toEqual([
      ...[own, own, own, null, null, null, null, null, null],
    ]);
    const near = [
      'http://127.0.0.1:81/',
      'http://localhost:81/',
      'http://[::1]:81/',
      'http://127.0.0.1.example:81/',
    ];
    const lines = '127.0.0.1:81 t\nlocalhost:81 t\n[::1]:81 t\n127.0.0.1.example:81 t';
    expect(await sentTo(near, lines)).toEqual(['Bearer t', 'Bearer t', 'Bearer t', null]);
  });

  it('never to the host of a redirect, which gets its own', async () => {
    const [first, second, third] = [await startUpstream(), await startUpstream(), await startUpstream()];
    first.answers.set('x', (_, response) => response.writeHead(302, { location: `${second.url}x` }).end());
    second.answers.set('x', (_, response) => response.writeHead(307, { location: `${third.url}x` }).end());
    third.files.set('x', Buffer.from('here'));
    const passwords = read(`${first.host} me:first\n${third.host} me:third`);
    const fetcher = makeFetcher(withPasswords(fetch, passwords));
    expect(await fetcher.get(new URL('x', first.url), 10)).toMatchObject({ state: 'there' });
    const seen = [first, second, third].map(({ requests }) => requests[0]?.headers.authorization);
    expect(seen).toEqual([basic('me:first'), undefined, basic('me:third')]);
  });

  it.each([401, 403])('not over http, and that is the reason where the server answers %i', async (status) => {
    let isAsked = 0;
    const send = withPasswords(async (_, init) => {
      isAsked++;
      expect(new Headers(init?.headers).has('authorization')).toBe(false);
      return new Response(null, { status });
    }, read('example.org me:secret'));
    const fetcher = makeFetcher(send, { backoff: 1 });
    expect(await fetcher.getIf(new URL('http://example.org/x'), 10, {})).toEqual({
      state: 'failed',
      reason: expect.stringMatching(
        /^the password for example\.org was not sent, because the address is not https\. Write https/,
      ),
    });
    expect(isAsked).toBe(1);
    expect(await fetcher.getIf(new URL('http://other.example/x'), 10, {})).toMatchObject({ status });
  });
});
