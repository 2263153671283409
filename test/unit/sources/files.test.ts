import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ManyErrors, type SourceError } from '../../../src/errors.ts';
import { findFiles } from '../../../src/sources/files.ts';
import { ipkOf } from '../../support/package-maker.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pkgfeed-unit-'));
  mkdirSync(join(folder, 'deep/.hidden'), { recursive: true });
  for (const file of [
    'b.ipk',
    'a.ipk',
    'deep/c.ipk',
    'deep/.hidden/d.ipk',
    'deep/e.apk',
    'deep/notes.txt',
    'sp ace[1].ipk',
  ]) {
    writeFileSync(join(folder, file), ipkOf({ name: basename(file).replace(/\W.*/, '') }));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const found = async (...patterns: string[]): Promise<string[]> =>
  (await findFiles(patterns, folder)).files.map(({ file }) =>
    file.slice(folder.length + 1).replaceAll('\\', '/'),
  );

describe('findFiles', () => {
  it.each([
    ['a file', ['a.ipk'], ['a.ipk']],
    [
      'a folder, with everything below it that ends in .ipk or .apk',
      ['.'],
      ['a.ipk', 'b.ipk', 'deep/.hidden/d.ipk', 'deep/c.ipk', 'deep/e.apk', 'sp ace[1].ipk'],
    ],
    ['a glob', ['*.ipk'], ['a.ipk', 'b.ipk', 'sp ace[1].ipk']],
    ['a glob through folders', ['**/c.ipk'], ['deep/c.ipk']],
    ['any file that is named itself', ['deep/notes.txt'], ['deep/notes.txt']],
    ['a name that is a glob too', ['sp ace[1].ipk'], ['sp ace[1].ipk']],
    ['each file once, sorted', ['b.ipk', '*.ipk', './a.ipk'], ['a.ipk', 'b.ipk', 'sp ace[1].ipk']],
  ])('finds %s', async (_, patterns, expected) => {
    expect(await found(...patterns)).toEqual(expected);
  });

  it('reports every pattern that finds nothing, together', async () => {
    const error = await found('none.ipk', 'a.ipk', 'x/*.ipk').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ManyErrors);
    expect((error as ManyErrors).errors.map(({ code, message }) => [code, message])).toEqual([
      ['SOURCE_EMPTY', '`files` names "none.ipk", but there is no such file'],
      ['SOURCE_EMPTY', '`files` names "x/*.ipk", but there is no such file'],
    ]);
  });
});

// Other systems do not allow such names.
describe.runIf(process.platform === 'linux')('names that cannot be used', () => {
  let odd: string;
  const at = (name: string): Buffer => Buffer.concat([Buffer.from(`${odd}/`), Buffer.from(name, 'latin1')]);
  beforeAll(() => {
    odd = mkdtempSync(join(tmpdir(), 'pkgfeed-odd-'));
    for (const name of ['d\xe9r', 'd\xe9r/deep', 'line\r', 'plain', 'empty\xff', 'two\nlines'])
      mkdirSync(at(name));
    for (const name of [
      ...['caf\xe9.ipk', 'd\xe9r/deep/one.apk', 'line\r/two.ipk', 'plain/good.ipk', 'plain/cr.ipk\r'],
      ...['plain/notes\r', 'plain/\xe9.txt', 'empty\xff/notes', 'two\nlines/x.ipk'],
    ]) {
      writeFileSync(at(name), 'x');
    }
    // A real replacement character, which is valid UTF-8.
    writeFileSync(join(odd, 'plain', '\ufffd.apk'), 'x');
  });
  afterAll(() => rmSync(odd, { recursive: true, force: true }));

  const messages = async (...patterns: string[]): Promise<string[]> => {
    const error = await findFiles(patterns, odd).then(
      ({ files }) => files,
      (caught: unknown) => caught,
    );
    if (Array.isArray(error)) return error.map(({ file }) => file.slice(odd.length + 1));
    const all = error instanceof ManyErrors ? error.errors : [error as SourceError];
    expect(all.every(({ code }) => code === 'SOURCE_READ')).toBe(true);
    return all.map(({ message }) => message.replace(/(has a (?:name|line end)).*/, '$1')).toSorted();
  };

  it('are reported, from a folder and from a pattern', async () => {
    const everything = [
      'caf\\xe9.ipk has a name',
      'd\\xe9r/deep/one.apk has a name',
      'line\\u{d}/two.ipk has a line end',
      'plain/cr.ipk\\u{d} has a line end',
      'two\\u{a}lines/x.ipk has a line end',
    ];
    expect(await messages('.')).toEqual(everything);
    expect(await messages('**/*.{ipk,apk}')).toEqual(everything);
    expect(await messages('*.ipk')).toEqual(['caf\\xe9.ipk has a name']);
    expect(await messages('plain')).toEqual(['plain/cr.ipk\\u{d} has a line end']);
    expect(await messages('plain/cr.ipk')).toEqual(['plain/cr.ipk\\u{d} has a line end']);
    expect(await messages('caf\ufffd.ipk')).toEqual(['caf\\xe9.ipk has a name']);
  });

  it('are not reported when the pattern does not match them', async () => {
    expect(await messages('plain/*.apk')).toEqual(['plain/\ufffd.apk']);
    expect(await messages('plain/g*.ipk')).toEqual(['plain/good.ipk']);
    expect(await messages('plain/\ufffd.apk')).toEqual(['plain/\ufffd.apk']);
  });
});

