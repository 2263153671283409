import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { readActionInputs } from '../../../src/settings/action-inputs.ts';

const noFile = new InputError({ code: 'INPUT_CONFIG', message: 'it is not there', remedy: 'Make it.' });
const read = (env: { [name: string]: string }, isWithoutSecrets = false, repository?: string) =>
  readActionInputs(env, { repository, isWithoutSecrets }, () => noFile);

describe('readActionInputs', () => {
  it('reads the variables of a runner, and leaves the blank ones out', () => {
    const settings = read({ INPUT_FILES: 'a.ipk\nb.ipk', 'INPUT_DRY-RUN': 'true', INPUT_TITLE: ' \n' });
    expect(settings).toMatchObject({
      repositories: [{ sources: { files: ['a.ipk', 'b.ipk'] } }],
      home: { dryRun: true },
      feed: { title: undefined },
    });
  });

  it('lets no default of the action count more than the file of the feed', () => {
    const text = 'on-conflict: keep\nverify: "off"\nrepositories: [{branch: "1", repository: a, files: x}]';
    const env = {
      INPUT_CONFIG: 'feed.yml',
      'INPUT_ON-CONFLICT': 'fail',
      INPUT_VERIFY: 'fail',
      INPUT_COMMAND: 'publish',
    };
    const settings = readActionInputs(env, { repository: 'o/r', isWithoutSecrets: false }, () => text);
    expect([settings.repositories[0].onConflict, settings.verify.mode]).toEqual(['keep', 'fail']);
  });

  it('keeps secrets byte for byte, and says where they come from', () => {
    expect(read({ 'INPUT_USIGN-KEY': ' k\n' }).keys.usignKeys[0]).toEqual({
      text: ' k\n',
      origin: 'the input usign-key',
    });
  });

  it.each<[string, { [name: string]: string }, string | undefined, string | undefined]>([
    ['is the repository of the run', {}, 'o/run', 'o/run'],
    ['is another one', { 'INPUT_PAGES-REPOSITORY': 'o/feed' }, 'o/run', 'o/feed'],
    ['is a folder', { INPUT_DIRECTORY: './feed' }, 'o/run', undefined],
    ['is not known', {}, undefined, undefined],
  ])('the home %s', (_, env, own, repository) => {
    expect(read(env, false, own).home.pagesRepository).toBe(repository);
  });

  it('refuses what is close to an input, and ignores what other actions may have set', () => {
    expect(() => read({ INPUT_FILS: 'x' })).toThrow('the input "fils" is not known');
    expect(read({ INPUT_SOMETHING_ELSE: 'x' }).command).toBe('publish');
  });

  it('refuses inputs that the command does not use, and takes their defaults', () => {
    expect(() => read({ INPUT_COMMAND: 'verify', INPUT_FILES: 'x' })).toThrow(
      '`files` is given, and `command: verify` does nothing with it',
    );
    expect(read({ INPUT_COMMAND: 'verify', INPUT_SITE: 'true' }).command).toBe('verify');
  });

  it('forgives a fork its host keys without a key, and nobody else', () => {
    const env = { 'INPUT_SSH-KNOWN-HOSTS': 'git.example.org ssh-ed25519 AAAA' };
    expect(read(env, true).home.sshKnownHosts).toEqual([]);
    expect(() => read(env)).toThrow('`ssh-known-hosts` is given');
  });

  it('leaves a site among the temporary files of the runner, unless a folder is named', () => {
    const env = { INPUT_DEPLOY: 'workflow', RUNNER_TEMP: '/tmp/runner' };
    expect(read(env).home.siteFolder).toBe('/tmp/runner/pkgfeed-site');
    expect(read({ ...env, 'INPUT_SITE-FOLDER': '_site' }).home.siteFolder).toBe('_site');
    expect(read({ RUNNER_TEMP: '/tmp/runner' }).home.siteFolder).toBeUndefined();
    expect(() => read({ INPUT_DEPLOY: 'workflow' })).toThrow('without `site-folder`');
  });
});
