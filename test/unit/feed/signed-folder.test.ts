import { beforeAll, describe, expect, it } from 'vitest';
import { derivedFiles, signedFiles } from '../../../src/feed/signed-folder.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import { signUsign } from '../../../src/formats/opkg/signature.ts';
import type { SigningKey } from '../../../src/keys/key.ts';
import { armorSignatures } from '../../../src/keys/openpgp/packets.ts';
import {
  arriving,
  changed,
  EMPTY,
  type Feed,
  FOLDER,
  listed,
  NOW,
  newKey,
  newOpenpgpKey,
  plan,
  policyWith,
  publish,
} from './feed-maker.ts';

let ours: SigningKey;
let theirs: SigningKey;
let yoctos: SigningKey;
let signed: Feed;
let unsigned: Feed;
let next: Awaited<ReturnType<typeof arriving>>;
const INDEX = `${FOLDER}/Packages`;

beforeAll(async () => {
  [ours, theirs, yoctos] = await Promise.all([newKey(), newKey(), newOpenpgpKey()]);
  const first = [await arriving({ name: 'a' }), await arriving({ name: 'b' })];
  signed = await publish(EMPTY, first, policyWith({ signingKeys: [ours] }));
  unsigned = await publish(EMPTY, first, policyWith());
  next = await arriving({ name: 'c' });
});

const refuses = (code: string, message: RegExp) =>
  expect.objectContaining({ name: 'FeedError', code, message: expect.stringMatching(message) });
const planned = (feed: Feed, changes: Parameters<typeof policyWith>[0]) =>
  expect(plan(feed, [next], policyWith(changes))).rejects;
const resigned = async (feed: Feed, text: string): Promise<Feed> =>
  changed(feed, { [INDEX]: text, [`${INDEX}.sig`]: await signUsign(Buffer.from(text), ours) });
/** The feed with an additional OpenPGP signature of its index. */
const armored = async (feed: Feed): Promise<Feed> => {
  const packet = await yoctos.sign(feed.get(INDEX) ?? Buffer.alloc(0), { at: NOW });
  return changed(feed, { [`${INDEX}.asc`]: await armorSignatures([packet]) });
};
const indexText = (feed: Feed): string => feed.get(INDEX)?.toString('latin1') ?? '';

describe('the files of a folder to read', () => {
  it('are the index and the signatures that exist, and what is derived', () => {
    const paths = new Map([
      [`f/Packages`, ''],
      ['f/Packages.sig', ''],
      ['f/Packages.asc', ''],
      ['f/Packages.gz', ''],
      ['g/Packages.sig', ''],
    ]);
    expect(signedFiles(opkg, 'f', paths)).toEqual(['f/Packages', 'f/Packages.sig', 'f/Packages.asc']);
    expect(derivedFiles(opkg, 'f', paths)).toEqual(['f/Packages.gz']);
    paths.delete('f/Packages');
    expect(signedFiles(opkg, 'f', paths)).toEqual(['f/Packages.gz', 'f/Packages.sig', 'f/Packages.asc']);
  });
});

describe('an existing index is taken over', () => {
  it('when our own key signed it', async () => {
    const after = await publish(signed, [next], policyWith({ signingKeys: [ours] }));
    expect(listed(after)).toEqual(['a 1.0-1', 'b 1.0-1', 'c 1.0-1']);
  });

  it('when a trusted key signed it, and our key signs the next one', async () => {
    const trust = { signingKeys: [theirs], trustedKeys: [ours.publicKey] };
    await planned(signed, trust).toThrow(expect.objectContaining({ name: 'KeyError', code: 'KEY_CHANGED' }));
    const policy = policyWith({ ...trust, allowKeyChange: true });
    const after = await publish(signed, [next], policy);
    const files = new Map(
      ['Packages', 'Packages.sig'].map((name) => [name, after.get(`${FOLDER}/${name}`) ?? Buffer.alloc(0)]),
    );
    const signatures = await opkg.verify(files, [theirs.publicKey]);
    expect(signatures.map(({ file, state }) => [file, state])).toEqual([['Packages.sig', 'good']]);
  });

  it('when nobody signed it and that is allowed', async () => {
    expect(
      listed(await publish(unsigned, [next], policyWith({ signingKeys: [ours], allowUnsigned: true })))
        .length,
    ).toBe(3);
  });

  it('when only its signature is new: the index keeps its bytes', async () => {
    const trust = { signingKeys: [theirs], trustedKeys: [ours.publicKey] };
    const policy = policyWith({ ...trust, allowKeyChange: true });
    const { edit } = await plan(signed, [await arriving({ name: 'a' })], policy);
    expect([...edit.puts.keys()].toSorted()).toEqual([
      `${INDEX}.sig`,
      'feed.json',
      `keys/${theirs.publicKey.keyId}`,
    ]);
  });
});

