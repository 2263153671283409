import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, expect, onTestFinished, type TestContext } from 'vitest';
import { needJudge } from './judges.ts';

/** What Debian, Ubuntu and GitHub's runners call it. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const PATHS = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => NAMES.map((name) => join(folder, name)));
const PROGRAM = process.env.CHROMIUM ?? PATHS.find((path) => existsSync(path)) ?? 'chromium';

/** Quiet: nothing but what a page asks for goes over the network. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Promise<Browser> | undefined;
afterAll(async () => {
  const running = browser;
  browser = undefined;
  await (await running)?.close();
});

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

export interface Visit {
  page: Page;
  /** Every address that was asked for. */
  requests: string[];
  /** Errors of scripts, refusals of the policy, and dialogs. */
  faults: string[];
}

/** A new window, in a browser that the tests of a file share. */
export async function openPage(context: TestContext, options: BrowserContextOptions = {}): Promise<Visit> {
  if (browser === undefined) needJudge(context, PROGRAM);
  browser ??= chromium.launch({ executablePath: PROGRAM, args: ARGUMENTS });
  const profile = await (await browser).newContext({ viewport: DESKTOP, ...options });
  onTestFinished(() => profile.close());
  profile.setDefaultTimeout(60_000);
  const page = await profile.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  profile.on('request', (request) => requests.push(request.url()));
  profile.on('page', (other) => faults.push(`another window: ${other.url()}`));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text());
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  return { page, requests, faults };
}

/** Runs an expression in the page. */
export async function inPage<Value>(page: Page, expression: string): Promise<Value> {
  return await page.evaluate<Value>(expression);
}

/** The lines of a block, by the label of its copy button. */
export async function linesOf(page: Page, label: string): Promise<string[]> {
  const block = page.locator('.block', { has: page.getByRole('button', { name: label }) });
  return ((await block.locator('code').textContent()) ?? '').split('\n').slice(0, -1);
}

/** What the focus is on. */
export async function focused(page: Page): Promise<string> {
  return await inPage(page, 'document.activeElement.tagName + " " + document.activeElement.textContent');
}

export async function expectHeading(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('h1', { hasText: text }).waitFor();
  await expect.poll(() => page.locator('h1').count()).toBe(1);
}
