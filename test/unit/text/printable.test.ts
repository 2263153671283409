import { describe, expect, it } from 'vitest';
import { escapeWorkflowCommands, oneLine, printable, sizeText } from '../../../src/text/printable.ts';

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

describe('printable', () => {
  it.each([
    ['plain text, äöü, 中文, 😀 and a\u00a0space', 'plain text, äöü, 中文, 😀 and a\u00a0space'],
    ['a\nb\r\tc', 'a\\u{a}b\\u{d}\\u{9}c'],
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['\u0000\u007f\u0085\u009b', '\\u{0}\\u{7f}\\u{85}\\u{9b}'],
    ['txt.\u202ekpi', 'txt.\\u{202e}kpi'],
    ['\u2066a\u2069', '\\u{2066}a\\u{2069}'],
    ['zero\u200bwidth\ufeff', 'zero\\u{200b}width\\u{feff}'],
    ['\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['lone \ud800 half', 'lone \\u{d800} half'],
    ['', ''],
  ])('shows %j as %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('leaves no control character, direction mark or line end of Unicode', () => {
    const left: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const char = String.fromCodePoint(code);
      if (/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/u.test(char) && printable(char) === char) {
        left.push(code.toString(16));
      }
    }
    expect(left).toEqual([]);
  });
});

describe('oneLine', () => {
  it.each([
    ['short\n', 'short\\u{a}'],
    ['x'.repeat(2000), 'x'.repeat(2000)],
    ['x'.repeat(2001), `${'x'.repeat(2000)}… (2,001 characters)`],
    [`${'x'.repeat(1999)}😀`, `${'x'.repeat(1999)}… (2,001 characters)`],
  ])('%#', (text, shown) => {
    expect(oneLine(text)).toBe(shown);
  });
});

describe('escapeWorkflowCommands', () => {
  it.each([
    ['plain: text', 'plain: text'],
    ['::error::x', '\\::error::x'],
    ['  \t::error::x', '  \t\\::error::x'],
    ['a ::error::x', 'a ::error::x'],
    ['a ##[error]x ##[', 'a #\\[error]x #\\['],
    ['###[', '##\\['],
  ])('makes %j into %j', (text, shown) => {
    expect(escapeWorkflowCommands(text)).toBe(shown);
  });
});
