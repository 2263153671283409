import { meantArches } from '../feed/arch-words.ts';
import type { FolderPath } from '../feed/edit.ts';
import { DEFAULT_LAYOUT } from '../feed/layout.ts';
import type { Arriving } from '../feed/policy.ts';
import type { NamedKey } from '../feed/survey/folder-facts.ts';
import { isBranchWord } from '../feed/survey/path-words.ts';
import type { Survey } from '../feed/survey/survey.ts';
import { apkV2 } from '../formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../formats/apk-v3/apk-v3.ts';
import type { Format } from '../formats/format.ts';
import { opkg } from '../formats/opkg/opkg.ts';
import type { Scheme } from '../keys/scheme.ts';
import type { Settings } from '../settings/settings.ts';
import type { WorkflowStep } from '../site/feed-workflow.ts';
import { firstNames } from '../text/first-names.ts';
import type { StepInput } from '../text/yaml-line.ts';
import type { LookedAt } from './look-at-home.ts';

/** A step of a first workflow, before its secrets have names. */
export interface Step extends Omit<WorkflowStep, 'keys'> {
  schemes: readonly Scheme[];
  signers: readonly NamedKey[];
}

/**
 * The steps that begin a feed. Packages of apk v2 and v3 have file names alike, so each format gets a step of its own
 * where both are given.
 */
export function beginFeed(
  settings: Settings,
  packages: readonly Arriving[],
  looked: LookedAt | undefined,
): Step[] {
  const found = [...new Set(packages.map(({ format }) => format))];
  if (!found.includes(apkV2) || !found.includes(apkV3))
    return [begin(settings, packages, found.length > 0 ? found : [opkg], looked)];
  return found.map((format) => {
    const own = packages.filter((one) => one.format === format);
    const files = filesOf(own, packages);
    const step = begin(settings, own, [format], looked);
    const inputs: StepInput[] = step.inputs.map((input) =>
      input[0] === 'files' && files.length > 0 ? ['files', files] : input,
    );
    const remarks = files.length > 0 ? step.remarks : [...step.remarks, narrow(format)];
    return { ...step, inputs, remarks };
  });
}

const narrow = ({ noun }: Format): string =>
  `Narrow \`files\` of this step to each ${noun}: apk v2 and apk v3 packages have file names alike, and one folder cannot have both.`;

/** How many folders of packages a step names. */
const FOLDERS = 8;

/** Patterns for the folders of packages of one format; none where packages of others lie in them too. */
function filesOf(own: readonly Arriving[], all: readonly Arriving[]): string[] {
  const patternOf = ({ origin, format }: Arriving): string =>
    `${origin.slice(0, origin.lastIndexOf('/') + 1)}*${format.extension}`;
  const patterns = new Set(own.map(patternOf));
  const isMixed = all.some((one) => !own.includes(one) && patterns.has(patternOf(one)));
  return isMixed || patterns.size > FOLDERS ? [] : [...patterns].sort();
}

/** A step that begins a feed. */
function begin(
  settings: Settings,
  packages: readonly Arriving[],
  formats: readonly Format[],
  looked: LookedAt | undefined,
): Step {
  const [{ branch, repository }] = settings.repositories;
  // No run goes on with these folders, and a first one stops if it is not told to leave them alone.
  const outside = [...(looked?.found.odd ?? []), ...(looked?.found.foreign ?? [])];
  const ofApkV2 = packages.filter(({ format }) => format === apkV2);
  const namesArches = ofApkV2.length > 0 && ofApkV2.every(({ pkg }) => pkg.anyArch);
  const inputs: StepInput[] = [
    filesInput(settings, formats),
    ...branchInput(settings),
    ['branch', branch ?? likelyBranch(packages, formats)],
    ['repository', repository ?? (formats.includes(apkV2) ? 'main' : 'base')],
    ...(outside.length > 0 ? [['layout', DEFAULT_LAYOUT] as const] : []),
    ...prefixInput(settings),
    ...archMap(packages),
    ...(namesArches ? [['arches', ['x86_64', 'aarch64']] as const] : []),
  ];
  return {
    remarks: [
      ...besideRemarks(looked?.found, outside),
      '`branch` and `repository` name the folder in the feed. Choose them once: devices will look there.',
      ...(namesArches ? [ANY_ARCH] : []),
    ],
    inputs,
    schemes: [...new Set(formats.map(({ schemes: [first = 'usign'] }) => first))],
    signers: [],
  };
}

const ANY_ARCH =
  'These packages are for any arch, and apk looks for them in the folder of its own arch: name the arches of your devices in `arches`.';

/** What a maintainer has to decide about folders with an index that no step goes on with. */
function besideRemarks(found: Survey | undefined, outside: readonly FolderPath[]): string[] {
  if (found === undefined || outside.length === 0) return [];
  const folders = firstNames(outside.map((folder) => folder || 'the root'));
  const way =
    found.odd.length > 0
      ? ' To go on with them, rename them on the branch first, and run `pkgfeed init` again.'
      : '';
  return [
    `This step begins a new feed beside ${folders}: devices that read these folders get nothing from it.${way}`,
  ];
}

/** What the step publishes. */
export function filesInput({ repositories: [{ sources }] }: Settings, formats: readonly Format[]): StepInput {
  if (sources.files.length > 0) return ['files', sources.files];
  const endings = [...new Set(formats.map(({ extension }) => extension))];
  return ['files', endings.length === 0 ? ['packages'] : endings.map((ending) => `packages/**/*${ending}`)];
}

/** The branch of the feed, where it is not the usual one. */
export const branchInput = ({ home: { pagesBranch } }: Settings): StepInput[] =>
  pagesBranch === 'gh-pages' ? [] : [['pages-branch', pagesBranch]];

const prefixInput = ({ home: { prefix } }: Settings): StepInput[] =>
  prefix === undefined ? [] : [['prefix', prefix]];

const LIKELY_BRANCHES = new Map([
  [opkg, '24.10'],
  [apkV3, '25.12'],
  [apkV2, 'v3.22'],
]);

/** The release in the paths of the packages, or else the newest one of such devices. */
function likelyBranch(packages: readonly Arriving[], formats: readonly Format[]): string {
  const words = new Set(packages.flatMap(({ origin }) => origin.split('/').filter(isBranchWord)));
  const [only] = words;
  if (only !== undefined && words.size === 1) return only;
  const [format = opkg] = formats;
  return formats.length > 1 ? 'stable' : (LIKELY_BRANCHES.get(format) ?? 'stable');
}

/** A map for arch words that no device has. With a map, every word needs a line. */
function archMap(packages: readonly Arriving[]): StepInput[] {
  const meant = new Map<string, readonly string[]>();
  let isOdd = false;
  for (const { format, pkg } of packages) {
    if (pkg.anyArch) continue;
    const [scheme = 'usign'] = format.schemes;
    const words = meantArches(scheme, pkg.arch);
    isOdd ||= words !== undefined;
    meant.set(pkg.arch, [...new Set([...(meant.get(pkg.arch) ?? []), ...(words ?? [pkg.arch])])]);
  }
  return isOdd ? [['arch-map', [...meant].map(([arch, all]) => `${arch}=${all.join(' ')}`)]] : [];
}
