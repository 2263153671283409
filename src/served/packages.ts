import { type Discrepancy, discrepanciesOf } from '../audit/discrepancies.ts';
import { bareFault, type Fault, type FaultKind } from '../audit/faults.ts';
import { VerifyError } from '../errors.ts';
import { FILE_LIMIT } from '../feed/limits.ts';
import type { Entry, Format, Signature } from '../formats/format.ts';
import { sizeText } from '../text/printable.ts';
import type { Fetcher } from './fetcher.ts';
import { makeGate } from './gate.ts';
import { lackingFault } from './lacking.ts';

/** A package that a folder's index lists. */
export interface ServedPackage {
  format: Format;
  entry: Entry;
  /** Undefined for what no client could fetch. */
  url: URL | undefined;
  /** How findings name it. */
  path: string;
  /** The folder's signatures, which tell for whom it is meant. */
  signatures: readonly Signature[];
}

/** What has become of one package; `bytes` is what the server has, as far as it told. */
export interface PackageVerdict {
  faults: Fault[];
  isThere: boolean;
  bytes: number;
  refusesHead: boolean;
}

/** Read whole and held in memory while its hashes are compared; GitHub Pages serves none that is larger. */
const PACKAGE_LIMIT = FILE_LIMIT;
/** Bytes of packages in memory at once; one package may exceed it alone. */
const MEMORY_BUDGET = 64 << 20;
/** What a package of unknown size counts as. */
const GUESS = 16 << 20;
/** Packages in memory or on their way to it; requests are bounded by the fetcher. */
const AT_ONCE = 32;
/** So many failures in a row, with all their tries, are the server's and not the packages'. */
const LOST = 16;

/**
 * Looks after packages, several at a time: with `all` each is fetched and compared with its entry, otherwise the
 * server is asked whether it is there, with that size.
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
  const { entry, url, path } = item;
  const verdict = { faults: [] as Fault[], isThere: false, bytes: 0, refusesHead: false, isLost: false };
  if (url === undefined) {
    verdict.faults.push(
      bareFault('error', path, 'is listed under a path that no client can ask for', 'package'),
    );
    return verdict;
  }
  const isTooBig = (entry.size ?? 0) > PACKAGE_LIMIT;
  if (all && !isTooBig) {
    const answer = await fetcher.get(url, entry.size ?? PACKAGE_LIMIT);
    if (answer.state !== 'there') {
      const isUnknown = entry.size === undefined && answer.state === 'wrong' && answer.kind === 'larger';
      const faults = isUnknown
        ? [tooLarge(path, `more than ${sizeText(PACKAGE_LIMIT)}`)]
        : lackingFault(path, answer, 'package');
      return { ...verdict, faults, isThere: isUnknown, isLost: answer.state === 'failed' };
    }
    const faults = await compare(item, url, answer.bytes);
    return { ...verdict, faults, isThere: true, bytes: answer.bytes.length };
  }
  const answer = await fetcher.ask(url);
  if (answer.state !== 'there') {
    return { ...verdict, faults: lackingFault(path, answer, 'package'), isLost: answer.state === 'failed' };
  }
  const { size = 0, refusesHead } = answer;
  if (entry.size !== undefined && answer.size !== undefined && answer.size !== entry.size) {
    verdict.faults.push(bareFault('error', path, otherSize(answer.size, entry.size), 'changed'));
  }
  if (all) verdict.faults.push(tooLarge(path, sizeText(entry.size)));
  return { ...verdict, isThere: true, bytes: size, refusesHead };
}

const tooLarge = (path: string, size: string): Fault =>
  bareFault('warning', path, `has ${size}, too much to fetch and compare here`, 'server');

const otherSize = (is: number, listed: number): string => `has ${is} bytes, not ${listed} as the index says`;

/** The package that was fetched against its entry. */
async function compare(
  { format, entry, path, signatures }: ServedPackage,
  url: URL,
  bytes: Buffer,
): Promise<Fault[]> {
  const found = await discrepanciesOf(format, entry, bytes, url.pathname.split('/'));
  // What is told of an ipk matters to OpenWrt's opkg alone, for which a folder is signed by usign.
  const isForOpenwrt =
    !format.schemes.includes('usign') || signatures.some(({ scheme }) => scheme === 'usign');
  return found
    .filter(({ kind }) => kind !== 'warning' || isForOpenwrt)
    .map((one) =>
      bareFault(one.kind === 'bare' || one.kind === 'warning' ? 'warning' : 'error', path, ...faultOf(one)),
    );
}

/** What is wrong, and why that matters. */
function faultOf(found: Discrepancy): [string, FaultKind] {
  switch (found.kind) {
    case 'size':
      return [otherSize(found.is, found.listed), 'changed'];
    case 'hash':
      return [`has another ${found.names.join(' and ')} than the index says`, 'changed'];
    case 'build':
      return ['is another build than the index says', 'changed'];
    case 'bare':
      return ['is listed without size or hash', 'bare'];
    case 'words':
      return [`says another ${found.fields.join(' and ')} than the index`, 'built'];
    case 'warning':
      return [`is not for all: ${found.text}`, 'built'];
    case 'unreadable':
      return [`is no readable package: ${found.reason}`, 'built'];
  }
}
