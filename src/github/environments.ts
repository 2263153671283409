import type { Slug } from './address.ts';
import { type DeploymentPolicy, deploymentPolicyOf, type Environment, environmentOf } from './answers.ts';
import type { Api } from './api.ts';

/** The environments that jobs deploy to. Every function throws GitHubError. */
export interface Environments {
  /** An environment of a repository; undefined when there is none, or when it is hidden from this token. */
  environment(repository: Slug, name: string): Promise<Environment | undefined>;
  /** The patterns of the branches and tags that may deploy, for an environment that names them. */
  deploymentPolicies(repository: Slug, name: string): Promise<DeploymentPolicy[]>;
}

export function environmentsApi(api: Api): Environments {
  const asked = (repository: Slug, name: string) =>
    api.asked('read environments', repository, `the environment ${name} of ${repository}`);
  const path = 'GET /repos/{owner}/{repo}/environments/{environment_name}';
  return {
    environment: async (repository, name) => {
      const question = asked(repository, name);
      const answer = await api.askIfThere(path, question, { environment_name: name });
      return answer === undefined ? undefined : environmentOf(answer.data, question.what);
    },
    deploymentPolicies: async (repository, name) => {
      const question = asked(repository, name);
      const parameters = { environment_name: name };
      const found: DeploymentPolicy[] = [];
      const route = `${path}/deployment-branch-policies`;
      for await (const item of api.list(route, question, parameters, 'branch_policies')) {
        found.push(deploymentPolicyOf(item, question.what));
      }
      return found;
    },
  };
}
