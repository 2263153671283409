import { PkgfeedError } from '../../errors.ts';
import type { Format } from '../../formats/format.ts';
import { FORMATS } from '../../formats/formats.ts';
import type { PublicKey } from '../../keys/key.ts';
import { firstNames } from '../../text/first-names.ts';
import { FEED_FILE, readFeedFile } from '../catalog/feed-json.ts';
import { changeOf } from '../change.ts';
import type { Paths } from '../edit.ts';
import { type Folder, folderId, foldersOf } from '../folders.ts';
import { countFor, type FoundKeyring, keyringsIn } from '../keyring/found.ts';
import { listedCopy, listedMade, makeKeyring } from '../keyring/package.ts';
import { markOf } from '../keyring/recipe.ts';
import type { Listed } from '../listed.ts';
import type { RunPolicy, StepPolicy } from '../policy.ts';
import { derivedFiles, filesOf, type OpenedFolder, openFolder, signedFiles } from '../signed-folder.ts';
import { signersOfRun } from '../signers.ts';
import type { FeedState } from '../state.ts';
import { type Draft, draftsById, EMPTY_DRAFT, type FolderDraft } from './draft.ts';
import { fitCarried } from './for-devices.ts';
import { sharedPathsToRead } from './outline.ts';
import { schemesOf } from './package-warnings.ts';
import { ALL, hasAllFolder } from './placement.ts';
import { renewedPolicies } from './renewed-policies.ts';
import type { Step } from './step.ts';

/** A folder of a repository of the run, with its keyrings. */
interface RingFolder extends Folder {
  opened: OpenedFolder;
  /** What it lists after the steps before this one. */
  listed: readonly Listed[];
  /** The draft of the steps before this one; undefined for a folder that they leave as it is. */
  draft: FolderDraft | undefined;
}

/** The folders of one format in one repository. */
interface Ring {
  format: Format;
  policy: StepPolicy;
  folders: RingFolder[];
}

/**
 * The step that puts the keyring package into every folder of the repositories that the run reads: a device of each arch
 * should have the keys. It opens the folders that the steps before it leave as they are, and writes only those that do not
 * list the keyring as it should be. A repository that is settled has it already.
 *
 * @param policies one for each repository of the run
 */
export function keyringStep(name: string, policies: readonly StepPolicy[]): Step {
  return {
    brings: [],
    isResting: true,
    begin(paths, run, earlier) {
      const policiesFor = (drafted: Draft, state: FeedState): StepPolicy[] => [
        ...policies,
        ...renewedPolicies(policies, drafted, state, run),
      ];
      const others = policies.flatMap((policy) => othersIn(policy, paths, earlier));
      const files = others.flatMap(({ format, path }) => [
        ...signedFiles(format, path, paths),
        ...derivedFiles(format, path, paths),
      ]);
      return {
        folders: [],
        toRead: [...new Set([...files, ...sharedPathsToRead(others, paths, run)])],
        toIdentify: [],
        async open(state) {
          const { opened, refused } = await openOthers(others, policies, state, run);
          return {
            toReread: [],
            toFetch: [],
            draft: async (_rereads, earlierDraft) =>
              run.isRehearsal
                ? EMPTY_DRAFT
                : drafted(
                    name,
                    ringsOf(policiesFor(earlierDraft, state), opened, earlierDraft),
                    refused,
                    state,
                    run,
                  ),
          };
        },
      };
    },
  };
}

/** The folders of a repository that the run reads and its steps do not write. */
function othersIn({ layout }: StepPolicy, paths: Paths, earlier: readonly Folder[]): Folder[] {
  const own = earlier.filter(({ path }) => layout.archOf(path) !== undefined);
  if (own.length === 0) return [];
  const known = new Set(own.map(folderId));
  return FORMATS.flatMap((format) => foldersOf(format, paths, layout)).filter(
    (folder) => !known.has(folderId(folder)),
  );
}

/** Opens folders. One that does not verify is none of the run's business otherwise, so a warning is enough. */
async function openOthers(
  others: readonly Folder[],
  policies: readonly StepPolicy[],
  state: FeedState,
  run: RunPolicy,
): Promise<{ opened: RingFolder[]; refused: string[] }> {
  const opened: RingFolder[] = [];
  const refused: string[] = [];
  for (const folder of others) {
    const { format, path, arch } = folder;
    // A run without a key for a format has no keys to give to its devices.
    if (!run.signingKeys.some(({ scheme }) => format.schemes.includes(scheme))) continue;
    const archMap = policies.find(({ layout }) => layout.archOf(path) !== undefined)?.archMap ?? new Map();
    const own = filesOf(format, path, state.files);
    try {
      const found = await openFolder(format, path, own, state.paths, run, undefined, { arch, archMap });
      const { listed } = fitCarried(format, found.listed, schemesOf(format, found.signatures, run));
      opened.push({ ...folder, opened: found, listed, draft: undefined });
    } catch (error) {
      if (!(error instanceof PkgfeedError)) throw error;
      refused.push(path);
    }
  }
  return { opened, refused };
}

/** The folders of the run by repository and format, as the steps before this one leave them. */
function ringsOf(policies: readonly StepPolicy[], opened: readonly RingFolder[], earlier: Draft): Ring[] {
  const drafts = [...draftsById(earlier).values()].map(
    (draft): RingFolder => ({ ...draft, opened: draft.opened, listed: draft.listed, draft }),
  );
  return policies.flatMap((policy) =>
    FORMATS.map((format) => {
      const isOwn = (folder: Folder): boolean =>
        folder.format === format && policy.layout.archOf(folder.path) !== undefined;
      return { format, policy, folders: [...drafts, ...opened].filter(isOwn) };
    }).filter(({ folders }) => folders.length > 0),
  );
}

