import type { Language } from '../../languages/language.ts';
import type { Passage } from '../../syntax/quiet.ts';
import type { Transcript } from '../../syntax/transcript.ts';
import { editDistance } from '../../text/distance.ts';
import { NearMisses } from '../../text/nearMisses.ts';
import type { Span } from '../../text/span.ts';
import { lookupKey, tokens, type Token } from '../../text/tokens.ts';
import type { Analysis } from '../analysis.ts';
import { blockAt } from '../blockAt.ts';
import { NUMBERS_OF_WORD, printedWords, SeenWords } from '../capitalWords.ts';
import { differInForm } from '../labelSlips.ts';
import { splitOffice } from '../names.ts';
import { officeAt, mayBeOffice, honorificAt } from '../officeWords.ts';
import { remembered } from '../remembered.ts';
import { nameWordKey } from '../sameName.ts';
import { capitalWordsIn, capitalWordsOf } from '../signs.ts';

/** A name in speech that is nearly the surname of somebody who speaks or whom the heading names. */
export interface MisspeltName {
  /** As it stands in speech, without a possessive ending. */
  readonly printed: string;
  /** The surname as the label or the heading has it. */
  readonly right: string;
  /** The whole name. */
  readonly name: string;
  /** In order. */
  readonly places: readonly Span[];
}

/** The surname of a participant. */
interface Surname {
  readonly printed: string;
  readonly key: string;
  readonly name: string;
  /** The given names before it, in lower case. */
  readonly given: readonly string[];
  /** Forms of address that labels set before it, without full stops, in lower case. */
  readonly honorifics: readonly string[];
  /** The office in lower case; empty when none is known. */
  readonly role: string;
  /** How often labels have it, and twice more where the heading does. */
  readonly uses: number;
}

/** Whoever is called so more often is somebody else. */
const MOST = 2;
/** So far before a name its given name, office or form of address is looked for, in units. */
const LEAD = 48;
/** The shortest name that a slip can be told in, and the shortest that two can. */
const SHORTEST = 4;
const SHORTEST_FOR_TWO = 9;

/**
 * Names in speech that are slips of the surname of a participant: they differ in a letter or two, stand in speech once or twice
 * and nowhere else, and have the participant's given name, form of address or office before them. Linear in the text.
 */
export function misspeltNames(analysis: Analysis): readonly MisspeltName[] {
  const { transcript, participants } = analysis;
  const surnames = surnamesOf(analysis);
  if (surnames.length === 0) return none;
  const filed = new NearMisses<Surname>();
  for (const surname of surnames) filed.add(surname.key, surname);
  // Who is called so is not the one whose name is like it.
  const own = new Set([...participants.map(({ name }) => name), analysis.heading?.text ?? ''].flatMap(wordsOf));
  const labels = labelWords(transcript.candidateKeys);
  const suspects = suspectsIn(transcript, surnames, (written) => {
    const key = keyOf(written);
    if (own.has(key) || labels.words.has(key)) return none;
    return [...filed.near(key)].filter((one) => slips(key, one.key, transcript.language) > 0);
  });
  return suspects.flatMap(({ written, starts, near }) => {
    if (starts.length > MOST) return [];
    const fitting = near.filter((right) => isMeant(analysis, written, starts, right));
    const [right] = fitting;
    if (right === undefined || fitting.length > 1) return [];
    const places = starts.map((start) => ({ start, end: start + written.length }));
    return { printed: written, right: right.printed, name: right.name, places };
  });
}

/** A word that is near a surname, without a possessive ending, where it stands, and the surnames. */
interface Suspect {
  readonly written: string;
  readonly starts: number[];
  readonly near: readonly Surname[];
}

