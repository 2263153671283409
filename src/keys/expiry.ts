const DAY = 24 * 60 * 60 * 1000;

/** From so many days before its end on, pkgfeed warns of a key. */
export const WARNED_DAYS = 60;

/** Where a time stands against the end of a key or a signature. */
export type Lapse = 'lasting' | 'ending' | 'ended';

/** Whether an end is past, or so near that people should know. */
export function lapseOf(end: Date, now: Date): Lapse {
  if (end.getTime() <= now.getTime()) return 'ended';
  return end.getTime() - now.getTime() <= WARNED_DAYS * DAY ? 'ending' : 'lasting';
}

/** A time for people, to the second. */
export const timeText = (time: Date | number): string =>
  `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** When something ends that has not ended yet, such as `at 2027-01-01 00:00:00 UTC, in 12 days`. */
export function endText(end: Date, now: Date): string {
  const days = Math.floor((end.getTime() - now.getTime()) / DAY);
  const left = days === 0 ? 'in less than a day' : days === 1 ? 'in a day' : `in ${days} days`;
  return `at ${timeText(end)}, ${left}`;
}

/** What clients say from the end of a key on. */
export const AFTER_THE_KEY = "Yocto's opkg says `Key expired` and forgets the packages of the feed";

/** How a key gets more time, also on devices: they keep the end that they know. */
export const PROLONG =
  'Give the key more time with `gpg --quick-set-expire`, for subkeys too, give pkgfeed the new export, and import the new public key on your devices, which keep the end that they know; or change to a key without an end, as docs/keys.md says';

/** Warns of signing keys that end soon. */
export function endingKeys(
  keys: readonly { expires?: Date; publicKey: { keyId: string } }[],
  now: Date,
): string[] {
  return keys.flatMap(({ expires, publicKey: { keyId } }) =>
    expires !== undefined && lapseOf(expires, now) !== 'lasting'
      ? [
          `the OpenPGP key ${keyId} expires ${endText(expires, now)}: from then on no run can sign with it, and ${AFTER_THE_KEY}. ${PROLONG}`,
        ]
      : [],
  );
}