async function drafted(
  name: string,
  rings: readonly Ring[],
  refused: readonly string[],
  state: FeedState,
  run: RunPolicy,
): Promise<Draft> {
  const signers = await signersOfRun(
    rings.flatMap(({ folders }) => folders),
    state,
    run,
  );
  const known = readFeedFile(state.files.get(FEED_FILE)).keyrings ?? [];
  const folders: FolderDraft[] = [];
  const changes: Draft['changes'][number][] = [];
  const unsigned: string[] = [];
  for (const ring of rings) {
    const { format } = ring;
    const signing = ring.folders.flatMap((folder) => signers.get(folderId(folder)) ?? []);
    const keys = keysFor(
      format,
      signing.map(({ publicKey }) => publicKey),
      run,
    );
    if (keys === undefined) {
      unsigned.push(...ring.folders.map(({ path }) => path));
      continue;
    }
    const hint = known.find((one) => one.name === name && one.format === format.name);
    const parts = await ringDrafts(name, ring, keys, hint);
    folders.push(...parts.map(({ draft }) => draft));
    changes.push(...parts.map(({ change }) => change));
  }
  return {
    ...EMPTY_DRAFT,
    folders,
    changes,
    warnings: [...unsignedWarning(name, unsigned), ...notVerified(name, refused)],
  };
}

/** The keys that devices of a format should have and lose; undefined where none signs. */
function keysFor(
  { schemes }: Format,
  signing: readonly PublicKey[],
  { nextKeys = [], revoked }: RunPolicy,
): { keys: PublicKey[]; revoked: PublicKey[] } | undefined {
  const isOwn = ({ scheme }: PublicKey): boolean => schemes.includes(scheme);
  if (!signing.some(isOwn)) return undefined;
  return { keys: [...signing, ...nextKeys].filter(isOwn), revoked: (revoked?.keys ?? []).filter(isOwn) };
}

/** The folders of a ring that do not list the keyring as it should be, with the keyring. */
async function ringDrafts(
  name: string,
  { format, policy, folders }: Ring,
  content: { keys: readonly PublicKey[]; revoked: readonly PublicKey[] },
  known: Pick<FoundKeyring, 'count' | 'mark'> | undefined,
): Promise<{ draft: FolderDraft; change: Draft['changes'][number] }[]> {
  const there = new Map(folders.map((folder) => [folder, keyringsIn(name, format, folder.listed)]));
  const all = [...there.values()].flat();
  const mark = markOf(format.name, content.keys, content.revoked);
  const count = countFor(all, known, mark);
  const isRight = (one: FoundKeyring): boolean => one.count === count && one.mark === mark;
  // Of several folders with the same keyring, each gets the same bytes.
  const model = all.find(isRight)?.listed;
  const made = model === undefined ? await makeKeyring(format, { name, count, ...content }) : undefined;
  const isInAll = hasAllFolder(format, policy);
  return folders
    .filter((folder) => {
      const own = there.get(folder) ?? [];
      // What a folder lists from before it shared one for all arches must not stay as it was.
      if (isInAll && folder.arch !== ALL) return own.some((one) => !isRight(one));
      return own.length !== 1 || !own.every(isRight);
    })
    .map((folder) => {
      const own = (there.get(folder) ?? []).map(({ listed }) => listed);
      const listed =
        made === undefined && model !== undefined
          ? listedCopy(folder, model)
          : listedMade(folder, made as NonNullable<typeof made>);
      return withKeyring(folder, policy, own, listed);
    });
}

function withKeyring(
  { draft, ...folder }: RingFolder,
  { maxRemovals, grace, hasSecondIndex }: StepPolicy,
  before: readonly Listed[],
  keyring: Listed,
): { draft: FolderDraft; change: Draft['changes'][number] } {
  const left = new Set(before);
  const there = before.find(
    ({ path, contentId }) => path === keyring.path && contentId === keyring.contentId,
  );
  const listed = [...folder.listed.filter((one) => !left.has(one)), there ?? keyring];
  const stays = new Set(listed.map(({ path }) => path));
  const gone = before.filter(({ content, path }) => content === undefined && !stays.has(path));
  const previous = before.find(({ content }) => content === undefined)?.entry.version;
  return {
    draft: {
      ...(draft ?? { ...folder, maxRemovals, hasSecondIndex }),
      // Devices get the next key from the keyring that their index lists.
      grace: Math.max(draft?.grace ?? 0, grace),
      listed,
      gone: [...new Set([...(draft?.gone ?? []), ...gone.map(({ path }) => path)])],
    },
    change: {
      kind: previous === undefined ? 'added' : 'updated',
      ...changeOf(keyring.entry, folder.path, keyring.path),
      previous,
      reason: keyring.origin,
    },
  };
}

const unsignedWarning = (name: string, folders: readonly string[]): string[] =>
  folders.length === 0
    ? []
    : [
        `${firstNames(folders)} ${folders.length === 1 ? 'gets' : 'get'} no keyring ${name}, because no key of this run signs there`,
      ];

const notVerified = (name: string, folders: readonly string[]): string[] =>
  folders.length === 0
    ? []
    : [
        `${firstNames(folders)} ${folders.length === 1 ? 'keeps' : 'keep'} the keyring ${name} as it is, because this run cannot go on with what is there: \`pkgfeed check\` says why`,
      ];
