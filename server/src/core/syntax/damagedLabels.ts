/** Labels of known names at the beginning of a line that damage has hidden: without a mark, or with a wrong one. */
import { isCueTiming } from '../conventions/timedLabels.ts';
import { isDigit, isLower, isUpper } from '../conventions/letters.ts';
import { readPrefix } from '../conventions/leadingNumbers.ts';
import type { LabelPrefix } from '../conventions/leadingNumbers.ts';
import type { LabelShape } from '../conventions/shape.ts';
import { languages } from '../languages/index.ts';
import { hasInvisible, isInvisible, isSpace, plain } from '../text/characters.ts';
import { OFTEN } from './acceptance.ts';
import { startOf, type Decision } from './decision.ts';
import { skipSpaces } from './foundLabel.ts';
import type { FoundLabel } from './foundLabel.ts';
import type { Group } from './group.ts';
import { isPageMark } from './pageMarks.ts';
import { toForm } from './labelForm.ts';
import { partsWords } from './labelKey.ts';
import { endsSentence } from './lineEnds.ts';
import type { Section } from './section.ts';
import type { LabelDefect } from './transcript.ts';
import { opensTurn, startsLikeSentence, startsWithHonorific, startsWithOffice } from './vocabulary.ts';

/**
 * Finds labels that have lost their mark or bear a wrong one: a paragraph that starts with a name the document uses as a
 * label, followed by what starts a sentence. `Olga Ushakova, go ahead.` does not qualify, nor does a name and its verb.
 */
export function recoverMarkless(section: Section, decision: Decision, found: FoundLabel[]): void {
  const { text, lines, context } = section;
  const sound = found.length;
  let next = 0;
  for (let line = 0; line < section.lineCount; line++) {
    const from = lines[line * 3 + 1] as number;
    const to = lines[line * 3 + 2] as number;
    while (next < sound && (found[next] as FoundLabel).line < line) next++;
    if (next < sound && (found[next] as FoundLabel).line === line) continue;
    const prefix = readPrefix(text, from, to);
    const nameStart = skipMarkup(text, prefix.nameStart, to);
    if (nameStart >= to || !mayBeKnown(text, nameStart, decision.wordStarts)) continue;
    let wordEnd = nameStart;
    while (wordEnd < to && wordEnd < nameStart + 40 && !partsWords(text.charCodeAt(wordEnd))) wordEnd++;
    while (wordEnd > nameStart && isMarkup(text.charCodeAt(wordEnd - 1))) wordEnd--;
    const last = text.charCodeAt(wordEnd - 1);
    if (last === 0x2e || last === 0x3b || last === 0x2c) wordEnd--;
    while (wordEnd > nameStart && isMarkup(text.charCodeAt(wordEnd - 1))) wordEnd--;
    const word = text.slice(nameStart, wordEnd).toLowerCase();
    const options =
      decision.byFirstWord.get(word) ??
      (last === 0x2e ? decision.byFirstWord.get(`${word}.`) : undefined) ??
      (isMisreadMark(text, wordEnd - 1, nameStart) ? decision.byFirstWord.get(word.slice(0, -1)) : undefined);
    if (options === undefined) continue;
    const previousBlank =
      line === 0 ? context.previousBlank : (lines[line * 3 - 2] as number) >= (lines[line * 3 - 1] as number);
    let isBelowSentence = true;
    // No sentence goes on with a name in capitals and a semicolon, or with one small letter behind it.
    const isCertain =
      (last === 0x3b && isUpper(text.charCodeAt(wordEnd - 1))) || isMisreadMark(text, wordEnd - 1, nameStart);
    if (!previousBlank && !isCertain) {
      const unit = line === 0 ? context.previousUnit : text.charCodeAt((lines[line * 3 - 1] as number) - 1);
      isBelowSentence = unit < 0 || endsSentence(unit) || (line > 0 && isCueTime(section, line - 1));
    }
    if (isPageMark(text.slice(from, to))) continue;
    for (const group of options) {
      // Below a title or a time of day only several words in capitals are surely a label.
      if (!isBelowSentence && !(group.first.form.shape.casing === 'capitals' && group.key.includes(' '))) continue;
      const nameEnd = matchName(text, nameStart, to, group.key);
      if (nameEnd < 0) continue;
      if (!isUpper(text.charCodeAt(nameStart)) && !text.startsWith(group.name, nameStart)) continue;
      const place = { start: from, prefix, nameStart, nameEnd, to };
      const damaged = readDamagedMark(text, place, group, decision.ownLineHabit);
      if (damaged === null) continue;
      const form = toForm(text, damaged.shape);
      found.push({
        form: { ...form, key: group.key },
        line,
        start: from,
        textStart: damaged.shape.textStart,
        ownLine: damaged.shape.ownLine,
        convention: group.first.ownLine ? group.first.form.conventionAlone : group.first.form.convention,
        defect: damaged.defect,
      });
      break;
    }
  }
}

