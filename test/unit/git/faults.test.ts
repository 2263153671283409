import { describe, expect, it } from 'vitest';
import { faultOf } from '../../../src/git/faults.ts';

const fault = (stderr: string, refusal?: string): string | undefined =>
  faultOf({ code: 128, stdout: Buffer.alloc(0), stderr }, refusal);

const ACCESS = "fatal: unable to access 'https://example.org/o/feed.git/': ";
const HUNG =
  '\nsend-pack: unexpected disconnect while reading sideband packet\nfatal: the remote end hung up unexpectedly\n';
const rejected = (reason: string): string => `!\tabc:refs/heads/gh-pages\t[remote rejected] (${reason})`;

describe('faults of the network and the server', () => {
  it.each([
    [`${ACCESS}Could not resolve host: example.org`, 'Could not resolve host: example.org'],
    [`${ACCESS}Could not resolve proxy: proxy`, 'Could not resolve proxy: proxy'],
    [
      `${ACCESS}Failed to connect to example.org port 443 after 2 ms: Couldn't connect to server`,
      'Failed to connect',
    ],
    [`${ACCESS}Failed to connect to example.org port 443: Connection refused`, 'Connection refused'],
    [`${ACCESS}Empty reply from server`, 'Empty reply from server'],
    [`${ACCESS}Recv failure: Connection reset by peer`, 'Recv failure: Connection reset by peer'],
    [
      `${ACCESS}gnutls_handshake() failed: The TLS connection was non-properly terminated.`,
      'gnutls_handshake()',
    ],
    [`${ACCESS}OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to example.org:443`, 'SSL_ERROR_SYSCALL'],
    [`${ACCESS}TLS connect error: error:0A000126:SSL routines::unexpected eof while reading`, 'TLS connect'],
    [`${ACCESS}Received HTTP code 503 from proxy after CONNECT`, 'the proxy answered with the status 503'],
    [`${ACCESS}CONNECT tunnel failed, response 502`, 'the proxy answered with the status 502'],
    [`${ACCESS}The requested URL returned error: 429`, 'the status 429'],
    [`error: RPC failed; HTTP 502 curl 22 The requested URL returned error: 502${HUNG}`, 'the status 502'],
    [
      `error: RPC failed; curl 56 GnuTLS recv error (-9): Error decoding the received TLS packet.${HUNG}`,
      'GnuTLS recv error',
    ],
    [
      `error: RPC failed; curl 92 HTTP/2 stream 5 was not closed cleanly: CANCEL (err 8)${HUNG}`,
      'HTTP/2 stream 5',
    ],
    [
      `error: RPC failed; curl 18 transfer closed with outstanding read data remaining${HUNG}`,
      'transfer closed',
    ],
    [`error: RPC failed; curl 65 necessary data rewind wasn't possible${HUNG}`, 'rewind'],
    [
      `error: RPC failed; curl 28 Operation too slow. Less than 100 bytes/sec transferred the last 300 seconds${HUNG}`,
      'the server was silent for 300 s',
    ],
    [`fatal: early EOF\nfatal: index-pack failed`, 'early EOF'],
    [
      'ssh: connect to host example.org port 22: Connection timed out\nfatal: Could not read from remote repository.',
      'timed out',
    ],
    ['ssh: Could not resolve hostname example.org: Temporary failure in name resolution', 'name resolution'],
    ['kex_exchange_identification: Connection closed by remote host', 'closed by remote host'],
    ['Timeout, server example.org not responding.', 'not responding'],
    [
      'fatal: unable to connect to example.org:\nexample.org[0: 127.0.0.1]: errno=Connection refused',
      'unable to connect',
    ],
  ])('%j is one', (stderr, says) => {
    expect(fault(stderr)).toContain(says);
    expect(fault(stderr)).not.toMatch(/unable to access|^(fatal|error):/);
  });

  it.each([
    [rejected('failure'), 'remote: fatal error in commit_refs        \n', 'fatal error in commit_refs'],
    [rejected('fatal error in commit_refs'), '', 'commit_refs'],
    [rejected('Internal Server Error'), 'remote: Internal Server Error        \n', 'Internal Server Error'],
    ['!\tabc:refs/heads/gh-pages\t[remote failure] (remote failed to report status)', '', 'report status'],
  ])('%j after %j is one', (refusal, stderr, says) => {
    expect(fault(`${stderr}error: failed to push some refs to 'x'\n`, refusal)).toContain(says);
  });

  it.each([
    [`${ACCESS}The requested URL returned error: 403`],
    [`${ACCESS}The requested URL returned error: 501`],
    [`error: RPC failed; HTTP 403 curl 22 The requested URL returned error: 403${HUNG}`],
    [`error: RPC failed; HTTP 413 curl 22 The requested URL returned error: 413${HUNG}`],
    [`${ACCESS}SSL certificate problem: unable to get local issuer certificate`],
    [`${ACCESS}server certificate verification failed. CAfile: none CRLfile: none`],
    [`${ACCESS}OpenSSL SSL_connect: error:0A000086:SSL routines::certificate verify failed`],
    [`${ACCESS}gnutls_handshake() failed: The certificate is bad`],
    ['Host key verification failed.\nfatal: Could not read from remote repository.'],
    ['git@example.org: Permission denied (publickey).\nfatal: Could not read from remote repository.'],
    ["fatal: couldn't find remote ref refs/heads/gh-pages"],
    ['remote: Connection refused\nfatal: something else'],
    ['fatal: remote error: upload-pack: not our ref 0123abc\nfatal: the remote end hung up unexpectedly'],
    ['ssh -F none -o ConnectTimeout=30: 1: ssh: not found\nfatal: the remote end hung up unexpectedly'],
    ['ERROR: Repository not found.\nConnection closed by 127.0.0.1 port 22'],
  ])('%j is none', (stderr) => {
    expect(fault(stderr)).toBeUndefined();
  });

  it('takes the words of a hook that refuses for none', () => {
    const stderr = 'remote: the policy server: Connection refused\n';
    expect(fault(stderr, rejected('pre-receive hook declined'))).toBeUndefined();
  });

  it('knows silence, and success', () => {
    expect(faultOf({ code: 128, stdout: Buffer.alloc(0), stderr: '', silence: 90_000 })).toBe(
      'the server was silent for 90 s',
    );
    expect(faultOf({ code: 0, stdout: Buffer.alloc(0), stderr: 'early EOF' })).toBeUndefined();
  });
});
