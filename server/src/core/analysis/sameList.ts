/** True when two lists are of one length and hold the same in the same order, one by one as `isSame` has it. */
export function sameList<Item>(
  left: readonly Item[],
  right: readonly Item[],
  isSame: (one: Item, other: Item) => boolean = Object.is,
): boolean {
  return left.length === right.length && left.every((one, index) => isSame(one, right[index] as Item));
}
