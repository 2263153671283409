import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TreeEntry {
  mode: string;
  id: string;
}

export interface LogEntry {
  commit: string;
  parents: string[];
  message: string;
}

/** What a path shall hold; null takes it away. */
export type Planted = string | Buffer | null | { mode: string; body: string | Buffer } | { id: string };

/** A bare repository, looked at and changed with plain git: never with the code under test. */
export interface BareRepository {
  path: string;
  git(args: readonly string[], input?: string | Buffer): string;
  /** The branch's commit; undefined for an absent branch. */
  tip(): string | undefined;
  /** Every path of the branch; empty for an absent branch. */
  tree(): Map<string, TreeEntry>;
  paths(): string[];
  read(path: string): Buffer;
  text(path: string): string;
  /** Every path of the branch with its bytes; links and programs are files too. */
  files(): Map<string, Buffer>;
  /** Commits of the branch, the newest first. */
  log(): LogEntry[];
  /** Commits a change as somebody else would, on top of what is there. */
  plant(files: { readonly [path: string]: Planted }): string;
  /** Replaces the branch's history by one commit of the same tree, as somebody else would. */
  squash(): string;
  /** Drops every object that no branch needs. */
  prune(): void;
  /** Throws unless every object of the repository is whole and there. */
  fsck(): void;
}

/** Bytes as `git fast-import` reads them. */
const data = (body: string | Buffer): (string | Buffer)[] => [
  `data ${Buffer.byteLength(body)}\n`,
  body,
  '\n',
];

const SOMEBODY = 'somebody else <else@localhost>';

const BRANCH = 'gh-pages';
const REF = `refs/heads/${BRANCH}`;

/** The environment of a git that no configuration of this machine changes. */
export function plainGitEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: '/nonexistent',
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'somebody else',
    GIT_AUTHOR_EMAIL: 'else@localhost',
    GIT_COMMITTER_NAME: 'somebody else',
    GIT_COMMITTER_EMAIL: 'else@localhost',
    ...(process.env.SYSTEMROOT === undefined ? {} : { SYSTEMROOT: process.env.SYSTEMROOT }),
  };
}

/** What `git init` makes: each folder, and each file with its bytes. Most stories begin with a repository. */
const EMPTY = emptyRepository();

function emptyRepository(): ReadonlyMap<string, Buffer | 'folder'> {
  const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-empty-'));
  const init = ['init', '--quiet', '--bare', '--initial-branch=main', folder];
  execFileSync('git', init, { env: plainGitEnvironment() });
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.endsWith('.sample'),
  );
  const made = paths.map((path) => {
    const whole = join(folder, path);
    return [path, statSync(whole).isDirectory() ? 'folder' : readFileSync(whole)] as const;
  });
  rmSync(folder, { recursive: true });
  return new Map(made);
}

/** Makes the repository, as a server would: it serves partial clones unless `filters` is false. */
export function makeBareRepository(path: string, { filters = true } = {}): BareRepository {
  mkdirSync(path, { recursive: true });
  for (const [name, bytes] of EMPTY) {
    if (bytes === 'folder') mkdirSync(join(path, name), { recursive: true });
    else writeFileSync(join(path, name), bytes);
  }
  // What lives as long as a test need not survive a power cut, and nobody collects its garbage.
  const settings = ['[receive]\n\tautogc = false', '[gc]\n\tauto = 0', '[core]\n\tfsync = none'];
  settings.push(`[uploadpack]\n\tallowFilter = ${filters}`);
  appendFileSync(join(path, 'config'), `${settings.join('\n')}\n`);
  return bareRepository(path);
}

