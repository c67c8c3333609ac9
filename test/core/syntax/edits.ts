import fc from 'fast-check';
import type { TextEdit } from '../../../server/src/core/text/edit.ts';

/** What people and programs put into transcripts, with everything that has ever split a line or made a label. */
export const snippets = [
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  ' ',
  '\u00a0',
  '\u2028',
  '😀',
  '\ud800',
  '\u200b',
  'a',
  'e',
  'word ',
  '.',
  '?',
  ':',
  '*',
  '**',
  'Question: ',
  'Anna Weber: ',
  'MS. WEBER: ',
  'Q    ',
  '(Laughter.)',
  'END',
  '7:53 P.M. EDT',
  'Additional materials',
  'See also\n\n',
  'I think ',
  'Share',
  'Monday, 32 May 2021',
];

/** A place in the text and what happens there; the place is a share of the text's length, so that it fits every text. */
export interface Stroke {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

/**
 * A share of a text, the beginning and the end more often than what lies between. Doubles would be drawn by their bits, and
 * most of those lie next to zero; integers are drawn from either end most of the time unless they are told not to be.
 */
export const share: fc.Arbitrary<number> = fc.oneof(
  { weight: 12, arbitrary: fc.noBias(fc.integer({ min: 0, max: 1_000_000 })).map((part) => part / 1_000_000) },
  fc.constantFrom(0, 1),
);

export const stroke: fc.Arbitrary<Stroke> = fc.record({
  at: share,
  removed: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 3000 }),
  ),
  added: fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 3, arbitrary: fc.constantFrom(...snippets) }),
});

/** The edit that a stroke is in a text of so many units. */
export function toEdit({ at, removed, added }: Stroke, length: number): TextEdit {
  const start = Math.round(at * length);
  return { start, end: Math.min(length, start + removed), text: added };
}
