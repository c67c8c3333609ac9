import type { Block } from '../../syntax/transcript.ts';
import type { LabelWord } from '../../syntax/vocabulary.ts';

/** A turn before its part is known. */
export interface RawTurn {
  readonly blocks: readonly Block[];
  /** Identity of the speaker, so that two labels of one person count together; −1 when the label names nobody. */
  readonly participant: number;
  readonly word: LabelWord | null;
}

/** The last word of the turn's label in small letters; empty when it ends in none. */
export function surnameOf(turn: RawTurn): string {
  return /\p{L}[\p{L}\p{M}’'-]+$/u.exec(labelKey(turn))?.[0] ?? '';
}

/** The turn's label in the form of `Label.key`; empty when it has none. */
export function labelKey({ blocks: [first] }: RawTurn): string {
  return first?.label?.key ?? '';
}
