/** The place that a heading gives for the event. */
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import type { FullDate } from './dates/fullDates.ts';
import { findPlace } from './entities/places.ts';
import type { Candidate, Segment } from './headingPeople.ts';
import { officeAt } from './officeWords.ts';
import { flatten, isSmall, titleWords } from './titleWords.ts';

export interface PlaceFound extends Span {
  readonly name: string;
}

/** The longest stretch, in words, that is taken for the name of a place. */
const PLACE_WORDS = 7;

export function readPlace(
  title: string,
  segments: readonly Segment[],
  people: readonly Candidate[],
  date: FullDate | null,
): PlaceFound | null {
  const isFree = (segment: Segment): boolean =>
    segment.list.length <= PLACE_WORDS &&
    !people.some((person) => person.start < segment.end && segment.start < person.end) &&
    segment.list.every((token, at) => !titleWords().events.has(token.key) && officeAt(segment.list, at) === 0) &&
    segment.list.every((token) => token.capital || isSmall(token) || /^\p{N}/u.test(token.text)) &&
    isPlaceStart(segment.list) &&
    !isReference(segment.list) &&
    // The newspaper «Shore» is no place.
    !/[«“„"]\s?$/u.test(title.slice(Math.max(0, segment.start - 2), segment.start)) &&
    !(segment.list.length === 1 && /^\p{Lu}{2,6}$/u.test(segment.list[0]?.text ?? '') && /\p{Ll}/u.test(title));
  const dateAt = date === null ? title.length : date.start;
  const isNamedPlace = (segment: Segment): boolean =>
    segment.list.some((_, at) => findPlace(segment.list, at) !== null);
  const behind = segments.filter((segment) => segment.start > dateAt);
  const firstBehind = behind[0];
  if (firstBehind !== undefined && isFree(firstBehind) && isNamedPlace(firstBehind))
    return placeOf(title, firstBehind, firstBehind);
  const before = segments.filter((segment) => segment.end <= dateAt);
  let from = before.length;
  while (from > 1) {
    const segment = before[from - 1];
    if (segment === undefined || !isFree(segment)) break;
    from--;
    // What a colon introduces is the subject, unless a place of that name is known or a date stands behind it.
    if (segment.afterColon && date === null && !before.slice(from).some(isNamedPlace))
      return placeInside(title, segments);
  }
  const first = before[from];
  const last = before.at(-1);
  if (first !== undefined && last !== undefined) return placeOf(title, first, last);
  return placeInside(title, segments);
}

function isPlaceStart(list: readonly Token[]): boolean {
  const first = list[0];
  if (first === undefined) return false;
  return titleWords().placeLeads.has(first.key) || (first.capital && !isSmall(first)) || /^\p{N}/u.test(first.text);
}

/** `HC 412`, `2`: the number of a paper or of a line. */
function isReference(list: readonly Token[]): boolean {
  return list.every(({ text }) => /\p{N}/u.test(text) || /^\p{Lu}{1,4}$/u.test(text)) && list.some(hasFigure);
}

function hasFigure({ text }: Token): boolean {
  return /\p{N}/u.test(text);
}

function placeOf(title: string, first: Segment, last: Segment): PlaceFound {
  const [head] = first.list;
  const start =
    head !== undefined && titleWords().placeLeads.has(head.key) ? (first.list[1]?.start ?? first.start) : first.start;
  return { start, end: last.end, name: flatten(title.slice(start, last.end)) };
}

/** A known place behind `in`, `at` and their like inside the title. */
function placeInside(title: string, segments: readonly Segment[]): PlaceFound | null {
  for (const segment of segments.toReversed()) {
    for (let at = segment.list.length - 1; at > 0; at--) {
      const lead = segment.list[at - 1];
      const token = segment.list[at];
      if (lead === undefined || token === undefined || !titleWords().placeLeads.has(lead.key)) continue;
      const place = findPlace(segment.list, at);
      const last = segment.list[at + (place?.count ?? 0) - 1];
      if (place === null || last === undefined) continue;
      return { start: token.start, end: last.end, name: flatten(title.slice(token.start, last.end)) };
    }
  }
  return null;
}
