import type { Target } from './target.ts';
import { APK_V2 } from './targets/apk-v2.ts';
import { APK_V3 } from './targets/apk-v3.ts';
import { BYTES } from './targets/bytes.ts';
import { FEED_FILES } from './targets/feed.ts';
import { GIT } from './targets/git.ts';
import { GITHUB } from './targets/github.ts';
import { KEYS } from './targets/keys.ts';
import { OPKG } from './targets/opkg.ts';
import { SERVED } from './targets/served.ts';
import { UPSTREAMS } from './targets/upstreams.ts';
import { VERSIONS } from './targets/versions.ts';
import { WORDS } from './targets/words.ts';

/** Every reader of bytes or text that others may have written. */
export const TARGETS: readonly Target[] = [
  ...[...OPKG, ...APK_V2, ...APK_V3, ...BYTES, ...KEYS, ...GITHUB],
  ...[...FEED_FILES, ...SERVED, ...UPSTREAMS, ...GIT, ...WORDS, ...VERSIONS],
];
