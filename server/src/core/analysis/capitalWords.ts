import { stateOf } from '../syntax/parse.ts';
import type { Transcript } from '../syntax/transcript.ts';

/** A stretch of whole lines. */
export interface Part {
  readonly text: string;
}

/**
 * Words of four units and more that may begin with a capital, with figures and what apostrophes and hyphens tie to them; now and then a
 * little more, because this is faster to look for.
 */
const capitalised =
  /[A-Z\u00c0-\u00de\u0100-\u03ff\u0500-\u1fff\u2071-\uffff][A-Za-z0-9\u00aa-\u1fff\u2019'\u2071-\uffff-]{3,}/g;

/** The capitalised words in a text, in order; Cyrillic ones are left out. */
export function capitalWordsIn(text: string): readonly string[] {
  return text.match(capitalised) ?? [];
}

const whole = /^[A-Z\u00c0-\u00de\u0100-\u03ff\u0500-\u1fff\u2071-\uffff][A-Za-z\u00aa-\u1fff\u2071-\uffff]{3,}$/;

/** True for a word that is among {@link capitalWordsIn} wherever it stands as a whole word. */
export function isCapitalWord(word: string): boolean {
  return whole.test(word);
}

const known = new WeakMap<Part, readonly string[]>();

/** The capitalised words of a part. Looked for once in each part, which most versions of a document share. */
export function capitalWordsOf(part: Part): readonly string[] {
  let words = known.get(part);
  if (words === undefined) {
    words = capitalWordsIn(part.text);
    known.set(part, words);
  }
  return words;
}

/** The parts that a transcript was read in, in order, one for each chunk of its document. */
export function partsOf(transcript: Transcript): readonly Part[] {
  return stateOf(transcript)?.sections ?? transcript.document.chunks;
}
