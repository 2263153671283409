import { InputError } from '../errors.ts';
import { printable } from '../text/printable.ts';

/** A token is sent in a header; what cannot stand there would be shown by the error of whoever sends it. */
export function checkToken(token: string | undefined): void {
  if (token === undefined || /^[\x21-\x7e]+$/.test(token)) return;
  throw new InputError({
    code: 'INPUT_VALUE',
    message: '`token` is empty, or holds spaces, line ends or other characters that no token has',
    remedy: 'Store the token alone as the secret.',
  });
}

/** @throws InputError for what is no address, or carries a password */
export function parseApiUrl(text: string): URL {
  // Far above any; node throws at hosts that are longer still, of which it says that they can be parsed.
  const url = text.length <= 2048 && URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url !== undefined && url.username === '' && url.password === '' && url.search === '';
  if (url !== undefined && isPlain && /^https?:$/.test(url.protocol)) {
    url.hash = '';
    url.pathname = url.pathname.replace(/(?<!\/)\/+$/, '');
    return url;
  }
  throw new InputError({
    code: 'INPUT_VALUE',
    message: 'the address of GitHub’s API is no plain http or https address',
    remedy: 'Write it like https://api.github.com or https://github.example.com/api/v3.',
  });
}

/** The two halves of owner/name; anything else would ask for another path than was meant. */
export function ownerAndName(repository: string): readonly [string, string] {
  const [, owner, name] = /^([A-Za-z0-9_-]+)\/([A-Za-z0-9._-]+)$/.exec(repository) ?? [];
  if (owner !== undefined && name !== undefined && !/^\.{1,2}$/.test(name)) return [owner, name];
  throw new InputError({
    code: 'INPUT_VALUE',
    message: `${JSON.stringify(printable(repository))} is no repository on GitHub`,
    remedy: 'Write it as owner/name.',
  });
}
