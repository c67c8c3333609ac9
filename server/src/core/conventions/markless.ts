import { languages } from '../languages/index.ts';
import { alternatives, capitalised } from '../languages/phrases.ts';
import { isInvisible, isSpace } from '../text/characters.ts';
import { isDigit, isLower, isUpper } from './letters.ts';
import { casingOf, partLetters, readTime, type Casing, type LabelShape } from './shape.ts';

const particles = new Set(languages.flatMap((language) => language.particles));

/** Words for question and answer that a full stop may end: `Pregunta.` */
const partWords = new Set(
  languages.flatMap(({ questionLabels, answerLabels }) => [...questionLabels, ...answerLabels]),
);

/** First words of a name that ends in a full stop: `Mr. Webb.`, `Senator Holt.`, `The Chairman.` */
const openings = new Set([
  ...languages.flatMap(({ partArticles }) => partArticles ?? []),
  ...languages.flatMap(({ honorifics, offices, moderatorLabels }) => [...honorifics, ...offices, ...moderatorLabels]),
]);

/**
 * Reads the shape of a label that needs no colon: `Q` and a wide gap, `Q.`, `R -`, `HON. A. X.-`, `Mr. WEBB.`,
 * `Speaker 1  00:12`, `[Anna Weber]`, `<v Anna Weber>`, and a name alone on its line.
 * @param from first unit of the line's content
 * @param lineEnd end of the line
 */
export function readMarklessShape(text: string, from: number, lineEnd: number): LabelShape | null {
  const first = text.charCodeAt(from);
  if (first === 0x3c) return readVoice(text, from, lineEnd) ?? readNickname(text, from, lineEnd);
  if (first === 0x3e) return readSign(text, from, lineEnd);
  if (first === 0x28) return readTimeWithName(text, from, lineEnd);
  if (first === 0x5b)
    return (
      readBracketed(text, from, lineEnd) ??
      readNickname(text, from, lineEnd) ??
      readTimeWithName(text, from, lineEnd) ??
      readNameWithTime(text, from, lineEnd)
    );
  if (partLetters.has(first)) {
    const letter = readInitialAndSurname(text, from, lineEnd) ?? readLetter(text, from, lineEnd);
    if (letter !== null) return letter;
  }
  if (first === 0x2a || first === 0x5f)
    return (
      readNameWithTime(text, from, lineEnd) ??
      readDressedName(text, from, lineEnd) ??
      readDressedOffice(text, from, lineEnd) ??
      readEmphasis(text, from, lineEnd)
    );
  if (first === 0x23) return readDressedName(text, from, lineEnd);
  if (!isUpper(first)) return null;
  return (
    readFullStopHyphen(text, from, lineEnd) ??
    readFullStop(text, from, lineEnd) ??
    readNameWithTime(text, from, lineEnd) ??
    readNameDash(text, from, lineEnd) ??
    readNameGap(text, from, lineEnd) ??
    readNameSpace(text, from, lineEnd) ??
    readNameAlone(text, from, lineEnd) ??
    readInitials(text, from, lineEnd)
  );
}

/**
 * `>> Good evening.`, `— Когда?`, `—¿Cuándo?`, `• When?`: a sign that the speaker changes, without a name. The opener is `>>`, a
 * bullet, a dash, or a hyphen for a dash that no space divides from what is said.
 */
export function readSign(text: string, from: number, lineEnd: number): LabelShape | null {
  let end = from;
  while (text.charCodeAt(end) === 0x3e) end++;
  const isChevron = end > from + 1;
  const isBullet = text.charCodeAt(from) === 0x2022;
  if (!isChevron && !isBullet && !isDash(text.charCodeAt(from))) return null;
  if (!isChevron) end = from + 1;
  let after = end;
  while (after < lineEnd && isSpace(text.charCodeAt(after))) after++;
  const isGlued = !isChevron && after === end;
  // A dash glued to a figure is that of a number, and one before a small letter goes on with a sentence.
  if (after >= lineEnd || (!isChevron && !opensSpeech(text, after))) return null;
  if (isGlued && (isBullet || isDigit(text.charCodeAt(after)))) return null;
  return {
    ...markless(from, from, end, end, after, lineEnd, '', 1, 'capitals'),
    opener: isChevron ? '>>' : isBullet ? '•' : isGlued ? '-' : '—',
  };
}

