import { describe, expect, it } from 'vitest';
import { discrepanciesOf } from '../../../src/audit/discrepancies.ts';
import { apkV2 } from '../../../src/formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../../../src/formats/apk-v3/apk-v3.ts';
import type { Entry } from '../../../src/formats/format.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import { apkV2Of } from '../../support/apk-v2-maker.ts';
import { ipkOf } from '../../support/package-maker.ts';
import { arriving } from '../feed/feed-maker.ts';

const FOLDER = ['24.10', 'base', 'x86_64'];

async function sample(fields: readonly string[] = []): Promise<{ entry: Entry; bytes: Buffer }> {
  const recipe = { name: 'a', arch: 'x86_64', fields: [...fields] };
  const { pkg, facts } = await arriving(recipe);
  return { entry: opkg.entry(pkg, facts, 'a.ipk', 'x86_64'), bytes: ipkOf(recipe) };
}

const kinds = async (entry: Entry, bytes: Buffer, folder = FOLDER): Promise<unknown[]> =>
  await discrepanciesOf(opkg, entry, bytes, folder);

describe('discrepanciesOf', () => {
  it('finds nothing where the file is what the entry says', async () => {
    const { entry, bytes } = await sample();
    expect(await kinds(entry, bytes)).toEqual([]);
  });

  it('tells another size before anything else', async () => {
    const { entry, bytes } = await sample();
    const longer = Buffer.concat([bytes, Buffer.from('x')]);
    expect(await kinds(entry, longer)).toEqual([
      { kind: 'size', is: bytes.length + 1, listed: bytes.length },
    ]);
  });

  it('tells each hash that is another', async () => {
    const { entry, bytes } = await sample();
    const flipped = Buffer.from(bytes);
    flipped[20] = (flipped[20] ?? 0) ^ 1;
    expect(await kinds(entry, flipped)).toEqual([{ kind: 'hash', names: ['SHA-256', 'MD5'] }]);
    expect(await kinds({ ...entry, md5: 'f'.repeat(32) }, bytes)).toEqual([{ kind: 'sum', names: ['MD5'] }]);
  });

  it.each(['1.4.4-1289492819', '6.0_0002-r1'])(
    'finds nothing in the version %s, with which devices install a package',
    async (version) => {
      const bytes = apkV2Of({ version });
      const pkg = await apkV2.readPackage(bytes);
      expect(pkg.warnings).toHaveLength(1);
      const facts = { size: bytes.length, md5: '', sha256: '' };
      const entry = { ...apkV2.entry(pkg, facts, apkV2.fileName(pkg), 'x86_64'), md5: undefined };
      expect(await discrepanciesOf(apkV2, { ...entry, sha256: undefined }, bytes, FOLDER)).toEqual([]);
    },
  );

  it.each(['noarch', 'any', 'all'])(
    'finds nothing where the index says all of a package for %s',
    async (arch) => {
      const recipe = { name: 'a', arch };
      const { pkg, facts } = await arriving(recipe);
      const entry = { ...opkg.entry(pkg, facts, 'a.ipk', 'x86_64'), arch: 'all' };
      expect(await kinds(entry, ipkOf(recipe))).toEqual([]);
      expect(await kinds({ ...entry, arch: 'mips_24kc', anyArch: false }, ipkOf(recipe))).toEqual([
        { kind: 'words', fields: ['arch'] },
      ]);
    },
  );

  it('tells an entry without size', async () => {
    const { entry, bytes } = await sample();
    expect(await kinds({ ...entry, size: undefined }, bytes)).toEqual([{ kind: 'bare' }]);
  });

  it('tells another build of a format whose hash is not of the whole file', async () => {
    const { entry, bytes } = await sample();
    const other = { ...entry, sha256: undefined, md5: undefined, identity: 'f'.repeat(64) };
    expect(await kinds(other, bytes)).toEqual([{ kind: 'build' }]);
  });

  it('tells other words, but for an arch that is the folder’s', async () => {
    const { entry, bytes } = await sample();
    expect(await kinds({ ...entry, name: 'b', version: '9' }, bytes)).toEqual([
      { kind: 'words', fields: ['name', 'version'] },
    ]);
    const mapped = { ...entry, arch: 'mips_24kc' };
    expect(await kinds(mapped, bytes)).toEqual([{ kind: 'words', fields: ['arch'] }]);
    expect(await kinds(mapped, bytes, ['24.10', 'base', 'mips_24kc'])).toEqual([]);
  });

  it('takes an apk v2 that a packages.adb lists, which devices install', async () => {
    const bytes = apkV2Of();
    const pkg = await apkV2.readPackage(bytes);
    const facts = { size: bytes.length, md5: '', sha256: '' };
    const { identity = '', ...listed } = apkV2.entry(pkg, facts, 'hello-1.0-r0.apk', 'x86_64');
    const sha1 = Buffer.from(identity.slice('Q1'.length), 'base64').toString('hex');
    expect(await discrepanciesOf(apkV3, { ...listed, identity: sha1 }, bytes, FOLDER, '')).toEqual([]);
    const other = { ...listed, identity: 'f'.repeat(40) };
    expect(await discrepanciesOf(apkV3, other, bytes, FOLDER, '')).toEqual([{ kind: 'build' }]);
  });

  it.each(['', 'noarch'])('leaves the arch %j of an APKINDEX to what judges the index', async (arch) => {
    const bytes = apkV2Of();
    const pkg = await apkV2.readPackage(bytes);
    const entry = apkV2.entry(pkg, { size: bytes.length, md5: '', sha256: '' }, 'hello-1.0-r0.apk', arch);
    expect(await discrepanciesOf(apkV2, entry, bytes, FOLDER)).toEqual([]);
    expect(await discrepanciesOf(apkV2, { ...entry, arch: 'armhf' }, bytes, FOLDER)).toEqual([
      { kind: 'words', fields: ['arch'] },
    ]);
  });

  it('tells what is no package', async () => {
    const bytes = Buffer.from('no package');
    const entry = { ...(await sample()).entry, size: bytes.length, sha256: undefined, md5: undefined };
    expect(await kinds(entry, bytes)).toMatchObject([{ kind: 'unreadable' }]);
  });
});
