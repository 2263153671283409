import { describe, expect, it } from 'vitest';
import { installerOptions, systemsServed } from '../../../src/site/choices.ts';
import { isUnasked, repositoriesInOrder } from '../../../src/site/first-repository.ts';

const orderOf = (names: readonly (string | null)[], defaultRepositories: string[] = []) =>
  repositoriesInOrder({ folders: names.map((repository) => ({ repository })), defaultRepositories });

describe('the repositories of a feed', () => {
  it.each([
    [['extra', 'base', 'testing'], [], ['base', 'extra']],
    [['zeta', 'main', 'alpha-two', 'packages'], [], ['main', 'packages', 'zeta']],
    [['b', 'a', null], [], [null, 'a', 'b']],
    [
      ['a', 'testing'],
      ['testing', 'gone'],
      ['testing', 'a'],
    ],
    [['nightly', 'edge'], [], ['edge', 'nightly']],
    [[], ['a'], []],
  ])('of %j, with %j first, are taken in the order %j', (names, first, order) => {
    expect(orderOf([...names, ...names], first)).toEqual(order);
  });

  it.each(['testing', 'edge/main', 'base-nightly', 'BETA', 'my_rc1', 'test'])(
    'such as %s are never unasked',
    (name) => {
      expect(isUnasked(name)).toBe(true);
    },
  );

  it.each(['base', 'contest', 'devices', 'latest', 'testbed'])('such as %s may be', (name) => {
    expect(isUnasked(name)).toBe(false);
  });
});

describe('the installer gets', () => {
  const key = {
    scheme: 'usign',
    keyId: 'a'.repeat(16),
    path: `keys/${'a'.repeat(16)}`,
    sha256: 'b'.repeat(64),
  };
  const optionsOf = (...paths: string[]): string[] => {
    const folders = paths.map((path) => {
      const [branch = '', repository = '', arch = ''] = path.split('/');
      return { path, branch, repository, arch, formats: ['opkg'], packages: 1, bytes: 1, keys: null };
    });
    const [served] = systemsServed({ title: null, folders, keys: [key] });
    return served?.offers.map((offer) => installerOptions(served, offer)) ?? [];
  };

  it('the repository where there are several, or where it would not take the one there is', () => {
    expect(optionsOf('24.10/base/x', '23.05/base/x')).toEqual(['', '']);
    expect(optionsOf('24.10/base/x', '24.10/extra/x', '23.05/base/x')).toEqual([
      '--repository base',
      '--repository extra',
      '',
    ]);
    expect(optionsOf('24.10/testing/x', '23.05/base/x')).toEqual(['--repository testing', '']);
  });

  it('the branch where no release tells which', () => {
    expect(optionsOf('stable/base/x', 'nightly/base/x', '24.10/base/x')).toEqual([
      '',
      ...['--branch stable', '--branch nightly'],
    ]);
    expect(optionsOf('stable/base/x')).toEqual(['']);
  });
});
