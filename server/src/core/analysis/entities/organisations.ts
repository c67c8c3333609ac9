import { allNameWords, listLinks } from '../../languages/wordsOfAll.ts';
import { possessor } from '../nameEnd.ts';
import { isAdjectiveForm, isPluralAdjective, isPluralGenitive, stem } from '../inflection.ts';
import { isGenitive } from '../nameParticles.ts';
import { honorificAt, officeAt } from '../officeWords.ts';
import type { Paragraph } from '../paragraphs.ts';
import { languages } from '../../languages/index.ts';
import type { Language } from '../../languages/language.ts';
import { alternatives, capitalised } from '../../languages/phrases.ts';
import { isCyrillic } from '../../text/scripts.ts';
import { lookupKey, tokens } from '../../text/tokens.ts';
import type { Token } from '../../text/tokens.ts';
import { trait } from '../../text/word.ts';
import type { Word } from '../../text/word.ts';
import type { Span } from '../../text/span.ts';
import { findBody } from './bodies.ts';
import type { KnownBody } from './bodies.ts';
import type { Lexicon } from './lexicon.ts';
import { findPlace } from './places.ts';

/** The name of a body as it stands in a text. */
export interface BodyFound extends Span {
  readonly name: string;
  /** The bundled body that it names; null for one that only its words show. */
  readonly known: KnownBody | null;
  /** The name of whom it is said that he comes from it, which says more than that its words could be a name themselves. */
  readonly introduces?: string;
}

interface BodyWords {
  /** Nouns that name bodies, by their stems. */
  readonly heads: ReadonlySet<string>;
  /** True for such a noun in any case, with an article or a possessive ending that an apostrophe ties to it. */
  readonly isHead: (word: Word) => boolean;
  /** The same, and in German for a compound that ends in one. */
  readonly isCompoundHead: (word: Word) => boolean;
  /** Words that may stand between the parts of a body's name, in lower case. */
  readonly links: ReadonlySet<string>;
  /** Articles in the nominative, which do not lead on behind a noun: `the Senate the President`. */
  readonly articles: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
  /** Words that name an event. */
  readonly events: ReadonlySet<string>;
  readonly portfolios: readonly (readonly string[])[];
  readonly adjectives: ReadonlySet<string>;
  readonly short: ReadonlySet<string>;
}

const cache = new WeakMap<Language, BodyWords>();

function wordsOf(language: Language): BodyWords {
  let words = cache.get(language);
  if (words === undefined) {
    const { nameWords } = language;
    const heads = new Set((nameWords?.bodies ?? []).map((word) => stem(lookupKey(word))));
    const isHead = trait(({ key }) => heads.has(stem(key.replace(/'s$/, '').replace(/^[ld]'/, ''))));
    words = {
      heads,
      isHead,
      isCompoundHead:
        nameWords?.compoundOffices !== undefined
          ? trait((word) => isHead(word) || isCompoundName(word, heads) || endsInHead(word.key, heads))
          : isHead,
      links: new Set(nameWords?.bodyLinks ?? []),
      articles: new Set(
        (language.dateWords?.speech.articles ?? []).filter(
          (word) => language.genitiveArticles?.includes(word) !== true,
        ),
      ),
      small: new Set(
        [
          ...language.functionWords,
          ...language.firstPerson,
          ...(nameWords?.stops ?? []),
          ...(nameWords?.leads ?? []),
        ].map(lookupKey),
      ),
      events: new Set(language.events.map(lookupKey)),
      short: new Set(nameWords?.shortBodies ?? []),
      adjectives: new Set(nameWords?.bodyAdjectives ?? []),
      portfolios: (nameWords?.portfolios ?? [])
        .map((phrase) => lookupKey(phrase).split(' '))
        .toSorted((left, right) => right.length - left.length),
    };
    cache.set(language, words);
  }
  return words;
}

/** The names of bodies in a paragraph: bundled ones, and capitals around a noun that names a body, in order. */
export function findBodies(paragraph: Paragraph, language: Language, lower: Lexicon): BodyFound[] {
  const { tokens: list, openings } = paragraph;
  const found: BodyFound[] = [];
  let next = 0;
  for (const at of openings) {
    if (at < next || list[at]?.capital !== true) continue;
    const known = findBody(list, at);
    if (known !== null) {
      const body = placed(paragraph, at, at + known.count, known.body);
      if (body !== null) found.push(body);
      next = at + known.count;
      continue;
    }
    const run = headedAt(paragraph, at, language, lower);
    if (run === null) continue;
    const body = placed(paragraph, run.from, run.to, null);
    const last = found.at(-1);
    if (body !== null && (last === undefined || last.end <= body.start)) found.push(body);
    next = run.to;
  }
  return found;
}

