import { InputError, throwGathered } from '../errors.ts';
import { isTitle, isWebAddress } from '../feed/catalog/feed-shape.ts';
import type { OnConflict } from '../feed/draft/merge.ts';
import type { KeyText } from '../keys/key.ts';
import { ACTION_COMMANDS } from './commands.ts';
import { INPUTS, type InputName } from './inputs.ts';
import { archMap, count, duration, isBranchName, runOf, suggestion } from './values.ts';

/** Everything that the inputs say, in the groups that functions take. */
export interface Settings {
  /** What the action does. */
  command: (typeof ACTION_COMMANDS)[number];
  sources: SourceSettings;
  keys: KeySettings;
  home: HomeSettings;
  feed: FeedSettings;
  verify: VerifySettings;
  /** Print the report as JSON. */
  json: boolean;
}

/** Where packages come from, and who must have built them. */
export interface SourceSettings {
  files: string[];
  release: string | undefined;
  releaseRepository: string | undefined;
  releaseAssets: string[];
  releases: number | 'all' | undefined;
  drafts: boolean;
  prereleases: boolean;
  artifacts: string[];
  artifactsRun: number | 'event' | undefined;
  artifactsRepository: string | undefined;
  artifactsWorkflow: string | undefined;
  allowEvents: string[];
  allowBranches: string[];
  /** One line for each builder that is accepted; empty accepts packages of every builder. */
  requireAttestation: string[];
  attestationRoots: string | undefined;
}

/** The keys that sign, and those that are trusted. */
export interface KeySettings {
  usignKey: KeyText | undefined;
  usignPassphrase: string | undefined;
  openpgpKeys: KeyText[];
  openpgpPassphrase: string | undefined;
  apkEcKeys: KeyText[];
  apkEcPassphrase: string | undefined;
  apkRsaKeys: KeyText[];
  apkRsaPassphrase: string | undefined;
  apkRsaKeyNames: string[];
  trustedKeys: KeyText[];
  allowUnsigned: boolean;
}

/** Where the feed lives, what gives access to it, and how it is written. */
export interface HomeSettings {
  pagesRepository: string | undefined;
  pagesBranch: string;
  directory: string | undefined;
  token: string | undefined;
  sshKey: KeyText | undefined;
  sshKnownHosts: string[];
  history: 'keep' | 'squash';
  /** Milliseconds. */
  pushTimeout: number;
  dryRun: boolean;
}

/** What the feed holds, and how it presents itself. */
export interface FeedSettings {
  branch: string | undefined;
  repository: string | undefined;
  arches: string[];
  archMap: Map<string, string[]>;
  layout: string;
  remove: string[];
  missingOk: boolean;
  onConflict: OnConflict;
  keepVersions: number | undefined;
  maxRemovals: number | undefined;
  title: string | undefined;
  /** Where the feed is served, without a slash at its end. */
  url: string | undefined;
  /** Without a slash at their end. */
  formerUrls: string[];
  /** Write files for subscribers beside the indexes. */
  site: boolean;
  badges: string[];
}

/** How a served feed is verified. */
export interface VerifySettings {
  /** What happens when Pages does not serve what was published; `off` does not look. */
  mode: 'warn' | 'fail' | 'off';
  /** Milliseconds. */
  timeout: number;
  /** Fetch every package. */
  all: boolean;
}

