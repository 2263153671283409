import { describe, expect, it } from 'vitest';
import { checkArch, checkedFolders, coordinatesIn, makeLayout } from '../../../src/feed/layout.ts';
import { shaped } from '../../support/feed-shape.ts';
import { processorTime } from '../../support/processor-time.ts';

const COORDINATES = { branch: '24.10', repository: 'packages' };

describe('makeLayout', () => {
  it.each([
    ['.', ''],
    ['packages', 'packages'],
    ['{branch}/{repository}', '24.10/packages'],
    ['{branch}/{target}', '24.10/mediatek/filogic'],
  ])('%s puts every arch into %j', (template, folder) => {
    const layout = makeLayout(shaped(template), { ...COORDINATES, target: 'mediatek/filogic' });
    expect([layout.isShared, layout.folder('x86_64'), layout.folder('mips')]).toEqual([true, folder, folder]);
    expect([layout.archOf(folder), layout.archOf(`${folder}/x86_64`), layout.archOf('x')]).toEqual([
      null,
      undefined,
      undefined,
    ]);
  });

  it('knows folders by other names', () => {
    const shape = shaped('{branch}/{arch}', { 'mipsel-3.4': 'mipsel', aarch64: 'arm64' });
    const { folder, archOf } = makeLayout(shape, COORDINATES);
    expect(['mipsel-3.4', 'aarch64', 'x86_64'].map(folder)).toEqual(
      ['mipsel', 'arm64', 'x86_64'].map((name) => `24.10/${name}`),
    );
    expect(['mipsel', 'arm64', 'x86_64', 'aarch64'].map((name) => archOf(`24.10/${name}`))).toEqual([
      'mipsel-3.4',
      'aarch64',
      'x86_64',
      undefined,
    ]);
    expect(() => folder('mipsel')).toThrow(
      expect.objectContaining({
        code: 'PLACEMENT_LAYOUT',
        message: 'mipsel and mipsel-3.4 would share the folder 24.10/mipsel',
      }),
    );
  });

  it.each([
    ['{branch}/{repository}/{arch}', '24.10/packages/x86_64'],
    ['{arch}', 'x86_64'],
    ['opkg/{arch}', 'opkg/x86_64'],
    ['{arch}/{repository}', 'x86_64/packages'],
    ['releases/{branch}/{arch}/base', 'releases/24.10/x86_64/base'],
    ['{branch}/{branch}/{arch}', '24.10/24.10/x86_64'],
    ['keys-of/{arch}', 'keys-of/x86_64'],
  ])('%s puts x86_64 at %s, and back', (template, folder) => {
    const layout = makeLayout(shaped(template), COORDINATES);
    expect(layout.folder('x86_64')).toBe(folder);
    expect(layout.archOf(folder)).toBe('x86_64');
  });

  it.each(['{branch}-{arch}', '{arch}-{branch}', 'a{arch}/x'])(
    'refuses %s, by which folders of other coordinates would look like arches',
    (template) => {
      expect(() => makeLayout(shaped(template), COORDINATES)).toThrow(
        expect.objectContaining({ code: 'PLACEMENT_LAYOUT' }),
      );
    },
  );

  it('refuses an arch whose folder would be the folder of the keys', () => {
    const layout = makeLayout(shaped('{arch}'), COORDINATES);
    expect(() => layout.folder('keys')).toThrow(expect.objectContaining({ code: 'PLACEMENT_LAYOUT' }));
  });

  it('knows which folders are not its own', () => {
    const layout = makeLayout(shaped('{branch}/{repository}/{arch}'), COORDINATES);
    for (const folder of [
      '',
      'x86_64',
      '24.10/packages',
      '24.10/packages/',
      '23.05/packages/x86_64',
      '24.10/packages/x86_64/sub',
      '24x10/packages/x86_64',
      'a/24.10/packages/x86_64',
      '24.10/packages/.hidden',
      '24.10/packages/a b',
    ]) {
      expect(layout.archOf(folder), folder).toBeUndefined();
    }
  });

  it('takes coordinates of several names', () => {
    const layout = makeLayout(shaped('{branch}/{arch}'), { branch: 'releases/24.10', repository: undefined });
    expect(layout.folder('all')).toBe('releases/24.10/all');
  });

  it.each([
    ['', 'it must be a path of plain names with no slash at either end, or `.`'],
    ['{arch}/{arch}', 'it has {arch} twice'],
    ['{release}/{arch}', '{release} is not one of {branch}, {repository}, {target}, {arch}'],
    ['{Arch}/{arch}', '{Arch} is not one of {branch}, {repository}, {target}, {arch}'],
    ['/{arch}', 'it must be a path of plain names with no slash at either end, or `.`'],
    ['{arch}/', 'it must be a path of plain names with no slash at either end, or `.`'],
    ['a//{arch}', 'it must be a path of plain names with no slash at either end, or `.`'],
    ['../{arch}', 'it must be a path of plain names with no slash at either end, or `.`'],
    ['./{arch}', 'it must be a path of plain names with no slash at either end, or `.`'],
    ['.git/{arch}', 'it must be a path of plain names with no slash at either end, or `.`'],
    ['a b/{arch}', 'it must be a path of plain names with no slash at either end, or `.`'],
    ['a{/{arch}', 'it must be a path of plain names with no slash at either end, or `.`'],
    ['keys/{arch}', 'the folders keys/ and badges/ hold the feed’s public keys and badges'],
    ['badges/{arch}', 'the folders keys/ and badges/ hold the feed’s public keys and badges'],
  ])('refuses the layout %j', (template, reason) => {
    expect(() => makeLayout(shaped(template), COORDINATES)).toThrow(
      expect.objectContaining({
        name: 'PlacementError',
        code: 'PLACEMENT_LAYOUT',
        message: `\`layout\` is ${JSON.stringify(template)}: ${reason}`,
      }),
    );
  });

  it.each([
    '..',
    '../x',
    'a/../b',
    '/a',
    'a/',
    'a//b',
    '.a',
    '-a',
    'a b',
    'a\\b',
    'ä',
    '{arch}',
    'a\n',
    'x'.repeat(101),
  ])('refuses the coordinate %j', (branch) => {
    expect(() => makeLayout(shaped('{branch}/{arch}'), { branch, repository: undefined })).toThrow(
      expect.objectContaining({ name: 'PlacementError', code: 'PLACEMENT_COORDINATE' }),
    );
  });

  it('refuses a coordinate named keys at the front', () => {
    expect(() => makeLayout(shaped('{branch}/{arch}'), { branch: 'keys', repository: undefined })).toThrow(
      expect.objectContaining({ code: 'PLACEMENT_LAYOUT' }),
    );
  });

  it.each([undefined, ''])('needs a coordinate that is not %j', (repository) => {
    expect(() => makeLayout(shaped('{repository}/{arch}'), { branch: 'x', repository })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        code: 'INPUT_MISSING',
        message: '`repository` is not given, but the layout {repository}/{arch} needs it',
      }),
    );
    expect(makeLayout(shaped('{branch}/{arch}'), { branch: 'x', repository }).folder('y')).toBe('x/y');
  });
});

