import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { contentId } from '../../../src/bytes/content-id.ts';
import { assemble } from '../../../src/feed/assemble/assemble.ts';
import type { Plan } from '../../../src/feed/assemble/plan.ts';
import { pathsInstead } from '../../../src/feed/catalog/known-feed.ts';
import { EMPTY_DRAFT } from '../../../src/feed/draft/draft.ts';
import { publishStep } from '../../../src/feed/draft/publish.ts';
import { EVERYTHING } from '../../../src/feed/draft/selection.ts';
import type { Content, Edit } from '../../../src/feed/edit.ts';
import { withPlainIndexes } from '../../../src/feed/index-source.ts';
import { makeLayout } from '../../../src/feed/layout.ts';
import type { Arriving, PublishPolicy, RunPolicy } from '../../../src/feed/policy.ts';
import { apkV2 } from '../../../src/formats/apk-v2/apk-v2.ts';
import type { Format } from '../../../src/formats/format.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import type { SigningKey } from '../../../src/keys/key.ts';
import { loadOpenpgpKeys, makeOpenpgpPair } from '../../../src/keys/openpgp/openpgp.ts';
import { loadUsignKey, makeUsignPair } from '../../../src/keys/usign.ts';
import { type ApkV2Recipe, apkV2Of } from '../../support/apk-v2-maker.ts';
import { shaped } from '../../support/feed-shape.ts';
import { type IpkRecipe, ipkOf } from '../../support/package-maker.ts';

/** A feed in memory: the content of every path. */
export type Feed = ReadonlyMap<string, Buffer>;

export const EMPTY: Feed = new Map();
export const FOLDER = '24.10/packages/mips_24kc';
/** The time of every run. */
export const NOW = new Date(1_700_000_000_000);
/** `NOW` as the catalogs write it. */
export const NOW_TEXT = '2023-11-14T22:13:20Z';

export async function newKey(): Promise<SigningKey> {
  const { secretText } = await makeUsignPair(undefined);
  return await loadUsignKey({ text: secretText, origin: 'a test key' }, undefined);
}

/** A new key that signs for Yocto. */
export async function newOpenpgpKey(): Promise<SigningKey> {
  const { secretText } = await makeOpenpgpPair('test', undefined, NOW);
  const [key] = await loadOpenpgpKeys({ text: secretText, origin: 'a test key' }, undefined, NOW);
  if (key === undefined) throw new Error('no key was made');
  return key;
}

const LAYOUT = '{branch}/{repository}/{arch}';

/** The policies of a run and of its one step, together. */
export type Policy = RunPolicy & PublishPolicy;

export function policyWith(changes: Partial<Policy> = {}): Policy {
  return {
    layout: makeLayout(shaped(LAYOUT), { branch: '24.10', repository: 'packages' }),
    place: 'the feed',
    shape: shaped(LAYOUT),
    allFolder: false,
    title: undefined,
    url: undefined,
    likelyUrl: undefined,
    slug: undefined,
    site: undefined,
    runUrl: undefined,
    now: NOW,
    isOnPages: true,
    arches: [],
    archMap: new Map(),
    removals: [],
    readmits: [],
    reason: null,
    missingOk: false,
    allowIncomplete: false,
    hasSecondIndex: false,
    maxRemovals: undefined,
    // Tests about the time that files stay say so.
    grace: 0,
    signingKeys: [],
    trustedKeys: [],
    allowUnsigned: changes.signingKeys === undefined,
    allowKeyChange: false,
    isRehearsal: false,
    onConflict: 'fail',
    keepVersions: undefined,
    from: [],
    selection: EVERYTHING,
    prefer: 'newest',
    isSync: false,
    publishedBefore: undefined,
    upstream: { allowMd5: false, dependencies: false, removes: false, isLocked: false },
    ...changes,
  };
}

const sources = new Map<string, Buffer>();

/** A package file of a run, read as the command reads it. */
export const arriving = async (
  recipe: IpkRecipe,
  origin = `${recipe.name ?? 'hello'}.ipk`,
): Promise<Arriving> => await arrivingAs(opkg, ipkOf(recipe), origin);

/** The same with an apk v2 package. */
export const arrivingApk = async (recipe: ApkV2Recipe): Promise<Arriving> =>
  await arrivingAs(apkV2, apkV2Of(recipe), `${recipe.name ?? 'hello'}.apk`);

async function arrivingAs(format: Format, bytes: Buffer, origin: string): Promise<Arriving> {
  const hash = (name: string): string => createHash(name).update(bytes).digest('hex');
  const blob = contentId(bytes);
  sources.set(blob, bytes);
  return {
    format,
    pkg: await format.readPackage(bytes),
    facts: { size: bytes.length, md5: hash('md5'), sha256: hash('sha256') },
    contentId: blob,
    file: `/build/${origin}`,
    origin,
  };
}

/** Plans a publish as the command does, with the paths and content ids that git would give. */
export async function plan(feed: Feed, packages: readonly Arriving[], policy: Policy): Promise<Plan> {
  const paths = pathsOf(feed);
  const begun = publishStep(packages, policy).begin(paths, policy, []);
  const state = { paths, files: filesIn(feed, begun.toRead) };
  const opened = await begun.open(state);
  // opkg's indexes say which packages are for any arch, so no package file is read.
  expect([...opened.toReread]).toEqual([]);
  return await assemble(await opened.draft(new Map(), EMPTY_DRAFT, new Map()), state, policy);
}

/** The paths of a feed with the content ids that git would give. */
export const pathsOf = (feed: Feed): Map<string, string> =>
  new Map([...feed].map(([path, bytes]) => [path, contentId(bytes)]));

/** The files that a run reads: these paths, and those that describe the feed if feed.json does not. */
export const filesIn = (feed: Feed, toRead: readonly string[]): ReadonlyMap<string, Buffer> =>
  withPlainIndexes(
    new Map(
      [...toRead, ...pathsInstead(feed.get('feed.json'), pathsOf(feed))].map((path) => [
        path,
        feed.get(path) ?? Buffer.alloc(0),
      ]),
    ),
    pathsOf(feed),
  );

function bytesOf(content: Content, feed: Feed): Buffer {
  switch (content.kind) {
    case 'bytes':
      return content.bytes;
    case 'file':
      return sources.get(content.contentId) ?? Buffer.alloc(0);
    case 'copy':
      return feed.get(content.from) ?? Buffer.alloc(0);
    case 'earlier':
      throw new Error('the feed has no earlier states');
  }
}

/** The feed after a publish. */
export async function publish(feed: Feed, packages: readonly Arriving[], policy: Policy): Promise<Feed> {
  return withEdit(feed, (await plan(feed, packages, policy)).edit);
}

/** The feed after an edit. */
export function withEdit(feed: Feed, edit: Edit): Feed {
  const after = new Map(feed);
  for (const path of edit.deletes) after.delete(path);
  for (const [path, content] of edit.puts) after.set(path, bytesOf(content, feed));
  return after;
}

/** The feed with some paths set, or deleted where undefined. */
export function changed(feed: Feed, changes: { [path: string]: Buffer | string | undefined }): Feed {
  const after = new Map(feed);
  for (const [path, bytes] of Object.entries(changes)) {
    if (bytes === undefined) after.delete(path);
    else after.set(path, Buffer.from(bytes as string));
  }
  return after;
}

/** The names and versions that a folder's index lists. */
export function listed(feed: Feed, folder: string = FOLDER): string[] {
  return opkg
    .parseIndex(feed.get(`${folder}/Packages`) ?? Buffer.alloc(0))
    .map(({ name, version }) => `${name} ${version}`);
}