/** Values as the entries found them: texts by input name, several for a list, with their origin for secrets. */
export type RawInputs = ReadonlyMap<InputName, readonly KeyText[]>;

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

  const passphrase = (name: InputName): string | undefined =>
    secrets(name)
      .at(-1)
      ?.text.replace(/\r?\n$/, '');

  const settings: Settings = {
    command: choice('command', ACTION_COMMANDS),
    sources: {
      files: lines('files'),
      release: optional('release'),
      releaseRepository: optional('release-repository'),
      releaseAssets: lines('release-assets'),
      releases:
        text('releases') === 'all'
          ? 'all'
          : count(text('releases'), 1, () =>
              refuse(
                'releases',
                'a whole number above 0, or all',
                'Write how many of the last releases, or all.',
              ),
            ),
      drafts: flag('drafts'),
      prereleases: flag('prereleases'),
      artifacts: lines('artifacts'),
      artifactsRun: runOf(text('artifacts-run'), () =>
        refuse('artifacts-run', 'the id of a run, or event', 'Copy the number from the address of the run.'),
      ),
      artifactsRepository: optional('artifacts-repository'),
      artifactsWorkflow: optional('artifacts-workflow'),
      allowEvents: lines('allow-events'),
      allowBranches: lines('allow-branches'),
      requireAttestation: lines('require-attestation'),
      attestationRoots: optional('attestation-roots'),
    },
    keys: {
      usignKey: secrets('usign-key').at(-1),
      usignPassphrase: passphrase('usign-passphrase'),
      openpgpKeys: secrets('openpgp-key'),
      openpgpPassphrase: passphrase('openpgp-passphrase'),
      apkEcKeys: secrets('apk-ec-key'),
      apkEcPassphrase: passphrase('apk-ec-passphrase'),
      apkRsaKeys: secrets('apk-rsa-key'),
      apkRsaPassphrase: passphrase('apk-rsa-passphrase'),
      apkRsaKeyNames: lines('apk-rsa-key-name'),
      trustedKeys: secrets('trusted-keys'),
      allowUnsigned: flag('allow-unsigned'),
    },
    home: {
      pagesRepository: optional('pages-repository'),
      pagesBranch: text('pages-branch'),
      directory: optional('directory'),
      token: secrets('token').at(-1)?.text.trim(),
      sshKey: secrets('ssh-key').at(-1),
      sshKnownHosts: lines('ssh-known-hosts'),
      history: choice('history', ['keep', 'squash']),
      pushTimeout: duration(text('push-timeout'), () =>
        refuse('push-timeout', 'a time between 1s and 6h', 'Write it like 90s, 5m or 1h.'),
      ),
      dryRun: flag('dry-run'),
    },
    feed: {
      branch: optional('branch'),
      repository: optional('repository'),
      arches: lines('arches')
        .flatMap((line) => line.split(/[\s,]+/))
        .filter((arch) => arch !== ''),
      archMap: archMap(lines('arch-map'), () =>
        refuse(
          'arch-map',
          'lines such as arm64=aarch64_generic',
          'Write WORD=ARCH, several arches apart by spaces.',
        ),
      ),
      layout: text('layout'),
      remove: lines('remove'),
      missingOk: flag('missing-ok'),
      onConflict: choice('on-conflict', ['fail', 'keep', 'replace']),
      keepVersions: count(text('keep-versions'), 1, () =>
        refuse(
          'keep-versions',
          'a whole number above 0',
          'Write how many versions stay, or leave it empty to keep all.',
        ),
      ),
      maxRemovals: count(text('max-removals'), 0, () =>
        refuse(
          'max-removals',
          'a whole number',
          'Write how many packages may go at most, or leave it empty.',
        ),
      ),
      title: optional('title'),
      url: optional('url')?.replace(/(?<!\/)\/+$/, ''),
      formerUrls: lines('former-urls').map((address) => address.replace(/(?<!\/)\/+$/, '')),
      site: flag('site'),
      badges: lines('badges'),
    },
    verify: {
      mode: choice('verify', ['warn', 'fail', 'off']),
      timeout: duration(text('verify-timeout'), () =>
        refuse('verify-timeout', 'a time between 1s and 6h', 'Write it like 90s, 5m or 1h.'),
      ),
      all: flag('all'),
    },
    json: flag('json'),
  };
  const { sources, home, feed } = settings;
  if (!isBranchName(home.pagesBranch)) {
    refuse('pages-branch', 'a branch name git takes', 'Write the name alone, such as gh-pages.');
  }
  if (feed.title !== undefined && !isTitle(feed.title)) {
    refuse(
      'title',
      'one printable line of at most 100 characters',
      'Shorten it, and leave out unseen characters.',
    );
  }
  if (feed.url !== undefined && !isWebAddress(feed.url)) {
    errors.push(
      new InputError({
        code: 'INPUT_VALUE',
        // Not repeated: it may hold a password.
        message: '`url` is no plain web address, such as https://example.org/feed',
        remedy: 'Write it with https:// and without user, password, query or blanks.',
      }),
    );
  }
  if (!feed.formerUrls.every(isWebAddress)) {
    errors.push(
      new InputError({
        code: 'INPUT_VALUE',
        message:
          '`former-urls` has something else than plain web addresses, such as https://example.org/feed',
        remedy: 'Write each with https:// and without user, password, query or blanks.',
      }),
    );
  }
  if (home.directory !== undefined && home.pagesRepository !== undefined) {
    refuse(
      'directory',
      'usable together with `pages-repository`',
      'Give one of the two: a folder or a repository.',
    );
  }
  if (sources.attestationRoots !== undefined && sources.requireAttestation.length === 0) {
    refuse(
      'attestation-roots',
      'of any use without `require-attestation`',
      'Say in `require-attestation` who must have built the packages, or leave `attestation-roots` out.',
    );
  }
  if (home.directory !== undefined && home.sshKey !== undefined) {
    refuse(
      'directory',
      'usable together with `ssh-key`',
      'Leave out the key, which a folder has no use for.',
    );
  }
  if (home.sshKnownHosts.length > 0 && home.sshKey === undefined) {
    // What was pasted into the wrong place is not repeated.
    errors.push(
      new InputError({
        code: 'INPUT_VALUE',
        message: '`ssh-known-hosts` is given, and `ssh-key` is not or is empty',
        remedy: 'Give both or neither; check that the secret exists and that this workflow may read it.',
      }),
    );
  }
  throwGathered(errors);
  return settings;
}

/** The last second that a signature of OpenPGP and the header of gzip can state, which have 32 bits for it. */
const LAST_SECOND = 2 ** 32 - 1;

/**
 * The time that SOURCE_DATE_EPOCH gives the run; undefined where it is not set or empty.
 *
 * @throws InputError for what is not a number of seconds that every format can state
 */
export function sourceDate(text: string | undefined): Date | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^\d{1,20}$/.test(text) && Number(text) <= LAST_SECOND) return new Date(Number(text) * 1000);
  throw new InputError({
    code: 'INPUT_VALUE',
    message: `SOURCE_DATE_EPOCH is ${JSON.stringify(text.slice(0, 40))}, not a whole number of seconds from 0 (1970-01-01) to ${LAST_SECOND} (2106-02-07)`,
    remedy: 'Write the seconds since 1970, such as `git log -1 --format=%ct` prints, or unset it.',
  });
}
