import { expect, it } from 'vitest';
import { coordinateFault } from '../../../src/feed/coordinate-fault.ts';

it.each(['24.10', 'releases/24.10', 'vendor/extra'])('%s is a coordinate', (value) => {
  expect(coordinateFault('branch', value)).toBeUndefined();
});

it.each([
  ['24.10/', 'Write 24.10, without a slash at either end and without empty names.'],
  ['/a//b', 'Write a/b, without a slash at either end and without empty names.'],
  ['./base', 'Write base, without a slash at either end and without empty names.'],
  ['../x', 'Use letters, digits and . _ + ~ - in it, and slashes only between names.'],
  ['24 10', 'Use letters, digits and . _ + ~ - in it, and slashes only between names.'],
  ['/', 'Use letters, digits and . _ + ~ - in it, and slashes only between names.'],
])('%j is none, and the remedy says what was meant', (value, remedy) => {
  expect(coordinateFault('repository', value)).toEqual({
    message: `\`repository\` is ${JSON.stringify(value)}, which is not a plain path`,
    remedy,
  });
});

it.each(['https://user:secret@github.com/o/r', 'git@github.com:o/r.git', 'ssh://git@host/o'])(
  'the address %s is not repeated',
  (value) => {
    const fault = coordinateFault('repository', value);
    expect(fault?.message).toBe('`repository` is an address, and it names a folder of the feed');
    expect(fault?.remedy).toContain('`pages-repository`');
  },
);

it.each(['mediatek', 'mediatek/filogic/extra'])(
  'the target %s is none, because devices name two parts',
  (value) => {
    const fault = coordinateFault('target', value);
    expect(fault?.message).toContain('a target of OpenWrt has two names');
    expect(fault?.remedy).toContain('mediatek/filogic');
    expect(coordinateFault('target', 'mediatek/filogic')).toBeUndefined();
  },
);
