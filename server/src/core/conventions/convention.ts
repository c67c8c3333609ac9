import type { LabelShape } from './shape.ts';

/** One way of writing speaker labels. Conventions divide the shapes among them: a shape is claimed by at most one. */
export interface Convention {
  /** Kebab-case; also the file's name. */
  readonly id: string;
  /** For people: the status item and the documentation show it. */
  readonly title: string;
  /** A line as it looks in print. */
  readonly example: string;
  /** Where the convention is at home. */
  readonly usedBy: string;
  /** True when a label of this shape follows this convention. */
  readonly claims: (shape: LabelShape) => boolean;
  /**
   * How the TextMate grammar finds such labels: an Oniguruma pattern for the beginning of a line, with the groups `name`,
   * `note`, `mark` and `time` where it has them. Strict rather than complete, because the grammar sees one line only.
   */
  readonly grammar: string;
}

/** True for the single letters that stand for question and answer. */
export function isLetterLabel(shape: LabelShape): boolean {
  return shape.nameEnd - shape.nameStart === 1;
}

/** True when nothing but a colon of its own ends the label: no markup, chevron, time mark or other mark is part of it. */
export function isPlainColon(shape: LabelShape): boolean {
  return (
    shape.opener === '' && shape.timeStart < 0 && (shape.mark === ':' || shape.mark === '::') && !isLetterLabel(shape)
  );
}
