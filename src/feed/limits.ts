/** GitHub's limit on a Pages site, in bytes. */
export const SITE_LIMIT = 1e9;

/** GitHub refuses a push with a larger file. */
export const FILE_LIMIT = 100 * 1024 * 1024;
