/** The commands of a terminal, each with what it does. */
export const COMMANDS = {
  publish: 'collect packages and publish them into a signed feed',
  remove: 'withdraw packages from a feed',
  reindex: 'recompute and sign the indexes from the package files that are there',
  rollback: 'make a feed list what it listed in an earlier state',
  prune: 'let old versions go by the rules of today, and delete package files that no index lists',
  check: 'verify a feed: signatures, files, sizes and hashes',
  verify: 'fetch a feed as devices do and verify it',
  rotate: 'tell how far a change of keys is, and what to do next',
  log: 'list the states of a feed on a branch: when, by which run, how many packages, which keys',
  diff: 'tell which packages differ between two states of a feed, or between two feeds',
  keygen: 'make a signing key',
  list: 'list the packages of any feed, with versions, sizes and arches',
  show: 'show all that a feed says about a package, and what needs it',
  search: 'find packages of a feed by words in names, summaries and what they provide',
  serve: 'show a feed on this machine or in the local network, over HTTP',
  inspect: 'print what package files and indexes say',
  sign: 'add signatures, in place, to apk v3 packages that people install from a file',
  init: 'look at a feed that is there and at packages, and print a workflow that publishes into that feed',
  snippet: 'print what a README, or a builder of images, needs to say about a feed, in Markdown',
  completion: 'print what makes a shell complete commands and flags: bash, zsh or fish',
} as const;

export type Command = keyof typeof COMMANDS;

/** The commands that the action's `command` input takes. */
export const ACTION_COMMANDS = ['publish', 'rollback', 'reindex', 'prune', 'verify'] as const;

export type ActionCommand = (typeof ACTION_COMMANDS)[number];

/** The words that a command takes besides flags, as `--help` shows them. */
export const WORDS: {
  [command in Command]?: string;
} = {
  publish: ' [FILE…]',
  remove: ' NAME[=VERSION][@ARCH]…',
  keygen: ' usign|apk-ec|apk-rsa|openpgp [NAME]',
  verify: ' [URL]',
  list: ' [URL] [NAME[=VERSION][@ARCH]…]',
  show: ' [URL] NAME[=VERSION][@ARCH]…',
  search: ' [URL] WORD…',
  diff: ' A [B]',
  inspect: ' FILE…',
  sign: ' FILE…',
  init: ' [FILE…]',
  snippet: ' [URL]',
  completion: ' bash|zsh|fish',
};
