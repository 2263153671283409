import { duplicatesIn } from '../feed/listed.ts';
import type { Entry, Format, Signature } from '../formats/format.ts';
import type { PublicKey } from '../keys/key.ts';
import type { Scheme } from '../keys/scheme.ts';
import type { Finding } from '../report/finding.ts';
import { bareFault, type Fault, signatureFault } from './faults.ts';

/** The compressed index, which most clients of a format that has one fetch instead of the plain one. */
export function packedFile({ indexFile, derivedFiles }: Format): string | undefined {
  return derivedFiles.find((name) => name === `${indexFile}.gz`);
}

export function signatureFaults(
  format: Format,
  signatures: readonly Signature[],
  keys: readonly PublicKey[],
  shown: (name: string) => string,
): Fault[] {
  const hasKey = keys.some(({ scheme }) => format.schemes.includes(scheme));
  if (signatures.length === 0) {
    const what = `has no ${format.schemes.join(' or ')} signature`;
    // With a key at hand the signature is missing, and not merely not wanted.
    return [bareFault(hasKey ? 'error' : 'warning', shown(format.indexFile), what, 'unsigned')];
  }
  const isSigned = signatures.some(({ state }) => state === 'good');
  return signatures.flatMap((signature) =>
    signature.state === 'good' ? [] : [signatureFault(shown(signature.file), signature, isSigned, hasKey)],
  );
}

export async function contentFaults(
  format: Format,
  files: ReadonlyMap<string, Buffer>,
  entries: readonly Entry[],
  signatures: readonly Signature[],
  shown: (name: string) => string,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const listed = entries.map((entry) => ({
    ...{ entry, path: format.fetchesByArch ? `${entry.arch}/${entry.file}` : entry.file },
    ...{ blob: undefined, origin: '', content: undefined },
  }));
  for (const fact of duplicatesIn(listed)) {
    faults.push(bareFault('error', shown(format.indexFile), `lists ${fact} twice`, 'twice'));
  }
  const isForOpenWrt = signatures.some(({ scheme }) => scheme === 'usign');
  for (const { file, problem } of await format.checkIndex(files, entries)) {
    // What is not there or does not unpack is told already, and the size matters to usign alone.
    if (file === packedFile(format)) continue;
    if (file === format.indexFile && packedFile(format) !== undefined && !isForOpenWrt) continue;
    faults.push(bareFault('warning', shown(file), problem, file === format.indexFile ? 'client' : 'apart'));
  }
  return faults;
}

export const schemesOf = (signatures: readonly Signature[]): Scheme[] =>
  signatures.filter(({ state }) => state === 'good').map(({ scheme }) => scheme);

/**
 * How a report calls the state of a folder's signatures.
 *
 * @param given the keys that somebody gave; of a scheme without one, those that the feed publishes have judged
 */
export function signatureWord(signatures: readonly Signature[], given: readonly PublicKey[]): string {
  const states = signatures.map(({ state }) => state);
  if (states.includes('bad')) return 'BAD SIGNATURE';
  if (states.includes('good'))
    return schemesOf(signatures).some((scheme) => given.some((key) => key.scheme === scheme))
      ? 'signed'
      : 'signed by its published key';
  return states.includes('unknown-key') ? 'signed by an unknown key' : 'not signed';
}

/** Who gives a key wants to know by that key; of a kind that none was given for, the feed judges itself. */
export function judgedByItself(signatures: readonly Signature[], given: readonly PublicKey[]): Finding[] {
  const alone = [...new Set(schemesOf(signatures))].filter(
    (scheme) => given.length > 0 && !given.some((key) => key.scheme === scheme),
  );
  return alone.sort().map((scheme) => ({
    severity: 'warning',
    path: 'keys',
    what: `no ${scheme} key was given, so that ${scheme} signatures were judged by what the feed itself publishes`,
    why: 'somebody who replaced both, key and index, would not be found out',
    remedy: 'Give a public key of each kind that signs the feed as `trusted-keys`.',
  }));
}
