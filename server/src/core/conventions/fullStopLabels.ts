/** Labels that end in a full stop, as the records of parliaments set them. */
import { languages } from '../languages/index.ts';
import { alternatives, capitalised } from '../languages/phrases.ts';
import { articles } from '../languages/wordsOfAll.ts';
import { isInvisible, isSpace } from '../text/characters.ts';
import { casingOfName, isDash, isMostlySmall, isNameUnit, markless, opensSpeech } from './bareLabel.ts';
import { isDigit, isLower, isUpper } from './letters.ts';
import { officeWords, particles } from './labelWords.ts';
import { casingOf } from './shape.ts';
import type { LabelShape } from './shape.ts';

/** Words for question and answer that a full stop may end: `Pregunta.` */
const partWords = new Set(
  languages.flatMap(({ questionLabels, answerLabels }) => [...questionLabels, ...answerLabels]),
);

/** First words of a name that ends in a full stop: `Mr. Webb.`, `Senator Holt.`, `The Chairman.` */
export const openings: ReadonlySet<string> = new Set([
  ...languages.flatMap(({ partArticles }) => partArticles ?? []),
  ...languages.flatMap(({ honorifics, offices, moderatorLabels }) => [...honorifics, ...offices, ...moderatorLabels]),
]);

/** How the records of French assemblies begin a label: `M. Jean Morel. – Merci.` */
const recordAddresses = languages.flatMap((language) => language.recordAddresses ?? []);
const addressed = new RegExp(`^(?:${alternatives(recordAddresses)})[\\s\\u00a0]`, 'u');
const addressStarts = new Set(recordAddresses.map((address) => address.charCodeAt(0)));
/** So far such a label may run, with the office behind the name. */
const LONGEST_STOPPED = 120;
/** So many spaces may stand between its full stop and its dash. */
const WIDEST_GAP = 3;

/**
 * `HON. A. SAYED-KHAIYUM.- Mr. Speaker, …`, `LE PRÉSIDENT. – Merci.`, `M. le président.  - Merci.`, `Presidente.- Buenos días.`,
 * `El señor LAGOS (Presidente).- …`
 */
export function readFullStopHyphen(text: string, from: number, lineEnd: number): LabelShape | null {
  const isAddressed = addressStarts.has(text.charCodeAt(from)) && addressed.test(text.slice(from, from + 6));
  const limit = Math.min(lineEnd, from + LONGEST_STOPPED);
  let words = 0;
  let upper = 0;
  let lower = 0;
  let wordStart = -1;
  let noteStart = -1;
  let noteEnd = -1;
  let hasInvisible = false;
  let inOffice = false;
  for (let at = from; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (isInvisible(unit)) {
      hasInvisible = true;
      continue;
    }
    const isCapital = isUpper(unit);
    if (isCapital || isLower(unit)) {
      if (wordStart < 0) {
        wordStart = at;
        words++;
      }
      if (isCapital) upper++;
      else lower++;
      continue;
    }
    if (unit === 0x2d || unit === 0x27 || unit === 0x2019) continue;
    if (unit === 0x28 && words > 1 && noteStart < 0) {
      const close = text.indexOf(')', at);
      if (close < 0 || text.charCodeAt(close + 1) !== 0x2e) return null;
      noteStart = at;
      noteEnd = close + 1;
      at = close;
      continue;
    }
    // `M. Jean Morel, rapporteur. – Merci.`: the office stands behind the name.
    if (unit === 0x2c && isAddressed && words > 1) inOffice = true;
    else if (unit !== 0x2e && !isSpace(unit)) return null;
    const isSmall = wordStart >= 0 && isLower(text.charCodeAt(wordStart));
    if (isSmall && !inOffice) {
      const word = text.slice(wordStart, at);
      // `El señor …`, `M. le président`
      const isArticle = isAddressed && words === 2 && articles.has(word);
      const isOffice = (words === 2 || (isAddressed && words === 3)) && openings.has(word);
      if (!particles.has(word) && !isArticle && !isOffice) return null;
    }
    wordStart = -1;
    if (unit !== 0x2e || at <= from + 2) continue;
    let gap = 0;
    while (gap < (isAddressed ? WIDEST_GAP : 1) && isSpace(text.charCodeAt(at + 1 + gap))) gap++;
    if (!isDash(text.charCodeAt(at + 1 + gap))) continue;
    // `Vielen Dank. – Ich komme …`: a full stop, a space and a dash end a sentence rather than a name, but for `Question. –`.
    const mayEndSentence = gap > 0 && lower > upper && !isAddressed;
    if (mayEndSentence && (words > 1 || !partWords.has(text.slice(from, at).toLowerCase()))) continue;
    const end = at + 2 + gap;
    let after = end;
    while (after < lineEnd && isSpace(text.charCodeAt(after))) after++;
    if (after === end && after < lineEnd && isLower(text.charCodeAt(after))) return null;
    const nameEnd = text.slice(from, noteStart < 0 ? at : noteStart).trimEnd().length + from;
    return {
      ...markless(from, from, nameEnd, end, after, lineEnd, '.-', words, casingOf(text, from, nameEnd, upper, lower)),
      noteStart,
      noteEnd,
      markStart: at,
      markEnd: end,
      hasInvisible,
    };
  }
  return null;
}

