import { expect, it } from 'vitest';
import { renewStep } from '../../../../src/feed/draft/renew-step.ts';
import type { Folder } from '../../../../src/feed/folders.ts';
import type { RunPolicy } from '../../../../src/feed/policy.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';

const RUN = {
  place: 'the feed',
  shape: { layout: '{branch}/{repository}/{arch}', archFolders: new Map() },
  signingKeys: [],
  trustedKeys: [],
} as unknown as RunPolicy;

const pathsOf = (names: readonly string[]) => new Map(names.map((name) => [name, undefined]));

const FEED = [
  ...['24.10/base/x86_64/Packages', '24.10/base/x86_64/Packages.gz', '24.10/base/x86_64/Packages.sig'],
  ...['24.10/base/x86_64/a_1_x86_64.ipk', '24.10/base/x86_64/packages.json', 'feed.json'],
  ...['25.12/more/x86_64/packages.adb', '25.12/more/x86_64/a-1.apk', 'elsewhere/Packages'],
  ...['sub/24.10/x86_64/Packages', 'sub/24.10/x86_64/b_1_x86_64.ipk', 'sub/feed.json'],
];

it('renews every folder that the layout reaches, and reads no package', () => {
  const begun = renewStep([]).begin(pathsOf(FEED), RUN, []);
  expect(
    begun.folders.map(({ path, format, branch, repository, arch }) => [
      path,
      format.name,
      branch,
      repository,
      arch,
    ]),
  ).toEqual([
    ['24.10/base/x86_64', 'opkg', '24.10', 'base', 'x86_64'],
    ['25.12/more/x86_64', 'apk-v3', '25.12', 'more', 'x86_64'],
  ]);
  expect(begun.toRead.filter((path) => /\.(ipk|apk)$/.test(path) || path.startsWith('sub/'))).toEqual([]);
  expect(begun.toRead).toEqual(expect.arrayContaining([FEED[0], FEED[2], FEED[4], FEED[6], 'feed.json']));
  expect(begun.toIdentify).toEqual([]);
});

it('leaves to the steps before it what they write, and stops alone where nothing is', () => {
  const written = { format: opkg, path: '24.10/base/x86_64', isNew: false } as Folder;
  const { folders } = renewStep([]).begin(pathsOf(FEED), RUN, [written]);
  expect(folders.map(({ path }) => path)).toEqual(['25.12/more/x86_64']);
  expect(() => renewStep([], true).begin(pathsOf(['elsewhere/Packages']), RUN, [])).toThrow(
    'nothing to sign anew',
  );
  expect(renewStep([]).begin(pathsOf([]), RUN, []).folders).toEqual([]);
});
