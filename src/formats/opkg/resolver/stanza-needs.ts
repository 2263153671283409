import type { Entry } from '../../entry.ts';
import { decode, trimBlanks } from '../control.ts';

/** One package that a need or a conflict names. */
export interface Alternative {
  name: string;
  /** How its version compares; empty for any version. */
  sign: '' | '<<' | '<=' | '=' | '>=' | '>>';
  version: string;
}

/** What a package asks for. Any of the alternatives will do. */
export interface Need {
  /** As the package states it. */
  text: string;
  /** Packages that are recommended may be missing; `all` asks for each package that has the name, if it is there. */
  kind: 'depends' | 'recommends' | 'all';
  alternatives: readonly Alternative[];
}

export interface Relations {
  needs: Need[];
  conflicts: Need[];
  /** Names and texts, which no client reads as versions. */
  provides: string[];
  replaces: string[];
}

const FIELDS: ReadonlySet<string> = new Set([
  ...['Depends', 'Pre-Depends', 'Recommends', 'Conflicts', 'Provides', 'Replaces'],
]);

/** How a stanza of `Packages` says that its package goes together with others. */
export function relationsIn({ text }: Entry): Relations {
  const relations: Relations = { needs: [], conflicts: [], provides: [], replaces: [] };
  for (const [field, items] of listsIn(text)) {
    const needs = (kind: Need['kind']): Need[] => items.map((item) => readNeed(item, kind));
    if (field === 'Conflicts') relations.conflicts.push(...needs('depends'));
    else if (field === 'Provides') relations.provides.push(...items);
    else if (field === 'Replaces')
      relations.replaces.push(...items.map((item) => readAlternative(item).name));
    else relations.needs.push(...needs(field === 'Recommends' ? 'recommends' : 'depends'));
  }
  return relations;
}

/** The items of each list, in the order of the fields. */
function listsIn(text: string): Map<string, string[]> {
  const values = new Map<string, string>();
  let field = '';
  for (const line of text.split('\n')) {
    const isMore = line.startsWith(' ') || line.startsWith('\t');
    if (!isMore) field = line.slice(0, Math.max(line.indexOf(':'), 0));
    if (!FIELDS.has(field)) continue;
    const part = isMore ? line : line.slice(field.length + 1);
    values.set(field, `${values.get(field) ?? ''}${isMore ? ' ' : ','}${part}`);
  }
  const itemsOf = (value: string): string[] =>
    decode(value)
      .split(',')
      .map(trimBlanks)
      .filter((item) => item !== '');
  return new Map([...values].map(([name, value]) => [name, itemsOf(value)]));
}

function readNeed(text: string, kind: Need['kind']): Need {
  const alternatives = text
    .split('|')
    .map(trimBlanks)
    .filter((one) => one !== '')
    .map(readAlternative);
  return { text, kind: /\*$/.test(text) ? 'all' : kind, alternatives };
}

/** In brackets, `<` and `>` are old words for `<=` and `>=`. */
const SIGNS: { readonly [sign: string]: Alternative['sign'] } = {
  '<<': '<<',
  '<=': '<=',
  '=': '=',
  '>=': '>=',
  '>>': '>>',
  '<': '<=',
  '>': '>=',
};

function readAlternative(text: string): Alternative {
  const bracket = text.indexOf('(');
  const plain = text.endsWith('*') ? trimBlanks(text.slice(0, -1)) : text;
  if (bracket <= 0) return { name: plain, sign: '', version: '' };
  const name = trimBlanks(text.slice(0, bracket));
  const [, sign = '', version = ''] =
    /^[ \t]*(<<|>>|<=|>=|[<=>])[ \t]*([^ \t)]+)[ \t]*\)/.exec(text.slice(bracket + 1)) ?? [];
  const known = SIGNS[sign];
  // A name may end with a bracket, such as rtld(GNU_HASH).
  return known === undefined ? { name: plain, sign: '', version: '' } : { name, sign: known, version };
}
