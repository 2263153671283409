import { expect, test } from 'vitest';
import { offerLines, offersOf } from '../../src/site/offers.ts';
import { expectHeading, openPage } from '../support/browser.ts';
import { publishFeed } from '../support/page-feed.ts';
import { makePlace } from '../support/run.ts';
import type { Answer } from '../support/static-server.ts';

test('without scripts the page has the lines, keys and folders', async (context) => {
  const { page, requests } = await openPage(context, { javaScriptEnabled: false });
  const { url, feed } = await publishFeed(makePlace(), 'repo', ['install.sh']);
  await page.goto(url);
  await expectHeading(page, 'Example feed');
  const blocks = (await page.locator('pre.lines').allTextContents()).map((text) => text.trimEnd());
  for (const offer of offersOf(feed)) {
    expect(blocks).toContain(offerLines(offer, 'https://OWNER.github.io/REPO').join('\n'));
  }
  expect(blocks).toContain('wget -qO- https://OWNER.github.io/REPO/install.sh | sh');
  for (const { keyId, sha256 } of feed.keys) {
    const text = await page.locator('section', { has: page.locator('#keys') }).textContent();
    expect(text).toContain(keyId);
    expect(text).toContain(sha256);
  }
  await page
    .locator('section', { has: page.locator('#folders') })
    .getByRole('link')
    .first()
    .click();
  expect(page.url()).toBe(`${url}25.12/base/mips_24kc/packages.json`);
  expect(await page.textContent('body')).toContain('"name":"greet-data"');
  expect(requests).toEqual([url, page.url()]);
});

const TROUBLE: readonly (readonly [string, Answer, string])[] = [
  ['is missing', (_, response) => response.writeHead(404).end('no'), 'the server answered 404'],
  [
    'is a web page',
    (_, response) => response.writeHead(200).end('<!doctype html><p>Hello'),
    'the server sent a web page instead',
  ],
  ['is cut short', (_, response) => response.writeHead(200).end('{"pkgfe'), 'it is incomplete'],
  [
    'is something else',
    (_, response) => response.writeHead(200).end('[1,2]'),
    'not a file that pkgfeed writes',
  ],
  [
    'cannot be reached',
    (_, response) => response.destroy(),
    'the server cannot be reached, or you are offline',
  ],
];

for (const [what, answer, said] of TROUBLE) {
  test(`feed.json that ${what} leaves the page as it is without scripts, and a way to try again`, async (context) => {
    const { page, faults } = await openPage(context);
    const { url, server } = await publishFeed(makePlace());
    server.answers.set('/repo/feed.json', answer);
    await page.goto(url);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('feed.json');
    expect(await alert.textContent()).toContain(said);
    await expectHeading(page, 'Example feed');
    expect(await page.locator('pre.lines').first().isVisible()).toBe(true);
    server.answers.clear();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('radio').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test(`packages.json that ${what} is reported where it is needed, and the rest goes on`, async (context) => {
    const { page, faults } = await openPage(context);
    const { url, server } = await publishFeed(makePlace());
    const path = '24.10/base/x86_64/packages.json';
    server.answers.set(`/repo/${path}`, answer);
    await page.goto(`${url}#/f/24.10/base/x86_64`);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain(path);
    expect(await alert.textContent()).toContain(said);
    await page.getByRole('searchbox').fill('greet');
    await page.getByText('Some packages are missing here.').waitFor();
    expect(await page.locator('.packages .name').allTextContents()).toEqual(['greet', 'greet-data']);
    server.answers.clear();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => page.locator('.packages .name').allTextContents()).toContain('libgreet2');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.goto(`${url}#/f/24.10/base/x86_64`);
    await page.locator('.packages').waitFor();
    expect(faults).toEqual([]);
  });
}

test('a browser that goes offline keeps what it has', async (context) => {
  const { page } = await openPage(context);
  const { url } = await publishFeed(makePlace());
  await page.goto(`${url}#/f/24.10/base/x86_64`);
  await page.locator('.packages').waitFor();
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'greet', exact: true }).click();
  await page.locator('.versions').waitFor();
  await page.goto(`${url}#/f/24.10/extra/x86_64`);
  await page.getByText('you are offline').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('link', { name: 'farewell' }).waitFor();
});
