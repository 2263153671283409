/**
 * Why a file or a member of an archive is not the one that its name looks like; undefined where it is. A reader that strips what it
 * does not see would take it, and clients look for the very name.
 */
export function oddNameFault(name: string): string | undefined {
  if (/\r$/.test(name)) return 'ends in a carriage return';
  if (/\n$/.test(name)) return 'ends in a line end';
  return name.includes('\ufffd') ? 'is not UTF-8' : undefined;
}

/** A member whose name is odd, and otherwise one of those that are looked for. */
export function oddlyNamed<T extends { name: string }>(
  members: readonly T[],
  isWanted: (name: string) => boolean,
): (T & { fault: string }) | undefined {
  for (const member of members) {
    const fault = oddNameFault(member.name);
    if (fault !== undefined && isWanted(member.name.replace(/[\r\n\ufffd]/g, '')))
      return { ...member, fault };
  }
  return undefined;
}