/** True for the line of a subtitle’s times, behind which a turn may begin: `00:00:01.000 --> 00:00:04.000`. */
function isCueTime({ text, lines }: Section, line: number): boolean {
  const start = lines[line * 3 + 1] as number;
  return isDigit(text.charCodeAt(start)) && isCueTiming(text, start, lines[line * 3 + 2] as number);
}

/** Two units that tell most words from those of known names, so that they need not be looked up. */
function mayBeKnown(text: string, at: number, wordStarts: ReadonlySet<number>): boolean {
  const first = lowerUnit(text.charCodeAt(at));
  return wordStarts.has(startOf(first, lowerUnit(text.charCodeAt(at + 1)))) || wordStarts.has(startOf(first, 0));
}

function lowerUnit(unit: number): number {
  return unit < 0x80 ? unit | 0x20 : String.fromCharCode(unit).toLowerCase().charCodeAt(0);
}

/** Offset after `key` if the text at `from` spells it, white space and invisible characters aside; −1 otherwise. */
function matchName(text: string, from: number, to: number, key: string): number {
  let at = from;
  for (let index = 0; index < key.length; index++) {
    while (at < to && isInvisible(text.charCodeAt(at))) at++;
    if (at >= to) return -1;
    if (key.charCodeAt(index) === 0x20) {
      if (!partsWords(text.charCodeAt(at))) return -1;
      while (at < to && partsWords(text.charCodeAt(at))) at++;
      continue;
    }
    if (text.charAt(at).toLowerCase() !== key.charAt(index)) return -1;
    at++;
  }
  return at;
}

/** Where a name stands that may be a label: what is before it, its markup, the name, and the end of the line. */
interface DamagedPlace {
  readonly start: number;
  readonly prefix: LabelPrefix;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly to: number;
}

interface Damaged {
  readonly shape: LabelShape;
  readonly defect: LabelDefect | null;
}

