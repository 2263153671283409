import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentId } from '../../../../src/bytes/content-id.ts';
import type { Content } from '../../../../src/feed/edit.ts';
import { openDirectory } from '../../../../src/homes/directory/directory.ts';
import { identifyPlain, readPlain, sizeOfPlain } from '../../../../src/homes/directory/files.ts';
import { stage } from '../../../../src/homes/directory/staging.ts';
import { failureOf, makeHost, makePlace } from '../../../support/run.ts';

const ALL = [readPlain, sizeOfPlain, identifyPlain];

function makeSite() {
  const place = makePlace();
  place.file('site/a/one', 'one');
  place.file('private/one', 'secret');
  const root = join(place.folder, 'site');
  return {
    place,
    root,
    secret: join(place.folder, 'private/one'),
    home: openDirectory(root, makeHost(place)),
  };
}

describe('a file of a directory', () => {
  test('is read, measured and identified', async () => {
    const { root, place } = makeSite();
    const large = Buffer.alloc(600_000, 'bytes');
    place.file('site/a/large', large);
    place.file('site/a/empty', '');
    expect((await readPlain(root, 'a/one')).toString()).toBe('one');
    for (const [path, bytes] of [
      ['a/large', large],
      ['a/empty', Buffer.alloc(0)],
    ] as const) {
      expect(await readPlain(root, path)).toEqual(bytes);
      expect(await sizeOfPlain(root, path)).toBe(bytes.length);
      expect(await identifyPlain(root, path)).toBe(contentId(bytes));
    }
  });

  test('that does not exist is an error of the file system', async () => {
    const { root } = makeSite();
    for (const ask of ALL) {
      await expect(ask(root, 'a/none')).rejects.toMatchObject({ code: 'ENOENT' });
      await expect(ask(root, 'none/one')).rejects.toMatchObject({ code: 'ENOENT' });
    }
  });

  test.skipIf(process.platform === 'win32').each<[string, (at: string, secret: string) => void]>([
    ['a link to a file', (at, secret) => symlinkSync(secret, at)],
    ['a link to nowhere', (at) => symlinkSync('nowhere', at)],
    ['a link to a device', (at) => symlinkSync('/dev/zero', at)],
    ['a pipe', (at) => void execFileSync('mkfifo', [at])],
    ['a folder', (at) => void mkdirSync(at)],
  ])('is not %s', async (_name, plant) => {
    const { root, secret } = makeSite();
    plant(join(root, 'a/two'), secret);
    for (const ask of ALL) {
      const error = await failureOf(ask(root, 'a/two'));
      expect(error).toMatchObject({ name: 'ConflictError', code: 'CONFLICT_PATH' });
      expect(error.message).toContain('a/two is not a plain file');
    }
  });

  test('is not below a link', async () => {
    const { root, secret } = makeSite();
    mkdirSync(join(root, 'b'));
    symlinkSync(dirname(secret), join(root, 'b/linked'), 'junction');
    for (const ask of ALL) {
      const error = await failureOf(ask(root, 'b/linked/one'));
      expect(error).toMatchObject({ code: 'CONFLICT_PATH' });
      expect(error.message).toContain('b/linked is a link');
    }
  });

  test('may be in a directory that is reached by a link', async () => {
    const { place, root } = makeSite();
    symlinkSync(root, join(place.folder, 'www'), 'junction');
    expect((await readPlain(join(place.folder, 'www'), 'a/one')).toString()).toBe('one');
  });

  test('that is too large for memory is not read, and is identified in pieces', async () => {
    const { root, place } = makeSite();
    truncateSync(place.file('site/a/huge', ''), 2 ** 31);
    expect((await failureOf(readPlain(root, 'a/huge'))).message).toBe(
      'a/huge has 2147483648 bytes, and at most 2147483647 are read',
    );
    expect(await sizeOfPlain(root, 'a/huge')).toBe(2 ** 31);
  });

  test('that has grown since its size was asked for is not read, and the feed is not current', async () => {
    const { root, home } = makeSite();
    const tip = await home.open();
    expect(await home.sizes(tip, ['a/one'])).toEqual(new Map([['a/one', 3]]));
    expect(await home.isCurrent(tip)).toBe(true);
    appendFileSync(join(root, 'a/one'), ' and more');
    const error = await failureOf(home.read(tip, ['a/one']));
    expect(error).toMatchObject({ code: 'FEED_BUSY' });
    expect(error.message).toContain('a/one');
    expect(await home.isCurrent(tip)).toBe(false);
  });
});

describe('a copy', () => {
  const copying = (root: string, sha256: string | undefined) => {
    const content: Content = { kind: 'copy', from: 'a/one', sha256 };
    return stage(root, { puts: new Map([['b/one', content]]), deletes: new Set() });
  };
  const OF_ONE = '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed';

  test('has the bytes that the plan states', async () => {
    const { root } = makeSite();
    expect((await copying(root, OF_ONE)).puts).toEqual([{ path: 'b/one', size: 3, sha256: OF_ONE }]);
  });

  test.skipIf(process.platform === 'win32')(
    'of other bytes, of bytes that nobody named, or of a link is not even staged',
    async () => {
      const { root, secret } = makeSite();
      const staging = join(root, '.pkgfeed-staging');
      const refused = async (sha256: string | undefined): Promise<string> => {
        const { code } = await failureOf(copying(root, sha256));
        expect(readdirSync(staging)).toEqual([]);
        rmSync(staging, { recursive: true });
        return code;
      };
      expect(await refused('0'.repeat(64))).toBe('FEED_FILE_CHANGED');
      expect(await refused(undefined)).toBe('FEED_PLAN');
      rmSync(join(root, 'a/one'));
      symlinkSync(secret, join(root, 'a/one'));
      expect(await refused(OF_ONE)).toBe('CONFLICT_PATH');
    },
  );
});
