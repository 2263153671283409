import { describe, expect, it } from 'vitest';
import { FILE_LIMIT, PACKAGE_LIMIT } from '../../../src/feed/limits.ts';
import { fileLimitOf } from '../../../src/run/policy.ts';
import { makeHost, makePlace, settingsOf, type Words } from '../../support/run.ts';

describe('fileLimitOf', () => {
  it.each<[string, Words, number]>([
    ['a repository on GitHub', { 'pages-repository': 'owner/name' }, FILE_LIMIT],
    ['a directory', { directory: 'feed' }, PACKAGE_LIMIT],
    ['a path', { 'pages-repository': './feed.git' }, PACKAGE_LIMIT],
    ['another server', { 'pages-repository': 'https://git.example.org/feed.git' }, PACKAGE_LIMIT],
  ])('is that of %s', (_, words, expected) => {
    expect(fileLimitOf(settingsOf(words).home, makeHost(makePlace()))).toBe(expected);
  });
});
