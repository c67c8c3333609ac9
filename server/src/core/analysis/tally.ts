/** What a document does in more than one way: the ways, how often each, and where the rarer ones stand. */
export interface Tally<Item> {
  /** The way most items follow, of several the one that came first. */
  readonly usual: string;
  readonly usualCount: number;
  /** Items that are done in another way, in order; never empty. */
  readonly others: readonly Item[];
  /** The way of the first of them, and how many follow it. */
  readonly otherWay: string;
  readonly otherCount: number;
}

/**
 * The items that are not done in the way that is wanted, whatever the document's own may be; null when there are none.
 * @param items in order of the text
 * @param wantedOf the way that is wanted of an item, which may keep a part of its own
 */
export function against<Item>(
  items: readonly Item[],
  wayOf: (item: Item) => string,
  wantedOf: (item: Item) => string,
): Tally<Item> | null {
  const others = items.filter((item) => wayOf(item) !== wantedOf(item));
  const first = others[0];
  if (first === undefined) return null;
  const otherWay = wayOf(first);
  const otherCount = others.filter((item) => wayOf(item) === otherWay).length;
  return { usual: wantedOf(first), usualCount: items.length - others.length, others, otherWay, otherCount };
}

/**
 * Counts in which way each item is done. Null when all are done alike, or when the ways are so even that none is the
 * document's own: the usual one must have three times as many items as all others.
 * @param items in order of the text
 */
export function tally<Item>(items: readonly Item[], wayOf: (item: Item) => string): Tally<Item> | null {
  const counts = new Map<string, number>();
  for (const item of items) {
    const way = wayOf(item);
    counts.set(way, (counts.get(way) ?? 0) + 1);
  }
  if (counts.size < 2) return null;
  let usual = '';
  let usualCount = 0;
  for (const [way, count] of counts) {
    if (count <= usualCount) continue;
    usual = way;
    usualCount = count;
  }
  if (usualCount < 3 * (items.length - usualCount)) return null;
  const others = items.filter((item) => wayOf(item) !== usual);
  const first = others[0];
  if (first === undefined) return null;
  const otherWay = wayOf(first);
  return { usual, usualCount, others, otherWay, otherCount: counts.get(otherWay) ?? 0 };
}
