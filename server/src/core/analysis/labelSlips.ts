import type { Analysis } from './analysis.ts';
import { isCapitalWord, NUMBERS_OF_WORD } from './capitalWords.ts';
import { capitalWordsIn, capitalWordsOf } from './signs.ts';
import { languages } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { seenOnce, type Passage } from '../syntax/quiet.ts';
import { labelWord } from '../syntax/vocabulary.ts';
import type { Label, Transcript } from '../syntax/transcript.ts';
import { editDistance } from '../text/distance.ts';
import { NearMisses } from '../text/nearMisses.ts';

/** What the comparison needs to know of the language. */
interface Vocabulary {
  /** Words that labels are made of: a form with one of them is a label in its own right. */
  readonly roleWords: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  readonly endings: readonly (readonly [string, string])[];
}

/** A label used more often than this is no slip of the pen, however frequent the other one is. */
const MOST_SLIPS = 8;

/** One spelling of a label, and the labels that are spelt so. */
export interface LabelForm {
  readonly text: string;
  /** Small letters and digits of the label without anything between them: `mr kirby` is `mrkirby`. */
  readonly fold: string;
  readonly words: readonly string[];
  readonly labels: Label[];
  /** How often the document spells the name so in labels, at least 1, and once more where something else vouches for it. */
  uses: number;
  /** The heading spells the name so. */
  readonly isInHeading: boolean;
}

/** A rare form that is near a frequent one. */
export interface LabelSlip {
  readonly rare: LabelForm;
  readonly right: LabelForm;
}

const slipsOf = new WeakMap<Analysis, readonly LabelSlip[]>();

/** The labels that are slips of the pen of a label that the document uses much more often. Found once for each analysis. */
export function labelSlips(analysis: Analysis): readonly LabelSlip[] {
  let slips = slipsOf.get(analysis);
  if (slips === undefined) {
    slips = find(analysis);
    slipsOf.set(analysis, slips);
  }
  return slips;
}

const wordsOfKeys = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** What {@link labelSlips} depends on in a passage: the words that labels have too, and the forms of address. */
export const seenOfSlips = seenOnce(({ text, smallWord, candidateKeys }: Passage): string => {
  let names = wordsOfKeys.get(candidateKeys);
  if (names === undefined) {
    names = new Set([...candidateKeys].flatMap((key) => key.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []));
    wordsOfKeys.set(candidateKeys, names);
  }
  const known = names;
  // Where one word became another, all others are the same.
  const part = smallWord === null ? text : text.slice(smallWord.start, smallWord.end);
  const words = part.match(/[\p{L}\p{M}\p{N}]{4,}|\p{Lu}\p{L}{0,2}(?=\.?\s\p{Lu})/gu) ?? [];
  return words.filter((word) => known.has(word.toLowerCase())).join(' ');
});

function find(analysis: Analysis): LabelSlip[] {
  const forms = readForms(analysis);
  vouch(forms);
  // Only a document with a frequent and a rare label can have a slip, and most have no near pair at all.
  const frequent = forms.filter((form) => form.uses > 1);
  const rare = forms.filter(({ labels }) => labels.length > 0 && labels.length <= MOST_SLIPS);
  if (frequent.length === 0 || rare.length === 0) return [];
  const filed = new NearMisses<LabelForm>();
  for (const form of frequent) filed.add(form.fold, form);
  const vocabulary = vocabularyOf(analysis.transcript.language);
  const near = new Map<LabelForm, LabelForm>();
  for (const form of rare) {
    if (form.fold.length < 4) continue;
    const right = nearest(form, filed, vocabulary);
    if (right !== undefined) near.set(form, right);
  }
  // What a slip is near to may be a slip itself: `PRIM MINISTER` of `PRIE MINISTER`. The right one is used more often, so
  // the walk ends.
  const rightOf = (form: LabelForm): LabelForm => {
    let right = form;
    for (let next = near.get(right); next !== undefined; next = near.get(right)) right = next;
    return right;
  };
  return withoutNames(analysis, [
    ...[...near.keys()].map((form) => ({ rare: form, right: rightOf(form) })),
    ...inPlaceOfOthers(analysis, forms, near),
  ]);
}

