import { describe, expect, it } from 'vitest';
import { ConflictError } from '../../../src/errors.ts';
import type { Change } from '../../../src/feed/change.ts';
import {
  changeMarkdown,
  checkMarkdown,
  escapeMarkdown,
  failureMarkdown,
} from '../../../src/report/markdown.ts';
import { type ChangeReport, type CheckReport, reportJson } from '../../../src/report/report.ts';
import { changeText, checkText } from '../../../src/report/text.ts';
import { escapeWorkflowCommands, sizeText } from '../../../src/text/printable.ts';

const plain = (_style: string, text: string): string => text;

function report(changes: Partial<ChangeReport> = {}): ChangeReport {
  return {
    command: 'publish',
    title: null,
    feed: 'branch gh-pages of o/r',
    dryRun: false,
    changed: true,
    commit: 'abc123',
    added: 1,
    updated: 1,
    removed: 1,
    unchanged: 2,
    changes: [
      {
        kind: 'added',
        name: 'a',
        version: '1',
        previous: undefined,
        arch: 'x',
        folder: 'f',
        path: 'f/a.ipk',
        size: 512,
        reason: '',
      },
      {
        kind: 'updated',
        name: 'long-name',
        version: '2',
        previous: '1',
        arch: 'x',
        folder: 'f',
        path: 'f/b.ipk',
        size: 1500,
        reason: '',
      },
      {
        kind: 'removed',
        name: 'c',
        version: '3',
        previous: undefined,
        arch: 'x',
        folder: 'f',
        path: 'f/c.ipk',
        size: undefined,
        reason: '',
      },
    ],
    folders: [{ path: 'f', arch: 'x', format: 'opkg', packages: 4 }],
    feedBytes: 2012,
    feedLimit: null,
    largest: null,
    unresolved: [],
    hasPage: false,
    keys: [],
    warnings: ['mind this'],
    attempts: 1,
    url: null,
    delivery: null,
    deviceLines: ['opkg update'],
    ...changes,
  };
}

const check = (changes: Partial<CheckReport> = {}): CheckReport => ({
  command: 'check',
  feed: 'directory feed',
  ok: true,
  folders: [{ path: 'f', format: 'opkg', packages: 1, signature: 'signed' }],
  packages: 1,
  bytes: 1500,
  findings: [],
  ...changes,
});

const HOSTILE = [
  'a|b',
  '`code`',
  '<img src=x onerror=alert(1)>',
  '</table>',
  'a\nb',
  'a\r\n::set-output name=x::y',
  '::error::x',
  '##[error]x',
  '[a](http://evil)',
  '![a](http://evil/x.png)',
  '**bold** _it_ ~~no~~',
  '@everyone #1',
  '&lt;',
  '\u001b[31mred\u0007',
  'a\u202eb',
  'www.evil.example',
  '$x^2$',
];
const hostile = (text: string): ChangeReport =>
  report({
    title: text,
    feed: text,
    commit: text,
    warnings: [text],
    delivery: { live: false, url: text, verified: 0, findings: [] },
    changes: report().changes.map((change) => ({
      ...change,
      name: text,
      version: text,
      previous: text,
      folder: text,
    })),
    folders: [{ path: text, arch: 'x', format: 'opkg', packages: 1 }],
    largest: { path: text, bytes: 1 },
    unresolved: [{ dependency: text, packages: [text] }],
  });

