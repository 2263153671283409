import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../../src/formats/opkg/package.ts';
import { gzipOf, tarOf } from '../../../support/package-maker.ts';
import { CONTROL, ipkWith } from './ipk-parts.ts';

/** An ipk whose parts are followed by other bytes, which opkg does not miss. */
function ipkWithTail(part: string, tail: Buffer, size: number): Buffer {
  const tailOf = (name: string): Buffer => (name === part ? tail : Buffer.alloc(0));
  const body = randomBytes(size);
  const data = gzipOf(tarOf([{ name: './a', body }]));
  const control = gzipOf(tarOf([{ name: './control', body: CONTROL }]));
  const outer = ipkWith({
    'data.tar.gz': Buffer.concat([data, tailOf('data part')]),
    'control.tar.gz': Buffer.concat([control, tailOf('control part')]),
  });
  return Buffer.concat([outer, tailOf('outer archive')]);
}

const parts = ['outer archive', 'control part', 'data part'];
/** With the larger size, the parts are unpacked piece by piece. */
const sizes = [10, 600_000];
const cases = parts.flatMap((part) => sizes.map((size) => [part, size] as const));

describe.each(cases)('what follows the gzip data of the %s, with a file of %i bytes', (part, size) => {
  const bytes: [string, Buffer][] = [
    ['one byte', Buffer.from('x')],
    ['a hundred bytes', Buffer.alloc(100, 'x')],
    ['the beginning of a header', Buffer.from('1f8b080000', 'hex')],
    ['a header of another compression', Buffer.from(`1f8b07${'00'.repeat(50)}`, 'hex')],
    ['bytes after another member', Buffer.concat([gzipOf(Buffer.alloc(0)), Buffer.from('xy')])],
  ];
  it.each(bytes)('may be %s, with a warning', async (_, tail) => {
    const { files, warnings } = await readPackage(ipkWithTail(part, tail, size));
    expect(files).toEqual(['a']);
    expect(warnings).toEqual([
      { text: expect.stringMatching(/^other bytes follow its gzip data, /), detail: part, scheme: undefined },
    ]);
  });

  const silent: [string, Buffer][] = [
    ['zeros', Buffer.alloc(700)],
    ['an empty member', gzipOf(Buffer.alloc(0))],
    ['more than one member', Buffer.concat([gzipOf(Buffer.alloc(512)), gzipOf(Buffer.alloc(512))])],
  ];
  it.each(silent)('may be %s', async (_, tail) => {
    const { files, warnings } = await readPackage(ipkWithTail(part, tail, size));
    expect(files).toEqual(['a']);
    expect(warnings).toEqual([]);
  });

  const broken: [string, Buffer][] = [
    ['damaged', Buffer.from(`1f8b08${'00'.repeat(50)}`, 'hex')],
    ['cut short', gzipOf(randomBytes(300)).subarray(0, 200)],
    ['cut short in its trailer', gzipOf(Buffer.alloc(9)).subarray(0, -1)],
    ['damaged in its trailer', Buffer.concat([gzipOf(Buffer.alloc(9)).subarray(0, -8), Buffer.alloc(8)])],
  ];
  it.each(broken)('may be a %s member for OpenWrt, but not for Yocto', async (_, tail) => {
    const { files, warnings } = await readPackage(ipkWithTail(part, tail, size));
    expect(files).toEqual(['a']);
    expect(warnings).toMatchObject([
      {
        text: expect.stringMatching(/^Yocto devices would not install it: /),
        detail: part,
        scheme: 'openpgp',
      },
    ]);
    expect(warnings[0]?.lossAt).toBeTypeOf('number');
  });
});

describe('a damaged member of gzip data', () => {
  const whole = tarOf([{ name: './a', body: 'a' }]);
  const open = whole.subarray(0, 1024);

  it('is refused where the files may go on in it', async () => {
    for (const bad of [Buffer.from(`1f8b08${'00'.repeat(50)}`, 'hex'), gzipOf(whole).subarray(0, 20)]) {
      const data = Buffer.concat([gzipOf(open), bad]);
      const bare = ipkWith({ 'data.tar.gz': data });
      await expect(readPackage(bare)).rejects.toMatchObject({
        reason: expect.stringContaining('gzip stream'),
      });
    }
  });

  it('is refused in the control part where scripts may go on in it', async () => {
    const control = tarOf([{ name: './control', body: CONTROL }]).subarray(0, 1024);
    const bytes = ipkWith({
      'control.tar.gz': Buffer.concat([gzipOf(control), Buffer.from(`1f8b08${'00'.repeat(50)}`, 'hex')]),
    });
    await expect(readPackage(bytes)).rejects.toMatchObject({ code: 'FORMAT_MALFORMED' });
  });

  it('may hold the files that go on in it when it is whole', async () => {
    const rest = gzipOf(tarOf([{ name: './b', body: 'b' }]));
    const pkg = await readPackage(ipkWith({ 'data.tar.gz': Buffer.concat([gzipOf(open), rest]) }));
    expect(pkg.files).toEqual(['a', 'b']);
    expect(pkg.warnings).toEqual([]);
  });
});
