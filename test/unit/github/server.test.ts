import { describe, expect, it } from 'vitest';
import { serverOf, usualApi } from '../../../src/github/server.ts';
import { makeHost, makePlace } from '../../support/run.ts';

const serverWith = (text: string | undefined): string => {
  const place = makePlace();
  if (text !== undefined) place.env.GITHUB_SERVER_URL = text;
  return serverOf(makeHost(place));
};

describe('serverOf', () => {
  it.each([
    [undefined, 'https://github.com'],
    ['', 'https://github.com'],
    ['https://GitHub.com/', 'https://github.com'],
    ['https://tenant.ghe.com', 'https://tenant.ghe.com'],
    ['http://127.0.0.1:8080//', 'http://127.0.0.1:8080'],
  ])('reads GITHUB_SERVER_URL %j as %s', (text, server) => expect(serverWith(text)).toBe(server));

  it.each(['github.com', 'ssh://github.com', 'https://', 'x'])(
    'refuses %s, and names the variable',
    (text) => {
      expect(() => serverWith(text)).toThrow(/^GITHUB_SERVER_URL is not/);
    },
  );
});

describe('usualApi', () => {
  it.each([
    ['https://github.com', 'https://api.github.com'],
    ['https://tenant.ghe.com', 'https://api.tenant.ghe.com'],
    ['https://github.example.com', 'https://github.example.com/api/v3'],
    ['https://ghe.com', 'https://ghe.com/api/v3'],
    ['https://a.b.ghe.com', 'https://a.b.ghe.com/api/v3'],
    ['http://github.com', 'http://github.com/api/v3'],
    ['https://tenant.ghe.com.example.org', 'https://tenant.ghe.com.example.org/api/v3'],
  ])('of %s is %s', (server, api) => expect(usualApi(server)).toBe(api));
});
