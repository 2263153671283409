import { describe, expect, it } from 'vitest';
import { fateOf, markText, ownMark, parseMark } from '../../../src/machine/process-mark.ts';

describe('the mark of a process', () => {
  it('is one word, and reads back', () => {
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

  it('says of this process that it is running', () => {
    expect(fateOf(ownMark())).toBe('running');
  });

  it('says of a number that no process has that it is gone', () => {
    // Above the highest number that Linux gives.
    expect(fateOf({ ...ownMark(), pid: 2 ** 22 + 7 })).toBe('gone');
  });

  it.runIf(process.platform === 'linux')('tells a process from an earlier one of the same number', () => {
    expect(fateOf({ ...ownMark(), start: '1' })).toBe('gone');
  });

  it('says nothing of another machine, another start of this one, or another container', () => {
    expect(fateOf({ ...ownMark(), boot: '00000000' })).toBe('unknown');
    expect(fateOf({ ...ownMark(), space: 'zzz' })).toBe('unknown');
  });
});
