import { expect, onTestFinished, test } from 'vitest';
import { changeMarkdown } from '../../src/report/markdown.ts';
import { changeText } from '../../src/report/text.ts';
import { startGitHub } from '../support/github-server.ts';
import { ipkOf } from '../support/package-maker.ts';
import { failureOf, makePlace, onPath, publishing, removing, TOKEN } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

test('no release brings back what was withdrawn, until somebody readmits it', async () => {
  const place = makePlace();
  const server = await startGitHub({ tokens: { [TOKEN]: ['contents: write'] } });
  onTestFinished(() => server.close());
  place.env.GITHUB_API_URL = server.apiUrl;
  place.env.GITHUB_REPOSITORY = 'owner/name';
  const { repository, words } = onPath(place);
  const { secret } = await makeTestKey();
  const run = { ...words, token: TOKEN, 'usign-key': secret, url: 'https://feed.example.org', site: 'true' };
  const releases = server.repository('owner/name');
  for (const version of ['1', '2']) {
    releases.addRelease({ tag: `v${version}`, assets: [{ name: 'a.ipk', bytes: ipkOf({ version }) }] });
  }
  const every = { ...run, releases: 'all' };
  const packages = () => repository.paths().filter((path) => path.endsWith('.ipk'));
  await publishing(place, every);
  expect(packages()).toHaveLength(2);

  await removing(place, ['hello=1'], { ...run, reason: 'It does not start.' });
  expect(repository.text('feed.json')).toContain('"reason":"It does not start."');
  expect(repository.text('feed.atom')).toContain('<title>hello 1 was withdrawn</title>');
  const tip = repository.tip();

  const report = await publishing(place, every);
  expect(report).toMatchObject({ changed: false, unchanged: 1, warnings: [] });
  expect(report.leftOut).toEqual([
    {
      ...{ branch: '24.10', repository: 'base', reason: 'withdrawn' },
      ...{ why: 'It does not start.', packages: ['hello 1'] },
    },
  ]);
  expect(changeMarkdown(report)).toMatch(/### Left out\n\n.*withdrawn before.*It does not start.*readmit/);
  expect(changeText(report, (_, text) => text)).toContain('withdrawn before (It does not start.); name it');
  expect(repository.tip()).toBe(tip);

  // A later version is another package.
  releases.addRelease({ tag: 'v3', assets: [{ name: 'a.ipk', bytes: ipkOf({ version: '3' }) }] });
  expect(await publishing(place, every)).toMatchObject({ added: 0, updated: 1 });

  const back = { ...every, readmit: 'hello=1' };
  const dry = await publishing(place, { ...back, 'dry-run': 'true' });
  const readmitted = [
    { branch: '24.10', repository: 'base', name: 'hello', version: '1', arch: 'mips_24kc' },
  ];
  expect(dry).toMatchObject({ added: 1, readmitted });
  expect(changeText(dry, (_, text) => text)).toContain(
    '\n  hello 1 (mips_24kc) is no longer withdrawn: sources can bring it again\n',
  );
  expect(await publishing(place, back)).toMatchObject({ added: 1, readmitted });
  expect(packages()).toHaveLength(3);
  expect(repository.text('feed.json')).not.toContain('withdrawn');
  expect(await publishing(place, back)).toMatchObject({ changed: false, warnings: [] });
});

test('a file keeps the memory of each repository apart, and a promotion brings nothing back', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const { secret } = await makeTestKey();
  place.file('in/a.ipk', ipkOf({ version: '1' }));
  const described = (more: string): string =>
    place.file(
      'pkgfeed.yml',
      `repositories:
  - branch: 24.10
    repository: testing
    files: ${place.folder}/in
  - branch: 24.10
    repository: stable
    from: 24.10/testing
${more}`,
    );
  const run = { ...words, 'usign-key': secret };
  await publishing(place, { ...run, config: described('') });
  await publishing(place, { ...run, config: described('    remove: hello\n    reason: too early\n') });
  const report = await publishing(place, { ...run, config: described('') });
  expect(report).toMatchObject({ changed: false });
  expect(report.leftOut).toMatchObject([{ repository: 'stable', reason: 'withdrawn', why: 'too early' }]);
  expect(repository.paths().filter((path) => path.endsWith('.ipk'))).toEqual([
    '24.10/testing/mips_24kc/hello_1_mips_24kc.ipk',
  ]);
  const both = described('    remove: hello\n    readmit: hel*\n');
  expect(await failureOf(publishing(place, { ...run, config: both }))).toMatchObject({
    message: expect.stringContaining('24.10/stable: `remove` and `readmit` both name hello and hel*'),
  });
  const odd = described('    readmit: hello = 1\n');
  expect(await failureOf(publishing(place, { ...run, config: odd }))).toMatchObject({
    message: expect.stringMatching(/pkgfeed\.yml:8:\d+: "hello = 1" does not name a package to readmit/),
  });
});

test.each([
  ['a reason without anything to withdraw', { reason: 'why' }, '`reason` is given without `remove`'],
  ['a reason of two lines', { remove: 'a', reason: 'a\nb' }, '`reason` is "a\\nb", not one printable line'],
])('%s is refused', async (_name, words, message) => {
  const place = makePlace();
  const { words: home } = onPath(place);
  const run = Promise.resolve().then(() => publishing(place, { ...home, files: place.ipk({}), ...words }));
  expect((await failureOf(run)).message).toContain(message);
});
