import { loneBrackets, seenOfPairs } from '../analysis/brackets.ts';
import type { LoneBracket } from '../analysis/brackets.ts';
import { knownNoteLength, noteType } from '../analysis/notes.ts';
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
  summary: 'A bracket opens and never closes, or closes and was never opened.',
  why: 'What stands in brackets was said by nobody, so a lost bracket makes a note part of the speech, or speech part of a note. Balance is judged over the whole turn and those that follow it. The marks of lists such as “a)” are no brackets. The fix closes a note whose words are known; elsewhere only a reader can tell where the bracket belongs.',
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
  ],
  sees: where('()[]{}', (passage, options) => seenOfPairs(passage) ?? aroundBrackets(passage, options)),
  *check({ analysis }) {
    const { transcript } = analysis;
    const { text } = transcript;
    for (const bracket of loneBrackets(transcript)) {
      const { offset, isOpen } = bracket;
      const character = text.charAt(offset);
      const fix = isOpen ? closing(transcript, bracket) : opening(transcript, bracket);
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

/** Closes the note that the bracket opens, when the words behind it are those of a note. */
function closing(transcript: Transcript, bracket: LoneBracket): Fix | null {
  const { text } = transcript;
  const length = noteLength(transcript, bracket);
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

/** How long the note is behind an open bracket, in units; 0 when that cannot be told. */
function noteLength({ text, language, lines }: Transcript, { offset, block }: LoneBracket): number {
  const line = lines.at(offset);
  const end = Math.min(block.end, lines.end(line), offset + 1 + REACH);
  const rest = text.slice(offset + 1, end).replace(/[\s\u00a0*_\\]+$/u, '');
  const known = knownNoteLength(rest, language);
  // A note on a line of its own ends where the line ends.
  const isAlone = /^[\s*_]*$/.test(text.slice(lines.start(line), offset)) && !/[()[\]{}]/.test(rest);
  const isGap = known > 0 && noteType(rest.slice(0, known), language) === 'inaudible';
  const begins = noteType(/^(?:[^\s\u00a0]+[\s\u00a0]+){0,2}[^\s\u00a0]+/u.exec(rest)?.[0] ?? '', language) !== null;
  const sentence = /^[^()[\]{}]*?[.!?…](?=[\s\u00a0]|$)/u.exec(rest)?.[0] ?? '';
  const isOne = sentence === '' || sentence.length === rest.length;
  if (isAlone && begins && !isGap && isOne) return rest.length;
  const isSentence = /^\p{Lu}/u.test(rest) && noteType(sentence, language) !== null;
  if (isSentence && !isGap) return sentence.length;
  if (known === 0) return noteType(rest, language) === null || /[()[\]{}]/.test(rest) ? 0 : rest.length;
  // A gap is a word or two, with its time if it has one; its full stop is inside where it is a sentence.
  const time = /^[\s\u00a0]\d[\d:.]*\d/u.exec(rest.slice(known))?.[0].length ?? 0;
  const stop = isSentence && rest.charAt(known + time) === '.' ? 1 : 0;
  return known + time + stop;
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
