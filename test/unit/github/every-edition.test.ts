import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type GitHub, githubClient } from '../../../src/github/client.ts';
import { leastAnswer } from '../../support/description/answers.ts';
import { operationOf } from '../../support/description/contradictions.ts';
import { descriptionOf, EDITIONS } from '../../support/description/description.ts';
import { OPERATIONS } from '../../support/description/operations.ts';
import { BYTES, REPO, SHORT, TOKEN } from '../../support/github-client.ts';
import { startGitHub } from '../../support/github-server.ts';
import type { GitHubServer, Reply } from '../../support/github-state.ts';

/** Every question of the client. */
const QUESTIONS: { [question: string]: (github: GitHub) => Promise<unknown> } = {
  'the latest release': (github) => github.release(REPO, 'latest'),
  'a release by its tag': (github) => github.release(REPO, { tag: 'v1' }),
  'a release by its id': (github) => github.release(REPO, { id: 1002 }),
  releases: (github) => github.releases(REPO, 5),
  'a run': (github) => github.run(REPO, 1001),
  'artifacts of a run': (github) => github.artifacts(REPO, 1001),
  'the default branch': (github) => github.defaultBranch(REPO),
  'the commit of a tag': (github) => github.commitOfTag(REPO, 'v1'),
  'how commits relate': (github) => github.isAncestor(REPO, 'a1', 'b2'),
  'the Pages site': (github) => github.pages(REPO),
  'the latest Pages build': (github) => github.latestBuild(REPO),
  'a new Pages build': (github) => github.requestBuild(REPO),
  'an environment': (github) => github.environment(REPO, 'github-pages'),
  'who may deploy': (github) => github.deploymentPolicies(REPO, 'github-pages'),
  'the builds of Pages': (github) => github.builds(REPO),
  'the run that deployed last': (github) => github.lastDeployment(REPO, 'github-pages'),
  'a new branch': (github) => github.startBranch(REPO, 'gh-pages', 'begin'),
  attestations: async (github) => {
    const found = [];
    for await (const one of github.attestations(REPO, 'ab'.repeat(32), 'https://a.example/')) found.push(one);
    return found;
  },
};

/** What the fake GitHub keeps no state of. */
const UNKEPT = [
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/deployments',
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
  'GET /repos/{owner}/{repo}/environments/{environment_name}',
  'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
  'GET /repos/{owner}/{repo}/pages',
  'GET /repos/{owner}/{repo}/pages/builds',
  'GET /repos/{owner}/{repo}/pages/builds/latest',
  'POST /repos/{owner}/{repo}/git/commits',
  'POST /repos/{owner}/{repo}/git/refs',
  'POST /repos/{owner}/{repo}/pages/builds',
] as const;

/** A list in place of its items by their number. */
const whole = (body: object, operation: string): object =>
  /deployments$|statuses$|^GET .*builds$/.test(operation) ? Object.values(body) : body;

async function serverOf(edition: string): Promise<GitHubServer> {
  const prefix = edition.startsWith('ghes-') ? '/api/v3' : '';
  const server = await startGitHub({ edition, prefix });
  onTestFinished(() => server.close());
  return server;
}

const clientOf = ({ apiUrl }: GitHubServer): GitHub =>
  githubClient({ token: TOKEN, apiUrl, say: () => undefined, fetch, patience: SHORT });

describe.each(EDITIONS)('%s', (edition) => {
  it('is asked only what it describes, and answers as it describes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-unit-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const server = await serverOf(edition);
    const repository = server.repository(REPO);
    const run = repository.addRun({});
    repository.addRelease({ tag: 'v1', assets: [{ name: 'a.ipk', bytes: BYTES }] });
    repository.addRelease({ tag: 'draft', draft: true });
    repository.tags.set('v1', '0'.repeat(40));
    repository.addArtifact(run, { name: 'packages', bytes: BYTES });
    repository.addAttestation({ subjects: ['ab'.repeat(32)], bundle: {} });
    for (const operation of UNKEPT) {
      const [method = '', path = ''] = operation.split(' ');
      const status = method === 'POST' ? 201 : 200;
      const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
      server.answer(method, pattern, () => ({ status, body: whole(server.like(operation, {}), operation) }));
    }
    const github = clientOf(server);
    for (const ask of Object.values(QUESTIONS)) await ask(github);
    const { assets } = await github.release(REPO, 'latest');
    for (const one of assets) await github.downloadAsset(REPO, one, join(folder, 'asset'), 1e6);
    for (const one of await github.artifacts(REPO, run)) {
      await github.downloadArtifact(REPO, one, join(folder, 'artifact'), 1e6);
    }
    const { pathname } = new URL(server.apiUrl);
    const asked = server.requests.map(({ method, path }) => {
      const below = path.slice(pathname === '/' ? 0 : pathname.length).replace(/\?.*/, '');
      return operationOf(method, below)?.operation;
    });
    expect(OPERATIONS.filter((operation) => !asked.includes(operation))).toEqual([]);
  });

  it('may answer with the least that it describes', async () => {
    const server = await serverOf(edition);
    const { operations } = descriptionOf(edition);
    const used = OPERATIONS.filter((operation) => operations[operation] !== undefined);
    server.answer('GET', /./, ({ method, path }) => leastReply(method, path));
    server.answer('POST', /./, ({ method, path }) => leastReply(method, path));
    const leastReply = (method: string, path: string): Reply | undefined => {
      const below = path.replace(/^\/api\/v3/, '').replace(/\?.*/, '');
      const operation = used.find((one) => one === operationOf(method, below)?.operation);
      if (operation === undefined) return undefined;
      return { status: method === 'POST' ? 201 : 200, body: leastAnswer(operation, edition) };
    };
    const github = clientOf(server);
    const failures: string[] = [];
    for (const [question, ask] of Object.entries(QUESTIONS)) {
      await ask(github).catch(({ message }: Error) => failures.push(`${question}: ${message}`));
    }
    expect(failures).toEqual([]);
  });
});
