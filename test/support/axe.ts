import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { inPage } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary: string }[];
}

interface Found {
  violations: Violation[];
  passes: unknown[];
}

/** What axe objects to in a page. */
export async function violations(page: Page): Promise<string[]> {
  await inPage(page, `${AXE}; 0`);
  // What fades in has its colours at the end.
  const settled = 'Promise.allSettled(document.getAnimations().map(({ finished }) => finished))';
  const { violations: found, passes } = await inPage<Found>(page, `${settled}.then(() => axe.run())`);
  // That it looked at all.
  expect(passes.length).toBeGreaterThan(15);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html.slice(0, 300)}\n${failureSummary}`),
  );
}
