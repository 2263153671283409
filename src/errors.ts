/**
 * The error family. Every failure a user can meet has a stable `code`, documented under that
 * heading in docs/troubleshooting.md, a `message` (what happened, and where) and a `remedy` (what to do).
 */

/** Each code with the family it belongs to. A test holds this table against docs/troubleshooting.md. */
export const ERROR_CODES = {
  INPUT_UNKNOWN: 'InputError',
  INPUT_VALUE: 'InputError',
  INPUT_CONFIG: 'InputError',
  INPUT_MISSING: 'InputError',
  KEY_REVOKED: 'KeyError',
  KEY_MISSING: 'KeyError',
  KEY_KIND: 'KeyError',
  KEY_PUBLIC: 'KeyError',
  KEY_MALFORMED: 'KeyError',
  KEY_PASSPHRASE: 'KeyError',
  KEY_MISMATCH: 'KeyError',
  KEY_WEAK: 'KeyError',
  KEY_EXPIRED: 'KeyError',
  KEY_EXISTS: 'KeyError',
  KEY_CHANGED: 'KeyError',
  SOURCE_EMPTY: 'SourceError',
  SOURCE_READ: 'SourceError',
  SOURCE_CHANGED: 'SourceError',
  SOURCE_TOO_BIG: 'SourceError',
  SOURCE_UNTRUSTED: 'SourceError',
  SOURCE_UNATTESTED: 'SourceError',
  SOURCE_ABSENT: 'SourceError',
  SOURCE_UNSIGNED: 'SourceError',
  SOURCE_SIGNATURE: 'SourceError',
  SOURCE_INDEX: 'SourceError',
  SOURCE_HASH: 'SourceError',
  SOURCE_LOCK: 'SourceError',
  FORMAT_UNKNOWN: 'FormatError',
  FORMAT_TRUNCATED: 'FormatError',
  FORMAT_MALFORMED: 'FormatError',
  FORMAT_LIMIT: 'FormatError',
  FORMAT_COMPRESSION: 'FormatError',
  FORMAT_FIELD: 'FormatError',
  FORMAT_INCOMPLETE: 'FormatError',
  PLACEMENT_COORDINATE: 'PlacementError',
  PLACEMENT_LAYOUT: 'PlacementError',
  PLACEMENT_ARCH: 'PlacementError',
  PLACEMENT_NO_ARCH: 'PlacementError',
  CONFLICT_KEYRING: 'ConflictError',
  CONFLICT_PACKAGE: 'ConflictError',
  CONFLICT_PATH: 'ConflictError',
  CONFLICT_ABSENT: 'ConflictError',
  FEED_REVOKED: 'FeedError',
  FEED_UNSIGNED: 'FeedError',
  FEED_SIGNATURE: 'FeedError',
  FEED_ENTRY: 'FeedError',
  FEED_KEY: 'FeedError',
  FEED_SCHEME: 'FeedError',
  FEED_INDEX: 'FeedError',
  FEED_INDEX_LOST: 'FeedError',
  FEED_PLACE: 'FeedError',
  FEED_FILE_MISSING: 'FeedError',
  FEED_FILE_CHANGED: 'FeedError',
  FEED_ABSENT: 'FeedError',
  FEED_NO_PACKAGE: 'FeedError',
  FEED_DAMAGED: 'FeedError',
  FEED_ELSEWHERE: 'FeedError',
  FEED_REPLACED: 'FeedError',
  FEED_PLAN: 'FeedError',
  FEED_UNFINISHED: 'FeedError',
  FEED_HISTORY: 'FeedError',
  FEED_BUSY: 'FeedError',
  FEED_SHRINKS: 'FeedError',
  FEED_TOO_BIG: 'FeedError',
  FEED_CLOSURE: 'FeedError',
  GIT_MISSING: 'GitError',
  GIT_OLD: 'GitError',
  GIT_FAILED: 'GitError',
  GIT_LOCKED: 'GitError',
  GIT_ACCESS: 'GitError',
  GIT_REMOTE: 'GitError',
  VERIFY_ADDRESS: 'VerifyError',
  VERIFY_FETCH: 'VerifyError',
  VERIFY_NOT_LIVE: 'VerifyError',
  VERIFY_WENT_BACK: 'VerifyError',
  VERIFY_FORKED: 'VerifyError',
  VERIFY_ANSWER: 'VerifyError',
  GITHUB_ACCESS: 'GitHubError',
  GITHUB_ABSENT: 'GitHubError',
  GITHUB_LIMIT: 'GitHubError',
  GITHUB_FAILED: 'GitHubError',
  MACHINE_TEMPORARY: 'MachineError',
  MACHINE_DIRECTORY: 'MachineError',
  MACHINE_OUTPUT: 'MachineError',
  MACHINE_FILE: 'MachineError',
  MACHINE_LIMIT: 'MachineError',
  MACHINE_PROXY: 'MachineError',
  MACHINE_CERTIFICATE: 'MachineError',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;
type CodeOf<Family extends string> = {
  [Code in ErrorCode]: (typeof ERROR_CODES)[Code] extends Family ? Code : never;
}[ErrorCode];

export interface Problem<Code extends ErrorCode = ErrorCode> {
  code: Code;
  /** What happened, and to which file, key or address. */
  message: string;
  /** What to do next: one imperative sentence. */
  remedy: string;
  cause?: unknown;
}

export class PkgfeedError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string;

  constructor(problem: Problem) {
    super(problem.message, problem.cause === undefined ? undefined : { cause: problem.cause });
    this.code = problem.code;
    this.remedy = problem.remedy;
    this.name = ERROR_CODES[problem.code];
  }
}

