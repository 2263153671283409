import { printDependency } from '../dependency.ts';
import { type Adb, NULL, readBlob, readInt, readTable, type Value } from './adb.ts';
import { readDependency } from './dependency.ts';
import { DEPENDENCY, type Kind, type Schema } from './schema.ts';

/** The fields of an object as text, in their order, as `apk adbdump` shows them, but one line for each. */
export function dumpObject(adb: Adb, at: Value, schema: Schema): [name: string, text: string][] {
  const slots = readTable(adb, at);
  return schema.fields.flatMap(([name, kind], i): [string, string][] => {
    const value = slots[i + 1] ?? NULL;
    return value === NULL ? [] : [[name, dumpValue(adb, value, kind)]];
  });
}

function dumpValue(adb: Adb, value: Value, kind: Kind): string {
  switch (kind) {
    case 'text':
      return readBlob(adb, value).toString('utf8');
    case 'hex':
      return readBlob(adb, value).toString('hex');
    case 'number':
    case 'time':
      return readInt(adb, value).toString();
    case 'octal':
      return readInt(adb, value).toString(8);
  }
  if (isList(kind)) {
    const items = readTable(adb, value).slice(1);
    return items.map((item) => dumpValue(adb, item, kind[0])).join(' ');
  }
  if (kind.name === DEPENDENCY.name) return printDependency(readDependency(adb, value));
  return dumpObject(adb, value, kind)
    .map(([name, text]) => `${name}=${text}`)
    .join(', ');
}

const isList = (kind: Kind): kind is readonly [Kind] => Array.isArray(kind);
