import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ChangeReport } from '../../src/report/report.ts';
import { recipe } from '../support/following.ts';
import { makeHost, makePlace, type Place, publishing, type Words } from '../support/run.ts';
import { type FeedMaker, type FormatName, feedMaker, serve } from '../support/upstream-feed.ts';
import { startUpstream } from '../support/upstream-server.ts';

const DOC = readFileSync(new URL('../../docs/remote.md', import.meta.url), 'utf8');

/** The files for `config` in the document, by the heading above each. */
const CONFIGS = new Map(
  [...DOC.matchAll(/^## (.+)\n([\s\S]*?)(?=^## |$(?![\s\S]))/gm)].flatMap(([, heading = '', body = '']) => {
    const [, yaml] = /```yaml\n((?:(?!```)[\s\S])*^repositories:[\s\S]*?)```/m.exec(body) ?? [];
    return yaml === undefined ? [] : [[heading, yaml] as const];
  }),
);

const configUnder = (heading: string): string => CONFIGS.get(heading) ?? '';

interface Setting {
  place: Place;
  theirs: FeedMaker;
  offer(
    folder: string,
    arch: string,
    names: readonly (string | readonly [string, ...string[]])[],
  ): Promise<void>;
  run(yaml: string, words?: Words, hours?: number): Promise<ChangeReport>;
  listed(path: string): string[];
}

/** A machine with the document's addresses on a server of its own, and its key files. */
async function setting(name: FormatName, keyFile: string): Promise<Setting> {
  const place = makePlace();
  const theirs = await feedMaker(name);
  const ours = await feedMaker(name);
  const server = await startUpstream();
  const directory = join(place.folder, 'feed');
  const inPlace = (path: string, text: string): void => {
    mkdirSync(dirname(join(place.folder, path)), { recursive: true });
    writeFileSync(join(place.folder, path), text);
  };
  inPlace(keyFile, theirs.key.publicKey.text);
  return {
    ...{ place, theirs },
    async offer(folder, arch, names) {
      const packages = names.map((one) => {
        const [own, ...depends] = typeof one === 'string' ? [one] : one;
        return { ...recipe(own, arch), depends };
      });
      serve(server.files, folder.replace('{arch}', arch), await theirs.folder(arch, packages));
    },
    async run(yaml, words = {}, hours = 0) {
      inPlace('.github/pkgfeed.yml', yaml.replaceAll('https://', server.url));
      const host = makeHost(place);
      const now = new Date(host.now.getTime() + hours * 3_600_000);
      const config = join(place.folder, '.github/pkgfeed.yml');
      const own = Object.assign(host, { now, cwd: place.folder });
      return await publishing(place, { directory, config, ...ours.secret, ...words }, own);
    },
    listed: (path) =>
      theirs.format
        .parseIndex(readFileSync(join(directory, path, theirs.format.indexFile)))
        .map((entry) => entry.name)
        .sort(),
  };
}

test('the document has four files', () => {
  expect([...CONFIGS.keys()]).toEqual([
    'A mirror of some packages of OpenWrt, with what they need',
    'A vendor’s feed, signed anew'.replace('’', "'"),
    "Alpine's community for a site without internet",
    'Can a device install it?',
  ]);
});

test('a mirror of some packages, with what they need', async () => {
  const { offer, run, listed } = await setting('opkg', '.github/openwrt-24.10.pub');
  const at = 'downloads.openwrt.org/releases/24.10.5/packages/{arch}/';
  for (const arch of ['mips_24kc', 'aarch64_cortex-a53']) {
    await offer(`${at}base`, arch, ['libc', 'libpcap']);
    await offer(`${at}luci`, arch, [
      ['luci-app-ddns', 'luci-base', 'libc'],
      'luci-base',
      ['luci-app-wireguard', 'luci-base'],
      'luci-app-x',
    ]);
    await offer(`${at}packages`, arch, [
      ['tcpdump', 'libpcap'],
      ['iperf3', 'libiperf3'],
      'libiperf3',
      'unused',
    ]);
  }
  const config = configUnder('A mirror of some packages of OpenWrt, with what they need');
  expect((await run(config)).warnings).toEqual([]);
  const expected = ['iperf3', 'libiperf3', 'luci-app-ddns', 'luci-app-wireguard', 'luci-base', 'tcpdump'];
  expect(listed('24.10/mirror/mips_24kc')).toEqual(expected);
  expect(listed('24.10/mirror/aarch64_cortex-a53')).toEqual(expected);
  expect(await run(config, {}, 7)).toMatchObject({ changed: false, warnings: [] });
});

test('a vendor’s feed, of which one mirror is dead', async () => {
  const { offer, run, listed } = await setting('opkg', '.github/vendor.pub');
  await offer('mirror.vendor.example/24.10/{arch}', 'x86_64', ['agent', 'driver']);
  const config = configUnder("A vendor's feed, signed anew");
  expect(await run(config)).toMatchObject({ added: 2, warnings: [] });
  await offer('mirror.vendor.example/24.10/{arch}', 'x86_64', ['agent']);
  expect(await run(config, {}, 7)).toMatchObject({ removed: 1 });
  expect(listed('24.10/vendor/x86_64')).toEqual(['agent']);
});

test('Alpine’s community, proposed by a dry run and published as it was looked at', async () => {
  const { place, offer, run, listed } = await setting('apk v2', '.github/alpine-x86_64.rsa.pub');
  const at = 'dl-cdn.alpinelinux.org/alpine/v3.22/';
  await offer(`${at}main/{arch}`, 'x86_64', ['musl']);
  const community = [['mosquitto', 'cjson', 'musl'], 'cjson', 'nodejs', 'podman', 'unused'] as const;
  await offer(`${at}community/{arch}`, 'x86_64', community);
  const config = configUnder("Alpine's community for a site without internet");
  const proposed = await run(config, { 'dry-run': 'true' });
  expect(proposed).toMatchObject({ changed: true, commit: '', closure: [] });
  const lock = (): string[] =>
    readFileSync(join(place.folder, 'pkgfeed.lock'), 'utf8').split('\n').slice(1, -1);
  expect(lock().map((line) => line.split(' ')[3])).toEqual(['cjson', 'mosquitto', 'nodejs', 'podman']);
  await offer(`${at}community/{arch}`, 'x86_64', [...community.slice(0, 4), 'later']);
  await run(config, { locked: 'true' }, 1);
  expect(listed('v3.22/community/x86_64')).toEqual(['cjson', 'mosquitto', 'nodejs', 'podman']);
});

test('a closure that fails where something is missing', async () => {
  const { place, offer, run } = await setting('opkg', '.github/openwrt-24.10.pub');
  const at = 'downloads.openwrt.org/releases/24.10.5/packages/{arch}/';
  await offer(`${at}base`, 'x86_64', ['libc']);
  await offer(`${at}packages`, 'x86_64', ['libpcap']);
  mkdirSync(join(place.folder, 'bin'));
  const built = place.ipk({ name: 'tool', arch: 'x86_64', fields: ['Depends: libc, libpcap'] });
  writeFileSync(join(place.folder, 'bin/tool.ipk'), readFileSync(built));
  const config = configUnder('Can a device install it?');
  await expect(run(config, { arches: '' })).resolves.toMatchObject({ closure: [], added: 1 });
  const other = place.ipk({ name: 'other', arch: 'x86_64', fields: ['Depends: libfoo'] });
  writeFileSync(join(place.folder, 'bin/other.ipk'), readFileSync(other));
  await expect(run(config)).rejects.toMatchObject({ code: 'FEED_CLOSURE' });
});

test('every YAML block can be read', () => {
  for (const [, yaml = ''] of DOC.matchAll(/```yaml\n([\s\S]*?)```/g)) expect(parse(yaml)).toBeTruthy();
});
