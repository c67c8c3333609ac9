import { isUpper } from '../conventions/letters.ts';
import type { LabelShape } from '../conventions/shape.ts';
import { languages } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { alternatives } from '../languages/phrases.ts';
import { plain } from '../text/characters.ts';
import { LONGEST_DIALOGUE, readDialogue, type Dialogue } from './dialogue.ts';
import { draftLabels } from './draftLabels.ts';
import { readFrontFields, sameFields, type FrontFields } from './frontFields.ts';
import { standsApart } from './furniture.ts';
import { misprints } from './misprint.ts';
import { markPhrases } from './ordinaryWords.ts';
import type { Candidate, LabelForm, Section, Weakness } from './section.ts';
import {
  alternatingLetters,
  askingLetters,
  numberedLetters,
  pairedLetters,
  weakLabels,
  writtenOut,
  type Evidence,
} from './weakLabels.ts';
import {
  afterArticle,
  containsOffice,
  endsLikePhrase,
  labelWord,
  letterWord,
  startsLikeSentence,
  startsWithHonorific,
  isPersonal,
  startsWithOffice,
  type LabelWord,
} from './vocabulary.ts';

/** All candidates that name the same speaker in the same words. */
export interface Group {
  readonly key: string;
  readonly weakness: Weakness;
  readonly name: string;
  /** Null for the name of a field that somebody bears, too. */
  word: LabelWord | null;
  /** Its words are those of a sentence or a phrase, as far as the document shows. */
  isPhrase: boolean;
  /** How many candidates there are, and how many stand where a label may. */
  total: number;
  fresh: number;
  accepted: boolean;
  readonly first: FirstOf;
}

/** The first candidate of a group. */
interface FirstOf {
  readonly candidate: Candidate;
  readonly form: LabelForm;
  readonly ownLine: boolean;
  readonly alone: boolean;
  /** Offset in the text. */
  readonly start: number;
}

/** Which names are labels in this document, and what follows from that for reading the rest of it. */
export interface Decision {
  /** By {@link LabelForm.group}. */
  readonly groups: ReadonlyMap<string, Group>;
  /** The keys of all groups whose form is that of a label. */
  readonly keys: ReadonlySet<string>;
  /** Accepted groups by their first word, for labels that have lost their mark. */
  readonly byFirstWord: ReadonlyMap<string, readonly Group[]>;
  /** First units that such a first word can have. */
  readonly firstUnits: ReadonlySet<number>;
  /** Accepted groups by their last word, for labels in the middle of a paragraph. */
  readonly byLastWord: ReadonlyMap<string, readonly Group[]>;
  /** Accepted letters for question and answer that stand again and again. */
  readonly letters: readonly Group[];
  /** Some label ends in a full stop and a hyphen. */
  readonly hasHyphens: boolean;
  /** A chevron opens a turn, with a name or without. */
  readonly hasChevrons: boolean;
  /** Questions stand out by their type alone, and what follows them answers. */
  readonly hasBoldQuestions: boolean;
  /** The markup in which most such questions are set; empty when there are none. */
  readonly boldOpener: string;
  /** Most labels stand alone on their line. */
  readonly ownLineHabit: boolean;
  /** Names of two or more words, for telling captions. */
  readonly names: ReadonlySet<string>;
  /** Up to here the text was searched for names; beyond it only the candidates count. */
  readonly frontEnd: number;
  /** The first line, where it begins with what could be a label, and whether it is the title instead. */
  readonly title: { readonly start: number; readonly end: number; readonly isTitle: boolean };
  /** No candidate is a label. */
  readonly isBare: boolean;
  /** The turns of a text without labels; null when it has labels, or no turns. */
  readonly dialogue: Dialogue | null;
  /** Candidates before the first turn that say who is there. */
  readonly fields: FrontFields;
}

/** True when both accept the same names, so that one can stand for the other. */
export function sameDecision(left: Decision, right: Decision): boolean {
  if (left.groups.size !== right.groups.size || left.ownLineHabit !== right.ownLineHabit) return false;
  if (left.hasBoldQuestions !== right.hasBoldQuestions || left.boldOpener !== right.boldOpener) return false;
  if (!sameFields(left.fields, right.fields) || !sameDialogue(left.dialogue, right.dialogue)) return false;
  if (left.title.isTitle !== right.title.isTitle || left.title.start !== right.title.start) return false;
  const others = right.groups.values();
  for (const group of left.groups.values()) {
    const { value: other } = others.next();
    if (
      other === undefined ||
      group.key !== other.key ||
      group.accepted !== other.accepted ||
      group.total !== other.total ||
      group.fresh !== other.fresh ||
      group.name !== other.name ||
      group.first.ownLine !== other.first.ownLine ||
      group.first.alone !== other.first.alone ||
      group.first.form.signature !== other.first.form.signature
    )
      return false;
  }
  return true;
}

function sameDialogue(left: Dialogue | null, right: Dialogue | null): boolean {
  if (left === null || right === null) return left === right;
  return left.size === right.size && [...left].every(([start, part]) => right.get(start) === part);
}

