import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareVersions, isVersion } from '../../src/formats/apk/version.ts';
import { apkV2 } from '../../src/formats/apk-v2/apk-v2.ts';
import { indexText, openIndex } from '../../src/formats/apk-v2/index-archive.ts';
import { parseEntries } from '../../src/formats/apk-v2/parse-entries.ts';
import type { Entry } from '../../src/formats/format.ts';
import type { PublicKey } from '../../src/keys/key.ts';
import { apkV2PublicKey } from '../support/apk-v2-keys.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const isThere = existsSync(corpus);
const file = (...path: string[]): string => join(corpus, ...path);

describe('the corpus of published repositories', () => {
  it('is beside the project', (context) => {
    if (!isThere) {
      const loud = 'NOT RUN: ../shared/corpus is absent, so no published repository was compared';
      console.warn(loud);
      context.skip(loud);
    }
    expect(readdirSync(corpus)).toContain('apk2');
  });
});

const indexIn = (folder: string): Buffer => readFileSync(file('apk2', folder, 'APKINDEX.tar.gz'));

/** The folder's packages, listed as a publish into a folder of that arch lists them. */
async function regenerate(folder: string, arch: string): Promise<Entry[]> {
  const names = readdirSync(file('apk2', folder)).filter((name) => name.endsWith('.apk'));
  return await Promise.all(
    names.map(async (name) => {
      const bytes = readFileSync(file('apk2', folder, name));
      const pkg = await apkV2.readPackage(bytes);
      expect(apkV2.recognise(bytes)).toBe(true);
      expect(apkV2.fileName(pkg)).toBe(name);
      return apkV2.entry(pkg, { size: bytes.length, md5: '', sha256: '' }, name, arch);
    }),
  );
}

const linesOf = (entry: Entry | undefined): string[] => entry?.text.split('\n') ?? [];

/** Lines that other writers put, and which say nothing: `apk index` leaves out what is empty or 0. */
const withoutLines = (lines: readonly string[], empty: readonly string[]): string[] =>
  lines.filter((line) => !empty.includes(line));

describe.runIf(isThere)('repositories, regenerated from their packages', () => {
  it.each<[string, string, number, string[], string[]]>([
    // apk 2.14 writes an empty commit, where .PKGINFO has an empty one.
    ['home-assistant/v3.22/x86_64', 'x86_64', 4, ['c:'], []],
    ['home-assistant/v3.20/armhf', 'armhf', 4, ['c:'], []],
    // melange leaves out an empty U: and writes a build time of 0.
    ['melange-example/x86_64', 'x86_64', 4, ['t:0'], ['U:']],
    ['melange-example/aarch64', 'aarch64', 4, ['t:0'], ['U:']],
    ['private-example/x86_64', 'x86_64', 2, ['t:0'], ['U:']],
    ['private-example/aarch64', 'aarch64', 2, ['t:0'], ['U:']],
  ])(
    '%s: every line is equal, in its order, but for empty ones',
    async (folder, arch, count, theirs, ours) => {
      const published = new Map(apkV2.parseIndex(indexIn(folder)).map((entry) => [entry.name, entry]));
      const entries = await regenerate(folder, arch);
      expect(entries.length).toBe(count);
      expect(published.size).toBe(count);
      for (const entry of entries) {
        const lines = linesOf(published.get(entry.name));
        expect(withoutLines(linesOf(entry), ours), entry.name).toEqual(withoutLines(lines, theirs));
      }
    },
  );

  it('gitea and others: the loose packages are read', async () => {
    for (const folder of ['gitea', 'loose'])
      expect((await regenerate(folder, 'x86_64')).length).toBeGreaterThan(1);
  });
});

const keysIn = (folder: string): PublicKey[] =>
  readdirSync(file('apk2', folder))
    .filter((name) => name.endsWith('.rsa.pub'))
    .map((name) => apkV2PublicKey(readFileSync(file('apk2', folder, name), 'utf8'), name));