/** So often must a label stand before another may stand in its place by mistake. */
const IN_PLACE = 3;

/**
 * Labels that stand once and are as good as another one, but for where they stand: in its place in the talk of two. `ND` where `DN`
 * asks, `С.В.Ветров` where `С.П.Ветров` answers, `MR. HOLT` where `MS. HOLT` does.
 */
function inPlaceOfOthers(
  { turns, transcript: { language, text } }: Analysis,
  forms: readonly LabelForm[],
  near: ReadonlyMap<LabelForm, LabelForm>,
): LabelSlip[] {
  const { honorifics } = vocabularyOf(language);
  let small: string | undefined;
  const lower = (): string => (small ??= text.toLowerCase());
  const byKind = new Map<string, LabelForm[]>();
  const enter = (form: LabelForm, kind: string | null): void => {
    if (kind === null) return;
    const known = byKind.get(kind);
    if (known === undefined) byKind.set(kind, [form]);
    else known.push(form);
  };
  for (const form of forms) enter(form, likenessOf(form, honorifics));
  const found: LabelSlip[] = [];
  let indexes: ReadonlyMap<Label, number> | undefined;
  for (const alike of byKind.values()) {
    const [right, ...others] = alike;
    if (right === undefined || right.labels.length < IN_PLACE || others.length === 0) continue;
    const places = (indexes ??= new Map(turns.map(({ label, index }) => [label, index])));
    const before = (label: Label | undefined): string | undefined =>
      label === undefined ? undefined : turns[(places.get(label) ?? 0) - 1]?.label.key;
    const after = (label: Label): string | undefined => turns[(places.get(label) ?? 0) + 1]?.label.key;
    const partners = new Map<string | undefined, number>();
    for (const label of right.labels) partners.set(before(label), (partners.get(before(label)) ?? 0) + 1);
    for (const rare of others) {
      const [label] = rare.labels;
      // Full stops and spaces make two ways of writing one name.
      if (label === undefined || rare.labels.length > 1 || rare.fold === right.fold || near.has(rare)) continue;
      const partner = before(label);
      // Nobody is labelled twice in a row, so two who speak one after the other are two.
      const itself = right.labels[0]?.key;
      if (partner === itself || after(label) === itself) continue;
      const isBetween = partner !== undefined && partner === (after(label) ?? partner);
      if (isBetween && (partners.get(partner) ?? 0) * 2 >= right.labels.length) found.push({ rare, right });
      // Whoever has another form of address is called so elsewhere, too.
      else if (honorifics.has(rare.words[0]?.toLowerCase() ?? '') && countWord(lower(), rare.text.toLowerCase(), 2) < 2)
        found.push({ rare, right });
    }
  }
  return found;
}

