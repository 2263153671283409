import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LONGEST } from '../../scripts/longest.ts';
import { ERROR_CODES } from '../../src/errors.ts';
import { COMMANDS, type Command } from '../../src/settings/commands.ts';
import { commandHelp } from '../../src/settings/help.ts';
import { ACTION_INPUTS, INPUTS, type Input } from '../../src/settings/inputs.ts';
import { SWITCHES } from '../../src/settings/switches.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const inputs: readonly Input[] = INPUTS;

const ENTRIES = ['action.ts', 'cli.ts'];
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .toSorted();

/** Made by `npm run page`: what it holds is text here, and code in the browser. */
const MADE = 'site/page-bundle.ts';

/** The code of a source file, without its comments. */
function codeOf(file: string): string {
  if (file === MADE) return '';
  return text(`src/${file}`)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
}

/** What a file imports, types included: `feed/edit.ts`, `node:fs` or the name of a package. */
function importsOf(file: string): string[] {
  const code = codeOf(file);
  const found = [...code.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return found.map((name) =>
    name.startsWith('.') ? normalize(join(dirname(file), name)).replaceAll('\\', '/') : name,
  );
}

/** The room a file is in: the first folder, or the file's own name for those that stand alone. */
const roomOf = (file: string): string => {
  if (file.startsWith('site/page/')) return 'page';
  return file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.ts$/, '');
};
const isOwn = (name: string): boolean => name.endsWith('.ts') && !name.startsWith('node:');
const graph = new Map(files.map((file) => [file, importsOf(file)]));
const importersOf = (name: string): string[] =>
  [...graph]
    .filter(([, names]) => names.some((one) => one === name || one.startsWith(`${name}/`)))
    .map(([file]) => file);

const GROUND = ['text', 'errors', 'host'];
const PACKAGES = ['formats', 'keys', 'bytes'];

/** Which rooms a room may import, from the ground up: a room imports itself and rooms above it in this table. */
const ARROWS: { [room: string]: readonly string[] } = {
  text: [],
  errors: [],
  host: [],
  bytes: ['errors', 'text'],
  keys: ['bytes', 'errors', 'text'],
  formats: ['keys', 'bytes', 'errors', 'text'],
  feed: [...PACKAGES, 'errors', 'text'],
  site: ['feed', ...PACKAGES, 'errors', 'text'],
  page: ['site', 'feed', 'formats', 'errors', 'text'],
  report: ['site', 'feed', ...PACKAGES, 'errors', 'text'],
  audit: ['report', 'feed', ...PACKAGES, 'errors', 'text'],
  settings: ['feed', 'keys', 'errors', 'text'],
  machine: GROUND,
  network: ['errors', 'text'],
  git: ['machine', ...GROUND],
  github: GROUND,
  homes: ['github', 'git', 'network', 'machine', 'settings', 'feed', ...PACKAGES, ...GROUND],
  attestation: ['github', 'network', 'machine', 'settings', 'feed', 'bytes', ...GROUND],
  served: ['audit', 'report', 'machine', 'feed', ...PACKAGES, 'errors', 'text'],
  sources: ['served', 'github', 'machine', 'settings', 'feed', ...PACKAGES, ...GROUND],
  pages: [
    ...['served', 'homes', 'github', 'git', 'machine', 'settings', 'audit', 'report', 'site', 'feed'],
    ...PACKAGES,
    ...GROUND,
  ],
  run: [
    ...['pages', 'served', 'sources', 'attestation', 'homes', 'github', 'git', 'network', 'machine'],
    ...['settings', 'audit', 'report', 'site', 'feed', ...PACKAGES, ...GROUND],
  ],
  commands: [
    ...['run', 'pages', 'served', 'sources', 'attestation', 'homes', 'github', 'git', 'machine', 'settings'],
    ...['audit', 'report', 'site', 'feed', ...PACKAGES, ...GROUND],
  ],
  action: ['commands', 'pages', 'github', 'network', 'machine', 'settings', 'report', ...GROUND],
  cli: ['commands', 'pages', 'github', 'network', 'machine', 'settings', 'report', 'keys', ...GROUND],
};

const PURE = [
  ...['feed', 'formats', 'bytes', 'keys', 'site', 'audit'],
  ...['errors', 'text', 'report', 'settings'],
];

