import { describe, expect, it } from 'vitest';
import { ownRun } from '../../../src/github/own-run.ts';
import { secretsRemark, whyNoSecrets, whyRehearsal } from '../../../src/github/rehearsal.ts';
import { exampleEvent } from '../../support/example-events.ts';

const pull = exampleEvent('pull_request', 'opened');
const { base } = pull.pull_request as { base: object };
const from = (head: object | null): object => ({ ...pull, pull_request: { base, head: { repo: head } } });
const run = (eventName: string, actor = 'octocat', event: unknown = undefined) => ({
  event,
  github: { ...ownRun({ GITHUB_EVENT_NAME: eventName, GITHUB_ACTOR: actor }) },
});

const FORK =
  /^This pull request comes from a fork \(.+\), which gets no secrets: the feed is not changed, and this is a dry run\.$/;
const BOT = 'dependabot[bot]';

describe('a run without a key', () => {
  it.each<[string, ReturnType<typeof run>, RegExp | undefined]>([
    ['of a pull request of the repository', run('pull_request', 'octocat', pull), undefined],
    ['of a fork', run('pull_request', 'octocat', from({ full_name: 'other/Hello-World' })), FORK],
    ['of a fork that is gone', run('pull_request', 'octocat', from(null)), FORK],
    ['of a fork of another repository', run('pull_request', 'x', from({ full_name: 'other/thing' })), FORK],
    ['of Dependabot', run('pull_request', BOT, pull), /^This pull request comes from Dependabot, /],
    ['of Dependabot, reviewed', run('pull_request_review', BOT, pull), /Dependabot/],
    [
      'of a pull request that Dependabot opened, and somebody pushed to',
      run('pull_request', 'x', pull),
      undefined,
    ],
    ['of a push', run('push', BOT, exampleEvent('push')), undefined],
    [
      'of a merge queue',
      run('merge_group', 'x', exampleEvent('merge_group')),
      /^This run checks a merge queue, .*: the feed is not changed, .* run it `on: push`, which follows the merge\.$/,
    ],
    ['that is dispatched', run('repository_dispatch', 'x', exampleEvent('repository_dispatch')), undefined],
  ])('%s', (_, start, why) => {
    const found = whyRehearsal(start, false);
    if (why === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(why);
    // With a key, which Dependabot's own secrets may hold, only what is not merged is not published.
    expect(whyRehearsal(start, true)).toBe(start.github.eventName === 'merge_group' ? found : undefined);
  });

  it('is told where Dependabot’s secrets are, unless it is a dry run', () => {
    expect(secretsRemark(run('push', BOT), false)).toMatch(/secrets of Dependabot/);
    expect(secretsRemark(run('push', BOT), true)).toBeUndefined();
    expect(secretsRemark(run('push'), false)).toBeUndefined();
    expect(secretsRemark(run('pull_request', BOT, pull), false)).toBeUndefined();
    expect(whyNoSecrets(run('merge_group'))).toBeUndefined();
  });
});
