import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { checkFillable, makeFillable } from '../../../src/machine/fillable-folder.ts';

describe('a folder to fill', () => {
  let base: string;
  let folder: string;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'pkgfeed-test-'));
    folder = join(base, 'deep', 'site');
    onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  });
  const fill = (): void => {
    makeFillable(folder, 'site-folder');
    writeFileSync(join(folder, 'index.html'), 'ours');
  };

  it('is made with what is above it, and holds nothing', () => {
    makeFillable(folder, 'site-folder');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('may exist and be empty', () => {
    mkdirSync(folder, { recursive: true });
    expect(() => checkFillable(folder, 'site-folder')).not.toThrow();
  });

  it('is emptied when an earlier run filled it', () => {
    fill();
    fill();
    writeFileSync(join(folder, '.hidden'), '');
    makeFillable(folder, 'site-folder');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not emptied when somebody put another folder in its place', () => {
    fill();
    rmSync(folder, { recursive: true });
    // The other folder is made before the first one is gone, so that it cannot have its number.
    mkdirSync(join(base, 'other'));
    mkdirSync(folder);
    writeFileSync(join(base, 'deep', '.site.pkgfeed'), 'another number\n');
    writeFileSync(join(folder, 'precious'), '');
    expect(() => makeFillable(folder, 'site-folder')).toThrow(/holds files that no run of pkgfeed wrote/);
    expect(existsSync(join(folder, 'precious'))).toBe(true);
  });

  it.each<[string, () => void, RegExp]>([
    ['a file', () => writeFileSync(folder, ''), /is not a folder/],
    ['a link to a folder', () => symlinkSync(base, folder), /is a link/],
    ['a folder below a file', () => (folder = join(base, 'file', 'site')), /cannot be (made|read)/],
  ])('is not %s', (_, make, message) => {
    mkdirSync(join(base, 'deep'));
    writeFileSync(join(base, 'file'), '');
    make();
    expect(() => makeFillable(folder, 'site-folder')).toThrow(
      expect.objectContaining({ code: 'INPUT_VALUE', message: expect.stringMatching(message) }),
    );
  });
});
