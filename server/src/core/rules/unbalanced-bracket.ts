import { bracketFaults, seenOfPairs } from '../analysis/brackets.ts';
import type { BracketFault, LoneBracket, StopsInside } from '../analysis/brackets.ts';
import { knownNoteLength, noteType } from '../analysis/notes.ts';
import type { Language } from '../languages/language.ts';
import type { Transcript } from '../syntax/transcript.ts';
import { quoted } from './quoted.ts';
import type { Fix } from './rule.ts';
import { rule } from './rule.ts';
import { around, where } from './sight.ts';

/** A note is looked for in so many units beside a lone bracket. */
const REACH = 120;

const opposite: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', ')': '(', ']': '[', '}': '{' };

const aroundBrackets = around(/[()[\]{}]/g, 130);

export const unbalancedBracket = rule({
  id: 'unbalanced-bracket',
  group: 'structure and text',
  level: 'warning',
  tiers: ['wording'],
  summary: 'A bracket opens and never closes, closes and was never opened, or closes as another kind of bracket.',
  why: 'What stands in brackets was said by nobody, so a lost bracket makes a note part of the speech, or speech part of a note. Balance is judged over the whole turn and those that follow it. The marks of lists such as “a)” are no brackets. The fix closes a note where its words or its sentence end, and gives a note with two kinds of brackets the kind that the document uses most; elsewhere only a reader can tell where the bracket belongs.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June, I am told. (Laughter.

Question: Of this year?
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June, I am told. (Laughter.)

Question: Of this year?
`,
    },
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June, I am told. (Laughter.]

Question: Of this year?
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June, I am told. (Laughter.)

Question: Of this year?
`,
    },
  ],
  sees: where('()[]{}', (passage, options) => seenOfPairs(passage) ?? aroundBrackets(passage, options)),
  *check({ analysis }) {
    const { transcript } = analysis;
    const { text } = transcript;
    const { faults, pairs, stopsInside } = bracketFaults(transcript);
    for (const fault of faults) {
      const { offset, isOpen, otherHalf } = fault;
      const character = text.charAt(offset);
      if (otherHalf >= 0) {
        yield {
          span: { start: offset, end: otherHalf + 1 },
          message: `The bracket ${quoted(character)} is closed by ${quoted(text.charAt(otherHalf))}, so a search for notes misses this one. Use brackets of one kind.`,
          fixes: [likened(text, fault, pairs)],
        };
        continue;
      }
      const fix = isOpen ? closing(transcript, fault, stopsInside) : opening(transcript, fault);
      yield {
        span: { start: offset, end: offset + 1 },
        message: isOpen
          ? `The bracket ${quoted(character)} is never closed, so nobody can tell where the note ends. Close it, or take it out.`
          : `The bracket ${quoted(character)} was never opened, so nobody can tell where the note begins. Open it, or take it out.`,
        ...(fix === null ? {} : { fixes: [fix] }),
      };
    }
  },
});

/** Gives both halves of a note the kind that the document uses more often; that of the first where none is. */
function likened(text: string, { offset, otherHalf }: BracketFault, pairs: ReadonlyMap<string, number>): Fix {
  const open = text.charAt(offset);
  const close = text.charAt(otherHalf);
  const kindOfClose = opposite[close] ?? '';
  const at = (pairs.get(kindOfClose) ?? 0) > (pairs.get(open) ?? 0) ? offset : otherHalf;
  const replacement = at === offset ? kindOfClose : (opposite[open] ?? '');
  return {
    tier: 'wording',
    title: `Replace ${quoted(text.charAt(at))} with ${quoted(replacement)}`,
    edits: [{ start: at, end: at + 1, text: replacement }],
  };
}

/** Closes the note that the bracket opens, when the words behind it are those of a note. */
function closing(transcript: Transcript, bracket: LoneBracket, stopsInside: StopsInside): Fix | null {
  const { text } = transcript;
  const length = withStop(text, bracket, noteLength(transcript, bracket), stopsInside);
  if (length === 0) return null;
  let at = bracket.offset + 1 + length;
  // Markdown's backslash before a closing bracket has stayed.
  if (text.charAt(bracket.offset - 1) === '\\' && text.charAt(at) === '\\') at++;
  const note = text.slice(bracket.offset + 1, bracket.offset + 1 + length);
  const mark = opposite[text.charAt(bracket.offset)] ?? '';
  return {
    tier: 'wording',
    title: `Close the bracket behind ${quoted(note)}`,
    edits: [{ start: at, end: at, text: mark }],
  };
}

