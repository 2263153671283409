import { FormatError, PkgfeedError } from '../errors.ts';
import { forReaders, harmsIn, mendedIn, sharedFaultText } from '../feed/carried.ts';
import { duplicatesIn, type Listed } from '../feed/listed.ts';
import type { Entry, FolderFiles, Format, Signature } from '../formats/format.ts';
import { namesOfLater } from '../formats/formats.ts';
import type { PublicKey } from '../keys/key.ts';
import type { Severity } from '../report/finding.ts';
import type { FaultKind } from './fault-kinds.ts';
import { type Fault, faultOf } from './faults.ts';
import { isChanged, isForOpenWrt, type SignatureContext, signatureFaults } from './signatures.ts';

/** How the files of a folder were read, and how they are named. */
export interface FolderContext extends SignatureContext {
  /** The formats that have an index in the folder. A file that two of them derive is judged for the later one only. */
  formats: readonly Format[];
  /**
   * The path of a listed package, by which it is recognized when it is listed twice.
   *
   * @throws FeedError for a package that the index must not list
   */
  pathOf: (entry: Entry) => string;
  /** Files that were reported on already. They are not reported again. */
  reported: ReadonlySet<string>;
}

/** The verdict on the index files of a folder, for a reader with certain keys. */
export interface JudgedFolder {
  /** What the index lists; empty when it cannot be used. */
  listed: Pick<Listed, 'entry' | 'path'>[];
  signatures: Signature[];
  faults: Fault[];
  /** False when there is no index, or it cannot be used. */
  isRead: boolean;
}

/**
 * Judges the index files of a folder by their bytes: the signatures, what the index lists, what is derived from it.
 *
 * @param files by name, without the folder's path
 * @param keys that judge the signatures
 */
export async function judgeFolder(
  format: Format,
  files: FolderFiles,
  keys: readonly PublicKey[],
  context: FolderContext,
): Promise<JudgedFolder> {
  const judged: JudgedFolder = { listed: [], signatures: [], faults: [], isRead: false };
  const own = ownFiles(format, files, context);
  const index = own.get(format.indexFile);
  if (index === undefined) return judged;
  let signed: Fault[] = [];
  try {
    judged.signatures = await format.verify(own, keys);
    signed = signatureFaults(format, judged.signatures, keys, context);
    judged.faults.push(...signed);
    const second = await judgeSecond(format, own, keys, context);
    judged.faults.push(...second.faults);
    const listed = format.parseIndex(index).map((entry) => ({ entry, path: context.pathOf(entry) }));
    judged.faults.push(...duplicateFaults(format, listed, context));
    const entries = listed.map(({ entry }) => entry);
    judged.faults.push(...entryFaults(format, entries, judged.signatures, context));
    // A second index that was changed after it was signed lists something else for that reason.
    const reported = new Set([...context.reported, ...second.changed]);
    const derived = await derivedFaults(format, own, entries, judged.signatures, { ...context, reported });
    judged.faults.push(...derived);
    return { ...judged, listed, isRead: true };
  } catch (error) {
    if (!(error instanceof PkgfeedError)) throw error;
    const isFormat = error instanceof FormatError;
    const reason = isFormat ? error.reason : error.message;
    // No signature fits a file that is no index: one finding is enough.
    const others = judged.faults.filter((fault) => !signed.includes(fault));
    const stay = isFormat ? unlessBad(format, judged.signatures, keys, context) : signed;
    judged.faults = [...stay, ...others];
    judged.faults.push(
      faultOf('unreadable', context.from, {
        path: context.shown(format.indexFile),
        what: `cannot be used: ${reason}`,
      }),
    );
    return judged;
  }
}

/** What is wrong with the signatures of an index, besides that they do not fit it. */
function unlessBad(
  format: Format,
  signatures: readonly Signature[],
  keys: readonly PublicKey[],
  context: FolderContext,
): Fault[] {
  const others = signatures.filter(({ state }) => state !== 'bad');
  return others.length === 0 && signatures.length > 0 ? [] : signatureFaults(format, others, keys, context);
}

