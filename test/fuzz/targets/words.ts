import { Buffer } from 'node:buffer';
import { authorityOf, parseBuilders } from '../../../src/attestation/attestation.ts';
import { parseRemoval } from '../../../src/feed/draft/removal.ts';
import {
  checkArch,
  checkedFolders,
  checkedMap,
  coordinatesIn,
  makeLayout,
} from '../../../src/feed/layout.ts';
import { knownHosts } from '../../../src/git/host-keys.ts';
import { overSsh, parseRemote } from '../../../src/git/remote.ts';
import { parseApiUrl } from '../../../src/github/address.ts';
import type { KeyText } from '../../../src/keys/key.ts';
import { INPUTS, type InputName } from '../../../src/settings/inputs.ts';
import { parseSettings } from '../../../src/settings/settings.ts';
import { namePattern, refPattern } from '../../../src/text/name-pattern.ts';
import { joinParts, partsOf } from '../parts.ts';
import { expectSame, expectThat, type Target } from '../target.ts';

const NAMES: readonly InputName[] = INPUTS.map(({ name }) => name);

const texts = (input: Buffer): string[] => partsOf(input).map((bytes) => bytes.toString('utf8'));

/** `name=value`, one a part; a name that is none of the inputs counts as one that is. */
function inputsIn(input: Buffer): Map<InputName, KeyText[]> {
  const found = new Map<InputName, KeyText[]>();
  for (const record of texts(input)) {
    const equals = record.indexOf('=');
    const word = record.slice(0, Math.max(0, equals));
    const name = NAMES.find((one) => one === word) ?? NAMES[record.length % NAMES.length];
    if (name === undefined) continue;
    found.set(name, [...(found.get(name) ?? []), { text: record.slice(equals + 1), origin: name }]);
  }
  return found;
}

