// Makes the sample packages of examples/; the same Node gives the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apkV2 } from '../src/formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../src/formats/apk-v3/apk-v3.ts';
import type { Format } from '../src/formats/format.ts';
import { makePackage as makeApkV2 } from '../src/formats/make/apk-v2.ts';
import { makePackage as makeApkV3 } from '../src/formats/make/apk-v3.ts';
import { makePackage as makeIpk } from '../src/formats/make/opkg.ts';
import type { Recipe } from '../src/formats/make/recipe.ts';
import { opkg } from '../src/formats/opkg/opkg.ts';

const HELLO: Recipe = {
  name: 'pkgfeed-hello',
  version: '1.0-r1',
  arch: 'x86_64',
  description: 'Says hello from a feed made by pkgfeed\nA sample package: one shell script.',
  license: 'MIT',
  section: 'utils',
  installedSize: 64,
  files: [
    {
      path: '/usr/bin/pkgfeed-hello',
      body: Buffer.from('#!/bin/sh\necho "hello from pkgfeed"\n'),
      mode: 0o755,
    },
  ],
  builtAt: new Date(0),
};

const CONF: Recipe = {
  name: 'pkgfeed-hello-conf',
  version: '1.0-r1',
  description: 'Settings for pkgfeed-hello, for every arch',
  license: 'MIT',
  section: 'utils',
  depends: ['pkgfeed-hello'],
  installedSize: 20,
  files: [{ path: '/etc/pkgfeed-hello.conf', body: Buffer.from('greeting=hello\n'), mode: 0o644 }],
  builtAt: new Date(0),
};

/** apk has one line for a description. */
const HELLO_APK: Recipe = { ...HELLO, description: 'Says hello from a feed made by pkgfeed' };

interface Samples {
  /** Below examples/. apk v2 and v3 call their files the same. */
  folder: string;
  format: Format;
  makePackage: (recipe: Recipe) => Promise<Buffer>;
  recipes: readonly Recipe[];
}

const SAMPLES: readonly Samples[] = [
  {
    folder: 'packages',
    format: opkg,
    makePackage: makeIpk,
    recipes: [{ ...HELLO, arch: 'mips_24kc', depends: ['libc'] }, { ...HELLO, depends: ['libc'] }, CONF],
  },
  { folder: 'packages-apk-v2', format: apkV2, makePackage: makeApkV2, recipes: [HELLO_APK, CONF] },
  { folder: 'packages-apk-v3', format: apkV3, makePackage: makeApkV3, recipes: [HELLO_APK, CONF] },
];

/** The samples by folder and file name, as `packages/NAME`. */
export async function samples(): Promise<Map<string, Buffer>> {
  const made = new Map<string, Buffer>();
  for (const { folder, format, makePackage, recipes } of SAMPLES) {
    for (const recipe of recipes) {
      const bytes = await makePackage(recipe);
      made.set(`${folder}/${format.fileName(await format.readPackage(bytes))}`, bytes);
    }
  }
  return made;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const examples = fileURLToPath(new URL('../examples/', import.meta.url));
  for (const { folder } of SAMPLES) mkdirSync(join(examples, folder), { recursive: true });
  for (const [path, bytes] of await samples()) writeFileSync(join(examples, path), bytes);
}
