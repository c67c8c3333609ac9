import type { Passage } from '../../syntax/quiet.ts';
import type { Transcript } from '../../syntax/transcript.ts';
import type { Span } from '../../text/span.ts';
import { lookupKey, tokens } from '../../text/tokens.ts';
import { honorificAt, nameWordKey } from '../names.ts';
import { isGivenName } from './givenNames.ts';

/** A word that begins a sentence; the full stop of `Mr.` ends none. */
const opening = /((?:[?!:;]|(?<!(?<!\p{L})\p{Lu}\p{L}{0,3})\.)["”»’)]?\s+)\p{Lu}[\p{L}\p{M}’'-]*/gu;

/**
 * What {@link variantSpellings} depends on in a passage: words with a capital inside sentences and what stands between them.
 * Which words in lower case these are plays no part.
 */
export function seenOfSpellings({ text, smallWord }: Passage): string {
  if (smallWord !== null) return '';
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

interface Word {
  readonly printed: string;
  readonly key: string;
  readonly span: Span;
}

/** A word of a name in Latin letters. Shorter ones are too often alike by chance. */
const namePattern = /\p{Lu}[\p{L}\p{M}’'-]{3,}/gu;
const cyrillic = /[\u0400-\u04ff]/;

/**
 * Names of people that are spelt in more than one way, such as `Kazakbayev` and `Kazakbaev`, each with its spellings, the most
 * frequent first. Two spellings are one name when only accents and ways of writing Russian in Latin letters part them, and
 * when a form of address or a first name stands before one of them. Looks at nothing but capitalised words.
 */
export function variantSpellings(transcript: Transcript): readonly (readonly Spelling[])[] {
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
  for (const block of transcript.blocks) {
    if (block.kind !== 'turn' && block.kind !== 'statement') continue;
    // Every word has a capital where a sentence begins, which says nothing of a name.
    const body = transcript.text
      .slice(block.bodyStart, block.end)
      .replace(opening, (all, lead: string) => lead + '^'.repeat(all.length - lead.length));
    let before: Word | null = null;
    for (const match of body.matchAll(namePattern)) {
      const word = wordOf(match[0], block.bodyStart + match.index);
      if (word === null) continue;
      const lead = leadBefore(body, match.index);
      const isFirst = isGivenName(word.key);
      if (!isFirst) enter(nameWordKey(word.key), word.printed, word.span);
      if (lead !== null && (honorificAt(tokens(lead), 0) > 0 || isGivenName(lookupKey(lead))))
        people.add(nameWordKey(word.key));
      // A first name is told apart only together with the same surname: two people may be Sergei and Sergey.
      if (before !== null && isGivenName(before.key) && word.span.start - before.span.end === 1)
        enter(`${nameWordKey(before.key)} ${word.key}`, before.printed, before.span);
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
function wordOf(text: string, start: number): Word | null {
  const printed = text.replace(/['’]s?$/, '');
  if (printed.length < 4 || cyrillic.test(printed) || printed === printed.toUpperCase()) return null;
  return { printed, key: lookupKey(printed), span: { start, end: start + printed.length } };
}

/** The capitalised word right before the one at `at`. */
function leadBefore(text: string, at: number): string | null {
  return /(?:^|[^\p{L}])(\p{Lu}[\p{L}’'-]*)\.?[^\S\r\n]$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1] ?? null;
}
