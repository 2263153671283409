import { expect, it } from 'vitest';
import { isArchWord, isBranchWord } from '../../../../src/feed/survey/path-words.ts';
import { processorTime } from '../../../support/processor-time.ts';

it.each(['x86_64', 'mips_24kc', 'aarch64_cortex-a53', 'armv7', 'all', 'riscv64_generic'])(
  '%s is an arch',
  (word) => {
    expect([isArchWord(word), isBranchWord(word)]).toEqual([true, false]);
  },
);

it.each(['24.10', 'v3.20', 'edge', 'scarthgap', 'openwrt-23.05'])('%s is a release', (word) => {
  expect([isArchWord(word), isBranchWord(word)]).toEqual([false, true]);
});

it.each(['packages', 'docs', 'keys', ''])('%j is neither', (word) => {
  expect([isArchWord(word), isBranchWord(word)]).toEqual([false, false]);
});

it('reads long names in proportion to their length', () => {
  const started = processorTime();
  for (const text of ['x86-', 'mips64el_', 'openwrt-1.1-', 'arm_', '1.1.'].map((word) =>
    word.repeat(100_000),
  )) {
    isArchWord(`${text}\n`);
    isBranchWord(`${text}\n`);
  }
  expect(processorTime() - started).toBeLessThan(1000);
});
