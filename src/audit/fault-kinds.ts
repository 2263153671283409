import { AFTER_THE_KEY, PROLONG } from '../keys/expiry.ts';

/** Where the judged files were read: in the feed's home, or from a server as subscribers fetch them. */
export type ReadFrom = 'home' | 'server';

interface Kind {
  why: string;
  /** What the maintainer of the feed can do, and what the reader of a served feed can do. */
  remedy: Readonly<Record<ReadFrom, string>>;
  /** Whether caches of different ages could be the cause. */
  mayPass: boolean;
}

const TELL = 'or tell the publisher of the feed';

/** A remedy of the maintainer; a reader who is not the maintainer can only report the fault. */
const byMaintainer = (remedy: string): Kind['remedy'] => ({
  home: `${remedy}.`,
  server: `${remedy}, ${TELL}.`,
});

/** A remedy that every reader can apply. */
const byReader = (remedy: string): Kind['remedy'] => ({ home: `${remedy}.`, server: `${remedy}.` });

const RESTORE_FILE = 'Restore the file from the history of the feed';
const RESTORE_FOLDER = 'Restore the folder from the history of the feed';
const RESTORE_OR_REINDEX = `${RESTORE_FOLDER}, or run \`pkgfeed reindex\`, which lists the package files that are there`;

