import { expect, it } from 'vitest';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import { verifyReport } from '../../../src/served/verify-report.ts';

it('calls the folder at the root of a feed by a name', () => {
  const folder = { path: '', url: new URL('https://example.org/'), format: opkg };
  const verdict = { folder, entries: [], signatures: [], faults: [], packages: 0, bytes: 0 };
  const report = verifyReport({
    ...{ root: folder.url, all: false, given: [], judges: [], findings: [] },
    verdicts: [verdict as unknown as Parameters<typeof verifyReport>[0]['verdicts'][number]],
  });
  expect(report.folders.map(({ path }) => path)).toEqual(['.']);
});
