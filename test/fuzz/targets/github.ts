import { Buffer } from 'node:buffer';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  authorityOf,
  faultOf,
  identityOf,
  parseBuilders,
  statementOf,
} from '../../../src/attestation/attestation.ts';
import { checkAttestations } from '../../../src/attestation/check.ts';
import { bundleVerifier } from '../../../src/attestation/sigstore.ts';
import { readTrustedRoots } from '../../../src/attestation/trusted-roots.ts';
import { PkgfeedError } from '../../../src/errors.ts';
import { itemsOf } from '../../../src/github/answer-fields.ts';
import * as answers from '../../../src/github/answers.ts';
import { checkAddress } from '../../../src/github/download.ts';
import { readEvent } from '../../../src/github/event.ts';
import { graphRefusal, refusal, saying } from '../../../src/github/refusals.ts';
import { snappyOf } from '../../support/github-replies.ts';
import { joinParts, partsOf } from '../parts.ts';
import seeds from '../sigstore-seeds.json' with { type: 'json' };
import { expectPlainLines, expectSame, expectThat, type Target } from '../target.ts';

const SERVER = 'https://github.com';
const WHAT = 'release v1 of owner/name';
const ASKED = { operation: 'read releases', repository: 'owner/name', what: WHAT, hasToken: true } as const;
const DIGEST = 'ab'.repeat(32);

/** Bytes as JSON, as an answer comes; undefined where they are none, which whoever fetches refuses. */
function jsonOf(input: Buffer): unknown {
  try {
    return JSON.parse(input.toString('utf8'));
  } catch {
    return undefined;
  }
}

const jsons = (...values: readonly unknown[]): Buffer[] =>
  values.map((value) => Buffer.from(JSON.stringify(value)));

const ANSWERS = jsons(
  { id: 1, tag_name: 'v1', draft: false, prerelease: true, assets: [] },
  { id: 2, name: 'a.ipk', size: 10, digest: `sha256:${DIGEST}`, state: 'uploaded' },
  {
    ...{
      id: 3,
      run_attempt: 1,
      path: '.github/workflows/build.yml@main',
      event: 'push',
      head_branch: 'main',
    },
    ...{ head_sha: 'a'.repeat(40), repository: { full_name: 'o/n' }, head_repository: { full_name: 'o/n' } },
    ...{ status: 'completed', conclusion: 'success' },
  },
  { id: 4, name: 'packages', size_in_bytes: 5, expired: false, digest: null, workflow_run: { id: 3 } },
  {
    html_url: 'https://o.github.io/n/',
    build_type: 'legacy',
    source: { branch: 'gh-pages', path: '/' },
    cname: null,
  },
  { url: 'https://api.github.com/x/1', commit: 'c', status: 'built', error: { message: null } },
  {
    default_branch: 'main',
    status: 'ahead',
    sha: 'a'.repeat(40),
    bundle: {},
    bundle_url: 'https://x.example/',
  },
  [{ id: 1 }, { id: 2 }],
  {
    protection_rules: [{ type: 'wait_timer' }, { type: 'branch_policy' }],
    deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
  },
  { name: 'release/*', type: 'branch' },
  { data: { createCommitOnBranch: { commit: { oid: 'a'.repeat(40), tree: { oid: 'b'.repeat(40) } } } } },
  { data: null, errors: [{ type: 'STALE_DATA', message: 'Expected branch to point to "x"' }] },
);

const READERS: readonly ((data: unknown) => unknown)[] = [
  ...[
    answers.releaseOf,
    answers.assetOf,
    answers.runOf,
    answers.artifactOf,
    answers.pagesOf,
    answers.buildOf,
    answers.environmentOf,
    answers.deploymentPolicyOf,
  ].map((reader) => (data: unknown) => reader(data, WHAT)),
  ...[answers.attestationsIn, answers.defaultBranchOf, answers.relationOf, answers.commitOf].map(
    (reader) => (data: unknown) => reader(data, WHAT),
  ),
  (data) => answers.commitMadeOf(data, WHAT),
  (data) => {
    for (const error of answers.graphErrorsOf(data, WHAT)) expectShowable(graphRefusal(error, ASKED));
  },
  (data) => itemsOf(data, undefined, WHAT),
  (data) => itemsOf(data, 'assets', WHAT),
];

