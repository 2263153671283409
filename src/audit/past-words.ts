import type { Finding } from '../report/finding.ts';
import type { SinceReport } from '../report/since.ts';
import { counted } from '../text/counted.ts';
import { firstNames } from '../text/first-names.ts';
import type { Answer, Earlier, Shown } from './answer.ts';
import { faultOf, findingOf } from './faults.ts';
import type { Comparison, Untold } from './past.ts';

/** What a comparison with an earlier answer means, in words. */

const UNTOLD: Readonly<Record<Untold, string>> = {
  'no feed.json': 'one of the two has no feed.json, so only the indexes were compared',
  'no chain': 'feed.json names no earlier states, as one that an older pkgfeed wrote',
  'begun later': 'its chain of states began after that answer',
  'too short': 'it names its last states only, and has changed more often since then',
};

const span = ({ from, until }: Earlier): string =>
  from === until ? `answers saw at ${from}` : `answers saw from ${from} until ${until}`;

/** @param first the first answer that saw the present state */
export function sinceReport(
  saved: Answer | undefined,
  now: Shown,
  found: Comparison,
  first: string | null,
): SinceReport {
  const { verdict, changes } = found;
  return {
    ...{ verdict, changes, saved: saved?.read ?? null, unchangedSince: first },
    text:
      saved === undefined
        ? 'no answer was saved before, so there is nothing to compare the feed with yet'
        : sentence(saved, now, found, first),
  };
}

function sentence(saved: Answer, { state }: Shown, found: Comparison, first: string | null): string {
  const { verdict, changes, why } = found;
  const answer = `the answer of ${saved.read}`;
  const written = state?.updated ?? null;
  const then = saved.state?.updated ?? null;
  switch (verdict) {
    case 'same':
      return `the feed has not changed since ${answer}${of(written, ': it is the state of ')}${of(first, ', seen since ')}`;
    case 'continues':
      return `the feed continues ${answer}: ${counted(changes ?? 0, 'change', 'changes')} later${of(written, ', the last one of ')}`;
    case 'back':
      return `the feed went back: ${backText(found)}, and ${answer} saw what came after that`;
    case 'forked':
      return why === 'no chain'
        ? `the feed forked: its feed.json names no earlier states any more, and the one that ${answer} saw did`
        : `the feed forked: its past does not have the state${of(then, ' of ')} that ${answer} saw`;
    default:
      return `nobody can tell whether the feed continues ${answer}: ${why === null ? '' : UNTOLD[why]}`;
  }
}

const of = (time: string | null, words: string): string => (time === null ? '' : `${words}${time}`);

function backText({ backTo, older }: Comparison): string {
  if (backTo !== null) {
    const seen = backTo.seen === null ? '' : `, which ${span(backTo.seen)}`;
    return `it is again the state of ${backTo.updated ?? 'an earlier time'}${seen}`;
  }
  const [one] = older;
  const names = firstNames(older.map(({ path }) => path));
  const what = older.length === 1 ? 'is again the index' : 'are again indexes';
  return `${names} ${what} that ${one === undefined ? 'was there before' : span(one.seen)}`;
}

/** What people should know besides the verdict. */
export function pastFindings(saved: Answer | undefined, found: Comparison): Finding[] {
  const { verdict, why, older, unstated, alone, gone } = found;
  const warning = { severity: 'warning' } as const;
  const faults = [
    ...unstated.map((path) =>
      faultOf('unstated', 'server', { path, what: 'is not the index that feed.json states' }),
    ),
    ...alone.map((path) =>
      faultOf('unstated', 'server', {
        path,
        what: `has changed since the answer of ${saved?.read ?? ''}, and feed.json has not`,
      }),
    ),
    ...(verdict === 'continues'
      ? older.map(({ path, seen }) =>
          faultOf('older', 'server', { ...warning, path, what: `is again the index that ${span(seen)}` }),
        )
      : []),
    ...gone.map((path) =>
      faultOf('goneSince', 'server', {
        ...{ ...warning, path },
        what: `was there in the answer of ${saved?.read ?? ''}, and feed.json names it no more`,
      }),
    ),
    ...(verdict === 'unknown' && why !== null
      ? [
          faultOf('untold', 'server', {
            ...{ ...warning, path: 'feed.json' },
            what: `does not say whether it continues the answer of ${saved?.read ?? ''}: ${UNTOLD[why]}`,
          }),
        ]
      : []),
  ];
  return faults.map(findingOf);
}
