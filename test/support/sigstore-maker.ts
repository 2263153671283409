import { createHash, generateKeyPairSync, randomInt, sign, X509Certificate } from 'node:crypto';
import { dsse } from '@sigstore/core';
import { initializeCA, initializeCTLog, initializeTLog, initializeTSA } from '@sigstore/mock';

/** What is attested, and as whom; left out, a build of owner/name by its `build.yml` on `main`. */
export interface AttestationRecipe {
  /** sha256 of the files, in hexadecimal. */
  subjects?: readonly string[];
  /** owner/name of the repository that is built. */
  repository?: string;
  /** The ref that is built. */
  ref?: string;
  /** The workflow that signs, without the server. */
  signer?: string;
  issuer?: string;
  server?: string;
  predicateType?: string;
  payloadType?: string;
  /** In place of the statement that the above gives. */
  payload?: string;
  /** Certificate extensions that are left out, added or replaced, by the last number of their kind. */
  extensions?: { readonly [number: number]: string | undefined };
  /** Further ones; a bare value is no UTF8String. */
  moreExtensions?: readonly { oid: string; value: string; legacy?: boolean }[];
  /** The certificate's subject, when it is not the signer. */
  subject?: string;
}

/** A bundle as `JSON.parse` gives it. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into it to damage it
export type Bundle = any;

/** Everything of Sigstore that signs: its certificate authority, and who vouches for the time. */
export interface Sigstore {
  /** The trusted root, on one line. */
  root: string;
  attest(recipe?: AttestationRecipe): Promise<Bundle>;
}

export interface SigstoreOptions {
  /** Like the public one, with logs; or like GitHub's own, with a timestamp authority alone. */
  kind?: 'public' | 'github';
  /** Minutes between the certificate, which is good for ten, and the signature. */
  delay?: number;
}

/** What Rekor answers, as far as a bundle holds it. */
interface LogEntry {
  body: string;
  integratedTime: number;
  logIndex: number;
  verification?: {
    signedEntryTimestamp: string;
    inclusionProof: { logIndex: number; treeSize: number; rootHash: string; checkpoint: string };
  };
}

