import { describe, expect, it } from 'vitest';
import { obstacleOf } from '../../../src/pages/obstacle.ts';
import { client, REPO, server, withGitHub } from '../../support/github-client.ts';
import { settingsOf } from '../../support/run.ts';

withGitHub();

const SITE = {
  ...{ url: 'https://owner.github.io/feed/', buildType: 'workflow', branch: 'gh-pages', folder: '/' },
  ...{ customDomain: undefined, isPublic: true },
};
const DEPLOYMENTS = 'GET /repos/{owner}/{repo}/deployments';
const STATUSES = 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses';

describe('what is in the way of a push', () => {
  const whatOf = async (words = {}): Promise<string | undefined> =>
    (await obstacleOf(client(), SITE, REPO, settingsOf(words).home))?.what;
  const deployedBy = (address: string): void => {
    const [deployment] = Object.values(server.like(DEPLOYMENTS, {}));
    const [status] = Object.values(server.like(STATUSES, {})) as object[];
    server.answer('GET', /\/deployments$/, () => ({ status: 200, body: [deployment] }));
    server.answer('GET', /\/statuses$/, () => ({ status: 200, body: [{ ...status, log_url: address }] }));
  };

  it('is named: the workflow that deploys the site', async () => {
    const run = server.repository(REPO).addRun({ path: '.github/workflows/site.yml' });
    deployedBy(`https://github.com/${REPO}/actions/runs/${run}/job/7`);
    expect(await whatOf()).toBe(
      'serves what the workflow .github/workflows/site.yml deploys (source “GitHub Actions”), not a branch',
    );
    expect(await whatOf({ deploy: 'workflow', 'site-folder': 'site' })).toBeUndefined();
  });

  it('is said without a name where GitHub does not say it', async () => {
    const unnamed = 'serves what a workflow deploys (source “GitHub Actions”), not a branch';
    expect(await whatOf()).toBe(unnamed);
    server.answer('GET', /\/deployments$/, () => ({ status: 200, body: [] }));
    expect(await whatOf()).toBe(unnamed);
    deployedBy('https://example.org/log');
    expect(await whatOf()).toBe(unnamed);
  });
});
