// Builds dist/ from src/: tsc to JavaScript, then one bundle for the action and one for the command.
// With --check, builds beside it and compares, byte by byte.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const isCheck = process.argv.includes('--check');

/** Runs a tool of node_modules with this node. */
function tool(script, ...args) {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function build(out) {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  tool('typescript/bin/tsc', '-p', 'tsconfig.build.json');
  for (const name of ['action', 'cli']) {
    const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
    tool(
      '@vercel/ncc/dist/ncc/cli.js',
      'build',
      `build/${name}.js`,
      '-o',
      folder,
      '--license',
      'licenses.txt',
      '--target',
      'es2022',
    );
    mkdirSync(out, { recursive: true });
    const isAction = name === 'action';
    cpSync(folder, join(out, name), { recursive: true });
    rmSync(folder, { recursive: true, force: true });
    const main = isAction ? '' : '#!/usr/bin/env node\n';
    writeFileSync(join(out, `${name}.js`), `${main}import './${name}/index.js';\n`);
  }
  writeFileSync(join(out, 'licenses.txt'), licences());
}

/** The licence of every package that can be in a bundle: what the lockfile lists for production. */
function licences() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const folders = Object.keys(packages)
    .filter(
      (path) => path !== '' && !packages[path].dev && !packages[path].optional && !packages[path].devOptional,
    )
    .sort();
  return folders
    .map((path) => {
      const folder = join(root, path);
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
      const text =
        file === undefined
          ? ''
          : `\n${readFileSync(join(folder, file), 'utf8').replaceAll('\r', '').trim()}\n`;
      return `${name}\n${version}, ${license}\n${text}`;
    })
    .join('\n');
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const committed = join(root, 'dist');
const scratch = mkdtempSync(join(tmpdir(), 'dist-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const fresh = join(scratch, 'dist');
build(fresh);
if (!isCheck) {
  // Only a build that succeeded replaces the last one.
  rmSync(committed, { recursive: true, force: true });
  cpSync(fresh, committed, { recursive: true });
  console.log('built dist/');
} else {
  const names = [...new Set([...filesBelow(fresh), ...filesBelow(committed)])];
  const different = names.filter((name) => {
    try {
      return !readFileSync(join(fresh, name)).equals(readFileSync(join(committed, name)));
    } catch {
      return true;
    }
  });
  if (different.length > 0) {
    console.error(
      `dist/ is not what src/ builds: ${different.join(', ')}\nRun \`npm run build\` and commit dist/.`,
    );
    process.exit(1);
  }
  console.log('dist/ is what src/ builds');
}
