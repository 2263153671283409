import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { combinedFile } from '../../src/feed/catalog/combined-json.ts';
import { readCatalog } from '../../src/feed/catalog/packages-json.ts';
import { feedPage } from '../../src/site/page.ts';
import { violations } from '../support/axe.ts';
import { expectHeading, inPage, openPage, PHONE } from '../support/browser.ts';
import { catalogText, folderOf, type PageFeed, serveFeed } from '../support/page-feed.ts';
import { makePlace } from '../support/run.ts';

const X86 = '24.10/base/x86_64';
const OLD = '23.05/base/x86_64';
const MIPS = '24.10/extra/mips_24kc';

/** A feed with the catalog of all its folders, of which some versions are gone. */
async function serveWhole(folders: { readonly [path: string]: readonly object[] }): Promise<PageFeed> {
  const texts = new Map(Object.entries(folders).map(([path, packages]) => [path, catalogText(packages)]));
  const feed = await serveFeed(makePlace(), {
    ...{ title: 'Large', url: 'https://o.github.io/r', home: 'o/r', keys: [], recent: [] },
    site: [{ path: 'catalog.json', blob: '0'.repeat(40) }],
    folders: [...texts].map(([path]) => folderOf(path, folders[path]?.length ?? 0)),
  });
  const writtenOf = (all: ReadonlyMap<string, string>) =>
    new Map(
      [...all].map(([path, text]) => {
        const bytes = Buffer.from(text);
        return [path, { bytes, packages: [...readCatalog(bytes).values()] }] as const;
      }),
    );
  const before = new Map(texts).set(
    X86,
    catalogText([{ name: 'a-1', version: '0.9', file: 'a-1_0.9.ipk', published: '2026-10-01T00:00:00Z' }]),
  );
  const source = { folders: [...texts.keys()], paths: new Map(), now: new Date('2026-11-20T10:00:00Z') };
  const old = combinedFile({ ...source, old: undefined, written: writtenOf(before) });
  feed.write('catalog.json', combinedFile({ ...source, old, written: writtenOf(texts) }) ?? '');
  for (const [path, text] of texts) feed.write(`${path}/packages.json`, text);
  return feed;
}

const packagesOf = (count: number, changes: (i: number) => object = () => ({})): object[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ name: `a-${i}`, version: `1.${i}`, file: `a-${i}.ipk`, size: 1000 + ((i * 7919) % count) },
    ...{ summary: `Number ${i}`, section: i % 2 === 0 ? 'net' : 'utils', ...changes(i) },
  }));

const names = (page: Page) => page.locator('.packages .name').allTextContents();

test('all packages are one request, in a table that can be narrowed and sorted', async (context) => {
  const { page, requests, faults } = await openPage(context);
  const { url } = await serveWhole({
    [X86]: packagesOf(40),
    [OLD]: packagesOf(3, (i) => ({ name: `old-${i}`, section: 'net' })),
    [MIPS]: packagesOf(2, (i) => ({ name: `extra-${i}`, section: 'luci', license: 'GPL-2.0' })),
  });
  await page.goto(`${url}#/q/`);
  await page.getByText('45 packages', { exact: true }).first().waitFor();
  expect(
    requests.filter((address) => address.endsWith('.json')).map((address) => address.slice(url.length)),
  ).toEqual([...['feed.json', 'catalog.json']]);
  expect(await page.locator('.packages thead th:visible').allTextContents()).toEqual([
    ...['Package', 'Version', 'Size', 'Section', 'Licence', 'Published'],
  ]);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Size' }).click();
  const sizes = async () => (await page.locator('.packages td.number').allTextContents()).slice(0, 3);
  expect(await sizes()).toEqual(['1.0 kB', '1.0 kB', '1.0 kB']);
  expect(await page.locator('[aria-sort]').textContent()).toBe('Size');
  await page.getByRole('button', { name: 'Package' }).click();
  expect((await names(page))[0]).toBe('a-0');
  await page.getByRole('button', { name: 'Package' }).click();
  expect((await names(page))[0]).toBe('old-2');
  await page.getByLabel('Release').selectOption('23.05');
  await expect.poll(() => names(page)).toEqual(['old-2', 'old-1', 'old-0']);
  await page.getByLabel('Section').selectOption('luci');
  await page.getByText('Nothing for this choice.').waitFor();
  await page.getByLabel('Release').selectOption('');
  await page.getByLabel('Architecture').selectOption('mips_24kc');
  await expect.poll(() => names(page)).toEqual(['extra-1', 'extra-0']);
  expect(faults).toEqual([]);
});

