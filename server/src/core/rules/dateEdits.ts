import type { Analysis } from '../analysis/analysis.ts';
import type { DateForm } from '../profiles/profile.ts';
import type { TextEdit } from '../text/edit.ts';

/** The forms that can be told apart and turned into one another without loss: `May 4, 2021`, `4 May 2021`, `2021-05-04`. */
const plainDate = /^(?:\p{L}+ \d{1,2}, \d{4}|\d{1,2} \p{L}+ \d{4}|\d{4}-\d{2}-\d{2})$/u;

/**
 * The edit that sets the event's day in the form of a house, where it stands in the heading or beneath it. Front matter is
 * data and keeps its form, and so does a date in another language than English, whose forms are the language's own.
 */
export function dateEdits({ transcript, eventDate }: Analysis, form: DateForm): TextEdit[] {
  if (eventDate === null) return [];
  const { text, language, blocks } = transcript;
  const { start, end, iso } = eventDate;
  const printed = text.slice(start, end);
  const block = blocks.find((one) => one.start <= start && end <= one.end);
  if (block?.kind === 'furniture' || !plainDate.test(printed)) return [];
  if (form !== 'iso' && language.tag !== 'en') return [];
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = language.months[Number(month) - 1]?.[0] ?? '';
  const capital = /\p{Lu}{2}/u.test(printed) ? name.toUpperCase() : name.charAt(0).toUpperCase() + name.slice(1);
  const forms: Readonly<Record<DateForm, string>> = {
    'month-day-year': `${capital} ${Number(day)}, ${year}`,
    'day-month-year': `${Number(day)} ${capital} ${year}`,
    iso,
  };
  return forms[form] === printed ? [] : [{ start, end, text: forms[form] }];
}
