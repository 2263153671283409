import { type Adb, NULL, readBlob, readInt, readTable, type Value } from './adb.ts';

/**
 * The field tables of apk v3 (apk-tools 3.0 src/apk_adb.c and apk_adb.h): a field's number is its slot.
 * A kind in brackets is a list of such values.
 */

export type ScalarKind = 'text' | 'hex' | 'number' | 'octal' | 'time';
export type Kind = ScalarKind | Schema | readonly [Kind];

export interface Schema {
  readonly name: string;
  readonly fields: ReadonlyArray<readonly [name: string, kind: Kind]>;
}

/** The names of a schema's fields. */
export type FieldOf<S extends Schema> = S['fields'][number][0];

export const DEPENDENCY = {
  name: 'dependency',
  fields: [
    ['name', 'text'],
    ['version', 'text'],
    ['match', 'number'],
  ],
} as const satisfies Schema;

export const PKGINFO = {
  name: 'pkginfo',
  fields: [
    ['name', 'text'],
    ['version', 'text'],
    ['hashes', 'hex'],
    ['description', 'text'],
    ['arch', 'text'],
    ['license', 'text'],
    ['origin', 'text'],
    ['maintainer', 'text'],
    ['url', 'text'],
    ['repo-commit', 'hex'],
    ['build-time', 'time'],
    ['installed-size', 'number'],
    ['file-size', 'number'],
    ['provider-priority', 'number'],
    ['depends', [DEPENDENCY]],
    ['provides', [DEPENDENCY]],
    ['replaces', [DEPENDENCY]],
    ['install-if', [DEPENDENCY]],
    ['recommends', [DEPENDENCY]],
    ['layer', 'number'],
    ['tags', ['text']],
  ],
} as const satisfies Schema;

export const INDEX = {
  name: 'index',
  fields: [
    ['description', 'text'],
    ['packages', [PKGINFO]],
    ['pkgname-spec', 'text'],
  ],
} as const satisfies Schema;

export const ACL = {
  name: 'acl',
  fields: [
    ['mode', 'octal'],
    ['user', 'text'],
    ['group', 'text'],
    ['xattrs', ['hex']],
  ],
} as const satisfies Schema;

export const FILE = {
  name: 'file',
  fields: [
    ['name', 'text'],
    ['acl', ACL],
    ['size', 'number'],
    ['mtime', 'time'],
    ['hash', 'hex'],
    ['target', 'hex'],
  ],
} as const satisfies Schema;

export const DIR = {
  name: 'dir',
  fields: [
    ['name', 'text'],
    ['acl', ACL],
    ['files', [FILE]],
  ],
} as const satisfies Schema;

export const SCRIPTS = {
  name: 'scripts',
  fields: [
    ['trigger', 'text'],
    ['pre-install', 'text'],
    ['post-install', 'text'],
    ['pre-deinstall', 'text'],
    ['post-deinstall', 'text'],
    ['pre-upgrade', 'text'],
    ['post-upgrade', 'text'],
  ],
} as const satisfies Schema;

export const PACKAGE = {
  name: 'package',
  fields: [
    ['info', PKGINFO],
    ['paths', [DIR]],
    ['scripts', SCRIPTS],
    ['triggers', ['text']],
    ['replaces-priority', 'number'],
  ],
} as const satisfies Schema;

/** The slot of a field. */
export function slotOf<S extends Schema>(schema: S, name: FieldOf<S>): number {
  return schema.fields.findIndex(([field]) => field === name) + 1;
}

/** Reads an object of an ADB by the names of its fields. Absent fields are empty or 0, as clients read them. */
export interface AdbObject<S extends Schema> {
  adb: Adb;
  /** The values of all fields in their order, unknown fields included. */
  slots: readonly Value[];
  value(name: FieldOf<S>): Value;
  bytes(name: FieldOf<S>): Buffer;
  text(name: FieldOf<S>): string;
  number(name: FieldOf<S>): number | bigint;
  /** The values of a list. */
  items(name: FieldOf<S>): Value[];
}

export function objectAt<S extends Schema>(adb: Adb, at: Value, schema: S): AdbObject<S> {
  const slots = readTable(adb, at).slice(1);
  const value = (name: FieldOf<S>): Value => slots[slotOf(schema, name) - 1] ?? NULL;
  const bytes = (name: FieldOf<S>): Buffer => readBlob(adb, value(name));
  return {
    adb,
    slots,
    value,
    bytes,
    text: (name) => bytes(name).toString('utf8'),
    number: (name) => readInt(adb, value(name)),
    items: (name) => readTable(adb, value(name)).slice(1),
  };
}
