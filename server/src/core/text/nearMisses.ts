/** Of each bucket only so many values are kept, the first ones, so that a million names stay linear. */
const BUCKET = 48;

/**
 * Names filed by their beginnings and ends, so that those that are one or two slips of the pen apart are found without
 * comparing every name with every other. Two such names share their first or their last third, unless a slip lies in
 * either, and their lengths differ by two at most.
 */
export class NearMisses<Value> {
  readonly #buckets = new Map<string, Value[]>();

  /** Files `value` under `name`. When a bucket is full, what was filed first stays: file the most frequent first. */
  add(name: string, value: Value): void {
    for (const key of bucketKeys(name, name.length)) {
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) this.#buckets.set(key, [value]);
      else if (bucket.length < BUCKET) bucket.push(value);
    }
  }

  /** The values whose names may be near `name`, itself among them; how near, the caller measures. */
  near(name: string): ReadonlySet<Value> {
    const found = new Set<Value>();
    for (let length = name.length - 2; length <= name.length + 2; length++) {
      for (const key of bucketKeys(name, length)) for (const value of this.#buckets.get(key) ?? []) found.add(value);
    }
    return found;
  }
}

/** The keys under which a name of `length` units stands if it begins or ends like `name`. */
function bucketKeys(name: string, length: number): string[] {
  const third = Math.max(2, Math.floor(length / 3));
  return [`${length}<${name.slice(0, third)}`, `${length}>${name.slice(-third)}`];
}
