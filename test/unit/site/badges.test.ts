import { describe, expect, it } from 'vitest';
import type { FeedFolder, SiteFile } from '../../../src/feed/catalog/feed-json.ts';
import type { MadeFile, SiteSource } from '../../../src/feed/catalog/site-files.ts';
import type { Listed } from '../../../src/feed/listed.ts';
import { apkV3 } from '../../../src/formats/apk-v3/apk-v3.ts';
import type { Entry, Format } from '../../../src/formats/format.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import { BADGE_COLOURS, badgeImage } from '../../../src/site/badge-image.ts';
import { BADGE_LIMIT, badgeFiles, recogniseBadge } from '../../../src/site/badges.ts';
import { judge, needJudge } from '../../support/judges.ts';
import { NO_PACKAGES } from '../feed/catalog/combined-maker.ts';

const BLOB = 'a'.repeat(40);
const listed = (name: string, version: string): Listed => ({
  entry: { name, version } as Entry,
  ...{ path: '', contentId: undefined, origin: '', content: undefined },
});

/** What a run of one branch and repository has: `ARCH: [NAME VERSION, …]`. */
function sourceOf(
  arches: { readonly [arch: string]: readonly string[] },
  changes: { before?: SiteFile[]; more?: FeedFolder[]; format?: Format; branch?: string | null } = {},
): SiteSource {
  const { before = [], more = [], format = opkg, branch = '24.10' } = changes;
  const folders = Object.entries(arches).map(([arch, packages]) => ({
    ...{ format, branch, repository: 'base', target: null, arch },
    ...{ path: `24.10/base/${arch}`, isNew: false },
    listed: packages.map((text) => listed(text.split(' ')[0] ?? '', text.split(' ')[1] ?? '')),
  }));
  const own = folders.map(({ arch, path }) => folder(path, arch, [format.name]));
  return {
    ...{ folders, before, vouched: [], now: new Date(0), packages: NO_PACKAGES },
    feed: { title: null, url: null, folders: [...own, ...more], keys: [], recent: [], site: [] },
  };
}

const folder = (
  path: string,
  arch: string,
  formats = ['opkg'],
  branch: string | null = '24.10',
): FeedFolder => ({
  ...{ path, branch, repository: 'base', arch, formats, packages: 1, bytes: 1, keys: null },
});
const recorded = (name: string, version: string, home = '24.10/base'): SiteFile[] =>
  ['svg', 'json'].map((end) => ({ path: `badges/${home}/${name}.${end}`, blob: BLOB, version }));
const shown = (files: readonly MadeFile[]): string[] =>
  files.map((file) => `${file.path} ${file.version}${'blob' in file ? ' as it is' : ''}`);
const both = (path: string): string[] => {
  const [file = '', ...rest] = path.split(' ');
  return [`badges/${file}.svg ${rest.join(' ')}`, `badges/${file}.json ${rest.join(' ')}`];
};
/** Somewhere this run does not go. */
const ELSEWHERE = folder('24.10/base/arm', 'arm');

describe('badgeFiles', () => {
  it('are a picture and an endpoint for the newest version in any folder, by its format’s order', () => {
    const source = sourceOf({
      mips: ['hello 1.9', 'hello 1.10', 'other 1'],
      x86_64: ['hello 1.2', 'g++ 1~rc1', 'g++ 1'],
    });
    const files = badgeFiles(source, ['hel*', 'g++']);
    expect(shown(files)).toEqual([...both('24.10/base/g++ 1'), ...both('24.10/base/hello 1.10')]);
    const endpoint = files.find(({ path }) => path.endsWith('hello.json'));
    expect(endpoint && 'bytes' in endpoint && JSON.parse(endpoint.bytes.toString('utf8'))).toEqual({
      ...{ schemaVersion: 1, label: 'hello', message: '1.10', color: '05628f' },
    });
  });

  it('are none without patterns', () => {
    expect(badgeFiles(sourceOf({ mips: ['hello 1'] }), [])).toEqual([]);
  });

  it('show an older version only if the run has every folder', () => {
    const before = recorded('hello', '2');
    expect(shown(badgeFiles(sourceOf({ mips: ['hello 1'] }, { before }), []))).toEqual(
      both('24.10/base/hello 1'),
    );
    const partly = sourceOf({ mips: ['hello 1'] }, { before, more: [ELSEWHERE] });
    expect(shown(badgeFiles(partly, []))).toEqual(both('24.10/base/hello 2'));
    const otherFormat = sourceOf(
      { mips: ['hello 1'] },
      { before, more: [folder('24.10/base/mips', 'mips', ['apk-v3'])] },
    );
    expect(shown(badgeFiles(otherFormat, []))).toEqual(both('24.10/base/hello 2'));
    const newer = sourceOf({ mips: ['hello 3'] }, { before, more: [ELSEWHERE] });
    expect(shown(badgeFiles(newer, []))).toEqual(both('24.10/base/hello 3'));
    const otherBranch = sourceOf(
      { mips: ['hello 1'] },
      { before, more: [folder('x', 'x', ['opkg'], '23.05')] },
    );
    expect(shown(badgeFiles(otherBranch, []))).toEqual(both('24.10/base/hello 1'));
  });

  it('are removed when the package is withdrawn everywhere', () => {
    const before = recorded('gone', '2');
    expect(badgeFiles(sourceOf({ mips: ['hello 1'] }, { before }), ['gone'])).toEqual([]);
    const partly = sourceOf({ mips: ['hello 1'] }, { before, more: [ELSEWHERE] });
    expect(shown(badgeFiles(partly, []))).toEqual(both('24.10/base/gone 2 as it is'));
  });

  it('of other branches and repositories stay as they are', () => {
    const before = [
      ...recorded('a', '1', '23.05/base'),
      ...recorded('b', '1', '24.10/base/more'),
      ...recorded('c', '1', '24.10'),
    ];
    const page = { path: 'index.html', blob: BLOB };
    expect(shown(badgeFiles(sourceOf({ mips: [] }, { before: [...before, page] }), ['*']))).toEqual(
      before.map(({ path }) => `${path} 1 as it is`),
    );
  });

  it('that exist are kept up to date with any patterns of this run', () => {
    const before = recorded('hello', '1');
    expect(shown(badgeFiles(sourceOf({ mips: ['hello 2'] }, { before }), ['other']))).toEqual(
      both('24.10/base/hello 2'),
    );
  });

  it('have no path segment for missing coordinates', () => {
    const source = sourceOf({ mips: ['hello 1'] }, { branch: null });
    expect(shown(badgeFiles(source, ['*']))).toEqual(both('base/hello 1'));
  });

  it('are for names that a file may have', () => {
    const names = ['../x', '.x', 'a/b', 'é', 'x'.repeat(201), '-x'];
    expect(badgeFiles(sourceOf({ mips: names.map((name) => `${name} 1`) }), ['*'])).toEqual([]);
    expect(badgeFiles(sourceOf({ x86_64: ['hello 1.0-r1'] }, { format: apkV3 }), ['*'])).toHaveLength(2);
  });

  it('have a limit, which counts those of other branches too', () => {
    const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `p${i} 1`);
    expect(badgeFiles(sourceOf({ mips: names(BADGE_LIMIT) }), ['*'])).toHaveLength(2 * BADGE_LIMIT);
    const before = recorded('a', '1', '23.05/base');
    for (const source of [
      sourceOf({ mips: names(BADGE_LIMIT + 1) }),
      sourceOf({ mips: names(BADGE_LIMIT) }, { before }),
    ])
      expect(() => badgeFiles(source, ['*'])).toThrow(/501 badges, and it may have 500/);
  });
});

