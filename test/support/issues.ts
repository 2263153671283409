import { refusals } from './github-refusals.ts';
import type { GitHubServer, Reply } from './github-state.ts';

export interface FakeComment {
  id: number;
  body: string;
  user: { login: string; type: string };
}

export interface FakeIssue extends FakeComment {
  number: number;
  title: string;
  state: string;
  comments: FakeComment[];
}

export interface FakeIssues {
  issues: FakeIssue[];
  /** Somebody's issue or pull request. */
  add(title: string, body: string, login?: string): FakeIssue;
  comment(issue: FakeIssue, body: string, login?: string): FakeComment;
}

const ISSUE = 'PATCH /repos/{owner}/{repo}/issues/{issue_number}';
const COMMENT = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';

/** Whose token a workflow has. */
const BOT = 'github-actions[bot]';
const BODY_LIMIT = 65_536;

/** Issues of a repository, and their comments, as far as the examples' scripts go. */
export function holdIssues(api: GitHubServer, slug: string): FakeIssues {
  const issues: FakeIssue[] = [];
  let last = 0;
  const made = (body: string, login: string): FakeComment => {
    const type = login === BOT ? 'Bot' : 'User';
    return { id: ++last, body, user: { login, type } };
  };
  const held: FakeIssues = {
    issues,
    add(title, body, login = BOT) {
      const issue = { ...made(body, login), number: issues.length + 1, title, state: 'open', comments: [] };
      issues.push(issue);
      return issue;
    },
    comment(issue, body, login = BOT) {
      const comment = made(body, login);
      issue.comments.push(comment);
      return comment;
    },
  };
  const shown = ({ comments, ...issue }: FakeIssue): object =>
    whole(ISSUE, issue, { comments: comments.length });
  const whole = (
    operation: typeof ISSUE | typeof COMMENT,
    { user, ...one }: FakeComment,
    more = {},
  ): object => ({
    ...api.like(operation, {
      ...one,
      ...more,
      user: { ...(api.like(operation, {}).user as object), ...user },
    }),
  });
  const shownComment = (comment: FakeComment): object => whole(COMMENT, comment);
  const on = (
    method: string,
    path: string,
    reply: (sent: { [name: string]: string }, id: number, at: URL) => Reply | undefined,
  ): void => {
    const pattern = new RegExp(`^/repos/${slug}/issues${path}$`);
    api.answer(method, pattern, ({ path: target, body }) => {
      const at = new URL(target, api.apiUrl);
      const sent = body === '' ? {} : JSON.parse(body);
      if ((sent.body ?? '').length > BODY_LIMIT) return refusals.invalid;
      const [, id] = /issues\/(?:comments\/)?(\d+)/.exec(at.pathname) ?? [];
      return reply(sent, Number(id), at) ?? refusals.notFound;
    });
  };
  const ok = (body: unknown): Reply => ({ status: 200, body });
  const issueOf = (number: number): FakeIssue | undefined => issues.find((one) => one.number === number);
  const page = (items: readonly unknown[], at: URL): Reply => {
    const size = Number(at.searchParams.get('per_page') ?? 30);
    const number = Number(at.searchParams.get('page') ?? 1);
    const next = new URL(at);
    next.searchParams.set('page', String(number + 1));
    const link = items.length > number * size ? { link: `<${next.href}>; rel="next"` } : {};
    return { ...ok(items.slice((number - 1) * size, number * size)), headers: link };
  };
  on('GET', '', (_sent, _id, at) => {
    const creator = at.searchParams.get('creator');
    const state = at.searchParams.get('state') ?? 'open';
    const found = issues.filter(
      (one) => one.state === state && (creator ?? one.user.login) === one.user.login,
    );
    return page(found.map(shown), at);
  });
  on('POST', '', ({ title = '', body = '' }) => ({ status: 201, body: shown(held.add(title, body)) }));
  on('PATCH', '/\\d+', (sent, number) => {
    const issue = issueOf(number);
    return issue && ok(shown(Object.assign(issue, sent)));
  });
  on('GET', '/\\d+/comments', (_sent, number, at) => {
    const issue = issueOf(number);
    return issue && page(issue.comments.map(shownComment), at);
  });
  on('POST', '/\\d+/comments', ({ body = '' }, number) => {
    const issue = issueOf(number);
    return issue && { status: 201, body: shownComment(held.comment(issue, body)) };
  });
  on('PATCH', '/comments/\\d+', (sent, id) => {
    const comment = issues.flatMap(({ comments }) => comments).find((one) => one.id === id);
    return comment && ok(shownComment(Object.assign(comment, sent)));
  });
  return held;
}
