import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentId } from '../../../src/bytes/content-id.ts';
import { publishStep } from '../../../src/feed/draft/publish.ts';
import { EVERYTHING } from '../../../src/feed/draft/selection.ts';
import { makeLayout } from '../../../src/feed/layout.ts';
import type { PublishPolicy, RunPolicy } from '../../../src/feed/policy.ts';
import { parseUpstream, type UpstreamAddress } from '../../../src/feed/upstream/address.ts';
import { parseLock, writeLock } from '../../../src/feed/upstream/lock.ts';
import type { Followed } from '../../../src/feed/upstream/upstream.ts';
import { apkV2 } from '../../../src/formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../../../src/formats/apk-v3/apk-v3.ts';
import type { Entry, Format } from '../../../src/formats/format.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import type { Home, Tip } from '../../../src/homes/home.ts';
import type { SigningKey } from '../../../src/keys/key.ts';
import { planSteps } from '../../../src/run/plan-steps.ts';
import { makeFetcher } from '../../../src/served/fetcher.ts';
import { packageFetcher } from '../../../src/sources/upstream/fetch-packages.ts';
import { readUpstreams } from '../../../src/sources/upstream/read-upstreams.ts';
import { apkV2Of } from '../../support/apk-v2-maker.ts';
import { apkV3Of } from '../../support/apk-v3-maker.ts';
import { shaped } from '../../support/feed-shape.ts';
import { ipkOf } from '../../support/package-maker.ts';
import { joinParts, partsOf } from '../parts.ts';
import { AT, signers } from '../seed-signers.ts';
import { expectSame, expectThat, type Prepared, type Target } from '../target.ts';
import { FIELDS } from './opkg.ts';

/** A publish that follows an upstream, from its index to the plan: what mutated feeds of others bring into ours. */

const ARCH = 'x86_64';
const FOLDER = `24.10/base/${ARCH}`;
const LAYOUT = '{branch}/{repository}/{arch}';
const ADDRESS = parseUpstream('http://upstream.test/x') as UpstreamAddress;
const LIMIT = 1 << 20;

const RUN: RunPolicy = {
  ...{ place: 'the feed', shape: shaped(LAYOUT), title: undefined, url: undefined, likelyUrl: undefined },
  ...{ slug: undefined, site: undefined, runUrl: undefined, now: AT, isOnPages: true },
  ...{ signingKeys: [], trustedKeys: [], allowUnsigned: true, allowKeyChange: false, isRehearsal: false },
};

const POLICY: PublishPolicy = {
  layout: makeLayout(shaped(LAYOUT), { branch: '24.10', repository: 'base' }),
  ...{ allFolder: false, arches: [ARCH], archMap: new Map(), removals: [], readmits: [], reason: null },
  ...{
    missingOk: false,
    allowIncomplete: true,
    hasSecondIndex: false,
    grace: 0,
    maxRemovals: undefined,
    from: [],
  },
  ...{ onConflict: 'fail', keepVersions: undefined, selection: EVERYTHING, prefer: 'newest', isSync: false },
  publishedBefore: undefined,
  upstream: { allowMd5: false, dependencies: false, removes: true, isLocked: false },
};

const never = async (): Promise<never> => {
  throw new Error('planning asks for nothing of an empty feed');
};

const EMPTY: Home = {
  ...{ name: 'the feed', recover: never, checkAccess: never, isCurrent: never, apply: never },
  open: async (): Promise<Tip> => ({ paths: new Map(), isNew: true, revision: 'tip' }),
  read: async () => new Map(),
  sizes: async () => new Map(),
  identify: async () => new Map(),
};

interface Kind {
  format: Format;
  packages: readonly Buffer[];
  key: SigningKey;
}

