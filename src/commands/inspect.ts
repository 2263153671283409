import { resolve } from 'node:path';
import { FormatError, InputError, type PkgfeedError, SourceError, throwGathered } from '../errors.ts';
import { apkV3 } from '../formats/apk-v3/apk-v3.ts';
import { indexContents, packageContents } from '../formats/apk-v3/contents.ts';
import { schemaOf } from '../formats/apk-v3/envelope.ts';
import { warningText } from '../formats/format.ts';
import type { Host } from '../host.ts';
import type { InspectedIndex, InspectedPackage, InspectReport } from '../report/inspect.ts';
import { readPackageBytes, readWholeFile } from '../sources/read-packages.ts';
import { printable } from '../text/printable.ts';

/**
 * Reads package files and apk v3 indexes, and returns what they say and how the packages would be published.
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
      if ((await schemaOf(bytes)) === 'indx') report.indexes.push(inspectIndex(bytes, file));
      else report.packages.push(await inspectPackage(bytes, file));
    } catch (error) {
      if (!(error instanceof FormatError || error instanceof SourceError)) throw error;
      errors.push(error instanceof FormatError && error.file === undefined ? error.in(file) : error);
    }
  }
  throwGathered(errors);
  return report;
}

function noFile(): InputError {
  return new InputError({
    code: 'INPUT_MISSING',
    message: 'inspect needs the name of a file to read',
    remedy: 'Write `pkgfeed inspect FILE`, with one or more package files.',
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

function inspectIndex(bytes: Buffer, file: string): InspectedIndex {
  const { packages, ...rest } = indexContents(bytes);
  return {
    file,
    format: apkV3.name,
    ...rest,
    packages: packages.map((fields) => Object.fromEntries(fields)),
  };
}