test('a package has its place without an arch in its address, and the versions that are gone', async (context) => {
  const { page } = await openPage(context);
  const { url } = await serveWhole({
    [X86]: packagesOf(3, (i) => ({
      description: 'First line\nsecond line\n\nNext part',
      installed: 2048,
      depends: i === 1 ? ['a-0', 'libc'] : [],
    })),
    [OLD]: packagesOf(2),
  });
  await page.goto(`${url}#/p/a-0`);
  await page.locator('.versions').waitFor();
  expect(new URL(page.url()).hash).toBe(`#/p/${X86}/a-0`);
  expect(await page.locator('.described').innerText()).toBe('First line second line\n\nNext part');
  expect(await page.locator('.facts').innerText()).toMatch(/Section\s+net\s+[\s\S]*Installed size\s+2\.0 kB/);
  expect(await page.locator('section[aria-labelledby=needed-opkg] li').allTextContents()).toEqual(['a-1']);
  expect(await page.locator('section[aria-labelledby=elsewhere] a').allTextContents()).toEqual(['x86_64']);
  const meta = (selector: string, name: string) => page.locator(selector).getAttribute(name);
  expect(await meta('[rel=canonical]', 'href')).toBe(`https://o.github.io/r/#/p/${X86}/a-0`);
  expect(await meta('[property="og:title"]', 'content')).toBe('a-0 – Large');
  await page.goto(`${url}#/p/${X86}/a-1`);
  await page.getByText('Those without a link come from other feeds').waitFor();
  expect(await page.locator('.earlier li').allTextContents()).toEqual([
    '0.9published 1 Oct 2026no longer in the feed since 20 Nov 2026',
  ]);
  await page.goto(`${url}#/p/nothing`);
  await page.getByText('The feed has no package or folder called nothing').waitFor();
});

test('the feed is shown in numbers, with words for those who do not see the charts', async (context) => {
  const { page, faults } = await openPage(context, { viewport: PHONE });
  const months = (i: number) => ({ published: `2026-0${1 + (i % 3)}-01T00:00:00Z` });
  const { url } = await serveWhole({ [X86]: packagesOf(30, months), [OLD]: packagesOf(3) });
  await page.goto(`${url}#/g/`);
  await page.locator('figure').nth(2).waitFor();
  const words = await page
    .locator('svg.chart')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(words[0]).toBe('Storage by release: 24.10 30.0 kB, 23.05 3.0 kB');
  expect(words[1]).toMatch(/^Storage by package, the largest: a-\d+ \d/);
  expect(words[2]).toMatch(
    /^Packages of today by when they were published: 2026-01 10, 2026-02 20, 2026-03 30, 2026-11 33$/,
  );
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test('ten thousand packages are painted within a second, and nothing moves', async (context) => {
  const { page, faults } = await openPage(context);
  const feed = await serveWhole({ [X86]: packagesOf(10_000), [OLD]: packagesOf(10_000) });
  feed.write('blank.html', '<!doctype html><title>blank</title><p>blank');
  // The time that the page's thread works, which other work of the machine does not lengthen.
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const painted = async (address: string): Promise<number> => {
    await page.goto('about:blank');
    const before = await worked();
    await page.goto(address);
    await page
      .locator(address.endsWith('blank.html') ? 'p' : '.packages tbody tr')
      .first()
      .waitFor();
    const after = await worked();
    // A new process counts from nothing.
    return after < before ? after : after - before;
  };
  const times = { blank: 1e9, page: 1e9 };
  for (let i = 0; i < 3; i++) {
    times.blank = Math.min(times.blank, await painted(`${feed.url}blank.html`));
    times.page = Math.min(times.page, await painted(`${feed.url}?${i}#/q/`));
  }
  expect(times.page).toBeGreaterThan(times.blank);
  expect(times.page - times.blank).toBeLessThan(1_000);
  const shift = `new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((one) => { if (!one.hadRecentInput) sum += one.value; }))
      .observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 500);
  })`;
  expect(await inPage<number>(page, shift)).toBeLessThan(0.01);
  await page.goto(`${feed.url}?again`);
  await expectHeading(page, 'Large');
  expect(await inPage<number>(page, shift)).toBeLessThan(0.01);
  expect(faults).toEqual([]);
});

test('two thousand rows are all in the document', async (context) => {
  const { page } = await openPage(context);
  const { url } = await serveWhole({ [X86]: packagesOf(2_000) });
  for (const hash of ['#/q/', `#/f/${X86}`]) {
    await page.goto(`${url}${hash}`);
    await expect.poll(() => page.locator('.packages tbody tr').count()).toBe(2_000);
  }
});

test('without scripts the page names the packages', async (context) => {
  const { page } = await openPage(context, { javaScriptEnabled: false });
  const feed = await serveWhole({ [X86]: packagesOf(1) });
  const packages = Array.from({ length: 600 }, (_, i) => ({
    name: `p${i}`,
    version: '1',
    summary: i === 0 ? 'The <b>first</b>' : '',
  }));
  feed.write('index.html', feedPage(feed.feed, undefined, packages));
  await page.goto(feed.url);
  const items = page.locator('.named li');
  expect(await items.count()).toBe(500);
  expect(await items.first().textContent()).toBe('p0 1 – The <b>first</b>');
  await page.getByText('And 100 more.').waitFor();
  expect(
    await page.getByText('apk -U add PACKAGE').or(page.getByText('opkg install PACKAGE')).count(),
  ).toBeGreaterThan(0);
});
