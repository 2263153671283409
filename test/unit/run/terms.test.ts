import { describe, expect, it } from 'vitest';
import { settingsTerms } from '../../../src/run/terms.ts';
import { INPUTS, type InputName } from '../../../src/settings/inputs.ts';
import { settingsOf, type Words } from '../../support/run.ts';

/** What an input has to do with the question whether a run would write anything into a repository that is settled. */
type Decision =
  /** Such a value makes other terms. */
  | { terms: string }
  /** The packages that it brings are compared by their content. */
  | 'packages'
  /** The keys of the run are compared, with their names, and so are those that it trusts. */
  | 'keys'
  /** The digest has it from the policy of the run. */
  | 'digest'
  /** Every run with it reads the repository, or every repository. */
  | 'read'
  /** Only a repository with `upstream` knows it, and every run reads that. */
  | 'following'
  /** It decides where the feed is, how it gets there, or what the run says: the files of the repository stay the same. */
  | 'nothing';

/** A new input needs a line here. */
const DECISIONS: { readonly [Name in InputName]: Decision } = {
  ...{ steps: 'nothing', to: 'nothing', before: 'nothing' },
  ...{ command: 'nothing', config: 'nothing', only: 'nothing', workflow: 'nothing', json: 'nothing' },
  ...{ host: 'nothing', port: 'nothing' },
  ...{
    files: 'packages',
    release: 'packages',
    'release-repository': 'packages',
    'release-assets': 'packages',
  },
  ...{ releases: 'packages', drafts: 'packages', prereleases: 'packages', artifacts: 'packages' },
  ...{ 'artifacts-run': 'packages', 'artifacts-repository': 'packages', 'artifacts-workflow': 'packages' },
  // They stop a run before it reads the feed.
  ...{ 'allow-events': 'nothing', 'allow-branches': 'nothing', 'require-attestation': 'nothing' },
  'attestation-roots': 'nothing',
  ...{ branch: { terms: '25.12' }, repository: { terms: 'other' }, target: { terms: 'x86/64' } },
  ...{ from: { terms: '24.10/testing' }, packages: { terms: 'luci-*' }, sync: { terms: 'true' } },
  renew: 'read',
  'known-keys': 'nothing',
  'rotate-after': 'nothing',
  ...{ 'min-age': { terms: '7d' }, prefer: { terms: 'first' }, remove: 'read', readmit: 'read' },
  // Whoever follows others must ask them each time.
  ...{ upstream: 'read', 'upstream-missing': 'following', 'upstream-removed': 'following' },
  ...{ 'upstream-keys': 'following', 'upstream-auth': 'following', 'allow-unsigned-upstream': 'following' },
  ...{ 'allow-md5-upstream': 'following', dependencies: 'following', 'retrieval-period': 'following' },
  ...{ lock: 'following', locked: 'following' },
  // With `closure`, a run reads everything; without it, they are only read for an upstream.
  ...{ closure: 'read', 'device-feeds': 'following' },
  // About packages that leave.
  ...{ reason: 'nothing', 'missing-ok': 'nothing', 'max-removals': 'nothing', grace: 'nothing' },
  ...{ arches: { terms: 'mips_24kc' }, 'arch-map': { terms: 'arm64=aarch64_generic' } },
  ...{
    'all-folder': { terms: 'true' },
    'v3-index': { terms: 'true' },
    'allow-incomplete': { terms: 'true' },
  },
  ...{ layout: 'digest', 'arch-folders': { terms: 'mipsel-3.4=mipsel' } },
  ...{ 'on-conflict': { terms: 'keep' }, 'keep-versions': { terms: '3' } },
  ...{ 'keep-packages': { terms: 'luci-*=1' }, 'keep-days': { terms: '30' } },
  ...{ site: { terms: 'false' }, badges: { terms: 'hello' } },
  ...{ 'usign-key': 'keys', 'usign-passphrase': 'keys', 'openpgp-key': 'keys', 'openpgp-passphrase': 'keys' },
  ...{ 'apk-ec-key': 'keys', 'apk-ec-passphrase': 'keys', 'apk-rsa-key': 'keys' },
  ...{ 'apk-rsa-passphrase': 'keys', 'apk-rsa-key-name': 'keys', 'trusted-keys': 'keys' },
  // Without `keyring`, the next keys change the keys that the feed publishes, and no repository.
  ...{ keyring: 'digest', 'next-keys': 'digest', 'revoked-keys': 'digest' },
  ...{ 'allow-unsigned': 'digest', 'allow-key-change': 'read', 'allow-new-feed': 'nothing' },
  ...{ 'pages-repository': 'nothing', 'pages-branch': 'nothing', prefix: 'nothing', directory: 'nothing' },
  ...{ token: 'nothing', 'ssh-key': 'nothing', 'ssh-known-hosts': 'nothing' },
  // Every run makes what they stand in.
  ...{ url: 'nothing', 'former-urls': 'nothing', title: 'nothing' },
  ...{ 'default-repository': 'nothing', 'fingerprint-url': 'nothing' },
  ...{ history: 'nothing', 'commit-message': 'nothing', 'commit-by': 'nothing', 'push-timeout': 'nothing' },
  ...{ 'commit-signing-key': 'nothing', 'commit-signing-passphrase': 'nothing', 'dry-run': 'nothing' },
  ...{ deploy: 'nothing', 'site-folder': 'nothing', verify: 'nothing', 'verify-timeout': 'nothing' },
  ...{
    report: 'nothing',
    limit: 'nothing',
    since: 'nothing',
    save: 'nothing',
    as: 'nothing',
    for: 'nothing',
    all: 'nothing',
  },
};

