import { FormatError } from '../../errors.ts';
import type { PackageWarning } from '../format.ts';
import { type ControlOddity, decode, type Field, RELATION_FIELDS, unfold } from './control.ts';
import { isUnspaced, type RelationFault, readRelations } from './relations.ts';
import { isIndexStatus } from './stanza.ts';

/** How many items of a list a warning shows, and how much of each. */
const ITEMS = 3;
const LENGTH = 60;

const ADVICE = 'write NAME or NAME (>= VERSION), with commas between the items';

const TEXTS = {
  blank:
    "OpenWrt's opkg crashes at a blank or half written item in a list of packages, so the index has the list without it; " +
    'mend the script that writes control',
  unspaced:
    "OpenWrt's opkg does not understand an item of a list without a blank before the bracket, so the index has it with " +
    `one; ${ADVICE}`,
  spelling:
    'opkg does not understand an item of a list as it is written, so the index has it in the form that opkg reads; ' +
    ADVICE,
  odd: `opkg reads an item of a list otherwise than it is meant, or finds no package for it; ${ADVICE}`,
};

type Kind = keyof typeof TEXTS;
/** What Yocto's opkg reads as it is meant. */
const ONLY_OPENWRT: ReadonlySet<Kind> = new Set(['blank', 'unspaced']);

interface FaultyList {
  name: string;
  faults: readonly RelationFault[];
}

/** The lists among the fields in which something is wrong. */
function faultyLists(fields: readonly Field[]): FaultyList[] {
  return fields
    .filter((field) => RELATION_FIELDS.has(field.name) && unfold(field) !== '')
    .map((field) => ({ name: field.name, faults: readRelations(field.name, unfold(field)).faults }))
    .filter(({ faults }) => faults.length > 0);
}

/** What a person should know about the fields of control that clients stumble over, one warning a fault. */
export function controlWarnings(
  fields: readonly Field[],
  oddities: ReadonlySet<ControlOddity>,
): PackageWarning[] {
  const status = fields.find(({ name }) => name === 'Status');
  return [
    ...listWarnings(faultyLists(fields)),
    ...(status === undefined || unfold(status) === '' || isIndexStatus(unfold(status)) ? [] : [STATUS]),
    ...(oddities.size === 0 ? [] : [{ text: UNREAD, detail: [...oddities].join(', '), scheme: undefined }]),
  ];
}

const UNREAD = 'its control has what no client reads, and the index leaves it out; build it without';

const STATUS: PackageWarning = {
  text:
    "the index leaves out its Status, which does not say not-installed: OpenWrt's opkg would take the package for " +
    'an installed one, and crash',
  detail: '',
  scheme: 'usign',
};

function listWarnings(lists: readonly FaultyList[]): PackageWarning[] {
  return (['blank', 'unspaced', 'spelling', 'odd'] as const).flatMap((kind) => {
    const details = lists.flatMap((list) => detailOf(list, kind));
    if (details.length === 0) return [];
    const scheme = ONLY_OPENWRT.has(kind) ? ('usign' as const) : undefined;
    return [{ text: TEXTS[kind], detail: details.join('; '), scheme }];
  });
}

const kindOf = ({ kind, item }: RelationFault): RelationFault['kind'] | 'unspaced' =>
  kind === 'spelling' && isUnspaced(item) ? 'unspaced' : kind;

/** The name of the list, with the first items that have the fault. */
function detailOf({ name, faults }: FaultyList, kind: Kind): string[] {
  const own = faults.filter((fault) => kindOf(fault) === kind);
  if (own.length === 0) return [];
  const items = [...new Set(own.map(({ item }) => shown(item)))].filter((item) => item !== '');
  const more = items.length > ITEMS ? ` and ${items.length - ITEMS} more` : '';
  return [items.length === 0 ? name : `${name}: ${items.slice(0, ITEMS).join(', ')}${more}`];
}

const shown = (item: string): string => {
  const text = decode(item);
  return text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text;
};

/** @throws FormatError for an item of a list that names no package or no version */
export function refuseUnclear(fields: readonly Field[], offset: number): void {
  for (const { name, faults } of faultyLists(fields)) {
    const unclear = faults.find(({ kind }) => kind === 'unclear');
    if (unclear === undefined) continue;
    throw new FormatError({
      code: 'FORMAT_FIELD',
      reason: `its ${name} has an item that names no package or no version: ${JSON.stringify(shown(unclear.item))}`,
      offset,
      remedy: 'Write each item as NAME or NAME (>= VERSION), with commas between the items.',
    });
  }
}
