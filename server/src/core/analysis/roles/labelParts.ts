/** What the words and the form of a label say about the part of whoever speaks under it. */
import { languages } from '../../languages/index.ts';
import { anyPhrase } from '../../languages/phrases.ts';
import { containsOffice, isPartLetter, labelWord, letterWord, type LabelWord } from '../../syntax/vocabulary.ts';
import { whoPuts } from '../putTo.ts';
import { remembered } from '../remembered.ts';
import { labelKey, type RawTurn } from './rawTurn.ts';

/** The part that a label's words name; the letters of courts and ministries count as words. */
export const wordOf = remembered(
  (key): LabelWord | null => labelWord(key) ?? (isPartLetter(key) ? letterWord(key.charAt(0)) : null),
);

/** Beyond the numbers of all participants. */
const LETTERS = 1_000_000;

/** A letter that stands for no part is somebody's, though nobody knows whose: `J`, the journalists. */
export function withLetter(turn: RawTurn): RawTurn {
  const key = labelKey(turn);
  if (turn.participant >= 0 || turn.word !== null || !/^\p{L}$/u.test(key)) return turn;
  return { ...turn, participant: LETTERS + key.charCodeAt(0) };
}

/** Whoever puts a question to an office asks, as his label says: `Anna Weber to the Minister for Harbours`. */
export function withAddress(turn: RawTurn): RawTurn {
  return turn.word === null && whoPuts(labelKey(turn)) !== null ? { ...turn, word: 'question' } : turn;
}

/** The participants are numbered: `P1:`, `P2:`. */
export function isStudy(turns: readonly RawTurn[]): boolean {
  return new Set(turns.map(labelKey).filter((key) => /^\p{L}{1,2}\d{1,2}$/u.test(key))).size > 1;
}

/** True for an answer that nothing but its place tells. */
export function isUnmarked({ blocks: [first] }: RawTurn): boolean {
  return first?.label !== undefined && first.label !== null && first.label.span.start === first.label.span.end;
}

/** True for a turn that a dash or a bullet opens, and no name. */
export function isSign(turn: RawTurn): boolean {
  return /^[-–—―•]$/u.test(labelKey(turn));
}

/** True for a question that its type alone tells. */
export function isSetInType({ blocks: [first] }: RawTurn): boolean {
  return first?.label?.convention === 'bold-question' && first.label.span.start < first.label.span.end;
}

/** True for the `A` of a court's record. */
export function isOfCourt({ blocks: [first] }: RawTurn): boolean {
  const convention = first?.label?.convention;
  return (convention === 'court-letters' || convention === 'question-letter') && first?.label?.key === 'a';
}

const chair = new RegExp(`^(?:${languages.flatMap(({ chairPatterns }) => chairPatterns ?? []).join('|')})$`, 'u');

/** True for whoever leads a sitting, by the label or by the note beside the name. */
export function isChair(turn: RawTurn): boolean {
  const note = turn.blocks[0]?.label?.note?.toLowerCase();
  return isChairLabel(labelKey(turn)) || (note !== undefined && isChairLabel(note));
}

function isChairLabel(key: string): boolean {
  return labelWord(key) === 'moderator' || chair.test(key.replaceAll('.', ''));
}

/** An office stands in the label or in brackets behind it. */
export function isMinister({ word, blocks: [first] }: RawTurn): boolean {
  const label = first?.label;
  if (label === null || label === undefined) return false;
  return (
    word === 'office' || containsOffice(label.key) || (label.note !== null && containsOffice(label.note.toLowerCase()))
  );
}

/** True when a chair without a name is called by a word for it, or the note beside a name says that he leads. */
export function isCalledChair(turn: RawTurn): boolean {
  return (
    chair.test(labelKey(turn).replaceAll('.', '')) || isChairLabel(turn.blocks[0]?.label?.note?.toLowerCase() ?? '')
  );
}

const spokesperson = anyPhrase(languages.flatMap(({ spokespersons }) => spokespersons));

/** True for one who speaks for somebody else, as the label says. */
export function isSpokesperson(turn: RawTurn): boolean {
  return spokesperson.test(labelKey(turn));
}

/** Who is called by his office is asked, and does not interview. */
export function isOfficial(turns: readonly RawTurn[], id: number): boolean {
  return turns.some(({ participant, word }) => participant === id && word === 'office');
}

/** The one speaker whose label is an office: in an interview of two he is the one who was asked for it. Null when none or both are. */
export function officeAmong(turns: readonly RawTurn[]): number | null {
  const [holder, ...others] = new Set(
    turns.filter(({ word }) => word === 'office').map(({ participant }) => participant),
  );
  return holder !== undefined && others.length === 0 ? holder : null;
}
