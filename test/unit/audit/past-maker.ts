import { createHash } from 'node:crypto';
import { type Answer, nextAnswer, type Shown } from '../../../src/audit/answer.ts';

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
/** The time of a state or an answer, by its day. */
export const day = (number: number): Date => new Date(Date.UTC(2026, 10, number));
export const dayText = (number: number): string => `${day(number).toISOString().slice(0, 19)}Z`;

export const FEED = 'https://feed.example.org/';

/** What a feed shows after so many changes of an honest publisher, one a day. */
export function shownAfter(changes: number, on = changes, indexes: Record<string, string> = {}): Shown {
  const past = Array.from({ length: changes - 1 }, (_, i) => ({
    ...{ sha256: hashOf(`state ${changes - 1 - i}`), updated: dayText(changes - 1 - i), run: null },
  })).slice(0, 100);
  const shown = new Map([['a/Packages', `index ${changes}`], ...Object.entries(indexes)]);
  return {
    ...{ feed: FEED, at: day(on), isWhole: true },
    state: { sha256: hashOf(`state ${changes}`), updated: dayText(changes), state: changes },
    chain: past,
    indexes: new Map([...shown].map(([path, text]) => [path, hashOf(text)])),
    asked: new Set(shown.keys()),
  };
}

/** The answer after some others. */
export const answerAfter = (...shown: Shown[]): Answer => {
  const [first, ...others] = shown;
  if (first === undefined) throw new Error('nothing was shown');
  return others.reduce((answer, one) => nextAnswer(answer, one), nextAnswer(undefined, first));
};