const LOG = 'https://rekor.sigstore.test';
const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const base64 = (bytes: ArrayBufferView | ArrayBuffer): string =>
  (ArrayBuffer.isView(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : Buffer.from(bytes)
  ).toString('base64');

/** A new Sigstore with keys of its own. */
export async function makeSigstore({ kind = 'public', delay = 1 }: SigstoreOptions = {}): Promise<Sigstore> {
  // Its authorities are valid from the moment they are made.
  const issued = new Date(Math.ceil(Date.now() / 1000) * 1000 + 60_000);
  const signed = new Date(issued.getTime() + delay * 60_000);
  const isPublic = kind === 'public';
  const ctLog = await initializeCTLog(keyPair(), issued);
  const ca = await initializeCA(keyPair(), isPublic ? ctLog : undefined, issued);
  const tLog = await initializeTLog(LOG, keyPair(), signed);
  const tsa = await initializeTSA(keyPair(), signed);
  const logOf = (baseUrl: string, publicKey: Buffer) => ({
    baseUrl,
    hashAlgorithm: 'SHA2_256',
    publicKey: {
      rawBytes: base64(publicKey),
      keyDetails: 'PKIX_ECDSA_P256_SHA_256',
      validFor: { start: '2020-01-01T00:00:00Z' },
    },
    logId: { keyId: base64(sha256(publicKey)) },
  });
  const authorityOf = (organization: string, certificates: readonly ArrayBufferView[]) => ({
    subject: { organization, commonName: organization },
    uri: 'https://authority.sigstore.test',
    certChain: { certificates: certificates.map((bytes) => ({ rawBytes: base64(bytes) })) },
    validFor: { start: '2020-01-01T00:00:00Z' },
  });
  const root = {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: isPublic ? [logOf(LOG, tLog.publicKey)] : [],
    certificateAuthorities: [authorityOf('sigstore.mock', [ca.rootCertificate])],
    ctlogs: isPublic ? [logOf('https://ct.sigstore.test', ctLog.publicKey)] : [],
    timestampAuthorities: isPublic ? [] : [authorityOf('tsa', [tsa.intCertificate, tsa.rootCertificate])],
  };

  async function attest(recipe: AttestationRecipe = {}): Promise<Bundle> {
    const { payloadType = 'application/vnd.in-toto+json', payload = statementText(recipe) } = recipe;
    const { publicKey, privateKey } = keyPair();
    const certificate = await ca.issueCertificate({
      publicKey: publicKey.export({ format: 'der', type: 'spki' }),
      subjectAltName: recipe.subject ?? signerOf(recipe),
      extensions: extensionsOf(recipe),
    });
    const bytes = Buffer.from(payload);
    const signature = sign('sha256', dsse.preAuthEncoding(payloadType, bytes), privateKey);
    return {
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: {
        certificate: { rawBytes: base64(certificate) },
        tlogEntries: isPublic ? [await logged(bytes, signature, certificate)] : [],
        timestampVerificationData: { rfc3161Timestamps: isPublic ? [] : [await stamped(signature)] },
      },
      dsseEnvelope: {
        payload: base64(bytes),
        payloadType,
        signatures: [{ sig: base64(signature), keyid: '' }],
      },
    };
  }

  async function logged(payload: Buffer, signature: Buffer, certificate: ArrayBufferView): Promise<object> {
    const pem = new X509Certificate(Buffer.from(base64(certificate), 'base64')).toString();
    const answer = await tLog.log({
      apiVersion: '0.0.1',
      kind: 'dsse',
      spec: {
        envelopeHash: { algorithm: 'sha256', value: sha256(payload).toString('hex') },
        payloadHash: { algorithm: 'sha256', value: sha256(payload).toString('hex') },
        signatures: [{ signature: base64(signature), verifier: base64(Buffer.from(pem)) }],
      },
    });
    const [entry] = Object.values(answer as { [uuid: string]: LogEntry });
    const proof = entry?.verification?.inclusionProof;
    return {
      logIndex: String(entry?.logIndex),
      logId: { keyId: base64(sha256(tLog.publicKey)) },
      kindVersion: { kind: 'dsse', version: '0.0.1' },
      integratedTime: String(entry?.integratedTime),
      inclusionPromise: { signedEntryTimestamp: entry?.verification?.signedEntryTimestamp },
      inclusionProof: {
        logIndex: String(proof?.logIndex),
        rootHash: base64(Buffer.from(proof?.rootHash ?? '', 'hex')),
        treeSize: String(proof?.treeSize),
        hashes: [],
        checkpoint: { envelope: proof?.checkpoint },
      },
      canonicalizedBody: entry?.body,
    };
  }

  async function stamped(signature: Buffer): Promise<object> {
    const timestamp = await tsa.timestamp({
      artifactHash: sha256(signature),
      hashAlgorithmOID: '2.16.840.1.101.3.4.2.1',
      nonce: randomInt(1_000_000),
      policyOID: '1.2.3.4',
    });
    return { signedTimestamp: base64(timestamp) };
  }

  return { root: JSON.stringify(root), attest };
}

const serverOf = ({ server = 'https://github.com' }: AttestationRecipe): string => server;

function signerOf(recipe: AttestationRecipe): string {
  const { repository = 'owner/name', ref = 'refs/heads/main', signer } = recipe;
  return `${serverOf(recipe)}/${signer ?? `${repository}/.github/workflows/build.yml@${ref}`}`;
}

/** Of those that GitHub's runs have, the ones that differ between builds. */
function extensionsOf(recipe: AttestationRecipe): { oid: string; value: string; legacy?: boolean }[] {
  const { repository = 'owner/name', ref = 'refs/heads/main' } = recipe;
  const { issuer = 'https://token.actions.githubusercontent.com' } = recipe;
  const values: { [number: string]: string | undefined } = {
    8: issuer,
    9: signerOf(recipe),
    11: 'github-hosted',
    12: `${serverOf(recipe)}/${repository}`,
    14: ref,
    20: 'push',
    ...recipe.extensions,
  };
  const texts = Object.entries(values).flatMap(([number, value]) =>
    value === undefined ? [] : [{ oid: `1.3.6.1.4.1.57264.1.${number}`, value }],
  );
  const old = { oid: '1.3.6.1.4.1.57264.1.1', value: issuer, legacy: true };
  return [old, ...texts, ...(recipe.moreExtensions ?? [])];
}

function statementText({
  subjects = [],
  predicateType = 'https://slsa.dev/provenance/v1',
}: AttestationRecipe) {
  return JSON.stringify({
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjects.map((digest, i) => ({ name: `${i}.ipk`, digest: { sha256: digest } })),
    predicateType,
    predicate: { buildDefinition: {}, runDetails: {} },
  });
}
