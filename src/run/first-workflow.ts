import type { Arriving } from '../feed/policy.ts';
import { factsIn, inputsOf } from '../feed/survey/feed-inputs.ts';
import type { Facts, NamedKey } from '../feed/survey/folder-facts.ts';
import type { FoundRepository } from '../feed/survey/shapes.ts';
import type { FoundFeed } from '../feed/survey/survey.ts';
import { opkg } from '../formats/opkg/opkg.ts';
import type { Scheme } from '../keys/scheme.ts';
import type { InitKey } from '../report/init.ts';
import { secretVariable } from '../settings/inputs.ts';
import type { Settings } from '../settings/settings.ts';
import { feedWorkflow } from '../site/feed-workflow.ts';
import { beginFeed, branchInput, filesInput, type Step } from './begin-feed.ts';
import type { LookedAt } from './look-at-home.ts';

/** The input that takes the secret half of a key, and the command that makes one. */
const KEY_INPUTS: { readonly [scheme in Scheme]: { input: string; make: string } } = {
  usign: { input: 'usign-key', make: 'pkgfeed keygen usign' },
  openpgp: { input: 'openpgp-key', make: 'pkgfeed keygen openpgp' },
  'apk-v2': { input: 'apk-rsa-key', make: 'pkgfeed keygen apk-rsa' },
  'apk-v3': { input: 'apk-ec-key', make: 'pkgfeed keygen apk-ec' },
};

/** How many repositories get a step. */
const STEPS = 20;

/** A workflow for what was found, and the keys that it needs. */
export interface FirstWorkflow {
  text: string;
  keys: InitKey[];
}

/**
 * Makes the workflow that goes on with a feed as it is, or begins one.
 *
 * @param looked what is there; undefined where nobody looked
 * @param packages those that were given
 */
export function firstWorkflow(
  settings: Settings,
  looked: LookedAt | undefined,
  packages: readonly Arriving[],
): FirstWorkflow {
  const feeds = (looked?.found.feeds ?? []).filter(({ needsBranch }) => !needsBranch);
  const found = feeds
    .flatMap((feed) => feed.repositories.map((repository) => ({ feed, repository })))
    .slice(0, STEPS)
    .map(({ feed, repository }) => goOn(feed, repository, looked?.facts ?? new Map(), settings, packages));
  const wanted = found.length > 0 ? found : beginFeed(settings, packages, looked);
  const keys = new Map<string, InitKey>();
  const steps = wanted.map(({ signers, schemes, ...step }) => ({
    ...step,
    keys: schemes.map((scheme) => {
      const { input } = KEY_INPUTS[scheme];
      return { input, secret: secretFor(scheme, signers, looked, keys) };
    }),
  }));
  const remarks = [
    'Publishes packages into a signed feed on GitHub Pages. Save this as .github/workflows/feed.yml.',
    ...(keys.size === 0 ? [] : [`Before the first run, set the ${secretsText([...keys.values()])}.`]),
    ...(steps.length > 1 ? [EACH_ITS_OWN] : []),
    ...(found.length > 0 || looked?.folders.length ? [] : ['After it, switch on Pages for the branch.']),
  ];
  return { text: feedWorkflow({ remarks, steps }), keys: [...keys.values()] };
}

const EACH_ITS_OWN =
  'Each step publishes what its `files` names into folders of its own: narrow them, or all of them get every package.';

const secretsText = (keys: readonly InitKey[]): string =>
  `repository ${keys.length === 1 ? 'secret' : 'secrets'} ${keys.map(({ secret }) => secret).join(', ')}`;

/** A step that goes on with a repository that is there. */
function goOn(
  feed: FoundFeed,
  repository: FoundRepository,
  facts: Facts,
  settings: Settings,
  packages: readonly Arriving[],
): Step {
  const all = factsIn(feed, repository, facts);
  const formats = [...new Set([...all.map(({ format }) => format), ...packages.map(({ format }) => format)])];
  const inputs = inputsOf(feed, repository, facts, settings.home.prefix);
  const isOfYocto = inputs.some(([name]) => name === 'all-folder');
  const isSigned = all.every(({ signers }) => signers.length > 0);
  const signers = all.flatMap((fact) => fact.signers);
  const schemes = new Set(signers.map(({ scheme }) => scheme));
  for (const format of formats) {
    if (format.schemes.some((scheme) => schemes.has(scheme))) continue;
    const [first = 'usign'] = format.schemes;
    schemes.add(format === opkg && isOfYocto ? 'openpgp' : first);
  }
  return {
    remarks: isSigned ? [] : UNSIGNED,
    inputs: [
      filesInput(settings, formats),
      ...branchInput(settings),
      ...inputs,
      ...(isSigned ? [] : [['allow-unsigned', 'true'] as const]),
    ],
    schemes: [...schemes],
    signers,
  };
}

const UNSIGNED = [
  'Nobody has signed the index that is there. `allow-unsigned` takes it over: remove that line after the first run.',
];

/**
 * The secret for the keys of a step. Steps that other keys signed have secrets of their own.
 *
 * @param keys those of earlier steps, by secret; the key is added
 */
function secretFor(
  scheme: Scheme,
  signers: readonly NamedKey[],
  looked: LookedAt | undefined,
  keys: Map<string, InitKey>,
): string {
  const { input, make } = KEY_INPUTS[scheme];
  const keyIds = [
    ...new Set(signers.filter((one) => one.scheme === scheme).map(({ keyId }) => keyId)),
  ].sort();
  const first = secretVariable(input);
  for (let number = 1; ; number++) {
    const secret = number === 1 ? first : `${first}_${number}`;
    const known = keys.get(secret);
    if (known !== undefined && keyIds.length > 0 && known.keyIds.join() !== keyIds.join()) continue;
    const files = (looked?.keys ?? [])
      .filter(({ key }) => key.scheme === scheme && keyIds.some((keyId) => key.answersTo(keyId)))
      .map(({ path }) => path);
    if (known === undefined)
      keys.set(secret, { secret, keyIds, files, make: keyIds.length > 0 ? null : make });
    return secret;
  }
}
