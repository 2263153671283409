import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/feed/change.ts';
import { changeMarkdown, checkMarkdown, escapeMarkdown } from '../../../src/report/markdown.ts';
import { changeText } from '../../../src/report/text.ts';
import { check, HOSTILE, hostile, plain, report } from './report-maker.ts';

describe('changeMarkdown', () => {
  it('is a heading, a table, warnings and what to type', () => {
    expect(changeMarkdown(report({ changes: report().changes.slice(0, 2), warnings: [] }))).toBe(
      [
        '## branch gh-pages of o/r&#58; 1 added, 1 updated, 1 removed, 2 already there',
        '',
        '| | package | version | folder | size |',
        '| --- | --- | --- | --- | ---: |',
        '| added | a | 1 | f | 512 B |',
        '| updated | long-name | 1 → 2 | f | 1.5 kB |',
        '',
        'The feed&#39;s packages have 2.0 kB.',
        '',
        'Commit abc123 on branch gh-pages of o/r.',
        '',
        "### On a device, with the feed's own address instead of https://OWNER.github.io/REPO:",
        '',
        '```sh',
        'opkg update',
        '```',
        '',
      ].join('\n'),
    );
  });

  it('says how much of the site is used, and names the largest file', () => {
    const sizes = { feedBytes: 5e8, feedLimit: 1e9, largest: { path: 'f/a.ipk', bytes: 2e6 } };
    const line =
      '500.0 MB of the 1.00 GB that GitHub Pages serves; the largest file here is f/a.ipk with 2.0 MB';
    expect(changeMarkdown(report(sizes))).toContain(`The feed&#39;s packages have ${line}.\n`);
    expect(changeText(report(sizes), plain)).toContain(`  the feed's packages have ${line}\n`);
    expect(changeMarkdown(report({ feedBytes: 0 }))).not.toContain('packages have');
  });

  it('shows a change in several folders as one row', () => {
    const [first] = report().changes as [Change];
    const changes = ['a', 'b', 'c', 'd', 'e', 'f'].map((folder, i) => ({ ...first, folder, size: i }));
    expect(changeMarkdown(report({ changes: changes.slice(0, 2) }))).toContain(
      '| added | a | 1 | a<br>b | several |\n',
    );
    const same = changes.map((change) => ({ ...change, size: 5 }));
    expect(changeMarkdown(report({ changes: same }))).toContain(
      '| added | a | 1 | a<br>b<br>c<br>d<br>and 2 more | 5 B |\n',
    );
  });

  it('links the page, folders and packages when there is a page', () => {
    const there = { url: 'https://example.org/r', hasPage: true };
    const shown = changeMarkdown(report(there));
    expect(shown).toContain('| added | [a](<https://example.org/r/#/p/f/a>) | 1 |');
    expect(shown).toContain('| removed | c | 3 |');
    expect(shown).toContain(
      '[The feed&#39;s page](<https://example.org/r/>) · [f](<https://example.org/r/#/f/f>)\n',
    );
    expect(changeMarkdown(report({ ...there, dryRun: true }))).not.toContain('/#/p/');
    for (const lacks of [{ url: null }, { hasPage: false }])
      expect(changeMarkdown(report({ ...there, ...lacks }))).not.toContain('](<');
  });

  it('lists what devices must get elsewhere', () => {
    const unresolved = [{ dependency: 'libc', packages: ['a', 'b', 'c', 'd', 'e'] }];
    expect(changeMarkdown(report({ unresolved }))).toContain(
      [
        '<details>',
        '<summary>One dependency is not in the same folder: devices must get it from another folder or feed</summary>',
        '',
        '- libc, for a, b, c, d and 1 more',
        '',
        '</details>',
        '',
      ].join('\n'),
    );
    const two = [...unresolved, { dependency: 'x (>= 1)', packages: ['a'] }];
    expect(changeMarkdown(report({ unresolved: two }))).toContain(
      '2 dependencies are not in the same folder',
    );
    expect(changeText(report({ unresolved: two }), plain)).toContain(
      '  needed from other folders or feeds: 2 names (`-v` lists them)\n',
    );
    expect(changeText(report({ unresolved: two }), plain, { isVerbose: true })).toContain(
      '  needed from other folders or feeds: libc, x (>= 1)\n',
    );
  });

  it.each(HOSTILE)('gives Markdown nothing to interpret in %j', (text) => {
    const shown = changeMarkdown(hostile(text));
    const rows = shown
      .split('\n')
      .filter((line) => line.startsWith('| added') || line.startsWith('| updated'));
    for (const row of rows) expect(row.split('|').length).toBe(7);
    expect(shown.split('\n').length).toBe(changeMarkdown(hostile('x')).split('\n').length);
    const prose = shown.replace(/```sh[\s\S]*```/, '').replace(/^<\/?(details|summary)>.*$/gm, '');
    expect(prose.replace(/^(## |### |\|.*\|$)/gm, '')).not.toMatch(/[`<>[\]*_~@]|::|&(?!#\d+;)/);
    expect(/[^\n\P{Cc}]/u.test(shown)).toBe(false);
  });
});

describe('checkMarkdown', () => {
  const finding = {
    severity: 'error' as const,
    path: 'f/a.ipk',
    what: 'is missing',
    why: 'because',
    remedy: 'Do this.',
  };

  it('has a verdict, the folders, and errors before warnings with why and remedy', () => {
    const findings = [{ ...finding, severity: 'warning' as const, path: 'f/b.ipk' }, finding];
    expect(checkMarkdown(check({ ok: false, findings }))).toBe(
      [
        '## directory feed&#58; 1 package &#40;1.5 kB&#41; checked, 1 error, 1 warning',
        '',
        '| folder | format | packages | signature |',
        '| --- | --- | ---: | --- |',
        '| f | opkg | 1 | signed |',
        '',
        '### Errors',
        '',
        '- f/a.ipk is missing',
        '  - why: because',
        '  - fix: Do this.',
        '',
        '### Warnings',
        '',
        '- f/b.ipk is missing',
        '  - why: because',
        '  - fix: Do this.',
        '',
      ].join('\n'),
    );
  });

  it('says how to have packages compared that the server was only asked for', () => {
    const report = {
      ...check(),
      command: 'verify' as const,
      all: false,
      keys: 'given' as const,
      devices: null,
    };
    expect(checkMarkdown(report)).toContain('there &#40;&#96;all&#96; compares them&#41;, 0 errors');
    expect(checkMarkdown(report)).not.toContain('###');
  });

  it('shows 20 findings and 200 folders, and counts the others', () => {
    const findings = Array.from({ length: 23 }, () => finding);
    const folders = Array.from({ length: 201 }, () => check().folders).flat();
    const shown = checkMarkdown(check({ findings, folders }));
    expect(shown.match(/is missing/g)?.length).toBe(20);
    expect(shown.match(/^\| f /gm)?.length).toBe(200);
    expect(shown).toMatch(/… and 1 more, in the report\.[\s\S]*… and 3 more, in the report\./);
  });

  it.each(HOSTILE)('gives Markdown nothing to interpret in %j', (text) => {
    const of = (words: string): string =>
      checkMarkdown(
        check({
          feed: words,
          folders: [{ path: words, format: words, packages: 1, signature: words }],
          findings: [{ severity: 'error', path: words, what: words, why: words, remedy: words }],
        }),
      );
    const shown = of(text);
    expect(shown.split('\n').length).toBe(of('x').split('\n').length);
    expect(
      shown
        .split('\n')
        .find((line) => line.includes('| 1 |'))
        ?.split('|').length,
    ).toBe(6);
    expect(shown.replace(/^(## |### |\|.*\|$)/gm, '')).not.toMatch(/[`<>[\]*_~@]|::|&(?!#\d+;)/);
    expect(/[^\n\P{Cc}]/u.test(shown)).toBe(false);
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['a_b-1.0+git~1', 'a&#95;b-1.0&#43;git&#126;1'],
    ['x|y', 'x&#124;y'],
    ['<b>&amp;', '&#60;b&#62;&#38;amp;'],
    ['::set-output', '&#58;&#58;set-output'],
    ['a\nb', 'a&#92;u&#123;a&#125;b'],
    ['`$(id)`', '&#96;&#36;&#40;id&#41;&#96;'],
    ['plain', 'plain'],
  ])('%j is %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});
