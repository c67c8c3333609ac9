import { nameKey, sameName } from '../sameName.ts';
import { nominative } from '../nominative.ts';

/** A name where it stands, with the office beside it. */
export interface Naming {
  readonly name: string;
  readonly office: string | null;
  /** Offset into the whole text; −1 for a participant whom only labels name. */
  readonly at: number;
  /** False for capitals that are only likely a name; their last word alone is no sign of them. */
  readonly isSure: boolean;
}

/** One person under all names that a document has for him. */
interface Gathered {
  /** The fullest form of the name. */
  readonly name: string;
  /** Other forms, in order of length. */
  readonly otherNames: readonly string[];
  /** Index of the naming that first gives the office; −1 when none does. */
  readonly office: number;
}

/** The people of a document, and how a name leads to one of them. */
export interface People {
  readonly list: readonly Gathered[];
  /** Index of the person by the compared form of a surname; −1 when two share it. */
  readonly bySurname: ReadonlyMap<string, number>;
  readonly byName: ReadonlyMap<string, number>;
  /** The same by a first name. */
  readonly byFirst: ReadonlyMap<string, number>;
}

/** Joins all forms of each name: by the surname first, so that only few names are compared with each other. */
export function gather(namings: readonly Naming[]): People {
  const list: { name: string; forms: string[]; office: number }[] = [];
  const bySurname = new Map<string, number[]>();
  const byName = new Map<string, number>();
  const sure = new Set<number>();
  const full = namings
    .map((naming, at) => ({ naming, at, words: naming.name.split(' ').length }))
    .toSorted((left, right) => right.words - left.words);
  for (const { naming, at } of full) {
    const { name, office, isSure } = naming;
    const key = nameKey(name);
    let index = byName.get(key);
    if (index === undefined) {
      const surname = surnameKey(name);
      const candidates = (bySurname.get(surname) ?? []).filter((candidate) =>
        sameName(name, list[candidate]?.name ?? ''),
      );
      index = candidates.length === 1 ? candidates[0] : undefined;
      if (index === undefined && candidates.length > 1 && name.includes(' ')) index = candidates[0];
      if (index === undefined) {
        index = list.length;
        list.push({ name, forms: [], office: -1 });
      }
      byName.set(key, index);
      const same = bySurname.get(surname);
      if (same === undefined) bySurname.set(surname, [index]);
      else if (!same.includes(index)) same.push(index);
    }
    if (isSure) sure.add(index);
    const person = list[index];
    if (person === undefined) continue;
    if (!person.forms.includes(name)) person.forms.push(name);
    if (office !== null && (person.office < 0 || naming.at < (namings[person.office]?.at ?? 0))) person.office = at;
  }
  return {
    list: list.map(({ name, forms, office }) => {
      const best = readable(name, forms);
      return { name: best, otherNames: forms.filter((form) => form !== best && nominative(form) !== best), office };
    }),
    bySurname: new Map(
      [...bySurname]
        .map(([surname, indices]) => [surname, indices.filter((index) => sure.has(index))] as const)
        .map(([surname, indices]) => [surname, indices.length === 1 ? (indices[0] ?? -1) : -1]),
    ),
    byName,
    byFirst: firstNames(list, sure),
  };
}

function firstNames(
  list: readonly { readonly name: string }[],
  sure: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const byFirst = new Map<string, number>();
  for (const [index, { name }] of list.entries()) {
    const [first = '', second] = nameKey(name).split(' ');
    if (second === undefined || !sure.has(index)) continue;
    byFirst.set(first, byFirst.has(first) ? -1 : index);
  }
  return byFirst;
}

/** The fullest form, in ordinary letters where a label has it in capitals, and in the nominative. */
function readable(name: string, forms: readonly string[]): string {
  if (name !== name.toUpperCase() || name.includes('.')) return nominative(name);
  return forms.find((form) => form.toUpperCase() === name && form !== name) ?? name;
}

/** The last word of a name as it is compared. */
function surnameKey(name: string): string {
  const key = nameKey(name.replace(/(\p{Lu}\.)(?=\S)/gu, '$1 '));
  return key.slice(key.lastIndexOf(' ') + 1);
}

/** Index of the person that a name means: under this name, else as the only one of this surname; −1 when there is none. */
export function indexOfPerson({ byName, bySurname }: People, name: string): number {
  const index = byName.get(nameKey(name)) ?? -1;
  return index >= 0 ? index : (bySurname.get(surnameKey(name)) ?? -1);
}