describe('recogniseBadge', () => {
  const isOurs = (path: string, bytes: Buffer): boolean => recogniseBadge(path, bytes) !== undefined;
  const made = badgeFiles(sourceOf({ mips: ['hello 1:1.0~rc1-r1', 'libstdc++ 2', `${'x'.repeat(200)} 3`] }), [
    '*',
  ]);
  const files = made.map((file): [string, Buffer] => [
    file.path,
    'bytes' in file ? file.bytes : Buffer.alloc(0),
  ]);

  it('is true for the files of badgeFiles at their own paths', () => {
    expect(files).toHaveLength(6);
    for (const [path, bytes] of files) expect(isOurs(path, bytes), path).toBe(true);
  });

  it('is false for them at other paths', () => {
    for (const [path, bytes] of files)
      for (const other of [path.replace('hello', 'other'), path.replace(/\w+$/, 'txt'), 'index.html', ''])
        if (other !== path) expect(isOurs(other, bytes), other).toBe(false);
    const [[svg] = ['']] = files;
    expect(isOurs(svg, files[1]?.[1] ?? Buffer.alloc(0))).toBe(false);
  });

  it('is false for them with more, fewer or other bytes', () => {
    const [[path, bytes] = ['', Buffer.alloc(0)]] = files;
    for (let i = 0; i < bytes.length; i++) {
      const other = Buffer.from(bytes);
      other[i] = (bytes[i] ?? 0) ^ 0x80;
      expect(isOurs(path, other), `byte ${i}`).toBe(false);
    }
    const texts = [`${bytes} `, bytes.subarray(1), bytes.subarray(0, -1), '', 'x', '{"message":"1"}'];
    for (const text of [...texts, `<title>hello: 1</title>`, '<title></title>', 'x'.repeat(1 << 20)])
      expect(isOurs(path, Buffer.from(text as string))).toBe(false);
    const script = bytes.toString('utf8').replace('</svg>', '<script>alert(1)</script></svg>');
    expect(isOurs(path, Buffer.from(script))).toBe(false);
  });
});

describe('badgeImage', () => {
  it('is as wide as its texts, and has them as its label', () => {
    expect(
      badgeImage('hello', '1.0-r1'),
    ).toBe(`<svg xmlns="http://www.w3.org/2000/svg" width="86" height="20" role="img" aria-label="hello: 1.0-r1">
<title>hello: 1.0-r1</title>
<rect width="86" height="20" rx="3" fill="#444444"/>
<path fill="#05628f" d="M39 0h44a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-44z"/>
<g fill="#ffffff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">
<text x="6" y="14" textLength="27" lengthAdjust="spacingAndGlyphs">hello</text>
<text x="45" y="14" textLength="35" lengthAdjust="spacingAndGlyphs">1.0-r1</text>
</g>
</svg>
`);
    const widthOf = (text: string): number => Number(/width="(\d+)"/.exec(badgeImage(text, '1'))?.[1]);
    expect(widthOf('iii')).toBeLessThan(widthOf('mmm'));
    expect(widthOf('x'.repeat(5000))).toBeLessThan(800);
  });

  it('has enough contrast', () => {
    const luminance = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
        const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    for (const colour of Object.values(BADGE_COLOURS))
      expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThan(4.5);
  });

  it('is XML for any texts, by another parser', (context) => {
    needJudge(context, 'xmllint');
    const hostile = '"><script>alert(1)</script>\u0000\ud800&';
    const { status, stdout } = judge(
      'xmllint',
      ['--nonet', '--xpath', 'count(//*)', '-'],
      badgeImage(hostile, hostile),
    );
    expect([status, stdout.toString('utf8')]).toEqual([0, '7\n']);
  });
});
