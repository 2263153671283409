import { describe, expect, it } from 'vitest';
import {
  authorityOf,
  faultOf,
  type Identity,
  identityOf,
  parseBuilders,
  statementOf,
} from '../../../src/attestation/attestation.ts';
import { ManyErrors, type PkgfeedError } from '../../../src/errors.ts';

const SERVER = 'https://github.com';
const SHA = 'c0ffee'.padEnd(40, '0');

describe('parseBuilders', () => {
  const own = { repository: 'owner/name', signer: 'owner/name', workflow: undefined, ref: undefined };
  const build = { ...own, workflow: '.github/workflows/build.yml' };
  const other = { ...build, signer: 'other/repo' };
  it.each([
    ['owner/name', own],
    ['Owner-1/na.me_2-x', { ...own, repository: 'Owner-1/na.me_2-x', signer: 'Owner-1/na.me_2-x' }],
    ['enterprise_user/name', { ...own, repository: 'enterprise_user/name', signer: 'enterprise_user/name' }],
    ['owner/name/.github/workflows/build.yml', build],
    ['owner/name/.github/workflows/my.build.yaml', { ...build, workflow: '.github/workflows/my.build.yaml' }],
    ['owner/name/.github/workflows/build.yml@refs/heads/main', { ...build, ref: 'refs/heads/main' }],
    ['owner/name/.github/workflows/build.yml@refs/heads/a/b', { ...build, ref: 'refs/heads/a/b' }],
    ['owner/name/.github/workflows/build.yml@refs/tags/v*', { ...build, ref: 'refs/tags/v*' }],
    [`owner/name/.github/workflows/build.yml@${SHA}`, { ...build, ref: SHA }],
    ['owner/name=other/repo/.github/workflows/build.yml', other],
    ['owner/name=other/repo/.github/workflows/build.yml@refs/tags/v1', { ...other, ref: 'refs/tags/v1' }],
    [`owner/name=other/repo/.github/workflows/build.yml@${SHA}`, { ...other, ref: SHA }],
    ['https://github.com/owner/name', own],
    ['https://GitHub.com/owner/name.git', own],
    ['git@github.com:owner/name.git', own],
    [
      'https://github.com/owner/name/.github/workflows/build.yml@refs/tags/v*',
      { ...build, ref: 'refs/tags/v*' },
    ],
    ['github.com/owner/name=https://github.com/other/repo/.github/workflows/build.yml', other],
    ['owner/name/.github/workflows/build.yml@refs/tags/a=b/c.git', { ...build, ref: 'refs/tags/a=b/c.git' }],
  ])('reads %s', (line, builder) => {
    expect(parseBuilders([line], SERVER)).toEqual([{ line, ...builder }]);
  });

  it('reads no builders from no lines', () => expect(parseBuilders([], SERVER)).toEqual([]));

  it.each([
    '',
    'owner',
    'owner/',
    '/name',
    'owner/name/',
    'owner/..',
    'owner/.',
    '../name',
    'owner/name@refs/heads/main',
    'owner/name/build.yml',
    'owner/name/.github/workflows/',
    'owner/name/.github/workflows/build.txt',
    'owner/name/.github/workflows/below/build.yml',
    'owner/name/.github/workflows/../../build.yml',
    'owner/name/.github/workflows/build.yml@',
    'owner/name/.github/workflows/build.yml@main',
    'owner/name/.github/workflows/build.yml@v1',
    'owner/name/.github/workflows/build.yml@c0ffee',
    'owner/name/.github/workflows/build.yml@refs/heads/',
    'owner/name/.github/workflows/build.yml@refs/heads/a b',
    'owner/name/.github/workflows/build.yml@refs/heads/a@refs/heads/b',
    'owner/name=',
    'owner/name=other/repo',
    'owner/name=other/repo@refs/heads/main',
    'owner/name==other/repo/.github/workflows/build.yml',
    'owner/name/.github/workflows/a.yml=other/repo/.github/workflows/build.yml',
    'owner/name=../repo/.github/workflows/build.yml',
    'owner/name=other/../.github/workflows/build.yml',
    'https://github.example.com/owner/name',
    'https://me:secret@github.com/owner/name',
    'https://github.com/owner',
    'owner/name other/name',
    'owner/na\u202eme',
    `${'a'.repeat(100_000)}/`,
  ])('refuses %j', (line) => {
    expect(() => parseBuilders(['owner/name', line], SERVER)).toThrow(/`require-attestation` has the line/);
  });

  it('reports all lines that are wrong', () => {
    try {
      parseBuilders(['a', 'owner/name', 'b'], SERVER);
      expect.unreachable();
    } catch (error) {
      expect((error as ManyErrors).errors.map(({ code }: PkgfeedError) => code)).toEqual([
        'INPUT_VALUE',
        'INPUT_VALUE',
      ]);
      expect(error).toBeInstanceOf(ManyErrors);
    }
  });
});