/** An input is the index, its signature, and two packages; the index is unsigned where the signature is empty. */
async function prepare({ format, packages, key }: Kind, scratch: string): Promise<Prepared> {
  const files: string[] = [];
  const entries: Entry[] = [];
  for (const bytes of packages) {
    const pkg = await format.readPackage(bytes);
    const file = format.fileName(pkg);
    files.push(file);
    const facts = { size: bytes.length, md5: hashOf('md5', bytes), sha256: hashOf('sha256', bytes) };
    entries.push(format.entry(pkg, facts, file, ARCH));
  }
  const signature = format.signatureFiles[0] ?? '';
  const written = async (keys: SigningKey[]): Promise<[Buffer, Buffer]> => {
    const folder = await format.writeFolder({ entries, arch: ARCH, old: new Map(), keys, at: AT });
    return [folder.get(format.indexFile) as Buffer, folder.get(signature) ?? Buffer.alloc(0)];
  };
  const signed = await written([key]);
  const plain = await written([]);
  return {
    seeds: [joinParts([...plain, ...packages]), joinParts([...signed, ...packages])],
    async read(input) {
      const [index = Buffer.alloc(0), sig = Buffer.alloc(0), ...bodies] = partsOf(input);
      const served = new Map([
        [format.indexFile, index],
        ...(sig.length === 0 ? [] : ([[signature, sig]] as const)),
      ]);
      const folder = mkdtempSync(join(scratch, 'follow-'));
      try {
        return await follow(served, (name) => bodies[files.indexOf(name)], format, key, folder);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

const hashOf = (name: string, bytes: Buffer): string => createHash(name).update(bytes).digest('hex');

async function follow(
  served: ReadonlyMap<string, Buffer>,
  packageAt: (name: string) => Buffer | undefined,
  format: Format,
  key: SigningKey,
  folder: string,
): Promise<boolean> {
  const send = async (input: unknown): Promise<Response> => {
    const url = new URL(String(input));
    expectThat(url.protocol === 'http:' && url.username === '', `${url.href} is asked for`);
    const name = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
    const bytes = served.get(name) ?? packageAt(name);
    if (bytes === undefined) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(bytes), { headers: { 'content-length': String(bytes.length) } });
  };
  const fetcher = makeFetcher(send as typeof fetch, { tries: 1, parallel: 4 });
  const host = { cwd: folder, now: AT, progress: () => undefined };
  const query = {
    ...{ upstreams: [ADDRESS], arches: [ARCH], target: undefined, records: [], digest: undefined },
    ...{ trust: { keys: [key.publicKey], allowUnsigned: true }, retrievalPeriod: 0 },
  };
  const indexes = await readUpstreams(query, fetcher, host);
  const digestWith = (): string => '0'.repeat(64);
  const followed: Followed = { indexes, deviceFeeds: [], lock: [], hasLock: true, digestWith };
  const fetchPackages = packageFetcher(fetcher, LIMIT, { ...host, temporaryFolder: async () => folder });
  const step = publishStep([], POLICY, followed);
  const plan = await planSteps([step], EMPTY, await EMPTY.open(), RUN, fetchPackages, host);
  const stated = new Set(
    indexes.flatMap((index) =>
      index.state === 'read' ? index.entries.flatMap(({ sha256, identity }) => [sha256, identity]) : [],
    ),
  );
  let count = 0;
  for (const [path, content] of plan.edit.puts) {
    expectThat(/^[^\0-\x1f\\]+$/.test(path) && !/(^|\/)\.{1,2}(\/|$)/.test(path), `${path} is written`);
    if (Buffer.isBuffer(content) || content.kind !== 'file') continue;
    count++;
    const bytes = readFileSync(content.file);
    const own = format.identifies === 'file' ? hashOf('sha256', bytes) : await identityOf(format, bytes);
    expectThat(stated.has(own), `${path} is published, and no index has it`);
    expectSame(content.contentId, contentId(bytes), `the content of ${path}`);
    expectThat(path.startsWith(`${FOLDER}/`) || path.startsWith('24.10/base/'), `${path} is published`);
  }
  for (const { lines } of plan.locked) {
    const text = writeLock(lines);
    expectSame(writeLock(parseLock(text, 'the lock')), text, 'a lock that is read again');
  }
  return count > 0;
}

async function identityOf(format: Format, bytes: Buffer): Promise<string | undefined> {
  const pkg = await format.readPackage(bytes);
  const facts = { size: bytes.length, md5: '', sha256: '' };
  return format.entry(pkg, facts, format.fileName(pkg), pkg.arch).identity;
}

const recipe = (name: string): { name: string; version: string; arch: string } => ({
  ...{ name, version: '1.0-r1', arch: ARCH },
});

export const UPSTREAMS: readonly Target[] = [
  {
    name: 'follow-opkg',
    about: 'a feed of opkg that a repository follows, from its index to the plan',
    words: FIELDS,
    prepare: async ({ scratch }) => {
      const packages = [ipkOf(recipe('one')), ipkOf({ ...recipe('two'), arch: 'all' })];
      return await prepare({ format: opkg, packages, key: (await signers()).usign }, scratch);
    },
  },
  {
    name: 'follow-apk-v2',
    about: 'the same of apk v2',
    words: ['C:Q1', 'P:', 'V:', 'A:noarch', 'S:', 'I:', 'D:', 'p:', '\n\n', '.SIGN.RSA256.', 'APKINDEX'],
    prepare: async ({ scratch }) => {
      const packages = [apkV2Of(recipe('one')), apkV2Of({ ...recipe('two'), arch: 'noarch' })];
      return await prepare({ format: apkV2, packages, key: (await signers()).rsa }, scratch);
    },
  },
  {
    name: 'follow-apk-v3',
    about: 'the same of apk v3',
    words: ['ADB.', 'indx', 'pckg', 'noarch', 'http://', '\0\0\0\0'],
    prepare: async ({ scratch }) => {
      const packages = [await apkV3Of(recipe('one')), await apkV3Of({ ...recipe('two'), arch: 'noarch' })];
      return await prepare({ format: apkV3, packages, key: (await signers()).ec }, scratch);
    },
  },
];
