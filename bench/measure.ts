import { performance } from 'node:perf_hooks';

/** The duration of an action in milliseconds. */
export function milliseconds(action: () => unknown): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/** The number below which the share of `numbers` lies. */
export function quantile(numbers: readonly number[], share: number): number {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length * share)] ?? 0;
}

/** How long each action runs before it is measured, so that it is compiled, in milliseconds. */
const WARM_UP = 400;

/**
 * Runs actions in turn, round by round, so that whatever else the machine does slows all of them. Gives the median duration of
 * each, in milliseconds.
 */
export function inTurn<Name extends string>(
  actions: Readonly<Record<Name, () => unknown>>,
  rounds: number,
): Record<Name, number> {
  const names = Object.keys(actions) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (const name of names) {
    const start = performance.now();
    for (let warm = 0; warm < 5 || (warm < 2000 && performance.now() - start < WARM_UP); warm++) actions[name]();
  }
  for (let round = 0; round < rounds; round++) {
    for (const name of names) times.get(name)?.push(milliseconds(actions[name]));
  }
  return Object.fromEntries(names.map((name) => [name, quantile(times.get(name) ?? [], 0.5)])) as Record<Name, number>;
}

/** One pass over every unit: what everything that reads a text once is measured against. */
export function scan(text: string): number {
  let breaks = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 10) breaks++;
  return breaks;
}
