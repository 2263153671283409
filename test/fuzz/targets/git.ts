import { Buffer } from 'node:buffer';
import { parseBatch, parseListing, parsePush } from '../../../src/git/output.ts';
import { refusalOf } from '../../../src/git/refusals.ts';
import { joinParts, partsOf } from '../parts.ts';
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

export const GIT: readonly Target[] = [
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
        '\x1b[31m',
      ],
    ],
    prepare: async () => ({
      seeds: [
        ["fatal: unable to access 'https://x/': The requested URL returned error: 403\n", 'said'],
        [
          'ERROR: Permission to o/n.git denied to deploy key\nfatal: Could not read from remote repository.\n',
          'said',
        ],
        ['fatal: not a git repository\n', ''],
      ].map(joinParts),
      read(input) {
        const [stderr = '', said = ''] = partsOf(input).map((bytes) => bytes.toString('utf8'));
        const { message, remedy } = refusalOf({ verb: 'fetch', code: 128, stderr, said });
        expectThat(
          message.startsWith('git fetch ') || message.startsWith('ssh '),
          'a message names no command',
        );
        expectThat(remedy !== '', 'a refusal has no remedy');
        return true;
      },
    }),
  },
];
