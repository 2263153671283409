import type { Slug } from './address.ts';
import { fieldsOf, itemsOf } from './answer-fields.ts';

export interface Release {
  id: number;
  /** Empty for a draft that has none yet. */
  tag: string;
  /** How messages name it: its tag, or what a draft has in place of one. */
  title: string;
  isDraft: boolean;
  isPrerelease: boolean;
  assets: Asset[];
}

export interface Asset {
  id: number;
  name: string;
  size: number;
  /** In hexadecimal; undefined for older releases and older servers. */
  sha256: string | undefined;
  /** True when the upload is complete. */
  isComplete: boolean;
}

export interface Run {
  id: number;
  /** The workflow's file, such as `.github/workflows/build.yml`. */
  workflow: string;
  /** What started it: push, pull_request, … */
  event: string;
  /** The branch that the commit comes from, in the head repository. */
  branch: string | undefined;
  commit: string;
  /** The repository that the run belongs to. */
  repository: Slug;
  /** The repository that the commit comes from, which can be a fork; undefined when it was deleted. */
  headRepository: Slug | undefined;
  /** queued, in_progress, completed, … */
  status: string | undefined;
  /** success, failure, …; undefined until the run is over. */
  conclusion: string | undefined;
}

export interface Artifact {
  id: number;
  name: string;
  size: number;
  /** Of the zip file, in hexadecimal; undefined for older servers. */
  sha256: string | undefined;
  isExpired: boolean;
  /** The run that made it. */
  run: number | undefined;
}

/** A signed statement about a file. */
export interface Attestation {
  /** The Sigstore bundle, unparsed; undefined when it must be downloaded. */
  bundle: unknown;
  /** Where to download the compressed bundle; undefined for older servers. */
  address: string | undefined;
}

/** A Pages site, as its settings describe it. */
export interface PagesSite {
  /** Where GitHub serves it; undefined when GitHub does not say. */
  url: string | undefined;
  /** `legacy` for a branch, `workflow` for GitHub Actions; undefined when GitHub does not say. */
  buildType: string | undefined;
  branch: string | undefined;
  /** `/` or `/docs`. */
  folder: string | undefined;
  customDomain: string | undefined;
  /** False for a site that only people with access to the repository may see; true where GitHub does not say. */
  isPublic: boolean;
}

/** What an environment lets deploy, and after which wait. */
export interface Environment {
  /** Types of its rules, such as `required_reviewers`, `wait_timer` and `branch_policy`. */
  rules: string[];
  /** Which branches may deploy: every one, those that are protected, or those that a list of patterns names. */
  branches: 'all' | 'protected' | 'named';
}

/** A pattern of branches or of tags that an environment lets deploy. */
export interface DeploymentPolicy {
  /** undefined when GitHub does not say. */
  pattern: string | undefined;
  isTag: boolean;
}

/** One build of the site from a commit of the branch. */
export interface PagesBuild {
  /** Identifies the build; undefined for one that was only requested. */
  id: string | undefined;
  commit: string | undefined;
  /** queued, building, built, errored, … */
  status: string | undefined;
  /** What went wrong. */
  error: string | undefined;
}

/** Reads a release without its assets, because they are listed elsewhere. */
export function releaseOf(data: unknown, what: string): Omit<Release, 'assets'> {
  const { number, optional, text, flag } = fieldsOf(data, what);
  const id = number('id');
  const isDraft = flag('draft');
  const tag = isDraft ? (optional('tag_name') ?? '') : text('tag_name');
  const title = tag || `draft ${optional('name') ?? id}`;
  return { id, tag, title, isDraft, isPrerelease: flag('prerelease') };
}

export function assetOf(data: unknown, what: string): Asset {
  const { number, text, digest } = fieldsOf(data, what);
  return {
    id: number('id'),
    name: text('name'),
    size: number('size'),
    sha256: digest('digest'),
    isComplete: text('state') === 'uploaded',
  };
}

export function runOf(data: unknown, what: string): Run {
  const { number, text, optional, inside } = fieldsOf(data, what);
  return {
    id: number('id'),
    // The API may add the ref at which it read the file.
    workflow: text('path').replace(/(?<=\.ya?ml)@.*$/s, ''),
    event: text('event'),
    branch: optional('head_branch'),
    commit: text('head_sha'),
    repository: fieldsOf(inside('repository'), what).text('full_name'),
    headRepository: headRepositoryOf(inside('head_repository'), what),
    status: optional('status'),
    conclusion: optional('conclusion'),
  };
}

