import { describe, expect, it } from 'vitest';
import { type DroppedKeys, droppedKeys, droppedWarnings, keyChanged } from '../../../src/feed/key-change.ts';
import { ROTATE_AFTER } from '../../../src/feed/key-succession.ts';
import type { Signature } from '../../../src/formats/format.ts';
import type { PublicKey } from '../../../src/keys/key.ts';
import type { Scheme } from '../../../src/keys/scheme.ts';

const keyOf = (scheme: Scheme, keyId: string, text = keyId): PublicKey => ({
  ...{ scheme, keyId, fileName: keyId, text },
  answersTo: (name) => name === keyId,
  verify: () => true,
});
const good = (scheme: Scheme, keyId: string, text?: string): Signature => ({
  ...{ scheme, file: 'f', state: 'good' },
  key: keyOf(scheme, keyId, text),
});
const unknown = (scheme: Scheme, keyId: string): Signature => ({
  ...{ scheme, file: 'f', state: 'unknown-key' },
  keyId,
});
const bad = (scheme: Scheme, keyId?: string): Signature => ({
  ...{ scheme, file: 'f', state: 'bad', reason: 'it is not good' },
  ...(keyId !== undefined && { keyId }),
});
const NOW = new Date('2027-02-01T00:00:00Z');
const ago = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);
/** @param dates when keys were published, by id */
const changed = (losses: readonly DroppedKeys[], dates: { [id: string]: Date | 'undated' } = {}) =>
  keyChanged(losses, {
    since: ({ fileName }) => dates[fileName.replace(/\.(asc|pem)$/, '')],
    now: NOW,
    after: ROTATE_AFTER,
  });
const dropped = (before: Signature[], after: Signature[]): DroppedKeys | undefined =>
  droppedKeys('f/Packages', before, after);

