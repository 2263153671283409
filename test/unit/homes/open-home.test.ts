import { describe, expect, it } from 'vitest';
import { openHome } from '../../../src/homes/open-home.ts';
import { failureOf, makeHost, makePlace, settingsOf, type Words } from '../../support/run.ts';

describe('a home that GitHub commits to', () => {
  const opened = async (words: Words): Promise<string | undefined> => {
    const { home } = settingsOf({ 'commit-by': 'api', ...words });
    return (await openHome(home, makeHost(makePlace()))).slug;
  };

  it.each(['Owner/feed', 'git@github.com:Owner/feed.git', 'ssh://git@github.com/Owner/feed'])(
    'is %s, with a token',
    async (text) => {
      expect(await opened({ 'pages-repository': text, token: 'ghp_x' })).toBe('Owner/feed');
      const error = await failureOf(opened({ 'pages-repository': text }));
      expect(error.message).toMatch(/there is no `token` for it$/);
    },
  );

  it('needs no token for a dry run: a pull request from a fork gets none of the maintainer’s', async () => {
    expect(await opened({ 'pages-repository': 'Owner/feed', 'dry-run': 'true' })).toBe('Owner/feed');
  });
});
