import { hash } from 'node:crypto';
import { apkV2 } from '../../src/formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../../src/formats/apk-v3/apk-v3.ts';
import type { Entry, Format } from '../../src/formats/format.ts';
import { opkg } from '../../src/formats/opkg/opkg.ts';
import { loadApkV3Keys, makeEcPair } from '../../src/keys/apk-v3.ts';
import type { SigningKey } from '../../src/keys/key.ts';
import { loadUsignKey, makeUsignPair } from '../../src/keys/usign.ts';
import { apkV2SigningKey } from './apk-v2-keys.ts';
import { apkV2Of } from './apk-v2-maker.ts';
import { apkV3Of } from './apk-v3-maker.ts';
import { ipkOf } from './package-maker.ts';
import type { Words } from './run.ts';
import { makeRsaSecret } from './test-keys.ts';

/** What a package of any format is made of. */
export interface PlainRecipe {
  name: string;
  version?: string;
  arch: string;
  files?: { readonly [path: string]: string | Buffer };
  /** What it needs, as the format spells it. */
  depends?: readonly string[];
}

/** Makes feeds of one format, signed by a key of its own. */
export interface FeedMaker {
  format: Format;
  key: SigningKey;
  /** The same key as an input of a publish. */
  secret: Words;
  /** Changes to entries before they are listed, for feeds that lie. */
  spell: (entry: Entry) => Entry;
  packageOf(recipe: PlainRecipe): Promise<Buffer>;
  /** The files of a folder that lists some packages: the packages, the index, and its signatures. */
  folder(arch: string, packages: readonly PlainRecipe[]): Promise<Map<string, Buffer>>;
}

export const FORMAT_NAMES = ['opkg', 'apk v2', 'apk v3'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

const ANY: { readonly [name in FormatName]: string } = {
  opkg: 'all',
  'apk v2': 'noarch',
  'apk v3': 'noarch',
};
/** The word for packages that belong everywhere. */
export const anyWord = (name: FormatName): string => ANY[name];

/** A version in a spelling that each format has. */
const FIRST = '1.0-r1';

type Kind = Pick<FeedMaker, 'format' | 'key' | 'secret' | 'packageOf'>;

const KINDS: { readonly [name in FormatName]: () => Promise<Kind> } = {
  opkg: async () => {
    const { secretText } = await makeUsignPair(undefined);
    return {
      format: opkg,
      key: await loadUsignKey({ text: secretText, origin: 'the test' }, undefined),
      secret: { 'usign-key': secretText },
      packageOf: async ({ version = FIRST, depends = [], ...recipe }) =>
        ipkOf({ version, ...recipe, fields: depends.length === 0 ? [] : [`Depends: ${depends.join(', ')}`] }),
    };
  },
  'apk v2': async () => {
    const secret = makeRsaSecret();
    return {
      format: apkV2,
      key: apkV2SigningKey(secret, 'them@example.org-5f3e2a1b.rsa.pub'),
      secret: { 'apk-rsa-key': secret },
      packageOf: async ({ version = FIRST, depends = [], ...recipe }) =>
        apkV2Of({ version, ...recipe, fields: ['size = 12', ...depends.map((need) => `depend = ${need}`)] }),
    };
  },
  'apk v3': async () => {
    const { secretText } = await makeEcPair(undefined);
    const [key] = await loadApkV3Keys({ text: secretText, origin: 'the test' }, undefined);
    return {
      format: apkV3,
      key: key as SigningKey,
      secret: { 'apk-ec-key': secretText },
      packageOf: ({ version = FIRST, depends = [], ...recipe }) =>
        apkV3Of({
          version,
          ...recipe,
          ...(depends.length === 0 ? {} : { info: { depends: depends.join(' ') } }),
        }),
    };
  },
};

export async function feedMaker(name: FormatName): Promise<FeedMaker> {
  const kind = await KINDS[name]();
  const { format, key } = kind;
  const maker: FeedMaker = {
    ...kind,
    spell: (entry) => entry,
    async folder(arch, recipes) {
      const files = new Map<string, Buffer>();
      const entries: Entry[] = [];
      for (const recipe of recipes) {
        const bytes = await maker.packageOf(recipe);
        const pkg = await format.readPackage(bytes);
        const file = format.fileName(pkg);
        files.set(file, bytes);
        const facts = { size: bytes.length, md5: hash('md5', bytes), sha256: hash('sha256', bytes) };
        // Other indexes than those of apk v2 say which arch each package is for.
        const listedArch = format.locates === 'by-arch-and-name' ? arch : pkg.arch;
        entries.push(maker.spell(format.entry(pkg, facts, file, listedArch)));
      }
      const content = { entries, arch, old: new Map(), keys: [key], at: new Date(0) };
      for (const [file, bytes] of await format.writeFolder(content)) files.set(file, bytes);
      return files;
    },
  };
  return maker;
}

/** Puts a folder in place of another. */
export function serve(files: Map<string, Buffer>, folder: string, fresh: ReadonlyMap<string, Buffer>): void {
  for (const path of [...files.keys()]) if (path.startsWith(`${folder}/`)) files.delete(path);
  for (const [name, bytes] of fresh) files.set(`${folder}/${name}`, bytes);
}
