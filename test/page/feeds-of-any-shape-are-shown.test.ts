import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFeedFile } from '../../src/feed/catalog/feed-json.ts';
import { makeOpenpgpPair } from '../../src/keys/openpgp/openpgp.ts';
import { violations } from '../support/axe.ts';
import { expectHeading, inPage, linesOf, openPage } from '../support/browser.ts';
import { serveFeed } from '../support/page-feed.ts';
import { makePlace, publishing, type Words } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

/** A feed that runs with these words have published, served with its page. */
async function served(runs: (place: ReturnType<typeof makePlace>) => Words[]) {
  const place = makePlace();
  const directory = join(place.folder, 'feed');
  const key = (await makeTestKey()).secret;
  for (const words of runs(place)) {
    await publishing(place, { directory, title: 'Our feed', 'usign-key': key, ...words });
  }
  const made = await serveFeed(place, readFeedFile(readFileSync(join(directory, 'feed.json'))));
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('packages.json')) made.write(name, readFileSync(join(directory, name)));
  }
  return made.url;
}

const shownText = 'document.body.innerText';

test('a feed at its root, with one folder for all architectures', async (context) => {
  const url = await served((place) => [
    {
      ...{ layout: '.', branch: '', repository: '' },
      files: ['mips_24kc', 'x86_64', 'all'].map((arch) => place.ipk({ name: `for-${arch}`, arch })),
    },
  ]);
  const { page, faults } = await openPage(context);
  await page.goto(url);
  await expectHeading(page, 'Our feed');
  expect(await linesOf(page, 'Copy the lines for OpenWrt up to 24.10')).toContain(
    `echo 'src/gz our_feed ${url.slice(0, -1)}' >> /etc/opkg/customfeeds.conf`,
  );
  expect(await page.getByLabel('Architecture').isVisible()).toBe(false);
  expect(await page.locator('.selects + .note').textContent()).toBe('Architectures: all, mips_24kc, x86_64.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'all architectures' }).click();
  await page.locator('.packages').waitFor();
  expect(new URL(page.url()).hash).toBe('#/f/.');
  expect(await page.locator('.facts').textContent()).toContain('all, mips_24kc, x86_64');
  await page.getByRole('link', { name: 'for-x86_64' }).click();
  await page.locator('.versions').waitFor();
  expect(new URL(page.url()).hash).toBe('#/p/./for-x86_64');
  for (const hash of ['', '#/f/.', '#/p/./for-x86_64', '#/q/for', '#/s/usign/.']) {
    await page.goto(`${url}${hash}`);
    await page.locator('h1').first().waitFor();
    expect(await inPage<string>(page, shownText), hash).not.toMatch(/\bnull\b|undefined/);
    expect(await violations(page), hash).toEqual([]);
  }
  expect(faults).toEqual([]);
});

test('a feed for three targets asks for the target, and names it', async (context) => {
  const layout = '{branch}/{repository}/{target}';
  const targets = ['ath79/generic', 'mediatek/filogic', 'x86/64'];
  const url = await served((place) =>
    targets.map((target) => ({
      ...{ layout, repository: 'kmods', target },
      files: place.ipk({ name: 'kmod-x', arch: target === 'x86/64' ? 'x86_64' : 'mips_24kc' }),
    })),
  );
  const { page, faults } = await openPage(context);
  await page.goto(url);
  await expectHeading(page, 'Our feed');
  for (const target of targets) {
    await page.getByLabel('Target').selectOption(target);
    const [, line] = await linesOf(page, 'Copy the lines for OpenWrt up to 24.10');
    const name = `our_feed_kmods_${target.replace('/', '_')}`;
    expect(line).toContain(`src/gz ${name} ${url.slice(0, -1)}/24.10/kmods/${target}'`);
    expect(new URL(page.url()).hash).toBe(`#/s/usign/24.10/kmods/${target}`);
  }
  expect(await page.locator('.selects + .note').textContent()).toContain('grep TARGET /etc/openwrt_release');
  expect(await page.locator('tbody th').allTextContents()).toEqual(targets);
  expect(await page.locator('tbody td:nth-child(2)').allTextContents()).toEqual([
    'mips_24kc',
    'mips_24kc',
    'x86_64',
  ]);
  expect((await page.locator('.where span:first-child').allTextContents()).toSorted()).toEqual(
    targets.map((target) => `24.10 / kmods / ${target}`),
  );
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'mediatek/filogic' }).click();
  await page.locator('.packages').waitFor();
  await expectHeading(page, 'mediatek/filogic');
  expect(await violations(page)).toEqual([]);
  await page.goto(`${url}#/p/24.10/kmods/x86/64/kmod-x`);
  await page.locator('.others').waitFor();
  expect(await page.locator('.others').textContent()).toBe('24.10 / kmodsath79/genericmediatek/filogic');
  expect(await inPage<string>(page, shownText)).not.toMatch(/\bnull\b|undefined/);
  expect(faults).toEqual([]);
});

test('a feed of Yocto has a line for each folder', async (context) => {
  const openpgp = await makeOpenpgpPair('tests', undefined, new Date(1_600_000_000_000));
  const url = await served((place) => [
    {
      ...{ branch: 'scarthgap', 'all-folder': 'true', 'usign-key': [], 'openpgp-key': openpgp.secretText },
      files: ['all', 'core2-64', 'qemux86_64'].map((arch) => place.ipk({ name: `for-${arch}`, arch })),
    },
  ]);
  const { page, faults } = await openPage(context);
  await page.goto(url);
  await expectHeading(page, 'Our feed');
  const lines = await linesOf(page, 'Copy the lines for Yocto');
  expect(lines.slice(4, -1)).toEqual(
    ['all', 'core2-64', 'qemux86_64'].map((arch) => {
      const name = `our_feed_base_${arch.replace('-', '_')}`;
      return `echo 'src/gz ${name} ${url}scarthgap/base/${arch}' > /etc/opkg/${name}.conf`;
    }),
  );
  expect(await page.getByLabel('Architecture').isVisible()).toBe(false);
  expect(await page.locator('.selects + .note').textContent()).toContain('Leave out the lines');
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
});
