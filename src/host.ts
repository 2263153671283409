/** What a run may ask of the machine it runs on, so that a terminal, a runner and a test can each answer. */
export interface Host {
  /** The environment that child processes start from. */
  env: NodeJS.ProcessEnv;
  /** The folder that relative paths are relative to. */
  cwd: string;
  /** The time to date commits by. */
  now: Date;
  /** Milliseconds since some moment, to tell how long something took. */
  clock(): number;
  /** Milliseconds since 1970 by the machine's clock, and never SOURCE_DATE_EPOCH: for locks and the age of leftovers. */
  wallClock(): number;
  /** What started the run, as GitHub tells it; undefined outside a runner. Nothing in it is trusted. */
  event: unknown;
  /** One line for a person. */
  say(line: string): void;
  /** Hides a text wherever the host shows or stores output. */
  mask(secret: string): void;
  /** How far a long piece of work has come; shown calmly, or not at all. */
  progress(label: string, done: number, total: number): void;
  /** A new folder that is gone when the run ends, however it ends. */
  temporaryFolder(): Promise<string>;
  /** Has something done when a signal ends the run, after its children have ended. Calling the result takes that back. */
  onSignal(task: () => void): () => void;
}
