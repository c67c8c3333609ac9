import { languages } from '../languages/index.ts';
import { alternatives } from '../languages/phrases.ts';
import { isDigit, isLower, isUpper } from '../conventions/letters.ts';
import { readSign, unmarkedShape } from '../conventions/signLabels.ts';
import type { LabelShape } from '../conventions/shape.ts';
import { hasInvisible, isInvisible, isSpace, plain } from '../text/characters.ts';
import type { Decision, Group } from './decision.ts';
import type { Dialogue } from './dialogue.ts';
import { furnitureOf } from './furniture.ts';
import { keyOf } from './labelKey.ts';
import { recoverLetters } from './lostLetters.ts';
import { isPageMark } from './pageMarks.ts';
import { endsSentence, isWhole, toForm, type Candidate, type LabelForm, type Section } from './section.ts';
import type { LabelDefect } from './transcript.ts';
import { labelWord, letterWord, startsLikeSentence, startsWithHonorific, startsWithOffice } from './vocabulary.ts';

/** A label at its place. Offsets are counted from the start of the section. */
export interface FoundLabel {
  readonly form: LabelForm;
  readonly line: number;
  readonly start: number;
  readonly textStart: number;
  readonly ownLine: boolean;
  readonly convention: string;
  /** What is wrong with a label that was recognised by the document's other labels; null when its form is sound. */
  readonly defect: LabelDefect | null;
}

/** Names found in the middle of paragraphs of a document without line breaks, by key, with how often they come. */
export type LooseNames = ReadonlySet<string>;

/**
 * The labels of a section, in order and without overlap.
 * @param offset where the section starts in the text
 */
export function readSectionLabels(
  section: Section,
  decision: Decision,
  loose: LooseNames | null,
  offset: number,
): FoundLabel[] {
  if (decision.dialogue !== null) return readTurns(section, decision.dialogue, offset);
  const found: FoundLabel[] = [];
  for (const candidate of section.candidates) {
    const { form, ownLine } = candidate;
    if (decision.title.isTitle && offset + candidate.start === decision.title.start) continue;
    if (decision.fields.starts.has(offset + candidate.start)) continue;
    const group = decision.groups.get(form.group);
    // Where one line holds many turns, the first of them shows its name at the line's beginning and the others do not.
    if (group === undefined) continue;
    if (!(group.accepted || loose?.has(form.key) === true)) {
      const sign = decision.hasChevrons && form.shape.opener.startsWith('>>') ? readSignOf(section, candidate) : null;
      if (sign !== null) found.push(sign);
      continue;
    }
    const mayStand =
      candidate.fresh || (group.weakness === '' && (section.context.layout.wholeLines || isInPlace(form, group)));
    if (!mayStand) continue;
    if (group.weakness === '|sign' && isOnlySet(section, candidate, decision)) continue;
    const before = found.at(-1);
    // A wrapped label takes the lines it runs over.
    if (before !== undefined && candidate.start < before.start + before.form.shape.end) continue;
    found.push({
      form,
      line: candidate.line,
      start: candidate.start,
      textStart: candidate.textStart,
      ownLine,
      convention: ownLine ? form.conventionAlone : form.convention,
      defect: null,
    });
  }
  if (decision.hasBoldQuestions) readAnswers(section, found);
  const sound = found.length;
  if (decision.byFirstWord.size > 0) recoverMarkless(section, decision, found);
  if (decision.letters.length > 0) recoverLetters(section, decision.letters, found);
  if (decision.byLastWord.size > 0 || loose !== null) readInline(section, decision, loose, found);
  if (decision.hasHyphens) readInlineHyphens(section, found);
  if (found.length === sound) return found;
  found.sort((left, right) => left.start - right.start);
  return found.filter((label, index) => {
    const before = found[index - 1];
    return before === undefined || label.start >= before.start + before.form.shape.end;
  });
}