describe('names that package files have elsewhere', () => {
  it('are taken from a folder in any case, and as .opk, and files of macOS are skipped', async () => {
    const top = mkdtempSync(join(tmpdir(), 'pkgfeed-names-'));
    onTestFinished(() => rmSync(top, { recursive: true, force: true }));
    for (const name of ['a.opk', 'B.IPK', 'c.Apk', 'D.OPK', '._e.ipk', '._B.IPK', 'f.ipk.txt']) {
      writeFileSync(join(top, name), 'x');
    }
    const names = async (pattern: string) =>
      (await findFiles([pattern], top)).files.map(({ place, isGuess }) => [basename(place), isGuess]);
    const taken = ['B.IPK', 'D.OPK', 'a.opk', 'c.Apk'];
    expect(await names('.')).toEqual(taken.map((name) => [name, false]));
    expect(await names('*')).toEqual([...taken, 'f.ipk.txt'].map((name) => [name, name === 'f.ipk.txt']));
    expect(await names('._e.ipk')).toEqual([['._e.ipk', false]]);
  });
});

describe('patterns that leave out', () => {
  it.each([
    ['a name, wherever the pattern stands', ['!b.ipk', '*.ipk'], ['a.ipk', 'sp ace[1].ipk']],
    ['what a glob matches', ['.', '!**/[a-c].ipk'], ['deep/.hidden/d.ipk', 'deep/e.apk', 'sp ace[1].ipk']],
    [
      'only here what a glob without folders matches',
      ['**/*.ipk', '!*.ipk'],
      ['deep/.hidden/d.ipk', 'deep/c.ipk'],
    ],
    ['a folder with all below it', ['.', '!deep'], ['a.ipk', 'b.ipk', 'sp ace[1].ipk']],
    ['a folder named with a slash', ['.', '! deep/'], ['a.ipk', 'b.ipk', 'sp ace[1].ipk']],
    ['a name that is a glob too', ['*.ipk', '!sp ace[1].ipk'], ['a.ipk', 'b.ipk']],
    ['a file that is named itself', ['a.ipk', 'b.ipk', '!**/b*'], ['a.ipk']],
    ['nothing, which is fine', ['a.ipk', '!none*', '!none.ipk'], ['a.ipk']],
    ['all of one pattern', ['a.ipk', 'deep/*.apk', '!deep'], ['a.ipk']],
  ])('leave out %s', async (_, patterns, expected) => {
    expect(await found(...patterns)).toEqual(expected);
  });

  it('leave out the same of absolute paths', async () => {
    const files = ['a.ipk', 'b.ipk', 'deep'].map((name) => join(folder, name));
    expect(await found(...files, '!**/[a-d].ipk')).toEqual(['deep/e.apk']);
    expect(await found(...files, `!${join(folder, 'deep')}`)).toEqual(['a.ipk', 'b.ipk']);
  });

  it('are remarked on when they name a path that is not there', async () => {
    const { remarks } = await findFiles(['a.ipk', '!none.ipk', '!deep', '!deep/x'], folder);
    expect(remarks).toEqual(['`files` is to leave out what is not there: !none.ipk, !deep/x']);
  });

  it('are remarked on when they match nothing that is named', async () => {
    const left = ['!c*.ipk', '!**/e.*', '!b*.ipk', '!b*', '!**/notes.*'];
    const { files, remarks } = await findFiles(['*.ipk', 'deep', ...left], folder);
    expect(files).toHaveLength(4);
    expect(remarks).toEqual([
      '`files` is to leave out what matches none of its packages: !c*.ipk, !**/notes.* (patterns are relative to the working directory; **/ at the beginning matches in every folder)',
    ]);
  });

  it('need another line that finds files', async () => {
    await expect(found('!deep', '!b.ipk')).rejects.toMatchObject({
      code: 'SOURCE_EMPTY',
      message: '`files` only says what to leave out: !deep !b.ipk',
    });
  });

  it('may not leave out everything, and do not hide that nothing is there', async () => {
    await expect(found('*.ipk', 'deep', '!**/*')).rejects.toMatchObject({
      code: 'SOURCE_EMPTY',
      message: 'the patterns !**/* leave out every file that `files` names',
    });
    await expect(found('a.ipk', 'none/*.ipk', '!b.ipk')).rejects.toMatchObject({
      message: '`files` names "none/*.ipk", but there is no such file',
    });
  });
});