function readDamagedMark(text: string, place: DamagedPlace, group: Group, ownLineHabit: boolean): Damaged | null {
  const { start, prefix, nameStart, nameEnd, to } = place;
  const model = group.first.form.shape;
  const opener = text.slice(prefix.nameStart, nameStart);
  if ((model.opener === '') !== (opener === '') || model.mark === '') return null;
  if (opener !== '' && !/^[*_]+$/.test(model.opener)) return null;
  const written = text.slice(nameStart, nameEnd);
  // `SECRETARY McCLAIN` is set in capitals as well.
  const isModelCapitals = model.casing === 'capitals' || model.casing === 'initials';
  const inCapitals = plain(written) === group.name ? isModelCapitals : written === written.toUpperCase();
  if (isModelCapitals !== inCapitals && written.length > 4) return null;
  const isSure = (inCapitals && model.casing === 'capitals') || group.word !== null;
  const shapeOf = (markStart: number, markEnd: number, end: number, textStart: number): LabelShape => ({
    ...model,
    start,
    nameStart,
    nameEnd,
    noteStart: -1,
    noteEnd: -1,
    markStart,
    markEnd,
    timeStart: prefix.timeStart,
    timeEnd: prefix.timeEnd,
    end,
    textStart,
    opener,
    mark: text.slice(markStart, markEnd),
    spaceBeforeMark: false,
    hasInvisible: hasInvisible(written),
    ownLine: textStart >= to,
  });
  if (opener !== '') return readMarkedUp(text, place, group, shapeOf);
  if (nameEnd >= to) {
    // The label alone, its colon lost: only where labels stand alone, for a caption is a name alone as well.
    const isLabel =
      ownLineHabit && group.first.ownLine && (isSure || startsWithOffice(group.key) || group.fresh >= SURE_ALONE);
    return isLabel ? { shape: shapeOf(nameEnd, nameEnd, nameEnd, nameEnd), defect: 'no-mark' } : null;
  }
  const unit = text.charCodeAt(nameEnd);
  // French sets a space before the colon, and so before what stands for it.
  const markAt = model.spaceBeforeMark && isSpace(unit) ? nameEnd + 1 : nameEnd;
  // Letters that often open a turn end no sentence at the beginning of a line: `AWR. Yes.`
  const isOften = inCapitals && model.casing === 'initials' && group.fresh >= OFTEN;
  if (text.charCodeAt(markAt) === 0x3b || (unit === 0x2e && (isSure || isOften))) {
    const end = markAt + 1;
    const textStart = skipSpaces(text, end, to);
    const isAlone = textStart >= to && ownLineHabit && group.first.ownLine;
    if (!isAlone && (textStart === end || !startsSpeech(text, textStart, to))) return null;
    return { shape: shapeOf(markAt, end, end, textStart), defect: 'wrong-mark' };
  }
  if (isMisreadMark(text, nameEnd, nameStart) && group.fresh >= OFTEN_ENOUGH && isModelCapitals) {
    const speech = skipSpaces(text, nameEnd + 1, to);
    if (startsSpeech(text, speech, to) || noises.has(/^\p{L}*/u.exec(text.slice(speech, speech + 24))?.[0] ?? ''))
      return { shape: shapeOf(nameEnd, nameEnd + 1, nameEnd + 1, speech), defect: 'wrong-mark' };
  }
  if (!isSpace(unit)) return null;
  const textStart = skipSpaces(text, nameEnd, to);
  if (text.charCodeAt(textStart) === 0x28) {
    const noted = readNoted(text, textStart, to, group, shapeOf);
    if (noted !== null) return noted;
    // A name with its party or office in brackets stands in a list of those present.
    if (!inCapitals) return null;
  }
  if (textStart >= to || !startsSpeech(text, textStart, to)) return null;
  // Letters that are set as a label (`AvW`) begin no sentence.
  const isCapped = inCapitals || /^\p{Lu}\p{Ll}?\p{Lu}{1,2}$/u.test(written);
  const isWide = textStart - nameEnd > 1 || unit === 0x09;
  if (!(isWide && isSure && opensAfterGap(text, textStart, to))) {
    if (!readsAsSentenceStart(text, textStart, to, isCapped, group)) return null;
  }
  // A dash stands for the mark where a sentence begins behind it; where one goes on it belongs to what is said.
  if (/[-–—]/.test(text.charAt(textStart)) && isSpace(text.charCodeAt(textStart + 1))) {
    const end = textStart + 1;
    const speech = skipSpaces(text, end, to);
    if (startsSpeech(text, speech, to)) return { shape: shapeOf(textStart, end, end, speech), defect: 'wrong-mark' };
  }
  return { shape: shapeOf(nameEnd, nameEnd, nameEnd, textStart), defect: 'no-mark' };
}

/** So often must a label open turns before a letter behind its name is taken for its mark. */
const OFTEN_ENOUGH = 3;

/**
 * True for what a scanner makes of the colon behind a name in capitals: `WEBERs`, `WEBERt`, `WEBERI`, `PM1`. Letters in the plural
 * have an s: `PMs`.
 */
function isMisreadMark(text: string, at: number, nameStart: number): boolean {
  if (at - nameStart < 2 || !isSpace(text.charCodeAt(at + 1)) || !isUpper(text.charCodeAt(at - 1))) return false;
  return (at - nameStart > 3 ? /[\p{Ll}1!|*IE]/u : /[1!|*]/u).test(text.charAt(at));
}

