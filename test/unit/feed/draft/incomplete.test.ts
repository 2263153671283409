import { beforeAll, describe, expect, it } from 'vitest';
import { incompleteIn, sharedText } from '../../../../src/feed/draft/package-warnings.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import type { Scheme } from '../../../../src/keys/scheme.ts';
import { type RawMember, rawTar } from '../../../support/tar-maker.ts';
import { arriving, EMPTY, listed, newKey, newOpenpgpKey, plan, policyWith, publish } from '../feed-maker.ts';

let usign: SigningKey;
let openpgp: SigningKey;

beforeAll(async () => {
  usign = await newKey();
  openpgp = await newOpenpgpKey();
});

const ipk = (name: string, members: readonly RawMember[]) => arriving({ name, data: rawTar(members) });
const ofPax = (name: string) => ipk(name, [{ name: './a', pax: { path: `./ä-${name}` } }]);
const ofHardLink = (name: string) => ipk(name, [{ name: './l', type: '1', link: './nothing' }]);

describe('packages that devices would install without some of their files', () => {
  it('are refused together, each with its file and with how to build it', async () => {
    const packages = [await ofPax('a'), await arriving({ name: 'good' }), await ofPax('b')];
    await expect(plan(EMPTY, packages, policyWith({ signingKeys: [usign] }))).rejects.toMatchObject({
      code: 'FORMAT_INCOMPLETE',
      errors: [
        {
          message: expect.stringMatching(
            /^a\.ipk: OpenWrt would leave out files of it: .*--format=gnu.* \(ä-a\)/,
          ),
          remedy: expect.stringContaining('`allow-incomplete`'),
        },
        { message: expect.stringMatching(/^b\.ipk: OpenWrt would leave out files of it/) },
      ],
    });
  });

  it('are published with one warning where that is allowed', async () => {
    const policy = policyWith({ signingKeys: [usign], allowIncomplete: true });
    const packages = [await ofPax('a'), await ofPax('b')];
    const { packageWarnings } = await plan(EMPTY, packages, policy);
    expect(packageWarnings.map(sharedText)).toEqual([
      expect.stringMatching(
        /^each of 2 packages: OpenWrt would leave out files of it: .*: a\.ipk \(ä-a\), b\.ipk \(ä-b\)$/,
      ),
    ]);
    expect(listed(await publish(EMPTY, packages, policy))).toEqual(['a 1.0-1', 'b 1.0-1']);
  });

  it('are published where OpenPGP alone signs, if Yocto installs them whole', async () => {
    const policy = policyWith({ signingKeys: [openpgp] });
    expect((await plan(EMPTY, [await ofPax('a')], policy)).packageWarnings).toEqual([]);
    await expect(plan(EMPTY, [await ofHardLink('a')], policy)).rejects.toMatchObject({
      code: 'FORMAT_INCOMPLETE',
      message: expect.stringContaining('a.ipk: devices would leave out files of it: a hard link'),
    });
  });

  it('are refused where usign signed the folder before', async () => {
    const both = policyWith({ signingKeys: [usign, openpgp] });
    const feed = await publish(EMPTY, [await arriving({ name: 'good' })], both);
    await expect(plan(feed, [await ofPax('a')], both)).rejects.toMatchObject({ code: 'FORMAT_INCOMPLETE' });
  });

  it('are refused in an unsigned feed, which any device may read', async () => {
    await expect(plan(EMPTY, [await ofPax('a')], policyWith())).rejects.toMatchObject({
      code: 'FORMAT_INCOMPLETE',
    });
  });
});

describe('a dry run without keys', () => {
  const cases: [string, Scheme | undefined, boolean, number][] = [
    ['does not refuse what some devices install whole', 'usign', true, 0],
    ['refuses what no device installs whole', undefined, true, 1],
    ['is no publish with keys', 'usign', false, 1],
  ];
  it.each(cases)('%s', (_, scheme, isRehearsal, count) => {
    const warning = { text: 'devices would leave out files of it', detail: 'a', scheme, lossAt: 512 };
    const errors = incompleteIn([{ origin: 'a.ipk', warning }], { isRehearsal });
    expect(errors.map(({ message }) => message)).toEqual(
      Array(count).fill('a.ipk: devices would leave out files of it (a) (at byte 512)'),
    );
  });
});