/** The words that are near surnames. Hardly any are, so that each word is looked at once, and where it stands only then. */
function suspectsIn(
  { document, text }: Transcript,
  surnames: readonly Surname[],
  nearOf: (written: string) => readonly Surname[],
): readonly Suspect[] {
  const initials = new Set(surnames.flatMap(({ key }) => [key.charCodeAt(0), key.toUpperCase().charCodeAt(0)]));
  const seen = new SeenWords();
  const suspects = new Map<string, Suspect>();
  const byNumber = new Map<number, Suspect>();
  const { chunks } = document;
  const look = (visit: (number: number, second: number, start: number, end: number) => void): void => {
    for (const [index, chunk] of chunks.entries()) {
      const offset = document.chunkStart(index);
      const words = capitalWordsOf(chunk);
      for (let at = 0; at < words.length; at += NUMBERS_OF_WORD) {
        const start = offset + (words[at] as number);
        if (initials.has(text.charCodeAt(start)))
          visit(words[at + 2] as number, words[at + 3] as number, start, offset + (words[at + 1] as number));
      }
    }
  };
  look((number, second, start, end) => {
    if (!seen.add(number, second)) return;
    const written = withoutPossessive(text.slice(start, end));
    const near = nearOf(written);
    if (near.length === 0) return;
    const suspect = suspects.get(written) ?? { written, starts: [], near };
    suspects.set(written, suspect);
    byNumber.set(number, suspect);
  });
  if (byNumber.size > 0) look((number, _, start) => byNumber.get(number)?.starts.push(start));
  return [...suspects.values()];
}

const none: readonly never[] = [];

/** Surnames in Latin letters of those who have labels or stand in the heading. */
function surnamesOf({ participants, transcript }: Analysis): readonly Surname[] {
  return participants.flatMap(({ name, role, labels, headingSpan, turns }) => {
    const words = tokens(name);
    const last = words.at(-1);
    if (last === undefined || last.key.length < SHORTEST || !/^\p{Script=Latin}/u.test(last.text)) return [];
    // `The Chairman`, which names an office only.
    if (mayBeOffice(last.word)) return [];
    const honorifics = labels.flatMap((label) => splitOffice(label, transcript.language).honorific ?? []);
    return {
      printed: last.text,
      key: last.key,
      name,
      given: words.slice(0, -1).map(({ key }) => key),
      honorifics: honorifics.map(bareHonorific),
      role: lookupKey(role ?? ''),
      uses: turns.length + (headingSpan === null ? 0 : 2),
    };
  });
}

function bareHonorific(honorific: string): string {
  return honorific.replaceAll('.', '').toLowerCase();
}

/** How many slips lead from a surname to a word; 0 when the word is the name itself, a form of it or another one. */
function slips(key: string, right: string, language: Language): number {
  if (key.length < SHORTEST || key.charAt(0) !== right.charAt(0)) return 0;
  // Other ways of writing the same name have a rule of their own.
  if (nameWordKey(key) === nameWordKey(right) || differInForm(key, right, language)) return 0;
  const distance = editDistance(key, right, 2);
  return distance > (Math.min(key.length, right.length) < SHORTEST_FOR_TWO ? 1 : 2) ? 0 : distance;
}

/** True when the places show that the participant is meant: one of them by what stands before it, and none of them another. */
function isMeant(analysis: Analysis, printed: string, starts: readonly number[], right: Surname): boolean {
  let isLed = false;
  for (const start of starts) {
    const lead = leadAt(analysis, start, printed, right);
    if (lead === 'another') return false;
    isLed ||= lead === 'given' || (lead === 'addressed' && right.uses > 1 && isLong(keyOf(printed), right.key));
  }
  return isLed;
}

/** In short names one letter more or less makes another name, unless it is doubled: `Pratt`, `Prat`. */
function isLong(key: string, right: string): boolean {
  const single = (word: string): string => word.replace(/(\p{L})\1/gu, '$1');
  return Math.min(key.length, right.length) > SHORTEST || single(key) === single(right);
}

/**
 * What stands before a name: the participant's given name, a form of address or an office that fits, what belongs to another
 * person, or nothing that tells.
 */
