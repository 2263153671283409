import { printable } from '../text/printable.ts';
import type { Slug } from './address.ts';
import { type Artifact, artifactOf, type Run, runOf } from './answers.ts';
import type { Api } from './api.ts';
import { download } from './download.ts';

/** Workflow runs and their artifacts. Every function throws GitHubError. */
export interface Runs {
  run(repository: Slug, id: number): Promise<Run>;
  artifacts(repository: Slug, run: number): Promise<Artifact[]>;
  /**
   * Downloads an artifact's zip into a new file, and checks its digest.
   *
   * @param limit the most bytes that it may have
   * @throws SourceError when it is larger, or not what GitHub states
   */
  downloadArtifact(repository: Slug, artifact: Artifact, file: string, limit: number): Promise<void>;
}

export function runsApi(api: Api): Runs {
  return {
    run: async (repository, id) => {
      const asked = api.asked('read runs', repository, `workflow run ${id} of ${repository}`);
      const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
      const { data } = await api.ask(route, asked, { run_id: id });
      return runOf(data, asked.what);
    },
    artifacts: async (repository, run) => {
      const what = `the artifacts of workflow run ${run} of ${repository}`;
      const asked = api.asked('read artifacts', repository, what);
      const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
      const found: Artifact[] = [];
      for await (const item of api.list(route, asked, { run_id: run }, 'artifacts')) {
        found.push(artifactOf(item, what));
      }
      return found;
    },
    downloadArtifact: async (repository, artifact, file, limit) => {
      const what = `artifact ${printable(artifact.name)} of ${repository}`;
      const asked = api.asked('read artifacts', repository, what);
      const { id, sha256 } = artifact;
      // Servers that state no digest state the size of the files before they were packed.
      const size = sha256 === undefined ? undefined : artifact.size;
      await download(
        { asked, what, size, sha256, limit },
        api.origin(asked, `actions/artifacts/${id}/zip`, 'artifact'),
        file,
      );
    },
  };
}
