import { isLetterUnit } from '../conventions/bareLabel.ts';
import type { Language } from '../languages/language.ts';
import { plain } from '../text/characters.ts';
import { OFTEN, accept, isBoldSign } from './acceptance.ts';
import { LONGEST_DIALOGUE, readDialogue } from './dialogue.ts';
import type { Dialogue } from './dialogue.ts';
import { draftLabels } from './draftLabels.ts';
import { readFrontFields, sameFields } from './frontFields.ts';
import type { FrontFields } from './frontFields.ts';
import { Front, LONGEST_FRONT, readTitle } from './frontNames.ts';
import type { Group, OrderedCandidate } from './group.ts';
import { markPhrases } from './ordinaryWords.ts';
import type { Weakness } from './labelForm.ts';
import type { Section } from './section.ts';
import { letterWord } from './vocabulary.ts';

/** Which names are labels in this document, and what follows from that for reading the rest of it. */
export interface Decision {
  /** By {@link LabelForm.group}. */
  readonly groups: ReadonlyMap<string, Group>;
  /** The keys of all groups whose form is that of a label. */
  readonly keys: ReadonlySet<string>;
  /** Accepted groups by their first word, the longest first, for labels that have lost their mark. */
  readonly byFirstWord: ReadonlyMap<string, readonly Group[]>;
  /** How such a first word can begin, as {@link startOf} has it. */
  readonly wordStarts: ReadonlySet<number>;
  /** Accepted groups by their last word, for labels in the middle of a paragraph. */
  readonly byLastWord: ReadonlyMap<string, readonly Group[]>;
  /** Accepted letters for question and answer that stand again and again. */
  readonly letters: readonly Group[];
  /** Accepted letters of whoever answers, two or three of them, beside such letters: `P. M.` */
  readonly codes: readonly Group[];
  /** Some label ends in a full stop and a hyphen. */
  readonly hasHyphens: boolean;
  /** Some labels end in a dash, or are set in small letters. */
  readonly hasLoose: boolean;
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

/** One or two letters with a colon that open turns again and again: `PM:`, `Q:`. */
function isOften({ fresh, first: { form } }: Group): boolean {
  return fresh >= OFTEN && form.shape.mark === ':' && form.shape.casing !== 'title';
}

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
  const decision = toDecision(ordered, groups, front.end, readTitle(ordered, head), seen);
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

function toDecision(
  ordered: readonly OrderedCandidate[],
  groups: ReadonlyMap<string, Group>,
  frontEnd: number,
  title: Decision['title'],
  fields: FrontFields,
): Decision {
  const byFirstWord = new Map<string, Group[]>();
  const byLastWord = new Map<string, Group[]>();
  const wordStarts = new Set<number>();
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
    if (first.form.shape.mark === ':') {
      for (const name of namesBeforeColon(group)) {
        const known = name === key ? group : { ...group, key: name, name: name.toUpperCase() };
        enter(byLastWord, /[^\s]+$/.exec(name)?.[0] ?? '', known);
      }
    }
    // A program's own word with a number is nobody's sentence: `spk04`.
    const isNumbered = group.total > 1 && /^\p{L}+[ _-]?\d+$/u.test(key);
    const isSmall = group.weakness === '|small' && (group.fresh >= SURE_INITIALS || isNumbered);
    if (group.weakness !== '' && group.weakness !== '|stop' && !isSmall) continue;
    if (key.length < 3 && !isOften(group)) continue;
    if (key.length > 1 && (group.total >= 2 || /^[*_]/.test(first.form.shape.opener))) {
      enter(byFirstWord, /^[^\s]+/.exec(key)?.[0] ?? '', group);
      const isLetter = key.length === 1 || !isLetterUnit(key.charCodeAt(1));
      wordStarts.add(startOf(key.charCodeAt(0), isLetter ? 0 : key.charCodeAt(1)));
    }
  }
  for (const list of byFirstWord.values()) list.sort((left, right) => right.key.length - left.key.length);
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
    wordStarts,
    byLastWord,
    letters: [...groups.values()].filter(
      ({ key, accepted, fresh, first: { form } }) =>
        accepted && fresh >= OFTEN && (letterWord(key) !== null || (key.length === 1 && form.shape.mark === ':')),
    ),
    codes: [...groups.values()].filter(
      ({ key, accepted, fresh, first: { form } }) =>
        accepted && fresh >= OFTEN && form.shape.casing === 'initials' && /^\p{L}(?:[. ]*\p{L}){1,2}$/u.test(key),
    ),
    hasHyphens,
    hasLoose: [...groups.values()].some(({ accepted, weakness }) => accepted && /^\|(?:dash|small)$/.test(weakness)),
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

/** The first two units of a word in small letters as one number; 0 stands for the second where it is no letter. */
export function startOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Initials that stand so often are labels in the middle of a paragraph, too. */
const SURE_INITIALS = 3;

/**
 * By what names a label is known in the middle of a paragraph: its own, and for `BILL FERRIS, FORMER DIRECTOR` the surname by
 * which somebody is labelled who was presented so.
 */
function namesBeforeColon({ key, weakness, total, fresh, first }: Group): readonly string[] {
  const isSmall = weakness === '|small' || weakness === '|nick';
  if (weakness !== '' && weakness !== '|stop' && !(isSmall && fresh >= SURE_INITIALS)) return [];
  if (key.length < 3) return /^\p{L}{2}$/u.test(key) && total >= SURE_INITIALS ? [key] : [];
  if (first.form.shape.casing !== 'capitals') return [key];
  const surname = /^[\p{L}.’'-]+(?: [\p{L}.’'-]+){0,2} ([\p{L}’'-]{3,})(?: \([^)]*\))?,/u.exec(key)?.[1];
  return surname === undefined ? [key] : [key, surname];
}
