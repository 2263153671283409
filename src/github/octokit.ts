import type { Octokit } from '@octokit/rest';
import type { Patience } from './patience.ts';

export type { Octokit };

export const USER_AGENT = 'pkgfeed-action';

/** How often a failed request is sent again, and how often pkgfeed waits for a limit. */
const RETRIES = 3;
const WAITS = 3;

const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Loads Octokit, with limits of size and time, retries, and no log. Most runs never need it. */
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
      // 403 and 429 can be a rate limit: `throttle` waits for it.
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

/** In bytes. A page of a hundred attestations, each with its whole bundle, has less. */
const ANSWER_LIMIT = 32 << 20;

/** Makes the body of an answer fail when it is longer than any of GitHub's. */
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

/** Decides whether to wait for a limit. Says so once for all requests that wait together. */
function waiting(
  say: (line: string) => void,
  patience: Patience,
): (limit: string) => (seconds: number, options: object, octokit: object, count: number) => boolean {
  let isSaid = false;
  return (limit) => (seconds, _options, _octokit, count) => {
    if (count >= WAITS || !(seconds >= 0) || seconds > patience.limit) return false;
    if (!isSaid) {
      isSaid = true;
      say(`GitHub asks to wait ${seconds} s, because of ${limit}; the run then continues.`);
      setTimeout(() => {
        isSaid = false;
      }, seconds * patience.second).unref();
    }
    return true;
  };
}
