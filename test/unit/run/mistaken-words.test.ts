import { describe, expect, it } from 'vitest';
import { contentId } from '../../../src/bytes/content-id.ts';
import type { Host } from '../../../src/host.ts';
import { mistakenWords, refuseMistakes } from '../../../src/run/mistaken-words.ts';
import { readConfigFile } from '../../../src/settings/config-file.ts';
import type { InputName } from '../../../src/settings/inputs.ts';
import { parseSettings } from '../../../src/settings/settings.ts';

type Words = { [Name in InputName]?: string };

const HOST = { github: { server: 'https://github.com', repository: 'Owner/Feed' } } as Host;
const raw = (words: Words) =>
  new Map(Object.entries(words).map(([name, text]) => [name as InputName, [{ text, origin: name }]]));
const settingsOf = (words: Words) => parseSettings(raw({ branch: '24.10', repository: 'base', ...words }));
const found = (words: Words, slug: string | undefined = 'Owner/Feed') =>
  mistakenWords(settingsOf(words), slug, HOST);

describe('mistakenWords', () => {
  it.each<[string, Words, string, string]>([
    [
      'the branch that Pages serves',
      { branch: 'gh-pages' },
      '`branch` is gh-pages, which is also `pages-branch`, the branch of git that Pages serves; `branch` names a folder of the feed',
      'Write what the packages are for, such as 24.10. If the folder should have that name, write it into `layout`: gh-pages/{repository}/{arch}.',
    ],
    [
      'the same, as git spells it',
      { branch: 'site', 'pages-branch': 'refs/heads/site' },
      '`branch` is site, which is also `pages-branch`, the branch of git that Pages serves; `branch` names a folder of the feed',
      expect.anything() as unknown as string,
    ],
    [
      'a whole reference',
      { branch: 'refs/heads/24.10' },
      '`branch` is refs/heads/24.10, a reference of git; `branch` names a folder of the feed',
      'Write 24.10, which is `github.ref_name` in a workflow, or what the packages are for, such as 24.10.',
    ],
    [
      'the repository of the run',
      { repository: 'owner/feed' },
      '`repository` is owner/feed, a repository on GitHub; `repository` names a folder of the feed',
      'Write a name for this set of packages, such as base. The repository on GitHub is `pages-repository`.',
    ],
    [
      'the repository of the release',
      { repository: 'other/tool', 'release-repository': 'https://github.com/other/tool.git' },
      '`repository` is other/tool, a repository on GitHub; `repository` names a folder of the feed',
      'Write a name for this set of packages, such as base. The repository on GitHub is `release-repository`.',
    ],
    [
      'any address on GitHub',
      { repository: 'github.com/someone/else' },
      '`repository` is github.com/someone/else, a repository on GitHub; `repository` names a folder of the feed',
      'Write a name for this set of packages, such as base. The repository on GitHub is `pages-repository`.',
    ],
    [
      'a repository for a branch',
      { 'pages-branch': 'owner/feed' },
      '`pages-branch` is owner/feed, a repository on GitHub, and the feed has no branch of that name',
      'Write the branch that Pages serves, such as gh-pages. The repository is `pages-repository`.',
    ],
    [
      'a branch of a remote',
      { 'pages-branch': 'origin/gh-pages' },
      '`pages-branch` is origin/gh-pages, and the feed has no branch of that name',
      'Write gh-pages: git puts origin/ before the names of branches, and GitHub does not.',
    ],
  ])('finds %s', (_name, words, message, remedy) => {
    expect(found(words)).toMatchObject([{ message, remedy }]);
  });

  it.each<[string, Words]>([
    ['ordinary words', {}],
    ['names with slashes', { branch: 'releases/24.10', repository: 'vendor/extra' }],
    ['main beside main', { repository: 'main', 'pages-branch': 'main' }],
    ['a word that the layout does not use', { branch: 'gh-pages', layout: '{repository}/{arch}' }],
    ['the name of a branch of a plain folder', { branch: 'gh-pages', directory: 'feed' }],
    ['a branch with slashes', { 'pages-branch': 'docs/site' }],
  ])('takes %s', (_name, words) => {
    expect(found(words)).toEqual([]);
  });

  it('only hints at another repository of the same owner', () => {
    const mistakes = found({ repository: 'owner/other' });
    expect(mistakes).toMatchObject([{ isHint: true }]);
    expect(refuseMistakes(mistakes, { paths: new Map(), isNew: true }, settingsOf({}))).toEqual([
      '`repository` is owner/other, and the feed gets a folder of that name. Write a name for this set of packages, such as base. The repository on GitHub is `pages-repository`.',
    ]);
  });

  it('names the place in a file', () => {
    const text =
      'pages-branch: site\nrepositories:\n  - branch: site\n    repository: owner/feed\n    files: a\n';
    const { file, errors } = readConfigFile(text, 'feed.yml');
    const settings = parseSettings(raw({ config: 'feed.yml' }), { name: 'feed.yml', file, errors });
    expect(mistakenWords(settings, undefined, HOST).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^feed\.yml:3:5: `branch` is site, /),
      expect.stringMatching(/^feed\.yml:4:5: `repository` is owner\/feed, /),
    ]);
  });
});

describe('refuseMistakes', () => {
  const words: Words = { branch: 'gh-pages', repository: 'owner/feed', 'pages-branch': 'gh-pages' };
  const tipOf = (...paths: string[]) => ({
    paths: new Map(paths.map((path) => [path, contentId(Buffer.from(path))])),
    isNew: paths.length === 0,
  });

  it('stops a feed that would begin so, with all mistakes together', () => {
    expect(() =>
      refuseMistakes(found(words), tipOf('24.10/base/x86_64/Packages'), settingsOf(words)),
    ).toThrow(expect.objectContaining({ errors: [expect.anything(), expect.anything()] }));
  });

  it('lets a feed that has such a folder go on', () => {
    const tip = tipOf('gh-pages/owner/feed/x86_64/Packages');
    expect(refuseMistakes(found(words), tip, settingsOf(words))).toEqual([]);
  });

  it('lets a branch that is there go on', () => {
    const odd: Words = { 'pages-branch': 'origin/gh-pages' };
    expect(refuseMistakes(found(odd), tipOf('index.html'), settingsOf(odd))).toEqual([]);
    expect(() => refuseMistakes(found(odd), tipOf(), settingsOf(odd))).toThrow(/origin\/gh-pages/);
  });
});
