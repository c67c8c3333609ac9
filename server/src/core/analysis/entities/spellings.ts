import { seenWhere, type Passage } from '../../syntax/quiet.ts';
import type { Transcript } from '../../syntax/transcript.ts';
import type { Span } from '../../text/span.ts';
import type { Chunk } from '../../text/documentText.ts';
import { lookupKey, tokens } from '../../text/tokens.ts';
import { NUMBERS_OF_WORD, rememberedWord, SeenWords } from '../capitalWords.ts';
import { changedParts } from '../changedParts.ts';
import { honorificAt } from '../officeWords.ts';
import { nameWordKey } from '../sameName.ts';
import { remembered } from '../remembered.ts';
import { capitalWordsIn, capitalWordsOf } from '../signs.ts';
import { isGivenName } from './givenNames.ts';

/** A word that begins a sentence; the full stop of `Mr.` ends none. */
const opening = /((?:[?!:;]|(?<!(?<!\p{L})\p{Lu}\p{L}{0,3})\.)["”»’)]?\s+)\p{Lu}[\p{L}\p{M}’'-]*/gu;

/**
 * What {@link variantSpellings} depends on in a passage: words with a capital inside sentences and what stands between them,
 * where the edit is near a word that has another spelling somewhere. Which words in lower case these are plays no part.
 */
export const seenOfSpellings = seenWhere(isNearDoubtful, ({ text, smallWord }: Passage): string =>
  smallWord !== null
    ? ''
    : text
        .replace(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu, '_')
        .replace(/_(?:[ ,]+_){2,}/g, '_ _ _')
        .replace(opening, '$1^'),
);

/** One way in which a name is spelt. */
export interface Spelling {
  readonly printed: string;
  readonly places: readonly Span[];
}

interface Form {
  readonly printed: string;
  readonly key: string;
  /** What all spellings of the name have in common. */
  readonly group: string;
  /** It is a frequent given name. */
  readonly isFirst: boolean;
}

/** A word of a name in Latin letters. Shorter ones are too often alike by chance. */
const namePattern = /\p{Lu}[\p{L}\p{M}’'-]{3,}/u;
const cyrillic = /[\u0400-\u04ff]/;

/**
 * Names of people that are spelt in more than one way, such as `Kazakbayev` and `Kazakbaev`, each with its spellings, the most
 * frequent first. Two spellings are one name when only accents and ways of writing Russian in Latin letters part them, and
 * when a form of address or a first name stands before one of them. Looks at nothing but capitalised words.
 */
export function variantSpellings(transcript: Transcript): readonly (readonly Spelling[])[] {
  const doubtful = doubtfulWords(transcript);
  if (doubtful.length === 0) return [];
  const names = new Map<string, Map<string, Span[]>>();
  const people = new Set<string>();
  const enter = (group: string, printed: string, span: Span): void => {
    let spellings = names.get(group);
    if (spellings === undefined) {
      spellings = new Map();
      names.set(group, spellings);
    }
    const places = spellings.get(printed);
    if (places === undefined) spellings.set(printed, [span]);
    else places.push(span);
  };
  for (const { form, body, start } of doubtful) {
    const { text } = body;
    const end = start + form.printed.length;
    const span = { start: body.offset + start, end: body.offset + end };
    if (!form.isFirst) enter(form.group, form.printed, span);
    if (!people.has(form.group) && leadsToName(leadBefore(text, start))) people.add(form.group);
    if (!form.isFirst) continue;
    // A first name is told apart only together with the same surname: two people may be Sergei and Sergey.
    const surname = nameAt(text, end + 1);
    if (surname !== null) enter(`${form.group} ${surname.key}`, form.printed, span);
  }
  return (
    [...names]
      .filter(([group, spellings]) => spellings.size > 1 && (group.includes(' ') || people.has(group)))
      // In German an umlaut or an ß tells two families apart.
      .filter(([, spellings]) => transcript.language.tag !== 'de' || !differInMarks([...spellings.keys()]))
      .map(([, spellings]) =>
        [...spellings]
          .map(([printed, places]) => ({ printed, places }))
          .toSorted((left, right) => right.places.length - left.places.length),
      )
  );
}

const namesWithin = new RegExp(namePattern.source, 'gu');
const nameHere = new RegExp(namePattern.source, 'uy');

/** True for a form of address and for a first name, which a name follows. */
function leadsToName(lead: string | null): boolean {
  return lead !== null && (honorificAt(tokens(lead), 0) > 0 || isGivenName(lookupKey(lead)));
}

/** What is said in a block, and where it begins in the whole text. */
interface Body {
  readonly text: string;
  readonly offset: number;
}

/** A word that is spelt in another way elsewhere, at a place that may be one of a name. */
interface Doubtful {
  readonly form: Form;
  readonly body: Body;
  /** Where in the body it stands. */
  readonly start: number;
}

/**
 * The words inside sentences that are spelt in another way somewhere in the transcript, in order. There are hardly any, so that
 * it is worth while to look for them first, at each word once: whether a word is a name is told afterwards, by where it stands.
 */
function doubtfulWords({ text, blocks, document }: Transcript): readonly Doubtful[] {
  const { chunks } = document;
  const seen = new SeenWords();
  /** The first printing of each group, and the groups that are printed in another way, too. */
  const printings = new Map<string, string>();
  const groups = new Set<string>();
  /** The words that differ, each with one of its numbers. */
  const different: { readonly number: number; readonly forms: readonly Form[] }[] = [];
  for (const chunk of chunks) {
    const words = capitalWordsOf(chunk);
    for (let at = 0; at < words.length; at += NUMBERS_OF_WORD) {
      const number = words[at + 2] as number;
      if (!seen.add(number, words[at + 3] as number)) continue;
      const forms = formsIn(chunk.text, words, at);
      different.push({ number, forms });
      for (const { group, printed } of forms) {
        const known = printings.get(group);
        if (known === undefined) printings.set(group, printed);
        else if (known !== printed) groups.add(group);
      }
    }
  }
  if (groups.size === 0) return [];
  const doubtful = different.filter(({ forms }) => forms.some(({ group }) => groups.has(group)));
  const numbers = new Set(doubtful.map(({ number }) => number));
  const found: Doubtful[] = [];
  let next = 0;
  let body: Body | null = null;
  for (const [index, chunk] of chunks.entries()) {
    const offset = document.chunkStart(index);
    const words = capitalWordsOf(chunk);
    for (let at = 0; at < words.length; at += NUMBERS_OF_WORD) {
      if (!numbers.has(words[at + 2] as number)) continue;
      const start = offset + (words[at] as number);
      for (; next < blocks.length && (blocks[next]?.end ?? 0) <= start; next++) body = null;
      const block = blocks[next];
      if (block === undefined) return found;
      if (start < block.bodyStart || (block.kind !== 'turn' && block.kind !== 'statement')) continue;
      body ??= { text: text.slice(block.bodyStart, block.end), offset: block.bodyStart };
      const written = text.slice(start, offset + (words[at + 1] as number));
      for (const { 0: name, index: within } of written.matchAll(namesWithin)) {
        const form = formOf(name);
        const place = start + within - block.bodyStart;
        // At the beginning of a sentence every word has a capital, which says nothing of a name.
        if (form !== null && groups.has(form.group) && !beginsSentence(body.text, place))
          found.push({ form, body, start: place });
      }
    }
  }
  return found;
}

/** The word of a name at a place that begins no sentence; null where there is none. */
function nameAt(text: string, at: number): Form | null {
  nameHere.lastIndex = at;
  const written = nameHere.exec(text)?.[0];
  return written === undefined || beginsSentence(text, at) ? null : formOf(written);
}

/** So far from a word an edit can stand that tells whether it is a name. */
const NEAR = 64;

/** True when a word near the edit is spelt in another way, too, here or elsewhere in the document. */
function isNearDoubtful({ text, edited, chunks, lineage }: Passage): boolean {
  const part = text.slice(Math.max(0, edited.start - NEAR), edited.end + NEAR);
  const near = capitalWordsIn(part);
  if (near.length === 0) return false;
  const spellings = spellingsOf(lineage, chunks);
  for (let at = 0; at < near.length; at += NUMBERS_OF_WORD) {
    const isDoubtful = formsIn(part, near, at).some(({ group, printed }) => {
      const same = spellings.get(group);
      return same !== undefined && (same.size > 1 || (same.size === 1 && !same.has(printed)));
    });
    if (isDoubtful) return true;
  }
  return false;
}

/** All spellings in one version of a document: how often each stands, by what they are spellings of. */
interface SpellingIndex {
  chunks: readonly Chunk[];
  readonly byGroup: Map<string, Map<string, number>>;
}

/** One index for all versions of a document, brought to the version that is asked for, which mostly differs in one chunk. */
const indexes = new WeakMap<object, SpellingIndex>();

function spellingsOf(lineage: object, chunks: readonly Chunk[]): SpellingIndex['byGroup'] {
  let index = indexes.get(lineage);
  if (index === undefined) {
    index = { chunks: [], byGroup: new Map() };
    indexes.set(lineage, index);
  }
  const { byGroup } = index;
  const { gone, come } = changedParts(index.chunks, chunks);
  for (const chunk of gone) countSpellings(byGroup, chunk, -1);
  for (const chunk of come) countSpellings(byGroup, chunk, 1);
  index.chunks = chunks;
  return byGroup;
}

function countSpellings(byGroup: SpellingIndex['byGroup'], chunk: Chunk, by: 1 | -1): void {
  const words = capitalWordsOf(chunk);
  for (let at = 0; at < words.length; at += NUMBERS_OF_WORD) {
    for (const { group, printed } of formsIn(chunk.text, words, at)) {
      let spellings = byGroup.get(group);
      if (spellings === undefined) {
        spellings = new Map();
        byGroup.set(group, spellings);
      }
      const count = (spellings.get(printed) ?? 0) + by;
      if (count > 0) spellings.set(printed, count);
      else spellings.delete(printed);
    }
  }
}

const formsIn = rememberedWord(
  (written): readonly Form[] => written.match(namesWithin)?.flatMap((name) => formOf(name) ?? []) ?? [],
);

/** True when the word at `at` stands behind the end of a sentence, as {@link opening} has it. */
function beginsSentence(text: string, at: number): boolean {
  let last = at - 1;
  while (last >= 0 && isWhite(text.charCodeAt(last))) last--;
  if (last < 0 || last === at - 1) return false;
  if ('"”»’)'.includes(text.charAt(last))) last--;
  const mark = text.charAt(last);
  if (mark === '.') return !/(?<!\p{L})\p{Lu}\p{L}{0,3}$/u.test(text.slice(Math.max(0, last - 12), last));
  return mark === '?' || mark === '!' || mark === ':' || mark === ';';
}

function isWhite(unit: number): boolean {
  return unit < 0x80 ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) : /\s/.test(String.fromCharCode(unit));
}

/** True when nothing but accents, umlauts and ß parts the spellings. */
function differInMarks(spellings: readonly string[]): boolean {
  const bare = spellings.map((one) =>
    one
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/ß/g, 'ss'),
  );
  return new Set(bare).size < spellings.length;
}

/** The word without a possessive ending; null for capitals, other scripts and what is too short without it. */
const formOf = remembered((written): Form | null => {
  const printed = written.replace(/['’]s?$/, '');
  if (printed.length < 4 || cyrillic.test(printed) || printed === printed.toUpperCase()) return null;
  const key = lookupKey(printed);
  return { printed, key, group: nameWordKey(key), isFirst: isGivenName(key) };
});

/** The capitalised word right before the one at `at`, unless it opens the sentence. */
function leadBefore(text: string, at: number): string | null {
  const match = /(?:^|[^\p{L}])(\p{Lu}[\p{L}’'-]*)\.?[^\S\r\n]$/u.exec(text.slice(Math.max(0, at - 24), at));
  if (match === null) return null;
  const [all, lead = ''] = match;
  return beginsSentence(text, at - all.length + all.indexOf(lead)) ? null : lead;
}
