import { describe, expect, it } from 'vitest';
import type { FeedFile, FeedFolder } from '../../../../src/feed/catalog/feed-json.ts';
import { begunAllFolders, checkShape, shapeAfter, shapeIn } from '../../../../src/feed/catalog/shape.ts';
import { makeLayout } from '../../../../src/feed/layout.ts';
import { shaped } from '../../../support/feed-shape.ts';

const USUAL = '{branch}/{repository}/{arch}';

const folder = (path: string, place: Partial<FeedFolder> = {}): FeedFolder => ({
  ...{ path, branch: '24.10', repository: 'base', arch: 'x86_64', formats: ['opkg'] },
  ...{ packages: 1, bytes: 1, keys: null },
  ...place,
});
const feed = (fields: Partial<FeedFile> = {}): FeedFile => ({
  ...{ title: null, url: null, folders: [], keys: [], recent: [], site: [] },
  ...fields,
});
const HOME = folder('24.10/base/x86_64');

describe('shapeIn', () => {
  it.each([
    ['what feed.json remembers', feed({ layout: '.', archFolders: { a: 'b' } }), shaped('.', { a: 'b' })],
    ['the usual one of usual folders', feed({ folders: [HOME] }), shaped(USUAL)],
    [
      'the usual one, with folders of other names',
      feed({ folders: [folder('24.10/base/pc')], archFolders: { x86_64: 'pc' } }),
      shaped(USUAL, { x86_64: 'pc' }),
    ],
    ['nothing of a feed without folders', feed(), undefined],
    ['nothing of unusual folders', feed({ folders: [HOME, folder('x86_64')] }), undefined],
    [
      'nothing of folders without coordinates',
      feed({ folders: [folder('a/b/x86_64', { branch: null })] }),
      undefined,
    ],
  ])('is %s', (_, file, shape) => {
    expect(shapeIn(file)).toEqual(shape);
  });
});

describe('shapeAfter', () => {
  it.each([
    ['the usual layout goes without saying', USUAL, [HOME], {}],
    [
      'another one is remembered',
      '{branch}/{target}',
      [folder('24.10/a/b', { target: 'a/b', arch: null })],
      { layout: '{branch}/{target}' },
    ],
    ['the root', '.', [folder('', { branch: null, repository: null, arch: null })], { layout: '.' }],
    ['folders of several layouts are not', '{arch}', [HOME, folder('x86_64')], {}],
  ])('%s', (_, layout, folders, expected) => {
    expect(shapeAfter(feed({ folders: folders.slice(1) }), folders, { shape: shaped(layout) })).toEqual(
      expected,
    );
  });

  it('remembers the layout of a feed that begins beside folders of others', () => {
    const folders = [HOME, folder('x86_64')];
    expect(
      shapeAfter(undefined, folders, { shape: shaped('{arch}', { x86_64: 'pc' }), prefix: 'a' }),
    ).toEqual({
      ...{ layout: '{arch}', prefix: 'a', archFolders: { x86_64: 'pc' } },
    });
  });

  it('remembers the folder of the feed, and names of folders', () => {
    expect(
      shapeAfter(feed(), [folder('24.10/base/pc')], {
        shape: shaped(USUAL, { x86_64: 'pc' }),
        prefix: 'docs/feed',
      }),
    ).toEqual({
      prefix: 'docs/feed',
      archFolders: { x86_64: 'pc' },
    });
  });
});

describe('checkShape', () => {
  const known = feed({ folders: [folder('24.10/base/pc')], archFolders: { x86_64: 'pc' } });

  it.each([
    ['a new feed', feed(), shaped('{arch}'), undefined],
    ['a feed of unknown layout', feed({ folders: [HOME, folder('x86_64')] }), shaped('{arch}'), undefined],
    ['the same layout', known, shaped(USUAL, { x86_64: 'pc' }), undefined],
    ['a name for another arch', known, shaped(USUAL, { x86_64: 'pc', mips: 'm' }), undefined],
    ['the same prefix', feed({ prefix: 'a' }), shaped(USUAL), 'a'],
    ['a feed that does not know its prefix', feed({ folders: [HOME] }), shaped(USUAL), 'a'],
  ])('accepts %s', (_, file, shape, prefix) => {
    expect(() => checkShape(file, { shape, prefix })).not.toThrow();
  });

  it.each([
    [
      'another layout',
      known,
      shaped('{arch}', { x86_64: 'pc' }),
      undefined,
      '`layout: {arch}` and `arch-folders: x86_64=pc`',
    ],
    ['a missing name', known, shaped(USUAL), undefined, `\`layout: ${USUAL}\``],
    [
      'a new name of a folder',
      feed({ folders: [HOME] }),
      shaped(USUAL, { x86_64: 'pc' }),
      undefined,
      `\`layout: ${USUAL}\` and \`arch-folders: x86_64=pc\``,
    ],
    ['another prefix', feed({ prefix: 'a' }), shaped(USUAL), 'b', '`prefix: b`'],
    ['no prefix', feed({ prefix: 'a' }), shaped(USUAL), undefined, 'none'],
  ])('refuses %s', (_, file, shape, prefix, given) => {
    expect(() => checkShape(file, { shape, prefix })).toThrow(
      expect.objectContaining({
        code: 'PLACEMENT_LAYOUT',
        message: expect.stringContaining(
          `, as feed.json remembers, and this run has ${given}: devices would`,
        ),
      }),
    );
  });
});

describe('a folder for packages of all arches', () => {
  const layout = makeLayout(shaped(USUAL), { branch: '24.10', repository: 'base' });
  const path = '24.10/base/all';
  const saying = (isUsed: boolean) => ({ shape: shaped(USUAL), allFolders: [{ path, isUsed, layout }] });
  const remembering = feed({ folders: [HOME], allFolders: [path] });

  it('is remembered, also by runs that say nothing about it', () => {
    expect(shapeAfter(feed(), [HOME], saying(true))).toEqual({ allFolders: [path] });
    expect(shapeAfter(feed(), [HOME], saying(false))).toEqual({});
    expect(shapeAfter(remembering, [HOME], { shape: shaped(USUAL) })).toEqual({ allFolders: [path] });
  });

  it.each([
    ['what is remembered', remembering, true],
    ['none where there is none', feed({ folders: [HOME] }), false],
    ['one for the first ipk packages', feed({ folders: [{ ...HOME, formats: ['apk-v3'] }] }), true],
    ['one for a repository that has no folder yet', feed({ folders: [folder('24.10/x/x86_64')] }), true],
    ['a folder that is there already', feed({ folders: [HOME, folder(path, { arch: 'all' })] }), true],
  ])('accepts %s', (_, file, isUsed) => {
    expect(() => checkShape(file, saying(isUsed))).not.toThrow();
    expect(begunAllFolders(file, saying(isUsed))).toEqual([]);
  });

  it('warns of one that begins beside folders of arches', () => {
    const file = feed({ folders: [HOME] });
    expect(() => checkShape(file, saying(true))).not.toThrow();
    expect(begunAllFolders(file, saying(true))).toEqual([
      expect.stringMatching(/^`all-folder` begins 24\.10\/base\/all: .* do not see them until/),
    ]);
  });

  it('refuses to give it up', () => {
    expect(() => checkShape(remembering, saying(false))).toThrow(
      expect.objectContaining({
        code: 'PLACEMENT_LAYOUT',
        message: expect.stringContaining(
          `\`all-folder: true\` for ${path}, as feed.json remembers, and this run has \`all-folder: false\` for ${path}`,
        ),
      }),
    );
  });
});
