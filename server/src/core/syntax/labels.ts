import { conventions } from '../conventions/index.ts';
import { isDigit, isLower, isUpper } from '../conventions/letters.ts';
import { readColonShape, readMarklessShape, type LabelShape } from '../conventions/shape.ts';
import { INVISIBLE, isInvisible, isSpace, plain } from '../text/characters.ts';
import type { LineTable } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Layout } from './layout.ts';
import type { ConventionChoice, Label, LabelDefect } from './transcript.ts';
import { containsOffice, endsLikePhrase, labelWord, startsLikeSentence, startsWithHonorific, startsWithOffice, type LabelWord } from './vocabulary.ts';

/** The labels of a document and what they say about how it writes them. */
export interface Labels {
  /** Accepted labels in order of position, each with the line it starts on. */
  readonly found: readonly FoundLabel[];
  readonly convention: ConventionChoice;
}

export interface FoundLabel {
  readonly label: Label;
  readonly line: number;
  /** First unit of what follows the label on its line; the line's end when nothing does. */
  readonly textStart: number;
}

interface Candidate {
  readonly shape: LabelShape;
  readonly line: number;
  readonly convention: string;
  /** The line begins a paragraph, or the line before ends a sentence: a label may stand here. */
  readonly fresh: boolean;
  /** Nothing follows the label on its line, and the next line is blank: the label stands by itself. */
  readonly alone: boolean;
  group: Group;
  /** Set for a label recognised by the document's own labels although its form is damaged. */
  readonly defect?: LabelDefect | undefined;
}

/** All candidates that name the same speaker in the same words. */
interface Group {
  readonly key: string;
  readonly name: string;
  readonly word: LabelWord | null;
  fresh: number;
  total: number;
  accepted: boolean;
  first: Candidate | null;
}

/**
 * Finds the labels of a document. A line that starts with a capital and has a colon is a candidate; it is a label when the
 * document itself says so: because the words are those of a label in some language, because the same name stands there
 * again, because the heading names the person, or because everything else about it is as in the document's sure labels.
 */
export function readLabels(text: string, lines: LineTable, layout: Layout): Labels {
  const candidates = readCandidates(text, lines, layout);
  const groups = groupCandidates(text, candidates);
  accept(text, candidates, groups);
  let accepted = candidates.filter((candidate) => candidate.group.accepted && isInPlace(candidate));
  const known = [...groups.values()].filter((group) => group.accepted);
  const damaged = recoverMarkless(text, lines, layout, candidates, known);
  const inline = readInline(text, lines, layout, accepted, known, groups);
  if (damaged.length > 0 || inline.length > 0) {
    accepted = [...accepted, ...damaged, ...inline].toSorted((left, right) => left.shape.start - right.shape.start);
    accepted = accepted.filter((one, index) => index === 0 || one.shape.start >= (accepted[index - 1]?.shape.end ?? 0));
  }
  const manner = readManner(text, accepted);
  return {
    found: accepted.map((candidate) => ({
      label: toLabel(text, candidate, manner),
      line: candidate.line,
      textStart: candidate.shape.textStart,
    })),
    convention: chooseConvention(accepted, candidates),
  };
}

function readCandidates(text: string, lines: LineTable, layout: Layout): Candidate[] {
  const candidates: Candidate[] = [];
  const { starts, ends } = layout;
  let colon = text.indexOf(':');
  let previousBlank = true;
  let previousEnd = -1;
  for (let line = 0; line < lines.count; line++) {
    const from = starts[line] ?? 0;
    const to = ends[line] ?? 0;
    if (from >= to) {
      previousBlank = true;
      continue;
    }
    if (colon >= 0 && colon < from) colon = text.indexOf(':', from);
    const first = text.charCodeAt(from);
    let shape: LabelShape | null = null;
    const opensLabel =
      isUpper(first) || first === 0x2a || first === 0x5f || first === 0x3e || first === 0x5b || isDigit(first) || isInvisible(first);
    if (opensLabel) {
      if (colon >= 0) {
        if (colon < to) shape = readColonShape(text, from, to, colon, to);
        else if (mayWrap(text, from, to) && (starts[line + 1] ?? 0) < (ends[line + 1] ?? 0)) {
          const limit = lines.end(Math.min(line + 2, lines.count - 1));
          if (colon < limit) shape = readColonShape(text, from, to, colon, limit);
        }
      }
      shape ??= readMarklessShape(text, from, to);
    }
    if (shape !== null && shape.nameEnd > shape.nameStart) {
      const claimed = conventions.find((convention) => convention.claims(shape));
      if (claimed !== undefined) {
        const fresh = previousBlank || previousEnd < 0 || endsSentence(text.charCodeAt(previousEnd - 1));
        const nextBlank = (starts[line + 1] ?? 0) >= (ends[line + 1] ?? 0);
        candidates.push({ shape, line, convention: claimed.id, fresh, alone: shape.ownLine && nextBlank, group: none });
      }
    }
    previousBlank = false;
    previousEnd = to;
  }
  return candidates;
}

