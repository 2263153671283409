import { describe, expect, it } from 'vitest';
import { openAdb } from '../../../../../src/formats/apk/adb/adb.ts';
import { adbWriter } from '../../../../../src/formats/apk/adb/adb-writer.ts';
import { HarmScreen } from '../../../../../src/formats/apk/adb/harm-screen.ts';
import type { Info } from '../../../../../src/formats/apk/adb/printed-info.ts';
import { objectAt, PKGINFO, slotOf } from '../../../../../src/formats/apk/adb/schema.ts';

/** A pkginfo with these texts, and with lists of these names of dependencies. */
function infoWith(parts: { [field: string]: string | readonly string[] }): Info {
  const writer = adbWriter();
  const text = (value: string) => writer.blob(Buffer.from(value));
  const slots: number[] = PKGINFO.fields.map(() => 0);
  for (const [field, value] of Object.entries({ name: 'a', version: '1', ...parts })) {
    const items = (list: readonly string[]) =>
      list.map((item) => (field === 'tags' ? text(item) : writer.table([text(item)])));
    const slot = slotOf(PKGINFO, field as 'name') - 1;
    slots[slot] = typeof value === 'string' ? text(value) : writer.table(items(value));
  }
  const adb = openAdb(writer.finish(writer.table(slots)), 0);
  return objectAt(adb, adb.root, PKGINFO);
}

describe('the quick test of an index', () => {
  it.each([
    ['little', {}],
    [
      'what packages have',
      { description: 'd'.repeat(500), maintainer: 'a@b', depends: ['libc', 'x@y'], tags: ['a', 'b'] },
    ],
  ])('passes %s', (_, parts) => {
    expect(new HarmScreen().passes(infoWith(parts))).toBe(true);
  });

  it.each([
    ['a line end in a text', { license: 'a\nb' }],
    ['a line end in a tag', { tags: ['a', 'b\nc'] }],
    ['a line end in a list', { provides: ['a', 'b\nc'] }],
    ['long texts', { description: 'd'.repeat(900), url: 'u'.repeat(900) }],
    ['a long commit', { 'repo-commit': 'c'.repeat(900) }],
    ['a long item', { depends: ['a', 'b'.repeat(250)] }],
    ['an item of what is no text', { depends: ['\u00ff'.repeat(60)] }],
    ['a long list', { depends: Array.from({ length: 4000 }, (_, i) => `libthing${i}`) }],
    ['long tags', { tags: Array.from({ length: 9000 }, (_, i) => `thing${i}`) }],
    ['any replaces', { replaces: ['a'] }],
  ])('has doubts about %s', (_, parts) => {
    expect(new HarmScreen().passes(infoWith(parts))).toBe(false);
  });
});
