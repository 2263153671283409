import type { Octokit } from '@octokit/rest';
import { PkgfeedError } from '../errors.ts';
import { RETRIES, sendWithinLimits, waiting } from './limits.ts';
import type { Patience } from './patience.ts';

export type { Octokit };

export const USER_AGENT = 'pkgfeed-action';

/** Refusals that asking again does not change. A limit (403, 429) is waited for instead; 408 came too late. */
const FINAL = Array.from({ length: 100 }, (_, i) => 400 + i).filter((status) => status !== 408);

const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** How requests are sent, and what is said about them. */
export interface Ways {
  say(line: string): void;
  fetch: typeof fetch;
  patience: Patience;
}

/** Loads Octokit, with limits of size and time, retries, and no log. Most runs never need it. */
export async function openOctokit(
  { token, userAgent }: { token: string | undefined; userAgent: string },
  api: URL,
  { say, fetch: send, patience }: Ways,
): Promise<Octokit> {
  const [{ Octokit: Base }, { retry }, { throttling }] = await Promise.all([
    import('@octokit/rest'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ]);
  const bounded: typeof fetch = async (input, init) =>
    withinLimit(await untried(send(input, { ...init, signal: AbortSignal.timeout(patience.answer) })));
  const wait = waiting(say, patience);
  const limits = ({ hook }: { hook: Pick<Octokit['hook'], 'wrap'> }): object => {
    hook.wrap('request', (send, options) => sendWithinLimits(() => send(options), options, wait, patience));
    return {};
  };
  // The first of them is the nearest to the server.
  const Full = Base.plugin(limits, retry, throttling);
  return new Full({
    ...(token === undefined ? {} : { auth: token }),
    baseUrl: api.href.replace(/\/$/, ''),
    userAgent,
    log: SILENT,
    request: { fetch: bounded, log: SILENT },
    retry: {
      retries: RETRIES,
      retryAfterBaseValue: patience.second,
      doNotRetry: FINAL,
    },
    throttle: {
      id: USER_AGENT,
      retryAfterBaseValue: patience.second,
      onRateLimit: wait('its rate limit'),
      onSecondaryRateLimit: wait('its secondary rate limit'),
    },
  }) as unknown as Octokit;
}

/** Makes Octokit give up at an error of ours, such as a proxy that refuses: it tries all others again. */
export async function untried(sent: Promise<Response>): Promise<Response> {
  try {
    return await sent;
  } catch (cause) {
    if (!(cause instanceof PkgfeedError)) throw cause;
    throw Object.assign(new Error(cause.message, { cause }), { name: 'AbortError' });
  }
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
