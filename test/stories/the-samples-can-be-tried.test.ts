import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { samples } from '../../scripts/make-examples.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

it('the sample packages are what the package makers make', async () => {
  const made = await samples();
  const folders = ['packages', 'packages-apk-v2', 'packages-apk-v3'];
  const there = folders.flatMap((folder) =>
    readdirSync(`${root}examples/${folder}`).map((name) => `${folder}/${name}`),
  );
  expect(there.sort()).toEqual([...made.keys()].sort());
  for (const [path, bytes] of made)
    expect(readFileSync(`${root}examples/${path}`).equals(bytes), path).toBe(true);
});

it('the first command of the README publishes and serves them', () => {
  const output = execFileSync(process.execPath, [`${root}examples/try.mjs`, '--once'], { encoding: 'utf8' });
  expect(output).toContain('4 packages');
  expect(output).toContain('0 errors, 0 warnings');
  for (const path of ['24.10/samples/mips_24kc/Packages.gz', '', 'install.sh'])
    expect(output).toMatch(new RegExp(`fetched /${path}: 200, \\d+ bytes`));
  expect(output).toMatch(/echo 'src\/gz \S+_samples http:\/\/127\.0\.0\.1:\d+\/24\.10\/samples\/mips_24kc'/);
});