describe('an existing index stops the run', () => {
  it('when nobody signed it', async () => {
    await planned(unsigned, { signingKeys: [ours] }).toThrow(
      refuses('FEED_UNSIGNED', /^24\.10\/packages\/mips_24kc\/Packages is not signed, so nobody vouches/),
    );
  });

  it('when a key signed it that this run does not have', async () => {
    await planned(signed, { signingKeys: [theirs] }).toThrow(
      refuses(
        'FEED_KEY',
        new RegExp(`is signed by key ${ours.publicKey.keyId}, and this run holds ${theirs.publicKey.keyId}$`),
      ),
    );
    await planned(signed, { allowUnsigned: true }).toThrow(
      refuses('FEED_KEY', /this run holds no usign key$/),
    );
  });

  it.each([true, false])('when its signature is bad, with allow-unsigned %s', async (allowUnsigned) => {
    const forged = changed(signed, { [INDEX]: indexText(signed).replace('Package: a', 'Package: e') });
    await planned(forged, { signingKeys: [ours], allowUnsigned }).toThrow(
      refuses('FEED_SIGNATURE', /^the usign signature of .*Packages does not verify: it is not key/),
    );
  });

  it('when its signature is a page of HTML', async () => {
    await planned(changed(signed, { [`${INDEX}.sig`]: '<html>' }), { signingKeys: [ours] }).toThrow(
      refuses('FEED_SIGNATURE', /it is neither a usign nor an OpenPGP signature$/),
    );
  });

  it.each([true, false])('when only OpenPGP signed it, with allow-unsigned %s', async (allowUnsigned) => {
    const feed = await armored(unsigned);
    await planned(feed, { signingKeys: [ours], allowUnsigned }).toThrow(
      refuses('FEED_KEY', /is signed by key [0-9a-f]{16,40}, and this run holds no openpgp key$/),
    );
    const trust = { signingKeys: [ours], trustedKeys: [yoctos.publicKey], allowUnsigned };
    await planned(feed, trust).toThrow(
      expect.objectContaining({ code: 'KEY_CHANGED', message: expect.stringContaining('No public key') }),
    );
    await planned(changed(unsigned, { [`${INDEX}.asc`]: 'pgp' }), trust).toThrow(
      refuses('FEED_SIGNATURE', /^the openpgp signature of .*Packages does not verify/),
    );
  });

  it('when its OpenPGP signature would be outdated', async () => {
    const both = await armored(signed);
    await planned(both, { signingKeys: [ours] }).toThrow(
      refuses(
        'FEED_SCHEME',
        /Packages\.asc holds a signature \(openpgp\) that this run has no key to renew$/,
      ),
    );
    const { edit } = await plan(both, [await arriving({ name: 'a' })], policyWith({ signingKeys: [ours] }));
    expect(edit.puts.size + edit.deletes.size).toBe(0);
  });

  it('when its usign signature would be outdated because the run has no key', async () => {
    await planned(signed, { trustedKeys: [ours.publicKey], allowUnsigned: true }).toThrow(
      refuses('FEED_SCHEME', /Packages\.sig/),
    );
  });

  it('when no key is given and unsigned feeds are not allowed', async () => {
    await planned(EMPTY, { signingKeys: [], allowUnsigned: false }).toThrow(
      expect.objectContaining({ name: 'KeyError', code: 'KEY_MISSING' }),
    );
  });

  it('when it lists files that are not there', async () => {
    const torn = changed(signed, { [`${FOLDER}/a_1.0-1_mips_24kc.ipk`]: undefined });
    await planned(torn, { signingKeys: [ours] }).toThrow(
      refuses(
        'FEED_FILE_MISSING',
        /Packages lists files that are not there: 24\.10\/packages\/mips_24kc\/a_1\.0-1_mips_24kc\.ipk$/,
      ),
    );
  });

  it.each(['../a.ipk', '/etc/passwd', 'sub//a.ipk', './../a.ipk', 'a/./b.ipk', 'http://x/a.ipk', '..'])(
    'when it lists %s, outside its folder',
    async (file) => {
      const text = indexText(signed).replace(/Filename: a_.*/, `Filename: ${file}`);
      await planned(await resigned(signed, text), { signingKeys: [ours] }).toThrow(
        refuses('FEED_INDEX', /which is not a plain path inside its folder$/),
      );
    },
  );

  it('when it lists one file twice', async () => {
    const text = `${indexText(signed)}${indexText(signed)}`;
    await planned(await resigned(signed, text), { signingKeys: [ours] }).toThrow(
      refuses('FEED_INDEX', / twice$/),
    );
  });

  it('when it lists one package under two files', async () => {
    const twin =
      indexText(signed)
        .split('\n\n')[0]
        ?.replace(/Filename: .*/, 'Filename: sub/a.ipk') ?? '';
    const feed = changed(signed, { [`${FOLDER}/sub/a.ipk`]: 'other bytes' });
    await planned(await resigned(feed, `${indexText(signed)}${twin}\n\n`), { signingKeys: [ours] }).toThrow(
      refuses('FEED_INDEX', /twice/),
    );
  });

  it('when it cannot be read, and names it', async () => {
    await planned(await resigned(signed, 'Package: a\n'), { signingKeys: [ours] }).toThrow(
      expect.objectContaining({
        name: 'FormatError',
        code: 'FORMAT_FIELD',
        message: `${INDEX}: the entry of "a" has no Filename (at byte 0)`,
      }),
    );
  });
});

