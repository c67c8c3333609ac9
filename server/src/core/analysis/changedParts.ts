/** What one list has in place of some of another. */
export interface ChangedParts<Part> {
  readonly gone: readonly Part[];
  readonly come: readonly Part[];
}

/**
 * The parts of two versions of a document that are not the same ones: mostly one or two, or as many as have changed since somebody
 * asked last. Costs a look at each part.
 */
export function changedParts<Part>(old: readonly Part[], now: readonly Part[]): ChangedParts<Part> {
  if (old.length === now.length)
    return { gone: old.filter((part, at) => part !== now[at]), come: now.filter((part, at) => part !== old[at]) };
  const shorter = Math.min(old.length, now.length);
  let before = 0;
  while (before < shorter && old[before] === now[before]) before++;
  let behind = 0;
  while (behind < shorter - before && old[old.length - 1 - behind] === now[now.length - 1 - behind]) behind++;
  return { gone: old.slice(before, old.length - behind), come: now.slice(before, now.length - behind) };
}
