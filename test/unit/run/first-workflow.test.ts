import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/feed/survey/folder-facts.ts';
import { factsOf } from '../../../src/feed/survey/folder-facts.ts';
import { survey } from '../../../src/feed/survey/survey.ts';
import { firstWorkflow } from '../../../src/run/first-workflow.ts';
import type { LookedAt } from '../../../src/run/look-at-home.ts';
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
