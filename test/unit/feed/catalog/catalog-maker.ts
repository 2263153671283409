import type { CatalogPackage } from '../../../../src/feed/catalog/package-shape.ts';
import { readCatalog } from '../../../../src/feed/catalog/packages-json.ts';
import { type Feed, FOLDER, NOW } from '../feed-maker.ts';

export const CATALOG = `${FOLDER}/packages.json`;
export const RUN = 'https://github.com/o/r/actions/runs/1';
export const BLOB = 'b'.repeat(40);
export const LATER = new Date(NOW.getTime() + 86_400_000);

export const catalogText = (bytes: Buffer | undefined): string => bytes?.toString('utf8') ?? '';
export const packagesIn = (after: Feed, path = CATALOG) => JSON.parse(catalogText(after.get(path))).packages;
export const feedFile = (after: Feed) => JSON.parse(catalogText(after.get('feed.json')));
/** A package of a catalog. */
export const packageOf = (file: string, changes: Partial<CatalogPackage> = {}): CatalogPackage => ({
  ...{ file, format: 'opkg', name: 'a', version: '1.0-1', arch: 'mips_24kc', size: 1 },
  ...{ sha256: 'f'.repeat(64), blob: BLOB, license: 'MIT', maintainer: 'M', homepage: '', summary: 'S' },
  ...{ depends: ['old'], provides: [], published: '2020-01-01T00:00:00Z', run: RUN, source: null },
  ...changes,
});
export const line = (file: string, changes: Partial<CatalogPackage> = {}): string =>
  JSON.stringify(packageOf(file, changes));
/** A catalog with these lines, which may be odd. */
export const textOf = (...lines: string[]): string => `{"pkgfeed":1,"packages":[\n${lines.join(',\n')}\n]}\n`;
export const keysOf = (text: string): string[] => [...readCatalog(Buffer.from(text)).keys()];
