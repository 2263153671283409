import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startCompanyNetwork } from '../support/company-network.ts';
import { nodeTwenty } from '../support/node-twenty.ts';
import { action, cli, makePlace, onPath, publishFlags, TOKEN } from '../support/run.ts';
import { makeSigstore } from '../support/sigstore-maker.ts';
import { makeTestKey } from '../support/test-keys.ts';

const old = nodeTwenty();
const NODES: readonly (readonly [string, string])[] = [
  ['Node 24', process.execPath],
  ...(old === undefined ? [] : [['Node 20', old] as const]),
];

test.each(NODES)('the action publishes behind a proxy on %s, and hides its password', async (_, node) => {
  const place = makePlace();
  const { proxy, pages } = await startCompanyNetwork(place, { credentials: 'me:hunter2-secret' });
  const { secret } = await makeTestKey();
  const words = {
    branch: '24.10',
    repository: 'base',
    files: place.ipk({}),
    'usign-key': secret,
    token: TOKEN,
  };
  const env = { GITHUB_REPOSITORY: 'Owner/feed' };
  const ended = await action(place, { ...words, verify: 'fail', site: 'false' }, { env, node });
  expect([ended.code, ended.outputs]).toEqual([0, expect.objectContaining({ live: 'true' })]);
  expect(pages.repository.tip()).toBe(ended.outputs.commit);
  const basic = Buffer.from('me:hunter2-secret').toString('base64');
  for (const form of ['me:hunter2-secret', 'hunter2-secret', basic]) {
    expect(ended.stdout).toContain(`::add-mask::${form}\n`);
  }
  const shown = ended.stdout.replace(/^::add-mask::.*$/gm, '') + ended.stderr + ended.summary;
  expect(shown).not.toContain('hunter2');
  expect(new Set(proxy.requests)).toEqual(
    new Set(['CONNECT api.github.test:443', 'CONNECT github.test:443', 'CONNECT pages.test:443']),
  );
});

test.each(NODES)('the command reads a feed behind a proxy on %s', async (_, node) => {
  const place = makePlace();
  const { proxy } = await startCompanyNetwork(place);
  const ended = await cli(place, ['verify', 'https://pages.test/feed'], { node });
  expect([ended.code, ended.stderr]).toEqual([1, expect.stringContaining('VerifyError VERIFY_ADDRESS')]);
  expect(new Set(proxy.requests)).toEqual(new Set(['CONNECT pages.test:443']));
});

test.each(NODES)('Sigstore is asked through the proxy on %s', async (_, node) => {
  const place = makePlace();
  const { pages, proxy } = await startCompanyNetwork(place, { refusal: 403 });
  const file = place.ipk({});
  const subjects = [createHash('sha256').update(readFileSync(file)).digest('hex')];
  const bundle = await (await makeSigstore()).attest({ subjects });
  pages.api.repository('owner/name').addAttestation({ subjects, bundle });
  const env = {
    ...{ GITHUB_SERVER_URL: 'https://github.com', GITHUB_API_URL: pages.api.apiUrl, NO_PROXY: '127.0.0.1' },
    PKGFEED_TOKEN: TOKEN,
  };
  const key = place.file('key.sec', (await makeTestKey()).secret);
  const { words } = onPath(place);
  const flags = { ...words, files: file, 'usign-key': key, 'require-attestation': 'owner/name' };
  const ended = await cli(place, publishFlags(flags), { env, node });
  expect(ended.stderr).toContain(
    'could not be fetched (the proxy that HTTPS_PROXY names answers 403 for tuf-repo-cdn.sigstore.dev:443)',
  );
  expect([ended.code, proxy.requests]).toEqual([1, ['CONNECT tuf-repo-cdn.sigstore.dev:443']]);
});
