import type { Bounds } from './bounds.ts';

/** What a process is to do: inputs `from` up to and without `to` of each target, or one input out of a file. */
export interface Job {
  targets: readonly { name: string; from: number; to: number }[];
  seed: number;
  /** The address of the module that has the targets. */
  table: string;
  bounds: Bounds;
  /** Undefined for none. */
  shared: string | undefined;
  /** For what targets store. */
  scratch: string;
  /** Where inputs that fail are kept. */
  keep: string;
  /** The file that always says which input is being read, as two numbers of four bytes: the target's place, the run. */
  state: string;
  /** Read this one input, in place of any other. */
  input?: string;
}

export type FailureKind = 'thrown' | 'violation' | 'slow' | 'memory' | 'hang' | 'crash' | 'seed';

export interface Failure {
  kind: FailureKind;
  target: string;
  run: number;
  what: string;
  /** The file that the input was written to. */
  file: string;
}

/** What a process tells the one that started it. */
export type Report =
  /** The harness itself is at fault, or a target that cannot be prepared. */
  | { kind: 'broken'; what: string }
  /** A target has read its seeds. */
  | { kind: 'ready' }
  | { kind: 'failure'; failure: Failure }
  /** The last thing told of a target. Times are of the processor, in milliseconds; memory is in bytes. */
  | { kind: 'done'; target: string; from: number; tally: Tally };

export interface Tally {
  inputs: number;
  read: number;
  refused: number;
  milliseconds: number;
  slowest: { milliseconds: number; run: number };
  /** By how much the largest memory of the process has grown beyond what it was when all seeds had been read. */
  growth: number;
}

/** After so many a target is left alone. */
export const FAILURES_LIMIT = 20;
