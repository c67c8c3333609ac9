import type { FoundLabel } from './foundLabel.ts';
import type { Section } from './section.ts';

/** A line on which no label was found, between the nearest labels of its section. */
export interface UnlabelledLine {
  readonly line: number;
  /** Where its content begins and ends in the section. */
  readonly from: number;
  readonly to: number;
  readonly before: FoundLabel | undefined;
  readonly after: FoundLabel | undefined;
}

/** The lines without a label, among them blank ones; labels that are added on the way are not seen. */
export function* unlabelledLines(
  { lines, lineCount }: Section,
  found: readonly FoundLabel[],
): Generator<UnlabelledLine> {
  const labels = found.toSorted((left, right) => left.start - right.start);
  let next = 0;
  for (let line = 0; line < lineCount; line++) {
    while (next < labels.length && (labels[next] as FoundLabel).line < line) next++;
    const after = labels[next];
    if (after?.line === line) continue;
    yield {
      line,
      from: lines[line * 3 + 1] as number,
      to: lines[line * 3 + 2] as number,
      before: labels[next - 1],
      after,
    };
  }
}
