import { InputError } from '../errors.ts';
import { isTitle, isWebAddress } from '../feed/catalog/feed-shape.ts';
import { isKeyringName } from '../feed/catalog/keyring-shape.ts';
import { isCoordinate, isLink } from '../feed/catalog/plain-values.ts';
import type { InputValues } from './inputs.ts';
import { badValue } from './values.ts';

/** A demand on inputs that hold what their kind allows, alone or together. */
interface Check {
  when(values: InputValues): boolean;
  error(values: InputValues): InputError;
}

/** What GitHub's API cannot commit with: when that is given, how messages name it, and what to do. */
const NOT_BY_API: readonly [given: (values: InputValues) => boolean, name: string, remedy: string][] = [
  [({ directory }) => directory !== undefined, '`directory`', 'Leave it out: a folder keeps no commits.'],
  [
    ({ history }) => history !== 'keep',
    'a `history` other than keep',
    'Use `commit-by: git` for that: the API only adds commits.',
  ],
  [
    (values) => values['commit-signing-key'].length > 0,
    '`commit-signing-key`',
    'Leave out the key: GitHub signs what its API commits.',
  ],
  [
    (values) => values['ssh-key'].length > 0,
    '`ssh-key`',
    'Give a `token` in place of the key: the API takes no other.',
  ],
];

/** The name in a line of `remove`. */
const nameOf = (line: string): string => line.replace(/[=@].*$/s, '').trim();

