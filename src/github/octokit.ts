import type { Octokit } from '@octokit/rest';
import type { Patience } from './download.ts';

export type { Octokit };

export const USER_AGENT = 'pkgfeed-action';

/** How often a request is sent again when GitHub stumbles, and how often when it says to wait. */
const RETRIES = 3;
const WAITS = 3;

const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Octokit as it is used here: bounded, silent and patient. Loaded when it is needed: most runs ask GitHub's API nothing. */
export async function openOctokit(
  token: string | undefined,
  api: URL,
  say: (line: string) => void,
  patience: Patience,
): Promise<Octokit> {
  const [{ Octokit: Base }, { retry }, { throttling }] = await Promise.all([
    import('@octokit/rest'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ]);
  const bounded: typeof fetch = async (input, init) =>
    withinLimit(await fetch(input, { ...init, signal: AbortSignal.timeout(patience.answer) }));
  const wait = waiting(say, patience);
  const Full = Base.plugin(retry, throttling);
  return new Full({
    ...(token === undefined ? {} : { auth: token }),
    baseUrl: api.href.replace(/\/$/, ''),
    userAgent: USER_AGENT,
    log: SILENT,
    request: { fetch: bounded, log: SILENT },
    retry: {
      retries: RETRIES,
      retryAfterBaseValue: patience.second,
      // A limit is waited for below, once.
      doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451],
    },
    throttle: {
      id: USER_AGENT,
      retryAfterBaseValue: patience.second,
      onRateLimit: wait('its rate limit'),
      onSecondaryRateLimit: wait('its secondary rate limit'),
    },
  }) as unknown as Octokit;
}

/** A page of a hundred attestations, each with its whole bundle, has less. */
const ANSWER_LIMIT = 32 << 20;

/** The same answer, which breaks off when it is larger than any of GitHub's. */
function withinLimit(response: Response): Response {
  if (response.body === null) return response;
  let size = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(part, controller) {
        size += part.length;
        if (size <= ANSWER_LIMIT) controller.enqueue(part);
        else controller.error(new Error(`the answer has more than ${ANSWER_LIMIT} bytes`));
      },
    }),
  );
  const { status, statusText, headers, url } = response;
  return Object.defineProperty(new Response(counted, { status, statusText, headers }), 'url', { value: url });
}

/** Decides whether a limit is waited for, and says so once for all requests that meet it together. */
function waiting(
  say: (line: string) => void,
  patience: Patience,
): (limit: string) => (seconds: number, options: object, octokit: object, count: number) => boolean {
  let isSaid = false;
  return (limit) => (seconds, _options, _octokit, count) => {
    if (count >= WAITS || !(seconds >= 0) || seconds > patience.limit) return false;
    if (!isSaid) {
      isSaid = true;
      say(`GitHub asks to wait ${seconds} s, because of ${limit}; the run goes on then.`);
      setTimeout(() => {
        isSaid = false;
      }, seconds * patience.second).unref();
    }
    return true;
  };
}