/** A repository that is there already, or that the code under test will make. */
export function bareRepository(path: string): BareRepository {
  const run = (args: readonly string[], input?: string | Buffer, env: NodeJS.ProcessEnv = {}): Buffer =>
    execFileSync('git', ['-C', path, ...args], {
      env: { ...plainGitEnvironment(), GIT_DIR: path, ...env },
      input: input ?? '',
      maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  const git = (args: readonly string[], input?: string | Buffer): string => run(args, input).toString('utf8');
  const tip = (): string | undefined => {
    // git keeps a branch in a file of its own until somebody packs it. Tests ask for it hundreds of times.
    const loose = join(path, REF);
    if (existsSync(loose)) return readFileSync(loose, 'latin1').trim();
    return git(['for-each-ref', '--format=%(objectname)', REF]).trim() || undefined;
  };
  const listed = (): string => {
    try {
      return git(['ls-tree', '-r', '-z', REF]);
    } catch (error) {
      if (tip() === undefined) return '';
      throw error;
    }
  };
  const tree = (): Map<string, TreeEntry> => {
    const lines = listed().split('\0').slice(0, -1);
    return new Map(
      lines.map((line) => {
        const [facts = '', name = ''] = line.split('\t');
        const [mode = '', , id = ''] = facts.split(' ');
        return [name, { mode, id }];
      }),
    );
  };
  const commit = (treeId: string, parent: string | undefined, message: string): string => {
    const parents = parent === undefined ? [] : ['-p', parent];
    const made = git(['commit-tree', treeId, ...parents, '-m', message]).trim();
    git(['update-ref', REF, made]);
    return made;
  };
  const read = (file: string): Buffer => run(['cat-file', 'blob', `${REF}:${file}`]);
  return {
    path,
    git,
    tip,
    tree,
    paths: () => [...tree().keys()],
    read,
    text: (file) => read(file).toString('utf8'),
    files() {
      const wanted = [...tree()];
      const batch = run(['cat-file', '--batch'], wanted.map(([, { id }]) => `${id}\n`).join(''));
      let at = 0;
      return new Map(
        wanted.map(([file]) => {
          const start = batch.indexOf('\n', at) + 1;
          const end = start + Number(batch.toString('latin1', at, start).split(' ')[2]);
          at = end + 1;
          return [file, batch.subarray(start, end)];
        }),
      );
    },
    log() {
      if (tip() === undefined) return [];
      const entries = git(['log', '-z', '--format=%H%n%P%n%B', REF]).split('\0').filter(Boolean);
      return entries.map((entry) => {
        const [hash = '', parents = '', ...message] = entry.split('\n');
        return { commit: hash, parents: parents.split(' ').filter(Boolean), message: message.join('\n') };
      });
    },
    plant(files) {
      const parent = tip();
      const parts: (string | Buffer)[] = [
        `commit ${REF}\n`,
        `committer ${SOMEBODY} now\n`,
        ...data('by hand\n'),
      ];
      if (parent !== undefined) parts.push(`from ${parent}\n`);
      // What goes comes first, or it would take with it what arrives below it.
      const inOrder = Object.entries(files).toSorted(
        ([, a], [, b]) => Number(b === null) - Number(a === null),
      );
      for (const [file, planted] of inOrder) {
        const path = `"${file.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
        if (planted === null) parts.push(`D ${path}\n`);
        else if (typeof planted === 'object' && 'id' in planted)
          parts.push(`M 100644 ${planted.id} ${path}\n`);
        else {
          const isPlain = typeof planted === 'string' || Buffer.isBuffer(planted);
          const { mode, body } = isPlain ? { mode: '100644', body: planted } : planted;
          parts.push(`M ${mode} inline ${path}\n`, ...data(body));
        }
      }
      const input = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
      // Without the limit, another process would take the pack apart.
      run(['-c', 'fastimport.unpackLimit=1', 'fast-import', '--quiet', '--date-format=now'], input);
      return tip() ?? '';
    },
    squash: () => commit(git(['rev-parse', `${REF}^{tree}`]).trim(), undefined, 'squashed by somebody else'),
    prune() {
      git(['reflog', 'expire', '--expire=now', '--all']);
      git(['gc', '--quiet', '--prune=now']);
    },
    fsck() {
      git(['fsck', '--full', '--strict', '--no-dangling']);
    },
  };
}
