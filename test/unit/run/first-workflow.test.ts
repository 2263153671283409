import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Arriving } from '../../../src/feed/policy.ts';
import type { Facts } from '../../../src/feed/survey/folder-facts.ts';
import { factsOf } from '../../../src/feed/survey/folder-facts.ts';
import { survey } from '../../../src/feed/survey/survey.ts';
import { apkV2 } from '../../../src/formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../../../src/formats/apk-v3/apk-v3.ts';
import type { Format } from '../../../src/formats/format.ts';
import { firstWorkflow } from '../../../src/run/first-workflow.ts';
import type { LookedAt } from '../../../src/run/look-at-home.ts';
import { apkV2Of } from '../../support/apk-v2-maker.ts';
import { apkV3Of } from '../../support/apk-v3-maker.ts';
import { settingsOf } from '../../support/run.ts';

const shown = (path: string): LookedAt['folders'][number] => {
  return { path, format: 'opkg', packages: 1, signature: 'not signed' };
};

/** The workflow for a branch with these files. */
async function workflowFor(files: { [path: string]: string }): Promise<string> {
  const contents = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text, 'latin1')]));
  const paths = new Map([...contents.keys()].map((path) => [path, undefined]));
  const folders = [...paths.keys()].map((path) => path.slice(0, path.lastIndexOf('/')));
  const facts: Facts = await factsOf(folders, contents);
  const looked: LookedAt = {
    ...{ home: 'a branch', isOurs: false, findings: [], below: [], keys: [], facts },
    ...{ folders: folders.map(shown), found: survey(paths, facts) },
  };
  return firstWorkflow(settingsOf({ directory: 'feed' }), looked, []).text;
}

describe('where no folder can be gone on with', () => {
  it('the workflow begins a feed beside them, and says what must be decided first', async () => {
    const text = await workflowFor({ 'My Packages/Packages': '' });
    expect(text).toContain('layout: "{branch}/{repository}/{arch}"');
    expect(text).toContain(
      '# This step begins a new feed beside My Packages: devices that read these folders get',
    );
    expect(text).toContain('rename them on the branch first');
    expect(text).not.toContain('switch on Pages');
  });

  it('an ADB under the name APKINDEX.tar.gz stays with the tool that makes it', async () => {
    const text = await workflowFor({ 'x86_64/APKINDEX.tar.gz': 'ADBd' });
    expect(text).toContain('layout: "{branch}/{repository}/{arch}"');
    expect(text).not.toContain('allow-unsigned');
    // Beside a folder that a run can go on with, the step is for that one.
    const both = await workflowFor({ 'x86_64/APKINDEX.tar.gz': 'ADBd', 'packages/mips_24kc/Packages': '' });
    expect(both).toContain('layout: "packages/{arch}"');
  });
});

it('a branch without indexes gets the workflow of a newcomer', async () => {
  const text = await workflowFor({});
  expect(text).not.toContain('layout:');
  expect(text).toContain('After it, switch on Pages for the branch.');
});

describe('a new feed', () => {
  const apk = async (format: Format, bytes: Buffer, origin: string): Promise<Arriving> => {
    const facts = { size: 1, md5: 'a', sha256: 'b' };
    return { format, pkg: await format.readPackage(bytes), facts, contentId: 'c', file: origin, origin };
  };
  const v2 = (origin: string, arch = 'x86_64') => apk(apkV2, apkV2Of({ arch }), origin);
  const v3 = async (origin: string) => await apk(apkV3, await apkV3Of({}), origin);
  const stepsFor = (packages: readonly Arriving[]) => {
    const settings = settingsOf({ files: 'out/**/*.apk' });
    const { jobs } = parse(firstWorkflow(settings, undefined, packages).text);
    return jobs.publish.steps
      .slice(1)
      .map(({ with: inputs }: { with: { [input: string]: string } }) => inputs);
  };

  it('of apk v2 and v3 has a step for each, because their files have names alike', async () => {
    expect(stepsFor([await v2('out/alpine/a.apk'), await v3('out/openwrt/a.apk')])).toMatchObject([
      { files: 'out/alpine/*.apk', branch: 'v3.22', repository: 'main', 'apk-rsa-key': expect.anything() },
      { files: 'out/openwrt/*.apk', branch: '25.12', repository: 'base', 'apk-ec-key': expect.anything() },
    ]);
  });

  it('says what to narrow where both lie in one folder', async () => {
    const packages = [await v2('out/a.apk'), await v3('out/b.apk')];
    const { text } = firstWorkflow(settingsOf({ files: 'out/*.apk' }), undefined, packages);
    expect(text.match(/# Narrow `files` of this step to each apk v\d/g)).toHaveLength(2);
  });

  it('of apk v2 packages for any arch names arches', async () => {
    expect(stepsFor([await v2('out/a.apk', 'noarch')])).toMatchObject([{ arches: 'x86_64\naarch64\n' }]);
    expect(stepsFor([await v2('out/a.apk')])[0]).not.toHaveProperty('arches');
  });
});