/** After a wide gap or a tab, as between label and speech, whatever is not set in capitals opens the speech. */
function opensAfterGap(text: string, at: number, to: number): boolean {
  const first = /[\p{L}\p{M}’'-]+/u.exec(text.slice(at, Math.min(to, at + 40)))?.[0] ?? '';
  return first.length > 0 && (first.length === 1 || first !== first.toUpperCase());
}

/** Notes that stand for what is said and not for how a label's words came about: `(Inaudible.)`, `(laughter)`. */
const noises = new Set(
  languages.flatMap(({ notes, openMarks }) => [...openMarks, ...Object.values({ ...notes, interpreter: [] }).flat()]),
);

/** A name that stands so often alone on its line with a mark is no caption where it has none. */
const SURE_ALONE = 5;

type ShapeOf = (markStart: number, markEnd: number, end: number, textStart: number) => LabelShape;

/** A label with a note before the colon, which may be a semicolon: `Anna Weber (answering a question about …): Yes.` */
function readNoted(text: string, noteStart: number, to: number, group: Group, shapeOf: ShapeOf): Damaged | null {
  const close = text.indexOf(')', noteStart);
  if (close < 0 || close >= to) return null;
  const noteEnd = close + 1;
  const colon = text.indexOf(':', close);
  const withNote = (shape: LabelShape): LabelShape => ({ ...shape, noteStart, noteEnd });
  if (colon >= 0 && colon < to && colon - close <= 2)
    return { shape: withNote(shapeOf(colon, colon + 1, colon + 1, skipSpaces(text, colon + 1, to))), defect: null };
  const textStart = skipSpaces(text, noteEnd + 1, to);
  if (text.charCodeAt(noteEnd) === 0x3b && textStart > noteEnd + 1 && startsSpeech(text, textStart, to))
    return { shape: withNote(shapeOf(noteEnd, noteEnd + 1, noteEnd + 1, textStart)), defect: 'wrong-mark' };
  // The colon behind the note is lost: the note is set as the label is, and a sentence follows it.
  const speech = skipSpaces(text, noteEnd, to);
  const inCapitals = group.first.form.shape.casing === 'capitals';
  const note = text.slice(noteStart + 1, close);
  // Where labels bear a party in brackets, this is one: `Mirko Hassel (SPD) Verstehe.`
  const isParty = group.first.form.shape.noteStart >= 0 && note === note.toUpperCase();
  const isOfLabel = !noises.has(note.toLowerCase()) && (isParty || (note === note.toUpperCase()) === inCapitals);
  // Another bracket follows in lists: `Anna Weber (Port Vell) (Lab) . . . 12`.
  if (!isOfLabel || speech === noteEnd || text.charCodeAt(speech) === 0x28 || !startsSpeech(text, speech, to))
    return null;
  if (!readsAsSentenceStart(text, speech, to, inCapitals, group)) return null;
  return { shape: withNote(shapeOf(noteEnd, noteEnd, noteEnd, speech)), defect: 'no-mark' };
}

/** A label in Markdown that has lost its colon or has a semicolon for it: `**Anna Weber** Yes.`, `**Anna Weber;** Yes.` */
function readMarkedUp(text: string, { nameEnd, to }: DamagedPlace, group: Group, shapeOf: ShapeOf): Damaged | null {
  const model = group.first.form.shape;
  // French sets a space before the colon, which is still there when the colon is gone.
  const markAt = nameEnd + (model.spaceBeforeMark && isSpace(text.charCodeAt(nameEnd)) ? 1 : 0);
  const isInside = text.charCodeAt(markAt) === 0x3b;
  const closing = markAt + (isInside ? 1 : 0);
  let end = skipMarkup(text, closing, to);
  if (end === closing) return null;
  // `**_VOICE_ ** _Good morning._`: of two kinds of markup the outer closes behind a space.
  if (text.startsWith(' **', end) && text.slice(closing, end) === '_') end += ' **'.length;
  const isBehind = !isInside && text.charCodeAt(end) === 0x3b;
  if (isBehind) end++;
  const textStart = skipSpaces(text, end, to);
  if (textStart >= to ? !group.first.ownLine : textStart === end) return null;
  const speech = skipMarkup(text, textStart, to);
  if (speech < to && text.charCodeAt(speech) !== 0x5c && !startsSpeech(text, speech, to)) return null;
  if (isInside) return { shape: shapeOf(markAt, closing, end, textStart), defect: 'wrong-mark' };
  if (isBehind) return { shape: shapeOf(end - 1, end, end, textStart), defect: 'wrong-mark' };
  // The colon stands inside the markup or behind it, as in the document's other labels.
  const missing = model.end > model.markEnd ? markAt : end;
  return { shape: shapeOf(missing, missing, end, textStart), defect: 'no-mark' };
}

export function isMarkup(unit: number): boolean {
  return unit === 0x2a || unit === 0x5f;
}

export function skipMarkup(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isMarkup(text.charCodeAt(at))) at++;
  return at;
}

