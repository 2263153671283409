import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../src/git/refusals.ts';

const FATAL = "fatal: unable to access 'https://github.com/o/r.git/': ";
const refusal = (said: string) => refusalOf({ verb: 'push', code: 128, stderr: `${FATAL}${said}\n` });

describe('what git says about the way to a server', () => {
  it.each([
    ['CONNECT tunnel failed, response 407', 'by the proxy, which wants a user', 'USER:PASSWORD'],
    ['Received HTTP code 407 from proxy after CONNECT', 'by the proxy, which wants a user', 'HTTPS_PROXY'],
    ['The requested URL returned error: 407', 'by the proxy, which wants a user', 'HTTPS_PROXY'],
    ['CONNECT tunnel failed, response 403', 'was refused by the proxy:', 'NO_PROXY'],
    ['Received HTTP code 403 from proxy after CONNECT', 'was refused by the proxy:', 'HTTPS_PROXY'],
    ['CONNECT tunnel failed, response 502', 'did not get through the proxy', 'HTTPS_PROXY'],
    ['Could not resolve proxy: proxy.test', 'did not get through the proxy', 'HTTPS_PROXY'],
    ["Unsupported proxy 'x', libcurl is built without the HTTPS-proxy support.", 'the proxy', 'HTTPS_PROXY'],
    ['Failed to connect to 127.0.0.1 port 1: Connection refused', 'did not reach', 'HTTPS_PROXY'],
    [
      'server certificate verification failed. CAfile: /x CRLfile: none',
      'did not trust the certificate',
      'NODE_EXTRA_CA_CERTS',
    ],
    [
      'SSL certificate problem: unable to get local issuer certificate',
      'did not trust the certificate',
      'NODE_EXTRA_CA_CERTS',
    ],
  ])('%s', (said, message, remedy) => {
    const error = refusal(said);
    expect(error.code).toBe('GIT_REMOTE');
    expect(error.message).toContain(message);
    expect(error.message).toContain(said);
    expect(error.remedy).toContain(remedy);
  });
});
