import { describe, expect, it } from 'vitest';
import { readConfigFile } from '../../../src/settings/config-file.ts';

const read = (text: string) => {
  const { file, errors } = readConfigFile(text, 'feed.yml');
  const said = (raw: typeof file.top) =>
    Object.fromEntries([...raw].map(([name, texts]) => [name, texts.map((one) => one.text)]));
  return {
    top: said(file.top),
    repositories: file.repositories.map(({ own }) => said(own)),
    places: file.repositories.map(({ at }) => at),
    errors: errors.map(({ message, remedy }) => `${message} | ${remedy}`),
  };
};

const FEED = `# a feed
title: Northern Mesh
keep-versions: 3
repositories:
  - branch: 25.10
    repository: testing
    files: bin/25.10/**/*.apk
  - branch: "25.10"
    repository: stable
    files: |
      one
      two
  - branch: '25.10'
    repository: all
    arches: [x86_64, aarch64]
`;

describe('a file that describes a feed', () => {
  it('gives what stands at the top, and the repositories in order', () => {
    expect(read(FEED)).toEqual({
      top: { title: ['Northern Mesh'], 'keep-versions': ['3'] },
      repositories: [
        { branch: ['25.10'], repository: ['testing'], files: ['bin/25.10/**/*.apk'] },
        { branch: ['25.10'], repository: ['stable'], files: ['one\ntwo\n'] },
        { branch: ['25.10'], repository: ['all'], arches: ['x86_64', 'aarch64'] },
      ],
      places: ['feed.yml:5:5', 'feed.yml:8:5', 'feed.yml:13:5'],
      errors: [],
    });
  });

  it('takes values as they are written', () => {
    const { top } = read('title: 1.50\nurl: 0x10\nformer-urls: [yes, 010, 1e3]\n');
    expect(top).toEqual({ title: ['1.50'], url: ['0x10'], 'former-urls': ['yes', '010', '1e3'] });
  });

  it('knows the place of every value', () => {
    const { file } = readConfigFile('title: x\nformer-urls:\n  - a\n  - b\n', 'feed.yml');
    expect([...file.top.values()].flat().map(({ at }) => at)).toEqual([
      ...['feed.yml:1:1', 'feed.yml:3:5', 'feed.yml:4:5'],
    ]);
  });

  it('follows aliases', () => {
    const text =
      'repositories:\n  - &one {branch: "1", repository: a, arches: &arches [x, y]}\n  - {branch: "2", arches: *arches}\n';
    expect(read(text).repositories[1]).toEqual({ branch: ['2'], arches: ['x', 'y'] });
  });

  it.each<[string, string]>([
    ['titel: x', 'feed.yml:1:1: the key "titel" is not known | Did you mean title?'],
    [
      'xyzzy: x',
      'feed.yml:1:1: the key "xyzzy" is not known | Delete it, or write one of the keys that schema/pkgfeed.schema.json lists.',
    ],
    ['\n\n  titel: x', 'feed.yml:3:3: the key "titel" is not known | Did you mean title?'],
    [
      'title: a\nrepositoriez: []',
      'feed.yml:2:1: the key "repositoriez" is not known | Did you mean repositories?',
    ],
    ['repositories:\n- branche: x', 'feed.yml:2:3: the key "branche" is not known | Did you mean branch?'],
    [
      'repositories:\n- branch: x\n  title: y',
      'feed.yml:3:3: `title` is for the whole feed | Move it to the top of the file.',
    ],
    ['dry-run: true', 'feed.yml:1:1: `dry-run` is for one run | Give it as the input `dry-run`.'],
    [
      'usign-key: |\n  secret\n',
      'feed.yml:1:1: `usign-key` is secret, and no secret stands in this file | Delete it here, and give it as the input `usign-key`.',
    ],
    ['title: [a, b]', 'feed.yml:1:1: `title` is a list, and it takes one value | Write `title: VALUE`.'],
    [
      'title: {a: b}',
      'feed.yml:1:1: `title` has keys below it, and it takes one value | Write `title: VALUE`.',
    ],
    [
      'files: {a: b}',
      'feed.yml:1:1: `files` has keys below it, and it takes a list of values | Write `files:`, and below it lines that begin with -.',
    ],
    ['files:\n- a\n- [b]', 'feed.yml:3:3: `files` has an item that is no text | Write one value a line.'],
    ['title:', 'feed.yml:1:1: `title` has no value | Write one, or delete the line.'],
    ['title: ~', 'feed.yml:1:1: `title` has no value | Write one, or delete the line.'],
    ['title: a\ntitle: b', 'feed.yml:2:1: Map keys must be unique | Correct it: the file must be YAML.'],
    ['title: !env X', 'feed.yml:1:1: `title` has the tag !env | Write the value alone.'],
    ['repositories: x', expect.stringContaining('feed.yml:1:1: `repositories` is no list')],
    ['repositories: []', expect.stringContaining('feed.yml:1:1: `repositories` is empty')],
    [
      'title: x\n---\ntitle: y',
      'feed.yml:2:1: a second document begins here, and the file is one | Delete the line `---`.',
    ],
    ['repositories: [x]', expect.stringContaining('feed.yml:1:16: a repository is a list of keys')],
    ['', expect.stringContaining('feed.yml:1:1: the file holds no keys')],
    ['- a', expect.stringContaining('feed.yml:1:1: the file holds no keys')],
    ['a: [', expect.stringContaining('feed.yml:1:')],
    ['title: a\n---\ntitle: b', expect.stringContaining('feed.yml:')],
    [
      'title: *none',
      'feed.yml:1:1: `title` names an anchor that is not above it | Correct the name after *.',
    ],
    ['files: &a [*a]', expect.stringContaining('feed.yml:1:')],
  ])('%j is wrong', (text, error) => {
    expect(read(text).errors).toEqual([error]);
  });

  it('tells everything that is wrong, together', () => {
    const text = 'titel: x\nkeep-versions: [1]\nrepositories:\n- branche: a\n- dry-run: true\n';
    expect(read(text).errors.map((error) => error.split(': ')[0])).toEqual([
      ...['feed.yml:1:1', 'feed.yml:2:1', 'feed.yml:4:3', 'feed.yml:5:3'],
    ]);
  });

  it('reads as many aliases as fit, without looking through the file for each', () => {
    const text = `files: [&a x, ${'*a,'.repeat(19_000)}*a]\n`;
    const { top, errors } = read(text);
    expect([top.files?.length, errors]).toEqual([19_002, []]);
  });

  it.each([
    ['too many bytes', `title: ${'x'.repeat(300_000)}`],
    ['open brackets', `files: ${'['.repeat(100_000)}`],
    ['open braces', `files: ${'{a: '.repeat(50_000)}`],
    ['lists in lists', `files:\n${'- '.repeat(50_000)}a`],
    ['keys in keys', Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['keys of keys', `${'? '.repeat(50_000)}a`],
    [
      'values behind aliases',
      `files: &a [${'x,'.repeat(10_000)}]\nrepositories:\n${'- {files: *a}\n'.repeat(1000)}`,
    ],
  ])('bounds %s', (_, text) => {
    const { errors } = read(text);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^feed\.yml(:\d+:\d+)?: the file (has more than|is nested more than) /);
  });
});
