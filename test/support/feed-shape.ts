import type { FeedShape } from '../../src/feed/layout.ts';

/** A feed that is laid out by a template, with folders that are not called like their arch. */
export const shaped = (layout: string, archFolders: { [arch: string]: string } = {}): FeedShape => ({
  layout,
  archFolders: new Map(Object.entries(archFolders)),
});
