import { signerOf } from '../audit/signer-text.ts';
import { InputError } from '../errors.ts';
import { lineKey } from '../feed/catalog/packages-json.ts';
import { matches, parsePackageName } from '../feed/draft/removal.ts';
import { alternativesIn, needIn } from '../feed/needs.ts';
import type { Description, Entry, Format } from '../formats/format.ts';
import type { Host } from '../host.ts';
import type { ShownFile, ShownPackage, ShowReport } from '../report/show.ts';
import { type LookedThrough, lookThrough } from '../run/look-through.ts';
import { PackageRows } from '../run/package-rows.ts';
import { openSeenFeed, type SeenFeed } from '../run/seen-feed.ts';
import { addressIn, hasWantedArch, isNamed, wantedWithdrawn } from '../run/wanted-packages.ts';
import type { Settings } from '../settings/settings.ts';
import { type Found, nothingFound } from './list.ts';

/**
 * Shows all that a feed says about packages: every version with where it is, and what needs it. Changes nothing.
 *
 * @param args an address, and names or patterns of packages
 * @throws InputError without a name
 */
export async function show(
  args: readonly string[],
  settings: Settings,
  host: Host,
): Promise<Found<ShowReport>> {
  const { address, words } = addressIn(args, 'show');
  if (words.length === 0) throw noName();
  const names = words.map((word) => parsePackageName(word, 'show'));
  const isWanted = isNamed(names);
  const isOfArch = hasWantedArch(settings);
  const seen = await openSeenFeed(address, settings, host);
  const gathered = new Gathered(words);
  const { folders, ok } = await lookThrough(
    seen,
    (index) => {
      for (const entry of index.entries) {
        if (!isOfArch(index.folder, entry)) continue;
        const described = index.format.describe(entry);
        gathered.know(index.format, entry, described);
        if (isWanted(index.folder, entry)) gathered.take(index, entry, described, seen);
      }
    },
    host,
  );
  const withdrawn = wantedWithdrawn(seen.feed.withdrawn ?? [], seen.folders, settings).filter((one) =>
    names.some((name) => matches(name, one, undefined)),
  );
  const packages = gathered.packages();
  await addOrigins(packages, seen);
  const report: ShowReport = {
    ...{ command: 'show', feed: seen.name, words, ok, packages, withdrawn, folders },
    neededBy: gathered.neededBy(),
    providedBy: packages.length > 0 ? [] : gathered.providedBy(),
  };
  if (packages.length > 0) return { report, errors: [] };
  const plain = names.filter((name) => name.isName === undefined).map(({ name }) => name);
  return { report, errors: [nothingFound(report, plain, gathered.names)] };
}

const noName = (): InputError =>
  new InputError({
    code: 'INPUT_MISSING',
    message: 'show has no name of a package',
    remedy: 'Write `pkgfeed show NAME`. `pkgfeed list` shows all packages.',
  });

/** What an entry says beyond its row. */
type Details = Omit<ShownPackage, keyof PackageRow | 'files'> & { files: ShownFile[] };
type PackageRow = ReturnType<PackageRows['sorted']>[number];

/** What is gathered of all folders, while they are read. */
class Gathered {
  /** The names of all packages. */
  readonly names = new Set<string>();
  readonly #words: ReadonlySet<string>;
  readonly #rows = new PackageRows();
  readonly #details = new Map<string, Details>();
  /** By the name that is needed, or provided, the names of the packages that do so. */
  readonly #needing = new Map<string, Set<string>>();
  readonly #providing = new Map<string, Set<string>>();
  /** The names that the found packages have, each with its format. */
  readonly #own = new Map<string, string>();

  constructor(words: readonly string[]) {
    this.#words = new Set(words);
  }

