import { type StepInput, yamlLines } from '../text/yaml-line.ts';

/** A key that a workflow signs with. */
export interface WorkflowKey {
  /** The input that takes it, such as `usign-key`. */
  input: string;
  /** The repository secret that holds it, such as `PKGFEED_USIGN_KEY`. */
  secret: string;
}

/** One repository of a feed, filled by a step of its own. */
export interface WorkflowStep {
  /** Comments above the step. */
  remarks: readonly string[];
  inputs: readonly StepInput[];
  keys: readonly WorkflowKey[];
}

/** A complete workflow that publishes packages of its own repository. */
export interface FeedWorkflow {
  /** Comments at its top, as whole sentences. */
  remarks: readonly string[];
  steps: readonly WorkflowStep[];
}

const HEAD = `name: Feed

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions:
  contents: write
  pages: write

jobs:
  publish:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      # Build the packages here, or fetch them, before they are published.
`;

/** The text of a workflow. Every value in it may come from a branch that anybody wrote. */
export function feedWorkflow({ remarks, steps }: FeedWorkflow): string {
  return [...remarks.map(comment), HEAD + steps.map(stepText).join('')].join('\n');
}

/** Comments end with their line, so a text in one must not have a second. */
const comment = (text: string): string => `# ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')}`;

function stepText({ remarks, inputs, keys }: WorkflowStep): string {
  const lines = [
    ...remarks.map((remark) => `      ${comment(remark)}`),
    '      - uses: org/pkgfeed-action@v1',
    '        with:',
    ...yamlLines(inputs, INDENT),
    ...keys.map(({ input, secret }) => `${INDENT}${input}: $\{{ secrets.${secret} }}`),
  ];
  return `${lines.join('\n')}\n`;
}

const INDENT = ' '.repeat(10);
