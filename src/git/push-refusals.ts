import { printable } from '../text/printable.ts';
import { serverLines } from './said.ts';

/** git's line about a branch that the server did not take, and the reason in it. */
const REJECTED = /^!\t[^\n]*\[remote rejected\] \(([^\n]{1,500})\)/m;

/** What a server says of a push that it never takes, and what to do about it. The first of a group counts. */
const REMEDIES: ReadonlyArray<ReadonlyArray<readonly [said: RegExp, remedy: string]>> = [
  [
    [
      /verified signature|must be signed|unsigned commit/i,
      'Sign the commits with `commit-signing-key`, whose public half the server knows, or take the pages branch out of the rule.',
    ],
  ],
  [
    [
      /required (status check|workflow|deployment)|status checks?\b.{0,100}\b(expected|failing|required)|code scanning/i,
      'Take the pages branch out of the rule that requires checks, or let the one who pushes bypass it: a commit of a run has no checks before it is pushed.',
    ],
  ],
  [
    [
      /through a pull request|approving review|merge queue/i,
      'Take the pages branch out of the rule that requires pull requests, or let the one who pushes bypass it (a ruleset of GitHub can name an App or the deploy keys, which `ssh-key` uses).',
    ],
  ],
  [
    [/force.push|non-fast-forward/i, 'Set `history: keep`, or allow force pushes to the pages branch.'],
    [/merge commits|linear history/i, 'Take the pages branch out of the rule about its history.'],
  ],
  [
    [
      /author email|committer email|email (address|must)|private email|GH007/i,
      'Set `GIT_AUTHOR_EMAIL` and `GIT_COMMITTER_EMAIL` in the environment of the run to an address that the server takes.',
    ],
  ],
  [
    [
      /commit message|message must/i,
      'Set a `commit-message` that the rule takes, or take the pages branch out of the rule.',
    ],
  ],
  [
    [
      /push protection|contain secrets|secrets? detected|GH009/i,
      'Find out which package holds the secret that the server names. Leave that package out and revoke the secret, or allow it at the address that the server gives.',
    ],
  ],
  [
    [
      /file size limit|large files detected|GH001|larger than the maximum file size|exceeds? the (maximum|limit)/i,
      'Leave out the packages that are too large for the server: GitHub takes no file of more than 100 MB.',
    ],
    [
      /pack exceeds maximum|push (is )?too large|repository size|over (its|the) (data |storage )?quota/i,
      'Publish fewer packages in one run, drop old ones with `keep-versions`, or let the server take larger pushes.',
    ],
  ],
  [[/No space left|quota exceeded/i, 'Make room on the disk of the server, or ask those who run it.']],
  [
    [
      /insufficient permission|Permission denied|unable to create/i,
      'Let the user that runs this, or the one of the server, write to every folder of the repository.',
    ],
  ],
  [
    [
      /without `?workflows?`? (permission|scope)/i,
      'Give a `token` that may change workflows, or delete the folder .github from the pages branch.',
    ],
  ],
  [
    [
      /currently checked out/i,
      'Name a bare repository in `pages-repository`, or check out another branch there.',
    ],
  ],
];

/** For a branch that is protected, where nothing says from what. */
const PROTECTED: readonly [RegExp, string] = [
  /GH006|GH013|protected branch|rule violations|not allowed to push|Cannot (create|update) (this protected )?ref|hidden ref/i,
  'Let the one who pushes, such as the workflow’s token or the deploy key, write to the pages branch: take the branch out of the rule, or let that one bypass it.',
];

/** For a hook, and for everything else. */
const HOOK = 'Change what the server complains of, or ask those who run the server what its hook wants.';

/**
 * Reads why a server refused a push.
 *
 * @param output what git printed: its messages, and its lines about the branches
 * @returns undefined when no server refused it
 */
export function pushRefusal(output: string): { said: string; remedy: string } | undefined {
  const [, reason] = REJECTED.exec(output) ?? [];
  if (reason === undefined) return undefined;
  const [, unpacking = ''] = /^error: remote unpack failed: ([^\n]{1,300})$/m.exec(output) ?? [];
  const lines = [serverLines(output), printable(unpacking)].filter(Boolean).join(' | ');
  const whole = `${lines} ${reason}`;
  const found = REMEDIES.flatMap((group) => group.find(([said]) => said.test(whole))?.[1] ?? []);
  if (found.length === 0) found.push(PROTECTED[0].test(whole) ? PROTECTED[1] : HOOK);
  return { said: `${lines} (${printable(reason)})`.trim(), remedy: found.join(' ') };
}
