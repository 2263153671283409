import { describe, expect, it } from 'vitest';
import { uncheckedSources } from '../../../src/run/unchecked-sources.ts';
import { readConfigFile } from '../../../src/settings/config-file.ts';
import { parseSettings } from '../../../src/settings/settings.ts';

/** The warnings about the last repository of a file. */
function warningsOf(top: string, ...repositories: string[]): string[] {
  const text = `${top}\nrepositories:\n${repositories.map((one) => `- {branch: "1", ${one}}\n`).join('')}`;
  const { file, errors } = readConfigFile(text, 'feed.yml');
  const settings = parseSettings(new Map(), { name: 'feed.yml', file, errors });
  const last = settings.repositories.at(-1) ?? settings.repositories[0];
  return uncheckedSources(last, settings.config?.described ?? []);
}

const ONE = 'require-attestation: [o/one, o/two]';

describe('uncheckedSources', () => {
  it.each([
    ['nobody requires anything', '', ['repository: a, files: x', 'repository: b, from: 1/a']],
    ['all require the same', ONE, ['repository: a, files: x', 'repository: b, from: 1/a']],
    [
      'the source requires more',
      ONE,
      ['repository: a, files: x, require-attestation: o/two', 'repository: b, from: 1/a'],
    ],
    ['nothing comes from others', '', [`repository: a, files: x, ${ONE}`]],
  ])('says nothing where %s', (_name, top, repositories) => {
    expect(warningsOf(top, ...repositories)).toEqual([]);
  });

  it.each([
    ['a source requires nothing', '', ['repository: a, files: x', `repository: b, from: 1/a, ${ONE}`], '1/a'],
    [
      'a source requires less',
      ONE,
      ['repository: a, files: x, require-attestation: [o/one, o/other]', 'repository: b, from: 1/a'],
      '1/a',
    ],
    ['the file does not know a source', ONE, ['repository: b, from: [1/x, 1/y]'], '1/x, 1/y'],
    ['a source takes from such a one', ONE, ['repository: a, from: 1/x', 'repository: b, from: 1/a'], '1/a'],
  ])('warns where %s', (_name, top, repositories, names) => {
    expect(warningsOf(top, ...repositories)).toEqual([
      expect.stringMatching(`^packages from ${names} come into 1/b without a check`),
    ]);
  });
});
