import {
  chownSync,
  existsSync,
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  draftOf,
  makeTemporaryFolder,
  sweepDrafts,
  sweepTemporaryFolders,
} from '../../../src/machine/leftovers.ts';
import { markText, ownMark, type ProcessMark } from '../../../src/machine/process-mark.ts';

const HOUR = 3_600_000;
const now = Date.now();
const GONE: ProcessMark = { ...ownMark(), pid: 2 ** 22 + 7 };
const ELSEWHERE: ProcessMark = { ...ownMark(), boot: '00000000' };

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'leftovers-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** Makes a folder that a process left some hours ago. */
function left(mark: ProcessMark, hours: number, prefix = 'pkgfeed-'): string {
  const folder = join(base, `${prefix}${markText(mark)}-abc123`);
  mkdirSync(join(folder, 'inside'), { recursive: true });
  writeFileSync(join(folder, 'inside', 'file'), 'x');
  const then = (now - hours * HOUR) / 1000;
  utimesSync(folder, then, then);
  return folder;
}

describe('what killed runs left', () => {
  it('is removed an hour after its process is gone, or a day if that is unknown', () => {
    const kept = [left(GONE, 0.9), left(ELSEWHERE, 23)];
    expect(sweepTemporaryFolders(base, now)).toBe(0);
    expect(kept.every(existsSync)).toBe(true);
    left(GONE, 1.1);
    left(ELSEWHERE, 25);
    expect(sweepTemporaryFolders(base, now)).toBe(2);
    expect(readdirSync(base)).toEqual([]);
  });

  it('stays as long as its process runs', () => {
    left(ownMark(), 1000);
    expect(sweepTemporaryFolders(base, now)).toBe(0);
  });

  it('is removed only if it is ours: names without a mark, links, and files of another user stay', () => {
    const target = join(base, 'target');
    mkdirSync(target);
    writeFileSync(join(target, 'precious'), 'x');
    const old = (now - 1000 * HOUR) / 1000;
    for (const name of ['pkgfeed-abc123', 'pkgfeed-test-abc123', `pkgfeed-${markText(GONE)}-abc123.txt`]) {
      mkdirSync(join(base, name));
      utimesSync(join(base, name), old, old);
    }
    const link = join(base, `pkgfeed-${markText(GONE)}-fff000`);
    symlinkSync(target, link);
    lutimesSync(link, old, old);
    if (process.getuid?.() === 0) chownSync(left(GONE, 1000), 12345, 12345);
    const before = readdirSync(base);
    expect(sweepTemporaryFolders(base, now)).toBe(0);
    expect(readdirSync(base)).toEqual(before);
    expect(existsSync(join(target, 'precious'))).toBe(true);
  });

  it('is removed without following the links in it', () => {
    const target = join(base, 'target');
    mkdirSync(target);
    writeFileSync(join(target, 'precious'), 'x');
    const folder = left(GONE, 0);
    symlinkSync(target, join(folder, 'link'));
    const then = (now - 2 * HOUR) / 1000;
    utimesSync(folder, then, then);
    expect(sweepTemporaryFolders(base, now)).toBe(1);
    expect(existsSync(join(target, 'precious'))).toBe(true);
  });

  it('is a draft only of the file that it was made for', () => {
    const draft = left(GONE, 2, 'feed.git.new-');
    left(GONE, 2, 'feed.git2.new-');
    expect(sweepDrafts(join(base, 'feed.git'), now)).toBe(1);
    expect(existsSync(draft)).toBe(false);
    expect(readdirSync(base)).toHaveLength(1);
  });

  it('differs from what is in use: a new folder and a new draft have the mark of this process', () => {
    const folder = makeTemporaryFolder(base);
    expect(basename(folder)).toMatch(/^pkgfeed-/);
    const draft = draftOf(join(base, 'key.sec'));
    writeFileSync(draft, 'x');
    const later = now + 1000 * HOUR;
    expect(sweepTemporaryFolders(base, later) + sweepDrafts(join(base, 'key.sec'), later)).toBe(0);
    expect(readdirSync(base).toSorted()).toEqual([basename(draft), basename(folder)].toSorted());
  });
});
