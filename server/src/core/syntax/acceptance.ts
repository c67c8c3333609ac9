/** Accepts the groups of candidates that are labels in this document: the sure ones first, then those that are as they are. */
import type { LabelShape } from '../conventions/shape.ts';
import { isExaminationMark } from './courtMarks.ts';
import type { Front } from './frontNames.ts';
import type { Group, OrderedCandidate } from './group.ts';
import { isLikely, isNewspaper, isSure } from './likelyLabels.ts';
import type { Company, KnownNames } from './likelyLabels.ts';
import { misprints } from './misprint.ts';
import { letterWord } from './vocabulary.ts';
import {
  alternatingLetters,
  answeringLetters,
  askingLetters,
  dashesBetween,
  numberedLetters,
  numberedWords,
  pairedLetters,
  weakLabels,
  writtenOut,
} from './weakLabels.ts';

/** Accepts groups, the sure ones first, because the doubtful ones are judged by their company. Returns what accepts one more. */
export function accept(
  ordered: readonly OrderedCandidate[],
  groups: ReadonlyMap<string, Group>,
  front: Front,
): (group: Group) => void {
  const seen: Company = {
    lines: 0,
    ownLines: 0,
    capitals: 0,
    questionLetters: 0,
    initials: 0,
    bold: 0,
    timed: 0,
    names: 0,
    noted: 0,
    singleWords: 0,
    hyphens: 0,
  };
  const note = (group: Group): void => {
    // `EXAMINATION BY MS. WEBER:` says who examines from here on; nobody says it.
    if (isExaminationMark(group.name)) return;
    const { form, ownLine } = group.first;
    const { shape } = form;
    group.accepted = true;
    seen.lines += group.fresh;
    if (ownLine) seen.ownLines += group.fresh;
    if ((shape.casing === 'capitals' || shape.casing === 'initials') && !isBoldSign(group))
      seen.capitals += group.fresh;
    if (letterWord(group.key) === 'question') seen.questionLetters += group.fresh;
    if (shape.casing === 'initials' && group.word === null && group.key.length > 1) seen.initials += group.fresh;
    if (shape.opener !== '') seen.bold += group.fresh;
    if (shape.timeStart >= 0) seen.timed += group.fresh;
    if (shape.mark === '.-' || (shape.mark === '-' && group.key.length === 1)) seen.hyphens += group.fresh;
    if (group.word !== null || shape.nameEnd - shape.nameStart === 1) return;
    if (shape.words > 1) {
      seen.names++;
      if (shape.noteStart >= 0) seen.noted++;
    } else if (group.fresh >= 3) seen.singleWords++;
  };
  if (front.givesLetters) markUntold(groups, front);
  const isShouted = linesInCapitals(groups) >= MANY_IN_CAPITALS;
  for (const group of groups.values()) {
    const { shape } = group.first.form;
    if (group.fresh === 0 || group.weakness !== '' || shape.nameEnd - shape.nameStart === 1) continue;
    if (isShouted && isOfficeInProse(group)) continue;
    if (isSure(group, group.first, shape, front)) note(group);
  }
  for (const group of [
    ...introducedAbove(groups, front),
    ...surnamesOfHeading(groups, front),
    ...surnamesAfterFullNames(groups),
  ])
    if (!group.accepted) note(group);
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
    ...numberedWords(groups),
    ...alternatingLetters(ordered, groups, (group) => front.introduces(group)),
  ];
  for (const group of letters) if (!group.accepted) note(group);
  for (const group of writtenOut(groups)) if (!group.accepted) note(group);
  for (const group of answeringLetters(ordered, groups, front.evidence.isWord)) if (!group.accepted) note(group);
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
    const full = new Set<string>();
    const single = new Map<string, boolean>();
    for (const { accepted, key, word, fresh, first } of groups.values()) {
      if (!accepted) continue;
      if (key.includes(' ')) full.add(key);
      // `KING` is an office, and a surname.
      else if ((word === null || word === 'office') && fresh > 1 && key.length > 2)
        single.set(key, first.form.shape.casing === 'capitals' || first.form.shape.casing === 'initials');
    }
    const known: KnownNames = { full, single, words: new Set([...full].flatMap((key) => key.split(/,? /))) };
    const initials = new Set([...full].map(initialsOf));
    const letters = new Set(
      [...groups.values()]
        .filter(({ accepted, key }) => accepted && isAbbreviated(key))
        .map(({ key }) => initialsOf(key)),
    );
    /** Letters without stops that come again, for a name in full that stands once: `Anna Weber :` before `AW :`. */
    const bare = new Set(
      [...groups.values()]
        .filter(
          ({ accepted, fresh, word, first: { form } }) =>
            accepted && fresh > 1 && word === null && form.shape.casing === 'initials',
        )
        .map(({ key }) => key),
    );
    const between = readBetween(ordered);
    let changed = false;
    for (const group of groups.values()) {
      const { shape } = group.first.form;
      if (group.accepted || group.fresh === 0 || group.weakness !== '' || group.word === 'field') continue;
      if (shape.nameEnd - shape.nameStart === 1 || group.key.startsWith('by ')) continue;
      if (
        isLikely(group, group.first, shape, front, seen, afterQuestion.has(group), known) ||
        (shape.casing === 'initials' && !shape.ownLine && initials.has(group.key)) ||
        (between.has(group) &&
          (isPlainName(group, shape) || isNewspaper(group, shape) || isNameAndPaper(group, shape))) ||
        (seen.lines > 1 && group.first.candidate.speaks && isPlainName(group, shape) && shape.casing === 'title') ||
        (group.fresh > 1 && seen.lines > 1 && isSurname(group) && front.namesInFull(group)) ||
        (shape.words > 1 && letters.has(outerInitialsOf(group.key)) && isPlainName(group, shape)) ||
        (shape.words > 1 && bare.has(initialsOf(group.key)) && isPlainName(group, shape))
      ) {
        note(group);
        changed = true;
      }
    }
    if (!changed) break;
  }
  for (const group of new Set([...readBetween(ordered), ...lettersBetween(ordered)]))
    if (!group.accepted && isInitial(group) && group.fresh >= OFTEN) note(group);
  for (const group of dashesBetween(ordered, groups)) if (!group.accepted) note(group);
  acceptMisprints(groups, front, note);
  return note;
}

