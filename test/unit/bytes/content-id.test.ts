import { expect, it } from 'vitest';
import { contentId } from '../../../src/bytes/content-id.ts';

it.each([
  ['nothing', '', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
  ['a line', 'hello\n', 'ce013625030ba8dba906f756967f9e9ca394464a'],
  ['a line end of Windows, which stays', 'hello\r\n', 'ef0493b275aa2080237f676d2ef6559246f56636'],
])('names %s as `git hash-object --no-filters` does', (_, text, id) => {
  expect(contentId(Buffer.from(text))).toBe(id);
});
