/** The day on which the event took place, as the text tells it: its heading, front matter, datelines and running heads. */
import type { Language } from '../languages/language.ts';
import { seenOnce, type Passage } from '../syntax/quiet.ts';
import type { Block, Transcript } from '../syntax/transcript.ts';
import { plain } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { FoundDay } from './analysis.ts';
import { datesIn, inDocumentOrder, seenOfDates } from './dates/documentDates.ts';
import { endsPeriod, type FullDate } from './dates/fullDates.ts';
import { remembered } from './remembered.ts';

/** What {@link eventDate} depends on in a passage: its dates, and which of them may stand in a running head. */
export const seenOfEventDate = seenOnce((passage: Passage): string => {
  const seen = seenOfDates(passage);
  const { text, smallWord, units, language } = passage;
  if (!FIGURES.some((unit) => units.has(unit))) return seen;
  const title = titleOf(passage.heading());
  if (title === null || (smallWord !== null && !overlap(title, text.slice(smallWord.start, smallWord.end))))
    return seen;
  const beside = datesIn(text, language).map(({ start, end }) => standsBeside(title, text, start, end));
  return [seen, ...beside].join('\n');
});

const FIGURES = Array.from('0123456789', (figure) => figure.charCodeAt(0));

/** True when a print of the title may take the word in, or a part of it. */
function overlap(title: string, word: string): boolean {
  if (title.includes(word) || word.includes(title)) return true;
  for (let length = 1; length < word.length; length++)
    if (title.endsWith(word.slice(0, length)) || title.startsWith(word.slice(-length))) return true;
  return false;
}

/** The day as the analysis keeps it; `null` when the calendar has no such day. */
function foundDay(date: FullDate): FoundDay | null {
  return date.iso === null ? null : { start: date.start, end: date.end, iso: date.iso };
}

/**
 * The event's date as the text itself tells it, null when it does not. In order: the heading; `date:` of the front matter, unless
 * the page came out days after what a dateline below says; the lines before the first speech that give nothing but day, time
 * and place; a running head that repeats the heading; the day the page came out. A date in the prose of a standfirst or of a
 * statement is not the event's date.
 */
export function eventDate(transcript: Transcript): FoundDay | null {
  return headingDate(transcript) ?? matterDate(transcript) ?? datelineDate(transcript) ?? runningHeadDate(transcript);
}

/** `date:` of the front matter, or the day of the dateline below where the front matter gives the day on which the page came out. */
function matterDate(transcript: Transcript): FoundDay | null {
  const matter = frontMatterDate(transcript);
  if (matter === null) return null;
  const { dateline } = datelineDates(transcript, belowMatter(transcript));
  return dateline !== null && isDaysAfter(matter, dateline) ? dateline : matter;
}

/**
 * What the heading, the front matter and the dateline each say the event's date is, and when the page says that it came out;
 * null where one of them says nothing.
 */
export function printedEventDates(transcript: Transcript): {
  readonly heading: FoundDay | null;
  readonly frontMatter: FoundDay | null;
  readonly dateline: FoundDay | null;
  /** Another date than that of the heading on a line of its own within the heading. */
  readonly headingDateline: FoundDay | null;
  readonly publication: FoundDay | null;
} {
  const heading = headingDate(transcript);
  return {
    heading,
    headingDateline: heading === null ? null : headingDateline(transcript, heading),
    frontMatter: frontMatterDate(transcript),
    ...datelineDates(transcript, belowMatter(transcript)),
  };
}

/** The dates in a part of the transcript that the calendar has, but for those that only say when a quarter or a year of accounts ended. */
function existing(transcript: Transcript, span: Span): FullDate[] {
  return inDocumentOrder(transcript, span).filter(
    (date) => date.iso !== null && !endsPeriod(transcript.text, date, transcript.language),
  );
}

function headingDate(transcript: Transcript): FoundDay | null {
  for (const block of transcript.blocks) {
    if (block.kind === 'turn') return null;
    if (block.kind !== 'heading') continue;
    const all = existing(transcript, block);
    const { lines } = transcript;
    const ofEvent = all.filter(({ start }) => !isPublication(transcript, lines.span(lines.at(start))));
    const dates = ofEvent.length > 0 ? ofEvent : all;
    const date = dates.find((one) => isBeforeClock(transcript.text, one)) ?? dates.at(-1);
    if (date !== undefined) return foundDay(date);
  }
  return null;
}

/** A date on a line of the heading that gives nothing but place and day, where the heading's date ends another line. */
function headingDateline(transcript: Transcript, date: FoundDay): FoundDay | null {
  const { lines } = transcript;
  const line = lines.at(date.start);
  const block = transcript.blocks.find(({ start, end }) => start <= date.start && date.end <= end);
  if (block === undefined || isDayLine(transcript, lines.span(line), date)) return null;
  const other = existing(transcript, block).find(
    (one) => lines.at(one.start) !== line && isDayLine(transcript, lines.span(lines.at(one.start)), one),
  );
  return other === undefined || isPublication(transcript, lines.span(lines.at(other.start))) ? null : foundDay(other);
}

