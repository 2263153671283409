import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/formats/format.ts';
import { forDevices } from '../../../../src/formats/opkg/for-devices.ts';
import { readPackage } from '../../../../src/formats/opkg/package.ts';
import type { Scheme } from '../../../../src/keys/scheme.ts';
import { ipkOf } from '../../../support/package-maker.ts';

const entry = (name: string, arch: string): Entry => ({
  ...{ name, version: '1', arch, anyArch: true, file: `${name}.ipk`, size: 1 },
  ...{ identity: undefined, sha256: undefined, md5: undefined },
  text: `Package: ${name}\nArchitecture: ${arch}\n`,
});
const USIGN = new Set<Scheme>(['usign', 'openpgp']);
const OPENPGP = new Set<Scheme>(['openpgp']);

describe('an ipk for any arch', () => {
  it.each(['all', 'noarch', 'any'])('says %s', async (arch) => {
    expect(await readPackage(ipkOf({ arch }))).toMatchObject({ arch, anyArch: true });
  });

  it.each(['ANY', 'noarch2', 'mips_24kc'])('does not say %s', async (arch) => {
    expect((await readPackage(ipkOf({ arch }))).anyArch).toBe(false);
  });
});

describe('forDevices', () => {
  it.each(['noarch', 'any'])('gives OpenWrt the word all for %s', (arch) => {
    const form = forDevices(entry('a', arch), USIGN);
    expect(form).toMatchObject({
      entry: { arch: 'all', text: 'Package: a\nArchitecture: all\n', file: 'a.ipk' },
      warning: { detail: arch, scheme: 'usign' },
    });
    expect(form?.entry?.mended).toEqual([`the Architecture ${arch} instead of all`]);
  });

  it.each(['kernel', 'libc'])('hides %s from OpenWrt', (name) => {
    expect(forDevices(entry(name, 'mips_24kc'), USIGN)).toMatchObject({
      entry: undefined,
      warning: { text: expect.stringMatching(/^it is not listed where usign signs/), scheme: 'usign' },
    });
  });

  it('leaves other entries, and all entries of other folders, as they are', () => {
    expect(forDevices(entry('kmod-x', 'all'), USIGN)).toBeUndefined();
    expect(forDevices(entry('a', 'mips_24kc'), USIGN)).toBeUndefined();
    for (const name of ['kernel', 'a']) {
      expect(forDevices(entry(name, 'noarch'), OPENPGP)).toBeUndefined();
      expect(forDevices(entry(name, 'noarch'), new Set())).toBeUndefined();
    }
  });
});
