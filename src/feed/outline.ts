import type { FileFacts, Format, Package } from '../formats/format.ts';
import type { PublicKey } from '../keys/signing-key.ts';
import type { Paths } from './edit.ts';
import { filesToRead, type Trust } from './folder.ts';
import type { Layout } from './layout.ts';
import type { MergePolicy } from './merge.ts';
import { archesFor, knownArches } from './placement.ts';

/** A package file of this run. */
export interface Arriving {
  pkg: Package;
  facts: FileFacts;
  /** git's blob id of the file. */
  blob: string;
  /** Where it is on this machine. */
  file: string;
  /** How messages name it. */
  origin: string;
}

export interface PublishPolicy extends MergePolicy, Trust {
  format: Format;
  layout: Layout;
  /** Arches named by hand. */
  arches: readonly string[];
}

/** The folders of a publish, and which paths must be read before it can be planned. */
export interface Outline {
  existing: Folder[];
  /** The folders this run writes into. */
  touched: Folder[];
  /** The folders whose index must be trusted: those touched, and their siblings where a new one inherits. */
  toOpen: Folder[];
  /** Paths whose contents the plan needs, all of them there. */
  toRead: string[];
  /** Every arch with a folder, now or after this run. */
  known: string[];
  /** Paths this run's packages want. */
  targets: string[];
}

export interface Folder {
  arch: string;
  path: string;
  isNew: boolean;
}

/** Which folders a publish concerns, from the paths of the feed alone. */
export function outline(paths: Paths, arriving: readonly Arriving[], policy: PublishPolicy): Outline {
  const { format, layout } = policy;
  const existing: Folder[] = [];
  for (const path of paths.keys()) {
    if (!path.endsWith(`/${format.indexFile}`)) continue;
    const folder = path.slice(0, -format.indexFile.length - 1);
    const arch = layout.archOf(folder);
    if (arch !== undefined) existing.push({ arch, path: folder, isNew: false });
  }
  const packages = arriving.map(({ pkg }) => pkg);
  const there = existing.map(({ arch }) => arch);
  const known = knownArches(packages, there, policy.arches, format.anyArchWord);
  const wanted = new Set([...packages.flatMap((pkg) => archesFor(pkg, known)), ...policy.arches]);
  const touched = [...wanted].sort().map((arch): Folder => {
    const path = layout.folder(arch);
    return { arch, path, isNew: !paths.has(`${path}/${format.indexFile}`) };
  });
  const hasNew = touched.some(({ isNew }) => isNew);
  // A new folder inherits from its siblings what belongs everywhere, so they are read too.
  const open = new Map([...touched, ...(hasNew ? existing : [])].map((folder) => [folder.path, folder]));
  const toOpen = [...open.values()];
  const keyFiles = policy.signingKeys.map(keyPath).filter((path) => paths.has(path));
  return {
    existing,
    touched,
    toOpen,
    known,
    toRead: [...toOpen.flatMap(({ path }) => filesToRead(format, path, paths)), ...keyFiles],
    targets: touched
      .flatMap(({ arch, path }) =>
        arriving
          .filter(({ pkg }) => archesFor(pkg, known).includes(arch))
          .map(({ pkg }) => `${path}/${format.fileName(pkg)}`),
      )
      .filter((path) => paths.has(path)),
  };
}

/** Where a key's public half is published. */
export function keyPath(key: { publicKey: PublicKey }): string {
  return `keys/${key.publicKey.fileName}`;
}
