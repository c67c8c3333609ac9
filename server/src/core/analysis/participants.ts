import type { Block } from '../syntax/transcript.ts';
import { isTitleWord, labelWord, startsWithHonorific, startsWithOffice } from '../syntax/vocabulary.ts';
import { plain } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** Somebody the heading names. */
export interface NamedInHeading {
  readonly name: string;
  readonly role: string | null;
  readonly span: Span;
}

/** One participant under all labels, before turns are numbered. */
export interface Identity {
  name: string;
  role: string | null;
  readonly labels: string[];
  headingSpan: Span | null;
}

/** Who stands behind each label key; −1 for labels that name nobody in particular, such as `Question`. */
export interface Identities {
  readonly people: readonly Identity[];
  readonly byKey: ReadonlyMap<string, number>;
}

/**
 * Merges labels that the document shows to be one participant: office and name with the name alone, name with office after
 * a comma, title and surname with the full name, and either with the heading's participants.
 * @param labelled first blocks of the labelled turns, in order
 */
export function identify(labelled: readonly Block[], heading: readonly NamedInHeading[]): Identities {
  const texts = new Map<string, string[]>();
  for (const { label } of labelled) {
    if (label === null) continue;
    const list = texts.get(label.key);
    if (list === undefined) texts.set(label.key, [label.text]);
    else if (!list.includes(label.text)) list.push(label.text);
  }
  const people: Identity[] = heading.map((person) => ({ name: person.name, role: person.role, labels: [], headingSpan: person.span }));
  const byKey = new Map<string, number>();
  const byName = new Map<string, number>();
  const bySurname = new Map<string, number | null>();
  const register = (name: string, index: number): void => {
    const lower = fold(name);
    if (!byName.has(lower)) byName.set(lower, index);
    const surname = lower.slice(lower.lastIndexOf(' ') + 1);
    const holder = bySurname.get(surname);
    bySurname.set(surname, holder === undefined || holder === index ? index : null);
  };
  for (const [index, person] of people.entries()) register(person.name, index);
  // Plain names first, so that an office with a name finds the name it ends in.
  const keys = [...texts.keys()].filter((key) => !namesNobody(key));
  const ordered = keys.toSorted((left, right) => Number(isTitled(left)) - Number(isTitled(right)));
  for (const key of ordered) {
    const labels = texts.get(key) ?? [];
    const written = labels[0] ?? key;
    const found = resolve(key, byName, bySurname);
    let index = found.person;
    if (index < 0) {
      index = people.length;
      const split = splitTitle(written);
      people.push({ name: split.name, role: split.role, labels: [], headingSpan: null });
      register(split.name, index);
      if (fold(written) !== fold(split.name)) byName.set(fold(written), index);
    } else {
      const person = people[index];
      if (person !== undefined) {
        person.role ??= found.titleEnd > 0 ? written.slice(0, found.titleEnd).trim() : null;
      }
    }
    byKey.set(key, index);
    people[index]?.labels.push(...labels);
  }
  return { people, byKey };
}

/** True for labels that stand for whoever plays the part: `question`, `q`, `moderator`, `audience member`. */
export function namesNobody(key: string): boolean {
  if (key.length === 1) return true;
  const word = labelWord(key);
  return word !== null && word !== 'office' && word !== 'placeholder' && word !== 'moderator';
}

function isTitled(key: string): boolean {
  return startsWithHonorific(key) || startsWithOffice(key) || key.includes(',');
}

function fold(name: string): string {
  return plain(name).toLowerCase();
}

/** Finds the person a label key means, and how far the title before the name runs. */
function resolve(key: string, byName: ReadonlyMap<string, number>, bySurname: ReadonlyMap<string, number | null>): { person: number; titleEnd: number } {
  const exact = byName.get(key);
  if (exact !== undefined) return { person: exact, titleEnd: 0 };
  const comma = key.indexOf(', ');
  if (comma > 0) {
    const person = byName.get(key.slice(0, comma));
    if (person !== undefined) return { person, titleEnd: 0 };
  }
  for (let space = key.indexOf(' '); space > 0; space = key.indexOf(' ', space + 1)) {
    const person = byName.get(key.slice(space + 1));
    if (person !== undefined && key.slice(space + 1).includes(' ')) return { person, titleEnd: space };
  }
  // `В.Путин`, `V. Putin`, `MR. KIRBY`, `PRESIDENT BIDEN`: initials or a title and a surname that only one person has.
  const titled = /^(?:\p{L}\.\s?){1,2}(?=\p{L}{2})/u.exec(key)?.[0].length ?? (startsWithHonorific(key) || startsWithOffice(key) ? key.lastIndexOf(' ') + 1 : 0);
  if (titled > 0 && titled < key.length) {
    const person = bySurname.get(key.slice(titled));
    if (person !== undefined && person !== null) return { person, titleEnd: 0 };
  }
  if (!key.includes(' ') && key.length > 2) {
    const person = bySurname.get(key);
    if (person !== undefined && person !== null) return { person, titleEnd: 0 };
  }
  return { person: -1, titleEnd: 0 };
}

/** Splits a label that the document uses nowhere else into title and name: `Finance Minister Anton Siluanov`. */
function splitTitle(written: string): { name: string; role: string | null } {
  const comma = written.indexOf(', ');
  if (comma > 0 && written.length - comma > 6) return { name: written.slice(0, comma), role: written.slice(comma + 2) };
  const wordsOfLabel = written.split(' ');
  if (wordsOfLabel.length >= 3 && startsWithOffice(written.toLowerCase())) {
    for (const count of [2, 1]) {
      const name = wordsOfLabel.slice(-count);
      const title = wordsOfLabel.slice(0, -count);
      if (name.every((word) => /^\p{Lu}[\p{L}’'-]+$/u.test(word) && !isTitleWord(word.toLowerCase())) && title.length > 0) {
        return { name: name.join(' '), role: title.join(' ') };
      }
    }
  }
  return { name: written, role: null };
}
