import { seenOnce, type Passage } from '../syntax/quiet.ts';
import { countWords } from '../text/words.ts';
import type { Analysis, Turn } from './analysis.ts';
import { holdsOtherVoice, otherVoices } from './otherVoices.ts';
import { seenOfRoles } from './roles/questionEnding.ts';

/** Where the alternation of questions and answers breaks in a document that otherwise keeps to it. */
export interface AlternationBreak {
  /** What seems to be missing. */
  readonly missing: 'answer' | 'question';
  /** The question without an answer, or the answer without a question. */
  readonly turn: Turn;
}

/** So many changes from question to answer or back must be there before one that fails says anything. */
const ENOUGH = 3;

/** In a document of more changes than this some break is to be expected, and only a turn of substance counts as one. */
const MANY = 20;

/**
 * The one place where a question or an answer is missing; null when there is none, or when the document is not so strict
 * that one could tell. Measured on press conferences, three questions in a hundred follow another question with nothing
 * lost: reporters interrupt, thank and repeat themselves. So two breaks in one document, moderators between the turns, a
 * turn that breaks off and, in a long document, a short turn are taken for the way the talk went.
 */
export function alternationBreak(analysis: Analysis): AlternationBreak | null {
  const { turns, statement } = analysis;
  const breaks: AlternationBreak[] = [];
  const first = turns[0];
  // The one who gave the unlabelled statement gets a label where he answers, so the first turn should not be his.
  if (
    first !== undefined &&
    first.kind !== 'question' &&
    first.participant >= 0 &&
    // Behind a line such as “Questions and answers” the label says who goes on.
    analysis.transcript.blocks[(first.blocks[0]?.index ?? 0) - 1]?.kind === 'statement' &&
    statement?.participant === first.participant &&
    turns[1]?.kind === 'question'
  ) {
    breaks.push({ missing: 'question', turn: first });
  }
  let changes = 0;
  let parts = 0;
  let speeches = 0;
  for (const [index, turn] of turns.entries()) {
    const next = turns[index + 1];
    if (turn.kind === 'speech') {
      if (parts > 0) speeches++;
      continue;
    }
    parts++;
    if (next !== undefined && next.kind !== 'speech' && next.kind !== turn.kind) changes++;
    else if (turn.kind === 'question' && next?.kind !== 'answer') {
      if (next?.kind !== 'speech') breaks.push({ missing: 'answer', turn });
    } else if (next?.kind === 'answer' && isSameSpeaker(turn, next)) breaks.push({ missing: 'question', turn: next });
  }
  const [only] = breaks;
  if (only === undefined || breaks.length > 1 || changes < ENOUGH || speeches * 10 > parts) return null;
  return isSubstantial(analysis, only, changes > MANY) ? only : null;
}

function isSameSpeaker(left: Turn, right: Turn): boolean {
  return left.label.key === right.label.key || (left.participant >= 0 && left.participant === right.participant);
}

/** True when the turn is a question, or an answer, complete in itself and no mere interjection. */
function isSubstantial(analysis: Analysis, { missing, turn }: AlternationBreak, isLong: boolean): boolean {
  const { text } = analysis.transcript;
  const said = textOfTurn(text, turn);
  if (missing === 'answer') {
    // Two questioners may talk to each other.
    const next = analysis.turns[turn.index + 1];
    if (next !== undefined && next.label.key !== turn.label.key) return false;
    return said.includes('?') && !breaksOff(said) && countWords(said) >= (isLong ? 8 : 2);
  }
  const before = analysis.turns[turn.index - 1];
  if (before !== undefined && holdsOtherVoice(text.slice(before.label.span.end, before.span.end))) return false;
  if (before !== undefined) {
    const ending = textOfTurn(text, before);
    if (breaksOff(ending) || endsInNote(ending) || !areAdjacent(before, turn)) return false;
  }
  return countWords(said) > (isLong ? 10 : 1);
}

/** What is said in a turn, without its label. */
export function textOfTurn(text: string, turn: Turn): string {
  return turn.blocks.map((block) => text.slice(block.bodyStart, block.end)).join(' ');
}

/** What {@link alternationBreak} depends on in a passage; null when it cannot be told. */
export const seenOfAlternation = seenOnce((passage: Passage): string | null => {
  const roles = seenOfRoles(passage);
  if (roles === null) return null;
  // One word for another, and neither at the end, is as many words and as many marks.
  if (passage.smallWord !== null && passage.ending(NOTE_END) === null) return roles;
  const { text, bodyStart, bodyEnd, ending } = passage;
  const said = text.slice(Math.max(0, bodyStart), bodyEnd);
  // More words than this make no difference anywhere.
  const voices = text.match(otherVoices)?.join('\u0000') ?? '';
  const end = ending(NOTE_END) ?? '';
  const isBroken = breaksOff(end) || endsInNote(end);
  return [roles, voices, Math.min(countWords(said), 11), said.includes('?'), isBroken].join(' ');
});

/** So many units at the end of a turn tell whether it ends in a note. */
export const NOTE_END = 20;

/** After a bracketed note, a passage in italics or a cut the speaker is named anew. */
export function endsInNote(ending: string): boolean {
  return /[)\]>*_]\s*[.!?]?\s*$/u.test(ending.slice(-NOTE_END));
}

/** An interrupted speaker is marked by a dash or dots, and goes on after the interruption. */
function breaksOff(said: string): boolean {
  return /(?:[-–—…]|\.\.)["”’»)\s]*$/u.test(said.slice(-8));
}

/** True when no note, picture or editor's remark stands between the turns. */
function areAdjacent(before: Turn, after: Turn): boolean {
  return (before.blocks.at(-1)?.index ?? -1) + 1 === after.blocks[0]?.index;
}
