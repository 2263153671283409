import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ConflictError, ERROR_CODES, InputError, ManyErrors } from '../../../src/errors.ts';
import { errorText } from '../../../src/report/error-text.ts';
import { explainedAt } from '../../../src/text/project.ts';
import { plain } from './report-maker.ts';

const taken = new ConflictError({ code: 'CONFLICT_PATH', message: 'a is taken', remedy: 'Move it.' });
const wrong = new InputError({ code: 'INPUT_VALUE', message: '::error::\u009b31m', remedy: 'Write it.' });
const DOCS = 'https://github.com/org/pkgfeed-action/blob/main/docs/troubleshooting.md';

it('ends an error with the address of its heading', () => {
  expect(errorText(taken, plain)).toBe(
    `ConflictError CONFLICT_PATH: a is taken\n  Move it.\n  ${DOCS}#conflict_path\n`,
  );
});

it('explains each cause of several errors once, in text that nobody obeys', () => {
  const text = errorText(new ManyErrors(taken, [taken, wrong, taken]), plain);
  expect(text.split('\n').filter((line) => line.includes(DOCS))).toEqual([
    `  ${DOCS}#conflict_path`,
    `  ${DOCS}#input_value`,
  ]);
  expect(text).toContain('  INPUT_VALUE: \\::error::\\u{9b}31m\n    Write it.\n');
});

it('leads to headings that are there', () => {
  const docs = readFileSync(
    fileURLToPath(new URL('../../../docs/troubleshooting.md', import.meta.url)),
    'utf8',
  );
  const anchors = new Set([...docs.matchAll(/^## (\S+)$/gm)].map((match) => `#${match[1]?.toLowerCase()}`));
  for (const code of Object.keys(ERROR_CODES)) expect(anchors).toContain(new URL(explainedAt(code)).hash);
});
