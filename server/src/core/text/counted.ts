/** A number with its noun, which takes an `s` unless there is one: `3 turns`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
