import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { DESKTOP, inPage, openPage, PHONE } from '../support/browser.ts';
import { catalogText, publishFeed } from '../support/page-feed.ts';
import { makePlace } from '../support/run.ts';

const VIEWS = [
  ['the first page', '', '.result'],
  ['a set-up', '#/s/openpgp/24.10/extra/x86_64', '.result'],
  ['a folder', '#/f/24.10/base/x86_64', '.packages'],
  ['a package', '#/p/24.10/base/x86_64/greet', '.others'],
  ['a search', '#/q/greet', '.packages'],
  ['a search without a result', '#/q/nowhere', '#search'],
  ['a folder that is gone', '#/f/gone', 'h1'],
  ['a folder without its arch', '#/f/24.10/base', 'table'],
  ['an error', '#/f/25.12/base/x86_64', '[role=alert]'],
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [device, viewport] of [
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ] as const) {
    test(`axe finds nothing to object to on ${device} in ${colorScheme}`, async (context) => {
      const { page, faults } = await openPage(context, { colorScheme, viewport });
      const { url, server } = await publishFeed(makePlace(), 'repo', ['install.sh', 'feed.atom']);
      server.answers.set('/repo/25.12/base/x86_64/packages.json', (_, response) =>
        response.writeHead(500).end(),
      );
      for (const [name, hash, sign] of VIEWS) {
        await page.goto(url + hash);
        await page.locator(sign).first().waitFor();
        expect(await violations(page), name).toEqual([]);
      }
      // What is seen without scripts is seen too where feed.json is missing.
      server.answers.set('/repo/feed.json', (_, response) => response.writeHead(404).end());
      await page.goto(`${url}?again`);
      await page.getByRole('alert').waitFor();
      expect(await violations(page), 'the page without feed.json').toEqual([]);
      expect(faults).toEqual([]);
    });
  }
}

test('nothing is cut off in a narrow window', async (context) => {
  const { page } = await openPage(context);
  const { url, server } = await publishFeed(makePlace(), 'repo', ['install.sh', 'feed.atom']);
  server.answers.set('/repo/25.12/base/x86_64/packages.json', (_, response) => response.writeHead(500).end());
  const expectFit = async (what: string, width: number): Promise<void> =>
    expect(await inPage(page, 'document.documentElement.scrollWidth'), `${what} at ${width}`).toBe(width);
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    server.answers.delete('/repo/feed.json');
    for (const [name, hash, sign] of VIEWS) {
      await page.goto(url + hash);
      await page.locator(sign).first().waitFor();
      await expectFit(name, width);
    }
    server.answers.set('/repo/feed.json', (_, response) => response.writeHead(404).end());
    await page.reload();
    await page.getByText('it may be out of date').waitFor();
    await expectFit('the page without feed.json', width);
  }
});

test('long facts are twice as wide, and no row begins with a separator', async (context) => {
  const { page } = await openPage(context);
  const { url, write } = await publishFeed(makePlace());
  const facts = {
    maintainer: 'Somebody <someone@example.org>',
    homepage: 'https://example.org/net/greet',
  };
  const greet = { ...{ name: 'greet', file: 'greet.ipk' }, ...facts };
  write('24.10/base/x86_64/packages.json', catalogText([greet]));
  const isWhole = (text: string) =>
    inPage<boolean>(
      page,
      `(() => {
        const dd = [...document.querySelectorAll('.facts dd')].find((one) => one.textContent === '${text}');
        return dd.getBoundingClientRect().height < 1.9 * parseFloat(getComputedStyle(dd).fontSize);
      })()`,
    );
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    await page.goto(`${url}#/p/24.10/base/x86_64/greet`);
    await page.locator('.versions').waitFor();
    for (const text of Object.values(facts))
      expect([viewport, await isWhole(text)]).toEqual([viewport, true]);
  }
  await page.goto(url);
  await page.locator('.meta').waitFor();
  // What is left of the row is not painted.
  const rows = await inPage<[number, number][]>(
    page,
    `(() => {
      const meta = document.querySelector('.meta');
      const left = meta.getBoundingClientRect().left;
      return [...meta.children].map((one) => {
        const { width } = getComputedStyle(one, '::before');
        const at = one.getBoundingClientRect().left - left;
        return [at, at - (parseFloat(width) || 0) / 2];
      });
    })()`,
  );
  const firsts = rows.filter(([at]) => at === 0);
  expect(firsts.length).toBeGreaterThan(1);
  for (const [, dot] of firsts.slice(1)) expect(dot).toBeLessThan(-8);
  expect(await inPage(page, `getComputedStyle(document.querySelector('.meta')).clipPath`)).toBe(
    'inset(-5px)',
  );
});

test('contrast, motion and print follow the reader’s settings', async (context) => {
  const { page } = await openPage(context, {
    forcedColors: 'active',
    reducedMotion: 'reduce',
    contrast: 'more',
  });
  const { url } = await publishFeed(makePlace());
  await page.goto(url);
  await page.locator('.result').waitFor();
  const style = (selector: string, property: string) =>
    inPage(page, `getComputedStyle(document.querySelector('${selector}'))['${property}']`);
  expect(await style('.systems label:has(:checked)', 'outlineStyle')).toBe('solid');
  expect(await style('.panel', 'animationName')).toBe('none');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole('searchbox').isVisible()).toBe(false);
  expect(await page.locator('.result pre').first().isVisible()).toBe(true);
});