export class InputError extends PkgfeedError {
  declare readonly code: CodeOf<'InputError'>;
  constructor(problem: Problem<CodeOf<'InputError'>>) {
    super(problem);
  }
}

export class KeyError extends PkgfeedError {
  declare readonly code: CodeOf<'KeyError'>;
  constructor(problem: Problem<CodeOf<'KeyError'>>) {
    super(problem);
  }
}

export class SourceError extends PkgfeedError {
  declare readonly code: CodeOf<'SourceError'>;
  constructor(problem: Problem<CodeOf<'SourceError'>>) {
    super(problem);
  }
}

/** The error for a package file that changed after it was read. */
export function fileChanged(origin: string): SourceError {
  return new SourceError({
    code: 'SOURCE_CHANGED',
    message: `${origin} changed while it was being published`,
    remedy: 'Wait until the build has finished, then publish again.',
  });
}

export interface FormatProblem {
  code: CodeOf<'FormatError'>;
  reason: string;
  /** Byte offset in the file at which the reader stopped. */
  offset: number;
  remedy?: string;
  file?: string;
  cause?: unknown;
}

const REBUILD =
  'Build or download the file again; if others can install it, report it with the file attached.';

const REINDEX =
  'Restore the folder from the history of the feed, or run `pkgfeed reindex`, which writes its index from its packages.';

/** A file or an index that breaks the rules of its format. The pure readers throw it without a file name. */
export class FormatError extends PkgfeedError {
  declare readonly code: CodeOf<'FormatError'>;
  readonly reason: string;
  readonly offset: number;
  readonly file: string | undefined;

  constructor(problem: FormatProblem) {
    super({
      code: problem.code,
      message: `${problem.file ?? 'the data'}: ${problem.reason} (at byte ${problem.offset})`,
      remedy: problem.remedy ?? REBUILD,
      cause: problem.cause,
    });
    this.reason = problem.reason;
    this.offset = problem.offset;
    this.file = problem.file;
  }

  /** Returns the same error with the path of the index that has the problem, which no download mends. */
  inIndex(path: string): FormatError {
    const { code, reason, offset, cause } = this;
    const remedy = this.remedy === REBUILD ? REINDEX : this.remedy;
    return new FormatError({ code, reason, offset, remedy, cause, file: path });
  }

  /** Returns the same error with the name of the file that has the problem. */
  in(file: string): FormatError {
    const { code, reason, offset, remedy, cause } = this;
    return new FormatError({ code, reason, offset, remedy, cause, file });
  }
}

