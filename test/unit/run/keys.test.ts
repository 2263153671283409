import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeEcPair } from '../../../src/keys/apk-v3.ts';
import { makeUsignPair } from '../../../src/keys/usign.ts';
import { loadKeys } from '../../../src/run/keys.ts';
import { apkV2SigningKey } from '../../support/apk-v2-keys.ts';
import { settingsOf } from '../../support/run.ts';
import { makeRsaSecret } from '../../support/test-keys.ts';

it('keys that will sign later are read from texts and files, an RSA key under the name of its file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const usign = (await makeUsignPair(undefined)).publicKey;
  const { text } = apkV2SigningKey(makeRsaSecret(), 'x.rsa.pub').publicKey;
  for (const name of ['them@example.org-1.rsa.pub', 'alpine-devel@lists.alpinelinux.org-1.rsa.pub'])
    writeFileSync(join(folder, name), text);
  const names = async (lines: string[]): Promise<string[]> => {
    const settings = settingsOf({ 'pages-repository': './x', files: 'x', 'next-keys': lines.join('\n') });
    const host = { cwd: folder, mask: () => {}, now: new Date() };
    return (await loadKeys(settings, host)).nextKeys.map(({ scheme, fileName }) => `${scheme} ${fileName}`);
  };
  expect(await names([usign.text])).toEqual([`usign ${usign.keyId}`]);
  const named = await names(['them@example.org-1.rsa.pub']);
  expect(named).toEqual([
    'apk-v2 them@example.org-1.rsa.pub',
    expect.stringMatching(/^apk-v3 [0-9a-f]{32}\.pem$/),
  ]);
  // Beside an EC key, an RSA key does not sign for apk v3.
  const { publicKey } = await makeEcPair(undefined);
  const both = await names(['them@example.org-1.rsa.pub', ...publicKey.text.trim().split('\n')]);
  expect(both).toEqual([`apk-v3 ${publicKey.fileName}`, 'apk-v2 them@example.org-1.rsa.pub']);
  // A key of that name would replace one of the system.
  const [own] = await names(['alpine-devel@lists.alpinelinux.org-1.rsa.pub']);
  expect(own).toMatch(/^apk-v2 pkgfeed-[0-9a-f]{8}\.rsa\.pub$/);
});
