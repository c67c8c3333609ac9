import type { Analysis } from '../analysis/analysis.ts';
import type { Language } from '../languages/language.ts';
import type { Passage } from '../syntax/quiet.ts';
import type { Label } from '../syntax/transcript.ts';
import { editDistance } from '../text/distance.ts';
import { NearMisses } from '../text/nearMisses.ts';
import { quoted, times } from './quoted.ts';
import { rule } from './rule.ts';

/** What the comparison needs to know of the language. */
interface Vocabulary {
  /** Words that labels are made of: a form with one of them is a label in its own right. */
  readonly roleWords: ReadonlySet<string>;
  readonly endings: readonly (readonly [string, string])[];
}

/** A label used more often than this is no slip of the pen, however frequent the other one is. */
const MOST_SLIPS = 8;

export const misspeltLabel = rule({
  id: 'misspelt-label',
  group: 'labels',
  level: 'warning',
  tiers: ['wording'],
  summary: 'A rare speaker label is nearly the same as a frequent one.',
  why: 'A misspelt label makes a new speaker out of an old one. The rule compares labels that the document uses once or a few times with those it uses much more often. Plurals, the two genders of a word, numbers, initials, forms of address and names that the text uses elsewhere too are different labels and not reported.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question: Is the road ready as well?

Anna Wbeer: The road has been ready since April.

Question: Thank you.

Anna Weber: Thank you all.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question: Is the road ready as well?

Anna Weber: The road has been ready since April.

Question: Thank you.

Anna Weber: Thank you all.
`,
    },
  ],
  sees: seenOfNames,
  *check({ analysis }) {
    const { text } = analysis.transcript;
    const found: { readonly label: Label; readonly rare: Form; readonly right: Form }[] = [];
    for (const { rare, right } of slips(analysis)) for (const label of rare.labels) found.push({ label, rare, right });
    found.sort((left, other) => left.label.name.start - other.label.name.start);
    for (const { label, rare, right } of found) {
      const model = right.labels.find((one) => one.defects.length === 0) ?? right.labels[0];
      if (model === undefined) continue;
      yield {
        span: label.name,
        message: `The label ${quoted(rare.text)} stands ${times(rare.labels.length)} in the document and ${quoted(right.text)} ${times(right.labels.length)}: a misspelt label makes a second speaker out of one. Correct the spelling.`,
        fixes: [
          {
            tier: 'wording',
            title: `Replace ${quoted(rare.text)} with ${quoted(right.text)}`,
            // Copied from the text, because a label may hold no-break spaces that its name does not show.
            edits: [{ ...label.name, text: text.slice(model.name.start, model.name.end) }],
          },
        ],
      };
    }
  },
});

/** One spelling of a label, and the labels that are spelt so. */
interface Form {
  readonly text: string;
  /** Small letters and digits of the label without anything between them: `mr kirby` is `mrkirby`. */
  readonly fold: string;
  readonly words: readonly string[];
  readonly labels: Label[];
}

interface Slip {
  readonly rare: Form;
  readonly right: Form;
}

/** The rare forms that are near a frequent one, with that one. */
function slips(analysis: Analysis): Slip[] {
  const forms = readForms(analysis);
  // Only a document with a frequent and a rare label can have a slip, and most have no near pair at all.
  const frequent = forms.filter((form) => form.labels.length > 1);
  const rare = forms.filter((form) => form.labels.length <= MOST_SLIPS && form.fold.length >= 4);
  if (frequent.length === 0 || rare.length === 0) return [];
  const filed = new NearMisses<Form>();
  for (const form of frequent) filed.add(form.fold, form);
  const vocabulary = readVocabulary(analysis.transcript.language);
  const near: Slip[] = [];
  for (const form of rare) {
    const right = nearest(form, filed, vocabulary);
    if (right !== undefined) near.push({ rare: form, right });
  }
  return withoutNames(analysis, near);
}

/** The forms of all labels, the most frequent first. Labels with hidden characters have a rule of their own. */
function readForms(analysis: Analysis): Form[] {
  const forms = new Map<string, Form>();
  for (const { label } of analysis.turns) {
    if (label.defects.includes('hidden-character')) continue;
    const known = forms.get(label.text);
    if (known !== undefined) known.labels.push(label);
    else {
      const words = label.text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      forms.set(label.text, { text: label.text, fold: words.join('').toLowerCase(), words, labels: [label] });
    }
  }
  return [...forms.values()].toSorted((left, right) => right.labels.length - left.labels.length);
}

/** The frequent form that `rare` most probably is a slip of: the nearest, of several the one that looks most like it. */
function nearest(rare: Form, filed: NearMisses<Form>, vocabulary: Vocabulary): Form | undefined {
  const found: { readonly form: Form; readonly distance: number }[] = [];
  for (const form of filed.near(rare.fold)) {
    const distance = form === rare ? Infinity : slipDistance(rare, form, vocabulary);
    if (distance < Infinity) found.push({ form, distance });
  }
  const looks = (form: Form): number =>
    editDistance(rare.text, form.text, 4) + Math.abs(rare.text.length - form.text.length);
  return found.toSorted(
    (left, right) =>
      left.distance - right.distance ||
      looks(left.form) - looks(right.form) ||
      right.form.labels.length - left.form.labels.length,
  )[0]?.form;
}

/** How many slips lead from `form` to `rare`; infinite when they are too many, or when `rare` is a label in its own right. */
function slipDistance(rare: Form, form: Form, vocabulary: Vocabulary): number {
  const few = rare.labels.length;
  const many = form.labels.length;
  if (many < 2 * few || (few > 3 && many < 8 * few)) return Infinity;
  if (rare.fold === form.fold) {
    if (joinsWords(rare, form)) return 0;
    // Capitals and full stops differ between careful people, so the evidence must be strong; and the space between two
    // initials is nobody's slip.
    return many >= 8 * few && withoutSpace(rare.text) !== withoutSpace(form.text) ? 0 : Infinity;
  }
  const limit = rare.fold.length >= 9 ? 2 : 1;
  const distance = editDistance(rare.fold, form.fold, limit);
  if (distance > limit) return Infinity;
  // One slip in a long name is a slip even in a short document; two slips or a short name may well be another name.
  const isPlain = distance === 1 && rare.fold.length >= 8;
  if (!isPlain && many < 4 * few) return Infinity;
  return isOtherLabel(rare, form, distance, vocabulary) ? Infinity : distance;
}

function withoutSpace(text: string): string {
  return text.replaceAll(' ', '');
}

/** True when two words of the right label are run together: `VladimirPutin`. */
function joinsWords(rare: Form, form: Form): boolean {
  return rare.words.length < form.words.length && form.words.every((word) => word.length > 1);
}

/** True when what differs makes another label and not a misspelt one. */
function isOtherLabel(rare: Form, form: Form, distance: number, { roleWords, endings }: Vocabulary): boolean {
  if (differInEnding(rare.fold, form.fold, endings)) return true;
  if (rare.words.length !== form.words.length) {
    // A word more or less (`Speaker`, `Speaker A`) is another label; a word that fell apart is not.
    const [shorter, longer] = rare.words.length < form.words.length ? [rare, form] : [form, rare];
    return shorter.words.every((word) => longer.words.includes(word));
  }
  for (const [index, printed] of rare.words.entries()) {
    const left = printed.toLowerCase();
    const right = (form.words[index] ?? '').toLowerCase();
    if (left === right) continue;
    const shortest = Math.min(left.length, right.length);
    if (shortest < 2 || (left.length === shortest && right.length === shortest && shortest < 3)) return true;
    if (/\p{N}/u.test(left + right) || (isRoman(left) && isRoman(right))) return true;
    if (roleWords.has(left)) return true;
    if (differInEnding(left, right, endings)) return true;
    if (distance > 1 && left.charAt(0) !== right.charAt(0)) return true;
  }
  return false;
}

/**
 * Endings that make a plural or the other gender, by language; those of a language without an entry are left out. In English
 * only few: `PRIM MINISTER` is no plural. The Russian feminine of a surname stands in every language.
 */
const ENDINGS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: added('s', 'es'),
  es: [...added('s', 'es'), ['o', 'a'], ['os', 'as'], ['e', 'a']],
  fr: [...added('s', 'e', 'es', 'ne'), ['er', 'ère'], ['eur', 'rice'], ['eur', 'euse'], ['f', 've']],
  de: [...added('s', 'e', 'n', 'en', 'er', 'in', 'innen', 'nen'), ['e', 'in'], ['r', 'n']],
  ru: [...added('ы', 'и', 'а', 'я'), ['ий', 'ая'], ['ый', 'ая'], ['ой', 'ая'], ['ь', 'и'], ['й', 'и'], ['а', 'ы']],
};

const SURNAMES: readonly (readonly [string, string])[] = [...added('a', 'а'), ['man', 'men'], ['y', 'aya']];

function added(...endings: readonly string[]): (readonly [string, string])[] {
  return endings.map((ending) => ['', ending] as const);
}

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

function isRoman(word: string): boolean {
  return /^[ivxlcdm]+$/.test(word);
}

function readVocabulary(language: Language): Vocabulary {
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
  return { roleWords: new Set(words), endings: [...SURNAMES, ...(ENDINGS[language.tag] ?? [])] };
}

/**
 * Leaves out the pairs whose rare name the text uses elsewhere too: a slip of the pen stands in one place, a person who is
 * called nearly like another is also spoken of or addressed.
 */
function withoutNames(analysis: Analysis, near: readonly Slip[]): Slip[] {
  if (near.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { rare, right } of near) for (const word of ownWords(rare, right)) counts.set(word, 0);
  const { text } = analysis.transcript;
  if (counts.size <= FEW_WORDS) {
    for (const word of counts.keys()) counts.set(word, countWord(text, word, MOST_SLIPS + 1));
  } else {
    for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const known = counts.get(word);
      if (known !== undefined) counts.set(word, known + 1);
    }
  }
  return near.filter(({ rare, right }) => {
    const words = ownWords(rare, right);
    return words.length === 0 || words.some((word) => (counts.get(word) ?? 0) <= rare.labels.length);
  });
}

const wordsOfKeys = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The words of a passage that labels have too. */
function seenOfNames({ text, smallWord, candidateKeys }: Passage): string {
  let known = wordsOfKeys.get(candidateKeys);
  if (known === undefined) {
    known = new Set([...candidateKeys].flatMap((key) => key.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []));
    wordsOfKeys.set(candidateKeys, known);
  }
  const names = known;
  const looked = smallWord === null ? text : text.slice(smallWord.start, smallWord.end);
  const words = looked.match(/[\p{L}\p{M}\p{N}]{4,}/gu) ?? [];
  return words.filter((word) => names.has(word.toLowerCase())).join(' ');
}

/** So many words are found faster one by one than by reading every word of the text. */
const FEW_WORDS = 100;

/** How often `word` stands in the text as a whole word, up to `most` times. */
function countWord(text: string, word: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0 && count < most; at = text.indexOf(word, at + word.length)) {
    if (!wordUnit.test(text.charAt(at - 1)) && !wordUnit.test(text.charAt(at + word.length))) count++;
  }
  return count;
}

const wordUnit = /[\p{L}\p{M}\p{N}]/u;

/** The words that `rare` has and `right` has not, as printed. Words of a few letters stand everywhere and prove nothing. */
function ownWords(rare: Form, right: Form): string[] {
  return rare.words.filter((word) => word.length > 3 && !right.words.includes(word));
}
