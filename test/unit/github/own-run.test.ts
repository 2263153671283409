import { describe, expect, it } from 'vitest';
import { ownRun } from '../../../src/github/own-run.ts';

describe('the run that the environment describes', () => {
  it.each([
    ['refs/heads/feature/one', { name: 'feature/one', isTag: false }],
    ['refs/tags/v1.0', { name: 'v1.0', isTag: true }],
    ['refs/pull/5/merge', undefined],
    ['refs/heads/', undefined],
    [undefined, undefined],
  ])('is of %s', (text, ref) => {
    expect(ownRun({ GITHUB_REF: text }).ref).toEqual(ref);
  });

  it('was started again where the runner counts more than one attempt', () => {
    const isAgain = (attempt?: string): boolean => ownRun({ GITHUB_RUN_ATTEMPT: attempt }).isAgain;
    expect([isAgain(), isAgain('1'), isAgain('2'), isAgain('x')]).toEqual([false, false, true, false]);
  });

  it('is on a runner only where the runner says so', () => {
    expect([ownRun({ GITHUB_ACTIONS: 'true' }), ownRun({})].map(({ isRunner }) => isRunner)).toEqual([
      true,
      false,
    ]);
  });
});
