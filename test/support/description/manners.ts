import type { Operation } from './operations.ts';

/** How GitHub differs from its own description, as the fake GitHub does too. */
export interface Manner {
  /** undefined for every operation. */
  operation: Operation | undefined;
  what: string;
  /** Who reported it, or GitHub's own words about it. */
  source: string;
  /** Statuses that are answered although they are not described. */
  statuses?: readonly number[];
  /** Faults of an answer's body that are none. */
  fields?: RegExp;
  /** Editions that do not have the operation, and answer 404. */
  absentIn?: RegExp;
}

const REST = 'https://docs.github.com/en/rest/using-the-rest-api';

/** Every manner of the fake GitHub that the description does not have. */
export const MANNERS: readonly Manner[] = [
  {
    operation: undefined,
    what: 'refuses a token that is not known, or may not do this, and hides what a token may not see',
    source: `${REST}/troubleshooting-the-rest-api`,
    statuses: [401, 403, 404],
  },
  {
    operation: undefined,
    what: 'answers 403 or 429 when a limit is reached, with `retry-after` in seconds or as a date',
    source: `${REST}/rate-limits-for-the-rest-api`,
    statuses: [403, 429],
  },
  {
    operation: undefined,
    what: 'fails for a while, with a page in place of JSON',
    source: `${REST}/troubleshooting-the-rest-api`,
    statuses: [500, 502, 503, 504],
  },
  {
    operation: undefined,
    what: 'refuses what cannot be processed, what is gone, and repositories that are blocked by law',
    source: `${REST}/troubleshooting-the-rest-api`,
    statuses: [405, 406, 409, 410, 415, 418, 422, 451],
  },
  {
    operation: undefined,
    what: 'redirects what was renamed or moved',
    source: `${REST}/best-practices-for-using-the-rest-api#follow-redirects`,
    statuses: [301, 302, 307],
  },
  {
    operation: 'GET /repos/{owner}/{repo}/releases/assets/{asset_id}',
    what: 'answers the file itself when it is asked for with `Accept: application/octet-stream`',
    source: 'https://docs.github.com/en/rest/releases/assets#get-a-release-asset',
    fields: /^it must be object$/,
  },
  ...(
    [
      'GET /repos/{owner}/{repo}/releases',
      'GET /repos/{owner}/{repo}/releases/latest',
      'GET /repos/{owner}/{repo}/releases/tags/{tag}',
      'GET /repos/{owner}/{repo}/releases/{release_id}',
      'GET /repos/{owner}/{repo}/releases/{release_id}/assets',
    ] as const
  ).map((operation) => ({
    operation,
    what: 'has an asset in the state `starter` when its upload broke',
    source: 'https://docs.github.com/en/rest/releases/assets#upload-a-release-asset',
    fields: /^(\/\d+)?(\/assets)?\/\d+\/state must be equal to one of the allowed values$/,
  })),
  {
    operation: 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    what: 'answers 415 to `Accept: application/octet-stream`',
    source: 'https://github.com/Divaaaan/tenebra/pull/14',
    statuses: [415],
  },
  {
    operation: 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    what: 'leads to the file itself, not to a zip file, when it was uploaded with `archive: false`',
    source:
      'https://github.blog/changelog/2026-02-26-github-actions-now-supports-uploading-and-downloading-non-zipped-artifacts',
  },
  {
    operation: 'GET /repos/{owner}/{repo}/attestations/{subject_digest}',
    what: 'answers `bundle: null` with the address of the bundle',
    source: 'https://github.com/aaif-goose/goose/pull/10557',
    fields: /^\/attestations\/\d+\/bundle must be object$/,
  },
  {
    operation: 'GET /repos/{owner}/{repo}/attestations/{subject_digest}',
    what: 'is not there on GitHub Enterprise Server',
    source: 'the description of Enterprise Server itself, which lacks it',
    absentIn: /^ghes-/,
  },
  {
    operation: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
    what: 'answers `head_repository: null` when the fork was deleted',
    source: 'https://github.com/github/rest-api-description/issues/1586',
    fields: /^\/head_repository must be object$/,
  },
];
