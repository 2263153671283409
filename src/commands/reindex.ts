import { blobId } from '../bytes/blob-id.ts';
import { FeedError, FormatError, throwGathered } from '../errors.ts';
import {
  outlineReindex,
  planReindex,
  type ReindexOutline,
  type ReindexPolicy,
  type Reread,
} from '../feed/draft/reindex.ts';
import { checkArch, checkedMap } from '../feed/layout.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Home, Tip } from '../homes/home.ts';
import { land } from '../homes/land.ts';
import { openHome } from '../homes/open-home.ts';
import { readMany } from '../homes/read-many.ts';
import type { Host } from '../host.ts';
import { awaitDelivery, type DeliveryLimits } from '../pages/delivery.ts';
import { lookAhead, refusePointless } from '../pages/preflight.ts';
import type { ChangeReport } from '../report/report.ts';
import { changeReport } from '../run/change-report.ts';
import { loadKeys } from '../run/keys.ts';
import { feedPolicy, requireKeys } from '../run/policy.ts';
import { readForPlan } from '../run/read-for-plan.ts';
import type { Settings } from '../settings/settings.ts';
import { readPackageBytes } from '../sources/read-packages.ts';
import { printable } from '../text/printable.ts';

/**
 * Reads every package file of a branch and repository, computes all metadata again and signs the indexes anew,
 * whoever signed them before: for feeds made by hand or by other tools, and for keys that were lost.
 */
export async function reindex(
  settings: Settings,
  host: Host,
  limits: DeliveryLimits = {},
): Promise<ChangeReport> {
  const keys = await loadKeys(settings, host);
  const wishes = {
    ...feedPolicy(settings, keys, host),
    formats: FORMATS,
    arches: settings.arches.map((arch) => checkArch(arch)),
    archMap: checkedMap(settings.archMap),
  };
  const opened = await openHome(settings, host);
  const { home, slug, likelyUrl } = opened;
  const outlook = await lookAhead(opened, settings, host);
  const { url } = outlook;
  const policy: ReindexPolicy = { ...wishes, url, likelyUrl, home: slug };
  const warnings: string[] = [];
  if (!settings.dryRun) await home.recover();
  const landing = await land(home, undefined, settings, host, async (tip) => {
    const outline = outlineReindex(tip.paths, policy);
    if (outline.folders.size === 0) throw nothingThere(home, policy);
    const reread = await readAgain(home, tip, outline, host);
    requireKeys([...new Set(reread.map(({ format }) => format))], policy);
    const { paths, files } = await readForPlan(home, tip, outline.toRead, []);
    warnings.splice(0);
    for (const { path, pkg } of reread)
      warnings.push(...pkg.warnings.map((warning) => `${path}: ${warning}`));
    const plan = await planReindex(paths, files, outline, reread, policy);
    refusePointless(outlook, tip, plan, settings);
    return plan;
  });
  const delivery = await awaitDelivery(landing, slug, settings, host, limits);
  return changeReport('reindex', landing, { home, settings, policy, warnings, delivery });
}

function nothingThere(home: Home, { layout }: ReindexPolicy): FeedError {
  return new FeedError({
    code: 'FEED_ABSENT',
    message: `${home.name} has no package file and no index in ${layout.folder('ARCH')}`,
    remedy: 'Check `branch`, `repository`, `layout` and `arches`; `layout` says where the folders are.',
  });
}

/** All files that are no packages are reported together. */
async function readAgain(home: Home, tip: Tip, outline: ReindexOutline, host: Host): Promise<Reread[]> {
  const reread: Reread[] = [];
  const errors: FormatError[] = [];
  let done = 0;
  const wanted = outline.packages.map((path) => ({ path }));
  for await (const [{ path }, bytes] of readMany(home, tip, wanted)) {
    try {
      const { format, pkg, facts } = await readPackageBytes(bytes, printable(path));
      reread.push({ format, pkg, facts, blob: blobId(bytes), path });
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      errors.push(error);
    }
    host.progress('reading packages', ++done, outline.packages.length);
  }
  throwGathered(errors);
  return reread;
}
