import { describe, expect, test } from 'vitest';
import { type CompanyNetwork, startCompanyNetwork } from '../support/company-network.ts';
import { ipkOf } from '../support/package-maker.ts';
import { makePlace, type Place, publishFlags, startSource, TOKEN } from '../support/run.ts';
import { sendFile } from '../support/static-server.ts';
import { makeTestKey } from '../support/test-keys.ts';

/** A release whose asset GitHub keeps on another server. */
function addRelease({ pages, files }: CompanyNetwork): void {
  const bytes = ipkOf({ name: 'tool' });
  pages.api.repository('Owner/feed').addRelease({ tag: 'v1', assets: [{ name: 'tool.ipk', bytes }] });
  const asset = /^\/repos\/Owner\/feed\/releases\/assets\/\d+$/;
  const location = 'https://files.test/tool.ipk';
  pages.api.answer('GET', asset, () => ({ status: 302, headers: { location } }));
  files.answers.set('/tool.ipk', (request, response) => sendFile(request, response, bytes));
}

const HOME = { 'pages-repository': 'Owner/feed' };
const FINDING = ['verify', '--pages-repository', 'Owner/feed'];

async function keyOf(place: Place): Promise<{ 'usign-key': string }> {
  return { 'usign-key': place.file('key.sec', (await makeTestKey()).secret) };
}

/** The flags of a publish that speaks to nobody but git. */
async function pushing(place: Place): Promise<string[]> {
  return publishFlags({ ...HOME, ...(await keyOf(place)), files: place.ipk({}), verify: 'off' });
}

describe('where a proxy alone knows the way', () => {
  test('the API, downloads, git and the live check go through it, and trust the company’s authority', async () => {
    const place = makePlace();
    const network = await startCompanyNetwork(place, { credentials: 'me:hunter2-secret' });
    addRelease(network);
    const env = { PKGFEED_TOKEN: TOKEN };
    const source = { release: 'v1', 'release-repository': 'Owner/feed', verify: 'fail' };
    const ended = await startSource(place, publishFlags({ ...HOME, ...source, ...(await keyOf(place)) }), env)
      .ended;
    expect([ended.code, ended.stderr]).toEqual([0, expect.stringContaining('Pages has built it')]);
    expect(network.pages.repository.paths()).toContainEqual(expect.stringMatching(/tool_.*\.ipk$/));
    const { requests, authorizations } = network.proxy;
    for (const name of ['github.test', 'api.github.test', 'files.test', 'pages.test']) {
      expect(requests).toContain(`CONNECT ${name}:443`);
    }
    const basic = `Basic ${Buffer.from('me:hunter2-secret').toString('base64')}`;
    // curl asks without a password first where a proxy may want another scheme.
    expect(authorizations).toContain(basic);
    expect(ended.stdout + ended.stderr).not.toContain('hunter2');
    expect(ended.stdout + ended.stderr).not.toContain(basic.slice(6));
    expect(place.leftBehind()).toEqual([]);

    // `verify` finds the site by the API, and reads it, behind the same proxy.
    requests.length = 0;
    const verified = await startSource(place, FINDING, env).ended;
    expect([verified.code, verified.stderr]).toEqual([0, expect.not.stringContaining('Error')]);
    expect(new Set(requests)).toEqual(new Set(['CONNECT api.github.test:443', 'CONNECT pages.test:443']));
  });

  test('a proxy that refuses is named for the API and for git, and is not asked again and again', async () => {
    const place = makePlace();
    const { proxy } = await startCompanyNetwork(place, { variable: 'https_proxy', refusal: 407 });
    const asked = await startSource(place, FINDING, { PKGFEED_TOKEN: TOKEN }).ended;
    expect([asked.code, proxy.requests]).toEqual([1, ['CONNECT api.github.test:443']]);
    expect(asked.stderr).toContain(
      'MachineError MACHINE_PROXY: the proxy that https_proxy names answers 407 for api.github.test:443',
    );
    const pushed = await startSource(place, await pushing(place), { PKGFEED_TOKEN: TOKEN }).ended;
    expect(pushed.code).toBe(1);
    expect(pushed.stderr).toMatch(
      /GitError GIT_REMOTE: git \S+ was refused by the proxy, which wants a user/,
    );
    expect(pushed.stderr).toContain('HTTPS_PROXY');
    expect(proxy.requests.length).toBeLessThan(5);
  });

  test('a file with authorities that is not there is named, by git and by the API', async () => {
    const place = makePlace();
    await startCompanyNetwork(place);
    const env = { PKGFEED_TOKEN: TOKEN, NODE_EXTRA_CA_CERTS: '/not/there.pem' };
    const pushed = await startSource(place, await pushing(place), env).ended;
    expect(pushed.stderr).toContain(
      'NODE_EXTRA_CA_CERTS names /not/there.pem, which cannot be read (ENOENT)',
    );
    expect(pushed.stderr).toMatch(/GitError GIT_REMOTE: git \S+ did not trust the certificate of the server/);
    const asked = await startSource(place, FINDING, env).ended;
    expect(asked.stderr).toContain('MachineError MACHINE_CERTIFICATE: api.github.test shows a certificate');
    expect(asked.stderr).toContain('Correct NODE_EXTRA_CA_CERTS');
  });
});