describe('droppedKeys', () => {
  it.each([
    ['nothing was signed', [], [good('usign', 'a')]],
    ['the key goes on', [good('usign', 'a')], [good('usign', 'a')]],
    ['a key that nobody had is ours now', [unknown('usign', 'a')], [good('usign', 'a')]],
    ['a bad signature is made again by its key', [bad('usign', 'a')], [good('usign', 'a')]],
    [
      'the key itself signed other bytes than an index that somebody changed',
      [{ ...bad('apk-v2', 'a'), madeBy: keyOf('apk-v2', 'a') } as Signature],
      [good('apk-v2', 'a')],
    ],
    ['the old file was no signature', [bad('usign')], [good('usign', 'b')]],
    ['a second OpenPGP key comes', [good('openpgp', 'a')], [good('openpgp', 'a'), good('openpgp', 'b')]],
    [
      'an apk v2 name has a good signature beside a bad one',
      [bad('apk-v2', 'a'), good('apk-v2', 'a')],
      [good('apk-v2', 'a')],
    ],
    ['an OpenPGP key has a new form', [good('openpgp', 'a', 'old')], [good('openpgp', 'a', 'new')]],
  ])('is silent when %s', (_, before, after) => {
    expect(dropped(before, after)).toBeUndefined();
  });

  it.each([
    ['the key is another one', [good('usign', 'a')], [good('usign', 'b')]],
    ['the old key is one that nobody has', [unknown('usign', 'a')], [good('usign', 'b')]],
    ['the old key is that of a bad signature', [bad('usign', 'a')], [good('usign', 'b')]],
    ['the new signature is bad', [good('usign', 'a')], [bad('usign', 'a')]],
    ['another key has the name', [good('apk-v2', 'a', 'one')], [good('apk-v2', 'a', 'two')]],
    [
      'only the second OpenPGP key is known',
      [good('openpgp', 'a')],
      [good('openpgp', 'b'), good('openpgp', 'a')],
    ],
    [
      'OpenPGP keys change places',
      [good('openpgp', 'a'), good('openpgp', 'b')],
      [good('openpgp', 'b'), good('openpgp', 'a')],
    ],
    [
      'only the second OpenPGP key goes on',
      [good('openpgp', 'a'), good('openpgp', 'b')],
      [good('openpgp', 'b')],
    ],
    ['a bad signature may be by another key of that name', [bad('apk-v2', 'a')], [good('apk-v2', 'a')]],
    ['the id is that of another scheme', [good('apk-v3', 'a')], [good('openpgp', 'a')]],
  ])('says that devices know no key any more when %s', (_, before, after) => {
    expect(dropped(before, after)).toMatchObject({ keys: [{ keyId: 'a' }], isEvery: true });
  });

  it('says that some devices still know a key', () => {
    const before = [good('apk-v2', 'a'), good('apk-v2', 'a'), good('apk-v2', 'b')];
    expect(dropped(before, [good('apk-v2', 'b')])).toEqual({
      index: 'f/Packages',
      keys: [expect.objectContaining({ scheme: 'apk-v2', keyId: 'a' })],
      isEvery: false,
      successors: [{ scheme: 'apk-v2', keyId: 'b', fileName: 'b', signedBefore: true }],
    });
    const both = [good('usign', 'a'), good('openpgp', 'b')];
    expect(dropped(both, [good('usign', 'a'), good('openpgp', 'c')])).toMatchObject({ isEvery: false });
    const three = [...both, good('openpgp', 'c')];
    expect(dropped(three, [good('usign', 'a'), good('openpgp', 'b')])).toMatchObject({
      ...{ keys: [{ keyId: 'c', kind: 'key' }], isEvery: false },
    });
  });

  it('knows a key by its subkey, which signed an index that someone changed', () => {
    const key = { ...keyOf('openpgp', 'a'), answersTo: (name: string) => ['a', 'sub'].includes(name) };
    const after: Signature[] = [{ scheme: 'openpgp', file: 'f', state: 'good', key }];
    expect(dropped([bad('openpgp', 'sub')], after)).toBeUndefined();
    expect(dropped([bad('openpgp', 'b')], after)).toMatchObject({ keys: [{ keyId: 'b' }] });
  });

  it('tells a key that is gone from one that is no longer the first, and from one of that name', () => {
    const kinds = (before: Signature[], after: Signature[]) =>
      dropped(before, after)?.keys.map(({ keyId, kind }) => [keyId, kind]);
    const [a, b] = [good('openpgp', 'a'), good('openpgp', 'b')];
    expect(kinds([a], [b, a])).toEqual([['a', 'first place']]);
    expect(kinds([a, b], [b])).toEqual([['a', 'key']]);
    expect(kinds([good('usign', 'u'), a], [good('usign', 'u'), b, a])).toEqual([['a', 'first place']]);
    expect(kinds([good('apk-v2', 'a', 'one')], [good('apk-v2', 'a', 'two')])).toEqual([['a', 'name']]);
  });
});

describe('what is said about it', () => {
  const lost = (index: string, isEvery: boolean, scheme: Scheme = 'usign', keyId = 'a'): DroppedKeys => ({
    ...{ index, isEvery, successors: [] },
    keys: [{ scheme, keyId, kind: 'key' }],
  });

  it('counts the indexes that lose the same key, and says what devices do', () => {
    const indexes = ['1', '2', '3', '4', '5'].map((index) => lost(index, false));
    expect(droppedWarnings([...indexes, lost('6', false, 'apk-v2', 'x')])).toEqual([
      "1, 2, 3 and 2 more are no longer signed by a: on devices without another key of the feed, OpenWrt's opkg says `Signature check failed` and forgets the packages of the feed",
      '6 is no longer signed by x: on devices without another key of the feed, apk says `UNTRUSTED signature` or `BAD signature` and stays with the packages that it knows',
    ]);
  });

  it('is an error only when devices know no key any more', () => {
    expect(changed([lost('1', false)])).toEqual([]);
    const [error, ...more] = changed([lost('1', true), lost('2', false), lost('3', true)]);
    expect(more).toEqual([]);
    expect(error).toMatchObject({
      code: 'KEY_CHANGED',
      message: expect.stringMatching(/^1, 3 would no longer be signed by a: .*Signature check failed/),
      remedy: expect.stringContaining('`allow-key-change: true`'),
    });
  });

  it('advises an overlap where signatures have room for it', () => {
    expect(changed([lost('1', true)])[0]?.remedy).toContain('room for one usign signature');
    expect(changed([lost('1', true, 'apk-v3')])[0]?.remedy).toContain('and with the new one too');
    expect(changed([lost('1', true, 'openpgp')])[0]?.remedy).toContain('Put the new key after it');
  });

  it('is one error for each scheme, with the advice for that scheme', () => {
    const errors = changed([lost('1', true), lost('2', true, 'apk-v2', 'x'), lost('3', true, 'openpgp')]);
    expect(errors.map(({ message }) => message.slice(0, 37))).toEqual([
      '1 would no longer be signed by a: on ',
      '2 would no longer be signed by x: on ',
      '3 would no longer be signed by a: on ',
    ]);
    expect(new Set(errors.map(({ remedy }) => remedy)).size).toBe(3);
  });

  it('says that a key is no longer the first, or has the name of another', () => {
    const change = (kind: 'first place' | 'name', scheme: Scheme): DroppedKeys => ({
      ...{ index: 'i', isEvery: true, successors: [] },
      keys: [{ scheme, keyId: 'a', kind }],
    });
    const [first, name] = [change('first place', 'openpgp'), change('name', 'apk-v2')];
    expect(droppedWarnings([first, name])).toEqual([
      expect.stringMatching(/^i is no longer signed by a as the first key: on devices .*No public key/),
      expect.stringMatching(/^i is no longer signed by the same a: on devices .*BAD signature/),
    ]);
    expect(changed([name])[0]?.remedy).toContain('apk-rsa-key-name');
  });

  it('shows no control characters of an id', () => {
    const text = changed([lost('1', true, 'apk-v2', 'a\u001b[2J\n')])[0]?.message ?? '';
    expect(text).not.toMatch(/\p{Cc}/u);
  });
});

