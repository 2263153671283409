import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keptKeys, keyFiles, keysToCome, usedKeys } from '../../../../src/feed/assemble/published-keys.ts';
import type { FeedKey } from '../../../../src/feed/catalog/feed-shape.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import { makeApkV2Key } from '../../../support/apk-v2-keys.ts';
import { newKey } from '../feed-maker.ts';

const [one, two, usign] = [makeApkV2Key('name.rsa.pub'), makeApkV2Key('name.rsa.pub'), await newKey()];
const isFree = () => [];

describe('usedKeys', () => {
  it('are those that sign a folder and that its clients can use, each once', () => {
    const folders = [{ format: apkV2 }, { format: apkV2 }, { format: opkg }];
    expect(usedKeys(folders, () => [one, usign])).toEqual([one, usign]);
    expect(usedKeys(folders.slice(0, 2), () => [usign])).toEqual([]);
    const [first, second] = folders;
    expect(
      usedKeys(folders, (folder) => (folder === first ? [one] : folder === second ? [two] : [])),
    ).toEqual([one, two]);
  });
});

describe('keysToCome', () => {
  it('are those that clients of the feed can use and that do not sign yet, each once', () => {
    const next = [one, usign, one, two].map(({ publicKey }) => publicKey);
    expect(keysToCome(next, [apkV2, opkg], [two])).toEqual([one.publicKey, usign.publicKey]);
    expect(keysToCome(next, [opkg], [usign])).toEqual([]);
  });
});

describe('keyFiles', () => {
  it('publishes a key under each of its names', async () => {
    const other = { ...one, publicKey: { ...one.publicKey, fileName: 'other.rsa.pub' } };
    const { puts, errors } = await keyFiles([one, other, usign], new Map(), isFree);
    expect(errors).toEqual([]);
    expect([...puts.keys()]).toEqual([
      'keys/name.rsa.pub',
      'keys/other.rsa.pub',
      `keys/${usign.publicKey.keyId}`,
    ]);
  });

  it('refuses two keys of one name, and a name that holds another key', async () => {
    const { errors } = await keyFiles([one, two], new Map(), isFree);
    expect(errors).toMatchObject([
      { code: 'CONFLICT_PATH', message: expect.stringContaining('keys/name.rsa.pub') },
    ]);
    const there = new Map([['keys/name.rsa.pub', Buffer.from(two.publicKey.text)]]);
    expect((await keyFiles([one], there, isFree)).errors).toMatchObject([{ code: 'CONFLICT_PATH' }]);
  });
});

describe('a key that somebody published before', () => {
  const path = `keys/${usign.publicKey.fileName}`;
  const of = (text: string, name = path): Map<string, Buffer> => new Map([[name, Buffer.from(text)]]);
  const putsFor = async (text: string): Promise<string[]> => [
    ...(await keyFiles([usign], of(text), isFree, await kept(text))).puts.keys(),
  ];
  const kept = (text: string, before: FeedKey[] = []) => keptKeys([usign.publicKey], of(text), before);

  it('keeps its bytes where only comments and ends of lines differ', async () => {
    const text = usign.publicKey.text.replace(/^.*\n/, 'untrusted comment: mine\r\n').trimEnd();
    expect(await putsFor(text)).toEqual([]);
    expect(await kept(text)).toEqual([
      { scheme: 'usign', keyId: usign.publicKey.keyId, path, sha256: hash('sha256', text) },
    ]);
    const named = of(one.publicKey.text.replaceAll('\n', '\r\n'), 'keys/theirs.rsa.pub');
    expect(await keptKeys([one.publicKey], named, [])).toMatchObject([{ keyId: 'theirs.rsa.pub' }]);
    expect(await kept(usign.publicKey.text)).toEqual([]);
    // pkgfeed wrote it, and somebody changed it since.
    const [own] = await kept(text);
    const sha256 = hash('sha256', usign.publicKey.text);
    expect(await kept(text, own === undefined ? [] : [{ ...own, sha256 }])).toEqual([]);
  });

  it('is written anew where no device could load it', async () => {
    for (const text of [
      Buffer.from(usign.publicKey.text).toString('base64'),
      usign.publicKey.text.replace(/^.*\n/, ''),
      usign.publicKey.text.replaceAll('\n', String.raw`\n`),
    ]) {
      expect([text, await putsFor(text)]).toEqual([text, [path]]);
      expect(await kept(text)).toEqual([]);
    }
  });
});
