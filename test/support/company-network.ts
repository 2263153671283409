import { connect } from 'node:net';
import { createServer } from 'node:tls';
import { onTestFinished } from 'vitest';
import { makeAuthority } from './authority.ts';
import { type Pages, startPages } from './pages.ts';
import { type ProxyOptions, startProxy, type TestProxy } from './proxy.ts';
import type { Place } from './run.ts';
import { type StaticServer, startStaticServer } from './static-server.ts';

const NAMES = ['github.test', 'api.github.test', 'files.test', 'pages.test'] as const;

export interface CompanyNetwork {
  pages: Pages;
  proxy: TestProxy;
  /** Another server, `https://files.test`, to which downloads are sent. */
  files: StaticServer;
}

/**
 * GitHub, its files and its Pages under names that only a proxy knows, with certificates of an authority that only the
 * environment names. The site is at `https://pages.test/feed`.
 */
export async function startCompanyNetwork(
  place: Place,
  options: Omit<ProxyOptions, 'routes'> & { variable?: string } = {},
): Promise<CompanyNetwork> {
  const { variable = 'HTTPS_PROXY', ...rest } = options;
  const pages = await startPages(place, { site: { html_url: 'https://pages.test/feed/' } });
  const files = await startStaticServer({});
  const authority = makeAuthority();
  const certificate = authority.issue(...NAMES);
  const behind = [pages.git.url, pages.api.apiUrl, files.url, pages.site.url];
  const ports = await Promise.all(behind.map((url) => overTls(certificate, Number(new URL(url).port))));
  const routes = Object.fromEntries(NAMES.map((name, at) => [`${name}:443`, ports[at] ?? 0]));
  const proxy = await startProxy({ ...rest, routes });
  const { credentials } = options;
  Object.assign(place.env, {
    GITHUB_SERVER_URL: 'https://github.test',
    GITHUB_API_URL: 'https://api.github.test',
    NODE_EXTRA_CA_CERTS: place.file('company.pem', authority.certificate),
    [variable]: proxy.url.replace('//', credentials === undefined ? '//' : `//${credentials}@`),
  });
  return { pages, proxy, files };
}

/** Serves a plain server over TLS. Returns its new port. */
async function overTls(certificate: { key: string; cert: string }, port: number): Promise<number> {
  const server = createServer(certificate, (socket) => {
    const onward = connect(port, '127.0.0.1');
    socket.on('error', () => onward.destroy());
    onward.on('error', () => socket.destroy());
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
