/** Whether a turn asks, as far as its last words tell. */
import { seenOnce, type Passage } from '../../syntax/quiet.ts';
import { wordOf } from './labelParts.ts';

/** So many units at the end of a turn, of which line breaks may take half, tell whether it asks. */
export const ENDING = 520;

/** True when the last words are a question, thanks and courtesies after it aside. Lines end in one unit. */
export function endsInQuestion(whole: string): boolean {
  // What the hall does then is no part of what is asked: `Who pays? (Applause.)`
  const ending = whole.replace(/\s*\([^()]{1,160}\)[.\s]*$/u, '');
  return /[?؟][^\p{L}]*(?:\P{Lu}{0,120}|[^.!?]{0,60}[.!]?)$/u.test(ending.slice(-ENDING / 2));
}

const haveQuestioners = new WeakMap<ReadonlySet<string>, boolean>();

/**
 * What the parts that speakers play depend on in a passage: whether the turn asks. Where no label says who asks, they depend
 * on how much everybody says, and then it cannot be told: null.
 */
export const seenOfRoles = seenOnce(({ ending, candidateKeys, isLabel }: Passage): string | null => {
  let haveWords = haveQuestioners.get(candidateKeys);
  if (haveWords === undefined) {
    haveWords = [...candidateKeys].some((key) => wordOf(key) === 'question' && isLabel(key));
    haveQuestioners.set(candidateKeys, haveWords);
  }
  if (!haveWords) return null;
  const last = ending(ENDING);
  return last !== null && endsInQuestion(last.replaceAll('\r\n', '\n')) ? 'asks' : '';
});
