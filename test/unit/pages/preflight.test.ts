import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/feed/assemble/plan.ts';
import type { Tip } from '../../../src/homes/home.ts';
import { type Preflight, refuseUnservedPush } from '../../../src/pages/preflight.ts';
import { settingsOf } from '../../support/run.ts';

const OBSTACLE: Preflight = {
  url: undefined,
  warnings: [],
  obstacle: {
    ...{ severity: 'error', path: 'GitHub Pages of owner/feed', what: 'is off' },
    ...{ why: 'devices see nothing', remedy: 'Switch it on.' },
  },
};
const CLEAR: Preflight = { url: 'https://owner.github.io/feed', obstacle: undefined, warnings: [] };
const tip = (revision: string | undefined): Tip => ({
  ...{ paths: new Map(), isNew: revision === undefined, revision },
});
const plan = (...deletes: string[]): Plan =>
  ({ edit: { puts: new Map(), deletes: new Set(deletes) } }) as unknown as Plan;

describe('refuseUnservedPush', () => {
  const refuse =
    (ahead: Preflight, commit: string | undefined, change: Plan, verify: 'fail' | 'warn') => () =>
      refuseUnservedPush(ahead, tip(commit), change, settingsOf({ verify }).verify);

  it('refuses a change that Pages will not serve, and says how to fix it', () => {
    expect(refuse(OBSTACLE, 'c0ffee', plan('a'), 'fail')).toThrow(
      expect.objectContaining({
        code: 'VERIFY_NOT_LIVE',
        message: 'GitHub Pages of owner/feed is off, so nothing was pushed: devices see nothing',
        remedy: 'Switch it on.',
      }),
    );
  });

  it.each<[string, () => void]>([
    ['without `verify: fail`', refuse(OBSTACLE, 'c0ffee', plan('a'), 'warn')],
    ['for the first push, which makes the branch', refuse(OBSTACLE, undefined, plan('a'), 'fail')],
    ['for a run that changes nothing', refuse(OBSTACLE, 'c0ffee', plan(), 'fail')],
    ['when nothing is in the way', refuse(CLEAR, 'c0ffee', plan('a'), 'fail')],
  ])('lets a push happen %s', (_, push) => {
    expect(push).not.toThrow();
  });
});
