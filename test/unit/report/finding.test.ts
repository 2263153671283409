import { expect, it } from 'vitest';
import { type Finding, findingSentences } from '../../../src/report/finding.ts';

const finding = (path: string, what: string): Finding => ({
  ...{ severity: 'warning', path, what, why: 'devices fail', remedy: 'Publish again.' },
});

it('tells findings that differ in their paths alone in one sentence', () => {
  const missing = ['a.ipk', 'b.ipk', 'c.ipk', 'd.ipk'].map((path) => finding(path, 'is missing'));
  expect(findingSentences([...missing, finding('Packages', 'is old')])).toEqual([
    'each of 4 files (a.ipk, b.ipk, c.ipk and 1 more) is missing: devices fail. Publish again.',
    'Packages is old: devices fail. Publish again.',
  ]);
});
