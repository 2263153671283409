import { type Fault, faultOf } from '../audit/faults.ts';
import type { Meaning } from '../audit/meaning.ts';
import { otherSize, packageFaults } from '../audit/package-faults.ts';
import { isChanged, isForOpenWrt } from '../audit/signatures.ts';
import { VerifyError } from '../errors.ts';
import { PACKAGE_LIMIT } from '../feed/limits.ts';
import type { Entry, Format, Signature } from '../formats/format.ts';
import { sizeText } from '../text/printable.ts';
import type { Fetcher } from './fetcher.ts';
import { makeGate } from './gate.ts';
import { missingFault } from './missing.ts';

/** A package that a folder's index lists. */
export interface ServedPackage {
  format: Format;
  entry: Entry;
  /** Undefined where no client could fetch it. */
  url: URL | undefined;
  /** How findings name it. */
  path: string;
  /** The folder's signatures, which show which devices it is for. */
  signatures: readonly Signature[];
  /** What the entry says, for a package that is compared with it. */
  meaning: Meaning | undefined;
}

/** How one package is served. */
export interface PackageVerdict {
  faults: Fault[];
  isThere: boolean;
  /** The size that the server states; 0 where it does not. */
  bytes: number;
  refusesHead: boolean;
}

/** Bytes of packages in memory at once; one package may exceed it alone. */
const MEMORY_BUDGET = 64 << 20;
/** The size that a package of unknown size counts as. */
const GUESS = 16 << 20;
/** Packages in memory or on their way to it; requests are bounded by the fetcher. */
const AT_ONCE = 32;
/** So many failures in a row, with all their tries, are the fault of the server and not of the packages. */
const LOST = 16;

/**
 * Verifies packages, several at a time. With `all`, each is fetched and compared with its entry; otherwise the server
 * is asked whether it has the file, in that size.
 *
 * @param packages taken one by one, each when there is room for it
 * @throws VerifyError when the server stops answering
 */
export async function verifyPackages(
  packages: Iterator<ServedPackage & { settle: (verdict: PackageVerdict) => void }>,
  { fetcher, all }: { fetcher: Fetcher; all: boolean },
): Promise<void> {
  const memory = makeGate(MEMORY_BUDGET);
  let lost = 0;
  let isOver = false;
  const worker = async (): Promise<void> => {
    while (!isOver) {
      const { done, value: item } = packages.next();
      if (done) return;
      const weight = all ? (item.entry.size ?? GUESS) : 0;
      const { isLost, ...verdict } = await memory.run(Math.min(weight, MEMORY_BUDGET), () =>
        verifyPackage(item, fetcher, all),
      );
      lost = isLost ? lost + 1 : 0;
      isOver ||= lost >= LOST;
      if (lost >= LOST) throw serverLost(verdict);
      item.settle(verdict);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function serverLost({ faults: [fault] }: PackageVerdict): VerifyError {
  return new VerifyError({
    code: 'VERIFY_FETCH',
    message: `${LOST} packages in a row could not be fetched, the last one being ${fault?.path}: it ${fault?.what}`,
    remedy: 'Try again later, and look at the server if it stays so.',
  });
}

async function verifyPackage(
  item: ServedPackage,
  fetcher: Fetcher,
  all: boolean,
): Promise<PackageVerdict & { isLost: boolean }> {
  const { format, entry, url, path, signatures, meaning } = item;
  const verdict = { faults: [] as Fault[], isThere: false, bytes: 0, refusesHead: false, isLost: false };
  if (url === undefined) {
    const what = 'is listed under a path that no client can ask for';
    return { ...verdict, faults: [faultOf('missing', 'server', { path, what })] };
  }
  const isTooBig = (entry.size ?? 0) > PACKAGE_LIMIT;
  if (all && !isTooBig) {
    const answer = await fetcher.get(url, entry.size ?? PACKAGE_LIMIT);
    if (answer.state !== 'there') {
      const isUnknown = entry.size === undefined && answer.state === 'wrong' && answer.kind === 'larger';
      const faults = isUnknown
        ? [tooLarge(path, `more than ${sizeText(PACKAGE_LIMIT)}`)]
        : missingFault(path, answer, 'package');
      return { ...verdict, faults, isThere: isUnknown, isLost: answer.state === 'failed' };
    }
    const faults = await packageFaults(format, entry, answer.bytes, {
      ...{ from: 'server', path, folder: url.pathname.split('/') },
      ...{ reportsWarnings: isForOpenWrt(format, signatures), isChanged: isChanged(signatures), meaning },
    });
    return { ...verdict, faults, isThere: true, bytes: answer.bytes.length };
  }
  const answer = await fetcher.ask(url);
  if (answer.state !== 'there') {
    return { ...verdict, faults: missingFault(path, answer, 'package'), isLost: answer.state === 'failed' };
  }
  const { size = 0, refusesHead } = answer;
  if (entry.size !== undefined && answer.size !== undefined && answer.size !== entry.size) {
    const what = otherSize(answer.size, entry.size);
    verdict.faults.push(faultOf('changed', 'server', { path, what }));
  }
  if (all) verdict.faults.push(tooLarge(path, sizeText(entry.size)));
  return { ...verdict, isThere: true, bytes: size, refusesHead };
}

const tooLarge = (path: string, size: string): Fault =>
  faultOf('badAnswer', 'server', {
    ...{ severity: 'warning', path, what: `has ${size}, too much to fetch and compare here` },
  });
