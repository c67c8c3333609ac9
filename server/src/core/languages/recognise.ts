import type { TextEdit } from '../text/edit.ts';
import { en } from './en.ts';
import { languages } from './index.ts';
import type { Language } from './language.ts';

/** How much of a text is looked at, in UTF-16 units: so many stretches of so many units, spread evenly from start to end. */
const STRETCHES = 8;
const STRETCH = 1500;

/** For each script, how a function word is counted: the word, then the places in `languages` that have it. */
const voters = new Map<string, readonly number[]>();
languages.forEach((language, index) => {
  for (const word of language.functionWords) voters.set(word, [...(voters.get(word) ?? []), index]);
});
/** How many units the words have that begin with a unit, one bit for each number; most words of a text need not be looked up. */
const lengths = new Int32Array(0x530);
for (const word of voters.keys()) {
  for (const first of [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)])
    lengths[first] = (lengths[first] ?? 0) | (1 << word.length);
}

const isCyrillic = (unit: number): boolean => unit >= 0x400 && unit <= 0x52f;
const isLatin = (unit: number): boolean =>
  ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7);

/** Which languages are written in Cyrillic letters, told by their own function words. */
const inCyrillic = languages.map((language) => isCyrillic(language.functionWords[0]?.charCodeAt(0) ?? 0));

/** The language of a text, and how sure it is. */
export interface Recognised {
  readonly language: Language;
  /** By how many function words it is ahead of all others, and by how many letters its script, whichever are fewer. */
  readonly lead: number;
}

/**
 * The language a text is written in, by a vote of function words among the languages of the script that prevails in a
 * sample of the text. The sample comes from several places, because a heading or a long quotation may be in another language
 * than the rest. Without any function word the script decides, and English when that tells nothing either.
 */
export function recogniseLanguage(text: string): Recognised {
  const votes = languages.map(() => 0);
  const letters = { latin: 0, cyrillic: 0 };
  if (text.length <= STRETCHES * STRETCH) {
    count(text, votes, letters);
  } else {
    const step = (text.length - STRETCH) / (STRETCHES - 1);
    for (let stretch = 0; stretch < STRETCHES; stretch++) {
      const start = Math.floor(stretch * step);
      count(text.slice(start, start + STRETCH), votes, letters);
    }
  }
  const cyrillic = letters.cyrillic > letters.latin;
  let best: Language | null = null;
  let most = 0;
  let second = 0;
  for (const [index, language] of languages.entries()) {
    const own = votes[index] ?? 0;
    if (inCyrillic[index] !== cyrillic) continue;
    second = Math.max(second, Math.min(own, most));
    if (own <= most) continue;
    best = language;
    most = own;
  }
  if (best !== null)
    return { language: best, lead: Math.min(most - second, Math.abs(letters.latin - letters.cyrillic)) };
  return { language: (cyrillic ? languages.find((_, index) => inCyrillic[index]) : en) ?? en, lead: 0 };
}

/** What is left of the lead after an edit in a text all of which is looked at, at least; below zero the text must be looked at again. */
export function afterEdit({ language, lead }: Recognised, { start, end, text }: TextEdit): Recognised {
  // A unit more or less is a letter and may make or unmake a word, here and at the end of what is looked at.
  return { language, lead: lead - 2 * (end - start + text.length) - 8 };
}

/** Adds the function words and the letters of `sample` to the counts. */
function count(sample: string, votes: number[], letters: { latin: number; cyrillic: number }): void {
  let start = -1;
  for (let at = 0; at <= sample.length; at++) {
    const unit = at < sample.length ? sample.charCodeAt(at) : 0;
    const latin = isLatin(unit);
    if (latin || isCyrillic(unit)) {
      if (latin) letters.latin++;
      else letters.cyrillic++;
      if (start < 0) start = at;
    } else if (start >= 0) {
      if (((lengths[sample.charCodeAt(start)] ?? 0) & (1 << (at - start))) !== 0) {
        for (const index of voters.get(sample.slice(start, at).toLowerCase()) ?? [])
          votes[index] = (votes[index] ?? 0) + 1;
      }
      start = -1;
    }
  }
}