describe('whether a feed is live', () => {
  const url = 'https://o.github.io/r';
  const delivery = { live: true, url, verified: 1, findings: [] };

  it.each([
    [delivery, 'live at https://o.github.io/r, 1 package fetched and compared'],
    [{ ...delivery, verified: 0 }, 'live at https://o.github.io/r'],
    [{ ...delivery, live: false }, 'not known to be live at https://o.github.io/r'],
    [{ ...delivery, live: false, url: null }, 'not known to be live'],
  ])('is told of %j', (given, line) => {
    expect(changeText(report({ delivery: given }), plain).split('\n')).toContain(line);
    const summary = changeMarkdown(report({ delivery: given })).replace(/&#58;/g, ':');
    expect(summary.toLowerCase()).toContain(`${line}.`.toLowerCase().slice(0, 14));
  });

  it('is not told where nobody looked', () => {
    expect(changeText(report(), plain)).not.toContain('live');
    expect(changeMarkdown(report())).not.toMatch(/live/i);
  });
});

describe('changeText', () => {
  it('says what changed, in columns', () => {
    expect(changeText(report(), plain)).toBe(
      [
        'branch gh-pages of o/r: 1 added, 1 updated, 1 removed, 2 already there',
        '  +  a          1      f  512 B',
        '  ~  long-name  1 → 2  f  1.5 kB',
        '  -  c          3      f',
        '  f (opkg): 4 packages',
        "  the feed's packages have 2.0 kB",
        'commit abc123',
        'warning: mind this',
        '',
        "On a device, with the feed's own address in place of https://OWNER.github.io/REPO:",
        '  opkg update',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [{ changed: false }, 'branch gh-pages of o/r: nothing changed, 2 already there'],
    [
      { dryRun: true, removed: 0 },
      'branch gh-pages of o/r: 1 would be added, 1 would be updated, 2 already there',
    ],
    [
      { added: 0, updated: 0, removed: 0 },
      'branch gh-pages of o/r: renewed, with no change of packages, 2 already there',
    ],
    [{ title: 'My feed', changed: false, unchanged: 0 }, 'My feed: nothing changed'],
  ])('begins with what happened: %j', (changes, line) => {
    expect(changeText(report(changes), plain).split('\n')[0]).toBe(line);
  });

  it('does not show a replaced version twice', () => {
    const [first] = report().changes;
    const changes = first ? [{ ...first, kind: 'updated' as const, previous: '1' }] : [];
    expect(changeText(report({ changes }), plain)).toContain('  ~  a  1  f  512 B\n');
  });

  it('shows 200 changes and counts the others', () => {
    const [first] = report().changes;
    const changes = Array.from({ length: 205 }, (_, i) => ({ ...first, version: `${i}` }) as Change);
    const text = changeText(report({ changes }), plain);
    expect(text.match(/ {2}\+ {2}a/g)?.length).toBe(200);
    expect(text).toContain('  … and 5 more\n');
    const markdown = changeMarkdown(report({ changes }));
    expect(markdown.match(/^\| added/gm)?.length).toBe(200);
    expect(markdown).toContain('… and 5 more, in the report.');
  });

  it.each(HOSTILE)('has no control character and no line of its own from %j', (text) => {
    const shown = changeText(hostile(text), plain);
    expect(/[^\n\P{Cc}]|\p{Bidi_Control}/u.test(shown)).toBe(false);
    expect(shown.split('\n').length).toBe(changeText(hostile('x'), plain).split('\n').length);
  });
});

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
        "### On a device, with the feed's own address in place of https://OWNER.github.io/REPO:",
        '',
        '```sh',
        'opkg update',
        '```',
        '',
      ].join('\n'),
    );
  });

  it('says how much of the site is used, and by what most', () => {
    const sizes = { feedBytes: 5e8, feedLimit: 1e9, largest: { path: 'f/a.ipk', bytes: 2e6 } };
    const line =
      '500.0 MB of the 1.00 GB that GitHub Pages serves; the largest file here is f/a.ipk with 2.0 MB';
    expect(changeMarkdown(report(sizes))).toContain(`The feed&#39;s packages have ${line}.\n`);
    expect(changeText(report(sizes), plain)).toContain(`  the feed's packages have ${line}\n`);
    expect(changeMarkdown(report({ feedBytes: 0 }))).not.toContain('packages have');
  });

  it('shows what goes to several folders as one row', () => {
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

  it('links the page, folders and packages where there is a page', () => {
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

  it('tells what devices have to get elsewhere', () => {
    const unresolved = [{ dependency: 'libc', packages: ['a', 'b', 'c', 'd', 'e'] }];
    expect(changeMarkdown(report({ unresolved }))).toContain(
      [
        '<details>',
        '<summary>One dependency is not in the same folder: devices have to get it from another folder or feed</summary>',
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

  it('is a verdict, the folders, and errors before warnings with why and remedy', () => {
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

  it('says of a feed whose packages were only asked for how to have them compared', () => {
    const report = { ...check(), command: 'verify' as const, all: false, keys: 'given' as const };
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

describe('checkText', () => {
  it('lists folders, findings with why and remedy, and a verdict', () => {
    const finding = {
      severity: 'error' as const,
      path: 'f/a.ipk',
      what: 'is missing',
      why: 'because',
      remedy: 'Do this.',
    };
    expect(
      checkText(check({ ok: false, findings: [finding, { ...finding, severity: 'warning' }] }), plain),
    ).toBe(
      [
        'f (opkg): 1 package, signed',
        'error: f/a.ipk is missing',
        '  why: because',
        '  fix: Do this.',
        'warning: f/a.ipk is missing',
        '  why: because',
        '  fix: Do this.',
        'directory feed: 1 package (1.5 kB) checked, 1 error, 1 warning',
        '',
      ].join('\n'),
    );
  });

  it.each(HOSTILE)('has no control character from %j', (text) => {
    const finding = { severity: 'error' as const, path: text, what: text, why: text, remedy: text };
    const shown = checkText(
      check({
        feed: text,
        folders: [{ path: text, format: 'opkg', packages: 1, signature: 'signed' }],
        findings: [finding],
      }),
      plain,
    );
    expect(/[^\n\P{Cc}]|\p{Bidi_Control}/u.test(shown)).toBe(false);
    expect(shown.split('\n').length).toBe(6);
  });
});

describe('sizeText', () => {
  it.each([
    [undefined, ''],
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [999_949, '999.9 kB'],
    [1_000_000, '1.0 MB'],
    [104_857_600, '104.9 MB'],
    [1_500_000_000, '1.50 GB'],
  ])('%s is %j', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});

describe('what there is much of', () => {
  const many = <T>(of: T, length = 1254): T[] => Array.from({ length }, () => of);
  const finding = { severity: 'error' as const, path: 'f', what: 'is missing', why: 'w', remedy: 'm' };

  it('is shown twenty times and counted, in text', () => {
    const text = changeText(report({ warnings: many('mind this') }), plain);
    expect(text.match(/^warning: mind this$/gm)?.length).toBe(20);
    expect(text).toContain('\nwarning: … and 1,234 more\n');
    const findings = [...many(finding), ...many({ ...finding, severity: 'warning' as const }, 21)];
    const shown = checkText(check({ findings }), plain);
    expect(shown.match(/is missing$/gm)?.length).toBe(40);
    expect(shown).toMatch(/\nerror: … and 1,234 more\nwarning: f is missing\n/);
    expect(shown).toMatch(/\nwarning: … and 1 more\n.*1254 errors, 21 warnings\n$/);
  });

  it('is shown twenty times and counted, in a job summary', () => {
    const warned = changeMarkdown(report({ warnings: many('mind this') }));
    expect(warned.match(/^- mind this$/gm)?.length).toBe(20);
    expect(warned).toContain('\n… and 1,234 more, in the report.\n');
    const errors = many(new ConflictError({ code: 'CONFLICT_PATH', message: 'taken', remedy: 'Move it.' }));
    const failed = failureMarkdown(errors);
    expect(failed).toMatch(/^## pkgfeed stopped at 1,254 problems\n/);
    expect(failed.match(/taken$/gm)?.length).toBe(20);
    expect(failed).toContain('\n… and 1,234 more.\n');
  });

  it('is shown in part: folders, and dependencies of other feeds', () => {
    const folders = many({ path: 'f', arch: 'x', format: 'opkg', packages: 1 }, 1200);
    const unresolved = many({ dependency: 'libc', packages: ['a'] }, 1200);
    const text = changeText(report({ folders, unresolved }), plain);
    expect(text.match(/f \(opkg\)/g)?.length).toBe(200);
    expect(text.match(/libc/g)?.length).toBe(200);
    expect(text.match(/… and 1,000 more/g)?.length).toBe(2);
    const markdown = changeMarkdown(report({ folders, unresolved }));
    expect(markdown.match(/^- libc/gm)?.length).toBe(200);
    expect(markdown).toContain('\n… and 1,000 more, in the report.\n');
  });

  it('is cut where one line is longer than anybody reads, and the whole fits into a job summary', () => {
    const text = '\u{1f600}'.repeat(5000);
    const [change] = hostile(text).changes as [Change];
    const changes = Array.from({ length: 300 }, (_, at) => ({ ...change, version: `${at}${text}` }));
    const long = { ...hostile(text), changes };
    const shown = changeText(long, plain);
    expect(shown.length).toBeLessThan(3_000_000);
    expect(shown).toContain('… (10,000 characters)');
    expect(/\p{Cs}/u.test(shown)).toBe(false);
    const markdown = changeMarkdown(long);
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(1e6);
    expect(markdown.endsWith('\n\nThe rest is in the report.\n')).toBe(true);
  });
});

describe('reportJson', () => {
  it.each([...HOSTILE, '\u007f\u0085\u009b31m', '\u2028\u2029\ufeff\u200e', '\u{e0001}\ud800', '##[##['])(
    'says %j with nothing that a terminal or a runner obeys',
    (text) => {
      const shown = reportJson({ [text]: [text] });
      expect(JSON.parse(shown)).toEqual({ [text]: [text] });
      expect(/[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/u.test(shown)).toBe(false);
      expect(shown).not.toContain('##[');
      for (const line of shown.split('\n')) expect(escapeWorkflowCommands(line)).toBe(line);
    },
  );

  it('is what JSON.stringify says of plain text', () => {
    expect(reportJson({ a: ['b', 1, null], ä: '😀' })).toBe(
      `${JSON.stringify({ a: ['b', 1, null], ä: '😀' }, null, 2)}\n`,
    );
  });
});
