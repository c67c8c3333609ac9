import { isUpper } from './letters.ts';

/** How the letters of a name are set. `initials`: two to four capitals without a vowel pattern to tell, such as `PM` or `GZ`. */
export type Casing = 'title' | 'capitals' | 'initials' | 'lower';

/**
 * What could be a speaker label at the beginning of a line, described by its form alone. Whether it is one is decided
 * later, from the whole document. All numbers are offsets into the text; −1 stands for "there is none".
 */
export interface LabelShape {
  /** First unit that belongs to the label, markup included. */
  readonly start: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly noteStart: number;
  readonly noteEnd: number;
  readonly markStart: number;
  readonly markEnd: number;
  readonly timeStart: number;
  readonly timeEnd: number;
  /** After the mark, the closing markup and the time mark. */
  readonly end: number;
  /** First unit of the text that follows; the end of the line when nothing follows. */
  readonly textStart: number;
  /** Markup or sign before the name: `**`, `_`, `>>`, or empty. */
  readonly opener: string;
  /** The mark itself: `:`, `::`, `.`, `.-`, or empty when a wide gap or a time mark does its work. */
  readonly mark: string;
  readonly spaceBeforeMark: boolean;
  readonly hasInvisible: boolean;
  readonly casing: Casing;
  readonly words: number;
  /** Words that start with a small letter and are not particles; a name has none, an office has few. */
  readonly lowerWords: number;
  readonly commas: number;
  readonly digits: number;
  /** Nothing but the label stands on its line. */
  readonly ownLine: boolean;
  /** Number of lines the label runs over. */
  readonly lineCount: number;
}

/** How the letters of a name are set, from how many of its letters are capitals. */
export function casingOf(text: string, nameStart: number, nameEnd: number, upper: number, lower: number): Casing {
  if (lower === 0 || upper > 6 * lower) {
    const length = nameEnd - nameStart;
    return length <= 4 && upper >= 2 && upper === length ? 'initials' : 'capitals';
  }
  return isUpper(text.charCodeAt(nameStart)) ? 'title' : 'lower';
}

/** True for what opens a label in a list, as {@link LabelShape.opener} has it. */
export function isItemSign(opener: string): boolean {
  return opener.length === 2 && opener.charCodeAt(1) === 0x20;
}
