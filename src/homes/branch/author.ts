import type { Host } from '../../host.ts';
import type { CommitKey } from '../../keys/commit-key.ts';
import { endText, lapseOf } from '../../keys/expiry.ts';
import { printable } from '../../text/printable.ts';

/** The variables of git that say who made a commit, and when. */
export type Author = { [Variable in `GIT_${'AUTHOR' | 'COMMITTER'}_${'NAME' | 'EMAIL' | 'DATE'}`]: string };

const BOT = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};
const OURSELVES = { name: 'pkgfeed', email: 'pkgfeed@localhost' };

/**
 * The variables that name git's author and committer. Variables of the environment count first. The fallback is the
 * runner's bot on a runner, and pkgfeed elsewhere.
 */
export function authorOf(host: Host): Author {
  const { env } = host;
  const { name, email } = host.github.isRunner ? BOT : OURSELVES;
  // Without the sign, git would read a small number as a calendar date.
  const date = `@${Math.floor(host.now.getTime() / 1000)} +0000`;
  return {
    GIT_AUTHOR_NAME: env.GIT_AUTHOR_NAME || name,
    GIT_AUTHOR_EMAIL: env.GIT_AUTHOR_EMAIL || email,
    GIT_COMMITTER_NAME: env.GIT_COMMITTER_NAME || name,
    GIT_COMMITTER_EMAIL: env.GIT_COMMITTER_EMAIL || email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
}

/**
 * Warns of signed commits that GitHub will not call verified, which looks for the key where the committer's address is,
 * and of a key that ends soon.
 */
export function signingWarnings({ emails, ...key }: CommitKey, host: Host): string[] {
  return [...unverified(emails, host), ...endingSoon(key, host)];
}

function endingSoon({ fingerprint, expires }: Omit<CommitKey, 'emails'>, { now }: Host): string[] {
  if (expires === undefined || lapseOf(expires, now) === 'lasting') return [];
  return [
    `\`commit-signing-key\` (${fingerprint}) expires ${endText(expires, now)}: from then on no run can commit with it. Give it more time with \`gpg --quick-set-expire\`, and export it again`,
  ];
}

function unverified(emails: CommitKey['emails'], host: Host): string[] {
  const { GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_NAME: name } = authorOf(host);
  if (emails?.includes(email.toLowerCase())) return [];
  const who = printable(`${name} <${email}>`);
  if (emails === undefined && ![BOT, OURSELVES].some((one) => one.email === email)) return [];
  const why =
    emails === undefined ? 'which is not the owner of the key' : 'whose address no user id of the key has';
  return [
    `the commit is signed by \`commit-signing-key\`, but its committer is ${who}, ${why}, so GitHub does not call it verified: set GIT_COMMITTER_NAME and GIT_COMMITTER_EMAIL to the name and address of the account that has the key`,
  ];
}
