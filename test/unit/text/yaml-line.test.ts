import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { yamlLines, yamlText } from '../../../src/text/yaml-line.ts';

const expression = ['$', '{{ secrets.KEY }}'].join('');

describe('yamlText', () => {
  it.each(['packages/**/*.ipk', 'v3.20', 'main', 'mips_24kc', 'key@example.org-5f3e2a1b.rsa.pub'])(
    'leaves %s as it is',
    (text) => expect(yamlText(text)).toBe(text),
  );

  it.each([
    ...[
      '24.10',
      '.',
      'true',
      'no',
      'null',
      '~',
      '',
      '{arch}',
      '*.ipk',
      '!x',
      '#x',
      'a: b',
      'a #b',
      "it's",
      '"',
      '\\',
    ],
    ...[
      'a\nb',
      '\u001b[2J',
      '\u0085\u2028\u2029',
      '\ufeffx',
      '- a',
      '? a',
      '0x1f',
      '1e3',
      '2026-01-01',
      ' a ',
      '\u202e',
    ],
  ])('is read back as the same text: %j', (text) => {
    const quoted = yamlText(text);
    expect(parse(`value: ${quoted}`)).toEqual({ value: text });
    expect(quoted).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  it('lets GitHub read no expression: what it would read gives the text itself', () => {
    const { value } = parse(`value: ${yamlText(`a${expression}b`)}`);
    // GitHub puts the text in the quotes in the place of the whole expression.
    expect(value.replaceAll(/\$\{\{ '(.*?)' \}\}/g, '$1')).toBe(`a${expression}b`);
  });
});

describe('yamlLines', () => {
  it('writes one value, or lines', () => {
    const lines = yamlLines(
      [
        ['branch', '24.10'],
        ['files', ['a', '!b c']],
        ['names', ['only']],
      ],
      '  ',
    );
    expect(lines).toEqual(['  branch: "24.10"', '  files: |', '    a', '    !b c', '  names: only']);
  });

  it.each([['a\nb: c'], [' a'], [expression], ['\u0085'], ['']])(
    'quotes lines that a block cannot hold: %j',
    (odd) => {
      const [line = '', ...more] = yamlLines([['files', ['first', odd]]], '');
      expect(more).toEqual([]);
      expect(parse(line).files.replaceAll(/\$\{\{ '(.*?)' \}\}/g, '$1')).toBe(`first\n${odd}`);
    },
  );
});
