import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { configSchema } from '../../scripts/make-schema.ts';
import { readConfigFile } from '../../src/settings/config-file.ts';

const isValid = new Ajv({ allowUnionTypes: true }).compile(configSchema());

const GOOD = `title: Northern Mesh
keep-versions: 3
repositories:
  - branch: 25.12
    repository: testing
    files: [a, b]
    sync: true
  - branch: "25.12"
    repository: stable
    from: 25.12/testing
    min-age: 7d
    prefer: first
`;

describe('schema/pkgfeed.schema.json', () => {
  it('is made from the table of inputs by `npm run schema`', () => {
    const file = readFileSync(new URL('../../schema/pkgfeed.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(file)).toEqual(configSchema());
  });

  it.each([
    ['a feed', GOOD, true],
    ['an unknown key', 'titel: x', false],
    ['a secret', 'usign-key: x', false],
    ['what belongs to one run', 'dry-run: true', false],
    ['what is for the whole feed, in a repository', 'repositories: [{title: x}]', false],
    ['a list of where there is one value', 'title: [x]', false],
    ['a word that is none of the choice', 'repositories: [{prefer: last}]', false],
  ])('agrees with the reader about %s', (_, text, expected) => {
    expect(isValid(parse(text))).toBe(expected);
    const isChoice = text.includes('last');
    expect(readConfigFile(text, 'f').errors.length === 0).toBe(expected || isChoice);
  });
});
