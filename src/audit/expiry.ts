import { pathIn } from '../feed/edit.ts';
import type { Signature } from '../formats/format.ts';
import { endText, type Lapse, lapseOf, timeText } from '../keys/expiry.ts';
import type { Ending } from '../keys/key.ts';
import { firstNames } from '../text/first-names.ts';
import type { FaultKind, ReadFrom } from './fault-kinds.ts';
import { type Fault, faultOf } from './faults.ts';

/** A folder whose signatures were judged. */
interface Judged {
  path: string;
  signatures: readonly Signature[];
}

/** Signatures that end at one time for one reason. */
interface End {
  ending: Ending;
  lapse: Lapse;
  keyFile: string;
  keyId: string;
  /** True when devices look at one of them: at the first in its file. */
  isSeen: boolean;
  files: string[];
}

/**
 * What clients refuse because it has expired, and what they soon will. One finding for each key, whatever number of
 * indexes it signs.
 */
export function expiryFaults(folders: readonly Judged[], from: ReadFrom, now: Date): Fault[] {
  return endsIn(folders, now).map((end) => {
    const kind = KINDS_OF[end.ending.of][end.lapse === 'ended' ? 'ended' : 'ending'];
    const isError = end.lapse === 'ended' && end.isSeen;
    const severity = isError ? 'error' : 'warning';
    const { at } = end.ending;
    const when = end.lapse === 'ended' ? `expired at ${timeText(at)}` : `expires ${endText(at, now)}`;
    const files = firstNames(end.files);
    if (end.ending.of === 'key') {
      return faultOf(kind, from, {
        severity,
        path: `keys/${end.keyFile}`,
        what: `${when}, and signs ${files}`,
      });
    }
    const what = `has a signature of the key ${end.keyId} that ${when}`;
    return faultOf(kind, from, { severity, path: files, what });
  });
}

const KINDS_OF: Readonly<Record<Ending['of'], Record<'ended' | 'ending', FaultKind>>> = {
  key: { ended: 'expiredKey', ending: 'expiringKey' },
  signature: { ended: 'expiredSignature', ending: 'expiringSignature' },
};

function endsIn(folders: readonly Judged[], now: Date): End[] {
  const ends = new Map<string, End>();
  for (const { path, signatures } of folders) {
    for (const [i, signature] of signatures.entries()) {
      if (signature.state !== 'good' || signature.ending === undefined) continue;
      const { file, key, ending } = signature;
      const lapse = lapseOf(ending.at, now);
      if (lapse === 'lasting') continue;
      const id = `${key.keyId} ${ending.of} ${ending.at.getTime()}`;
      const isSeen = signatures.findIndex((one) => one.file === file) === i;
      const own = ends.get(id);
      const files = [...(own?.files ?? []), pathIn(path, file)];
      const { fileName: keyFile, keyId } = key;
      ends.set(id, { ending, lapse, keyFile, keyId, isSeen: isSeen || own?.isSeen === true, files });
    }
  }
  return [...ends.values()];
}
