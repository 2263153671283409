import { expect, test } from 'vitest';
import { offerLines, offersOf } from '../../src/site/offers.ts';
import { expectHeading, focused, inPage, linesOf, openPage } from '../support/browser.ts';
import { folderOf, publishFeed, serveFeed } from '../support/page-feed.ts';
import { makePlace } from '../support/run.ts';

for (const [where, at] of [
  ['a project', 'repo'],
  ['a domain’s root', ''],
] as const) {
  test(`every system, branch, repository and arch has its exact lines, at the address of ${where}`, async (context) => {
    const { page, requests, faults } = await openPage(context);
    const { url, feed } = await publishFeed(makePlace(), at);
    await page.goto(url);
    await expectHeading(page, 'Example feed');
    const seen: string[] = [];
    for (const offer of offersOf(feed)) {
      await page.getByRole('radio', { name: offer.system.title }).check();
      for (const [label, value] of [
        ['Release', offer.branch],
        ['Repository', offer.repository],
      ] as const) {
        const box = page.getByLabel(label);
        if (await box.isVisible()) await box.selectOption(value);
        expect(await box.inputValue()).toBe(value);
      }
      // Yocto's devices add every folder, so there is nothing to choose.
      for (const folder of offer.system.eachFolder ? offer.folders.slice(0, 1) : offer.folders) {
        const box = page.getByLabel('Architecture');
        if (await box.isVisible()) await box.selectOption(folder.arch);
        const lines = await linesOf(page, `Copy the lines for ${offer.system.title}`);
        const own = offer.system.eachFolder ? offer.folders : [folder];
        expect(lines).toEqual(offerLines(offer, url.slice(0, -1), own));
        expect(await page.locator('.result .key').textContent()).toContain(offer.keys[0]?.sha256);
        const hash = `#/s/${offer.system.scheme}/${folder.path}`;
        const shown = new URL(page.url()).hash;
        expect(own.map(({ path }) => `#/s/${offer.system.scheme}/${path}`)).toContain(shown);
        if (!offer.system.eachFolder) expect(shown).toBe(hash);
        seen.push(`${offer.system.title} ${folder.path}`);
      }
    }
    expect(seen).toEqual([
      'OpenWrt up to 24.10 24.10/base/mips_24kc',
      'OpenWrt up to 24.10 24.10/base/x86_64',
      'OpenWrt up to 24.10 24.10/extra/x86_64',
      'Yocto 24.10/base/mips_24kc',
      'Yocto 24.10/extra/x86_64',
      'Alpine v3.22/main/x86_64',
      'OpenWrt from 25.12 on 25.12/base/mips_24kc',
      'OpenWrt from 25.12 on 25.12/base/x86_64',
    ]);
    expect(faults).toEqual([]);
    expect(requests).toEqual([url, `${url}feed.json`]);
  });
}

test('the address keeps a choice, and what is left of it when another field changes', async (context) => {
  const { page } = await openPage(context);
  const { url } = await publishFeed(makePlace());
  await page.goto(`${url}#/s/usign/24.10/extra/x86_64`);
  const values = async () => ({
    system: await page.locator('input[name=system]:checked').inputValue(),
    repository: await page.getByLabel('Repository').inputValue(),
    arch: await page.getByLabel('Architecture').inputValue(),
  });
  await expectHeading(page, 'Example feed');
  expect(await values()).toEqual({ system: 'usign', repository: 'extra', arch: 'x86_64' });
  // What leaves no choice is text.
  expect(await page.getByLabel('Architecture').isVisible()).toBe(false);
  expect(await page.locator('.selects label:visible').allInnerTexts()).toContain('Architecture\nx86_64');
  await page.getByRole('radio', { name: 'OpenWrt from 25.12 on' }).check();
  expect(await values()).toEqual({ system: 'apk-v3', repository: 'base', arch: 'x86_64' });
  await page.reload();
  await expectHeading(page, 'Example feed');
  expect(await values()).toEqual({ system: 'apk-v3', repository: 'base', arch: 'x86_64' });
  expect(await inPage(page, 'localStorage.length + sessionStorage.length + document.cookie.length')).toBe(0);
});

