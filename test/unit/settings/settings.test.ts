import { describe, expect, it } from 'vitest';
import { ManyErrors, type PkgfeedError } from '../../../src/errors.ts';
import type { KeyText } from '../../../src/keys/key.ts';
import { INPUTS, type InputName } from '../../../src/settings/inputs.ts';
import { parseSettings } from '../../../src/settings/settings.ts';
import { sourceDate } from '../../../src/settings/source-date.ts';

type Given = { [Name in InputName]?: string | string[] };

const raw = (given: Given): Map<InputName, KeyText[]> =>
  new Map(
    Object.entries(given).map(([name, value]) => [
      name as InputName,
      [value].flat().map((text) => ({ text, origin: `the input ${name}` })),
    ]),
  );
const parse = (given: Given) => parseSettings(raw(given));
const faults = (given: Given): string[] => {
  try {
    parse(given);
    return [];
  } catch (error) {
    const all: readonly PkgfeedError[] = error instanceof ManyErrors ? error.errors : [error as PkgfeedError];
    return all.map(({ name, code, message, remedy }) => `${name} ${code}: ${message} -> ${remedy}`);
  }
};

describe('parseSettings without inputs', () => {
  it('gives the defaults', () => {
    expect(parse({})).toEqual({
      command: 'publish',
      repositories: [
        {
          branch: undefined,
          repository: undefined,
          target: undefined,
          sources: {
            files: [],
            release: undefined,
            releaseRepository: undefined,
            releaseAssets: [],
            releases: undefined,
            drafts: false,
            prereleases: false,
            artifacts: [],
            artifactsRun: undefined,
            artifactsRepository: undefined,
            artifactsWorkflow: undefined,
            allowEvents: [],
            allowBranches: [],
            requireAttestation: [],
            attestationRoots: undefined,
          },
          arches: [],
          archMap: new Map(),
          allFolder: undefined,
          from: [],
          upstream: {
            upstreams: [],
            keys: [],
            allowUnsigned: false,
            allowMd5: false,
            dependencies: false,
            retrievalPeriod: 21_600_000,
            missing: 'keep',
            removes: false,
            deviceFeeds: [],
          },
          packages: [],
          sync: false,
          minAge: undefined,
          prefer: 'newest',
          remove: [],
          readmit: [],
          reason: undefined,
          missingOk: false,
          allowIncomplete: false,
          v3Index: false,
          onConflict: 'fail',
          keepVersions: undefined,
          keepPackages: [],
          keepDays: undefined,
          maxRemovals: undefined,
          grace: 3_600_000,
        },
      ],
      config: undefined,
      lock: { file: undefined, isLocked: false },
      only: [],
      listen: { host: '127.0.0.1', port: 8080 },
      upstreamAuth: [],
      closure: 'off',
      keys: {
        usignKeys: [],
        usignPassphrase: undefined,
        openpgpKeys: [],
        openpgpPassphrase: undefined,
        apkEcKeys: [],
        apkEcPassphrase: undefined,
        apkRsaKeys: [],
        apkRsaPassphrase: undefined,
        apkRsaKeyNames: [],
        trustedKeys: [],
        keyring: undefined,
        nextKeys: [],
        revokedKeys: [],
        allowUnsigned: false,
        allowKeyChange: false,
        renew: false,
        rotateAfter: 30 * 86_400_000,
      },
      home: {
        pagesRepository: undefined,
        pagesBranch: 'gh-pages',
        directory: undefined,
        prefix: undefined,
        token: undefined,
        sshKey: undefined,
        sshKnownHosts: [],
        history: 'keep',
        commitMessage: undefined,
        commitBy: 'git',
        commitSigningKey: undefined,
        commitSigningPassphrase: undefined,
        pushTimeout: 300_000,
        dryRun: false,
        allowNewFeed: false,
        deploy: 'branch',
        siteFolder: undefined,
      },
      feed: {
        layout: undefined,
        archFolders: new Map(),
        title: undefined,
        url: undefined,
        formerUrls: [],
        defaultRepositories: [],
        fingerprintUrl: undefined,
        site: true,
        badges: [],
      },
      verify: {
        mode: 'warn',
        timeout: 600_000,
        all: false,
        report: undefined,
        since: undefined,
        save: undefined,
        as: 'device',
        knownKeys: [],
      },
      rollback: { steps: undefined, to: undefined, before: undefined, only: [] },
      workflow: undefined,
      limit: 20,
      json: false,
      snippetFor: 'readme',
    });
  });

  it('takes blanks for nothing', () => {
    const blanks = Object.fromEntries(
      INPUTS.filter(({ kind }) => kind !== 'secret').map(({ name }) => [name, ' \n ']),
    );
    expect(parse(blanks as Given)).toEqual(parse({}));
  });
});

