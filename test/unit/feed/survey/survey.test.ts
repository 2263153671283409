import { describe, expect, it } from 'vitest';
import { inputsOf } from '../../../../src/feed/survey/feed-inputs.ts';
import type { Facts } from '../../../../src/feed/survey/folder-facts.ts';
import { outsideOf, survey } from '../../../../src/feed/survey/survey.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import type { Format } from '../../../../src/formats/format.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import { processorTime } from '../../../support/processor-time.ts';

const branch = (...paths: string[]): Map<string, undefined> =>
  new Map(paths.map((path) => [path, undefined]));

const indexes = (text: string): Map<string, undefined> =>
  branch(...text.split(' ').map((folder) => (folder === '.' ? 'Packages.gz' : `${folder}/Packages`)));

const stated = (facts: { [folder: string]: string }, format: Format = opkg): Facts =>
  new Map(
    Object.entries(facts).map(([folder, arches]) => [
      folder,
      [{ format, packages: 1, signers: [], arches: new Set(arches.split(' ').filter(Boolean)) }],
    ]),
  );

/** Each feed as its prefix and layout, and its repositories as their coordinates. */
const shapes = (paths: Map<string, undefined>, facts?: Facts): string[] =>
  survey(paths, facts).feeds.map(({ prefix, layout, needsBranch, repositories }) => {
    const all = repositories.map(({ branch, repository, target }) =>
      [branch ?? '-', repository ?? '-', ...(target ? [target] : [])].join(' '),
    );
    return `${prefix ? `[${prefix}] ` : ''}${needsBranch ? '! ' : ''}${layout}: ${all.join(', ')}`;
  });

