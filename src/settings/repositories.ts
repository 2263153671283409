import { InputError } from '../errors.ts';
import { DEFAULT_LAYOUT } from '../feed/layout.ts';
import { starPattern } from '../text/name-pattern.ts';
import { printable } from '../text/printable.ts';
import { faultsOf } from './checks.ts';
import type { ConfigRepository, GivenConfig } from './config-file.ts';
import type { InputName, InputValues } from './inputs.ts';
import { type RawInputs, readInputs } from './read-inputs.ts';
import { faultyLines, missingCoordinates } from './repository-faults.ts';

interface ReadRepositories {
  /** What counts for the whole run. */
  values: InputValues;
  /** What counts for each repository of the run, in the order of the file. */
  repositories: InputValues[];
  /** Where the coordinates of each repository stand in the file. */
  places: ReadonlyMap<InputValues, CoordinatePlaces>;
  /** Every repository of the file, also those that `only` leaves out. */
  described: DescribedRepository[];
  errors: InputError[];
}

/** Places in a file, as `FILE:LINE:COLUMN`. */
export interface CoordinatePlaces {
  branch?: string;
  repository?: string;
}

export interface RepositoryName {
  branch: string | undefined;
  repository: string | undefined;
  target: string | undefined;
}

/** A repository of the file, whether it is of the run or not. */
export interface DescribedRepository extends RepositoryName {
  from: readonly string[];
  requireAttestation: readonly string[];
}

/**
 * Reads the inputs of a run, and of each of its repositories: what the file says about one, or else what stands at its
 * top. An input of the run counts more than the file.
 */
export function readRepositories(
  raw: RawInputs,
  config: GivenConfig | undefined,
  onlyLooks = false,
): ReadRepositories {
  if (config === undefined) {
    const { values, errors } = readInputs(raw);
    return {
      values,
      repositories: [values],
      places: new Map(),
      described: [],
      errors: [...errors, ...faultsOf(values), ...uselessAlone(onlyLooks ? { ...values, only: [] } : values)],
    };
  }
  const { name, file } = config;
  const { values, errors } = readInputs(new Map([...file.top, ...raw]));
  const faults = faultsOf(values);
  const found = [...config.errors, ...twoPlaces(raw, name), ...errors, ...faults];
  const known = new Set(found.map(({ message }) => message));
  // Without a list, the whole file describes one repository.
  const listed = file.repositories.length > 0 ? file.repositories : [{ own: new Map(), at: name }];
  const layout = values.layout ?? DEFAULT_LAYOUT;
  const read = listed.map((one) => readOne(one, file.top, raw));
  const places = new Map<InputValues, CoordinatePlaces>();
  for (const [i, { values: own, errors: ofOne }] of read.entries()) {
    const at = listed[i]?.at ?? name;
    const given = new Map([...file.top, ...(listed[i]?.own ?? []), ...raw]);
    places.set(own, placesIn(given));
    // A key that is misspelled is not missing too.
    const isWhole = file.repositories.length > 0 && config.errors.length === 0;
    const ofLines = [
      ...faultyLines(given, layout),
      ...(isWhole ? missingCoordinates(given, at, layout) : []),
    ].filter(({ message }) => !known.has(message));
    found.push(...ofLines);
    for (const { message } of ofLines) known.add(message);
    const fresh = faultsOf(own).filter(({ message }) => !known.has(message));
    found.push(
      ...ofOne.filter(({ message }) => !known.has(message)),
      ...fresh.map((fault) => placed(fault, at)),
    );
    for (const { message } of ofOne) known.add(message);
  }
  const repositories = read.map((one) => one.values);
  const wanted = repositories.filter(isWanted(values.only));
  if (wanted.length === 0) found.push(noneWanted(values.only, repositories, name));
  return { values, repositories: wanted, places, described: repositories.map(descriptionOf), errors: found };
}

function placesIn(given: RawInputs): CoordinatePlaces {
  const [branch, repository] = (['branch', 'repository'] as const).map((name) => given.get(name)?.at(-1)?.at);
  return { ...(branch === undefined ? {} : { branch }), ...(repository === undefined ? {} : { repository }) };
}

const readOne = ({ own }: ConfigRepository, top: RawInputs, run: RawInputs): ReturnType<typeof readInputs> =>
  readInputs(new Map([...top, ...own, ...run]));

/** The same error with the place in the file. */
const placed = ({ code, message, remedy }: InputError, at: string): InputError =>
  new InputError({ code, message: `${at}: ${message}`, remedy });

/** `BRANCH/REPOSITORY`, or the one of the two that is given, with its target if it has one. */
export const repositoryName = ({ branch, repository, target }: RepositoryName): string =>
  [branch, repository, target].filter((word) => word !== undefined).join('/');

const descriptionOf = ({ branch, repository, target, from, ...values }: InputValues): DescribedRepository => {
  return { branch, repository, target, from, requireAttestation: values['require-attestation'] };
};

function isWanted(only: readonly string[]): (values: InputValues) => boolean {
  const patterns = only.map(starPattern);
  return (values) => only.length === 0 || patterns.some((matches) => matches(repositoryName(values)));
}

/** Inputs that name or fill one repository, which a file does for each. */
const FILLING: readonly InputName[] = [
  ...([
    'branch',
    'repository',
    'target',
    'files',
    'release',
    'releases',
    'artifacts',
    'from',
    'upstream',
  ] as const),
  ...(['packages', 'sync', 'min-age', 'prefer', 'remove', 'readmit'] as const),
];

const twoPlaces = (run: RawInputs, name: string): InputError[] =>
  FILLING.filter((input) => run.has(input)).map(
    (input) =>
      new InputError({
        code: 'INPUT_VALUE',
        message: `\`${input}\` is given together with \`config\`, and ${name} says it for each repository`,
        remedy: `Write it into ${name}; \`only\` chooses the repositories of this run.`,
      }),
  );

/** Inputs that do nothing in a run without a file. */
const uselessAlone = ({ only, from, 'min-age': minAge, ...values }: InputValues): InputError[] => [
  // A rollback finds the repositories in the feed.
  ...(only.length === 0 || (values.steps ?? values.to ?? values.before) !== undefined
    ? []
    : [
        new InputError({
          code: 'INPUT_VALUE',
          message: '`only` is given without `config`, and it chooses repositories of that file',
          remedy: 'Give both, or leave `only` out.',
        }),
      ]),
  ...(minAge === undefined || from.length > 0
    ? []
    : [
        new InputError({
          code: 'INPUT_VALUE',
          message: '`min-age` is given without `from`, and it is about packages of other repositories',
          remedy: 'Say in `from` where they come from, or leave `min-age` out.',
        }),
      ]),
];

function noneWanted(only: readonly string[], repositories: readonly InputValues[], name: string): InputError {
  const names = repositories.slice(0, 10).map(repositoryName);
  const more = repositories.length > names.length ? ` and ${repositories.length - names.length} more` : '';
  return new InputError({
    code: 'INPUT_VALUE',
    message: `\`only\` is ${printable(only.join(', '))}, and ${name} has no such repository`,
    remedy: `It has ${printable(names.join(', '))}${more}.`,
  });
}