describe('parseSettings reads', () => {
  const good: [string, Given, object][] = [
    [
      'a list of lines',
      { files: 'a.ipk\r\n\n  b c.ipk \n' },
      { repositories: [{ sources: { files: ['a.ipk', 'b c.ipk'] } }] },
    ],
    [
      'a repeated flag',
      { files: ['a.ipk', 'b.ipk\nc.ipk'] },
      { repositories: [{ sources: { files: ['a.ipk', 'b.ipk', 'c.ipk'] } }] },
    ],
    [
      'arches by line, blank or comma',
      { arches: 'a, b c\nd,e' },
      { repositories: [{ arches: ['a', 'b', 'c', 'd', 'e'] }] },
    ],
    [
      'arches with a comma too many',
      { arches: 'a, b,\n,c' },
      { repositories: [{ arches: ['a', 'b', 'c'] }] },
    ],
    ['the last of several texts', { branch: ['23.05', '24.10'] }, { repositories: [{ branch: '24.10' }] }],
    [
      'texts without blanks around',
      { branch: ' 24.10\n', title: ' My feed ' },
      { repositories: [{ branch: '24.10' }], feed: { title: 'My feed' } },
    ],
    [
      'flags in any case',
      { 'allow-unsigned': 'TRUE', 'dry-run': ' True ', json: 'false' },
      { keys: { allowUnsigned: true }, home: { dryRun: true }, json: false },
    ],
    [
      'choices',
      { command: 'reindex', 'on-conflict': 'replace', history: 'squash' },
      { command: 'reindex', repositories: [{ onConflict: 'replace' }], home: { history: 'squash' } },
    ],
    ['a count', { 'keep-versions': '3' }, { repositories: [{ keepVersions: 3 }] }],
    ['a count of none, where that is one', { 'max-removals': '0' }, { repositories: [{ maxRemovals: 0 }] }],
    ['what to withdraw, by line', { remove: 'a\nb=1@x\n' }, { repositories: [{ remove: ['a', 'b=1@x'] }] }],
    [
      'a map of arches, to several by blank or comma, to one and to none',
      { 'arch-map': 'arm64=aarch64_generic aarch64_cortex-a53\namd64 = x86_64\nmips=a,b, c\nriscv64=\n' },
      {
        repositories: [
          {
            archMap: new Map([
              ['arm64', ['aarch64_generic', 'aarch64_cortex-a53']],
              ['amd64', ['x86_64']],
              ['mips', ['a', 'b', 'c']],
              ['riscv64', []],
            ]),
          },
        ],
      },
    ],
    [
      'several keys of a kind, and the names of the RSA ones',
      { 'openpgp-key': ['a', 'b'], 'apk-rsa-key': ['c', ''], 'apk-rsa-key-name': 'x.rsa.pub\ny.rsa.pub' },
      {
        keys: {
          openpgpKeys: [
            { text: 'a', origin: 'the input openpgp-key' },
            { text: 'b', origin: 'the input openpgp-key' },
          ],
          apkRsaKeys: [{ text: 'c', origin: 'the input apk-rsa-key' }],
          apkRsaKeyNames: ['x.rsa.pub', 'y.rsa.pub'],
        },
      },
    ],
    [
      'each kind of key with its own passphrase',
      { 'usign-passphrase': 'u', 'openpgp-passphrase': 'o\n', 'apk-rsa-passphrase': 'a' },
      { keys: { usignPassphrase: 'u', openpgpPassphrase: 'o', apkRsaPassphrase: 'a' } },
    ],
    ['seconds without a unit', { 'push-timeout': '90' }, { home: { pushTimeout: 90_000 } }],
    ['seconds', { 'push-timeout': '1s' }, { home: { pushTimeout: 1000 } }],
    ['minutes', { 'push-timeout': '5m' }, { home: { pushTimeout: 300_000 } }],
    ['hours', { 'push-timeout': '6h' }, { home: { pushTimeout: 21_600_000 } }],
    [
      'a branch as git spells it',
      { 'pages-branch': 'refs/heads/docs/x' },
      { home: { pagesBranch: 'docs/x' } },
    ],
    ['a branch name with slashes', { 'pages-branch': 'feeds/v1.0' }, { home: { pagesBranch: 'feeds/v1.0' } }],
    [
      'who attests, by line',
      { 'require-attestation': 'owner/name\nowner/two', 'attestation-roots': ' roots.jsonl ' },
      {
        repositories: [
          { sources: { requireAttestation: ['owner/name', 'owner/two'], attestationRoots: 'roots.jsonl' } },
        ],
      },
    ],
    ['a directory', { directory: './feed' }, { home: { directory: './feed' } }],
    [
      'a site for later steps',
      { deploy: 'workflow', 'site-folder': ' _site ' },
      { home: { deploy: 'workflow', siteFolder: '_site' } },
    ],
    [
      'a passphrase without its line end, and with its blanks',
      { 'usign-passphrase': ' s3cret \r\n' },
      { keys: { usignPassphrase: ' s3cret ' } },
    ],
    ['a token without blanks', { token: ' t\n' }, { home: { token: 't' } }],
    [
      'a key as it is, with its origin',
      { 'usign-key': ' k\n' },
      { keys: { usignKeys: [{ text: ' k\n', origin: 'the input usign-key' }] } },
    ],
    [
      'several trusted keys',
      { 'trusted-keys': ['a', '', 'b'] },
      {
        keys: {
          trustedKeys: [
            { text: 'a', origin: 'the input trusted-keys' },
            { text: 'b', origin: 'the input trusted-keys' },
          ],
        },
      },
    ],
    [
      'empty secrets as none',
      { 'usign-key': '', 'usign-passphrase': '', token: '' },
      { keys: { usignKeys: [], usignPassphrase: undefined }, home: { token: undefined } },
    ],
  ];
  it.each(good)('%s', (_, given, expected) => {
    expect(parse(given)).toMatchObject(expected);
  });
});

