/**
 * Test files that take longest, longest first, for a machine that has not measured them yet: the size of a file says
 * little of its time.
 */
export const LONGEST: readonly string[] = [
  ...['stories/small-inputs-stay-small', 'stories/forty-repositories-publish-at-once'],
  ...['stories/a-killed-run-is-finished', 'bundle/dist-is-what-src-builds', 'stories/a-deploy-key-publishes'],
  ...['bundle/each-example-does-what-it-says', 'stories/a-killed-run-harms-nothing'],
  ...['stories/a-publish-is-live', 'clients/gpgv-agrees', 'page/everybody-can-use-it'],
  ...['bundle/the-action-runs-as-on-a-runner', 'stories/unsigned-catalogs-run-nothing', 'fuzz/quick'],
  ...['stories/programs-of-the-user-do-not-run', 'stories/a-lost-index-is-not-started-anew'],
  ...['stories/attested-packages-are-published', 'stories/a-damaged-catalog-is-written-anew'],
  ...['stories/what-the-machine-refuses-is-said', 'stories/publishers-race-and-all-land'],
  ...[
    'fuzz/changed-certificates',
    'stories/check-finds-each-fault',
    'fuzz/harness',
    'page/packages-are-found',
  ],
  ...['stories/the-feed-has-a-page', 'stories/an-alpine-repository-is-published'],
];
