import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../src/errors.ts';
import { APK_2, APK_3, isMet, makeWorld } from '../../../src/formats/apk/resolver/world.ts';
import { apkResolver } from '../../../src/formats/apk/resolver.ts';
import { entryRelations } from '../../../src/formats/apk-v2/entry-relations.ts';
import type { Entry } from '../../../src/formats/format.ts';
import { opkg } from '../../../src/formats/opkg/opkg.ts';
import { relationsIn } from '../../../src/formats/opkg/resolver/stanza-needs.ts';
import {
  type Candidate,
  newestOf,
  type Resolution,
  type Resolver,
  Steps,
} from '../../../src/formats/resolver.ts';

const entryOf = (name: string, version: string, text: string, at: number): Entry => ({
  ...{ name, version, arch: 'all', anyArch: true, file: `${name}_${version}`, size: 1 },
  identity: `Q1${Buffer.from(String(at).padEnd(20)).toString('base64')}`,
  ...{ sha256: undefined, md5: undefined, text },
});

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const VIRTUALS = ['v', 'w', 'so:x'];
const VERSIONS = ['1', '2', '3'];
const name = fc.constantFrom(...NAMES);
const anyName = fc.constantFrom(...NAMES, ...VIRTUALS, 'none');
const version = fc.constantFrom(...VERSIONS);

