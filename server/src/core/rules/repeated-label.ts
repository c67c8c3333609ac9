import { alternationBreak, endsInNote, NOTE_END, seenOfAlternation } from '../analysis/alternation.ts';
import type { Analysis, Turn } from '../analysis/analysis.ts';
import { holdsOtherVoice, otherVoices } from '../analysis/otherVoices.ts';
import { namesNobody } from '../analysis/participants.ts';
import { quoted } from './quoted.ts';
import { rule, type Report } from './rule.ts';
import { isPartLetter } from '../syntax/vocabulary.ts';
import { matches, where } from './sight.ts';

/** So many units at the end of a turn tell whether it ends in a heading. */
const LONGEST_HEADING = 130;

/** A document that repeats labels more often than this, and in more than a tenth of its turns, sets them before paragraphs. */
const HABIT = 3;

export const repeatedLabel = rule({
  id: 'repeated-label',
  group: 'labels',
  level: 'hint',
  tiers: ['wording'],
  summary: 'The same speaker is labelled twice in a row.',
  why: 'A label stands where the speaker changes, so the same label again means that the label of somebody who spoke between was lost, or that this one is too many. After a note, a picture or an editor’s remark the name is repeated on purpose, and so it is where several people share a label or where a document sets a label before every paragraph. In examinations (`Q.`, `A.`) of three questions or answers in a row the middle one is reported.',
  source:
    'The guide of the Rustacean Station podcast sets the label on the first paragraph of a turn only; the GPO Style Manual, 2.39, repeats the name after a heading or a bracketed paragraph.',
  examples: [
    {
      wrong: `Interview about the harbour bridge, Bonn, 4 May 2021

Erik Sund: When does the bridge open?

Anna Weber: In June.

Anna Weber: The road has been ready since April.

Erik Sund: Will there be a toll?

Anna Weber: No, there will not.

Erik Sund: Thank you for the talk.
`,
      right: `Interview about the harbour bridge, Bonn, 4 May 2021

Erik Sund: When does the bridge open?

Anna Weber: In June.

The road has been ready since April.

Erik Sund: Will there be a toll?

Anna Weber: No, there will not.

Erik Sund: Thank you for the talk.
`,
    },
    {
      wrong: `Examination of Anna Weber, Bonn, 4 May 2021

Q. When does the bridge open?

A. In June.

Q. Is the road ready?

Q. Since April.

Q. Will there be a toll?

A. No.

Q. Who pays?

A. The two governments.
`,
      right: `Examination of Anna Weber, Bonn, 4 May 2021

Q. When does the bridge open?

A. In June.

Q. Is the road ready?

A. Since April.

Q. Will there be a toll?

A. No.

Q. Who pays?

A. The two governments.
`,
    },
  ],
  sees: [
    seenOfAlternation,
    where(':\r\n', matches(otherVoices)),
    ({ ending }) => `${endsInNote(ending(NOTE_END) ?? '')} ${endsInHeading(ending(LONGEST_HEADING) ?? '')}`,
  ],
  *check({ analysis }) {
    yield* lettersInRow(analysis);
    const repeated = analysis.turns.filter((turn) => isRepeated(analysis, turn));
    if (repeated.length > HABIT && repeated.length * 10 > analysis.turns.length) return;
    for (const turn of repeated) {
      if (isExplained(analysis, turn)) continue;
      yield {
        span: turn.label.span,
        message: `${quoted(turn.label.text)} is labelled twice in a row: the label of somebody who spoke between may be lost. Compare it with the source, and delete the second label when nothing is missing.`,
      };
    }
  },
});

/** So often must letters for question and answer change before three in a row are odd. */
const CHANGES = 4;

/** In examinations question and answer take turns, so of three questions or three answers in a row the middle one may be the other. */
function* lettersInRow(analysis: Analysis): Iterable<Report> {
  const { turns, transcript } = analysis;
  let changes = 0;
  let repeated = 0;
  for (const [index, { label }] of turns.entries()) {
    const before = turns[index - 1]?.label.key ?? '';
    if (!isPartLetter(before) || !isPartLetter(label.key)) continue;
    if (before === label.key) repeated++;
    else changes++;
  }
  if (changes < CHANGES || (repeated - 2) * 10 > changes) return;
  for (const [index, { label }] of turns.entries()) {
    const before = turns[index - 1];
    const after = turns[index + 1];
    if (before === undefined || after === undefined || !isPartLetter(label.key)) continue;
    if (before.label.key !== label.key || after.label.key !== label.key) continue;
    // Of four or more in a row nothing tells which is wrong.
    if (turns[index - 2]?.label.key === label.key || turns[index + 2]?.label.key === label.key) continue;
    const other = turns.find((turn) => isPartLetter(turn.label.key) && turn.label.key !== label.key)?.label;
    if (other === undefined) continue;
    const name = transcript.text.slice(other.name.start, other.name.end);
    yield {
      span: label.span,
      message: `${quoted(label.text)} is labelled three times in a row where questions and answers take turns: this one may be ${quoted(name)}. Compare it with the source.`,
      fixes: [
        {
          tier: 'wording',
          title: `Replace ${quoted(label.text)} with ${quoted(name)}`,
          edits: [{ ...label.name, text: name }],
        },
      ],
    };
  }
}

/** True when the turn right before is the same speaker's, in the same words. */
function isRepeated(analysis: Analysis, turn: Turn): boolean {
  const before = analysis.turns[turn.index - 1];
  if (before === undefined || before.label.key !== turn.label.key || namesNobody(turn.label.key)) return false;
  const last = before.blocks.at(-1);
  return last !== undefined && last.index + 1 === turn.blocks[0]?.index && last.bodyStart < last.end;
}

/** True when something tells why the label comes again, or when the missing question has a finding of its own. */
function isExplained(analysis: Analysis, turn: Turn): boolean {
  const { label } = turn;
  // A note or a time mark is set anew; Hansards put what the house does between the speeches without brackets.
  if (label.note !== null || label.time !== null || label.convention === 'full-stop-hyphen') return true;
  const before = analysis.turns[turn.index - 1];
  const last = before?.blocks.at(-1);
  if (before === undefined || last === undefined) return true;
  const { text } = analysis.transcript;
  return (
    endsInNote(text.slice(last.bodyStart, last.end)) ||
    endsInHeading(text.slice(last.bodyStart, last.end)) ||
    holdsOtherVoice(text.slice(before.label.span.end, last.end)) ||
    alternationBreak(analysis)?.turn === turn
  );
}

/** After a line that ends in no mark, below others, as titles of sections do, the speaker is named anew. */
function endsInHeading(said: string): boolean {
  return /[\r\n]\s*[\p{Lu}\d<][^\r\n]{0,119}[\p{L}\d\]]\s*$/u.test(said.slice(-LONGEST_HEADING));
}
