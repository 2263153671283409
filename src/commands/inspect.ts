import { basename, resolve } from 'node:path';
import { FormatError, InputError, type PkgfeedError, SourceError, throwGathered } from '../errors.ts';
import { harmsIn, mendedIn, sharedFaultText } from '../feed/carried.ts';
import { schemaOf } from '../formats/apk/adb/envelope.ts';
import { apkV2 } from '../formats/apk-v2/apk-v2.ts';
import * as apkV2Index from '../formats/apk-v2/contents.ts';
import { apkV3 } from '../formats/apk-v3/apk-v3.ts';
import { indexContents, packageContents } from '../formats/apk-v3/contents.ts';
import type { IndexContents } from '../formats/contents.ts';
import { type Entry, type Format, indexForms, warningText } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import * as opkgIndex from '../formats/opkg/contents.ts';
import { opkg } from '../formats/opkg/opkg.ts';
import type { Host } from '../host.ts';
import type { InspectedIndex, InspectedPackage, InspectReport } from '../report/inspect.ts';
import { readPackageBytes, readWholeFile } from '../sources/read-packages.ts';
import { printable } from '../text/printable.ts';

/**
 * Reads package files and indexes of every format, recognized by their content, and returns what they say and how the packages would be published.
 *
 * @throws FormatError and SourceError for all unreadable files together
 */
export async function inspect(files: readonly string[], host: Host): Promise<InspectReport> {
  if (files.length === 0) throw noFile();
  const report: InspectReport = { command: 'inspect', packages: [], indexes: [] };
  const errors: PkgfeedError[] = [];
  for (const [path, file] of new Map(files.map((name) => [resolve(host.cwd, name), printable(name)]))) {
    try {
      const bytes = await readWholeFile(path, file);
      const index = await indexReader(bytes);
      if (index !== undefined) report.indexes.push(inspectIndex(index, bytes, file));
      else report.packages.push(await inspectPackage(bytes, file));
    } catch (error) {
      if (!(error instanceof FormatError || error instanceof SourceError)) throw error;
      errors.push(named(error, path, file));
    }
  }
  throwGathered(errors);
  return report;
}

/** An error with the name of the file. A file with the name of an index is one, even where nothing of it can be read. */
function named(error: FormatError | SourceError, path: string, file: string): PkgfeedError {
  if (error instanceof SourceError) return error;
  if (INDEX_NAMES.has(basename(path))) return error.inIndex(file);
  return error.file === undefined ? error.in(file) : error;
}

const INDEX_NAMES: ReadonlySet<string> = new Set(
  FORMATS.flatMap((format) => [...indexForms(format), format.secondIndex?.file ?? '']),
);

function noFile(): InputError {
  return new InputError({
    code: 'INPUT_MISSING',
    message: 'inspect needs the name of a file to read',
    remedy: 'Write `pkgfeed inspect FILE`, with one or more package files or indexes.',
  });
}

async function inspectPackage(bytes: Buffer, file: string): Promise<InspectedPackage> {
  const { format, pkg, facts } = await readPackageBytes(bytes, file);
  const contents = format === apkV3 ? await packageContents(bytes) : [];
  return {
    file,
    format: format.name,
    name: pkg.name,
    version: pkg.version,
    arch: pkg.arch,
    ...facts,
    publishedAs: format.fileName(pkg),
    facts: Object.fromEntries(pkg.facts),
    control: Object.fromEntries(pkg.fields),
    contents: Object.fromEntries(contents),
    warnings: pkg.warnings.map(warningText),
  };
}

/** How an index of a format is read. */
interface IndexReader {
  format: Format;
  plain: (bytes: Buffer) => Buffer;
  contents: (bytes: Buffer, entries: readonly Entry[]) => IndexContents;
}

const asItIs = (bytes: Buffer): Buffer => bytes;

/** The reader of an index; undefined for a file that is none. */
async function indexReader(bytes: Buffer): Promise<IndexReader | undefined> {
  if ((await schemaOf(bytes)) === 'indx') return { format: apkV3, plain: asItIs, contents: indexContents };
  if (apkV2Index.looksLikeIndex(bytes)) {
    return { format: apkV2, plain: asItIs, contents: apkV2Index.indexContents };
  }
  if (!opkgIndex.looksLikeIndex(bytes)) return undefined;
  const contents = (_: Buffer, entries: readonly Entry[]): IndexContents => opkgIndex.indexContents(entries);
  return { format: opkg, plain: opkgIndex.plainIndex, contents };
}

function inspectIndex({ format, plain, contents }: IndexReader, bytes: Buffer, file: string): InspectedIndex {
  try {
    const entries = format.parseIndex(plain(bytes));
    const { packages, ...rest } = contents(bytes, entries);
    return {
      ...{ file, format: format.name, ...rest },
      packages: packages.map((fields) => Object.fromEntries(fields)),
      warnings: [
        ...mendedIn(entries).map((fault) => `some clients fail over ${sharedFaultText(fault)}`),
        ...harmsIn(entries).map((fault) => `clients cannot use entries with ${sharedFaultText(fault)}`),
      ],
    };
  } catch (error) {
    throw error instanceof FormatError ? error.inIndex(file) : error;
  }
}
