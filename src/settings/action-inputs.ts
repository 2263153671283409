import { InputError, throwGathered } from '../errors.ts';
import type { KeyText } from '../keys/key.ts';
import { nearest } from '../text/nearest.ts';
import type { ActionCommand } from './commands.ts';
import { givenConfig, type ReadText } from './config-file.ts';
import { ACTION_INPUTS, type Input, type InputName } from './inputs.ts';
import type { RawInputs } from './read-inputs.ts';
import { parseSettings, type Settings } from './settings.ts';

interface Environment {
  readonly [name: string]: string | undefined;
}

/**
 * The settings of a run on GitHub, which hands inputs over in INPUT_NAME variables.
 *
 * @param repository the one that the workflow belongs to
 * @param isWithoutSecrets true for a run that GitHub gives no secrets
 * @param readText reads the file that `config` names
 * @throws InputError for all inputs that are wrong, together
 */
export function readActionInputs(
  env: Environment,
  { repository, isWithoutSecrets }: { repository: string | undefined; isWithoutSecrets: boolean },
  readText: ReadText,
): Settings {
  throwGathered(misspelledInputs(env));
  const raw = givenInputs(env);
  // Host keys without a key are not a mistake where there are no secrets.
  if (!raw.has('ssh-key') && isWithoutSecrets) raw.delete('ssh-known-hosts');
  const config = givenConfig(raw, readText);
  const hasHome = (given: RawInputs | undefined): boolean =>
    given !== undefined && (given.has('pages-repository') || given.has('directory'));
  if (!hasHome(raw) && !hasHome(config?.file.top) && repository) {
    raw.set('pages-repository', [{ text: repository, origin: 'GITHUB_REPOSITORY' }]);
  }
  const ofFile = config?.file.top;
  const isDeployed = [raw, ofFile].some((given) => given?.get('deploy')?.[0]?.text.trim() === 'workflow');
  if (isDeployed && !raw.has('site-folder') && !ofFile?.has('site-folder') && env.RUNNER_TEMP) {
    raw.set('site-folder', [{ text: `${env.RUNNER_TEMP}/pkgfeed-site`, origin: 'RUNNER_TEMP' }]);
  }
  const settings = parseSettings(config === undefined ? raw : withoutDefaults(raw), config);
  throwGathered(unusedInputs(raw, settings.command));
  return settings;
}

/**
 * The inputs that say something else than their defaults. GitHub hands over the defaults too, and they must not count
 * more than the file that `config` names.
 */
const withoutDefaults = (raw: RawInputs): RawInputs =>
  new Map([...raw].filter(([name, texts]) => texts[0]?.text.trim() !== DEFAULTS.get(name)));

const DEFAULTS: ReadonlyMap<string, string> = new Map(
  ACTION_INPUTS.map((input) => [input.name, input.default]),
);

/** Only names that are close to a known one: a runner may set others. */
function misspelledInputs(env: Environment): InputError[] {
  const known: string[] = ACTION_INPUTS.map(({ name }) => name);
  return Object.keys(env)
    .filter((variable) => variable.startsWith('INPUT_'))
    .map((variable) => variable.slice('INPUT_'.length).toLowerCase())
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const near = nearest(name, known);
      if (near === undefined) return [];
      const message = `the input ${JSON.stringify(name)} is not known`;
      return [new InputError({ code: 'INPUT_UNKNOWN', message, remedy: `Did you mean ${near}?` })];
    });
}

function givenInputs(env: Environment): Map<InputName, KeyText[]> {
  const raw = new Map<InputName, KeyText[]>();
  for (const { name } of ACTION_INPUTS) {
    const text = env[`INPUT_${name.toUpperCase()}`] ?? '';
    if (text.trim() !== '') raw.set(name, [{ text, origin: `the input ${name}` }]);
  }
  return raw;
}

/** Inputs that were given although the command does not use them. */
function unusedInputs(raw: RawInputs, command: ActionCommand): InputError[] {
  return ACTION_INPUTS.filter((input: Input) => {
    const text = raw.get(input.name as InputName)?.[0]?.text.trim() ?? input.default;
    const isUsed = input.name === 'command' || input.commands.includes(command);
    return !isUsed && text !== input.default;
  }).map(
    ({ name }) =>
      new InputError({
        code: 'INPUT_VALUE',
        message: `\`${name}\` is given, and \`command: ${command}\` does nothing with it`,
        remedy: 'Leave it out, or put it into a step of its own.',
      }),
  );
}