/** What a refusal says must be one line that a terminal shows as it is. */
function expectShowable(error: PkgfeedError): void {
  expectPlainLines(error.message.replaceAll('\n', ' '), 'the message of a refusal');
}

function readAnswers(input: Buffer): boolean {
  const data = jsonOf(input);
  let isRead = false;
  for (const reader of READERS) {
    try {
      reader(data);
      isRead = true;
    } catch (error) {
      if (!(error instanceof PkgfeedError)) throw error;
      expectShowable(error);
    }
  }
  return isRead;
}

const roots = [seeds.public.root, seeds.github.root].map((root) => JSON.stringify(root));
const payloads: ReadonlySet<string> = new Set(
  [seeds.public, seeds.github].map(({ bundle }) => bundle.dsseEnvelope.payload),
);

export const GITHUB: readonly Target[] = [
  {
    name: 'github-answers',
    about: "answers of GitHub's API",
    words: ['"id":', 'null', 'sha256:', '"full_name"', '9007199254740993'],
    prepare: async () => ({ seeds: ANSWERS, read: readAnswers }),
  },
  {
    name: 'github-refusals',
    about: "what GitHub's API says when it refuses",
    words: [
      'rate limit',
      '"status":403',
      '"retry-after"',
      '"x-ratelimit-remaining":"0"',
      'Resource not accessible',
    ],
    prepare: async () => ({
      seeds: jsons(
        {
          status: 403,
          message: 'API rate limit exceeded',
          response: { headers: { 'x-ratelimit-remaining': '0' } },
        },
        {
          status: 404,
          message: 'Not Found - https://docs.github.com/rest',
          response: { headers: {}, data: {} },
        },
        { status: 401, message: 'Bad credentials', response: {} },
        { message: 'getaddrinfo ENOTFOUND api.github.com' },
      ),
      read(input) {
        const error = refusal(jsonOf(input), ASKED);
        expectShowable(error);
        expectPlainLines(saying(input.toString('utf8')), 'what a server says');
        return true;
      },
    }),
  },
  {
    name: 'event',
    about: 'the event that started a run',
    words: ['"workflow_run"', '"pull_request"', '"head"', '"repo"', '"full_name"'],
    prepare: async () => ({
      seeds: jsons(
        {
          workflow_run: { id: 5 },
          workflow: { name: 'w' },
          repository: { full_name: 'o/n', default_branch: 'main' },
        },
        { pull_request: { head: { repo: { full_name: 'f/n' } }, base: { repo: { full_name: 'o/n' } } } },
        { release: { tag_name: 'v1' } },
      ),
      read(input) {
        readEvent(jsonOf(input));
        return true;
      },
    }),
  },
  {
    name: 'redirect',
    about: 'where a download is sent to',
    words: ['https://', 'http://', '//', '@', '\\', '..', 'javascript:', '%00'],
    prepare: async () => ({
      seeds: ['https://storage.example.org/x?sig=y', '/files/1', '//other.example.org/'].map((text) =>
        Buffer.from(text),
      ),
      read(input) {
        const from = new URL('https://api.github.com/repos/o/n');
        const wanted = { asked: ASKED, what: 'a', size: 1, sha256: undefined, limit: 1 };
        const next = checkAddress(input.toString('utf8'), from, wanted);
        expectThat(
          next.protocol === 'https:' && next.username === '' && next.password === '',
          'an address is followed that should not be',
        );
        return true;
      },
    }),
  },
  {
    name: 'attestation',
    about: 'an attestation of GitHub, from its bundle to the builder',
    words: ['"payload":', '"signatures":', 'application/vnd.in-toto+json', 'https://slsa.dev/provenance/v1'],
    prepare: async ({ scratch }) => {
      const folder = mkdtempSync(join(scratch, 'attestation-'));
      const file = join(folder, 'roots.jsonl');
      writeFileSync(file, roots.join('\n'));
      const verify = await bundleVerifier(await readTrustedRoots(file, 'roots.jsonl'));
      const query = { builders: parseBuilders(['owner/name'], SERVER), authority: authorityOf(SERVER) };
      const bundles = jsons(seeds.public.bundle, seeds.github.bundle);
      return {
        seeds: [...bundles, ...bundles.map(snappyOf)],
        async read(input) {
          const github = {
            async *attestations() {
              yield { bundle: undefined, address: 'https://x.example/bundle' };
            },
            downloadBundle: (_repository: string, _address: string, to: string) => writeFile(to, input),
          };
          const tools = {
            ...{ github, folder },
            verifier: async () => (bundle: unknown) => {
              const verified = verify(bundle);
              const isKnown = payloads.has(verified.payload.toString('base64'));
              // It is caught where bundles that do not verify are, so that it is remembered besides.
              if (!isKnown) forged = true;
              return verified;
            },
          };
          let forged = false;
          const packages = [{ origin: 'a.ipk', sha256: DIGEST }];
          try {
            await checkAttestations(packages, query, tools, { progress: () => undefined });
          } finally {
            expectThat(!forged, 'a bundle verifies that nobody signed');
          }
          return true;
        },
      };
    },
  },
  {
    name: 'statement',
    about: 'what an attestation states, and who a certificate says that signed',
    words: [
      '"subject"',
      '"digest"',
      '"sha256"',
      'https://in-toto.io/Statement/v1',
      'refs/heads/main',
      '.8',
      '.9',
      '.12',
    ],
    prepare: async () => {
      const oid = '1.3.6.1.4.1.57264.1';
      const payload = Buffer.from(seeds.public.bundle.dsseEnvelope.payload, 'base64');
      const signer = 'https://github.com/owner/name/.github/workflows/build.yml@refs/heads/main';
      const builders = parseBuilders(
        ['owner/name/.github/workflows/build.yml@refs/heads/*', 'owner/name'],
        SERVER,
      );
      const authority = authorityOf(SERVER);
      return {
        seeds: [
          joinParts([
            'application/vnd.in-toto+json',
            payload,
            signer,
            authority.issuer,
            signer,
            'https://github.com/owner/name',
            'refs/heads/main',
          ]),
        ],
        read(input) {
          const [type = '', statement = '', ...rest] = partsOf(input).map((bytes) => bytes.toString('utf8'));
          const { subjects } = statementOf(type, Buffer.from(statement));
          expectThat(
            [...subjects].every((digest) => /^[0-9a-f]{64}$/.test(digest)),
            'a subject is no digest',
          );
          const [subject, issuer = '', by = '', repository = '', ref = ''] = rest;
          const texts = new Map([
            [`${oid}.8`, issuer],
            [`${oid}.9`, by],
            [`${oid}.12`, repository],
            [`${oid}.14`, ref],
          ]);
          const faults = builders.map((builder) => faultOf(identityOf(texts, subject), builder, authority));
          for (const fault of faults) expectPlainLines(fault ?? '', 'a fault');
          return faults.includes(undefined);
        },
      };
    },
  },
  {
    name: 'trusted-roots',
    about: 'the file with trusted roots of Sigstore',
    words: ['"mediaType"', '"certificateAuthorities"', '"rawBytes"', '"validFor"', '2020-01-01T00:00:00Z'],
    prepare: async ({ scratch }) => {
      const file = join(mkdtempSync(join(scratch, 'roots-')), 'roots.jsonl');
      return {
        seeds: [...roots, `${roots.join('\n')}\n`].map((text) => Buffer.from(text)),
        async read(input) {
          writeFileSync(file, input);
          const read = await readTrustedRoots(file, 'roots.jsonl');
          expectSame(
            read.every(({ certificateAuthorities }) => certificateAuthorities.length > 0),
            true,
            'roots with authorities',
          );
          return true;
        },
      };
    },
  },
];
