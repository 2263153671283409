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
        '  +  a          1      f  512 B',
        '  ~  long-name  1 → 2  f  1.5 kB',
        '  -  c          3      f',
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
