import { MachineError } from '../errors.ts';
import { isExcepted } from './no-proxy.ts';

/** Variables of a process. */
export interface Environment {
  readonly [name: string]: string | undefined;
}

/** A proxy, as a variable of the environment names it. */
export interface NamedProxy {
  variable: string;
  text: string;
}

/** The variables that name a proxy for each protocol. The first one that is set counts, even if it is empty. */
const VARIABLES = {
  'https:': ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'],
  'http:': ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'],
} as const;

const NAMES = [...new Set(Object.values(VARIABLES).flat())];

/** The variables that are set and name a proxy. */
export function proxyVariables(env: Environment): string[] {
  return NAMES.filter((name) => env[name]);
}

/**
 * The proxy for an address, by the rules of git; undefined for none. Lower case wins. A proxy for everything that is no
 * HTTP proxy is left to git.
 */
export function proxyFor(url: URL, env: Environment): NamedProxy | undefined {
  const named = chosen(url, env);
  return named === undefined || isForGit(named) ? undefined : named;
}

/** The variable that names a proxy through which git goes to an address and pkgfeed itself does not. */
export function proxyOfGit(url: URL, env: Environment): string | undefined {
  const named = chosen(url, env);
  return named !== undefined && isForGit(named) ? named.variable : undefined;
}

function chosen(url: URL, env: Environment): NamedProxy | undefined {
  const names = url.protocol === 'https:' ? VARIABLES['https:'] : VARIABLES['http:'];
  const variable = names.find((name) => env[name] !== undefined);
  const text = variable === undefined ? '' : (env[variable] ?? '');
  if (variable === undefined || text === '') return undefined;
  return isExcepted(url, env.no_proxy ?? env.NO_PROXY ?? '') ? undefined : { variable, text };
}

/** True for a proxy for everything that is no HTTP proxy, such as a SOCKS one. */
const isForGit = ({ variable, text }: NamedProxy): boolean =>
  /^all_/i.test(variable) && text.includes('://') && !/^https?:/i.test(text);

/** Where a proxy is, and what it wants to know of the user. */
export interface HttpProxy {
  variable: string;
  /** Without user and password. */
  url: URL;
  /** For the header `proxy-authorization`. */
  authorization: string | undefined;
}

/** The port of a proxy without one, in git. */
const HTTP_PORT = '1080';

/**
 * Reads the address of a proxy, with or without `http://` before it. No message repeats it: it can hold a password.
 *
 * @throws MachineError
 */
export function readProxy({ variable, text }: NamedProxy): HttpProxy {
  const full = text.includes('://') ? text : `http://${text}`;
  const isPlain = text.length <= 2048 && !/[\s\p{Cc}]/u.test(text) && URL.canParse(full);
  const url = isPlain ? new URL(full) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw unusable(variable);
  const authorization = authorizationOf(url, variable);
  // For a protocol that it does not know, the parser keeps the usual port.
  const { port } = new URL(`proxy${full.slice(full.indexOf('://'))}`);
  url.username = '';
  url.password = '';
  if (port === '' && url.protocol === 'http:') url.port = HTTP_PORT;
  return { variable, url, authorization };
}

function authorizationOf({ username, password }: URL, variable: string): string | undefined {
  if (username === '' && password === '') return undefined;
  try {
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return `Basic ${Buffer.from(pair).toString('base64')}`;
  } catch {
    throw unusable(variable);
  }
}

function unusable(variable: string): MachineError {
  return new MachineError({
    code: 'MACHINE_PROXY',
    message: `${variable} is not the address of an HTTP proxy`,
    remedy: `Write ${variable} like http://proxy.example.org:3128, with % and two digits in place of special characters in a password, or unset it.`,
  });
}

/** The texts in the addresses of all proxies that no output may show. */
export function proxySecrets(env: Environment): string[] {
  return [...new Set(proxyVariables(env).flatMap((name) => secretsIn(env[name] ?? '')))];
}

/** The secrets in the address of one proxy: its user with the password in every form that can be printed. */
export function secretsIn(address: string): string[] {
  const begin = address.indexOf('://');
  const pair = address.slice(begin < 0 ? 0 : begin + 3, Math.max(0, address.lastIndexOf('@')));
  const password = pair.slice(pair.indexOf(':') + 1);
  if (password === '') return [];
  const basic = Buffer.from(decoded(pair)).toString('base64');
  const alone = [password, decoded(password)].filter((text) => text.length >= 4);
  return pair.includes(':') ? [...new Set([pair, decoded(pair), basic, ...alone])] : alone;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
