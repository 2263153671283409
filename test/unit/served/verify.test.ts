import { describe, expect, it } from 'vitest';
import { faultOf } from '../../../src/audit/faults.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import type { Fetcher } from '../../../src/served/fetcher.ts';
import { type Patience, type ServedFolder, verifyFolders } from '../../../src/served/verify.ts';
import type { Fetched } from '../../../src/served/whole-file.ts';

const ROOT = new URL('https://owner.github.io/feed/');
const FOLDER: ServedFolder = {
  ...{ path: 'a', url: new URL('a/', ROOT), format: opkg, formats: [opkg] },
};
const PATIENCE: Patience = { least: 1000, most: 60_000, first: 5000, longest: 12_000 };
const absent = (lifetime: number): Fetched => ({ state: 'absent', status: 404, lifetime });

const unasked = (): never => {
  throw new Error('nothing else is asked for');
};

/** Verifies folders on a server that answers as the function says, look by look, with a clock that takes no time. */
async function verifying(
  answer: (path: string, look: number) => Fetched,
  { folders = [FOLDER], patience = {} }: { folders?: ServedFolder[]; patience?: Partial<Patience> } = {},
) {
  const pauses: number[] = [];
  const said: string[] = [];
  const requests: string[] = [];
  const fetcher: Fetcher = {
    get: async (url) => {
      const path = url.href.slice(ROOT.href.length);
      requests.push(path);
      return answer(path, pauses.length);
    },
    getIf: unasked,
    save: unasked,
    ask: async () => ({ state: 'absent', status: 404, lifetime: 0 }),
  };
  const verdicts = await verifyFolders(folders, {
    ...{ fetcher, keys: [], root: ROOT, all: false, patience: { ...PATIENCE, ...patience } },
    clock: { wait: async (milliseconds) => void pauses.push(milliseconds) },
    say: (line) => said.push(line),
    progress: () => undefined,
  });
  const faults = verdicts.map((verdict) => verdict.faults.map(({ path, what }) => `${path} ${what}`));
  const looksAt = (path: string): number => requests.filter((one) => one === path).length;
  return { pauses, said, faults, looksAt };
}

describe('verifyFolders waits for caches', () => {
  it('for as long as the answers may be kept, and says so', async () => {
    const { pauses, said, faults, looksAt } = await verifying(() => absent(20_000));
    expect(pauses).toEqual([5000, 10_000, 5000]);
    expect(looksAt('a/Packages.gz')).toBe(4);
    expect(said[0]).toMatch(/^a\/Packages\.gz is missing.*; caches may be the cause.* again in 5 s$/);
    expect(faults).toEqual([[expect.stringMatching(/^a\/Packages\.gz is missing: the server answers 404$/)]]);
  });

  it.each([
    ['at least for a while', 0, [1000]],
    ['at most for a while', 1_000_000, [5000, 10_000, 12_000, 12_000, 12_000, 9000]],
  ])('%s', async (_, lifetime, expected) => {
    expect((await verifying(() => absent(lifetime))).pauses).toEqual(expected);
  });

  it('no longer than the first look showed, though the server calls every answer fresh', async () => {
    const { pauses } = await verifying((_, look) => absent(look === 0 ? 8000 : 50_000));
    expect(pauses).toEqual([5000, 3000]);
  });

  it('looks twice even if it has no time to wait', async () => {
    const { pauses, looksAt } = await verifying(() => absent(0), { patience: { least: 0 } });
    expect([pauses, looksAt('a/Packages.gz')]).toEqual([[0], 2]);
  });

  it('not for a fault that they cannot cause', async () => {
    const { pauses, faults } = await verifying(damagedIn('a'));
    expect(pauses).toEqual([]);
    expect(faults.flat()).toContainEqual(
      expect.stringMatching(/^a\/Packages\.gz does not unpack to an index/),
    );
  });

  it('and fetches only those folders again that have a fault which they can cause', async () => {
    const other = { ...FOLDER, path: 'b', url: new URL('b/', ROOT) };
    const { pauses, looksAt } = await verifying(damagedIn('b'), { folders: [FOLDER, other] });
    expect(pauses).toEqual([1000]);
    expect([looksAt('a/Packages.gz'), looksAt('b/Packages.gz')]).toEqual([2, 1]);
  });

  it('until what was expected is there', async () => {
    let looks = 0;
    const stale = faultOf('stale', 'server', { path: 'a/x', what: 'is old' });
    const folder: ServedFolder = { ...FOLDER, expect: () => (++looks < 3 ? [stale] : []) };
    const { pauses, faults } = await verifying(damagedIn('a'), { folders: [folder] });
    expect(pauses).toEqual([5000, 10_000]);
    expect(faults.flat().filter((fault) => fault.startsWith('a/x'))).toEqual([]);
  });
});

/** A server on which the index of one folder is damaged for good, and nothing else is there. */
function damagedIn(folder: string): (path: string) => Fetched {
  const damaged: Fetched = { state: 'there', bytes: Buffer.from('x'), lifetime: 60_000 };
  return (path) => (path === `${folder}/Packages.gz` ? damaged : absent(0));
}
