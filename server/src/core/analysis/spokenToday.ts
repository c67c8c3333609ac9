import { languages } from '../languages/index.ts';
import { alternatives } from '../languages/phrases.ts';
import type { Passage } from '../syntax/quiet.ts';
import type { Transcript } from '../syntax/transcript.ts';
import type { FoundDay } from './analysis.ts';
import { fullDates } from './dates/documentDates.ts';

const dateWords = languages.flatMap((language) => language.dateWords ?? []);
const phrases = alternatives(dateWords.flatMap(({ speech }) => speech.todayIs));
const leads = alternatives(dateWords.flatMap(({ dayLeads, speech }) => [...dayLeads, ...speech.articles]));
/** `Today is`, and what may stand between it and the date or its weekday. What stands in quotation marks was said elsewhere. */
const before = new RegExp(
  `(?<![\\p{L}\\p{M}]|[“„«"‘'])(?:${phrases})[\\s\\u00a0]+(?:(?:${leads})[\\s\\u00a0]+)?$`,
  'iu',
);
/** The same before a year. */
const anywhere = new RegExp(`(?<![\\p{L}\\p{M}])(?:${phrases})[\\s\\u00a0][^\\r\\n]{0,48}?\\d{4}`, 'giu');
/** The longest such phrase with what stands between it and the date, in units. */
const LONGEST = 48;

/** The days of which somebody says that they are today, in order. Dates of figures alone that can be read in two ways are left out. */
export function spokenToday(transcript: Transcript): readonly FoundDay[] {
  const { text, blocks } = transcript;
  const first = blocks.find(({ kind }) => kind === 'turn' || kind === 'statement')?.bodyStart ?? text.length;
  return fullDates(transcript).flatMap(({ start, end, iso, ambiguous, weekday }) => {
    const from = weekday?.start ?? start;
    if (from < first || iso === null || ambiguous) return [];
    return before.test(text.slice(Math.max(first, from - LONGEST), from)) ? { start, end, iso } : [];
  });
}

/** What {@link spokenToday} depends on in a passage. */
export function seenOfToday({ text }: Passage): string {
  return text.match(anywhere)?.join('\u0000') ?? '';
}
