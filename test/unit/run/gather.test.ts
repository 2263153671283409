import { describe, expect, it } from 'vitest';
import { writeFeedFile } from '../../../src/feed/catalog/feed-json.ts';
import type { UnreadStep } from '../../../src/feed/draft/step.ts';
import type { Host } from '../../../src/host.ts';
import { gather, type ReadyWork, stepOf } from '../../../src/run/gather.ts';
import { publishing } from '../../../src/run/publishing.ts';
import type { Settings } from '../../../src/settings/settings.ts';
import { settingsOf, type Words } from '../../support/run.ts';
import { homeOf } from './planned.ts';

const HOST = { now: new Date(0), version: '1.0.0', cwd: '/' } as Host;
const FOLLOWING = { upstream: 'https://a.example.org/feed', 'allow-unsigned-upstream': 'true' };

/** A run of one repository for each of these, in branch 1. */
function settingsWith(...repositories: readonly Words[]): Settings {
  const all = repositories.map((words, at) =>
    settingsOf({ branch: '1', repository: `r${at}`, 'pages-repository': './feed.git', ...words }),
  );
  const [first, ...others] = all.flatMap((one) => one.repositories);
  return { ...(all[0] as Settings), repositories: [first as Settings['repositories'][0], ...others] };
}

describe('a repository whose packages need not be read', () => {
  const kinds = (settings: Settings): string[] =>
    publishing(settings, HOST).map(
      ({ follow, unread }) => `${follow ? 'follows' : ''}${unread ? 'rests' : ''}`,
    );

  it('follows no others', () => {
    expect(kinds(settingsWith({}, FOLLOWING, { from: '1/r1' }))).toEqual(['rests', 'follows', 'rests']);
  });

  it('is in a run that does not look at what devices can install', () => {
    expect(kinds(settingsWith({ closure: 'warn' }, {}))).toEqual(['follows', 'follows']);
  });
});

describe('gather', () => {
  it('asks the settings that feed.json completes whether a repository is settled', async () => {
    const feed = writeFeedFile(
      {
        ...{ title: null, url: null, layout: '{repository}/{branch}/{arch}' },
        ...{ folders: [], keys: [], recent: [], site: [] },
      },
      new Date(0),
    );
    const given = settingsWith({}, {});
    const found = { warnings: [], identify: async () => [], read: async () => [] };
    const ready = (settings: Settings): ReadyWork[] =>
      publishing(settings, HOST).map((work) => ({ ...work, find: async () => found, builders: undefined }));
    const { works } = await gather(
      ...([given, ready(given), ready, homeOf(new Map([['feed.json', feed]]))] as const),
      async () => [],
      () => Promise.reject(new Error('nobody follows others')),
    );
    const steps = works.map((part) => stepOf(part, () => undefined) as UnreadStep);
    expect(steps.map(({ standing }) => standing.layout.folder('mips'))).toEqual(['r0/1/mips', 'r1/1/mips']);
  });
});
