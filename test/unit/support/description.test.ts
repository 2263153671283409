import { describe, expect, it } from 'vitest';
import { leastAnswer } from '../../support/description/answers.ts';
import { contradictions, type Exchange } from '../../support/description/contradictions.ts';
import { DOTCOM, descriptionOf, EDITIONS } from '../../support/description/description.ts';
import { MANNERS } from '../../support/description/manners.ts';
import { ALL_OPERATIONS } from '../../support/description/operations.ts';

const RUN = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
const run = (changes: object): Exchange => ({
  ...{ method: 'GET', path: '/repos/o/n/actions/runs/7', requestBody: '', status: 200 },
  body: { ...(leastAnswer(RUN, DOTCOM) as object), ...changes },
});

describe('the description of GitHub’s API', () => {
  it('has every operation that pkgfeed uses, on github.com', () => {
    expect(Object.keys(descriptionOf(DOTCOM).operations)).toEqual([...ALL_OPERATIONS]);
  });

  it.each<[string, Exchange, RegExp | undefined]>([
    ['the least answer', run({}), undefined],
    ['more fields than are described', run({ extra: 1 }), undefined],
    ['an answer that lacks a field', run({ path: undefined }), /must have required property 'path'/],
    ['a field of another type', run({ head_branch: 7 }), /\/head_branch must be string,null/],
    ['a status that is not described', { ...run({}), status: 202 }, /this status is not described/],
    ['a failure for a while', { ...run({}), status: 503, body: undefined }, undefined],
    [
      'an unknown word in the query',
      { ...run({}), path: '/repos/o/n/actions/runs/7?a=1' },
      /no a in the query/,
    ],
    ['an id that is none', { ...run({}), path: '/repos/o/n/actions/runs/x' }, /run_id: it must be integer/],
    ['a body that nobody wants', { ...run({}), requestBody: '{}' }, /it takes no body/],
    ['an address that is not used', { ...run({}), path: '/repos/o/n/branches' }, /is none of/],
    ['a run of a fork that is gone', run({ head_repository: null }), undefined],
  ])('judges %s', (_, exchange, fault) => {
    const found = contradictions(exchange, DOTCOM);
    expect(found).toEqual(fault === undefined ? [] : [expect.stringMatching(fault)]);
  });

  it('does not have what is listed as a manner of its own', () => {
    expect(contradictions(run({ head_repository: null }), DOTCOM, [])).toHaveLength(1);
    for (const { operation, statuses = [], absentIn } of MANNERS) {
      const used = operation === undefined ? ALL_OPERATIONS : [operation];
      const described = used.map((one) => descriptionOf(DOTCOM).operations[one]?.responses ?? {});
      const missing = (status: number): boolean => described.some((responses) => !(status in responses));
      expect(statuses.filter((status) => !missing(status))).toEqual([]);
      const editions = EDITIONS.filter((edition) => absentIn?.test(edition));
      const known = editions.flatMap((edition) => Object.keys(descriptionOf(edition).operations));
      expect(known.filter((one) => one === operation)).toEqual([]);
    }
  });

  it('has a source for every manner', () => {
    expect(MANNERS.filter(({ what, source }) => !what || !/^https:|^the description/.test(source))).toEqual(
      [],
    );
  });
});
