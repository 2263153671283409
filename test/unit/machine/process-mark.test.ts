import { describe, expect, it } from 'vitest';
import { fateOf, markText, ownMark, parseMark } from '../../../src/machine/process-mark.ts';

describe('the mark of a process', () => {
  it('is one word that can be read back', () => {
    const own = ownMark();
    expect(own.pid).toBe(process.pid);
    expect(markText(own)).toMatch(/^[0-9a-z-]{12,40}$/);
    expect(parseMark(markText(own))).toEqual(own);
  });

  it.each([
    '',
    'x',
    '../..',
    '1-2-3-4',
    '0-1-00000000-0',
    `1-1-00000000-${'9'.repeat(40)}`,
    '1-1-0000000g-0',
  ])('is not %j', (text) => {
    expect(parseMark(text)).toBeUndefined();
  });

  it('says that this process is running', () => {
    expect(fateOf(ownMark())).toBe('running');
  });

  it('says that a process id without a process is gone', () => {
    // Above the highest number that Linux gives.
    expect(fateOf({ ...ownMark(), pid: 2 ** 22 + 7 })).toBe('gone');
  });

  it.runIf(process.platform === 'linux')('tells a process from an earlier one of the same number', () => {
    expect(fateOf({ ...ownMark(), start: '1' })).toBe('gone');
  });

  it('does not know about another machine, another boot of this one, or another container', () => {
    expect(fateOf({ ...ownMark(), boot: '00000000' })).toBe('unknown');
    expect(fateOf({ ...ownMark(), space: 'zzz' })).toBe('unknown');
  });
});