/** `**When will the bridge open?**`: a line that is set in bold or italics from its beginning to its end. */
function readEmphasis(text: string, from: number, lineEnd: number): LabelShape | null {
  let at = from;
  while (at < from + 3 && text.charCodeAt(at) === text.charCodeAt(from)) at++;
  const sign = text.slice(from, at);
  const close = lineEnd - sign.length;
  if (close <= at || text.indexOf(sign, at) !== close || isSpace(text.charCodeAt(at))) return null;
  return { ...markless(from, from, at, at, at, lineEnd, '', 1, 'capitals'), opener: sign };
}

/** `**Anna Weber**`, `### Anna Weber`: a name alone on its line, in bold or as a heading. */
function readDressedName(text: string, from: number, lineEnd: number): LabelShape | null {
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
function readDressedOffice(text: string, from: number, lineEnd: number): LabelShape | null {
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

/** `00:00:12 Anna Weber`, `[00:12] Speaker 1`: a time mark and a name that have their line to themselves. */
export function readTimeWithName(text: string, from: number, lineEnd: number): LabelShape | null {
  const timeEnd = readTime(text, from, lineEnd);
  // Without seconds it may be a time of day and what is on then.
  if (timeEnd < 0 || (isDigit(text.charCodeAt(from)) && timeEnd - from < 7)) return null;
  let at = timeEnd;
  while (at < lineEnd && isSpace(text.charCodeAt(at))) at++;
  // `[00:00:12.04] - Speaker 1`
  if (at > timeEnd && isDash(text.charCodeAt(at)) && isSpace(text.charCodeAt(at + 1))) at += 2;
  if (!isUpper(text.charCodeAt(at)) || lineEnd - at > LONGEST_ALONE) return null;
  const written = text.slice(at, lineEnd);
  const name = numberedSpeaker.test(written)
    ? markless(at, at, lineEnd, lineEnd, lineEnd, lineEnd, '', 2, casingOfName(written))
    : readNameAlone(text, at, lineEnd);
  return name === null ? null : { ...name, start: from, timeStart: from, timeEnd };
}

const numberedSpeaker = /^\p{Lu}[\p{L}]{1,20}[ _]\d{1,2}$/u;

/**
 * The label of a turn that nothing but its place tells: the answer to such a question, or either side where nothing is marked.
 * @param opener that of the convention which it stands in
 */
export function unmarkedShape(at: number, opener: '**' | '?'): LabelShape {
  return { ...markless(at, at, at, at, at, at + 1, '', 1, 'capitals'), opener };
}

function opensSpeech(text: string, at: number): boolean {
  return isUpper(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)) || /[“"«„([¿¡…]/u.test(text.charAt(at));
}

/** The words that a chat sets before a name at the beginning of a line, each with the one before whom it is written to. */
const chatWords = languages.map(
  ({ chatWords: [before, to] }) =>
    [before.charAt(0).toUpperCase() + before.slice(1), new RegExp(`\\s+${to}\\s`, 'u')] as const,
);

/** `09:02:11 From Anna Weber to Everyone:`, as video calls save their chats; the text stands behind it or on the next line. */
export function readChat(text: string, from: number, lineEnd: number): LabelShape | null {
  const timeEnd = readTime(text, from, lineEnd);
  if (timeEnd < 0) return null;
  let at = timeEnd;
  while (at < lineEnd && isSpace(text.charCodeAt(at))) at++;
  for (const [before, to] of chatWords) {
    if (!text.startsWith(before, at) || !isSpace(text.charCodeAt(at + before.length))) continue;
    let nameStart = at + before.length;
    while (nameStart < lineEnd && isSpace(text.charCodeAt(nameStart))) nameStart++;
    const colon = text.indexOf(':', nameStart);
    if (colon < 0 || colon >= lineEnd || colon - nameStart > 120 || !isUpper(text.charCodeAt(nameStart))) continue;
    const recipient = to.exec(text.slice(nameStart, colon));
    let nameEnd = recipient === null ? colon : nameStart + recipient.index;
    while (isSpace(text.charCodeAt(nameEnd - 1))) nameEnd--;
    let after = colon + 1;
    while (after < lineEnd && isSpace(text.charCodeAt(after))) after++;
    const name = text.slice(nameStart, nameEnd);
    return {
      ...markless(from, nameStart, nameEnd, colon + 1, after, lineEnd, ':', name.split(' ').length, casingOfName(name)),
      opener: before,
      markStart: colon,
      markEnd: colon + 1,
      timeStart: from,
      timeEnd,
    };
  }
  return null;
}

const nameBeforeGap =
  /^((?:\p{Lu}[\p{L}\p{M}\d.’'-]* ){0,3}\p{Lu}[\p{L}\p{M}\d.’'-]*)(\t+| {3,})(?=[\p{Lu}\d“"'«„([¿¡…—–-])/u;

/**
 * `DC WEBER   When was that?`, `Interviewer⇥When was that?`: one to four capitalised words and a tab, or such in capitals and a wide
 * gap.
 */
function readNameGap(text: string, from: number, lineEnd: number): LabelShape | null {
  if (!mayGap(text, from, lineEnd)) return null;
  const [whole, name, gap] = nameBeforeGap.exec(text.slice(from, Math.min(lineEnd, from + 64))) ?? [];
  if (whole === undefined || name === undefined || gap === undefined || name.length < 2) return null;
  const casing = casingOfName(name);
  const end = from + name.length;
  if ((casing === 'title' && !gap.startsWith('\t')) || !isMostlySmall(text.slice(from + whole.length, lineEnd)))
    return null;
  return markless(from, from, end, end, from + whole.length, lineEnd, '', name.split(' ').length, casing);
}

const nameBeforeSpace =
  /^((?:\p{Lu}\. ?){1,2}\p{Lu}[\p{L}\p{M}’'-]+|\p{Lu}{2,3})( {1,2})(?=[\p{Lu}\d“"«„¿¡…[]|\.\.\.)/u;

/** `A. Weber Good morning.`, `AW Good morning.`: initials, with a surname or without, and a space or two. */
function readNameSpace(text: string, from: number, lineEnd: number): LabelShape | null {
  const second = text.charCodeAt(from + 1);
  if (second !== 0x2e && !isUpper(second)) return null;
  const [, name, gap] = nameBeforeSpace.exec(text.slice(from, Math.min(lineEnd, from + 48))) ?? [];
  if (name === undefined || gap === undefined) return null;
  const end = from + name.length;
  const after = end + gap.length;
  if (!isMostlySmall(text.slice(after, lineEnd))) return null;
  return markless(from, from, end, end, after, lineEnd, '', name.split(' ').length, casingOfName(name));
}

const functionWords = new Set(languages.flatMap((language) => language.functionWords));

/** A name whose initial is also a letter for who asks or answers: `В. Вебер`, alone on its line or before what is said. */
function readInitialAndSurname(text: string, from: number, lineEnd: number): LabelShape | null {
  const first = text.charAt(from);
  if (text.charCodeAt(from + 1) !== 0x2e || first === 'Q' || first === 'A') return null;
  const surname = /^ ?(\p{Lu}[\p{L}\p{M}’'-]{2,})(?= |$)/u.exec(
    text.slice(from + 2, Math.min(lineEnd, from + 30)),
  )?.[1];
  if (surname === undefined || functionWords.has(surname.toLowerCase())) return null;
  return readNameSpace(text, from, lineEnd) ?? readNameAlone(text, from, lineEnd);
}

/** `AW  When was that?`: two to four capitals and a gap, of one space even; whether they are somebody’s the whole text tells. */
export function readInitials(text: string, from: number, lineEnd: number): LabelShape | null {
  let end = from;
  while (end < from + 5 && isUpper(text.charCodeAt(end))) end++;
  if (end - from < 2 || end - from > 4 || !isSpace(text.charCodeAt(end))) return null;
  let after = end;
  while (after < lineEnd && isSpace(text.charCodeAt(after))) after++;
  return after < lineEnd && opensSpeech(text, after)
    ? markless(from, from, end, end, after, lineEnd, '', 1, 'initials')
    : null;
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

const officeWords = new Set(languages.flatMap(({ offices }) => offices));

/**
 * `Anna Weber – Good morning.`: one to four capitalised words and a dash between spaces. What follows is the speaker's office
 * where it reads as one, and the label has its line to itself: `Anna Weber -- Chief Executive Officer`.
 */
function readNameDash(text: string, from: number, lineEnd: number): LabelShape | null {
  const limit = Math.min(lineEnd, from + 60);
  let at = from;
  let nameEnd = from;
  let words = 0;
  let upper = 0;
  let lower = 0;
  for (;;) {
    const start = at;
    if (!isUpper(text.charCodeAt(at))) return null;
    while (at < limit && (isNameUnit(text.charCodeAt(at)) || text.charCodeAt(at) === 0x2e)) {
      if (isUpper(text.charCodeAt(at))) upper++;
      else lower++;
      at++;
    }
    if (at === start || text.charCodeAt(at) !== 0x20 || ++words > 4) return null;
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

/** True for the dashes that stand between a label and what is said. */
export function isDash(unit: number): boolean {
  return unit === 0x2d || (unit >= 0x2013 && unit <= 0x2015);
}

/**
 * A letter for question or answer, with a full stop, a dash or both, or with a gap that no sentence has after its first word.
 */
function readLetter(text: string, from: number, lineEnd: number): LabelShape | null {
  let at = from + 1;
  let mark = '';
  if (text.charCodeAt(at) === 0x2e) {
    mark = '.';
    at++;
  }
  let end = at;
  let width = 0;
  let noBreak = false;
  while (at < lineEnd && isSpace(text.charCodeAt(at))) {
    if (text.charCodeAt(at) !== 0x20) noBreak = true;
    width++;
    at++;
  }
  const dash = text.charCodeAt(at);
  // After `Q` without a full stop a long dash is speech that goes on: `Q — that there is none?`
  if (
    isDash(dash) &&
    (mark !== '' || (width > 0 && dash !== 0x2014)) &&
    width <= 1 &&
    !noBreak &&
    isSpace(text.charCodeAt(at + 1))
  ) {
    end = at + 1;
    mark = '-';
    at++;
    while (at < lineEnd && isSpace(text.charCodeAt(at))) at++;
    return { ...markless(from, from, from + 1, end, at, lineEnd, mark, 1, 'initials'), markEnd: end };
  }
  if (at < lineEnd && width === 0) return null;
  // `A` alone is an article and `Q` alone a letter: without a full stop only the wide gap of the White House makes a label.
  const wide = width >= 2 || noBreak;
  const isQuestion = text.charCodeAt(from) === 0x51;
  if (mark === '' && !isQuestion && text.charCodeAt(from) !== 0x41) return null;
  if (mark === '' && !wide && (!isQuestion || at >= lineEnd)) return null;
  return markless(from, from, from + 1, end, at, lineEnd, mark, wide || mark !== '' ? 1 : 2, 'initials');
}

/** How the records of French assemblies begin a label: `M. Jean Morel. – Merci.` */
const recordAddresses = languages.flatMap((language) => language.recordAddresses ?? []);
const addressed = new RegExp(`^(?:${alternatives(recordAddresses)})[\\s\\u00a0]`, 'u');
const addressStarts = new Set(recordAddresses.map((address) => address.charCodeAt(0)));
/** So far such a label may run, with the office behind the name. */
const LONGEST_STOPPED = 120;

/** `HON. A. SAYED-KHAIYUM.- Mr. Speaker, …`, `LE PRÉSIDENT. – Merci.`, `Presidente.- Buenos días.`, `El señor LAGOS (Presidente).- …` */
function readFullStopHyphen(text: string, from: number, lineEnd: number): LabelShape | null {
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
      // `El señor …`
      if (!particles.has(word) && !(words === 2 && openings.has(word))) return null;
    }
    wordStart = -1;
    if (unit !== 0x2e || at <= from + 2) continue;
    const gap = text.charCodeAt(at + 1) === 0x20 ? 1 : 0;
    // `Vielen Dank. – Ich komme …`: a full stop, a space and a dash end a sentence rather than a name.
    if (!isDash(text.charCodeAt(at + 1 + gap)) || (gap > 0 && lower > upper && !isAddressed)) continue;
    const end = at + 2 + gap;
    let after = end;
    while (after < lineEnd && isSpace(text.charCodeAt(after))) after++;
    if (after === end && after < lineEnd && isLower(text.charCodeAt(after))) return null;
    const nameEnd = noteStart < 0 ? at : text.slice(from, noteStart).trimEnd().length + from;
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

/** What ends in a full stop within a name. */
const abbreviations = new Set(
  languages.flatMap(({ abbreviations: short }) =>
    Object.values(short ?? {})
      .flat()
      .map(capitalised),
  ),
);

function isMostlySmall(text: string): boolean {
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return small > (text.match(/\p{Lu}/gu)?.length ?? 0);
}

/** `, министр транспорта`, `, фракция «Берег»` before a full stop. */
const officeBehindComma = /^, [\p{Ll}«][^.?!:;]{3,90}(?=\. )/u;
/** Voices from the hall, as Russian records set them. */
const voices = new RegExp(
  `^(?:${alternatives(languages.flatMap(({ recordVoices }) => (recordVoices ?? []).map(capitalised)))})\\. `,
  'u',
);

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
  if (after === at || after >= lineEnd || !opensSpeech(text, after)) return null;
  const casing = isUpper(text.charCodeAt(from + 1)) ? 'capitals' : 'title';
  return {
    ...markless(from, from, nameEnd, at, after, lineEnd, '.', words, casing),
    markEnd: at,
  };
}

function isLetterUnit(unit: number): boolean {
  return isUpper(unit) || isLower(unit);
}

function isNameUnit(unit: number): boolean {
  return isUpper(unit) || isLower(unit) || unit === 0x2d || unit === 0x27 || unit === 0x2019;
}

/** `Speaker 1  00:12`, `Anna Weber [00:12]`: a name, a gap and a time mark, as diarisation tools print them. */
function readNameWithTime(text: string, from: number, lineEnd: number): LabelShape | null {
  let at = from;
  while (text.charCodeAt(at) === 0x2a) at++;
  const nameStart = at;
  const limit = Math.min(lineEnd, from + 60);
  let words = 0;
  let digits = 0;
  let upper = 0;
  let lower = 0;
  let noteStart = -1;
  let noteEnd = -1;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (unit === 0x28 && words > 0 && noteStart < 0 && isLetterUnit(text.charCodeAt(at + 1))) {
      // `Anna Weber (Guest)   0:36`
      const close = text.indexOf(')', at);
      if (close < 0 || close > at + 30 || !isSpace(text.charCodeAt(close + 1))) return null;
      noteStart = at;
      noteEnd = close + 1;
      at = noteEnd;
      continue;
    }
    if (isUpper(unit) || isLower(unit)) {
      if (noteStart >= 0) return null;
      if (at === nameStart || isSpace(text.charCodeAt(at - 1))) {
        if (isLower(unit)) return null;
        words++;
      }
      if (isUpper(unit)) upper++;
      else lower++;
    } else if (isSpace(unit) || unit === 0x2a || (unit === 0x2c && isDigit(text.charCodeAt(at + 2)))) {
      // `Anna Weber, 00:12`, `Anna Weber | 00:12` and `Anna Weber - 00:12` have a sign in the gap.
      let time = unit === 0x2c ? at + 1 : at;
      while (time < limit && (isSpace(text.charCodeAt(time)) || text.charCodeAt(time) === 0x2a)) time++;
      const sign = text.charCodeAt(time);
      if ((sign === 0x7c || isDash(sign)) && isSpace(text.charCodeAt(time + 1))) time += 2;
      const end = words > 0 ? readLinkedTime(text, time, lineEnd) : -1;
      if (end > 0) {
        let after = end;
        while (after < lineEnd && (isSpace(text.charCodeAt(after)) || text.charCodeAt(after) === 0x2a)) after++;
        // `Feb 6, 2024, 9:00 am`
        if (digits > 3 || isHalfOfDay.test(text.slice(after, after + 4))) return null;
        let nameEnd = noteStart < 0 ? at : noteStart;
        while (isSpace(text.charCodeAt(nameEnd - 1))) nameEnd--;
        const casing = casingOf(text, nameStart, nameEnd, upper, lower);
        return {
          ...markless(from, nameStart, nameEnd, end, after, lineEnd, '', words, casing),
          opener: text.slice(from, nameStart),
          noteStart,
          noteEnd,
          markStart: at,
          markEnd: at,
          timeStart: time,
          timeEnd: end,
          digits,
        };
      }
    } else if (isDigit(unit)) digits++;
    else if (unit === 0x2c && words === 1 && isSpace(text.charCodeAt(at + 1))) {
      // `Weber, Anna   0:09`: the surname first, as directories have it; only where nothing follows the time.
      if (!isDigit(text.charCodeAt(lineEnd - 1))) return null;
    } else if (unit !== 0x5f && unit !== 0x2d && unit !== 0x2e && unit !== 0x27 && unit !== 0x2019) return null;
    at++;
  }
  return null;
}

const isHalfOfDay = /^[ap]\.?m\b/iu;

/** As {@link readTime}, and with a link to the recording as well: `[(00:00:05)](https://…)`. */
function readLinkedTime(text: string, at: number, lineEnd: number): number {
  if (text.charCodeAt(at) !== 0x5b || text.charCodeAt(at + 1) !== 0x28) return readTime(text, at, lineEnd);
  const end = readTime(text, at + 1, lineEnd);
  if (end < 0 || !text.startsWith('](', end)) return -1;
  const close = text.indexOf(')', end);
  return close < 0 || close >= lineEnd ? -1 : close + 1;
}

const leadingParticles = alternatives(languages.flatMap(({ nameParticles }) => nameParticles.leads));
const bracketedName = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{M}\\d.’'_-]*(?:\\s(?:\\p{Lu}|\\d|(?:${leadingParticles}) )[\\p{L}\\p{M}\\d.’'_-]*){0,4}$`,
  'u',
);

/** `[Speaker 0] Hello.`, `[Anna Weber] 09:02:11`, `[00:01.200 --> 00:04.100] [SPEAKER_00] Hello.`: a name in square brackets. */
function readBracketed(text: string, from: number, lineEnd: number): LabelShape | null {
  let at = from;
  let timeStart = -1;
  let timeEnd = -1;
  const time = bracketedTime.exec(text.slice(from, Math.min(lineEnd, from + 48)))?.[0];
  if (time !== undefined) {
    timeStart = from;
    timeEnd = from + time.trimEnd().length;
    at = from + time.length;
    if (text.charCodeAt(at) !== 0x5b) return null;
  }
  const close = text.indexOf(']', at);
  if (close < 0 || close >= lineEnd || close - at > 60) return null;
  const name = text.slice(at + 1, close);
  if (!bracketedName.test(name)) return null;
  let end = close + 1;
  const hasColon = text.charCodeAt(end) === 0x3a;
  if (hasColon) end++;
  let after = end;
  while (after < lineEnd && isSpace(text.charCodeAt(after))) after++;
  const timeAfter = timeStart < 0 ? readTime(text, after, lineEnd) : -1;
  if (timeAfter > 0) {
    timeStart = after;
    timeEnd = timeAfter;
    end = timeAfter;
    after = timeAfter;
    while (after < lineEnd && isSpace(text.charCodeAt(after))) after++;
  }
  return {
    ...markless(from, at + 1, close, end, after, lineEnd, '', name.split(' ').length, casingOfName(name)),
    opener: '[',
    markStart: close + 1,
    markEnd: close + 1 + (hasColon ? 1 : 0),
    mark: hasColon ? ':' : '',
    timeStart,
    timeEnd,
    digits: (name.match(/\d/g) ?? []).length,
  };
}

/** True when the line is the timing of a caption (`00:00:03.120 --> 00:00:05.400`) or nothing but a time mark. */
export function isCueTiming(text: string, from: number, lineEnd: number): boolean {
  const length = lineEnd - from;
  if (length > 80 || length < 4) return false;
  return cueTiming.test(text.slice(from, lineEnd));
}

const clock = '\\d{1,2}(?::\\d{2}){1,2}(?:[.,]\\d{1,3})?';
const cueTiming = new RegExp(`^(?:\\d{1,2}:)?\\d{1,2}:\\d{1,2}(?:[.,]\\d{1,3})?\\s*-->\\s*\\d{1,2}:|^${clock}$`);
const bracketedTime = new RegExp(`^\\[${clock}(?:\\s*(?:-->|[-–—])\\s*${clock})?\\]\\s*`);

/** `<v Anna Weber>Good morning.</v>`, the voice of a caption in WebVTT. */
function readVoice(text: string, from: number, lineEnd: number): LabelShape | null {
  const unit = text.charCodeAt(from + 1);
  if (unit !== 0x76 || !(text.charCodeAt(from + 2) === 0x20 || text.charCodeAt(from + 2) === 0x2e)) return null;
  const close = text.indexOf('>', from);
  if (close < 0 || close >= lineEnd || close - from > 80) return null;
  const nameStart = text.indexOf(' ', from) + 1;
  if (nameStart >= close) return null;
  const name = text.slice(nameStart, close).trimEnd();
  if (name === '' || !/^[\p{L}\p{N}]/u.test(name)) return null;
  return {
    ...markless(
      from,
      nameStart,
      nameStart + name.length,
      close + 1,
      close + 1,
      lineEnd,
      '',
      name.split(' ').length,
      casingOfName(name),
    ),
    opener: '<v',
    markStart: close + 1,
    markEnd: close + 1,
  };
}

const timeOfDay = /^\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+/;
const nickname = /^<[ @+%~&]?((?:[\p{L}\p{N}_[\]\\^{}|`.'’-]+ ?){1,3})(?<! )>\s+(?=\S)/u;
/** Tags of web pages, which stand in the same brackets. */
const tag = /^(?:[abip]|br|d[dtl]|div|em|h\d|hr|img|li|ol|span|strong|t[dhr]|table|ul)$/i;

/** `<ada> Good morning.`, `[10:03] <ada> Good morning.`: a name in angle brackets, as chats log it. */
function readNickname(text: string, from: number, lineEnd: number): LabelShape | null {
  const line = text.slice(from, Math.min(lineEnd, from + 80));
  const time = timeOfDay.exec(line)?.[0] ?? '';
  const [written, name] = nickname.exec(line.slice(time.length)) ?? [];
  if (written === undefined || name === undefined || tag.test(name)) return null;
  const at = from + time.length;
  const nameStart = at + written.indexOf(name);
  const end = nameStart + name.length + 1;
  const words = name.split(' ').length;
  return {
    ...markless(
      from,
      nameStart,
      nameStart + name.length,
      end,
      at + written.length,
      lineEnd,
      '',
      words,
      casingOfName(name),
    ),
    opener: '<',
    markStart: end,
    markEnd: end,
    timeStart: time === '' ? -1 : from,
    timeEnd: time === '' ? -1 : from + time.trimEnd().length,
    digits: (name.match(/\d/g) ?? []).length,
  };
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

/** Labels of those who lead, which may stand alone among names: `Operator`. */
const leaders = new Set(languages.flatMap(({ moderatorLabels }) => moderatorLabels));

/** A longer line is no name. */
const LONGEST_ALONE = 64;

const articles = alternatives(
  languages.flatMap(({ dateWords }) =>
    (dateWords?.speech.articles ?? []).filter((word) => word.length > 1).map(capitalised),
  ),
);
const officeWithHolder = new RegExp(
  `^((?:${articles}) \\p{Lu}[\\p{L}\\p{M}’' -]{8,90}) (\\((?:\\p{Lu}[\\p{L}\\p{M}.’'-]* ){1,3}\\p{Lu}[\\p{L}\\p{M}’'-]+\\))$`,
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
function readNameAlone(text: string, from: number, lineEnd: number): LabelShape | null {
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
      if (words < 2) return null;
      noteStart = at;
      const rest = text.slice(at, lineEnd);
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
  const isLeader = words === 1 && leaders.has(text.slice(from, nameEnd).toLowerCase());
  const isShouted = words === 1 && lower === 0 && upper > 2 && upper === nameEnd - from;
  if (
    (words < 2 && !isLeader && !isShouted) ||
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
