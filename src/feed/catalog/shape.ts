import { PlacementError } from '../../errors.ts';
import { printable } from '../../text/printable.ts';
import type { FolderPath } from '../edit.ts';
import { DEFAULT_LAYOUT, type FeedShape } from '../layout.ts';
import type { AllFolder, RunPolicy } from '../policy.ts';
import type { FeedFile, FeedFolder } from './feed-shape.ts';

/**
 * The layout that a feed has, as `feed.json` remembers it or its folders show.
 *
 * @returns undefined for a feed without folders, and for one of an older pkgfeed whose folders have another layout
 */
export function shapeIn(feed: Pick<FeedFile, 'layout' | 'archFolders' | 'folders'>): FeedShape | undefined {
  const { layout = DEFAULT_LAYOUT, folders } = feed;
  const shape = { layout, archFolders: new Map(Object.entries(feed.archFolders ?? {})) };
  if (feed.layout !== undefined) return shape;
  return folders.length > 0 && folders.every((folder) => isAt(folder, shape)) ? shape : undefined;
}

/** True for a folder that is where a layout puts it. */
export function isAt(
  { path, branch, repository, target, arch }: Omit<FeedFolder, 'formats' | 'packages' | 'bytes' | 'keys'>,
  shape: FeedShape,
): boolean {
  const { layout, archFolders } = shape;
  const values = new Map([
    ['{branch}', branch],
    ['{repository}', repository],
    ['{target}', target ?? null],
    ['{arch}', arch === null ? null : (archFolders.get(arch) ?? arch)],
  ]);
  const parts = layout === '.' ? [] : layout.split(/(\{[a-z]+\})/);
  const filled = parts.map((part) => (values.has(part) ? (values.get(part) ?? null) : part));
  return !filled.includes(null) && filled.join('') === path;
}

/**
 * What `feed.json` remembers of a layout after a run. The usual layout goes without saying.
 *
 * @param before as an earlier run wrote it; undefined where none did
 */
export function shapeAfter(
  before: FeedFile | undefined,
  folders: readonly FeedFolder[],
  { shape: { layout, archFolders }, prefix, allFolders = [] }: RunShape,
): Pick<FeedFile, 'layout' | 'archFolders' | 'prefix' | 'allFolders'> {
  // Older runs of pkgfeed could give the folders of one feed several layouts, and devices look for them there.
  const isMixed =
    before !== undefined &&
    before.folders.length > 0 &&
    shapeIn(before) === undefined &&
    !folders.every((folder) => isAt(folder, { layout, archFolders }));
  return {
    ...(layout === DEFAULT_LAYOUT || isMixed ? {} : { layout }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(archFolders.size === 0 ? {} : { archFolders: Object.fromEntries([...archFolders].sort()) }),
    ...allFoldersAfter(before?.allFolders ?? [], allFolders),
  };
}

/** What a run says about the layout of the feed. */
type RunShape = Pick<RunPolicy, 'shape' | 'prefix' | 'allFolders'>;

function allFoldersAfter(
  before: readonly FolderPath[],
  ofRun: readonly AllFolder[],
): Pick<FeedFile, 'allFolders'> {
  const used = ofRun.filter(({ isUsed }) => isUsed).map(({ path }) => path);
  const allFolders = [...new Set([...before, ...used])].sort();
  return allFolders.length === 0 ? {} : { allFolders };
}

/**
 * Compares the layout of a run with the one that the feed has.
 *
 * @throws PlacementError where they differ: devices would not find what the run publishes
 */
export function checkShape(feed: FeedFile, { shape: run, prefix, allFolders = [] }: RunShape): void {
  const known = shapeIn(feed);
  if (feed.prefix !== undefined && feed.prefix !== prefix) {
    throw otherShape(`\`prefix: ${feed.prefix}\``, prefix === undefined ? 'none' : `\`prefix: ${prefix}\``);
  }
  if (known === undefined) return;
  const moved = [...known.archFolders].some(([arch, folder]) => run.archFolders.get(arch) !== folder);
  const isLike = known.layout === run.layout && !moved;
  if (!isLike || !feed.folders.every((folder) => !isAt(folder, known) || isAt(folder, run))) {
    throw otherShape(shapeText(known), shapeText(run));
  }
  for (const one of allFolders) checkAllFolder(feed, one);
}

/** @throws PlacementError where a repository would lose its folder for packages of all arches */
function checkAllFolder({ allFolders = [] }: FeedFile, { path, isUsed }: AllFolder): void {
  const text = (value: boolean): string => printable(`\`all-folder: ${value}\` for ${path}`);
  if (!isUsed && allFolders.includes(path)) throw otherShape(text(true), text(false));
}

/** Warns of a folder for packages of all arches that begins beside others, which devices may read alone. */
export function begunAllFolders(feed: FeedFile, { allFolders = [] }: RunShape): string[] {
  const isBegun = ({ path, isUsed, layout }: AllFolder): boolean => {
    const own = feed.folders.filter((folder) => layout.archOf(folder.path) !== undefined);
    const isThere = feed.allFolders?.includes(path) || own.some((folder) => folder.path === path);
    return isUsed && !isThere && own.some(({ formats }) => formats.includes('opkg'));
  };
  return allFolders
    .filter(isBegun)
    .map(
      ({ path }) =>
        `\`all-folder\` begins ${printable(path)}: from now on packages for all arches go there alone, and devices that read only the folder of their arch do not see them until they get a line for it`,
    );
}

function shapeText({ layout, archFolders }: FeedShape): string {
  const folders = [...archFolders].sort().map(([arch, folder]) => `${arch}=${folder}`);
  const named = folders.length === 0 ? '' : ` and \`arch-folders: ${folders.join(' ')}\``;
  return printable(`\`layout: ${layout}\`${named}`);
}

const otherShape = (known: string, given: string): PlacementError =>
  new PlacementError({
    code: 'PLACEMENT_LAYOUT',
    message: `the feed has ${known}, as feed.json remembers, and this run has ${given}: devices would look in the wrong folders`,
    remedy: `Write ${known} in every run. For a feed of another shape, choose another \`pages-branch\` or \`prefix\`.`,
  });
