import { printable } from '../text/printable.ts';
import { isCoordinate } from './catalog/plain-values.ts';

/** What a coordinate is, with an example of one. */
export const COORDINATE_IS = {
  branch: 'what the packages are for, such as 24.10',
  repository: 'a name for this set of packages, such as base',
  target: 'the target and subtarget of OpenWrt, such as mediatek/filogic',
} as const;

/** Why a text cannot be a coordinate, with what was probably meant; undefined for one that can. */
export function coordinateFault(
  word: keyof typeof COORDINATE_IS,
  value: string,
): { message: string; remedy: string } | undefined {
  const isPlain: boolean = isCoordinate(value);
  if (isPlain) return word === 'target' ? targetFault(value) : undefined;
  if (/^[a-z][a-z0-9+.-]*:\/\/|^[^/\s@]+@[^/\s]+:/i.test(value)) {
    return {
      // It may hold a password.
      message: `\`${word}\` is an address, and it names a folder of the feed`,
      remedy: `Write ${COORDINATE_IS[word]}. The repository that the feed lives in is \`pages-repository\`.`,
    };
  }
  const names = value.split('/').filter((name) => name !== '' && name !== '.');
  const plain = names.join('/');
  return {
    message: `\`${word}\` is ${JSON.stringify(printable(value))}, which is not a plain path`,
    remedy: isCoordinate(plain)
      ? `Write ${plain}, without a slash at either end and without empty names.`
      : 'Use letters, digits and . _ + ~ - in it, and slashes only between names.',
  };
}

/** Devices name a target and a subtarget, and look for both. */
function targetFault(value: string): { message: string; remedy: string } | undefined {
  if (value.split('/').length === 2) return undefined;
  return {
    message: `\`target\` is ${JSON.stringify(printable(value))}, and a target of OpenWrt has two names with a slash between them`,
    remedy: `Write ${COORDINATE_IS.target}, as DISTRIB_TARGET in /etc/openwrt_release says it.`,
  };
}
