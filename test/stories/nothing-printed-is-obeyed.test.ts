import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePlace, onPath, type Place, publishFlags, startSource } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

/** What a runner takes for commands, and a terminal for more than text. */
const HOSTILE = ['::error::pwned', '##[error]pwned', '  ::add-mask::a', 'x##[group]y'];

async function prepared(): Promise<{ place: Place; words: { [name: string]: string } }> {
  const place = makePlace();
  const { secret } = await makeTestKey();
  return { place, words: { ...onPath(place).words, 'usign-key': place.file('key.sec', secret) } };
}

/** Nothing that a runner or a terminal obeys is in a text, but for line ends. */
function expectObeyedByNobody(text: string): void {
  expect(text).not.toBe('');
  expect(text.split('\n').filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  expect(/[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/u.test(text)).toBe(false);
}

test.each(HOSTILE)('a title %j is text, in a report and in JSON', async (title) => {
  const { place, words } = await prepared();
  const flags = publishFlags({ ...words, files: place.ipk({}), title });
  const ended = await startSource(place, flags).ended;
  expect([ended.code, ended.stderr]).toEqual([0, '']);
  expectObeyedByNobody(ended.stdout);
  const json = await startSource(place, [...flags, '--json']).ended;
  expect([json.code, json.stderr]).toEqual([0, '']);
  expectObeyedByNobody(json.stdout);
  expect(JSON.parse(json.stdout).title).toBe(title.trim());
});

test
  .skipIf(process.platform === 'win32')
  .each([...HOSTILE, 'a\u001b[31mb', 'a\u202eb', 'a\r\n::error::b', 'a\u009b31mb'])(
  'a file named %j is text, where it is refused and where it is left out',
  async (name) => {
    const { place, words } = await prepared();
    place.file(`named/${name}.ipk`, 'no package');
    place.file(`guessed/${name}.txt`, 'no package');
    place.file(`guessed/good.ipk`, readFileSync(place.ipk({})));
    const refused = await startSource(place, publishFlags({ ...words, files: 'named' })).ended;
    expect(refused.code).toBe(1);
    expectObeyedByNobody(refused.stderr);
    const left = await startSource(place, publishFlags({ ...words, files: 'guessed/*' })).ended;
    expect(left.code).toBe(0);
    expectObeyedByNobody(left.stderr);
    expect(left.stderr).toContain('left out, because it is not a package: guessed/');
    expectObeyedByNobody(left.stdout);
    const inspected = await startSource(place, ['inspect', join('named', `${name}.ipk`)]).ended;
    expect(inspected.code).toBe(1);
    expectObeyedByNobody(inspected.stderr);
  },
);
