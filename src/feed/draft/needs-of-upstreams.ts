import type { Format } from '../../formats/format.ts';
import type { Candidate, Missing, Resolution } from '../../formats/resolver.ts';
import type { Scheme } from '../../keys/scheme.ts';
import { firstNames } from '../../text/first-names.ts';
import { printable } from '../../text/printable.ts';
import { deviceArches, isUsable } from '../closure/devices.ts';
import { missingText, needText } from '../closure/missing-text.ts';
import type { Folder } from '../folders.ts';
import type { Listed } from '../listed.ts';
import { alternativesIn, isSatisfied, mention, offersIn, offersOf } from '../needs.ts';
import type { Followed, UpstreamIndex } from '../upstream/upstream.ts';
import { type ChoicePolicy, type Offered, offeredTo, type WithNeeds } from './follow.ts';
import { isLeftOut } from './selection.ts';

/**
 * Adds to chosen packages what they need from the same upstreams, as the client chooses it. What devices have anyway is
 * not added.
 *
 * @param there what the folder lists
 * @param schemes those that the devices of the folder check
 */
export function needsOf(
  folder: Folder,
  { indexes, deviceFeeds = [] }: Pick<Followed, 'indexes' | 'deviceFeeds'>,
  there: readonly Listed[],
  schemes: ReadonlySet<Scheme>,
  policy: ChoicePolicy & { dependencies: boolean },
): WithNeeds {
  return (roots, all) => {
    if (!policy.dependencies || roots.length === 0) return { offered: [...roots], warnings: [], remarks: [] };
    const anyway = offeredTo(folder, deviceFeeds, policy);
    const leftOut = all.filter(({ entry }) => isLeftOut(policy.selection, entry, folder.format));
    const isOut = new Set(leftOut);
    const usable = leftOut.length === 0 ? all : all.filter((one) => !isOut.has(one));
    const entries = all.map(({ entry }) => entry);
    const found = deviceArches(folder.arch, entries).map((arch) =>
      needsFor({ format: folder.format, schemes }, arch, roots, usable, anyway),
    );
    const offered = new Set([...roots, ...found.flatMap((one) => one.offered)]);
    const missing = found.flatMap((one) => one.missing);
    return {
      // In the order of the upstreams, whatever the order in which they were found.
      offered: all.filter((one) => offered.has(one)),
      warnings: missingNeeds(
        folder.arch === null ? missing : withArches(missing, folder, indexes, policy),
        folder.format,
        there,
        leftOut,
      ),
      remarks: choiceRemarks(found.flatMap(({ choices }) => choices)),
    };
  };
}

interface Found extends Pick<Resolution, 'missing' | 'choices'> {
  offered: readonly Offered[];
}

/** Who decides what is needed. */
interface Client {
  format: Format;
  schemes: ReadonlySet<Scheme>;
}

/** @param arch only packages for it and for any arch count; undefined for all of them */
function needsFor(
  client: Client,
  arch: string | undefined,
  roots: readonly Offered[],
  all: readonly Offered[],
  anyway: readonly Offered[],
): Found {
  const own = all.filter(isUsable(arch));
  const had = anyway.filter(isUsable(arch));
  const wanted = new Set(roots.filter(isUsable(arch)));
  // A device takes what it has anyway, even where the upstream has a newer version of that.
  const names = new Set(had.map(({ entry }) => entry.name));
  let open = new Set<string>();
  for (let tries = 0; ; tries++) {
    const counting = own.filter(
      (one) => wanted.has(one) || !names.has(one.entry.name) || open.has(one.entry.name),
    );
    const found = resolved(client, wanted, counting, had);
    const more = found.missing
      .flatMap(({ need }) => alternativesIn(need).map(({ name }) => name))
      .filter((name) => names.has(name) && !open.has(name));
    // Where the version that devices have does not do, the upstream's may.
    if (more.length === 0 || tries === TRIES) return found;
    open = new Set([...open, ...more]);
  }
}

/** How often packages that devices have in another version are looked for among the upstreams'. */
const TRIES = 8;

