import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError, SourceError } from '../../errors.ts';
import { seconds } from '../../feed/catalog/packages-json.ts';
import type { UpstreamRecord } from '../../feed/catalog/upstream-shape.ts';
import { expandAddress, hasWord, type UpstreamAddress } from '../../feed/upstream/address.ts';
import { recordOf } from '../../feed/upstream/memory.ts';
import type { ReadIndex, UpstreamIndex, UpstreamPlace } from '../../feed/upstream/upstream.ts';
import { apkV2 } from '../../formats/apk-v2/apk-v2.ts';
import { entriesFromAdb } from '../../formats/apk-v2/from-adb.ts';
import { apkV3AsPackages } from '../../formats/apk-v3/other-names.ts';
import type { Entry, Format } from '../../formats/format.ts';
import { FORMATS } from '../../formats/formats.ts';
import type { Host } from '../../host.ts';
import type { Fetcher } from '../../served/fetcher.ts';
import { makeGate } from '../../served/gate.ts';
import {
  addressOf,
  type IndexPlace,
  type IndexTrust,
  placeOfIndex,
  placeOfV3,
  placesIn,
  readUpstreamIndex,
  type UpstreamAnswer,
} from '../../served/upstream-index.ts';
import { printable } from '../../text/printable.ts';

/** What to read of the upstreams of one repository. */
export interface UpstreamQuery {
  upstreams: readonly UpstreamAddress[];
  /** The arches that the repository is for. */
  arches: readonly string[];
  target: string | undefined;
  trust: IndexTrust;
  /** What earlier runs remember of the repository's upstreams. */
  records: readonly UpstreamRecord[];
  /** What identifies the settings that decide what is taken; undefined to read every index in any case. */
  digest: string | undefined;
  /** Milliseconds. */
  retrievalPeriod: number;
}

/** Indexes that are fetched at the same time. */
const AT_ONCE = 4;

/**
 * Reads the indexes of upstreams. One that an earlier run has read is not asked for again before its time, and then only
 * whether it has changed. If one of an arch has changed, all of that arch are read.
 *
 * @throws SourceError for an index that is not signed as it must be, or that cannot be read; and for one that does not
 *   answer and that no run has read before
 */
export async function readUpstreams(
  query: UpstreamQuery,
  fetcher: Fetcher,
  host: Pick<Host, 'cwd' | 'now' | 'progress'>,
): Promise<UpstreamIndex[]> {
  const tasks = query.upstreams.flatMap((upstream) => tasksOf(upstream, query, host.cwd));
  const first = (await inTurn(tasks, host, (task) => readTask(task, query, fetcher, host))).flat();
  const changed = new Set(first.filter(({ index }) => index.state === 'read').map(({ index }) => index.arch));
  const isWanted = ({ index: { state, arch } }: Done): boolean =>
    state === 'unchanged' && (arch === undefined || changed.has(undefined) || changed.has(arch));
  const again = changed.size === 0 ? [] : first.filter(isWanted);
  const anew = { ...query, digest: undefined };
  const second = await inTurn(again, host, ({ task }) => readOne(task, anew, fetcher, host.now));
  const renewed = new Map(again.map((done, i) => [done, second[i]]));
  return first.map((done) => {
    const answer = renewed.get(done) ?? done.index;
    return answer.state === 'absent' ? { ...answer, state: 'failed' } : answer;
  });
}

/** One index to read. */
interface Task extends UpstreamPlace {
  mirrors: readonly Mirror[];
  /** The same upstream with a folder for each arch, which counts if the folder itself has no index. */
  below?: readonly Task[];
}

/** An index that was read. */
interface Done {
  task: Task;
  index: UpstreamIndex;
}

/** The places of an index on one mirror. */
type Mirror = readonly IndexPlace[];