/** So many lines with labels in capitals make them the document's way. */
const MANY_IN_CAPITALS = 8;

/** How many lines begin with a name in capitals that comes again. */
function linesInCapitals(groups: ReadonlyMap<string, Group>): number {
  let lines = 0;
  for (const { weakness, fresh, first } of groups.values())
    if (weakness === '' && fresh > 1 && first.form.shape.casing === 'capitals') lines += fresh;
  return lines;
}

/** `Dear Ms.` above `President: I would …`: an office in ordinary letters, once, where labels are set in capitals. */
function isOfficeInProse({ word, fresh, first: { form, ownLine } }: Group): boolean {
  const { casing, words, opener } = form.shape;
  return word === 'office' && fresh === 1 && !ownLine && casing === 'title' && words === 1 && opener === '';
}

/** Where letters stand for those present, other words with a colon are nobody's unless the list has them: `Prior Art: …` */
function markUntold(groups: ReadonlyMap<string, Group>, front: Front): void {
  for (const group of groups.values()) {
    const { shape } = group.first.form;
    const isTitle = shape.casing === 'title' && shape.words > 1 && shape.opener === '' && shape.timeStart < 0;
    if (isTitle && group.weakness === '' && group.word === null && !front.tells(group)) group.isPhrase = true;
  }
}

/**
 * Names alone on their line with a colon, and what is said right below, of several people whom the heading names: each may speak
 * once only.
 */
