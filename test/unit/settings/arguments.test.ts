import { describe, expect, it } from 'vitest';
import { InputError, ManyErrors, type PkgfeedError } from '../../../src/errors.ts';
import { readArguments } from '../../../src/settings/arguments.ts';
import type { Command } from '../../../src/settings/commands.ts';

const readSecret = (flag: string, file: string) =>
  file === 'absent'
    ? new InputError({ code: 'INPUT_VALUE', message: `${flag} cannot be read`, remedy: 'Give a file.' })
    : { text: `text of ${file}`, origin: `${flag} ${file}` };

const read = (command: Command, argv: string[], env: { [name: string]: string } = {}) =>
  readArguments(command, argv, { env, readSecret });

const faults = (command: Command, argv: string[]): string[] => {
  try {
    read(command, argv);
    return [];
  } catch (error) {
    const all: readonly PkgfeedError[] = error instanceof ManyErrors ? error.errors : [error as PkgfeedError];
    return all.map(({ code, message, remedy }) => `${code}: ${message} -> ${remedy}`);
  }
};

describe('readArguments', () => {
  it('reads flags, repeated ones too, and values in the same word', () => {
    const { settings } = read('publish', ['--files', 'a', '--files=b', '--dry-run', '--site=false']);
    expect(settings).toMatchObject({
      sources: { files: ['a', 'b'] },
      home: { dryRun: true },
      feed: { site: false },
    });
  });

  it('gives the words besides flags', () => {
    expect(read('remove', ['a', '--branch', '24.10', 'b=1']).words).toEqual(['a', 'b=1']);
  });

  it('reads the file that a secret’s flag names, and else the environment', () => {
    const env = { PKGFEED_USIGN_KEY: 'ignored', PKGFEED_TOKEN: 't' };
    const { settings } = read('publish', ['--usign-key', 'key.sec'], env);
    expect(settings.keys.usignKeys).toEqual([{ text: 'text of key.sec', origin: '--usign-key key.sec' }]);
    expect(settings.home.token).toBe('t');
  });

  it.each<[string, Command, string[], string]>([
    [
      'an unknown flag',
      'publish',
      ['--fils', 'a'],
      'INPUT_UNKNOWN: publish\'s flag "--fils" is not known -> Did you mean --files?',
    ],
    [
      'a flag of another command',
      'sign',
      ['--files', 'a'],
      'INPUT_UNKNOWN: sign\'s flag "--files" is not known -> `pkgfeed sign --help` lists them all.',
    ],
    [
      'a flag that is negated',
      'publish',
      ['--no-site'],
      'INPUT_UNKNOWN: publish\'s flag "--no-site" is not known -> Write --site=false.',
    ],
    [
      'a forgotten value',
      'publish',
      ['--branch'],
      'INPUT_MISSING: --branch is given without a value -> Write --branch VALUE.',
    ],
    [
      'a flag in the place of a value',
      'publish',
      ['--branch', '--dry-run=false'],
      'INPUT_MISSING: --branch is given without a value -> Write --branch VALUE.',
    ],
    [
      'a forgotten file',
      'publish',
      ['--token'],
      'INPUT_MISSING: --token is given without a value -> Write --token FILE.',
    ],
    [
      'a file that cannot be read',
      'publish',
      ['--token', 'absent'],
      'INPUT_VALUE: --token cannot be read -> Give a file.',
    ],
    [
      'files without their flag',
      'publish',
      ['a.ipk'],
      'INPUT_UNKNOWN: publish does not know what to do with "a.ipk" -> Put --files before each pattern, and quotes around it so that the shell leaves it alone.',
    ],
    [
      'a value of a flag that takes none',
      'publish',
      ['--dry-run', 'false'],
      'INPUT_UNKNOWN: publish does not know what to do with "false" -> Flags such as --dry-run take no value; --dry-run=false switches one off.',
    ],
    [
      'a word too many',
      'check',
      ['x'],
      'INPUT_UNKNOWN: check does not know what to do with "x" -> Give flags only; `pkgfeed check --help` lists them.',
    ],
  ])('refuses %s', (_, command, argv, fault) => {
    expect(faults(command, argv)).toEqual([fault]);
  });

  it('reports all of them together', () => {
    expect(faults('publish', ['--fils', 'a', '--token', 'absent', '--branch'])).toHaveLength(3);
  });
});