describe.runIf(isThere)('published signatures', () => {
  it.each([
    ['melange-example/x86_64', 'melange-example', 1],
    ['melange-example/aarch64', 'melange-example', 1],
    ['private-example/x86_64', 'private-example', 1],
    ['private-example/aarch64', 'private-example', 1],
    ['rsa256', 'rsa256', 1],
    ['three-signatures', 'three-signatures/keys', 3],
  ])('%s verifies, and fails with one flipped byte', async (folder, keys, count) => {
    const publicKeys = keysIn(keys);
    expect(publicKeys.length).toBe(count);
    const bytes = indexIn(folder);
    const judge = async (changed: Buffer): Promise<string[]> =>
      (await apkV2.verify(new Map([['APKINDEX.tar.gz', changed]]), publicKeys)).map(({ state }) => state);
    expect(await judge(bytes)).toEqual(Array(count).fill('good'));
    const { member } = openIndex(bytes);
    // In the header, which only the signature covers, and in the middle.
    for (const at of [member.offset + 4, member.offset + (member.bytes.length >> 1)]) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
      const states = new Set(await judge(flipped));
      expect([...states]).toEqual(['bad']);
    }
  });
});

describe.runIf(isThere)('published indexes', () => {
  it.each([
    ['alpine-main-3.16', 4929],
    ['alpine-main-3.17', 5004],
    ['three-signatures', 16],
    ['rsa256', 1],
    ['home-assistant/v3.22/x86_64', 4],
  ])('%s: %i entries, carried over unchanged', async (folder, count) => {
    const entries = apkV2.parseIndex(indexIn(folder));
    expect(entries.length).toBe(count);
    expect(
      entries.every(({ name, size, identity }) => name && size && /^Q1[\w+/]{27}=$/.test(identity ?? '')),
    ).toBe(true);
    const text = indexText(openIndex(indexIn(folder)));
    expect(entries.map((entry) => `${entry.text}\n`).join('')).toBe(text);
    const files = await apkV2.writeFolder({
      ...{ entries, arch: 'x86_64', old: new Map(), keys: [], at: new Date(0) },
    });
    const again = apkV2.parseIndex(files.get('APKINDEX.tar.gz') as Buffer);
    expect(again.map((entry) => entry.text).toSorted()).toEqual(
      entries.map((entry) => entry.text).toSorted(),
    );
  });

  it('those of Alpine are read in milliseconds', () => {
    const text = indexText(openIndex(indexIn('alpine-main-3.17')));
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      parseEntries(text);
      return performance.now() - start;
    });
    // Far from the seconds that a step for each pair of entries would take.
    expect(Math.min(...times)).toBeLessThan(150);
  });

  it('those of Alpine have versions that are valid, but for one that only apk 2 takes', () => {
    const versions = apkV2.parseIndex(indexIn('alpine-main-3.17')).map(({ version }) => version);
    expect(versions.filter((version) => !isVersion(version))).toEqual(['0.99f7-r1']);
  });
});

describe.runIf(isThere)("apk's own table of versions", () => {
  const lines = isThere
    ? readFileSync(file('versions/apk-version.data'), 'utf8')
        .split('\n')
        .map((line) => line.replace(/#.*/, '').trim().split(/\s+/))
    : [];

  it('agrees in every comparison', () => {
    const cases = lines.filter(([, sign = '']) => /^[<>=]$/.test(sign)) as [string, string, string][];
    expect(cases.length).toBe(738);
    const signs = new Map([
      [-1, '<'],
      [0, '='],
      [1, '>'],
    ]);
    for (const [a, sign, b] of cases) {
      expect(`${a} ${signs.get(Math.sign(compareVersions(a, b)))} ${b}`).toBe(`${a} ${sign} ${b}`);
    }
  });

  it('agrees on what is a version', () => {
    const cases = lines
      .filter((words) => words.length === 1 && /[^!]/.test(words[0] ?? ''))
      .map(([word = '']) => word);
    expect(cases.length).toBeGreaterThan(25);
    for (const word of cases) expect(isVersion(word.replace('!', '')), word).toBe(!word.startsWith('!'));
  });
});