describe('survey', () => {
  it.each<[string, string, string[]]>([
    ['the root', '.', ['.: - -']],
    ['one folder of all arches', 'packages', ['packages: - -']],
    ['packages/ARCH', 'packages/x86_64 packages/mips_24kc', ['packages/{arch}: - -']],
    ['flat arches', 'x86_64 aarch64 armv7', ['{arch}: - -']],
    ['BRANCH/ARCH', 'v3.20/x86_64 edge/x86_64', ['{branch}/{arch}: v3.20 -, edge -']],
    ['ARCH/BRANCH', 'x86_64/24.10', ['{arch}/{branch}: 24.10 -']],
    [
      'the usual layout',
      '24.10/base/x86_64 24.10/luci/x86_64 25.12/base/x86_64',
      ['{branch}/{repository}/{arch}: 24.10 base, 24.10 luci, 25.12 base'],
    ],
    [
      'a mirror of Alpine',
      'alpine/v3.20/main/x86_64 alpine/v3.20/testing/aarch64',
      ['alpine/{branch}/{repository}/{arch}: v3.20 main, v3.20 testing'],
    ],
    [
      "OpenWrt's own",
      'releases/24.10/packages/x86_64/base releases/24.10/packages/mips_24kc/luci',
      ['releases/{branch}/packages/{arch}/{repository}: 24.10 base, 24.10 luci'],
    ],
    [
      'targets',
      'targets/x86/64/packages targets/mediatek/filogic/packages',
      ['targets/{target}/packages: - - x86/64, - - mediatek/filogic'],
    ],
    [
      'targets of a release',
      'releases/24.10/targets/ath79/generic/packages',
      ['releases/{branch}/targets/{target}/{repository}: 24.10 packages ath79/generic'],
    ],
    ['targets without the word', 'mediatek/filogic', ['{target}: - - mediatek/filogic']],
    [
      'repositories above a branch',
      'a/v1.0/x86_64 b/v1.0/x86_64',
      ['{repository}/{branch}/{arch}: v1.0 a, v1.0 b'],
    ],
    ['repositories without a branch', 'one/x86_64 two/x86_64', ['{repository}/{arch}: - one, - two']],
    ['sets of Yocto', 'all core2-64 qemux86-64', ['{arch}: - -']],
    ['Yocto in a folder', 'deploy/ipk/all deploy/ipk/cortexa53', ['deploy/ipk/{arch}: - -']],
  ])('%s', (_, text, expected) => {
    const sorted = (all: string[]): string[] => all.map((one) => one.split(/: |, /).toSorted().join(' | '));
    expect(sorted(shapes(indexes(text)))).toEqual(sorted(expected));
  });

  it('sets several shapes apart: the root stays first, and others get a prefix where one holds them alone', () => {
    expect(shapes(indexes('. alpine/v3.20/main/x86_64 alpine/edge/main/x86_64'))).toEqual([
      '.: - -',
      '[alpine] {branch}/{repository}/{arch}: edge main, v3.20 main',
    ]);
    expect(
      shapes(
        indexes(
          'releases/24.10/packages/x86_64/base releases/24.10/packages/x86_64/luci releases/24.10/targets/x86/64/packages',
        ),
      ),
    ).toEqual([
      'releases/{branch}/packages/{arch}/{repository}: 24.10 base, 24.10 luci',
      '[releases/24.10/targets] {target}/packages: - - x86/64',
    ]);
    expect(shapes(indexes('x86_64 aarch64 x86_64/old'))).toEqual(['{arch}: - -', '[x86_64/old] .: - -']);
  });

  it('says what no prefix sets apart', () => {
    expect(shapes(indexes('packages/x86_64 packages/armv7 packages'))).toEqual([
      'packages/{arch}: - -',
      '! packages: - -',
    ]);
  });

  it('goes by the arches that indexes state, and by known words elsewhere', () => {
    const paths = indexes('router/fast router/slow');
    expect(shapes(paths)).toEqual(['router/{repository}: - fast, - slow']);
    expect(shapes(paths, stated({ 'router/fast': 'fast', 'router/slow': 'slow' }))).toEqual([
      'router/{arch}: - -',
    ]);
    // Several arches in one folder: it is not the folder of one, whatever it is called.
    expect(shapes(indexes('arm64'), stated({ arm64: 'aarch64_generic mips_24kc' }))).toEqual(['arm64: - -']);
    expect(shapes(indexes('x86/64'), stated({ 'x86/64': 'x86_64' }))).toEqual(['{target}: - - x86/64']);
  });

  it('finds folders that are not called like their arch, but for Alpine, whose clients would not look there', () => {
    const facts = stated({ mipsel: 'mipsel-3.4', x64: 'x64-3.2' });
    const [feed] = survey(indexes('mipsel x64'), facts).feeds;
    expect([...(feed?.archFolders ?? [])]).toEqual([
      ['mipsel-3.4', 'mipsel'],
      ['x64-3.2', 'x64'],
    ]);
    const apk = survey(branch('amd64/APKINDEX.tar.gz'), stated({ amd64: 'x86_64' }, apkV2)).feeds;
    expect([...(apk[0]?.archFolders ?? [])]).toEqual([]);
  });

  it('maps an arch whose packages lie in several folders', () => {
    const facts = stated({ aarch64_generic: 'arm64', 'aarch64_cortex-a53': 'arm64', x86_64: 'x86_64' });
    const [feed] = survey(indexes('aarch64_generic aarch64_cortex-a53 x86_64'), facts).feeds;
    if (feed?.repositories[0] === undefined) throw new Error('nothing was found');
    expect(inputsOf(feed, feed.repositories[0], facts)).toEqual([
      ['layout', '{arch}'],
      ['arch-map', ['arm64=aarch64_cortex-a53 aarch64_generic', 'x86_64=x86_64']],
    ]);
  });

  it('never offers names that are not plain, or that pkgfeed keeps for itself', () => {
    const names = [
      'a b',
      '../up',
      '$(id)',
      ['$', '{{ secrets.X }}'].join(''),
      'ünï',
      '-x',
      "it's",
      'a\nb',
      'keys',
      '.hidden',
      '{arch}',
    ];
    const paths = branch(...names.map((name) => `${name}/Packages`), 'good/Packages');
    const { feeds, odd } = survey(paths);
    expect(feeds.flatMap(({ folders }) => folders)).toEqual(['good']);
    expect(odd.toSorted()).toEqual(names.toSorted());
  });

  it('sees keys, pages, package files without an index, and leaves Debian’s indexes alone', () => {
    const found = survey(
      branch(
        ...['index.html', 'CNAME', 'public.key', 'keys/me.rsa.pub', 'packages/x86_64/5f1aa1f6e6e94b52'],
        ...['packages/x86_64/Packages', 'packages/x86_64/sub/a.ipk', 'old/b.ipk', 'c.apk', 'docs/index.html'],
        'dists/stable/main/binary-amd64/Packages',
      ),
    );
    expect(found.pages).toEqual(['index.html', 'CNAME']);
    expect(found.keys).toEqual(['public.key', 'keys/me.rsa.pub', 'packages/x86_64/5f1aa1f6e6e94b52']);
    expect(found.unlisted).toEqual(['old/b.ipk', 'c.apk']);
    expect(found.feeds.map(({ layout }) => layout)).toEqual(['packages/{arch}']);
  });

  it('is quick with 100,000 paths', () => {
    const paths = new Map<string, undefined>();
    for (let i = 0; i < 99_000; i++) paths.set(`packages/arch${i % 500}/p${i}_1_x.ipk`, undefined);
    for (let i = 0; i < 1000; i++) paths.set(`r${i}/v1.${i}/x${i}/x86_64/Packages`, undefined);
    const begin = processorTime();
    survey(paths);
    expect(processorTime() - begin).toBeLessThan(5000);
  });
});

