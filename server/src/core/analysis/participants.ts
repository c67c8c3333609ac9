import type { Language } from '../languages/language.ts';
import type { Block } from '../syntax/transcript.ts';
import { misprints } from '../syntax/misprint.ts';
import { afterArticle, isPartLetter, labelWord, startsWithOffice } from '../syntax/vocabulary.ts';
import { editDistance } from '../text/distance.ts';
import type { Span } from '../text/span.ts';
import { evidenceOf, splitOffice } from './names.ts';
import { whoPuts } from './putTo.ts';
import { nameKey, partsOf, sameParts, type NameEvidence } from './sameName.ts';

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
 * a comma, title and surname with the full name, an office alone with the one who holds it by the heading or was introduced
 * with it, a misprinted office with the office.
 * @param labelled first blocks of the labelled turns, in order
 * @param slips what {@link misprintedKeys} finds in them
 */
export function identify(
  labelled: readonly Block[],
  heading: readonly NamedInHeading[],
  language: Language,
  slips: ReadonlyMap<string, string> = misprintedKeys(labelled),
): Identities {
  const textsByKey = new Map<string, string[]>();
  const counts = new Map<string, number>();
  /** Names that stand in brackets behind an office: `The Minister for Harbours (Linda Marsh)`. */
  const noted = new Map<string, string>();
  /** Whose label has this in brackets behind the name: `Anna Weber [Secretary General]`; null where more than one has. */
  const bearers = new Map<string, string | null>();
  for (const { label } of labelled) {
    if (label === null) continue;
    const key = slips.get(label.key) ?? label.key;
    if (namesNobody(key)) continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (label.note !== null) {
      if (isName(label.note)) noted.set(key, label.note);
      const office = label.note.toLowerCase();
      bearers.set(office, (bearers.get(office) ?? key) === key ? key : null);
    }
    const texts = textsByKey.get(key);
    if (texts === undefined) textsByKey.set(key, [label.text]);
    else if (!texts.includes(label.text)) texts.push(label.text);
  }
  const labels = [...textsByKey.values()].map((texts) => texts[0] ?? '');
  const evidence = evidenceOf(labels, language);
  const register = new Register(heading, evidence);
  const split = [...textsByKey].map(([key, texts], place) => {
    const parts = splitOffice(whoPuts(texts[0] ?? '') ?? texts[0] ?? '', language, evidence);
    const name = parts.name === '' || parts.office !== null ? (noted.get(key) ?? parts.name) : parts.name;
    return { key, texts, place, office: parts.office, name };
  });
  /** Who speaks right beside `PRIME MINISTER BLAIR` under his office alone is another one. */
  const isAnother = (key: string, office: string): boolean => {
    const holders = new Set(
      split.flatMap((other) =>
        other.name !== '' && other.office?.toLowerCase() === office.toLowerCase() && (counts.get(other.key) ?? 0) > 1
          ? [other.key]
          : [],
      ),
    );
    if (holders.size === 0) return false;
    const keys = labelled.map(({ label }) => slips.get(label?.key ?? '') ?? label?.key ?? '');
    return keys.some((one, at) => one === key && (holders.has(keys[at - 1] ?? '') || holders.has(keys[at + 1] ?? '')));
  };
  // Full names come first, so that a surname or an office alone finds the person it belongs to.
  const order = split.toSorted((left, right) => rank(left.name) - rank(right.name));
  const byKey = new Map<string, number>();
  for (const { key, texts } of split)
    if (joinsTwo(key, textsByKey)) byKey.set(key, register.addTogether(texts[0] ?? key));
  /** Who was introduced with office and name, once, by the office. */
  const introduced = new Map<string, { readonly place: number; readonly index: number }[]>();
  for (const { key, texts, name, office, place } of order) {
    if (byKey.has(key)) continue;
    const written = texts[0] ?? key;
    const person =
      name === ''
        ? isAnother(key, office ?? written)
          ? undefined
          : (register.holder(office ?? written) ??
            heldBefore(introduced.get((office ?? written).toLowerCase()), place) ??
            byKey.get(bearers.get(key) ?? '') ??
            // `KING` is an office, and somebody's surname.
            (written.includes(' ') ? undefined : register.find(written)))
        : register.find(name);
    const index = person ?? register.add(name === '' ? written : name);
    register.use(index, name === '' ? null : office, name);
    byKey.set(key, index);
    if (name !== '' && office !== null && counts.get(key) === 1) {
      const holders = introduced.get(office.toLowerCase());
      if (holders === undefined) introduced.set(office.toLowerCase(), [{ place, index }]);
      // More than one mean nobody in particular, however many they are.
      else if (holders.length < 2) holders.push({ place, index });
    }
  }
  for (const [slip, key] of slips) {
    const index = byKey.get(key);
    if (index !== undefined) byKey.set(slip, index);
  }
  for (const { key, texts } of split) register.people[byKey.get(key) ?? -1]?.labels.push(...texts);
  return { people: register.people, byKey };
}

/** True for a label of two who speak with one voice: `Ida and Emil` beside `Ida` and `Emil`. */
function joinsTwo(key: string, keys: ReadonlyMap<string, unknown>): boolean {
  const words = key.split(' ');
  return words.some((_, at) => keys.has(words.slice(0, at).join(' ')) && keys.has(words.slice(at + 1).join(' ')));
}

