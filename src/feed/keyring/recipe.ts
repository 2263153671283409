import { createHash } from 'node:crypto';
import type { Recipe, RecipeFile, RecipeScripts } from '../../formats/make/recipe.ts';
import type { PublicKey } from '../../keys/key.ts';
import type { Scheme } from '../../keys/scheme.ts';
import { COUNT_LIMIT } from '../catalog/keyring-shape.ts';
import { pathOnDevice } from './paths.ts';
import { removal, setUp } from './scripts.ts';

/** What a keyring package is made of. */
export interface KeyringContent {
  name: string;
  /** Counts the changes of the keys; the first one is 1. */
  count: number;
  /** The name of the format. */
  format: string;
  /** The keys that devices should have. */
  keys: readonly PublicKey[];
  /** The keys that devices should lose. */
  revoked: readonly PublicKey[];
}

/** Raise it with every change of what is made from the same keys, so that devices get that too. */
const FORM = 1;

/** The files with feed lines that OpenWrt should keep at an upgrade, besides the keys. */
const LINES: { readonly [scheme in Scheme]?: string } = {
  usign: '/etc/opkg/customfeeds.conf',
  'apk-v3': '/etc/apk/repositories.d/customfeeds.list',
};

/**
 * The recipe of a keyring package. Equal keys give equal recipes, in whatever order they come.
 *
 * Its version grows with the number of changes, so that each of them reaches devices.
 */
export function keyringRecipe({ name, count, format, keys, revoked }: KeyringContent): Recipe {
  const own = sorted(keys);
  const gone = sorted(revoked);
  const files = own.map((key): RecipeFile => file(pathOnDevice(key), key.text));
  const kept = keepFile(name, own);
  return {
    name,
    version: versionOf(count),
    description: 'Public keys of a package feed, which verify its indexes.',
    license: 'CC0-1.0',
    provides: [markOf(format, keys, revoked)],
    scripts: scriptsOf({ postInst: setUp(own, gone), postRm: removal(own) }),
    files: [...files, ...(kept === undefined ? [] : [kept])],
    // The bytes follow from the keys alone.
    builtAt: new Date(BUILT_AT),
  };
}

/** A fixed time: 2020-01-01. apk and opkg do not mind how old a package is. */
const BUILT_AT = 1_577_836_800_000;

/** The version after so many changes of the keys. */
export const versionOf = (count: number): string => `${count}-r0`;

/** How many changes of the keys a version counts; undefined for a version of another package. */
export function countOf(version: string): number | undefined {
  const count = Number(/^([1-9]\d{0,5})-r0$/.exec(version)?.[1] ?? Number.NaN);
  return Number.isNaN(count) || count > COUNT_LIMIT ? undefined : count;
}

const MARK = /^pkgfeed-keys-[0-9a-f]{32}$/;

/** What the package provides, by which the next run knows its keys without reading it. */
export function markOf(format: string, keys: readonly PublicKey[], revoked: readonly PublicKey[]): string {
  const facts = [keys, revoked].map((list) => sorted(list).map((key) => [pathOnDevice(key), key.text]));
  const digest = createHash('sha256').update(JSON.stringify([FORM, format, ...facts]));
  return `pkgfeed-keys-${digest.digest('hex').slice(0, 32)}`;
}

/** The mark among what a package provides; undefined for a package that is no keyring of pkgfeed. */
export const markIn = (provides: readonly string[]): string | undefined =>
  provides.find((item) => MARK.test(item));

/**
 * What sysupgrade keeps. The list keeps itself: after an upgrade the package is gone, and the next one needs it too. A
 * package for Yocto has none: where /lib is a link, its opkg would remove the link together with the package, and
 * OpenWrt's opkg sees to its keys and lines itself.
 */
function keepFile(name: string, keys: readonly PublicKey[]): RecipeFile | undefined {
  const lines = [...new Set(keys.flatMap(({ scheme }) => LINES[scheme] ?? []))];
  if (lines.length === 0 || keys.some(({ scheme }) => scheme === 'openpgp')) return undefined;
  const path = `/lib/upgrade/keep.d/${name}`;
  return file(path, [...lines, ...keys.map(pathOnDevice), path, ''].join('\n'));
}

/** The scripts that there are. */
const scriptsOf = (scripts: { [name in 'postInst' | 'postRm']: string | undefined }): RecipeScripts =>
  Object.fromEntries(Object.entries(scripts).filter(([, text]) => text !== undefined));

const file = (path: string, text: string): RecipeFile => ({
  path,
  body: Buffer.from(text, 'latin1'),
  mode: 0o644,
});

/** The keys in an order that does not depend on who names them. */
function sorted(keys: readonly PublicKey[]): PublicKey[] {
  const byPath = new Map(keys.map((key) => [pathOnDevice(key), key]));
  return [...byPath].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key);
}
