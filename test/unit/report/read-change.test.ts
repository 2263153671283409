import { describe, expect, it } from 'vitest';
import { readChangeReport } from '../../../src/report/read-change.ts';
import { reportJson } from '../../../src/report/report.ts';
import { report } from './report-maker.ts';

const ID = 'a'.repeat(40);
const GOOD = report({
  changes: [
    {
      ...{ kind: 'added', name: 'hello', version: '1.0-1', previous: undefined, arch: 'x86_64', reason: '' },
      ...{ folder: '24.10/base/x86_64', path: '24.10/base/x86_64/hello.ipk', size: 5 },
    },
  ],
  keys: [
    { scheme: 'usign', keyId: '0123456789abcdef', path: 'keys/0123456789abcdef', sha256: 'b'.repeat(64) },
  ],
  url: 'https://owner.github.io/feed',
  expected: {
    feedFile: { id: ID, updated: '2026-01-02T03:04:05Z' },
    folders: [{ path: '24.10/base/x86_64', format: 'opkg', formats: ['opkg'] }],
    replaced: { '24.10/base/x86_64/Packages': ID },
  },
});
const EXPECTED = GOOD.expected as NonNullable<typeof GOOD.expected>;

describe('readChangeReport', () => {
  it('reads what a run has written', () => {
    const read = readChangeReport(reportJson(GOOD), 'report.json');
    expect(read).toMatchObject({ url: GOOD.url, keys: GOOD.keys, expected: GOOD.expected });
    expect(read.changes).toMatchObject([{ kind: 'added', name: 'hello', path: GOOD.changes[0]?.path }]);
  });

  it('reads a report without an address or a feed.json, and without trusting an odd address', () => {
    const without = { ...GOOD, url: null, expected: { ...EXPECTED, feedFile: null } };
    expect(readChangeReport(reportJson(without), 'r')).toMatchObject({
      url: null,
      expected: { feedFile: null },
    });
    expect(readChangeReport(reportJson({ ...GOOD, url: 'javascript:alert(1)' }), 'r').url).toBeNull();
  });

  it.each<[string, string]>([
    ['no JSON', 'nothing'],
    ['a list', '[]'],
    ['null', 'null'],
    ['another report', '{"command":"check"}'],
    ['a report of an older version', reportJson({ ...GOOD, expected: undefined })],
    [
      'a path that leads elsewhere',
      reportJson({
        ...GOOD,
        expected: { ...EXPECTED, folders: [{ path: '../x', format: 'opkg', formats: [] }] },
      }),
    ],
    [
      'an unknown format',
      reportJson({
        ...GOOD,
        expected: { ...EXPECTED, folders: [{ path: 'x', format: 'rpm', formats: [] }] },
      }),
    ],
    ['an id that is none', reportJson({ ...GOOD, expected: { ...EXPECTED, replaced: { x: 'y' } } })],
    [
      'a time that is none',
      reportJson({ ...GOOD, expected: { ...EXPECTED, feedFile: { id: ID, updated: 'now' } } }),
    ],
    [
      'a key that is none',
      reportJson({ ...GOOD, keys: [{ scheme: 'usign', keyId: 'x', path: 'keys/x', sha256: null }] }),
    ],
    ['a change that is none', reportJson({ ...GOOD, changes: [{ kind: 'added' }] })],
    ['a change of a null', reportJson({ ...GOOD, changes: [null] })],
  ])('refuses %s', (_, text) => {
    expect(() => readChangeReport(text, 'report.json')).toThrow(
      expect.objectContaining({
        code: 'INPUT_VALUE',
        message:
          '`report` names report.json, which is not the report of a publish by this version of pkgfeed',
      }),
    );
  });

  it('refuses the report of a dry run', () => {
    expect(() => readChangeReport(reportJson({ ...GOOD, dryRun: true }), 'r')).toThrow(/dry run/);
  });
});
