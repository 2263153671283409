import type { Missing, Reason } from '../../formats/resolver.ts';
import { firstNames } from '../../text/first-names.ts';
import { printable } from '../../text/printable.ts';

/** Why a need is not met, as a sentence part behind the need: `libfoo (no package has the name)`. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'no-name':
      return 'no package has the name';
    case 'versions':
      return `there is only ${named(reason.there)}`;
    case 'kernel':
      return `it is for another build of the kernel; there is ${named(reason.there)}`;
    case 'conflict':
      return `it does not go together with ${printable(reason.with.name)} ${printable(reason.with.version)}`;
    case 'choice':
      return `several packages provide it, and devices let a person choose: ${named(reason.between)}`;
    case 'arch':
      return `it is there only for ${named(reason.there)}`;
  }
}

const named = (words: readonly string[]): string => firstNames(words.map(printable));

/** The longest need that a message shows. */
const LENGTH = 200;

/** A need as messages show it. */
export function needText(need: string): string {
  const text = printable(need);
  return text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text;
}

/** A need that is not met, with the reason. */
export const missingText = ({ need, reason }: Pick<Missing, 'need' | 'reason'>): string =>
  `${needText(need)} (${reasonText(reason)})`;
