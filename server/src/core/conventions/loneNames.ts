/** Names and offices that have their line to themselves, plain or dressed in Markdown. */
import { articles } from '../languages/wordsOfAll.ts';
import { languages } from '../languages/index.ts';
import { alternatives, capitalised } from '../languages/phrases.ts';
import { isInvisible, isSpace } from '../text/characters.ts';
import { casingOfName, isNameUnit, markless } from './bareLabel.ts';
import { isLower, isUpper } from './letters.ts';
import { officeWords, particles } from './labelWords.ts';
import { casingOf } from './shape.ts';
import type { LabelShape } from './shape.ts';

/** `**Anna Weber**`, `### Anna Weber`: a name alone on its line, in bold or as a heading. */
export function readDressedName(text: string, from: number, lineEnd: number): LabelShape | null {
  const isHeading = text.charCodeAt(from) === 0x23;
  let at = from;
  while (at < from + 6 && text.charCodeAt(at) === text.charCodeAt(from)) at++;
  const opener = text.slice(from, at);
  const end = isHeading ? lineEnd : lineEnd - opener.length;
  if (isHeading ? opener.length < 2 || !isSpace(text.charCodeAt(at)) : !text.startsWith(opener, end)) return null;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  const name = end > at && isUpper(text.charCodeAt(at)) ? readNameAlone(text, at, end) : null;
  return name === null ? null : { ...name, start: from, opener, end: lineEnd, textStart: lineEnd };
}

