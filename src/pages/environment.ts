import { GitHubError } from '../errors.ts';
import type { Slug } from '../github/address.ts';
import type { Environment } from '../github/answers.ts';
import type { Environments } from '../github/environments.ts';
import type { RunRef } from '../host.ts';
import { firstNames } from '../text/first-names.ts';
import { refPattern } from '../text/name-pattern.ts';
import { printable } from '../text/printable.ts';

/** Every deployment of Pages goes through this environment, no matter who starts it. */
export const ENVIRONMENT = 'github-pages';

/** What keeps a deployment from starting, and how to let it start. */
export interface Hold {
  what: string;
  remedy: string;
}

/**
 * Finds out whether the rules of the environment keep a deployment back. Never throws when GitHub does not answer: this
 * only explains what is known already.
 *
 * @returns undefined when no rule is known that keeps it back
 */
export async function heldBack(github: Environments, slug: Slug, ref: RunRef): Promise<Hold | undefined> {
  return await asExplained(async () => {
    const environment = await github.environment(slug, ENVIRONMENT);
    if (environment === undefined) return undefined;
    return (await refusal(github, slug, ref, environment)) ?? ruleOf(environment.rules, slug);
  });
}

/** Finds out whether the environment refuses deployments from a branch or tag. Never throws either. */
export async function refusedRef(github: Environments, slug: Slug, ref: RunRef): Promise<Hold | undefined> {
  return await asExplained(async () => {
    const environment = await github.environment(slug, ENVIRONMENT);
    return environment && (await refusal(github, slug, ref, environment));
  });
}

async function asExplained(explain: () => Promise<Hold | undefined>): Promise<Hold | undefined> {
  try {
    return await explain();
  } catch (error) {
    if (error instanceof GitHubError) return undefined;
    throw error;
  }
}

async function refusal(
  github: Environments,
  slug: Slug,
  { name, isTag }: RunRef,
  { branches }: Environment,
): Promise<Hold | undefined> {
  if (branches === 'all') return undefined;
  const word = `the ${isTag ? 'tag' : 'branch'} ${printable(name)}`;
  const remedy = `In the settings of ${slug}, under Environments, let ${word} deploy to ${ENVIRONMENT}.`;
  if (branches === 'protected') {
    const what = `the rules of the environment ${ENVIRONMENT} let only protected branches deploy`;
    return { what, remedy };
  }
  const policies = await github.deploymentPolicies(slug, ENVIRONMENT);
  // One that GitHub does not tell may be the one that allows it.
  const mayAllow = policies.some(
    ({ pattern, ...policy }) =>
      pattern === undefined || (policy.isTag === isTag && refPattern(pattern)(name)),
  );
  if (mayAllow) return undefined;
  const patterns = policies.flatMap(({ pattern }) => pattern ?? []);
  const allowed = patterns.length === 0 ? 'nothing' : `only ${firstNames(patterns)}`;
  return { what: `the rules of the environment ${ENVIRONMENT} let ${allowed} deploy, not ${word}`, remedy };
}

function ruleOf(rules: readonly string[], slug: Slug): Hold | undefined {
  const rule = rules.find((type) => type !== 'branch_policy');
  if (rule === undefined) return undefined;
  const settings = `in the settings of ${slug}, under Environments`;
  switch (rule) {
    case 'required_reviewers':
      return {
        what: `the environment ${ENVIRONMENT} waits until a reviewer approves each deployment`,
        remedy: `Approve the deployment in the Actions tab of ${slug}, or remove the reviewers ${settings}.`,
      };
    case 'wait_timer':
      return {
        what: `the environment ${ENVIRONMENT} makes each deployment wait`,
        remedy: `Raise \`verify-timeout\` above the wait timer, or remove the timer ${settings}.`,
      };
    default:
      return {
        what: `the environment ${ENVIRONMENT} has the protection rule ${printable(rule)}`,
        remedy: `Look at the rule ${settings}.`,
      };
  }
}
