import { describe, expect, it } from 'vitest';
import { type MergePolicy, mergeFolder, otherBytesStay } from '../../../../src/feed/draft/merge.ts';
import { sharedText, shareWarnings } from '../../../../src/feed/draft/package-warnings.ts';
import type { Listed } from '../../../../src/feed/listed.ts';
import type { Entry } from '../../../../src/formats/format.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';

const KEEP_ALL: MergePolicy = { onConflict: 'fail', keepVersions: undefined };

function there(name: string, version: string, hash = 'old', changes: Partial<Entry> = {}): Listed {
  const file = `${name}_${version.replace(/^\d+:/, '')}_all.ipk`;
  const path = `f/${changes.file ?? file}`;
  return {
    entry: {
      name,
      version,
      arch: 'all',
      anyArch: true,
      file,
      size: 1,
      identity: hash,
      sha256: hash,
      md5: undefined,
      text: '',
      ...changes,
    },
    path,
    contentId: hash,
    origin: `published at ${path}`,
    content: undefined,
  };
}

function arrives(name: string, version: string, hash = 'new', file = `${name}.ipk`): Listed {
  const listed = there(name, version, hash);
  return { ...listed, origin: `from ${file}`, content: { kind: 'file', file, contentId: hash, size: 1 } };
}

const merge = (old: Listed[], fresh: Listed[], policy: MergePolicy = KEEP_ALL) => {
  const { merged, errors } = mergeFolder('f', opkg, old, fresh, policy);
  return {
    merged,
    listed: merged.listed
      .map(({ entry, contentId }) => `${entry.name} ${entry.version} ${contentId}`)
      .toSorted(),
    changes: merged.changes.map(({ kind, name, version, previous }) => [kind, name, version, previous]),
    errors: errors.map(({ code, message }) => `${code} ${message}`),
  };
};

