/** Variables of a process. */
export interface Variables {
  readonly [name: string]: string;
}

/** One setting of git: its key and its value. */
export type Setting = readonly [key: string, value: string];

/** No file: git takes this name on every system. */
const NOTHING = '/dev/null';

/** Settings of every git that works on our repository, and the bounds of network silence. */
const CONFIG: readonly Setting[] = [
  ['core.fsync', 'none'],
  // A git of a vendor's may have configuration of its own that cannot be switched off.
  ['core.hooksPath', NOTHING],
  ['core.attributesFile', NOTHING],
  ['core.fsmonitor', 'false'],
  ['core.autocrlf', 'false'],
  ['credential.helper', ''],
  // This takes SSH_ASKPASS away too.
  ['core.askPass', ''],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  // With the default, git downloads and sends again each blob that is listed at a new path.
  ['pack.useSparse', 'false'],
  // These objects live as long as the run, and are compressed once, for the push.
  ['core.looseCompression', '0'],
  ['protocol.version', '2'],
  // A server that sends less than this for this many seconds is given up.
  ['http.lowSpeedLimit', '100'],
  ['http.lowSpeedTime', '60'],
];

/** Variables of git's own by which it reaches a server; none of them names a program. */
const NETWORK = /^GIT_(SSL_.*|PROXY_SSL_.*|HTTP_PROXY_AUTHMETHOD|HTTP_USER_AGENT)$/;
/** Variables that name the user's ssh. */
const SSH = /^GIT_(SSH|SSH_COMMAND|SSH_VARIANT)$/;
/** Variables that say where the user's configuration is, or hold it. */
const CONFIGURATION = /^GIT_CONFIG_(NOSYSTEM|GLOBAL|SYSTEM|COUNT|KEY_\d+|VALUE_\d+)$/;

const PLAIN: Variables = {
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
  LANGUAGE: 'C',
};

/** The environment without our secrets, and of git's own variables the fitting ones alone. */
function without(env: NodeJS.ProcessEnv, isKept: (name: string) => boolean): { [name: string]: string } {
  const result: { [name: string]: string } = {};
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || /^(PKGFEED_|INPUT_|GITHUB_TOKEN$|ACTIONS_)/.test(name)) continue;
    if (name.startsWith('GIT_') && !isKept(name)) continue;
    result[name] = value;
  }
  return result;
}

/**
 * The environment of a git that reads no configuration but ours: none of the user's files, hooks, templates, helpers
 * and traces have a say in it.
 *
 * @param config settings beside those that are always given; later ones win
 * @param ssh variables that name ssh and its key, or whether the user's own are kept
 * @param globalFile a configuration file of ours, which also a git on the other side of a local path reads
 */
export function ownEnvironment(
  env: NodeJS.ProcessEnv,
  config: readonly Setting[],
  {
    ssh,
    globalFile = NOTHING,
  }: { ssh?: Variables | 'own' | undefined; globalFile?: string | undefined } = {},
): Variables {
  const all = [...CONFIG, ...config];
  const numbered = all.flatMap(([key, value], at) => [
    [`GIT_CONFIG_KEY_${at}`, key],
    [`GIT_CONFIG_VALUE_${at}`, value],
  ]);
  return {
    ...without(env, (name) => NETWORK.test(name) || (ssh === 'own' && SSH.test(name))),
    ...(ssh === 'own' ? {} : ssh),
    ...Object.fromEntries(numbered),
    ...PLAIN,
    GIT_CONFIG_COUNT: String(all.length),
    GIT_CONFIG_GLOBAL: globalFile,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ATTR_NOSYSTEM: '1',
  };
}

/**
 * The environment of a git that reads the user's configuration: to learn what it says, or to have the user's
 * credential helpers asked. Nobody is prompted, and nothing is traced.
 */
export function userEnvironment(env: NodeJS.ProcessEnv): Variables {
  return {
    ...without(env, (name) => CONFIGURATION.test(name)),
    ...PLAIN,
    GIT_ASKPASS: '',
    GIT_TRACE2: '0',
    GIT_TRACE2_EVENT: '0',
    GIT_TRACE2_PERF: '0',
  };
}

/** Settings that have a token sent as basic authentication to one address alone, and the secrets they hold. */
export function tokenHeader(token: { text: string; url: string }): { config: Setting[]; secrets: string[] } {
  const basic = Buffer.from(`x-access-token:${token.text}`).toString('base64');
  return {
    config: [
      [`http.${token.url}.extraheader`, `AUTHORIZATION: basic ${basic}`],
      // git sends the header along when a server points elsewhere.
      ['http.followRedirects', 'false'],
    ],
    secrets: [token.text, basic],
  };
}