test('every arch of one Alpine line is named, and an arch with other keys has its own lines', async (context) => {
  const { page } = await openPage(context);
  const place = makePlace();
  const keyOf = (id: string) => ({
    ...{ scheme: 'apk-v2', keyId: id, path: `keys/${id}`, sha256: '1'.repeat(64) },
  });
  const folder = (arch: string, key: string) =>
    folderOf(`v3.22/main/${arch}`, 1, { formats: ['apk-v2'], keys: [`keys/${key}`] });
  const two = [folder('aarch64', 'a.rsa.pub'), folder('x86_64', 'a.rsa.pub')];
  const feed = {
    ...{ title: null, url: null, recent: [], site: [] },
    ...{ keys: ['a.rsa.pub', 'b.rsa.pub'].map(keyOf) },
  };
  const { url, write } = await serveFeed(place, { ...feed, folders: two });
  await page.goto(url);
  const hint = page.locator('.selects + .note');
  await hint.waitFor();
  expect(await hint.textContent()).toBe('For aarch64, x86_64; apk picks the device’s own.');
  expect(await page.getByLabel('Architecture').isVisible()).toBe(false);

  write(
    'feed.json',
    JSON.stringify({ pkgfeed: 1, ...feed, folders: [...two, folder('riscv64', 'b.rsa.pub')] }),
  );
  await page.reload();
  await page.getByLabel('Architecture').selectOption('x86_64');
  expect(await hint.textContent()).toBe('For aarch64, x86_64; apk picks the device’s own.');
  await page.getByLabel('Architecture').selectOption('riscv64');
  expect(await hint.textContent()).toBe('For riscv64; apk picks the device’s own.');
  expect((await linesOf(page, 'Copy the lines for Alpine')).join()).toContain('/b.rsa.pub');
});

test('the lines are copied, also where the browser has no clipboard for pages', async (context) => {
  const { page } = await openPage(context, { permissions: ['clipboard-read', 'clipboard-write'] });
  const { url } = await publishFeed(makePlace());
  await page.goto(url);
  const button = page.getByRole('button', { name: 'Copy the lines for OpenWrt from 25.12 on' });
  const lines = await linesOf(page, 'Copy the lines for OpenWrt from 25.12 on');
  const copied = () => inPage(page, 'navigator.clipboard.readText()');
  await button.click();
  await button.filter({ hasText: 'Copied' }).waitFor();
  expect(await copied()).toBe(`${lines.join('\n')}\n`);
  expect(await page.locator('#status').textContent()).toBe('Copied the lines for OpenWrt from 25.12 on');

  await inPage(page, 'navigator.clipboard.writeText("")');
  await inPage(page, 'navigator.clipboard.writeText = undefined');
  await button.click();
  await expect.poll(async () => String(await copied()).trimEnd()).toBe(lines.join('\n'));
});

test('the installer comes first where the feed has one, with what is chosen in its command', async (context) => {
  const { page } = await openPage(context, { viewport: { width: 390, height: 780 } });
  const { url } = await publishFeed(makePlace(), 'repo', ['install.sh', 'feed.atom']);
  await page.goto(url);
  const line = () => linesOf(page, 'Copy the line that runs the installer');
  expect(await line()).toEqual([`wget -qO- ${url}install.sh | sh`]);
  await page.getByText('Or download it and read it').click();
  expect(await linesOf(page, 'Copy the lines that download and run the installer')).toContain(
    `wget -O /tmp/install.sh ${url}install.sh`,
  );
  expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    ...['Run this on the device', 'Then install packages', 'Compare the key'],
  ]);
  // On a phone it is on the first screen.
  const box = await page.locator('.lines').first().boundingBox();
  expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(780);
  expect(await linesOf(page, 'Copy the line that installs a package')).toEqual(['apk -U add PACKAGE']);
  expect(await linesOf(page, 'Copy the line that removes the feed')).toEqual([
    `wget -qO- ${url}install.sh | sh -s -- --uninstall`,
  ]);

  await page.getByRole('radio', { name: 'OpenWrt up to 24.10' }).check();
  expect(await line()).toEqual([`wget -qO- ${url}install.sh | sh -s -- --repository base`]);
  await page.getByLabel('Repository').selectOption('extra');
  expect(await line()).toEqual([`wget -qO- ${url}install.sh | sh -s -- --repository extra`]);
  await page.getByText('Add it by hand').click();
  await page.getByText('Remove it by hand').click();
  expect(await linesOf(page, 'Copy the lines that remove the feed from OpenWrt up to 24.10')).toEqual([
    `sed -i '\\|${url}24.10/extra/x86_64$|d' /etc/opkg/customfeeds.conf`,
    expect.stringMatching(/^rm \/etc\/opkg\/keys\/[0-9a-f]{16}$/),
  ]);
  // Lines break after slashes and at blanks.
  expect(
    await inPage(
      page,
      `[...document.querySelectorAll('.lines code > span > span')].every((one) => one.getClientRects().length === 1)`,
    ),
  ).toBe(true);
  await page.getByRole('radio', { name: 'Yocto' }).check();
  // Who has opened it, keeps it open.
  expect(await page.getByRole('heading', { name: 'Type on the device' }).isVisible()).toBe(true);
  await page.getByText('Remove it by hand').click();
  expect(await linesOf(page, 'Copy the lines that remove the feed from Yocto')).toEqual([
    'rm /etc/opkg/example_feed_extra_x86_64.conf',
    expect.stringMatching(/^gpg --homedir \/etc\/opkg\/gpg --batch --yes --delete-keys [0-9a-f]{40}$/i),
  ]);
  expect(await page.getByRole('link', { name: 'Atom feed' }).getAttribute('href')).toBe('feed.atom');
});

