import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentId } from '../../../src/bytes/content-id.ts';
import { identifyFiles } from '../../../src/sources/identify-files.ts';
import { makePlace, type Place } from '../../support/run.ts';

const QUIET = { progress: () => undefined };
const LIMIT = 3 << 20;

const identified = (files: string[]) =>
  identifyFiles(
    files.map((file) => ({ file })),
    QUIET,
    LIMIT,
  );

describe('identifyFiles', () => {
  it('gives each file the id that git would', async () => {
    const place = makePlace();
    const bytes = [Buffer.alloc(0), Buffer.from('hello\n'), Buffer.alloc(LIMIT, 'x')];
    const files = bytes.map((body, n) => place.file(`${n}`, body));
    expect(await identified(files)).toEqual(bytes.map(contentId));
    expect(await identified([])).toEqual([]);
  });

  it.each<[string, (place: Place) => string]>([
    ['is too large', (place) => place.file('x', Buffer.alloc(LIMIT + 1))],
    ['is not there', (place) => `${place.folder}/x`],
    [
      'is a folder',
      (place) => {
        mkdirSync(`${place.folder}/x`);
        return `${place.folder}/x`;
      },
    ],
    [
      'is a link to nothing',
      (place) => {
        symlinkSync('nothing', `${place.folder}/x`);
        return `${place.folder}/x`;
      },
    ],
  ])('gives nothing where one %s', async (_, odd) => {
    const place = makePlace();
    expect(await identified([place.file('good', 'x'), odd(place)])).toBeUndefined();
  });
});
