/** The most bytes of a site that GitHub Pages serves. */
export const SITE_LIMIT = 1e9;

/** The most bytes of a file that GitHub accepts in a push. */
export const FILE_LIMIT = 100 * 1024 * 1024;

/** The most bytes of a package file that pkgfeed holds in memory, wherever the feed lives. */
export const PACKAGE_LIMIT = 256 * 1024 * 1024;