describe('a signature that no key of the run can renew', () => {
  const asc = `${INDEX}.asc`;

  it('is deleted when keys may change, and the run says so', async () => {
    const both = await armored(signed);
    const policy = policyWith({ signingKeys: [ours], allowKeyChange: true });
    for (const packages of [[next], [await arriving({ name: 'a' })]]) {
      const { edit, warnings } = await plan(both, packages, policy);
      expect([...edit.deletes]).toEqual([asc]);
      expect(warnings).toEqual([
        `${asc} is deleted: its signature cannot be renewed, because this run has no key for that`,
        expect.stringMatching(/^\S+Packages is no longer signed by [0-9a-f]{16,40}: on devices/),
      ]);
    }
    const after = await publish(both, [next], policy);
    expect(
      listed(await publish(after, [await arriving({ name: 'd' })], policyWith({ signingKeys: [ours] }))),
    ).toHaveLength(4);
  });

  it('leaves feed.json with it, also where nothing else changes', async () => {
    const both = await armored(signed);
    const keysOf = (feed: Feed): unknown =>
      JSON.parse(feed.get('feed.json')?.toString() ?? '').folders.map(({ keys }: { keys: unknown }) => keys);
    const path = (key: SigningKey): string => `keys/${key.publicKey.fileName}`;
    const published = changed(both, { [path(yoctos)]: yoctos.publicKey.text });
    const trust = { signingKeys: [ours], trustedKeys: [yoctos.publicKey] };
    const there = [await arriving({ name: 'a' })];
    expect(keysOf(await publish(published, there, policyWith(trust)))).toEqual([[path(ours), path(yoctos)]]);
    const after = await publish(published, there, policyWith({ ...trust, allowKeyChange: true }));
    expect(after.has(asc)).toBe(false);
    expect(keysOf(after)).toEqual([[path(ours)]]);
  });

  it('stays where no other signature would be left', async () => {
    const trust = { trustedKeys: [ours.publicKey], allowUnsigned: true, allowKeyChange: true };
    await planned(signed, trust).toThrow(
      expect.objectContaining({ code: 'FEED_SCHEME', remedy: expect.stringMatching(/^Give the key/) }),
    );
    const { edit } = await plan(signed, [await arriving({ name: 'a' })], policyWith(trust));
    expect(edit.deletes.size).toBe(0);
  });
});

describe('Packages.sig', () => {
  it('turns from OpenPGP to usign with a warning for Yocto', async () => {
    const first = [await arriving({ name: 'a' })];
    const feed = await publish(EMPTY, first, policyWith({ signingKeys: [yoctos] }));
    const run = policyWith({ signingKeys: [ours, yoctos] });
    // Its key has signed the index under the other name, so the run goes on.
    const { warnings } = await plan(feed, first, run);
    expect(warnings).toEqual([
      expect.stringMatching(/^\S+Packages\.sig turns from OpenPGP to usign: .* gpg` .*`gpg-asc`/),
    ]);
    expect((await plan(await publish(feed, first, run), [next], run)).warnings).toEqual([]);
  });
});

describe('an index that is carried over', () => {
  it('keeps entries that other tools wrote, byte for byte', async () => {
    const odd =
      'Architecture: mips_24kc\nPackage: b\nX-Odd:\t \u00ff\nVersion: 1.0-1\nFilename: ./b_1.0-1_mips_24kc.ipk\n' +
      `MD5Sum: ${'0'.repeat(32)}\n`;
    const first = indexText(signed).split('\n\n')[0];
    const feed = changed(unsigned, { [INDEX]: Buffer.from(`${first}\n\n\n${odd}\n`, 'latin1') });
    const after = await publish(feed, [next], policyWith({ signingKeys: [ours], allowUnsigned: true }));
    expect(indexText(after)).toContain(`\n\n${odd}\n`);
    expect(listed(after)).toEqual(['a 1.0-1', 'b 1.0-1', 'c 1.0-1']);
  });
});