/** Why a fault matters and what to do about it, by its kind. */
export const KINDS = {
  // What an earlier answer of the feed shows.
  unstated: {
    why: 'pkgfeed writes both together, so somebody else put this index there: it may be an older one, with a good signature',
    remedy: byMaintainer(
      'Find out who changed it, and restore the folder from the history of the feed; a publish into the folder writes both again',
    ),
    mayPass: true,
  },
  older: {
    why: 'a run that takes back a change does that, and so does somebody who hides what was published since then',
    remedy: byMaintainer('Make sure that it was one of your runs'),
    mayPass: false,
  },
  goneSince: {
    why: 'devices with a line for its folder get nothing any more',
    remedy: byMaintainer('Make sure that the folder was taken away on purpose'),
    mayPass: false,
  },
  untold: {
    why: 'an older state, or another feed, would not be noticed by its feed.json',
    remedy: byReader('Compare more often, at least once in a hundred changes'),
    mayPass: false,
  },

  // The index and its signatures.
  unreadable: {
    why: 'devices see only a part of it, or nothing, and a publish stops at it',
    remedy: byMaintainer(RESTORE_OR_REINDEX),
    mayPass: false,
  },
  twice: {
    why: 'which of the two a device takes is chance, and a publish stops at it',
    remedy: byMaintainer(
      'Restore the index from the history of the feed, or delete one of the two files and run `pkgfeed reindex`',
    ),
    mayPass: false,
  },
  entry: {
    why: 'some clients crash at it, do not see the package, or read it wrongly',
    remedy: byMaintainer(
      'Publish a change into this folder, or run `pkgfeed reindex`; both write such entries in the form that clients read',
    ),
    mayPass: false,
  },
  unusable: {
    why: 'devices fail with these packages, and a publish into this folder stops',
    remedy: byMaintainer(
      'Run `pkgfeed reindex` if the package files are good and only the index is wrong; otherwise withdraw them with `pkgfeed remove` and publish good builds with new versions',
    ),
    mayPass: false,
  },
  unsigned: {
    why: 'devices refuse the feed unless checking signatures is switched off on them',
    remedy: byMaintainer('Publish with a signing key'),
    mayPass: true,
  },
  badSignature: {
    why: 'devices refuse the index',
    remedy: byMaintainer('Find out who changed it and restore the folder from the history of the feed'),
    mayPass: true,
  },
  unknownKey: {
    why: 'devices that hold only those keys refuse the feed',
    remedy: byReader('Give the right key as `trusted-keys`, or publish again with the key that devices have'),
    mayPass: true,
  },
  noKey: {
    why: 'nobody has checked whether the signature is good',
    remedy: byReader("Give the feed's public key as `trusted-keys`"),
    mayPass: false,
  },
  ownKeys: {
    why: 'an attacker who replaced both the key and the index would not be noticed',
    remedy: byReader('Give a public key of each kind that signs the feed as `trusted-keys`'),
    mayPass: false,
  },
  expiredKey: {
    why: `${AFTER_THE_KEY}; gpgv still accepts such signatures`,
    remedy: byMaintainer(PROLONG),
    mayPass: false,
  },
  expiringKey: {
    why: `from then on no run can sign with it, and ${AFTER_THE_KEY}`,
    remedy: byMaintainer(PROLONG),
    mayPass: false,
  },
  expiredSignature: {
    why: "Yocto's opkg says `Signature expired` and forgets the packages of the feed; gpgv refuses it too",
    remedy: byMaintainer('Publish anything into the folder with the key: pkgfeed signs without an end'),
    mayPass: false,
  },
  expiringSignature: {
    why: "from then on Yocto's opkg says `Signature expired` and forgets the packages of the feed",
    remedy: byMaintainer(
      'Run with `renew: true` after that time, or publish a change into the folder: pkgfeed signs without an end',
    ),
    mayPass: false,
  },
  leftBehind: {
    why: 'its package manager refuses every index',
    remedy: byMaintainer(
      'Sign with a key that such devices have as well, as docs/keys.md says, or put a key of the feed onto them',
    ),
    mayPass: false,
  },
  // What is made from the index.
  derived: {
    why: 'it must say what the signed index says, because clients and upgrade servers read it',
    remedy: byMaintainer('Run `pkgfeed reindex`, which writes all index files again'),
    mayPass: true,
  },
  derivedFromBad: {
    why: 'clients and upgrade servers read it, and a publish stops at the bad signature of the index',
    remedy: byMaintainer(RESTORE_FOLDER),
    mayPass: true,
  },
  client: {
    why: 'some devices refuse it',
    remedy: byMaintainer(
      'Publish a change into this folder with pkgfeed, which writes the index for all clients',
    ),
    mayPass: false,
  },
  hidden: {
    why: 'clients cannot read it, or not to its end, so devices miss packages',
    remedy: byMaintainer(
      'Publish a change into this folder or run `pkgfeed reindex`, which write the index as clients read it',
    ),
    mayPass: false,
  },
  index: {
    why: 'devices fetch it first',
    remedy: byMaintainer('Check the address; publish again if the feed should be there'),
    mayPass: true,
  },
  stale: {
    why: 'devices do not see yet what was published',
    remedy: byReader(
      'Wait ten minutes and run `pkgfeed verify` on the address; publish again if it stays so',
    ),
    mayPass: true,
  },
  misplaced: {
    why: 'it may be the genuine index of another folder; devices refuse packages of another arch, and miss their own',
    remedy: byReader(
      `${RESTORE_FOLDER}, or run \`pkgfeed reindex\`, with \`arch-map\` where these packages belong there`,
    ),
    mayPass: false,
  },
  lostIndex: {
    why: 'devices see no package of its folder without it',
    remedy: byMaintainer(RESTORE_OR_REINDEX),
    mayPass: false,
  },
  // Package files.
  missing: {
    why: 'the index lists it, so installing it fails',
    remedy: byMaintainer(RESTORE_FILE),
    mayPass: true,
  },
  manyMissing: {
    why: 'installing them fails',
    remedy: byMaintainer('Restore the files from the history of the feed'),
    mayPass: false,
  },
  changed: {
    why: 'devices refuse to install it',
    remedy: byMaintainer(`${RESTORE_FILE} or publish it again with a new version`),
    mayPass: true,
  },
  misnamed: {
    why: 'devices fail to install it, or upgrade it forever',
    remedy: byMaintainer('Run `pkgfeed reindex`, which writes the entry from the package'),
    mayPass: false,
  },
  misstated: {
    why: 'devices choose, install and upgrade it by what the index says, not by what the package says',
    remedy: byMaintainer('Run `pkgfeed reindex`, which writes the entry from the package'),
    mayPass: false,
  },
  unsuitable: {
    why: 'some devices install it wrongly or not at all',
    remedy: byMaintainer('Publish a new version that is built as this says'),
    mayPass: false,
  },
  notPackage: {
    why: 'devices fail to install it',
    remedy: byMaintainer('Publish a good build with a new version'),
    mayPass: false,
  },
  bare: {
    why: 'some devices do not install it, and none sees how much it downloads',
    remedy: byMaintainer('Run `pkgfeed reindex`, which writes the entry from the package'),
    mayPass: false,
  },
  unlisted: {
    why: 'devices do not see the package, and nobody compares the file with anything',
    remedy: byMaintainer('Publish it or run `pkgfeed reindex` to list it, or delete it or move it away'),
    mayPass: false,
  },
  unlistedByLost: {
    why: 'its index is missing, so devices do not see the package',
    remedy: byMaintainer(RESTORE_OR_REINDEX),
    mayPass: false,
  },
  unlistable: {
    why: 'no index can list it, and the name looks like another',
    remedy: byMaintainer('Rename it, then run `pkgfeed reindex`, or delete it'),
    mayPass: false,
  },
  unlistedServed: {
    why: 'the packages.json next to it knows it as published, and devices never see it',
    remedy: byMaintainer('Run `pkgfeed check` on the feed, then restore its index or run `pkgfeed reindex`'),
    mayPass: false,
  },
  // Catalogs, keys and other files of the feed.
  catalog: {
    why: 'the page shows nothing of it, and tools that read it fail',
    remedy: byReader(
      'Run `pkgfeed reindex`, or publish a change into this folder; both write the file again from the signed indexes',
    ),
    mayPass: false,
  },
  ownedFiles: {
    why: 'a publish does not see which packages of the folder install a file of an arriving one',
    remedy: byReader('Run `pkgfeed reindex`, which writes the file again from the packages'),
    mayPass: false,
  },
  oddValues: {
    why: 'somebody who may write to the feed has changed what its page and installer are made from',
    remedy: byReader('Look at the history of the file, and publish a change, which writes it again'),
    mayPass: false,
  },
  keyFile: {
    why: 'devices look keys up by this name, and would trust another key or none',
    remedy: byMaintainer(RESTORE_FILE),
    mayPass: false,
  },
  statedKey: {
    why: 'people who follow the instructions of the feed end up with another key or none',
    remedy: byMaintainer('Publish anything with that key, which adds its public half'),
    mayPass: false,
  },
  keyring: {
    why: 'devices that get their keys from the package refuse the index as soon as they have no other key of it',
    remedy: byMaintainer('Publish a change into this folder with `keyring`, which makes the package again'),
    mayPass: false,
  },
  revokedKey: {
    why: 'somebody else may have the key, and devices that have lost it refuse the index',
    remedy: byMaintainer(
      'Publish a change into this folder with the new key, or run `pkgfeed reindex` with `allow-key-change: true` if no other key signed it',
    ),
    mayPass: true,
  },
  unpublishedKey: {
    why: 'people cannot fetch the key that the feed is signed with from the feed itself',
    remedy: byMaintainer('Publish anything with that key; pkgfeed adds its public half'),
    mayPass: false,
  },
  oversized: {
    why: 'it is far larger than any real one, so pkgfeed has not looked into it',
    remedy: byMaintainer(RESTORE_FILE),
    mayPass: false,
  },
  noJekyll: {
    why: 'GitHub Pages then drops paths that begin with _, . or ~',
    remedy: byMaintainer('Publish anything; pkgfeed adds it'),
    mayPass: false,
  },
  unfinished: {
    why: 'until it is finished devices may get an index with the signature of another',
    remedy: byMaintainer('Publish, remove or reindex anything: the next run finishes it first'),
    mayPass: false,
  },
  closure: {
    why: 'a device that is told to install one of them fails',
    remedy: byMaintainer(
      'Publish what is missing, name the feeds that have it in `device-feeds`, or leave the packages out',
    ),
    mayPass: false,
  },
  badAnswer: {
    why: 'devices get the same answer',
    remedy: byMaintainer('Look at the address in a browser and at the settings of the server'),
    mayPass: false,
  },
} as const satisfies { [kind: string]: Kind };

export type FaultKind = keyof typeof KINDS;
