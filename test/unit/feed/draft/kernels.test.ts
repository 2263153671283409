import { describe, expect, it } from 'vitest';
import { kernelWarnings } from '../../../../src/feed/draft/kernels.ts';
import type { Listed } from '../../../../src/feed/listed.ts';
import { apkV3 } from '../../../../src/formats/apk-v3/apk-v3.ts';
import type { Format } from '../../../../src/formats/format.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import { apkV3Of } from '../../../support/apk-v3-maker.ts';
import { ipkOf } from '../../../support/package-maker.ts';

const FACTS = { size: 1, md5: 'a'.repeat(32), sha256: 'b'.repeat(64) };

async function listed(format: Format, bytes: Buffer, isArriving = true): Promise<Listed> {
  const pkg = await format.readPackage(bytes);
  const file = format.fileName(pkg);
  const entry = format.entry(pkg, FACTS, file, pkg.arch);
  const content = { kind: 'file', file, contentId: 'c', size: 1 } as const;
  return {
    entry,
    path: file,
    contentId: 'c',
    origin: `from ${file}`,
    content: isArriving ? content : undefined,
  };
}

const ipk = (name: string, depends: string, isArriving = true) =>
  listed(opkg, ipkOf({ name, fields: [`Depends: ${depends}`, 'Description: x'] }), isArriving);
const apk = async (name: string, depends: string) =>
  await listed(apkV3, await apkV3Of({ name, version: '1-r0', arch: 'x86_64', info: { depends } }));

describe('modules for several builds of the kernel', () => {
  it('are warned about, each with its build', async () => {
    const one = await ipk('kmod-a', 'libc, kernel (= 6.6.73~aaaa-r1)', false);
    const two = await ipk('kmod-b', 'kernel (= 6.6.73~bbbb-r1)');
    expect(kernelWarnings(opkg, [one, two])).toEqual([
      {
        origin: 'kmod-b_1.0-1_mips_24kc.ipk',
        warning: {
          text: expect.stringContaining('{target} in `layout`'),
          detail: 'kernel 6.6.73~bbbb-r1',
          scheme: undefined,
        },
      },
    ]);
  });

  it('are found in the other format of OpenWrt', async () => {
    const packages = [await apk('kmod-a', 'kernel=6.12.1~aa-r1'), await apk('kmod-b', 'kernel=6.12.1~bb-r1')];
    expect(kernelWarnings(apkV3, packages).map(({ warning }) => warning.detail)).toEqual([
      'kernel 6.12.1~aa-r1',
      'kernel 6.12.1~bb-r1',
    ]);
  });

  it.each([
    ['of one build', ['kernel (= 6.6.73~aaaa-r1)', 'kernel (= 6.6.73~aaaa-r1)']],
    [
      'and packages for any kernel',
      ['kernel (= 6.6.73~aaaa-r1)', 'kernel', 'kernel (>= 6), kernel-helper (= 1)', 'libc'],
    ],
  ])('%s are no fault', async (_, depends) => {
    const packages = await Promise.all(depends.map((one, i) => ipk(`kmod-${i}`, one)));
    expect(kernelWarnings(opkg, packages)).toEqual([]);
  });

  it('are no news where none arrives', async () => {
    const there = [
      await ipk('kmod-a', 'kernel (= 6.6.73~aaaa-r1)', false),
      await ipk('kmod-b', 'kernel (= 6.6.73~bbbb-r1)', false),
    ];
    expect(kernelWarnings(opkg, [...there, await ipk('c', 'libc')])).toEqual([]);
  });
});
