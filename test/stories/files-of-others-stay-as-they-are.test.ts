import { describe, expect, test } from 'vitest';
import { failureOf, makePlace, onPath, publishing, WAYS } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

describe.each(WAYS)('over %s', (_name, reach) => {
  test.each(['keep', 'squash'])(
    'blobs, modes and links of files that are not ours (history: %s)',
    async (history) => {
      const place = makePlace();
      const key = await makeTestKey();
      const { repository, words } = await reach(place);
      const folder = '24.10/base/mips_24kc';
      repository.plant({
        CNAME: 'feed.example.org\n',
        'index.html': '<p>crlf\r\n',
        'tools/run.sh': { mode: '100755', body: '#!/bin/sh\n' },
        latest: { mode: '120000', body: '24.10/base' },
        'wørds/ünd "quotes"\tand tabs': 'odd name',
        '_jekyll/~tilde': '',
        [`${folder}/README`]: 'beside our packages',
        [`${folder}/stray_1.0_mips_24kc.ipk`]: 'listed by no index',
        'keys/somebody-else': 'another key',
        '.gitattributes': '* text=auto eol=crlf\n*.ipk filter=lfs\n',
        '.nojekyll': 'not empty, but theirs',
      });
      const foreign = repository.tree();
      const run = { ...words, 'usign-key': key.secret, history };
      await publishing(place, { ...run, files: place.ipk({ name: 'one' }) });
      await publishing(place, { ...run, files: [place.ipk({ name: 'two' }), place.ipk({ arch: 'x86_64' })] });

      const after = repository.tree();
      for (const [path, entry] of foreign) expect([path, after.get(path)]).toEqual([path, entry]);
      expect(repository.text(`${folder}/Packages`)).not.toContain('stray');
      repository.fsck();
    },
  );

  test('names that are not UTF-8 and submodules', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await reach(place);
    const blob = repository.git(['hash-object', '-w', '--stdin'], 'text').trim();
    const commit = '1234567890123456789012345678901234567890';
    const listing = Buffer.concat([
      Buffer.from(`100644 blob ${blob}\tcaf`),
      Buffer.from([0xe9]),
      Buffer.from(`\x00160000 commit ${commit}\tvendor\0`),
    ]);
    const tree = repository.git(['mktree', '-z', '--missing'], listing).trim();
    const made = repository.git(['commit-tree', tree, '-m', 'odd']).trim();
    repository.git(['update-ref', 'refs/heads/gh-pages', made]);
    await publishing(place, { ...words, files: place.ipk({}), 'usign-key': key.secret });

    const lines = repository.git(['-c', 'core.quotePath=true', 'ls-tree', 'gh-pages']);
    expect(lines).toContain(`100644 blob ${blob}\t"caf\\351"`);
    expect(lines).toContain(`160000 commit ${commit}\tvendor`);
    expect(repository.paths()).toContain('24.10/base/mips_24kc/hello_1.0-1_mips_24kc.ipk');
  });
});

test('a file that another index lists is not deleted: one below, one above, one beside', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': key.secret };
  await publishing(place, { ...run, files: place.ipk({}) });
  const folder = '24.10/base/mips_24kc';
  const file = 'hello_1.0-1_mips_24kc.ipk';
  const ipk = repository.read(`${folder}/${file}`);
  const stanza = (path: string): string =>
    `Package: hello\nVersion: 1.0-1\nArchitecture: mips_24kc\nFilename: ${path}\nSize: ${ipk.length}\n\n`;
  for (const [path, text] of [
    ['24.10/Packages', stanza(`base/mips_24kc/${file}`)],
    ['Packages', stanza(`${folder}/${file}`)],
    [`${folder}/APKINDEX.tar.gz`, 'what cannot be read may list anything'],
  ] as const) {
    repository.plant({ [path]: text });
    const tip = repository.tip();
    const error = await failureOf(
      publishing(place, { ...run, files: place.ipk({ version: '2.0-1' }), 'keep-versions': '1' }),
    );
    expect(error, path).toMatchObject({ code: 'CONFLICT_PATH' });
    expect(error.message).toContain(path);
    expect(repository.tip()).toBe(tip);
    repository.plant({ [path]: null });
  }
});
