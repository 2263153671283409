/** A branch or a tag, by its name without `refs/`. */
export interface RunRef {
  name: string;
  isTag: boolean;
}

/** The run of a workflow that pkgfeed is part of, and the GitHub that it belongs to. */
export interface GitHubRun {
  /** The address of GitHub, or of GitHub Enterprise. */
  server: string;
  /** The address of its API; undefined when it follows from that of the server. */
  api: string | undefined;
  /** The workflow's repository as owner/name; undefined outside a run, as `id` and what follows. */
  repository: string | undefined;
  id: number | undefined;
  /** True when somebody started the run again. */
  isAgain: boolean;
  /** push, pull_request, … */
  eventName: string | undefined;
  /** Who started the run. */
  actor: string | undefined;
  /** What the run is of; undefined for a run of a pull request too. */
  ref: RunRef | undefined;
  /** True on a runner, for the command too. */
  isRunner: boolean;
  /** What the runner wants to be told in the User-Agent header. */
  agent: string | undefined;
}

/** What a run asks of the machine it runs on. A terminal, a runner and a test each answer in their own way. */
export interface Host {
  /** The version of pkgfeed; undefined if nobody knows it. */
  version: string | undefined;
  /** The environment that child processes start from. */
  env: NodeJS.ProcessEnv;
  /** The folder that relative paths are relative to. */
  cwd: string;
  /** Sends a request over the network, through the proxies that the environment names. */
  fetch: typeof fetch;
  /** The time to date commits by. */
  now: Date;
  /** Milliseconds since some fixed moment, to measure how long something takes. */
  clock(): number;
  /** Milliseconds since 1970 by the machine's clock, and never SOURCE_DATE_EPOCH: for locks and the age of leftovers. */
  wallClock(): number;
  /** The event that started the run, from GitHub; undefined outside a runner. Nothing in it is trusted. */
  event: unknown;
  github: GitHubRun;
  /** Shows one line to a person. */
  say(line: string): void;
  /** Hides a text wherever the host shows or stores output. */
  mask(secret: string): void;
  /**
   * Reports the progress of a long task. The host decides how often it shows that, if at all.
   *
   * @param unit what is counted, if it is not the items of the label
   */
  progress(label: string, done: number, total: number, unit?: 'bytes'): void;
  /** Makes a new folder. It is removed when the run ends, also after a failure. */
  temporaryFolder(): Promise<string>;
  /** Runs `task` when a signal ends the run, after its child processes have ended. Call the result to cancel that. */
  onSignal(task: () => void): () => void;
}