/** True when a line gives a day with at most a place and a time: two words beside the date. */
function isDayLine({ text }: Transcript, line: Span, { start, end }: Span): boolean {
  const rest = `${text.slice(line.start, start)} ${text.slice(end, line.end)}`;
  return (rest.match(/\p{L}[\p{L}\p{M}'’.-]*/gu)?.length ?? 0) <= 3;
}

/** True when the time of day follows, as in datelines: `6 мая 2025 года 14:10`. */
function isBeforeClock(text: string, date: Span): boolean {
  return /^[,\s]{1,3}\d{1,2}[:.]\d{2}(?!\d)/.test(text.slice(date.end, date.end + 12));
}

const frontMatterFence = /^(?:---|\+\+\+)[ \t]*$/;

function frontMatterDate(transcript: Transcript): FoundDay | null {
  const { text } = transcript;
  const start = text.startsWith('\ufeff') ? 1 : 0;
  if (!text.startsWith('---', start) && !text.startsWith('+++', start)) return null;
  const { lines } = transcript;
  if (!frontMatterFence.test(text.slice(start, lines.end(0)))) return null;
  for (let line = 1; line < lines.count; line++) {
    const content = text.slice(lines.start(line), lines.end(line));
    if (frontMatterFence.test(content)) return null;
    if (/^date["']?\s*[:=]/i.test(content)) {
      const date = existing(transcript, lines.span(line))[0];
      if (date !== undefined) return foundDay(date);
    }
  }
  return null;
}

/** The blocks before anything is said. */
function head(transcript: Transcript): readonly Block[] {
  const first = transcript.blocks.findIndex((block) => block.kind === 'turn' || block.kind === 'statement');
  return first < 0 ? transcript.blocks.slice(0, 40) : transcript.blocks.slice(0, first);
}

/** The same without the front matter. */
function belowMatter(transcript: Transcript): readonly Block[] {
  return head(transcript).filter(({ furniture }) => furniture !== 'front-matter');
}

function datelineDate(transcript: Transcript): FoundDay | null {
  const { dateline, publication } = datelineDates(transcript, head(transcript));
  return dateline ?? publication;
}

/**
 * The first date of the lines that give nothing but day, time and place, and the first of those that say when it came out. Where
 * a page lists other events with their dates above, the one with a weekday is meant.
 */
function datelineDates(
  transcript: Transcript,
  lead: readonly Block[],
): { readonly dateline: FoundDay | null; readonly publication: FoundDay | null } {
  const { text, lines } = transcript;
  let publication: FoundDay | null = null;
  const datelines: FullDate[] = [];
  for (const block of lead) {
    if (block.kind === 'heading') continue;
    for (let line = lines.at(block.start); line < lines.count && lines.start(line) < block.end; line++) {
      const part = { start: Math.max(block.start, lines.start(line)), end: Math.min(block.end, lines.end(line)) };
      for (const date of existing(transcript, part)) {
        if (!isBeforeClock(text, date) && !isDateline(transcript, part, date)) continue;
        if (isPublication(transcript, part)) publication ??= foundDay(date);
        else datelines.push(date);
      }
    }
  }
  const [first] = datelines;
  const [only, ...others] = datelines.filter(({ weekday }) => weekday !== null);
  const isListed = others.length === 0 && new Set(datelines.map(({ iso }) => iso)).size >= LISTED;
  const isLater =
    first !== undefined &&
    only !== undefined &&
    others.length === 0 &&
    first.weekday === null &&
    isDaysAfter(first, only);
  // A page that was stored a day after: `2024-10-22 11:05` above `Press Conference on October 21, 2024`.
  const isStamp = first?.form === 'year-month-day' && isBeforeClock(text, first);
  const event = isStamp ? datelines.find((one) => isDaysAfter(first, one)) : undefined;
  const dateline = event ?? (isListed || isLater ? (only ?? first) : first);
  return { dateline: dateline === undefined ? null : foundDay(dateline), publication };
}

/** So many days may pass until the page comes out, which gives the day without its weekday above that of the event. */
const RELEASED = 14;

function isDaysAfter(later: Pick<FullDate, 'iso'>, earlier: Pick<FullDate, 'iso'>): boolean {
  const days = (Date.parse(later.iso ?? '') - Date.parse(earlier.iso ?? '')) / 86_400_000;
  return days > 0 && days <= RELEASED;
}

/** So many different dates above the first turn are no dateline but a list. */
const LISTED = 3;

/** The longest line, in words, that may give a date beside a place, a time and the name of a house. */
const DATELINE_WORDS = 16;

/** True when the line has nothing but names, figures and small words around the date: no sentence that mentions a day. */
function isDateline({ text, language }: Transcript, line: Span, date: FullDate): boolean {
  const start = date.weekday?.start ?? date.start;
  const rest = `${text.slice(line.start, start)} ${text.slice(date.end, line.end)}`;
  if (isPublicationText(rest, language) || isBracketed(text, line, date)) return true;
  if (isOfRecording(text.slice(line.start, start), language)) return true;
  if (endsTitle(text, line, date)) return true;
  const around = rest.match(/[\p{L}\p{M}'’.]+/gu) ?? [];
  return around.length <= DATELINE_WORDS && around.every((word) => isDatelineWord(word, language));
}

/** `Voices from the quay, 3 December 2024`, `Bridge update 2024-12-03`: a short line whose end is the whole date, behind a comma or a dash or in figures, is a title. */
function endsTitle(text: string, line: Span, date: FullDate): boolean {
  const start = date.weekday?.start ?? date.start;
  const before = text.slice(line.start, start);
  return (
    (/(?:,|\s[–—-])\s+$/.test(before) ||
      (/^\p{Lu}.*\s$/u.test(before) && /^\d{4}-\d\d-\d\d$/.test(text.slice(start, date.end)))) &&
    /^[\s*_)\]]*$/.test(text.slice(date.end, line.end)) &&
    (before.match(/[\p{L}\p{M}'’.]+/gu)?.length ?? 0) <= DATELINE_WORDS
  );
}

/** `(Paris, 7 juillet 2011) - …`: place and day in brackets at the beginning of a line. */
function isBracketed(text: string, line: Span, date: FullDate): boolean {
  return /^\(\P{Ll}[^().,]{0,40}, $/u.test(text.slice(line.start, date.start)) && text.charAt(date.end) === ')';
}

/** `Recorded on 3 June 2021`: the day of the recording, within a longer line. */
function isOfRecording(before: string, { dateWords }: Language): boolean {
  const lower = plain(before).toLowerCase().trimEnd();
  return (dateWords?.recordingLeads ?? []).some((lead) => lower.endsWith(lead));
}

function isDatelineWord(word: string, language: Language): boolean {
  const first = word.charAt(0);
  if (first !== first.toLowerCase()) return true;
  const lower = word.toLowerCase().replace(/^[.'’]+|[.'’]+$/g, '');
  return (
    lower === '' || language.particles.includes(lower) || (language.dateWords?.datelineWords ?? []).includes(lower)
  );
}

function isPublication({ text, language }: Transcript, line: Span): boolean {
  return isPublicationText(text.slice(line.start, line.end), language);
}

/** `2020-07-18 00:48`: when the page was stored, which may be the day after. */
const timeStamp = /^\d{4}-\d\d-\d\d[ t]\d\d:\d\d(?::\d\d)?$/;

/** `Published: 3 May 2024`; and who has written the talk down, with the day: `Propos recueillis par Inès Morel le 3 mai 2024`. */
function isPublicationText(line: string, { creditPrefixes, dateWords }: Language): boolean {
  const beginning = plain(line)
    .toLowerCase()
    .replace(/^[*_]+/u, '');
  if (timeStamp.test(beginning.trim())) return true;
  return [...(dateWords?.publicationPrefixes ?? []), ...creditPrefixes].some((prefix) => beginning.startsWith(prefix));
}

/**
 * A date that stands beside the heading's own words at least twice further down: the running head of a printed record, of
 * which a scrape leaves one per page in the text.
 */
function runningHeadDate(transcript: Transcript): FoundDay | null {
  const { text, blocks } = transcript;
  const heading = blocks.find((block) => block.kind === 'heading');
  if (heading === undefined) return null;
  const title = titleOf(text.slice(heading.start, heading.end));
  if (title === null) return null;
  const seen = new Map<string, { readonly first: FullDate; count: number }>();
  for (const date of existing(transcript, { start: heading.end, end: text.length })) {
    if (!standsBeside(title, text, date.start, date.end, heading.end)) continue;
    const same = seen.get(date.iso ?? '');
    if (same === undefined) seen.set(date.iso ?? '', { first: date, count: 1 });
    else same.count++;
  }
  const often = [...seen.values()]
    .filter((one) => one.count >= 2)
    .toSorted((left, right) => right.count - left.count)[0];
  return often === undefined ? null : foundDay(often.first);
}

/** So many letters of a heading are enough to know it again. */
const TITLE = 24;

/** The letters that a running head repeats of a heading; null when there are too few. */
const titleOf = remembered((heading): string | null => {
  // The first line nearly always holds enough of them.
  const first = letters(heading.slice(0, 80));
  const title = (first.length < TITLE ? letters(heading) : first).slice(0, TITLE);
  return title.length < TITLE / 2 ? null : title;
});

/** True when the title stands right before or behind `[start, end)`, and not before `from`. */
function standsBeside(title: string | null, text: string, start: number, end: number, from = 0): boolean {
  return title !== null && letters(text.slice(Math.max(from, start - 160), end + 60)).includes(title);
}

/** Only the letters, in lower case, so that spacing, dashes and line breaks do not tell two prints of a title apart. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]+/gu, '');
}
