import { describe, expect, it } from 'vitest';
import { readEvent } from '../../../../src/github/event.ts';
import {
  faultOfThisRun,
  faultsOfRun,
  type KnownOfRun,
  type StartedRun,
  type TrustRules,
} from '../../../../src/sources/artifacts/trust.ts';
import { eventLike } from '../../../support/example-events.ts';

const RUN: StartedRun = {
  id: 7,
  workflow: '.github/workflows/build.yml',
  event: 'push',
  branch: 'main',
  repository: 'owner/name',
  headRepository: 'owner/name',
  status: 'completed',
  conclusion: 'success',
};
const KNOWN: KnownOfRun = { workflowName: undefined, defaultBranch: 'main', isTag: false };
const RULES: TrustRules = { workflow: undefined, allowEvents: [], allowBranches: [] };

interface Case {
  run?: Partial<StartedRun>;
  known?: Partial<KnownOfRun>;
  rules?: Partial<TrustRules>;
}
const faults = ({ run = {}, known = {}, rules = {} }: Case) =>
  faultsOfRun({ ...RUN, ...run }, { ...KNOWN, ...known }, { ...RULES, ...rules });

describe('faultsOfRun', () => {
  const fine: [string, Case][] = [
    ['a push to the default branch', {}],
    ['a default branch of another name', { run: { branch: 'trunk/x' }, known: { defaultBranch: 'trunk/x' } }],
    ['a release, which is of a tag', { run: { event: 'release', branch: 'v1' }, known: { isTag: true } }],
    ['a run that somebody with write access started', { run: { event: 'workflow_dispatch' } }],
    ['a run at a certain time', { run: { event: 'schedule' } }],
    ['a tag that was made', { run: { event: 'create', branch: 'v1' }, known: { isTag: true } }],
    ['an owner that is written otherwise', { run: { headRepository: 'Owner/NAME' } }],
    ['a repository that is itself a fork', { run: { repository: 'me/name', headRepository: 'me/name' } }],
    ['the wanted workflow by its file', { rules: { workflow: 'build.yml' } }],
    ['the wanted workflow by its path', { rules: { workflow: '.github/workflows/build.yml' } }],
    ['the wanted workflow by a path with ./', { rules: { workflow: './.github/workflows/build.yml' } }],
    ['the wanted workflow by its name', { rules: { workflow: 'Build' }, known: { workflowName: 'Build' } }],
    ['an event that is named', { run: { event: 'merge_group' }, rules: { allowEvents: ['merge_group'] } }],
    ['a branch that is named', { run: { branch: 'next' }, rules: { allowBranches: ['main', 'next'] } }],
    ['a branch that matches', { run: { branch: 'release/24' }, rules: { allowBranches: ['release/*'] } }],
    ['a branch deep below', { run: { branch: 'release/a/b' }, rules: { allowBranches: ['release/**'] } }],
    ['a tag that matches', { run: { branch: 'v1.2' }, rules: { allowBranches: ['v[0-9]*'] } }],
    [
      'a pull request of the own repository, when it is named with its branch',
      {
        run: { event: 'pull_request', branch: 'topic' },
        rules: { allowEvents: ['pull_request'], allowBranches: ['topic'] },
      },
    ],
  ];
  it.each(fine)('finds nothing against %s', (_, one) => {
    expect(faults(one)).toEqual([]);
  });

  const refused: [string, Case, string, string][] = [
    [
      'a fork',
      { run: { headRepository: 'evil/name', event: 'pull_request' } },
      'was started by the fork evil/name (pull_request), and what a fork builds may hold anything',
      'Merge the change',
    ],
    [
      'a fork that pushes to a branch named as ours',
      { run: { headRepository: 'evil/name' } },
      'was started by the fork evil/name (push)',
      'Merge the change',
    ],
    [
      'a fork, even when its event and its branch are named',
      {
        run: { headRepository: 'evil/name', event: 'pull_request', branch: 'topic' },
        rules: { allowEvents: ['pull_request'], allowBranches: ['**'] },
      },
      'was started by the fork evil/name',
      'Merge the change',
    ],
    [
      'a fork that is gone',
      { run: { headRepository: undefined } },
      'was started by a fork that is gone (push)',
      'Merge the change',
    ],
    [
      'a pull request of the own repository',
      { run: { event: 'pull_request' } },
      'was started by pull_request, and only runs started by push, release, workflow_dispatch, schedule, create are',
      'add pull_request to `allow-events`',
    ],
    [
      'a pull request with the rights of its base',
      { run: { event: 'pull_request_target' } },
      'was started by pull_request_target',
      '`allow-events`',
    ],
    ['a comment', { run: { event: 'issue_comment' } }, 'was started by issue_comment', '`allow-events`'],
    [
      'a run that another one started, which may have been a fork’s',
      { run: { event: 'workflow_run' } },
      'was started by workflow_run',
      '`allow-events`',
    ],
    [
      'an event that is not among those that are named',
      { rules: { allowEvents: ['release'] } },
      'was started by push, and only runs started by release are published',
      '`allow-events`',
    ],
    [
      'another branch',
      { run: { branch: 'topic' } },
      'is of "topic", and only runs of "main" and tags are published',
      '`allow-branches`',
    ],
    [
      'no branch',
      { run: { branch: undefined }, known: { defaultBranch: undefined } },
      'is of no branch, and only runs of the default branch and tags are published',
      '`allow-branches`',
    ],
    [
      'any branch when the default branch is not known',
      { known: { defaultBranch: undefined } },
      'is of "main", and only runs of the default branch and tags',
      '`allow-branches`',
    ],
    [
      'the default branch when others are named',
      { rules: { allowBranches: ['stable', 'v*'] } },
      'is of "main", and only runs of "stable", "v*" are published',
      '`allow-branches`',
    ],
    [
      'a tag when branches are named',
      { run: { branch: 'v1' }, known: { isTag: true }, rules: { allowBranches: ['main'] } },
      'is of "v1", and only runs of "main"',
      '`allow-branches`',
    ],
    [
      'a branch below one that is named',
      { run: { branch: 'release/a/b' }, rules: { allowBranches: ['release/*', '*'] } },
      'is of "release/a/b"',
      '`allow-branches`',
    ],
    [
      'a branch of another case',
      { run: { branch: 'Main' } },
      'is of "Main", and only runs of "main"',
      '`allow-branches`',
    ],
    [
      'another workflow',
      { rules: { workflow: 'other.yml' } },
      'is a run of the workflow ".github/workflows/build.yml", but `artifacts-workflow` is "other.yml"',
      'correct `artifacts-workflow`',
    ],
    [
      'a workflow whose file ends as the wanted one does',
      { run: { workflow: 'dynamic/x/build.yml' }, rules: { workflow: 'build.yml' } },
      'is a run of the workflow "dynamic/x/build.yml"',
      'correct `artifacts-workflow`',
    ],
    [
      'a workflow of another name',
      { rules: { workflow: 'Build' }, known: { workflowName: 'Test' } },
      'is a run of the workflow "Test", but `artifacts-workflow` is "Build"',
      'correct `artifacts-workflow`',
    ],
    [
      'a workflow whose name is not known',
      { rules: { workflow: 'Build' } },
      'is a run of the workflow ".github/workflows/build.yml", but `artifacts-workflow` is "Build"',
      'Write the name of the workflow’s file',
    ],
    [
      'a workflow that is named like a file',
      { rules: { workflow: 'x.yml' }, known: { workflowName: 'x.yml' } },
      '`artifacts-workflow` is "x.yml"',
      'correct `artifacts-workflow`',
    ],
    ['a run that failed', { run: { conclusion: 'failure' } }, 'did not succeed (failure)', 'Fix what failed'],
    ['a run that was cancelled', { run: { conclusion: 'cancelled' } }, 'did not succeed (cancelled)', 'Fix'],
    ['a run without an outcome', { run: { conclusion: undefined } }, 'did not succeed (unknown)', 'Fix'],
    [
      'a run that goes on',
      { run: { status: 'in_progress', conclusion: undefined } },
      'has not ended (in_progress)',
      'Wait for it',
    ],
    [
      'a run that is tried again after a success',
      { run: { status: 'queued', conclusion: 'success' } },
      'has not ended (queued)',
      'Wait for it',
    ],
    ['a run of no status', { run: { status: undefined } }, 'has not ended (unknown)', 'Wait for it'],
    [
      'what would speak to a terminal',
      { run: { branch: '\u001b[2J' } },
      'is of "\\\\u{1b}[2J"',
      '`allow-branches`',
    ],
  ];
  it.each(refused)('refuses %s', (_, one, message, remedy) => {
    const found = faults(one);
    expect(found.map(({ name, code }) => [name, code])).toEqual([['SourceError', 'SOURCE_UNTRUSTED']]);
    expect(found[0]?.message).toContain(message);
    expect(found[0]?.message).toMatch(/^workflow run 7 of owner\/name /);
    expect(found[0]?.remedy).toContain(remedy);
  });

  it('gives every reason against a run of the own repository', () => {
    const run = { event: 'issue_comment', branch: 'topic', conclusion: 'failure' };
    const found = faults({ run, rules: { workflow: 'other.yml' } });
    expect(found.map(({ message }) => /(is a run|was started|is of|did not)/.exec(message)?.[1])).toEqual([
      'is a run',
      'was started',
      'is of',
      'did not',
    ]);
  });
});

