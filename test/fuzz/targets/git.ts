import { Buffer } from 'node:buffer';
import { faultOf } from '../../../src/git/faults.ts';
import { parseBatch, parseListing, parsePush } from '../../../src/git/output.ts';
import { refusalOf } from '../../../src/git/refusals.ts';
import { linksIn, servedFiles } from '../../../src/homes/branch/served-files.ts';
import { expectSame, expectThat, type Target } from '../target.ts';

const ID = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const OTHER = '1234567890123456789012345678901234567890';
const REF = 'refs/heads/gh-pages';

const LISTINGS = [
  `100644 blob ${ID}\tfeed.json\x00100755 blob ${OTHER}\t24.10/base/x86_64/a b_1_all.ipk\x00160000 commit ${ID}\tsub\0`,
  `120000 blob ${OTHER}\té\n\t.apk\0`,
];
const BATCHES = [`${ID} blob 5\nhello\n${OTHER} blob 0\n\n`, `${ID} missing\n`, `${ID} tree 4\nabcd\n`];
const PUSHES = [
  `To https://github.com/o/n.git\n*\t${ID}:${REF}\t[new branch]\nDone\n`,
  `To x\n!\t${ID}:${REF}\t[rejected] (stale info)\nDone\n`,
];

/** Lines `PATH TAB TARGET`, the target empty for a plain file. */
const LINKS = 'a/b\t\nlatest\ta\nx/y\t../latest\none\ttwo\ntwo\tone\nout\t../../etc\n';

function followLinks(input: Buffer): boolean {
  const lines = input
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
  const links = lines.filter(([, target]) => target !== undefined && target !== '');
  const tip = {
    paths: new Map(lines.map(([path = '']) => [path, ID])),
    modes: new Map(links.map(([path = '']) => [path, '120000'])),
    ...{ isNew: false, revision: OTHER },
  };
  const followed = new Map(
    linksIn(tip.modes).map((path) => [path, links.find(([one]) => one === path)?.[1] ?? '']),
  );
  const { files, left } = servedFiles(tip, followed);
  for (const path of files.keys()) {
    expectThat(!path.split('/').some((name) => ['', '.', '..'].includes(name)), `${path} leads elsewhere`);
  }
  expectThat(left.length <= tip.paths.size, 'more is left out than there is');
  return true;
}

export const GIT: readonly Target[] = [
  {
    name: 'branch-links',
    about: 'the paths of a branch and where its links lead',
    words: ['../', './', '/', '\t', '\n', 'latest', '..\t', '\t.\n'],
    prepare: async () => ({ seeds: [Buffer.from(LINKS)], read: followLinks }),
  },
  {
    name: 'git-output',
    about: 'what git prints for programs',
    words: [
      '100644 blob ',
      '160000 commit ',
      '\0',
      '\t',
      ID,
      ' missing\n',
      '!\t',
      `:${REF}\t`,
      '99999999999999',
    ],
    prepare: async () => ({
      // One of the three; the others are tried on it too.
      seeds: [...LISTINGS, ...BATCHES.slice(0, 1), ...PUSHES].map((text) => Buffer.from(text)),
      read(input) {
        const text = input.toString('utf8');
        const push = parsePush(text, REF);
        expectThat(!push.refusal.includes('\n'), 'a refusal is more than a line');
        if (push.isNamed || push.refusal !== '') return true;
        if (input.includes(0)) {
          const { paths, modes } = parseListing(text);
          const records = [...paths].map(
            ([path, id]) => `${modes.get(path) ?? '100644'} blob ${id}\t${path}\0`,
          );
          expectSame(parseListing(records.join('')), { paths, modes }, 'a listing read back');
        } else {
          const blobs = parseBatch(input);
          const parts = [...blobs].map(([id, bytes]) => [
            Buffer.from(`${id} blob ${bytes.length}\n`),
            bytes,
            Buffer.from('\n'),
          ]);
          expectSame(parseBatch(Buffer.concat(parts.flat())), blobs, 'blobs read back');
        }
        return true;
      },
    }),
  },
  {
    name: 'git-refusals',
    about: 'what git says when it fails',
    words: [
      ...[
        'fatal: ',
        'remote: ',
        'error: 403',
        'error: 302',
        'Authentication failed',
        'not found',
        'Permission denied (',
      ],
      ...[
        'Host key verification failed',
        'marked as read only',
        'ssh: not found',
        'Could not resolve host',
        'RPC failed; HTTP 502 curl 22',
        'hung up unexpectedly',
        '[remote rejected] (',
        ')\n',
        'error: remote unpack failed: ',
        '\x1b[31m',
      ],
    ],
    prepare: async () => ({
      seeds: [
        "fatal: unable to access 'https://x/': The requested URL returned error: 403\n",
        'ERROR: Permission to o/n.git denied to deploy key\nfatal: Could not read from remote repository.\n',
        'fatal: not a git repository\n',
        'error: RPC failed; HTTP 502 curl 22 The requested URL returned error: 502\nfatal: the remote end hung up unexpectedly\n',
        `remote: error: GH006: Protected branch update failed for ${REF}.        \nremote: \nremote: - Commits must have verified signatures.        \n!\t${ID}:${REF}\t[remote rejected] (protected branch hook declined)\n`,
        `remote: fatal error in commit_refs        \n!\t${ID}:${REF}\t[remote rejected] (failure)\n`,
      ].map((text) => Buffer.from(text)),
      read(input) {
        const stderr = input.toString('utf8');
        const { message, remedy } = refusalOf({ verb: 'fetch', code: 128, stderr });
        expectThat(
          message.startsWith('git fetch ') || message.startsWith('ssh '),
          'a message names no command',
        );
        expectThat(!/[\n\r\x1b]/.test(message) && message.length < 3000, 'a message is no short line');
        expectThat(remedy !== '', 'a refusal has no remedy');
        const fault = faultOf({ code: 128, stdout: Buffer.alloc(0), stderr }, stderr.split('\n').at(-2));
        expectThat(fault === undefined || !/[\n\r\x1b]/.test(fault), 'a fault is no line');
        return true;
      },
    }),
  },
];
