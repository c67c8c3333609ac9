import type { Transcript } from '../syntax/transcript.ts';
import type { Span } from '../text/span.ts';
import { isRecord, notesOf } from './notes.ts';
import { placesWithin, signsOf } from './signs.ts';

/** Where a time mark stands: in a label, alone in brackets, in a note (`[inaudible 00:12]`), at the beginning of a line. */
export type TimeMarkPlace = 'label' | 'brackets' | 'note' | 'line';

/** A time of the recording that stands in the text. Times of day are none. */
export interface TimeMark extends Span {
  readonly place: TimeMarkPlace;
  readonly seconds: number;
  /** Hours as printed; empty when there are none. */
  readonly hours: string;
  readonly minutes: string;
  /** Seconds as printed, two digits. */
  readonly wholeSeconds: string;
  /** The fraction as printed, its mark included: `.23`; empty when there is none. */
  readonly fraction: string;
  /** The bracket around it; empty when there is none. */
  readonly bracket: string;
}

/** Fewer marks of one place are chance: a verse, a score, a time of day. */
const FEWEST = 3;

const time = /(?<![\d:])(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)([.,]\d{1,3})?(?![\d:])/;
const alone = new RegExp(`^~?${time.source}$`);
const atEnd = new RegExp(`[\\s\\u00a0@]${time.source}\\s*$`);
/** Without brackets and label a time of the recording has hours, minutes and seconds, or it could be a time of day. */
const leading = /^[ \t]*(\d{1,2}):([0-5]\d):([0-5]\d)([.,]\d{1,3})?(?=[ \t]|$)/gm;

/** In brackets, with figures that no clock shows: `[00:02:77]`, `[0:75:00]`. */
const impossible = /(?<=[[(])(?:\d{1,2}:(?:[6-9]\d:\d{2}|[0-5]?\d:[6-9]\d)|\d{1,3}:[6-9]\d)(?=[\])])/g;

/** What stands for a time in brackets and is none, in a transcript that has times in brackets. Takes time linear in the text. */
export function impossibleTimes(transcript: Transcript): readonly Span[] {
  const { text, blocks } = transcript;
  const clocksIn = placesWithin(signsOf(transcript).clocks);
  const found = blocks.filter(isRecord).flatMap((block) => {
    if (clocksIn(block).length === 0) return [];
    return Array.from(text.slice(block.start, block.end).matchAll(impossible), ({ 0: printed, index }) => ({
      start: block.start + index,
      end: block.start + index + printed.length,
    }));
  });
  if (found.length === 0) return found;
  // A verse or a score stands in brackets, too: `(3:75)`.
  const times = timeMarks(transcript).filter(({ place }) => place !== 'line');
  return found.filter(({ start, end }) => {
    const parts = text.slice(start, end).split(':').length;
    return times.filter((mark) => text.slice(mark.start, mark.end).split(':').length === parts).length >= FEWEST;
  });
}

/** From one time to another, where a stretch of the recording stands: in brackets, or alone on a line. */
const range = new RegExp(
  `(?<=^[ \\t]*|[[(])(${time.source.replaceAll(/\((?!\?)/g, '(?:')})[ \\u00a0]?(-{1,2}>|--?|[–—→])[ \\u00a0]?(${time.source.replaceAll(/\((?!\?)/g, '(?:')})(?=[\\])]|[ \\t]*$)`,
  'my',
);

/** A stretch of the recording that ends before it begins: `[00:10:05 - 00:09:59]`. */
interface BackwardRange extends Span {
  /** Both times as printed. */
  readonly from: string;
  readonly to: string;
}

