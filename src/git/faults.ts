import type { GitResult } from './git.ts';
import { readSaid } from './said.ts';

/** What git, curl and ssh say of a connection that was not made or that broke. */
const CONNECTION: readonly RegExp[] = [
  /Could not resolve (host|proxy)|name resolution|unable to look up|[Ff]ailed to connect|unable to connect to/,
  /Connection (refused|reset|aborted|timed out|closed)|closed by remote host|No route to host|Network is unreachable/,
  /Operation (too slow|timed out)|timed out after|server \S{1,300} not responding|kex_exchange_identification/,
  /Empty reply from server|(Recv|Send) failure|Send failed|Broken pipe|transfer closed|rewind/,
  /early EOF|unexpected (disconnect|EOF|eof)|hung up unexpectedly|eof before pack header/,
  /HTTP\/2 stream|HTTP2 framing|Proxy CONNECT aborted|remote failed to report status/,
];
const HANDSHAKE =
  /SSL_(connect|read|write)|SSL routines|SSL connection|TLS connect|gnutls_handshake|GnuTLS recv/;
/** A handshake that fails for its certificate fails again. */
const CERTIFICATE = /certificate/;

const isBroken = (line: string): boolean =>
  CONNECTION.some((words) => words.test(line)) || (HANDSHAKE.test(line) && !CERTIFICATE.test(line));

/** What a server or ssh says when it decided something. Connections that end after that are no faults. */
const DECIDED =
  /^ERROR: |remote error: |not our ref|Permission denied|Host key verification failed|ssh: (command )?not found|cannot run ssh/;

/** What servers say when they fail after the push has reached them. */
const SERVER =
  /^(fatal )?(error: )?(fatal error in commit_refs|Internal Server Error|Unexpected system error)/i;
/** The same, in git's line about the branch. */
const FAILED_REF =
  /\[remote (rejected|failure)\] \(((fatal error in )?commit_refs|Internal Server Error|failure|remote failed to report status)\)/;

/** A status of HTTP, of the server or of a proxy. */
const STATUS =
  /(?:RPC failed; HTTP|returned error:|Received HTTP code|CONNECT tunnel failed, response) (\d{3})\b/;
/** Statuses that pass, unlike all others below 500. */
const PASSING = new Set([408, 425, 429]);
/** Statuses that stay: not implemented, and a version of HTTP that the server does not speak. */
const LASTING = new Set([501, 505]);

/**
 * Says what went wrong with the network or the server, in a few words, when a second request may succeed.
 *
 * @param refusal git's line about a branch that was not pushed
 * @returns undefined for a command that succeeded, and for every other failure
 */
export function faultOf({ code, stderr, silence }: GitResult, refusal = ''): string | undefined {
  if (code === 0) return undefined;
  if (silence !== undefined) return silent(silence / 1000);
  const { own, server } = readSaid(stderr);
  if (/\[remote (rejected|failure)\]/.test(refusal)) {
    const said = server.find((line) => SERVER.test(line));
    return (
      said ?? (FAILED_REF.test(refusal) ? `the server said ${refusal.split('\t').at(-1)?.trim()}` : undefined)
    );
  }
  const [answer, status] = own.map((line) => STATUS.exec(line)).find((found) => found !== null) ?? [];
  if (answer !== undefined) {
    const who = /CONNECT|Received/.test(answer) ? 'proxy' : 'server';
    return passes(Number(status)) ? `the ${who} answered with the status ${status}` : undefined;
  }
  if (own.some((line) => DECIDED.test(line))) return undefined;
  const line = own.find(isBroken);
  return line === undefined ? undefined : wordsOf(line);
}

const passes = (status: number): boolean => PASSING.has(status) || (status >= 500 && !LASTING.has(status));

const silent = (seconds: number): string => `the server was silent for ${Math.round(seconds)} s`;

/** The part of a line that names the fault. */
function wordsOf(line: string): string {
  const [, seconds] = / transferred the last (\d{1,9}) seconds/.exec(line) ?? [];
  if (seconds !== undefined) return silent(Number(seconds));
  return line
    .replace(/^(fatal|error|ssh): /, '')
    .replace(/^unable to access '[^']*': /, '')
    .replace(/^RPC failed; (curl \d+ )?/, '')
    .slice(0, 300);
}
