import { ConflictError, FeedError } from '../errors.ts';
import { readFeedFile } from '../feed/catalog/feed-json.ts';
import { indexesIn } from '../feed/package-files.ts';
import { isPublicPath } from '../feed/public-path.ts';
import { openPlain } from '../homes/directory/files.ts';
import { readFeedJson } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import { openHome } from '../homes/open-home.ts';
import type { Host } from '../host.ts';
import { ownAddresses, type SentFile, startWebServer } from '../machine/web-server.ts';
import { type ServeReport, serveReport } from '../report/serve.ts';
import { followHome } from '../run/follow-home.ts';
import { loadKeys } from '../run/keys.ts';
import type { Settings } from '../settings/settings.ts';
import { systemsServed } from '../site/choices.ts';
import { PAGE_FILE } from '../site/page.ts';

/** A feed that is being served. */
export interface Serving {
  report: ServeReport;
  /** Ends when `close` was called. */
  ended: Promise<void>;
  close(): void;
}

/** How often a branch is looked at for a change, in milliseconds: one of this machine, and one of a server. */
const PAUSES = { here: 1000, elsewhere: 15_000 } as const;

/**
 * Serves a feed over HTTP, from a folder or from a branch, and goes on with it when it is published again.
 *
 * @param pauses that tests shorten
 * @param answered is told of each answer
 * @throws InputError for an address or a port that cannot be used
 */
export async function serve(
  settings: Settings,
  host: Host,
  {
    pauses = PAUSES,
    answered,
  }: { pauses?: typeof PAUSES | { here: number; elsewhere: number }; answered?: (line: string) => void } = {},
): Promise<Serving> {
  // Hides the secrets that open a repository.
  await loadKeys(settings, host);
  const { home } = await openHome(settings.home, host, 'read');
  const tip = await home.open();
  const isHere = /^[./]|^file:/.test(settings.home.pagesRepository ?? '.');
  const followed = await followHome(home, tip, settings.home, host, isHere ? pauses.here : pauses.elsewhere);
  const site = { open: (path: string) => publicFile(followed.root(), path), ...(answered && { answered }) };
  const { listen } = settings;
  const server = await startWebServer(listen.host, listen.port, site).catch((error: unknown) => {
    followed.stop();
    throw error;
  });
  const close = (): void => {
    followed.stop();
    server.close();
  };
  host.onSignal(close);
  const addresses = addressesOf(listen.host).map((address) => urlOf(address, server.port));
  return { report: await reportOf(home, tip, addresses, host), ended: followed.ended, close };
}

/** Opens a file of the feed; undefined for what is not there, not a plain file, or not the feed's. */
async function publicFile(root: string | undefined, path: string): Promise<SentFile | undefined> {
  if (root === undefined || !isPublicPath(path)) return undefined;
  try {
    return await openPlain(root, path);
  } catch (error) {
    const isAbsent = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EACCES'].includes(
      (error as NodeJS.ErrnoException).code ?? '',
    );
    if (isAbsent || error instanceof ConflictError || error instanceof FeedError) return undefined;
    throw error;
  }
}

/** The addresses of this machine that a server at some address has. */
function addressesOf(host: string): string[] {
  if (host === '0.0.0.0') return [...ownAddresses('IPv4'), '127.0.0.1'];
  if (host === '::') return [...ownAddresses('both'), '::1'];
  return [host];
}

const urlOf = (address: string, port: number): string =>
  `http://${address.includes(':') ? `[${address}]` : address}:${port}`;

async function reportOf(
  home: Home,
  tip: Tip,
  addresses: readonly string[],
  host: Host,
): Promise<ServeReport> {
  const feed = readFeedFile(await readFeedJson(home, tip));
  if (indexesIn(tip.paths).length === 0) {
    host.say(`${home.name} holds no feed yet; it is served as soon as something is published into it`);
  }
  const offers = systemsServed(feed).flatMap((system) => system.offers);
  return serveReport(home.name, addresses, tip.paths.has(PAGE_FILE), offers);
}