function resolved(
  { format, schemes }: Client,
  wanted: ReadonlySet<Offered>,
  own: readonly Offered[],
  had: readonly Offered[],
): Found {
  const origins = new Map<Candidate, Offered>();
  const candidates: Candidate[] = [];
  const roots: Candidate[] = [];
  const ranks = new Map<unknown, number>();
  for (const [list, isOwn] of [
    [had, false],
    [own, true],
  ] as const) {
    for (const one of list) {
      const rank = ranks.get(one.index) ?? ranks.size;
      ranks.set(one.index, rank);
      const candidate = { entry: one.entry, rank };
      candidates.push(candidate);
      if (isOwn) origins.set(candidate, one);
      if (isOwn && wanted.has(one)) roots.push(candidate);
    }
  }
  const resolver = format.resolver(candidates, { schemes });
  const chosen = new Set<Candidate>();
  const missing: Missing[] = [];
  const choices: Found['choices'] = [];
  for (const root of roots) {
    // What another one needs has been looked at together with that.
    if (chosen.has(root)) continue;
    const one = resolver.resolve([root]);
    for (const candidate of one.chosen) chosen.add(candidate);
    missing.push(...one.missing);
    choices.push(...one.choices);
  }
  return { offered: [...chosen].flatMap((one) => origins.get(one) ?? []), missing, choices };
}

/** What is missing for the arch of a folder, with the arches for which an upstream has it. */
function withArches(
  missing: readonly Missing[],
  folder: Folder,
  indexes: readonly UpstreamIndex[],
  policy: ChoicePolicy,
): Missing[] {
  const { format } = folder;
  const nameless = missing.filter(({ reason }) => reason.kind === 'no-name');
  const names = new Set(nameless.flatMap(({ need }) => alternativesIn(need).map(({ name }) => name)));
  if (names.size === 0) return [...missing];
  const own = new Set(offeredTo(folder, indexes, policy).map(({ entry }) => entry));
  const arches = new Map<string, Set<string>>();
  const mayName = mention(names);
  for (const index of indexes) {
    if (index.state !== 'read' || index.format.name !== format.name) continue;
    for (const entry of index.entries) {
      if (own.has(entry) || !mayName(entry)) continue;
      for (const { name } of offersOf(format, entry)) {
        const known = arches.get(name) ?? new Set();
        if (names.has(name)) arches.set(name, known.add(index.folderArch ?? entry.arch));
      }
    }
  }
  return missing.map((one) => {
    if (one.reason.kind !== 'no-name') return one;
    const there = alternativesIn(one.need).flatMap(({ name }) => [...(arches.get(name) ?? [])]);
    return there.length === 0 ? one : { ...one, reason: { kind: 'arch', there: [...new Set(there)].sort() } };
  });
}

/** How many needs a warning names. */
const NAMED = 5;

/**
 * Warnings about what neither an upstream nor the folder itself has.
 *
 * @param leftOut what `packages` leaves out
 */
function missingNeeds(
  missing: readonly Missing[],
  format: Format,
  there: readonly Listed[],
  leftOut: readonly Offered[],
): string[] {
  const names = new Set(missing.flatMap(({ need }) => alternativesIn(need).map(({ name }) => name)));
  const offers = offersIn(format, there, names);
  const withheld = offersIn(format, leftOut, names);
  const nowhere: Missing[] = [];
  const unwanted: Missing[] = [];
  for (const one of missing) {
    const needs = alternativesIn(one.need);
    if (isSatisfied(needs, offers, format)) continue;
    (isSatisfied(needs, withheld, format) ? unwanted : nowhere).push(one);
  }
  return [
    ...needWarning('no upstream has', nowhere, missingText),
    ...needWarning('`packages` leaves out', unwanted, ({ need }) => needText(need)),
  ];
}

/** @param lead how the warning begins */
function needWarning(lead: string, missing: readonly Missing[], textOf: (one: Missing) => string): string[] {
  const needers = new Map<string, Set<string>>();
  for (const one of missing) {
    const text = textOf(one);
    const by = `${printable(one.by.name)} ${printable(one.by.version)}`;
    needers.set(text, (needers.get(text) ?? new Set()).add(by));
  }
  if (needers.size === 0) return [];
  const told = [...needers].map(([text, by]) => `${text}, for ${firstNames([...by])}`);
  const more = told.length > NAMED ? `; and ${told.length - NAMED} more` : '';
  const what =
    needers.size === 1 ? 'something that its packages need' : `${needers.size} things that its packages need`;
  return [
    `${lead} ${what}, so devices must have it from other feeds, which \`device-feeds\` can name: ${told.slice(0, NAMED).join('; ')}${more}`,
  ];
}

/** A remark about each need that packages of several names could meet. */
function choiceRemarks(choices: Found['choices']): string[] {
  const told = new Set(
    choices.map(
      ({ need, by, chosen, others }) =>
        `${printable(by.name)} needs ${printable(need)}: ${printable(chosen.name)} is taken, as devices would, and not ${firstNames(others.map(({ name }) => printable(name)))}`,
    ),
  );
  return [...told];
}