/** The sign of a line whose first words are no name: `>> Look at this: a bridge.` */
function readSignOf(section: Section, { line, start }: Pick<Candidate, 'line' | 'start'>): FoundLabel | null {
  const shape = readSign(section.text, start, section.lines[line * 3 + 2] as number);
  if (shape === null) return null;
  const form = toForm(section.text, shape);
  const { textStart, ownLine } = shape;
  return { form, line, start, textStart, ownLine, convention: form.convention, defect: null };
}

/** A caption or a credit in bold or italics among questions that are set so. */
function isOnlySet(
  { text, lines }: Section,
  { form, asks, line, start }: Candidate,
  { boldOpener }: Decision,
): boolean {
  const { opener } = form.shape;
  if (asks || !/^[*_]/.test(opener)) return false;
  return opener !== boldOpener || furnitureOf(text.slice(start, lines[line * 3 + 2])) !== null;
}

/** The key of a question that nothing marks. */
export const UNMARKED_QUESTION = '?';

/** The turns of a dialogue without names that begin in the section. */
function readTurns(section: Section, dialogue: Dialogue, offset: number): FoundLabel[] {
  const found: FoundLabel[] = [];
  for (let line = 0; line < section.lineCount; line++) {
    const start = section.lines[line * 3 + 1] as number;
    const part = dialogue.get(offset + start);
    if (part === undefined || start >= (section.lines[line * 3 + 2] as number)) continue;
    const label =
      part === 'sign' ? readSignOf(section, { line, start }) : unmarkedLabel(section.text, line, start, '?');
    if (label !== null)
      found.push(part === 'question' ? { ...label, form: { ...label.form, key: UNMARKED_QUESTION } } : label);
  }
  return found;
}

function unmarkedLabel(text: string, line: number, start: number, opener: '**' | '?'): FoundLabel {
  const form = toForm(text, unmarkedShape(start, opener));
  return { form, line, start, textStart: start, ownLine: false, convention: form.convention, defect: null };
}

/** Where questions are set in bold, the first plain line after one begins its answer. */
function readAnswers(section: Section, found: FoundLabel[]): void {
  const { text, lines, lineCount, context } = section;
  const questions = new Set(
    found.flatMap(({ form, line }) =>
      isWhole(text, form.shape, lines[line * 3 + 1] as number, lines[line * 3 + 2] as number) ? [line] : [],
    ),
  );
  const labels = new Set(found.map(({ line }) => line));
  let isAsked = context.previousUnit === 0x2a || context.previousUnit === 0x5f;
  for (let line = 0; line < lineCount; line++) {
    const start = lines[line * 3 + 1] as number;
    if (start >= (lines[line * 3 + 2] as number)) continue;
    if (labels.has(line)) isAsked = questions.has(line);
    else if (isAsked && furnitureOf(text.slice(start, lines[line * 3 + 2])) === null) {
      isAsked = false;
      found.push(unmarkedLabel(text, line, start, '**'));
    }
  }
  found.sort((left, right) => left.start - right.start);
}

/** A label accepted elsewhere may still stand in the middle of wrapped prose by chance. */
function isInPlace(form: LabelForm, group: Group): boolean {
  const { shape } = form;
  if (shape.nameEnd - shape.nameStart === 1) return shape.words === 1 && shape.mark !== '';
  return shape.casing === 'capitals' || group.word !== null || (group.fresh >= 3 && shape.words >= 2);
}

/**
 * Finds labels that have lost their mark or bear a wrong one: a paragraph that starts with a name the document uses as a
 * label, followed by what starts a sentence. `Olga Ushakova, go ahead.` does not qualify, nor does a name and its verb.
 */
