import type { FeedKey } from '../feed/catalog/feed-json.ts';
import { pathIn } from '../feed/catalog/plain-values.ts';
import type { Signature } from '../formats/format.ts';
import { PUBLIC_KEY_LIMIT } from '../keys/public-keys.ts';
import type { Finding } from '../report/finding.ts';
import { shownAddress } from './address.ts';
import type { Fetcher } from './fetcher.ts';
import type { FolderVerdict } from './verify.ts';

/** The file with names and versions that OpenWrt's build server and its clients read instead of an index. */
const JSON_FILE = 'index.json';
/** Bytes; that of ten thousand packages has half a million. */
const LIMIT = 32 << 20;
/** What signs a folder for ASU, by format: it gives opkg keys of usign, and apk keys in PEM. */
const SCHEMES: { readonly [format: string]: readonly string[] } = {
  opkg: ['usign'],
  'apk-v3': ['apk-v3', 'apk-v2'],
};

/**
 * Reads a feed the way ASU and owut do. ASU takes an `index.json` of version 2 or later as it is, and of an older one
 * only `Packages` (openwrt/asu, asu/util.py); owut reads names and versions from it (efahl/owut, files/owut). ASU's
 * images check signatures with the keys of the request alone (asu/build.py).
 *
 * @param keys that the feed names
 * @param root the address of the feed, or of a folder
 */
export async function asuFindings(
  verdicts: readonly FolderVerdict[],
  keys: readonly FeedKey[],
  fetcher: Fetcher,
  root: URL,
): Promise<Finding[]> {
  const own = verdicts.filter(({ folder }) => Object.hasOwn(SCHEMES, folder.format.name));
  if (own.length === 0) {
    const why = 'ASU builds images of OpenWrt, which read Packages or packages.adb';
    return [
      finding(
        root.href,
        'has no folder for OpenWrt',
        why,
        'Publish ipk packages, or apk packages of version 3.',
      ),
    ];
  }
  const findings = await keyFindings(keys, fetcher, root);
  const seen = new Set<string>();
  for (const { folder, signatures } of own) {
    const { url, path, format } = folder;
    findings.push(
      ...signatureFindings(signatures, pathIn(path, format.indexFile), SCHEMES[format.name] ?? []),
    );
    if (seen.has(url.href)) continue;
    seen.add(url.href);
    const file = new URL(JSON_FILE, url);
    const answer = await fetcher.get(file, LIMIT);
    const what =
      answer.state === 'there'
        ? faultIn(answer.bytes)
        : answer.state === 'absent'
          ? `is missing: the server answers ${answer.status}`
          : `could not be fetched: ${answer.reason}`;
    if (what !== undefined) findings.push(finding(shownAddress(root, file), what, ...ABOUT_JSON));
  }
  return findings;
}

const ABOUT_JSON = [
  'ASU and owut read from it which packages the feed has, in which versions',
  'Run `reindex`, which writes it again.',
] as const;

/** What is wrong with the shape of an `index.json`. */
function faultIn(bytes: Buffer): string | undefined {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return 'is not JSON';
  }
  if (!isRecord(json)) return 'is not a JSON object';
  const { version, architecture, packages } = json;
  if (typeof version !== 'number' || version < 2)
    return 'has no "version" of 2 or more, so that ASU takes its names for old ones';
  if (typeof architecture !== 'string') return 'does not say its "architecture"';
  if (!isRecord(packages)) return 'has no "packages"';
  const odd = Object.values(packages).find((value) => typeof value !== 'string' || value === '');
  return odd === undefined ? undefined : 'has a package whose version is not a text';
}

function signatureFindings(
  signatures: readonly Signature[],
  path: string,
  schemes: readonly string[],
): Finding[] {
  if (signatures.some(({ scheme, state }) => state === 'good' && schemes.includes(scheme))) return [];
  const kind = schemes.includes('usign') ? 'usign key' : 'key that apk v3 knows';
  const why = 'images that ASU builds check signatures, with the keys of the request';
  return [finding(path, `has no good signature of a ${kind}`, why, 'Publish with such a key.')];
}

/** ASU takes a key for PEM by its first characters, and everything else for one of usign. */
async function keyFindings(keys: readonly FeedKey[], fetcher: Fetcher, root: URL): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const path of new Set(
    keys.filter(({ scheme, state }) => scheme === 'apk-v3' && state !== 'revoked').map((key) => key.path),
  )) {
    const answer = await fetcher.get(new URL(path, root), PUBLIC_KEY_LIMIT);
    // What else may be wrong with it is said of every feed.
    if (answer.state !== 'there' || answer.bytes.toString('latin1').trimStart().startsWith('-----BEGIN'))
      continue;
    const why = 'ASU takes such a text for a key of usign, and no image can use it';
    const remedy = 'Leave that line out of the build request, as `pkgfeed snippet --for asu` does.';
    findings.push({
      ...finding(path, 'begins with another line than -----BEGIN', why, remedy),
      severity: 'warning',
    });
  }
  return findings;
}

const isRecord = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const finding = (path: string, what: string, why: string, remedy: string): Finding => ({
  severity: 'error',
  path,
  what,
  why,
  remedy,
});