const wordsOfNames = new WeakMap<Decision, ReadonlySet<string>>();

/** True when a word of `text` is one of a name, so that the text may name somebody. */
export function namesAnybody(decision: Decision, text: string): boolean {
  let words = wordsOfNames.get(decision);
  if (words === undefined) {
    const all = new Set<string>();
    for (const key of decision.keys) {
      const parts = key.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      // Single letters stand everywhere and count only in a name that has nothing else.
      const long = parts.filter((part) => part.length > 1);
      for (const part of long.length > 0 ? long : parts) all.add(part);
    }
    words = all;
    wordsOfNames.set(decision, words);
  }
  const names = words;
  return (
    plain(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).some((word) => names.has(word));
}

/** A candidate and its group, in the order of the text. */
interface OrderedCandidate {
  readonly candidate: Candidate;
  readonly group: Group;
  readonly section: number;
  /** Offset in the text. */
  readonly start: number;
}

/** The most of the front that is searched for names. */
export const LONGEST_FRONT = 6000;

/**
 * Decides which candidates are labels. A line that starts with a capital and has a colon is a candidate; it is a label when
 * the document itself says so: because the words are those of a label in some language, because the same name stands there
 * again, because the heading names the person, or because everything else about it is as in the document's sure labels.
 * @param offsets where each section starts in the text
 * @param head the first units of the text, as many as are searched for names
 */
export function decide(
  sections: readonly Section[],
  offsets: (section: number) => number,
  head: string,
  language: Language,
): Decision {
  const groups = new Map<string, Group>();
  const ordered: OrderedCandidate[] = [];
  const fields = readFrontFields(sections, offsets, head);
  for (const [index, section] of sections.entries()) {
    if (section.candidates.length === 0) continue;
    const offset = offsets(index);
    for (const candidate of section.candidates) {
      if (fields.starts.has(offset + candidate.start)) continue;
      const { form } = candidate;
      let group = groups.get(form.group);
      if (group === undefined) {
        const first = {
          candidate,
          form,
          ownLine: candidate.ownLine,
          alone: candidate.alone,
          start: offset + candidate.start,
        };
        group = {
          key: form.key,
          weakness: (/\|[a-z]+$/.exec(form.group)?.[0] ?? '') as Weakness,
          name: form.name,
          word: form.word,
          isPhrase: false,
          total: 0,
          fresh: 0,
          accepted: false,
          first,
        };
        groups.set(form.group, group);
      }
      group.total++;
      if (candidate.fresh) group.fresh++;
      ordered.push({ candidate, group, section: index, start: offset + candidate.start });
    }
  }
  const front = new Front(head, ordered, offsets, sections);
  markPhrases(
    ordered,
    groups,
    { names: (group) => front.namesInAnyCase(group), namesInFull: (group) => front.namesInFull(group) },
    language,
  );
  const note = accept(ordered, groups, front);
  if (readsAll(head.length)) for (const group of draftLabels(ordered, head)) note(group);
  // Names that have nothing but a line to themselves are judged by the whole head.
  const usesHead = [...groups.values()].some(({ accepted, weakness }) => accepted && weakness === '|alone');
  const seen = usesHead ? { ...fields, end: Number.POSITIVE_INFINITY } : fields;
  const decision = toDecision(ordered, groups, front.end, readTitle(ordered[0], head), seen);
  const last = sections.length - 1;
  const length = offsets(last) + (sections[last]?.text.length ?? 0);
  return decision.isBare && length <= LONGEST_DIALOGUE
    ? { ...decision, dialogue: readDialogue(sections, offsets, language) }
    : decision;
}

/** True when a text of so many units is short enough for all of it to be looked at: it may be one that is only begun. */
export function readsAll(length: number): boolean {
  return length < LONGEST_FRONT;
}

/** How much of the text's beginning {@link decide} may look at. */
export function headOf(text: (start: number, end: number) => string): string {
  return text(0, LONGEST_FRONT);
}

function toDecision(
  ordered: readonly OrderedCandidate[],
  groups: ReadonlyMap<string, Group>,
  frontEnd: number,
  title: Decision['title'],
  fields: FrontFields,
): Decision {
  const byFirstWord = new Map<string, Group[]>();
  const byLastWord = new Map<string, Group[]>();
  const firstUnits = new Set<number>();
  const names = new Set<string>();
  let hasHyphens = false;
  let hasChevrons = false;
  const enter = (map: Map<string, Group[]>, word: string, group: Group): void => {
    const list = map.get(word);
    if (list === undefined) map.set(word, [group]);
    // Very many labels that share a word are numbered or generated; one of the first will do.
    else if (list.length < 32) list.push(group);
  };
  for (const group of groups.values()) {
    if (!group.accepted) continue;
    const { key, first } = group;
    if (key.includes(' ')) names.add(key);
    if (first.form.shape.mark.startsWith('.') && first.form.shape.mark !== '.') hasHyphens = true;
    if (first.form.shape.opener.startsWith('>>')) hasChevrons = true;
    if (key.length < 3 || group.weakness !== '') continue;
    if (group.total >= 2 || /^[*_]/.test(first.form.shape.opener)) {
      enter(byFirstWord, /^[^\s]+/.exec(key)?.[0] ?? '', group);
      firstUnits.add(key.charCodeAt(0));
    }
    if (first.form.shape.mark === ':') enter(byLastWord, /[^\s]+$/.exec(key)?.[0] ?? '', group);
  }
  let accepted = 0;
  let ownLines = 0;
  let wholes = 0;
  const openers = new Map<string, number>();
  for (const { candidate, group } of ordered) {
    if (!group.accepted) continue;
    accepted++;
    if (candidate.ownLine) ownLines++;
    if (candidate.whole) wholes++;
    const { opener } = candidate.form.shape;
    if (isBoldSign(group) && candidate.asks) openers.set(opener, (openers.get(opener) ?? 0) + 1);
  }
  return {
    groups,
    keys: new Set([...groups.values()].filter(({ weakness }) => weakness === '').map(({ key }) => key)),
    byFirstWord,
    firstUnits,
    byLastWord,
    letters: [...groups.values()].filter(
      ({ key, accepted, fresh }) => accepted && fresh >= OFTEN && letterWord(key) !== null,
    ),
    hasHyphens,
    hasChevrons,
    hasBoldQuestions: accepted >= 2 && wholes * 3 >= accepted * 2,
    boldOpener: [...openers].toSorted((left, right) => right[1] - left[1])[0]?.[0] ?? '',
    ownLineHabit: ownLines * 2 > accepted,
    isBare: accepted === 0,
    dialogue: null,
    names,
    frontEnd,
    title,
    fields,
  };
}

const eventWords = languages.flatMap(({ events }) => events);

/**
 * What the first line is when it begins as a label does: a title has somebody's words in quotation marks behind the name, or says
 * what event it is: `HARBOR SAFETY: HEARING BEFORE THE COMMITTEE`, `Interview of the week: Anna Weber`.
 */
function readTitle(first: OrderedCandidate | undefined, head: string): Decision['title'] {
  const none = { start: -1, end: 0, isTitle: false };
  if (first === undefined || first.section > 0) return none;
  const above = head.slice(0, first.start).trim();
  if (!above.split(/[\r\n]+/u).every((line) => line.trim() === '' || standsApart(line.trim()))) return none;
  const { candidate, group, start } = first;
  const line = /^[^\r\n]*/u.exec(head.slice(start))?.[0] ?? '';
  const rest = line.slice(candidate.form.shape.end).trim();
  const isQuoted = /^(?:«[^»]+»|»[^«]+«|“[^”]+”|„[^“]+“|"[^"]+")$/u.test(rest);
  const isNobody = group.total === 1 && group.word === null;
  const isShouted = !/\p{Ll}/u.test(line);
  const isEvent =
    isNobody &&
    (isShouted
      ? candidate.form.shape.mark === '-' ||
        eventWords.some((event) => rest.toLowerCase().includes(event) || ` ${group.key} `.includes(` ${event} `))
      : eventWords.some((event) => ` ${group.key} `.includes(` ${event} `)) || namesEvent(rest));
  return { start, end: start + line.length, isTitle: isQuoted || isEvent };
}

/** Several words without an end, an event among them and nobody who speaks: `public hearing into the complaints`. */
function namesEvent(rest: string): boolean {
  const lower = rest.toLowerCase();
  if (/[.?!…,;]["”»)]*$|,/u.test(rest) || /^\p{Lu}/u.test(rest)) return false;
  const words = lower.match(/[\p{L}’'-]+/gu) ?? [];
  return (
    words.length > 2 &&
    eventWords.some((event) => ` ${words.join(' ')} `.includes(` ${event} `)) &&
    !words.some(isPersonal)
  );
}

/** What stands before the first label that is sure at once: the heading and the standfirst. */
class Front {
  readonly text: string;
  /** Up to here the text counts. */
  readonly end: number;
  readonly #head: string;
  #all: string | undefined;
  #lower: string | undefined;

  constructor(
    head: string,
    ordered: readonly OrderedCandidate[],
    offsets: (section: number) => number,
    sections: readonly Section[],
  ) {
    let end = 0;
    const sure = ordered.find(
      ({ candidate, group }) =>
        candidate.fresh &&
        group.weakness === '' &&
        ((group.word !== null && group.word !== 'field') || group.fresh > 1),
    );
    if (sure !== undefined) {
      const section = sections.findIndex((one) => one.candidates.includes(sure.candidate));
      end = offsets(section) + sure.candidate.start;
    }
    this.#head = head;
    // Letters may be introduced anywhere in the head.
    this.end = ordered.some(({ group }) => isLetters(group.name) || isOneLetter(group.name))
      ? LONGEST_FRONT
      : Math.min(end, LONGEST_FRONT);
    this.text = plain(head.slice(0, end));
  }

  /** All of the head, for the few names that are looked for anywhere in it. */
  get #whole(): string {
    return (this.#all ??= plain(this.#head));
  }

  /** True when the name stands there before its own first label. */
  names(group: Group): boolean {
    return this.#isBefore(group, indexOfWords(this.text, group.name));
  }

  /** As {@link names}, for a label in capitals whatever the case there: `HOLT` where the heading has `Tom Holt`. */
  namesInAnyCase(group: Group): boolean {
    if (group.first.form.shape.casing !== 'capitals') return this.names(group);
    this.#lower ??= this.text.toLowerCase();
    return this.#isBefore(group, indexOfWords(this.#lower, group.key));
  }

  /** True when the name stands there beside another capitalised word: `PAGE` where the heading has `Tom Page`. */
  namesInFull({ name }: Group): boolean {
    const written = name.charAt(0) + name.slice(1).toLowerCase();
    for (let at = indexOfWords(this.text, written); at >= 0; at = indexOfWords(this.text, written, at + 1)) {
      if (/\p{Lu}[\p{L}’'-]+ $/u.test(this.text.slice(0, at))) return true;
      if (/^ \p{Lu}\p{L}/u.test(this.text.slice(at + written.length, at + written.length + 3))) return true;
    }
    return false;
  }

  #isBefore({ first }: Group, at: number): boolean {
    // What is plain is never longer, so that nearly all need not be written anew up to the label.
    return at >= 0 && at < first.start && at < plain(this.#head.slice(0, first.start)).length;
  }

  /** True unless what stands behind its first label is a few words that nothing ends, as in a list: `Korvat: timeline`. */
  saysSomething({ first, total }: Group): boolean {
    if (total > 1 || first.start >= this.#head.length) return true;
    const line = /^[^\r\n]*/u.exec(this.#head.slice(first.start + first.form.shape.end))?.[0].trim() ?? '';
    return line === '' || /[^\p{L}\p{N}]$/u.test(line) || line.split(' ').length > 3;
  }

  /** True when the name stands anywhere in the head before its own first label, as in a list of those present. */
  tells({ name, first }: Group): boolean {
    const at = indexOfWords(this.#whole, name);
    return at >= 0 && at < plain(this.#head.slice(0, first.start)).length;
  }

  readonly evidence: Evidence = {
    isNamed: (group) => this.tells(group),
    isIntroduced: (group) => this.introduces(group),
    isWord: ({ name }) => new RegExp(`\\p{Ll} ${name}(?!\\p{L})`, 'u').test(this.#whole),
  };

  /** True when the letters are introduced there as somebody's: `Anna Weber (AW)`, `Anna Weber, AW`, `AW Anna Weber` in a key. */
  introduces({ name }: Group): boolean {
    if (isOneLetter(name)) return this.#whole.includes(` (${name})`);
    if (!isLetters(name)) return false;
    const key = new RegExp(
      `(?:^|[\\r\\n])[^\\S\\r\\n]*${name}[ \\t\\u00a0:=–-]{1,4}(\\p{Lu}[^\\r\\n.?!]{2,60})[\\r\\n]`,
      'u',
    ).exec(this.#head)?.[1];
    if (key !== undefined && initialsIn(key).includes(name)) return true;
    for (const pattern of [`(${name})`, `[${name}]`, `, ${name})`]) {
      const at = this.#whole.indexOf(pattern);
      if (at > 0 && startWith(this.#whole.slice(Math.max(0, at - 60), at), name)) return true;
    }
    return false;
  }
}

/** True for a letter that may be somebody's; `Q` and `A` are nobody's. */
function isOneLetter(name: string): boolean {
  return name.length === 1 && /[B-PR-Z\u0410-\u042f]/.test(name);
}

/** True for what may be somebody's letters: `AW`. */
function isLetters(name: string): boolean {
  return name.length <= 8 && /^\p{Lu}{2,4}$/u.test(name);
}

/** Where the words stand first as whole words at or behind `from`; −1 where they do not. */
function indexOfWords(text: string, words: string, from = 0): number {
  for (let found = text.indexOf(words, from); found >= 0; found = text.indexOf(words, found + 1)) {
    if (!isWordUnit(text.charAt(found - 1)) && !isWordUnit(text.charAt(found + words.length))) return found;
  }
  return -1;
}

function isWordUnit(unit: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(unit);
}

/** True when the last words start with these letters: `Anna Weber` before `AW`. */
function startWith(words: string, letters: string): boolean {
  return initialsIn(words).endsWith(letters);
}

/** The capitals with which words start. */
function initialsIn(words: string): string {
  return (words.match(/(?<![\p{L}\p{M}])\p{Lu}(?=[\p{L}\p{M}.’'-]*)/gu) ?? []).join('');
}

interface Company {
  /** Lines of accepted labels, of those that stand alone, that are set in capitals, in Markdown, with a time mark. */
  lines: number;
  ownLines: number;
  capitals: number;
  /** Lines of labels that are two to four capitals, words of parts such as `PM` aside. */
  initials: number;
  bold: number;
  timed: number;
  /** Accepted names of more than one word, and of these the ones with a note before the mark, such as a party. */
  names: number;
  noted: number;
  /** Accepted names of one word that come three times or more. */
  singleWords: number;
}

/** Accepts groups, the sure ones first, because the doubtful ones are judged by their company. Returns what accepts one more. */
function accept(
  ordered: readonly OrderedCandidate[],
  groups: ReadonlyMap<string, Group>,
  front: Front,
): (group: Group) => void {
  const seen: Company = {
    lines: 0,
    ownLines: 0,
    capitals: 0,
    initials: 0,
    bold: 0,
    timed: 0,
    names: 0,
    noted: 0,
    singleWords: 0,
  };
  const note = (group: Group): void => {
    const { form, ownLine } = group.first;
    const { shape } = form;
    group.accepted = true;
    seen.lines += group.fresh;
    if (ownLine) seen.ownLines += group.fresh;
    if ((shape.casing === 'capitals' || shape.casing === 'initials') && !isBoldSign(group))
      seen.capitals += group.fresh;
    if (shape.casing === 'initials' && group.word === null && group.key.length > 1) seen.initials += group.fresh;
    if (shape.opener !== '') seen.bold += group.fresh;
    if (shape.timeStart >= 0) seen.timed += group.fresh;
    if (group.word !== null || shape.nameEnd - shape.nameStart === 1) return;
    if (shape.words > 1) {
      seen.names++;
      if (shape.noteStart >= 0) seen.noted++;
    } else if (group.fresh >= 3) seen.singleWords++;
  };
  for (const group of groups.values()) {
    const { shape } = group.first.form;
    if (group.fresh === 0 || group.weakness !== '' || shape.nameEnd - shape.nameStart === 1) continue;
    if (isSure(group, group.first, shape, front)) note(group);
  }
  // Single letters: `Q` is a label when it comes again or stands among other labels, `A` only beside `Q`.
  const q = groups.get('q');
  const a = groups.get('a');
  if (q !== undefined && q.fresh > 0) {
    const wide = ordered.filter(
      ({ candidate, group }) => group === q && candidate.form.shape.words === 1 && candidate.fresh,
    ).length;
    if (wide >= 2 || (seen.lines >= 1 && q.fresh >= 3) || (wide === 1 && (seen.lines >= 1 || a !== undefined))) {
      note(q);
      if (a !== undefined && a.first.form.shape.mark === q.first.form.shape.mark) note(a);
    }
  }
  const letters = [
    ...pairedLetters(groups),
    ...numberedLetters(groups),
    ...alternatingLetters(ordered, groups, (group) => front.introduces(group)),
  ];
  for (const group of letters) if (!group.accepted) note(group);
  for (const group of writtenOut(groups)) if (!group.accepted) note(group);
  if ([...groups.values()].some((group) => group.accepted && group.first.form.shape.mark === '.-'))
    for (const group of askingLetters(groups)) if (!group.accepted) note(group);
  for (const group of weakLabels(ordered, groups, seen, front.evidence)) if (!group.accepted) note(group);
  // Who has labels without a mark has the label of the same name with one, too.
  for (const { accepted, weakness, key } of groups.values()) {
    const marked = accepted && weakness !== '' && weakness !== '|sign' ? groups.get(key) : undefined;
    if (marked !== undefined && !marked.accepted && marked.fresh > 0 && /[ .]/.test(key)) note(marked);
  }
  const afterQuestion = readAfterQuestion(ordered);
  // Names that end in a name already accepted, and single names in good company. Each round may prove more names.
  for (let round = 0; round < 3; round++) {
    const endings = new Set<string>();
    for (const group of groups.values()) if (group.accepted && group.key.includes(' ')) endings.add(group.key);
    const nameWords = new Set([...endings].flatMap((key) => key.split(' ')));
    const initials = new Set([...endings].map(initialsOf));
    const letters = new Set(
      [...groups.values()]
        .filter(({ accepted, key }) => accepted && isAbbreviated(key))
        .map(({ key }) => initialsOf(key)),
    );
    const between = readBetween(ordered);
    let changed = false;
    for (const group of groups.values()) {
      const { shape } = group.first.form;
      if (group.accepted || group.fresh === 0 || group.weakness !== '' || group.word === 'field') continue;
      if (shape.nameEnd - shape.nameStart === 1 || group.key.startsWith('by ')) continue;
      if (
        isLikely(group, group.first, shape, front, seen, afterQuestion.has(group), endings, nameWords) ||
        (shape.casing === 'initials' && !shape.ownLine && initials.has(group.key)) ||
        (between.has(group) && (isPlainName(group, shape) || isNewspaper(group, shape))) ||
        (shape.words > 1 && letters.has(outerInitialsOf(group.key)) && isPlainName(group, shape))
      ) {
        note(group);
        changed = true;
      }
    }
    if (!changed) break;
  }
  acceptMisprints(groups, note);
  return note;
}

/** So often must a label stand in the document before another is taken for a misprint of it. */
const OFTEN = 3;

function acceptMisprints(groups: ReadonlyMap<string, Group>, note: (group: Group) => void): void {
  const frequent: string[] = [];
  const rare: string[] = [];
  for (const group of groups.values()) {
    if (group.accepted && group.fresh >= OFTEN) frequent.push(group.key);
    else if (!group.accepted && group.fresh > 0 && group.weakness === '' && group.total < OFTEN) rare.push(group.key);
  }
  // `question:` among many `Question:`.
  for (const group of groups.values()) {
    const same = group.weakness === '|small' && group.word !== null ? groups.get(group.key) : undefined;
    if (same?.accepted === true && same.fresh >= OFTEN && group.total < OFTEN) note(group);
  }
  // Letters in another order: `ND` among many `DN`.
  const letters = new Set(frequent.filter((key) => key.length < 5).map(inOrder));
  for (const group of groups.values()) {
    const { casing, mark } = group.first.form.shape;
    if (!group.accepted && group.fresh > 0 && casing === 'initials' && mark === ':' && letters.has(inOrder(group.key)))
      note(group);
  }
  for (const key of misprints(rare, frequent).keys()) {
    const group = groups.get(key);
    if (group !== undefined && group.first.form.shape.lowerWords === 0) note(group);
  }
}

function inOrder(letters: string): string {
  return Array.from(letters).toSorted().join('');
}

/** Groups whose first candidate is the next one after a questioner's label: that is where an answer starts. */
function readAfterQuestion(ordered: readonly OrderedCandidate[]): ReadonlySet<Group> {
  const found = new Set<Group>();
  let previous: Group | undefined;
  for (const { candidate, group } of ordered) {
    const isBold = group.accepted && isBoldSign(group);
    if (!candidate.fresh || (group.weakness !== '' && !isBold)) continue;
    if (
      previous !== undefined &&
      (previous.word === 'question' || isBoldSign(previous)) &&
      !isBold &&
      !candidate.whole &&
      group.first.candidate === candidate &&
      !candidate.ownLine
    )
      found.add(group);
    previous = group;
  }
  return found;
}

/** Lines that are set in bold or italics, of which most ask. */
function isBoldSign({ weakness, first }: Group): boolean {
  return weakness === '|sign' && /^[*_]/.test(first.form.shape.opener);
}

/** So often must a speaker have the floor before who speaks between two of his turns is taken for another. */
const HOLDS_FLOOR = 4;

/**
 * Groups that stand between two labels of one speaker, who hardly ever has two turns running: `Reuters` and `Bloomberg` between
 * a spokesman's answers.
 */
function readBetween(ordered: readonly OrderedCandidate[]): ReadonlySet<Group> {
  const found = new Set<Group>();
  const fresh = ordered.filter(({ candidate, group }) => candidate.fresh && group.weakness === '');
  const running = new Map<Group, number>();
  let last: Group | undefined;
  for (const { group } of fresh) {
    if (last === group) running.set(group, (running.get(group) ?? 0) + 1);
    last = group;
  }
  for (let index = 0; index < fresh.length; index++) {
    const { group, candidate } = fresh[index] as OrderedCandidate;
    const before = fresh[index - 1]?.group;
    if (group.accepted || before === undefined || before !== fresh[index + 1]?.group || !before.accepted) continue;
    if (before.fresh < HOLDS_FLOOR || (running.get(before) ?? 0) * 10 > before.fresh) continue;
    if (before.first.ownLine === candidate.ownLine) found.add(group);
  }
  return found;
}

/** One to three capitalised words that neither begin nor end as a sentence does. */
function isPlainName({ key, name, word, isPhrase }: Group, shape: LabelShape): boolean {
  if (shape.casing === 'lower' || shape.lowerWords > 0 || shape.commas > 0 || shape.digits > 1 || shape.words > 3)
    return false;
  return word !== 'field' && key.length > 1 && !isPhrase && !/[“”"«»/&]/u.test(name);
}

/** `The Paper:`, `La Nación:`: an article and one or two words with capitals. */
function isNewspaper({ key, word }: Group, { lowerWords, words, commas, casing }: LabelShape): boolean {
  const bare = afterArticle(key);
  return (
    word === null &&
    casing === 'title' &&
    bare !== key &&
    bare.length > 2 &&
    lowerWords === 0 &&
    words <= 3 &&
    commas === 0 &&
    !startsLikeSentence(bare)
  );
}

/** The first letters of the words: `aw` of `anna weber`. */
function initialsOf(key: string): string {
  return (key.match(/(?<![\p{L}\p{M}’'])\p{L}/gu) ?? []).join('');
}

/** The first letters of the first word and of the last one: `aw` of `anna maria weber`. */
function outerInitialsOf(key: string): string {
  return key.charAt(0) + key.charAt(key.lastIndexOf(' ') + 1);
}

/** `a. w.`, `aw`: letters that stand for a name. */
function isAbbreviated(key: string): boolean {
  return /^\p{L}\.\s?\p{L}\.?$/u.test(key);
}

/** Groups that are labels whatever the rest of the document says. */
function isSure(group: Group, first: FirstOf, shape: LabelShape, front: Front): boolean {
  if (group.word === 'field') return false;
  if (group.word !== null)
    return group.word !== 'answer' || group.fresh > 1 || shape.casing !== 'title' || !front.names(group);
  if (shape.opener === '<v' || (group.first.form.convention === 'chat' && group.weakness === '')) return true;
  if (shape.mark === '.-') return shape.casing !== 'title' || group.fresh >= 2 || startsWithHonorific(group.key);
  if (isArticleAndAddress(group)) return true;
  if (shape.lowerWords > 0 || shape.casing === 'lower') return false;
  if (group.isPhrase) return false;
  const capitals = shape.casing === 'capitals';
  // `BY MS. WEBER:` in a court says who examines from here on; nobody says it.
  if (capitals && group.key.startsWith('by ')) return false;
  if (capitals && (startsWithHonorific(group.key) || startsWithOffice(group.key))) return true;
  if (shape.words > 12) return false;
  if (shape.timeStart >= 0) return group.fresh >= 2;
  if (shape.casing === 'initials' && front.introduces(group)) return true;
  if (shape.words >= 2) {
    if (group.fresh >= 2 && shape.words <= 7) return true;
    const isFree = !first.ownLine && !first.candidate.whole;
    return group.fresh >= 1 && shape.words <= 4 && shape.digits === 0 && front.names(group) && isFree;
  }
  return group.fresh >= 3 && !group.key.endsWith('.') && shape.digits === 0;
}

function isLikely(
  group: Group,
  first: FirstOf,
  shape: LabelShape,
  front: Front,
  seen: Readonly<Company>,
  followsQuestion: boolean,
  endings: ReadonlySet<string>,
  nameWords: ReadonlySet<string>,
): boolean {
  // Office and name, the name being a speaker: `President of Russia Vladimir Putin` beside `Vladimir Putin`. An article may
  // begin an office; another small word leads to somebody who is spoken to: `And for President Weber: when?`
  const addresses =
    (shape.casing === 'title' && startsLikeSentence(group.key) && !startsWithOffice(afterArticle(group.key))) ||
    // `Examination by Mr. Holt:`
    group.key.includes(' by ');
  for (let at = group.key.indexOf(' '); at > 0 && !addresses; at = group.key.indexOf(' ', at + 1)) {
    if (endings.has(group.key.slice(at + 1)) && shape.digits === 0 && shape.words <= 24) return true;
    // Name first, office after a comma: `LUISA ALCALDE, SECRETARIA DEL TRABAJO` beside `LUISA ALCALDE`.
    const isAfterName = group.key.charCodeAt(at - 1) === 0x2c && endings.has(group.key.slice(0, at - 1));
    if (isAfterName && !startsLikeSentence(group.key.slice(at + 1))) return true;
  }
  // An office with its holder in brackets: `The Minister for Harbours (Linda Marsh)`.
  if (shape.noteStart >= 0 && shape.words <= 10 && startsWithOffice(`${afterArticle(group.key)} `))
    return seen.names >= 1;
  const isPart =
    group.fresh > 1 &&
    seen.lines > 1 &&
    shape.lowerWords === 0 &&
    shape.commas === 0 &&
    partWithArticle.test(group.key) &&
    !endsLikePhrase(group.key);
  if (isOfficeAndPerson(group.name)) return seen.lines >= 1 || group.fresh > 1;
  if (shape.casing === 'lower' || (group.isPhrase && !isPart)) return false;
  const capitals = shape.casing === 'capitals' || shape.casing === 'initials';
  // The first label after `Question:` is the answerer's, even if he answers once only.
  const fits = capitals || seen.capitals * 2 <= seen.lines;
  if (
    followsQuestion &&
    fits &&
    shape.lowerWords === 0 &&
    shape.words <= 5 &&
    shape.digits === 0 &&
    group.key.length > 2
  )
    return true;
  const inKeeping = capitals
    ? seen.capitals >= (containsOffice(group.key) ? 1 : 2)
    : seen.lines - seen.capitals >= (front.names(group) ? 1 : 2);
  if (shape.noteStart >= 0 && shape.words <= 4 && shape.commas === 0 && startsWithHonorific(group.key))
    return inKeeping;
  if (isPart) return inKeeping && first.ownLine === seen.ownLines * 2 > seen.lines;
  if (shape.commas > 0 && isNameAndOffice(group.name))
    return inKeeping && (capitals ? shape.words <= 24 : shape.words <= 18);
  // `Union rep:`, `Site manager:` where everybody else has a label of that kind.
  if (shape.lowerWords === 1 && shape.words <= 3 && shape.commas === 0 && shape.digits === 0 && endsInOffice(group.key))
    return inKeeping && seen.lines >= 4 && !first.ownLine;
  if (shape.lowerWords > 0) {
    // An office set with small letters needs both an office word and a name at its end.
    return (
      inKeeping && shape.lowerWords <= 2 && startsWithOffice(group.key) && endsInName(group.name) && !first.ownLine
    );
  }
  if (shape.opener !== '' && seen.bold >= 2 && shape.words <= 14) return !first.candidate.whole || group.total > 1;
  if (shape.timeStart >= 0) return seen.timed >= 2;
  // A label alone on its line in a document whose labels are not, and the reverse, is a section title or a sentence.
  if (first.alone && seen.ownLines * 3 < seen.lines) return false;
  if (shape.digits > 2) return false;
  if (!inKeeping) {
    const fitsLine = !first.ownLine || seen.ownLines * 2 > seen.lines;
    return shape.words >= 2 && startsWithOffice(group.key) && endsInName(group.name) && shape.words <= 14 && fitsLine;
  }
  if (shape.commas > 0)
    return capitals ? shape.words <= 24 && seen.names >= 1 : isNameAndOffice(group.name) && shape.words <= 14;
  if (shape.words === 1) {
    // Two letters that come again where other letters do, as in minutes.
    if (shape.casing === 'initials' && group.fresh >= 2 && seen.initials >= 2) return true;
    // A first name or a surname alone: among such labels, or part of a name that the document has.
    if (front.namesInAnyCase(group) && group.key.length > 3 && !first.ownLine && front.saysSomething(group))
      return true;
    return (
      (seen.singleWords >= 2 && seen.singleWords > seen.names) || (group.key.length > 2 && nameWords.has(group.key))
    );
  }
  if (capitals) {
    if (containsOffice(group.key) || front.names(group)) return true;
    // `THE VIDEOGRAPHER:` names a part in the event; a name needs another name beside it.
    if (group.key.startsWith('the ')) return shape.words <= 4;
    return shape.words <= 6 && seen.names >= (shape.words <= 3 && shape.digits === 0 && !first.ownLine ? 1 : 2);
  }
  if (containsOffice(group.key) && shape.words <= 16) return true;
  // Where names bear a party or an affiliation in brackets, two capitalised words without one are a title in the speech.
  if (seen.noted * 2 > seen.names && shape.noteStart < 0) return false;
  return shape.words <= 5 && !/[“”"«»/&]/u.test(group.name) && (seen.names >= 1 || front.names(group));
}

/** `La señora DIRECTORA`, `El señor Cano Ruiz` where he speaks again: an article, a form of address and a name. */
function isArticleAndAddress({ key, name, fresh, first: { form } }: Group): boolean {
  const addressed = afterArticle(key);
  if (form.shape.lowerWords !== 1 || addressed === key || !startsWithHonorific(addressed)) return false;
  const rest = name.slice(name.length - addressed.length).replace(/^\S+\s/u, '');
  return fresh > 1 ? isUpper(rest.charCodeAt(0)) : rest.length > 1 && rest === rest.toUpperCase();
}

const partWithArticle = new RegExp(
  `^(?:${alternatives(languages.flatMap(({ partArticles }) => partArticles ?? []))}) \\S+(?: \\S+){0,3}$`,
  'u',
);
const genitive = new RegExp(
  `(?<!\\s(?:${alternatives(languages.flatMap(({ nameParticles }) => nameParticles.leads))}))\\s` +
    `(?:${alternatives(languages.flatMap(({ genitiveArticles }) => genitiveArticles ?? []))})\\s`,
  'u',
);

/** `Heiko Maas, Bundesminister der Justiz`: a name, a comma, an office. */
function isNameAndOffice(name: string): boolean {
  const comma = name.indexOf(',');
  const person = name.slice(0, comma);
  const office = name
    .slice(comma + 1)
    .trim()
    .toLowerCase();
  // `Mr Speaker, I move:` and `Letzter Satz, Frau Präsidentin:` address somebody.
  if (
    !person.includes(' ') ||
    startsWithHonorific(office) ||
    startsLikeSentence(office) ||
    afterArticle(office) !== office ||
    person.split(' ').length > 5 ||
    labelWord(person.toLowerCase()) !== null
  )
    return false;
  // `Antrag der Abgeordneten Anna Weber, Tom Holt, …`: what somebody brings in, and not somebody and an office.
  if (genitive.test(person)) return false;
  return (
    /^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.’'-]*|\p{Ll}{1,4}))*$/u.test(person) && containsOffice(office)
  );
}

/** `The Mayor, Councillor Weber`: an office, and behind a comma a form of address or an office and a name. */
function isOfficeAndPerson(name: string): boolean {
  const comma = name.indexOf(', ');
  if (comma < 0 || name.includes(',', comma + 1)) return false;
  const office = name.slice(0, comma).toLowerCase();
  const person = name.slice(comma + 2);
  if (!startsWithOffice(`${afterArticle(office)} `) || !/\s\p{Lu}[\p{L}\p{M}’'-]+$/u.test(person)) return false;
  return (
    person.split(' ').length <= 4 &&
    person.split(' ').every((word) => /^\p{Lu}/u.test(word)) &&
    (startsWithHonorific(person.toLowerCase()) || startsWithOffice(person.toLowerCase()))
  );
}

function endsInOffice(key: string): boolean {
  return containsOffice(key.slice(key.lastIndexOf(' ') + 1)) && !startsLikeSentence(key);
}

/** The last two words start with a capital, as a first name and a surname do. */
function endsInName(name: string): boolean {
  return /\p{Lu}[\p{L}.’'-]*\s+\p{Lu}[\p{L}’'-]+$/u.test(name);
}
