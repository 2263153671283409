import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packageFaults } from '../../src/audit/package-faults.ts';
import { FORMATS } from '../../src/formats/formats.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const isThere = existsSync(corpus);

describe('indexes that others published, with their packages', () => {
  it('are beside the project', (context) => {
    if (!isThere) {
      const loud =
        'NOT RUN: ../shared/corpus is absent, so no published index was compared with its packages';
      console.warn(loud);
      context.skip(loud);
    }
    expect(readdirSync(corpus)).toContain('opkg');
  });

  it.runIf(isThere)(
    'say what their packages say',
    async () => {
      const found: string[] = [];
      let compared = 0;
      for (const path of readdirSync(corpus, { recursive: true, encoding: 'utf8' })) {
        const format = FORMATS.find(({ indexFile }) => path.endsWith(`/${indexFile}`));
        if (format === undefined) continue;
        for (const entry of format.parseIndex(readFileSync(join(corpus, path)))) {
          const file = join(dirname(path), entry.file);
          if (!existsSync(join(corpus, file))) continue;
          const folder = dirname(path).split('/');
          const context = {
            from: 'home',
            path: file,
            folder,
            reportsWarnings: false,
            isChanged: false,
          } as const;
          const faults = await packageFaults(format, entry, readFileSync(join(corpus, file)), context);
          found.push(...faults.map((fault) => `${fault.path} ${fault.what}`));
          compared++;
        }
      }
      expect(compared).toBeGreaterThan(1000);
      // This feed's index has no SHA-256, and words that its packages do not have.
      const ofOthers =
        /^opkg\/webos\/.* is listed with(?:out SHA256sum| another Section and Priority than it has)$/;
      // These two packages were taken from another day than the index.
      expect(found.filter((line) => !ofOthers.test(line)).sort()).toEqual([
        expect.stringMatching(/^apk2\/alpine-main-3\.16\/.* has 11012 bytes, not 11136 as the index says$/),
        expect.stringMatching(/^apk2\/alpine-main-3\.17\/.* has 11012 bytes, not 8895 as the index says$/),
      ]);
    },
    60_000,
  );
});
