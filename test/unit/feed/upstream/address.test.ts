import { describe, expect, it } from 'vitest';
import {
  expandAddress,
  hasWord,
  parseUpstream,
  type UpstreamAddress,
} from '../../../../src/feed/upstream/address.ts';

const read = (line: string): UpstreamAddress => {
  const parsed = parseUpstream(line);
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed;
};

describe('an upstream is written as devices write it', () => {
  it.each<[string, UpstreamAddress['kind'], string[]]>([
    ['https://example.org/feed', 'folder', ['https://example.org/feed/']],
    ['https://example.org/feed/', 'folder', ['https://example.org/feed/']],
    ['https://example.org', 'folder', ['https://example.org/']],
    ['https://example.org/feed/Packages.gz', 'folder', ['https://example.org/feed/']],
    ['https://example.org/feed/Packages', 'folder', ['https://example.org/feed/']],
    ['  https://example.org/a\t', 'folder', ['https://example.org/a/']],
    ['src/gz base https://example.org/base', 'folder', ['https://example.org/base/']],
    ['src base http://example.org/base', 'folder', ['http://example.org/base/']],
    ['@edge https://example.org/edge/main', 'folder', ['https://example.org/edge/main/']],
    ['v3 https://example.org/v3.22/main', 'v3', ['https://example.org/v3.22/main/']],
    ['https://example.org/x/packages.adb', 'index', ['https://example.org/x/packages.adb']],
    ['https://example.org/x/APKINDEX.tar.gz', 'index', ['https://example.org/x/APKINDEX.tar.gz']],
    ['https://example.org/{arch}/luci', 'folder', ['https://example.org/{arch}/luci/']],
    ['https://example.org/{target}/{arch}', 'folder', ['https://example.org/{target}/{arch}/']],
    ['file:feed/x', 'folder', ['file:feed/x/']],
    ['file:///srv/feed', 'folder', ['file:///srv/feed/']],
    ['https://a.example/f https://b.example/g/', 'folder', ['https://a.example/f/', 'https://b.example/g/']],
    [
      'src/gz n https://a.example/f http://b.example/g',
      'folder',
      ['https://a.example/f/', 'http://b.example/g/'],
    ],
  ])('%s', (line, kind, mirrors) => {
    expect(read(line)).toEqual({ text: line.trim(), kind, mirrors });
  });
});

describe('a line that names no feed is refused, without its text', () => {
  it.each<[string, string]>([
    ['', 'has no address'],
    ['src/gz name', 'has no address'],
    ['v3', 'has no address'],
    ['@edge', 'has no address'],
    ['luci', 'does not begin with'],
    ['downloads.openwrt.org/x', 'does not begin with'],
    ['ftp://example.org/x', 'does not begin with'],
    ['https://example.org/{version}/x', 'other words in braces'],
    ['https://example.org/{arch/x', 'other words in braces'],
    ['https://me:secret@example.org/x', '`upstream-auth`'],
    ['https://secret@example.org/x', '`upstream-auth`'],
    ['https://example.org/x https://me:secret@mirror.example/x', '`upstream-auth`'],
    ['https://example.org/x?secret=1', 'query'],
    ['https://example.org/x#secret', 'query'],
    ['file:secret%zz', 'escape'],
    ['file:a%00b', 'escape'],
    ['file://host/secret', 'another machine'],
    ['https://example.org/x/packages.adb https://mirror.example/x', 'another form'],
    ['https://example.org/x https://mirror.example/x/packages.adb', 'another form'],
    [`https://example.org/${'secret'.repeat(200)}`, 'longer than 1000'],
    [Array.from({ length: 30 }, (_, n) => `https://secret${n}.example`).join(' '), 'more than 20 addresses'],
  ])('%s', (line, fault) => {
    const told = parseUpstream(line);
    expect(told).toEqual(expect.stringContaining(fault));
    expect(told).not.toContain('secret');
  });
});

it('words in braces are filled in wherever they are', () => {
  const address = read('https://example.org/{target}/{arch}/x https://example.org/{arch}');
  expect([hasWord(address, 'arch'), hasWord(address, 'target')]).toEqual([true, true]);
  expect(hasWord(read('https://example.org/x'), 'arch')).toBe(false);
  expect(expandAddress('a/{target}/{arch}/{arch}', { arch: 'mips', target: 'ath79/generic' })).toBe(
    'a/ath79/generic/mips/mips',
  );
  expect(expandAddress('a/{target}/{arch}', {})).toBe('a/{target}/{arch}');
  // A dollar sign is no command to whoever fills it in.
  expect(expandAddress('a/{arch}', { arch: "$&$'" })).toBe("a/$&$'");
});
