import type { Command } from './commands.ts';
import type { InputName } from './inputs.ts';

/** The inputs as people look for them. A test holds that each input is in one group. */
export const INPUT_GROUPS = {
  packages: [
    ...['config', 'only', 'files', 'release', 'release-repository', 'release-assets', 'releases', 'drafts'],
    ...['prereleases', 'artifacts', 'artifacts-run', 'artifacts-repository', 'artifacts-workflow'],
    ...['allow-events', 'allow-branches', 'require-attestation', 'attestation-roots', 'packages', 'from'],
    ...['upstream', 'upstream-keys', 'upstream-auth', 'allow-unsigned-upstream', 'allow-md5-upstream'],
    ...['dependencies', 'retrieval-period', 'upstream-missing', 'upstream-removed', 'lock', 'locked'],
    ...['min-age', 'prefer', 'sync', 'remove', 'readmit', 'reason'],
  ],
  where: [
    ...['branch', 'repository', 'target', 'arches', 'arch-map', 'pages-repository', 'pages-branch'],
    ...['directory', 'prefix', 'layout', 'arch-folders', 'all-folder', 'v3-index', 'token', 'ssh-key'],
    ...['ssh-known-hosts', 'history', 'commit-message', 'commit-by', 'commit-signing-key'],
    ...['commit-signing-passphrase', 'push-timeout', 'host', 'port'],
  ],
  keys: [
    ...['usign-key', 'usign-passphrase', 'openpgp-key', 'openpgp-passphrase', 'apk-ec-key'],
    ...['apk-ec-passphrase', 'apk-rsa-key', 'apk-rsa-passphrase', 'apk-rsa-key-name', 'trusted-keys'],
    ...['next-keys', 'known-keys', 'keyring', 'revoked-keys', 'renew', 'rotate-after'],
  ],
  guards: [
    ...['steps', 'to', 'before'],
    ...[
      'dry-run',
      'on-conflict',
      'keep-versions',
      'keep-days',
      'keep-packages',
      'grace',
      'max-removals',
      'missing-ok',
      'allow-unsigned',
    ],
    ...['allow-incomplete', 'allow-key-change', 'allow-new-feed', 'closure', 'device-feeds'],
  ],
  delivery: [
    ...[
      'deploy',
      'site-folder',
      'verify',
      'verify-timeout',
      'report',
      'since',
      'save',
      'all',
      'as',
      'url',
      'former-urls',
    ],
  ],
  page: ['site', 'badges', 'title', 'default-repository', 'fingerprint-url', 'for'],
  output: ['limit', 'workflow', 'json', 'command'],
} as const satisfies { readonly [group: string]: readonly InputName[] };

export type InputGroup = keyof typeof INPUT_GROUPS;

/** The group of an input. */
export function groupOf(name: string): InputGroup {
  for (const [group, names] of Object.entries(INPUT_GROUPS))
    if ((names as readonly string[]).includes(name)) return group as InputGroup;
  return 'output';
}

const LOOKED: readonly InputName[] = [
  ...([
    'only',
    'branch',
    'repository',
    'arches',
    'pages-repository',
    'directory',
    'trusted-keys',
    'json',
  ] as const),
];

/** What everybody needs first of a command with many flags. */
export const FIRST: { readonly [command in Command]?: readonly InputName[] } = {
  check: ['config', 'pages-repository', 'directory', 'trusted-keys', 'closure', 'json'],
  verify: ['branch', 'repository', 'arches', 'pages-repository', 'trusted-keys', 'closure', 'all', 'json'],
  rollback: [
    ...(['steps', 'to', 'before', 'pages-repository', 'dry-run', 'json'] as const),
    ...(['usign-key', 'apk-ec-key', 'apk-rsa-key', 'openpgp-key'] as const),
  ],
  list: LOOKED,
  show: LOOKED,
  search: LOOKED,
};

/** The same for every other command. */
export const FIRST_ELSEWHERE: readonly InputName[] = [
  ...(['config', 'files', 'branch', 'repository', 'arches', 'pages-repository', 'directory'] as const),
  ...(['usign-key', 'apk-ec-key', 'apk-rsa-key', 'openpgp-key', 'dry-run', 'url', 'json'] as const),
];

/** How to use a command, in two lines or fewer, without the name of the program. */
export const EXAMPLES: { readonly [command in Command]?: readonly string[] } = {
  publish: [
    'publish bin/*.ipk --branch 24.10 --repository base --usign-key key.sec --directory ./feed',
    'publish --config .github/pkgfeed.yml --pages-repository OWNER/REPO --dry-run',
  ],
  remove: ['remove hello=1.0-1 --branch 24.10 --repository base --usign-key key.sec --directory ./feed'],
  reindex: ['reindex --branch 24.10 --repository base --usign-key key.sec --directory ./feed'],
  check: ['check --pages-repository OWNER/REPO', 'check --directory ./feed --trusted-keys key.pub'],
  verify: ['verify https://OWNER.github.io/REPO --all'],
  keygen: ['keygen usign', "keygen openpgp --title 'Example feed'"],
  list: ["list https://OWNER.github.io/REPO 'luci-*'", 'list --directory ./feed --arches x86_64'],
  show: ['show https://OWNER.github.io/REPO luci-app-example'],
  search: ['search https://OWNER.github.io/REPO vpn'],
  serve: ['serve --directory ./feed', 'serve --pages-repository ./feed.git --host 0.0.0.0'],
  inspect: ['inspect bin/*.ipk'],
  init: ['init bin/*.ipk --pages-repository OWNER/REPO'],
  snippet: ['snippet https://OWNER.github.io/REPO'],
  completion: ['completion bash > ~/.local/share/bash-completion/completions/pkgfeed'],
};