describe('authorityOf', () => {
  it.each([
    ['https://github.com', 'https://github.com', 'https://token.actions.githubusercontent.com'],
    ['https://github.com/', 'https://github.com', 'https://token.actions.githubusercontent.com'],
    ['https://octo-corp.ghe.com', 'https://octo-corp.ghe.com', 'https://token.actions.octo-corp.ghe.com'],
  ])('of %s', (given, server, issuer) => expect(authorityOf(given)).toEqual({ server, issuer }));

  it.each([
    'http://github.com',
    'https://github.example.com',
    'https://ghe.com',
    'https://a.b.ghe.com',
    'https://evilghe.com',
    'https://github.com.evil.example',
  ])('refuses %s', (server) => expect(() => authorityOf(server)).toThrow(/has no build attestations/));
});

const SIGNER = 'https://github.com/owner/name/.github/workflows/build.yml@refs/heads/main';
const IDENTITY: Identity = {
  issuer: 'https://token.actions.githubusercontent.com',
  repository: 'https://github.com/owner/name',
  ref: 'refs/heads/main',
  signer: SIGNER,
  subject: SIGNER,
};
const signedBy = (signer: string): Partial<Identity> => ({ signer, subject: signer });
const reusable = (ref: string) =>
  signedBy(`https://github.com/other/repo/.github/workflows/shared.yml@${ref}`);

function against(
  line: string,
  identity: Partial<Identity>,
  server = 'https://github.com',
): string | undefined {
  const [builder] = parseBuilders([line], SERVER);
  if (builder === undefined) throw new Error('no builder');
  return faultOf({ ...IDENTITY, ...identity }, builder, authorityOf(server));
}

