import { expect, it } from 'vitest';
import { ownName } from '../../../src/machine/own-name.ts';
import { withInputName, withOwnName } from '../../../src/text/command-name.ts';

it.each([
  ['/usr/local/bin/pkgfeed', {}, 'pkgfeed'],
  ['/home/me/project/dist/cli.js', {}, 'node dist/cli.js'],
  ['/opt/pkgfeed/dist/cli.js', {}, 'node /opt/pkgfeed/dist/cli.js'],
  ['/home/me/project/my tools/cli.js', {}, "node 'my tools/cli.js'"],
  [
    '/home/me/.npm/_npx/1/node_modules/.bin/pkgfeed',
    { npm_command: 'exec', npm_lifecycle_event: 'npx' },
    'npx pkgfeed',
  ],
  [undefined, {}, 'pkgfeed'],
])('%s with %j is called %s', (script, env, name) => {
  expect(ownName(script, '/home/me/project', env)).toBe(name);
});

it('names commands in messages as the reader starts them, and in a workflow by their input', () => {
  const text = 'Run `pkgfeed reindex`, or `pkgfeed check --all`; pkgfeed reads `pkgfeed.yml`.';
  expect(withOwnName(text, 'node dist/cli.js')).toBe(
    'Run `node dist/cli.js reindex`, or `node dist/cli.js check --all`; pkgfeed reads `pkgfeed.yml`.',
  );
  expect(withOwnName(text, 'pkgfeed')).toBe(text);
  expect(withInputName(text)).toBe(
    'Run `command: reindex`, or `pkgfeed check --all`; pkgfeed reads `pkgfeed.yml`.',
  );
});
