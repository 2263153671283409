import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Octokit } from '@octokit/rest';
import { parse } from 'yaml';
import { type Contexts, evaluate, fill, isTrue, type Value } from './expressions.ts';
import { type ActionEnded, action, type Place, type Words } from './run.ts';

export interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: { [name: string]: string | number | boolean };
  env?: { [name: string]: string };
  'continue-on-error'?: boolean;
}

export interface Job {
  if?: string;
  needs?: string | string[];
  permissions?: { [scope: string]: string };
  strategy?: { matrix: { [name: string]: string[] } };
  steps: Step[];
}

export interface Workflow {
  on: string | { [event: string]: { inputs?: { [name: string]: unknown } } | null };
  permissions?: { [scope: string]: string };
  jobs: { [name: string]: Job };
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The example workflows, by their file names. */
export const EXAMPLES: readonly string[] = readdirSync(join(ROOT, 'examples')).filter((name) =>
  name.endsWith('.yml'),
);

export function exampleText(name: string): string {
  return readFileSync(join(ROOT, 'examples', name), 'utf8');
}

export function readExample(name: string): Workflow {
  return parse(exampleText(name));
}

/** How the examples name this action. */
export const OURS = 'org/pkgfeed-action@v1';

/** What a job's token may do: only what is named, once anything is. */
export function permissionsOf(workflow: Workflow, job: Job): { [scope: string]: string } {
  return job.permissions ?? workflow.permissions ?? {};
}

const DEFAULTS: [string, string][] = Object.entries<{ default: string }>(
  parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')).inputs,
).map(([name, input]) => [name, input.default]);

/** What an action of others does in a run: it takes its inputs and gives its outputs. */
export type Act = (words: { [name: string]: string }, run: number) => Promise<{ [output: string]: string }>;

/** One run of a job as GitHub starts it. */
export interface Start {
  event: string;
  payload?: { [name: string]: Value };
  /** owner/name. */
  repository: string;
  apiUrl: string;
  /** Of the workflow itself. */
  token: string;
  refName?: string;
  runId?: number;
  /** Counted from 1 for each time that the run is started again. */
  attempt?: number;
  inputs?: Contexts;
  secrets?: Contexts;
  vars?: Contexts;
  matrix?: Contexts;
  /** What steps of other actions give, by the step's id. */
  given?: { readonly [id: string]: { readonly [output: string]: string } };
  /** What other actions do, by their names without a version. */
  acts?: { readonly [name: string]: Act };
}

export interface JobEnded {
  conclusion: 'success' | 'failure' | 'skipped';
  /** Each run of this action, in its order. */
  ours: ActionEnded[];
  /** Commands and other actions that would have run: their names. */
  passed: string[];
}

/**
 * Runs the steps of a job that are ours from dist and the scripts of actions/github-script in this process, with
 * `with`, `env` and `if` as the workflow says. What else a job does, the test has prepared.
 */
export async function runJob(
  place: Place,
  workflow: Workflow,
  name: string,
  start: Start,
): Promise<JobEnded> {
  const job = workflow.jobs[name];
  if (job === undefined) throw new Error(`there is no job ${name}`);
  const { env, contexts } = surroundings(place, start);
  const steps: { [id: string]: Value } = {};
  const ended: JobEnded = { conclusion: 'success', ours: [], passed: [] };
  const here = (): Contexts => ({ ...contexts, steps });
  if (job.if !== undefined && !isTrue(evaluate(job.if, contexts))) return { ...ended, conclusion: 'skipped' };
  for (const step of job.steps) {
    if (ended.conclusion === 'failure') break;
    if (step.if !== undefined && !isTrue(evaluate(step.if, here()))) continue;
    const filled = (words: Step['env'] | Step['with']): { [name: string]: string } =>
      Object.fromEntries(
        Object.entries(words ?? {}).map(([key, value]) => [key, fill(String(value), here())]),
      );
    let outputs = start.given?.[step.id ?? ''] ?? {};
    let isGood = true;
    if (step.uses === OURS) {
      const defaults = DEFAULTS.map(([key, value]) => [key, fill(value, here())]);
      const words = { ...Object.fromEntries(defaults), ...filled(step.with) };
      const run = await action(place, words as Words, { env: { ...env, ...filled(step.env) } });
      ended.ours.push(run);
      outputs = run.outputs;
      isGood = run.code === 0;
    } else if (step.uses?.startsWith('actions/github-script@')) {
      const { script = '' } = filled(step.with);
      await runScript(script, { env: filled(step.env), start });
    } else if (step.uses !== undefined && start.acts?.[nameOf(step.uses)] !== undefined) {
      outputs = (await start.acts[nameOf(step.uses)]?.(filled(step.with), start.runId ?? 1)) ?? {};
    } else {
      ended.passed.push(step.name ?? step.uses ?? step.run ?? '');
      filled(step.with);
      filled(step.env);
    }
    const conclusion = isGood || step['continue-on-error'] ? 'success' : 'failure';
    if (step.id !== undefined) {
      steps[step.id] = { outputs, outcome: isGood ? 'success' : 'failure', conclusion };
    }
    ended.conclusion = conclusion;
  }
  return ended;
}

/** The name of an action without its version. */
const nameOf = (uses: string): string => uses.replace(/@.*$/, '');

function surroundings(place: Place, start: Start): { env: NodeJS.ProcessEnv; contexts: Contexts } {
  const { event, payload = {}, repository, apiUrl, token, refName = 'main', runId = 1, attempt = 1 } = start;
  const env = {
    ...place.env,
    GITHUB_REPOSITORY: repository,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: place.file('runner/event.json', JSON.stringify(payload)),
    GITHUB_REF_NAME: refName,
    GITHUB_REF: `refs/${/^v\d/.test(refName) ? 'tags' : 'heads'}/${refName}`,
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_ATTEMPT: String(attempt),
    GITHUB_API_URL: apiUrl,
  };
  const github: Value = {
    ...{ event_name: event, event: payload, repository, ref_name: refName, token, run_id: runId },
    run_attempt: attempt,
    server_url: place.env.GITHUB_SERVER_URL ?? '',
  };
  const { inputs = {}, secrets = {}, vars = {}, matrix = {} } = start;
  return { env, contexts: { github, inputs, secrets, vars, matrix } };
}

/** A script as actions/github-script runs it: the body of a function with a signed-in client. */
async function runScript(
  script: string,
  { env, start }: { env: { [name: string]: string }; start: Start },
): Promise<void> {
  const { repository, apiUrl, token, payload = {} } = start;
  const [owner = '', repo = ''] = repository.split('/');
  const { number } = (payload.pull_request ?? {}) as { number?: number };
  const context = { repo: { owner, repo }, issue: { owner, repo, number }, payload };
  const github = new Octokit({ baseUrl: apiUrl, auth: token });
  const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;
  const values = { github, context, process: { env }, require: createRequire(import.meta.url) };
  await new AsyncFunction(...Object.keys(values), script)(...Object.values(values));
}
