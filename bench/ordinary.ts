// The ordinary way to publish one package: a shallow clone with its files, the whole index rebuilt from every
// package, commit, push. It reads packages with the same code as pkgfeed, which is kinder to it than a shell loop.
import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { opkg } from '../src/formats/opkg/opkg.ts';
import { loadUsignKey } from '../src/keys/signing-key.ts';
import { readPackages } from '../src/sources/files.ts';

const [url = '', work = '', folder = '', newPackage = '', keyFile = ''] = process.argv.slice(2);
const git = (...args: string[]): void => {
  execFileSync('git', args, { stdio: ['ignore', 'ignore', 'inherit'], maxBuffer: 1 << 30 });
};
git('clone', '--quiet', '--depth=1', '--branch=gh-pages', url, work);
const target = join(work, folder);
copyFileSync(newPackage, join(target, basename(newPackage)));
const files = readdirSync(target)
  .filter((name) => name.endsWith('.ipk'))
  .map((name) => join(target, name));
const packages = await readPackages(files, (file) => basename(file), opkg, { progress: () => undefined });
const entries = packages.map(({ pkg, facts }) => opkg.entry(pkg, facts, opkg.fileName(pkg)));
const index = opkg.writeIndex(entries);
const derived = await opkg.deriveFiles(index, entries, 'mips_24kc');
const key = await loadUsignKey({ text: readFileSync(keyFile, 'utf8'), origin: 'the key' }, undefined);
const signatures = opkg.sign(index, [key]);
for (const [name, bytes] of [['Packages', index] as const, ...derived, ...signatures])
  writeFileSync(join(target, name), bytes);
git('-C', work, 'add', '--all');
git(
  '-C',
  work,
  '-c',
  'user.name=bench',
  '-c',
  'user.email=bench@localhost',
  'commit',
  '--quiet',
  '-m',
  'publish',
);
git('-C', work, 'push', '--quiet', 'origin', 'HEAD:gh-pages');
