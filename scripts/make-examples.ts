// Makes the sample packages of examples/packages; the same Node gives the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type IpkRecipe, ipkOf } from '../test/support/package-maker.ts';

const HELLO = {
  name: 'pkgfeed-hello',
  fields: [
    'Depends: libc',
    'License: MIT',
    'Section: utils',
    'Installed-Size: 64',
    'Description: Says hello from a feed made by pkgfeed',
    ' A sample package: one shell script.',
  ],
  files: { '/usr/bin/pkgfeed-hello': '#!/bin/sh\necho "hello from pkgfeed"\n' },
} as const;

const SAMPLES: readonly IpkRecipe[] = [
  { ...HELLO, version: '1.0-r1', arch: 'mips_24kc' },
  { ...HELLO, version: '1.0-r1', arch: 'x86_64' },
  {
    name: 'pkgfeed-hello-conf',
    version: '1.0-r1',
    arch: 'all',
    fields: [
      'Depends: pkgfeed-hello',
      'License: MIT',
      'Section: utils',
      'Installed-Size: 20',
      'Description: Settings for pkgfeed-hello, for every arch',
    ],
    files: { '/etc/pkgfeed-hello.conf': 'greeting=hello\n' },
  },
];

/** The samples by file name. */
export function samples(): Map<string, Buffer> {
  return new Map(
    SAMPLES.map((recipe) => [`${recipe.name}_${recipe.version}_${recipe.arch}.ipk`, ipkOf(recipe)]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../examples/packages/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of samples()) writeFileSync(folder + name, bytes);
}
