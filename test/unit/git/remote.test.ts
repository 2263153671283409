import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isHostedBy, overSsh, parseRemote } from '../../../src/git/remote.ts';

const CWD = resolve('/work-folder');
const parse = (text: string, server = 'https://github.com') => parseRemote(text, server, CWD);

describe('isHostedBy', () => {
  it.each([
    ['owner/name', true],
    ['https://github.com/owner/name.git', true],
    ['git@github.com:owner/name.git', true],
    ['ssh://git@ssh.github.com:443/owner/name.git', true],
    ['https://GitHub.example.org/owner/name.git', true],
    ['https://tenant.ghe.com/owner/name.git', true],
    ['https://notgithub.com/owner/name.git', false],
    ['https://gitlab.example.org/owner/github.com/name.git', false],
    ['git@codeberg.org:owner/name.git', false],
    ['file:///srv/feed.git', false],
    ['./github.com/feed.git', false],
    ['/github.com/feed.git', false],
  ])('%s: %s', (text, expected) => {
    const server = 'https://github.example.org';
    expect(isHostedBy(parseRemote(text, server, '/work'), server)).toBe(expected);
  });
});

describe('parseRemote understands', () => {
  it.each([
    ['owner/name', 'https://github.com/owner/name.git', 'owner/name'],
    ['Owner-1/My.Repo_x', 'https://github.com/Owner-1/My.Repo_x.git', 'Owner-1/My.Repo_x'],
    ['owner/name.git', 'https://github.com/owner/name.git', 'owner/name'],
    ['alice_corp/feed', 'https://github.com/alice_corp/feed.git', 'alice_corp/feed'],
    ['HTTPS://www.GitHub.com/Owner/name.git/', 'https://github.com/Owner/name.git', 'Owner/name'],
    ['http://github.com/owner/name', 'https://github.com/owner/name.git', 'owner/name'],
  ])('%s as a repository on GitHub', (text, url, slug) => {
    expect(parse(text)).toEqual({ url, name: slug, isHttp: true, path: undefined, slug });
  });

  it.each(['https://ghe.example.com', 'https://ghe.example.com/'])('owner/name on %s', (server) => {
    expect(parse('owner/name', server)).toMatchObject({
      url: 'https://ghe.example.com/owner/name.git',
      isHttp: true,
    });
  });

  it.each([
    ['https://example.org/feed.git', true],
    ['http://127.0.0.1:8080/feed.git', true],
    ['HTTPS://example.org/feed.git', true],
    ['ssh://git@example.org/feed.git', false],
    ['git://example.org/feed.git', false],
    ['file:///srv/feed.git', false],
    ['git@example.org:owner/name.git', false],
    ['https://github.com.example.org/owner/name.git', true],
    ['https://github.com/owner/name/tree/main', true],
  ])('%s as a URL; whether a token can be sent to it: %s', (text, isHttp) => {
    expect(parse(text)).toEqual({ url: text, name: text, isHttp, path: undefined, slug: undefined });
  });

  it.each(['git@github.com:owner/name.git', 'ssh://git@ssh.github.com:443/owner/name'])(
    '%s as a repository on GitHub that is reached over SSH',
    (text) => {
      expect(parse(text)).toEqual({
        url: text,
        name: text,
        isHttp: false,
        path: undefined,
        slug: 'owner/name',
      });
    },
  );

  it.each(['./feed.git', '../feed.git', '.', '..', '/srv/feed.git', './owner/name'])(
    '%s as a path',
    (text) => {
      const path = resolve(CWD, text);
      expect(parse(text)).toEqual({ url: path, name: text, isHttp: false, path, slug: undefined });
    },
  );
});

describe('parseRemote refuses', () => {
  it.each([
    '',
    '-oProxyCommand=x',
    '--upload-pack=x',
    'a/b/c',
    'feed.git',
    'myfeed',
    'owner name',
    'a:b',
    'ftp://example.org/x',
    'owner/',
    'owner name/x',
    'a\u0000b',
  ])('%j', (text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ name: 'InputError', code: 'INPUT_VALUE' }));
  });

  it.each(['gh-pages', 'refs/heads/gh-pages'])('%s, which is probably a branch', (text) => {
    expect(() => parseRemote(text, 'https://github.com', '/work')).toThrow(
      expect.objectContaining({ remedy: expect.stringMatching(/ A branch is `pages-branch`\.$/) }),
    );
  });

  it.each(['owner/..', 'owner/.', 'owner/.git', '-owner/name'])(
    '%s, which no repository can be called',
    (text) => {
      expect(() => parse(text)).toThrow(expect.objectContaining({ name: 'InputError', code: 'INPUT_VALUE' }));
    },
  );

  it.each(['https://', 'https://[::x]/y', 'http://:80'])('%s, which is not a valid URL', (text) => {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({ code: 'INPUT_VALUE', message: '`pages-repository` is not a valid URL' }),
    );
  });

  it.each([
    'https://me:hunter2@example.org/feed.git',
    'https://hunter2@example.org/feed.git',
    'https://:hunter2@example.org/feed.git',
    'ssh://git:hunter2@example.org/feed.git',
    'https://me:hunter2@[::x]/feed.git',
    'HTTPS://me:hunter2@example.org/feed.git',
    'ftp://me:hunter2@example.org/feed.git',
    'me:hunter2@example.org/feed.git',
  ])('%s, and does not repeat the password', (text) => {
    let message = 'nothing was refused';
    try {
      parse(text);
    } catch (error) {
      message = JSON.stringify([(error as Error).message, (error as { remedy?: string }).remedy]);
    }
    expect(message).toContain('`pages-repository`');
    expect(message).not.toContain('hunter2');
  });
});

describe('overSsh', () => {
  const over = (text: string, server = 'https://github.com') => overSsh(parse(text, server), server);

  it.each([
    ['owner/name', 'https://github.com', 'ssh://git@github.com/owner/name.git', 'github.com'],
    [
      'owner/name.git',
      'https://ghe.example.com/',
      'ssh://git@ghe.example.com/owner/name.git',
      'ghe.example.com',
    ],
    [
      'https://github.com/owner/name.git',
      'https://github.com',
      'ssh://git@github.com/owner/name.git',
      'github.com',
    ],
    [
      'owner/name',
      'https://ghe.example.com:8443',
      'ssh://git@ghe.example.com/owner/name.git',
      'ghe.example.com',
    ],
  ])('turns %s on %s into %s', (text, github, url, server) => {
    const slug = 'owner/name';
    const remote = { url, name: slug, isHttp: false, path: undefined, slug };
    expect(over(text, github)).toEqual({ remote, server });
  });

  it.each([
    ['ssh://git@Example.org/feed.git', 'example.org'],
    ['ssh://example.org:2222/~me/feed.git', 'example.org'],
    ['SSH://git@ssh.github.com:443/owner/name.git', 'ssh.github.com'],
    ['git@github.com:owner/name.git', 'github.com'],
    ['me@Git.example.org:feed.git', 'git.example.org'],
  ])('leaves %s as it is, on the server %s', (text, server) => {
    expect(over(text)).toEqual({ remote: parse(text), server });
  });

  it.each([
    'https://example.org/owner/name.git',
    'http://127.0.0.1/x',
    './feed.git',
    '/srv/me@host:x',
    'git://example.org/x',
    'file:///srv/x',
  ])('refuses %s', (text) => {
    expect(() => over(text)).toThrow(
      expect.objectContaining({
        code: 'INPUT_VALUE',
        message: expect.stringContaining('`ssh-key` only works over SSH'),
      }),
    );
  });
});
