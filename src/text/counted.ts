/** A number and what it counts, in the singular for one: `1 package`, `2 packages`. */
export const counted = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;
