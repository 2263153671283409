import { countOfRest } from '../errors.ts';
import type { LeavingFile } from '../feed/catalog/leaving-shape.ts';
import { counted } from '../text/counted.ts';
import { sizeText } from '../text/printable.ts';
import type { ChangeReport } from './report.ts';

/** How many files, and their bytes. */
export function filesText(files: readonly Pick<LeavingFile, 'bytes'>[]): string {
  const bytes = files.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
  return `${counted(files.length, 'package file', 'package files')}${bytes === 0 ? '' : ` (${sizeText(bytes)})`}`;
}

/** What becomes of package files that have left their index. */
export function leavingLines({ leaving: { held, ended }, dryRun }: ChangeReport): string[] {
  const last = held.reduce((latest, { until }) => (until > latest ? until : latest), '');
  return [
    ...(held.length === 0
      ? []
      : [
          `${filesText(held)} that left ${dryRun ? 'would stay' : held.length === 1 ? 'stays' : 'stay'} until ${minutes(last)}, for devices with the index of before`,
        ]),
    ...(ended.length === 0
      ? []
      : [
          `${filesText(ended)} that left before ${dryRun ? 'would be' : ended.length === 1 ? 'is' : 'are'} deleted`,
        ]),
  ];
}

/** What a prune takes from each repository, and from all of them together. */
export function prunedLines({ pruned, dryRun }: ChangeReport): string[] {
  const lines = pruned.map(({ branch, repository, packages, packageBytes, unlisted, unlistedBytes }) => {
    const parts = [
      ...(packages === 0
        ? []
        : [`${counted(packages, 'package', 'packages')} by the rules (${sizeText(packageBytes)})`]),
      ...(unlisted === 0
        ? []
        : [
            `${counted(unlisted, 'package file', 'package files')} that no index lists (${sizeText(unlistedBytes)})`,
          ]),
    ];
    const name = [branch, repository].filter((word) => word !== null).join('/') || 'the feed';
    return `${name}: ${parts.join(', ')}`;
  });
  const bytes = pruned.reduce((sum, one) => sum + one.packageBytes + one.unlistedBytes, 0);
  const total = `pruning ${dryRun ? 'would free' : 'frees'} ${sizeText(bytes)} of the site`;
  return lines.length === 0 ? [] : [...lines.slice(0, MOST), ...countOfRest(lines, MOST), total];
}

/** How many repositories are shown. The report has all of them. */
const MOST = 200;

const minutes = (time: string): string => `${time.slice(0, 16).replace('T', ' ')} UTC`;
