import { describe, expect, it } from 'vitest';
import { conditionsOf, wantedPart } from '../../../src/machine/http-conditions.ts';

const VERSION = { etag: '"a-1"', modified: Date.parse('2026-11-28T07:00:00.500Z') };
const TIME = 'Sat, 28 Nov 2026 07:00:00 GMT';

describe('the conditions of a request', () => {
  it.each([
    [{ 'if-none-match': '"a-1"' }, true],
    [{ 'if-none-match': 'W/"a-1"' }, true],
    [{ 'if-none-match': '"b", "a-1"' }, true],
    [{ 'if-none-match': '*' }, true],
    [{ 'if-none-match': '"b"', 'if-modified-since': TIME }, false],
    [{ 'if-modified-since': TIME }, true],
    [{ 'if-modified-since': 'Sat, 28 Nov 2026 06:59:59 GMT' }, false],
    [{ 'if-modified-since': 'yesterday' }, false],
    [{}, false],
  ])('%j say that nothing changed: %s', (headers, expected) => {
    expect(conditionsOf(headers).areMet(VERSION)).toBe(expected);
  });
});

describe('the part of a file', () => {
  it.each([
    ['bytes=0-9', [0, 9]],
    ['bytes=90-', [90, 99]],
    ['bytes=90-1000', [90, 99]],
    ['bytes=-10', [90, 99]],
    ['bytes=-1000', [0, 99]],
    ['bytes=100-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=9-3', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,5-6', undefined],
    ['lines=0-1', undefined],
    ['bytes=1e3-', undefined],
    [`bytes=${'9'.repeat(40)}-`, undefined],
    [undefined, undefined],
  ])('that %s wants is %j', (range, expected) => {
    expect(wantedPart(range === undefined ? {} : { range }, VERSION, 100)).toEqual(expected);
  });

  it.each([
    ['"a-1"', [5, 99]],
    [TIME, [5, 99]],
    ['"b"', undefined],
    ['W/"a-1"', undefined],
  ])('is sent if the client has a part of the same version: %s', (ifRange, expected) => {
    expect(wantedPart({ range: 'bytes=5-', 'if-range': ifRange }, VERSION, 100)).toEqual(expected);
  });

  it('is none of an empty file', () => {
    expect(wantedPart({ range: 'bytes=0-' }, VERSION, 0)).toBe('none');
    expect(wantedPart({ range: 'bytes=-1' }, VERSION, 0)).toBe('none');
  });
});
