import { describe, expect, it } from 'vitest';
import { readEvent } from '../../../src/github/event.ts';
import { EVENTS, exampleEvent } from '../../support/example-events.ts';

const QUIET = {
  ...{ run: undefined, workflowName: undefined, releaseTag: undefined, fork: undefined },
  ...{ runEvent: undefined, runHead: undefined, commentedPull: undefined, strayCommit: undefined },
};

describe('readEvent', () => {
  const all = EVENTS.flatMap(({ name, examples }) => examples.map((example) => [name, example] as const));

  it('reads every example of GitHub, and finds strangers only where there may be some', () => {
    expect(all.length).toBeGreaterThan(100);
    const strange = all.filter(([, example]) => {
      const { fork, commentedPull, strayCommit } = readEvent(example);
      return fork !== undefined || commentedPull !== undefined || strayCommit !== undefined;
    });
    const names = new Set(strange.map(([name]) => name));
    const possible = /^(issue_comment|check_run|check_suite|status|pull_request.*|issues)$/;
    expect([...names].filter((name) => !possible.test(name))).toEqual([]);
  });

  it.each(['push', 'merge_group', 'repository_dispatch', 'workflow_dispatch', 'create'])(
    'says of %s where it happened, and nothing else',
    (name) => {
      const { repository, defaultBranch, ...rest } = readEvent(exampleEvent(name));
      expect([repository, defaultBranch]).toEqual([
        expect.stringMatching(/^[\w-]+\/[\w-]+$/),
        expect.any(String),
      ]);
      expect(rest).toEqual(QUIET);
    },
  );

  it('names the release of an event', () => {
    expect(readEvent(exampleEvent('release', 'published')).releaseTag).toBe('0.0.1');
    const draft = { ...exampleEvent('release', 'created'), release: { tag_name: '', draft: true } };
    expect(readEvent(draft).releaseTag).toBeUndefined();
  });

  it('names the run of an event, whose repository may be gone', () => {
    const event = exampleEvent('workflow_run', 'completed');
    const run = event.workflow_run as { id: number; head_repository: { full_name: string } };
    expect(readEvent(event)).toMatchObject({ run: run.id, runHead: run.head_repository.full_name });
    const gone = { ...event, workflow_run: { ...run, head_repository: null } };
    expect(readEvent(gone)).toMatchObject({ run: run.id, runHead: undefined });
  });

  it('names the fork of a pull request, and compares names without case', () => {
    const pull = exampleEvent('pull_request', 'opened');
    const of = (full_name: string): unknown => ({
      ...pull,
      pull_request: { ...(pull.pull_request as object), head: { repo: { full_name } } },
    });
    expect(readEvent(of('codertocat/HELLO-world')).fork).toBeUndefined();
    expect(readEvent(of('other/Hello-World')).fork).toBe('other/Hello-World');
  });
});
