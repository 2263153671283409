import { basename } from 'node:path/posix';

/** Names that package files arrive under: pkgfeed's own, `.opk` of older builds, and any of them in upper case. */
export const PACKAGE_NAME: RegExp = /\.(ipk|apk|opk)$/i;

/** The glob for every package file below a folder. */
export const PACKAGES_BELOW = '**/*.[aioAIO][pP][kK]';

/** True for a path that ends as those of package files do, and is not a file of macOS. */
export const isPackagePath = (path: string): boolean => PACKAGE_NAME.test(path) && !isMacFile(path);

/** True for a file that macOS leaves beside another one, with what other systems cannot store. It is never a package. */
export const isMacFile = (path: string): boolean => basename(path.replaceAll('\\', '/')).startsWith('._');
