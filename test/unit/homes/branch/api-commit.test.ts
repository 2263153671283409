import { describe, expect, it } from 'vitest';
import { contentId } from '../../../../src/bytes/content-id.ts';
import { GitHubError } from '../../../../src/errors.ts';
import type { Content, Edit } from '../../../../src/feed/edit.ts';
import type { NewCommit } from '../../../../src/github/commits.ts';
import { commitByApi } from '../../../../src/homes/branch/api-commit.ts';
import type { Applied } from '../../../../src/homes/home.ts';

const TIP = { paths: new Map([['a/old', contentId(Buffer.from('old'))]]), modes: new Map(), isNew: false };
const BRANCH = 'gh-pages';
const bytes = (text: string): Content => ({ kind: 'bytes', bytes: Buffer.from(text) });
const edit = (puts: { [path: string]: Content }, deletes: string[] = []): Edit => ({
  puts: new Map(Object.entries(puts)),
  deletes: new Set(deletes),
});

interface Answers {
  made?: { id: string; tree: string } | undefined | GitHubError;
  started?: string | undefined;
  found?: string | undefined;
  revision?: string | undefined;
  /** The size of each copied file. */
  copied?: number;
}

/** Commits an edit with an API that gives these answers. */
async function commit(
  change: Edit,
  answers: Answers = {},
): Promise<{ applied: Applied; sent: NewCommit[]; read: string[] }> {
  const sent: NewCommit[] = [];
  const read: string[] = [];
  const ids = new Map(
    [...change.puts].map(([path, content]) => {
      const body = content.kind === 'bytes' ? content.bytes : Buffer.from('old');
      return [path, 'contentId' in content ? content.contentId : contentId(body)];
    }),
  );
  const { made = { id: 'new', tree: 'tree' }, started, found } = answers;
  const github = {
    createCommit: async (_: string, asked: NewCommit) => {
      sent.push(asked);
      if (made instanceof GitHubError) throw made;
      return 'made' in answers ? answers.made : made;
    },
    startBranch: async () => started,
  } as Parameters<typeof commitByApi>[0]['github'];
  const reader = {
    sizes: async (paths: readonly string[]) => new Map(paths.map((path) => [path, answers.copied ?? 3])),
    read: async (paths: readonly string[]) => {
      read.push(...paths);
      return new Map(paths.map((path) => [path, Buffer.from('old')]));
    },
    readEarlier: async (ids: readonly string[]) => new Map(ids.map((id) => [id, Buffer.from('then')])),
    commitWith: async () => found,
  };
  const tip = { ...TIP, revision: 'revision' in answers ? answers.revision : 'parent' };
  const planned = { tree: 'tree', ids };
  const applied = await commitByApi(
    { github, slug: 'o/r', branch: BRANCH },
    reader,
    tip,
    change,
    planned,
    'words\n',
  );
  return { applied, sent, read };
}

const refusal = async (change: Edit, answers?: Answers): Promise<{ code: string; message: string }> =>
  await commit(change, answers).then(
    () => ({ code: 'nothing', message: '' }),
    ({ code, message }) => ({ code, message }),
  );

const failed = new GitHubError({ code: 'GITHUB_FAILED', message: 'm', remedy: 'r' });
const denied = new GitHubError({ code: 'GITHUB_ACCESS', message: 'm', remedy: 'r' });

describe('commitByApi', () => {
  it('sends new bytes, fetched copies and deletions, and leaves out what is there already', async () => {
    const change = edit(
      {
        'b/new': bytes('new'),
        'b/copy': { kind: 'copy', from: 'a/old', sha256: undefined },
        'a/old': bytes('old'),
      },
      ['c/gone'],
    );
    const { applied, sent, read } = await commit(change);
    expect(applied).toEqual({ state: 'landed', revision: 'new' });
    expect(read).toEqual(['a/old']);
    expect(sent).toEqual([
      {
        ...{ branch: BRANCH, parent: 'parent', message: 'words\n', deletions: ['c/gone'] },
        additions: [
          { path: 'b/new', bytes: Buffer.from('new') },
          { path: 'b/copy', bytes: Buffer.from('old') },
        ],
      },
    ]);
  });

  it('fetches contents of earlier states, and refuses what is too large by the size that the index states', async () => {
    const id = contentId(Buffer.from('then'));
    const earlier = { kind: 'earlier', revision: 'r', contentId: id, size: 4 } as const;
    const { sent } = await commit(edit({ 'b/back': earlier }));
    expect(sent[0]?.additions).toEqual([{ path: 'b/back', bytes: Buffer.from('then') }]);
    const large = await refusal(edit({ 'b/back': { ...earlier, size: 21 << 20 } }));
    expect(large.code).toBe('FEED_TOO_BIG');
  });

  it.each<[string, Answers, Applied]>([
    ['it moved', { made: undefined }, { state: 'lost', why: 'the branch moved' }],
    ['the answer got lost', { made: failed, found: 'ours' }, { state: 'landed', revision: 'ours' }],
    ['it was sent twice', { made: undefined, found: 'ours' }, { state: 'landed', revision: 'ours' }],
    ['others made the branch', { revision: undefined }, { state: 'lost', why: 'the branch moved' }],
    ['the branch is new', { revision: undefined, started: 'root' }, { state: 'landed', revision: 'new' }],
  ])('where %s', async (_, answers, wanted) => {
    const { applied, sent } = await commit(edit({ 'b/new': bytes('new') }), answers);
    expect(applied).toEqual(wanted);
    if (answers.started !== undefined) expect(sent[0]?.parent).toBe('root');
  });

  it('refuses what it cannot do, before it sends anything', async () => {
    const file = { kind: 'file', file: '/nowhere', contentId: 'x', size: (20 << 20) + 1 } as const;
    expect(await refusal(edit({ large: file }))).toEqual({
      code: 'FEED_TOO_BIG',
      message:
        "the commit changes 1 file and sends 21.0 MB, and GitHub's API takes no more than 1000 files and 21.0 MB at once",
    });
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`f${i}`, bytes(`${i}`)]));
    expect((await refusal(edit(many))).code).toBe('FEED_TOO_BIG');
    const copies = edit({ 'b/copy': { kind: 'copy', from: 'a/old', sha256: undefined } });
    expect((await refusal(copies, { copied: 21 << 20 })).code).toBe('FEED_TOO_BIG');
    const gone = Array.from({ length: 1001 }, (_, i) => `f${i}`);
    expect((await refusal(edit({}, gone))).code).toBe('FEED_TOO_BIG');
    const changed = { ...file, file: import.meta.filename, size: 1 };
    expect((await refusal(edit({ changed }))).code).toBe('SOURCE_CHANGED');
  });

  it('passes on why GitHub refuses, and never takes another tree for ours', async () => {
    const change = edit({ 'b/new': bytes('new') });
    expect((await refusal(change, { made: failed })).code).toBe('GITHUB_FAILED');
    expect((await refusal(change, { made: denied, found: 'ours' })).code).toBe('GITHUB_ACCESS');
    expect((await refusal(change, { made: { id: 'new', tree: 'other' } })).code).toBe('FEED_PLAN');
  });
});
