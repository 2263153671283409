import { makeHost, type Place, publishing, type TestHost, type Words } from './run.ts';
import { makeTestKey } from './test-keys.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-01T12:00:00Z');

/** The machine of a run at noon of a day in November 2026. */
export const onDay = (place: Place, day: number): TestHost => ({
  ...makeHost(place),
  now: new Date(START + (day - 1) * DAY),
});

/**
 * A feed that gets another version of one package each day, and has a second package since the first one.
 *
 * @returns the words of further runs, and the commit of each day
 */
export async function feedOfDays(words: Words, place: Place, versions: readonly string[]) {
  const key = await makeTestKey();
  const run = { ...words, 'usign-key': key.secret };
  const commits: string[] = [];
  for (const [i, version] of versions.entries()) {
    const files = [place.ipk({ name: 'app', version }), ...(i === 0 ? [place.ipk({ name: 'lib' })] : [])];
    const report = await publishing(place, { ...run, files, 'keep-versions': '1' }, onDay(place, i + 1));
    commits.push(report.commit);
  }
  return { run, commits };
}
