import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeAdbFile } from '../../src/formats/apk/adb/container.ts';
import { areSame, readIndex, writeIndex } from '../../src/formats/apk/adb/packages-adb.ts';
import { apkV3 } from '../../src/formats/apk-v3/apk-v3.ts';
import { indexJson } from '../../src/formats/apk-v3/index-json.ts';
import type { Entry } from '../../src/formats/format.ts';
import { readApkV3PublicKey } from '../../src/keys/apk-v3.ts';
import type { PublicKey } from '../../src/keys/key.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const isThere = existsSync(corpus);
const HISTORY = 'apk3/stangri-history';

describe('the corpus of apk v3 feeds', () => {
  it('is beside the project', (context) => {
    if (!isThere) {
      const loud = 'NOT RUN: ../shared/corpus is absent, so no published apk v3 feed was compared';
      console.warn(loud);
      context.skip(loud);
    }
    expect(readdirSync(corpus)).toContain('apk3');
  });
});

const read = (...path: string[]): Buffer => readFileSync(join(corpus, ...path));
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(corpus, folder)).filter((name) => name.endsWith(ending));

/** The feed's packages, read and listed as a publish would list them. */
async function entriesOf(folder: string): Promise<Entry[]> {
  return await Promise.all(
    filesIn(folder, '.apk').map(async (name) => {
      const bytes = read(folder, name);
      const pkg = await apkV3.readPackage(bytes);
      expect(apkV3.fileName(pkg)).toBe(basename(name));
      expect(pkg.warnings, name).toEqual([]);
      return apkV3.entry(pkg, { size: bytes.length, md5: '', sha256: '' }, name, pkg.arch);
    }),
  );
}

describe.runIf(isThere)('feeds of OpenWrt, regenerated from their packages', () => {
  // Before its release in December 2025, apk-tools laid indexes out in other ways.
  it.each<[string, number, 'every byte' | 'content']>([
    ['apk3/mossdef', 15, 'every byte'],
    ['apk3/mt6990/packages', 18, 'every byte'],
    ['apk3/mt6990/luci', 29, 'every byte'],
    [`${HISTORY}/2026-04`, 11, 'every byte'],
    [`${HISTORY}/2026-02`, 10, 'every byte'],
    [`${HISTORY}/2025-12`, 10, 'every byte'],
    [`${HISTORY}/2025-09`, 8, 'content'],
    [`${HISTORY}/2025-06`, 6, 'content'],
    [`${HISTORY}/2025-03`, 6, 'content'],
    [`${HISTORY}/2024-12`, 6, 'content'],
  ])('%s: %i packages, equal in %s', async (folder, count, equal) => {
    const published = readIndex(read(folder, 'packages.adb'));
    const entries = await entriesOf(folder);
    expect(entries.length).toBe(count);
    expect(areSame(published.entries, entries)).toBe(true);
    const payload = writeIndex(entries, published);
    if (equal === 'every byte') expect(payload.equals(published.file.payload)).toBe(true);
    const again = writeIndex(published.entries, published);
    const carried = writeIndex(readIndex(writeAdbFile('indx', payload, [])).entries, published);
    expect(carried.equals(again)).toBe(true);
  });

  it('leave nothing to write when all is as it was published', async () => {
    const folder = 'apk3/mossdef';
    const entries = await entriesOf(folder);
    const old = new Map([
      ['packages.adb', read(folder, 'packages.adb')],
      ['index.json', indexJson(entries, 'noarch')],
    ]);
    const keys = filesIn(folder, '.pem').map((name) => publicKeyIn(folder, name));
    const signers = keys.map((publicKey) => ({
      scheme: publicKey.scheme,
      publicKey,
      sign: (): Buffer => {
        throw new Error('nothing is to be signed');
      },
    }));
    const files = await apkV3.writeFolder({
      ...{ entries, arch: 'noarch', old, keys: signers, at: new Date(0) },
    });
    expect([...files.keys()]).toEqual([]);
  });
});

function publicKeyIn(folder: string, name: string): PublicKey {
  return readApkV3PublicKey({ text: read(folder, name).toString('latin1'), origin: name });
}

/** The public keys that were published with an index: beside it, or in a folder above. */
function keysAround(folder: string): PublicKey[] {
  return [folder, dirname(folder)].flatMap((place) =>
    readdirSync(join(corpus, place), { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(pem|pub)$/.test(entry.name))
      .filter(({ name }) => read(place, name).includes('-----BEGIN PUBLIC KEY-----'))
      .map(({ name }) => publicKeyIn(place, name)),
  );
}

describe.runIf(isThere)('published signatures', () => {
  const folders = isThere
    ? ['apk3', 'mixed'].flatMap((part) =>
        readdirSync(join(corpus, part), { recursive: true, encoding: 'utf8' })
          .filter((path) => path.endsWith('packages.adb'))
          .map((path) => dirname(join(part, path))),
      )
    : [];

  it('are there for every feed', () => {
    expect(folders.length).toBe(10 + 31);
  });

  it.each(folders)('%s verifies, and fails with one flipped byte', async (folder) => {
    const keys = keysAround(folder);
    const bytes = read(folder, 'packages.adb');
    const files = new Map([['packages.adb', bytes]]);
    const states = (await apkV3.verify(files, keys)).map(({ state }) => state);
    expect(states.length).toBeGreaterThan(0);
    expect(new Set(states)).toEqual(new Set(['good']));
    expect(apkV3.parseIndex(bytes).every((entry) => (entry.size ?? 0) > 0)).toBe(true);
    const { payload, signatures } = readIndex(bytes).file;
    const flipped = Buffer.from(payload);
    flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 1;
    const bad = new Map([['packages.adb', writeAdbFile('indx', flipped, signatures)]]);
    expect((await apkV3.verify(bad, keys)).map(({ state }) => state)).not.toContain('good');
  });
});

describe.runIf(isThere)('published indexes', () => {
  it('of one package for 31 arches are carried over unchanged', () => {
    const folder = 'mixed/tailscale-indexes';
    const arches = readdirSync(join(corpus, folder)).filter((arch) =>
      existsSync(join(corpus, folder, arch, 'packages.adb')),
    );
    for (const arch of arches) {
      const index = readIndex(read(folder, arch, 'packages.adb'));
      const again = readIndex(
        writeAdbFile('indx', writeIndex(index.entries, { description: 'T', spec: index.spec }), []),
      );
      expect(areSame(again.entries, index.entries)).toBe(true);
    }
    expect(arches.length).toBe(31);
  });
});
