import { describe, expect, it } from 'vitest';
import { APK_3 } from '../../../../src/formats/apk/resolver/world.ts';
import { apkResolver } from '../../../../src/formats/apk/resolver.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import { entryRelations } from '../../../../src/formats/apk-v2/entry-relations.ts';
import type { Entry } from '../../../../src/formats/format.ts';
import type { Candidate, Resolution } from '../../../../src/formats/resolver.ts';

/** Candidates of entries such as `app=1; D:lib>=2 so:x; p:y=1; i:z; k:10`. */
function feed(entries: readonly string[], rank = 0): Candidate[] {
  return entries.map((text, at) => {
    const [head = '', ...lines] = text.split(';').map((part) => part.trim());
    const [name = '', version = ''] = head.split('=');
    const identity = `Q1${Buffer.from(`${rank}-${at}`.padEnd(20)).toString('base64')}`;
    const entry: Entry = {
      ...{
        name,
        version,
        identity,
        arch: 'x86_64',
        anyArch: undefined,
        file: `${name}-${version}.apk`,
        size: 1,
      },
      ...{ sha256: undefined, md5: undefined, text: [`P:${name}`, `V:${version}`, ...lines, ''].join('\n') },
    };
    return { entry, rank };
  });
}

function install(candidates: readonly Candidate[], names: string, apk: 2 | 3 = 2): Resolution {
  const wanted = names
    .split(' ')
    .map((name) => candidates.find(({ entry }) => entry.name === name) as Candidate);
  const three = apkResolver(candidates, entryRelations, APK_3);
  return (apk === 2 ? apkV2.resolver(candidates) : three).resolve(wanted);
}

const chosen = ({ chosen }: Resolution): string[] =>
  chosen.map(({ entry: { name, version } }) => `${name} ${version}`).sort();

describe('apk', () => {
  it.each([
    ['installs what a package needs', ['p=1; D:a b', 'a=1; D:b', 'b=1'], 'p', 'a 1, b 1, p 1'],
    ['bears a circle', ['p=1; D:q', 'q=1; D:p'], 'p', 'p 1, q 1'],
    ['takes the newest version', ['p=1; D:n', 'n=1', 'n=2', 'n=1.9'], 'p', 'n 2, p 1'],
    [
      'takes the newest that all allow',
      ['p=1; D:n q', 'q=1; D:n<2', 'n=1', 'n=2', 'n=1.9'],
      'p',
      'n 1.9, p 1, q 1',
    ],
    ['finds what is provided with a version', ['p=1; D:so:x', 'a=1; p:so:x=1'], 'p', 'a 1, p 1'],
    ['takes the higher priority', ['p=1; D:v', 'a=1; p:v; k:10', 'b=1; p:v; k:20'], 'p', 'b 1, p 1'],
    ['takes what is needed anyway', ['p=1; D:v a', 'a=1; p:v', 'b=1; p:v'], 'p', 'a 1, p 1'],
    [
      'installs what both sides trigger',
      ['p=1; D:a b', 'a=1', 'b=1', 'c=1; i:a b'],
      'p',
      'a 1, b 1, c 1, p 1',
    ],
    ['does not with one side', ['p=1; D:a', 'a=1', 'b=1', 'c=1; i:a b'], 'p', 'a 1, p 1'],
    ['goes round a conflict', ['p=1; D:a n', 'a=1; D:!n=2', 'n=1', 'n=2'], 'p', 'a 1, n 1, p 1'],
  ])('%s', (_, entries, names, wanted) => {
    for (const apk of [2, 3] as const) {
      const resolution = install(feed(entries), names, apk);
      expect(chosen(resolution).join(', ')).toBe(wanted);
      expect(resolution.missing).toEqual([]);
    }
  });
});
