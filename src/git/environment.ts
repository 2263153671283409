/** Variables of a process. */
export interface Variables {
  readonly [name: string]: string;
}

/** One setting of git: its key and its value. */
export type Setting = readonly [key: string, value: string];

/** The name of an empty file, which git accepts on every system. */
const NOTHING = '/dev/null';

/** Settings of every git that works on our repository. */
const CONFIG: readonly Setting[] = [
  ['core.fsync', 'none'],
  // The git of a vendor can have configuration that cannot be switched off.
  ['core.hooksPath', NOTHING],
  ['core.attributesFile', NOTHING],
  // For an old git, every other value is the name of a program.
  ['core.fsmonitor', ''],
  ['core.autocrlf', 'false'],
  ['credential.helper', ''],
  // This also disables SSH_ASKPASS.
  ['core.askPass', ''],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  // pkgfeed uses such a file (`known-trees.ts`).
  ['advice.graftFileDeprecated', 'false'],
  // With the default, git downloads and sends again each blob that is listed at a new path.
  ['pack.useSparse', 'false'],
  // These objects live only during the run. The push compresses them.
  ['core.looseCompression', '0'],
  ['protocol.version', '2'],
];

/** Variables of git that say how to reach a server. None of them names a program. */
const NETWORK = /^GIT_(SSL_.*|PROXY_SSL_.*|HTTP_PROXY_AUTHMETHOD|HTTP_USER_AGENT)$/;
/** Variables that name the user's ssh. */
const SSH = /^GIT_(SSH|SSH_COMMAND|SSH_VARIANT)$/;
/** Variables that hold the user's configuration, or say where it is. */
const CONFIGURATION = /^GIT_CONFIG_(NOSYSTEM|GLOBAL|SYSTEM|COUNT|KEY_\d+|VALUE_\d+)$/;

const PLAIN: Variables = {
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
  LANGUAGE: 'C',
};

/** The environment without our secrets, and with only those of git's variables that are to be kept. */
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
 * The environment of a git that reads only our configuration. The user's files, hooks, templates, helpers and traces
 * have no effect on it.
 *
 * @param config settings in addition to those that are always given; later ones win
 * @param ssh variables that name ssh and its key; `own` keeps the user's
 * @param globalFile a configuration file of ours, which a git on the other side of a local path reads too
 * @param privateHome for a git that is not modern: the folder that takes the place of HOME
 */
export function ownEnvironment(
  env: NodeJS.ProcessEnv,
  config: readonly Setting[],
  {
    ssh,
    globalFile = NOTHING,
    privateHome,
  }: {
    ssh?: Variables | 'own' | undefined;
    globalFile?: string | undefined;
    privateHome?: string | undefined;
  } = {},
): Variables {
  const all = [...CONFIG, ...config];
  return {
    ...without(env, (name) => NETWORK.test(name) || (ssh === 'own' && SSH.test(name))),
    ...(ssh === 'own' ? {} : ssh),
    ...(privateHome === undefined
      ? { ...numbered(all), GIT_CONFIG_GLOBAL: globalFile }
      : { GIT_CONFIG_PARAMETERS: quoted(all), HOME: privateHome, XDG_CONFIG_HOME: NOTHING }),
    ...PLAIN,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ATTR_NOSYSTEM: '1',
  };
}

/** Settings as git reads them since 2.31. */
function numbered(settings: readonly Setting[]): Variables {
  const variables = settings.flatMap(([key, value], at) => [
    [`GIT_CONFIG_KEY_${at}`, key],
    [`GIT_CONFIG_VALUE_${at}`, value],
  ]);
  return { ...Object.fromEntries(variables), GIT_CONFIG_COUNT: String(settings.length) };
}

/** Settings as git hands those of `-c` on to its children, in the form that every git reads. */
const quoted = (settings: readonly Setting[]): string =>
  settings.map(([key, value]) => `'${`${key}=${value}`.replaceAll("'", "'\\''")}'`).join(' ');

/** False for a setting that only a modern git can be given: in the older form, a key ends at the first equals sign. */
export const isPlainSetting = ([key]: Setting): boolean => !key.includes('=');

/**
 * The environment of a git that reads the user's configuration, to report it or to ask the user's credential helpers.
 * It does not prompt or trace.
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

/**
 * Settings that send a token as basic authentication to one address only, and the secrets in them.
 *
 * @param isModern false for a git that takes no key with an equals sign in it; the server stands for such an address
 */
export function tokenHeader(
  token: { text: string; url: string },
  isModern: boolean,
): { config: Setting[]; secrets: string[] } {
  const basic = Buffer.from(`x-access-token:${token.text}`).toString('base64');
  const address = isModern || !token.url.includes('=') ? token.url : `${new URL(token.url).origin}/`;
  return {
    config: [
      [`http.${address}.extraheader`, `AUTHORIZATION: basic ${basic}`],
      // git would also send the header to the address of a redirect.
      ['http.followRedirects', 'false'],
    ],
    secrets: [token.text, basic],
  };
}
