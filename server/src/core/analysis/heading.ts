/** What a heading says: its event, date, place and people, and whether it promises answers. */
import { allDateWords } from '../languages/wordsOfAll.ts';
import type { Language } from '../languages/language.ts';
import { alternatives } from '../languages/phrases.ts';
import type { Span } from '../text/span.ts';
import { lookupKey, tokens } from '../text/tokens.ts';
import type { FoundDay } from './analysis.ts';
import { datelineBreaks } from './datelines.ts';
import { endsPeriod, findFullDates, type FiguresOrder, type FullDate } from './dates/fullDates.ts';
import { readPeople } from './headingPeople.ts';
import type { HeadingPerson, Segment } from './headingPeople.ts';
import { readPlace } from './headingPlace.ts';
import type { PlaceFound } from './headingPlace.ts';
import { evidenceOf } from './names.ts';
import { noEvidence } from './sameName.ts';
import type { NameEvidence } from './sameName.ts';
import { flatten, titleWords } from './titleWords.ts';

/** What a heading says. */
export interface HeadingFacts {
  /** The heading on one line. */
  readonly text: string;
  /** What is left without date and place; null when nothing is. */
  readonly event: string | null;
  /** Null when there is none, or none that the calendar has. */
  readonly date: FoundDay | null;
  readonly place: (Span & { readonly name: string }) | null;
  readonly participants: readonly HeadingPerson[];
  readonly announcesQuestions: boolean;
}

/**
 * Reads a heading: `Foreign Minister Sergey Lavrov’s statement and answers to media questions following talks with Minister of
 * Foreign Affairs of the Kyrgyz Republic Ruslan Kazakbayev, Moscow, October 23, 2020` has the event, the day, the place, two
 * people with their offices, and promises answers.
 * @param evidence the document's label texts, or what they and forms of address show about names; it decides where an office ends
 * @param order how figures are read where they can be read two ways; the language's own order when left out
 */
export function readHeading(
  text: string,
  span: Span,
  language: Language,
  evidence: readonly string[] | NameEvidence = noEvidence,
  order: FiguresOrder = language.figuresOrder,
): HeadingFacts {
  const printed = text.slice(span.start, span.end);
  const line = unmarked(printed);
  const dates = findFullDates(line, { start: 0, end: line.length }, language, order).filter(
    (one) => !endsPeriod(line, one, language),
  );
  const date = dates.findLast((one) => one.iso !== null) ?? dates.at(-1) ?? null;
  const title = withDatelines(date === null ? line : masked(line, date), printed);
  const segments = readSegments(title);
  const people = readPeople(title, segments, 'names' in evidence ? evidence : evidenceOf(evidence, language), language);
  const place = readPlace(title, segments, people, date);
  const flat = flatten(line);
  const key = lookupKey(flat);
  return {
    text: flat,
    event: eventOf(title, place),
    date:
      date === null || date.iso === null
        ? null
        : { start: date.start + span.start, end: date.end + span.start, iso: date.iso },
    place: place === null ? null : { start: place.start + span.start, end: place.end + span.start, name: place.name },
    participants: people.map(({ name, role, start, end }) => ({
      name,
      role,
      span: { start: start + span.start, end: end + span.start },
    })),
    announcesQuestions: titleWords().questions.some((phrase) => key.includes(phrase)),
  };
}

/** The heading without marks of Markdown and of front matter; each is replaced by spaces, so that places stay what they are. */
function unmarked(text: string): string {
  const blank = (part: string): string => part.replace(/[^\r\n]/g, ' ');
  return text
    .replace(/^[ \t]*(?:#{1,6}|>+)(?=\s)|^[ \t]*title[ \t]*[:=][ \t]*["']?|["'][ \t]*$/gim, blank)
    .replace(/\\u00a0|\\_|\\(?=\r?\n)|^[ \t]*\\(?= )|\*\*|__/gim, blank)
    .replace(/\\u2019/g, '’     ')
    .replace(/[\r\n]/g, ' ');
}

const leadToDay = new RegExp(
  `(?:^|[\\s,;|–—-])(?:(?:${alternatives(allDateWords.flatMap((words) => words.dayLeads))})[\\s\\u00a0]+)+$`,
  'iu',
);

/** Blanks the date out with its weekday and what leads to it, and puts a mark in its place that ends a segment. */
function masked(line: string, date: FullDate): string {
  let start = date.weekday?.start ?? date.start;
  const lead = leadToDay.exec(line.slice(0, start));
  if (lead !== null) start = lead.index + (/^\s|^[,;|–—-]/.test(lead[0]) ? 1 : 0);
  return `${line.slice(0, start)};${' '.repeat(date.end - start - 1)}${line.slice(date.end)}`;
}

/** Puts a mark that ends a segment before a dateline: the name in the line above does not run on into it. */
function withDatelines(title: string, printed: string): string {
  let marked = title;
  for (const at of datelineBreaks(printed)) marked = `${marked.slice(0, at)};${marked.slice(at + 1)}`;
  return marked;
}

function readSegments(title: string): Segment[] {
  const segments: Segment[] = [];
  const separator =
    /,|(?<=\p{L})\s{10,}(?=\p{L})|[;|•·:()[\]«»“”"]|(?:^|[\s\u00a0])[-–—](?=[\s\u00a0])|\.(?=\s+\p{Lu}\p{Ll})/gu;
  let start = 0;
  let afterComma = false;
  let afterColon = false;
  const push = (end: number): void => {
    const list = tokens(title.slice(start, end), start);
    const first = list[0];
    const last = list.at(-1);
    if (first !== undefined && last !== undefined)
      segments.push({ list, start: first.start, end: last.end, afterComma, afterColon });
  };
  for (const match of title.matchAll(separator)) {
    // A full stop behind an abbreviation or an initial ends nothing: `Hon. John`, `D.C. Smith`.
    if (match[0] === '.' && /(?:^|[\s\u00a0])\p{L}{1,4}$|\p{Lu}\.\p{Lu}$/u.test(title.slice(start, match.index)))
      continue;
    push(match.index);
    start = match.index + match[0].length;
    // A gap as wide as between columns divides an office from a name as a comma does.
    afterComma = match[0] === ',' || match[0].trim() === '';
    afterColon = match[0] === ':';
  }
  push(title.length);
  return segments;
}

/** The title without date and place, without the marks that then stand at its ends. */
function eventOf(title: string, place: PlaceFound | null): string | null {
  const isAtEdge = place !== null && !/[\p{L}\p{N}]/u.test(title.slice(place.end));
  const rest = place !== null && isAtEdge ? title.slice(0, place.start) : title;
  // Where the date stood inside the title, the marks around it would follow a space or one another.
  const closed = flatten(rest.replace(/;/g, ' '))
    .replace(/\s+(?=,)/g, '')
    .replace(/,(?=,)/g, '');
  const event = closed.replace(/^[\s,.;:|–—•-]+|[\s,;:|–—•(-]+$/gu, '');
  return event === '' ? null : event;
}
