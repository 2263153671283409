import type { Slug } from './address.ts';
import { type Attestation, attestationsIn } from './answers.ts';
import { type Api, LIST_LIMIT, PAGE, tooMany } from './api.ts';
import { checkAddress, download } from './download.ts';

/** Attestations that GitHub stores. Every function throws GitHubError. */
export interface Attestations {
  /** The attestations of a file with this sha256 that have one type of predicate. */
  attestations(repository: Slug, sha256: string, predicate: string): AsyncGenerator<Attestation>;
  /**
   * Downloads an attestation's bundle into a new file.
   *
   * @param limit the most bytes that it may have
   * @throws SourceError when it is larger
   */
  downloadBundle(repository: Slug, address: string, file: string, limit: number): Promise<void>;
}

export function attestationsApi(api: Api): Attestations {
  return {
    attestations: (repository, sha256, predicate) => listAttestations(repository, sha256, predicate, api),
    downloadBundle: async (repository, address, file, limit) => {
      const what = `an attestation of ${repository}`;
      const asked = api.asked('read attestations', repository, what);
      const wanted = { asked, what, size: undefined, sha256: undefined, limit };
      const url = checkAddress(address, api.url, wanted);
      await download(wanted, { ...api.origin(asked, '', 'asset'), url }, file);
    },
  };
}

async function* listAttestations(
  repository: Slug,
  sha256: string,
  predicate: string,
  api: Api,
): AsyncGenerator<Attestation> {
  const what = `the attestations of sha256:${sha256} in ${repository}`;
  const asked = api.asked('read attestations', repository, what);
  const route = 'GET /repos/{owner}/{repo}/attestations/{subject_digest}';
  const query = { subject_digest: `sha256:${sha256}`, predicate_type: predicate, per_page: PAGE };
  let cursor: { after?: string } = {};
  for (let page = 1; page * PAGE <= LIST_LIMIT; page++) {
    const answer = await api.askIfThere(route, asked, { ...query, ...cursor });
    if (answer === undefined) return;
    yield* attestationsIn(answer.data, what);
    const after = nextCursor(answer.headers.link);
    if (after === undefined) return;
    cursor = { after };
  }
  throw tooMany(what);
}

/** The cursor in the address of the next page. The address itself is not used: only the API may get the token. */
function nextCursor(link: string | undefined): string | undefined {
  const [, address] = /<([^<>]*)>;\s*rel="?next\b/.exec(link ?? '') ?? [];
  const query = address?.includes('?') ? address.slice(address.indexOf('?')) : '';
  return new URLSearchParams(query).get('after') ?? undefined;
}
