import type { PackageWarning } from '../format.ts';
import type { DataContent } from './data-judge.ts';
import type { Member } from './members.ts';

/** A package that OpenWrt installs empty has its own warning: there is nothing more to lose. */
export const dataWarnings = ({ warnings }: DataContent, unpacksOnOpenWrt: boolean): PackageWarning[] =>
  warnings.filter(({ scheme }) => scheme !== 'usign' || unpacksOnOpenWrt);

/** Warns about a package without a member debian-binary. */
export function versionWarnings(version: Member | undefined): PackageWarning[] {
  if (version !== undefined) return [];
  const text = 'it has no member debian-binary, which other tools than opkg look for; build it with one';
  return [{ text, detail: '', scheme: undefined }];
}

const PLAIN_NAME = /^[A-Za-z0-9]/;
const PLAIN_VERSION = /^(\d+:)?[A-Za-z0-9][A-Za-z0-9+._~-]*$/;

/** Warns about a name and a version that opkg installs all the same. */
export function wordWarnings(name: string, version: string): PackageWarning[] {
  const odd = (text: string, detail: string): PackageWarning => ({ text, detail, scheme: undefined });
  return [
    PLAIN_NAME.test(name)
      ? undefined
      : odd('other tools than opkg refuse its name; begin names with a letter or digit', name),
    PLAIN_VERSION.test(version)
      ? undefined
      : {
          ...odd(
            'opkg takes its version, but may order it otherwise than it is meant; write versions like 1.2.3-1',
            version,
          ),
          isHarmless: true as const,
        },
  ].filter((warning) => warning !== undefined);
}

/** Warns about packages for which OpenWrt's opkg reports success but installs nothing, or no metadata. */
export function openWrtWarnings(
  container: 'gzip-tar' | 'ar',
  isControlGzip: boolean,
  isDataGzip: boolean,
  isForYocto: boolean,
): PackageWarning[] {
  const forOpenWrt = (text: string): PackageWarning => ({ text, detail: '', scheme: 'usign' });
  const empty = [
    container === 'ar' ? 'it is an ar archive' : undefined,
    isDataGzip ? undefined : 'its data part is not a data.tar.gz',
  ].filter((reason) => reason !== undefined);
  if (empty.length > 0) {
    return [
      forOpenWrt(
        `OpenWrt would install it empty: ${empty.join(' and ')}; build it with OpenWrt's SDK or with ` +
          `\`opkg-build -c -Z gzip\`${isForYocto ? ' (Yocto devices install it as it is)' : ''}`,
      ),
    ];
  }
  return isControlGzip
    ? []
    : [
        forOpenWrt(
          'OpenWrt would install it without its metadata: its control part is not a control.tar.gz; build it with one',
        ),
      ];
}

/**
 * Warns about parts that Yocto's opkg does not find: it looks for a dot after `.tar`.
 *
 * @param parts the control and the data part
 */
export function bareWarnings(parts: readonly { name: string; offset: number }[]): PackageWarning[] {
  return parts
    .filter(({ name }) => name.endsWith('.tar'))
    .map(({ name, offset }) => ({
      text: 'Yocto devices would not install it: one of its parts is not compressed; build it with control.tar.gz and data.tar.gz',
      detail: name,
      scheme: 'openpgp' as const,
      lossAt: offset,
    }));
}
