import type { Analysis, Participant } from '../analysis/analysis.ts';
import { personOf } from '../analysis/entities/mentions.ts';

/**
 * The name under which a participant is shown where it stands for itself: the fullest one, and in ordinary letters where labels
 * have it in capitals and the text has it otherwise.
 */
export function shownName(analysis: Analysis, { name }: Participant): string {
  const person = personOf(analysis, name);
  if (person === null) return name;
  const forms = [person.name, ...person.otherNames];
  const inLetters = /\p{Ll}/u.test(name)
    ? undefined
    : forms.find((form) => form !== name && form.toUpperCase() === name);
  return inLetters ?? (name.length >= person.name.length ? name : person.name);
}
