import { expect, it } from 'vitest';
import { parseLog } from '../../../src/git/log.ts';

const ID = 'a'.repeat(40);
const BLOB = 'b'.repeat(40);
const RAW = `:100644 100644 ${BLOB} ${ID} M`;

it('reads commits with the paths that they change', () => {
  const head = `\0commit ${ID} 1700000000\0publish\n\n:a\n\0`;
  expect(parseLog(`${head}\0${RAW}\0a/Packages\0${RAW}\0commit x\0${head}`)).toEqual([
    {
      id: ID,
      date: new Date(1_700_000_000_000),
      message: 'publish\n\n:a',
      paths: ['a/Packages', 'commit x'],
    },
    { id: ID, date: new Date(1_700_000_000_000), message: 'publish\n\n:a', paths: [] },
  ]);
  expect(parseLog('')).toEqual([]);
  expect(parseLog(`\0commit ${ID} 99999999999999999999\0\0`)[0]?.date.getTime()).toBe(8.64e15);
});

it.each([
  ['a path without its commit', `${RAW}\0a`],
  ['a commit without a message', `commit ${ID} 1`],
  ['a change without a path', `\0commit ${ID} 1\0text\0${RAW}`],
  ['other text', `\0commit ${ID} 1\0text\0nothing\0a`],
])('refuses %s', (_, output) => {
  expect(() => parseLog(output)).toThrow('cannot be read');
});
