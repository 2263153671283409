import { describe, expect, it } from 'vitest';
import { client, paths, REPO, refusedBy, server, withGitHub } from '../../support/github-client.ts';
import { refusals } from '../../support/github-refusals.ts';

withGitHub();

const NAME = 'github-pages';

describe('an environment', () => {
  const reply = (path: RegExp, body: unknown): void =>
    server.answer('GET', path, () => ({ status: 200, body }));
  const described = (fields: { [name: string]: unknown }) =>
    server.like('GET /repos/{owner}/{repo}/environments/{environment_name}', {
      ...{ protection_rules: undefined, deployment_branch_policy: undefined },
      ...fields,
    });
  const rule = (type: string) => ({ id: 1, node_id: 'R', type });

  it.each([
    [
      { protection_rules: [], deployment_branch_policy: null },
      { rules: [], branches: 'all' },
    ],
    [{}, { rules: [], branches: 'all' }],
    [
      {
        protection_rules: [rule('wait_timer'), rule('branch_policy')],
        deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
      },
      { rules: ['wait_timer', 'branch_policy'], branches: 'protected' },
    ],
    [
      { deployment_branch_policy: { protected_branches: false, custom_branch_policies: true } },
      { rules: [], branches: 'named' },
    ],
  ])('of %j', async (fields, wanted) => {
    reply(/\/environments\/github-pages$/, described(fields));
    expect(await client().environment(REPO, NAME)).toEqual(wanted);
  });

  it('is undefined when it is not there', async () => {
    expect(await client().environment(REPO, NAME)).toBeUndefined();
    expect(paths()).toEqual(['api /repos/owner/name/environments/github-pages']);
  });

  it('lists the branches and tags that may deploy', async () => {
    const policies = [{ name: 'main', type: 'branch' }, { name: 'v*', type: 'tag' }, { name: 'old' }];
    reply(/\/deployment-branch-policies$/, { total_count: 3, branch_policies: policies });
    expect(await client().deploymentPolicies(REPO, NAME)).toEqual([
      { pattern: 'main', isTag: false },
      { pattern: 'v*', isTag: true },
      { pattern: 'old', isTag: false },
    ]);
  });

  it('says which permission it needs', async () => {
    server.answer('GET', /environments/, () => refusals.notPermitted('actions: read'));
    expect((await refusedBy(client().environment(REPO, NAME))).remedy).toContain('`actions: read`');
  });

  it('refuses an answer of another shape', async () => {
    const body = described({ protection_rules: 'none' });
    server.answer('GET', /\/environments\/github-pages$/, () => ({ status: 200, body, isForeign: true }));
    expect((await refusedBy(client().environment(REPO, NAME))).code).toBe('GITHUB_FAILED');
  });
});