export class PlacementError extends PkgfeedError {
  declare readonly code: CodeOf<'PlacementError'>;
  constructor(problem: Problem<CodeOf<'PlacementError'>>) {
    super(problem);
  }
}

export class ConflictError extends PkgfeedError {
  declare readonly code: CodeOf<'ConflictError'>;
  constructor(problem: Problem<CodeOf<'ConflictError'>>) {
    super(problem);
  }
}

export class FeedError extends PkgfeedError {
  declare readonly code: CodeOf<'FeedError'>;
  constructor(problem: Problem<CodeOf<'FeedError'>>) {
    super(problem);
  }
}

export class GitError extends PkgfeedError {
  declare readonly code: CodeOf<'GitError'>;
  constructor(problem: Problem<CodeOf<'GitError'>>) {
    super(problem);
  }
}

export class GitHubError extends PkgfeedError {
  declare readonly code: CodeOf<'GitHubError'>;
  constructor(problem: Problem<CodeOf<'GitHubError'>>) {
    super(problem);
  }
}

/** Something that the machine of the run does not have, or refuses. */
export class MachineError extends PkgfeedError {
  declare readonly code: CodeOf<'MachineError'>;
  constructor(problem: Problem<CodeOf<'MachineError'>>) {
    super(problem);
  }
}

export class VerifyError extends PkgfeedError {
  declare readonly code: CodeOf<'VerifyError'>;
  constructor(problem: Problem<CodeOf<'VerifyError'>>) {
    super(problem);
  }
}

/** How many problems of a run are shown one by one; the others are counted. */
export const MOST_SHOWN = 20;

/** A list, or just its length. */
type Counted = { readonly length: number };

/** One line that counts what is not shown one by one; no line when everything is shown. */
export function countOfRest({ length }: Counted, shown = MOST_SHOWN): string[] {
  return length > shown ? [`… and ${(length - shown).toLocaleString('en-US')} more`] : [];
}

/** Several problems of one kind, found in one pass and shown together: the first twenty, and a count of the others. */
export class ManyErrors extends PkgfeedError {
  readonly errors: readonly PkgfeedError[];
  /** How many problems there are; `errors` may hold only the first of them. */
  readonly length: number;

  constructor(first: PkgfeedError, errors: readonly PkgfeedError[], length = errors.length) {
    const shown = errors.slice(0, MOST_SHOWN);
    const lines = [...shown.map(({ code, message }) => `${code}: ${message}`), ...countOfRest({ length })];
    super({
      code: first.code,
      message: `${manyProblems({ length })}:\n${lines.map((line) => `  ${line}`).join('\n')}`,
      remedy: [...new Set(shown.map(({ remedy }) => remedy))].join('\n'),
    });
    this.errors = errors;
    this.length = length;
  }
}

/** `1,234 problems`. */
export const manyProblems = ({ length }: Counted): string => `${length.toLocaleString('en-US')} problems`;

/**
 * Throws a single error as it is, and several as one `ManyErrors`. Returns when there are none.
 *
 * @param length how many problems there are, when `errors` holds only the first of them
 */
export function throwGathered(errors: readonly PkgfeedError[], length = errors.length): void {
  const [first] = errors;
  if (first === undefined) return;
  throw length === 1 ? first : new ManyErrors(first, errors, length);
}

/** Gathers any number of problems: it keeps the first ones in the order of their messages, and counts the others. */
export class Gathering {
  #errors: PkgfeedError[] = [];
  #length = 0;

  add(error: PkgfeedError): void {
    this.#length++;
    this.#errors.push(error);
    if (this.#errors.length >= 2 * KEPT) this.#errors = this.#sorted().slice(0, KEPT);
  }

  /** Throws the gathered problems in the order of their messages, if there are any. */
  throwIfAny(): void {
    throwGathered(this.#sorted().slice(0, KEPT), this.#length);
  }

  #sorted(): PkgfeedError[] {
    return this.#errors.toSorted((a, b) => (a.message < b.message ? -1 : 1));
  }
}

/** How many errors stay in memory: each holds its stack, which is far larger than its message. */
const KEPT = 1000;
