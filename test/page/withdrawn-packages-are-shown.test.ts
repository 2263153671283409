import { expect, test } from 'vitest';
import { expectHeading, openPage } from '../support/browser.ts';
import { catalogText, folderOf, serveFeed } from '../support/page-feed.ts';
import { makePlace } from '../support/run.ts';

const FOLDER = '24.10/base/x86_64';
const OTHER = '24.10/base/mips_24kc';
const withdrawn = (name: string, version: string, folders: string[], reason: string | null) => ({
  ...{ name, version, arch: 'x86_64', branch: '24.10', repository: 'base', format: 'opkg' },
  ...{ folders, withdrawn: '2026-11-20T16:53:35Z', reason },
});

test('a withdrawn package is shown with date and reason where its folder and the package are', async (context) => {
  const { page, faults } = await openPage(context);
  const { url, write } = await serveFeed(makePlace(), {
    ...{ title: 'Example feed', url: null, keys: [], recent: [], site: [] },
    folders: [folderOf(FOLDER, 1), folderOf(OTHER, 1)],
    withdrawn: [
      withdrawn('plain', '0.9-1', [FOLDER], '<img src=x onerror=alert(1)> does not start'),
      withdrawn('gone', '1.0-1', [FOLDER], null),
      withdrawn('elsewhere', '1.0-1', [OTHER], null),
    ],
  });
  for (const folder of [FOLDER, OTHER]) write(`${folder}/packages.json`, catalogText([{}]));
  const rows = () => page.locator('section[aria-labelledby=withdrawn] li').allTextContents();

  await page.goto(`${url}#/f/${FOLDER}`);
  await expectHeading(page, 'x86_64');
  await page.getByRole('link', { name: 'plain' }).waitFor();
  expect(await rows()).toEqual([
    'plain0.9-1x86_6420 Nov 2026<img src=x onerror=alert(1)> does not start',
    'gone1.0-1x86_6420 Nov 2026',
  ]);
  if (process.env.SCREENSHOTS !== undefined)
    await page.screenshot({ path: `${process.env.SCREENSHOTS}/folder.png`, fullPage: true });

  await page.goto(`${url}#/p/${FOLDER}/plain`);
  await page.getByRole('heading', { name: 'Withdrawn versions' }).waitFor();
  expect(await rows()).toHaveLength(1);
  if (process.env.SCREENSHOTS !== undefined)
    await page.screenshot({ path: `${process.env.SCREENSHOTS}/package.png`, fullPage: true });

  // Of this one no version is left.
  await page.goto(`${url}#/p/${FOLDER}/gone`);
  await page.getByText('has no package of this name').waitFor();
  expect(await rows()).toEqual(['gone1.0-1x86_6420 Nov 2026']);
  expect(faults).toEqual([]);
});