/**
 * Judges the signatures of a folder's second index, whose devices trust no other file.
 *
 * @returns in `changed` its name, if somebody changed it after it was signed
 */
async function judgeSecond(
  { secondIndex, ...format }: Format,
  files: FolderFiles,
  keys: readonly PublicKey[],
  { from, shown, ...context }: FolderContext,
): Promise<{ faults: Fault[]; changed: string[] }> {
  const bytes = files.get(secondIndex?.file ?? '');
  if (secondIndex === undefined || bytes === undefined) return { faults: [], changed: [] };
  const { file } = secondIndex;
  const signatures = await secondIndex.verify(bytes, keys);
  const faults = signatureFaults({ ...format, indexFile: file }, signatures, keys, {
    ...{ from, shown },
    ...(context.isRevoked === undefined ? {} : { isRevoked: context.isRevoked }),
  });
  return { faults, changed: isChanged(signatures) ? [file] : [] };
}

function ownFiles(format: Format, files: FolderFiles, { formats }: FolderContext): FolderFiles {
  const others = namesOfLater(format, formats);
  return new Map([...files].filter(([name]) => !others.has(name)));
}

/** Reports what a publish would write in another form, and what it would stop at. */
function entryFaults(
  format: Format,
  entries: readonly Entry[],
  signatures: readonly Signature[],
  { from, shown }: FolderContext,
): Fault[] {
  const path = shown(format.indexFile);
  const schemes = new Set(signatures.map(({ scheme }) => scheme));
  const asWritten = entries.map((entry) => {
    const form = format.forDevices?.(entry, schemes);
    return form === undefined ? entry : (form.entry ?? { ...entry, mended: [FOREIGN] });
  });
  return [
    ...mendedIn(asWritten).map((fault) =>
      faultOf('entry', from, { path, what: `has entries with ${sharedFaultText(fault)}` }),
    ),
    ...harmsIn(forReaders(format, entries, signatures)).map((fault) =>
      faultOf('unusable', from, {
        path,
        what: `has entries that clients cannot use, with ${sharedFaultText(fault)}`,
      }),
    ),
  ];
}

/** An entry that a publish takes out of the index. */
const FOREIGN = 'a name that the devices of this folder must not see';

function duplicateFaults(
  format: Format,
  listed: JudgedFolder['listed'],
  { from, shown }: FolderContext,
): Fault[] {
  return duplicatesIn(listed).map((fact) =>
    faultOf('twice', from, { path: shown(format.indexFile), what: `lists ${fact} twice` }),
  );
}

async function derivedFaults(
  format: Format,
  files: FolderFiles,
  entries: readonly Entry[],
  signatures: readonly Signature[],
  { from, shown, reported }: FolderContext,
): Promise<Fault[]> {
  const problems = await format.checkIndex(files, entries);
  // What was made from the signed index differs for that reason.
  if (isChanged(signatures)) return [];
  const isBad = signatures.some(({ state }) => state === 'bad');
  return problems
    .filter(({ file }) => !reported.has(file))
    .filter(
      ({ file, isHidden = false }) =>
        isHidden || file !== format.indexFile || isForOpenWrt(format, signatures),
    )
    .map(({ file, problem, isHidden = false }) => {
      if (isHidden) return faultOf('hidden', from, { path: shown(file), what: problem });
      const kind: FaultKind = isBad ? 'derivedFromBad' : file === format.indexFile ? 'client' : 'derived';
      // Devices may fetch the first derived file instead of the index. `served/` judges a missing one by itself.
      const isFetched = from === 'home' && file === format.derivedFiles[0];
      const severity: Severity = isFetched || file === format.secondIndex?.file ? 'error' : 'warning';
      return faultOf(kind, from, { severity, path: shown(file), what: problem });
    });
}
