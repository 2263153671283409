import { describe, expect, it } from 'vitest';
import { readFeedShape } from '../../../../src/feed/catalog/feed-shape.ts';

describe('what the maintainer wants subscribers to find', () => {
  const WHERE = 'https://example.org/keys?page=1';

  it.each([
    [['base', 'a/b', 'base'], WHERE, ['base', 'a/b'], WHERE, []],
    [['ok', '../x', 3], 'javascript:alert(1)', ['ok'], undefined, ['defaultRepositories', 'fingerprintUrl']],
    ['base', "https://example.org/'x", undefined, undefined, ['defaultRepositories', 'fingerprintUrl']],
  ])('of %j and %j keeps what fits', (defaultRepositories, fingerprintUrl, names, address, lost) => {
    const { feed, dropped } = readFeedShape({ defaultRepositories, fingerprintUrl });
    expect([feed.defaultRepositories, feed.fingerprintUrl, dropped]).toEqual([names, address, lost]);
  });
});