function introducedAbove(groups: ReadonlyMap<string, Group>, front: Front): readonly Group[] {
  const found = [...groups.values()].filter(
    ({ first: { form, ownLine, alone, candidate }, weakness, fresh, word, isPhrase }) =>
      ownLine &&
      !alone &&
      fresh > 0 &&
      weakness === '' &&
      word === null &&
      !isPhrase &&
      !candidate.whole &&
      form.shape.words > 1 &&
      form.shape.words <= 4 &&
      form.shape.lowerWords + form.shape.digits + form.shape.commas === 0,
  );
  const named = found.length > 1 ? found.filter((group) => front.names(group)) : [];
  return named.length > 1 ? named : [];
}

/** One word before a colon that may be somebody's surname. */
function isSurname({ first: { form, candidate }, weakness, word, isPhrase }: Group): boolean {
  const { mark, words, digits } = form.shape;
  const isWord = mark === ':' && words === 1 && digits === 0 && form.name.length > 3;
  return isWord && weakness === '' && word === null && !isPhrase && !candidate.whole;
}

/** `BIRK:` and `HOLT:`, twice each or more, where the heading has `Ada Birk` and `Ernest Holt`. */
function surnamesOfHeading(groups: ReadonlyMap<string, Group>, front: Front): readonly Group[] {
  const found = [...groups.values()].filter((group) => group.fresh > 1 && isSurname(group));
  const named = found.length > 1 ? found.filter((group) => front.namesInFull(group)) : [];
  return named.length > 1 ? named : [];
}

/**
 * `TOM HOLT, HARBOUR MASTER:` and `HOLT:` further down, set in capitals both: who is named in full and called by the surname later
 * speaks, even if he has no more than these two turns.
 */
function surnamesAfterFullNames(groups: ReadonlyMap<string, Group>): readonly Group[] {
  const surnames = new Map<string, Group>();
  const inFull: Group[] = [];
  for (const group of groups.values()) {
    const { weakness, fresh, isPhrase, word, key, first } = group;
    const { shape } = first.form;
    if (weakness !== '' || fresh === 0 || isPhrase || word === 'field' || first.ownLine) continue;
    if (shape.mark !== ':' || shape.digits > 0 || (shape.casing !== 'capitals' && shape.casing !== 'initials'))
      continue;
    if (shape.words === 1 && key.length > 2) surnames.set(key, group);
    else if (shape.words > 1 && shape.lowerWords === 0 && key.includes(', ')) inFull.push(group);
  }
  return inFull.flatMap((group) => {
    const person = group.key.slice(0, group.key.indexOf(', ')).split(' ');
    const surname = person.length > 1 && person.length <= 4 ? surnames.get(person.at(-1) as string) : undefined;
    return surname !== undefined && surname.first.start > group.first.start ? [group, surname] : [];
  });
}

/** So often must a label stand in the document before another is taken for a misprint of it. */
export const OFTEN = 3;

/** A label that stands twice is the model of one that stands once and looks like it. */
const TWICE = 2;

/** Labels with something between them: `AW, TH:`, `AW/TH:`. */
function isPair({ key, weakness }: Group, groups: ReadonlyMap<string, Group>, front: Front): boolean {
  if (!/[,/&+]/.test(key)) return false;
  const parts = key.split(/\s*[,/&+]\s*/u);
  const isKnown = (part: string): boolean =>
    groups.get(part)?.accepted === true || front.introducesLetters(part.toUpperCase());
  return weakness === '' && parts.every(isKnown);
}

