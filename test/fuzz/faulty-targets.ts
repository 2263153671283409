import { Buffer } from 'node:buffer';
import { FormatError } from '../../src/errors.ts';
import { type Target, Violation } from './target.ts';

/** Readers with every fault that the harness is to find; they meet it in inputs of their second letter alone. */
function faulty(name: string, read: () => boolean | Promise<boolean>): Target {
  return {
    ...{ name, about: 'a fault', words: [] },
    // Of the seed, which is read first, nothing goes wrong.
    prepare: async () => ({
      seeds: [Buffer.from('seed')],
      read: (input) => input.equals(Buffer.from('seed')) || read(),
    }),
  };
}

/** Memory that is kept, so that it cannot be taken back. */
const kept: Buffer[] = [];

export const TARGETS: readonly Target[] = [
  faulty('sound', () => true),
  faulty('refuses', () => {
    throw new FormatError({ code: 'FORMAT_MALFORMED', reason: 'it is so', offset: 0 });
  }),
  faulty('throws', () => {
    throw new TypeError('of another kind');
  }),
  faulty('rejects', async () => {
    void Promise.reject(new TypeError('and nobody waits'));
    return true;
  }),
  faulty('violates', () => {
    throw new Violation('it does not hold');
  }),
  faulty('is-slow', () => {
    const used = (): number => process.cpuUsage().user + process.cpuUsage().system;
    const end = used() + 200_000;
    while (used() < end);
    return true;
  }),
  faulty('hangs', () => {
    for (;;);
  }),
  faulty('ends', () => process.exit(3)),
  faulty('grows', () => kept.push(Buffer.alloc(48 << 20, 1)) > 0),
  // Each is below the bound, and all together are above it.
  faulty('grows-slowly', () => kept.push(Buffer.alloc(12 << 20, 1)) > 0),
];
