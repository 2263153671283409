import { expect, it } from 'vitest';
import { bundleVerifier } from '../../src/attestation/sigstore.ts';
import { readTrustedRoots } from '../../src/attestation/trusted-roots.ts';
import { makePlace } from '../support/run.ts';
import { makeSigstore } from '../support/sigstore-maker.ts';

const KINDS = ['public', 'github'] as const;

it.each(KINDS)(
  'a bundle of a Sigstore like the %s one says nothing else with any byte of its certificate changed',
  async (kind) => {
    const sigstore = await makeSigstore({ kind });
    const path = makePlace().file('roots.jsonl', `${sigstore.root}\n`);

    const verify = await bundleVerifier(await readTrustedRoots(path, 'roots.jsonl'));
    const bundle = await sigstore.attest();
    const { certificate } = bundle.verificationMaterial;
    const genuine = Buffer.from(certificate.rawBytes, 'base64');
    const said = verify(bundle);
    let refused = 0;
    for (let i = 0; i < genuine.length; i++) {
      const bytes = Buffer.from(genuine);
      bytes[i] = (bytes[i] ?? 0) ^ 0x40;
      certificate.rawBytes = bytes.toString('base64');
      try {
        // What wraps the signed part, and is not signed itself, may be read leniently.
        expect(verify(bundle), `byte ${i}`).toEqual(said);
      } catch (error) {
        if ((error as Error).name === 'AssertionError') throw error;
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(genuine.length - 10);
  },
);