/** A small repository: few names, so that packages get in each other's way. */
const packages = fc.uniqueArray(
  fc.record({
    name,
    version,
    needs: fc.array(fc.tuple(anyName, fc.constantFrom('', '=', '<', '>', '<=', '>=', '~'), version), {
      maxLength: 3,
    }),
    conflicts: fc.array(anyName, { maxLength: 1 }),
    provides: fc.array(fc.tuple(fc.constantFrom(...VIRTUALS), fc.boolean(), version), { maxLength: 2 }),
    installIf: fc.array(anyName, { maxLength: 2 }),
    priority: fc.constantFrom(0, 0, 10),
    isReplacing: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14, selector: (one) => `${one.name} ${one.version}` },
);
type Made = (typeof packages extends fc.Arbitrary<infer T> ? T : never)[number];

function apkText({ needs, conflicts, provides, installIf, priority }: Made): string {
  const depends = [
    ...needs.map(([one, sign, version]) => (sign === '' ? one : one + sign + version)),
    ...conflicts.map((one) => `!${one}`),
  ];
  const offers = provides.map(([one, isPlain, version]) => (isPlain ? one : `${one}=${version}`));
  return [
    `D:${depends.join(' ')}`,
    `p:${offers.join(' ')}`,
    `i:${installIf.join(' ')}`,
    `k:${priority}`,
    '',
  ].join('\n');
}

function stanza({ needs, conflicts, provides, installIf, isReplacing }: Made): string {
  const depends = needs.map(([one, sign, version]) =>
    sign === '' || sign === '~' ? one : `${one} (${sign} ${version})`,
  );
  const list = (field: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : [`${field}: ${items.join(', ')}`];
  return [
    ...list('Depends', depends.length > 2 ? [`${depends[0]} | ${depends[1]}`, ...depends.slice(2)] : depends),
    ...list('Recommends', installIf),
    ...list('Conflicts', conflicts),
    ...list('Replaces', isReplacing ? conflicts : []),
    ...list(
      'Provides',
      provides.map(([one]) => one),
    ),
    '',
  ].join('\n');
}

const candidatesOf = (made: readonly Made[], textOf: (one: Made) => string): Candidate[] =>
  made.map((one, at) => ({ entry: entryOf(one.name, one.version, textOf(one), at), rank: at % 2 }));

/** The needs of what is chosen that no chosen package meets, and of which nothing is said. */
const apkSilence = (
  candidates: readonly Candidate[],
  { chosen, missing }: Resolution,
  client: typeof APK_2,
): string[] => {
  const world = makeWorld(candidates, entryRelations, client);
  const pkgs = chosen.map((one) => world.byCandidate.get(one));
  const told = new Set(missing.map(({ need, by }) => `${by.name} ${need}`));
  return pkgs.flatMap((pkg) =>
    (pkg?.needs ?? []).flatMap((need) => {
      const there = need.name.providers.filter((provider) => pkgs.includes(provider.pkg));
      const meets = there.map((provider) => isMet(client, need, provider, pkg));
      const isGood = need.isConflict ? !meets.includes(false) : meets.includes(true);
      return isGood || told.has(`${pkg?.name.text} ${need.text}`) ? [] : [`${pkg?.name.text} ${need.text}`];
    }),
  );
};

const opkgSilence = ({ chosen, missing }: Resolution): string[] => {
  const provided = new Set(chosen.flatMap(({ entry }) => [entry.name, ...relationsIn(entry).provides]));
  const told = new Set(missing.map(({ need, by }) => `${by.name} ${need}`));
  return chosen.flatMap(({ entry }) =>
    relationsIn(entry).needs.flatMap(({ text, kind, alternatives }) => {
      const isGood = kind !== 'depends' || alternatives.some((one) => provided.has(one.name));
      return isGood || told.has(`${entry.name} ${text}`) ? [] : [`${entry.name} ${text}`];
    }),
  );
};

describe('a resolver', () => {
  it.each([
    ['apk 2', APK_2],
    ['apk 3', APK_3],
  ])('of %s ends, and says what is missing of what it chose', (_, client) => {
    fc.assert(
      fc.property(packages, fc.integer({ min: 1, max: 2 }), (made, count) => {
        const candidates = candidatesOf(made, apkText);
        const wanted = candidates.slice(0, count);
        const resolution = apkResolver(candidates, entryRelations, client).resolve(wanted);
        expect(apkSilence(candidates, resolution, client)).toEqual([]);
        const isWhole = wanted.every((one) => resolution.chosen.includes(one));
        expect(isWhole || resolution.missing.length > 0).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it.each(['usign', 'openpgp'] as const)(
    'of opkg with %s ends, and says what is missing of what it chose',
    (scheme) => {
      fc.assert(
        fc.property(packages, fc.integer({ min: 1, max: 2 }), (made, count) => {
          const candidates = candidatesOf(made, stanza);
          const wanted = candidates.slice(0, count);
          const resolution = opkg.resolver(candidates, { schemes: new Set([scheme]) }).resolve(wanted);
          expect(opkgSilence(resolution)).toEqual([]);
          const isWhole = wanted.every((one) => resolution.chosen.includes(one));
          expect(isWhole || resolution.missing.length > 0).toBe(true);
        }),
        { numRuns: 400 },
      );
    },
  );
});

const KINDS: ReadonlyArray<
  readonly [string, (needs: string, offers: string) => string, (candidates: Candidate[]) => Resolver]
> = [
  [
    'apk',
    (needs, offers) => `D:${needs}\np:${offers}\nk:1\n`,
    (candidates) => apkResolver(candidates, entryRelations, APK_3),
  ],
  ['OpenWrt', opkgText, (candidates) => opkg.resolver(candidates)],
  ['Yocto', opkgText, (candidates) => opkg.resolver(candidates, { schemes: new Set(['openpgp']) })],
];

function opkgText(needs: string, offers: string): string {
  const lines = [
    needs && `Depends: ${needs.replaceAll(' ', ', ')}`,
    offers && `Provides: ${offers.replaceAll(' ', ', ')}`,
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

describe.each(KINDS)('a hostile index for %s', (_, textOf, resolverFor) => {
  const world = (count: number, needs: (at: number) => string, offers: (at: number) => string): Candidate[] =>
    Array.from({ length: count }, (_, at) => ({
      entry: entryOf(`p${at}`, '1', textOf(needs(at), offers(at)), at),
      rank: 0,
    }));

  it('may have a chain of 20,000 packages', () => {
    const candidates = world(
      20_000,
      (at) => (at < 19_999 ? `p${at + 1}` : ''),
      () => '',
    );
    const { chosen, missing } = resolverFor(candidates).resolve([candidates[0] as Candidate]);
    expect([chosen.length, missing.length, chosen[0]?.entry.name]).toEqual([20_000, 0, 'p19999']);
  });

  it('may have a circle of 20,000 packages', () => {
    const candidates = world(
      20_000,
      (at) => `p${(at + 1) % 20_000}`,
      () => '',
    );
    expect(resolverFor(candidates).resolve([candidates[0] as Candidate]).chosen.length).toBe(20_000);
  });

  it('may have 10,000 providers of one name', () => {
    const candidates = world(
      10_000,
      (at) => (at === 0 ? 'v' : ''),
      (at) => (at === 0 ? '' : 'v'),
    );
    const { chosen, choices } = resolverFor(candidates).resolve([candidates[0] as Candidate]);
    expect([chosen.length, choices[0]?.others.length]).toEqual([2, 20]);
  });

  it('may have 3,000 packages that provide all that each of them needs', () => {
    const names = Array.from({ length: 12 }, (_, at) => `v${at}`).join(' ');
    const candidates = world(
      3_000,
      () => names,
      () => names,
    );
    expect(resolverFor(candidates).resolve([candidates[0] as Candidate]).missing).toEqual([]);
  });
});

describe('Steps', () => {
  const [wanted] = candidatesOf([], stanza).concat({ entry: entryOf('app', '1', '', 0), rank: 0 });

  it('end a search that takes too long for one package, or for many', () => {
    const one = new Steps();
    one.begin([wanted as Candidate]);
    one.take(10_000_000);
    expect(() => one.take(1)).toThrow(FormatError);
    expect(() => one.take(1)).toThrow('the dependencies of app lead to so many choices');
    const many = new Steps();
    const all = () => {
      for (let at = 0; at < 100; at++) {
        many.begin([wanted as Candidate]);
        many.take(9_000_000);
      }
    };
    expect(all).toThrow(FormatError);
  });

  it('begin again with the next package', () => {
    const steps = new Steps();
    for (let at = 0; at < 10; at++) {
      steps.begin([wanted as Candidate, wanted as Candidate]);
      steps.take(9_000_000);
    }
    expect(() => steps.take(9_000_000)).toThrow('the dependencies of 2 packages lead to');
  });
});

describe('newestOf', () => {
  it('shows some of many versions', () => {
    const versions = Array.from({ length: 1000 }, (_, at) => String(at));
    expect(newestOf([...versions, ...versions], (a, b) => Number(a) - Number(b))).toEqual(
      versions.toReversed().slice(0, 20),
    );
  });
});
