/** How long to wait for GitHub and for downloads; in milliseconds, except `limit`. */
export interface Patience {
  /** The length of a second, which tests make shorter. */
  second: number;
  /** For a whole answer of the API. */
  answer: number;
  /** For the next bytes of a download. */
  silence: number;
  /** For one whole download. */
  download: number;
  /** For a rate limit to end, each time: seconds. */
  limit: number;
}

export const PATIENCE: Patience = {
  second: 1000,
  answer: 60_000,
  silence: 60_000,
  download: 900_000,
  limit: 900,
};

/** Aborts a transfer that is silent for too long, or takes too long altogether. */
export interface Watch {
  signal: AbortSignal;
  /** Reports that bytes have come. */
  heard(): void;
  end(): void;
}

export function watchdog({ silence, download: whole, second }: Patience): Watch {
  const controller = new AbortController();
  const giveUp = (why: string) => (): void => controller.abort(new Error(why));
  const quiet = setTimeout(giveUp(`nothing came for ${silence / second} s`), silence);
  const total = setTimeout(giveUp(`it took more than ${whole / second} s`), whole);
  return {
    signal: controller.signal,
    heard: () => quiet.refresh(),
    end: () => {
      clearTimeout(quiet);
      clearTimeout(total);
    },
  };
}
