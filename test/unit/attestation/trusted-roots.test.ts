import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bundleVerifier } from '../../../src/attestation/sigstore.ts';
import { fetchPublicRoot, readTrustedRoots } from '../../../src/attestation/trusted-roots.ts';
import type { Mirror } from '../../../src/attestation/tuf.ts';
import { openFetch } from '../../../src/network/fetch.ts';
import { startProxy } from '../../support/proxy.ts';
import { failureOf, makePlace, type Place } from '../../support/run.ts';
import { makeSigstore } from '../../support/sigstore-maker.ts';
import { tufRepository } from '../../support/tuf-maker.ts';

const LATER = '2999-01-01T00:00:00Z';

/** Serves files over HTTP, as a mirror of TUF does. */
async function mirrorOf(place: Place, files: Map<string, string>): Promise<Mirror & { asked: string[] }> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const text = files.get(url);
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const rootPath = place.file('root.json', files.get('/root.json') ?? '');
  return { mirrorURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, rootPath, asked };
}

describe('fetchPublicRoot', () => {
  it('fetches the root by TUF into the folder, and bundles verify with it', async () => {
    const place = makePlace();
    const sigstore = await makeSigstore();
    const { asked, ...mirror } = await mirrorOf(
      place,
      tufRepository('trusted_root.json', sigstore.root, LATER),
    );
    const root = await fetchPublicRoot(place.temporary, fetch, mirror);
    expect(asked).toHaveLength(5);
    expect(place.leftBehind()).toEqual(['tuf']);
    const verify = await bundleVerifier([root]);
    expect(verify(await sigstore.attest()).payload.length).toBeGreaterThan(0);
  });

  it.each<[string, (files: Map<string, string>) => unknown]>([
    ['is gone', (files) => files.delete('/timestamp.json')],
    ['is no JSON', (files) => files.set('/timestamp.json', '<html>')],
    ['has a target that is another', (files) => files.set([...files.keys()].at(-1) ?? '', '{}')],
    [
      'has another version than was signed',
      (files) =>
        files.set(
          '/1.targets.json',
          (files.get('/1.targets.json') ?? '').replace('"version":1', '"version":2'),
        ),
    ],
  ])('refuses a root that %s, and says what to do', async (_, damage) => {
    const place = makePlace();
    const files = tufRepository('trusted_root.json', (await makeSigstore()).root, LATER);
    const mirror = await mirrorOf(place, files);
    damage(files);
    const error = await failureOf(fetchPublicRoot(place.temporary, fetch, mirror));
    expect(error).toMatchObject({ name: 'SourceError', code: 'SOURCE_UNATTESTED' });
    expect(error.message).toMatch(/^no attestation can be verified: .*could not be fetched \(.+\)$/);
    expect(error.remedy).toContain('`attestation-roots`');
  });

  it('fetches the root through a proxy, and says what the proxy refuses', async () => {
    const place = makePlace();
    const files = tufRepository('trusted_root.json', (await makeSigstore()).root, LATER);
    const { asked, ...mirror } = await mirrorOf(place, files);
    const proxy = await startProxy({ routes: { 'sigstore.test': Number(new URL(mirror.mirrorURL).port) } });
    const away = { ...mirror, mirrorURL: 'http://sigstore.test' };
    await fetchPublicRoot(place.temporary, openFetch({ http_proxy: proxy.url }), away);
    expect(proxy.requests).toEqual(asked.map((path) => `GET http://sigstore.test${path}`));
    expect(asked).toHaveLength(5);

    const guarded = await startProxy({ credentials: 'me:secret' });
    const send = openFetch({ HTTP_PROXY: guarded.url });
    const error = await failureOf(fetchPublicRoot(makePlace().temporary, send, away));
    expect(error.message).toContain('the proxy that HTTP_PROXY names answers 407 for sigstore.test');
    expect(error.remedy).toMatch(/HTTP_PROXY.*`attestation-roots`/);
  });

  it('refuses a root that has expired', async () => {
    const place = makePlace();
    const mirror = await mirrorOf(place, tufRepository('trusted_root.json', '{}', '2020-01-01T00:00:00Z'));
    expect((await failureOf(fetchPublicRoot(place.temporary, fetch, mirror))).message).toMatch(/expired/i);
  });

  it('refuses a root that cannot be fetched', async () => {
    const place = makePlace();
    const files = tufRepository('trusted_root.json', '{}', LATER);
    const { rootPath } = await mirrorOf(place, files);
    const nobody = { mirrorURL: 'http://127.0.0.1:1', rootPath };
    expect((await failureOf(fetchPublicRoot(place.temporary, fetch, nobody))).code).toBe('SOURCE_UNATTESTED');
  });
});

describe('readTrustedRoots', () => {
  it('reads one root a line, with line ends of any kind', async () => {
    const [one, two] = [await makeSigstore(), await makeSigstore({ kind: 'github' })];
    const path = makePlace().file('roots.jsonl', `${one.root}\r\n\n${two.root}`);
    expect((await readTrustedRoots(path, 'x')).map(({ tlogs }) => tlogs.length)).toEqual([1, 0]);
  });

  it.each<[string, string, RegExp]>([
    ['nothing', ' \n', /holds 0 lines/],
    ['too many', '{}\n'.repeat(101), /holds 101 lines/],
    ['too much', ' '.repeat(4_000_001), /more than 4000000 bytes/],
    ['a null', 'null', /line 1/],
    ['a bundle', '{"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json"}', /line 1/],
    ['no authority', '{"mediaType":"application/vnd.dev.sigstore.trustedroot+json;version=0.1"}', /line 1/],
    ['wrong types', '{"mediaType":{},"certificateAuthorities":7}', /line 1/],
  ])('refuses a file that holds %s', async (_, text, fault) => {
    const error = await failureOf(readTrustedRoots(makePlace().file('roots.jsonl', text), 'roots.jsonl'));
    expect(error).toMatchObject({ name: 'InputError', code: 'INPUT_VALUE' });
    expect(error.message).toMatch(fault);
    expect(error.message).toContain('`attestation-roots` is "roots.jsonl"');
  });

  it('refuses a folder', async () => {
    const error = await failureOf(readTrustedRoots(makePlace().folder, 'there'));
    expect(error.message).toMatch(/cannot be read/);
  });
});
