import { describe, expect, it } from 'vitest';
import { evaluate, expressionsIn, fill } from '../../support/expressions.ts';

const contexts = {
  github: { event_name: 'release', event: { number: 7 } },
  inputs: { 'dry-run': true, empty: '' },
  secrets: { A_KEY: 'secret' },
};

describe('evaluate', () => {
  it.each([
    ["'it''s'", "it's"],
    ['12', 12],
    [' secrets.A_KEY ', 'secret'],
    ['github.event.number', 7],
    ['github.event.pull_request.number', null],
    ["github.event_name == 'RELEASE'", true],
    ["github.event_name != 'release'", false],
    ["github.event_name == 'release' && 'event' || 'latest'", 'event'],
    ["github.event_name == 'push' && 'event' || 'latest'", 'latest'],
    ['inputs.dry-run || false', true],
    ['inputs.empty || false', false],
    ["inputs.absent == ''", true],
    ["!(github.event_name == 'release')", false],
    ['null == 0', true],
  ])('%s is %j', (expression, value) => {
    expect(evaluate(expression, contexts)).toBe(value);
  });

  it.each(['vars.X', 'always()', "contains('a', 'b')", 'github.event[0]', "'a' 'b'", '(true', '', '&&'])(
    'refuses %j',
    (expression) => {
      expect(() => evaluate(expression, contexts)).toThrow('in the expression');
    },
  );
});

describe('fill', () => {
  it('fills in every expression of a text, and nothing for what is not there', () => {
    const text = ['a-', ' github.event_name ', '-', 'inputs.absent', '', ' 1 '].reduce(
      (all, part, i) => `${all}${i % 2 === 1 ? `$\{{${part}}}` : part}`,
    );
    expect(fill(text, contexts)).toBe('a-release-1');
    expect(expressionsIn(text)).toEqual([' github.event_name ', 'inputs.absent', ' 1 ']);
  });
});
