import type { Slug } from './address.ts';
import { itemsOf } from './answer-fields.ts';
import { deploymentIdOf, logAddressOf } from './answers.ts';
import type { Api } from './api.ts';

/** Deployments of a repository. Every function throws GitHubError. */
export interface Deployments {
  /** The run of a workflow that deployed last to an environment; undefined when GitHub names none. */
  lastDeployment(repository: Slug, environment: string): Promise<number | undefined>;
}

export function deploymentsApi(api: Api): Deployments {
  return {
    lastDeployment: async (repository, environment) => {
      const what = `the deployments to ${environment} of ${repository}`;
      const asked = api.asked('read deployments', repository, what);
      const route = 'GET /repos/{owner}/{repo}/deployments';
      const { data } = await api.ask(route, asked, { environment, per_page: 1 });
      const [deployment] = itemsOf(data, undefined, what);
      if (deployment === undefined) return undefined;
      const statuses = await api.ask(`${route}/{deployment_id}/statuses`, asked, {
        ...{ deployment_id: deploymentIdOf(deployment, what), per_page: 1 },
      });
      const [status] = itemsOf(statuses.data, undefined, what);
      const [, run] = /\/actions\/runs\/([1-9]\d{0,14})(\/|$)/.exec(logAddressOf(status ?? {}, what)) ?? [];
      return run === undefined ? undefined : Number(run);
    },
  };
}