describe('faultOf', () => {
  const WORKFLOW = 'owner/name/.github/workflows/build.yml';
  it.each<[string, string, Partial<Identity>]>([
    ['a build of the repository', 'owner/name', {}],
    ['a repository that is written otherwise', 'OWNER/Name', {}],
    ['the workflow', WORKFLOW, {}],
    ['the workflow on its branch', `${WORKFLOW}@refs/heads/main`, {}],
    ['the workflow on a branch that fits', `${WORKFLOW}@refs/heads/m*`, {}],
    [
      'the workflow on a tag that fits',
      `${WORKFLOW}@refs/tags/v*`,
      { ref: 'refs/tags/v1', ...signedBy(SIGNER.replace('heads/main', 'tags/v1')) },
    ],
    [
      'a tag with an @ in its name',
      `${WORKFLOW}@refs/tags/**`,
      { ref: 'refs/tags/pkg@1', ...signedBy(SIGNER.replace('heads/main', 'tags/pkg@1')) },
    ],
    [
      'a reusable workflow of another repository',
      'owner/name=other/repo/.github/workflows/shared.yml',
      reusable('refs/heads/main'),
    ],
    [
      'the same at a commit, whatever is built',
      `owner/name=other/repo/.github/workflows/shared.yml@${SHA}`,
      { ...reusable(SHA), ref: 'refs/heads/topic' },
    ],
    [
      'a workflow of the same repository that is called at a commit',
      `${WORKFLOW}@${SHA}`,
      { ...signedBy(SIGNER.replace('refs/heads/main', SHA)), ref: 'refs/heads/topic' },
    ],
  ])('finds nothing against %s', (_, line, identity) => expect(against(line, identity)).toBeUndefined());

  it.each<[string, string, Partial<Identity>, RegExp]>([
    ['nobody', 'owner/name', { issuer: undefined }, /\(unknown\)/],
    ['another issuer', 'owner/name', { issuer: 'https://accounts.google.com' }, /accounts\.google\.com/],
    [
      'an issuer of one enterprise',
      'owner/name',
      { issuer: `${IDENTITY.issuer}/octo` },
      /githubusercontent\.com\/octo/,
    ],
    ['another repository', 'owner/name', { repository: 'https://github.com/owner/names' }, /owner\/names$/],
    ['a fork', 'owner/name', { repository: 'https://github.com/stranger/name' }, /stranger\/name$/],
    ['no repository', 'owner/name', { repository: undefined }, /\(unknown\)/],
    [
      'a repository of another server',
      'owner/name',
      { repository: 'https://octo.ghe.com/owner/name' },
      /octo\.ghe\.com/,
    ],
    ['a path below the repository', 'owner/name', { repository: `${IDENTITY.repository}/x` }, /name\/x$/],
    ['no signer', 'owner/name', { signer: undefined }, /names no workflow/],
    ['a subject that is not the signer', 'owner/name', { subject: `${SIGNER}x` }, /names no workflow/],
    ['no subject', 'owner/name', { subject: undefined }, /names no workflow/],
    [
      'a reusable workflow of others',
      'owner/name',
      reusable('refs/heads/main'),
      /other\/repo\/\.github\/workflows\/shared\.yml@refs\/heads\/main$/,
    ],
    [
      'another workflow',
      WORKFLOW,
      signedBy(SIGNER.replace('build.yml', 'other.yml')),
      /workflows\/other\.yml@refs\/heads\/main$/,
    ],
    ['a workflow in other letters', WORKFLOW, signedBy(SIGNER.replace('build', 'BUILD')), /BUILD/],
    [
      'a workflow whose name goes on behind an @',
      WORKFLOW,
      signedBy(SIGNER.replace('build.yml', 'build.yml@x.yml')),
      /build\.yml@x\.yml@refs/,
    ],
    [
      'a workflow that is none of the repository’s files',
      'owner/name',
      signedBy('https://github.com/owner/name/dynamic/pages@refs/heads/main'),
      /dynamic\/pages/,
    ],
    [
      'another branch',
      `${WORKFLOW}@refs/heads/main`,
      { ref: 'refs/heads/evil', ...signedBy(SIGNER.replace('main', 'evil')) },
      /@refs\/heads\/evil$/,
    ],
    [
      'a tag for a branch',
      `${WORKFLOW}@refs/heads/main`,
      { ref: 'refs/tags/main', ...signedBy(SIGNER.replace('heads', 'tags')) },
      /@refs\/tags\/main$/,
    ],
    [
      'a branch below',
      `${WORKFLOW}@refs/heads/*`,
      { ref: 'refs/heads/a/b', ...signedBy(SIGNER.replace('main', 'a/b')) },
      /@refs\/heads\/a\/b$/,
    ],
    [
      'a pull request',
      `${WORKFLOW}@refs/heads/main`,
      { ref: 'refs/pull/7/merge', ...signedBy(SIGNER.replace('heads/main', 'pull/7/merge')) },
      /@refs\/pull\/7\/merge$/,
    ],
    [
      'the workflow of the branch, called from another one',
      `${WORKFLOW}@refs/heads/main`,
      { ref: 'refs/heads/evil' },
      /^it is of refs\/heads\/evil$/,
    ],
    [
      'the same where the line names the repository twice',
      `owner/name=Owner/Name/.github/workflows/build.yml@refs/heads/main`,
      { ref: 'refs/heads/evil' },
      /^it is of refs\/heads\/evil$/,
    ],
    ['no branch', `${WORKFLOW}@refs/heads/main`, { ref: undefined }, /\(unknown\)/],
    [
      'another reusable workflow',
      'owner/name=other/repo/.github/workflows/build.yml',
      reusable('refs/heads/main'),
      /shared\.yml/,
    ],
    [
      'the repository’s own where a reusable one is wanted',
      'owner/name=other/repo/.github/workflows/build.yml',
      {},
      /owner\/name/,
    ],
    [
      'another version of the reusable workflow',
      'owner/name=other/repo/.github/workflows/shared.yml@refs/tags/v1',
      reusable('refs/tags/v2'),
      /@refs\/tags\/v2$/,
    ],
    [
      'a caller of the reusable workflow that is another repository',
      'owner/name=other/repo/.github/workflows/shared.yml',
      { ...reusable('refs/tags/v1'), repository: 'https://github.com/stranger/name' },
      /stranger\/name/,
    ],
  ])('says that it was %s', (_, line, identity, fault) => expect(against(line, identity)).toMatch(fault));

  it('compares with the server', () => {
    const [server, issuer] = ['https://octo.ghe.com', 'https://token.actions.octo.ghe.com'];
    const there = {
      issuer,
      repository: `${server}/owner/name`,
      ...signedBy(SIGNER.replace('https://github.com', server)),
    };
    expect(against('owner/name', there, server)).toBeUndefined();
    expect(against('owner/name', {}, server)).toMatch(/not by a workflow of https:\/\/octo\.ghe\.com/);
    expect(against('owner/name', { ...there, issuer: IDENTITY.issuer }, server)).toMatch(/an identity from/);
  });

  it('shows hostile text as one short line', () => {
    const fault = against('owner/name', { repository: `https://github.com/a\n::error::${'x'.repeat(1e5)}` });
    expect(fault).not.toContain('\n');
    expect(fault?.length).toBeLessThan(300);
  });
});

