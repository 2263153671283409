import { contentId } from '../../../src/bytes/content-id.ts';
import type { Plan } from '../../../src/feed/assemble/plan.ts';
import type { Step, UnreadStep } from '../../../src/feed/draft/step.ts';
import type { RunPolicy } from '../../../src/feed/policy.ts';
import type { Home, Tip } from '../../../src/homes/home.ts';
import { planSteps } from '../../../src/run/plan-steps.ts';
import { type Feed, pathsOf, withEdit } from '../feed/feed-maker.ts';

/** A feed in memory, with what planning needs from a home. */
export function homeOf(given: Feed, isIdentified = true, read = new Set<string>()): Home {
  const known = pathsOf(given);
  const paths = isIdentified ? known : new Map([...known.keys()].map((path) => [path, undefined]));
  const bytesAt = (path: string): Buffer => given.get(path) ?? Buffer.alloc(0);
  const mapOf = <T>(names: readonly string[], of: (path: string) => T): Map<string, T> =>
    new Map(names.map((path) => [path, of(path)]));
  const never = async (): Promise<never> => {
    throw new Error('planning does not write');
  };
  return {
    name: 'the feed',
    recover: never,
    checkAccess: never,
    isCurrent: never,
    apply: never,
    open: async (): Promise<Tip> => ({ paths, isNew: false, revision: 'tip' }),
    async read(_tip, names) {
      for (const name of names) read.add(name);
      return mapOf(names, bytesAt);
    },
    sizes: async (_tip, names) => mapOf(names, (path) => bytesAt(path).length),
    identify: async (_tip, names) => mapOf(names, (path) => contentId(bytesAt(path))),
  };
}

/**
 * Plans steps as the command does.
 *
 * @param isIdentified false for a home that does not know the ids of its contents, as a plain folder
 * @returns the plan, the feed after it, and the paths that were read for it
 */
export async function planned(
  given: Feed,
  steps: readonly (Step | UnreadStep)[],
  run: RunPolicy,
  isIdentified = true,
): Promise<{ plan: Plan; after: Feed; read: string[] }> {
  const read = new Set<string>();
  const home = homeOf(given, isIdentified, read);
  const plan = await planSteps(steps, home, await home.open(), run, async () => new Map(), {
    progress: () => undefined,
  });
  return { plan, after: withEdit(given, plan.edit), read: [...read].sort() };
}

/** The changes of a plan, as sentences. */
export const told = ({ changes }: Plan): string[] =>
  changes.map(({ kind, name, version, folder }) => `${kind} ${name} ${version} in ${folder}`);
