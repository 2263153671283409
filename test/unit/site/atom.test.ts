import { describe, expect, it } from 'vitest';
import type { FeedFile, Recent } from '../../../src/feed/catalog/feed-json.ts';
import { isUnchanged } from '../../../src/feed/catalog/mark.ts';
import { atomFeed } from '../../../src/site/atom.ts';
import { judge, needJudge } from '../../support/judges.ts';

const NOW = new Date('2026-11-25T10:00:00.500Z');
const ENTRY: Recent = {
  ...{ name: 'hello', version: '1.0-r1', branch: '24.10', repository: 'base', format: 'opkg' },
  folders: ['24.10/base/mips_24kc', '24.10/base/x86_64'],
  ...{
    summary: 'Says hello',
    published: '2026-11-20T16:53:35Z',
    run: 'https://github.com/o/r/actions/runs/42',
  },
};
const folder = (arch: string) => ({
  ...{ path: `24.10/base/${arch}`, branch: '24.10', repository: 'base', arch },
  ...{ formats: ['opkg'], packages: 1, bytes: 1, keys: null },
});
const FEED: FeedFile = {
  ...{ title: 'Our feed', url: 'https://o.github.io/r', keys: [], site: [] },
  folders: [folder('mips_24kc'), folder('x86_64')],
  recent: [ENTRY],
};
const textOf = (changes: Partial<FeedFile>, now = NOW): string =>
  atomFeed({ ...FEED, ...changes }, now)?.toString('utf8') ?? '';
const idsOf = (text: string): string[] => [...text.matchAll(/<id>(.*)<\/id>/g)].map(([, id = '']) => id);

describe('atomFeed', () => {
  it('lists each version that was published', () => {
    const text = textOf({});
    expect(isUnchanged(Buffer.from(text))).toBe(true);
    const [mark = ''] = /^<!-- pkgfeed wrote this; .* [0-9a-f]{64} -->\n/m.exec(text) ?? [];
    expect(text.replace(mark, '')).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Our feed</title>
<id>https://o.github.io/r/</id>
<link rel="alternate" type="text/html" href="https://o.github.io/r/"/>
<link rel="self" type="application/atom+xml" href="https://o.github.io/r/feed.atom"/>
<updated>2026-11-20T16:53:35Z</updated>
<author><name>Our feed</name></author>
<generator>pkgfeed</generator>
<entry>
<title>hello 1.0-r1</title>
<id>tag:o.github.io,2026:/r/24.10/base/opkg/hello/1.0-r1</id>
<link rel="alternate" type="text/html" href="https://o.github.io/r/#/p/24.10/base/mips_24kc/hello"/>
<link rel="via" href="https://github.com/o/r/actions/runs/42"/>
<updated>2026-11-20T16:53:35Z</updated>
<category term="24.10/base"/>
<summary>Says hello&#10;24.10/base: mips_24kc, x86_64</summary>
</entry>
</feed>
`);
  });

  it('names each version that was withdrawn, with its reason, among the others by time', () => {
    const one = {
      ...{ name: 'hello', version: '0.9', branch: '24.10', repository: 'base', format: 'opkg' },
      ...{ arch: 'mips_24kc', folders: ['24.10/base/mips_24kc'], withdrawn: '2026-11-24T10:00:00Z' },
      reason: 'It <does> not start.',
    };
    const other = { ...one, arch: 'x86_64', folders: ['24.10/base/x86_64'] };
    const old = { ...one, version: '0.1', withdrawn: '2020-01-01T00:00:00Z', reason: null };
    const text = textOf({ withdrawn: [one, other, old] });
    expect(text).toContain('<updated>2026-11-24T10:00:00Z</updated>\n<author>');
    expect([...text.matchAll(/<title>(.*)<\/title>/g)].map(([, title]) => title)).toEqual([
      'Our feed',
      'hello 0.9 was withdrawn',
      'hello 1.0-r1',
      'hello 0.1 was withdrawn',
    ]);
    expect(idsOf(text)[1]).toBe('tag:o.github.io,2026:/r/24.10/base/opkg/hello/0.9/withdrawn');
    expect(text).toContain(
      '<summary>It &#60;does&#62; not start.&#10;24.10/base: mips_24kc, x86_64</summary>',
    );
    expect(new Set(idsOf(text)).size).toBe(idsOf(text).length);
  });

  it('is undefined without an address that a link can have', () => {
    expect(atomFeed({ ...FEED, url: null }, NOW)).toBeUndefined();
    expect(atomFeed({ ...FEED, url: 'javascript:alert(1)' }, NOW)).toBeUndefined();
  });

  it('has the date of the newest entry, or of the run when it lists nothing', () => {
    const older = { ...ENTRY, name: 'older', published: '2026-11-19T00:00:00Z' };
    expect(textOf({ recent: [older, ENTRY] })).toBe(textOf({ recent: [older, ENTRY] }, new Date(0)));
    expect(textOf({ recent: [older, ENTRY] })).toContain('<updated>2026-11-20T16:53:35Z</updated>\n<author>');
    expect(textOf({ recent: [] })).toContain('<updated>2026-11-25T10:00:00Z</updated>');
  });

  it('has an id for each version that stays when the same is published again or for another arch', () => {
    const other = { ...ENTRY, version: '1.0-r2' };
    const elsewhere = { ...ENTRY, branch: null, repository: 'base/24.10' };
    const ids = idsOf(textOf({ recent: [ENTRY, other, elsewhere, { ...ENTRY, format: 'apk-v3' }] }));
    expect(new Set(ids).size).toBe(5);
    const again = { ...ENTRY, published: '2026-11-24T00:00:00Z', folders: ['24.10/base/arm'], summary: 'x' };
    expect(idsOf(textOf({ recent: [again] }))).toEqual(ids.slice(0, 2));
  });

  it('leaves out entries without a date, and invalid links', () => {
    const odd = ['', 'yesterday', '2026-13-45T00:00:00Z', '2026-11-20T16:53:35Z<x>'];
    expect(textOf({ recent: odd.map((published) => ({ ...ENTRY, published })) })).not.toContain('<entry>');
    expect(textOf({ recent: [{ ...ENTRY, run: 'javascript:alert(1)' }] })).not.toContain('javascript');
  });

  it('is XML for any texts, by another parser', (context) => {
    needJudge(context, 'xmllint');
    const hostile = `</title><script>alert("1")</script>&amp;]]>'\u0000\u0008\u000b\u001f\ufffe\uffff\ud800\udc00x\ud83d\n\t\r\u0085\u2028é日本😀`;
    const recent = [
      { ...ENTRY, name: hostile, version: hostile, branch: hostile, repository: hostile, summary: hostile },
      { ...ENTRY, format: hostile, folders: [hostile, '..', ''] },
      { ...ENTRY, folders: [] },
    ];
    const bytes = atomFeed({ ...FEED, title: hostile, recent }, NOW) ?? Buffer.alloc(0);
    const shown = (path: string): string => {
      const { status, stdout, stderr } = judge('xmllint', ['--nonet', '--xpath', path, '-'], bytes);
      expect([status, stderr]).toEqual([0, '']);
      return stdout.toString('utf8');
    };
    expect(shown('count(//*[local-name()="entry"])')).toBe('3\n');
    expect(shown('count(//*)')).toBe(`${9 + 3 * 8}\n`);
    const kept = '</title><script>alert("1")</script>&amp;]]>\'\ud800\udc00x\n\t\r\u0085\u2028é日本😀';
    expect(shown('string(//*[local-name()="entry"]/*[local-name()="title"])')).toBe(`${kept} ${kept}\n`);
  });
});
