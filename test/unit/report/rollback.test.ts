import { expect, it } from 'vitest';
import type { Lower, RolledBack } from '../../../src/feed/draft/draft.ts';
import type { SigningKey } from '../../../src/keys/key.ts';
import { changeMarkdown } from '../../../src/report/markdown.ts';
import type { ChangeReport } from '../../../src/report/report.ts';
import { rollbackReport, rollbackText } from '../../../src/report/rollback.ts';
import { changeText } from '../../../src/report/text.ts';

const STATE = {
  revision: '0123456789abcdef0123456789abcdef01234567',
  date: new Date('2026-11-01T12:00:00Z'),
  recent: [],
};
const lower = (format: string, name: string, to = '1.0-1', folder = 'f'): Lower => ({
  format,
  folder,
  name,
  from: '2.0-1',
  to,
});

/** A report in which OpenPGP signs the folder g. */
const back = (given: RolledBack) =>
  rollbackReport(given, [
    { path: 'f', format: 'opkg', signers: [signer('usign')] },
    { path: 'g', format: 'opkg', signers: [signer('openpgp')] },
  ]);
const signer = (scheme: string) => ({ scheme }) as SigningKey;

it('names the older packages once for each package manager', () => {
  const { lines, commit, date } = back({
    ...STATE,
    lower: [
      ...[lower('opkg', 'app'), lower('opkg', 'lib'), lower('opkg', 'app', '1.0-1', 'g')],
      ...[lower('apk-v2', 'app', '1.0-r0'), lower('apk-v3', 'tool', '3:1.0~git-r1')],
    ],
  });
  expect({ commit, date }).toEqual({ commit: STATE.revision, date: '2026-11-01T12:00:00.000Z' });
  expect(lines).toEqual([
    {
      manager: 'opkg of OpenWrt',
      line: 'opkg update && opkg remove --force-depends app lib && opkg install app lib',
    },
    { manager: 'opkg of Yocto', line: 'opkg update && opkg install --force-downgrade app=1.0-1' },
    { manager: 'apk', line: 'apk update && apk add app=1.0-r0 tool=3:1.0~git-r1' },
  ]);
});

it('puts no word into a line that a shell would not take as it is', () => {
  const odd = ['a;reboot', '$(x)', '-rf', 'a b', '`x`'].map((name) => lower('opkg', name));
  expect(back({ ...STATE, lower: [...odd, lower('apk-v2', 'a', '1;x')] }).lines).toEqual([]);
});

const report = (given: Partial<ChangeReport>): ChangeReport => ({
  ...{
    command: 'rollback',
    title: 'Feed',
    feed: 'branch',
    dryRun: false,
    changed: true,
    commit: '',
    added: 0,
    updated: 0,
  },
  ...{
    removed: 1,
    unchanged: 0,
    folders: [],
    repositories: [],
    upstreams: [],
    closure: null,
    lock: null,
    leaving: { held: [], ended: [] },
    pruned: [],
    leftOut: [],
  },
  ...{ readmitted: [], feedBytes: 0, feedLimit: null, largest: null, unresolved: [], keys: [], warnings: [] },
  ...{
    packageWarnings: [],
    attempts: 1,
    url: null,
    hasPage: false,
    delivery: null,
    site: null,
    expected: null,
  },
  deviceLines: [],
  changes: [
    {
      kind: 'removed',
      name: 'app',
      version: '2.0-1',
      previous: undefined,
      arch: 'x',
      folder: 'f',
      path: 'f/a',
      size: 1,
      reason: 'rollback',
    },
  ],
  ...given,
});

it('says in text and in Markdown what devices do, and what may come back', () => {
  const one = report({ rollback: back({ ...STATE, lower: [lower('opkg', 'app')] }) });
  const texts = [
    'ent back to 0123456789ab of 2026-11-01 12:00 UTC',
    'he next publish may bring app=2.0-1 back if a source still has it',
    'package managers do not downgrade by themselves',
    'opkg update && opkg remove --force-depends app && opkg install app  # opkg of OpenWrt',
  ];
  const text = changeText(one, (_, words) => words);
  for (const part of texts) expect(text).toContain(part);
  const markdown = changeMarkdown(one);
  expect(markdown).toContain(
    '```sh\nopkg update && opkg remove --force-depends app && opkg install app  # opkg of OpenWrt\n```',
  );
  expect(markdown).toContain('package managers do not downgrade by themselves');
  expect(rollbackText(report({})).sentences).toEqual([]);
  const dry = report({ dryRun: true, changes: [], rollback: back({ ...STATE, lower: [] }) });
  expect(rollbackText(dry)).toEqual({
    sentences: [
      'would go back to 0123456789ab of 2026-11-01 12:00 UTC',
      'devices keep the newer packages that they have: package managers do not downgrade by themselves',
    ],
    lines: [],
  });
});
