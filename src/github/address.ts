import { InputError } from '../errors.ts';
import { printable } from '../text/printable.ts';

/** The name of a repository on GitHub, `owner/name`. Plain texts can be given for it, other kinds of texts cannot. */
export type Slug = string & { readonly kind?: 'Slug' };

/**
 * Refuses a token that cannot be sent in a header. The error of the HTTP library would show it.
 *
 * @throws InputError
 */
export function checkToken(token: string | undefined): void {
  if (token === undefined || /^[\x21-\x7e]+$/.test(token)) return;
  throw new InputError({
    code: 'INPUT_VALUE',
    message: '`token` is empty, or holds spaces, line ends or other characters that no token has',
    remedy: 'Store the token alone as the secret.',
  });
}

/** @throws InputError for text that is not an address, and for an address with a password */
export function parseApiUrl(text: string): URL {
  // Longer than any real address. With even longer hosts, `new URL` throws although `canParse` says yes.
  const url = text.length <= 2048 && URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url !== undefined && url.username === '' && url.password === '' && url.search === '';
  if (url !== undefined && isPlain && /^https?:$/.test(url.protocol)) {
    url.hash = '';
    url.pathname = url.pathname.replace(/(?<!\/)\/+$/, '');
    return url;
  }
  throw new InputError({
    code: 'INPUT_VALUE',
    message: 'the address of GitHub’s API is not a plain http or https address',
    remedy: 'Write it like https://api.github.com or https://github.example.com/api/v3.',
  });
}

/**
 * The two halves of owner/name. Anything else would change the path of a request.
 *
 * @throws InputError
 */
export function ownerAndName(repository: Slug): readonly [string, string] {
  const [, owner, name] = /^([A-Za-z0-9_-]+)\/([A-Za-z0-9._-]+)$/.exec(repository) ?? [];
  if (owner !== undefined && name !== undefined && !/^\.{1,2}$/.test(name)) return [owner, name];
  throw new InputError({
    code: 'INPUT_VALUE',
    message: `${JSON.stringify(printable(repository))} is not the name of a repository on GitHub`,
    remedy: 'Write it as owner/name.',
  });
}
