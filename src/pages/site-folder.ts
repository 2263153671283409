import { resolve } from 'node:path';
import { SITE_LIMIT } from '../feed/limits.ts';
import type { CopiedOut, Home } from '../homes/home.ts';
import type { Host } from '../host.ts';
import { checkFillable, makeFillable } from '../machine/fillable-folder.ts';
import type { SiteReport } from '../report/report.ts';
import type { HomeSettings } from '../settings/settings.ts';
import { firstNames } from '../text/first-names.ts';
import { printable, sizeText } from '../text/printable.ts';

type SiteSettings = Pick<HomeSettings, 'deploy' | 'siteFolder' | 'dryRun'>;

const INPUT = 'site-folder';

/** The folder that a run leaves for a deployment; undefined for a run that leaves none. */
function folderOf({ deploy, siteFolder }: SiteSettings, host: Host): string | undefined {
  return deploy === 'workflow' && siteFolder !== undefined ? resolve(host.cwd, siteFolder) : undefined;
}

/**
 * Checks, before anything is done, that the folder of the site can be filled.
 *
 * @throws InputError
 */
export function checkSiteFolder(settings: SiteSettings, host: Host): void {
  const folder = folderOf(settings, host);
  if (folder !== undefined) checkFillable(folder, INPUT);
}

/**
 * Leaves the whole site in a folder, for later steps to deploy. It holds what the feed has now, even if this run
 * changed nothing: a deployment replaces everything.
 *
 * @returns the folder, undefined for a run that leaves none, and warnings
 * @throws InputError or MachineError when it cannot be written
 */
export async function leaveSite(
  home: Home,
  settings: SiteSettings,
  host: Host,
): Promise<{ site: SiteReport | undefined; warnings: string[] }> {
  const path = folderOf(settings, host);
  if (path === undefined || home.copyOut === undefined) return { site: undefined, warnings: [] };
  if (settings.dryRun) {
    host.say(`${printable(path)} is not written: this is a dry run`);
    return { site: undefined, warnings: [] };
  }
  makeFillable(path, INPUT);
  host.say(`writing the whole site into ${printable(path)}`);
  const copied = await home.copyOut(path);
  if (copied.revision === undefined) return { site: undefined, warnings: [] };
  const { revision: commit, files, bytes } = copied;
  return { site: { path, commit, files, bytes }, warnings: warningsOf(copied) };
}

function warningsOf({ left, bytes }: CopiedOut): string[] {
  const warnings: string[] = [];
  if (left.length > 0) {
    warnings.push(`the site has no symbolic links or submodules, so these are left out: ${firstNames(left)}`);
  }
  if (bytes > SITE_LIMIT) {
    warnings.push(
      `the site has ${sizeText(bytes)}, and GitHub Pages serves at most ${sizeText(SITE_LIMIT)}: its deployment may fail`,
    );
  }
  return warnings;
}
