/** What the readers of labels without a colon have in common: the shape they make, and what units and words they look for. */
import { isDigit, isLower, isUpper } from './letters.ts';
import { casingOf } from './shape.ts';
import type { Casing, LabelShape } from './shape.ts';

export function opensSpeech(text: string, at: number): boolean {
  return isUpper(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)) || /[“"«„([¿¡…]/u.test(text.charAt(at));
}

/** True for the dashes that stand between a label and what is said. */
export function isDash(unit: number): boolean {
  return unit === 0x2d || (unit >= 0x2013 && unit <= 0x2015);
}

/** True when more of the letters are small than are capitals. */
export function isMostlySmall(text: string): boolean {
  let balance = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x61 && unit <= 0x7a) balance++;
    else if (unit >= 0x41 && unit <= 0x5a) balance--;
    else if (unit > 0x7f) balance += caseOf(text, at);
  }
  return balance > 0;
}

/** 1 for a small letter, −1 for a capital, 0 for all else. */
function caseOf(text: string, at: number): number {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return /\p{Ll}/u.test(letter) ? 1 : /\p{Lu}/u.test(letter) ? -1 : 0;
}

export function isLetterUnit(unit: number): boolean {
  return isUpper(unit) || isLower(unit);
}

export function isNameUnit(unit: number): boolean {
  return isUpper(unit) || isLower(unit) || unit === 0x2d || unit === 0x27 || unit === 0x2019;
}

export function casingOfName(name: string): Casing {
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < name.length; at++) {
    if (isUpper(name.charCodeAt(at))) upper++;
    else if (isLower(name.charCodeAt(at))) lower++;
  }
  return casingOf(name, 0, name.length, upper, lower);
}

/** The shape of a label without the parts that most have: note, time, markup. */
export function markless(
  start: number,
  nameStart: number,
  nameEnd: number,
  end: number,
  textStart: number,
  lineEnd: number,
  mark: string,
  words: number,
  casing: Casing,
): LabelShape {
  return {
    start,
    nameStart,
    nameEnd,
    noteStart: -1,
    noteEnd: -1,
    markStart: nameEnd,
    markEnd: nameEnd + mark.length,
    timeStart: -1,
    timeEnd: -1,
    end,
    textStart,
    opener: '',
    mark,
    spaceBeforeMark: false,
    hasInvisible: false,
    casing,
    words,
    lowerWords: 0,
    commas: 0,
    digits: 0,
    ownLine: textStart >= lineEnd,
    lineCount: 1,
  };
}
