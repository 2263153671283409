import { compareVersions as compareApk, isVersion } from '../../../src/formats/apk/version.ts';
import { compareVersions as compareOpkg } from '../../../src/formats/opkg/version.ts';
import { joinParts, partsOf } from '../parts.ts';
import { expectThat, type Target } from '../target.ts';

/** Bytes; three are compared dozens of times, and no order asks how long they are. */
const LONGEST = 1000;

/** Three versions, which any order that is one must put in a row. */
function order(
  name: string,
  about: string,
  compare: (a: string, b: string) => number,
  isOne: (text: string) => boolean,
  triples: readonly string[][],
): Target {
  return {
    name,
    about,
    words: [
      '0',
      '00',
      '1',
      '.',
      '-',
      '_',
      '~',
      ':',
      '+',
      '-r0',
      '_rc1',
      '_p',
      '_alpha',
      'a',
      '~ab',
      '1:',
      '9'.repeat(40),
    ],
    prepare: async ({ corpus }) => ({
      seeds: [
        ...triples.map(joinParts),
        ...corpus
          .texts(/corpus\/versions\//)
          .flatMap((text) => text.split(/\s+/).filter((word) => /\d/.test(word)))
          .filter((_, i) => i % 7 === 0)
          .slice(0, 60)
          .map((word, i, all) =>
            joinParts([word, all[(i + 1) % all.length] ?? word, all[(i + 2) % all.length] ?? word]),
          ),
      ],
      read(input) {
        const versions = [0, 1, 2].map((i) => partsOf(input)[i]?.toString('utf8', 0, LONGEST) ?? '');
        if (!versions.every(isOne)) return false;
        const sign = (a: string, b: string): number => {
          const difference = compare(a, b);
          expectThat(!Number.isNaN(difference), 'two versions differ by what is no number');
          return Math.sign(difference);
        };
        for (const a of versions) {
          expectThat(sign(a, a) === 0, 'a version is not equal to itself');
          for (const b of versions) {
            expectThat(
              sign(a, b) === -sign(b, a) || sign(a, b) + sign(b, a) === 0,
              'an order depends on who asks',
            );
            for (const c of versions) {
              if (sign(a, b) > 0 || sign(b, c) > 0) continue;
              expectThat(sign(a, c) <= 0, 'three versions are in no row');
              if (sign(a, b) < 0 || sign(b, c) < 0)
                expectThat(sign(a, c) < 0, 'three versions are in no strict row');
            }
          }
        }
        return true;
      },
    }),
  };
}

export const VERSIONS: readonly Target[] = [
  order('versions-opkg', 'the order of versions of opkg', compareOpkg, () => true, [
    ['1.0-1', '1.0-2', '1:0.1'],
    ['1.0~rc1', '1.0', '1.0.1'],
    ['2.0-1', '2.0-1a', '2.0-10'],
    ['0', '00', ''],
  ]),
  order('versions-apk', 'the order of versions of apk', compareApk, isVersion, [
    ['1.0-r0', '1.0-r1', '1.0.1-r0'],
    ['1.0_rc1', '1.0', '1.0_p1'],
    ['1.0a', '1.0b_git20200101', '1.0b~ab12-r3'],
    ['1.010', '1.09', '1.1'],
  ]),
  // Indexes made by others hold what is no version, and are sorted all the same.
  order('versions-apk-any', 'the order of apk of texts that need not be versions', compareApk, () => true, [
    ['1.0-r0', '1.0-x', '1.0_unknown1'],
    ['', 'x', '1'],
    ['1.0_', '1.0~', '1.0-r'],
  ]),
];
