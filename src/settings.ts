import leven from 'leven';
import { InputError, throwGathered } from './errors.ts';
import type { OnConflict } from './feed/merge.ts';
import type { KeyText } from './keys/signing-key.ts';

/** Commands that a terminal knows; the action is `publish`. */
export const COMMANDS = {
  publish: 'collect packages and publish them into a signed feed',
  check: 'verify a feed: signatures, files, sizes and hashes',
  keygen: 'make a signing key: `pkgfeed keygen usign [NAME]`',
  inspect: 'print what a package file says of itself: `pkgfeed inspect FILE…`',
} as const;

export type Command = keyof typeof COMMANDS;

/**
 * - `list`: one a line in the action, a repeatable flag in a terminal
 * - `secret`: the text itself in the action, a file's name in a terminal, PKGFEED_NAME in the environment
 * - `flag`: true or false
 */
export type InputKind = 'list' | 'text' | 'secret' | 'flag' | 'count' | 'duration' | OnConflict[] | string[];

export interface Input {
  name: string;
  kind: InputKind;
  default: string;
  commands: readonly Command[];
  /** One sentence, the same in action.yml, in the README and in `--help`. */
  help: string;
}

const HOME = ['publish', 'check'] as const;
const COORDINATES = ['publish', 'keygen'] as const;

/** Every input of the action and every flag of the command. action.yml, README and help are held against it. */
export const INPUTS = [
  {
    name: 'files',
    kind: 'list',
    default: '',
    commands: ['publish'],
    help: 'Package files to publish: paths, folders or globs.',
  },
  {
    name: 'branch',
    kind: 'text',
    default: '',
    commands: COORDINATES,
    help: 'First coordinate of the folder, such as the release the packages are for (24.10).',
  },
  {
    name: 'repository',
    kind: 'text',
    default: '',
    commands: COORDINATES,
    help: 'Second coordinate of the folder: a name for this set of packages (packages).',
  },
  {
    name: 'arches',
    kind: 'list',
    default: '',
    commands: ['publish'],
    help: 'Arches that get a folder even if only packages for all arches go there.',
  },
  {
    name: 'layout',
    kind: 'text',
    default: '{branch}/{repository}/{arch}',
    commands: COORDINATES,
    help: 'Where folders are; must contain {arch}.',
  },
  {
    name: 'usign-key',
    kind: 'secret',
    default: '',
    commands: HOME,
    help: 'usign or signify secret key that signs opkg indexes.',
  },
  {
    name: 'usign-passphrase',
    kind: 'secret',
    default: '',
    commands: ['publish', 'check', 'keygen'],
    help: 'Passphrase of the usign key, if it has one.',
  },
  {
    name: 'trusted-keys',
    kind: 'secret',
    default: '',
    commands: HOME,
    help: 'Public keys whose signatures on the existing feed are accepted too, such as the key before a change of keys.',
  },
  {
    name: 'allow-unsigned',
    kind: 'flag',
    default: 'false',
    commands: ['publish'],
    help: 'Publish without a key, and take over existing indexes that nobody signed.',
  },
  {
    name: 'pages-repository',
    kind: 'text',
    default: '',
    commands: ['publish', 'check', 'keygen'],
    help: 'Repository the feed lives in: owner/name, a git URL, or a path that begins with ./ or / (on a runner: this repository).',
  },
  {
    name: 'pages-branch',
    kind: 'text',
    default: 'gh-pages',
    commands: HOME,
    help: 'Branch that Pages serves.',
  },
  {
    name: 'directory',
    kind: 'text',
    default: '',
    commands: HOME,
    help: 'A plain folder to hold the feed, in place of a branch.',
  },
  {
    name: 'token',
    kind: 'secret',
    default: '',
    commands: HOME,
    help: 'Token for the repository; a publish needs one that may push (on a runner: the workflow’s own).',
  },
  {
    name: 'on-conflict',
    kind: ['fail', 'keep', 'replace'],
    default: 'fail',
    commands: ['publish'],
    help: 'When the feed has the same version with other bytes: fail, keep the published one, or replace it.',
  },
  {
    name: 'keep-versions',
    kind: 'count',
    default: '',
    commands: ['publish'],
    help: 'How many versions of each package stay; empty keeps all.',
  },
  {
    name: 'history',
    kind: ['keep', 'squash'],
    default: 'keep',
    commands: ['publish'],
    help: 'Keep the branch’s history, or squash it into one commit.',
  },
  {
    name: 'push-timeout',
    kind: 'duration',
    default: '5m',
    commands: ['publish'],
    help: 'How long to try again when other publishers are faster (90s, 5m, 1h).',
  },
  {
    name: 'dry-run',
    kind: 'flag',
    default: 'false',
    commands: ['publish'],
    help: 'Compute and show everything, and change nothing.',
  },
  {
    name: 'title',
    kind: 'text',
    default: '',
    commands: ['publish', 'keygen'],
    help: 'What this feed is called, in summaries and in the line that devices add.',
  },
  {
    name: 'json',
    kind: 'flag',
    default: 'false',
    commands: ['publish', 'check', 'keygen', 'inspect'],
    help: 'Print the report as JSON.',
  },
] as const satisfies readonly Input[];

