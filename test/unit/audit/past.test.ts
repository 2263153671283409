import { describe, expect, it } from 'vitest';
import type { Answer, Shown } from '../../../src/audit/answer.ts';
import { comparePast } from '../../../src/audit/past.ts';
import { pastFindings, sinceReport } from '../../../src/audit/past-words.ts';
import { isRewritten, sinceErrors } from '../../../src/report/since.ts';
import { answerAfter, dayText, hashOf, shownAfter } from './past-maker.ts';

const A = 'a/Packages';
/** The feed.json of pkgfeed states what is there. */
const statedBy = ({ indexes }: Shown): ReadonlyMap<string, string> => indexes;

function compared(saved: Answer | undefined, now: Shown, stated = statedBy(now)) {
  const found = comparePast(saved, now, stated);
  const report = sinceReport(saved, now, found, null);
  return { ...found, report, findings: pastFindings(saved, found), errors: sinceErrors(report) };
}

/** The text of an index in place of its own. */
const withIndex = (now: Shown, text: string): Shown => ({ ...now, indexes: new Map([[A, hashOf(text)]]) });

const saved = answerAfter(shownAfter(2), shownAfter(5));

describe('a feed that is compared with an earlier answer', () => {
  it('has nothing to be compared with at first', () => {
    const { verdict, findings, errors, report } = compared(undefined, shownAfter(5));
    expect([verdict, findings, errors]).toEqual(['first', [], []]);
    expect(report).toMatchObject({ saved: null, changes: null });
  });

  it('is the same, for however long', () => {
    const { verdict, findings, errors, report } = compared(saved, shownAfter(5, 30));
    expect([verdict, findings, errors]).toEqual(['same', [], []]);
    expect(report.text).toContain(`it is the state of ${dayText(5)}`);
  });

  it.each([1, 2, 100])('continues it %i changes later', (changes) => {
    const { verdict, findings, errors, report } = compared(saved, shownAfter(5 + changes, 20));
    expect([verdict, report.changes, findings, errors]).toEqual(['continues', changes, [], []]);
  });

  it('went back to a state that the saved chain names, or that answers saw', () => {
    const named = compared(saved, shownAfter(4, 9));
    expect(named).toMatchObject({ verdict: 'back', errors: [{ code: 'VERIFY_WENT_BACK' }] });
    expect(named.report.text).toContain(`again the state of ${dayText(4)}, and the answer of ${dayText(5)}`);
    const long = answerAfter(shownAfter(2), shownAfter(150, 5));
    const seen = compared(long, shownAfter(2, 9));
    expect(seen).toMatchObject({ verdict: 'back', errors: [{ code: 'VERIFY_WENT_BACK' }] });
    expect(seen.report.text).toContain(`which answers saw at ${dayText(2)}`);
  });

  it('forked where its past should have the saved state', () => {
    const other = shownAfter(6);
    const forked = {
      ...other,
      chain: (other.chain ?? []).map((one) =>
        one.updated === dayText(5) ? { ...one, sha256: hashOf('y') } : one,
      ),
    };
    expect(compared(saved, forked)).toMatchObject({ verdict: 'forked', errors: [{ code: 'VERIFY_FORKED' }] });
    const begunAnew = { ...shownAfter(1, 9), state: { sha256: hashOf('n'), updated: dayText(9), state: 1 } };
    expect(compared(saved, begunAnew).verdict).toBe('forked');
    const ahead = { ...shownAfter(5), state: { sha256: hashOf('z'), updated: dayText(5), state: 5 } };
    expect(compared(saved, ahead).verdict).toBe('forked');
  });

  it('forked where it names no past any more', () => {
    const { state } = shownAfter(6);
    const bare = { ...shownAfter(6), chain: null, state: state && { ...state, state: null } };
    const { verdict, why, report } = compared(saved, bare);
    expect([verdict, why, isRewritten(report)]).toEqual(['forked', 'no chain', true]);
  });

  it('cannot be told where its chain is too short, or not there yet', () => {
    const untold = (before: Answer, now: Shown) => {
      const { verdict, why, findings, errors } = compared(before, now);
      expect([verdict, errors]).toEqual(['unknown', []]);
      expect(findings).toMatchObject([{ severity: 'warning', path: 'feed.json' }]);
      return why;
    };
    expect(untold(saved, shownAfter(106, 9))).toBe('too short');
    const old = { ...shownAfter(5), chain: null, state: { ...state(5), state: null } };
    const later = { ...shownAfter(6), chain: null, state: { ...state(6), state: null } };
    expect(untold(answerAfter(old), later)).toBe('no chain');
    const begun = { ...shownAfter(7), chain: [], state: { ...state(7), state: 1 } };
    expect(untold(answerAfter(old), begun)).toBe('begun later');
    expect(untold(answerAfter({ ...shownAfter(5), chain: null, state: null }), shownAfter(6))).toBe(
      'no feed.json',
    );
  });

  it('continues one without a chain that its own names', () => {
    const old = { ...shownAfter(5), chain: null, state: { ...state(5), state: null } };
    const past = [{ sha256: hashOf('state 5'), updated: dayText(5), run: null }];
    const begun = { ...shownAfter(6), chain: past, state: { ...state(6), state: 1 } };
    expect(compared(answerAfter(old), begun).verdict).toBe('continues');
  });
});

