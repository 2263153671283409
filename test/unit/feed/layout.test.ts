import { describe, expect, it } from 'vitest';
import { checkArch, makeLayout } from '../../../src/feed/layout.ts';

const COORDINATES = { branch: '24.10', repository: 'packages' };

describe('makeLayout', () => {
  it.each([
    ['{branch}/{repository}/{arch}', '24.10/packages/x86_64'],
    ['{arch}', 'x86_64'],
    ['opkg/{arch}', 'opkg/x86_64'],
    ['{arch}/{repository}', 'x86_64/packages'],
    ['releases/{branch}/{arch}/base', 'releases/24.10/x86_64/base'],
    ['{branch}/{branch}/{arch}', '24.10/24.10/x86_64'],
    ['keys-of/{arch}', 'keys-of/x86_64'],
  ])('%s puts x86_64 at %s, and back', (template, folder) => {
    const layout = makeLayout(template, COORDINATES);
    expect(layout.folder('x86_64')).toBe(folder);
    expect(layout.archOf(folder)).toBe('x86_64');
  });

  it.each(['{branch}-{arch}', '{arch}-{branch}', 'a{arch}/x'])(
    'refuses %s, by which folders of other coordinates would look like arches',
    (template) => {
      expect(() => makeLayout(template, COORDINATES)).toThrow(
        expect.objectContaining({ code: 'PLACEMENT_LAYOUT' }),
      );
    },
  );

  it('refuses an arch whose folder would be the folder of the keys', () => {
    const layout = makeLayout('{arch}', COORDINATES);
    expect(() => layout.folder('keys')).toThrow(expect.objectContaining({ code: 'PLACEMENT_LAYOUT' }));
  });

  it('knows which folders are not its own', () => {
    const layout = makeLayout('{branch}/{repository}/{arch}', COORDINATES);
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
    const layout = makeLayout('{branch}/{arch}', { branch: 'releases/24.10', repository: undefined });
    expect(layout.folder('all')).toBe('releases/24.10/all');
  });

  it.each([
    ['{branch}/{repository}', 'it must contain {arch}, once'],
    ['', 'it must contain {arch}, once'],
    ['{arch}/{arch}', 'it must contain {arch}, once'],
    ['{release}/{arch}', '{release} is not one of {branch}, {repository} and {arch}'],
    ['{Arch}/{arch}', '{Arch} is not one of {branch}, {repository} and {arch}'],
    ['/{arch}', 'it must be a path of plain names with no slash at either end'],
    ['{arch}/', 'it must be a path of plain names with no slash at either end'],
    ['a//{arch}', 'it must be a path of plain names with no slash at either end'],
    ['../{arch}', 'it must be a path of plain names with no slash at either end'],
    ['./{arch}', 'it must be a path of plain names with no slash at either end'],
    ['.git/{arch}', 'it must be a path of plain names with no slash at either end'],
    ['a b/{arch}', 'it must be a path of plain names with no slash at either end'],
    ['a{/{arch}', 'it must be a path of plain names with no slash at either end'],
    ['keys/{arch}', 'the folders keys/ and badges/ hold the feed’s public keys and badges'],
    ['badges/{arch}', 'the folders keys/ and badges/ hold the feed’s public keys and badges'],
  ])('refuses the layout %j', (template, reason) => {
    expect(() => makeLayout(template, COORDINATES)).toThrow(
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
    expect(() => makeLayout('{branch}/{arch}', { branch, repository: undefined })).toThrow(
      expect.objectContaining({ name: 'PlacementError', code: 'PLACEMENT_COORDINATE' }),
    );
  });

  it('refuses a coordinate named keys at the front', () => {
    expect(() => makeLayout('{branch}/{arch}', { branch: 'keys', repository: undefined })).toThrow(
      expect.objectContaining({ code: 'PLACEMENT_LAYOUT' }),
    );
  });

  it.each([undefined, ''])('needs a coordinate that is not %j', (repository) => {
    expect(() => makeLayout('{repository}/{arch}', { branch: 'x', repository })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        code: 'INPUT_MISSING',
        message: '`repository` is not given, but the layout {repository}/{arch} needs it',
      }),
    );
    expect(makeLayout('{branch}/{arch}', { branch: 'x', repository }).folder('y')).toBe('x/y');
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