/** The stretches that end before they begin, in order. Takes time linear in the text. */
export function backwardRanges(transcript: Transcript): readonly BackwardRange[] {
  const { text } = transcript;
  const found: BackwardRange[] = [];
  for (const start of signsOf(transcript).clocks) {
    range.lastIndex = start;
    const match = range.exec(text);
    if (match === null) continue;
    const [whole, from = '', mark = '', to = ''] = match;
    // Hours in round brackets are open all night: `(22:00–06:00)`.
    const isTimed = text.charAt(start - 1) === '[' || mark.endsWith('>') || from.split(':').length > 2;
    const [begins, ends] = [secondsOf(from), secondsOf(to)];
    if (!isTimed || ends >= begins || begins - ends > LONGEST_BACK) continue;
    found.push({ start, end: start + whole.length, from, to });
  }
  return found;
}

/** Times further apart, in seconds, are those of a night. */
const LONGEST_BACK = 43_200;

/** The seconds that `1:02:03.5` and `02:03` stand for. */
function secondsOf(printed: string): number {
  return printed.split(':').reduce((seconds, part) => seconds * 60 + Number(part.replace(',', '.')), 0);
}

/** The time marks of a transcript, in order. Takes time linear in the text. */
export function timeMarks(transcript: Transcript): TimeMark[] {
  const { text, blocks } = transcript;
  const marks: TimeMark[] = [];
  const add = (
    match: RegExpExecArray | null,
    start: number,
    end: number,
    place: TimeMarkPlace,
    bracket: string,
  ): void => {
    if (match === null) return;
    const [, hours = '', minutes = '', wholeSeconds = '', fraction = ''] = match;
    if (hours !== '' && Number(minutes) > 59) return;
    const seconds =
      Number(hours) * 3600 + Number(minutes) * 60 + Number(wholeSeconds) + Number(`0${fraction.replace(',', '.')}`);
    marks.push({ start, end, place, bracket, hours, minutes, wholeSeconds, fraction, seconds });
  };
  const clocksIn = placesWithin(signsOf(transcript).clocks);
  for (const block of blocks) {
    // A time mark is two numbers at least with a colon between them.
    if (!isRecord(block) || clocksIn(block).length === 0) continue;
    const from = marks.length;
    const labelTime = block.label?.time ?? null;
    if (labelTime !== null) {
      const printed = text.slice(labelTime.start, labelTime.end);
      const match = time.exec(printed);
      const start = labelTime.start + (match?.index ?? 0);
      add(match, start, start + (match?.[0].length ?? 0), 'label', bracketBefore(text, labelTime.start));
    }
    for (const { inner, text: content, bracket, type } of notesOf(transcript, block)) {
      if (labelTime !== null && inner.start <= labelTime.end && labelTime.start <= inner.end) continue;
      const printed = text.slice(inner.start, inner.end);
      if (alone.test(content)) {
        const match = time.exec(printed);
        const start = inner.start + (match?.index ?? 0);
        add(match, start, start + (match?.[0].length ?? 0), 'brackets', bracket);
      } else if (type !== null && atEnd.test(printed)) {
        const match = atEnd.exec(printed);
        const start = inner.start + (match?.index ?? 0) + 1;
        add(match, start, start + (match?.[0].slice(1).trimEnd().length ?? 0), 'note', bracket);
      }
    }
    const body = text.slice(block.bodyStart, block.end);
    for (const match of body.matchAll(leading)) {
      const start = block.bodyStart + match.index + (match[0].length - match[0].trimStart().length);
      add(match, start, block.bodyStart + match.index + match[0].length, 'line', '');
    }
    // What one block has is out of order only among its own kinds of places.
    if (marks.length - from > 1) {
      const own = marks.splice(from).toSorted((left, right) => left.start - right.start);
      for (const mark of own) marks.push(mark);
    }
  }
  const counts = new Map<TimeMarkPlace, number>();
  for (const { place } of marks) counts.set(place, (counts.get(place) ?? 0) + 1);
  return marks.filter(({ place }) => place === 'note' || (counts.get(place) ?? 0) >= FEWEST);
}

function bracketBefore(text: string, start: number): string {
  const before = text.charAt(start - 1);
  return before === '[' || before === '(' || before === '<' ? before : '';
}
