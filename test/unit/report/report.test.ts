import { describe, expect, it } from 'vitest';
import { ConflictError } from '../../../src/errors.ts';
import type { Change } from '../../../src/feed/change.ts';
import { changeMarkdown, failureMarkdown } from '../../../src/report/markdown.ts';
import { reportJson } from '../../../src/report/report.ts';
import { changeText, checkText } from '../../../src/report/text.ts';
import { escapeWorkflowCommands } from '../../../src/text/printable.ts';
import { check, HOSTILE, hostile, plain, report } from './report-maker.ts';

describe('the line about delivery', () => {
  const url = 'https://o.github.io/r';
  const delivery = { live: true, url, verified: 1, findings: [] };

  it.each([
    [delivery, 'live at https://o.github.io/r, 1 package fetched and compared'],
    [{ ...delivery, verified: 0 }, 'live at https://o.github.io/r'],
    [{ ...delivery, live: false }, 'not known to be live at https://o.github.io/r'],
    [{ ...delivery, live: false, url: null }, 'not known to be live'],
  ])('for %j', (given, line) => {
    expect(changeText(report({ delivery: given }), plain).split('\n')).toContain(line);
    const summary = changeMarkdown(report({ delivery: given })).replace(/&#58;/g, ':');
    expect(summary.toLowerCase()).toContain(`${line}.`.toLowerCase().slice(0, 14));
  });

  it('is missing when that was not checked', () => {
    expect(changeText(report(), plain)).not.toContain('live');
    expect(changeMarkdown(report())).not.toMatch(/live/i);
  });
});

describe('a long list', () => {
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
    expect(shown).toMatch(/^.*1254 errors, 21 warnings\n/);
    expect(shown).toMatch(/\nwarning: … and 1 more\n$/);
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
    expect(changeText(report({ folders, unresolved }), plain)).toMatch(
      /\n {2}1200 folders have 1200 packages together: f, f, f and 1197 more\n[\s\S]*: 1200 names \(`-v` lists them\)\n/,
    );
    const text = changeText(report({ folders, unresolved }), plain, { isVerbose: true });
    expect(text.match(/f \(opkg\)/g)?.length).toBe(200);
    expect(text.match(/libc/g)?.length).toBe(200);
    expect(text.match(/… and 1,000 more/g)?.length).toBe(2);
    const markdown = changeMarkdown(report({ folders, unresolved }));
    expect(markdown.match(/^- libc/gm)?.length).toBe(200);
    expect(markdown).toContain('\n… and 1,000 more, in the report.\n');
  });

  it('has long lines cut, and fits into a job summary', () => {
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

  it('equals JSON.stringify for plain text', () => {
    expect(reportJson({ a: ['b', 1, null], ä: '😀' })).toBe(
      `${JSON.stringify({ a: ['b', 1, null], ä: '😀' }, null, 2)}\n`,
    );
  });
});
