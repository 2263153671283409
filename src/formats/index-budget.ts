import { FormatError } from '../errors.ts';

/**
 * The most bytes of an unpacked index: 65,000 packages of Yocto, more of OpenWrt. The whole index is in memory as
 * bytes and as text, together with its entries.
 */
export const INDEX_LIMIT = 40 << 20;
/** The most unpacked bytes of an index that exists only in packed form; apk entries are shorter. */
export const PACKED_INDEX_LIMIT = 32 << 20;

/** Twice Alpine's largest repository: an entry that is small in the file can be large in memory. */
const ENTRY_LIMIT = 60_000;

/** No name, version or arch in any feed is nearly this long: each must be part of a file name. */
const WORD_LIMIT = 255;

/** Counts the entries of one index and the bytes of their texts. */
export interface IndexBudget {
  /**
   * Counts one entry.
   *
   * @param text the bytes of its text
   * @param offset where the entry is, for the message
   * @throws FormatError when all entries together are more than memory is meant for
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

/** True when a text is too long to be a name, version or arch. */
export const isLongWord = (text: string): boolean => text.length > WORD_LIMIT;
