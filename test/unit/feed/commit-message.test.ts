import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/feed/assemble/plan.ts';
import type { Change, ChangeKind } from '../../../src/feed/change.ts';
import { commitMessage, commitMessageFault } from '../../../src/feed/commit-message.ts';

const ARCHES = Array.from({ length: 8 }, (_, i) => `arch${i}`);

function change(kind: ChangeKind, name: string, arch: string, version = '1'): Change {
  const folder = `24.10/base/${arch}`;
  const rest = { previous: undefined, size: 1, reason: '' };
  return { kind, name, version, arch, folder, path: `${folder}/${name}.ipk`, ...rest };
}

function plan(changes: readonly Change[]): Pick<Plan, 'changes' | 'folders'> {
  const paths = [...new Set(changes.map(({ folder }) => folder))];
  const rest = {
    branch: '24.10',
    repository: 'base',
    target: null,
    format: 'opkg',
    packages: 1,
    signers: [],
  };
  const archOf = (path: string): string => path.split('/').at(-1) ?? '';
  const folders = paths.map((path) => ({ path, arch: archOf(path), arches: [archOf(path)], ...rest }));
  return { changes, folders };
}

const NAMES = { title: undefined, branch: '24.10', repository: 'base' };
const many = ARCHES.flatMap((arch) =>
  Array.from({ length: 35 }, (_, i) => change('added', `package${i}`, arch)),
);
const subject = (message: string): string => message.split('\n')[0] ?? '';

describe('the usual message', () => {
  it('counts a package once, and says for how many arches it is', () => {
    const message = commitMessage(plan(many), NAMES);
    expect(subject(message)).toBe('24.10/base: 35 packages for 8 arches added');
    expect(message.split('\n').slice(1, 4)).toEqual([
      '',
      `added package0 1 for ${ARCHES.join(', ')}`,
      `added package1 1 for ${ARCHES.join(', ')}`,
    ]);
    expect(message.split('\n')).toHaveLength(38);
  });

  it('says each kind of change, and two versions of a package are two', () => {
    const changes = [
      change('added', 'a', 'x'),
      change('added', 'a', 'x', '2'),
      change('updated', 'b', 'x'),
      change('updated', 'b', 'y'),
      change('removed', 'c', 'y'),
    ];
    expect(subject(commitMessage(plan(changes), { ...NAMES, title: 'Ours' }))).toBe(
      'Ours: 2 packages for 1 arch added, 1 package for 2 arches updated, 1 package for 1 arch removed',
    );
  });

  it.each([
    [{ ...NAMES, branch: undefined }, 'base: renewed, with no change of packages\n'],
    [{ title: undefined, branch: undefined, repository: undefined }, 'feed: renewed,'],
    [{ ...NAMES, title: 'Feed [skip ci]' }, 'Feed (skip ci): renewed,'],
  ])('begins with what the run calls itself: %j', (names, start) => {
    expect(commitMessage(plan([]), names).startsWith(start)).toBe(true);
  });

  it('names the repository where a run is over several', () => {
    const places = ['testing', 'stable'].flatMap((repository) =>
      ['x', 'y'].map((arch) => ({ repository, arch, arches: [arch], path: `25.12/${repository}/${arch}` })),
    );
    const rest = { branch: '25.12', target: null, format: 'opkg', packages: 1, signers: [] };
    const folders = places.map((place) => ({ ...place, ...rest }));
    const changes = places.map(({ arch, path }) => ({ ...change('added', 'a', arch), folder: path }));
    const lines = (some: readonly Change[]): string[] =>
      commitMessage({ changes: some, folders }, NAMES).trimEnd().split('\n').slice(2);
    expect(lines(changes)).toEqual([
      'added a 1 for x, y of 25.12/testing',
      'added a 1 for x, y of 25.12/stable',
    ]);
    expect(lines(changes.slice(0, 3))).toEqual([
      'added a 1 for x, y of 25.12/testing',
      'added a 1 in 25.12/stable/x',
    ]);
  });

  it('lists at most fifty packages, and names no more than eight arches of each', () => {
    const changes = Array.from({ length: 60 }, (_, i) => change('removed', `package${i}`, 'x'));
    const arches = [...ARCHES, 'ninth'].map((arch) => change('added', 'wide', arch));
    const lines = commitMessage(plan([...arches, ...changes]), NAMES)
      .trimEnd()
      .split('\n');
    expect([lines[2], lines[3], lines.at(-1), lines.length]).toEqual([
      'added wide 1 in 9 folders',
      'removed package0 1 in 24.10/base/x',
      'and 11 more',
      53,
    ]);
  });

  it('lists nothing that GitHub would obey, and each change on its own line', () => {
    const hostile = change('added', 'a\n\nskip-checks: true', 'x', '1[skip ci]');
    expect(commitMessage(plan([hostile]), NAMES)).toBe(
      '24.10/base: 1 package for 1 arch added\n\nadded a\\u{a}\\u{a}skip-checks: true 1(skip ci) in 24.10/base/x\n',
    );
  });
});

describe('a template', () => {
  it('has its words filled, and keeps its own text, commands for GitHub included', () => {
    const template =
      '{branch} {repository}: {added}/{updated}/{removed} of {packages} on {arches} [skip ci]\n\nSigned-off-by: A <a@b.c>';
    const changes = [change('added', 'a', 'x'), change('added', 'a', 'y'), change('removed', 'b', 'x')];
    expect(commitMessage(plan(changes), NAMES, template)).toBe(
      '24.10 base: 1/0/1 of 2 on 2 [skip ci]\n\nSigned-off-by: A <a@b.c>\n',
    );
  });

  it('with a word that fills to nothing has no more than one empty line there', () => {
    expect(commitMessage(plan([]), NAMES, '{summary}\n\n{changes}\n\nA-Trailer: yes')).toBe(
      'renewed, with no change of packages\n\nA-Trailer: yes\n',
    );
  });

  it('that fills to nothing gives the summary, and one that fills to much is cut', () => {
    expect(commitMessage(plan([]), NAMES, '{changes}')).toBe('renewed, with no change of packages\n');
    expect(commitMessage(plan(many), NAMES, '{changes}'.repeat(200)).length).toBeLessThan(60_002);
  });

  it.each(['{feed}: {summary}', 'plain', 'one { brace', '{\n}', 'tab\tand\nline'])(
    'may be %j',
    (template) => {
      expect(commitMessageFault(template)).toBeUndefined();
    },
  );

  it.each(['{count}', '{}', '{Feed}', '{ feed }', '{constructor}', '{__proto__}'])(
    'may not have %s',
    (word) => {
      expect(commitMessageFault(word)?.remedy).toBe(
        'Use {feed}, {branch}, {repository}, {summary}, {added}, {updated}, {removed}, {packages}, {arches} or {changes}, and no other braces.',
      );
    },
  );

  it.each(['a\0b', 'a\u001b[31m', 'x'.repeat(2001)])('is one plain text of a bounded length', (template) => {
    expect(commitMessageFault(template)?.remedy).toContain('Shorten it');
  });
});
