import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/feed/change.ts';
import { changeMarkdown } from '../../../src/report/markdown.ts';
import { changeText, checkText } from '../../../src/report/text.ts';
import { check, HOSTILE, hostile, plain, report } from './report-maker.ts';

describe('changeText', () => {
  it('says what changed, in columns', () => {
    expect(changeText(report(), plain)).toBe(
      [
        'branch gh-pages of o/r: 1 added, 1 updated, 1 removed, 2 already there',
        '  +  a          1      f  x  512 B',
        '  ~  long-name  1 → 2  f  x  1.5 kB',
        '  -  c          3      f  x',
        '  f (opkg): 4 packages',
        "  the feed's packages have 2.0 kB",
        'commit abc123',
        'warning: mind this',
        '',
        "On a device, with the feed's own address instead of https://OWNER.github.io/REPO:",
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

  it('says where the site is that a later step deploys', () => {
    const site = { path: '/tmp/pkgfeed-site', commit: 'abc123', files: 12, bytes: 3400 };
    const line = 'he whole site, 12 files (3.4 kB), is in /tmp/pkgfeed-site for a later step to deploy';
    expect(changeText(report({ site }), plain)).toContain(`\nt${line}\n`);
    expect(
      changeMarkdown(report({ site })).replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(code)),
    ).toContain(`\nT${line}.\n`);
  });

  it('does not show a replaced version twice', () => {
    const [first] = report().changes;
    const changes = first ? [{ ...first, kind: 'updated' as const, previous: '1' }] : [];
    expect(changeText(report({ changes }), plain)).toContain('  ~  a  1  f  x  512 B\n');
  });

  it('names three of many packages, and shows all to who asks', () => {
    const [first] = report().changes;
    const changes = Array.from({ length: 205 }, (_, i) => ({ ...first, name: `p${i}` }) as Change);
    const text = changeText(report({ changes }), plain);
    expect(text).toContain('\n  +  205 packages added: p0, p1, p2 and 202 more (`-v` lists them)\n');
    expect(text).not.toContain('p3');
    expect(changeText(report({ changes, dryRun: true }), plain)).toContain('205 packages would be added: p0');
    const all = changeText(report({ changes }), plain, { isVerbose: true });
    expect(all.match(/^ {2}\+ {2}p/gm)?.length).toBe(205);
    const markdown = changeMarkdown(report({ changes }));
    expect(markdown.match(/^\| added/gm)?.length).toBe(200);
    expect(markdown).toContain('… and 5 more, in the report.');
  });

  it('shows the arches of one package in one line', () => {
    const [first] = report().changes;
    const arches = ['a1', 'a2', 'a3', 'a4', 'a5'];
    const folders = arches.map((arch) => ({ path: `1/base/${arch}`, arch, format: 'opkg', packages: 7 }));
    const changes = folders.map(
      ({ path, arch }, i) => ({ ...first, folder: path, arch, size: 512 + i }) as Change,
    );
    const text = changeText(report({ changes, folders }), plain);
    expect(text).toContain('\n  +  a  1  1/base  a1, a2, a3 and 2 more  up to 516 B\n');
    expect(text).toContain(
      '\n  5 folders have 35 packages together: 1/base/a1, 1/base/a2, 1/base/a3 and 2 more\n',
    );
    const all = changeText(report({ changes, folders }), plain, { isVerbose: true });
    expect(all).toContain('  a1, a2, a3, a4, a5  up to 516 B\n');
    expect(all.match(/\(opkg\): 7 packages$/gm)?.length).toBe(5);
  });

  it('shows several repositories as a table that fits a terminal', () => {
    const one = { branch: '24.10', repository: 'base', added: 0, updated: 0, removed: 0 };
    const repositories = [
      { ...one, added: 12, removed: 1 },
      { ...one, repository: 'x'.repeat(200), updated: 3 },
      { ...one, repository: 'quiet' },
    ];
    const lines = changeText(report({ repositories }), plain).split('\n');
    const at = lines.findIndex((line) => line.startsWith('  repository'));
    expect(lines[at]).toMatch(/^ {2}repository +added +updated +removed$/);
    expect(lines[at + 1]).toMatch(/^ {2}24\.10\/base +12 +· +1$/);
    expect(lines[at + 2]).toMatch(/^ {2}24\.10\/x+… +· +3 +·$/);
    expect(lines[at + 3]).toBe('  1 repository without a change of packages');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect(changeText(report({ repositories }), plain, { isVerbose: true })).toMatch(
      /^ {2}24\.10\/quiet +· /m,
    );
  });

  it('counts the indexes of others', () => {
    const one = { branch: null, repository: null, upstream: 'https://u', arch: null, index: null };
    const upstreams = [
      ...Array.from({ length: 9 }, () => ({ ...one, state: 'read' as const, packages: 5 })),
      { ...one, state: 'failed' as const, packages: null },
    ];
    expect(changeText(report({ upstreams }), plain)).toContain(
      '\n  follows 10 indexes of others: 9 read, with 45 packages, 1 could not be read (https://u)\n',
    );
  });

  it.each(HOSTILE)('has no control character and no line of its own from %j', (text) => {
    const shown = changeText(hostile(text), plain);
    expect(/[^\n\P{Cc}]|\p{Bidi_Control}/u.test(shown)).toBe(false);
    expect(shown.split('\n').length).toBe(changeText(hostile('x'), plain).split('\n').length);
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
        'directory feed: 1 package (1.5 kB) checked, 1 error, 1 warning',
        '  f (opkg): 1 package, signed',
        'error: f/a.ipk is missing',
        '  why: because',
        '  fix: Do this.',
        'warning: f/a.ipk is missing',
        '  why: because',
        '  fix: Do this.',
        '',
      ].join('\n'),
    );
  });

  it('shows folders with the same signature together', () => {
    const folders = ['a', 'b', 'c', 'd'].map((path) => ({
      ...{ path, format: 'opkg', packages: 2, signature: 'signed' },
    }));
    expect(checkText(check({ folders }), plain)).toContain(
      '\n  4 folders (opkg): 8 packages, signed: a, b, c and 1 more\n',
    );
    expect(checkText(check({ folders }), plain, { isVerbose: true })).toContain(
      '\n  d (opkg): 2 packages, signed\n',
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
