import { isPackageName } from '../../formats/formats.ts';
import { firstNames } from '../../text/first-names.ts';
import type { Edit, Paths } from '../edit.ts';

/** Says which files get other bytes under one name: those of before cannot stay for anyone. */
export function otherBytes({ puts }: Edit, paths: Paths): string[] {
  const names = [...puts.keys()].filter((path) => isPackageName(path) && paths.has(path));
  if (names.length === 0) return [];
  return [
    `${firstNames(names)} ${names.length === 1 ? 'gets' : 'get'} other bytes under the same name, so devices with the index of before cannot install ${names.length === 1 ? 'it' : 'them'} until they update their lists`,
  ];
}
