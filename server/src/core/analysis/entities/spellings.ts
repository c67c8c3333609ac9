import type { Passage } from '../../syntax/quiet.ts';
import type { Block, Transcript } from '../../syntax/transcript.ts';
import type { Span } from '../../text/span.ts';
import { mayBeCapital } from '../../text/capitals.ts';
import { lookupKey, tokens } from '../../text/tokens.ts';
import { capitalWordsIn, capitalWordsOf, partsOf, type Part } from '../capitalWords.ts';
import { honorificAt, nameWordKey } from '../names.ts';
import { remembered } from '../remembered.ts';
import { isGivenName } from './givenNames.ts';

/** A word that begins a sentence; the full stop of `Mr.` ends none. */
const opening = /((?:[?!:;]|(?<!(?<!\p{L})\p{Lu}\p{L}{0,3})\.)["”»’)]?\s+)\p{Lu}[\p{L}\p{M}’'-]*/gu;

/**
 * What {@link variantSpellings} depends on in a passage: words with a capital inside sentences and what stands between them,
 * where the edit is near a word that has another spelling somewhere. Which words in lower case these are plays no part.
 */
export function seenOfSpellings(passage: Passage): string {
  const { text, smallWord } = passage;
  if (smallWord !== null || !isNearDoubtful(passage)) return '';
  return text
    .replace(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu, '_')
    .replace(/_(?:[ ,]+_){2,}/g, '_ _ _')
    .replace(opening, '$1^');
}

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

interface Word extends Form {
  readonly span: Span;
}

/** A word of a name in Latin letters. Shorter ones are too often alike by chance. */
const namePattern = /\p{Lu}[\p{L}\p{M}’'-]{3,}/uy;
/** A word with a capital, of any length. */
const wordPattern = /\p{Lu}[\p{L}\p{M}’'-]*/uy;
const cyrillic = /[\u0400-\u04ff]/;

/**
 * Names of people that are spelt in more than one way, such as `Kazakbayev` and `Kazakbaev`, each with its spellings, the most
 * frequent first. Two spellings are one name when only accents and ways of writing Russian in Latin letters part them, and
 * when a form of address or a first name stands before one of them. Looks at nothing but capitalised words.
 */
export function variantSpellings(transcript: Transcript): readonly (readonly Spelling[])[] {
  const { blocks: doubtful, isDoubtful } = doubtfulBlocks(transcript);
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
  for (const block of doubtful) {
    const body = transcript.text.slice(block.bodyStart, block.end);
    let before: Word | null = null;
    for (const { written, start, opened } of namesInside(body)) {
      const form = formOf(written);
      if (form === null) continue;
      const at = block.bodyStart + start;
      const word = { ...form, span: { start: at, end: at + form.printed.length } };
      if (isDoubtful(word)) {
        const { group } = word;
        if (!word.isFirst) enter(group, word.printed, word.span);
        if (!people.has(group) && leadsToName(leadBefore(body, start, opened))) people.add(group);
      }
      // A first name is told apart only together with the same surname: two people may be Sergei and Sergey.
      if (before?.isFirst === true && word.span.start - before.span.end === 1 && isDoubtful(before))
        enter(`${before.group} ${word.key}`, before.printed, before.span);
      before = word;
    }
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

/** True for a form of address and for a first name, which a name follows. */
function leadsToName(lead: string | null): boolean {
  return lead !== null && (honorificAt(tokens(lead), 0) > 0 || isGivenName(lookupKey(lead)));
}

/**
 * The blocks with a word that is spelt in two ways somewhere in the transcript, and whether a word is one. There are hardly any,
 * so that it is worth while to look for them first, at each word once: whether a word is a name is told afterwards, by where it
 * stands.
 */
function doubtfulBlocks(transcript: Transcript): {
  readonly blocks: readonly Block[];
  readonly isDoubtful: (form: Form) => boolean;
} {
  const { text, blocks, document } = transcript;
  const parts = partsOf(transcript);
  const seen = new Set<string>();
  const first = new Map<string, string>();
  const groups = new Set<string>();
  for (const part of parts) {
    for (const written of capitalWordsOf(part)) {
      if (seen.has(written)) continue;
      seen.add(written);
      for (const { group, printed } of formsIn(written)) {
        const known = first.get(group);
        if (known === undefined) first.set(group, printed);
        else if (known !== printed) groups.add(group);
      }
    }
  }
  const isDoubtful = ({ group }: Form): boolean => groups.has(group);
  const doubtful = new Set(groups.size === 0 ? [] : [...seen].filter((written) => formsIn(written).some(isDoubtful)));
  if (doubtful.size === 0) return { blocks: [], isDoubtful };
  const holds = parts.map((part) => capitalWordsOf(part).some((written) => doubtful.has(written)));
  const found = blocks.filter(
    ({ kind, bodyStart, end }) =>
      (kind === 'turn' || kind === 'statement') &&
      holds.slice(document.chunkAt(bodyStart), document.chunkAt(end) + 1).includes(true) &&
      capitalWordsIn(text.slice(bodyStart, end)).some((written) => doubtful.has(written)),
  );
  return { blocks: found, isDoubtful };
}

/** So far from a word an edit can stand that tells whether it is a name. */
const NEAR = 64;

/** True when a word near the edit is spelt in another way, too, here or elsewhere in the document. */
function isNearDoubtful({ text, edited, sections, lineage }: Passage): boolean {
  const near = capitalWordsIn(text.slice(Math.max(0, edited.start - NEAR), edited.end + NEAR));
  if (near.length === 0) return false;
  const spellings = spellingsOf(lineage, sections);
  return near.some((written) =>
    formsIn(written).some(({ group, printed }) => {
      const same = spellings.get(group);
      return same !== undefined && (same.size > 1 || (same.size === 1 && !same.has(printed)));
    }),
  );
}

/** All spellings in the parts of one version of a document: how often each stands, by what they are spellings of. */
interface SpellingIndex {
  parts: readonly Part[];
  readonly byGroup: Map<string, Map<string, number>>;
}

/** One index for all versions of a document, brought to the version that is asked for, which mostly differs in one part. */
const indexes = new WeakMap<object, SpellingIndex>();

function spellingsOf(lineage: object, parts: readonly Part[]): SpellingIndex['byGroup'] {
  let index = indexes.get(lineage);
  if (index === undefined) {
    index = { parts: [], byGroup: new Map() };
    indexes.set(lineage, index);
  }
  const { parts: old, byGroup } = index;
  const shorter = Math.min(old.length, parts.length);
  let before = 0;
  while (before < shorter && old[before] === parts[before]) before++;
  let after = 0;
  while (after < shorter - before && old.at(-1 - after) === parts.at(-1 - after)) after++;
  for (const part of old.slice(before, old.length - after)) countSpellings(byGroup, part, -1);
  for (const part of parts.slice(before, parts.length - after)) countSpellings(byGroup, part, 1);
  index.parts = parts;
  return byGroup;
}

function countSpellings(byGroup: SpellingIndex['byGroup'], part: Part, by: 1 | -1): void {
  for (const written of capitalWordsOf(part)) {
    for (const { group, printed } of formsIn(written)) {
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

const formsIn = remembered(
  (written): readonly Form[] => written.match(namesWithin)?.flatMap((name) => formOf(name) ?? []) ?? [],
);

/** A word that may be one of a name. */
interface Found {
  readonly written: string;
  readonly start: number;
  /** The word that opened the sentence. */
  readonly opened: Span;
}

/**
 * The longer words with a capital that begin no sentence: there every word has one, which says nothing of a name. Equal to
 * what {@link namePattern} matches when what {@link opening} matches is left out, but only capitals are looked at.
 */
function* namesInside(text: string): Generator<Found> {
  let opened = { start: -1, end: -1 };
  for (let at = 0; at < text.length; at++) {
    if (!mayBeCapital(text.charCodeAt(at))) continue;
    const opens = beginsSentence(text, at);
    const pattern = opens ? wordPattern : namePattern;
    pattern.lastIndex = at;
    const written = pattern.exec(text)?.[0];
    if (written === undefined) continue;
    const start = at;
    const end = start + written.length;
    at = end - 1;
    if (opens) opened = { start, end };
    else yield { written, start, opened };
  }
}

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

/** The capitalised word right before the one at `at`, unless it is the one that opened the sentence. */
function leadBefore(text: string, at: number, opened: Span): string | null {
  const match = /(?:^|[^\p{L}])(\p{Lu}[\p{L}’'-]*)\.?[^\S\r\n]$/u.exec(text.slice(Math.max(0, at - 24), at));
  if (match === null) return null;
  const [all, lead = ''] = match;
  const start = at - all.length + all.indexOf(lead);
  return start >= opened.start && start < opened.end ? null : lead;
}
