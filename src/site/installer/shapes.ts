import { feedName } from '../feed-name.ts';
import type { Offer, OfferFolder } from '../offers.ts';
import type { Spot } from '../systems.ts';

/** The part of `install.sh` that tells this feed's lines from those of others. */

/** A text as one word of a shell. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The folders that devices may add. */
export const foldersIn = ({ folders, extra }: Offer): OfferFolder[] => [...folders, ...extra];

/** Placeholders for the parts that may differ in another line of the same repository. */
const ANY = {
  name: '\u0001',
  branch: '\u0002',
  release: '\u0003',
  arch: '\u0004',
  target: '\u0005',
} as const;

/** The shell function that finds the repository of this feed that a line belongs to. */
export function shapes(offers: readonly Offer[], urls: readonly string[]): string {
  const arms = new Map<string, string>();
  for (const offer of offers) {
    for (const folder of foldersIn(offer)) {
      for (const [i, url] of urls.entries()) {
        // Other feeds may be below a former address by now.
        const spots: Spot[] = [{ url, name: ANY.name, folder: shapeOf(folder, i > 0) }];
        // Lines of apk have no names.
        if (offer.system.format === 'opkg' && !namesRepository(folder)) {
          for (const name of namesOf(folder)) spots.push({ url, name, folder: namedShape(folder) });
        }
        for (const line of spots.map((spot) => offer.system.feedLine(spot))) {
          const count = line.split('/').length - 1;
          arms.set(pattern(`${count} ${line}`), offer.repository ?? '-');
        }
      }
    }
  }
  const cases = [...arms]
    .sort()
    .map(
      ([shape, repository]) => `  case "$SLASHES $1" in ${shape}) REPOSITORY=${quoted(repository)} ;; esac`,
    );
  return `# SLASHES: how many slashes are in a text
slashes() {
  SLASHES=0 rest=$1
  while :; do
    case "$rest" in
      */*) rest=\${rest#*/} SLASHES=$((SLASHES + 1)) ;;
      *) break ;;
    esac
  done
}

# REPOSITORY: the repository of this feed, at its address or a former one, that a line is for, with any branch, target and arch; empty for lines of other feeds
repository_of() {
  slashes "$1"
  REPOSITORY=''
${cases.join('\n')}
}
`;
}

/**
 * The path of a folder with placeholders for branch, target and arch. A path without the name of a repository stays as
 * it is.
 *
 * @param isNarrow true to keep a branch that is a word
 */
function shapeOf(folder: OfferFolder, isNarrow: boolean): string {
  const { path, branch, repository } = folder;
  if (!namesRepository(folder)) return path;
  const padded = `/${anyDevice(folder)}/`;
  if (branch === null || branch === repository) return padded.slice(1, -1);
  const any = /^v?\d/.test(branch) ? ANY.release : isNarrow ? branch : ANY.branch;
  return padded.replace(`/${branch}/`, `/${any}/`).slice(1, -1);
}

/** True for a folder whose path has the name of its repository beside those of target and arch. */
const namesRepository = (folder: OfferFolder): boolean =>
  folder.repository !== null && `/${anyDevice(folder)}/`.includes(`/${folder.repository}/`);

/** The same for lines that have the name of the folder, without the name of a repository. A branch that is a word stays. */
function namedShape(folder: OfferFolder): string {
  const padded = `/${anyDevice(folder)}/`;
  if (folder.branch === null || !/^v?\d/.test(folder.branch)) return padded.slice(1, -1);
  return padded.replace(`/${folder.branch}/`, `/${ANY.release}/`).slice(1, -1);
}

/** The name of a folder, and the same with a placeholder for the target: a line may be for one that the feed no longer has. */
function namesOf({ name, target }: OfferFolder): string[] {
  const ofTarget = target === undefined ? '' : `_${feedName([target])}`;
  const at = ofTarget === '' ? -1 : name.indexOf(ofTarget);
  return at > 0 ? [name, `${name.slice(0, at)}_${ANY.target}${name.slice(at + ofTarget.length)}`] : [name];
}

/** The path of a folder with placeholders for what devices differ in: target and arch. */
function anyDevice({ path, target, arch, isShared }: OfferFolder): string {
  const segments = path.split('/');
  const at = isShared ? -1 : segments.lastIndexOf(arch);
  const padded = `/${(at === -1 ? segments : segments.with(at, ANY.arch)).join('/')}/`;
  if (target === undefined) return padded.slice(1, -1);
  const any = target.split('/').fill(ANY.target).join('/');
  return padded.replace(`/${target}/`, `/${any}/`).slice(1, -1);
}

/** A text as a shell pattern, in which everything except the placeholders is quoted. */
function pattern(text: string): string {
  const parts = text.split(/([\u0001-\u0005])/);
  return parts
    .map((part) =>
      part === ANY.release ? '[0-9v]*' : /[\u0001-\u0005]/.test(part) ? '*' : part && quoted(part),
    )
    .join('');
}