describe('parseSettings refuses', () => {
  const value = (name: string, given: string, wanted: string, remedy: string): string =>
    `InputError INPUT_VALUE: \`${name}\` is ${JSON.stringify(given)}, not ${wanted} -> ${remedy}`;
  const flag = (name: string, given: string) =>
    value(name, given, 'true or false', `Write \`${name}\` as true or false.`);
  const count = (given: string) =>
    value(
      'keep-versions',
      given,
      'a whole number above 0',
      'Write how many versions stay, or leave it empty to keep all.',
    );
  const time = (given: string) =>
    value('push-timeout', given, 'a time between 1s and 6h', 'Write it like 90s, 5m or 1h.');
  const branch = (given: string) =>
    value('pages-branch', given, 'a branch name git takes', 'Write the name alone, such as gh-pages.');
  const title = (given: string) =>
    value(
      'title',
      given,
      'one printable line of at most 100 characters',
      'Shorten it, and leave out unseen characters.',
    );

  const notBranch = (given: string, remedy: string, wanted = 'a branch') =>
    value('pages-branch', given, wanted, remedy);

  const bad: [Given, string][] = [
    [
      { 'pages-branch': 'HEAD' },
      notBranch('HEAD', 'Name the branch that Pages serves, such as gh-pages.', 'the name of a branch'),
    ],
    [
      { 'pages-branch': 'refs/heads/HEAD' },
      notBranch(
        'refs/heads/HEAD',
        'Name the branch that Pages serves, such as gh-pages.',
        'the name of a branch',
      ),
    ],
    [
      { 'pages-branch': 'refs/tags/v1' },
      notBranch('refs/tags/v1', 'Write the name alone, such as gh-pages.', 'a branch: Pages serves no tags'),
    ],
    [{ 'pages-branch': 'refs/remotes/origin/site' }, notBranch('refs/remotes/origin/site', 'Write site.')],
    [
      { 'pages-branch': 'https://github.com/o/r' },
      notBranch(
        'https://github.com/o/r',
        'Write the name alone, such as gh-pages. A repository is `pages-repository`.',
        'a branch name git takes',
      ),
    ],
    [
      { 'attestation-roots': 'roots.jsonl', 'require-attestation': ' \n' },
      value(
        'attestation-roots',
        'roots.jsonl',
        'usable without `require-attestation`',
        'Say in `require-attestation` who must have built the packages, or leave `attestation-roots` out.',
      ),
    ],
    [{ 'allow-unsigned': 'yes' }, flag('allow-unsigned', 'yes')],
    [{ 'dry-run': '1' }, flag('dry-run', '1')],
    [{ json: 'no' }, flag('json', 'no')],
    [
      { 'on-conflict': 'replce' },
      value('on-conflict', 'replce', 'one of fail, keep, replace', 'Did you mean replace?'),
    ],
    [
      { 'on-conflict': 'Keep' },
      value('on-conflict', 'Keep', 'one of fail, keep, replace', 'Did you mean keep?'),
    ],
    [
      { 'on-conflict': 'overwrite' },
      value('on-conflict', 'overwrite', 'one of fail, keep, replace', 'Use one of: fail, keep, replace.'),
    ],
    [
      { history: 'squash', prefix: 'packages' },
      value(
        'history',
        'squash',
        'usable together with `prefix`: the history of everything else in the branch would go, too',
        'Keep the history, or give the feed a branch of its own.',
      ),
    ],
    [
      { history: 'sqash' },
      value('history', 'sqash', 'keep, squash or a whole number from 1 to 9999', 'Did you mean squash?'),
    ],
    ...['0', '-1', '1.5', 'all', '01', '1e3', '9999999'].map((given): [Given, string] => [
      { 'keep-versions': given },
      count(given),
    ]),
    ...['-1', '1.5', 'all', '01', '9999999'].map((given): [Given, string] => [
      { 'max-removals': given },
      value(
        'max-removals',
        given,
        'a whole number',
        'Write how many packages may go at most, or leave it empty.',
      ),
    ]),
    ...['arm64', '=x', 'a b=c', 'a=b\na=c', 'a=b=c', 'a=../x', 'a=x;y'].map((given): [Given, string] => [
      { 'arch-map': given },
      value(
        'arch-map',
        given,
        'lines such as arm64=aarch64_generic',
        'Write WORD=ARCH, with spaces between several arches.',
      ),
    ]),
    ...['example.org/feed', 'https://u:p@example.org', 'https://example.org/?a', 'ftp://example.org'].map(
      (given): [Given, string] => [
        { url: given },
        'InputError INPUT_VALUE: `url` is not a plain web address, such as https://example.org/feed ' +
          '-> Write it with https:// and without user, password, query or blanks.',
      ],
    ),
    [
      { command: 'check' },
      value(
        'command',
        'check',
        'one of publish, rollback, reindex, prune, verify',
        'Use one of: publish, rollback, reindex, prune, verify.',
      ),
    ],
    ...['0', '0s', '7h', '21601', '1.5h', '5 m', '-5m', '5min', '1d', 'soon'].map(
      (given): [Given, string] => [{ 'push-timeout': given }, time(given)],
    ),
    ...[
      '-x',
      'a..b',
      'a//b',
      'a/',
      '/a',
      'a.lock',
      'a.lock/b',
      'a b',
      'a~1',
      'a^',
      'a:b',
      'a/.b',
      '.a',
      'a.',
      'x@{1}',
      'refs heads',
      'x'.repeat(201),
    ].map((given): [Given, string] => [{ 'pages-branch': given }, branch(given)]),
    ...['x'.repeat(101), 'two\nlines', 'a\u001b[31m'].map((given): [Given, string] => [
      { title: given },
      title(given),
    ]),
    ...['!a.ipk', '!a.ipk\n!*.apk', '*.ipk\n!'].map((files): [Given, string] => [
      { files },
      value(
        'files',
        files.replaceAll('\n', ' '),
        'a list of what to publish, with a pattern after each !',
        'Name what to publish, such as bin/packages; a line that begins with ! only leaves out of that what it matches.',
      ),
    ]),
    [
      { directory: './a', 'pages-repository': 'o/r' },
      value(
        'directory',
        './a',
        'usable together with `pages-repository`',
        'Give one of the two: a folder or a repository.',
      ),
    ],
    [
      { directory: './a', deploy: 'workflow', 'site-folder': './b' },
      value(
        'directory',
        './a',
        'usable together with `deploy: workflow`',
        'Leave out `deploy`: the folder itself can be deployed.',
      ),
    ],
    [
      { deploy: 'off', 'site-folder': './b' },
      value('site-folder', './b', 'usable without `deploy: workflow`', 'Give both or neither.'),
    ],
    [
      { directory: './a', 'ssh-key': 'k' },
      value(
        'directory',
        './a',
        'usable together with `ssh-key`',
        'Leave out the key: a folder does not need one.',
      ),
    ],
    [
      { directory: './a', 'commit-message': 'ours' },
      value(
        'directory',
        './a',
        'usable together with `commit-message`',
        'Leave out the message: a folder keeps no commits.',
      ),
    ],
    [
      { directory: './a', 'commit-signing-key': 'k' },
      value(
        'directory',
        './a',
        'usable together with `commit-signing-key`',
        'Leave out the key: a folder keeps no commits.',
      ),
    ],
    ...(
      [
        [{ directory: './a' }, '`directory`', 'Leave it out: a folder keeps no commits.'],
        [
          { history: 'squash' },
          'a `history` other than keep',
          'Use `commit-by: git` for that: the API only adds commits.',
        ],
        [
          { 'commit-signing-key': 'k' },
          '`commit-signing-key`',
          'Leave out the key: GitHub signs what its API commits.',
        ],
        [{ 'ssh-key': 'k' }, '`ssh-key`', 'Give a `token` in place of the key: the API takes no other.'],
      ] as [Given, string, string][]
    ).map(([given, name, remedy]): [Given, string] => [
      { 'commit-by': 'api', ...given },
      value('commit-by', 'api', `usable together with ${name}`, remedy),
    ]),
    [
      { 'commit-message': '{count} packages' },
      value(
        'commit-message',
        '{count} packages',
        'a text that has only known words in braces',
        'Use {feed}, {branch}, {repository}, {summary}, {added}, {updated}, {removed}, {packages}, {arches} or {changes}, and no other braces.',
      ),
    ],
    [
      { branch: 'b', 'commit-message': '{branch}/{repository}' },
      value(
        'commit-message',
        '{branch}/{repository}',
        'usable without `repository`',
        'Give `repository`, or leave {repository} out of the message.',
      ),
    ],
  ];
  it.each(bad)('%j', (given, fault) => {
    expect(faults(given)).toEqual([fault]);
  });

  it('host keys without the key they are for, and does not repeat them', () => {
    const [fault, ...others] = faults({ 'ssh-known-hosts': 'git.example.org ssh-ed25519 AAAA' });
    expect(fault).toContain('`ssh-known-hosts` is given, but `ssh-key` is missing or empty');
    expect(fault).not.toContain('AAAA');
    expect(others).toEqual([]);
  });

  it('a passphrase without the key that it opens, and does not repeat it', () => {
    const [fault, ...others] = faults({ 'commit-signing-passphrase': 'hunter2' });
    expect(fault).toContain('`commit-signing-key` is missing or empty');
    expect(fault).not.toContain('hunter2');
    expect(others).toEqual([]);
  });

  it('every wrong input together, in one error', () => {
    const given: Given = {
      command: 'x',
      'arch-map': 'x',
      'missing-ok': 'yes',
      'max-removals': 'x',
      'allow-unsigned': 'yes',
      'on-conflict': 'x',
      'keep-versions': '0',
      history: 'y',
      'push-timeout': 'z',
      'dry-run': 'no',
      json: '2',
      'pages-branch': '..',
      title: 'a\nb',
    };
    expect(faults(given).length).toBe(13);
    expect(
      faults(given)
        .map((fault) => /`([a-z-]+)`/.exec(fault)?.[1])
        .toSorted(),
    ).toEqual(Object.keys(given).toSorted());
  });

  it('and never repeats a secret', () => {
    const secrets = Object.fromEntries(
      INPUTS.filter(({ kind }) => kind === 'secret').map(({ name }) => [name, 'hunter2']),
    );
    expect(faults({ ...secrets, json: 'x' }).join()).not.toContain('hunter2');
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  it.each<[string | undefined, number | undefined]>([
    [undefined, undefined],
    ['', undefined],
    ['0', 0],
    ['0001', 1],
    ['1700000000', 1_700_000_000],
    ['4294967295', 4_294_967_295],
  ])('%j is second %s', (text, second) => {
    const date = sourceDate(text);
    expect(date === undefined ? undefined : date.getTime() / 1000).toBe(second);
  });

  it.each([
    '-1',
    '-0',
    '1e9',
    '4294967296',
    '99999999999',
    '0x10',
    'yesterday',
    ' 1',
    '1\n',
    '1.5',
    '9'.repeat(500),
  ])('%j is refused with its bounds', (text) => {
    const refuse = (): unknown => sourceDate(text);
    expect(refuse).toThrow(
      /SOURCE_DATE_EPOCH is ".{1,41}, not .* from 0 \(1970-01-01\) to 4294967295 \(2106-02-07\)/,
    );
  });
});
