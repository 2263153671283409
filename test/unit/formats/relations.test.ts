import { describe, expect, it } from 'vitest';
import { apkV2 } from '../../../src/formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../../../src/formats/apk-v3/apk-v3.ts';
import type { Relations } from '../../../src/formats/format.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import { getAlong } from '../../../src/formats/relations.ts';
import { apkV2Of } from '../../support/apk-v2-maker.ts';
import { apkV3Of } from '../../support/apk-v3-maker.ts';
import { ipkOf } from '../../support/package-maker.ts';
import { processorTime } from '../../support/processor-time.ts';

const ofIpk = async (name: string, ...fields: string[]): Promise<Relations> =>
  opkg.relations(await opkg.readPackage(ipkOf({ name, fields })));
const ofApk = async (name: string, ...fields: string[]): Promise<Relations> =>
  apkV2.relations(await apkV2.readPackage(apkV2Of({ name, fields: ['size = 1', ...fields] })));

describe('two packages get along', () => {
  const opkgs: [string, string[], string[], boolean][] = [
    ['not by themselves', [], [], false],
    ['when one conflicts with the other', ['Conflicts: x, b (>= 1)'], [], true],
    ['when one conflicts with what the other provides', ['Provides: v'], ['Conflicts: v'], true],
    ['when one replaces the other', [], ['Replaces: a'], true],
    ['not when one replaces what the other provides', ['Provides: v'], ['Replaces: v'], false],
    ['not when both provide the same', ['Provides: v'], ['Provides: v'], false],
  ];
  it.each(opkgs)('opkg: %s', async (_, a, b, expected) => {
    expect(getAlong(await ofIpk('a', ...a), await ofIpk('b', ...b))).toBe(expected);
  });

  const apks: [string, string[], string[], boolean][] = [
    ['not by themselves', [], [], false],
    ['when one conflicts with the other', ['depend = !b'], [], true],
    ['when one conflicts with what the other provides', ['provides = v=1'], ['depend = x !v<2'], true],
    ['when one replaces the other', ['replaces = b<2'], [], true],
    ['when both provide the same with a version', ['provides = v=1'], ['provides = v=2'], true],
    ['not when both provide the same without a version', ['provides = v'], ['provides = v'], false],
    ['when they are of one origin', ['origin = o'], ['origin = o'], true],
  ];
  it.each(apks)('apk: %s', async (_, a, b, expected) => {
    expect(getAlong(await ofApk('a', ...a), await ofApk('b', ...b))).toBe(expected);
  });

  it('in time that grows with how much they say', () => {
    const numbered = (word: string) => Array.from({ length: 40_000 }, (_, i) => `${word}${i}`);
    const a = { names: numbered('n'), sole: numbered('s'), conflicts: [], replaces: [], origin: '' };
    const b = { ...a, names: numbered('m'), sole: numbered('t'), conflicts: numbered('c') };
    const start = processorTime();
    expect(getAlong(a, b)).toBe(false);
    expect(processorTime() - start).toBeLessThan(2000);
  });

  it('as apk v3 packages say it', async () => {
    const pkg = await apkV3.readPackage(
      await apkV3Of({ info: { depends: '!c d', provides: 'v=1 w', replaces: 'r<2', origin: 'o' } }),
    );
    expect(apkV3.relations(pkg)).toEqual({
      names: ['hello', 'v', 'w'],
      ...{ sole: ['v'], conflicts: ['c'], replaces: ['r'], origin: 'o' },
    });
  });
});

describe('a package that excludes itself', () => {
  it.each([
    [['provides = v', 'depend = !v'], '!v'],
    [['depend = !hello'], '!hello'],
    [['provides = v=2', 'depend = !v<2'], undefined],
    [['depend = !other'], undefined],
  ])('is warned about where apk 2 never installs it: %j', async (fields, detail) => {
    const { warnings } = await apkV2.readPackage(apkV2Of({ fields: ['size = 1', ...fields] }));
    expect(warnings.map((warning) => warning.detail)).toEqual(detail === undefined ? [] : [detail]);
  });

  it.each([
    [['Conflicts: hello'], 'usign'],
    [['Provides: v', 'Conflicts: v'], undefined],
  ])('is warned about where OpenWrt never installs it: %j', async (fields, scheme) => {
    const { warnings } = await opkg.readPackage(ipkOf({ fields }));
    expect(warnings.map((warning) => warning.scheme)).toEqual(scheme === undefined ? [] : [scheme]);
  });
});
