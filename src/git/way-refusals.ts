/** A refusal on the way to the server, by a proxy or for a certificate. */
export interface WayRefusal {
  /** What happened, after the name of the git command. */
  what: string;
  remedy: string;
}

/** Says what git's output means about the way to the server; undefined when it says nothing about that. */
export function wayRefusal(stderr: string): WayRefusal | undefined {
  return WAYS.find(([pattern]) => pattern.test(stderr))?.[1];
}

const WAYS: ReadonlyArray<readonly [said: RegExp, refusal: WayRefusal]> = [
  [
    /code 407 from proxy|response 407|error: 407|Proxy Authentication Required/,
    {
      what: 'was refused by the proxy, which wants a user and a password',
      remedy:
        'Put them into the address of the proxy in HTTPS_PROXY, like http://USER:PASSWORD@proxy.example.org:3128.',
    },
  ],
  [
    /HTTP code 4\d\d from proxy|CONNECT tunnel failed, response 4\d\d/,
    {
      what: 'was refused by the proxy',
      remedy:
        'Let the proxy that HTTPS_PROXY names allow that server, or name the server in NO_PROXY if it can be reached without one.',
    },
  ],
  [
    /Could not resolve proxy|Unsupported proxy|HTTP code 5\d\d from proxy|CONNECT tunnel failed|Proxy CONNECT aborted/,
    {
      what: 'did not get through the proxy',
      remedy: 'Check the address of the proxy in HTTPS_PROXY (HTTP_PROXY for an http server), and the proxy.',
    },
  ],
  [
    /certificate verification failed|SSL certificate problem|unable to get local issuer|self.signed certificate/,
    {
      what: 'did not trust the certificate of the server',
      remedy:
        'If the certificate is of an authority of your own, set NODE_EXTRA_CA_CERTS to the path of a file with the certificate of that authority in PEM.',
    },
  ],
];
