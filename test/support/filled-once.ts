import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BareRepository } from './bare-repository.ts';

type Fill = (repository: BareRepository, fill: () => Promise<unknown>) => Promise<void>;

/**
 * For stories of one file that begin with the same feed, of the same keys: the first one publishes it, and each other
 * one begins with a copy of that repository. A publish takes longer than most of what they are about.
 */
export function filledOnce(): Fill {
  let files: ReadonlyMap<string, Buffer> | undefined;
  return async (repository, fill) => {
    if (files === undefined) {
      await fill();
      files = filesBelow(repository.path);
      return;
    }
    for (const [path, bytes] of files) {
      const file = join(repository.path, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  };
}

function filesBelow(folder: string): ReadonlyMap<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path, readFileSync(join(folder, path))]));
}