/**
 * Takes the full stop that ends the note in or leaves it out, as the document does with notes that begin alike; without any, in
 * where the note stands between sentences.
 */
function withStop(
  text: string,
  { offset, block }: LoneBracket,
  length: number,
  { capital, small }: StopsInside,
): number {
  const start = offset + 1;
  const isCapital = /\p{Lu}/u.test(text.charAt(start));
  const isBetween =
    isCapital && /(?:^|[.?!…])[\s\u00a0]*$/u.test(text.slice(Math.max(block.bodyStart, offset - 3), offset));
  const shown = isCapital ? capital : small;
  const inside = shown === 0 && isBetween ? 1 : shown;
  const end = start + length;
  if (length === 0 || text.charAt(end) === '.') return length > 0 && inside > 0 ? length + 1 : length;
  // A note of several sentences ends in a full stop wherever it stands.
  const isStop = inside < 0 && text.charAt(end - 1) === '.' && text.indexOf('.', start) === end - 1;
  return isStop ? length - 1 : length;
}

/** How long the note is behind an open bracket, in units; 0 when that cannot be told. */
function noteLength({ text, language, lines }: Transcript, { offset, block }: LoneBracket): number {
  const line = lines.at(offset);
  const end = Math.min(block.end, lines.end(line), offset + 1 + REACH);
  const rest = text.slice(offset + 1, end).replace(/[\s\u00a0*_\\]+$/u, '');
  const known = knownNoteLength(rest, language);
  const isGap = known > 0 && noteType(rest.slice(0, known), language) === 'inaudible';
  if (isGap) return gapLength(rest, known, language);
  // A note on a line of its own ends where the line ends.
  const isAlone = /^[\s*_]*$/.test(text.slice(lines.start(line), offset)) && !/[()[\]{}]/.test(rest);
  const begins = noteType(/^(?:[^\s\u00a0]+[\s\u00a0]+){0,2}[^\s\u00a0]+/u.exec(rest)?.[0] ?? '', language) !== null;
  const sentence = /^[^()[\]{}]*?[.!?…](?=[\s\u00a0]|$)/u.exec(rest)?.[0] ?? '';
  const isOne = sentence === '' || sentence.length === rest.length;
  if (isAlone && begins && isOne) return rest.length;
  // A capital in the middle may begin what is said behind the note: `(Applause from the gallery Yes.`
  const isSentence =
    /^\p{Lu}/u.test(rest) && !/\s\p{Lu}\p{Ll}/u.test(sentence) && noteType(sentence, language) !== null;
  if (isSentence) return sentence.length;
  // Words in small letters behind the words of a note may go on with it: `(laughter in the hall`.
  return known > 0 && /^(?:$|[.!?…,;]|[\s\u00a0]+[^\s\p{L}–—-]|[\s\u00a0]+\p{Lu}\p{Ll})/u.test(rest.slice(known))
    ? known
    : 0;
}

/** A gap is a word or two, with its time if it has one; its full stop is inside where it is a sentence. */
function gapLength(rest: string, known: number, { nameWords }: Language): number {
  const time = /^[\s\u00a0]\d[\d:.]*\d/u.exec(rest.slice(known))?.[0].length ?? 0;
  const end = known + time;
  const next = /^[\s\u00a0]+([\p{L}\p{M}]+)/u.exec(rest.slice(end))?.[1]?.toLowerCase();
  // `(inaudible from the gallery`: what follows may say where the words were lost.
  if (next !== undefined && [nameWords?.leads, nameWords?.placeLeads].some((words) => words?.includes(next) === true))
    return 0;
  const isSentence = /^\p{Lu}/u.test(rest) && rest.charAt(end) === '.';
  return end + (isSentence ? 1 : 0);
}

/** Opens the note that the bracket closes, when the words before it are those of a note. */
function opening({ text, language }: Transcript, { offset, block }: LoneBracket): Fix | null {
  const before = text.slice(Math.max(block.bodyStart, offset - REACH), offset);
  const line = /[^\r\n()[\]{}]*$/.exec(before)?.[0].trimStart() ?? '';
  const word = /[\p{L}\p{M}’'-]+[.!?…]*$/u.exec(line)?.[0] ?? '';
  const note = [line, word].find((candidate) => candidate !== '' && noteType(candidate, language) !== null);
  if (note === undefined) return null;
  const mark = opposite[text.charAt(offset)] ?? '';
  const at = offset - note.length;
  return {
    tier: 'wording',
    title: `Open the bracket before ${quoted(note)}`,
    edits: [{ start: at, end: at, text: mark }],
  };
}
