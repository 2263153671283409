/**
 * Why the name of a file or an archive member is not the one it looks like; undefined when it is. Some readers strip
 * what cannot be seen and accept such a name, but clients look for the exact name.
 */
export function oddNameFault(name: string): string | undefined {
  if (/\r$/.test(name)) return 'ends in a carriage return';
  if (/\n$/.test(name)) return 'ends in a line end';
  return name.includes('\ufffd') ? 'is not UTF-8' : undefined;
}

/** The first member with an odd name that would be a wanted one without the odd characters; undefined without one. */
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
