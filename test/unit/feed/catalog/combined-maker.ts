import type { CombinedSource } from '../../../../src/feed/catalog/combined-json.ts';

/** A feed without packages, as the files for people are made from. */
export const NO_PACKAGES: CombinedSource = {
  ...{ old: undefined, written: new Map(), folders: [], paths: new Map(), now: new Date(0) },
};
