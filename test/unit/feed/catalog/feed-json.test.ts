import { describe, expect, it } from 'vitest';
import { readFeedFile, writeFeedFile } from '../../../../src/feed/catalog/feed-json.ts';
import { NOW, NOW_TEXT } from '../feed-maker.ts';

describe('readFeedFile and writeFeedFile', () => {
  const folder = (path: string) => ({
    path,
    branch: '24.10',
    repository: null,
    arch: 'x86_64',
    formats: ['opkg'],
    packages: 1,
    bytes: 2,
    keys: ['keys/3435e05dcfdc2338'],
  });
  const ours = {
    scheme: 'usign',
    keyId: '3435e05dcfdc2338',
    path: 'keys/3435e05dcfdc2338',
    sha256: 'a'.repeat(64),
  };
  const recent = (name: string) => ({
    ...{ name, version: '1', branch: '24.10', repository: null, format: 'opkg', folders: ['a'] },
    ...{ summary: 'S', published: NOW_TEXT, run: null },
  });
  const siteFile = (path: string) => ({ path, blob: 'b'.repeat(40) });
  const nothing = { title: null, url: null, folders: [], keys: [], recent: [], site: [] };
  const written = (file: object): Buffer => Buffer.from(`{"pkgfeed":1,${JSON.stringify(file).slice(1)}`);

  it('fit together, and folders are sorted by path', () => {
    const file = {
      title: 'Über "uns"',
      url: 'https://example.org/feed',
      folders: [folder('b'), folder('a')],
      keys: [ours],
      recent: [recent('b'), recent('a')],
      site: [siteFile('install.sh'), { ...siteFile('badges/a.svg'), version: '1' }],
    };
    const bytes = writeFeedFile(file, NOW);
    expect(readFeedFile(bytes)).toEqual({
      ...file,
      folders: [folder('a'), folder('b')],
      site: file.site.toReversed(),
    });
    expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({ pkgfeed: 1, updated: NOW_TEXT });
    expect(readFeedFile(writeFeedFile(nothing, NOW))).toEqual(nothing);
  });

  it.each([
    ['no list', 'https://a.example.org', undefined],
    ['nothing plain', [1, null, 'ftp://x', 'https://x/$(y)', 'https://x/'], undefined],
    ['the address itself', ['https://now.example.org'], undefined],
    [
      'one twice',
      ['https://a.example', 'https://b.example', 'https://a.example', 2],
      ['https://a.example', 'https://b.example'],
    ],
    [
      'none without a dot',
      ['https://a', 'http://router:8080/feed', 'https://b.example'],
      ['https://b.example'],
    ],
    [
      'too many',
      Array.from({ length: 9 }, (_, i) => `https://${i}.example`),
      [0, 1, 2, 3, 4].map((i) => `https://${i}.example`),
    ],
  ])('keep only plain former addresses: %s', (_, formerUrls, expected) => {
    const file = readFeedFile(written({ ...nothing, url: 'https://now.example.org', formerUrls }));
    expect(file.formerUrls).toEqual(expected);
    expect(readFeedFile(writeFeedFile(file, NOW))).toEqual(file);
  });

  it('keep a folder and a key on a line each', () => {
    const lines = writeFeedFile({ ...nothing, folders: [folder('a'), folder('b')], keys: [ours] }, NOW)
      .toString('utf8')
      .split('\n');
    expect(lines).toContain(JSON.stringify(folder('b')));
    expect(lines).toContain(`${JSON.stringify(folder('a'))},`);
  });

  it.each([
    ['nothing', undefined],
    ['an empty file', Buffer.alloc(0)],
    ['JSON of somebody else', Buffer.from('{"title":"x","folders":[],"keys":[]}')],
    ['ours, cut off', writeFeedFile({ ...nothing, folders: [folder('a')] }, NOW).subarray(0, 60)],
    ['other types', written({ title: 1, folders: {}, keys: 'x' })],
    ['no fields', Buffer.from('{"pkgfeed":1,"x":1}')],
    ['folders that are none', written({ title: null, folders: [null, 1, 'x', [], {}], keys: [null, 1, []] })],
  ])('find nothing in %s', (_, bytes) => {
    expect(readFeedFile(bytes)).toEqual(nothing);
  });

  it.each([
    ['path', 1],
    ['path', undefined],
    ['arch', 7],
    ['branch', 24.1],
    ['repository', undefined],
    ['formats', 'opkg'],
    ['formats', { 0: 'opkg' }],
    ['packages', -1],
    ['packages', 1.5],
    ['bytes', '2'],
    ['bytes', 1e300],
    ['bytes', null],
  ])('skip a folder whose %s is %j', (name, value) => {
    const folders = [{ ...folder('a'), [name]: value }, folder('b')];
    expect(readFeedFile(written({ title: null, folders, keys: [] })).folders).toEqual([folder('b')]);
  });

  it.each(['scheme', 'keyId', 'path'])('skip a key without %s', (name) => {
    const keys = [{ ...ours, [name]: null }, ours];
    expect(readFeedFile(written({ title: null, folders: [], keys })).keys).toEqual([ours]);
  });

  it('say of what an earlier pkgfeed wrote that some of it is not known', () => {
    const { keys: _, ...plain } = folder('a');
    const { sha256: __, ...key } = ours;
    const file = readFeedFile(written({ title: null, folders: [plain], keys: [key] }));
    expect(file).toEqual({
      ...nothing,
      folders: [{ ...plain, keys: null }],
      keys: [{ ...key, sha256: null }],
    });
  });

  it.each([
    'javascript:alert(1)',
    'https://example.org/feed/',
    'https://u:p@example.org',
    "https://example.org/'$(id)'",
    'https://example.org/a?b',
    `https://example.org/${'a'.repeat(300)}`,
    1,
  ])('skip the address %j', (url) => {
    expect(readFeedFile(written({ url })).url).toBeNull();
  });

  it.each([
    'README.md',
    '24.10/base/x86_64/hello_1.ipk',
    '24.10/base/x86_64/Packages',
    'badges/../24.10/Packages.json/../Packages',
    'keys/3435e05dcfdc2338',
    'CNAME',
    'x/index.html',
  ])('never count %s as a file for subscribers', (path) => {
    const site = [siteFile(path), siteFile('index.html')];
    expect(readFeedFile(written({ site })).site).toEqual([siteFile('index.html')]);
  });

  it.each([
    ['name', 1],
    ['folders', [1]],
    ['published', null],
  ])('skip a recent package whose %s is %j', (name, value) => {
    const list = [{ ...recent('a'), [name]: value }, recent('b')];
    expect(readFeedFile(written({ recent: list })).recent).toEqual([recent('b')]);
  });

  it('take a run that is missing for one that nobody knows', () => {
    const { run: _, ...plain } = recent('a');
    expect(readFeedFile(written({ recent: [plain] })).recent).toEqual([recent('a')]);
  });
});
