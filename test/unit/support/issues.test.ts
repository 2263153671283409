import { expect, it, onTestFinished } from 'vitest';
import { startGitHub } from '../../support/github-server.ts';
import { holdIssues } from '../../support/issues.ts';

it('issues and comments are as GitHub describes them', async () => {
  const server = await startGitHub();
  onTestFinished(() => server.close());
  const { issues } = holdIssues(server, 'o/n');
  const ask = async (method: string, path: string, sent?: object): Promise<{ [name: string]: unknown }> => {
    const body = sent && JSON.stringify(sent);
    const answer = await fetch(`${server.apiUrl}/repos/o/n/issues${path}`, { method, ...(body && { body }) });
    return (await answer.json()) as { [name: string]: unknown };
  };
  const issue = await ask('POST', '', { title: 'A', body: 'text' });
  expect(issue).toMatchObject({ number: 1, user: { login: 'github-actions[bot]' }, comments: 0 });
  const comment = await ask('POST', '/1/comments', { body: 'one' });
  await ask('PATCH', `/comments/${comment.id}`, { body: 'two' });
  expect(await ask('GET', '/1/comments?per_page=100')).toMatchObject([
    { body: 'two', user: { type: 'Bot' } },
  ]);
  expect(await ask('GET', '?state=open')).toMatchObject([{ title: 'A', comments: 1 }]);
  await ask('PATCH', '/1', { state: 'closed' });
  expect(issues[0]?.state).toBe('closed');
});