describe('faultOfThisRun', () => {
  const pull = (head: unknown, base: unknown = { full_name: 'owner/name' }) =>
    eventLike('pull_request', { pull_request: { head: { repo: head }, base: { repo: base } } });
  const started = (run: object) =>
    eventLike('workflow_run', {
      workflow_run: { id: 12, event: 'push', head_repository: { full_name: 'owner/name' }, ...run },
      repository: { full_name: 'owner/name' },
    });
  it.each([
    ['nothing', undefined],
    ['a push', { ref: 'refs/heads/main' }],
    ['a comment on an issue', { issue: { number: 3 }, comment: { body: '/build' } }],
    ['an issue that says it is no pull request', { issue: { number: 3, pull_request: null } }],
    ['a comment on a discussion', { discussion: { number: 3 }, comment: { body: '/build' } }],
    ['a dispatch', { inputs: { number: '3' }, ref: 'refs/heads/main' }],
    ['a dispatch from elsewhere', { action: 'build', client_payload: { pull_request: 3 } }],
    ['a run of the own repository', started({ event: 'push' })],
    ['a run of a pull request of the own repository', started({ event: 'pull_request' })],
    ['a run whose owner is written otherwise', started({ head_repository: { full_name: 'Owner/NAME' } })],
    [
      'a review of a pull request of the own repository',
      { ...pull({ full_name: 'owner/name' }), review: {} },
    ],
    ['checks of a branch', { check_suite: { head_branch: 'main', head_sha: 'c0ffee' } }],
    ['a check of a branch', { check_run: { check_suite: { head_branch: 'main' } } }],
    ['a status of a branch', { state: 'success', sha: 'c0ffee', branches: [{ name: 'main' }] }],
    ['a pull request of the own repository', pull({ full_name: 'owner/name' })],
    ['one whose owner is written otherwise', pull({ full_name: 'OWNER/name' })],
    ['text', 'pull_request'],
    ['a list', []],
  ])('finds nothing against %s', (_, payload) => {
    expect(faultOfThisRun(readEvent(payload))).toBeUndefined();
  });

  it.each([
    ['of a fork', pull({ full_name: 'evil/name' }), 'evil/name'],
    ['of a fork that is gone', pull(null), 'a repository that is gone'],
    ['of which half is missing', { pull_request: {} }, 'a repository that is gone'],
    ['whose base is not told', pull({ full_name: 'owner/name' }, null), 'owner/name'],
  ])('refuses a pull request %s', (_, payload, shown) => {
    expect(faultOfThisRun(readEvent(payload))).toMatchObject({
      code: 'SOURCE_UNTRUSTED',
      message: `this run is about a pull request from ${shown}, and what a fork builds may hold anything`,
    });
    expect(faultOfThisRun(readEvent(payload), { allowEvents: ALL })).toBeDefined();
  });

  const ALL = ['pull_request', 'pull_request_target', 'workflow_run', 'issue_comment', 'check_run', 'status'];
  const fork = { full_name: 'evil/name' };
  it.each<[string, unknown, string, string]>([
    [
      'a run of a fork',
      started({ event: 'pull_request', head_repository: fork }),
      'workflow_run',
      'run 12 of the fork evil/name (pull_request)',
    ],
    [
      'a run with the rights of the base, for a fork',
      started({ event: 'pull_request_target', head_repository: fork }),
      'workflow_run',
      'run 12 of the fork evil/name (pull_request_target)',
    ],
    [
      'a run of a fork that is gone',
      started({ head_repository: null }),
      'workflow_run',
      'run 12 of a fork that is gone',
    ],
    [
      'a run of which half is missing',
      { workflow_run: { id: 12 }, repository: { full_name: 'owner/name' } },
      'workflow_run',
      'run 12 of a fork that is gone (unknown)',
    ],
    [
      'a run that another one started',
      started({ event: 'workflow_run' }),
      'workflow_run',
      'run 12, which workflow_run had started, perhaps for a fork’s pull request',
    ],
    [
      'a run that a comment started',
      started({ event: 'issue_comment' }),
      'workflow_run',
      'run 12, which issue_comment had',
    ],
    [
      'a run of which nobody says what started it',
      started({ event: null }),
      'workflow_run',
      'run 12, which unknown had',
    ],
    [
      'a comment on a pull request',
      { issue: { number: 3, pull_request: { url: 'x' } }, comment: { body: '/build' } },
      'issue_comment',
      'a comment on pull request 3, which may be a fork’s',
    ],
    [
      'a comment on a pull request without a number',
      { issue: { pull_request: {} } },
      'issue_comment',
      'a comment on a pull request, which',
    ],
    [
      'checks of a commit that is on no branch',
      { check_suite: { head_branch: null, head_sha: 'c0ffee' } },
      'check_suite',
      'check_suite of commit c0ffee, which is on no branch',
    ],
    [
      'a check of a commit that is on no branch',
      { check_run: { check_suite: { head_branch: null } } },
      'check_run',
      'check_run of commit unknown',
    ],
    [
      'a status of a commit that is on no branch',
      { state: 'success', sha: 'c0ffee', branches: [] },
      'status',
      'status of commit c0ffee',
    ],
  ])('refuses %s, unless the maintainer allows it', (_, payload, event, who) => {
    const fault = faultOfThisRun(readEvent(payload));
    expect(fault).toMatchObject({ code: 'SOURCE_UNTRUSTED' });
    expect(fault?.message).toContain(`this run was started by ${who}`);
    expect(fault?.message).toContain('and what a fork builds may hold anything');
    expect(fault?.remedy).toContain(`add ${event} to \`allow-events\``);
    expect(faultOfThisRun(readEvent(payload), { allowEvents: ['push'] })).toBeDefined();
    expect(faultOfThisRun(readEvent(payload), { allowEvents: ['push', event] })).toBeUndefined();
  });
});

describe('readEvent', () => {
  it('reads the run that started this one, and the name of its workflow instead of the name of the run', () => {
    const payload = {
      workflow_run: { id: 12, name: 'a title that somebody chose' },
      workflow: { name: 'Build' },
      repository: { full_name: 'owner/name', default_branch: 'main' },
    };
    expect(readEvent(payload)).toEqual({
      run: 12,
      workflowName: 'Build',
      repository: 'owner/name',
      defaultBranch: 'main',
      fork: undefined,
    });
  });

  it.each([[undefined], [null], [12], ['text'], [{ workflow_run: null }], [{ workflow_run: { id: '12' } }]])(
    'finds nothing in %j',
    (payload) => {
      expect(Object.values(readEvent(payload)).filter((value) => value !== undefined)).toEqual([]);
    },
  );
});