/** Does something with each item, a few at a time. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  { progress }: Pick<Host, 'progress'>,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const gate = makeGate(AT_ONCE);
  let done = 0;
  const one = async (item: Item): Promise<Result> => {
    const result = await gate.run(1, () => work(item));
    progress('reading upstream indexes', ++done, items.length);
    return result;
  };
  return await Promise.all(items.map(one));
}

function tasksOf(upstream: UpstreamAddress, query: UpstreamQuery, cwd: string): Task[] {
  const { arches, target } = query;
  if (hasWord(upstream, 'target') && target === undefined) throw noTarget(upstream);
  const taskOf = (arch: string | undefined, mirrors: readonly string[]): Task => ({
    upstream: upstream.text,
    arch,
    mirrors: mirrors.map((template) =>
      mirrorOf(urlOf(expandAddress(template, { arch, target }), cwd), upstream),
    ),
  });
  const isPerArch = hasWord(upstream, 'arch') || upstream.kind === 'v3';
  const ofArches =
    isPerArch && upstream.kind !== 'v3' ? upstream.mirrors : upstream.mirrors.map((one) => `${one}{arch}/`);
  if (isPerArch && arches.length === 0) throw noArch(upstream);
  const below = arches.map((arch) => taskOf(arch, ofArches));
  if (isPerArch) return below;
  return [{ ...taskOf(undefined, upstream.mirrors), ...(upstream.kind === 'folder' ? { below } : {}) }];
}

function mirrorOf(url: URL, { kind }: UpstreamAddress): Mirror {
  if (kind === 'v3') return [placeOfV3(url)];
  const place = kind === 'index' ? placeOfIndex(url) : undefined;
  return place === undefined ? placesIn(url) : [place];
}

/** A `file:` address is relative to the folder of the run unless its path begins with a slash. */
function urlOf(address: string, cwd: string): URL {
  if (!address.startsWith('file:')) return new URL(address);
  const path = decodeURIComponent(address.slice('file:'.length).replace(/^\/\/(?=\/)/, ''));
  return new URL(`${pathToFileURL(resolve(cwd, path)).href}${address.endsWith('/') ? '/' : ''}`);
}

/** Reads an index, or those of the arches below. */
async function readTask(
  task: Task,
  query: UpstreamQuery,
  fetcher: Fetcher,
  host: Pick<Host, 'now' | 'progress'>,
): Promise<Done[]> {
  const { below = [] } = task;
  const isBelow = below.some((one) => recordOf(query.records, one) !== undefined);
  const own = isBelow ? undefined : await readOne(task, query, fetcher, host.now);
  if (own !== undefined && (own.state !== 'absent' || below.length === 0)) {
    return [{ task, index: known(own, task, query) }];
  }
  return await inTurn(below, host, async (one) => ({
    task: one,
    index: known(await readOne(one, query, fetcher, host.now), one, query),
  }));
}

/** What became of one index; `absent` where no place has one. */
type Answer = UpstreamIndex | (UpstreamPlace & { state: 'absent'; reason: string });

/** @throws SourceError for an index that cannot be read, and that no run has read before */
function known(answer: Answer, task: Task, { records }: UpstreamQuery): UpstreamIndex {
  if (answer.state !== 'absent' && answer.state !== 'failed') return answer;
  if (recordFor(records, task) === undefined) throw neverRead(task.upstream, answer.reason);
  return { ...answer, state: 'failed' };
}

/** The record of an index, also under the line that named it before the settings changed. */
const recordFor = (records: readonly UpstreamRecord[], task: Task): UpstreamRecord | undefined =>
  recordOf(records, task) ??
  records.find(
    ({ arch, index }) =>
      arch === task.arch &&
      task.mirrors.some((mirror) => mirror.some((place) => addressOf(place).href === index)),
  );

async function readOne(
  task: Task,
  { trust, records, digest, retrievalPeriod }: UpstreamQuery,
  fetcher: Fetcher,
  now: Date,
): Promise<Answer> {
  const { upstream, arch } = task;
  const record = recordFor(records, task);
  const isSame = record !== undefined && record.settings === digest;
  const age = record === undefined ? Number.NaN : now.getTime() - Date.parse(record.read);
  if (isSame && age >= 0 && age < retrievalPeriod) return { upstream, arch, state: 'unchanged' };
  const before = isSame ? { ...record, address: record.index } : undefined;
  const reasons: string[] = [];
  const lies: SourceError[] = [];
  let isAbsent = true;
  for (const [i, mirror] of task.mirrors.entries()) {
    const answer = await orLie(readUpstreamIndex(fetcher, firstWhere(mirror, record?.index), trust, before));
    if (answer instanceof SourceError) {
      lies.push(answer);
      continue;
    }
    if (answer.state === 'unchanged') return { upstream, arch, state: 'unchanged' };
    if (answer.state === 'read') {
      const { place } = answer;
      const folders = foldersFor(place, task.mirrors, i);
      const home = folderOn(task.mirrors[0] ?? [], place) ?? place.folder;
      return { upstream, arch, ...readOf(answer, arch ?? archOf(answer), folders, home, now) };
    }
    isAbsent &&= answer.state === 'absent';
    reasons.push(mirrorReason(mirror, answer));
  }
  if (lies[0] !== undefined) throw lies[0];
  return { upstream, arch, state: isAbsent ? 'absent' : 'failed', reason: reasons.join('; ') };
}

