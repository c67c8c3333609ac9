import type { Analysis, Turn } from '../analysis/analysis.ts';
import { spokenWords } from '../analysis/spoken.ts';
import type { Block } from '../syntax/transcript.ts';
import { align, type Match } from '../text/alignment.ts';
import type { Span } from '../text/span.ts';
import type { PlacedWord } from '../text/words.ts';

/** One speaker's words in one of the two transcripts. */
export interface Passage {
  /** Index of the turn; −1 for the opening statement and for what stands outside turns. */
  readonly turn: number;
  /** The participant's name, or the label that names nobody in particular; empty where nobody is known to speak. */
  readonly speaker: string;
}

/** Words in a row in one of the two transcripts. */
export interface WordRun extends Span {
  readonly passage: Passage;
  /** The words as written, with what stands between them. */
  readonly text: string;
  /** How many words. */
  readonly words: number;
}

/** Words that stand in one transcript and not in the other. At least one side is there; both are where words were replaced. */
export interface WordChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: WordRun | null;
  readonly after: WordRun | null;
  /** Where the words are missing in the other transcript, as an offset; behind the last word that both have. */
  readonly beforeAt: number;
  readonly afterAt: number;
}

/** The same words said by somebody else. */
export interface SpeakerChange {
  readonly before: Passage;
  readonly after: Passage;
  /** The words in both transcripts, from the first to the last of the passage that are the same. */
  readonly beforeSpan: Span;
  readonly afterSpan: Span;
  readonly words: number;
}

/** What became of the spoken words. Everything is in order. */
export interface Comparison {
  readonly changes: readonly WordChange[];
  readonly speakers: readonly SpeakerChange[];
  /** How many words only the newer, and only the older transcript has. */
  readonly added: number;
  readonly removed: number;
}

export interface CompareOptions {
  /** Takes `The` and `the` for the same word. */
  readonly ignoreCase?: boolean;
}

/**
 * Compares what is said in two versions of a transcript: words that were added, removed or replaced, and words that changed
 * their speaker. Layout, punctuation, notes, headings and page furniture play no part. Takes little more than linear time.
 */
export function compareSpokenWords(before: Analysis, after: Analysis, options: CompareOptions = {}): Comparison {
  const left = recordOf(before, options);
  const right = recordOf(after, options);
  const matches = matchesOf(left, right);
  const changes: WordChange[] = [];
  const speakers: SpeakerChange[] = [];
  let leftAt = 0;
  let rightAt = 0;
  for (const match of [...matches, { left: left.words.length, right: right.words.length, length: 0 }]) {
    for (const change of changesBetween(left, [leftAt, match.left], right, [rightAt, match.right]))
      changes.push(change);
    for (const change of speakersOf(left, right, match)) speakers.push(change);
    leftAt = match.left + match.length;
    rightAt = match.right + match.length;
  }
  return {
    changes,
    speakers: joined(speakers),
    added: changes.reduce((sum, change) => sum + (change.after?.words ?? 0), 0),
    removed: changes.reduce((sum, change) => sum + (change.before?.words ?? 0), 0),
  };
}

interface PlacedPassage extends Passage {
  readonly firstWord: number;
  /** Identity of the label; empty where there is none. */
  readonly label: string;
}

/** All that is said in a transcript, word by word. */
interface SpokenRecord {
  readonly text: string;
  readonly words: readonly PlacedWord[];
  /** The words as they are compared. */
  readonly keys: readonly string[];
  readonly passages: readonly PlacedPassage[];
  /** Index of the passage that each word belongs to. */
  readonly passageOf: readonly number[];
}

/**
 * What stands outside turns without being heading or furniture counts as well: whether a paragraph before the first label is
 * part of the statement is a matter of judgement, and a comparison must not depend on it.
 */
function recordOf(
  { transcript, statement, turns, participants }: Analysis,
  { ignoreCase }: CompareOptions,
): SpokenRecord {
  type Owner = Omit<PlacedPassage, 'firstWord'>;
  const owners = new Map<number, Owner>();
  const own = (blocks: readonly Block[], passage: Owner): void => {
    for (const { index } of blocks) owners.set(index, passage);
  };
  if (statement !== null) {
    own(statement.blocks, { turn: -1, speaker: participants[statement.participant]?.name ?? '', label: '' });
  }
  for (const turn of turns) {
    own(turn.blocks, { turn: turn.index, speaker: speakerOf(participants, turn), label: turn.label.key });
  }
  const outside: Owner = { turn: -1, speaker: '', label: '' };
  const words: PlacedWord[] = [];
  const passages: PlacedPassage[] = [];
  const passageOf: number[] = [];
  let last: Owner | undefined;
  for (const block of transcript.blocks) {
    const passage = owners.get(block.index) ?? (block.kind === 'other' ? outside : undefined);
    if (passage === undefined) continue;
    if (passage !== last) passages.push({ ...passage, firstWord: words.length });
    last = passage;
    for (const word of spokenWords(transcript, block)) {
      words.push(word);
      passageOf.push(passages.length - 1);
    }
  }
  const keys = words.map(({ word }) => keyOf(ignoreCase === true ? word.toLowerCase() : word));
  return { text: transcript.text, words, keys, passages, passageOf };
}

function speakerOf(participants: Analysis['participants'], { participant, label }: Turn): string {
  return participants[participant]?.name ?? label.text;
}

/** How a word is compared: what type makes of an apostrophe, a hyphen or an accent is layout. */
function keyOf(word: string): string {
  return word.normalize('NFC').replace(/’/g, "'").replace(/[‐‑]/g, '-');
}

