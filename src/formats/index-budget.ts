import { FormatError } from '../errors.ts';

/**
 * The most bytes that an index may have, unpacked: 65,000 packages of Yocto, more of OpenWrt. It is held in memory
 * whole, as bytes and as text, together with what was read of it.
 */
export const INDEX_LIMIT = 40 << 20;
/** The same for one that is there in packed form only, and is unpacked each time; entries of apk are shorter. */
export const PACKED_INDEX_LIMIT = 32 << 20;

/** Twice Alpine's largest repository: entries may be small in the file, and are not in memory. */
const ENTRY_LIMIT = 60_000;

/** No name, version or arch in any feed comes near: they have to be parts of a file's name. */
const WORD_LIMIT = 255;

/** Counts the entries of one index, each with its text. */
export interface IndexBudget {
  /**
   * @param text bytes of text that the entry holds
   * @param offset where it is, for the message
   * @throws FormatError when all of them together are more than may be held in memory
   */
  take(text: number, offset: number): void;
}

export function indexBudget(): IndexBudget {
  let entries = 0;
  let size = 0;
  return {
    take(text, offset) {
      size += text;
      if (++entries > ENTRY_LIMIT) throw overLimit(`the index has more than ${ENTRY_LIMIT} entries`, offset);
      // Entries that share their parts are small in the file and large here.
      if (size > INDEX_LIMIT) throw overLimit(`its entries have more than ${INDEX_LIMIT} bytes`, offset);
    },
  };
}

/** @throws FormatError for an index of more than `INDEX_LIMIT` bytes */
export function checkIndexSize(size: number): void {
  if (size > INDEX_LIMIT) throw overLimit(`the index is larger than ${INDEX_LIMIT} bytes`, 0);
}

function overLimit(reason: string, offset: number): FormatError {
  const remedy = 'Split the feed into several folders, or keep fewer versions.';
  return new FormatError({ code: 'FORMAT_LIMIT', reason, offset, remedy });
}

/** Whether a name, version or arch is too long to be one. */
export const isLongWord = (text: string): boolean => text.length > WORD_LIMIT;
