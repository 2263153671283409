// Makes src/site/page-bundle.ts, which holds the script and the style of the subscribers' page, from src/site/page.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const folder = new URL('../src/site/page/', import.meta.url);
const target = new URL('../src/site/page-bundle.ts', import.meta.url);

/** The text of the module, the same for the same sources. */
export async function pageBundle(): Promise<string> {
  const bundle = await rolldown({ input: fileURLToPath(new URL('main.ts', folder)), logLevel: 'warn' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const script = output[0].code.trim();
  const style = withoutBlanks(readFileSync(new URL('page.css', folder), 'utf8'));
  for (const text of [script, style]) {
    // Either would end the element before its time.
    if (/<\/(script|style)|<!--/i.test(text)) throw new Error('the page cannot hold this text');
  }
  return `// Made by \`npm run page\` from src/site/page. Do not edit.

export const PAGE_SCRIPT =
  ${JSON.stringify(script)};

export const PAGE_STYLE =
  ${JSON.stringify(style)};
`;
}

/** The style sheet without comments, and without the blanks that mean nothing. */
function withoutBlanks(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await pageBundle());