/** The one person who was introduced with the office before the office stands alone. */
function heldBefore(
  holders: readonly { readonly place: number; readonly index: number }[] | undefined,
  place: number,
): number | undefined {
  const [only] = holders ?? [];
  return only !== undefined && holders?.length === 1 && only.place < place ? only.index : undefined;
}

/** Two to four capitalised words. */
function isName(note: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M}.’'-]+(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){1,3}$/u.test(note) && labelWord(note.toLowerCase()) === null
  );
}

/** So often must a label stand in the document before another is taken for a misprint of it. */
const OFTEN = 3;

/** Keys of labels that are misprints of a frequent label that names a part or an office, with that label's key. */
export function misprintedKeys(labelled: readonly Block[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { label } of labelled) if (label !== null) counts.set(label.key, (counts.get(label.key) ?? 0) + 1);
  const keys = [...counts];
  const rare = keys.filter(([, count]) => count < OFTEN).map(([key]) => key);
  const frequent = keys.filter(([, count]) => count >= OFTEN).map(([key]) => key);
  return new Map([...misprints(rare, frequent), ...misprintedOffices(rare, frequent)]);
}

/** Shorter offices have neighbours that are words of their own. */
const SHORTEST_OFFICE = 6;

/** `minster paul okafor` beside `minister paul okafor`: the name is the same, and a letter of the office is wrong. */
function misprintedOffices(rare: readonly string[], frequent: readonly string[]): ReadonlyMap<string, string> {
  const byName = new Map<string, { readonly key: string; readonly office: string }>();
  for (const key of frequent) {
    const { office, name } = officeAndName(key);
    if (office.length >= SHORTEST_OFFICE && startsWithOffice(key)) byName.set(name, { key, office });
  }
  const found = new Map<string, string>();
  if (byName.size === 0) return found;
  for (const key of rare) {
    const { office, name } = officeAndName(key);
    const right = byName.get(name);
    if (right !== undefined && !startsWithOffice(key) && editDistance(office, right.office, 1) === 1)
      found.set(key, right.key);
  }
  return found;
}

/** The last two words are the name. */
function officeAndName(key: string): { readonly office: string; readonly name: string } {
  const words = key.split(' ');
  return { office: words.slice(0, -2).join(' '), name: words.slice(-2).join(' ') };
}

/** True for labels that stand for whoever plays the part: `question`, `q`, `audience member`. */
export function namesNobody(key: string): boolean {
  if (key === '' || key === '>>' || isPartLetter(key)) return true;
  const word = labelWord(key);
  return word !== null && word !== 'office' && word !== 'placeholder' && word !== 'moderator';
}

function rank(name: string): number {
  if (name === '') return 3;
  return name.includes(' ') && !/^(?:\p{L}\.\s?)+/u.test(name) ? 1 : 2;
}

/** Initials alone have so many units at most: `А. И. Б.` */
const LONGEST_INITIALS = 8;

/** So many people are tried for initials alone. */
const FEW = 51;

/** The people found so far. Names are looked up by their last word first, so that many speakers stay cheap. */
class Register {
  readonly people: Identity[] = [];
  readonly #evidence: NameEvidence;
  /** Those who are two with one voice. */
  readonly #together = new Set<number>();
  readonly #byName = new Map<string, number>();
  readonly #byWord = new Map<string, number[]>();
  readonly #parts: { readonly name: string; readonly parts: readonly string[] }[] = [];

  constructor(heading: readonly NamedInHeading[], evidence: NameEvidence) {
    this.#evidence = evidence;
    for (const person of heading) {
      const index = this.people.length;
      this.people.push({
        name: person.name,
        role: person.role,
        labels: [],
        headingSpan: person.span,
      });
      this.#enter(person.name, index);
    }
  }

  add(name: string): number {
    const index = this.people.length;
    this.people.push({ name, role: null, labels: [], headingSpan: null });
    this.#enter(name, index);
    return index;
  }

  /** Adds two who speak with one voice, whom neither of their names means. */
  addTogether(label: string): number {
    const index = this.people.length;
    this.people.push({ name: label, role: null, labels: [], headingSpan: null });
    this.#together.add(index);
    return index;
  }

  /** The one person the name can mean; undefined when there is none or more than one. */
  find(name: string): number | undefined {
    const key = nameKey(name);
    const exact = this.#byName.get(key);
    if (exact !== undefined) return exact;
    const found = new Set<number>();
    const parts = partsOf(name);
    for (const word of key.split(/[\s.]+/u)) {
      for (const index of this.#byWord.get(word) ?? []) {
        if (sameParts(this.#partsOf(index), parts, this.#evidence)) found.add(index);
      }
    }
    // Initials alone share no word with the name they stand for; a heading has few people to try.
    if (found.size === 0 && name.length <= LONGEST_INITIALS) {
      for (let index = 0; index < Math.min(this.people.length, FEW); index++)
        if (!this.#together.has(index) && sameParts(this.#partsOf(index), parts, this.#evidence)) found.add(index);
    }
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** The one whom the heading gives this office: `THE PRESIDENT` where it names one president only. */
  holder(office: string): number | undefined {
    const wanted = afterArticle(office.toLowerCase());
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

  /** The parts of a person's name as it is now. With very many people what is remembered of all names would be forgotten in between. */
  #partsOf(index: number): readonly string[] {
    const name = this.people[index]?.name ?? '';
    let known = this.#parts[index];
    if (known?.name !== name) {
      known = { name, parts: partsOf(name) };
      this.#parts[index] = known;
    }
    return known.parts;
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
