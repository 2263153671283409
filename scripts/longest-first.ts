import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take longest, longest first; the size of a file says little of its time. */
const LONGEST: readonly string[] = [
  ...['stories/small-inputs-stay-small', 'stories/a-killed-run-is-finished', 'stories/a-publish-is-live'],
  ...['stories/a-deploy-key-publishes', 'stories/a-damaged-catalog-is-written-anew', 'fuzz/quick'],
  ...['bundle/each-example-does-what-it-says', 'stories/unsigned-catalogs-run-nothing'],
  ...['stories/a-lost-index-is-not-started-anew', 'bundle/the-action-runs-as-on-a-runner'],
  ...['stories/the-feed-has-a-page', 'clients/gpgv-agrees', 'page/everybody-can-use-it'],
  ...['bundle/dist-is-what-src-builds', 'stories/a-served-feed-is-verified'],
];

const isUnit = (file: TestSpecification): boolean => file.moduleId.includes('/test/unit/');
const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return rank === -1 ? LONGEST.length : rank;
};

/** Starts the longest files first, so that no worker is left with one when the others are done, and unit tests last. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // A sort keeps the order of what it finds equal.
    return sorted.toSorted((a, b) => Number(isUnit(a)) - Number(isUnit(b)) || rankOf(a) - rankOf(b));
  }
}
