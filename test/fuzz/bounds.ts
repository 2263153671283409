/** What one input may cost, and more is a failure. */
export interface Bounds {
  /** Processor time of the whole process, in milliseconds. */
  time: number;
  /** Growth of the largest memory that the process has had, in bytes. */
  memory: number;
  /** Milliseconds on the clock after which an input counts as one that never ends. */
  hang: number;
}

export const BOUNDS: Bounds = { time: 1000, memory: 256 << 20, hang: 30_000 };
