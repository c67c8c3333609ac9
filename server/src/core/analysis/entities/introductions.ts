import { areClose, isNameLike, possessor } from '../heading.ts';
import { officeAt } from '../names.ts';
import type { Paragraph } from '../paragraphs.ts';
import type { Token } from '../../text/tokens.ts';
import type { BodyFound } from './organisations.ts';
import type { NameFound } from './people.ts';
import { findPlace } from './places.ts';

/** Words between somebody who is introduced and the body that he comes from. */
const origins = /^(?:from|with|of|at|von|vom|bei|de|del|du|des|из)$/;
/** Words that say where somebody comes from wherever they stand; the others may join a name to anything. */
const sure = /^(?:from|vom)$/;
const articles = /^(?:the|der|dem|den|la|el|los|las|le|les|l['’])$/i;
/** What a newspaper or a station is, before its name: `del diario La Nación`. */
const media =
  /^(?:diario|periódico|revista|agencia|cadena|canal|radio|journal|quotidien|magazine|chaîne|agence|newspaper)$/;
const links = /^(?:of|for|and|de|del|des|du|für|der)$/;

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
    if (!/^,?\s$/.test(gap) || !origins.test(first.key) || !(isOpening || sure.test(first.key))) continue;
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
  return token !== undefined && !token.capital && (articles.test(token.key) || media.test(token.key));
}

/** The capitals from `at` on as the name of a body; null when they are an office, a place or nothing. */
function bodyAt({ text, tokens: list }: Paragraph, at: number): BodyFound | null {
  const first = list[at];
  if (first === undefined || !first.capital || officeAt(list, at) > 0) return null;
  let to = at + 1;
  while (to < list.length && to - at < LONGEST) {
    const step = links.test(list[to]?.key ?? '') && list[to]?.capital === false ? 1 : 0;
    if (!isNext(text, list, to) || (step > 0 && !isNext(text, list, to + 1))) break;
    const isFigure = step === 0 && /^\d{1,3}$/.test(list[to]?.key ?? '');
    if (list[to + step]?.capital !== true && !isFigure) break;
    to += step + 1;
  }
  if (list.slice(at, to).some((_, index) => officeAt(list, at + index) > 0)) return null;
  const place = findPlace(list, at);
  if (place !== null && place.count >= to - at) return null;
  const isLetters = /^\p{Lu}{2,}$/u.test(first.text);
  if (to - at === 1 && !isLetters && !isNameLike(first)) return null;
  const last = list[to - 1] ?? first;
  const end = last.end - (last.text.length - possessor(last.text).length);
  return {
    start: first.start,
    end,
    name: text.slice(first.start, end).replace(/\s+/g, ' '),
    known: null,
  };
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
