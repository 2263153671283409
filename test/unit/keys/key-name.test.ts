import { describe, expect, it } from 'vitest';
import { checkedKeyName, refuseSharedNames } from '../../../src/keys/key-name.ts';

describe('checkedKeyName', () => {
  it.each([
    'a.pub',
    'alpine-devel@lists.alpinelinux.org-4a6a0840.rsa.pub',
    'jo+feed@example.com-5f3e2a1b.rsa.pub',
    `${'x'.repeat(83)}.pub`,
  ])('accepts %s', (name) => {
    expect(checkedKeyName(name)).toBe(name);
  });

  it.each([
    'a.pem',
    'a.rsa',
    '.pub',
    '.a.pub',
    '-a.pub',
    '../a.pub',
    'keys/a.pub',
    'keys\\a.pub',
    'a b.pub',
    ' a.pub',
    'a.pub\n',
    'a\u0000.pub',
    'a$(id).pub',
    'a;b.pub',
    "a'.pub",
    'a%2f.pub',
    'ä.pub',
    '\u202ea.pub',
    `${'x'.repeat(84)}.pub`,
  ])('refuses %j', (name) => {
    expect(() => checkedKeyName(name)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        code: 'INPUT_VALUE',
        message: expect.stringMatching(/^the key name "[^\u0000-\u001f\u202e]*" is not a plain file name/),
      }),
    );
  });
});

describe('refuseSharedNames', () => {
  it('refuses a name that two keys have, and names it', () => {
    expect(() => refuseSharedNames(['a.pub', 'b.pub', 'a.pub'])).toThrow('two keys have the name a.pub');
    expect(() => refuseSharedNames(['a.pub', 'b.pub'])).not.toThrow();
    expect(() => refuseSharedNames([])).not.toThrow();
  });
});
