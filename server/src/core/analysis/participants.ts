import type { Language } from '../languages/language.ts';
import type { Block } from '../syntax/transcript.ts';
import { labelWord } from '../syntax/vocabulary.ts';
import type { Span } from '../text/span.ts';
import { evidenceOf, nameKey, sameName, splitOffice, type NameEvidence } from './names.ts';

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
  readonly headingSpan: Span | null;
}

/** Who stands behind each label key. Labels that name nobody in particular, such as `Question`, have no entry. */
export interface Identities {
  readonly people: readonly Identity[];
  readonly byKey: ReadonlyMap<string, number>;
}

/**
 * Merges labels that the document shows to be one participant: office and name with the name alone, name with office after
 * a comma, title and surname with the full name, an office alone with the one who holds it by the heading.
 * @param labelled first blocks of the labelled turns, in order
 */
export function identify(
  labelled: readonly Block[],
  heading: readonly NamedInHeading[],
  language: Language,
): Identities {
  const textsByKey = new Map<string, string[]>();
  for (const { label } of labelled) {
    if (label === null || namesNobody(label.key)) continue;
    const texts = textsByKey.get(label.key);
    if (texts === undefined) textsByKey.set(label.key, [label.text]);
    else if (!texts.includes(label.text)) texts.push(label.text);
  }
  const labels = [...textsByKey.values()].map((texts) => texts[0] ?? '');
  const evidence = evidenceOf(labels, language);
  const register = new Register(heading, evidence);
  const split = [...textsByKey].map(([key, texts]) => ({
    key,
    texts,
    ...splitOffice(texts[0] ?? '', language, evidence),
  }));
  // Full names come first, so that a surname or an office alone finds the person it belongs to.
  const order = split.toSorted((left, right) => rank(left.name) - rank(right.name));
  const byKey = new Map<string, number>();
  for (const { key, texts, name, office } of order) {
    const written = texts[0] ?? key;
    const person = name === '' ? register.holder(office ?? written) : register.find(name);
    const index = person ?? register.add(name === '' ? written : name);
    register.use(index, name === '' ? null : office, name);
    byKey.set(key, index);
  }
  for (const { key, texts } of split) register.people[byKey.get(key) ?? -1]?.labels.push(...texts);
  return { people: register.people, byKey };
}

/** True for labels that stand for whoever plays the part: `question`, `q`, `audience member`. */
export function namesNobody(key: string): boolean {
  if (key.length === 1) return true;
  const word = labelWord(key);
  return word !== null && word !== 'office' && word !== 'placeholder' && word !== 'moderator';
}

function rank(name: string): number {
  if (name === '') return 3;
  return name.includes(' ') && !/^(?:\p{L}\.\s?)+/u.test(name) ? 1 : 2;
}

/** The people found so far. Names are looked up by their last word first, so that many speakers stay cheap. */
class Register {
  readonly people: Identity[] = [];
  readonly #evidence: NameEvidence;
  readonly #byName = new Map<string, number>();
  readonly #byWord = new Map<string, number[]>();

  constructor(heading: readonly NamedInHeading[], evidence: NameEvidence) {
    this.#evidence = evidence;
    for (const person of heading) {
      const index = this.people.length;
      this.people.push({ name: person.name, role: person.role, labels: [], headingSpan: person.span });
      this.#enter(person.name, index);
    }
  }

  add(name: string): number {
    const index = this.people.length;
    this.people.push({ name, role: null, labels: [], headingSpan: null });
    this.#enter(name, index);
    return index;
  }

  /** The one person the name can mean; undefined when there is none or more than one. */
  find(name: string): number | undefined {
    const key = nameKey(name);
    const exact = this.#byName.get(key);
    if (exact !== undefined) return exact;
    const found = new Set<number>();
    for (const word of key.split(/[\s.]+/u)) {
      for (const index of this.#byWord.get(word) ?? []) {
        const person = this.people[index];
        if (person !== undefined && sameName(person.name, name, this.#evidence)) found.add(index);
      }
    }
    // Initials alone share no word with the name they stand for; a heading has few people to try.
    if (found.size === 0 && name.length <= 4) {
      for (const [index, person] of this.people.entries()) {
        if (index > 50) break;
        if (sameName(person.name, name, this.#evidence)) found.add(index);
      }
    }
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** The one whom the heading gives this office: `THE PRESIDENT` where it names one president only. */
  holder(office: string): number | undefined {
    const wanted = office.toLowerCase().replace(/^(?:the|el|la|le|der|die)\s+/u, '');
    const holders = this.people.flatMap((person, index) => {
      const role = person.role?.toLowerCase() ?? '';
      return person.headingSpan !== null && (role === wanted || role.startsWith(`${wanted} of `)) ? [index] : [];
    });
    return holders.length === 1 ? holders[0] : undefined;
  }

  /** Notes what a label adds: the office, and the fuller form of the name. */
  use(index: number, office: string | null, name: string): void {
    const person = this.people[index];
    if (person === undefined) return;
    person.role ??= office;
    if (name.split(' ').length > person.name.split(' ').length && person.headingSpan === null) person.name = name;
    if (name !== '' && !this.#byName.has(nameKey(name))) this.#enter(name, index);
  }

  #enter(name: string, index: number): void {
    const key = nameKey(name);
    if (!this.#byName.has(key)) this.#byName.set(key, index);
    for (const word of new Set(key.split(/[\s.]+/u))) {
      if (word.length < 2) continue;
      const list = this.#byWord.get(word);
      if (list === undefined) this.#byWord.set(word, [index]);
      // A word that very many share says nothing about who is meant.
      else if (list.length < 64 && !list.includes(index)) list.push(index);
    }
  }
}
