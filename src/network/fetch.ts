import type { Socket } from 'node:net';
import type { buildConnector, Dispatcher } from 'undici';
import {
  isUntrusted,
  ownErrorIn,
  refusedByProxy,
  unreachedProxy,
  unreachedWithout,
  untrusted,
} from './faults.ts';
import {
  type Environment,
  type HttpProxy,
  proxyFor,
  proxyOfGit,
  proxyVariables,
  readProxy,
} from './proxies.ts';
import { tunnel } from './tunnel.ts';

/**
 * The `fetch` of a run: through the proxies that the environment names, as git goes through them. It throws what every
 * `fetch` does, and MachineError for a proxy that cannot be used and for a certificate of an unknown authority.
 */
export function openFetch(env: Environment): typeof fetch {
  return openWith(env, async () => fetch);
}

/**
 * The same for servers of others, which may close the connection behind an answer that is read slowly. It takes more
 * memory than the `fetch` of Node.
 */
export function openFlowingFetch(env: Environment): typeof fetch {
  return openWith(env, directFetch);
}

/** @param direct makes the `fetch` of a run without proxies */
function openWith(env: Environment, direct: () => Promise<typeof fetch>): typeof fetch {
  let loaded: Promise<typeof fetch> | undefined;
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const named = proxyFor(url, env);
    const proxy = named && readProxy(named);
    loaded ??= proxyVariables(env).length === 0 ? direct() : proxiedFetch(env);
    const send = await loaded;
    try {
      return await send(input, init);
    } catch (error) {
      throw await faultOf(error, url, proxy, env);
    }
  };
}

async function faultOf(
  error: unknown,
  url: URL,
  proxy: HttpProxy | undefined,
  env: Environment,
): Promise<unknown> {
  const own = ownErrorIn(error);
  if (own !== undefined) return own;
  const cause = (error as Error).cause as NodeJS.ErrnoException | undefined;
  if (isUntrusted(cause)) return await untrusted(url.host, cause, env);
  const other = proxyOfGit(url, env);
  if (other !== undefined && UNREACHED.has(cause?.code)) {
    return new TypeError('fetch failed', { cause: unreachedWithout(other, cause as Error) });
  }
  const isOfProxy = proxy !== undefined && url.protocol === 'http:' && UNREACHED.has(cause?.code);
  if (!isOfProxy || cause === undefined) return error;
  return new TypeError('fetch failed', { cause: unreachedProxy(proxy.variable, cause) });
}

/** Codes of a connection that did not come about. */
const UNREACHED: ReadonlySet<unknown> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** A `fetch` without proxies, whose answers flow. */
async function directFetch(): Promise<typeof fetch> {
  const { Agent, fetch: send } = await import('undici');
  const agent = new Agent();
  const dispatcher = agent.compose((dispatch) => (options, handler) => dispatch(options, flowing(handler)));
  return withDispatcher(send, dispatcher);
}

/**
 * Lets the parser of an answer run on, however slowly the answer is read. A parser that waits when the server closes the
 * connection ends the whole process: every undici for Node 20, and that in Node 24, has this fault
 * (https://github.com/nodejs/undici/issues/5360).
 */
function flowing(handler: Dispatcher.DispatchHandlers): Dispatcher.DispatchHandlers {
  const { onData } = handler;
  let bytes = 0;
  handler.onData = function (chunk) {
    bytes += chunk.length;
    const goesOn = onData?.call(this, chunk) ?? true;
    return goesOn || bytes <= FLOWING;
  };
  return handler;
}

/** Bytes of an answer that may wait in memory. The parser of a larger one waits for its reader. */
const FLOWING = 128 << 20;

/** Both are the same to a caller; only their types are not. */
const withDispatcher = (send: typeof import('undici')['fetch'], dispatcher: Dispatcher): typeof fetch =>
  ((input: string, init: object) => send(input, { ...init, dispatcher })) as unknown as typeof fetch;

/** A `fetch` that sends each request, redirected ones too, through the proxy of its own address. */
async function proxiedFetch(env: Environment): Promise<typeof fetch> {
  const { Agent, buildConnector, fetch: send } = await import('undici');
  const direct = new Agent();
  const secure = buildConnector({});
  const tunnels = new Agent({
    connect: (options, callback) => {
      connectThrough(options, env, secure).then(
        (socket) => callback(null, socket),
        (error: Error) => callback(error, null),
      );
    },
  });
  const dispatch: Dispatcher['dispatch'] = (options, handler) => {
    const url = new URL(options.origin ?? '');
    const named = proxyFor(url, env);
    if (named === undefined) return direct.dispatch(options, handler);
    if (url.protocol === 'https:') return tunnels.dispatch(options, handler);
    const { variable } = named;
    return direct.dispatch(forwarded(options, url, readProxy(named)), refusing(handler, variable, url.host));
  };
  const dispatcher = direct.compose(() => (options, handler) => dispatch(options, flowing(handler)));
  return withDispatcher(send, dispatcher);
}

/** Connects to an https server through its proxy. */
async function connectThrough(
  options: buildConnector.Options,
  env: Environment,
  secure: buildConnector.connector,
): Promise<Socket> {
  const target = `${options.host ?? options.hostname}`;
  const authority = /:\d+$/.test(target) ? target : `${target}:${options.port || 443}`;
  const named = proxyFor(new URL(`https://${authority}`), env);
  if (named === undefined) throw new Error(`there is no proxy for ${authority}`);
  const httpSocket = await tunnel(readProxy(named), authority, env);
  return await new Promise((resolve, reject) => {
    // Its types say that a failure has a null in place of the socket, and it has none.
    secure({ ...options, httpSocket }, (error, socket) =>
      error ? reject(error) : resolve(socket as Socket),
    );
  });
}

/** Makes a request fail when the proxy wants a password. A `fetch` reports that status without a reason. */
function refusing(
  handler: Dispatcher.DispatchHandlers,
  variable: string,
  host: string,
): Dispatcher.DispatchHandlers {
  const { onHeaders } = handler;
  handler.onHeaders = function (status, ...rest) {
    if (status === 407) throw refusedByProxy(variable, status, host);
    return onHeaders?.call(this, status, ...rest) ?? true;
  };
  return handler;
}

/** A request to a server as its proxy wants it: with the whole address. */
function forwarded(
  options: Dispatcher.DispatchOptions,
  url: URL,
  { url: proxy, authorization }: HttpProxy,
): Dispatcher.DispatchOptions {
  const headers = {
    ...(options.headers as { [name: string]: string }),
    host: url.host,
    ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }),
  };
  return { ...options, origin: proxy.origin, path: `${url.origin}${options.path}`, headers };
}