const state = (number: number) => ({
  sha256: hashOf(`state ${number}`),
  updated: dayText(number),
  state: number,
});

describe('an index that is again what answers saw before the saved one', () => {
  it('is told, where a run that goes back has continued the chain', () => {
    const { verdict, findings, errors } = compared(saved, withIndex(shownAfter(6), 'index 2'));
    expect([verdict, errors]).toEqual(['continues', []]);
    expect(findings).toMatchObject([
      { severity: 'warning', path: A, what: `is again the index that answers saw at ${dayText(2)}` },
    ]);
  });

  it('went back, whatever feed.json claims, where that states another index', () => {
    const now = withIndex(shownAfter(6), 'index 2');
    const { verdict, findings, errors, report } = compared(saved, now, statedBy(shownAfter(6)));
    expect([verdict, errors.map(({ code }) => code)]).toEqual(['back', ['VERIFY_WENT_BACK']]);
    expect(report.text).toContain(`${A} is again the index that answers saw at ${dayText(2)}`);
    expect(findings).toMatchObject([{ severity: 'error', path: A }]);
  });

  it.each<[string, Shown]>([
    ['has not changed', shownAfter(5, 9)],
    ['has too short a chain', shownAfter(106, 9)],
    ['is gone', { ...shownAfter(6), chain: null, state: null }],
  ])('went back, where feed.json %s', (_, now) => {
    const none = new Map<string, string>();
    expect(compared(saved, withIndex(now, 'index 2'), none).verdict).toBe('back');
  });

  it('is one that the answers before saw, and no other', () => {
    const now = withIndex(shownAfter(6), 'index 3');
    expect(compared(saved, now)).toMatchObject({ verdict: 'continues', findings: [] });
  });
});

describe('an index beside feed.json', () => {
  it('is an error where it is not the one that feed.json states', () => {
    const now = withIndex(shownAfter(6), 'another');
    for (const before of [saved, undefined])
      expect(compared(before, now, statedBy(shownAfter(6)))).toMatchObject({
        findings: [{ severity: 'error', path: A, what: 'is not the index that feed.json states' }],
      });
  });

  it('is an error where it changed alone, and feed.json states none', () => {
    const { findings } = compared(saved, withIndex(shownAfter(5, 9), 'another'), new Map());
    expect(findings).toMatchObject([{ severity: 'error', path: A }]);
  });

  it('is told where it is gone', () => {
    const two = answerAfter(shownAfter(5, 5, { 'b/Packages': 'b' }));
    const { verdict, findings } = compared(two, shownAfter(6));
    expect(verdict).toBe('continues');
    expect(findings).toMatchObject([{ severity: 'warning', path: 'b/Packages' }]);
    expect(compared(two, { ...shownAfter(6), isWhole: false }).findings).toEqual([]);
  });
});