/** An answer, or the error for an index that is not signed as it must be, or that cannot be read. */
async function orLie(answer: Promise<UpstreamAnswer>): Promise<UpstreamAnswer | SourceError> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
}

/** The place that had the index before comes first, so that nothing else is asked for. */
const firstWhere = (places: Mirror, known: string | undefined): IndexPlace[] => [
  ...places.filter((place) => addressOf(place).href === known),
  ...places.filter((place) => addressOf(place).href !== known),
];

const mirrorReason = (
  mirror: Mirror,
  { reason }: Extract<UpstreamAnswer, { state: 'absent' | 'failed' }>,
): string => `${printable(mirror[0]?.folder.href ?? '')} ${reason}`;

const readOf = (
  { place, entries, validators }: Extract<UpstreamAnswer, { state: 'read' }>,
  folderArch: string | undefined,
  folders: readonly URL[],
  home: URL,
  now: Date,
): ReadIndex => ({
  state: 'read',
  folderArch,
  address: addressOf(place).href,
  folders,
  home,
  ...packagesIn(place.format, entries),
  read: seconds(now),
  validators,
});

/** The entries as the format of the packages has them: an index of apk 3 may list packages of apk v2. */
function packagesIn(
  reads: Format,
  entries: readonly Entry[],
): Pick<ReadIndex, 'format' | 'reads' | 'entries'> {
  const ofV2 = reads.name === apkV3AsPackages.name ? entriesFromAdb(entries) : undefined;
  if (ofV2 !== undefined) return { format: apkV2, reads, entries: ofV2 };
  return { format: FORMATS.find(({ name }) => name === reads.name) ?? reads, reads, entries };
}

/** The folders that packages may be fetched from: where the index was found, and then the same on the other mirrors. */
function foldersFor(place: IndexPlace, mirrors: readonly Mirror[], at: number): URL[] {
  const others = mirrors.flatMap((mirror, i) => (i === at ? [] : (folderOn(mirror, place) ?? [])));
  return [place.folder, ...others];
}

/** The folder on another mirror that has the same index. */
const folderOn = (mirror: Mirror, { name }: IndexPlace): URL | undefined =>
  mirror.find((one) => one.name === name)?.folder;

/** An index of apk v2 is for the arch that its folder is called after. */
function archOf({
  place: { format, folder },
}: Extract<UpstreamAnswer, { state: 'read' }>): string | undefined {
  if (format.locates !== 'by-arch-and-name') return undefined;
  return decoded(folder.pathname.split('/').at(-2) ?? '') || undefined;
}

/** A part of an address in its own letters; as it is where its escapes stand for none. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const noArch = ({ text }: UpstreamAddress): InputError =>
  new InputError({
    code: 'INPUT_MISSING',
    message: `${printable(text)} has a folder for each arch, and nothing says which arches the repository is for`,
    remedy: 'Name them in `arches`, such as x86_64 and aarch64.',
  });

const noTarget = ({ text }: UpstreamAddress): InputError =>
  new InputError({
    code: 'INPUT_MISSING',
    message: `${printable(text)} has {target}, and \`target\` is not given`,
    remedy: 'Give it, such as mediatek/filogic.',
  });

const neverRead = (upstream: string, reason: string): SourceError =>
  new SourceError({
    code: 'SOURCE_ABSENT',
    message: `${printable(upstream)} was never read before and cannot be read now: ${reason}`,
    remedy:
      'Check the address, and the network. A feed with a folder for each arch needs {arch} in its address, or `arches`; one that wants a password needs `upstream-auth`.',
  });
