import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  type FeedFile,
  type FeedFolder,
  type FeedKey,
  feedFileOf,
} from '../../../../src/feed/catalog/feed-shape.ts';
import { isUnchanged } from '../../../../src/feed/catalog/mark.ts';
import { installScript } from '../../../../src/site/installer/installer.ts';
import { NO_TEXTS, ODD_PATHS, PLAIN_NAMES } from '../../feed/odd-values.ts';

const KEY: FeedKey = {
  ...{ scheme: 'usign', keyId: '3435e05dcfdc2338', path: 'keys/3435e05dcfdc2338', sha256: '1'.repeat(64) },
};
const FOLDER: FeedFolder = {
  ...{ path: '24.10/base/x86_64', branch: '24.10', repository: 'base', arch: 'x86_64' },
  ...{ formats: ['opkg'], packages: 1, bytes: 1, keys: [KEY.path] },
};
const FEED: FeedFile = {
  ...{
    title: 'Our feed',
    url: 'https://o.github.io/r',
    folders: [FOLDER],
    keys: [KEY],
    recent: [],
    site: [],
  },
};
const scriptOf = (changes: Partial<FeedFile>): string | undefined =>
  installScript({ ...FEED, ...changes })?.toString('utf8');
const folders = (changes: Partial<FeedFolder>): { folders: FeedFolder[] } => ({
  folders: [{ ...FOLDER, ...changes }],
});

/** The rows of one of its tables. */
function table(script: string | undefined, name: string): string[] {
  const [, rows = ''] =
    new RegExp(`^${name}\\(\\) \\{\\n {2}printf '%s\\\\n' \\\\\\n([\\s\\S]*?)\\n\\}$`, 'm').exec(
      script ?? '',
    ) ?? [];
  return rows === '' ? [] : rows.split(' \\\n').map((row) => row.replace(/^ {4}'([^']*)'$/, '$1'));
}