describe('outsideOf', () => {
  const usual = { layout: '{branch}/{repository}/{arch}', archFolders: new Map() };
  it.each<[string, string, string[]]>([
    [usual.layout, '24.10/base/x86_64 a/b/c', []],
    [usual.layout, 'packages/x86_64 keys/b/c a/b/c/d', ['keys/b/c', 'a/b/c/d', 'packages/x86_64']],
    ['.', 'x86_64', ['x86_64']],
    ['{arch}', 'x86_64 packages/x86_64', ['packages/x86_64']],
    ['targets/{target}', 'targets/x86/64 targets/x86', ['targets/x86']],
  ])('of %s and %s', (layout, text, expected) => {
    expect(outsideOf(text.split(' '), { ...usual, layout }).toSorted()).toEqual(expected.toSorted());
  });

  it('knows folders by the names that they are given', () => {
    const shape = { layout: '{arch}', archFolders: new Map([['mipsel-3.4', 'mipsel']]) };
    expect(outsideOf(['mipsel', 'mipsel-3.4'], shape)).toEqual(['mipsel-3.4']);
  });
});

describe('inputsOf', () => {
  it('names what leads a run there', () => {
    const facts: Facts = new Map([
      ['a/all', [{ format: opkg, arches: new Set<string>(), packages: 1, signers: [] }]],
      [
        'a/mipsel',
        [
          {
            ...{ format: opkg, arches: new Set(['mipsel-3.4']), packages: 1 },
            signers: [
              { scheme: 'apk-v2', keyId: 'me.rsa.pub' },
              { scheme: 'apk-v2', keyId: 'not a name' },
              { scheme: 'apk-v2', keyId: 'alpine-devel@lists.alpinelinux.org-1.rsa.pub' },
            ],
          },
        ],
      ],
    ]);
    const [feed] = survey(indexes('a/all a/mipsel'), facts).feeds;
    const [repository] = feed?.repositories ?? [];
    if (feed === undefined || repository === undefined) throw new Error('nothing was found');
    expect(inputsOf(feed, repository, facts, 'feed')).toEqual([
      ['layout', 'a/{arch}'],
      ['prefix', 'feed'],
      ['arch-folders', ['mipsel-3.4=mipsel']],
      ['all-folder', 'true'],
      ['apk-rsa-key-name', ['me.rsa.pub']],
    ]);
  });

  it.each([
    ['alone', '24.10/base/x86_64', undefined],
    [
      'beside one of another',
      '24.10/base/x86_64 25.12/targets/mediatek/filogic',
      '{branch}/{repository}/{arch}',
    ],
    ['beside a folder that no layout reaches', '24.10/base/x86_64 odd~/-x/y', '{branch}/{repository}/{arch}'],
  ])('names the usual layout where a first run would stop without it: %s', (_, paths, layout) => {
    const [feed] = survey(indexes(paths)).feeds;
    const [repository] = feed?.repositories ?? [];
    if (feed === undefined || repository === undefined) throw new Error('nothing was found');
    expect(new Map(inputsOf(feed, repository, new Map())).get('layout')).toBe(layout);
  });
});
