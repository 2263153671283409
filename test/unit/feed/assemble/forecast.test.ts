import { expect, it } from 'vitest';
import { freeable } from '../../../../src/feed/assemble/forecast.ts';
import type { FolderDraft } from '../../../../src/feed/draft/draft.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';

const folder = (changes: Partial<FolderDraft> = {}): FolderDraft => {
  const stanzas = ['1', '2', '3', '4']
    .map(
      (version) =>
        `Package: a\nVersion: ${version}\nArchitecture: x\nFilename: a_${version}_x.ipk\nSize: 1000000\nSHA256sum: ${'a'.repeat(64)}\n\n`,
    )
    .join('');
  const listed = opkg.parseIndex(Buffer.from(stanzas)).map((entry) => ({
    ...{ entry, path: `f/${entry.file}`, contentId: undefined, origin: entry.file, content: undefined },
  }));
  return {
    ...{ format: opkg, branch: '1', repository: 'r', target: null, arch: 'x', path: 'f', isNew: false },
    ...{ opened: { files: new Map(), listed, signatures: [] }, listed, gone: [], grace: 0 },
    maxRemovals: undefined,
    ...changes,
  };
};

it('says what rules would free that the run has not', () => {
  expect(freeable([folder()], [{ path: 'f' }], [])).toEqual([
    '`keep-versions: 3` would free 1.0 MB, and `keep-versions: 1` would free 3.0 MB, in the folders of this run',
  ]);
  expect(freeable([folder({ isCounted: true })], [{ path: 'f' }], [])).toEqual([]);
});

it('names the other folders, and the files that only stay for a while', () => {
  expect(
    freeable([folder({ isCounted: true })], [{ path: 'f' }, { path: 'g' }], [{ bytes: 2_000_000 }]),
  ).toEqual([
    '`pkgfeed prune --dry-run` says what the rules would free in all folders',
    'files that only stay for a while have 2.0 MB more',
  ]);
});
