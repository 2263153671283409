import { describe, expect, it } from 'vitest';
import { astrayIn, inTheirFolder, isAstray } from '../../../src/feed/folder-arch.ts';
import type { Listed } from '../../../src/feed/listed.ts';
import { apkV2 } from '../../../src/formats/apk-v2/apk-v2.ts';
import { parseEntries } from '../../../src/formats/apk-v2/parse-entries.ts';
import { apkV3 } from '../../../src/formats/apk-v3/apk-v3.ts';
import type { Entry } from '../../../src/formats/format.ts';

const ID = 'Q1brH3yDbMlv0Q74IvkEP63sRHSNw=';
const textOf = (arch: string): string => `C:${ID}\nP:a\nV:1\n${arch === '' ? '' : `A:${arch}\n`}S:10\nI:20\n`;
const entryOf = (arch: string, more = ''): Entry => parseEntries(`${textOf(arch)}${more}\n`)[0] as Entry;
const listedOf = (entry: Entry): Listed => ({
  ...{ entry, path: 'x86_64/a-1.apk', contentId: undefined, origin: '', content: undefined },
});
const FAULT = 'no arch of a folder (clients look for the file in the folder that the entry names)';

describe('inTheirFolder', () => {
  it.each(['', 'noarch'])('writes the arch of the folder where an entry says %j', (arch) => {
    const [listed] = inTheirFolder(apkV2, [listedOf(entryOf(arch))], 'x86_64');
    expect(listed?.path).toBe('x86_64/a-1.apk');
    expect(listed?.entry).toMatchObject({ arch: 'x86_64', text: textOf('x86_64'), mended: [FAULT] });
  });

  it('keeps what else was mended', () => {
    const [listed] = inTheirFolder(apkV2, [listedOf(entryOf('', 'hello\n'))], 'x86_64');
    expect(listed?.entry.mended).toEqual(['a line that is not a letter, a colon and a value', FAULT]);
  });

  it.each(['x86_64', 'armhf'])('leaves the arch %s, which names a folder', (arch) => {
    const listed = [listedOf(entryOf(arch))];
    expect(inTheirFolder(apkV2, listed, 'x86_64')).toEqual(listed);
  });

  it('leaves noarch in the folder of that name, and in formats that look next to the index', () => {
    const listed = [listedOf(entryOf('noarch'))];
    expect(inTheirFolder(apkV2, listed, 'noarch')).toEqual(listed);
    expect(inTheirFolder(apkV3, listed, 'x86_64')).toEqual(listed);
  });
});

describe('astrayIn', () => {
  it('names the entries that send clients elsewhere, as one fault', () => {
    const entries = [entryOf(''), entryOf('x86_64'), entryOf('noarch')];
    expect(astrayIn(apkV2, entries, ['v3', 'main', 'x86_64'])).toEqual([
      { what: FAULT, entries: ['a 1', 'a 1'] },
    ]);
    expect(astrayIn(apkV2, entries.slice(1, 2), ['x86_64'])).toEqual([]);
    expect(isAstray(apkV3, entryOf(''), ['x86_64'])).toBe(false);
  });
});
