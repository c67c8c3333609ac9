import { allNameWords } from '../../languages/wordsOfAll.ts';
import { areClose, possessor } from '../nameEnd.ts';
import { isNameLike, isSmall } from '../titleWords.ts';
import { officeAt } from '../officeWords.ts';
import type { Paragraph } from '../paragraphs.ts';
import { languages } from '../../languages/index.ts';
import type { Token } from '../../text/tokens.ts';
import type { BodyFound } from './organisations.ts';
import type { NameFound } from './people.ts';
import { findPlace } from './places.ts';

const origins = new Set(allNameWords.flatMap((words) => words.origins));
const sureOrigins = new Set(allNameWords.flatMap((words) => words.sureOrigins ?? []));
const leads = new Set([
  ...languages.flatMap(({ dateWords, elidedArticles }) => [
    ...(dateWords?.speech.articles ?? []),
    ...(elidedArticles ?? []).map((article) => `${article}'`),
  ]),
  ...allNameWords.flatMap((words) => words.mediaNouns ?? []),
]);
const links = new Set(allNameWords.flatMap((words) => words.bodyLinks));

/** Somebody who asks says so at the beginning, behind a word of thanks at most. */
const BEGINNING = 48;
const LONGEST = 5;

/**
 * The newspapers, agencies and other bodies that people give as theirs when they take the floor or are given it: `Clara Moreau
 * from the Morning Post`, `Tom Becker, Fjord News.` What they are called is told by nothing but its capitals.
 */
export function findIntroduced(
  paragraph: Paragraph,
  names: readonly NameFound[],
  headed: readonly BodyFound[],
): BodyFound[] {
  const { text, tokens: list } = paragraph;
  const found: BodyFound[] = [];
  let at = 0;
  for (const { end, start, name } of names) {
    if (!name.includes(' ')) continue;
    while (at < list.length && (list[at]?.start ?? 0) < end) at++;
    const first = list[at];
    if (first === undefined) break;
    const gap = text.slice(end, first.start);
    const isOpening = start <= BEGINNING;
    if (isOpening && gap === ', ' && first.capital) {
      const body = bodyAt(paragraph, at);
      // A comma alone says little: the body must be all that follows it.
      if (body !== null && /^(?:[.:;?!–—]|,|\s*$)/.test(text.slice(body.end)))
        found.push({ ...body, introduces: name });
      continue;
    }
    if (!/^,?\s$/.test(gap) || !origins.has(first.key) || !(isOpening || sureOrigins.has(first.key))) continue;
    let from = at + 1;
    while (isLead(list[from])) from++;
    const body = bodyAt(paragraph, from);
    if (body !== null) found.push({ ...body, introduces: name });
  }
  return apart(found, headed);
}

/** Those that overlap none of the others; both are in order. */
function apart(bodies: readonly BodyFound[], others: readonly BodyFound[]): BodyFound[] {
  let at = 0;
  return bodies.filter((body) => {
    while (at < others.length && (others[at]?.end ?? 0) <= body.start) at++;
    return (others[at]?.start ?? Infinity) >= body.end;
  });
}

/** A small word or the kind of a newspaper before its name. */
function isLead(token: Token | undefined): boolean {
  return token !== undefined && !token.capital && leads.has(token.key);
}

/** The capitals from `at` on as the name of a body; null when they are an office, a place or nothing. */
function bodyAt({ text, tokens: list }: Paragraph, at: number): BodyFound | null {
  const first = list[at];
  if (first === undefined || !first.capital || officeAt(list, at) > 0) return null;
  let to = at + 1;
  while (to < list.length && to - at < LONGEST) {
    const step = links.has(list[to]?.key ?? '') && list[to]?.capital === false ? 1 : 0;
    if (!isNext(text, list, to) || (step > 0 && !isNext(text, list, to + 1))) break;
    const isFigure = step === 0 && /^\d{1,3}$/.test(list[to]?.key ?? '');
    if (list[to + step]?.capital !== true && !isFigure) break;
    to += step + 1;
  }
  if (list.slice(at, to).some((_, index) => officeAt(list, at + index) > 0)) return null;
  const place = findPlace(list, at);
  if (place !== null && place.count >= to - at) return null;
  const isLetters = /^\p{Lu}{2,}$/u.test(first.text);
  if (to - at === 1 && !isLetters && (!isNameLike(first) || isAttribute(text, list, at))) return null;
  const last = list[to - 1] ?? first;
  const end = last.end - (last.text.length - possessor(last.text).length);
  return {
    start: first.start,
    end,
    name: text.slice(first.start, end).replace(/\s+/g, ' '),
    known: null,
  };
}

/** `from the Polish agency`: between an article and a noun in small letters stands no name. */
function isAttribute(text: string, list: readonly Token[], at: number): boolean {
  const next = list[at + 1];
  return isLead(list[at - 1]) && next !== undefined && !next.capital && isNext(text, list, at + 1) && !isSmall(next);
}

function isNext(text: string, list: readonly Token[], at: number): boolean {
  const before = list[at - 1];
  const here = list[at];
  // The next line is another matter: there the place and the day of the event may stand.
  return (
    before !== undefined &&
    here !== undefined &&
    areClose(text, before, here) &&
    !/[\r\n]/.test(text.slice(before.end, here.start))
  );
}
