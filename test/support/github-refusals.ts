import type { Reply } from './github-state.ts';

export const DOCS = 'https://docs.github.com/rest';

/** What GitHub says when it refuses. */
export const refusals = {
  badCredentials: {
    status: 401,
    body: { message: 'Bad credentials', documentation_url: DOCS, status: '401' },
  },
  notPermitted: (needed: string): Reply => ({
    status: 403,
    headers: { 'x-accepted-github-permissions': needed.replace(': ', '=') },
    body: { message: 'Resource not accessible by integration', documentation_url: DOCS, status: '403' },
  }),
  singleSignOn: {
    status: 403,
    headers: { 'x-github-sso': 'required; url=https://github.com/orgs/o/sso?authorization_request=A' },
    body: {
      message:
        'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.',
      documentation_url: DOCS,
    },
  },
  notFound: { status: 404, body: { message: 'Not Found', documentation_url: DOCS, status: '404' } },
  expired: { status: 410, body: { message: 'Artifact has expired', documentation_url: DOCS, status: '410' } },
  unsupportedMedia: {
    status: 415,
    body: {
      message: "Unsupported 'Accept' header: 'application/octet-stream'. Must accept 'application/json'.",
      documentation_url: DOCS,
      status: '415',
    },
  },
  invalid: {
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [{ resource: 'Release', field: 'tag_name', code: 'invalid' }],
      documentation_url: DOCS,
    },
  },
  /** @param seconds how long to wait, as the header says it; undefined for no header */
  secondaryLimit: (seconds: number | undefined): Reply => ({
    status: 403,
    headers: seconds === undefined ? {} : { 'retry-after': String(seconds) },
    body: {
      message:
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID A:B:C.',
      documentation_url: `${DOCS}/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits`,
    },
  }),
  /** @param seconds until the limit is reset */
  primaryLimit: (seconds: number): Reply => ({
    status: 403,
    headers: {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + seconds),
      'x-ratelimit-resource': 'core',
    },
    body: { message: 'API rate limit exceeded for installation ID 1.', documentation_url: DOCS },
  }),
  unavailable: { status: 503, headers: { 'content-type': 'text/html' }, body: '<html>Unicorn!</html>' },
} as const satisfies { [name: string]: Reply | ((value: never) => Reply) };
