import { describe, expect, it } from 'vitest';
import { COMMANDS, type Command } from '../../../src/settings/commands.ts';
import { commandHelp, help } from '../../../src/settings/help.ts';
import { EXAMPLES, FIRST, FIRST_ELSEWHERE, INPUT_GROUPS } from '../../../src/settings/input-groups.ts';
import { INPUTS } from '../../../src/settings/inputs.ts';

const commands = Object.keys(COMMANDS) as Command[];

describe('the help', () => {
  it.each(commands)('of %s fits a terminal', (command) => {
    const shown = commandHelp(command);
    expect(shown.split('\n').filter((line) => line.length > 100)).toEqual([]);
    expect(shown.split('\n').length).toBeLessThanOrEqual(60);
    expect(
      commandHelp(command, true)
        .split('\n')
        .filter((line) => line.length > 100),
    ).toEqual([]);
  });

  it('of all commands fits too', () => {
    expect(
      help()
        .split('\n')
        .filter((line) => line.length > 100),
    ).toEqual([]);
  });

  it('of publish begins with two examples, and shows what everybody needs first', () => {
    const shown = commandHelp('publish', false, 'npx pkgfeed');
    expect(shown).toMatch(
      /^ {2}npx pkgfeed publish bin\/\*\.ipk .*\n {2}npx pkgfeed publish .*\n\nUsage: npx pkgfeed /,
    );
    for (const flag of ['--files', '--branch', '--usign-key', '--dry-run, -n', '--quiet, -q'])
      expect(shown).toContain(`\n  ${flag} `);
    expect(shown).not.toContain('--max-removals');
    expect(shown).toMatch(/`npx pkgfeed publish --help all` shows \d+ more flags/);
    expect(commandHelp('publish', true)).toMatch(
      /\nPackages:\n[\s\S]*\nWhere:\n[\s\S]*\nKeys:\n[\s\S]*\nGuards:\n/,
    );
  });
});

describe('the groups of inputs', () => {
  it('have each input once', () => {
    const grouped = Object.values(INPUT_GROUPS).flat();
    expect([...grouped].toSorted()).toEqual(INPUTS.map(({ name }) => name).toSorted());
  });

  it('name flags that the commands have', () => {
    for (const [command, names] of Object.entries(FIRST)) {
      const own = INPUTS.filter(({ commands: all }) => (all as readonly string[]).includes(command));
      expect([command, names.filter((name) => !own.some((one) => one.name === name))]).toEqual([command, []]);
    }
    expect(FIRST_ELSEWHERE.length).toBeLessThan(16);
  });

  it('have examples of flags that there are', () => {
    for (const [command, lines] of Object.entries(EXAMPLES)) {
      const flags = lines.flatMap((line) => [...line.matchAll(/--([a-z-]+)/g)].map((match) => match[1]));
      const own = INPUTS.filter(({ commands: all }) => (all as readonly string[]).includes(command));
      const unknown = flags.filter((flag) => !own.some(({ name }) => name === flag));
      expect([command, unknown]).toEqual([command, []]);
      expect(lines.every((line) => line.startsWith(`${command} `))).toBe(true);
    }
  });
});