function acceptMisprints(groups: ReadonlyMap<string, Group>, front: Front, note: (group: Group) => void): void {
  const models: string[] = [];
  const rare: Group[] = [];
  const spelt = new Map<string, Group>();
  for (const group of groups.values()) {
    if (group.accepted && group.fresh >= TWICE) {
      models.push(group.key);
      const letters = inOrder(group);
      if (!spelt.has(letters)) spelt.set(letters, group);
    } else if (!group.accepted && group.fresh > 0 && group.total < OFTEN) rare.push(group);
  }
  // `question:` among many `Question:`.
  for (const group of groups.values()) {
    const same = group.weakness === '|small' && group.word !== null ? groups.get(group.key) : undefined;
    if (same?.accepted === true && same.fresh >= OFTEN && group.total < OFTEN) note(group);
  }
  // `weber:` among several `Weber:`.
  for (const group of groups.values()) {
    const same = group.weakness === '|small' && !group.accepted ? groups.get(group.key) : undefined;
    if (same?.accepted === true && same.word === null && same.fresh >= 2) note(group);
  }
  // Two who say the same: `AW, TH`.
  for (const group of groups.values())
    if (!group.accepted && group.fresh > 0 && isPair(group, groups, front)) note(group);
  // Letters in another order: `ND` among many `DN`, `Wbeer` among `Weber`.
  const lengths = new Set(models.map((key) => key.length));
  for (const group of rare) {
    // Nearly all are longer or shorter than every label.
    const model = lengths.has(group.key.length) ? spelt.get(inOrder(group)) : undefined;
    if (model !== undefined && group.total < model.fresh && isSetAlike(group, model)) note(group);
  }
  const keys = rare.filter(({ accepted, weakness }) => !accepted && weakness === '').map(({ key }) => key);
  for (const [key, right] of misprints(keys, models)) {
    const group = groups.get(key);
    const model = groups.get(right);
    if (group === undefined || model === undefined || group.total >= model.fresh) continue;
    if (group.first.form.shape.lowerWords === 0) note(group);
  }
}

/** The letters of a key in alphabetical order, and its digits as they stand, for `Speaker 21` is not `Speaker 12`. */
function inOrder({ key, weakness }: Group): string {
  return `${Array.from(key.replace(/[\d ]+/g, ''))
    .toSorted()
    .join('')}${weakness}|${key.replace(/\D+/g, '')}`;
}

/** True when both have the same mark and capitals, and begin with the same letter unless they are no more than a few letters. */
function isSetAlike(left: Group, right: Group): boolean {
  const [one, other] = [left.first.form.shape, right.first.form.shape];
  if (one.mark !== other.mark || one.casing !== other.casing) return false;
  return one.casing === 'initials' || left.key.charAt(0) === right.key.charAt(0);
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
      (previous.word === 'question' ||
        isBoldSign(previous) ||
        (letterWord(previous.key) === 'question' && group.fresh > 1)) &&
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
export function isBoldSign({ weakness, first }: Group): boolean {
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

/** Groups of single letters that stand nowhere but between two turns of one speaker. */
function lettersBetween(ordered: readonly OrderedCandidate[]): ReadonlySet<Group> {
  const found = new Set<Group>();
  const elsewhere = new Set<Group>();
  let before: Group | undefined;
  let open: Group[] = [];
  for (const { candidate, group } of ordered) {
    if (!candidate.fresh) continue;
    if (!group.accepted) {
      if (isInitial(group)) open.push(group);
      continue;
    }
    for (const letter of open) (group === before ? found : elsewhere).add(letter);
    before = group;
    open = [];
  }
  for (const letter of open) (before === undefined ? elsewhere : found).add(letter);
  return new Set([...found].filter((group) => !elsewhere.has(group)));
}

/** One to three capitalised words that neither begin nor end as a sentence does. */
function isPlainName({ key, name, word, isPhrase }: Group, shape: LabelShape): boolean {
  if (shape.casing === 'lower' || shape.lowerWords > 0 || shape.commas > 0 || shape.digits > 1 || shape.words > 3)
    return false;
  return word !== 'field' && key.length > 1 && !isPhrase && !/[“”"«»/&]/u.test(name);
}

/** `Weber, Harbour Post`, `HRT, Weber`: who asks and for whom, with a comma between them. */
function isNameAndPaper({ name, word, isPhrase }: Group, { casing, commas, words, digits }: LabelShape): boolean {
  if (casing === 'lower' || commas !== 1 || words > 5 || digits > 0 || word !== null || isPhrase) return false;
  return /^[\p{Lu}][\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,2}, \p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,3}$/u.test(
    name,
  );
}

/** One letter with a colon, of whoever speaks between the answers of one speaker: `J:`, the journalists. */
function isInitial({ key, first: { form } }: Group): boolean {
  return key.length <= 2 && /^\p{L}$/u.test(key) && form.shape.mark === ':';
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
