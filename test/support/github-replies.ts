import { createHash } from 'node:crypto';
import { answerLike } from './description/answers.ts';
import { DOCS, refusals } from './github-refusals.ts';
import type {
  FakeArtifact,
  FakeAsset,
  FakeAttestation,
  FakeRelease,
  FakeRun,
  Question,
  Reply,
  Serve,
  State,
} from './github-state.ts';

export function tagReply({ repository: { tags }, state }: Question, tag: string): Reply {
  const sha = tags.get(tag);
  return sha === undefined
    ? { status: 422, body: { message: `No commit found for SHA: tags/${tag}`, documentation_url: DOCS } }
    : { status: 200, body: answerLike('GET /repos/{owner}/{repo}/commits/{ref}', state.edition, { sha }) };
}

export function repositoryBody(name: string, { edition }: State): { [name: string]: unknown } {
  const fields = { full_name: name, default_branch: 'main' };
  return answerLike('GET /repos/{owner}/{repo}', edition, fields);
}

function mayRead({ permissions, repository }: Question, scope: string): boolean {
  if (permissions === undefined || (!repository.isPrivate && permissions.length === 0)) return true;
  return permissions.includes(`${scope}: read`) || permissions.includes(`${scope}: write`);
}

export function releaseReply(question: Question, wantsFile: boolean): Reply | undefined {
  const { repository, path, permissions } = question;
  if (!/^releases(\/|$)/.test(path)) return undefined;
  if (!mayRead(question, 'contents')) return refusals.notPermitted('contents: read');
  const seesDrafts = permissions === undefined || permissions.includes('contents: write');
  const seen = repository.releases.filter(({ release }) => seesDrafts || !release.draft);
  const one = (found: (typeof seen)[number] | undefined): Reply =>
    found === undefined
      ? refusals.notFound
      : { status: 200, body: releaseBody(found.id, found.release, question) };
  if (path === 'releases')
    return paged(
      seen.map(({ id, release }) => releaseBody(id, release, question)),
      question,
    );
  if (path === 'releases/latest')
    return one(seen.find(({ release }) => !release.draft && !release.prerelease));
  const [, tag] = /^releases\/tags\/(.+)$/.exec(path) ?? [];
  if (tag !== undefined) return one(seen.find(({ release }) => !release.draft && release.tag === tag));
  const [, id] = /^releases\/(\d+)$/.exec(path) ?? [];
  if (id !== undefined) return one(seen.find((release) => release.id === Number(id)));
  const [, ofRelease] = /^releases\/(\d+)\/assets$/.exec(path) ?? [];
  if (ofRelease !== undefined) {
    const found = seen.find((release) => release.id === Number(ofRelease));
    return found === undefined ? refusals.notFound : paged(assetBodies(found.release, question), question);
  }
  const [, asset] = /^releases\/assets\/(\d+)$/.exec(path) ?? [];
  const found = repository.assets.get(Number(asset));
  if (found === undefined) return refusals.notFound;
  return wantsFile
    ? redirected(found, question)
    : { status: 200, body: assetBody(Number(asset), found, question.state) };
}

function releaseBody(id: number, release: FakeRelease, question: Question): { [name: string]: unknown } {
  const fields = {
    id,
    tag_name: release.tag,
    name: release.name === undefined ? release.tag : release.name,
    draft: release.draft ?? false,
    prerelease: release.prerelease ?? false,
    // The list of a release's own answer is not to be relied on.
    assets: assetBodies(release, question).slice(0, 30),
  };
  return answerLike('GET /repos/{owner}/{repo}/releases/{release_id}', question.state.edition, fields);
}

function assetBodies(release: FakeRelease, { repository, state }: Question): { [name: string]: unknown }[] {
  return [...repository.assets]
    .filter(([, asset]) => release.assets?.includes(asset))
    .map(([id, asset]) => assetBody(id, asset, state));
}

function assetBody(id: number, asset: FakeAsset, { edition }: State): { [name: string]: unknown } {
  const fields = {
    id,
    name: asset.name,
    state: asset.state ?? 'uploaded',
    size: asset.size ?? asset.bytes.length,
    digest: asset.digest === undefined ? digestOf(asset.bytes) : asset.digest,
  };
  return answerLike('GET /repos/{owner}/{repo}/releases/assets/{asset_id}', edition, fields);
}

export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

export function actionsReply(
  question: Question,
  { hasToken, accept }: { hasToken: boolean; accept: string },
): Reply | undefined {
  const { repository, path } = question;
  if (!path.startsWith('actions/')) return undefined;
  if (!mayRead(question, 'actions')) return refusals.notPermitted('actions: read');
  const [, run, list] = /^actions\/runs\/(\d+)(\/artifacts)?$/.exec(path) ?? [];
  const found = repository.runs.get(Number(run));
  if (run !== undefined && found === undefined) return refusals.notFound;
  if (list !== undefined) {
    const bodies = repository.artifacts
      .filter((one) => one.run === Number(run))
      .map(({ id, artifact }) => artifactBody(id, artifact, Number(run), question.state));
    return paged(bodies, question, 'artifacts');
  }
  if (found !== undefined) return { status: 200, body: runBody(Number(run), found, question) };
  const [, id] = /^actions\/artifacts\/(\d+)\/zip$/.exec(path) ?? [];
  const artifact = repository.artifacts.find((one) => one.id === Number(id))?.artifact;
  if (artifact === undefined) return undefined;
  if (accept === 'application/octet-stream') return refusals.unsupportedMedia;
  // Nobody downloads an artifact without a token, not even of a public repository.
  if (!hasToken)
    return { status: 401, body: { message: 'Requires authentication', documentation_url: DOCS } };
  return artifact.expired ? refusals.expired : redirected(artifact, question);
}

