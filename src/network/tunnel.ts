import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Socket } from 'node:net';
import { isUntrusted, refusedByProxy, unreachedProxy, untrusted } from './faults.ts';
import type { Environment, HttpProxy } from './proxies.ts';

/** Milliseconds for a proxy to connect. */
const PATIENCE = 30_000;

/**
 * Has a proxy connect to a server.
 *
 * @param target the server and its port
 * @throws MachineError when the proxy refuses, and an error that may pass when it does not answer
 */
export async function tunnel(proxy: HttpProxy, target: string, env: Environment): Promise<Socket> {
  const { variable, url } = proxy;
  const request = connectRequest(proxy, target);
  request.setTimeout(PATIENCE, () => request.destroy(new Error(`no answer in ${PATIENCE / 1000} s`)));
  request.end();
  let answer: [IncomingMessage, Socket, Buffer];
  try {
    answer = (await once(request, 'connect')) as typeof answer;
  } catch (error) {
    throw isUntrusted(error)
      ? await untrusted(`the proxy that ${variable} names`, error, env)
      : unreachedProxy(variable, error as Error);
  }
  const [{ statusCode = 0 }, socket, head] = answer;
  if (statusCode === 200 && head.length === 0) {
    socket.setTimeout(0);
    return socket;
  }
  socket.on('error', () => undefined).destroy();
  throw statusCode === 200
    ? unreachedProxy(variable, new Error(`${url.host} speaks before the server does`))
    : refusedByProxy(variable, statusCode, target);
}

function connectRequest({ url, authorization }: HttpProxy, target: string): ClientRequest {
  const request = url.protocol === 'https:' ? secureRequest : plainRequest;
  return request({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port || (url.protocol === 'https:' ? 443 : 80),
    method: 'CONNECT',
    path: target,
    agent: false,
    headers: {
      host: target,
      ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }),
    },
  });
}