describe('identityOf', () => {
  it('reads the extensions that matter, and ignores the old ones', () => {
    const extensions = ['1', '5', '8', '9', '12', '14'].map(
      (number) => [`1.3.6.1.4.1.57264.1.${number}`, `value ${number}`] as const,
    );
    expect(identityOf(new Map(extensions), 'subject')).toEqual({
      issuer: 'value 8',
      signer: 'value 9',
      repository: 'value 12',
      ref: 'value 14',
      subject: 'subject',
    });
  });
});

describe('statementOf', () => {
  const DIGEST = 'a'.repeat(64);
  const STATEMENT = {
    _type: 'https://in-toto.io/Statement/v1',
    predicateType: 'https://slsa.dev/provenance/v1',
    subject: [{ name: 'a.ipk', digest: { sha256: DIGEST } }],
    predicate: {},
  };
  const TYPE = 'application/vnd.in-toto+json';
  const read = (value: unknown) => statementOf(TYPE, Buffer.from(JSON.stringify(value) ?? ''));

  it('gives the digests of the subjects', () => {
    expect(read(STATEMENT)).toEqual({ fault: undefined, subjects: new Set([DIGEST]) });
    expect(read({ ...STATEMENT, _type: 'https://in-toto.io/Statement/v0.1' }).fault).toBeUndefined();
    const subject = [
      { digest: { sha256: DIGEST.toUpperCase() } },
      { digest: { sha256: 'b'.repeat(64), sha512: 'c' } },
    ];
    expect(read({ ...STATEMENT, subject }).subjects).toEqual(new Set([DIGEST, 'b'.repeat(64)]));
  });

  it.each<[string, unknown]>([
    ['no digest', [{ name: 'a' }]],
    ['another digest', [{ digest: { sha512: DIGEST } }]],
    ['a digest that is none', [{ digest: { sha256: 'x' } }, { digest: { sha256: `${DIGEST}a` } }]],
    ['a digest that is a list', [{ digest: { sha256: [DIGEST] } }, { digest: [DIGEST] }]],
    ['subjects of other types', [null, 7, 'text', [], { digest: null }]],
    ['no subject', []],
  ])('ignores %s', (_, subject) => {
    expect(read({ ...STATEMENT, subject })).toEqual({ fault: undefined, subjects: new Set() });
  });

  it.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /not hold an in-toto statement/],
    ['null', null, /not hold an in-toto statement/],
    ['a text', 'text', /not hold an in-toto statement/],
    ['a list', [STATEMENT], /not hold an in-toto statement/],
    [
      'another statement',
      { ...STATEMENT, _type: 'https://in-toto.io/Statement/v2' },
      /not hold an in-toto statement/,
    ],
    ['no predicate', { ...STATEMENT, predicateType: undefined }, /of \(unknown\)/],
    [
      'another predicate',
      { ...STATEMENT, predicateType: 'https://spdx.dev/Document' },
      /of https:\/\/spdx\.dev/,
    ],
    ['an older provenance', { ...STATEMENT, predicateType: 'https://slsa.dev/provenance/v0.2' }, /v0\.2$/],
    ['a predicate of a wrong type', { ...STATEMENT, predicateType: ['x'] }, /of \(unknown\)/],
    ['no subjects', { ...STATEMENT, subject: undefined }, /no list of subjects/],
    ['subjects that are no list', { ...STATEMENT, subject: { length: 1 } }, /no list of subjects/],
    ['subjects without end', { ...STATEMENT, subject: Array(100_001).fill(0) }, /no list of subjects/],
    [
      'what it inherits',
      JSON.parse('{"__proto__": {"_type": "https://in-toto.io/Statement/v1"}}'),
      /not hold an in-toto/,
    ],
  ])('refuses %s', (_, value, fault) => {
    const { fault: found, subjects } = read(value);
    expect(found).toMatch(fault);
    expect(subjects.size).toBe(0);
  });

  it.each<[string, Buffer]>([
    ['is no JSON', Buffer.from('{')],
    ['is no text', Buffer.from([0xff, 0xfe, 0x00])],
    ['is deep', Buffer.from(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)],
    ['is deep below a subject', Buffer.from(`{"subject":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
    ['is cut short', Buffer.from(JSON.stringify(STATEMENT)).subarray(0, -1)],
  ])('refuses a payload that %s', (_, payload) => {
    expect(statementOf(TYPE, payload).fault).toMatch(/not hold an in-toto statement/);
  });

  it('refuses a payload of another type', () => {
    const payload = Buffer.from(JSON.stringify(STATEMENT));
    expect(statementOf('text/plain', payload).fault).toBe('it holds text/plain, not an in-toto statement');
  });
});
