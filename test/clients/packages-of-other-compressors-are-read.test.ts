import { beforeEach, describe, expect, test } from 'vitest';
import { judge, needJudge } from '../support/judges.ts';
import type { Compressor } from '../support/package-maker.ts';
import { checking, makePlace, onPath, publishing } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const by = (program: string, args: readonly string[]): Compressor['compress'] => {
  return (bytes) => {
    const { status, stdout, stderr } = judge(program, args, bytes);
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
    return stdout;
  };
};

const COMPRESSORS: ReadonlyArray<readonly [string, string, readonly string[], string]> = [
  ['xz', 'xz', ['-c', '-6'], 'xz'],
  ['xz with CRC32 checks', 'xz', ['-c', '--check=crc32'], 'xz'],
  ['xz without checks', 'xz', ['-c', '--check=none'], 'xz'],
  ['xz in many blocks', 'xz', ['-c', '--block-size=4096', '-T2'], 'xz'],
  ['zstd', 'zstd', ['-c', '-q', '-19'], 'zst'],
  ['zstd without a size in its header', 'zstd', ['-c', '-q', '--no-check', '--no-content-size'], 'zst'],
  ['gzip with a name and a time', 'gzip', ['-c', '-N'], 'gz'],
];

describe.each(COMPRESSORS)('%s', (_name, program, args, extension) => {
  beforeEach((context) => needJudge(context, program));

  test.each(['gzip-tar', 'ar'] as const)('as control and as data in %s', async (container) => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = onPath(place);
    const compressor: Compressor = { extension, compress: by(program, args) };
    const fields = ['Depends: libc', `Description: ${'a long text, '.repeat(2000).trimEnd()}`];
    const files = place.ipk({
      name: 'squeezed',
      container,
      fields,
      compressControl: compressor,
      compressData: compressor,
    });
    const report = await publishing(place, { ...words, files, 'usign-key': key.secret });

    expect(report.added).toBe(1);
    const isFine = container === 'gzip-tar' && extension === 'gz';
    expect(report.warnings).toHaveLength(isFine ? 0 : 1);
    expect(repository.text('24.10/base/mips_24kc/Packages')).toContain(fields[1]);
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 1 });
  });
});

test('xz with SHA-256 checks is read, or refused for that reason and no other', async (context) => {
  needJudge(context, 'xz');
  const place = makePlace();
  const key = await makeTestKey();
  const { words } = onPath(place);
  const compressControl: Compressor = { extension: 'xz', compress: by('xz', ['-c', '--check=sha256']) };
  const run = publishing(place, { ...words, 'usign-key': key.secret, files: place.ipk({ compressControl }) });
  const outcome = await run.then(
    () => 'published',
    (error: Error) => error.message,
  );
  expect(outcome).toMatch(/^published$|SHA-256/);
});
