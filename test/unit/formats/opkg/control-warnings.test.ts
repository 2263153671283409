import { describe, expect, it } from 'vitest';
import { type PackageWarning, warningText } from '../../../../src/formats/format.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import { readPackage } from '../../../../src/formats/opkg/package.ts';
import { CONTROL, controlled, ipkWith } from './ipk-parts.ts';

const FACTS = { size: 3, md5: '0'.repeat(32), sha256: '1'.repeat(64) };
const warningsOf = async (lines: string): Promise<readonly PackageWarning[]> =>
  (await readPackage(controlled(CONTROL + lines))).warnings;
async function listedAs(control: string): Promise<string> {
  return opkg.entry(await readPackage(controlled(control)), FACTS, 'a.ipk', 'mips_24kc').text;
}

describe('readPackage warns, once a fault,', () => {
  it('of blank and half items, for OpenWrt', async () => {
    const warnings = await warningsOf('Depends: libc, , b (\nConflicts: ,\nProvides: c\n');
    expect(warnings.map(({ detail, scheme }) => [detail, scheme])).toEqual([
      ['Depends: b (; Conflicts', 'usign'],
    ]);
    expect(warnings[0]?.text).toMatch(/^OpenWrt's opkg crashes at a blank or half written item/);
  });

  it('of spellings that the index has in another form', async () => {
    const [warning, ...more] = await warningsOf('Depends: a>=1, b(=2), c, d (== 3), e=4\n');
    expect(more).toMatchObject([{ detail: 'Depends: a>=1, d (== 3), e=4', scheme: undefined }]);
    expect(warning).toMatchObject({ detail: 'Depends: b(=2)', scheme: 'usign' });
  });

  it.each(['b(=2)', 'b(>= 2)', 'b | c(<<1)'])('of %s for OpenWrt alone: Yocto reads it', async (item) => {
    const warnings = await warningsOf(`Depends: a, ${item}, c\n`);
    expect(warnings).toMatchObject([{ detail: `Depends: ${item}`, scheme: 'usign' }]);
    expect(warnings[0]?.text).toMatch(
      /^OpenWrt's opkg does not understand an item of a list without a blank/,
    );
  });

  it.each(['b(==2)', 'b(=2)x', 'b(=2) | c=1'])('of %j for every opkg', async (item) => {
    const warnings = await warningsOf(`Depends: a, ${item}\n`);
    expect(warnings).toMatchObject([{ scheme: undefined }]);
  });

  it('of what no client can match', async () => {
    const warnings = await warningsOf('Depends: !x, +y, a; b, c:any\nRecommends: d e\n');
    expect(warnings.map(({ detail }) => detail)).toEqual([
      'Depends: !x, +y, a; b and 1 more; Recommends: d e',
    ]);
    expect(warnings[0]?.text).toMatch(/^opkg reads an item of a list otherwise than it is meant/);
  });

  it('of a Status that would make OpenWrt crash', async () => {
    const [warning, ...more] = await warningsOf('Status: install user installed\n');
    expect(more).toEqual([]);
    expect(warning?.text).toMatch(/^the index leaves out its Status/);
    expect(await warningsOf('Status: unknown hold not-installed\n')).toEqual([]);
  });

  it.each([
    ['# mine\n', 'a comment line'],
    ['rubbish\n', 'a line without a field name'],
    ['\nMore: x\n', 'text after an empty line'],
  ])('of %j in control', async (lines, detail) => {
    expect(await warningsOf(lines)).toEqual([
      {
        text: 'its control has what no client reads, and the index leaves it out; build it without',
        detail,
        scheme: undefined,
      },
    ]);
  });

  it('of a byte order mark', async () => {
    const { name, warnings } = await readPackage(controlled(`\u00ef\u00bb\u00bf${CONTROL}`));
    expect([name, warnings.map(({ detail }) => detail)]).toEqual([
      'a',
      ['a byte order mark before its first field'],
    ]);
  });

  it('of a missing debian-binary, without which clients install', async () => {
    const { name, warnings } = await readPackage(ipkWith({ 'debian-binary': undefined }));
    expect([name, warnings.map(warningText)]).toEqual([
      'a',
      ['it has no member debian-binary, which other tools than opkg look for; build it with one'],
    ]);
  });

  it('of nothing in lists as they are built', async () => {
    const lines = 'Depends: libc, b (=1), c | d\nProvides: rtld(GNU_HASH), e=1\nReplaces:\nStatus:\n';
    expect(await warningsOf(lines)).toEqual([]);
  });
});

describe('readPackage refuses', () => {
  it.each(['Depends: libc (>=\n', 'Recommends: b, (>= 1)\n', 'Conflicts: b =\n'])('%j', async (lines) => {
    await expect(readPackage(controlled(CONTROL + lines))).rejects.toMatchObject({
      name: 'FormatError',
      code: 'FORMAT_FIELD',
      reason: expect.stringMatching(
        /^its (Depends|Recommends|Conflicts) has an item that names no package or no version: "/,
      ),
    });
  });
});

describe('the entry of a package', () => {
  it('has every list and value as clients need it', async () => {
    const control = [
      'Package: a\t',
      'Version:\t1 ',
      'Depends: libc, ',
      'Pre-Depends: ,',
      'Recommends: b>=1',
      'Suggests:  c, d ',
      'Section: x \t',
      'Status: install ok installed',
      'Architecture: all \t',
      'Description: y \t',
      '',
    ].join('\n');
    expect(
      (await listedAs(control)).split('\n').filter((line) => !/^(Filename|Size|MD5|SHA)/.test(line)),
    ).toEqual([
      'Package: a',
      'Version: 1',
      'Depends: libc',
      'Recommends: b (>= 1)',
      'Suggests: c, d',
      'Section: x',
      'Architecture: all',
      'Description: y',
      '',
    ]);
  });
});