/** GitHub gives null for a fork that was deleted. */
function headRepositoryOf(data: unknown, what: string): Slug | undefined {
  return data === null || data === undefined ? undefined : fieldsOf(data, what).text('full_name');
}

export const defaultBranchOf = (data: unknown, what: string): string =>
  fieldsOf(data, what).text('default_branch');

export function pagesOf(data: unknown, what: string): PagesSite {
  const { optional, inside } = fieldsOf(data, what);
  const source = inside('source') ?? undefined;
  const { optional: part } = source === undefined ? { optional: () => undefined } : fieldsOf(source, what);
  return {
    url: optional('html_url'),
    buildType: optional('build_type'),
    branch: part('branch'),
    folder: part('path'),
    customDomain: optional('cname'),
    isPublic: inside('public') !== false,
  };
}

export function environmentOf(data: unknown, what: string): Environment {
  const { inside } = fieldsOf(data, what);
  const rules = itemsOf(inside('protection_rules') ?? [], undefined, what);
  const policy = inside('deployment_branch_policy') ?? undefined;
  const branches =
    policy === undefined
      ? 'all'
      : fieldsOf(policy, what).inside('protected_branches') === true
        ? 'protected'
        : 'named';
  return { rules: rules.map((rule) => fieldsOf(rule, what).text('type')), branches };
}

export function deploymentPolicyOf(data: unknown, what: string): DeploymentPolicy {
  const { optional } = fieldsOf(data, what);
  return { pattern: optional('name'), isTag: optional('type') === 'tag' };
}

export const deploymentIdOf = (data: unknown, what: string): number => fieldsOf(data, what).number('id');

/** Where the log of a deployment is; empty when GitHub does not say. */
export const logAddressOf = (data: unknown, what: string): string =>
  fieldsOf(data, what).optional('log_url') ?? '';

export function buildOf(data: unknown, what: string): PagesBuild {
  const { optional, inside } = fieldsOf(data, what);
  const error = inside('error') ?? undefined;
  return {
    id: optional('url'),
    commit: optional('commit'),
    status: optional('status'),
    error: error === undefined ? undefined : fieldsOf(error, what).optional('message'),
  };
}

/** How a commit relates to the one it was compared with: ahead, behind, identical or diverged. */
export const relationOf = (data: unknown, what: string): string => fieldsOf(data, what).text('status');

export const commitOf = (data: unknown, what: string): string => fieldsOf(data, what).text('sha');

export function artifactOf(data: unknown, what: string): Artifact {
  const { number, text, flag, digest, inside } = fieldsOf(data, what);
  const run = inside('workflow_run') ?? undefined;
  const { count } = run === undefined ? { count: () => undefined } : fieldsOf(run, what);
  return {
    id: number('id'),
    name: text('name'),
    size: number('size_in_bytes'),
    sha256: digest('digest'),
    isExpired: flag('expired'),
    run: count('id'),
  };
}

function attestationOf(data: unknown, what: string): Attestation {
  const { optional, inside } = fieldsOf(data, what);
  return { bundle: inside('bundle') ?? undefined, address: optional('bundle_url') };
}

/** The attestations of one page. A list that is absent is empty. */
export function attestationsIn(data: unknown, what: string): Attestation[] {
  const { inside } = fieldsOf(data, what);
  const items = inside('attestations') === undefined ? [] : itemsOf(data, 'attestations', what);
  return items.map((item) => attestationOf(item, what));
}

/** A commit that GitHub has made, and its tree. */
export interface CommitMade {
  id: string;
  tree: string;
}

export function commitMadeOf(answer: unknown, what: string): CommitMade {
  const inside = ['data', 'createCommitOnBranch', 'commit'].reduce(
    (value, name) => fieldsOf(value, what).inside(name),
    answer,
  );
  const { text, inside: part } = fieldsOf(inside, what);
  return { id: text('oid'), tree: fieldsOf(part('tree'), what).text('oid') };
}

/** An error in an answer of the GraphQL API, whose status is 200. */
export interface GraphError {
  /** Such as FORBIDDEN; not every error has one. */
  type: string | undefined;
  message: string;
}

export function graphErrorsOf(answer: unknown, what: string): GraphError[] {
  const errors = fieldsOf(answer, what).inside('errors') ?? [];
  return itemsOf(errors, undefined, what).map((error) => {
    const { text, optional } = fieldsOf(error, what);
    return { type: optional('type'), message: text('message') };
  });
}