describe('mergeFolder', () => {
  it('adds new packages and keeps the others', () => {
    const result = merge([there('a', '1')], [arrives('b', '1')]);
    expect(result.listed).toEqual(['a 1 old', 'b 1 new']);
    expect(result.changes).toEqual([['added', 'b', '1', undefined]]);
    expect(result.merged.changes[0]).toMatchObject({
      folder: 'f',
      path: 'f/b_1_all.ipk',
      size: 1,
      arch: 'all',
      reason: 'from b.ipk',
    });
    expect(result.errors).toEqual([]);
  });

  it('loses nothing when nothing arrives', () => {
    const old = [there('a', '1'), there('b', '1')];
    expect(merge(old, [])).toMatchObject({ listed: ['a 1 old', 'b 1 old'], changes: [], errors: [] });
  });

  it.each([
    ['2', ['1', '1.5'], '1.5'],
    ['1.10', ['1.2', '1.9'], '1.9'],
  ])('calls %s an update, and names the newest version before it', (version, before, previous) => {
    const result = merge(
      before.map((old) => there('a', old)),
      [arrives('a', version)],
    );
    expect(result.changes).toEqual([['updated', 'a', version, previous]]);
    expect(result.listed.length).toBe(3);
  });

  it('calls a version that is older than the newest there added, and says that devices will not offer it', () => {
    const result = merge([there('a', '1.10'), there('a', '1.9')], [arrives('a', '1.2'), arrives('b', '1')]);
    expect(result.changes).toEqual([
      ['added', 'a', '1.2', undefined],
      ['added', 'b', '1', undefined],
    ]);
    expect(result.merged.changes[0]?.reason).toBe(
      'from a.ipk; devices will not offer it, because 1.10 is newer',
    );
    expect(shareWarnings(result.merged.warned).map(sharedText)).toEqual([
      'a 1.2 (1.10): devices will not offer it, because its folder has a newer version',
    ]);
  });

  it('calls other bytes of an older version an update of that version', () => {
    const old = [there('a', '1'), there('a', '2')];
    const result = merge(old, [arrives('a', '1')], { ...KEEP_ALL, onConflict: 'replace' });
    expect(result.changes).toEqual([['updated', 'a', '1', '1']]);
    expect(result.merged.warned).toEqual([]);
  });

  it('counts the same bytes as unchanged, by content id or by hash', () => {
    const byHash = { ...there('b', '1', 'same'), contentId: undefined };
    const result = merge(
      [there('a', '1', 'same'), byHash],
      [arrives('a', '1', 'same'), arrives('b', '1', 'same')],
    );
    expect(result.merged.unchanged).toBe(2);
    expect(result).toMatchObject({ changes: [], errors: [] });
  });

  it.each(['fail', 'keep', 'replace'] as const)(
    'with on-conflict %s, other bytes of one version',
    (onConflict) => {
      const result = merge([there('a', '1')], [arrives('a', '1')], { ...KEEP_ALL, onConflict });
      expect({
        ...result,
        merged: shareWarnings(result.merged.kept.map(otherBytesStay)).map(sharedText),
      }).toEqual(
        {
          fail: {
            merged: [],
            listed: ['a 1 old'],
            changes: [],
            errors: [
              'CONFLICT_PACKAGE a 1 (all) from a.ipk has other bytes than the one published at f/a_1_all.ipk',
            ],
          },
          keep: {
            merged: [
              'a 1 (all) from a.ipk (published at f/a_1_all.ipk): not published, because the feed has other bytes of the same version',
            ],
            listed: ['a 1 old'],
            changes: [],
            errors: [],
          },
          replace: { merged: [], listed: ['a 1 new'], changes: [['updated', 'a', '1', '1']], errors: [] },
        }[onConflict],
      );
      if (onConflict === 'replace') expect(result.merged.changes[0]?.reason).toBe('other bytes, from a.ipk');
    },
  );

  it('replaces a package that is published under another file name', () => {
    const old = there('a', '1', 'old', { file: 'sub/a.ipk' });
    const result = merge([old], [arrives('a', '1')], { ...KEEP_ALL, onConflict: 'replace' });
    expect(result.merged.listed.map(({ path }) => path)).toEqual(['f/a_1_all.ipk']);
  });

  it('says the same thing about many packages once', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const result = merge(
      names.map((name) => there(name, '1')),
      names.map((name) => arrives(name, '1')),
      { ...KEEP_ALL, onConflict: 'keep' },
    );
    const [warning, ...more] = shareWarnings(result.merged.kept.map(otherBytesStay));
    expect(more).toEqual([]);
    expect(warning?.packages).toHaveLength(5);
    expect(warning && sharedText(warning)).toMatch(/^each of 5 packages: not published, .* and 2 more$/);
  });

  it('gathers every conflict', () => {
    const result = merge(
      [there('a', '1'), there('b', '1')],
      [arrives('a', '1'), arrives('b', '1'), arrives('c', '1')],
    );
    expect(result.errors.length).toBe(2);
  });

  it('with on-conflict keep, takes the first of two arrivals of one version, and says so', () => {
    const both = [arrives('a', '1', 'x', 'one.ipk'), arrives('a', '1', 'y', 'two.ipk')];
    const result = merge([], both, { ...KEEP_ALL, onConflict: 'keep' });
    expect(result).toMatchObject({ listed: ['a 1 x'], errors: [] });
    expect(shareWarnings(result.merged.warned).map(sharedText)).toEqual([
      'a 1 (all) (from one.ipk and not from two.ipk): this run has several builds of it, and `on-conflict: keep` takes the first',
    ]);
    const again = merge([there('a', '1', 'x')], both, { ...KEEP_ALL, onConflict: 'keep' });
    expect(again.merged.warned).toEqual([]);
  });

  it('with on-conflict keep, refuses two arrivals of one version for one arch', () => {
    const both = ['x', 'y'].map((hash) => {
      const listed = arrives('a', '1', hash, `${hash}.ipk`);
      return { ...listed, entry: { ...listed.entry, arch: 'mips', anyArch: false } };
    });
    expect(merge([], both, { ...KEEP_ALL, onConflict: 'keep' }).errors).toEqual([
      'CONFLICT_PACKAGE a 1 (mips) from y.ipk has other bytes than the same package from x.ipk',
    ]);
  });

  it.each(['fail', 'replace'] as const)(
    'with on-conflict %s, refuses two arrivals of one version with other bytes',
    (onConflict) => {
      const result = merge([], [arrives('a', '1', 'x', 'one.ipk'), arrives('a', '1', 'y', 'two.ipk')], {
        ...KEEP_ALL,
        onConflict,
      });
      expect(result.errors).toEqual([
        'CONFLICT_PACKAGE a 1 (all) from two.ipk has other bytes than the same package from one.ipk',
      ]);
    },
  );

  it('says of two modules for several builds of the kernel what they are, and what separates them', () => {
    const module = (listed: Listed, kernel: string): Listed => {
      const text = `Package: kmod-x\nVersion: 1\nDepends: kernel (= ${kernel})\n`;
      return { ...listed, entry: { ...listed.entry, text } };
    };
    const old = module(there('kmod-x', '1'), '6.6.1~aaaa-r1');
    const fresh = module(arrives('kmod-x', '1'), '6.6.1~bbbb-r1');
    const both = [mergeFolder('f', opkg, [old], [fresh], KEEP_ALL)];
    both.push(
      mergeFolder('f', opkg, [], [module(arrives('kmod-x', '1', 'old'), '6.6.1~aaaa-r1'), fresh], KEEP_ALL),
    );
    for (const { errors } of both) {
      expect(errors).toMatchObject([
        {
          code: 'CONFLICT_PACKAGE',
          message: expect.stringMatching(
            /: one is a module for the kernel 6\.6\.1~bbbb-r1, the other for 6\.6\.1~aaaa-r1$/,
          ),
          remedy: expect.stringContaining('{target} in `layout`'),
        },
      ]);
    }
    // Two builds for one kernel are what they always were.
    expect(
      mergeFolder('f', opkg, [old], [module(fresh, '6.6.1~aaaa-r1')], KEEP_ALL).errors[0]?.remedy,
    ).toContain('a new version');
  });

  it('says of one version for two arches in one folder that a layout with arches is the way', () => {
    const of = (listed: Listed, arch: string): Listed => ({
      ...listed,
      entry: { ...listed.entry, arch, anyArch: false },
    });
    const { errors } = mergeFolder(
      ...(['f', opkg, [of(there('a', '1'), 'mips')], [of(arrives('a', '1'), 'arm')], KEEP_ALL] as const),
    );
    expect(errors).toMatchObject([
      { code: 'CONFLICT_PATH', remedy: expect.stringContaining('`layout` with {arch}') },
    ]);
  });

  it('counts two arrivals of the same bytes as one', () => {
    const result = merge([], [arrives('a', '1', 'x', 'one.ipk'), arrives('a', '1', 'x', 'two.ipk')]);
    expect(result).toMatchObject({ listed: ['a 1 x'], errors: [] });
  });

  it('refuses versions that differ only in their epoch, because their files have the same name', () => {
    expect(merge([], [arrives('a', '1'), arrives('a', '1:1')]).errors).toEqual([
      expect.stringMatching(
        /^CONFLICT_PATH a 1:1 \(all\) from a\.ipk wants the path f\/a_1_all\.ipk, which a 1 \(all\) from a\.ipk has/,
      ),
    ]);
    expect(merge([there('a', '1')], [arrives('a', '1:1')]).errors).toEqual([
      expect.stringMatching(/^CONFLICT_PATH .* which a 1 \(all\) published at f\/a_1_all\.ipk has/),
    ]);
  });

  it('reports a file that someone changed after it was published', () => {
    const old = { ...there('a', '1', 'same'), contentId: 'somebody else' };
    expect(merge([old], [arrives('a', '1', 'same')]).errors).toEqual([
      'FEED_FILE_CHANGED f/a_1_all.ipk is not the file that the index lists: somebody changed it after it was published',
    ]);
  });

  it('reports an index that states another hash than the file has', () => {
    const old = there('a', '1', 'same', { identity: 'wrong', sha256: 'wrong' });
    const result = merge([old], [arrives('a', '1', 'same')]);
    expect(result.errors.length).toBe(1);
  });

  it('keeps the newest versions, and says which arrivals came too late', () => {
    const old = ['1', '2', '3'].map((version) => there('a', version));
    const result = merge([...old, there('b', '1')], [arrives('a', '4'), arrives('a', '0')], {
      ...KEEP_ALL,
      keepVersions: 2,
    });
    expect(result.listed).toEqual(['a 3 old', 'a 4 new', 'b 1 old']);
    expect(result.changes).toEqual([
      ['updated', 'a', '4', '3'],
      ['removed', 'a', '1', undefined],
      ['removed', 'a', '2', undefined],
    ]);
    expect(shareWarnings(result.merged.warned).map(sharedText)).toEqual([
      'a 0 (all) from a.ipk: not published, because 2 newer versions stay',
    ]);
  });

  it('does not say again which arrivals came too late', () => {
    const policy = { ...KEEP_ALL, keepVersions: 2 };
    const texts = (old: Listed[], arriving: Listed[]): string[] =>
      shareWarnings(merge(old, arriving, policy).merged.warned).map(sharedText);
    const all = ['1', '2', '3'].map((version) => arrives('a', version, version));
    expect(texts([], all)).toEqual(['a 1 (all) from a.ipk: not published, because 2 newer versions stay']);
    const kept = ['2', '3'].map((version) => there('a', version, version));
    expect(texts(kept, all)).toEqual([]);
    expect(texts(kept, [...all, arrives('a', '4', '4')])).toEqual([]);
    // Nothing that the run brings was published before, so nobody has been told.
    expect(texts(kept, [arrives('a', '1', '1')])).toHaveLength(1);
  });

  it.each([
    ['from all to one arch', ['1', 'all'], ['2', 'mips']],
    ['from one arch to all', ['1', 'mips'], ['2', 'all']],
  ])('counts a package that went %s as one', (_, [before = '', old = ''], [after = '', fresh = '']) => {
    const at = (listed: Listed, arch: string): Listed => ({
      ...listed,
      entry: { ...listed.entry, arch, anyArch: arch === 'all' },
    });
    const result = merge([at(there('a', before), old)], [at(arrives('a', after), fresh)], {
      ...KEEP_ALL,
      keepVersions: 1,
    });
    expect(result.listed).toEqual(['a 2 new']);
    expect(result.changes).toEqual([
      ['updated', 'a', '2', '1'],
      ['removed', 'a', '1', undefined],
    ]);
  });

  it('removes by keep-versions only', () => {
    const old = ['1', '2', '3'].map((version) => there('a', version));
    expect(merge(old, [arrives('b', '1')]).changes).toEqual([['added', 'b', '1', undefined]]);
  });

  it('calls inherited packages of a new folder added, and not updated', () => {
    const heirloom: Listed = {
      ...there('a', '1'),
      content: { kind: 'copy', from: 'other/a_1_all.ipk', sha256: undefined },
    };
    const result = merge([heirloom], [arrives('a', '2')]);
    expect(result.changes.toSorted()).toEqual([
      ['added', 'a', '1', undefined],
      ['added', 'a', '2', undefined],
    ]);
  });

  it('changes neither list', () => {
    const old = [there('a', '1')];
    const fresh = [arrives('a', '2')];
    merge(old, fresh, { onConflict: 'replace', keepVersions: 1 });
    expect([old.length, fresh.length]).toEqual([1, 1]);
  });
});