function recoverMarkless(section: Section, decision: Decision, found: FoundLabel[]): void {
  const { text, lines, context } = section;
  const sound = found.length;
  let next = 0;
  for (let line = 0; line < section.lineCount; line++) {
    const from = lines[line * 3 + 1] as number;
    const to = lines[line * 3 + 2] as number;
    while (next < sound && (found[next] as FoundLabel).line < line) next++;
    if (next < sound && (found[next] as FoundLabel).line === line) continue;
    const nameStart = skipMarkup(text, from, to);
    if (nameStart >= to || !decision.firstUnits.has(lowerUnit(text.charCodeAt(nameStart)))) continue;
    if (!isUpper(text.charCodeAt(nameStart))) continue;
    let wordEnd = nameStart;
    while (wordEnd < to && wordEnd < nameStart + 40 && !isSpace(text.charCodeAt(wordEnd))) wordEnd++;
    while (wordEnd > nameStart && isMarkup(text.charCodeAt(wordEnd - 1))) wordEnd--;
    const last = text.charCodeAt(wordEnd - 1);
    if (last === 0x2e || last === 0x3b || last === 0x2c) wordEnd--;
    while (wordEnd > nameStart && isMarkup(text.charCodeAt(wordEnd - 1))) wordEnd--;
    const word = text.slice(nameStart, wordEnd).toLowerCase();
    const options =
      decision.byFirstWord.get(word) ?? (last === 0x2e ? decision.byFirstWord.get(`${word}.`) : undefined);
    if (options === undefined) continue;
    const previousBlank =
      line === 0 ? context.previousBlank : (lines[line * 3 - 2] as number) >= (lines[line * 3 - 1] as number);
    if (!previousBlank) {
      const unit = line === 0 ? context.previousUnit : text.charCodeAt((lines[line * 3 - 1] as number) - 1);
      if (unit >= 0 && !endsSentence(unit)) continue;
    }
    if (isPageMark(text.slice(from, to))) continue;
    for (const group of options.toSorted((left, right) => right.key.length - left.key.length)) {
      const nameEnd = matchName(text, nameStart, to, group.key);
      if (nameEnd < 0) continue;
      const place = { start: from, nameStart, nameEnd, to };
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
      if (!isSpace(text.charCodeAt(at))) return -1;
      while (at < to && isSpace(text.charCodeAt(at))) at++;
      continue;
    }
    if (text.charAt(at).toLowerCase() !== key.charAt(index)) return -1;
    at++;
  }
  return at;
}

/** Where a name stands that may be a label: its markup, the name, and the end of the line. */
interface DamagedPlace {
  readonly start: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly to: number;
}

interface Damaged {
  readonly shape: LabelShape;
  readonly defect: LabelDefect | null;
}