  /** Takes note of what a package needs and provides. */
  know(format: Format, entry: Entry, { dependencies, provides }: Description): void {
    const name = structuredClone(entry.name);
    this.names.add(name);
    const note = (notes: Map<string, Set<string>>, item: string): void => {
      const known = notes.get(item);
      if (known === undefined) notes.set(structuredClone(item), new Set([name]));
      else known.add(name);
    };
    for (const item of dependencies)
      for (const needed of neededNames(format, item)) note(this.#needing, `${format.name} ${needed}`);
    for (const item of provides)
      for (const provided of providedNames(format, item))
        if (this.#words.has(provided)) note(this.#providing, provided);
  }

  /** Takes a package that is to be shown. */
  take(index: LookedThrough, entry: Entry, described: Description, { given }: Pick<SeenFeed, 'given'>): void {
    const { folder, format, signatures } = index;
    this.#rows.add(index, entry, described);
    for (const name of [entry.name, ...described.provides.flatMap((item) => providedNames(format, item))])
      this.#own.set(structuredClone(`${format.name} ${name}`), structuredClone(entry.name));
    const key = fileKey(folder.path, entry.file);
    this.#details.set(
      key,
      structuredClone(detailsOf(format, entry, described, signerOf(signatures, given).text)),
    );
  }

  packages(): ShownPackage[] {
    return this.#rows.sorted().map((row) => {
      const each = row.files.map((file) => ({
        file,
        details: this.#details.get(fileKey(file.folder, file.file)),
      }));
      const { files: _, ...first } = each.find(({ details }) => details !== undefined)?.details ?? NO_DETAILS;
      const files = each.flatMap(({ file, details }) =>
        (details ?? NO_DETAILS).files.slice(0, 1).map((facts) => ({ ...facts, ...file })),
      );
      return { ...row, ...first, files };
    });
  }

  neededBy(): string[] {
    const names = [...this.#own].flatMap(([needed, own]) =>
      [...(this.#needing.get(needed) ?? [])].filter((name) => name !== own),
    );
    return [...new Set(names)].sort();
  }

  providedBy(): string[] {
    return [...new Set([...this.#providing.values()].flatMap((names) => [...names]))].sort();
  }
}

const fileKey = (folder: string, file: string): string => JSON.stringify([folder, file]);

const NO_DETAILS: Details = {
  ...{ description: '', license: '', maintainer: '', homepage: '', fields: {}, files: [] },
};

/** Each of these names satisfies the dependency; none for a conflict. */
const neededNames = (format: Format, item: string): string[] => {
  if (item.startsWith('!')) return [];
  return format.namesIn?.(item, 'dependencies') ?? alternativesIn(item).map(({ name }) => name);
};

const providedNames = (format: Format, item: string): string[] =>
  format.namesIn?.(item, 'provides') ?? [needIn(item)?.name].filter((name) => name !== undefined);

/** Fields that have a place of their own in a report. */
const SHOWN_ELSEWHERE =
  /^(depends?|provides|description|pkgdesc|licen[cs]e|maintainer|url|homepage|package|version)$/i;

function detailsOf(format: Format, entry: Entry, described: Description, signature: string): Details {
  const { license, maintainer, homepage, summary } = described;
  const fields = format
    .meaning(entry)
    .filter(({ name, value }) => value !== '' && !SHOWN_ELSEWHERE.test(name))
    .map(({ name, value }) => [name, value.replaceAll('\n', ', ')] as const);
  const { sha256 = null, md5 = null, identity } = entry;
  const metadata = format.identifies === 'metadata' ? (identity ?? null) : null;
  const facts = { folder: '', arch: '', file: '', size: null, sha256, md5, metadata, signature };
  return {
    description: format.descriptionOf?.(entry) ?? summary,
    ...{ license, maintainer, homepage },
    fields: Object.fromEntries(fields),
    files: [{ ...facts, published: null, run: null, source: null, upstream: null }],
  };
}

/** Adds when and by whom each file was published, as the catalogs of its folders say. */
async function addOrigins(packages: readonly ShownPackage[], seen: SeenFeed): Promise<void> {
  const all = packages.flatMap(({ format, files }) => files.map((file) => ({ format, file })));
  const folders = [...new Set(all.map(({ file }) => file.folder))].slice(0, MOST_CATALOGS);
  for (const folder of folders) {
    const lines = await seen.catalog(folder);
    for (const { format, file } of all.filter((one) => one.file.folder === folder)) {
      const line = lines.get(lineKey(format, file.file));
      if (line === undefined) continue;
      const { published, run, source, upstream = null } = line;
      Object.assign(file, { published, run, source, upstream });
    }
  }
}

/** How many catalogs are read at most. */
const MOST_CATALOGS = 64;
