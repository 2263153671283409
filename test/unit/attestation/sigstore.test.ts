import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { statementOf } from '../../../src/attestation/attestation.ts';
import { bundleVerifier, type VerifyBundle } from '../../../src/attestation/sigstore.ts';
import { readTrustedRoots } from '../../../src/attestation/trusted-roots.ts';
import { makePlace } from '../../support/run.ts';
import {
  type Bundle,
  makeSigstore,
  type Sigstore,
  type SigstoreOptions,
} from '../../support/sigstore-maker.ts';

const DIGEST = createHash('sha256').update('a package').digest('hex');
const KINDS = ['public', 'github'] as const;

async function verifierFor(...sigstores: readonly Sigstore[]): Promise<VerifyBundle> {
  const path = makePlace().file('roots.jsonl', `${sigstores.map(({ root }) => root).join('\n')}\n`);
  return await bundleVerifier(await readTrustedRoots(path, 'roots.jsonl'));
}

const sigstores = new Map<string, Sigstore>();
beforeAll(async () => {
  for (const kind of KINDS) sigstores.set(kind, await makeSigstore({ kind }));
});
const sigstoreOf = (kind: SigstoreOptions['kind']): Sigstore => sigstores.get(kind ?? '') as Sigstore;

describe.each(KINDS)('a bundle of a Sigstore like the %s one', (kind) => {
  it('verifies, and says who signed what', async () => {
    const { payload, payloadType, subject, extensions } = (await verifierFor(sigstoreOf(kind)))(
      await sigstoreOf(kind).attest({ subjects: [DIGEST] }),
    );
    expect(statementOf(payloadType, payload)).toEqual({ fault: undefined, subjects: new Set([DIGEST]) });
    const signer = 'https://github.com/owner/name/.github/workflows/build.yml@refs/heads/main';
    expect(subject).toBe(signer);
    expect(Object.fromEntries(extensions)).toEqual({
      '1.3.6.1.4.1.57264.1.8': 'https://token.actions.githubusercontent.com',
      '1.3.6.1.4.1.57264.1.9': signer,
      '1.3.6.1.4.1.57264.1.11': 'github-hosted',
      '1.3.6.1.4.1.57264.1.12': 'https://github.com/owner/name',
      '1.3.6.1.4.1.57264.1.14': 'refs/heads/main',
      '1.3.6.1.4.1.57264.1.20': 'push',
    });
  });

  it('verifies when its root is one of several', async () => {
    const verify = await verifierFor(await makeSigstore(), sigstoreOf('public'), sigstoreOf('github'));
    expect(verify(await sigstoreOf(kind).attest()).payloadType).toBe('application/vnd.in-toto+json');
  });

  it.each(KINDS)('does not verify with another root, like the %s one', async (other) => {
    const verify = await verifierFor(await makeSigstore({ kind: other }));
    const bundle = await sigstoreOf(kind).attest();
    expect(() => verify(bundle)).toThrow();
  });

  it('does not verify when it was signed after its certificate had expired', async () => {
    const late = await makeSigstore({ kind, delay: 11 });
    const verify = await verifierFor(late);
    const bundle = await late.attest();
    expect(() => verify(bundle)).toThrow(/Failed to verify certificate chain/);
    const intime = await makeSigstore({ kind, delay: 9 });
    expect((await verifierFor(intime))(await intime.attest()).payload.length).toBeGreaterThan(0);
  });

  const flipped = (text: string): string => {
    const bytes = Buffer.from(text, 'base64');
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    return bytes.toString('base64');
  };
  it.each<[string, (bundle: Bundle) => void]>([
    ['the payload', (bundle) => (bundle.dsseEnvelope.payload = flipped(bundle.dsseEnvelope.payload))],
    ['the type of the payload', (bundle) => (bundle.dsseEnvelope.payloadType = 'text/plain')],
    ['the signature', ({ dsseEnvelope: { signatures } }) => (signatures[0].sig = flipped(signatures[0].sig))],
    [
      'the certificate',
      ({ verificationMaterial: { certificate } }) => (certificate.rawBytes = flipped(certificate.rawBytes)),
    ],
    [
      'a certificate that is none',
      ({ verificationMaterial: { certificate } }) => (certificate.rawBytes = 'AAAA'),
    ],
    ['no certificate', ({ verificationMaterial }) => delete verificationMaterial.certificate],
    [
      'a public key for a certificate',
      ({ verificationMaterial }) => {
        delete verificationMaterial.certificate;
        verificationMaterial.publicKey = { hint: 'x' };
      },
    ],
    ['no signature', (bundle) => (bundle.dsseEnvelope.signatures = [])],
    ['no envelope', (bundle) => delete bundle.dsseEnvelope],
    [
      'a signed file for a statement',
      (bundle) => {
        delete bundle.dsseEnvelope;
        bundle.messageSignature = {
          messageDigest: { algorithm: 'SHA2_256', digest: 'AAAA' },
          signature: 'AAAA',
        };
      },
    ],
    ['another version', (bundle) => (bundle.mediaType = 'application/x-bundle')],
    [
      'neither log entry nor timestamp',
      ({ verificationMaterial }) => {
        verificationMaterial.tlogEntries = [];
        verificationMaterial.timestampVerificationData = undefined;
      },
    ],
    [
      'proofs without end',
      ({ verificationMaterial: one }) => {
        const { tlogEntries, timestampVerificationData: times } = one;
        one.tlogEntries = Array(33).fill(tlogEntries[0] ?? {});
        times.rfc3161Timestamps = Array(33).fill(times.rfc3161Timestamps[0] ?? {});
      },
    ],
  ])('does not verify when this is wrong with it: %s', async (_, damage) => {
    const verify = await verifierFor(sigstoreOf(kind));
    const bundle = await sigstoreOf(kind).attest();
    expect(verify(structuredClone(bundle)).payload.length).toBeGreaterThan(0);
    damage(bundle);
    expect(() => verify(bundle)).toThrow();
  });

  it.each([null, undefined, 7, 'text', [], {}, { verificationMaterial: [] }])('is not %j', async (json) => {
    const verify = await verifierFor(sigstoreOf(kind));
    expect(() => verify(json)).toThrow();
  });
});

