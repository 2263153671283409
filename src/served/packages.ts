import { createHash } from 'node:crypto';
import { FormatError, sizeText, VerifyError } from '../errors.ts';
import type { Entry, FileFacts, Format, Signature } from '../formats/format.ts';
import { bareFault, type Fault, lackingFault } from './faults.ts';
import type { Fetcher } from './fetcher.ts';
import { makeGate } from './gate.ts';

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

/** Read whole and held in memory while its hashes are compared. */
const PACKAGE_LIMIT = 512 << 20;
/** Bytes of packages in memory at once; one package may exceed it alone. */
const MEMORY_BUDGET = 128 << 20;
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
 * @throws VerifyError when the server stops answering
 */
export async function verifyPackages(
  packages: readonly ServedPackage[],
  { fetcher, all, progress }: { fetcher: Fetcher; all: boolean; progress: (done: number) => void },
): Promise<PackageVerdict[]> {
  const memory = makeGate(MEMORY_BUDGET);
  const verdicts: PackageVerdict[] = [];
  let next = 0;
  let done = 0;
  let lost = 0;
  let isOver = false;
  const worker = async (): Promise<void> => {
    while (next < packages.length && !isOver) {
      const at = next++;
      const item = packages[at] as ServedPackage;
      const weight = all ? (item.entry.size ?? GUESS) : 0;
      const { isLost, ...verdict } = await memory.run(Math.min(weight, MEMORY_BUDGET), () =>
        verifyPackage(item, fetcher, all),
      );
      verdicts[at] = verdict;
      lost = isLost ? lost + 1 : 0;
      isOver ||= lost >= LOST;
      if (lost >= LOST) throw serverLost(verdict);
      progress(++done);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, packages.length) }, worker));
  return verdicts;
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
      return { ...verdict, faults: lackingFault(path, answer, 'package'), isLost: answer.state === 'failed' };
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
  if (all) {
    const what = `has ${sizeText(entry.size)}, too much to fetch and compare here`;
    verdict.faults.push(bareFault('warning', path, what, 'server'));
  }
  return { ...verdict, isThere: true, bytes: size, refusesHead };
}

const otherSize = (is: number, listed: number): string => `has ${is} bytes, not ${listed} as the index says`;

/** Compares a package file with its entry, as a client does before and while it installs it. */
async function compare(
  { format, entry, path, signatures }: ServedPackage,
  url: URL,
  bytes: Buffer,
): Promise<Fault[]> {
  const hash = (name: string): string => createHash(name).update(bytes).digest('hex');
  const facts: FileFacts = { size: bytes.length, md5: hash('md5'), sha256: hash('sha256') };
  if (entry.size !== undefined && entry.size !== facts.size) {
    return [bareFault('error', path, otherSize(facts.size, entry.size), 'changed')];
  }
  const wrong = (['sha256', 'md5'] as const).filter(
    (name) => entry[name] !== undefined && entry[name] !== facts[name],
  );
  if (wrong.length > 0) {
    const names = wrong.map((name) => ({ sha256: 'SHA-256', md5: 'MD5' })[name]).join(' and ');
    return [bareFault('error', path, `has another ${names} than the index says`, 'changed')];
  }
  const faults: Fault[] = [];
  if (entry.size === undefined || (entry.identity === undefined && entry.md5 === undefined)) {
    faults.push(bareFault('warning', path, 'is listed without size or hash', 'bare'));
  }
  try {
    const pkg = await format.readPackage(bytes);
    const { identity } = format.entry(pkg, facts, entry.file, entry.arch);
    if (entry.identity !== undefined && identity !== entry.identity && entry.sha256 === undefined) {
      faults.push(bareFault('error', path, 'is another build than the index says', 'changed'));
    }
    const differs = (['name', 'version', 'arch'] as const).filter((key) => pkg[key] !== entry[key]);
    // A folder may list a package as its own arch: one for any arch, or one that a map sent there.
    if (url.pathname.split('/').includes(entry.arch) && differs.at(-1) === 'arch') differs.pop();
    if (differs.length > 0) {
      faults.push(bareFault('error', path, `says another ${differs.join(' and ')} than the index`, 'built'));
    }
    // What is told of an ipk matters to OpenWrt's opkg alone, for which a folder is signed by usign.
    if (!format.schemes.includes('usign') || signatures.some(({ scheme }) => scheme === 'usign')) {
      faults.push(
        ...pkg.warnings.map((text) => bareFault('warning', path, `is not for all: ${text}`, 'built')),
      );
    }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    faults.push(bareFault('error', path, `is no readable package: ${error.reason}`, 'built'));
  }
  return faults;
}
