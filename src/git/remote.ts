import { isAbsolute, resolve } from 'node:path';
import { InputError } from '../errors.ts';

/** A repository that git can fetch from and push to. */
export interface Remote {
  url: string;
  /** How messages name it. */
  name: string;
  /** Scheme and host, where a token may be sent; undefined for paths and ssh. */
  origin: string | undefined;
  /** The path, for a repository on this machine. */
  path: string | undefined;
  /** owner/name, for a repository named that way. */
  slug: string | undefined;
}

/**
 * Understands `owner/name`, a git URL, or a path (one that begins with `./`, `../`, `/` or a drive).
 *
 * @param server the address of GitHub, for `owner/name`
 * @throws InputError for anything else, and for a URL that carries a password
 */
export function parseRemote(text: string, server: string, cwd: string): Remote {
  if (/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(text)) {
    const base = new URL(server);
    const url = `${server.replace(/\/+$/, '')}/${text.replace(/\.git$/, '')}.git`;
    return { url, name: text, origin: base.origin, path: undefined, slug: text.replace(/\.git$/, '') };
  }
  if (/^(https?|ssh|git|file):\/\//.test(text)) {
    const url = parseUrl(text);
    const isHttp = url.protocol === 'http:' || url.protocol === 'https:';
    const hasSecret = url.password !== '' || (isHttp && url.username !== '');
    if (hasSecret) {
      throw unusable(
        '`pages-repository` is a URL with a user name or password in it',
        'Write the URL without it, and give the secret as `token`.',
      );
    }
    return {
      url: text,
      name: text,
      origin: isHttp ? url.origin : undefined,
      path: undefined,
      slug: undefined,
    };
  }
  if (/^[A-Za-z0-9._-]+@[A-Za-z0-9.-]+:[^:]/.test(text)) {
    return { url: text, name: text, origin: undefined, path: undefined, slug: undefined };
  }
  if (
    text !== '' &&
    !text.startsWith('-') &&
    (/^\.{1,2}([/\\]|$)/.test(text) || isAbsolute(text) || !/[/:]/.test(text))
  ) {
    const path = resolve(cwd, text);
    return { url: path, name: text, origin: undefined, path, slug: undefined };
  }
  throw unusable(
    `\`pages-repository\` is ${JSON.stringify(text)}, which is neither owner/name, a git URL nor a path`,
    'Write owner/name for a repository on GitHub, or a path that begins with ./ or /.',
  );
}

function parseUrl(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw unusable('`pages-repository` is no valid URL', 'Write it like https://example.org/feed.git.');
  }
}

function unusable(message: string, remedy: string): InputError {
  return new InputError({ code: 'INPUT_VALUE', message, remedy });
}
