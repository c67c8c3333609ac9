/** Which way from the day of speaking an expression points, as the words around it tell. */
import { allDateWords } from '../../languages/wordsOfAll.ts';
import { alternatives } from '../../languages/phrases.ts';
import type { Span } from '../../text/span.ts';
import type { DateExpression, DateMeaning } from './expression.ts';
import type { DateParagraph, Reading } from './paragraph.ts';

/** What the preposition before the expression says, else the tense of the nearest verb in its clause. */
export function directionOf(paragraph: DateParagraph, reading: Reading): Pick<DateExpression, 'direction' | 'by'> {
  const { words } = paragraph;
  const first = paragraph.back(reading.from, words.articles);
  const before = paragraph.key(first - 1);
  if (paragraph.isSpace(first - 1)) {
    // `bis zum`, `desde el` are two words.
    const both = paragraph.isSpace(first - 2) ? `${paragraph.key(first - 2)} ${before}` : before;
    if (words.past.has(before) || words.past.has(both)) return { direction: 'past', by: 'preposition' };
    if (words.future.has(before) || words.future.has(both)) {
      // `hasta el 11 de enero se habían aplicado`: until a day that is over.
      return isFollowedBy(words.pastTense, paragraph, reading)
        ? { direction: 'past', by: 'verb' }
        : { direction: 'future', by: 'preposition' };
    }
  }
  const { clause, past, future } = tenses(paragraph, reading);
  if (past !== future) {
    const isNextTo = !clause.isBeside && Math.min(past, future) <= NEXT_TO;
    return { direction: past < future ? 'past' : 'future', by: isNextTo ? 'verb' : 'clause' };
  }
  // `du 4 au 5 mai` says nothing, `le vote du 4 mai` does.
  if (words.ratherPast.has(before) && reading.meaning.kind !== 'range') return { direction: 'past', by: 'clause' };
  return { direction: words.ratherFuture.has(before) ? 'future' : null, by: 'clause' };
}

/** True when a verb in one of the tenses stands right behind the expression. */
function isFollowedBy(tenses: readonly RegExp[], paragraph: DateParagraph, { next }: Reading): boolean {
  const end = paragraph.list[next - 1]?.end ?? 0;
  const behind = /^[^.,;:?!–—]*/u.exec(paragraph.text.slice(end, end + LONGEST_CLAUSE))?.[0] ?? '';
  return nearest(tenses, { text: behind, at: 0, isBeside: false }) <= NEXT_TO;
}

/** How near the verbs of either tense stand in the clause; where it has none at all, in what it is joined to. */
function tenses(
  { text, list, words }: DateParagraph,
  { from, next, meaning }: Reading,
): { readonly clause: Clause; readonly past: number; readonly future: number } {
  const around = { start: list[from]?.start ?? 0, end: list[next - 1]?.end ?? 0 };
  const read = (isJoined: boolean) => {
    const clause = clauseAround(text, around, isJoined);
    return { clause, past: nearest(words.pastTense, clause), future: nearest(words.futureTense, clause) };
  };
  const alone = read(false);
  // `in two years` is the future unless its own clause says otherwise.
  if (meaning.kind === 'distance' || Math.min(alone.past, alone.future) < Infinity) return alone;
  return read(true);
}

/** So many units of a clause are looked at to either side. */
const LONGEST_CLAUSE = 160;

/**
 * The clause around the expression: up to the nearest mark that ends one, and at most {@link LONGEST_CLAUSE} units to each side.
 * @param isJoined whether what a comma and a conjunction join it to belongs to it
 */
function clauseAround(text: string, { start, end }: Span, isJoined: boolean): Clause {
  const before = text.slice(Math.max(0, start - LONGEST_CLAUSE), start);
  const after = text.slice(end, end + LONGEST_CLAUSE);
  const cutBefore = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('; '),
    before.lastIndexOf(': '),
    before.lastIndexOf('? '),
    before.lastIndexOf('! '),
    lastClause(before, subordinator),
    isJoined ? -1 : lastClause(before, clauseLink),
  );
  // `On Monday, the President spoke`: the clause goes on behind the comma.
  const isOpening = !/\p{L}{3}/u.test(before.slice(cutBefore + 1)) && /^,\s/.test(after);
  const cutAfter = (isOpening ? /[.;:?!–—](?:\s|$)/ : /[.;:?!,–—](?:\s|$)/).exec(after)?.index ?? after.length;
  const clause = { text: before.slice(cutBefore + 1) + after.slice(0, cutAfter), at: before.length - cutBefore - 1 };
  if (/\p{L}{3}/u.test(clause.text)) return { ...clause, isBeside: false };
  // `On Friday. I spoke to him there.`: an answer that is nothing but a day takes its tense from what follows.
  const behind = after.slice(cutAfter + 1);
  return { text: behind.slice(0, /[.;:?!]/.exec(behind)?.index ?? behind.length), at: 0, isBeside: true };
}

/** Any of the words behind a comma. */
function behindComma(words: readonly string[]): RegExp {
  return new RegExp(`,\\s(?:${alternatives(words)})\\s`, 'giu');
}

const clauseLink = behindComma(allDateWords.flatMap(({ speech }) => speech.clauseLinks));
const subordinator = behindComma(allDateWords.flatMap(({ speech }) => speech.subordinators ?? []));

/** Where the last clause begins that one of the links joins to the one before it; −1 when none does. */
function lastClause(text: string, link: RegExp): number {
  const last = [...text.matchAll(link)].at(-1);
  return last === undefined ? -1 : last.index + 1;
}

/** The words around an expression without itself. */
interface Clause {
  readonly text: string;
  /** Where in them the expression stands. */
  readonly at: number;
  /** They are another sentence, beside one that is nothing but the expression. */
  readonly isBeside: boolean;
}

/** A verb at most this far from the expression, in units, is the one that it belongs to. */
const NEXT_TO = 12;

/** How far from the expression the nearest match of one of the tenses stands; infinite when none does. */
function nearest(tenses: readonly RegExp[], { text, at }: Clause): number {
  let distance = Infinity;
  for (const tense of tenses) {
    for (const match of text.matchAll(tense)) {
      const end = match.index + match[0].length;
      distance = Math.min(distance, end <= at ? at - end : Math.max(0, match.index - at));
    }
  }
  return distance;
}

/** True when no verb says anything about which time is meant: the year is printed, or the expression itself points to it. */
export function isTold(meaning: DateMeaning): boolean {
  switch (meaning.kind) {
    case 'day':
      return meaning.year !== null || meaning.yearOffset !== null;
    case 'month':
      return meaning.year !== null || meaning.yearOffset !== null || meaning.modifier !== null;
    case 'weekday':
      return meaning.modifier !== null || meaning.weekOffset !== null;
    case 'end':
    case 'weekOfMonth':
      return isTold(meaning.of);
    case 'range':
      return isTold(meaning.from) && isTold(meaning.to);
    case 'year':
    case 'decade':
    case 'quarter':
    case 'half':
    case 'dayOffset':
    case 'unit':
    case 'distance':
      return true;
    default:
      return meaning satisfies never;
  }
}