function readDamagedMark(text: string, place: DamagedPlace, group: Group, ownLineHabit: boolean): Damaged | null {
  const { start, nameStart, nameEnd, to } = place;
  const model = group.first.form.shape;
  const opener = text.slice(start, nameStart);
  if ((model.opener === '') !== (opener === '') || model.mark === '') return null;
  if (opener !== '' && !/^[*_]+$/.test(model.opener)) return null;
  const written = text.slice(nameStart, nameEnd);
  // `SECRETARY McCLAIN` is set in capitals as well.
  const inCapitals = plain(written) === group.name ? model.casing === 'capitals' : written === written.toUpperCase();
  if ((model.casing === 'capitals') !== inCapitals && written.length > 4) return null;
  const isSure = inCapitals || group.word !== null;
  const shapeOf = (markStart: number, markEnd: number, end: number, textStart: number): LabelShape => ({
    ...model,
    start,
    nameStart,
    nameEnd,
    noteStart: -1,
    noteEnd: -1,
    markStart,
    markEnd,
    timeStart: -1,
    timeEnd: -1,
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
    const isLabel = ownLineHabit && group.first.ownLine && (isSure || startsWithOffice(group.key));
    return isLabel ? { shape: shapeOf(nameEnd, nameEnd, nameEnd, nameEnd), defect: 'no-mark' } : null;
  }
  const unit = text.charCodeAt(nameEnd);
  if (unit === 0x3b || (unit === 0x2e && isSure)) {
    const textStart = skipSpaces(text, nameEnd + 1, to);
    const isAlone = textStart >= to && ownLineHabit && group.first.ownLine;
    if (!isAlone && (textStart === nameEnd + 1 || !startsSpeech(text, textStart, to))) return null;
    return { shape: shapeOf(nameEnd, nameEnd + 1, nameEnd + 1, textStart), defect: 'wrong-mark' };
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
  const isWide = textStart - nameEnd > 1;
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

/** After a wide gap, as between label and speech, whatever is not set in capitals opens the speech. */
function opensAfterGap(text: string, at: number, to: number): boolean {
  const first = /[\p{L}\p{M}’'-]+/u.exec(text.slice(at, Math.min(to, at + 40)))?.[0] ?? '';
  return first.length > 0 && (first.length === 1 || first !== first.toUpperCase());
}

/** Notes that stand for what is said and not for how a label's words came about: `(Inaudible.)`, `(laughter)`. */
const noises = new Set(
  languages.flatMap(({ notes, openMarks }) => [...openMarks, ...Object.values({ ...notes, interpreter: [] }).flat()]),
);

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
  const isOfLabel = !noises.has(note.toLowerCase()) && (note === note.toUpperCase()) === inCapitals;
  // Another bracket follows in lists: `Anna Weber (Port Vell) (Lab) . . . 12`.
  if (!isOfLabel || speech === noteEnd || text.charCodeAt(speech) === 0x28 || !startsSpeech(text, speech, to))
    return null;
  if (!readsAsSentenceStart(text, speech, to, inCapitals, group)) return null;
  return { shape: withNote(shapeOf(noteEnd, noteEnd, noteEnd, speech)), defect: 'no-mark' };
}

/** A label in Markdown that has lost its colon or has a semicolon for it: `**Anna Weber** Yes.`, `**Anna Weber;** Yes.` */
function readMarkedUp(text: string, { nameEnd, to }: DamagedPlace, group: Group, shapeOf: ShapeOf): Damaged | null {
  const model = group.first.form.shape;
  const isInside = text.charCodeAt(nameEnd) === 0x3b;
  const closing = nameEnd + (isInside ? 1 : 0);
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
  if (isInside) return { shape: shapeOf(nameEnd, closing, end, textStart), defect: 'wrong-mark' };
  if (isBehind) return { shape: shapeOf(end - 1, end, end, textStart), defect: 'wrong-mark' };
  // The colon stands inside the markup or behind it, as in the document's other labels.
  const markAt = model.end > model.markEnd ? nameEnd : end;
  return { shape: shapeOf(markAt, markAt, end, textStart), defect: 'no-mark' };
}

function isMarkup(unit: number): boolean {
  return unit === 0x2a || unit === 0x5f;
}

function skipMarkup(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isMarkup(text.charCodeAt(at))) at++;
  return at;
}

function skipSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
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
  const rest = text.slice(at, Math.min(to, at + 120));
  const words = rest.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  const first = words[0] ?? '';
  const second = words[1] ?? '';
  if (first === '') return isDigit(rest.charCodeAt(0)) || rest.length > 2;
  // The one word that is set with a capital inside a sentence: `Well I think`.
  const goesOn = isLower(second.charCodeAt(0)) || /^I(?:[’']\p{L}+)?$/u.test(second);
  const asks = group.word === 'question' || group.word === 'answer';
  if (inCapitals) {
    // After a label in capitals an ordinary word in mixed case opens the speech; a word in capitals would go on with the name,
    // unless a sentence goes on from it: `JOURNALIST PM, can I …`
    if (first.length > 1 && first === first.toUpperCase()) return asks && goesOn && /^\p{Lu}+,? \p{Ll}/u.test(rest);
    if (asks) return true;
    if (group.word !== 'office' && !startsWithOffice(`${group.key} `)) return true;
    return (
      goesOn || /^(?:[([“"]?\p{L}+(?:[,.?!]| [—–])|\([^)]*\.\))/u.test(rest) || startsLikeSentence(first.toLowerCase())
    );
  }
  // A name of two or more words or with initials is complete; after a single word the next must not be a name too.
  if (/[ .]/.test(group.key))
    return !(isUpper(second.charCodeAt(0)) && rest.startsWith(`${first} ${second}`)) || first.length <= 2;
  return (
    (asks || group.word === 'audience') &&
    group.fresh >= 2 &&
    (goesOn || (startsWithHonorific(`${first} ${second}`.toLowerCase()) && /^[^.?!]{1,40},/u.test(rest)))
  );
}

/**
 * Finds labels in the middle of a paragraph: a name that the document uses as a label, with its colon, where a sentence has
 * just ended. In a document whose line breaks are lost the names are those that come again.
 */
function readInline(section: Section, decision: Decision, loose: LooseNames | null, found: FoundLabel[]): void {
  const { text } = section;
  const sound = found.length;
  let line = 0;
  let next = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    while (next < sound && markOf(found[next] as FoundLabel) < colon) next++;
    if (next < sound && markOf(found[next] as FoundLabel) === colon) continue;
    const previous = text.charCodeAt(colon - 1);
    if (
      !(isUpper(previous) || isLower(previous) || previous === 0x29 || isSpace(previous) || isDigit(previous)) &&
      !isMarkup(previous)
    )
      continue;
    while (line + 1 < section.lineCount && (section.lines[line * 3 + 3] as number) <= colon) line++;
    const from = section.lines[line * 3 + 1] as number;
    const to = section.lines[line * 3 + 2] as number;
    const place =
      readKnownBackwards(text, from, colon, decision.byLastWord) ??
      (loose === null ? null : readLooseBackwards(text, from, colon));
    if (place === null || place.start === from) continue;
    const form = toInlineForm(text, place, colon, to);
    if (place.group === null && loose?.has(form.key) !== true) continue;
    const model = place.group?.first;
    found.push({
      form: { ...form, key: place.group?.key ?? form.key },
      line,
      start: place.start,
      textStart: place.start + form.shape.textStart,
      ownLine: form.shape.ownLine,
      convention:
        model === undefined ? 'name-colon' : model.ownLine ? model.form.conventionAlone : model.form.convention,
      defect: 'inside-paragraph',
    });
  }
}

/** So many labels must one line hold before it is taken for one that has lost its breaks. */
const ENOUGH_IN_LINE = 4;

/**
 * Names before colons in the middle of long lines: what comes twice, or is a label word, or is an initial with a surname.
 * @param areLost whether the whole document has lost its breaks; otherwise one line must hold several turns of two speakers
 */
export function readLooseNames(sections: readonly Section[], areLost: boolean): LooseNames {
  const counts = new Map<string, number>();
  const sure = new Set<string>();
  let isHeld = areLost;
  for (const { text, lineCount, lines } of sections) {
    const inLine = new Set<string>();
    let labels = 0;
    let line = 0;
    for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      while (line + 1 < lineCount && (lines[line * 3 + 3] as number) <= colon) {
        line++;
        inLine.clear();
        labels = 0;
      }
      const place = readLooseBackwards(text, lines[line * 3 + 1] as number, colon);
      if (place === null) continue;
      const { key, word } = toInlineForm(text, place, colon, lines[line * 3 + 2] as number);
      if (word === 'field') continue;
      inLine.add(key);
      labels++;
      // Somebody speaks again in this line.
      if (labels >= ENOUGH_IN_LINE && inLine.size > 1 && inLine.size < labels) isHeld = true;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (word !== null || /^\p{L}\.\s?\p{L}+$/u.test(key)) sure.add(key);
    }
  }
  for (const [key, count] of counts) if (count >= 2) sure.add(key);
  return isHeld ? sure : new Set();
}

function markOf(label: FoundLabel): number {
  return label.start + label.form.shape.markStart;
}

interface InlinePlace {
  /** The first unit that belongs to the label, markup included. */
  readonly start: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly noteStart: number;
  readonly noteEnd: number;
  readonly group: Group | null;
}

function toInlineForm(text: string, place: InlinePlace, colon: number, to: number): LabelForm {
  const opener = text.slice(place.start, place.nameStart);
  const end = opener === '' ? colon + 1 : skipMarkup(text, colon + 1, to);
  const textStart = skipSpaces(text, end, to);
  return toForm(text, {
    start: place.start,
    nameStart: place.nameStart,
    nameEnd: place.nameEnd,
    noteStart: place.noteStart,
    noteEnd: place.noteEnd,
    markStart: colon,
    markEnd: colon + 1,
    timeStart: -1,
    timeEnd: -1,
    end,
    textStart,
    opener,
    mark: ':',
    spaceBeforeMark: isSpace(text.charCodeAt(colon - 1)),
    hasInvisible: hasInvisible(text.slice(place.nameStart, place.nameEnd)),
    casing: 'title',
    words: 2,
    lowerWords: 0,
    commas: 0,
    digits: 0,
    ownLine: textStart >= to,
    lineCount: 1,
  });
}

/** The end of the name before a colon, and the note between the two. */
function nameBefore(
  text: string,
  from: number,
  colon: number,
): { end: number; noteStart: number; noteEnd: number } | null {
  let end = colon;
  while (end > from && (isSpace(text.charCodeAt(end - 1)) || isMarkup(text.charCodeAt(end - 1)))) end--;
  if (text.charCodeAt(end - 1) !== 0x29) return { end, noteStart: -1, noteEnd: -1 };
  const noteEnd = end;
  const noteStart = text.lastIndexOf('(', end);
  if (noteStart <= from || end - noteStart > 80) return null;
  end = noteStart;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return { end, noteStart, noteEnd };
}

/** Reads backwards from a colon: a known label's name with a sentence end before it. */
function readKnownBackwards(
  text: string,
  from: number,
  colon: number,
  names: ReadonlyMap<string, readonly Group[]>,
): InlinePlace | null {
  const before = nameBefore(text, from, colon);
  if (before === null) return null;
  const { end, noteStart, noteEnd } = before;
  let wordStart = end;
  while (wordStart > from && end - wordStart < 40 && isNameUnit(text.charCodeAt(wordStart - 1))) wordStart--;
  const last = keyOf(plain(text.slice(wordStart, end)));
  // A label glued to the full stop before it: `relationship.JOURNALIST:`.
  for (const word of last.includes('.') ? [last, last.slice(last.lastIndexOf('.') + 1)] : [last]) {
    for (const group of names.get(word) ?? []) {
      const nameStart = matchBackwards(text, from, end, group.key);
      if (nameStart <= from) continue;
      let start = nameStart;
      while (start > from && isMarkup(text.charCodeAt(start - 1))) start--;
      const isMarkedUp = start < nameStart;
      if (isMarkedUp !== /^[*_]+$/.test(group.first.form.shape.opener)) continue;
      if (start > from && opensAfterSentence(text, from, start, nameStart, group))
        return { start, nameStart, nameEnd: end, noteStart, noteEnd, group };
    }
  }
  return null;
}

/** Reads backwards from a colon in a long line: an initial and a surname, or a name or label word after a sentence. */
function readLooseBackwards(text: string, from: number, colon: number): InlinePlace | null {
  const before = nameBefore(text, from, colon);
  if (before === null) return null;
  const { end, noteStart, noteEnd } = before;
  const window = text.slice(Math.max(from, end - 140), end);
  const initial = /(?:^|[\s.?!…»)])(\p{Lu}\.\s?\p{Lu}[\p{L}-]+)(?:\s+\p{Lu}[\p{L}-]+(?:\s[^.?!:]{0,90})?)?$/u.exec(
    window,
  );
  if (initial?.[1] !== undefined) {
    const start = end - window.length + initial.index + initial[0].indexOf(initial[1]);
    return { start, nameStart: start, nameEnd: start + initial[1].length, noteStart, noteEnd, group: null };
  }
  const name = /[.?!…»)]\s+(\p{Lu}(?:[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)?)$/u.exec(window)?.[1];
  if (name === undefined) return null;
  const word = name.length === 1 ? letterWord(name.toLowerCase()) : labelWord(name.toLowerCase());
  if (word === null && !name.includes(' ')) return null;
  const start = end - name.length;
  return { start, nameStart: start, nameEnd: end, noteStart, noteEnd, group: null };
}

function isNameUnit(unit: number): boolean {
  return (
    isUpper(unit) ||
    isLower(unit) ||
    unit === 0x2e ||
    unit === 0x27 ||
    unit === 0x2019 ||
    unit === 0x2d ||
    isDigit(unit) ||
    isInvisible(unit)
  );
}

function matchBackwards(text: string, from: number, end: number, key: string): number {
  let at = end;
  for (let index = key.length - 1; index >= 0; index--) {
    while (at > from && isInvisible(text.charCodeAt(at - 1))) at--;
    if (at <= from) return -1;
    if (key.charCodeAt(index) === 0x20) {
      if (!isSpace(text.charCodeAt(at - 1))) return -1;
      while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
      continue;
    }
    if (text.charAt(at - 1).toLowerCase() !== key.charAt(index)) return -1;
    at--;
  }
  return at;
}

/** A label inside a paragraph follows the end of a sentence, with a space or glued to it, and starts with a capital. */
function opensAfterSentence(text: string, from: number, start: number, nameStart: number, group: Group): boolean {
  if (!isUpper(text.charCodeAt(nameStart))) return false;
  if (group.first.form.shape.casing === 'capitals' && !isUpper(text.charCodeAt(nameStart + 1))) return false;
  let at = start;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  if (at === from) return false;
  const unit = text.charCodeAt(at - 1);
  if (!/[.?!…”")»]/u.test(String.fromCharCode(unit))) return false;
  return at < start || unit !== 0x2e || group.key.length > 3;
}

const addresses = languages.flatMap(({ honorifics }) => honorifics.filter((word) => /^\p{L}{2,}$/u.test(word)));
const addressedName = new RegExp(
  `(?:^|[^\\p{L}])((?:${alternatives(addresses).toUpperCase()})(?!\\p{L})[\\p{Lu}.\\s’'-]{1,50})$`,
  'u',
);

/** `… Thank you. HON. A. WEBER.- Madam Speaker, …`: labels with a full stop and a hyphen in the middle of a paragraph. */
function readInlineHyphens(section: Section, found: FoundLabel[]): void {
  const { text } = section;
  const own = new Set(found.map(markOf));
  let line = 0;
  for (let at = text.indexOf('.-'); at >= 0; at = text.indexOf('.-', at + 2)) {
    if (own.has(at)) continue;
    while (line + 1 < section.lineCount && (section.lines[line * 3 + 3] as number) <= at) line++;
    const from = section.lines[line * 3 + 1] as number;
    const window = text.slice(Math.max(from, at - 60), at);
    const name = addressedName.exec(window)?.[1];
    if (name === undefined || name.length === at - from) continue;
    const start = at - name.length;
    const to = section.lines[line * 3 + 2] as number;
    const textStart = skipSpaces(text, at + 2, to);
    const form = toForm(text, {
      ...toInlineForm(text, { start, nameStart: start, nameEnd: at, noteStart: -1, noteEnd: -1, group: null }, at, to)
        .shape,
      start,
      nameStart: start,
      nameEnd: at,
      markStart: at,
      markEnd: at + 2,
      end: at + 2,
      textStart,
      mark: '.-',
      spaceBeforeMark: false,
      casing: 'capitals',
      ownLine: textStart >= to,
    });
    found.push({
      form,
      line,
      start,
      textStart,
      ownLine: textStart >= to,
      convention: 'full-stop-hyphen',
      defect: 'inside-paragraph',
    });
  }
}