/** The runs of words that both have. Whole passages are found first, so that words that come often do not lead astray. */
function matchesOf(left: SpokenRecord, right: SpokenRecord): Match[] {
  const matches: Match[] = [];
  const alignWords = (leftStart: number, leftEnd: number, rightStart: number, rightEnd: number): void => {
    const found = align(left.keys.slice(leftStart, leftEnd), right.keys.slice(rightStart, rightEnd));
    for (const one of found) {
      matches.push({ left: leftStart + one.left, right: rightStart + one.right, length: one.length });
    }
  };
  const startIn = ({ passages, words }: SpokenRecord, passage: number): number =>
    passages[passage]?.firstWord ?? words.length;
  let leftAt = 0;
  let rightAt = 0;
  for (const { left: leftPassage, right: rightPassage, length } of align(passageKeys(left), passageKeys(right))) {
    const start = startIn(left, leftPassage);
    const other = startIn(right, rightPassage);
    alignWords(leftAt, start, rightAt, other);
    leftAt = startIn(left, leftPassage + length);
    rightAt = startIn(right, rightPassage + length);
    if (leftAt > start) matches.push({ left: start, right: other, length: leftAt - start });
  }
  alignWords(leftAt, left.words.length, rightAt, right.words.length);
  return matches;
}

function passageKeys({ keys, passages }: SpokenRecord): string[] {
  return passages.map(({ firstWord }, index) => keys.slice(firstWord, passages[index + 1]?.firstWord).join(' '));
}

/** What happened between two matches, where each side has words `[start, end)` that the other has not. */
function changesBetween(
  left: SpokenRecord,
  [leftStart, leftEnd]: readonly [number, number],
  right: SpokenRecord,
  [rightStart, rightEnd]: readonly [number, number],
): WordChange[] {
  const removed = runsOf(left, leftStart, leftEnd);
  const added = runsOf(right, rightStart, rightEnd);
  const beforeAt = left.words[leftStart - 1]?.end ?? 0;
  const afterAt = right.words[rightStart - 1]?.end ?? 0;
  // Runs that break at turns on both sides alike replace one another, turn by turn.
  if (removed.length === added.length) {
    return removed.map((before, index) => {
      const after = added[index] ?? null;
      return { kind: 'changed', before, after, beforeAt: before.start, afterAt: after?.start ?? afterAt };
    });
  }
  return [
    ...removed.map((before): WordChange => ({ kind: 'removed', before, after: null, beforeAt: before.start, afterAt })),
    ...added.map((after): WordChange => ({ kind: 'added', before: null, after, beforeAt, afterAt: after.start })),
  ];
}

/** The words `[start, end)`, one run for each passage that they stand in. */
function runsOf({ text, words, passages, passageOf }: SpokenRecord, start: number, end: number): WordRun[] {
  const runs: WordRun[] = [];
  for (let at = start; at < end;) {
    const index = passageOf[at] ?? 0;
    const until = Math.min(end, passages[index + 1]?.firstWord ?? end);
    const first = words[at];
    const last = words[until - 1];
    const passage = passages[index];
    if (first === undefined || last === undefined || passage === undefined) break;
    runs.push({
      passage: { turn: passage.turn, speaker: passage.speaker },
      text: text.slice(first.start, last.end),
      words: until - at,
      start: first.start,
      end: last.end,
    });
    at = until;
  }
  return runs;
}

/** Words of a match that somebody else says in the newer transcript. */
function speakersOf(left: SpokenRecord, right: SpokenRecord, match: Match): SpeakerChange[] {
  const changes: SpeakerChange[] = [];
  for (let at = 0; at < match.length;) {
    const leftIndex = left.passageOf[match.left + at] ?? 0;
    const rightIndex = right.passageOf[match.right + at] ?? 0;
    const length = Math.min(
      match.length - at,
      (left.passages[leftIndex + 1]?.firstWord ?? Infinity) - match.left - at,
      (right.passages[rightIndex + 1]?.firstWord ?? Infinity) - match.right - at,
    );
    const before = left.passages[leftIndex];
    const after = right.passages[rightIndex];
    if (before !== undefined && after !== undefined && isOther(before, after)) {
      changes.push({
        before: { turn: before.turn, speaker: before.speaker },
        after: { turn: after.turn, speaker: after.speaker },
        beforeSpan: spanOf(left, match.left + at, length),
        afterSpan: spanOf(right, match.right + at, length),
        words: length,
      });
    }
    at += length;
  }
  return changes;
}

/**
 * True for two different speakers. Where nobody is known to speak, nobody is known to have changed; and under the same label
 * speaks the same person, even if only one of the versions tells the full name.
 */
function isOther(before: PlacedPassage, after: PlacedPassage): boolean {
  const isKnown = (before.turn >= 0 && after.turn >= 0) || (before.speaker !== '' && after.speaker !== '');
  return isKnown && before.speaker !== after.speaker && (before.label === '' || before.label !== after.label);
}

function spanOf({ words }: SpokenRecord, start: number, length: number): Span {
  return { start: words[start]?.start ?? 0, end: words[start + length - 1]?.end ?? 0 };
}

/** One change for each pair of passages, however many changed words lie between. */
function joined(changes: readonly SpeakerChange[]): SpeakerChange[] {
  const result: SpeakerChange[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (last !== undefined && last.before.turn === change.before.turn && last.after.turn === change.after.turn) {
      result[result.length - 1] = {
        ...last,
        beforeSpan: { start: last.beforeSpan.start, end: change.beforeSpan.end },
        afterSpan: { start: last.afterSpan.start, end: change.afterSpan.end },
        words: last.words + change.words,
      };
    } else result.push(change);
  }
  return result;
}
