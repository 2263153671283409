import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSameKey, judgeKeyFile, judgeStatedKey } from '../../../src/audit/key-files.ts';
import type { FeedKey } from '../../../src/feed/catalog/feed-json.ts';
import { loadRsaKeys } from '../../../src/keys/apk-v2.ts';
import { makeRsaSecret } from '../../support/test-keys.ts';
import { newKey } from '../feed/feed-maker.ts';

const usign = (await newKey()).publicKey;
const bytes = Buffer.from(usign.text, 'latin1');
const path = `keys/${usign.fileName}`;
const [rsa] = await loadRsaKeys({ text: makeRsaSecret(), origin: 'a test key' }, undefined, ['mine.rsa.pub']);

describe('judgeKeyFile', () => {
  it('finds nothing in a key under its own name', async () => {
    const { keys, faults } = await judgeKeyFile(path, bytes);
    expect([keys.map(({ keyId }) => keyId), faults]).toEqual([[usign.keyId], []]);
  });

  it('takes an apk v2 key under any name, and names it by its file', async () => {
    const text = Buffer.from(rsa?.publicKey.text ?? '', 'latin1');
    const { keys, faults } = await judgeKeyFile('keys/you.rsa.pub', text);
    const named = keys.filter(({ scheme }) => scheme === 'apk-v2');
    expect(faults).toEqual([]);
    expect(named.map(({ keyId, fileName }) => [keyId, fileName])).toEqual([['you.rsa.pub', 'you.rsa.pub']]);
    expect(named.map((key) => [key.answersTo('you.rsa.pub'), key.answersTo('mine.rsa.pub')])).toEqual([
      [true, false],
    ]);
  });

  it.each<[string, string, Buffer, number]>([
    ['a key under the name of another', `keys/${'f'.repeat(16)}`, bytes, 1],
    ['a file that is called a key and is none', 'keys/mine.rsa.pub', Buffer.from('x'), 0],
    ['a file that is not a key', path, Buffer.from('x'), 0],
    ['an empty file', path, Buffer.alloc(0), 0],
  ])('reports %s', async (_, at, text, count) => {
    const { keys, faults } = await judgeKeyFile(at, text);
    expect(keys).toHaveLength(count);
    expect(faults).toMatchObject([
      { severity: 'error', path: at, what: 'is not the public key that its name says' },
    ]);
  });
});

describe('a file in keys/ that is called a key', () => {
  it.each(['no key', ''])('is at most odd, whatever is in it: %j', async (text) => {
    const { keys, faults } = await judgeKeyFile('keys/weird.pub', Buffer.from(text));
    expect(keys).toEqual([]);
    expect(faults).toMatchObject([{ severity: 'warning', what: 'holds no public key that pkgfeed knows' }]);
  });
});

describe('a file in keys/ that does not name a key', () => {
  it.each([
    ['README.md', '# The keys of this feed\n\n-----BEGIN PUBLIC KEY-----\n…', 0],
    ['.gitkeep', '', 0],
    ['feed.pub', usign.text, 1],
    ['all', `${usign.text}\n${rsa?.publicKey.text}`, 3],
  ])('is no fault: %s', async (name, text, count) => {
    const { keys, faults } = await judgeKeyFile(`keys/${name}`, Buffer.from(text));
    expect([keys.length, faults]).toEqual([count, []]);
  });
});

describe('isSameKey', () => {
  it('knows a key by its content, under any name', async () => {
    const text = Buffer.from(rsa?.publicKey.text ?? '', 'latin1');
    const { keys } = await judgeKeyFile('keys/you.rsa.pub', text);
    expect(keys.some((key) => rsa !== undefined && isSameKey(key, rsa.publicKey))).toBe(true);
    expect(keys.some((key) => isSameKey(key, usign))).toBe(false);
  });
});

describe('judgeStatedKey', () => {
  const stated = (changes: Partial<FeedKey> = {}): FeedKey => ({
    ...{ scheme: usign.scheme, keyId: usign.keyId, path, sha256: hash('sha256', bytes) },
    ...changes,
  });

  it('takes the key that feed.json says', async () => {
    for (const one of [stated(), stated({ sha256: null })]) {
      const { keys, faults } = await judgeStatedKey(path, bytes, [one]);
      expect([keys.map(({ keyId }) => keyId), faults]).toEqual([[usign.keyId], []]);
    }
  });

  it.each<[string, Buffer, FeedKey]>([
    ['another hash', bytes, stated({ sha256: 'f'.repeat(64) })],
    ['another id', bytes, stated({ keyId: 'f'.repeat(16) })],
    ['another scheme', bytes, stated({ scheme: 'openpgp' })],
    ['no key', Buffer.from('x'), stated({ sha256: null })],
  ])('takes nothing from a file with %s', async (_, text, one) => {
    const { keys, faults } = await judgeStatedKey(path, text, [one]);
    expect(keys).toEqual([]);
    expect(faults).toMatchObject([
      { severity: 'error', path, what: 'is not the public key that feed.json says' },
    ]);
  });
});
