import { describe, expect, it } from 'vitest';
import { InputError, ManyErrors, type PkgfeedError } from '../../../src/errors.ts';
import { readArguments } from '../../../src/settings/arguments.ts';
import type { Command } from '../../../src/settings/commands.ts';

const readSecret = (flag: string, file: string) =>
  file === 'absent'
    ? new InputError({ code: 'INPUT_VALUE', message: `${flag} cannot be read`, remedy: 'Give a file.' })
    : { text: `text of ${file}`, origin: `${flag} ${file}` };

const FILES: { [file: string]: string } = {
  'feed.yml':
    'keep-versions: 3\non-conflict: keep\nrepositories:\n- {branch: "1", repository: a, files: x}\n- {branch: "1", repository: b, keep-versions: 1}\n',
};
const noFile = (file: string): InputError =>
  new InputError({ code: 'INPUT_CONFIG', message: `${file} is not there`, remedy: 'Make it.' });

const read = (command: Command, argv: string[], env: { [name: string]: string } = {}) =>
  readArguments(command, argv, { env, readSecret, readText: (file) => FILES[file] ?? noFile(file) });

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
      repositories: [{ sources: { files: ['a', 'b'] } }],
      home: { dryRun: true },
      feed: { site: false },
    });
  });

  describe('with a file that describes the feed', () => {
    const repositories = (...argv: string[]) =>
      read('publish', ['--config', 'feed.yml', ...argv]).settings.repositories.map(
        ({ repository, keepVersions, onConflict, sources }) => ({
          ...{ repository, keepVersions, onConflict },
          files: sources.files,
        }),
      );
    const [a, b] = [
      { repository: 'a', keepVersions: 3, onConflict: 'keep', files: ['x'] },
      { repository: 'b', keepVersions: 1, onConflict: 'keep', files: [] },
    ];

    it('has each repository, with its own values before those of the top', () => {
      expect(repositories()).toEqual([a, b]);
    });

    it('lets a flag of the run count more', () => {
      expect(repositories('--keep-versions', '9')).toEqual([
        { ...a, keepVersions: 9 },
        { ...b, keepVersions: 9 },
      ]);
    });

    it('lets it count more also where it says what is the default', () => {
      expect(repositories('--on-conflict', 'fail').map(({ onConflict }) => onConflict)).toEqual([
        'fail',
        'fail',
      ]);
    });

    it('has those that `only` names', () => {
      expect(repositories('--only', '1/b')).toEqual([b]);
      expect(repositories('--only', '1/*')).toEqual([a, b]);
      expect(faults('publish', ['--config', 'feed.yml', '--only', '2/b'])).toEqual([
        'INPUT_VALUE: `only` is 2/b, and feed.yml has no such repository -> It has 1/a, 1/b.',
      ]);
      expect(faults('publish', ['--only', '2/b'])).toEqual([
        'INPUT_VALUE: `only` is given without `config`, and it chooses repositories of that file -> Give both, or leave `only` out.',
      ]);
    });

    it('refuses an age where no other repository is a source', () => {
      expect(faults('publish', ['--min-age', '7d']).map((line) => line.split(',')[0])).toEqual([
        'INPUT_VALUE: `min-age` is given without `from`',
      ]);
      expect(faults('publish', ['--min-age', '7d', '--from', '1/a'])).toEqual([]);
    });

    it('refuses flags that fill one repository, and a file that is not there', () => {
      expect(faults('publish', ['--config', 'feed.yml', '--files', 'y', '--branch', '2'])).toEqual([
        'INPUT_VALUE: `branch` is given together with `config`, and feed.yml says it for each repository -> Write it into feed.yml; `only` chooses the repositories of this run.',
        'INPUT_VALUE: `files` is given together with `config`, and feed.yml says it for each repository -> Write it into feed.yml; `only` chooses the repositories of this run.',
      ]);
      expect(faults('publish', ['--config', 'other.yml'])).toEqual([
        'INPUT_CONFIG: other.yml is not there -> Make it.',
      ]);
    });

    it('names the place of each line that no repository can be made of, together', () => {
      FILES['lines.yml'] =
        'remove: "=1"\nrepositories:\n- branch: ../x\n  repository: "$(id)"\n  from: [1/a, b]\n  packages: |\n    a>1\n    a==\n- {branch: "1"}\n';
      expect(faults('publish', ['--config', 'lines.yml']).map((line) => line.split(' -> ')[0])).toEqual([
        'INPUT_VALUE: lines.yml:3:3: `branch` is "../x", which is not a plain path',
        'INPUT_VALUE: lines.yml:4:3: `repository` is "$(id)", which is not a plain path',
        'INPUT_VALUE: lines.yml:5:15: `from` names "b", which is no BRANCH/REPOSITORY',
        expect.stringMatching(/^INPUT_VALUE: lines\.yml:6:\d+: `packages` has the line "a=="/),
        'INPUT_VALUE: lines.yml:1:1: "=1" does not name a package to remove',
        'INPUT_MISSING: lines.yml:9:3: the repository has no `repository`, but the layout {branch}/{repository}/{arch} needs it',
      ]);
      FILES['flat.yml'] = 'layout: "{repository}/{arch}"\nrepositories: [{repository: a, from: b}]\n';
      expect(faults('publish', ['--config', 'flat.yml'])).toEqual([]);
    });

    it('names the place of a value that cannot be used, once', () => {
      FILES['bad.yml'] =
        'keep-versions: x\nrepositories:\n- {branch: "1", files: [!!x]}\n- branch: "2"\n  sync: maybe\n  files: "!only"\n';
      expect(faults('publish', ['--config', 'bad.yml']).map((line) => line.split(' -> ')[0])).toEqual([
        'INPUT_CONFIG: bad.yml:3:28: `files` has the tag tag:yaml.org,2002:x',
        'INPUT_VALUE: bad.yml:1:1: `keep-versions` is "x", not a whole number above 0',
        'INPUT_VALUE: bad.yml:5:3: `sync` is "maybe", not true or false',
        'INPUT_VALUE: bad.yml:4:3: `files` is "!only", not a list of what to publish, with a pattern after each !',
      ]);
    });
  });

  it('takes words of publish and init as files, and letters as flags', () => {
    const { settings, words, shown } = read('publish', ['bin/a.ipk', '--files', 'b', '-nv', 'c.ipk']);
    expect(settings).toMatchObject({
      repositories: [{ sources: { files: ['bin/a.ipk', 'b', 'c.ipk'] } }],
      home: { dryRun: true },
    });
    expect([words, shown]).toEqual([[], { isVerbose: true, isQuiet: false }]);
    expect(read('init', ['a.ipk']).settings.repositories[0].sources.files).toEqual(['a.ipk']);
    expect(read('check', ['-q', '--directory', 'd']).shown).toEqual({ isVerbose: false, isQuiet: true });
    expect(faults('check', ['-n'])).toEqual([
      expect.stringMatching(/^INPUT_UNKNOWN: check's flag "-n" is not known/),
    ]);
    expect(faults('publish', ['--verbos'])[0]).toContain('Did you mean --verbose?');
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
      'INPUT_UNKNOWN: sign\'s flag "--files" is not known -> `pkgfeed sign --help all` lists them all.',
    ],
    [
      'a file that describes a feed, where pkgfeed looks itself',
      'init',
      ['--config', 'feed.yml'],
      'INPUT_UNKNOWN: init does not take --config: it finds out itself how a feed is laid out, and its workflow needs no such file -> Leave it out. To see what a file that describes the feed would do, run `pkgfeed publish --config FILE --dry-run`.',
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
      'a value of a flag that takes none',
      'publish',
      ['--dry-run', 'false'],
      'INPUT_UNKNOWN: publish does not know what to do with "false" -> Flags such as --dry-run take no value; --dry-run=false switches one off.',
    ],
    [
      'a word too many',
      'check',
      ['x'],
      'INPUT_UNKNOWN: check does not know what to do with "x" -> Give flags only; `pkgfeed check --help all` lists them.',
    ],
  ])('refuses %s', (_, command, argv, fault) => {
    expect(faults(command, argv)).toEqual([fault]);
  });

  it('reports all of them together', () => {
    expect(faults('publish', ['--fils', 'a', '--token', 'absent', '--branch'])).toHaveLength(3);
  });
});
