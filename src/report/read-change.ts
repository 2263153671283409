import { InputError } from '../errors.ts';
import { type FeedKey, FORMAT_NAMES } from '../feed/catalog/feed-shape.ts';
import {
  isArch,
  isBlobId,
  isFolderPath,
  isKeyId,
  isKeyPath,
  isLine,
  isSha256,
  isText,
  isTime,
  isWebAddress,
} from '../feed/catalog/plain-values.ts';
import type { Change } from '../feed/change.ts';
import { printable } from '../text/printable.ts';
import type { ChangeReport, Expected } from './report.ts';

/** What a report says about a change, as far as a verification needs it. */
export interface ReportedChange extends Pick<ChangeReport, 'url' | 'keys' | 'changes'> {
  expected: Expected;
}

/** The most characters of names, versions and paths. */
const WORD = 255;
const PATH = 1000;

/**
 * Reads the report of a publish.
 *
 * @param name how messages name the file
 * @throws InputError for anything else, and for the report of a dry run
 */
export function readChangeReport(text: string, name: string): ReportedChange {
  const fields = recordOf(parsed(text));
  if (fields?.dryRun === true) {
    throw unusable(name, 'is the report of a dry run, which published nothing');
  }
  const expected = expectedOf(fields?.expected);
  const changes = listOf(fields?.changes, changeOf);
  const keys = listOf(fields?.keys, keyOf);
  if (expected === undefined || changes === undefined || keys === undefined) {
    throw unusable(name, 'is not the report of a publish by this version of pkgfeed');
  }
  const url = fields?.url;
  return { expected, changes, keys, url: isWebAddress(url) ? url : null };
}

type Fields = { [name: string]: unknown };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const recordOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

/** The items of a list; undefined unless each of them can be read. */
function listOf<T>(value: unknown, read: (fields: Fields) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items: T[] = [];
  for (const one of value) {
    const item = recordOf(one) && read(one);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function expectedOf(value: unknown): Expected | undefined {
  const fields = recordOf(value);
  const folders = listOf(fields?.folders, folderOf);
  const replaced = recordOf(fields?.replaced);
  const feedFile = feedFileOf(fields?.feedFile);
  if (folders === undefined || replaced === undefined || feedFile === undefined) return undefined;
  const ids = Object.entries(replaced);
  if (!ids.every((entry): entry is [string, string] => isBlobId(entry[1]))) return undefined;
  return { folders, feedFile, replaced: Object.fromEntries(ids) };
}

function feedFileOf(value: unknown): Expected['feedFile'] | undefined {
  if (value === null) return null;
  const { id, updated } = recordOf(value) ?? {};
  return isBlobId(id) && isTime(updated) ? { id, updated } : undefined;
}

const isFormat = (value: unknown): value is string => isText(value) && FORMAT_NAMES.includes(value);

function folderOf({ path, format, formats }: Fields): Expected['folders'][number] | undefined {
  if (!isFolderPath(path) || !isFormat(format)) return undefined;
  return Array.isArray(formats) && formats.every(isFormat) ? { path, format, formats } : undefined;
}

function changeOf({ kind, name, version, arch, folder, path }: Fields): Change | undefined {
  if (kind !== 'added' && kind !== 'updated' && kind !== 'removed') return undefined;
  if (!isLine(name, WORD) || !isLine(version, WORD) || !isArch(arch)) return undefined;
  if (!isFolderPath(folder) || !isLine(path, PATH)) return undefined;
  const unsaid = { previous: undefined, size: undefined, reason: '' };
  return { kind, name, version, arch, folder, path, ...unsaid };
}

function keyOf({ scheme, keyId, path, sha256 }: Fields): FeedKey | undefined {
  if (!isText(scheme) || !isText(keyId) || !isKeyId(scheme, keyId) || !isKeyPath(path)) return undefined;
  return isSha256(sha256) ? { scheme, keyId, path, sha256 } : undefined;
}

function unusable(name: string, why: string): InputError {
  return new InputError({
    code: 'INPUT_VALUE',
    message: `\`report\` names ${printable(name)}, which ${why}`,
    remedy: 'Give the file that the output `report` of the publishing step names.',
  });
}
