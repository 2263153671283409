/** The commands of a terminal, each with what it does. */
export const COMMANDS = {
  publish: 'collect packages and publish them into a signed feed',
  remove: 'withdraw packages from a feed: `pkgfeed remove NAME[=VERSION][@ARCH]…`',
  reindex: 'recompute and sign the indexes from the package files that are there',
  check: 'verify a feed: signatures, files, sizes and hashes',
  verify: 'fetch a feed as devices do and verify it: `pkgfeed verify URL`',
  keygen: 'make a signing key: `pkgfeed keygen usign|apk-ec|apk-rsa|openpgp [NAME]`',
  inspect: 'print what package files and indexes say: `pkgfeed inspect FILE…`',
  sign: 'add signatures, in place, to apk v3 packages that are installed from a file: `pkgfeed sign FILE…`',
  snippet: 'print what a README needs to say about a feed, in Markdown: `pkgfeed snippet [URL]`',
} as const;

export type Command = keyof typeof COMMANDS;

/** The commands that the action's `command` input takes. */
export const ACTION_COMMANDS = ['publish', 'reindex', 'verify'] as const;

export type ActionCommand = (typeof ACTION_COMMANDS)[number];

/** The words that a command takes besides flags, as `--help` shows them. */
export const WORDS: {
  [command in Command]?: string;
} = {
  remove: ' NAME[=VERSION][@ARCH]…',
  keygen: ' usign|apk-ec|apk-rsa|openpgp [NAME]',
  verify: ' [URL]',
  inspect: ' FILE…',
  sign: ' FILE…',
  snippet: ' [URL]',
};
