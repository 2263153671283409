import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { ownErrorIn } from '../network/faults.ts';

/** Milliseconds for one file. */
const FETCH_TIMEOUT = 10_000;
const TRIES = 3;

/** Where the public Sigstore keeps what clients trust. */
const PUBLIC = 'https://tuf-repo-cdn.sigstore.dev';
const TARGET = 'trusted_root.json';

/** Another place for the root of the public Sigstore. */
export interface Mirror {
  mirrorURL: string;
  /** The path of a file with the first root of trust. */
  rootPath: string;
}

/**
 * Fetches the trusted root of Sigstore by TUF. The library's own client has no way to be given a `fetch`.
 *
 * @param folder the folder for what is fetched
 * @param send sends one request
 */
export async function rootByTuf(folder: string, send: typeof fetch, mirror?: Mirror): Promise<TrustedRoot> {
  const [{ Updater, BaseFetcher }, { TrustedRoot: Root }] = await Promise.all([
    import('tuf-js'),
    import('@sigstore/protobuf-specs'),
  ]);
  class Fetcher extends BaseFetcher {
    override async fetch(url: string): Promise<Body> {
      return await bodyOf(url, send);
    }
  }
  const metadataDir = join(folder, 'tuf');
  const targetDir = join(metadataDir, 'targets');
  await mkdir(targetDir, { recursive: true });
  const first = join(metadataDir, 'root.json');
  if (mirror === undefined) await writeFile(first, await publicRoot());
  else await copyFile(mirror.rootPath, first);
  const address = mirror?.mirrorURL ?? PUBLIC;
  const updater = new Updater({
    ...{ metadataDir, targetDir, metadataBaseUrl: address, targetBaseUrl: `${address}/targets` },
    fetcher: new Fetcher(),
  });
  const target = await updater.getTargetInfo(TARGET);
  if (target === undefined) throw new Error(`${address} has no ${TARGET}`);
  return Root.fromJSON(JSON.parse(await readFile(await updater.downloadTarget(target), 'utf8')));
}

/** The root of trust that comes with the library. */
async function publicRoot(): Promise<Buffer> {
  const { default: seeds } = await import('@sigstore/tuf/seeds.json', { with: { type: 'json' } });
  return Buffer.from(seeds[PUBLIC]['root.json'], 'base64');
}

type Body = ReadableStream<Uint8Array<ArrayBuffer>>;

/** The body of a file. Tries again where the server or the connection fails. */
async function bodyOf(url: string, send: typeof fetch): Promise<Body> {
  // By this class the library knows that there is no newer root. It does not export it.
  const { DownloadHTTPError } = await import('tuf-js/dist/error.js');
  for (let tried = 1; ; tried++) {
    try {
      const response = await send(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT) });
      if (response.ok && response.body !== null) return response.body;
      await response.body?.cancel();
      if (response.status < 500 || tried === TRIES) {
        throw new DownloadHTTPError(`${url} is answered with ${response.status}`, response.status);
      }
    } catch (error) {
      if (error instanceof DownloadHTTPError || ownErrorIn(error) !== undefined || tried === TRIES)
        throw error;
    }
    await pause(1000 * tried);
  }
}