const dressedOffice = /^(\*\*|__)((?:\p{Lu}[\p{L}\p{M}.’'-]* ?){2,4})(?<! )\1 (--|[–—-]) ([*_]).+\4$/u;

/** `**Anna Weber** -- *Chief Executive Officer*`: a name and an office that have their line to themselves, as calls with analysts set them. */
export function readDressedOffice(text: string, from: number, lineEnd: number): LabelShape | null {
  if (lineEnd - from > 160 || text.charCodeAt(from + 1) !== text.charCodeAt(from)) return null;
  const [, opener, name, dash] = dressedOffice.exec(text.slice(from, lineEnd)) ?? [];
  if (opener === undefined || name === undefined || dash === undefined) return null;
  const nameStart = from + opener.length;
  const nameEnd = nameStart + name.length;
  const markStart = nameEnd + opener.length + 1;
  return {
    ...markless(from, nameStart, nameEnd, lineEnd, lineEnd, lineEnd, '-', name.split(' ').length, casingOfName(name)),
    opener,
    markStart,
    markEnd: markStart + dash.length,
  };
}

const dressedDash = /^(\*\*|__)((?:\p{Lu}[\p{L}\p{M}.’'-]* ?){1,4})(?<! )\1 (--|[–—-]) (?=["“«([¿¡…\p{Lu}\d])/u;

/** `**Anna Weber** - Good morning.`: a name in bold, a dash, and what is said. */
export function readDressedDash(text: string, from: number, lineEnd: number): LabelShape | null {
  if (text.charCodeAt(from + 1) !== text.charCodeAt(from)) return null;
  const [whole, opener, name, dash] = dressedDash.exec(text.slice(from, Math.min(lineEnd, from + 80))) ?? [];
  if (whole === undefined || opener === undefined || name === undefined || dash === undefined) return null;
  const nameStart = from + opener.length;
  const nameEnd = nameStart + name.length;
  const textStart = from + whole.length;
  const markEnd = textStart - 1;
  return {
    ...markless(from, nameStart, nameEnd, markEnd, textStart, lineEnd, '-', name.split(' ').length, casingOfName(name)),
    opener,
    markStart: markEnd - dash.length,
    markEnd,
  };
}

/** Labels of those who lead and of those who ask, which may stand alone among names: `Operator`, `Member`, `Frage`. */
const parts = new Set(
  languages.flatMap(({ moderatorLabels, audienceLabels, questionLabels }) => [
    ...moderatorLabels,
    ...audienceLabels,
    ...questionLabels,
  ]),
);
/** Whom a single name with brackets speaks for: `Wagner (AA)`. */
const bodyBehind = /^\(\p{Lu}\p{L}{0,7}\p{Lu}\p{L}{0,3}\)$/u;

/** A longer line is no name. */
export const LONGEST_ALONE = 64;

const article = alternatives([...articles].filter((word) => word.length > 1).map(capitalised));
const officeWithHolder = new RegExp(
  `^((?:${article}) \\p{Lu}[\\p{L}\\p{M}’' -]{8,90}) (\\((?:\\p{Lu}[\\p{L}\\p{M}.’'-]* ){1,3}\\p{Lu}[\\p{L}\\p{M}’'-]+\\))$`,
  'u',
);

/** `The Parliamentary Under-Secretary of State for Transport (Paul Arden)`, alone on its line. */
function readOfficeAlone(text: string, from: number, lineEnd: number): LabelShape | null {
  if (lineEnd - from > 130 || text.charCodeAt(lineEnd - 1) !== 0x29) return null;
  const [, office, holder] = officeWithHolder.exec(text.slice(from, lineEnd)) ?? [];
  if (office === undefined || holder === undefined) return null;
  if (
    !office
      .toLowerCase()
      .split(/[ -]/u)
      .some((word) => officeWords.has(word))
  )
    return null;
  const nameEnd = from + office.length;
  return {
    ...markless(from, from, nameEnd, lineEnd, lineEnd, lineEnd, '', office.split(' ').length, 'title'),
    noteStart: nameEnd + 1,
    noteEnd: lineEnd,
  };
}

/** `Paul Arden`, `Paul Arden (Port Vell) (Lab)`: a name of two to five words, perhaps with brackets, that has its line to itself. */
export function readNameAlone(text: string, from: number, lineEnd: number): LabelShape | null {
  if (lineEnd - from > LONGEST_ALONE) return readOfficeAlone(text, from, lineEnd);
  if (lineEnd - from < 3) return null;
  const last = text.charCodeAt(lineEnd - 1);
  if (!(isLower(last) || isUpper(last) || last === 0x29)) return null;
  let words = 0;
  let upper = 0;
  let lower = 0;
  let nameEnd = from;
  let noteStart = -1;
  let at = from;
  while (at < lineEnd) {
    const unit = text.charCodeAt(at);
    if (unit === 0x28) {
      const rest = text.slice(at, lineEnd);
      if (words < 2 && !bodyBehind.test(rest)) return null;
      noteStart = at;
      if (!/^(?:\([^()]{1,50}\)\s?){1,2}$/.test(rest)) return null;
      break;
    }
    if (isSpace(unit)) {
      at++;
      continue;
    }
    const start = at;
    while (
      at < lineEnd &&
      (isNameUnit(text.charCodeAt(at)) || text.charCodeAt(at) === 0x2e || isInvisible(text.charCodeAt(at)))
    ) {
      if (isUpper(text.charCodeAt(at))) upper++;
      else if (isLower(text.charCodeAt(at))) lower++;
      at++;
    }
    if (at === start) return null;
    if (!isUpper(text.charCodeAt(start)) && !particles.has(text.slice(start, at))) return null;
    words++;
    nameEnd = at;
  }
  const isPart = words === 1 && parts.has(text.slice(from, nameEnd).toLowerCase());
  const isShouted = words === 1 && lower === 0 && upper > 2 && upper === nameEnd - from;
  if (
    (words < 2 && !isPart && !isShouted && noteStart < 0) ||
    (words > 1 && nameEnd - from < 5) ||
    words > 5 ||
    !isUpper(text.charCodeAt(from))
  )
    return null;
  return {
    ...markless(from, from, nameEnd, lineEnd, lineEnd, lineEnd, '', words, casingOf(text, from, nameEnd, upper, lower)),
    noteStart,
    noteEnd: noteStart < 0 ? -1 : lineEnd,
  };
}
