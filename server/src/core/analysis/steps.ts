/**
 * Work that is done piece by piece and gives its result at the end. Between two pieces whoever drives it may do something else, or
 * leave it: what is done by then is kept, and the next one who asks goes on from there.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all that is left, without a pause. */
export function toTheEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
