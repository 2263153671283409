import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readTar } from '../../../src/bytes/tar.ts';
import { FormatError } from '../../../src/errors.ts';
import { apkV2 } from '../../../src/formats/apk-v2/apk-v2.ts';
import type { Format } from '../../../src/formats/format.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import { apkV2Of } from '../../support/apk-v2-maker.ts';
import { ipkOf, tarOf } from '../../support/package-maker.ts';

const COUNT = 4000;
const MEMORY = 256 << 20;

/** The same numbers in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Cut short, bytes changed, a piece repeated, dropped or filled. */
function mutate(bytes: Buffer, next: (below: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  const at = next(bytes.length);
  const length = 1 + next(64);
  switch (next(6)) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)]);
    case 2:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at, at + length), copy.subarray(at)]);
    case 3:
      return copy.fill([0, 0xff, 0x30, 0x0a][next(4)] ?? 0, at, Math.min(at + length, copy.length));
    default:
      for (let i = 0; i <= next(4); i++) copy[next(copy.length)] = next(256);
      return copy;
  }
}

/** The mutation is inside what is compressed, where a checksum would hide it otherwise. */
const inside =
  (change: (plain: Buffer) => Buffer) =>
  (plain: Buffer): Buffer =>
    gzipSync(change(plain), { level: 1 });

async function entryOf(format: Format, bytes: Buffer): Promise<string> {
  const pkg = await format.readPackage(bytes);
  const facts = { size: bytes.length, md5: '0'.repeat(32), sha256: '0'.repeat(64) };
  return format.entry(pkg, facts, format.fileName(pkg), pkg.arch).text;
}

async function indexOf(format: Format, packages: readonly Buffer[]): Promise<Buffer> {
  const facts = { size: 1000, md5: '0'.repeat(32), sha256: '0'.repeat(64) };
  const entries = [];
  for (const bytes of packages) {
    const pkg = await format.readPackage(bytes);
    entries.push(format.entry(pkg, facts, format.fileName(pkg), pkg.arch));
  }
  const content = {
    entries,
    arch: 'x86_64',
    old: new Map(),
    isThere: () => false,
    keys: [],
    at: new Date(0),
  };
  return (await format.writeFolder(content)).get(format.indexFile) ?? Buffer.alloc(0);
}

const ipkTar = tarOf([
  { name: './debian-binary', body: '2.0\n' },
  { name: './data.tar.gz', body: gzipSync(tarOf([{ name: './x', body: 'x' }])) },
  {
    name: './control.tar.gz',
    body: gzipSync(
      tarOf([{ name: './control', body: 'Package: a\nVersion: 1\nArchitecture: all\nDescription: d\n e\n' }]),
    ),
  },
]);
const ipks = [
  ipkOf({}),
  ipkOf({ name: 'other', container: 'ar', fields: ['Description: x', ' y', ' .', ' z'] }),
];
const apks = ['1.0-r0', '2.0_rc1-r3'].map((version) =>
  apkV2Of({ version, scripts: { '.post-install': '#!/bin/sh\n' } }),
);

const KINDS: readonly (readonly [string, () => Promise<Buffer[]>, (bytes: Buffer) => unknown, boolean])[] = [
  ['ipk', async () => ipks, (bytes) => entryOf(opkg, bytes), false],
  ['the archive inside an ipk', async () => [ipkTar], (bytes) => entryOf(opkg, bytes), true],
  ['apk v2', async () => apks, (bytes) => entryOf(apkV2, bytes), false],
  ['APKINDEX', async () => [await indexOf(apkV2, apks)], (bytes) => apkV2.parseIndex(bytes), false],
  ['Packages', async () => [await indexOf(opkg, ipks)], (bytes) => opkg.parseIndex(bytes), false],
  ['tar', async () => [ipkTar], (bytes) => readTar(bytes, { entries: 100 }), false],
];

describe(`${COUNT} changed or truncated inputs`, () => {
  test.each(KINDS)(
    'of %s end in a value or a FormatError, within bounds',
    async (_name, make, read, isInside) => {
      const sources = await make();
      const next = numbers(20_251);
      const outcomes = { read: 0, refused: 0 };
      const before = process.memoryUsage().rss;
      let peak = before;
      for (let i = 0; i < COUNT; i++) {
        const source = sources[next(sources.length)] ?? Buffer.alloc(0);
        const change = (plain: Buffer): Buffer => mutate(plain, next);
        const bytes = isInside ? inside(change)(source) : change(source);
        try {
          await read(bytes);
          outcomes.read++;
        } catch (error) {
          if (!(error instanceof FormatError)) throw error;
          expect(error.offset).toBeGreaterThanOrEqual(0);
          outcomes.refused++;
        }
        if (i % 100 === 0) peak = Math.max(peak, process.memoryUsage().rss);
      }
      expect(outcomes.refused).toBeGreaterThan(COUNT / 10);
      expect(peak - before).toBeLessThan(MEMORY);
    },
  );
});
