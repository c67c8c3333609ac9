import type { Profile } from '../profiles/profile.ts';
import type { CheckOptions } from './check.ts';

/** What a rule is set to that asks for no form of its own: each document is compared with itself. */
export const AS_WRITTEN = 'as-written';

/** The forms that a house style asks for, as settings of the rules that otherwise compare a document with itself. */
export function houseSettings({ dashes, dates, notes, quotes }: Profile): NonNullable<CheckOptions['settings']> {
  return {
    ...(dashes === null ? {} : { 'inconsistent-dash': { form: dashes } }),
    ...(dates === null ? {} : { 'inconsistent-date-format': { form: dates } }),
    ...(notes === null ? {} : { 'inconsistent-note-style': { ...notes } }),
    ...(quotes === null ? {} : { 'inconsistent-quotes': { form: quotes } }),
  };
}
