/** Names that a wide gap or a dash sets apart from what is said. */
import { languages } from '../languages/index.ts';
import { capitalised } from '../languages/phrases.ts';
import { isSpace } from '../text/characters.ts';
import { casingOfName, isDash, isMostlySmall, isNameUnit, markless, opensSpeech } from './bareLabel.ts';
import { isDigit, isUpper } from './letters.ts';
import { readNameAlone } from './loneNames.ts';
import { officeWords, particles } from './labelWords.ts';
import { casingOf } from './shape.ts';
import type { LabelShape } from './shape.ts';

const nameBeforeGap =
  /^((?:\p{Lu}[\p{L}\p{M}\d.’'-]* ){0,3}\p{Lu}[\p{L}\p{M}\d.’'-]*)(\t+| {3,})(?=[\p{Lu}\d“"'«„([¿¡…—–-])/u;

/**
 * `DC WEBER   When was that?`, `Interviewer⇥When was that?`: one to four capitalised words and a tab, or such in capitals and a wide
 * gap.
 */
export function readNameGap(text: string, from: number, lineEnd: number): LabelShape | null {
  if (!mayGap(text, from, lineEnd)) return null;
  const [whole, name, gap] = nameBeforeGap.exec(text.slice(from, Math.min(lineEnd, from + 64))) ?? [];
  if (whole === undefined || name === undefined || gap === undefined || name.length < 2) return null;
  const casing = casingOfName(name);
  const end = from + name.length;
  if ((casing === 'title' && !gap.startsWith('\t')) || !isMostlySmall(text.slice(from + whole.length, lineEnd)))
    return null;
  return markless(from, from, end, end, from + whole.length, lineEnd, '', name.split(' ').length, casing);
}

const nameBeforeSpace = /^((?:\p{Lu}\. ?){1,2}\p{Lu}[\p{L}\p{M}’'-]+)( {1,2})(?=[\p{Lu}\d“"«„¿¡…[]|\.\.\.)/u;

/** `A. Weber Good morning.`: initials with a surname, and a space or two. */
export function readNameSpace(text: string, from: number, lineEnd: number): LabelShape | null {
  if (text.charCodeAt(from + 1) !== 0x2e) return null;
  const [, name, gap] = nameBeforeSpace.exec(text.slice(from, Math.min(lineEnd, from + 48))) ?? [];
  if (name === undefined || gap === undefined) return null;
  const end = from + name.length;
  const after = end + gap.length;
  if (!isMostlySmall(text.slice(after, lineEnd))) return null;
  return markless(from, from, end, end, after, lineEnd, '', name.split(' ').length, casingOfName(name));
}

const shoutedBeforeSpace =
  /^((?:\p{Lu}{2,4}\.? (?=\p{Lu}{3})|(?=\p{Lu}{4}))\p{Lu}[\p{Lu}\p{M}’'-]+(?: \p{Lu}[\p{Lu}\p{M}’'-]{2,}){0,2}) (?=\p{Lu}(?:\p{Ll}|[ ’'])|[“"«„…]|\.\.\.)/u;

/** `WEBER Good morning.`, `MR. WEBER I do.`: a name in capitals and a space, as a scanner leaves labels whose colon it lost. */
export function readShoutedName(text: string, from: number, lineEnd: number): LabelShape | null {
  if (!isUpper(text.charCodeAt(from + 1))) return null;
  const [, name] = shoutedBeforeSpace.exec(text.slice(from, Math.min(lineEnd, from + 48))) ?? [];
  if (name === undefined || !isMostlySmall(text.slice(from + name.length, lineEnd))) return null;
  const end = from + name.length;
  return markless(from, from, end, end, end + 1, lineEnd, '', name.split(' ').length, 'capitals');
}

const askingWords = new Set(
  languages
    .flatMap(({ questionLabels }) => questionLabels.filter((word) => /^\p{L}{4,}$/u.test(word)))
    .map(capitalised),
);

/** `Question Mr. Weber, when?`: a word for whoever asks, and nothing but a space behind it. */
export function readAskingWord(text: string, from: number, lineEnd: number): LabelShape | null {
  const space = text.indexOf(' ', from);
  if (space < 0 || space > from + 16 || space + 2 >= lineEnd) return null;
  if (!askingWords.has(text.slice(from, space)) || !opensSpeech(text, space + 1)) return null;
  return markless(from, from, space, space, space + 1, lineEnd, '', 1, 'title');
}

const functionWords = new Set(languages.flatMap((language) => language.functionWords));

/** A name whose initial is also a letter for who asks or answers: `В. Вебер`, alone on its line, before a dash or what is said. */
export function readInitialAndSurname(text: string, from: number, lineEnd: number): LabelShape | null {
  const first = text.charAt(from);
  if (text.charCodeAt(from + 1) !== 0x2e || first === 'Q' || first === 'A') return null;
  const surname = /^ ?(\p{Lu}[\p{L}\p{M}’'-]{2,})(?= |$)/u.exec(
    text.slice(from + 2, Math.min(lineEnd, from + 30)),
  )?.[1];
  if (surname === undefined || functionWords.has(surname.toLowerCase())) return null;
  return readNameDash(text, from, lineEnd) ?? readNameSpace(text, from, lineEnd) ?? readNameAlone(text, from, lineEnd);
}

/** `AW  When was that?`: two to four capitals and a gap, of one space even; whether they are somebody’s the whole text tells. */
export function readInitials(text: string, from: number, lineEnd: number): LabelShape | null {
  let end = from;
  while (end < from + 5 && isUpper(text.charCodeAt(end))) end++;
  if (end - from < 2 || end - from > 4 || !isSpace(text.charCodeAt(end))) return null;
  let after = end;
  while (after < lineEnd && isSpace(text.charCodeAt(after))) after++;
  if (after >= lineEnd || !(opensSpeech(text, after) || text.startsWith('...', after))) return null;
  // `HBM 1998/12            4` is the head of a page.
  if (isDigit(text.charCodeAt(lineEnd - 1)) && text.slice(after, lineEnd).includes('   ')) return null;
  return markless(from, from, end, end, after, lineEnd, '', 1, 'initials');
}

/** As {@link readInitials}, of two or three letters before what is no name in capitals: `AW Right`, but not `NASA Administrator`. */
export function readSpokenInitials(text: string, from: number, lineEnd: number): LabelShape | null {
  const label = readInitials(text, from, lineEnd);
  if (label === null || label.nameEnd - from >= 4) return null;
  const rest = text.slice(label.textStart, lineEnd);
  return isMostlySmall(rest) && !isSurname(rest) ? label : null;
}

const answers = new Set(languages.flatMap(({ answerOpenings, greetings }) => [...answerOpenings, ...greetings]));

/** `SRS Weber` alone on its line: one capitalised word that nothing ends and that nobody answers with. */
function isSurname(rest: string): boolean {
  return (
    /^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?$/u.test(rest) &&
    !functionWords.has(rest.toLowerCase()) &&
    !answers.has(rest.toLowerCase())
  );
}

/** A quick look whether a tab or three spaces stand behind the first capitalised words. */
function mayGap(text: string, from: number, lineEnd: number): boolean {
  const limit = Math.min(lineEnd, from + 48);
  for (let at = from; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x09) return true;
    if (unit !== 0x20) continue;
    const next = text.charCodeAt(at + 1);
    if (next === 0x20) return text.charCodeAt(at + 2) === 0x20;
    if (!isUpper(next)) return false;
  }
  return false;
}

/**
 * `Anna Weber – Good morning.`: one to four capitalised words, small ones of names between them, and a dash between spaces. What follows is the speaker's office
 * where it reads as one, and the label has its line to itself: `Anna Weber -- Chief Executive Officer`.
 */
export function readNameDash(text: string, from: number, lineEnd: number): LabelShape | null {
  const limit = Math.min(lineEnd, from + 60);
  let at = from;
  let nameEnd = from;
  let words = 0;
  let upper = 0;
  let lower = 0;
  for (;;) {
    const start = at;
    while (at < limit && (isNameUnit(text.charCodeAt(at)) || text.charCodeAt(at) === 0x2e)) {
      if (isUpper(text.charCodeAt(at))) upper++;
      else lower++;
      at++;
    }
    if (at === start || text.charCodeAt(at) !== 0x20 || ++words > 4) return null;
    // `Anna von Weber – Good morning.`
    if (!isUpper(text.charCodeAt(start)) && (words === 1 || !particles.has(text.slice(start, at)))) return null;
    nameEnd = at;
    while (text.charCodeAt(at + 1) === 0x20) at++;
    if (isDash(text.charCodeAt(at + 1))) break;
    at++;
  }
  let end = at + 2;
  if (isDash(text.charCodeAt(end))) end++;
  if (!isSpace(text.charCodeAt(end)) || !opensSpeech(text, end + 1)) return null;
  const label = markless(
    from,
    from,
    nameEnd,
    end,
    end + 1,
    lineEnd,
    '-',
    words,
    casingOf(text, from, nameEnd, upper, lower),
  );
  const isOffice = words > 1 && lineEnd - end <= 90 && readsAsOffice(text.slice(end + 1, lineEnd));
  return {
    ...label,
    markStart: at + 1,
    markEnd: end,
    ...(isOffice ? { end: lineEnd, textStart: lineEnd, ownLine: true } : {}),
  };
}

/** A body, a dash and an office: `Harbour Bank - CFO`. */
const bodyAndOffice = /^[^.?!]{3,50} [-–—]{1,2} [^.?!]{2,40}$/u;

/** Capitalised words with an office among them or behind a body, and no end of a sentence. */
function readsAsOffice(text: string): boolean {
  if (/[.?!:;]$/u.test(text)) return false;
  const words = text.match(/[\p{L}\p{M}’'-]*\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  return (
    words.every((word) => isUpper(word.charCodeAt(0)) || particles.has(word)) &&
    (words.some((word) => officeWords.has(word.toLowerCase())) || bodyAndOffice.test(text))
  );
}