describe('a bundle of the public Sigstore', () => {
  it.each<[string, (entry: Bundle) => void]>([
    ['no inclusion proof', (entry) => delete entry.inclusionProof],
    ['an index of its own', (entry) => (entry.logIndex = '7')],
    ['another time', (entry) => (entry.integratedTime = String(Number(entry.integratedTime) + 1))],
    ['another body', (entry) => (entry.canonicalizedBody = Buffer.from('{}').toString('base64'))],
    ['a checkpoint that nobody signed', (entry) => (entry.inclusionProof.checkpoint.envelope = 'x\n1\n')],
  ])('does not verify when its log entry has %s', async (_, damage) => {
    const verify = await verifierFor(sigstoreOf('public'));
    const bundle = await sigstoreOf('public').attest();
    damage(bundle.verificationMaterial.tlogEntries[0]);
    expect(() => verify(bundle)).toThrow();
  });

  it('does not verify with the log entry of another bundle', async () => {
    const verify = await verifierFor(sigstoreOf('public'));
    const [bundle, other] = [await sigstoreOf('public').attest(), await sigstoreOf('public').attest()];
    bundle.verificationMaterial.tlogEntries = other.verificationMaterial.tlogEntries;
    expect(() => verify(bundle)).toThrow();
  });

  it('does not verify without the log that its certificate must be in', async () => {
    const { root } = sigstoreOf('public');
    const withoutLog = { ...JSON.parse(root), ctlogs: JSON.parse((await makeSigstore()).root).ctlogs };
    const verify = await verifierFor({ ...sigstoreOf('public'), root: JSON.stringify(withoutLog) });
    const bundle = await sigstoreOf('public').attest();
    expect(() => verify(bundle)).toThrow(/SCT/);
  });

  it('does not verify when its certificate is in no log at all', async () => {
    const signer = await makeSigstore({ kind: 'github' });
    const wanting = { ...JSON.parse(signer.root), ctlogs: JSON.parse(sigstoreOf('public').root).ctlogs };
    const verify = await verifierFor({ ...signer, root: JSON.stringify(wanting) });
    const bundle = await signer.attest();
    expect(() => verify(bundle)).toThrow(/expected 1 SCTs/);
  });
});

describe('a certificate', () => {
  const oid = '1.3.6.1.4.1.57264.1.99';
  const verified = async (moreExtensions: { oid: string; value: string; legacy?: boolean }[]) => {
    const verify = await verifierFor(sigstoreOf('github'));
    return verify(await sigstoreOf('github').attest({ moreExtensions })).extensions;
  };

  it('gives the texts among its extensions, and ignores the others', async () => {
    expect((await verified([{ oid, value: 'ä' }])).get(oid)).toBe('ä');
    for (const value of ['\u0002\u0001a', '\u000c\u0009a', 'bare text']) {
      expect((await verified([{ oid, value, legacy: true }])).has(oid)).toBe(false);
    }
  });

  it('is refused with one of them twice', async () => {
    await expect(
      verified([
        { oid, value: 'a' },
        { oid, value: 'b' },
      ]),
    ).rejects.toThrow(/99 twice/);
  });
});
