import { FormatError } from '../../errors.ts';
import type { Format, Signature } from '../../formats/format.ts';
import { FORMATS, formatOfIndex } from '../../formats/formats.ts';
import { isKeyName, isSystemKeyName } from '../../keys/key-name.ts';
import type { Scheme } from '../../keys/scheme.ts';
import type { FolderPath, Paths } from '../edit.ts';
import { hasIndex, withPlainIndex } from '../index-source.ts';
import { filesOf, signedFiles } from '../signed-folder.ts';

/** What the index of a folder says about the folder. */
export interface FolderFacts {
  /** The arches of its packages, without the words for all arches; undefined for an index that cannot be read. */
  arches: ReadonlySet<string> | undefined;
  packages: number;
  /** The keys that its signatures name. */
  signers: readonly NamedKey[];
  /** True for an index of another kind than its name says, which pkgfeed does not write. */
  isForeign?: boolean;
}

/** A key as a signature names it. Nobody has checked the signature. */
export interface NamedKey {
  scheme: Scheme;
  keyId: string;
}

/** The facts of a folder by its path. Two formats of one folder are two facts. */
export type Facts = ReadonlyMap<FolderPath, readonly (FolderFacts & { format: Format })[]>;

/** The index files of folders, to read before `factsOf`. */
export const indexFilesOf = (folders: Iterable<FolderPath>, paths: Paths): string[] =>
  [...folders].flatMap((folder) =>
    FORMATS.filter((format) => hasIndex(format, folder, paths)).flatMap((format) =>
      signedFiles(format, folder, paths),
    ),
  );

/**
 * Reads what indexes say about their folders. Indexes that were not read, or that are broken, say nothing.
 *
 * @param files contents by path
 */
export async function factsOf(
  folders: Iterable<FolderPath>,
  files: ReadonlyMap<string, Buffer>,
): Promise<Facts> {
  const facts = new Map<FolderPath, (FolderFacts & { format: Format })[]>();
  for (const folder of folders) {
    for (const format of FORMATS) {
      const own = withPlainIndex(format, filesOf(format, folder, files));
      const index = own.get(format.indexFile);
      if (index === undefined) continue;
      const entries = parsed(format, index);
      const signatures = await format.verify(own, []).catch(noSignature);
      facts.set(folder, [
        ...(facts.get(folder) ?? []),
        {
          format,
          arches: entries && new Set(entries.map(({ arch }) => arch).filter((arch) => !isAny(arch, format))),
          packages: entries?.length ?? 0,
          signers: namedKeys(signatures),
          ...(formatOfIndex(format, index) === format ? {} : { isForeign: true }),
        },
      ]);
    }
  }
  return facts;
}

const isAny = (arch: string, { anyArchWord }: Format): boolean =>
  arch === anyArchWord || ['all', 'any', 'noarch'].includes(arch);

function parsed(format: Format, index: Buffer): ReturnType<Format['parseIndex']> | undefined {
  try {
    return format.parseIndex(index);
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

function noSignature(error: unknown): Signature[] {
  if (error instanceof FormatError) return [];
  throw error;
}

function namedKeys(signatures: readonly Signature[]): NamedKey[] {
  const named = signatures.flatMap((signature) => {
    const { scheme } = signature;
    if (signature.state === 'good' || signature.keyId === undefined) return [];
    return [{ scheme, keyId: signature.keyId }];
  });
  return named.filter(
    ({ scheme, keyId }, i) =>
      named.findIndex((other) => other.scheme === scheme && other.keyId === keyId) === i,
  );
}

/** The names of RSA keys that a feed has to go on with, without those that no run may use. */
export const keyNamesOf = (signers: readonly NamedKey[]): string[] => [
  ...new Set(
    signers
      .filter(({ scheme, keyId }) => scheme === 'apk-v2' && isKeyName(keyId) && !isSystemKeyName(keyId))
      .map(({ keyId }) => keyId),
  ),
];
