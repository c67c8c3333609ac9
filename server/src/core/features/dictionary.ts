import type { Analysis } from '../analysis/analysis.ts';
import { mentions } from '../analysis/entities/mentions.ts';
import { paragraphsOf } from '../analysis/paragraphs.ts';

/** Shorter words are known to every spell checker, or left alone by it. */
const SHORTEST = 3;

/**
 * The words of every name in the transcript, for the word list of a spell checker: people, bodies, acronyms, places, as they are
 * printed, each once, in alphabetical order. Words that also stand in lower case are none of them, because they are ordinary.
 */
export function dictionary(analysis: Analysis): readonly string[] {
  const { transcript } = analysis;
  const ordinary = new Set<string>();
  for (const block of transcript.blocks)
    for (const { paragraph } of paragraphsOf(transcript, block))
      for (const { key, capital } of paragraph.tokens) if (!capital) ordinary.add(key);
  const words = new Set<string>();
  for (const { type, text } of mentions(analysis)) {
    if (type === 'date' || type === 'money') continue;
    for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu)) {
      const name = word.replace(/['’]s?$/, '');
      if (name.length >= SHORTEST && /^\p{Lu}/u.test(name) && !ordinary.has(name.toLowerCase())) words.add(name);
    }
  }
  return inAlphabet(words);
}

/** In the order of the alphabet; of two spellings that differ in case only, such as `LIND` and `Lind`, the one in ordinary letters. */
export function inAlphabet(words: Iterable<string>): readonly string[] {
  const byKey = new Map<string, string>();
  for (const word of words) {
    const key = word.toLowerCase();
    const known = byKey.get(key);
    if (known === undefined || known === known.toUpperCase()) byKey.set(key, word);
  }
  const order = new Intl.Collator('en');
  return [...byKey.values()].toSorted((left, right) => order.compare(left, right) || (left < right ? -1 : 1));
}
