// The ordinary way to publish one package: a shallow clone with its files, the whole index rebuilt from every
// package, commit, push. The index is rebuilt by a shell loop over the packages, as build scripts do it, or, to be
// kind, by this project's own reader on all cores.
import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Entry } from '../src/formats/format.ts';
import { opkg } from '../src/formats/opkg/opkg.ts';
import { loadUsignKey } from '../src/keys/usign.ts';
import { readPackages } from '../src/sources/read-packages.ts';

const [rebuild = '', url = '', work = '', folder = '', newPackage = '', keyFile = ''] = process.argv.slice(2);
const git = (...args: string[]): void => {
  execFileSync('git', args, { stdio: ['ignore', 'ignore', 'inherit'], maxBuffer: 1 << 30 });
};
git('clone', '--quiet', '--depth=1', '--branch=gh-pages', url, work);
const target = join(work, folder);
copyFileSync(newPackage, join(target, basename(newPackage)));
const entries = rebuild === 'shell' ? opkg.parseIndex(shellLoop()) : await ownReader();
const key = await loadUsignKey({ text: readFileSync(keyFile, 'utf8'), origin: 'the key' }, undefined);
const content = { arch: 'mips_24kc', old: new Map(), isThere: () => false, keys: [key], at: new Date() };
const files = await opkg.writeFolder({ ...content, entries });
for (const [name, bytes] of files) writeFileSync(join(target, name), bytes);
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

async function ownReader(): Promise<Entry[]> {
  const files = readdirSync(target)
    .filter((name) => name.endsWith('.ipk'))
    .map((name) => ({ file: join(target, name), origin: name }));
  const packages = await readPackages(files, { progress: () => undefined, say: () => undefined });
  return packages.map(({ pkg, facts }) => opkg.entry(pkg, facts, opkg.fileName(pkg), 'mips_24kc'));
}

function shellLoop(): Buffer {
  const script = `
    for file in *.ipk; do
      tar -xzOf "$file" ./control.tar.gz | tar -xzOf - ./control > "$1"
      size=$(stat -c %s "$file") md5=$(md5sum "$file") sha=$(sha256sum "$file")
      sed "s|^Description:|Filename: $file\\nSize: $size\\nMD5Sum: \${md5%% *}\\nSHA256sum: \${sha%% *}\\n&|" "$1"
      echo
    done`;
  const options = { cwd: target, maxBuffer: 1 << 30 };
  return execFileSync('sh', ['-c', script, 'sh', `${work}.control`], options);
}
