import { describe, expect, it } from 'vitest';
import type { FeedFile, FeedFolder, FeedKey } from '../../../src/feed/feed-file.ts';
import { installScript } from '../../../src/site/installer.ts';

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
    new RegExp(`^${name}\\(\\) \\{\\n  cat <<'END'\\n([\\s\\S]*?)\\nEND$`, 'm').exec(script ?? '') ?? [];
  return rows.split('\n');
}

describe('installScript', () => {
  it('has what the feed holds in it, and ends in the one line that runs', () => {
    const script = scriptOf({});
    expect(table(script, 'folders')).toEqual([
      'usign 24.10 base x86_64 3435e05dcfdc2338 /etc/opkg/customfeeds.conf src/gz our_feed_base https://o.github.io/r/24.10/base/x86_64',
    ]);
    expect(table(script, 'keys')).toEqual([
      `usign 3435e05dcfdc2338 /etc/opkg/keys/3435e05dcfdc2338 3435e05dcfdc2338 ${'1'.repeat(64)}`,
    ]);
    expect(script?.match(/^#!\/bin\/sh\n/)).not.toBeNull();
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

  it('is none where nothing could be installed', () => {
    for (const changes of [
      { url: null },
      { url: 'https://o.github.io/$(reboot)' },
      { folders: [] },
      folders({ packages: 0 }),
      folders({ keys: [] }),
      { keys: [{ ...KEY, sha256: null }] },
      folders({ path: "24.10/base';reboot;'/x86_64" }),
    ])
      expect(scriptOf(changes), JSON.stringify(changes)).toBeUndefined();
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
    const other = { ...FOLDER, path: '24.10/base/mips', arch: 'mips' };
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

  it('leaves out single folders and keys that are no plain names', () => {
    const odd = { ...FOLDER, path: '24.10/base/$(reboot)', arch: '$(reboot)' };
    const script = scriptOf({ folders: [FOLDER, odd], keys: [KEY, { ...KEY, path: 'keys/$(reboot)' }] });
    expect(script).not.toContain('reboot');
    expect(table(script, 'folders')).toHaveLength(1);
  });

  it('lists keys of before apart, and of no system that the feed has nothing for', () => {
    const old = { ...KEY, keyId: '1'.repeat(16), path: `keys/${'1'.repeat(16)}`, sha256: '3'.repeat(64) };
    const unknown = { ...old, path: 'keys/2222222222222222', keyId: '2'.repeat(16), sha256: null };
    const other = { ...old, scheme: 'apk-v2', keyId: 'a.rsa.pub', path: 'keys/a.rsa.pub' };
    const odd = { ...old, path: 'keys/$(reboot)' };
    const script = scriptOf({ keys: [KEY, old, unknown, other, odd] });
    expect(table(script, 'retired_keys')).toEqual([
      `usign ${old.keyId} /etc/opkg/keys/${old.keyId} ${old.keyId} ${'3'.repeat(64)}`,
    ]);
    expect(table(script, 'keys')).toEqual(table(scriptOf({}), 'keys'));
    // A folder that an earlier run signed has its key still.
    const before = { ...FOLDER, path: '23.05/base/x86_64', branch: '23.05', keys: [old.path] };
    const both = scriptOf({ folders: [FOLDER, before], keys: [KEY, old] });
    expect(table(both, 'keys')).toHaveLength(2);
    expect(both).toContain("retired_keys() {\n  cat <<'END'\nEND\n}\n");
  });

  it('knows its lines by the addresses of before too, if they are plain', () => {
    const script = scriptOf({ formerUrls: ['http://a.example.org/r', 'https://b.example.org/$(reboot)'] });
    expect(table(script, 'addresses')).toEqual(['a.example.org/r', 'o.github.io/r']);
    expect(script).toContain(`'7 src/gz '*' http://a.example.org/r/'[0-9v]*'/base/'*)`);
    expect(script).toContain(`'7 src/gz '*' https://o.github.io/r/'[0-9v]*'/base/'*)`);
    expect(script).not.toContain('reboot');
    expect(table(script, 'folders')).toEqual(table(scriptOf({}), 'folders'));
  });

  it('knows a line of any branch and arch by the repository in it, and without one only the line itself', () => {
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
    ]);
    expect(cases({ path: '24.10/x86_64' })).toEqual([`'6 src/gz '*' https://o.github.io/r/24.10/x86_64'`]);
  });
});
