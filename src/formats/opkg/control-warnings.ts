import { FormatError } from '../../errors.ts';
import type { PackageWarning } from '../format.ts';
import { type ControlOddity, decode, type Field, RELATION_FIELDS, unfold } from './control.ts';
import { type RelationFault, readRelations } from './relations.ts';
import { isIndexStatus } from './stanza.ts';

/** How many items of a list a warning shows, and how much of each. */
const ITEMS = 3;
const LENGTH = 60;

const TEXTS: { readonly [kind in RelationFault['kind'] & ('blank' | 'spelling' | 'odd')]: string } = {
  blank:
    "OpenWrt's opkg crashes at a blank or half written item in a list of packages, so the index has the list without it; " +
    'mend the script that writes control',
  spelling:
    'opkg does not understand an item of a list as it is written, so the index has it in the form that opkg reads; ' +
    'write NAME or NAME (>= VERSION), with commas between the items',
  odd:
    'opkg reads an item of a list otherwise than it is meant, or finds no package for it; write NAME or ' +
    'NAME (>= VERSION), with commas between the items',
};

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
  return (['blank', 'spelling', 'odd'] as const).flatMap((kind) => {
    const details = lists.flatMap((list) => detailOf(list, kind));
    if (details.length === 0) return [];
    const scheme = kind === 'blank' ? ('usign' as const) : undefined;
    return [{ text: TEXTS[kind], detail: details.join('; '), scheme }];
  });
}

/** The name of the list, with the first items that have the fault. */
function detailOf({ name, faults }: FaultyList, kind: RelationFault['kind']): string[] {
  const own = faults.filter((fault) => fault.kind === kind);
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
