import { describe, expect, it } from 'vitest';
import { publishing } from '../../../src/run/publishing.ts';
import { eachRepository } from '../../../src/run/repositories.ts';
import { readConfigFile } from '../../../src/settings/config-file.ts';
import type { InputName } from '../../../src/settings/inputs.ts';
import { parseSettings, type Settings } from '../../../src/settings/settings.ts';

function settingsOf(text: string, words: { [name in InputName]?: string } = {}): Settings {
  const raw = new Map(
    Object.entries(words).map(([name, word]) => [name as InputName, [{ text: word, origin: 'a test' }]]),
  );
  const { file, errors } = readConfigFile(text, 'feed.yml');
  return parseSettings(raw, { name: 'feed.yml', file, errors });
}

const listOf = (...repositories: string[]): string =>
  `repositories:\n${repositories.map((one) => `- ${one}\n`).join('')}`;

describe('eachRepository', () => {
  const SLASHES = listOf(
    '{branch: releases/24.10, repository: testing, files: x}',
    '{branch: releases/24.10, repository: stable, from: releases/24.10/testing}',
  );
  const LAYOUT = '{branch}/packages/{repository}/{arch}';

  it.each(['', '*/stable'])('finds a source whose branch has slashes (only: %j)', (only) => {
    const settings = settingsOf(`layout: "${LAYOUT}"\n${SLASHES}`, only === '' ? {} : { only });
    const stable = eachRepository(settings).find(({ settings: one }) => one.repository === 'stable');
    expect(stable?.from).toMatchObject([{ name: 'releases/24.10/testing', isDescribed: true }]);
    expect(stable?.from[0]?.layout.folder('x86_64')).toBe('releases/24.10/packages/testing/x86_64');
  });

  it('finds it without a file too, by the branch of the repository itself', () => {
    const raw = new Map(
      Object.entries({
        ...{ layout: LAYOUT, branch: 'releases/24.10', repository: 'stable' },
        from: 'releases/24.10/testing\n23.05/old/er',
      }).map(([name, text]) => [name as InputName, [{ text, origin: 'a test' }]]),
    );
    const [stable] = eachRepository(parseSettings(raw));
    expect(stable?.from.map(({ layout }) => layout.folder('x'))).toEqual([
      'releases/24.10/packages/testing/x',
      '23.05/packages/old/er/x',
    ]);
  });
});

describe('publishing', () => {
  it('refuses a repository that follows sources and has none', () => {
    const settings = settingsOf(listOf('{branch: "1", repository: a, sync: true}'));
    expect(() => publishing(settings, { now: new Date(0) } as never)).toThrow(
      '`sync` is set for 1/a, and nothing fills it',
    );
  });
});