/** A wrapped label is set in capitals or bold, and its first line is nearly full. */
function mayWrap(text: string, from: number, to: number): boolean {
  if (to - from < 30 || to - from > 120) return false;
  let letters = 0;
  for (let at = from; at < from + 6 && at < to; at++) {
    const unit = text.charCodeAt(at);
    if (isLower(unit)) return false;
    if (isUpper(unit)) letters++;
  }
  return letters >= 2;
}

const none: Group = { key: '', name: '', word: null, fresh: 0, total: 0, accepted: false, first: null };

/** What may stand before the line of a label when no blank line does: the end of a sentence, a dash, a bracket, a label's mark. */
function endsSentence(unit: number): boolean {
  return (
    unit === 0x2e || // .
    unit === 0x3f || // ?
    unit === 0x21 || // !
    unit === 0x2026 || // …
    unit === 0x201d || // ”
    unit === 0x22 ||
    unit === 0xbb || // »
    unit === 0x29 || // )
    unit === 0x5d || // ]
    unit === 0x3a || // :
    unit === 0x2d ||
    unit === 0x2013 ||
    unit === 0x2014 ||
    unit === 0x2a ||
    unit === 0x5f ||
    unit === 0x3e
  );
}

/** The identity of a label: case, spacing, markup, invisible characters and look-alike letters play no part in it. */
function keyOf(name: string): string {
  return foldLookAlikes(name).toLowerCase().replaceAll(/[*_\\]+/g, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** Cyrillic letters that look like a Latin one, each with the Latin letter. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  [...'аеорсухіјѕАВЕКМНОРСТХІЈЅУ'].map((letter, index) => [letter, [...'aeopcyxijsABEKMHOPCTXIJSY'][index] ?? letter]),
);

const mixedScripts = /[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]/;

function foldLookAlikes(name: string): string {
  if (!mixedScripts.test(name)) return name;
  const latin = (name.match(/[A-Za-z]/g) ?? []).length;
  const cyrillic = (name.match(/[\u0400-\u04ff]/g) ?? []).length;
  if (cyrillic >= latin) return name;
  return [...name].map((letter) => lookAlikes.get(letter) ?? letter).join('');
}

function groupCandidates(text: string, candidates: readonly Candidate[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const candidate of candidates) {
    const name = plain(text.slice(candidate.shape.nameStart, candidate.shape.nameEnd));
    const key = keyOf(name);
    let group = groups.get(key);
    if (group === undefined) {
      group = { key, name, word: labelWord(key), fresh: 0, total: 0, accepted: false, first: candidate };
      groups.set(key, group);
    }
    group.total++;
    if (candidate.fresh) group.fresh++;
    candidate.group = group;
  }
  return groups;
}

/** Decides which groups are labels, the sure ones first, because the doubtful ones are judged by their company. */
function accept(text: string, candidates: readonly Candidate[], groups: ReadonlyMap<string, Group>): void {
  const front = new Front(text, candidates);
  const seen = {
    /** Lines accepted for sure, by casing, own line or not. */
    lines: 0,
    ownLines: 0,
    capitals: 0,
    names: 0,
    /** Of these, names with a note before the mark, such as a party. */
    noted: 0,
    singleWords: 0,
    bold: 0,
    timed: 0,
    wide: 0,
  };
  const note = (group: Group): void => {
    const shape = group.first?.shape;
    group.accepted = true;
    if (shape === undefined) return;
    seen.lines += group.fresh;
    if (shape.ownLine) seen.ownLines += group.fresh;
    if (shape.casing === 'capitals' || shape.casing === 'initials') seen.capitals += group.fresh;
    if (group.word === null && shape.words > 1) {
      seen.names++;
      if (shape.noteStart >= 0) seen.noted++;
    }
    if (group.word === null && shape.words === 1 && group.fresh >= 3) seen.singleWords++;
    if (shape.opener !== '') seen.bold += group.fresh;
    if (shape.timeStart >= 0) seen.timed += group.fresh;
  };
  const letters = { q: groups.get('q'), a: groups.get('a') };
  for (const group of groups.values()) {
    const shape = group.first?.shape;
    if (shape === undefined || group.fresh === 0) continue;
    if (shape.nameEnd - shape.nameStart === 1) continue;
    if (isSure(group, shape, front)) note(group);
  }
  // Single letters: `Q` is a label when it comes again or stands among other labels, `A` only beside `Q`.
  if (letters.q !== undefined && letters.q.fresh > 0) {
    const wide = candidates.filter((one) => one.group === letters.q && one.shape.words === 1 && one.fresh).length;
    const narrow = letters.q.fresh - wide;
    if (wide >= 2 || (seen.lines >= 1 && wide + narrow >= 3) || (wide === 1 && (seen.lines >= 1 || letters.a !== undefined))) {
      note(letters.q);
      seen.wide = wide;
      if (letters.a !== undefined && letters.a.first?.shape.mark === letters.q.first?.shape.mark) note(letters.a);
    }
  }
  const afterQuestion = readAfterQuestion(candidates);
  // Names that end in a name already accepted, and single names in good company. Each round may prove more names.
  for (let round = 0; round < 3; round++) {
    const known = [...groups.values()].filter((group) => group.accepted).map((group) => group.key);
    const endings = new Set(known.filter((key) => key.includes(' ')));
    const nameWords = new Set([...endings].flatMap((key) => key.split(' ')));
    let changed = false;
    for (const group of groups.values()) {
      const shape = group.first?.shape;
      if (group.accepted || shape === undefined || group.fresh === 0 || group.word === 'field') continue;
      if (shape.nameEnd - shape.nameStart === 1) continue;
      if (!/^by\s/u.test(group.key) && isLikely(group, shape, front, seen, afterQuestion.has(group), endings, nameWords)) {
        note(group);
        changed = true;
      }
    }
    if (!changed) break;
  }
}

/** Groups whose first candidate is the next one after a questioner's label: that is where an answer starts. */
function readAfterQuestion(candidates: readonly Candidate[]): ReadonlySet<Group> {
  const found = new Set<Group>();
  let previous: Candidate | undefined;
  for (const candidate of candidates) {
    if (!candidate.fresh) continue;
    if (previous?.group.word === 'question' && candidate.group.first === candidate && !candidate.shape.ownLine) found.add(candidate.group);
    previous = candidate;
  }
  return found;
}

/** What stands before the first candidate that looks like turns have begun: the heading and the standfirst. */
class Front {
  readonly #text: string;
  readonly #plain: string;

  constructor(text: string, candidates: readonly Candidate[]) {
    const sure = candidates.find((one) => one.fresh && (one.group.word !== null || one.group.fresh > 1));
    this.#text = text;
    this.#plain = plain(text.slice(0, Math.min(sure?.shape.start ?? 0, 6000)));
  }

  /** True when the name stands there before its own first label. */
  names(group: Group): boolean {
    const at = this.#plain.indexOf(group.name);
    return at >= 0 && at < plain(this.#text.slice(0, Math.min(group.first?.shape.start ?? 0, 6000))).length;
  }
}

/** Groups that are labels whatever the rest of the document says. */
function isSure(group: Group, shape: LabelShape, front: Front): boolean {
  if (group.word === 'field') return false;
  if (group.word !== null) return group.word !== 'answer' || group.fresh > 1 || shape.casing !== 'title' || !front.names(group);
  if (shape.mark === '.-') return true;
  if (shape.lowerWords > 0 || shape.casing === 'lower') return false;
  if ((shape.casing === 'title' && startsLikeSentence(group.key)) || endsLikePhrase(group.key)) return false;
  const capitals = shape.casing === 'capitals';
  // `BY MS. WEBER:` in a court says who examines from here on; nobody says it.
  if (capitals && group.key.startsWith('by ')) return false;
  if (capitals && (startsWithHonorific(group.key) || startsWithOffice(group.key))) return true;
  if (shape.words > 12) return false;
  if (shape.timeStart >= 0) return group.fresh >= 2;
  if (shape.words >= 2) {
    if (group.fresh >= 2 && shape.words <= 7) return true;
    return group.fresh >= 1 && shape.words <= 4 && shape.digits === 0 && front.names(group) && !shape.ownLine;
  }
  return group.fresh >= 3 && !group.key.endsWith('.') && shape.digits === 0;
}

function isLikely(
  group: Group,
  shape: LabelShape,
  front: Front,
  seen: Readonly<Record<'lines' | 'ownLines' | 'capitals' | 'names' | 'noted' | 'singleWords' | 'bold' | 'timed', number>>,
  followsQuestion: boolean,
  endings: ReadonlySet<string>,
  nameWords: ReadonlySet<string>,
): boolean {
  // Office and name, the name being a speaker: `President of Russia Vladimir Putin` beside `Vladimir Putin`.
  for (let at = group.key.indexOf(' '); at > 0; at = group.key.indexOf(' ', at + 1)) {
    if (endings.has(group.key.slice(at + 1)) && shape.digits === 0 && shape.words <= 24) return true;
    // Name first, office after a comma: `LUISA ALCALDE, SECRETARIA DEL TRABAJO` beside `LUISA ALCALDE`.
    if (group.key.charCodeAt(at - 1) === 0x2c && endings.has(group.key.slice(0, at - 1))) return true;
  }
  if (shape.casing === 'lower' || (shape.casing === 'title' && startsLikeSentence(group.key)) || endsLikePhrase(group.key)) return false;
  const capitals = shape.casing === 'capitals' || shape.casing === 'initials';
  // The first label after `Question:` is the answerer's, even if he answers once only.
  if (followsQuestion && shape.lowerWords === 0 && shape.words <= 5 && shape.digits === 0 && group.key.length > 2) return true;
  const inKeeping = capitals ? seen.capitals >= 2 : seen.lines - seen.capitals >= (front.names(group) ? 1 : 2);
  if (shape.commas > 0 && isNameAndOffice(group.name)) return inKeeping && (capitals ? shape.words <= 24 : shape.words <= 18);
  if (shape.lowerWords > 0) {
    // An office set with small letters needs both an office word and a name at its end.
    return inKeeping && shape.lowerWords <= 2 && startsWithOffice(group.key) && endsInName(group.name) && !shape.ownLine;
  }
  if (shape.opener !== '' && seen.bold >= 2 && shape.words <= 14) return true;
  if (shape.timeStart >= 0) return seen.timed >= 2;
  // A label alone on its line in a document whose labels are not, and the reverse, is a section title or a sentence.
  if (group.first?.alone === true && seen.ownLines * 3 < seen.lines) return false;
  if (shape.digits > 2) return false;
  if (!inKeeping) {
    return shape.words >= 2 && startsWithOffice(group.key) && endsInName(group.name) && shape.words <= 14 && !shape.ownLine;
  }
  if (shape.commas > 0) return capitals ? shape.words <= 24 && seen.names >= 1 : isNameAndOffice(group.name) && shape.words <= 14;
  if (shape.words === 1) {
    // A first name or a surname alone: among such labels, or part of a name that the document has.
    if (front.names(group) && group.key.length > 3 && !shape.ownLine) return true;
    return (seen.singleWords >= 2 && seen.singleWords > seen.names) || (group.key.length > 2 && nameWords.has(group.key));
  }
  if (capitals) {
    if (containsOffice(group.key)) return true;
    return shape.words <= 6 && seen.names >= 2;
  }
  if (containsOffice(group.key) && shape.words <= 16) return true;
  // Where names bear a party or an affiliation in brackets, two capitalised words without one are a title in the speech.
  if (seen.noted * 2 > seen.names && shape.noteStart < 0) return false;
  return shape.words <= 5 && !/[“”"«»/&]/u.test(group.name) && (seen.names >= 1 || front.names(group));
}

/** `Heiko Maas, Bundesminister der Justiz`: a name, a comma, an office. */
function isNameAndOffice(name: string): boolean {
  const comma = name.indexOf(',');
  const person = name.slice(0, comma);
  const office = name.slice(comma + 1).trim().toLowerCase();
  // `Mr Speaker, I move:` and `Letzter Satz, Frau Präsidentin:` address somebody.
  if (!person.includes(' ') || startsWithHonorific(office) || startsLikeSentence(office) || labelWord(person.toLowerCase()) !== null) return false;
  return /^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.’'-]*|\p{Ll}{1,4}))*$/u.test(person) && containsOffice(office);
}

/** The last two words start with a capital, as a first name and a surname do. */
function endsInName(name: string): boolean {
  return /\p{Lu}[\p{L}.’'-]*\s+\p{Lu}[\p{L}’'-]+$/u.test(name);
}

/** A label accepted elsewhere may still stand in the middle of wrapped prose by chance. */
function isInPlace(candidate: Candidate): boolean {
  if (candidate.fresh) return true;
  const { shape, group } = candidate;
  if (shape.nameEnd - shape.nameStart === 1) return shape.words === 1 && shape.mark !== '';
  return shape.casing === 'capitals' || group.word !== null || (group.fresh >= 3 && shape.words >= 2);
}

/**
 * Finds labels that have lost their mark or bear a wrong one: a paragraph that starts with a name the document uses as a
 * label, followed by what starts a sentence. `Olga Ushakova, go ahead.` does not qualify, nor does a name and its verb.
 */
function recoverMarkless(
  text: string,
  lines: LineTable,
  layout: Layout,
  candidates: readonly Candidate[],
  known: readonly Group[],
): Candidate[] {
  const byFirstWord = new Map<string, Group[]>();
  for (const group of known) {
    if (group.total < 2 || group.key.length < 3) continue;
    const word = /^[^\s]+/.exec(group.key)?.[0] ?? '';
    const list = byFirstWord.get(word);
    if (list === undefined) byFirstWord.set(word, [group]);
    else list.push(group);
  }
  if (byFirstWord.size === 0) return [];
  const taken = new Set<number>();
  for (const candidate of candidates) if (candidate.group.accepted) taken.add(candidate.line);
  const ownLineHabit = candidates.filter((one) => one.group.accepted && one.shape.ownLine).length * 2 > taken.size;
  const found: Candidate[] = [];
  for (let line = 0; line < lines.count; line++) {
    const from = layout.starts[line] ?? 0;
    const to = layout.ends[line] ?? 0;
    if (from >= to || taken.has(line) || !isUpper(text.charCodeAt(from))) continue;
    let wordEnd = from;
    while (wordEnd < to && wordEnd < from + 40 && !isSpace(text.charCodeAt(wordEnd))) wordEnd++;
    const raw = text.slice(from, wordEnd);
    const word = keyOf(plain(raw).replace(/[.;,:]+$/, ''));
    const options = byFirstWord.get(word) ?? byFirstWord.get(`${word}.`);
    if (options === undefined) continue;
    const previousBlank = line === 0 || (layout.starts[line - 1] ?? 0) >= (layout.ends[line - 1] ?? 0);
    if (!previousBlank && !endsSentence(text.charCodeAt((layout.ends[line - 1] ?? 1) - 1))) continue;
    for (const group of options.toSorted((left, right) => right.key.length - left.key.length)) {
      const nameEnd = matchName(text, from, to, group.key);
      if (nameEnd < 0) continue;
      const recovered = readDamagedMark(text, from, nameEnd, to, group, ownLineHabit);
      if (recovered !== null) {
        found.push({ ...recovered, line, fresh: true, alone: recovered.shape.ownLine, group });
        break;
      }
    }
  }
  return found;
}

/** Offset after `key` if the text at `from` spells it, white space and invisible characters aside, in the same case pattern; −1 otherwise. */
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
    // Each word of a label starts with a capital; a name in running prose does too, a common word does not.
    if ((index === 0 || key.charCodeAt(index - 1) === 0x20) && isLower(text.charCodeAt(at)) && index === 0) return -1;
    at++;
  }
  return at;
}

function readDamagedMark(
  text: string,
  from: number,
  nameEnd: number,
  to: number,
  group: Group,
  ownLineHabit: boolean,
): { shape: LabelShape; convention: string; defect: LabelDefect | undefined } | null {
  const model = group.first;
  if (model === null || model.shape.opener !== '' || model.shape.mark === '') return null;
  const written = text.slice(from, nameEnd);
  const inCapitals = written === written.toUpperCase();
  if ((model.shape.casing === 'capitals') !== inCapitals && written.length > 4) return null;
  const make = (markEnd: number, textStart: number, mark: string, defect: LabelDefect): { shape: LabelShape; convention: string; defect: LabelDefect } => ({
    shape: {
      ...model.shape,
      start: from,
      nameStart: from,
      nameEnd,
      noteStart: -1,
      noteEnd: -1,
      markStart: nameEnd,
      markEnd,
      timeStart: -1,
      timeEnd: -1,
      end: markEnd,
      textStart,
      mark,
      spaceBeforeMark: false,
      hasInvisible: hasInvisible(text, from, nameEnd),
      ownLine: textStart >= to,
    },
    convention: model.convention,
    defect,
  });
  if (nameEnd >= to) {
    // The label alone, its colon lost: only where labels stand alone, for a caption is a name alone as well.
    return ownLineHabit && model.shape.ownLine && (inCapitals || group.word !== null) ? make(nameEnd, to, '', 'no-mark') : null;
  }
  const unit = text.charCodeAt(nameEnd);
  let at = nameEnd;
  if (unit === 0x3b || (unit === 0x2e && (inCapitals || group.word !== null))) {
    at++;
    const textStart = skipSpaces(text, at, to);
    if (textStart === at || !startsSpeech(text, textStart, to)) return null;
    return make(at, textStart, text.charAt(nameEnd), 'wrong-mark');
  }
  if (!isSpace(unit)) return null;
  const textStart = skipSpaces(text, at, to);
  if (text.charCodeAt(textStart) === 0x28) {
    // A long note before the colon: `Anna Weber (answering a question about …): Yes.`
    const close = text.indexOf(')', textStart);
    const colon = close < 0 ? -1 : text.indexOf(':', close);
    if (colon >= 0 && colon < to && colon - close <= 2) {
      const after = skipSpaces(text, colon + 1, to);
      const plainLabel = make(colon + 1, after, ':', 'no-mark');
      return { ...plainLabel, defect: undefined, shape: { ...plainLabel.shape, noteStart: textStart, noteEnd: close + 1, markStart: colon } };
    }
  }
  if (textStart >= to || !startsSpeech(text, textStart, to)) return null;
  // A name with its party or office in brackets and nothing after them stands in a list of those present.
  if (text.charCodeAt(textStart) === 0x28 && !inCapitals) return null;
  // A second capitalised word may continue a name or an office (`Question Time`, `Prime Minister Gillard`): then what
  // follows must itself read as the start of a sentence.
  if (!readsAsSentenceStart(text, textStart, to, inCapitals, group)) return null;
  return make(nameEnd, textStart, '', 'no-mark');
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
  return isUpper(unit) || isDigit(unit) || /[“‘"'«„([¿¡…—–-]/u.test(text.charAt(at));
}

function readsAsSentenceStart(text: string, at: number, to: number, inCapitals: boolean, group: Group): boolean {
  const rest = text.slice(at, Math.min(to, at + 120));
  const words = rest.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  const firstWord = words[0] ?? '';
  const second = words[1] ?? '';
  if (firstWord === '') return isDigit(rest.charCodeAt(0)) || rest.length > 2;
  if (inCapitals) {
    // After a label in capitals an ordinary word in mixed case opens the speech; a word in capitals would go on with the name.
    if (firstWord.length > 1 && firstWord === firstWord.toUpperCase()) return false;
    return group.word !== 'office' && !startsWithOffice(`${group.key} `) ? true : isLower(second.charCodeAt(0)) || /^\p{L}+[,.?!]/u.test(rest);
  }
  // A name of two or more words is complete; after a single word the next must not be a name too.
  if (group.key.includes(' ')) return !(isUpper(second.charCodeAt(0)) && rest.startsWith(`${firstWord} ${second}`)) || firstWord.length <= 2;
  return (group.word === 'question' || group.word === 'answer') && group.fresh >= 2 && second !== '' && !isUpper(second.charCodeAt(0));
}

const invisibleInside = new RegExp(`[${INVISIBLE}]`);

function hasInvisible(text: string, from: number, to: number): boolean {
  return invisibleInside.test(text.slice(from, to));
}

/**
 * Finds labels in the middle of a paragraph: a name that the document uses as a label, with its colon, where a sentence has
 * just ended. In a document whose line breaks are lost the labels are found by their own frequency.
 */
function readInline(
  text: string,
  lines: LineTable,
  layout: Layout,
  accepted: readonly Candidate[],
  known: readonly Group[],
  groups: Map<string, Group>,
): Candidate[] {
  const longLines = text.length / lines.count > 1500;
  const names = new Map<string, Group[]>();
  for (const group of known) {
    if (group.key.length < 3 || group.first?.shape.mark !== ':') continue;
    const last = /[^\s]+$/.exec(group.key)?.[0] ?? '';
    const list = names.get(last);
    if (list === undefined) names.set(last, [group]);
    else list.push(group);
  }
  const hyphens = readInlineHyphens(text, lines, layout, known, accepted);
  if (names.size === 0 && !longLines) return hyphens;
  const own = new Set(accepted.map((candidate) => candidate.shape.markStart));
  const found = hyphens;
  const loose: Candidate[] = [];
  let line = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    if (own.has(colon)) continue;
    const previous = text.charCodeAt(colon - 1);
    if (!(isUpper(previous) || isLower(previous) || previous === 0x29 || isSpace(previous) || isDigit(previous))) continue;
    while (line + 1 < lines.count && lines.start(line + 1) <= colon) line++;
    const from = layout.starts[line] ?? 0;
    const to = layout.ends[line] ?? 0;
    const place = readBackwards(text, from, colon, names, longLines);
    if (place === null || place.start === from) continue;
    const textStart = skipSpaces(text, colon + 1, to);
    const shape: LabelShape = {
      ...emptyShape,
      start: place.start,
      nameStart: place.start,
      nameEnd: place.nameEnd,
      noteStart: place.noteStart,
      noteEnd: place.noteEnd,
      markStart: colon,
      markEnd: colon + 1,
      end: colon + 1,
      textStart,
      spaceBeforeMark: isSpace(previous),
      hasInvisible: hasInvisible(text, place.start, place.nameEnd),
      ownLine: textStart >= to,
    };
    const group = place.group ?? none;
    const candidate: Candidate = { shape, line, convention: 'name-colon', fresh: true, alone: false, group, defect: 'inside-paragraph' };
    if (place.group !== null) found.push({ ...candidate, convention: place.group.first?.convention ?? 'name-colon' });
    else loose.push(candidate);
  }
  if (loose.length > 0) {
    // No line break is left to hold on to: what comes again, or is a label word, is a label.
    const own = groupCandidates(text, loose);
    for (const candidate of loose) {
      const group = own.get(candidate.group.key) ?? candidate.group;
      if (group.word === 'field') continue;
      if (group.word === null && group.total < 2 && !/^\p{L}\.\s?\p{L}+$/u.test(group.key)) continue;
      group.accepted = true;
      group.first ??= candidate;
      groups.set(group.key, group);
      found.push(candidate);
    }
  }
  return found;
}

/** `… Thank you. HON. A. WEBER.- Madam Speaker, …`: labels with a full stop and a hyphen in the middle of a paragraph. */
function readInlineHyphens(
  text: string,
  lines: LineTable,
  layout: Layout,
  known: readonly Group[],
  accepted: readonly Candidate[],
): Candidate[] {
  const model = known.find((group) => group.first?.shape.mark === '.-');
  if (model === undefined) return [];
  const own = new Set(accepted.map((candidate) => candidate.shape.markStart));
  const found: Candidate[] = [];
  let line = 0;
  for (let at = text.indexOf('.-'); at >= 0; at = text.indexOf('.-', at + 2)) {
    if (own.has(at)) continue;
    while (line + 1 < lines.count && lines.start(line + 1) <= at) line++;
    const from = layout.starts[line] ?? 0;
    const window = text.slice(Math.max(from, at - 60), at);
    const name = /(?:^|[^\p{L}])((?:HON|MR|MS|MRS|DR|MADAM|PROF|SIR)\b[\p{Lu}.\s’'-]{1,50})$/u.exec(window)?.[1];
    if (name === undefined || name.length === at - from) continue;
    const start = at - name.length;
    const key = keyOf(plain(name));
    const group = known.find((other) => other.key === key) ?? { ...none, key, name: plain(name), accepted: true };
    const textStart = skipSpaces(text, at + 2, layout.ends[line] ?? at + 2);
    const shape: LabelShape = { ...emptyShape, start, nameStart: start, nameEnd: at, markStart: at, markEnd: at + 2, end: at + 2, textStart, mark: '.-', casing: 'capitals' };
    found.push({ shape, line, convention: 'full-stop-hyphen', fresh: true, alone: false, group, defect: 'inside-paragraph' });
  }
  return found;
}

const emptyShape: LabelShape = {
  start: 0,
  nameStart: 0,
  nameEnd: 0,
  noteStart: -1,
  noteEnd: -1,
  markStart: 0,
  markEnd: 0,
  timeStart: -1,
  timeEnd: -1,
  end: 0,
  textStart: 0,
  opener: '',
  mark: ':',
  spaceBeforeMark: false,
  hasInvisible: false,
  casing: 'title',
  words: 2,
  lowerWords: 0,
  commas: 0,
  digits: 0,
  ownLine: false,
  lineCount: 1,
};

interface InlinePlace {
  readonly start: number;
  readonly nameEnd: number;
  readonly noteStart: number;
  readonly noteEnd: number;
  readonly group: Group | null;
}

/** Reads backwards from a colon: a known label's name with a sentence end before it, or an initial and a surname. */
function readBackwards(
  text: string,
  from: number,
  colon: number,
  names: ReadonlyMap<string, readonly Group[]>,
  longLines: boolean,
): InlinePlace | null {
  let end = colon;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  let noteStart = -1;
  let noteEnd = -1;
  if (text.charCodeAt(end - 1) === 0x29) {
    const open = text.lastIndexOf('(', end);
    if (open <= from || end - open > 80) return null;
    noteStart = open;
    noteEnd = end;
    end = open;
    while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  }
  let wordStart = end;
  while (wordStart > from && end - wordStart < 40 && isNameUnit(text.charCodeAt(wordStart - 1))) wordStart--;
  const last = keyOf(plain(text.slice(wordStart, end)));
  // A label glued to the full stop before it: `relationship.JOURNALIST:`.
  for (const word of last.includes('.') ? [last, last.slice(last.lastIndexOf('.') + 1)] : [last]) {
    for (const group of names.get(word) ?? []) {
      const start = matchBackwards(text, from, end, group.key);
      if (start >= 0 && start > from && opensAfterSentence(text, from, start, group)) return { start, nameEnd: end, noteStart, noteEnd, group };
    }
  }
  if (!longLines) return null;
  const window = text.slice(Math.max(from, end - 140), end);
  const initial = /(?:^|[\s.?!…»)])(\p{Lu}\.\s?\p{Lu}[\p{L}-]+)(?:\s+\p{Lu}[\p{L}-]+(?:\s[^.?!:]{0,90})?)?$/u.exec(window);
  if (initial?.[1] !== undefined) {
    const start = end - window.length + initial.index + initial[0].indexOf(initial[1]);
    return { start, nameEnd: start + initial[1].length, noteStart, noteEnd, group: null };
  }
  const name = /[.?!…»)]\s+(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)$/u.exec(window);
  if (name?.[1] !== undefined && (labelWord(name[1].toLowerCase()) !== null || name[1].includes(' '))) {
    const start = end - name[1].length;
    return { start, nameEnd: end, noteStart, noteEnd, group: null };
  }
  return null;
}

function isNameUnit(unit: number): boolean {
  return isUpper(unit) || isLower(unit) || unit === 0x2e || unit === 0x27 || unit === 0x2019 || unit === 0x2d || isDigit(unit) || isInvisible(unit);
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
function opensAfterSentence(text: string, from: number, start: number, group: Group): boolean {
  if (!isUpper(text.charCodeAt(start))) return false;
  const model = group.first?.shape;
  if (model?.casing === 'capitals' && !isUpper(text.charCodeAt(start + 1))) return false;
  let at = start;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  if (at === from) return false;
  const unit = text.charCodeAt(at - 1);
  const ended = unit === 0x2e || unit === 0x3f || unit === 0x21 || unit === 0x2026 || unit === 0x201d || unit === 0x22 || unit === 0x29 || unit === 0xbb;
  return ended && (at < start || unit !== 0x2e || group.key.length > 3);
}

/** How the document sets its labels, against which each single label is judged. */
interface Manner {
  readonly spaceBefore: boolean;
  readonly glued: boolean;
  readonly inline: boolean;
}

function readManner(text: string, accepted: readonly Candidate[]): Manner {
  let marked = 0;
  let spaced = 0;
  let followed = 0;
  let glued = 0;
  let inside = 0;
  for (const { shape, defect } of accepted) {
    if (defect === 'inside-paragraph') inside++;
    if (!shape.mark.startsWith(':')) continue;
    marked++;
    if (shape.spaceBeforeMark && isSpace(text.charCodeAt(shape.markStart - 1))) spaced++;
    if (!shape.ownLine) {
      followed++;
      if (shape.textStart === shape.end) glued++;
    }
  }
  return {
    spaceBefore: spaced * 2 > marked,
    glued: glued * 2 > followed && followed > 2,
    inline: inside * 2 > accepted.length,
  };
}

function toLabel(text: string, candidate: Candidate, manner: Manner): Label {
  const { shape, group } = candidate;
  const name = plain(text.slice(shape.nameStart, shape.nameEnd)).replaceAll(/[*_\\]+/g, '').trim();
  const defects: LabelDefect[] = [];
  if (candidate.defect !== undefined) defects.push(candidate.defect);
  if (shape.mark === '::') defects.push('wrong-mark');
  if (shape.mark.startsWith(':')) {
    if (shape.spaceBeforeMark && !manner.spaceBefore && !hasHoverCard(shape)) defects.push('space-before');
    if (!shape.ownLine && shape.textStart === shape.end && !manner.glued) defects.push('no-space-after');
  }
  const written = text.slice(shape.nameStart, shape.markStart);
  if (invisibleInside.test(text.slice(shape.start, shape.markStart)) || mixedScripts.test(written)) defects.push('hidden-character');
  const note = shape.noteStart < 0 ? null : plain(text.slice(shape.noteStart + 1, shape.noteEnd - 1));
  const span = (start: number, end: number): Span => ({ start, end });
  return {
    span: span(shape.start, shape.end),
    name: span(shape.nameStart, shape.nameEnd),
    text: name,
    note,
    noteSpan: shape.noteStart < 0 ? null : span(shape.noteStart, shape.noteEnd),
    mark: span(shape.markStart, shape.markEnd),
    time: shape.timeStart < 0 ? null : span(shape.timeStart, shape.timeEnd),
    convention: candidate.convention,
    key: group.key,
    defects,
  };
}

/** The text of a page's pop-up card stands between name and mark; the space before the mark is the least of it. */
function hasHoverCard(shape: LabelShape): boolean {
  return shape.noteStart < 0 && shape.markStart - shape.nameEnd > 4;
}

/** The convention of most labels. The confidence is the share of labels that follow it or the runner-up, lowered when labels are few. */
function chooseConvention(accepted: readonly Candidate[], candidates: readonly Candidate[]): ConventionChoice {
  const counts = new Map<string, number>();
  for (const candidate of accepted) counts.set(candidate.convention, (counts.get(candidate.convention) ?? 0) + 1);
  const ranked = [...counts].toSorted((left, right) => right[1] - left[1] || left[0].localeCompare(right[0], 'en'));
  const [first, second] = ranked;
  if (first === undefined) return { id: 'none', confidence: 0 };
  const explained = first[1] + (second?.[1] ?? 0);
  const doubtful = candidates.filter((candidate) => !candidate.group.accepted && candidate.fresh && candidate.shape.lowerWords === 0).length;
  const share = explained / (accepted.length + doubtful / 2);
  const confidence = share * (1 - 1 / (accepted.length + 1));
  return { id: first[0], confidence: Math.round(confidence * 100) / 100 };
}
