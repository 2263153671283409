import { REFUSALS } from '../feed/key-change.ts';
import type { KeyringState } from '../feed/keyring/holds.ts';
import type { Rotation } from '../feed/rotation.ts';
import { timeText } from '../keys/expiry.ts';
import type { Scheme } from '../keys/scheme.ts';
import { oneLine } from '../text/printable.ts';

/** The change of one kind of key, with what it means for people. */
export interface RotationReport extends Rotation {
  /** What devices do that do not have the new keys once these sign alone; empty where no key is to come. */
  devices: string;
  next: string;
}

export interface RotateReport {
  command: 'rotate';
  feed: string;
  /** How long a new key is published before it may sign alone, in days. */
  rotateAfter: number;
  changes: RotationReport[];
  /** The keyring packages of the feed. */
  keyrings: KeyringState[];
  /** The one thing to do next. */
  next: string;
}

interface Words {
  now: Date;
  /** Milliseconds. */
  after: number;
}

const DAY = 86_400_000;

export function rotateReport(
  feed: string,
  rotations: readonly Rotation[],
  keyrings: readonly KeyringState[],
  words: Words,
): RotateReport {
  const changes = rotations.map((one) => ({
    ...one,
    devices: one.stage === 'steady' ? '' : devicesOf(one),
    next: nextOf(one, words),
  }));
  const first = changes.toSorted((a, b) => urgency(a, words.now) - urgency(b, words.now))[0];
  return {
    command: 'rotate',
    feed,
    rotateAfter: words.after / DAY,
    changes,
    keyrings: [...keyrings],
    next: first === undefined ? '' : `${first.scheme}: ${first.next}`,
  };
}

/** What can be done now comes first, then what has to wait, then what is done. */
function urgency({ stage, mayFinish, from, indexes, signedByNew, scheme }: Rotation, now: Date): number {
  if (stage === 'steady') return 4;
  if (stage === 'changed') return 3;
  const waits = from !== null && Date.parse(from) > now.getTime();
  const isReady = mayFinish || stage === 'planned' || (scheme !== 'usign' && signedByNew < indexes);
  return isReady ? 0 : waits ? 2 : 1;
}

/** The inputs with the secret keys of a scheme, and how a key is made. */
const INPUTS: { readonly [scheme in Scheme]: { input: string; secret: string; keygen: string } } = {
  usign: { input: 'usign-key', secret: 'PKGFEED_USIGN_KEY', keygen: 'usign' },
  openpgp: { input: 'openpgp-key', secret: 'PKGFEED_OPENPGP_KEY', keygen: 'openpgp' },
  'apk-v2': { input: 'apk-rsa-key', secret: 'PKGFEED_APK_RSA_KEY', keygen: 'apk-rsa' },
  'apk-v3': { input: 'apk-ec-key', secret: 'PKGFEED_APK_EC_KEY', keygen: 'apk-ec' },
};

const list = (ids: readonly string[]): string => ids.join(', ');

/** What installed packages do, and what comes no more. */
function devicesOf({ scheme, stage, new: coming }: Rotation): string {
  const when = stage === 'changed' ? '' : ', once the new key signs alone';
  return `devices without ${list(coming)}${when}: ${REFUSALS[scheme]}; what is installed goes on working, and no update comes until they have the key`;
}

function nextOf(rotation: Rotation, words: Words): string {
  const { scheme, stage, old, new: coming } = rotation;
  const { input, keygen } = INPUTS[scheme];
  if (stage === 'steady') {
    return `${list(coming)} signs, and no other key is to come. To change it, make one with \`pkgfeed keygen ${keygen}\`, and publish with its public key as \`next-keys\``;
  }
  if (stage === 'changed') {
    return `nothing: ${list(coming)} signs alone. Take ${list(old)} out of \`trusted-keys\`, and delete its secret once no device needs it`;
  }
  if (stage === 'planned') {
    return `publish ${list(coming)}: run with \`next-keys\` and \`renew: true\`, which needs no packages. Its time begins then`;
  }
  if (scheme !== 'usign' && rotation.signedByNew < rotation.indexes) {
    const { signedByNew, indexes } = rotation;
    const so =
      signedByNew === 0
        ? 'let both sign'
        : `let both sign in every index (${indexes - signedByNew} of ${indexes} lack it)`;
    return `${so}: give both secret keys as \`${input}\`, that of ${list(old)} first, and run with \`renew: true\``;
  }
  return rotation.mayFinish ? finish(rotation) : wait(rotation, words);
}

function finish({ scheme, old, new: coming }: Rotation): string {
  const { input, secret } = INPUTS[scheme];
  return `let ${list(coming)} sign alone: store its secret key, and no other, as ${secret} for \`${input}\`, put the public key of ${list(old)} into \`trusted-keys\`, take \`next-keys\` out, and run with \`renew: true\``;
}

function wait({ from, new: coming }: Rotation, { now, after }: Words): string {
  const days = after / DAY;
  if (from === null) {
    return `wait: nobody recorded when ${list(coming)} was published. Put it on your devices, and change over with \`allow-key-change: true\``;
  }
  const left = Math.max(1, Math.ceil((Date.parse(from) - now.getTime()) / DAY));
  return `wait until ${timeText(Date.parse(from))} (${left === 1 ? 'a day' : `${left} days`}), ${days} days after ${list(coming)} was published, and put it on your devices meanwhile`;
}

const STAGES: { readonly [stage in Rotation['stage']]: string } = {
  steady: 'no change of keys',
  planned: 'a key is to come, and the feed does not publish it yet',
  published: 'the new key is published, and the old one signs',
  both: 'both keys sign',
  changed: 'the new key signs alone',
};

/** The report for a terminal. It ends with the one thing to do next. */
export function rotateText({ feed, changes, keyrings, next }: RotateReport): string {
  const lines = changes.flatMap((one) => [
    `${one.scheme}: ${STAGES[one.stage]}${one.since === null ? '' : `, published since ${timeText(Date.parse(one.since))}`}`,
    `  signs ${one.indexes === 1 ? '1 index' : `${one.indexes} indexes`}${one.stage === 'both' ? `, ${one.signedByNew} of them with the new key` : ''}`,
    ...(one.old.length > 0 ? [`  old: ${list(one.old)}`] : []),
    `  ${one.stage === 'steady' ? 'key' : 'new'}: ${list(one.new)}`,
    ...(one.unconfirmed.length === 0
      ? []
      : [
          `  only feed.json, which nobody signs, names ${list(one.unconfirmed)}: compare it with the key that you made, or give that as \`next-keys\``,
        ]),
    ...(one.devices === '' ? [] : [`  ${one.devices}`]),
  ]);
  const rings = keyrings.map(({ name, format, holds }) =>
    holds
      ? `keyring ${name} (${format}): brings these keys to devices`
      : `keyring ${name} (${format}): does not bring exactly these keys; run with \`keyring\`, \`next-keys\` and \`renew: true\``,
  );
  return `${[feed, ...lines, ...rings, '', `next: ${next}`].map(oneLine).join('\n')}\n`;
}