/** What labels have in common of which one may stand for the other by mistake; null for a label that is like no other. */
function likenessOf({ text, words }: LabelForm, honorifics: ReadonlySet<string>): string | null {
  // The same letters in another order.
  if (/^\p{Lu}{2,4}$/u.test(text)) return Array.from(text).toSorted().join('');
  // A surname with other initials.
  const surname = /^(?:\p{Lu}\.\s?){1,2}(\p{Lu}[\p{L}\p{M}’'-]{3,})$/u.exec(text)?.[1];
  if (surname !== undefined) return `. ${surname}`;
  // A name with another form of address.
  const [first, ...rest] = words;
  return first !== undefined && rest.length > 0 && honorifics.has(first.toLowerCase()) ? `mr ${rest.join(' ')}` : null;
}

/** The forms of all labels, the most frequent first. Labels with hidden characters have a rule of their own. */
function readForms(analysis: Analysis): LabelForm[] {
  const forms = new Map<string, LabelForm>();
  // A name in a heading in capitals may be set in any way.
  const named = analysis.participants.filter(({ headingSpan }) => headingSpan !== null).map(({ name }) => name);
  const inHeading = new Map(named.map((name) => [foldOf(wordsOf(name)), name]));
  for (const { label } of analysis.turns) {
    if (label.defects.includes('hidden-character')) continue;
    const known = forms.get(label.text);
    if (known !== undefined) {
      known.labels.push(label);
      known.uses++;
    } else {
      forms.set(label.text, formOf(label.text, [label], inHeading));
    }
  }
  const labelled = new Set(Array.from(forms.values(), ({ fold }) => fold));
  // Somebody whom the heading names may have no label that is spelt as there.
  for (const [fold, name] of inHeading) if (!labelled.has(fold)) forms.set(name, formOf(name, [], inHeading));
  return [...forms.values()].toSorted((left, right) => right.labels.length - left.labels.length);
}

function formOf(text: string, labels: Label[], inHeading: ReadonlyMap<string, string>): LabelForm {
  const words = wordsOf(text);
  const fold = foldOf(words);
  const isInHeading = inHeading.has(fold);
  // The language knows how its own words are spelt.
  const isKnown = isInHeading || labelWord(text.toLowerCase()) !== null;
  return { text, fold, words, labels, uses: Math.max(1, labels.length) + (isKnown ? 1 : 0), isInHeading };
}

/** From so many other labels on that are one letter away from a label, they vouch for it. */
const AROUND = 2;

/**
 * Slips on one name are all near to it and less near to each other: where every label of somebody is spelt in another way,
 * the one in the middle is the name.
 */
function vouch(forms: readonly LabelForm[]): void {
  const once = forms.filter(({ labels, uses, fold }) => labels.length === 1 && uses === 1 && fold.length >= 8);
  if (once.length <= AROUND) return;
  const filed = new NearMisses<LabelForm>();
  for (const form of once) filed.add(form.fold, form);
  const isOneSlip = (left: string, right: string): boolean =>
    left !== right && (isTransposed(left, right) || editDistance(left, right, 1) === 1);
  const around = new Map<LabelForm, number>();
  for (const form of once) {
    let count = 0;
    for (const other of filed.near(form.fold)) if (isOneSlip(other.fold, form.fold)) count++;
    if (count >= AROUND) around.set(form, count);
  }
  for (const [form, count] of around) {
    let isMiddle = true;
    for (const other of filed.near(form.fold))
      if (other !== form && isOneSlip(other.fold, form.fold) && (around.get(other) ?? 0) >= count) isMiddle = false;
    if (isMiddle) form.uses += count;
  }
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function foldOf(words: readonly string[]): string {
  return words.join('').toLowerCase();
}

/** The frequent form that `rare` most probably is a slip of: the nearest, of several the one that looks most like it. */
function nearest(rare: LabelForm, filed: NearMisses<LabelForm>, vocabulary: Vocabulary): LabelForm | undefined {
  const found: { readonly form: LabelForm; readonly distance: number }[] = [];
  for (const form of filed.near(rare.fold)) {
    const distance = form === rare ? Infinity : slipDistance(rare, form, vocabulary);
    if (distance < Infinity) found.push({ form, distance });
  }
  const looks = (form: LabelForm): number =>
    editDistance(rare.text, form.text, 4) + Math.abs(rare.text.length - form.text.length);
  return found.toSorted(
    (left, right) =>
      left.distance - right.distance ||
      looks(left.form) - looks(right.form) ||
      right.form.labels.length - left.form.labels.length,
  )[0]?.form;
}

/** How many slips lead from `form` to `rare`; infinite when they are too many, or when `rare` is a label in its own right. */
function slipDistance(rare: LabelForm, form: LabelForm, vocabulary: Vocabulary): number {
  const few = rare.labels.length;
  const many = form.uses;
  // Two whom the heading names are two.
  if (form.labels.length < 2 && rare.uses > few) return Infinity;
  if (many < 2 * few || (few > 3 && many < 8 * few)) return Infinity;
  if (rare.fold === form.fold) {
    if (joinsWords(rare, form) || (joinsWords(form, rare, 0) && !rare.text.includes('.'))) return 0;
    // Capitals and full stops differ between careful people, so the evidence must be strong; and the space between two
    // initials is nobody's slip.
    return many >= 8 * few && withoutSpace(rare.text) !== withoutSpace(form.text) ? 0 : Infinity;
  }
  // An accent more or less is another way of writing the name rather than a slip.
  if (withoutAccents(rare.fold) === withoutAccents(form.fold)) return Infinity;
  const limit = rare.fold.length >= 9 ? 2 : 1;
  const distance = isTransposed(rare.fold, form.fold) ? 1 : editDistance(rare.fold, form.fold, limit);
  if (distance > limit) return Infinity;
  // One slip in a long name is a slip even in a short document; two slips or a short name may well be another name.
  const isPart = labelWord(form.text.toLowerCase()) !== null;
  const isPlain = distance === 1 && (rare.fold.length >= (isPart ? 5 : 8) || swapsLetters(rare.fold, form.fold));
  if (!isPlain && many < 4 * few) return Infinity;
  return isOtherLabel(rare, form, distance, vocabulary) ? Infinity : distance;
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '');
}

/** True when two letters beside each other have changed places: one slip, although two letters differ. */
function isTransposed(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  return left[at] === right[at + 1] && left[at + 1] === right[at] && left.slice(at + 2) === right.slice(at + 2);
}

/** True when the two have the same letters in another order, as only a slip of the pen makes it. */
function swapsLetters(left: string, right: string): boolean {
  const sorted = (text: string): string => Array.from(text).toSorted().join('');
  return left.length === right.length && sorted(left) === sorted(right);
}

function withoutSpace(text: string): string {
  return text.replaceAll(' ', '');
}

/**
 * True when two words of `apart` are run together in `joined`: `VladimirPutin`. Words of `apart` are longer than `shortest`,
 * since initials may be set either way.
 */
function joinsWords(joined: LabelForm, apart: LabelForm, shortest = 1): boolean {
  return joined.words.length < apart.words.length && apart.words.every((word) => word.length > shortest);
}

/** True when what differs makes another label and not a misspelt one. */
function isOtherLabel(rare: LabelForm, form: LabelForm, distance: number, vocabulary: Vocabulary): boolean {
  const { roleWords } = vocabulary;
  // A word such as `PREGUNTA` is no surname.
  const isPart = labelWord(form.text.toLowerCase()) !== null;
  const endings = isPart ? vocabulary.endings : [...surnames, ...vocabulary.endings];
  if (differInEnding(rare.fold, form.fold, endings) && !lacksEnd(rare, form, roleWords)) return true;
  if (rare.words.length !== form.words.length) {
    // A word more or less (`Speaker`, `Speaker A`) is another label; a word that fell apart is not.
    const [shorter, longer] = rare.words.length < form.words.length ? [rare, form] : [form, rare];
    const words = new Set(longer.words.map((word) => word.toLowerCase()));
    return shorter.words.every((word) => words.has(word.toLowerCase()));
  }
  for (const [index, printed] of rare.words.entries()) {
    const left = printed.toLowerCase();
    const right = (form.words[index] ?? '').toLowerCase();
    if (left === right) continue;
    const shortest = Math.min(left.length, right.length);
    if (shortest < 2 || (left.length === shortest && right.length === shortest && shortest < 3)) return true;
    if (/\p{N}/u.test(left + right) || (isRoman(left) && isRoman(right))) return true;
    if (roleWords.has(left)) return true;
    if (differInEnding(left, right, endings) && !lacksEnd(rare, form, roleWords)) return true;
    if (distance > 1 && left.charAt(0) !== right.charAt(0)) return true;
  }
  return false;
}

const surnames = languages.flatMap(({ surnameEndings }) => surnameEndings ?? []);

/** True when the words differ only in an ending that makes a plural or the other gender. */
function differInEnding(left: string, right: string, endings: readonly (readonly [string, string])[]): boolean {
  let same = 0;
  while (same < left.length && left[same] === right[same]) same++;
  // An ending may begin with a letter that both share: `ministr-o`, `ministr-os`.
  for (let at = same; at >= Math.max(2, same - 2); at--) {
    const one = left.slice(at);
    const other = right.slice(at);
    if (endings.some(([a, b]) => (one === a && other === b) || (one === b && other === a))) return true;
  }
  return false;
}

/** `Cole Hasting` beside `Cole Hastings`, who speaks again and again: names of people have no plural. */
function lacksEnd(rare: LabelForm, form: LabelForm, roleWords: ReadonlySet<string>): boolean {
  const last = form.words.at(-1)?.toLowerCase() ?? '';
  return (
    form.labels.length >= IN_PLACE &&
    rare.labels.length === 1 &&
    rare.words.length > 1 &&
    `${rare.fold}s` === form.fold &&
    !roleWords.has(last) &&
    !roleWords.has(last.slice(0, -1))
  );
}

/** True when the words, in lower case, are two forms of one: a plural, the other gender. */
export function differInForm(left: string, right: string, language: Language): boolean {
  return differInEnding(left, right, vocabularyOf(language).endings);
}

function isRoman(word: string): boolean {
  return /^[ivxlcdm]+$/.test(word);
}

const vocabularies = new Map<Language, Vocabulary>();

function vocabularyOf(language: Language): Vocabulary {
  const known = vocabularies.get(language);
  if (known !== undefined) return known;
  const lists = [
    language.questionLabels,
    language.answerLabels,
    language.moderatorLabels,
    language.interpreterLabels,
    language.audienceLabels,
    language.officeLabels,
    language.honorifics,
    language.offices,
  ];
  const words = lists.flat().flatMap((entry) => entry.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  const vocabulary = {
    roleWords: new Set(words),
    honorifics: new Set(language.honorifics),
    endings: language.labelEndings,
  };
  vocabularies.set(language, vocabulary);
  return vocabulary;
}

/**
 * Leaves out the pairs whose rare name the text uses elsewhere too: a slip of the pen stands in one place, a person who is
 * called nearly like another is also spoken of or addressed.
 */
function withoutNames(analysis: Analysis, near: readonly LabelSlip[]): LabelSlip[] {
  if (near.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { rare, right } of near) for (const word of ownWords(rare, right)) counts.set(word, 0);
  const { text } = analysis.transcript;
  for (const word of counts.keys()) if (!isCapitalWord(word)) counts.set(word, countWord(text, word, MOST_SLIPS + 1));
  countCapitalWords(analysis.transcript, counts);
  return near.filter(({ rare, right }) => {
    const words = ownWords(rare, right);
    return words.length === 0 || words.some((word) => (counts.get(word) ?? 0) <= rare.labels.length);
  });
}

/** Counts those of the words that stand in the text with a capital, alone or tied to others. */
function countCapitalWords({ document }: Transcript, counts: Map<string, number>): void {
  const count = (word: string): void => {
    const known = counts.get(word);
    if (known !== undefined && isCapitalWord(word)) counts.set(word, known + 1);
  };
  /** One number of each word, by which nearly all others are passed over. */
  const numbers = new Set([...counts.keys()].map((word) => capitalWordsIn(word)[2]));
  for (const chunk of document.chunks) {
    const { text } = chunk;
    const words = capitalWordsOf(chunk);
    for (let at = 0; at < words.length; at += NUMBERS_OF_WORD) {
      const start = words[at] as number;
      const end = words[at + 1] as number;
      if (!numbers.has(words[at + 2]) && words[at + 4] === 0) continue;
      const written = text.slice(start, end);
      count(written);
      if (joint.test(written)) for (const word of written.split(joint)) count(word);
    }
  }
}

/** What ties the parts of a word together that labels have as words of their own. */
const joint = /[-'’]/;

/** How often `word` stands in the text as a whole word, up to `most` times. */
function countWord(text: string, word: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0 && count < most; at = text.indexOf(word, at + word.length)) {
    if (!wordUnit.test(text.charAt(at - 1)) && !wordUnit.test(text.charAt(at + word.length))) count++;
  }
  return count;
}

const wordUnit = /[\p{L}\p{M}\p{N}]/u;

/** The words that `rare` has and `right` has not, as printed; a heading has them in any case. Words of a few letters stand everywhere and prove nothing. */
function ownWords(rare: LabelForm, right: LabelForm): string[] {
  const asSet = (word: string): string => (right.labels.length === 0 ? word.toLowerCase() : word);
  const known = new Set(right.words.map(asSet));
  return rare.words.filter((word) => word.length > 3 && !known.has(asSet(word)));
}
