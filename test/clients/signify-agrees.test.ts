import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { signUsign, verifyUsign } from '../../src/formats/opkg/signature.ts';
import { readPublicKeys } from '../../src/keys/public-keys.ts';
import { loadUsignKey } from '../../src/keys/usign.ts';
import { judge, needJudge } from '../support/judges.ts';
import { checking, makePlace, onPath, type Place, publishing } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const SIGNIFY = 'signify-openbsd';

beforeEach((context) => needJudge(context, SIGNIFY, []));

const text = (place: Place, name: string): string => readFileSync(join(place.folder, name), 'latin1');

/** What signify says of a message, a signature and a key. */
function verdict(place: Place, parts: { key: string; message: string | Buffer; signature: string | Buffer }) {
  place.file('judged.pub', parts.key);
  place.file('judged', parts.message);
  place.file('judged.sig', parts.signature);
  const args = ['-V', '-p', 'judged.pub', '-x', 'judged.sig', '-m', 'judged'];
  const { status, stdout } = judge(SIGNIFY, args, '', place.folder);
  return { status, said: stdout.toString('utf8').trim() };
}

describe('signify verifies', () => {
  test('a published feed with its published key, and refuses it with any byte changed', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = onPath(place);
    await publishing(place, {
      ...words,
      files: [place.ipk({}), place.ipk({ name: 'two' })],
      'usign-key': key.secret,
    });
    const parts = {
      key: repository.text(`keys/${key.publicKey.keyId}`),
      message: repository.read('24.10/base/mips_24kc/Packages'),
      signature: repository.text('24.10/base/mips_24kc/Packages.sig'),
    };
    expect(verdict(place, parts)).toEqual({ status: 0, said: 'Signature Verified' });
    const tampered = Buffer.from(parts.message);
    tampered[100] = (tampered[100] ?? 0) ^ 1;
    expect(verdict(place, { ...parts, message: tampered }).status).not.toBe(0);
    const other = await makeTestKey();
    expect(verdict(place, { ...parts, key: other.publicKey.text }).status).not.toBe(0);
  });

  test.each([0, 1, 63, 64, 127, 128, 5000])('our signature of %i bytes', async (size) => {
    const place = makePlace();
    const { secret, publicKey } = await makeTestKey();
    const key = await loadUsignKey({ text: secret, origin: 'the test' }, undefined);
    const message = Buffer.alloc(size, 'x');
    const parts = { key: publicKey.text, message, signature: await signUsign(message, key) };
    expect(verdict(place, parts)).toEqual({ status: 0, said: 'Signature Verified' });
  });
});

describe('signify makes', () => {
  /** signify asks for a passphrase twice when it makes a key, once when it uses one. */
  function generate(place: Place, passphrase: string | undefined): void {
    const args = ['-G', ...(passphrase === undefined ? ['-n'] : []), '-p', 'own.pub', '-s', 'own.sec'];
    const made = judge(
      SIGNIFY,
      args,
      passphrase === undefined ? '' : `${passphrase}\n${passphrase}\n`,
      place.folder,
    );
    expect([made.status, made.stderr.replace(/(confirm )?passphrase: ?/g, '').trim()]).toEqual([0, '']);
  }

  test.each([undefined, 'open sesame', 'pässphräse with ünicode'])(
    'keys that we sign with (passphrase: %s)',
    async (passphrase) => {
      const place = makePlace();
      generate(place, passphrase);
      const key = await loadUsignKey({ text: text(place, 'own.sec'), origin: 'own.sec' }, passphrase);
      const message = Buffer.from('Package: hello\n');
      const parts = { key: text(place, 'own.pub'), message, signature: await signUsign(message, key) };
      expect(verdict(place, parts)).toEqual({ status: 0, said: 'Signature Verified' });
      const [published] = await readPublicKeys({ text: text(place, 'own.pub'), origin: 'own.pub' });
      expect(published?.text).toBe(key.publicKey.text);
    },
  );

  test('a passphrase key that opens with no other passphrase', async () => {
    const place = makePlace();
    generate(place, 'open sesame');
    const key = { text: text(place, 'own.sec'), origin: 'own.sec' };
    await expect(loadUsignKey(key, 'open barley')).rejects.toMatchObject({ code: 'KEY_PASSPHRASE' });
    await expect(loadUsignKey(key, undefined)).rejects.toMatchObject({ code: 'KEY_PASSPHRASE' });
  });

  test('signatures that we verify, of a feed that we then carry on', async () => {
    const place = makePlace();
    generate(place, undefined);
    const { repository, words } = onPath(place);
    const run = { ...words, 'usign-key': text(place, 'own.sec') };
    await publishing(place, { ...run, files: place.ipk({}) });
    const folder = '24.10/base/mips_24kc';
    place.file('index', repository.read(`${folder}/Packages`));
    const signed = judge(
      SIGNIFY,
      ['-S', '-s', 'own.sec', '-m', 'index', '-x', 'index.sig'],
      '',
      place.folder,
    );
    expect(signed.status).toBe(0);
    const signature = readFileSync(join(place.folder, 'index.sig'));
    const keys = await readPublicKeys({ text: text(place, 'own.pub'), origin: 'own.pub' });
    const verify = async (message: Buffer) => await verifyUsign(message, 'Packages.sig', signature, keys);
    expect((await verify(repository.read(`${folder}/Packages`))).state).toBe('good');
    expect((await verify(Buffer.from('other'))).state).toBe('bad');
    repository.plant({ [`${folder}/Packages.sig`]: signature });
    expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
    expect(await publishing(place, { ...run, files: place.ipk({ name: 'two' }) })).toMatchObject({
      added: 1,
    });
  });
});

test('signify signs with keys that we make, with and without a passphrase', async () => {
  for (const passphrase of [undefined, 'open sesame']) {
    const place = makePlace();
    const { secret, publicKey } = await makeTestKey(passphrase);
    place.file('own.sec', secret);
    place.file('message', 'hello');
    const args = ['-S', '-s', 'own.sec', '-m', 'message', '-x', 'message.sig'];
    const signed = judge(SIGNIFY, args, passphrase === undefined ? '' : `${passphrase}\n`, place.folder);
    expect([passphrase, signed.status]).toEqual([passphrase, 0]);
    const signature = readFileSync(join(place.folder, 'message.sig'));
    const { state } = await verifyUsign(Buffer.from('hello'), 'message.sig', signature, [publicKey]);
    expect(state).toBe('good');
  }
});
