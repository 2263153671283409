import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { APK_3 } from '../../src/formats/apk/resolver/world.ts';
import { apkResolver } from '../../src/formats/apk/resolver.ts';
import { apkV2 } from '../../src/formats/apk-v2/apk-v2.ts';
import { entryRelations } from '../../src/formats/apk-v2/entry-relations.ts';
import { apkV3 } from '../../src/formats/apk-v3/apk-v3.ts';
import type { Format } from '../../src/formats/format.ts';
import { opkg } from '../../src/formats/opkg/opkg.ts';
import type { Candidate, Resolver } from '../../src/formats/resolver.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const isThere = existsSync(corpus);
const read = (...path: string[]): Buffer => readFileSync(join(corpus, ...path));

describe('the corpus of published feeds', () => {
  it('is beside the project', (context) => {
    if (isThere) return;
    const loud =
      'NOT RUN: ../shared/corpus is absent, so no choice of packages was compared with that of a client';
    console.warn(loud);
    context.skip(loud);
  });
});

const candidatesIn = (format: Format, index: Buffer, rank = 0): Candidate[] =>
  format.parseIndex(index).map((entry) => ({ entry, rank }));

const apkName = ({ entry: { name, version } }: Candidate): string => `${name} ${version}`;
/** Without the epoch and the revision, which Yocto's opkg does not print. */
const yoctoName = ({ entry: { name, version } }: Candidate): string =>
  `${name} ${version.replace(/^\d+:/, '').replace(/-r\d+$/, '')}`;

/** What a client installed for each package; undefined for one that it could not install. */
function expectedIn(file: string): Map<string, string[] | undefined> {
  const text = readFileSync(new URL(`closures/${file}`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.indexOf(': ');
      const sets = line.slice(at + 2);
      return [line.slice(0, at), sets === '-' ? undefined : sets.split(', ')] as const;
    }),
  );
}

/** What is chosen where something differs from what a client chose. */
function differences(
  file: string,
  candidates: readonly Candidate[],
  resolver: Resolver,
  nameOf = apkName,
): Record<string, unknown> {
  const different: Record<string, unknown> = {};
  const expected = expectedIn(file);
  expect(expected.size).toBeGreaterThanOrEqual(30);
  for (const [name, wanted] of expected) {
    const candidate = candidates.find(({ entry }) => entry.name === name) as Candidate;
    const { chosen, missing } = resolver.resolve([candidate]);
    const found = missing.length > 0 ? undefined : chosen.map(nameOf).sort();
    if (found?.join() !== wanted?.toSorted().join()) different[name] = { found, wanted, missing };
  }
  return different;
}

describe.runIf(isThere)('what clients install', () => {
  it.each(['apk 2', 'apk 3'])('is chosen as by %s', (client) => {
    const candidates = candidatesIn(apkV2, read('apk2/alpine-main-3.17/APKINDEX.tar.gz'));
    const three = apkResolver(candidates, entryRelations, APK_3);
    const resolver = client === 'apk 3' ? three : apkV2.resolver(candidates);
    expect(differences('alpine-main-3.17.txt', candidates, resolver)).toEqual({});
  });

  it("is chosen as by OpenWrt's opkg", () => {
    const candidates = ledeFeeds();
    expect(differences('lede-17.01.4.txt', candidates, opkg.resolver(candidates))).toEqual({});
  });

  it("is chosen as by Yocto's opkg", () => {
    const candidates = ['all', 'cortexa53'].flatMap((feed, rank) =>
      candidatesIn(opkg, read('opkg/yocto-kirkstone', feed, 'Packages'), rank),
    );
    const resolver = opkg.resolver(candidates, { schemes: new Set(['openpgp']) });
    expect(differences('yocto-kirkstone.txt', candidates, resolver, yoctoName)).toEqual({});
  });
});

/** Three feeds, and one with each name that they need and do not have. */
function ledeFeeds(): Candidate[] {
  const candidates = ['routing', 'luci', 'packages'].flatMap((feed, rank) =>
    candidatesIn(opkg, gunzipSync(read('opkg/lede-17.01.4-mips_24kc', feed, 'Packages.gz')), rank),
  );
  const described = candidates.map(({ entry }) => [entry.name, opkg.describe(entry)] as const);
  const namesIn = (list: 'dependencies' | 'provides'): string[] =>
    described.flatMap(([, one]) => one[list].flatMap((item) => opkg.namesIn?.(item, list) ?? []));
  const there = new Set([...described.map(([name]) => name), ...namesIn('provides')]);
  const base = [...new Set(namesIn('dependencies'))].filter((name) => !there.has(name));
  expect(base.length).toBeGreaterThan(100);
  const text = base.map(
    (name) => `Package: ${name}\nVersion: 1.0-1\nArchitecture: mips_24kc\nFilename: ${name}.ipk\n`,
  );
  return [...candidates, ...candidatesIn(opkg, Buffer.from(text.join('\n')), 3)];
}

describe.runIf(isThere)('a whole repository', () => {
  it('of apk 2 lacks one name', () => {
    const candidates = candidatesIn(apkV2, read('apk2/alpine-main-3.17/APKINDEX.tar.gz'));
    const found = apkV2.resolver(candidates).uninstallable(candidates);
    expect(
      found.map(({ candidate, missing }) => [
        candidate.entry.name,
        ...missing.map((one) => [one.need, one.reason]),
      ]),
    ).toEqual([['tiny-cloud-aws', ['nvme-cli', { kind: 'no-name' }]]]);
  });

  it('of apk 3 lacks what it does not list', () => {
    const candidates = candidatesIn(apkV3, read('apk3/mossdef/packages.adb'));
    const found = apkV3.resolver(candidates).uninstallable(candidates);
    const reasons = new Set(found.flatMap(({ missing }) => missing.map(({ reason }) => reason.kind)));
    expect([found.length > 0, ...reasons]).toEqual([true, 'no-name']);
    const needs = found.flatMap(({ missing }) => missing.map(({ need }) => need));
    expect(needs).toContain('libc');
    expect(needs.filter((need) => candidates.some(({ entry }) => entry.name === need))).toEqual([]);
  });

  it('of OpenWrt can be installed with a base feed, and hardly without', () => {
    const candidates = ledeFeeds();
    expect(opkg.resolver(candidates).uninstallable(candidates)).toEqual([]);
    const alone = candidates.filter(({ rank }) => rank < 3);
    const found = opkg.resolver(alone).uninstallable(alone);
    expect(found.length).toBeGreaterThan(alone.length * 0.9);
    expect(
      new Set(found.flatMap(({ missing }) => missing.map(({ need, reason }) => `${need} ${reason.kind}`))),
    ).toContain('libc no-name');
  });
});
