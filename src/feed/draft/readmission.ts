import { InputError } from '../../errors.ts';
import { firstNames } from '../../text/first-names.ts';
import { meetingPattern } from '../../text/name-pattern.ts';
import { nearest } from '../../text/nearest.ts';
import { printable } from '../../text/printable.ts';
import type { Withdrawn } from '../catalog/withdrawn-shape.ts';
import type { Listed } from '../listed.ts';
import type { PublishPolicy } from '../policy.ts';
import type { Memory } from './memory.ts';
import { matches, type Removal } from './removal.ts';

/**
 * Errors for what `remove` and `readmit` both name.
 *
 * @param where the repository, for messages; empty for a run of one
 */
export function contradictions(
  removals: readonly Removal[],
  readmits: readonly Removal[],
  where: string,
): InputError[] {
  return removals.flatMap((removal) => {
    const readmit = readmits.find((one) => canMeet(removal, one));
    if (readmit === undefined) return [];
    const [gone, back] = [printable(removal.text), printable(readmit.text)];
    const both = gone === back ? gone : `${gone} and ${back}`;
    return [
      new InputError({
        code: 'INPUT_VALUE',
        message: `${where === '' ? '' : `${printable(where)}: `}\`remove\` and \`readmit\` both name ${both}: a package cannot leave and come back in one run`,
        remedy: 'Delete one of the two, or name versions that differ.',
      }),
    ];
  });
}

/** True when a package can have the name, version and arch of both. */
function canMeet(one: Removal, other: Removal): boolean {
  const agree = (a: string | undefined, b: string | undefined): boolean =>
    a === undefined || b === undefined || a === b;
  return (
    agree(one.version, other.version) && agree(one.arch, other.arch) && meetingPattern(one.name, other.name)
  );
}

/**
 * Warns of lines in `readmit` that name neither a withdrawal nor a package of the repository. A line that has done its
 * work, and stays in a workflow, is fine.
 *
 * @param there what the folders list
 */
export function missedReadmits(
  { readmits }: Pick<PublishPolicy, 'readmits'>,
  { found, records }: Memory,
  there: readonly Listed['entry'][],
): string[] {
  const missed = readmits.filter(
    (one) => !found.has(one) && !there.some((entry) => matches(one, entry, one.arch)),
  );
  if (missed.length === 0) return [];
  const [first] = missed;
  const near = missed.length === 1 && first !== undefined ? nearestOf(first, records) : undefined;
  return [
    `\`readmit\` names ${firstNames(missed.map(({ text }) => text))}, and feed.json remembers no such withdrawal${near === undefined ? '' : `; did you mean ${printable(near)}?`}`,
  ];
}

function nearestOf({ name, isName }: Removal, records: readonly Withdrawn[]): string | undefined {
  if (isName !== undefined) return undefined;
  const known = records.find((record) => record.name === name);
  if (known !== undefined) return `${known.name}=${known.version}`;
  return nearest(name, [...new Set(records.map((record) => record.name))]);
}

/** A sentence for people. */
export function readmittedText(records: readonly Pick<Withdrawn, 'name' | 'version' | 'arch'>[]): string[] {
  if (records.length === 0) return [];
  const names = records.map(({ name, version, arch }) => `${name} ${version} (${arch})`);
  const are = names.length === 1 ? 'is' : 'are';
  return [
    `${firstNames(names)} ${are} no longer withdrawn: sources can bring ${names.length === 1 ? 'it' : 'them'} again`,
  ];
}