function runBody(id: number, run: FakeRun, { repository, state }: Question): { [name: string]: unknown } {
  const { name } = repository;
  const head = run.headRepository === undefined ? name : run.headRepository;
  const operation = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
  const whole = answerLike(operation, state.edition, {});
  const fields = {
    id,
    run_attempt: 1,
    path: run.path ?? '.github/workflows/build.yml',
    event: run.event ?? 'push',
    head_branch: run.branch === undefined ? 'main' : run.branch,
    head_sha: run.commit ?? '0123456789abcdef0123456789abcdef01234567',
    status: run.status ?? 'completed',
    conclusion: run.conclusion === undefined ? 'success' : run.conclusion,
    repository: { ...(whole.repository as object), id: 1, full_name: name },
    head_repository: head === null ? null : { ...(whole.head_repository as object), id: 2, full_name: head },
  };
  return answerLike(operation, state.edition, fields);
}

function artifactBody(
  id: number,
  artifact: FakeArtifact,
  run: number,
  { edition }: State,
): { [name: string]: unknown } {
  const fields = {
    id,
    name: artifact.name,
    size_in_bytes: artifact.size ?? artifact.bytes.length,
    digest: artifact.digest === undefined ? digestOf(artifact.bytes) : artifact.digest,
    expired: artifact.expired ?? false,
    workflow_run: { id: run },
  };
  return answerLike(
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
    edition,
    fields,
    'artifacts',
  );
}

export function attestationsReply(question: Question): Reply | undefined {
  const { repository, path, query, state } = question;
  const [, digest] = /^attestations\/sha256:([0-9a-f]{64})$/.exec(path) ?? [];
  if (digest === undefined) return undefined;
  if (!mayRead(question, 'attestations')) return refusals.notPermitted('attestations: read');
  const wanted = query.get('predicate_type') ?? undefined;
  const found = repository.attestations.filter(
    ({ attestation: { subjects, bundle } }) =>
      subjects.includes(digest) && (wanted === undefined || predicateOf(bundle) === wanted),
  );
  if (found.length === 0) return refusals.notFound;
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const first = found.findIndex(({ id }) => `${id}==` === query.get('after')) + 1;
  const page = found.slice(first, first + size);
  const last = encodeURIComponent(`${page.at(-1)?.id}==`);
  const next = `<${state.apiUrl}/repositories/1/${path}?per_page=${size}&after=${last}>; rel="next"`;
  return {
    status: 200,
    headers: first + size < found.length ? { link: next } : {},
    body: { attestations: page.map(({ id, attestation }) => attestationBody(id, attestation, state)) },
  };
}

function attestationBody(id: number, attestation: FakeAttestation, state: State): object {
  const { bundle, isInline = false, stored, serve } = attestation;
  if (isInline) return { bundle, repository_id: 1 };
  const path = `/attestations/${id}.json.sn?sig=secret-of-the-link`;
  state.storage.set(path, { bytes: stored ?? snappyOf(Buffer.from(JSON.stringify(bundle))), serve });
  return { bundle: null, bundle_url: `${state.storageUrl}${path}`, repository_id: 1, initiator: 'user' };
}

/** What GitHub knows of a bundle that it stores; nothing of one that is none. */
function predicateOf(bundle: unknown): string | undefined {
  const { dsseEnvelope } = (bundle ?? {}) as { dsseEnvelope?: { payload: string } };
  const payload = Buffer.from(dsseEnvelope?.payload ?? '', 'base64').toString();
  return /"predicateType":"([^"]*)"/.exec(payload)?.[1];
}

/** A snappy block without copies. */
export function snappyOf(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let rest = bytes.length; ; rest >>>= 7) {
    parts.push(Buffer.of(rest < 0x80 ? rest : (rest & 0x7f) | 0x80));
    if (rest < 0x80) break;
  }
  for (let at = 0; at < bytes.length; at += 0x10000) {
    const literal = bytes.subarray(at, at + 0x10000);
    const size = literal.length - 1;
    parts.push(Buffer.of(61 << 2, size & 0xff, size >> 8), literal);
  }
  return Buffer.concat(parts);
}

/** One page of a list, with a Link header where there is another. */
function paged(items: readonly unknown[], { query, path, repository, state }: Question, key?: string): Reply {
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const page = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const at = (number: number, name: string): string =>
    `<${state.apiUrl}/repos/${repository.name}/${path}?per_page=${size}&page=${number}>; rel="${name}"`;
  const body = items.slice((page - 1) * size, page * size);
  return {
    status: 200,
    headers: page < last ? { link: `${at(page + 1, 'next')}, ${at(last, 'last')}` } : {},
    body: key === undefined ? body : { total_count: items.length, [key]: body },
  };
}

function redirected({ bytes, serve }: { bytes: Buffer; serve?: Serve }, { state }: Question): Reply {
  const path = `/files/${state.storage.size}?sig=secret-of-the-link`;
  state.storage.set(path, { bytes, serve });
  return { status: 302, headers: { location: `${state.storageUrl}${path}` } };
}
