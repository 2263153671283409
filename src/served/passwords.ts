import { InputError, SourceError } from '../errors.ts';
import type { KeyText } from '../keys/key.ts';
import { printable } from '../text/printable.ts';

/** The values of `Authorization` headers, by host with its port. */
export type Passwords = ReadonlyMap<string, string>;

/**
 * Reads lines of `HOST USER:PASSWORD`, or `HOST TOKEN` for a server that wants a bearer token.
 *
 * @param hide hides a secret in all output
 * @throws InputError that names the line by its number: its text is secret
 */
export function readPasswords(texts: readonly KeyText[], hide: (secret: string) => void): Passwords {
  const passwords = new Map<string, string>();
  for (const { text, origin } of texts) {
    for (const [i, line] of text.split(/\r?\n/).entries()) {
      const words = line.trim();
      if (words === '' || words.startsWith('#')) continue;
      const [, host, secret] = /^(\S+)\s+(\S.*)$/.exec(words) ?? [];
      const address = host === undefined ? undefined : hostOf(host);
      if (address === undefined || secret === undefined || passwords.has(address))
        throw badLine(origin, i + 1);
      const [, password] = /^[^:]*:(.*)$/.exec(secret) ?? [];
      if (password === undefined && !/^[\u0021-\u007e]+$/.test(secret)) throw badLine(origin, i + 1);
      const basic = Buffer.from(secret).toString('base64');
      for (const text of [secret, password, basic]) if (text) hide(text);
      passwords.set(address, password === undefined ? `Bearer ${secret}` : `Basic ${basic}`);
    }
  }
  return passwords;
}

/** The longest host with its port. */
const HOST_LIMIT = 300;

/** The host as addresses have it: in small letters, and without the port that its protocol has anyway. */
function hostOf(text: string): string | undefined {
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (text.length > HOST_LIMIT || !URL.canParse(whole)) return undefined;
  const { username, password, pathname, search, hash, host } = new URL(whole);
  return [username, password, search, hash].join('') === '' && pathname === '/' ? host : undefined;
}

const badLine = (origin: string, line: number): InputError =>
  new InputError({
    code: 'INPUT_VALUE',
    message: `line ${line} of ${origin} is not \`HOST USER:PASSWORD\`, or names a host twice`,
    remedy:
      'Write one host a line, such as packages.example.org, a blank, and the user and password with a colon between them.',
  });

/** What servers answer to whoever sends no password. */
const WANTS_PASSWORD: ReadonlySet<number> = new Set([401, 403]);

const notSent = (host: string): SourceError =>
  new SourceError({
    code: 'SOURCE_ABSENT',
    message: `the password for ${printable(host)} was not sent, because the address is not https`,
    remedy: 'Write https:// in the address, so that nobody on the way can read the password',
  });

/**
 * A `fetch` that sends each host its own password, and none to any other, also after a redirect. A password goes over
 * https, or to this machine. Whoever wants one over plain http is told as a failure.
 */
export function withPasswords(send: typeof fetch, passwords: Passwords): typeof fetch {
  if (passwords.size === 0) return send;
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const isSafe = url.protocol === 'https:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
    const authorization = passwords.get(url.host);
    if (authorization === undefined) return await send(input, init);
    if (!isSafe) {
      const response = await send(input, init);
      if (WANTS_PASSWORD.has(response.status)) throw notSent(url.host);
      return response;
    }
    return await send(input, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init?.headers)), authorization },
    });
  };
}