describe('checkArch', () => {
  it.each(['all', 'x86_64', 'mips_24kc', 'aarch64_cortex-a53', 'arm_cortex-a7+neon-vfpv4'])(
    'accepts %s',
    (arch) => {
      expect(checkArch(arch)).toBe(arch);
    },
  );

  it.each(['', '..', 'a/b', 'a b', '.x', '-x', 'a\n', 'x'.repeat(101)])('refuses %j', (arch) => {
    expect(() => checkArch(arch)).toThrow(
      expect.objectContaining({
        code: 'PLACEMENT_COORDINATE',
        message: `\`arches\` names ${JSON.stringify(arch)}, which is not an arch`,
      }),
    );
  });
});

describe('checkedFolders', () => {
  it.each([
    [{ a: 'x', b: 'x' }, 'PLACEMENT_LAYOUT'],
    [{ a: '..' }, 'PLACEMENT_COORDINATE'],
    [{ a: 'x/y' }, 'PLACEMENT_COORDINATE'],
    [{ '.': 'x' }, 'PLACEMENT_COORDINATE'],
  ])('refuses %j', (folders, code) => {
    expect(() => checkedFolders(shaped('{arch}', folders).archFolders)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

describe('coordinatesIn', () => {
  const none = { branch: null, repository: null, target: null, arch: null };

  it.each([
    [
      '{branch}/{repository}/{arch}',
      '24.10/base/x86_64',
      { branch: '24.10', repository: 'base', arch: 'x86_64' },
    ],
    ['{branch}/{repository}/{arch}', 'a/24.10/base/x86_64', { arch: 'x86_64' }],
    ['{branch}/{branch}/{arch}', '24.10/24.10/x', { branch: '24.10', arch: 'x' }],
    ['{branch}/{branch}/{arch}', '24.10/23.05/x', { arch: 'x' }],
    ['{branch}/{target}', '24.10/mediatek/filogic', { branch: '24.10', target: 'mediatek/filogic' }],
    ['r-{branch}/{arch}', 'r-24.10/x', { branch: '24.10', arch: 'x' }],
    ['a.b/{arch}', 'a.b/x', { arch: 'x' }],
    ['a.b/{arch}', 'aXb/x', { arch: 'x' }],
    ['{arch}', 'mipsel', { arch: 'mipsel-3.4' }],
    ['.', '', {}],
    ['packages', 'packages', {}],
  ])('reads %s in %j', (layout, folder, expected) => {
    const shape = shaped(layout, { 'mipsel-3.4': 'mipsel' });
    expect(coordinatesIn(folder, shape)).toEqual({ ...none, ...expected });
  });
});

it('reads long paths of others in proportion to their length', () => {
  const started = processorTime();
  for (const text of ['a/'.repeat(200_000), '/'.repeat(400_000), `24.10/${'b'.repeat(400_000)}\n`]) {
    coordinatesIn(text, shaped('{branch}/{target}/x-{repository}/{branch}/{arch}'));
  }
  expect(processorTime() - started).toBeLessThan(1000);
});