export type InputName = (typeof INPUTS)[number]['name'];

export interface Settings {
  files: string[];
  branch: string | undefined;
  repository: string | undefined;
  arches: string[];
  layout: string;
  usignKey: KeyText | undefined;
  usignPassphrase: string | undefined;
  trustedKeys: KeyText[];
  allowUnsigned: boolean;
  pagesRepository: string | undefined;
  pagesBranch: string;
  directory: string | undefined;
  token: string | undefined;
  onConflict: OnConflict;
  keepVersions: number | undefined;
  history: 'keep' | 'squash';
  /** Milliseconds. */
  pushTimeout: number;
  dryRun: boolean;
  title: string | undefined;
  json: boolean;
}

/** Values as the entries found them: texts by input name, several for a list, with their origin for secrets. */
export type RawInputs = ReadonlyMap<InputName, readonly KeyText[]>;

/** The environment variable that holds a secret in a terminal. */
export function secretVariable(name: string): string {
  return `PKGFEED_${name.toUpperCase().replaceAll('-', '_')}`;
}

/**
 * Reads every input, and reports all that are wrong together.
 *
 * @throws InputError
 */
export function parseSettings(raw: RawInputs): Settings {
  const errors: InputError[] = [];
  const text = (name: InputName): string => {
    const values = raw.get(name) ?? [];
    return (values.at(-1)?.text ?? '').trim() || (INPUTS.find((input) => input.name === name)?.default ?? '');
  };
  const optional = (name: InputName): string | undefined => text(name) || undefined;
  const lines = (name: InputName): string[] =>
    (raw.get(name) ?? [])
      .flatMap((value) => value.text.split(/\r?\n/))
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const refuse = (name: InputName, wanted: string, remedy: string): void => {
    errors.push(
      new InputError({
        code: 'INPUT_VALUE',
        message: `\`${name}\` is ${JSON.stringify(text(name))}, not ${wanted}`,
        remedy,
      }),
    );
  };
  const flag = (name: InputName): boolean => {
    const value = text(name).toLowerCase();
    if (value !== 'true' && value !== 'false')
      refuse(name, 'true or false', `Write \`${name}\` as true or false.`);
    return value === 'true';
  };
  const choice = <T extends string>(name: InputName, allowed: readonly T[]): T => {
    const value = text(name);
    const found = allowed.find((word) => word === value);
    if (found === undefined) refuse(name, `one of ${allowed.join(', ')}`, suggestion(value, allowed));
    return found ?? (allowed[0] as T);
  };
  const secrets = (name: InputName): KeyText[] =>
    (raw.get(name) ?? []).filter(({ text: value }) => value !== '');

  const settings: Settings = {
    files: lines('files'),
    branch: optional('branch'),
    repository: optional('repository'),
    arches: lines('arches')
      .flatMap((line) => line.split(/[\s,]+/))
      .filter((arch) => arch !== ''),
    layout: text('layout'),
    usignKey: secrets('usign-key').at(-1),
    usignPassphrase: secrets('usign-passphrase')
      .at(-1)
      ?.text.replace(/\r?\n$/, ''),
    trustedKeys: secrets('trusted-keys'),
    allowUnsigned: flag('allow-unsigned'),
    pagesRepository: optional('pages-repository'),
    pagesBranch: text('pages-branch'),
    directory: optional('directory'),
    token: secrets('token').at(-1)?.text.trim(),
    onConflict: choice('on-conflict', ['fail', 'keep', 'replace']),
    keepVersions: count(text('keep-versions'), () =>
      refuse(
        'keep-versions',
        'a whole number above 0',
        'Write how many versions stay, or leave it empty to keep all.',
      ),
    ),
    history: choice('history', ['keep', 'squash']),
    pushTimeout: duration(text('push-timeout'), () =>
      refuse('push-timeout', 'a time between 1s and 6h', 'Write it like 90s, 5m or 1h.'),
    ),
    dryRun: flag('dry-run'),
    title: optional('title'),
    json: flag('json'),
  };
  if (!isBranchName(settings.pagesBranch)) {
    refuse('pages-branch', 'a branch name git takes', 'Write the name alone, such as gh-pages.');
  }
  if (
    settings.title !== undefined &&
    (settings.title.length > 100 || /[\u0000-\u001f\u007f]/.test(settings.title))
  ) {
    refuse('title', 'one line of at most 100 characters', 'Shorten it.');
  }
  if (settings.directory !== undefined && settings.pagesRepository !== undefined) {
    refuse(
      'directory',
      'usable together with `pages-repository`',
      'Give one of the two: a folder or a repository.',
    );
  }
  throwGathered(errors);
  return settings;
}

