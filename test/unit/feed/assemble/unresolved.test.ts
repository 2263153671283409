import { describe, expect, it } from 'vitest';
import { unresolvedIn } from '../../../../src/feed/assemble/unresolved.ts';
import type { Listed } from '../../../../src/feed/listed.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import type { Format } from '../../../../src/formats/format.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import { apkV2Of } from '../../../support/apk-v2-maker.ts';
import { arriving } from '../feed-maker.ts';

/** An ipk that a folder lists. It is there already, unless it arrives. */
async function ipk(name: string, fields: readonly string[] = [], isNew = true): Promise<Listed> {
  const { pkg, facts, contentId, file } = await arriving({ name, fields: [...fields] });
  const entry = opkg.entry(pkg, facts, `${name}.ipk`, pkg.arch);
  const content = isNew ? { kind: 'file' as const, file, contentId, size: facts.size } : undefined;
  return { entry, path: `f/${name}.ipk`, contentId, origin: name, content };
}

async function apk(name: string, fields: readonly string[]): Promise<Listed> {
  const bytes = apkV2Of({ name, fields: [...fields] });
  const pkg = await apkV2.readPackage(bytes);
  const facts = { size: bytes.length, md5: '', sha256: '' };
  const entry = apkV2.entry(pkg, facts, apkV2.fileName(pkg), pkg.arch);
  const content = { kind: 'file' as const, file: name, contentId: '', size: bytes.length };
  return { entry, path: `f/${name}.apk`, contentId: undefined, origin: name, content };
}

const inFolder = (format: Format, ...listed: Listed[]) => unresolvedIn([{ format, listed }]);
const shown = (found: ReturnType<typeof unresolvedIn>): string[] =>
  found.map(({ dependency, packages }) => `${dependency} <- ${packages.join(' ')}`);

describe('unresolvedIn', () => {
  it('names dependencies that no package of the folder provides, and who needs them', async () => {
    const found = inFolder(
      opkg,
      await ipk('a', ['Depends: b, libc, missing (>= 1.0), x | y']),
      await ipk('b', ['Depends: libc']),
      await ipk('c', ['Provides: z, libfoo (= 2)', 'Depends: libfoo, nothere | b']),
    );
    expect(shown(found)).toEqual(['libc <- a b', 'missing (>= 1.0) <- a', 'x | y <- a']);
  });

  it('does not report packages that were there before the run', async () => {
    expect(inFolder(opkg, await ipk('a', ['Depends: libc'], false))).toEqual([]);
    expect(inFolder(opkg, await ipk('a', ['Depends: b']), await ipk('b', [], false))).toEqual([]);
  });

  it('reads names in an ipk as opkg does', async () => {
    const found = inFolder(
      opkg,
      await ipk('a', ['Depends: b>=1, c(>=2), python3:any, !d, e; f, g=1']),
      await ipk('b', ['Provides: c, python3, d, e, h=1']),
      await ipk('g', ['Depends: h']),
    );
    expect(shown(found)).toEqual(['!d <- a', 'e; f <- a', 'h <- g', 'python3:any <- a']);
  });

  it('accepts names with a meaning elsewhere', async () => {
    const found = inFolder(opkg, await ipk('a', ['Depends: libstdc++, g(x']), await ipk('libstdcxx'));
    expect(shown(found)).toEqual(['g(x <- a', 'libstdc++ <- a']);
  });

  it('reads dependencies of apk: versions, sonames and conflicts', async () => {
    const found = inFolder(
      apkV2,
      await apk('a', ['depend = so:libx.so.1', 'depend = !other', 'depend = b>1.0', 'depend = cmd:run~2']),
      await apk('b', ['provides = so:libx.so.1=1']),
    );
    expect(shown(found)).toEqual(['cmd:run~2 <- a']);
  });

  it('names each dependency once for several folders', async () => {
    const folder = async (name: string) => ({
      format: opkg,
      listed: [await ipk(name, ['Depends: libc'])],
    });
    expect(shown(unresolvedIn([await folder('b'), await folder('a'), await folder('a')]))).toEqual([
      'libc <- a b',
    ]);
  });

  it('is bounded', async () => {
    const many = Array.from({ length: 300 }, (_, i) => `d${i}`).join(', ');
    expect(inFolder(opkg, await ipk('a', [`Depends: ${many}`]))).toHaveLength(100);
  });
});
