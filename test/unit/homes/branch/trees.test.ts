import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { planTrees } from '../../../../src/homes/branch/trees.ts';
import { makeBareRepository, type Planted } from '../../../support/bare-repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-trees-'));
const repository = makeBareRepository(join(folder, 'repository.git'));
afterAll(() => rmSync(folder, { recursive: true }));

const PROGRAM = { mode: '100755', body: 'program' };
const LINK = { mode: '120000', body: 'z' };
/** Names that git sorts in another order when one of them is a folder. */
const TIP: { readonly [path: string]: Planted } = {
  ...{ 'a.b': '1', 'a/one': '2', 'a/two': '3', a0: '4', 'ä/ü': '5', '\u{1F4E6}': '6' },
  ...{ 'b/c/d/e': '7', 'b/c/f': '8', 'far/away/x': '9', run: PROGRAM, link: LINK, 'é€': '10' },
};

const COMMIT = repository.plant(TIP);
const LISTING = Buffer.from(repository.git(['ls-tree', '-r', '-t', '-z', COMMIT])).toString('latin1');
const ids = new Map([...repository.tree()].map(([path, { id }]) => [path, id]));

/** The same edit, made with git alone. */
function treeByGit(edit: { readonly [path: string]: Planted }): string {
  repository.git(['update-ref', 'refs/heads/gh-pages', COMMIT]);
  return repository.git(['rev-parse', `${repository.plant(edit)}^{tree}`]).trim();
}

const BODY = 'new';
const ID = repository.git(['hash-object', '-w', '--stdin'], BODY).trim();

function planned(listing: string, puts: readonly string[], deletes: readonly string[]) {
  return planTrees(listing, {
    blobs: new Map(puts.map((path) => [path, ID])),
    deletes: new Set(deletes),
  });
}

describe('the trees of an edit', () => {
  it.each<[string, string[], string[]]>([
    ['nothing', [], []],
    ['a new file', ['new'], []],
    ['files between folders and files of like names', ['a-', 'a.a', 'a1', 'a/zero'], []],
    ['a file far below, in new folders', ['x/y/z/new', 'b/c/d/new'], []],
    ['another content of files, links and programs', ['a.b', 'run', 'link', 'a/one'], []],
    ['fewer files, and folders that lose their last one', ['a/one'], ['b/c/d/e', 'far/away/x']],
    ['a file in the place of a folder', ['far'], ['far/away/x']],
    ['a folder in the place of a file', ['a.b/c', 'link/d'], ['a.b', 'link']],
    ['names of other alphabets', ['ä/ö', '\u{1F4E6}', 'ß'], ['é€']],
    ['no file', [], Object.keys(TIP)],
  ])('are those that git makes: %s', (_, puts, deletes) => {
    const trees = planned(LISTING, puts, deletes);
    const edit = [...puts.map((path) => [path, BODY]), ...deletes.map((path) => [path, null])];
    expect(trees.at(-1)?.id).toBe(treeByGit(Object.fromEntries(edit)));
    const made = repository.git(
      ['mktree', '-z', '--missing', '--batch'],
      Buffer.from(trees.map(({ text }) => `${text}\0`).join(''), 'latin1'),
    );
    expect(made.trim().split('\n')).toEqual(trees.map(({ id }) => id));
  });

  it('are only those above what changes, the root last', () => {
    const trees = planned(LISTING, ['b/c/new'], []);
    expect(trees.map((tree) => tree.folder)).toEqual(['b/c', 'b', '']);
  });

  it('keep names that are not UTF-8, and what git knows nothing about', () => {
    const submodule = '1234567890123456789012345678901234567890';
    const entries = `100644 blob ${ids.get('a0')}\tcaf\xe9\x00160000 commit ${submodule}\tsub\x00`;
    const listing = `${entries}100644 blob ${ids.get('a0')}\tcaf\xe8\x00`;
    const tree = (text: string): string =>
      repository.git(['mktree', '-z', '--missing'], Buffer.from(text, 'latin1')).trim();
    expect(planned(listing, ['new'], []).at(-1)?.id).toBe(tree(`${listing}100644 blob ${ID}\tnew\0`));
    expect(planned(listing, ['new'], ['sub']).at(-1)?.id).toBe(
      tree(`${listing.replace(/160000.*sub\0/, '')}100644 blob ${ID}\tnew\0`),
    );
  });

  it.each<[string, string[], string[], string]>([
    ['a file in the place of a folder that stays', ['b/c'], [], 'b/c'],
    ['a file in the place of a folder that keeps a file', ['b'], ['b/c/f'], 'b'],
    ['a file below a file', ['a.b/x'], [], 'a.b'],
    ['a deletion of what is not there', [], ['a/three'], 'a/three'],
    ['a deletion of a folder', [], ['b/c'], 'b/c'],
    ['names that lead elsewhere', ['x/../y', '.git/config', 'x//y'], [], 'x/../y, .git/config, x//y'],
  ])('are refused: %s', (_, puts, deletes, named) => {
    expect(() => planned(LISTING, puts, deletes)).toThrow(
      expect.objectContaining({
        code: 'FEED_PLAN',
        message: `git did not take the plan as it is: ${named}`,
      }),
    );
  });
});
