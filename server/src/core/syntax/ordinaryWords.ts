import type { Language } from '../languages/language.ts';
import type { Group } from './group.ts';
import type { Candidate } from './section.ts';
import { afterArticle, endsLikePhrase, isOrdinaryWord, startsLikeSentence, startsWithHonorific } from './vocabulary.ts';

/** A candidate and its group, in the order of the text. */
interface Placed {
  readonly candidate: Candidate;
  readonly group: Group;
}

/** What the beginning of the document says of a name. */
interface Introduction {
  /** True when it stands there before its own first label, whatever the case of a label in capitals. */
  readonly names: (group: Group) => boolean;
  /** True when a capitalised word stands right before or behind it there, as in a full name. */
  readonly namesInFull: (group: Group) => boolean;
}

/**
 * Marks the groups whose words begin or end sentences and phrases, or name fields of a form, and belong to no name as far as the
 * document shows: `And for you`, `Opening address by`, `But`, `Note`. Many such words are names too: `Ben Carter`, `Jack Ma`,
 * `ET`, `PAGE`. They are taken for names where they are no words of the document's language, where a form of address or the
 * heading says so, or where they take turns with somebody.
 */
export function markPhrases(
  ordered: readonly Placed[],
  groups: ReadonlyMap<string, Group>,
  introduction: Introduction,
  language: Language,
): void {
  const open: Group[] = [];
  for (const group of groups.values()) {
    const { key, word, name, first } = group;
    const { shape } = first.form;
    const opens = (shape.casing === 'title' || shape.casing === 'lower') && isSentence(key);
    const ends = endsLikePhrase(key);
    if (!opens && !ends && word !== 'field') continue;
    group.isPhrase = opens || ends;
    if (group.fresh === 0 || key.length < 2 || shape.commas > 0 || shape.digits > 0 || !isWrittenAsName(name)) continue;
    if (word === 'field') {
      if (shape.words === 1) open.push(group);
    } else if (
      !(opens && isOrdinaryWord(firstWord(key), language)) &&
      !(ends && isOrdinaryWord(lastWord(key), language))
    )
      group.isPhrase = false;
    else if (shape.casing === 'initials' && group.fresh >= 2) group.isPhrase = false;
    else if (
      key.includes(' ') &&
      (introduction.names(group) || (!opens && (startsWithHonorific(key) || group.fresh >= 2)))
    )
      group.isPhrase = false;
    else open.push(group);
  }
  if (open.length === 0) return;
  const swaps = countSwaps(ordered, new Set(open));
  for (const group of open) {
    const count = swaps.get(group) ?? 0;
    if (count < ENOUGH_SWAPS) continue;
    if (group.word !== 'field') group.isPhrase = false;
    else if (isLetters(group) || introduction.namesInFull(group)) {
      group.isPhrase = false;
      group.word = null;
    }
  }
}

/** Its first word opens sentences, or the first word behind an address does: `Mr Speaker, I move`. */
function isSentence(key: string): boolean {
  // `The Hon. Anna Weber`
  if (startsWithHonorific(afterArticle(key))) return false;
  const comma = key.indexOf(', ');
  return startsLikeSentence(key) || (comma > 0 && startsLikeSentence(key.slice(comma + 2)));
}

function firstWord(key: string): string {
  const space = key.indexOf(' ');
  return space < 0 ? key : key.slice(0, space);
}

function lastWord(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}

/** One to four words, each with a capital. */
function isWrittenAsName(name: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,3}$/u.test(name);
}

function isLetters({ key, first: { form } }: Group): boolean {
  return form.shape.casing === 'initials' || key.length === 2;
}

/** So often must a name and another change places: `Holt`, `Ma`, `Holt`, `Ma`. */
const ENOUGH_SWAPS = 2;

/**
 * How often each of these stands between two labels of one speaker, or somebody else between two of its own. Two speakers who take
 * turns do so all the time; a word that opens a paragraph of somebody's speech does not.
 */
function countSwaps(ordered: readonly Placed[], open: ReadonlySet<Group>): ReadonlyMap<Group, number> {
  const swaps = new Map<Group, number>();
  const sequence = ordered.filter(
    ({ candidate, group }) => candidate.fresh && group.fresh >= 2 && (open.has(group) || group.word !== 'field'),
  );
  for (let index = 1; index + 1 < sequence.length; index++) {
    const middle = (sequence[index] as Placed).group;
    const outer = (sequence[index - 1] as Placed).group;
    if (middle === outer || (sequence[index + 1] as Placed).group !== outer || middle.weakness !== outer.weakness)
      continue;
    // Two fields in turn are a form: `From`, `To`.
    if (middle.word === 'field' && outer.word === 'field') continue;
    // Where others have letters, so have these.
    const weight = isLetters(middle) && isLetters(outer) ? 2 : 1;
    for (const group of [middle, outer]) if (open.has(group)) swaps.set(group, (swaps.get(group) ?? 0) + weight);
  }
  return swaps;
}
