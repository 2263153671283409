import { attestationWish, requireAttested } from '../attestation/require.ts';
import { FormatError, InputError } from '../errors.ts';
import type { Plan } from '../feed/assemble/plan.ts';
import { type Proof, toProve } from '../feed/draft/inheritance.ts';
import { outline } from '../feed/draft/outline.ts';
import { lossContext, planPublish } from '../feed/draft/publish.ts';
import { parseRemoval } from '../feed/draft/removal.ts';
import { checkArch, checkedMap } from '../feed/layout.ts';
import { type Probe, toProbe } from '../feed/lost-index.ts';
import type { Arriving, PublishPolicy } from '../feed/policy.ts';
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
import { feedPolicy, requireKeys, unsignable } from '../run/policy.ts';
import { readForPlan } from '../run/read-for-plan.ts';
import type { Settings } from '../settings/settings.ts';
import { collect, hasSource, NO_SOURCE } from '../sources/collect.ts';
import { readPackageBytes } from '../sources/read-packages.ts';
import { printable } from '../text/printable.ts';

/**
 * Collect, read, open, check attestations, place, merge, index, sign, commit, push, verify, report. Nothing is written
 * before everything was read and planned; a push that loses a race starts again from the new tip.
 */
export async function publish(
  settings: Settings,
  host: Host,
  limits: DeliveryLimits = {},
): Promise<ChangeReport> {
  if (!hasSource(settings) && settings.remove.length === 0) {
    throw new InputError({
      code: 'INPUT_MISSING',
      message: 'neither `files`, `release` nor `artifacts` is given, so there is nothing to publish',
      remedy: "Name the packages, such as 'bin/packages/**/*.ipk', or a release that holds them.",
    });
  }
  return await change('publish', settings, host, limits);
}

/** Withdraws packages: out of the index, and the files with them. */
export async function remove(
  words: readonly string[],
  settings: Settings,
  host: Host,
  limits: DeliveryLimits = {},
): Promise<ChangeReport> {
  if (words.length === 0) {
    throw new InputError({
      code: 'INPUT_MISSING',
      message: 'remove is not told which packages to withdraw',
      remedy: 'Write `pkgfeed remove NAME`, NAME=VERSION or NAME@ARCH.',
    });
  }
  return await change('remove', { ...settings, ...NO_SOURCE, remove: [...words] }, host, limits);
}

async function change(
  command: 'publish' | 'remove',
  settings: Settings,
  host: Host,
  limits: DeliveryLimits,
): Promise<ChangeReport> {
  const keys = await loadKeys(settings, host);
  // Words that are wrong are told before thousands of files are read.
  const wishes = {
    ...feedPolicy(settings, keys, host),
    arches: settings.arches.map((arch) => checkArch(arch)),
    archMap: checkedMap(settings.archMap),
    removals: settings.remove.map(parseRemoval),
    missingOk: settings.missingOk,
    onConflict: settings.onConflict,
    keepVersions: settings.keepVersions,
  };
  const attestation = attestationWish(settings, host);
  const opened = await openHome(settings, host);
  const { home, slug, likelyUrl } = opened;
  const outlook = await lookAhead(opened, settings, host);
  if (!settings.dryRun) await home.recover();
  // git is at work while packages are read; bad packages are told before a bad home.
  const [collected, tip] = await Promise.allSettled([collect(settings, host), home.open()]);
  const packages = settledValue(collected);
  const arriving = new Set(packages.map(({ format }) => format));
  const isRehearsal = settings.dryRun && unsignable([...arriving], wishes).length > 0;
  if (!isRehearsal) requireKeys([...arriving], wishes);
  const first = settledValue(tip);
  await requireAttested(packages, attestation, settings, host);
  const { url } = outlook;
  const formats = wishes.removals.length > 0 ? FORMATS : [...arriving];
  const policy: PublishPolicy = { ...wishes, url, likelyUrl, home: slug, formats, isRehearsal };
  const landing = await land(home, first, settings, host, async (tip) => {
    const plan = await planOn(home, tip, packages, policy);
    refusePointless(outlook, tip, plan, settings);
    return plan;
  });
  const warnings = packages.flatMap(({ origin, pkg }) =>
    pkg.warnings.map((warning) => `${origin}: ${warning}`),
  );
  if (isRehearsal) warnings.unshift(REHEARSED);
  const delivery = await awaitDelivery(landing, slug, settings, host, limits);
  return changeReport(command, landing, { home, settings, policy, warnings, delivery });
}

const REHEARSED =
  'this dry run has no key, so that signatures were neither checked nor made; a publish needs the key';

function settledValue<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

async function planOn(
  home: Home,
  tip: Tip,
  packages: readonly Arriving[],
  policy: PublishPolicy,
): Promise<Plan> {
  const folders = outline(tip.paths, packages, policy);
  const { paths, files } = await readForPlan(home, tip, folders.toRead, folders.targets);
  const proofs = await prove(home, tip, await toProve(folders, files, tip.paths, policy));
  const suspects = toProbe(folders.holdings, folders.targets, lossContext(paths, files, folders, policy));
  const probes = await probe(home, tip, suspects);
  return await planPublish(paths, files, proofs, folders, packages, policy, probes);
}

/** Reads files that no index lists, to see which of them are packages. */
async function probe(home: Home, tip: Tip, wanted: readonly string[]): Promise<Map<string, Probe>> {
  const probes = new Map<string, Probe>();
  const items = wanted.map((path) => ({ path }));
  for await (const [{ path }, bytes] of readMany(home, tip, items)) {
    try {
      const { format, pkg } = await readPackageBytes(bytes, printable(path));
      probes.set(path, { format: format.name, arch: pkg.arch, anyArch: pkg.anyArch });
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      probes.set(path, undefined);
    }
  }
  return probes;
}

/** Reads packages of the feed, for what nothing but the files themselves can say. */
async function prove(home: Home, tip: Tip, wanted: ReadonlySet<string>): Promise<Map<string, Proof>> {
  const proofs = new Map<string, Proof>();
  const items = [...wanted].map((path) => ({ path }));
  for await (const [{ path }, bytes] of readMany(home, tip, items)) {
    const { format, pkg, facts } = await readPackageBytes(bytes, printable(path));
    const { identity } = format.entry(pkg, facts, format.fileName(pkg), pkg.arch);
    proofs.set(path, { identity, anyArch: pkg.anyArch, facts });
  }
  return proofs;
}