describe.skipIf(process.platform === 'win32')('symbolic links', () => {
  let top: string;
  let outside: string;
  beforeAll(() => {
    const both = mkdtempSync(join(tmpdir(), 'pkgfeed-links-'));
    [top, outside] = [join(both, 'work'), join(both, 'outside')];
    for (const path of ['out/deep', 'pool', 'mixed', 'pool/loop', 'named']) {
      mkdirSync(join(top, path), { recursive: true });
    }
    mkdirSync(outside);
    for (const file of ['pool/one.ipk', 'pool/hash', 'out/own.ipk', 'pool/loop/x.apk', 'named/real.ipk']) {
      writeFileSync(join(top, file), 'x');
    }
    writeFileSync(join(outside, 'secret.ipk'), 'x');
    for (const [link, target] of [
      ['out/one.ipk', '../pool/one.ipk'],
      ['out/deep/two.apk', join(top, 'pool/hash')],
      ['out/again.ipk', 'own.ipk'],
      ['mixed/gone.ipk', 'nothing'],
      ['mixed/out.ipk', '../../outside/secret.ipk'],
      ['mixed/circle.ipk', 'circle.ipk'],
      ['mixed/folder.ipk', '../pool'],
      ['mixed/good.ipk', '../pool/one.ipk'],
      ['mixed/pool', '../pool'],
      ['mixed/here', '.'],
      ['pool/loop/up', '..'],
      ['named/alone.ipk', '../../outside/secret.ipk'],
    ] as const) {
      symlinkSync(target, join(top, link));
    }
  });
  afterAll(() => rmSync(join(top, '..'), { recursive: true, force: true }));

  const follow = async (...patterns: string[]) => {
    const { files, warnings } = await findFiles(patterns, top);
    return {
      files: files.map(({ file, place }) => [file, place].map((path) => path.slice(top.length + 1))),
      warnings,
    };
  };

  it.each([
    ['a folder', 'out'],
    ['a glob', 'out/**/*.[ia]pk'],
  ])(
    'to files below the working directory are followed from %s, and each file is found once',
    async (_, pattern) => {
      expect(await follow(pattern)).toEqual({
        files: [
          ['pool/hash', 'out/deep/two.apk'],
          ['pool/one.ipk', 'out/one.ipk'],
          ['out/own.ipk', 'out/own.ipk'],
        ],
        warnings: [],
      });
      expect((await follow(pattern, 'pool/one.ipk')).files).toContainEqual(['pool/one.ipk', 'pool/one.ipk']);
    },
  );

  it('that lead elsewhere are named, and folders are not entered through them', async () => {
    const { files, warnings } = await follow('mixed');
    expect(files).toEqual([['pool/one.ipk', 'mixed/good.ipk']]);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^5 symbolic links are not followed: mixed\/circle\.ipk leads in a circle, .* and 2 more; /,
      ),
    ]);
    for (const [pattern, why] of [
      ['mixed/gone*', 'mixed/gone.ipk leads to nothing'],
      ['mixed/out*', `mixed/out.ipk leads out to ${outside}/secret.ipk`],
      ['mixed/circle*', 'mixed/circle.ipk leads in a circle'],
      ['mixed/p*/*.apk', ''],
      ['mixed/p*/*.ipk', `mixed/pool leads to the folder ${top}/pool`],
      ['mixed/fol*/*.ipk', `mixed/folder.ipk leads to the folder ${top}/pool`],
    ] as const) {
      await expect(follow(pattern), pattern).rejects.toMatchObject({
        code: 'SOURCE_EMPTY',
        message: expect.stringContaining(why),
      });
    }
  });

  it('to folders are no matter when what is below them was found, or is left out', async () => {
    expect((await follow('.', '!mixed', '!named')).warnings).toEqual([]);
    expect((await follow('pool')).warnings).toEqual([]);
    expect((await follow('mixed', '!mixed/pool', '!mixed/[cfgo]*.ipk', 'out/one.ipk')).warnings).toEqual([]);
  });

  it('are named when a folder holds nothing else', async () => {
    mkdirSync(join(top, 'only'));
    symlinkSync('../pool', join(top, 'only/link'));
    onTestFinished(() => rmSync(join(top, 'only'), { recursive: true }));
    await expect(follow('only')).rejects.toMatchObject({
      code: 'SOURCE_EMPTY',
      message: expect.stringMatching(
        /^`files` names "only", but that folder holds no package; .*: only\/link leads to the folder /,
      ),
      remedy: 'Name what the link leads to in `files` itself.',
    });
  });

  it('that are named themselves are followed wherever they lead', async () => {
    expect((await follow('named/alone.ipk')).files).toEqual([['named/alone.ipk', 'named/alone.ipk']]);
    await expect(follow('mixed/gone.ipk')).rejects.toMatchObject({
      code: 'SOURCE_READ',
      message: 'mixed/gone.ipk is a symbolic link that leads to nothing',
    });
  });

  it('may lead into the folder that the pattern names, wherever that is', async () => {
    symlinkSync('secret.ipk', join(outside, 'link.ipk'));
    const { files, warnings } = await findFiles([outside], join(top, 'pool'));
    expect([files.map(({ file }) => basename(file)), warnings]).toEqual([['secret.ipk'], []]);
  });
});

