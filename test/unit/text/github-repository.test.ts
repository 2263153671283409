import { describe, expect, it } from 'vitest';
import { githubRepository } from '../../../src/text/github-repository.ts';

const read = (text: string, server = 'https://github.com') => githubRepository(text, server);

describe('githubRepository reads', () => {
  it.each([
    ['owner/name', 'name'],
    ['owner/name.git', 'name'],
    ['github.com/owner/name', 'http'],
    ['https://github.com/owner/name', 'http'],
    ['https://github.com/owner/name.git', 'http'],
    ['https://github.com/owner/name/', 'http'],
    ['https://github.com/owner/name.git/', 'http'],
    ['https://github.com:443/owner/name', 'http'],
    ['HTTPS://GITHUB.COM/owner/name', 'http'],
    ['https://www.github.com/owner/name', 'http'],
    ['http://github.com/owner/name', 'http'],
    ['git@github.com:owner/name.git', 'ssh'],
    ['git@GitHub.com:owner/name', 'ssh'],
    ['git@github.com:/owner/name.git', 'ssh'],
    ['ssh://git@github.com/owner/name.git', 'ssh'],
    ['SSH://git@github.com:22/owner/name', 'ssh'],
    ['ssh://github.com/owner/name.git/', 'ssh'],
    ['ssh://git@ssh.github.com:443/owner/name.git', 'ssh'],
  ])('%s', (text, way) => expect(read(text)).toEqual({ slug: 'owner/name', way }));

  it.each([
    'alice_corp/feed',
    'Alice/Feed',
    'a/b',
    'owner-/name',
    'owner/name.git.x',
    'owner/_x-.y',
    'o/.github',
  ])('the names of %s as they are', (slug) => {
    expect(read(slug)?.slug).toBe(slug);
    expect(read(`https://github.com/${slug}.git`)?.slug).toBe(slug);
    expect(read(`git@github.com:${slug}.git`)?.slug).toBe(slug);
  });

  it.each([
    ['https://tenant.ghe.com/owner/name', 'https://tenant.ghe.com'],
    ['tenant@tenant.ghe.com:owner/name.git', 'https://tenant.ghe.com'],
    ['https://ghes.example.com:8443/owner/name', 'https://ghes.example.com:8443/'],
    ['ssh://git@ghes.example.com:122/owner/name', 'https://ghes.example.com:8443'],
  ])('%s on %s', (text, server) => expect(read(text, server)?.slug).toBe('owner/name'));
});

describe('githubRepository does not read', () => {
  it.each([
    '',
    'owner',
    'owner/',
    '/name',
    'owner/.',
    'owner/..',
    'owner/.git',
    'owner/..git',
    '../name',
    './owner/name',
    '-owner/name',
    '_owner/name',
    'owner/name/',
    'owner/na me',
    'owner/name\n',
    'owner/n\u00e4me',
    'https://github.com/owner',
    'https://github.com/owner/name/tree/main',
    'https://github.com//owner/name',
    'https://github.com/owner/name?x',
    'https://github.com/owner/name#x',
    'https://github.com/owner/%2e%2e',
    'https://github.com/owner/../x',
    'https://github.com\\owner\\name',
    'https://github.com.example.org/owner/name',
    'https://notgithub.com/owner/name',
    'https://github.com:8443/owner/name',
    'https://api.github.com/owner/name',
    'https://tenant.ghe.com/owner/name',
    'https://me@github.com/owner/name',
    'https://me:secret@github.com/owner/name',
    'ssh://git:secret@github.com/owner/name',
    'ssh://git@example.org/owner/name',
    'git@example.org:owner/name',
    'git@github.com:owner/name:x',
    'git@github.com:../name',
    'file:///owner/name',
    'git://github.com/owner/name',
    'https://',
    `${'a'.repeat(1000)}/b`,
    `https://github.com/owner/${'a'.repeat(100_000)}`,
  ])('%j', (text) => expect(read(text)).toBeUndefined());
});