function leadAt(
  analysis: Analysis,
  start: number,
  printed: string,
  { given, honorifics, role, printed: surname }: Surname,
): 'given' | 'addressed' | 'another' | 'nothing' {
  const { text, language } = analysis.transcript;
  const block = blockAt(analysis, start);
  const isSpeech = block !== null && (block.kind === 'turn' || block.kind === 'statement') && start >= block.bodyStart;
  // In capitals an accent and the letters of `Mc` go lost, and a label is no place for a slip of speech.
  if (!isSpeech || (printed === printed.toUpperCase() && surname !== surname.toUpperCase())) return 'another';
  const before = text.slice(Math.max(block.bodyStart, start - LEAD), start);
  const words = tokens(before);
  const last = words.at(-1);
  if (last === undefined || !/^\.?[ \u00a0]$/u.test(before.slice(last.end))) return 'nothing';
  // A capital behind the word goes on with the name: `Minister Webber Sund`.
  if (/^[ \u00a0]\p{Lu}\p{Ll}/u.test(text.slice(start + printed.length, start + printed.length + 3))) return 'nothing';
  if (given.includes(last.key) || isInitialOf(last, given)) return 'given';
  const count = honorificCount(words, language);
  if (count > 0) {
    const honorific = words
      .slice(-count)
      .map(({ text: one }) => bareHonorific(one))
      .join(' ');
    return honorifics.length === 0 || honorifics.includes(honorific) ? 'addressed' : 'another';
  }
  const office = officeBefore(words);
  if (office !== null) return role === '' || role.includes(office) ? 'addressed' : 'another';
  if (!last.capital || words.length === 1 || /[.?!:]["”»’)]?\s+$/u.test(before.slice(0, last.start))) return 'nothing';
  return 'another';
}

function isInitialOf({ text }: Token, given: readonly string[]): boolean {
  return /^\p{Lu}\.?$/u.test(text) && given.some((name) => name.charAt(0) === text.charAt(0).toLowerCase());
}

/** How many of the last words are forms of address. */
function honorificCount(words: readonly Token[], language: Language): number {
  for (let count = 2; count > 0; count--) {
    const at = words.length - count;
    if (at >= 0 && honorificAt(words, at, language) === count) return count;
  }
  return 0;
}

/** The last word of the office that ends the words, in lower case; null when none does. */
function officeBefore(words: readonly Token[]): string | null {
  for (let count = Math.min(4, words.length); count > 0; count--)
    if (officeAt(words, words.length - count) === count) return words.at(-1)?.key ?? null;
  return null;
}

/** So far behind a misspelt name stands what goes on with it. */
const BEHIND = 4;

/**
 * What {@link misspeltNames} depends on in a passage: words near the edit that are nearly words of labels or of the heading, with
 * what stands around them, and the heading.
 */
export function seenOfMisspeltNames({ text, edited, smallWord, heading, candidateKeys, language }: Passage): string {
  const title = heading();
  // Among words in small letters only an office right before a name counts.
  const start = smallWord?.start ?? Math.max(0, edited.start - LEAD - LONGEST);
  const end = smallWord === null ? edited.end + LEAD + LONGEST : smallWord.end + LONGEST;
  const part = text.slice(start, end);
  const words = capitalWordsIn(part);
  if (words.length === 0) return title;
  const own = wordsOf(title);
  const labels = labelWords(candidateKeys);
  let seen = title;
  for (const [index, written] of printedWords(part, words).entries()) {
    const key = keyOf(written);
    if (labels.words.has(key) || own.includes(key)) continue;
    const isNear = [...labels.filed.near(key), ...own].some((one) => slips(key, one, language) > 0);
    if (!isNear) continue;
    const at = start + (words[index * NUMBERS_OF_WORD] ?? 0);
    seen += `\u0000${text.slice(Math.max(0, at - LEAD), at + written.length + BEHIND)}`;
  }
  return seen;
}

/** Longer words are no names. */
const LONGEST = 32;

interface LabelWords {
  readonly words: ReadonlySet<string>;
  readonly filed: NearMisses<string>;
}

const wordsOfLabels = new WeakMap<ReadonlySet<string>, LabelWords>();

/** The words of everything that looks like a label, also filed for those that are near. */
function labelWords(keys: ReadonlySet<string>): LabelWords {
  let known = wordsOfLabels.get(keys);
  if (known === undefined) {
    known = { words: new Set([...keys].flatMap(wordsOf)), filed: new NearMisses() };
    for (const word of known.words) known.filed.add(word, word);
    wordsOfLabels.set(keys, known);
  }
  return known;
}

/** The words of a label or a heading that may be surnames, in lower case. */
const wordsOf = remembered((text): readonly string[] =>
  tokens(text).flatMap(({ text: word }) => {
    const key = keyOf(word);
    return key.length < SHORTEST ? [] : [key];
  }),
);

function keyOf(written: string): string {
  return lookupKey(withoutPossessive(written));
}

function withoutPossessive(written: string): string {
  return written.replace(/['’]s?$/u, '');
}
