import { describe, expect, it } from 'vitest';
import { parseBatch, parseListing, parsePush, parseSize } from '../../../src/git/output.ts';

const ID = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const OTHER = '1234567890123456789012345678901234567890';
const UNREADABLE = { name: 'GitError', code: 'GIT_FAILED' };

describe('a listing of a tree', () => {
  it('gives ids without those of folders, and the modes of what is not a plain file', () => {
    const listing = `040000 tree ${OTHER}\ta\x00100644 blob ${ID}\ta/é b\x00120000 blob ${OTHER}\tline\nend\x00160000 commit ${ID}\tsub\0`;
    expect(parseListing(listing)).toEqual({
      paths: new Map([
        ['a/é b', ID],
        ['line\nend', OTHER],
        ['sub', ID],
      ]),
      modes: new Map([
        ['line\nend', '120000'],
        ['sub', '160000'],
      ]),
    });
    expect(parseListing('').paths.size).toBe(0);
  });

  const whole = `100644 blob ${ID}\ta\x00100644 blob ${OTHER}\tb\0`;
  it.each(Array.from({ length: whole.length - 1 }, (_, i) => i + 1))(
    'is refused when it ends after %i bytes',
    (size) => {
      const cut = whole.slice(0, size);
      if (cut.endsWith('\0')) expect(parseListing(cut).paths.size).toBe(1);
      else expect(() => parseListing(cut)).toThrow(expect.objectContaining(UNREADABLE));
    },
  );
});

describe('a batch of objects', () => {
  it('gives their contents', () => {
    const output = Buffer.from(`${ID} blob 5\na\nb\nc\n${OTHER} blob 0\n\n`);
    expect(parseBatch(output)).toEqual(
      new Map([
        [ID, Buffer.from('a\nb\nc')],
        [OTHER, Buffer.alloc(0)],
      ]),
    );
  });

  it.each([
    ['missing', `${ID} missing\n`, `git cat-file answered missing for ${ID}`],
    ['a tree', `${ID} tree 4\nabcd\n`, `git cat-file answered tree for ${ID}`],
    ['of a negative size', `${ID} blob -45\n`, `git cat-file answered blob for ${ID}`],
    ['cut short', `${ID} blob 5\nabc`, 'what git cat-file printed cannot be read from byte 0 on'],
    ['larger than it says', `${ID} blob 2\nabc\n`, 'what git cat-file printed cannot be read from byte 0 on'],
    ['not told whole', `${ID} blob 5`, 'what git cat-file printed cannot be read from byte 0 on'],
  ])('is refused when one is %s', (_, output, message) => {
    expect(() => parseBatch(Buffer.from(output))).toThrow(
      expect.objectContaining({ ...UNREADABLE, message }),
    );
  });
});

it('gives the size of an object', () => {
  expect(parseSize(`${ID} blob 12`)).toEqual({ id: ID, size: 12 });
  expect(() => parseSize('\u001b[31m')).toThrow(/^git cat-file answered nothing for \\u\{1b\}\[31m$/);
});

it('says of a push whether the branch is named, and how it was refused', () => {
  const ref = 'refs/heads/gh-pages';
  const told = (line: string) => parsePush(`To x\n${line}\nDone\n`, ref);
  expect(told(`*\t${ID}:${ref}\t[new branch]`)).toEqual({ isNamed: true, refusal: '' });
  expect(told(`*\t${ID}:${ref}-2\t[new branch]`)).toEqual({ isNamed: false, refusal: '' });
  const refusal = `!\t${ID}:${ref}\t[rejected] (stale info)`;
  expect(told(refusal)).toEqual({ isNamed: false, refusal });
});
