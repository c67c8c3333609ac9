/** Weekdays by themselves: the nearest one, or that of a week that is named behind it. */
import { isCyrillic } from '../../text/scripts.ts';
import { isGivenName } from '../entities/givenNames.ts';
import type { DateParagraph, Reading } from './paragraph.ts';
import { offsetBehind } from './units.ts';

export function readWeekday(paragraph: DateParagraph, at: number): Reading | null {
  const { words } = paragraph;
  const key = paragraph.key(at);
  const weekday = words.weekdays.get(key);
  const token = paragraph.list[at];
  if (weekday === undefined || token === undefined || !weekday.isFull) return null;
  if (words.speech.capitals && !token.capital) return null;
  if (key.endsWith('s') && words.speech.capitals) return null;
  const before = paragraph.key(at - 1);
  if (words.recurring.has(before)) return null;
  if (words.ambiguous.has(key) && !words.before.has(before)) return null;
  // `Dagmar Freitag` is somebody's name.
  if (paragraph.list[at - 1]?.capital === true && token.capital && paragraph.isSpace(at - 1) && isGivenName(before))
    return null;
  // `On Saturday mornings` is every one of them.
  if (words.speech.partsOfDay?.includes(paragraph.key(at + 1)) === true) return null;
  // `Sunday Bakes` is a title: a capital follows that is no month, and nothing leads to a day.
  const next = paragraph.list[at + 1];
  const isTitle =
    words.speech.capitals && next?.capital === true && paragraph.isSpace(at) && !words.months.has(next.key);
  if (isTitle && words.speech.ambiguous.length > 0 && !paragraph.hasLead(at) && before !== 'on') return null;
  // In Russian a weekday by itself is rare, and its forms are those of other words.
  if (isCyrillic(key) && !words.leads.has(before)) return null;
  const week = offsetBehind(paragraph, at + 1, 'week');
  const meaning = {
    kind: 'weekday',
    weekday: weekday.weekday,
    modifier: null,
    weekOffset: week?.offset ?? null,
  } as const;
  return { meaning, from: at, next: week?.next ?? at + 1 };
}