function placed(paragraph: Paragraph, from: number, to: number, known: KnownBody | null): BodyFound | null {
  const first = paragraph.tokens[from];
  const last = paragraph.tokens[to - 1];
  if (first === undefined || last === undefined) return null;
  const elision = /^[ld]['’]/i.exec(first.text)?.[0].length ?? 0;
  const start = first.start + elision;
  const end = last.end - (last.text.length - possessor(last.text).length);
  return {
    start,
    end,
    name: paragraph.text.slice(start, end).replace(/\s+/g, ' '),
    known,
  };
}

/** The longest name of a body before and behind its noun, in words. */
const LONGEST_BODY = 20;

interface Run {
  readonly from: number;
  readonly to: number;
}

/** A body whose name has a head noun: the capitals before it and what follows behind `of` and its like. */
function headedAt(paragraph: Paragraph, at: number, language: Language, lower: Lexicon): Run | null {
  const { tokens: list } = paragraph;
  const words = wordsOf(language);
  const first = list[at];
  if (first === undefined || words.small.has(first.key) || officeAt(list, at) > 0) return null;
  // Walk over the capitals to the last head noun among them.
  let to = at;
  let head = -1;
  const stop = Math.min(list.length, at + LONGEST_BODY);
  while (to < stop) {
    const token = list[to];
    if (token === undefined || (to > at && !isTied(paragraph, to))) break;
    if (!token.capital) {
      if (isInnerWord(paragraph, to, words)) {
        to++;
        continue;
      }
      if (isRussianHead(paragraph, at, to, words)) {
        head = to;
        to++;
      }
      break;
    }
    if (to > at && words.small.has(token.key) && !words.links.has(token.key)) break;
    if (words.isCompoundHead(token.word) && !isInPlace(list, at, to, language)) head = to;
    to++;
    if (isPossessive(token.word)) break;
  }
  if (head < 0) return null;
  // `Department Press Briefing` is an occasion.
  if (list.slice(head + 1, to).some((token) => token.capital && words.events.has(token.key))) return null;
  const end = behindHead(paragraph, head, language, words);
  const from = dropOpening(paragraph, at, head, lower, words);
  const noun = list[head]?.word;
  const isWhole = noun !== undefined && (isCompoundName(noun, words.heads) || isFederal(noun, words.heads));
  if (end - from < 2 && !isWhole) return null;
  // `Ministers of Foreign Affairs of the Commission` is an office, and a country's full name is a place.
  if (list.slice(from, head).some((_, index) => officeAt(list, from + index) > 0)) return null;
  const place = findPlace(list, from, language.tag);
  if (place !== null && from + place.count >= end) return null;
  const isOneWord = language.capitalNouns === true && from === head && end === head + 1;
  return isOneWord && !isWhole ? null : { from, to: end };
}

/** `Fund’s`: what follows is no part of the name. */
const isPossessive = trait(({ text }) => /['’]s$/.test(text));
const SPACE = 0x20;

const placeAbbreviations = new Set(
  languages.flatMap(({ abbreviations }) => (abbreviations?.places ?? []).map(capitalised)),
);

function isTied({ text, tokens }: Paragraph, at: number): boolean {
  const before = tokens[at - 1];
  const here = tokens[at];
  if (before === undefined || here === undefined) return false;
  if (here.start - before.end === 1 && text.charCodeAt(before.end) === SPACE) return true;
  const gap = text.slice(before.end, here.start);
  if (before.capital && here.capital && /[\r\n]/.test(gap) && !isWrapped(text, before.end)) return false;
  return (
    /^[\s\u00a0]+$/.test(gap) ||
    gap === ' & ' ||
    (/^\.[\s\u00a0]$/.test(gap) && (/^\p{L}{1,2}$/u.test(before.text) || placeAbbreviations.has(before.text)))
  );
}

/** A line that ends here for want of room goes on in the next one; what stands on short lines stands for itself. */
function isWrapped(text: string, end: number): boolean {
  return end - Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) > SHORT_LINE;
}

/** Lines of titles and lists are at most so long, in units. */
const SHORT_LINE = 40;

/** `Международной федерации`: Russian sets only the first word of a name with a capital, which says nothing where a sentence begins. */
function isRussianHead({ text, tokens: list }: Paragraph, at: number, head: number, words: BodyWords): boolean {
  const first = list[at];
  const noun = list[head];
  const before = list[at - 1];
  if (first === undefined || noun === undefined || before === undefined || head === at) return false;
  if (!isCyrillic(noun.key) || !words.isHead(noun.word)) return false;
  if (!/[\p{L},][\s\u00a0]$/u.test(text.slice(before.end - 1, first.start))) return false;
  return list.slice(at, head).every(isRussianAdjective);
}

/** A small word inside a name before its head: `Medicines and Healthcare products Regulatory Agency`. */
function isInnerWord(paragraph: Paragraph, at: number, words: BodyWords): boolean {
  const token = paragraph.tokens[at];
  const next = paragraph.tokens[at + 1];
  if (token === undefined || next === undefined || !isTied(paragraph, at + 1)) return false;
  if (token.key !== '&' && !listLinks.has(token.key)) return false;
  // Only when the head comes soon behind the next word: otherwise `and` joins two names.
  for (let head = at + 2; head <= at + 3; head++) {
    const noun = paragraph.tokens[head];
    if (!next.capital || noun?.capital !== true || !isTied(paragraph, head)) return false;
    if (words.isHead(noun.word)) return true;
  }
  return false;
}

/** `Federation` of `Russian Federation` and `United` of `United States` belong to a place. */
function isInPlace(list: readonly Token[], from: number, at: number, language: Language): boolean {
  for (let start = Math.max(from, at - 3); start <= at; start++) {
    const place = findPlace(list, start, language.tag);
    if (place !== null && start + place.count > at && place.count > 1) return true;
  }
  return false;
}

/** `Sicherheitskonferenz`: the last part of a German compound names a body; short nouns end too many other words. */
function endsInHead(key: string, heads: ReadonlySet<string>): boolean {
  if (key.length <= 9) return false;
  const bare = key.replace(/e?s$/, '');
  return [...heads].some(
    (head) => head.length >= 6 && bare.length > head.length + 2 && (key.endsWith(head) || bare.endsWith(head)),
  );
}

const federal = new RegExp(
  `^(?:${alternatives(allNameWords.flatMap((words) => words.federalPrefixes ?? []))})\\p{L}`,
  'u',
);

/** `Bundesnetzagentur`, `Landesrechnungshof`: there is one of it only. */
function isFederal({ key }: Word, heads: ReadonlySet<string>): boolean {
  return federal.test(key) && endsInHead(key, heads);
}

/** `Robert-Koch-Institut`, `Sicherheitskonferenz`: a German compound whose last part names a body. */
function isCompoundName({ key, text }: Word, heads: ReadonlySet<string>): boolean {
  const hyphen = key.lastIndexOf('-');
  return hyphen > 1 && heads.has(key.slice(hyphen + 1)) && /^\p{Lu}/u.test(text);
}

/** Leaves out what only begins the sentence: a word that stands in lower case elsewhere, or a small one. */
function dropOpening(paragraph: Paragraph, at: number, head: number, lower: Lexicon, words: BodyWords): number {
  const { tokens: list, text } = paragraph;
  let from = at;
  while (from < head) {
    const token = list[from];
    if (token === undefined) break;
    const before = list[from - 1];
    const opens = before === undefined || /[.!?:;“"«(–—]\s*$/.test(text.slice(before.end, token.start));
    if (
      !(
        words.small.has(token.key) ||
        (token.key.length > 1 && isCyrillic(token.key) && !isRussianAdjective(token)) ||
        (opens && lower.has(token.key) && !words.isHead(token.word))
      )
    )
      break;
    from++;
  }
  return from;
}

/** In Russian only adjectives and letters stand before the noun of a body: `Государственная Дума`, not `Поручу Правительству`. */
function isRussianAdjective({ key, text }: Token): boolean {
  return text === text.toUpperCase() || isAdjectiveForm(key);
}

/** Index behind what follows the head noun: `of Kyrgyzstan`, `for Security and Cooperation in Europe`, `de los Diputados`, `обороны`. */
function behindHead(paragraph: Paragraph, head: number, language: Language, words: BodyWords): number {
  const { tokens: list } = paragraph;
  let end = head + 1;
  const stop = head + LONGEST_BODY;
  if (endsInPossessive(list[head])) return end;
  // Adjectives behind the noun, where a language sets them there with capitals: `Fondo Monetario Internacional`.
  while (
    end < stop &&
    (list[end]?.capital === true || words.adjectives.has(list[end]?.key ?? '')) &&
    isTied(paragraph, end) &&
    !words.small.has(list[end]?.key ?? '') &&
    !isBlockedTail(list, end)
  )
    end++;
  end += end === head + 1 ? russianField(paragraph, head) : frenchField(paragraph, end, words);
  while (end < stop) {
    const portfolio =
      language.nameWords?.fieldsNeedLink === true || !isTied(paragraph, end)
        ? undefined
        : words.portfolios.find((phrase) =>
            phrase.every(
              (word, index) => list[end + index]?.key === word && (index === 0 || isTied(paragraph, end + index)),
            ),
          );
    if (portfolio !== undefined) {
      end += portfolio.length;
      continue;
    }
    let at = end;
    let links = 0;
    while (words.links.has(list[at]?.key ?? '') && isTied(paragraph, at) && links < 3) {
      at++;
      links++;
    }
    if (links === 0 || words.articles.has(list[end]?.key ?? '')) break;
    let last = at;
    while (last < stop && list[last]?.capital === true && isTied(paragraph, last) && !isBlockedTail(list, last)) {
      last++;
      if (endsInPossessive(list[last - 1])) break;
    }
    if (last === at) break;
    // `and` goes on only inside what an `of` or a `for` has begun: `the Senate and Speaker Berg` are two.
    const first = list[at];
    if (first === undefined) break;
    const isConjunction = listLinks.has(list[end]?.key ?? '');
    const isAnother =
      end === head + 1 || officeAt(list, at) > 0 || honorificAt(list, at, language) > 0 || words.isHead(first.word);
    if (isConjunction && isAnother) break;
    if (isConjunction && findPlace(list, at, language.tag) !== null && findPlace(list, end - 1, language.tag) !== null)
      break;
    end = last;
    if (endsInPossessive(list[end - 1])) break;
  }
  return end;
}

function endsInPossessive(token: Token | undefined): boolean {
  return token !== undefined && isPossessive(token.word);
}

/** How many words behind a noun of a body say in lower case what it is for: two for `Фонд народных промыслов`. */
function russianField(paragraph: Paragraph, head: number): number {
  const { tokens: list } = paragraph;
  let at = head + 1;
  // Only the genitive of the plural is told by its form; `всех`, `этих` and their like are no part of a name.
  while (at <= head + 2 && isTied(paragraph, at) && isFieldAdjective(list[at])) at++;
  const noun = list[at];
  if (at === head + 1 || noun === undefined || noun.capital || !isTied(paragraph, at)) return 0;
  return isPluralGenitive(noun.key) ? at + 1 - (head + 1) : 0;
}

function isFieldAdjective(token: Token | undefined): boolean {
  return token !== undefined && !token.capital && isPluralAdjective(token.key);
}

/** `Fédération française de voile`: how many words behind the adjective of a country or a level say in lower case what the body is for. */
function frenchField(paragraph: Paragraph, at: number, words: BodyWords): number {
  const { tokens: list } = paragraph;
  const [head, adjective, link, noun] = list.slice(at - 2, at + 2);
  if (head === undefined || adjective === undefined || link === undefined || noun === undefined) return 0;
  if (!manyOfAKind.has(head.key.replace(/^[ld]'/, '')) || !words.adjectives.has(adjective.key) || noun.capital)
    return 0;
  if (!isGenitive(link.word) || !isTied(paragraph, at) || !isTied(paragraph, at + 1)) return 0;
  return noun.key.length > 3 && !noField.test(noun.key) && !words.small.has(noun.key) ? 2 : 0;
}

const manyOfAKind = new Set(allNameWords.flatMap((words) => words.manyOfAKind ?? []));
/** Verbs, and words that say how something is done. */
const noField = new RegExp(
  `^(?:${alternatives(allNameWords.flatMap((words) => words.noFields ?? []))})$|[^\\p{L}]` +
    `|(?:${alternatives(allNameWords.flatMap((words) => words.infinitives ?? []))})$`,
  'u',
);

/** An office with a name behind it begins something new: `the Commission President Berg`; `Congreso de los Diputados` does not. */
function isBlockedTail(list: readonly Token[], at: number): boolean {
  const count = officeAt(list, at);
  return count > 0 && (list[at + count]?.capital === true || list[at - 1]?.capital === true);
}

/** The nouns in a body's name by which it may be called for short, as they are looked up: `fund` of `Harbour Fund`. */
export function headNouns(name: string, language: Language): readonly string[] {
  const words = wordsOf(language);
  const list = tokens(name);
  return list.length < 2 ? [] : list.map(({ key }) => key).filter((key) => words.short.has(key));
}