describe.skipIf(process.platform === 'win32')('folders that this user may not enter', () => {
  const FILES = new URL('../../../src/sources/files.ts', import.meta.url).href;
  /** Finds files as a user without rights: root may read everything. */
  const asNobody = (patterns: string[], top: string): string => {
    const script = `const { findFiles } = await import(${JSON.stringify(FILES)});
      await findFiles(${JSON.stringify(patterns)}, ${JSON.stringify(top)}).then(
        ({ files }) => console.log(files.length),
        (error) => console.log((error.errors ?? [error]).map(({ code, message, remedy }) => [code, message, remedy].join(' ')).join()));`;
    const uid = process.getuid?.() === 0 ? { uid: 65534 } : {};
    const args = ['--input-type=module', '-e', script];
    return spawnSync(process.execPath, args, { ...uid, cwd: '/', encoding: 'utf8' }).stdout.trim();
  };

  it.each([
    [
      'a folder',
      ['.'],
      0o000,
      /^SOURCE_READ sub\/closed cannot be read: EACCES.* Let this user list and enter the folder, or leave it out with the line "!sub\/closed" in `files`\.$/,
    ],
    [
      'a folder that may be listed only',
      ['.'],
      0o444,
      /^SOURCE_READ sub\/closed\/link\.ipk cannot be read: EACCES/,
    ],
    ['a folder that may be entered only', ['.'], 0o111, /^SOURCE_READ sub\/closed cannot be read: EACCES/],
    ['a deep glob', ['**/*.ipk'], 0o000, /^SOURCE_READ sub\/closed cannot be read: EACCES/],
    ['a glob', ['sub/*/*.ipk'], 0o000, /^SOURCE_READ sub\/closed cannot be read: EACCES/],
    ['a glob in it', ['sub/closed/*.ipk'], 0o000, /^SOURCE_READ sub\/closed cannot be read: EACCES/],
    ['a file in it', ['sub/closed/a.ipk'], 0o000, /^SOURCE_READ sub\/closed\/a\.ipk cannot be read: EACCES/],
    ['a folder, and a pattern leaves it out', ['.', '!sub/closed'], 0o000, /^1$/],
  ])('stop the run: %s', (_, patterns, mode, expected) => {
    const top = mkdtempSync(join(tmpdir(), 'pkgfeed-closed-'));
    onTestFinished(() => {
      chmodSync(join(top, 'sub/closed'), 0o755);
      rmSync(top, { recursive: true, force: true });
    });
    mkdirSync(join(top, 'sub/closed'), { recursive: true });
    for (const name of ['open.ipk', 'sub/closed/a.ipk']) writeFileSync(join(top, name), 'x');
    symlinkSync('a.ipk', join(top, 'sub/closed/link.ipk'));
    chmodSync(top, 0o755);
    chmodSync(join(top, 'sub/closed'), mode);
    expect(asNobody(patterns, top)).toMatch(expected);
  });
});
