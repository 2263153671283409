import type { CombinedPackage } from '../../feed/catalog/combined-shape.ts';
import type { FeedFolder } from '../../feed/catalog/feed-shape.ts';
import { compareSets } from '../choices.ts';
import { compareNames, newestFirst } from './packages.ts';

/** A package as a search finds it: once for its name, with all places that have it. */
export interface Found {
  name: string;
  places: Place[];
  /** The name in lower case. */
  smallName: string;
  /** The text to search, in lower case. */
  text: string;
}

/** A branch and repository that has the package, with its folders. */
export interface Place {
  branch: string | null;
  repository: string | null;
  /** The newest version. */
  pkg: CombinedPackage;
  folders: Set<FeedFolder>;
}

/** An index of the packages that were added. */
export class SearchIndex {
  private readonly groups = new Map<string, Found>();
  private readonly places = new Map<string, Place>();
  private readonly sets = new Map<FeedFolder, string>();
  private sorted: Found[] | undefined;

  add(pkg: CombinedPackage, folders: readonly FeedFolder[]): void {
    for (const folder of folders) {
      const id = `${this.setOf(folder)} ${pkg.format} ${pkg.name}`;
      const place = this.places.get(id);
      if (place === undefined) {
        const { branch, repository } = folder;
        const made = { branch, repository, pkg, folders: new Set([folder]) };
        this.places.set(id, made);
        this.addPlace(made);
        continue;
      }
      place.folders.add(folder);
      if (pkg.version === place.pkg.version) continue;
      if (newestFirst(pkg.format, pkg.version, place.pkg.version) < 0) place.pkg = pkg;
    }
    this.sorted = undefined;
  }

  private setOf(folder: FeedFolder): string {
    const known = this.sets.get(folder);
    if (known !== undefined) return known;
    const set = JSON.stringify([folder.branch, folder.repository]);
    this.sets.set(folder, set);
    return set;
  }

  private addPlace(place: Place): void {
    const { name } = place.pkg;
    const text = textOf(place.pkg);
    const found = this.groups.get(name);
    if (found === undefined) {
      this.groups.set(name, { name, places: [place], smallName: name.toLowerCase(), text });
      return;
    }
    found.places.push(place);
    found.places.sort(compareSets);
    // Most packages have the same text everywhere.
    if (!found.text.includes(text)) found.text += `\n${text}`;
  }

  named(name: string): Found | undefined {
    return this.groups.get(name);
  }

  /** The packages whose text contains every word, best matching names first; all packages when there are no words. */
  find(query: string): Found[] {
    this.sorted ??= [...this.groups.values()].sort((a, b) => compareNames(a.name, b.name));
    // Other package sites have `*` for any text, which is what stands between words here.
    const wanted = query.replaceAll('*', ' ').trim().toLowerCase();
    const words = wanted.split(/\s+/).filter((word) => word !== '');
    if (words.length === 0) return this.sorted;
    const ranks: Found[][] = [[], [], [], []];
    for (const found of this.sorted) {
      if (words.every((word) => found.text.includes(word))) ranks[rank(found.smallName, wanted)]?.push(found);
    }
    return ranks.flat();
  }
}

function rank(name: string, wanted: string): number {
  if (name === wanted) return 0;
  return name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : 3;
}

const textOf = ({ name, summary, provides }: CombinedPackage): string =>
  `${name}\n${summary}\n${provides.join('\n')}`.toLowerCase();
