import { isAbsolute, resolve } from 'node:path';
import { InputError } from '../errors.ts';
import { githubRepository } from '../text/github-repository.ts';
import { printable } from '../text/printable.ts';

/** A repository that git can fetch from and push to. */
export interface Remote {
  url: string;
  /** How messages name it. */
  name: string;
  /** True for http and https, where a token can be sent. */
  isHttp: boolean;
  /** The path, for a repository on this machine. */
  path: string | undefined;
  /** owner/name, if the repository is on the GitHub of the run, however it is spelled. */
  slug: string | undefined;
}

/**
 * Reads a repository on GitHub in any spelling, another git URL, or a path (one that begins with `./`, `../`, `/` or a
 * drive).
 *
 * @param server the address of GitHub
 * @throws InputError for anything else, and for a URL that carries a password
 */
export function parseRemote(text: string, server: string, cwd: string): Remote {
  const spelled = githubRepository(text, server);
  if (spelled?.way === 'ssh') {
    return { url: text, name: text, isHttp: false, path: undefined, slug: spelled.slug };
  }
  if (spelled !== undefined) {
    const { slug } = spelled;
    const url = `${server.replace(/(?<!\/)\/+$/, '')}/${slug}.git`;
    return { url, name: slug, isHttp: true, path: undefined, slug };
  }
  const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || SCP.test(text);
  if (isAddress && /\p{Cc}/u.test(text)) {
    throw unusable(
      '`pages-repository` is an address with control characters',
      'Write the address alone, on one line.',
    );
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return parseUrl(text);
  if (SCP.test(text)) {
    return { url: text, name: text, isHttp: false, path: undefined, slug: undefined };
  }
  const isPath = /^\.{1,2}([/\\]|$)/.test(text) || isAbsolute(text);
  if (isPath && text !== '' && !text.startsWith('-') && !text.includes('\0')) {
    return { url: resolve(cwd, text), name: text, isHttp: false, path: resolve(cwd, text), slug: undefined };
  }
  const isLikeBranch = /^(?:refs\/.*|[\w.-]+)$/.test(text);
  throw unusable(
    `\`pages-repository\` is ${quotedSafely(text)}, which is neither owner/name, a git URL nor a path`,
    `Write owner/name for a repository on GitHub, or a path that begins with ./ or /.${isLikeBranch ? ' A branch is `pages-branch`.' : ''}`,
  );
}

/** `user@host:path`, as scp writes it. */
const SCP = /^[A-Za-z0-9._][A-Za-z0-9._-]*@[A-Za-z0-9.][A-Za-z0-9.-]*:[^:]+$/;

/** Quotes the text, unless it could hold a user name and a password. */
function quotedSafely(text: string): string {
  return text.includes('@') ? 'something with a user name in it' : JSON.stringify(printable(text));
}

function parseUrl(text: string): Remote {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw unusable('`pages-repository` is not a valid URL', 'Write it like https://example.org/feed.git.');
  }
  const isHttp = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isHttp && !['ssh:', 'git:', 'file:'].includes(url.protocol)) {
    throw unusable(
      `\`pages-repository\` is a ${url.protocol} address, which pkgfeed does not use`,
      'Use an https, ssh or file address, owner/name, or a path.',
    );
  }
  if (url.password !== '' || (isHttp && url.username !== '')) {
    throw unusable(
      '`pages-repository` is a URL with a user name or password in it',
      'Write the URL without it, and give the secret as `token`.',
    );
  }
  return { url: text, name: text, isHttp, path: undefined, slug: undefined };
}

/** True for a repository on GitHub, or on the server of that address. */
export function isHostedBy(remote: Remote, server: string): boolean {
  if (remote.slug !== undefined) return true;
  const [, host = ''] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/]*@)?([^/:]+)[:/]/i.exec(remote.url) ?? [];
  const name = host.toLowerCase();
  return (
    remote.path === undefined &&
    (/^(?:.+\.)?(?:github|ghe)\.com$/.test(name) || name === new URL(server).hostname)
  );
}

/**
 * A repository as it is reached over SSH, and the name of its server.
 *
 * @param server the address of GitHub
 * @throws InputError for a repository that cannot be reached over SSH
 */
export function overSsh(remote: Remote, server: string): { remote: Remote; server: string } {
  if (remote.slug !== undefined && remote.isHttp) {
    const { hostname } = new URL(server);
    const url = `ssh://git@${hostname}/${remote.slug}.git`;
    return { remote: { ...remote, url, isHttp: false }, server: hostname };
  }
  const [, host] = /^[^/@]+@([^/:]+):/.exec(remote.url) ?? [];
  const name = /^ssh:\/\//i.test(remote.url) ? new URL(remote.url).hostname : host;
  if (name !== undefined) return { remote, server: name.toLowerCase() };
  throw unusable(
    `\`pages-repository\` is ${remote.isHttp ? 'an HTTP address' : 'not reached over SSH'}, and \`ssh-key\` only works over SSH`,
    'Write owner/name, ssh://git@HOST/PATH or git@HOST:PATH, or leave out `ssh-key` and give a `token` where one is needed.',
  );
}

function unusable(message: string, remedy: string): InputError {
  return new InputError({ code: 'INPUT_VALUE', message, remedy });
}