describe('installScript', () => {
  it('contains the tables of the feed, and only its last line runs', () => {
    const script = scriptOf({});
    expect(table(script, 'folders')).toEqual([
      'usign 24.10 base - x86_64 3435e05dcfdc2338 /etc/opkg/customfeeds.conf src/gz our_feed_base https://o.github.io/r/24.10/base/x86_64',
    ]);
    expect(table(script, 'keys')).toEqual([
      `usign 3435e05dcfdc2338 /etc/opkg/keys/3435e05dcfdc2338 3435e05dcfdc2338 ${'1'.repeat(64)}`,
    ]);
    expect(script?.match(/^#!\/bin\/sh\n# pkgfeed wrote this; .* [0-9a-f]{64}\n/)).not.toBeNull();
    expect(isUnchanged(Buffer.from(script ?? ''))).toBe(true);
    expect(script?.match(/\n}\n\nmain "\$@"\n$/)).not.toBeNull();
    // Outside of functions there are but these.
    const outside = script
      ?.replace(/^\w+\(\) \{\n[\s\S]*?^\}\n/gm, '')
      .replace(/^#.*\n/gm, '')
      .split(/\n+/);
    expect(outside?.filter((line) => !/^([A-Z_]+=('[^']*'|\$#|\w+)? ?)+$|^'?$/.test(line))).toEqual([
      'set -eu',
      "NL='",
      'main "$@"',
    ]);
  });

  it('is undefined when nothing could be installed', () => {
    for (const changes of [
      { url: null },
      { url: 'https://o.github.io/$(reboot)' },
      { folders: [] },
      folders({ packages: 0 }),
      folders({ keys: [] }),
      { keys: [{ ...KEY, sha256: null }] },
    ])
      expect(scriptOf(changes), JSON.stringify(changes)).toBeUndefined();
    expect(installScript(feedFileOf({ ...FEED, ...folders({ path: "24.10/base';reboot;'/x86_64" }) }))).toBe(
      undefined,
    );
  });

  it('stays the same while folders, keys, title and address do', () => {
    const same = scriptOf({
      ...folders({ packages: 7, bytes: 700 }),
      recent: [
        {
          ...{
            name: 'x',
            version: '1',
            branch: '24.10',
            repository: 'base',
            format: 'opkg',
            folders: [FOLDER.path],
          },
          ...{ summary: '', published: '2026-11-20T16:53:35Z', run: null },
        },
      ],
      site: [{ path: 'install.sh', blob: '0'.repeat(40) }],
    });
    expect(same).toBe(scriptOf({}));
    const other = { ...FOLDER, path: '24.10/base/mips_mips32', arch: 'mips_mips32' };
    const orders = [
      [FOLDER, other],
      [other, FOLDER],
    ].map((list) => scriptOf({ folders: list }));
    expect(orders[0]).toBe(orders[1]);
    const changes = [
      { title: 'x' },
      { url: 'https://o.github.io/x' },
      { keys: [{ ...KEY, sha256: '2'.repeat(64) }] },
    ];
    for (const change of [...changes, { folders: [FOLDER, other] }]) expect(scriptOf(change)).not.toBe(same);
  });

  it.each(['$(reboot)', '`reboot`', 'a\nreboot', 'a\\', 'a\u202e', 'a"b', '', 'x'.repeat(101)])(
    'leaves the title %j out',
    (title) => {
      expect(scriptOf({ title })).toContain("\nFEED='https://o.github.io/r'\n");
    },
  );

  it('quotes what a title may have', () => {
    expect(scriptOf({ title: "Bob's feed" })).toContain("\nFEED='Bob'\\''s feed (https://o.github.io/r)'\n");
  });

  it('leaves out the values of feed.json that do not fit, and does not fail', () => {
    const odd = { ...FOLDER, path: '24.10/base/$(reboot)', arch: '$(reboot)' };
    const keys = [KEY, { ...KEY, path: 'keys/$(reboot)' }];
    const script = installScript(feedFileOf({ ...FEED, folders: [FOLDER, odd], keys }))?.toString('utf8');
    expect(script).toBe(scriptOf({}));
    expect(table(script, 'folders')).toHaveLength(1);
  });

  it('has only rows of plain words, with any value in feed.json', () => {
    const values = [...ODD_PATHS, ...PLAIN_NAMES, ...NO_TEXTS];
    const made = values.map((value) => {
      const odd = [
        { ...FOLDER, path: value },
        { ...FOLDER, path: `24.10/${value}/x86_64`, repository: value },
        { ...FOLDER, path: `${value}/base/x86_64`, branch: value },
        { ...FOLDER, path: `24.10/base/${value}`, arch: value, keys: [value, `keys/${value}`] },
        { ...FOLDER, path: `24.10/base/${value}`, arch: null, arches: [value, 'x86_64'], target: value },
      ];
      const keys = ['usign', 'openpgp', 'apk-v2', 'apk-v3', value].flatMap((scheme) => [
        { ...KEY, scheme, keyId: value },
        { ...KEY, scheme, path: `keys/${value}`, keyId: scheme === 'apk-v2' ? `${value}` : KEY.keyId },
        { ...KEY, scheme, sha256: value },
      ]);
      const formats = ['opkg', 'apk-v2', 'apk-v3', value];
      const feed = { ...FEED, title: value, formerUrls: [value, `https://example.org/${value}`] };
      const all = odd.map((one) => ({ ...one, formats }));
      return installScript(feedFileOf({ ...feed, folders: [FOLDER, ...all], keys: [KEY, ...keys] }));
    });
    expect(made.filter((script) => script !== undefined)).toHaveLength(values.length);
    for (const script of made) {
      const text = script?.toString('utf8');
      const [folderRows, keyRows] = [table(text, 'folders'), table(text, 'keys')];
      expect(folderRows.length * keyRows.length).toBeGreaterThan(0);
      const addresses = table(text, 'addresses');
      for (const row of [...folderRows, ...keyRows, ...table(text, 'retired_keys'), ...addresses])
        expect(row).toMatch(/^[\w@%+=:,./~-]+( [\w@%+=:,./~-]+)*$/);
      for (const row of [...keyRows, ...table(text, 'retired_keys')]) expect(row.split(' ')).toHaveLength(5);
    }
  });

  it.each([
    ['folders', folders({ path: "24.10/base';reboot;'/x86_64" })],
    ['folders', folders({ path: '24.10/base/x86_64\nreboot' })],
    ['folders', folders({ path: '24.10/base/x86_64 usign' })],
    ['folders', folders({ branch: '24.10 base' })],
    ['folders', folders({ repository: '' })],
    ['folders', folders({ target: 'ath79/generic;reboot' })],
    ['folders', folders({ target: "ath79'$(reboot)" })],
    ['folders', folders({ arch: 'x86_64\nEND\nreboot' })],
    ['folders', folders({ path: 'x/'.repeat(1500).slice(0, -1) })],
    ['keys', { keys: [{ ...KEY, keyId: '$(reboot)' }] }],
    ['keys', { keys: [{ ...KEY, keyId: '' }] }],
    ['keys', { keys: [{ ...KEY, sha256: `${'1'.repeat(64)} x` }] }],
    ['keys', { keys: [{ ...KEY, sha256: '1'.repeat(63) }] }],
    ['retired_keys', { keys: [KEY, { ...KEY, path: 'keys/$(reboot)' }] }],
  ])('has no invalid row in %s: %j', (name, changes) => {
    expect(() => scriptOf(changes)).toThrow(
      expect.objectContaining({
        code: 'FEED_PLAN',
        message: expect.stringContaining(`invalid row in ${name}: `),
      }),
    );
  });

  it('prints its rows as they are, in a shell', () => {
    const other = { ...FOLDER, path: '24.10/base/mips_mips32', arch: 'mips_mips32' };
    const script = scriptOf({ folders: [FOLDER, other], formerUrls: ['http://old.example.org:8080/%20~x'] });
    const named = ['folders', 'keys', 'retired_keys', 'addresses', 'openpgp_options'];
    const definitions = script?.replace(/\nmain "\$@"\n$/, '\n');
    const { stdout, status } = spawnSync('sh', ['-s'], {
      input: `${definitions}\nfor name in ${named.join(' ')}; do echo "$name:"; "$name"; done\n`,
    });
    expect(status).toBe(0);
    expect(stdout.toString()).toBe(
      named.flatMap((name) => [`${name}:`, ...table(script, name)].map((row) => `${row}\n`)).join(''),
    );
    expect(table(script, 'folders')).toHaveLength(2);
    expect(table(script, 'retired_keys')).toEqual([]);
  });

  it('lists retired keys separately, and only for systems of the feed', () => {
    const old = { ...KEY, keyId: '1'.repeat(16), path: `keys/${'1'.repeat(16)}`, sha256: '3'.repeat(64) };
    const unknown = { ...old, path: 'keys/2222222222222222', keyId: '2'.repeat(16), sha256: null };
    const other = { ...old, scheme: 'apk-v2', keyId: 'a.rsa.pub', path: 'keys/a.rsa.pub' };
    const script = scriptOf({ keys: [KEY, old, unknown, other] });
    expect(table(script, 'retired_keys')).toEqual([
      `usign ${old.keyId} /etc/opkg/keys/${old.keyId} ${old.keyId} ${'3'.repeat(64)}`,
    ]);
    expect(table(script, 'keys')).toEqual(table(scriptOf({}), 'keys'));
    // A folder that an earlier run signed has its key still.
    const before = { ...FOLDER, path: '23.05/base/x86_64', branch: '23.05', keys: [old.path] };
    const both = scriptOf({ folders: [FOLDER, before], keys: [KEY, old] });
    expect(table(both, 'keys')).toHaveLength(2);
    expect(both).toContain('retired_keys() {\n  :\n}\n');
  });

  it('recognizes its lines by former addresses too, if they are plain', () => {
    const script = scriptOf({ formerUrls: ['http://a.example.org/r', 'https://b.example.org/$(reboot)'] });
    expect(table(script, 'addresses')).toEqual(['a.example.org/r', 'o.github.io/r']);
    expect(script).toContain(`'7 src/gz '*' http://a.example.org/r/'[0-9v]*'/base/'*)`);
    expect(script).toContain(`'7 src/gz '*' https://o.github.io/r/'[0-9v]*'/base/'*)`);
    expect(script).not.toContain('reboot');
    expect(table(script, 'folders')).toEqual(table(scriptOf({}), 'folders'));
  });

  it('recognizes lines of any branch and arch by their repository, and without one by their name', () => {
    const cases = (changes: Partial<FeedFolder>): string[] =>
      [
        ...(scriptOf({ title: null, ...folders(changes) })?.matchAll(
          /^ {2}case "\$SLASHES \$1" in (.*)\) REPOSITORY/gm,
        ) ?? []),
      ].map(([, shape = '']) => shape);
    expect(cases({})).toEqual([`'7 src/gz '*' https://o.github.io/r/'[0-9v]*'/base/'*`]);
    expect(cases({ path: 'base/stable/x86_64', branch: 'stable' })).toEqual([
      `'7 src/gz '*' https://o.github.io/r/base/'*'/'*`,
    ]);
    expect(cases({ path: '24.10/x86_64', repository: null })).toEqual([
      `'6 src/gz '*' https://o.github.io/r/24.10/x86_64'`,
      `'6 src/gz o_github_io_r https://o.github.io/r/'[0-9v]*'/'*`,
    ]);
    expect(cases({ path: '24.10/x86_64' })).toEqual([
      `'6 src/gz '*' https://o.github.io/r/24.10/x86_64'`,
      `'6 src/gz o_github_io_r_base https://o.github.io/r/'[0-9v]*'/'*`,
    ]);
  });
});
