import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Reply } from './github-state.ts';
import type { Pages } from './pages.ts';
import { type Place, TOKEN } from './run.ts';
import type { Act } from './workflow.ts';

/**
 * actions/upload-pages-artifact and actions/deploy-pages (v5 of both) at their files and API, with what the examples
 * use beside them: tar has the options of the first, and the second asks the API to deploy, then how that went.
 */
export function pagesActions(place: Place, pages: Pages): { [name: string]: Act } {
  const artifact = join(place.folder, 'artifact.tar');
  /** The artifacts of each run, by name. A run keeps those of its earlier attempts. */
  const uploaded = new Map<number, string[]>();
  const artifacts = join(place.folder, 'artifacts');
  const { api } = pages;
  const prefix = /^\/repos\/[^/]+\/[^/]+\/pages\/deployments$/;
  let outcome = 'not_found';
  const created = (): Reply => {
    const listing = execFileSync('tar', ['-tvf', artifact], { encoding: 'utf8' });
    // A Pages artifact must not have links.
    outcome = /^[lh]/m.test(listing) ? 'deployment_content_failed' : 'succeed';
    if (outcome === 'succeed') {
      rmSync(pages.served, { recursive: true, force: true });
      mkdirSync(pages.served, { recursive: true });
      execFileSync('tar', ['-xf', artifact, '-C', pages.served]);
    }
    const urls = { status_url: `${api.apiUrl}/deployments/7`, page_url: `${pages.url}/` };
    return {
      status: 200,
      body: api.like('POST /repos/{owner}/{repo}/pages/deployments', { id: 7, ...urls }),
    };
  };
  api.answer('POST', prefix, created);
  api.answer('GET', /^\/repos\/[^/]+\/[^/]+\/pages\/deployments\/7$/, () => ({
    status: 200,
    body: { status: outcome },
  }));
  const ask = async (method: string, path: string): Promise<{ [name: string]: string }> => {
    const headers = { authorization: `bearer ${TOKEN}` };
    const asked = { artifact_id: 1, pages_build_version: 'a1', oidc_token: 'token' };
    const answer = await fetch(`${api.apiUrl}/repos/Owner/feed/pages/deployments${path}`, {
      ...{ method, headers },
      ...(method === 'POST' ? { body: JSON.stringify(asked) } : {}),
    });
    return (await answer.json()) as { [name: string]: string };
  };
  return {
    'actions/upload-pages-artifact': async (words, run) => {
      const hidden = words['include-hidden-files'] === 'true' ? [] : ['--exclude=.[^/]*'];
      const options = [
        '--dereference',
        '--hard-dereference',
        '--directory',
        resolve(place.folder, words.path ?? ''),
      ];
      execFileSync('tar', [
        ...options,
        '-cf',
        artifact,
        '--exclude=.git',
        '--exclude=.github',
        ...hidden,
        '.',
      ]);
      uploaded.set(run, [...(uploaded.get(run) ?? []), words.name ?? 'github-pages']);
      return {};
    },
    'actions/deploy-pages': async ({ artifact_name: wanted = 'github-pages' }, run) => {
      const { length } = (uploaded.get(run) ?? []).filter((name) => name === wanted);
      if (length !== 1) throw new Error(`the run has ${length} artifacts named ${wanted}`);
      const { page_url = '' } = await ask('POST', '');
      const { status } = await ask('GET', '/7');
      if (status !== 'succeed') throw new Error(`the deployment ended as ${status}`);
      return { page_url };
    },
    'actions/checkout': async ({ ref, path = '.' }) => {
      if (ref !== undefined) pages.repository.git(['worktree', 'add', join(place.folder, path), ref]);
      return {};
    },
    'actions/upload-artifact': async ({ name = '', path = '' }) => {
      mkdirSync(join(artifacts, name), { recursive: true });
      copyFileSync(path, join(artifacts, name, basename(path)));
      return {};
    },
    'actions/download-artifact': async ({ name = '' }) => {
      const target = join(place.folder, 'report.json');
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(artifacts, name, 'report.json'), target);
      return {};
    },
  };
}
