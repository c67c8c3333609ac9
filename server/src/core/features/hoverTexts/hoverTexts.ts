import type { CalendarDay } from '../../analysis/calendar.ts';
import type { Inference } from '../../analysis/dates/resolve.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';

/** How far a time lies from the event. */
export interface Distance {
  readonly count: number;
  readonly unit: 'day' | 'year';
  /** The count is rounded. */
  readonly isAbout: boolean;
  readonly isBefore: boolean;
  /** From where it is counted: a day, or of a stretch its end before the event and its beginning after it. */
  readonly edge: 'day' | 'end' | 'beginning';
  /** The event's day as {@link HoverTexts.day} writes it. */
  readonly event: string;
}

/** What hovers say, in a language of the user interface. Names and `line` are Markdown already. */
export interface HoverTexts {
  readonly person: string;
  readonly organisation: string;
  readonly place: string;
  /** A line's number as the text of a link; it stands in brackets or behind a colon or a preposition for a line. */
  readonly line: (number: number) => string;
  readonly inHeading: (role: string, line: string) => string;
  readonly from: (body: string, line: string) => string;
  readonly alsoCalled: (names: string) => string;
  readonly turns: (turns: number, words: number) => string;
  readonly turnsAndStatement: (turns: number, words: number, statement: number) => string;
  readonly statement: (words: number) => string;
  readonly isSilent: string;
  readonly mentionedOnce: (line: string) => string;
  /** @param by who mentions it how often, in brackets with a space before, or nothing */
  readonly mentioned: (times: number, by: string, line: string) => string;
  readonly spelledOut: (line: string) => string;
  readonly notSpelledOut: string;
  readonly wellKnown: string;
  readonly short: (letters: string, line: string) => string;
  readonly code: (code: string) => string;
  readonly noEventDate: string;
  readonly noSuchDay: string;
  /** A day with its weekday. */
  readonly day: (day: CalendarDay) => string;
  readonly month: (day: CalendarDay) => string;
  readonly stretch: (from: string, to: string) => string;
  readonly onEventDay: string;
  readonly includesEvent: (event: string) => string;
  readonly yearsFromEvent: (years: number, isBefore: boolean, eventYear: number) => string;
  readonly distance: (distance: Distance) => string;
  readonly inferred: (how: Inference) => string;
  /** An amount of a million or more in words: `2.5 million`. */
  readonly magnitude: (amount: number, scale: Scale) => string;
}

/** What an amount is divided by to be said in words: 10 to the power of 6, 9 or 12. */
export type Scale = 'million' | 'billion' | 'trillion';

const texts: Readonly<Record<string, HoverTexts>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
};

/** The texts in the language of a user interface, by its tag (`de`, `pt-BR`); English where there are none. */
export function hoverTextsFor(locale: string | undefined): HoverTexts {
  return texts[(locale ?? '').toLowerCase().split(/[-_]/u)[0] ?? ''] ?? english;
}