const CHECKS: readonly Check[] = [
  ...(['since', 'save'] as const).map((name) => ({
    when: (values: InputValues) => values[name] !== undefined && values.report !== undefined,
    // The message does not repeat it: an address may hold a password.
    error: () =>
      new InputError({
        code: 'INPUT_VALUE',
        message: `\`${name}\` is given together with \`report\`, which is about one change alone`,
        remedy: 'Verify the whole feed in a run of its own.',
      }),
  })),
  ...NOT_BY_API.map(([given, name, remedy]) => ({
    when: (values: InputValues) => values['commit-by'] === 'api' && given(values),
    error: () => badValue('commit-by', 'api', { wanted: `usable together with ${name}`, remedy }),
  })),
  {
    when: ({ history, prefix }) => history !== 'keep' && prefix !== undefined,
    error: ({ history }) =>
      badValue('history', String(history), {
        wanted: 'usable together with `prefix`: the history of everything else in the branch would go, too',
        remedy: 'Keep the history, or give the feed a branch of its own.',
      }),
  },
  {
    when: ({ keyring }) => keyring !== undefined && !isKeyringName(keyring),
    error: ({ keyring = '' }) =>
      badValue('keyring', keyring, {
        wanted: 'the name of a package: 2 to 63 small letters, digits and . + -, and a letter or digit first',
        remedy: 'Write a name such as example-keyring.',
      }),
  },
  {
    when: ({ keyring, remove }) => keyring !== undefined && remove.some((line) => nameOf(line) === keyring),
    error: ({ keyring = '' }) =>
      badValue('remove', keyring, {
        wanted: 'usable together with `keyring`, which makes the package again',
        remedy: 'Leave out `keyring` in the run that withdraws it.',
      }),
  },
  {
    when: ({ title }) => title !== undefined && !isTitle(title),
    error: ({ title = '' }) =>
      badValue('title', title, {
        wanted: 'one printable line of at most 100 characters',
        remedy: 'Shorten it, and leave out unseen characters.',
      }),
  },
  {
    when: (values) => !values['default-repository'].every(isCoordinate),
    error: (values) =>
      badValue('default-repository', values['default-repository'].join(' '), {
        wanted: 'names of repositories',
        remedy: 'Write the names as in `repository`, such as base.',
      }),
  },
  {
    when: (values) => values['fingerprint-url'] !== undefined && !isLink(values['fingerprint-url']),
    // The message does not repeat it: it may hold a password.
    error: () =>
      new InputError({
        code: 'INPUT_VALUE',
        message: '`fingerprint-url` is not a web address, such as https://example.org/keys',
        remedy: 'Write it with https:// and without user, password or blanks.',
      }),
  },
  {
    when: ({ files }) => files.some((line) => /^!\s*$/.test(line)) || isOnlyLeavingOut(files),
    error: ({ files }) =>
      badValue('files', files.join(' '), {
        wanted: 'a list of what to publish, with a pattern after each !',
        remedy:
          'Name what to publish, such as bin/packages; a line that begins with ! only leaves out of that what it matches.',
      }),
  },
  {
    when: ({ url }) => url !== undefined && !isWebAddress(url),
    // The message does not repeat it: it may hold a password.
    error: () =>
      new InputError({
        code: 'INPUT_VALUE',
        message: '`url` is not a plain web address, such as https://example.org/feed',
        remedy: 'Write it with https:// and without user, password, query or blanks.',
      }),
  },
  {
    when: (values) => !values['former-urls'].every(isWebAddress),
    error: () =>
      new InputError({
        code: 'INPUT_VALUE',
        message: '`former-urls` has a line that is not a plain web address, such as https://example.org/feed',
        remedy: 'Write each with https:// and without user, password, query or blanks.',
      }),
  },
  {
    when: (values) => values.directory !== undefined && values['pages-repository'] !== undefined,
    error: ({ directory = '' }) =>
      badValue('directory', directory, {
        wanted: 'usable together with `pages-repository`',
        remedy: 'Give one of the two: a folder or a repository.',
      }),
  },
  ...(['branch', 'repository'] as const).map((name) => ({
    when: (values: InputValues) =>
      values[name] === undefined && (values['commit-message'] ?? '').includes(`{${name}}`),
    error: (values: InputValues) =>
      badValue('commit-message', values['commit-message'] ?? '', {
        wanted: `usable without \`${name}\``,
        remedy: `Give \`${name}\`, or leave {${name}} out of the message.`,
      }),
  })),
  {
    when: (values) => values.directory !== undefined && values.deploy === 'workflow',
    error: ({ directory = '' }) =>
      badValue('directory', directory, {
        wanted: 'usable together with `deploy: workflow`',
        remedy: 'Leave out `deploy`: the folder itself can be deployed.',
      }),
  },
  {
    when: (values) => values['site-folder'] !== undefined && values.deploy !== 'workflow',
    error: (values) =>
      badValue('site-folder', values['site-folder'] ?? '', {
        wanted: 'usable without `deploy: workflow`',
        remedy: 'Give both or neither.',
      }),
  },
  {
    when: (values) => values['site-folder'] === undefined && values.deploy === 'workflow',
    error: () =>
      new InputError({
        code: 'INPUT_MISSING',
        message: '`deploy: workflow` is given without `site-folder`, so the site has no folder',
        remedy: 'Name a folder that does not exist yet or is empty.',
      }),
  },
  {
    when: (values) => values['attestation-roots'] !== undefined && values['require-attestation'].length === 0,
    error: (values) =>
      badValue('attestation-roots', values['attestation-roots'] ?? '', {
        wanted: 'usable without `require-attestation`',
        remedy:
          'Say in `require-attestation` who must have built the packages, or leave `attestation-roots` out.',
      }),
  },
  {
    when: (values) => values.directory !== undefined && values['ssh-key'].length > 0,
    error: ({ directory = '' }) =>
      badValue('directory', directory, {
        wanted: 'usable together with `ssh-key`',
        remedy: 'Leave out the key: a folder does not need one.',
      }),
  },
  {
    when: (values) => values.directory !== undefined && values['commit-message'] !== undefined,
    error: ({ directory = '' }) =>
      badValue('directory', directory, {
        wanted: 'usable together with `commit-message`',
        remedy: 'Leave out the message: a folder keeps no commits.',
      }),
  },
  {
    when: (values) => values.directory !== undefined && values['commit-signing-key'].length > 0,
    error: ({ directory = '' }) =>
      badValue('directory', directory, {
        wanted: 'usable together with `commit-signing-key`',
        remedy: 'Leave out the key: a folder keeps no commits.',
      }),
  },
  {
    when: (values) =>
      Boolean(values['commit-signing-passphrase']) && values['commit-signing-key'].length === 0,
    error: () =>
      new InputError({
        code: 'INPUT_VALUE',
        message: '`commit-signing-passphrase` is given, but `commit-signing-key` is missing or empty',
        remedy: 'Give both or neither; check that the secret exists and that this workflow may read it.',
      }),
  },
  {
    when: (values) => values['ssh-known-hosts'].length > 0 && values['ssh-key'].length === 0,
    // The message does not repeat it: it may be a key that was pasted into the wrong place.
    error: () =>
      new InputError({
        code: 'INPUT_VALUE',
        message: '`ssh-known-hosts` is given, but `ssh-key` is missing or empty',
        remedy: 'Give both or neither; check that the secret exists and that this workflow may read it.',
      }),
  },
];

/** Everything that is wrong with these inputs; empty when nothing is. */
export function faultsOf(values: InputValues): InputError[] {
  return CHECKS.filter(({ when }) => when(values)).map(({ error }) => error(values));
}

const isOnlyLeavingOut = (files: readonly string[]): boolean =>
  files.length > 0 && files.every((line) => line.startsWith('!'));
