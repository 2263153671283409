/** A repository on GitHub, as a text spells it. */
export interface SpelledRepository {
  /** owner/name, in the upper and lower case of the text. */
  slug: string;
  /** Which kind of spelling it is. */
  way: 'name' | 'http' | 'ssh';
}

/** GitHub's own rules. Owners of Enterprise Managed Users have an underscore. */
const OWNER = '[A-Za-z0-9][A-Za-z0-9_-]{0,99}';
const NAME = String.raw`(?!\.{1,2}(?:\.git)?\/*$|\.git\/*$)[A-Za-z0-9._-]{1,100}?`;
const SLUG = new RegExp(`^(${OWNER}/${NAME})(?:\\.git)?$`);
const PATH = new RegExp(`^/(${OWNER}/${NAME})(?:\\.git)?/*$`);
/** `git@HOST:owner/name.git`, as scp writes it. */
const SCP = /^[A-Za-z0-9._][A-Za-z0-9._-]*@([A-Za-z0-9.][A-Za-z0-9.-]*):\/?([^:/][^:]*)$/;

/** The longest spelling that is read, in characters. */
const LIMIT = 1000;

/**
 * Reads any spelling of a repository on GitHub: `owner/name`, `HOST/owner/name`, `https://HOST/owner/name`,
 * `git@HOST:owner/name` and `ssh://git@HOST/owner/name`, each also with `.git` at its end.
 *
 * @param server the address of the GitHub that the run belongs to
 * @returns undefined for anything else, such as a repository on another server or an address with a password
 */
export function githubRepository(text: string, server: string): SpelledRepository | undefined {
  if (text.length > LIMIT || /[\p{Cc}\s\\%]/u.test(text)) return undefined;
  const slug = SLUG.exec(text)?.[1];
  if (slug !== undefined) return { slug, way: 'name' };
  const [, host, path] = SCP.exec(text) ?? [];
  if (host !== undefined) return isSshHost(host, server) ? spelled(`/${path}`, 'ssh') : undefined;
  const address = text.includes('://') ? text : `https://${text}`;
  return URL.canParse(address) ? fromAddress(new URL(address), server) : undefined;
}

function fromAddress(url: URL, server: string): SpelledRepository | undefined {
  if (url.password !== '' || url.search !== '' || url.hash !== '') return undefined;
  if (url.protocol === 'ssh:') {
    return isSshHost(url.hostname, server) ? spelled(url.pathname, 'ssh') : undefined;
  }
  const isWeb = /^https?:$/.test(url.protocol) && url.username === '' && isWebHost(url.host, server);
  return isWeb ? spelled(url.pathname, 'http') : undefined;
}

function spelled(path: string, way: SpelledRepository['way']): SpelledRepository | undefined {
  const slug = PATH.exec(path)?.[1];
  return slug === undefined ? undefined : { slug, way };
}

function isWebHost(host: string, server: string): boolean {
  const own = new URL(server).host;
  return host === own || (own === 'github.com' && host === 'www.github.com');
}

/** GitHub also serves SSH at the port of HTTPS, under another name. */
function isSshHost(host: string, server: string): boolean {
  const own = new URL(server).hostname;
  const name = host.toLowerCase();
  return name === own || (own === 'github.com' && name === 'ssh.github.com');
}
