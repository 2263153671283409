import { describe, expect, it } from 'vitest';
import { authorityOf, parseBuilders } from '../../../src/attestation/attestation.ts';
import { type AttestationTools, checkAttestations } from '../../../src/attestation/check.ts';
import type { Verified } from '../../../src/attestation/sigstore.ts';
import { GitHubError, type ManyErrors } from '../../../src/errors.ts';
import type { Attestation } from '../../../src/github/answers.ts';
import { failureOf } from '../../support/run.ts';

const SERVER = 'https://github.com';
const SIGNER = 'https://github.com/owner/name/.github/workflows/build.yml@refs/heads/main';
const EXTENSIONS = new Map([
  ['1.3.6.1.4.1.57264.1.8', 'https://token.actions.githubusercontent.com'],
  ['1.3.6.1.4.1.57264.1.9', SIGNER],
  ['1.3.6.1.4.1.57264.1.12', 'https://github.com/owner/name'],
]);

/** A "bundle" here is the list of what it names. Anything else does not verify. */
function verify(bundle: unknown): Verified {
  if (!Array.isArray(bundle)) throw new Error('a forgery');
  const payload = JSON.stringify({
    _type: 'https://in-toto.io/Statement/v1',
    predicateType: 'https://slsa.dev/provenance/v1',
    subject: bundle.map((sha256) => ({ digest: { sha256 } })),
  });
  return {
    ...{ payloadType: 'application/vnd.in-toto+json', payload: Buffer.from(payload) },
    ...{ subject: SIGNER, extensions: EXTENSIONS },
  };
}

interface Told {
  /** The requests in order, as repository and digest. */
  asked: string[];
  /** The most requests that ran at once. */
  together: number;
  verifiers: number;
}

type Answer = (digest: string, repository: string) => Iterable<unknown>;

function tools(answer: Answer): AttestationTools & Told {
  let open = 0;
  const told = {
    ...{ asked: [] as string[], together: 0, verifiers: 0, folder: '' },
    verifier: async () => {
      told.verifiers++;
      return verify;
    },
    github: {
      async *attestations(repository: string, digest: string): AsyncGenerator<Attestation> {
        told.asked.push(`${repository} ${Number.parseInt(digest, 16)}`);
        told.together = Math.max(told.together, ++open);
        try {
          await new Promise((resolve) => setTimeout(resolve, 2));
          for (const bundle of answer(digest, repository)) yield { bundle, address: undefined };
        } finally {
          open--;
        }
      },
      downloadBundle: async () => expect.unreachable(),
    },
  };
  return told;
}

const digestOf = (number: number): string => number.toString(16).padStart(64, '0');
const packagesOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ origin: `${i}.ipk`, sha256: digestOf(i) }));
const check = (count: number, told: AttestationTools, lines = ['owner/name']) =>
  checkAttestations(
    packagesOf(count),
    { builders: parseBuilders(lines, SERVER), authority: authorityOf(SERVER) },
    told,
    { progress: () => undefined },
  );
const reasons = async (work: Promise<void>): Promise<string[]> => {
  const error = await failureOf(work);
  expect(error.code).toBe('SOURCE_UNATTESTED');
  return ((error as ManyErrors).errors ?? [error]).map(({ message }) => message);
};

describe('checkAttestations', () => {
  it('asks once when the first attestation names all', async () => {
    const told = tools(() => [packagesOf(200).map(({ sha256 }) => sha256)]);
    await check(200, told);
    expect([told.asked, told.verifiers]).toEqual([['owner/name 0'], 1]);
  });

  it('otherwise sends four requests at once, one for each file', async () => {
    const told = tools((digest) => [[digest]]);
    await check(40, told);
    expect(told.asked.toSorted()).toEqual(
      packagesOf(40)
        .map((_, i) => `owner/name ${i}`)
        .toSorted(),
    );
    expect([told.together, told.verifiers]).toEqual([4, 1]);
  });

  it('asks about equal files once, and refuses each of them', async () => {
    const told = tools(() => []);
    const twice = [...packagesOf(1), { origin: 'copy.ipk', sha256: digestOf(0) }];
    const query = { builders: parseBuilders(['owner/name'], SERVER), authority: authorityOf(SERVER) };
    const found = await reasons(checkAttestations(twice, query, told, { progress: () => undefined }));
    expect(found.map((message) => message.split(' ', 1)[0])).toEqual(['0.ipk', 'copy.ipk']);
    expect(told.asked).toHaveLength(1);
  });

  it('asks each repository once, and loads no verifier when there is no attestation', async () => {
    const told = tools(() => []);
    const lines = ['owner/name', 'two/name/.github/workflows/a.yml', 'Two/Name/.github/workflows/b.yml'];
    expect(await reasons(check(1, told, lines))).toEqual([
      `0.ipk is not attested as a build of ${lines.join(' or ')}: GitHub shows no build attestation of it in owner/name; GitHub shows no build attestation of it in Two/Name`,
    ]);
    expect([told.asked, told.verifiers]).toEqual([['owner/name 0', 'Two/Name 0'], 0]);
  });

  it('takes one that fits among many that do not, from any repository', async () => {
    const told = tools((digest, repository) =>
      repository === 'owner/name' ? [{}, [], [digestOf(7)], {}] : [null, {}, [digest], 'never seen'],
    );
    await check(3, told, ['owner/name', 'two/name']);
    expect(told.asked).toHaveLength(6);
  });

  it('looks at a limited number of attestations of a file', async () => {
    let given = 0;
    const told = tools(function* () {
      for (;;) {
        given++;
        yield {};
      }
    });
    expect((await reasons(check(1, told)))[0]).toMatch(/more than 300 attestations of it$/);
    expect(given).toBe(301);
  });

  it('shows the first reasons, and how many more there are', async () => {
    const told = tools(() => [{}, {}, [], null, undefined]);
    const lines = ['owner/name', 'two/name', 'three/name', 'four/name'];
    expect((await reasons(check(1, told, lines)))[0]).toMatch(
      /does not verify: a forgery; its attestation names other files; .*; and \d more reasons$/,
    );
  });

  it('takes a file that the attestation of another file names, even if it was refused before', async () => {
    const told = tools((digest) => (digest === digestOf(2) ? [[digestOf(1), digest]] : []));
    expect(await reasons(check(3, told))).toEqual([expect.stringMatching(/^0\.ipk /)]);
  });

  it('stops at the first request that fails', async () => {
    const denied = new GitHubError({ code: 'GITHUB_ACCESS', message: 'no', remedy: 'Ask.' });
    const told = tools((digest) => {
      if (digest === digestOf(5)) throw denied;
      return [];
    });
    expect(await failureOf(check(90, told))).toBe(denied);
    expect(told.asked.length).toBeLessThan(12);
  });
});