/** A capital, a digit, an opening quotation mark, bracket or dash. */
function startsSpeech(text: string, at: number, to: number): boolean {
  if (at >= to) return false;
  const unit = text.charCodeAt(at);
  return isUpper(unit) || isDigit(unit) || /[“‘"'«„([¿¡…—–-]/u.test(text.charAt(at)) || text.startsWith('...', at);
}

/**
 * A second capitalised word may continue a name or an office (`Question Time`, `Prime Minister Gillard`): then what follows
 * must itself read as the start of a sentence.
 */
function readsAsSentenceStart(text: string, at: number, to: number, inCapitals: boolean, group: Group): boolean {
  const line = text.slice(at, to);
  const rest = line.slice(0, 120);
  // All that is said is a note: `Question [inaudible]`.
  const note = /^[([]([^()[\]]{1,60})[)\]][.\s]*$/u.exec(line)?.[1];
  if (note !== undefined && group.fresh > 1 && noises.has(note.replace(/\.$/, '').toLowerCase())) return true;
  const words = rest.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  const first = words[0] ?? '';
  const second = words[1] ?? '';
  // Two letters may be a word of the sentence: `PM Weber said`, but not `PM Well, …`
  if (group.key.length < 3 && !startsLikeSentence(first.toLowerCase()) && !/^\p{L}+[,.?!] /u.test(rest)) return false;
  if (first === '') return isDigit(rest.charCodeAt(0)) || rest.length > 2;
  // The one word that is set with a capital inside a sentence: `Well I think`.
  const goesOn = isLower(second.charCodeAt(0)) || /^I(?:[’']\p{L}+)?$/u.test(second);
  const asks = group.word === 'question' || group.word === 'answer';
  if (inCapitals) {
    // After a label in capitals an ordinary word in mixed case opens the speech; a word in capitals would go on with the name,
    // unless a sentence goes on from it: `JOURNALIST PM, can I …`, `MR. GIBBS BP caused …`
    if (first.length > 1 && first === first.toUpperCase()) {
      const isComplete = startsWithHonorific(group.key) && first.length <= LONGEST_ACRONYM;
      return (asks || isComplete) && goesOn && /^\p{Lu}+,? \p{Ll}/u.test(rest);
    }
    if (asks || group.word === 'moderator') return true;
    // `CNN International` begins a sentence about somebody whose label has few letters.
    const isShort = group.first.form.shape.casing === 'initials' && group.word === null;
    if (!isShort && group.word !== 'office' && !startsWithOffice(`${group.key} `)) return true;
    return (
      goesOn ||
      opensTurn(rest) ||
      /^(?:[([“"]?\p{L}+(?:[,.?!]| [—–])|\([^)]*\.\))/u.test(rest) ||
      startsLikeSentence(first.toLowerCase())
    );
  }
  const isWhole = /[.?!…]["”»’)]*$/u.test(line);
  // A name of two or more words or with initials is complete; after a single word the next must not be a name too.
  if (/[ .\d]/.test(group.key)) {
    const isFollowed = isUpper(second.charCodeAt(0)) && rest.startsWith(`${first} ${second}`);
    if (!isFollowed || first.length <= 2 || opensTurn(rest)) return true;
    return isWhole && (goesOn || startsLikeSentence(first.toLowerCase()));
  }
  if (group.fresh < 2) return false;
  // `Holt Und wer zahlt?`: a word that opens sentences stands in no name.
  if (group.word === null) return startsLikeSentence(first.toLowerCase()) && (goesOn || isWhole);
  // Somebody is addressed, and asked: `Question Minister Dolin, when …?`
  if (group.word === 'question' && line.includes('?')) return true;
  if (asks || group.word === 'audience') {
    const isAddress = startsWithHonorific(`${first} ${second}`.toLowerCase()) && /^[^.?!]{1,40},/u.test(rest);
    return goesOn || isAddress || (isWhole && words.length === 1);
  }
  // `Presidente Es la …`, and not `Presidente De la República`.
  return group.word !== null && isWhole && (opensTurn(rest) || (goesOn && startsLikeSentence(first.toLowerCase())));
}

/** Longer words in capitals are names. */
const LONGEST_ACRONYM = 5;