describe('a key takes the place of another', () => {
  /** What a run says that drops the key `a` of a scheme. */
  const saying = (
    before: Signature[],
    after: Signature[],
    dates: { [id: string]: Date | 'undated' },
  ): (string | undefined)[] => {
    const loss = dropped(before, after);
    return loss === undefined
      ? []
      : changed([loss], dates).map(({ message }) => message.split('feed. ')[1] ?? '');
  };
  const [usign, next] = [good('usign', 'a'), good('usign', 'b')];

  it.each([
    ['not published', {}, ['']],
    ['published by somebody who wrote no date', { b: 'undated' }, ['']],
    ['published yesterday', { b: ago(1) }, [expect.stringContaining('from 2027-03-02 00:00:00 UTC on')]],
    ['published thirty days ago', { b: ago(30) }, []],
  ] as const)('in usign when it has been published long enough: %s', (_, dates, said) => {
    expect(saying([usign], [next], dates)).toEqual(said);
  });

  it.each(['apk-v2', 'apk-v3', 'openpgp'] as const)('in %s only after it signed beside it', (scheme) => {
    const [a, b] = [good(scheme, 'a'), good(scheme, 'b')];
    const isStopped = (before: Signature[], dates: { [id: string]: Date | 'undated' }): boolean =>
      changed([dropped(before, [b]) as DroppedKeys], dates).length > 0;
    expect(isStopped([a], { b: ago(100) })).toBe(true);
    expect(isStopped([a, b], { b: ago(29) })).toBe(true);
    expect(isStopped([a, b], { b: ago(30) })).toBe(false);
    expect(isStopped([a, b], { b: 'undated' })).toBe(false);
    // The older of two young keys may go on alone.
    expect(isStopped([a, b], { a: ago(1), b: ago(2) })).toBe(false);
    expect(isStopped([a, b], { a: ago(2), b: ago(1) })).toBe(true);
  });

  it('even where devices of another scheme go on', () => {
    const pgp = good('openpgp', 'p');
    expect(saying([usign, pgp], [next, pgp], { p: ago(100) })).toEqual(['']);
    expect(saying([usign, pgp], [next, pgp], { b: ago(100) })).toEqual([]);
  });

  it('in the first place of OpenPGP, which Yocto’s opkg looks at', () => {
    const [a, b] = [good('openpgp', 'a'), good('openpgp', 'b')];
    const loss = dropped([a, b], [b, a]) as DroppedKeys;
    expect(changed([loss], { a: ago(90), b: ago(2) })).toHaveLength(1);
    expect(changed([loss], { a: ago(90), b: ago(31) })).toEqual([]);
  });
});