const BASE: Words = {
  ...{ branch: '24.10', repository: 'base', files: 'x', from: '24.10/first' },
  'pages-repository': './feed.git',
};

function termsOf(words: Words, version = '1.0.0'): string | undefined {
  const { repositories, feed } = settingsOf({ ...BASE, ...words });
  return settingsTerms(repositories[0], feed, { version });
}

describe('settingsTerms', () => {
  it('has a decision for every input', () => {
    expect(Object.keys(DECISIONS).sort()).toEqual(INPUTS.map(({ name }) => name).sort());
  });

  it.each(
    Object.entries(DECISIONS).flatMap(([name, decision]) =>
      typeof decision === 'object' ? [[name, decision.terms] as const] : [],
    ),
  )('differ for another %s', (name, value) => {
    expect(termsOf({ [name]: value })).not.toBe(termsOf({}));
  });

  it.each(
    Object.entries<string>({
      ...{ files: 'y', release: 'latest', releases: '3', artifacts: 'x', 'artifacts-run': '17' },
      ...{ 'require-attestation': 'o/r', title: 'T', url: 'https://a.example.org' },
      ...{ 'former-urls': 'https://b.example.org', 'max-removals': '3', 'missing-ok': 'true' },
      ...{ reason: 'It is broken.', 'commit-message': '{summary}', history: 'squash', 'dry-run': 'true' },
    } satisfies { [Name in InputName]?: string }),
  )('are the same for another %s', (name, value) => {
    expect(['packages', 'nothing']).toContain(DECISIONS[name as InputName]);
    expect(termsOf({ [name]: value })).toBe(termsOf({}));
  });

  it('say nothing for a repository that follows others', () => {
    const following = { upstream: 'https://a.example.org/feed', 'allow-unsigned-upstream': 'true' };
    expect(termsOf(following)).toBeUndefined();
    expect(termsOf({ ...following, files: '' })).toBeUndefined();
  });

  it('differ for another version of pkgfeed, and say nothing for an unknown one', () => {
    const { repositories, feed } = settingsOf(BASE);
    expect(termsOf({}, '1.0.1')).not.toBe(termsOf({}));
    expect(settingsTerms(repositories[0], feed, { version: undefined })).toBeUndefined();
  });
});
