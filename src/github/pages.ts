import type { Slug } from './address.ts';
import { itemsOf } from './answer-fields.ts';
import { buildOf, type PagesBuild, type PagesSite, pagesOf } from './answers.ts';
import type { Api } from './api.ts';

/** GitHub Pages. Every function throws GitHubError. */
export interface Pages {
  /** The site that Pages serves; undefined when Pages is off, or hidden from this token. */
  pages(repository: Slug): Promise<PagesSite | undefined>;
  /** The build that was started last; undefined when there was none. */
  latestBuild(repository: Slug): Promise<PagesBuild | undefined>;
  /** The last builds, the latest first. */
  builds(repository: Slug): Promise<PagesBuild[]>;
  /** Has Pages build the branch as it is now. */
  requestBuild(repository: Slug): Promise<PagesBuild>;
}

export function pagesApi(api: Api): Pages {
  return {
    pages: async (repository) => {
      const asked = api.asked('read Pages', repository, `the Pages site of ${repository}`);
      const answer = await api.askIfThere('GET /repos/{owner}/{repo}/pages', asked);
      return answer === undefined ? undefined : pagesOf(answer.data, asked.what);
    },
    latestBuild: async (repository) => {
      const asked = api.asked('read Pages', repository, `the latest Pages build of ${repository}`);
      const answer = await api.askIfThere('GET /repos/{owner}/{repo}/pages/builds/latest', asked);
      return answer === undefined ? undefined : buildOf(answer.data, asked.what);
    },
    builds: async (repository) => {
      const asked = api.asked('read Pages', repository, `the Pages builds of ${repository}`);
      const { data } = await api.ask('GET /repos/{owner}/{repo}/pages/builds', asked, { per_page: 30 });
      return itemsOf(data, undefined, asked.what).map((build) => buildOf(build, asked.what));
    },
    requestBuild: async (repository) => {
      const asked = api.asked('build Pages', repository, `a new Pages build of ${repository}`);
      const { data } = await api.ask('POST /repos/{owner}/{repo}/pages/builds', asked);
      return buildOf(data, asked.what);
    },
  };
}