export const WORDS: readonly Target[] = [
  {
    name: 'settings',
    about: 'the inputs of the action and the flags of the command',
    words: [
      ...NAMES.map((name) => `${name}=`),
      'true',
      'false',
      '1h',
      '90s',
      'all',
      'a=b c',
      'event',
      'https://x.example',
    ],
    prepare: async () => ({
      seeds: [
        joinParts(
          INPUTS.flatMap((input) =>
            'default' in input && input.default ? [`${input.name}=${input.default}`] : [],
          ),
        ),
        joinParts([
          'files=a.ipk\nb/*.apk',
          'branch=24.10',
          'repository=base',
          'arches=x86_64, mips_24kc',
          'keep-versions=3',
        ]),
        joinParts([
          'arch-map=arm64=aarch64_generic a b',
          'layout={branch}/{arch}',
          'push-timeout=5m',
          'url=https://x.example/feed',
        ]),
        joinParts([
          'release=latest',
          'releases=all',
          'title=My feed',
          'require-attestation=owner/name',
          'verify=fail',
        ]),
      ],
      read(input) {
        const { home, feed } = parseSettings(inputsIn(input));
        expectThat(Number.isSafeInteger(home.pushTimeout) && home.pushTimeout > 0, 'a time is none');
        expectThat(!/[\u0000-\u001f\u007f]/.test(feed.title ?? ''), 'the title has a control character');
        return true;
      },
    }),
  },
  {
    name: 'layout',
    about: 'the layout of a feed, its coordinates and an arch',
    words: ['{branch}', '{repository}', '{arch}', '{', '}', '..', '/', 'keys', 'badges', '-'],
    prepare: async () => ({
      seeds: [
        joinParts(['{branch}/{repository}/{arch}', '24.10', 'base', 'mips_24kc', '24.10/base/x86_64']),
        joinParts(['{arch}', '', '', 'x86_64', 'noarch']),
        joinParts(['{branch}/{target}', '24.10', '', 'x86_64', '24.10/a/b', 'mediatek/filogic']),
        joinParts(['{repository}/{arch}', '', 'k', 'mipsel-3.4', 'k/mipsel', '', 'mipsel']),
        joinParts(['.', '', '', 'x86_64', '']),
        joinParts([
          'feeds/{branch}-{repository}/{arch}/packages',
          'v3.22',
          'main',
          'aarch64',
          'feeds/v3.22-main/a/packages',
        ]),
      ],
      read(input) {
        const [template = '', branch, repository, arch = '', path = '', target, name] = texts(input);
        const archFolders = checkedFolders(new Map(name === undefined ? [] : [[arch, name]]));
        const shape = { layout: template, archFolders };
        const { folder, archOf, isShared } = makeLayout(shape, { branch, repository, target });
        const found = archOf(path);
        if (found !== undefined) expectSame(folder(found ?? ''), path, 'the folder of the arch of a folder');
        checkArch(arch);
        const made = folder(arch);
        expectSame(archOf(made), isShared ? null : arch, 'the arch of the folder of an arch');
        expectThat(made === '' || !/(^|\/)(\.{0,2})(\/|$)/.test(made), 'a folder leads elsewhere');
        coordinatesIn(path, shape);
        return true;
      },
    }),
  },
  {
    name: 'arch-map',
    about: 'the lines that send arches elsewhere',
    words: ['=', ' ', ',', 'all', 'noarch', '__proto__'],
    prepare: async () => ({
      seeds: [joinParts(['arm64', 'aarch64_generic', 'aarch64']), joinParts(['__proto__', 'x86_64'])],
      read(input) {
        const [word = '', ...arches] = texts(input);
        checkedMap(new Map([[word, arches]]));
        return true;
      },
    }),
  },
  {
    name: 'name-pattern',
    about: 'patterns for names, branches and tags, and what they are held against',
    words: ['*', '**', '?', '[a-z]', '[!x]', '{a,b}', '[', ']', '{', '}', '/', 'a'],
    prepare: async () => ({
      seeds: [
        joinParts(['*.ipk', 'hello_1.0_all.ipk']),
        joinParts(['release/v[0-9]*.{1,2}', 'release/v10.2']),
        joinParts(['**/x?', 'a/b/xy']),
        joinParts(['a*a*b', 'aaaaaaaa']),
      ],
      read(input) {
        // Patterns are the user's own; branches and tags are no longer than this.
        const [pattern = '', name = ''] = texts(input).map((text, i) => text.slice(0, i === 0 ? 300 : 4096));
        const isName = namePattern(pattern);
        const isRef = refPattern(pattern);
        expectThat(isName(pattern), 'a pattern does not match itself');
        isRef(name);
        return isName(name);
      },
    }),
  },
  {
    name: 'removal',
    about: 'the words that name packages to remove',
    words: ['=', '@', 'hello', '1.0-r0'],
    prepare: async () => ({
      seeds: ['hello', 'hello=1.0-1', 'hello@x86_64', 'hello=1.0@all'].map((text) => Buffer.from(text)),
      read(input) {
        const { name, version, arch } = parseRemoval(input.toString('utf8'));
        const text = `${name}${version === undefined ? '' : `=${version}`}${arch === undefined ? '' : `@${arch}`}`;
        expectSame(text, input.toString('utf8'), 'what was understood');
        return true;
      },
    }),
  },
  {
    name: 'remote',
    about: 'the address of a repository',
    words: ['https://', 'ssh://', 'git@', 'file:///', '.git', ':', '@', '..', '-u', '%0a', '\0'],
    prepare: async () => ({
      seeds: [
        'owner/name',
        'https://github.com/owner/name.git',
        'git@example.org:feed.git',
        './feed.git',
        'ssh://git@host:22/x',
        'file:///tmp/x',
      ].map((text) => Buffer.from(text)),
      read(input) {
        const remote = parseRemote(input.toString('utf8'), 'https://github.com', '/work');
        expectThat(!remote.url.startsWith('-'), 'an address would be taken for an option');
        expectThat(
          remote.path !== undefined || !/\p{Cc}/u.test(remote.url),
          'an address holds a control character',
        );
        expectThat(!remote.url.includes('\0'), 'a path holds a NUL');
        // A repository of any other kind is none that ssh reaches.
        if (/^(ssh:|[^/:]+@)/i.test(remote.url)) overSsh(remote, 'https://github.com');
        return true;
      },
    }),
  },
  {
    name: 'known-hosts',
    about: 'the lines of known_hosts',
    words: ['ssh-ed25519 ', '@cert-authority ', '@revoked ', '#', '|1|abc=|def= ', 'AAAA'],
    prepare: async () => ({
      seeds: [
        joinParts(['git.example.org', 'git.example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5', '# a note']),
        joinParts(['github.com']),
      ],
      read(input) {
        const [server = '', ...lines] = texts(input);
        // It comes out of an address that was understood.
        knownHosts(/^[a-z0-9.-]+$/.test(server) ? server : 'git.example.org', lines);
        return true;
      },
    }),
  },
  {
    name: 'api-address',
    about: 'the address of an API, and of a server that attests',
    words: ['https://', 'http://', '.ghe.com', 'github.com', '@', '?', '#', '/api/v3'],
    prepare: async () => ({
      seeds: ['https://api.github.com', 'https://github.example.com/api/v3/', 'https://octo.ghe.com'].map(
        (text) => Buffer.from(text),
      ),
      read(input) {
        const url = parseApiUrl(input.toString('utf8'));
        expectSame(parseApiUrl(url.href).href, url.href, 'an address read back');
        // Only these attest builds.
        if (/^https:\/\/(github\.com|[a-z0-9-]+\.ghe\.com)(:|\/|$)/.test(url.href)) authorityOf(url.href);
        return true;
      },
    }),
  },
  {
    name: 'builders',
    about: 'the lines of require-attestation',
    words: ['owner/name', '=', '@refs/heads/main', '@refs/tags/v*', '/.github/workflows/build.yml', '..'],
    prepare: async () => ({
      seeds: [
        joinParts(['owner/name', 'owner/name/.github/workflows/build.yml@refs/heads/main']),
        joinParts(['owner/name=other/repo/.github/workflows/b.yaml@refs/tags/v*']),
      ],
      read(input) {
        const lines = texts(input);
        expectSame(
          parseBuilders(lines, 'https://github.com').map(({ line }) => line),
          lines,
          'the lines that were understood',
        );
        return lines.length > 0;
      },
    }),
  },
];