test('a feed says that it is unsigned, or that it is empty', async (context) => {
  const { page } = await openPage(context);
  const place = makePlace();
  // Whose page it is shows where it is, and not where the feed was published first.
  const nothing = { title: null, url: 'https://o.github.io/r', folders: [], keys: [], recent: [], site: [] };
  const { url, write } = await serveFeed(place, { ...nothing, folders: [folderOf('24.10/base/all', 1)] });
  await page.goto(url);
  await expectHeading(page, 'Package feed');
  expect(await page.locator('.result .warning').textContent()).toContain('it is probably not signed');
  // Without a signature nobody knows which of the devices with opkg it is for.
  expect(await linesOf(page, 'Copy the lines for Devices with opkg')).toEqual([
    `echo 'src/gz o_github_io_r_base ${url}24.10/base/all' >> /etc/opkg/customfeeds.conf`,
    'opkg update',
  ]);
  expect(await page.locator('main').textContent()).not.toMatch(/OpenWrt|Signature check|Compare the key/);
  write('feed.json', '{"pkgfeed":1,"title":null,"folders":[],"keys":[]}');
  await page.reload();
  await page.getByText('The feed has no packages yet.').waitFor();
});

test('everything can be reached with the keyboard, and the focus follows the page', async (context) => {
  const { page, faults } = await openPage(context);
  const { url } = await publishFeed(makePlace());
  await page.goto(url);
  await expectHeading(page, 'Example feed');
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('A Skip to the content');
  await page.keyboard.press('Enter');
  expect(await inPage(page, 'document.activeElement.id')).toBe('main');
  expect(page.url()).toBe(url);
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('A Browse all packages');
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toMatch(/^A \d+ package files$/);
  await page.keyboard.press('Tab');
  expect(await inPage(page, 'document.activeElement.value')).toBe('apk-v3');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'OpenWrt up to 24.10' }).isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await inPage(page, 'document.activeElement.value')).toBe('base');
  // The choice was made without the focus going anywhere.
  await page.keyboard.press('ArrowDown');
  expect(new URL(page.url()).hash).toBe('#/s/usign/24.10/extra/x86_64');
  expect(await inPage(page, 'document.activeElement.value')).toBe('extra');

  // To the end and out of the page, past every control once.
  const stops = new Set<string>();
  for (let i = 0; i < 100; i++) {
    await page.keyboard.press('Tab');
    const stop = await inPage<string>(
      page,
      `(() => {
        const at = document.activeElement;
        const shown = getComputedStyle(at);
        if (at !== document.body && shown.outlineStyle === 'none') return 'no outline on ' + at.outerHTML;
        return at === document.body ? '' : at.textContent + at.getAttribute('aria-label') + at.href + i;
      })()`.replace('+ i', `+ ${i}`),
    );
    if (stop === '') break;
    stops.add(stop);
  }
  expect([...stops].filter((stop) => stop.startsWith('no outline'))).toEqual([]);
  expect(stops.size).toBeGreaterThan(10);
  expect(stops.size).toBeLessThan(100);
  expect([...stops].at(-1)).toContain('feed.json');
  expect(faults).toEqual([]);
});