function count(value: string, refuse: () => void): number | undefined {
  if (value === '') return undefined;
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  refuse();
  return undefined;
}

/** `90`, `90s`, `5m`, `1h` in milliseconds. */
function duration(value: string, refuse: () => void): number {
  const [, digits, unit = 's'] = /^(\d{1,6})(s|m|h)?$/.exec(value) ?? [];
  const seconds = Number(digits) * { s: 1, m: 60, h: 3600 }[unit as 's' | 'm' | 'h'];
  if (seconds >= 1 && seconds <= 6 * 3600) return seconds * 1000;
  refuse();
  return 0;
}

/** git's own rules for a branch name (check-ref-format), in short. */
function isBranchName(name: string): boolean {
  return (
    /^[A-Za-z0-9_][A-Za-z0-9._/+@-]*$/.test(name) &&
    !/\.\.|\/\/|\/\.|@\{|\.lock(\/|$)|[/.]$/.test(name) &&
    name.length <= 200
  );
}

/** The nearest of the words allowed, as a remedy. */
function suggestion(word: string, allowed: readonly string[]): string {
  const near = nearest(word, allowed);
  return near === undefined ? `Use one of: ${allowed.join(', ')}.` : `Did you mean ${near}?`;
}

export function nearest(word: string, allowed: readonly string[]): string | undefined {
  const [best] = allowed
    .map((candidate) => ({ candidate, distance: leven(word.toLowerCase(), candidate) }))
    .toSorted((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.max(2, Math.floor(best.candidate.length / 3))
    ? best.candidate
    : undefined;
}

/** A command, flag or kind of key that nobody knows; `prefix` is what stands before each of them. */
export function unknownWord(what: string, word: string, allowed: readonly string[], prefix = ''): InputError {
  const near = nearest(word.slice(word.startsWith(prefix) ? prefix.length : 0), allowed);
  return new InputError({
    code: 'INPUT_UNKNOWN',
    message: `${what} ${JSON.stringify(word)} is not known`,
    remedy:
      near === undefined
        ? `Use one of: ${allowed.map((name) => prefix + name).join(', ')}.`
        : `Did you mean ${prefix}${near}?`,
  });
}
