import type { Span } from '../../text/span.ts';

/** What an expression says, before it is known from which day it counts. Weekdays count from 0 for Monday, months from 1. */
export type DateMeaning =
  | {
      readonly kind: 'day';
      readonly year: number | null;
      /** Years from the year of speaking, as in `on 4 May last year`; null when nothing is said. */
      readonly yearOffset: number | null;
      readonly month: number;
      readonly day: number;
      readonly weekday: number | null;
    }
  | {
      readonly kind: 'month';
      readonly year: number | null;
      readonly yearOffset: number | null;
      readonly month: number;
      /** `last March` −1, `next March` 1, `this March` 0; null without such a word. */
      readonly modifier: number | null;
    }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'decade'; readonly from: number }
  | {
      readonly kind: 'quarter';
      readonly quarter: number;
      readonly year: number | null;
      readonly yearOffset: number | null;
    }
  /** `the second half of 2022`, `im ersten Halbjahr`. */
  | { readonly kind: 'half'; readonly half: number; readonly year: number | null; readonly yearOffset: number | null }
  /** `the first week of March`: seven days counted from the month's beginning, or its last seven when `week` is −1. */
  | { readonly kind: 'weekOfMonth'; readonly week: number; readonly of: DateMeaning }
  | { readonly kind: 'dayOffset'; readonly days: number }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly modifier: number | null;
      /** Weeks from the week of speaking, as in `Friday of last week`; null when nothing is said. */
      readonly weekOffset: number | null;
    }
  /** `last week`, `this month`, `next year`: the calendar's unit so many units away. */
  | { readonly kind: 'unit'; readonly unit: CalendarUnit; readonly offset: number }
  /** `eight years ago`, `in three weeks`: a distance in units. */
  | { readonly kind: 'distance'; readonly unit: CalendarUnit; readonly count: number }
  | { readonly kind: 'end'; readonly of: DateMeaning }
  | { readonly kind: 'range'; readonly from: DateMeaning; readonly to: DateMeaning };

/** Units that have a first and a last day. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';

/** A date expression where it stands; the span leaves out a leading preposition and article. */
export interface DateExpression extends Span {
  readonly meaning: DateMeaning;
  /** Which way the words around it point: `past` after `since` or in a clause in the past tense; null when nothing tells. */
  readonly direction: 'past' | 'future' | null;
  /** What says so: a preposition before the expression, a verb next to it, or only some verb of the clause or a word that may. */
  readonly by: 'preposition' | 'verb' | 'clause';
}
