import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { makeFetcher } from '../../../src/served/fetcher.ts';
import { hereFrom, portableFrom, withFiles } from '../../../src/served/file-address.ts';

function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-file-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const sent: string[] = [];
  const send = withFiles(async (input) => {
    sent.push(String(input));
    return new Response('from the network');
  });
  return {
    folder,
    sent,
    fetcher: makeFetcher(send),
    at: (name: string) => pathToFileURL(join(folder, name)),
  };
}

it('a file of this machine is read as a server would give it, and nothing is sent', async () => {
  const { folder, sent, fetcher, at } = makeFolder();
  writeFileSync(join(folder, 'a +%b.ipk'), 'body');
  expect(await fetcher.get(at('a +%b.ipk'), 10)).toMatchObject({ bytes: Buffer.from('body') });
  const target = join(folder, 'saved');
  const saved = await fetcher.save(at('a +%b.ipk'), 10, target, () => undefined);
  expect(saved).toMatchObject({ state: 'there', size: 4 });
  expect(await fetcher.get(at('a +%b.ipk'), 3)).toMatchObject({ state: 'wrong', kind: 'larger' });
  expect(sent).toEqual([]);
});

it('one that is not there, or is no file, is absent', async () => {
  const { folder, fetcher, at } = makeFolder();
  mkdirSync(join(folder, 'folder'));
  writeFileSync(join(folder, 'file'), '');
  for (const name of ['nothing', 'folder', 'file/below', `${'x'.repeat(400)}`, 'a%2Fb'])
    expect(await fetcher.get(at(name), 10), name).toMatchObject({ state: 'absent', status: 404 });
  expect(await fetcher.get(new URL('file:///a%2fb'), 10)).toMatchObject({ state: 'absent' });
  expect(await fetcher.get(new URL('file:///a%00b'), 10)).toMatchObject({ state: 'absent' });
});

it('it says whether it has changed', async () => {
  const { folder, fetcher, at } = makeFolder();
  const file = join(folder, 'x');
  writeFileSync(file, 'body');
  const first = await fetcher.getIf(at('x'), 10, {});
  if (first.state !== 'there') throw new Error(first.state);
  expect(await fetcher.getIf(at('x'), 10, first.validators)).toEqual({ state: 'unchanged' });
  utimesSync(file, 1, 1);
  expect(await fetcher.getIf(at('x'), 10, first.validators)).toMatchObject({ state: 'there' });
});

it('a server cannot lead to a file of this machine', async () => {
  const { folder, at } = makeFolder();
  writeFileSync(join(folder, 'secret'), 'secret');
  const redirect = withFiles(
    async () => new Response(null, { status: 302, headers: { location: at('secret').href } }),
  );
  expect(await makeFetcher(redirect).get(new URL('https://example.org/x'), 10)).toMatchObject({
    state: 'wrong',
  });
});

it.each([
  ['file:///work/run/build/a%20b/x.ipk', 'file:build/a%20b/x.ipk'],
  ['file:///work/x.ipk', 'file:../x.ipk'],
  ['file:///work/run/c%3Ad/x.ipk', 'file:c%3Ad/x.ipk'],
])('%s is written relative to the folder of the run, and read back', (here, portable) => {
  expect(portableFrom(here, '/work/run')).toBe(portable);
  expect(hereFrom(portable, '/work/run')).toBe(here);
  expect(hereFrom(portable, '/another/clone')).not.toBe(here);
});

it('addresses of servers stay as they are', () => {
  for (const address of ['https://example.org/a/x.ipk', '-']) {
    expect(portableFrom(address, '/work/run')).toBe(address);
    expect(hereFrom(address, '/work/run')).toBe(address);
  }
  expect(hereFrom('file:///elsewhere/x.ipk', '/work/run')).toBe('file:///elsewhere/x.ipk');
});
