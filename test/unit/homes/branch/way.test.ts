import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRemote } from '../../../../src/git/remote.ts';
import { wayTo } from '../../../../src/homes/branch/way.ts';
import { makeAuthority } from '../../../support/authority.ts';
import { makeHost, makePlace } from '../../../support/run.ts';

const remote = parseRemote('owner/name', 'https://github.com', '/');

describe('the way of git to a server', () => {
  it('has no settings where the environment says nothing', async () => {
    const place = makePlace();
    const host = makeHost(place);
    expect(await wayTo(remote, [], place.folder, host)).toEqual({ config: [], env: place.env, secrets: [] });
    expect(host.said).toEqual([]);
  });

  it('trusts the authorities of the system and those that Node is told of', async () => {
    const place = makePlace();
    const { certificate } = makeAuthority();
    place.env.NODE_EXTRA_CA_CERTS = place.file('own.pem', certificate);
    const { config } = await wayTo(remote, [], place.folder, makeHost(place));
    expect(config.map(([key]) => key)).toEqual(['http.sslCAInfo', 'http.proxySSLCAInfo']);
    const [, path] = config[0] ?? ['', ''];
    const all = readFileSync(path, 'latin1').match(/-----BEGIN[\s\S]+?-----END[^\n]+/g) ?? [];
    const names = all.map((text) => new X509Certificate(text).subject);
    expect(names.length).toBeGreaterThan(20);
    expect(names.at(-1)).toBe('CN=an authority of the tests');
  });

  it.each<[string, readonly [string, string][], NodeJS.ProcessEnv]>([
    ['its own configuration', [['http.https://github.com/.sslcainfo', '/own.pem']], {}],
    ['GIT_SSL_CAINFO', [], { GIT_SSL_CAINFO: '/own.pem' }],
  ])('leaves the authorities of git to %s', async (_, user, env) => {
    const place = makePlace();
    Object.assign(place.env, env, {
      NODE_EXTRA_CA_CERTS: place.file('x.pem', '-----BEGIN CERTIFICATE-----'),
    });
    expect((await wayTo(remote, user, place.folder, makeHost(place))).config).toEqual([]);
  });

  it.each([
    ['/not/there.pem', /names \/not\/there\.pem, which cannot be read \(ENOENT\): git goes on without it/],
    ['.', /cannot be read \(EISDIR\)/],
    ['package.json', /holds no certificate in PEM/],
  ])('says that the authorities in %s are not used', async (path, said) => {
    const place = makePlace();
    place.env.NODE_EXTRA_CA_CERTS = path;
    const host = makeHost(place);
    expect((await wayTo(remote, [], place.folder, host)).config).toEqual([]);
    expect(host.said).toEqual([expect.stringMatching(said)]);
  });

  it('spells HTTP_PROXY as git reads it, and hides the secrets of every proxy', async () => {
    const place = makePlace();
    place.env.HTTP_PROXY = 'http://me:hunter2@proxy.test:1';
    const user = [['http.https://github.com.proxy', 'http://you:swordfish@proxy.test:2']] as const;
    const { env, secrets } = await wayTo(remote, user, place.folder, makeHost(place));
    expect(env.http_proxy).toBe(place.env.HTTP_PROXY);
    expect(secrets).toEqual(expect.arrayContaining(['hunter2', 'swordfish']));
  });

  it('is not prepared for a repository that is reached otherwise', async () => {
    const place = makePlace();
    place.env.NODE_EXTRA_CA_CERTS = '/not/there.pem';
    const host = makeHost(place);
    const overSsh = parseRemote('git@github.com:owner/name.git', 'https://github.com', '/');
    expect((await wayTo(overSsh, [], place.folder, host)).config).toEqual([]);
    expect(host.said).toEqual([]);
  });
});
