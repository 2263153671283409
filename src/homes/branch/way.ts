import type { Setting } from '../../git/environment.ts';
import type { Remote } from '../../git/remote.ts';
import type { Host } from '../../host.ts';
import { allAuthorities, authorityFault } from '../../network/authorities.ts';
import { proxySecrets, secretsIn } from '../../network/proxies.ts';

/** How git goes to a server, as everything else in the run does. */
export interface Way {
  /** Settings in addition to those of the user. */
  config: Setting[];
  /** The environment with the proxies in the spelling that git reads. */
  env: NodeJS.ProcessEnv;
  /** Texts in addresses of proxies that no message may show. */
  secrets: string[];
}

/**
 * The proxies and authorities by which git reaches a remote over HTTP. What the user's own configuration of git says
 * about authorities counts more.
 *
 * @param user settings in the user's configuration
 * @param folder the folder for a file with authorities
 */
export async function wayTo(
  remote: Remote,
  user: readonly Setting[],
  folder: string,
  host: Host,
): Promise<Way> {
  const { env } = host;
  if (!remote.isHttp) return { config: [], env, secrets: [] };
  const proxies = user.filter(([key]) => /^http\.(.+\.)?proxy$/i.test(key)).map(([, value]) => value);
  const secrets = [...proxySecrets(env), ...proxies.flatMap(secretsIn)];
  const fault = await authorityFault(env);
  if (fault !== undefined) host.say(`${fault}: git goes on without it`);
  const hasOwn = env.GIT_SSL_CAINFO || user.some(([key]) => /\.sslcainfo$/i.test(key));
  const file = hasOwn ? undefined : await allAuthorities(env, folder);
  const config: Setting[] =
    file === undefined
      ? []
      : [
          ['http.sslCAInfo', file],
          ['http.proxySSLCAInfo', file],
        ];
  return { config, env: withLowerCase(env), secrets };
}

/** git reads `http_proxy` in lower case only. */
function withLowerCase(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { HTTP_PROXY: proxy, http_proxy: own } = env;
  return proxy === undefined || own !== undefined ? env : { ...env, http_proxy: proxy };
}
