import { InputError } from '../errors.ts';
import type { KeyText } from '../keys/key.ts';

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
      hide(secret);
      const colon = secret.indexOf(':');
      if (colon > -1) hide(secret.slice(colon + 1));
      const basic = Buffer.from(secret).toString('base64');
      hide(basic);
      passwords.set(address, colon > -1 ? `Basic ${basic}` : `Bearer ${secret}`);
    }
  }
  return passwords;
}

function hostOf(text: string): string | undefined {
  const plain = text.replace(/^https?:\/\//, '').replace(/\/+$/, '');
  if (!/^[\w.-]+(:\d{1,5})?$/.test(plain)) return undefined;
  return URL.canParse(`http://${plain}`) ? plain.toLowerCase() : undefined;
}

const badLine = (origin: string, line: number): InputError =>
  new InputError({
    code: 'INPUT_VALUE',
    message: `line ${line} of ${origin} is not \`HOST USER:PASSWORD\`, or names a host twice`,
    remedy:
      'Write one host a line, such as packages.example.org, a blank, and the user and password with a colon between them.',
  });

/**
 * A `fetch` that sends each host its own password, and none to any other, also after a redirect. A password goes over
 * https, or to this machine.
 */
export function withPasswords(send: typeof fetch, passwords: Passwords): typeof fetch {
  if (passwords.size === 0) return send;
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const isSafe = url.protocol === 'https:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
    const authorization = isSafe ? passwords.get(url.host) : undefined;
    if (authorization === undefined) return await send(input, init);
    return await send(input, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init?.headers)), authorization },
    });
  };
}