describe('the import graph of src', () => {
  it('is there, and every file it names exists', () => {
    expect(files.length).toBeGreaterThan(25);
    for (const [file, names] of graph) {
      for (const name of names.filter(isOwn)) expect(files, `${file} imports ${name}`).toContain(name);
    }
    expect(graph.get('feed/assemble/published-keys.ts')).toContain('keys/public-keys.ts');
    expect(graph.get('cli.ts')).toContain('commands/publish.ts');
  });

  it.each(Object.entries(ARROWS))('%s imports nothing but itself and %j', (room, allowed) => {
    const members = files.filter((file) => roomOf(file) === room);
    expect(members.length).toBeGreaterThan(0);
    const wrong = members.flatMap((file) =>
      (graph.get(file) ?? [])
        .filter((name) => isOwn(name) && roomOf(name) !== room && !allowed.includes(roomOf(name)))
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has a row for every room, and rows that only point down', () => {
    const rooms = Object.keys(ARROWS);
    expect([...new Set(files.map(roomOf))].toSorted()).toEqual(rooms.toSorted());
    const up = Object.entries(ARROWS).flatMap(([room, allowed], at) =>
      allowed.filter((other) => !rooms.slice(0, at).includes(other)).map((other) => `${room} to ${other}`),
    );
    expect(up).toEqual([]);
  });

  it('has no arrow from one format to another, but to what apk v2 and v3 share', () => {
    const formatOf = (file: string): string | undefined => /^formats\/([^/]+)\//.exec(file)?.[1];
    const wrong = [...graph].flatMap(([file, names]) => {
      const own = formatOf(file);
      // What makes packages knows all formats, and no format knows it.
      if (own === undefined || own === 'make') return [];
      const allowed: (string | undefined)[] = [own, undefined, ...(own.startsWith('apk-') ? ['apk'] : [])];
      return names
        .filter((name) => !allowed.includes(formatOf(name)) || name === 'formats/formats.ts')
        .map((name) => `${file} imports ${name}`);
    });
    expect(wrong).toEqual([]);
    const named = (graph.get('formats/format.ts') ?? []).filter((name) => name.startsWith('formats/'));
    expect(named.toSorted()).toEqual(['formats/entry.ts', 'formats/resolver.ts']);
  });

  it('has no circle, types included', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
        return;
      }
      if (done.has(file)) return;
      for (const name of (graph.get(file) ?? []).filter(isOwn)) visit(name, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
    expect(done.size).toBe(files.length);
  });

  it('is described in CONTRIBUTING.md: every room, in the picture and in the table', () => {
    const [, chapter = ''] = /^## The rooms\n([\s\S]*?)^### /m.exec(text('CONTRIBUTING.md')) ?? [];
    const [, picture = '', table = ''] = /```\n([\s\S]*?)```([\s\S]*)/.exec(chapter) ?? [];
    const rooms = Object.keys(ARROWS).filter((room) => room !== 'page');
    const nameOf = (room: string): string => (files.includes(`${room}.ts`) ? `${room}.ts` : `${room}/`);
    expect(rooms.map(nameOf).filter((name) => !picture.includes(name))).toEqual([]);
    expect(rooms.map(nameOf).filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  });

  it('reaches every file from an entry', () => {
    // The page is bundled from its own entry.
    const reached = new Set([...ENTRIES, 'site/page/main.ts']);
    for (const file of reached) for (const name of (graph.get(file) ?? []).filter(isOwn)) reached.add(name);
    const isCode = (file: string): boolean => !file.endsWith('.d.ts');
    expect(files.filter((file) => isCode(file) && !reached.has(file))).toEqual([]);
  });

  it.each([
    ['@actions/core', /^action\.ts$/],
    ['@actions/github', /^action\.ts$/],
    ['leven', /^text\/nearest\.ts$/],
    ['node:child_process', /^(git\/(process|ssh)|machine\/children)\.ts$/],
    ['tar', /^bytes\/tar\.ts$/],
    ['openpgp', /^keys\/openpgp\/[a-z-]*\.ts$/],
    ['node-forge', /^keys\/apk-v2\.ts$/],
    ['@noble/curves', /^keys\/apk-v3\.ts$/],
    ['@octokit', /^github\/octokit\.ts$/],
    ['undici', /^network\/fetch\.ts$/],
    ['tuf-js', /^attestation\/tuf\.ts$/],
    ['yauzl', /^sources\/zip\/[a-z-]*\.ts$/],
    ['@sigstore', /^attestation\/(sigstore|trusted-roots|tuf)\.ts$/],
  ])('%s is imported by %s alone', (name, allowed) => {
    const importers = importersOf(name);
    expect(importers.length).toBeGreaterThan(0);
    expect(importers.filter((file) => !allowed.test(file))).toEqual([]);
  });

  it('lets the page have what needs nothing of Node, types included, and nobody else have the page', () => {
    const needed = new Set(files.filter((file) => roomOf(file) === 'page'));
    for (const file of needed) for (const name of graph.get(file) ?? []) needed.add(name);
    expect([...needed].filter((file) => roomOf(file) !== 'page').toSorted()).toEqual([
      'feed/arch-words.ts',
      'feed/catalog/chain-shape.ts',
      'feed/catalog/combined-shape.ts',
      'feed/catalog/feed-shape.ts',
      'feed/catalog/key-shape.ts',
      'feed/catalog/keyring-shape.ts',
      'feed/catalog/leaving-shape.ts',
      'feed/catalog/package-shape.ts',
      'feed/catalog/plain-values.ts',
      'feed/catalog/settled-shape.ts',
      'feed/catalog/upstream-shape.ts',
      'feed/catalog/withdrawn-shape.ts',
      'formats/apk/version.ts',
      'formats/opkg/version.ts',
      'keys/scheme.ts',
      'site/choices.ts',
      'site/device-lines.ts',
      'site/feed-name.ts',
      'site/first-repository.ts',
      'site/offers.ts',
      'site/spots.ts',
      'site/systems.ts',
      'site/views.ts',
      'text/printable.ts',
    ]);
    expect(importersOf('site/page').filter((file) => roomOf(file) !== 'page')).toEqual([]);
  });

  it('leaves files, network and processes to the rim', () => {
    const pure = files.filter((file) => PURE.includes(roomOf(file)));
    const world =
      /^(node:)?(fs|fs\/promises|http|https|http2|net|dgram|tls|child_process|worker_threads|os|timers|timers\/promises)$/;
    const wrong = pure.flatMap((file) =>
      (graph.get(file) ?? []).filter((name) => world.test(name)).map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
    expect(
      pure.filter((file) =>
        /\bfetch\(|\bprocess\.(cwd|exit|argv|stdout|stderr)|\bconsole\./.test(codeOf(file)),
      ),
    ).toEqual([]);
  });
});

describe('the source', () => {
  it('reads the environment and the clock in the entries only', () => {
    const reads =
      /\bprocess\.env\b|\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\)|\bperformance\.now\b|\bprocess\.cwd\b/;
    expect(files.filter((file) => reads.test(codeOf(file)) && !ENTRIES.includes(file))).toEqual([]);
    expect(ENTRIES.every((file) => reads.test(codeOf(file)))).toBe(true);
  });

  it('uses chance nowhere in its pure half', () => {
    const pure = files.filter((file) => ['feed', 'formats', 'bytes'].includes(roomOf(file)));
    expect(pure.filter((file) => /Math\.random|randomBytes|randomUUID/.test(codeOf(file)))).toEqual([]);
  });

  it('has no file that is named for nothing in particular', () => {
    const vague = /^(utils?|helpers?|common|types|index|misc|shared)(\.d)?\.ts$/;
    expect(files.filter((file) => vague.test(basename(file)))).toEqual([]);
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|types)\//.test(file))).toEqual([]);
  });
});

describe('the Node that runs these tests', () => {
  it('is the one that package.json pins for this platform, of the major that the action runs on', () => {
    const pins: { [name: string]: string } = JSON.parse(text('package.json')).optionalDependencies;
    const platform = process.platform === 'win32' ? 'win' : process.platform;
    const names = [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`];
    const pinned = names.map((name) => pins[name]).find((version) => version !== undefined);
    expect(process.versions.node).toBe(pinned);
    expect(process.versions.node.split('.')[0]).toBe('24');
    expect(parse(text('action.yml')).runs.using).toBe('node24');
    for (const version of Object.values(pins)) expect(version).toMatch(/^24\.\d+\.\d+$/);
  });
});

describe('docs/troubleshooting.md', () => {
  const headings = [
    ...text('docs/troubleshooting.md').matchAll(/^#+ +`?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)`?\s*$/gm),
  ].map((match) => match[1] ?? '');

  it('has a heading for every error code, once', () => {
    expect(headings.toSorted()).toEqual(Object.keys(ERROR_CODES).toSorted());
  });

  it('and every code is thrown somewhere', () => {
    const code = files
      .filter((file) => file !== 'errors.ts')
      .map(codeOf)
      .join('\n');
    const inErrors = codeOf('errors.ts').replace(/ERROR_CODES = \{[\s\S]*?\} as const/, '');
    expect(Object.keys(ERROR_CODES).filter((name) => !`${code}${inErrors}`.includes(`'${name}'`))).toEqual(
      [],
    );
  });
});

describe('the inputs', () => {
  const action: { [name: string]: { description: string; default: string; required: boolean } } = parse(
    text('action.yml'),
  ).inputs;

  it('are those of action.yml, in its order, with help and default', () => {
    expect(Object.keys(action)).toEqual(ACTION_INPUTS.map(({ name }) => name));
    for (const { name, help, default: value } of ACTION_INPUTS) {
      const given = name === 'token' ? '$' + '{{ github.token }}' : value;
      expect(action[name], name).toEqual({ description: help, required: false, default: given });
    }
  });

  it('are those of the README, with default and help', () => {
    const cell = (words: string): string => words.trim().replaceAll('\\|', '|');
    const rows = new Map(
      [...text('README.md').matchAll(/^\| *`([a-z0-9-]+)` *\|(.*?)\|(.*)\|\s*$/gm)].map((match) => [
        match[1] ?? '',
        match.slice(2).map((words) => cell(words ?? '')),
      ]),
    );
    for (const { name, help, default: value } of ACTION_INPUTS) {
      const shown =
        name === 'token' ? [`\`$\{{ github.token }}\``, '—'] : [value === '' ? '—' : `\`${value}\``];
      const [given, described] = rows.get(name) ?? [];
      expect(shown, `the default of ${name}`).toContain(given);
      expect(described, `the help of ${name}`).toBe(help);
    }
  });

  it('are followed by outputs, which the README repeats', () => {
    const outputs: { [name: string]: { description: string } } = parse(text('action.yml')).outputs;
    const [, table = ''] = /^## Outputs\n([\s\S]*?)^## /m.exec(text('README.md')) ?? [];
    const rows = [...table.matchAll(/^\| `([a-z0-9-]+)` \| (.*) \|$/gm)].map((match) => match.slice(1));
    expect(rows).toEqual(Object.entries(outputs).map(([name, { description }]) => [name, description]));
  });

  it.each(Object.keys(COMMANDS))('are the flags of `pkgfeed %s --help all`, and no other', (command) => {
    const shown = commandHelp(command as Command, true);
    const flags = new Map(
      [...shown.matchAll(/^ {2}--([a-z0-9-]+).*\n((?: {6}.*\n)+)/gm)].map((match) => [
        match[1] ?? '',
        (match[2] ?? '').trim().replace(/\s+/g, ' '),
      ]),
    );
    const wanted = inputs.filter(({ commands }) => (commands as readonly string[]).includes(command));
    const names = [...wanted, ...SWITCHES].map(({ name }) => name);
    expect([...flags.keys()].toSorted()).toEqual(names.toSorted());
    for (const { name, help, default: value, kind } of wanted) {
      const line = flags.get(name) ?? '';
      expect(line.startsWith(help), line).toBe(true);
      if (value !== '' && kind !== 'flag') expect(line).toContain(`default ${value}`);
    }
  });

  it('are told by `pkgfeed --help`: every command with what it does', () => {
    const printed = (...args: string[]): string =>
      execFileSync(process.execPath, [join(root, 'src/cli.ts'), ...args], { encoding: 'utf8', cwd: root });
    const program = 'node src/cli.ts';
    expect(printed('publish', '--help')).toBe(commandHelp('publish', false, program));
    expect(printed('help', 'publish', 'all')).toBe(commandHelp('publish', true, program));
    const shown = printed('--help').replace(/\n {14,}(?=\S)/g, ' ');
    for (const command of Object.keys(COMMANDS)) expect(shown).toMatch(new RegExp(`^ {2}${command} +`, 'm'));
    for (const does of Object.values(COMMANDS)) expect(shown).toContain(does);
  });
});

describe('the repository', () => {
  it('holds the entries that action.yml and package.json name', () => {
    expect(existsSync(join(root, parse(text('action.yml')).runs.main))).toBe(true);
    expect(existsSync(join(root, JSON.parse(text('package.json')).bin.pkgfeed))).toBe(true);
  });

  it('holds each test file that is started before others because it takes long', () => {
    expect(LONGEST.filter((name) => !existsSync(join(root, `test/${name}.test.ts`)))).toEqual([]);
  });
});