/**
 * `Mr. WEBB. Thank you.`, `The CHAIRMAN. Order.`, `Senator Holt of Ohio. I object.`: a form of address, an office or an article,
 * a name, and a full stop that ends both, as the records of the US Congress set them.
 */
export function readFullStop(text: string, from: number, lineEnd: number): LabelShape | null {
  let wordEnd = from;
  while (
    wordEnd < lineEnd &&
    wordEnd < from + 24 &&
    (isUpper(text.charCodeAt(wordEnd)) || isLower(text.charCodeAt(wordEnd)))
  )
    wordEnd++;
  const first = text.charCodeAt(from);
  if (text.charCodeAt(wordEnd) === 0x2e && partWords.has(text.slice(from, wordEnd).toLowerCase())) {
    let after = wordEnd + 1;
    while (after < lineEnd && isSpace(text.charCodeAt(after))) after++;
    if (after === wordEnd + 1 || after >= lineEnd || !opensSpeech(text, after)) return null;
    const casing = casingOfName(text.slice(from, wordEnd));
    return { ...markless(from, from, wordEnd, wordEnd + 1, after, lineEnd, '.', 1, casing), markEnd: wordEnd + 1 };
  }
  if (first >= 0x410 && first <= 0x42f) return readSurnameFirst(text, from, wordEnd, lineEnd);
  const isInitial = wordEnd - from < 2;
  const isOpening = isInitial
    ? text.charCodeAt(wordEnd) === 0x2e
    : openings.has(text.slice(from, wordEnd).toLowerCase());
  // `ANNA WEBER.  Good morning.` has no form of address, but capitals throughout.
  const isShouted =
    !isOpening && !isInitial && isUpper(text.charCodeAt(from + 1)) && isUpper(text.charCodeAt(wordEnd - 1));
  if (!isOpening && !isShouted) return null;
  const limit = Math.min(lineEnd, from + 60);
  let at = wordEnd;
  if (text.charCodeAt(at) === 0x2e) at++;
  if (text.charCodeAt(at) !== 0x20) return null;
  let words = 1;
  let upper = 0;
  let lower = 0;
  while (at < limit) {
    while (at < limit && text.charCodeAt(at) === 0x20) at++;
    const start = at;
    while (at < limit && isNameUnit(text.charCodeAt(at))) {
      if (isUpper(text.charCodeAt(at))) upper++;
      else lower++;
      at++;
    }
    if (at === start) return null;
    words++;
    const word = text.slice(start, at);
    if (words > 6 || (!isUpper(text.charCodeAt(start)) && !particles.has(word) && !openings.has(word))) return null;
    if (isShouted && lower > 0) return null;
    if (text.charCodeAt(at) === 0x20) continue;
    // `M. Jean Morel, ministre. Merci.`
    if (text.charCodeAt(at) === 0x2c && addressed.test(text.slice(from, from + 6))) {
      const office = /^, ([^.,;:?!]{4,90})\./u.exec(text.slice(at, lineEnd))?.[1];
      if (office === undefined || !office.split(' ').some((part) => officeWords.has(part))) return null;
      at += office.length + 2;
    }
    if (text.charCodeAt(at) !== 0x2e) return null;
    // An initial goes on with the name.
    if (at - start === 1 || abbreviations.has(text.slice(start, at))) {
      at++;
      continue;
    }
    let after = at + 1;
    while (after < lineEnd && isSpace(text.charCodeAt(after))) after++;
    const next = text.charCodeAt(after);
    const opens = after >= lineEnd || isUpper(next) || isDigit(next) || /[“"‘'([$—]/u.test(text.charAt(after));
    if (!opens || (after === at + 1 && after < lineEnd)) return null;
    // In a text all in capitals nothing tells where the name ends.
    const speech = text.slice(after, Math.min(lineEnd, after + 40));
    if (isShouted ? !isMostlySmall(speech) : after < lineEnd && !/\p{Ll}/u.test(speech)) return null;
    return {
      ...markless(from, from, at, at + 1, after, lineEnd, '.', words, casingOf(text, from, at, upper, lower)),
      markEnd: at + 1,
    };
  }
  return null;
}

const lettersAndStop =
  /^(\p{Lu}{2,3}|\p{Lu}(?:\.\p{Lu}){1,2}|\p{Lu}(?:\. \p{Lu}){1,2})[.,] +(?=[\p{Lu}\d“"‘'([…—]|\.\.\.)/u;

/** `PM. Yes.`, `P.M. Yes.`, `P. M. Yes.`: the letters of whoever answers where `Q.` asks; a comma is a misread full stop. */
export function readLettersAndStop(text: string, from: number, lineEnd: number): LabelShape | null {
  const second = text.charCodeAt(from + 1);
  if (second !== 0x2e && !isUpper(second)) return null;
  const first = text.charAt(from);
  if (first === 'Q' || first === 'A') return null;
  const [whole, letters] = lettersAndStop.exec(text.slice(from, Math.min(lineEnd, from + 16))) ?? [];
  if (whole === undefined || letters === undefined || openings.has(letters.toLowerCase())) return null;
  const nameEnd = from + letters.length;
  const label = markless(from, from, nameEnd, nameEnd + 1, from + whole.length, lineEnd, '.', 1, 'initials');
  return { ...label, markEnd: nameEnd + 1 };
}

/** What ends in a full stop within a name. */
const abbreviations = new Set(
  languages.flatMap(({ abbreviations: short }) =>
    Object.values(short ?? {})
      .flat()
      .map(capitalised),
  ),
);

/** `, министр транспорта`, `, фракция «Берег»` before a full stop. */
const officeBehindComma = /^, [\p{Ll}«][^.?!:;]{3,90}(?=\.(?: |$))/u;
/** Voices from the hall, as Russian records set them. */
export const recordVoices: readonly string[] = languages.flatMap((language) => language.recordVoices ?? []);
const voices = new RegExp(`^(?:${alternatives(recordVoices.map(capitalised))})\\. `, 'u');

/** `Вебер А.Б. Спасибо.`, `Лунин А. П., министр транспорта. Спасибо.`, `ВЕБЕР А. Спасибо.`, `Из зала. Да!`, `Председательствующий. Начинаем.`, as Russian records set them. */
function readSurnameFirst(text: string, from: number, wordEnd: number, lineEnd: number): LabelShape | null {
  let at = wordEnd;
  let nameEnd = wordEnd;
  let words = 1;
  if (voices.test(text.slice(from, Math.min(lineEnd, from + 24)))) {
    nameEnd = text.indexOf('.', from);
    at = nameEnd + 1;
    words = 2;
  } else if (text.charCodeAt(at) === 0x20) {
    for (let initials = 0; initials < 2; initials++) {
      const next = text.charCodeAt(at) === 0x20 ? at + 1 : at;
      if (!isUpper(text.charCodeAt(next)) || text.charCodeAt(next + 1) !== 0x2e) break;
      at = next + 2;
    }
    if (at === wordEnd) return null;
    nameEnd = at;
    words = 2;
    const office =
      text.charCodeAt(at) === 0x2c
        ? officeBehindComma.exec(text.slice(at, Math.min(lineEnd, at + 110)))?.[0]
        : undefined;
    if (office !== undefined) {
      nameEnd = at + office.length;
      at = nameEnd + 1;
    }
  } else if (text.charCodeAt(at) === 0x2e && openings.has(text.slice(from, wordEnd).toLowerCase())) at++;
  else return null;
  let after = at;
  while (after < lineEnd && isSpace(text.charCodeAt(after))) after++;
  // With the office the label may have its line to itself: `ЛУНИН А. П., фракция «Берег».`
  const isAlone = at === lineEnd && text.slice(from, at).includes(', ');
  if (!isAlone && (after === at || after >= lineEnd || !opensSpeech(text, after))) return null;
  const casing = isUpper(text.charCodeAt(from + 1)) ? 'capitals' : 'title';
  return {
    ...markless(from, from, nameEnd, at, after, lineEnd, '.', words, casing),
    markEnd: at,
  };
}
