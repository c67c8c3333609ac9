import { isSmallName, LONGEST_SMALL } from '../conventions/colonLabels.ts';
import { capitalBehindParticles } from '../conventions/leadingParticles.ts';
import { isDigit, isLower, isUpper } from '../conventions/letters.ts';
import type { LabelShape } from '../conventions/shape.ts';
import { isCueTiming } from '../conventions/timedLabels.ts';
import { isInvisible } from '../text/characters.ts';
import type { Chunk } from '../text/documentText.ts';
import type { LabelForm } from './labelForm.ts';
import type { Layout } from './layout.ts';
import { endsInClock, endsInQuestionMark, endsSentence } from './lineEnds.ts';
import { readLineForm, type FoundForm, type Forms } from './lineForm.ts';
import { findLines } from './sectionLines.ts';
import { opensTurn } from './vocabulary.ts';

/** What could be a label, at a place. Offsets are counted from the start of the section. */
export interface Candidate {
  readonly form: LabelForm;
  /** Index of the line among the section's lines. */
  readonly line: number;
  readonly start: number;
  /** First unit of what follows on the label's last line; that line's end when nothing does. */
  readonly textStart: number;
  /** Nothing follows on the label's line. */
  readonly ownLine: boolean;
  /** The line begins a paragraph, or the line before ends a sentence: a label may stand here. */
  readonly fresh: boolean;
  /** Nothing follows on the line and the next line is blank. */
  readonly alone: boolean;
  /** The line ends in a question mark; only looked at where a dash or a sign stands for the mark of a label. */
  readonly asks: boolean;
  /**
   * What follows a gap opens as a turn does: it greets, takes something up, speaks of oneself. Behind a colon, what follows has the
   * label's name in it, as where somebody says who he is: `Kern: Good morning, Ira Kern from Harbour Radio.`
   */
  readonly speaks: boolean;
  /** The label and what is said on its line are set in bold or italics together: `**Weber: When?**` */
  readonly whole: boolean;
}

/** What a section must know of its surroundings to be read. */
export interface SectionContext {
  /** The line before is blank, or there is none. */
  readonly previousBlank: boolean;
  /** Last unit of content of the last line before that is not blank; −1 when there is none. */
  readonly previousUnit: number;
  /** The line before names a date, a place or another field of the record. */
  readonly previousField: boolean;
  /** The line before is a heading in Markdown. */
  readonly previousHead: boolean;
  /** The first line after is blank, or there is none. */
  readonly nextBlank: boolean;
  /** The two lines after, for a label that is wrapped across the border; empty when no label can be. */
  readonly ahead: string;
  /** One of the section's last two lines could be the beginning of a wrapped label; null when that was not looked at. Follows from the section itself. */
  readonly wraps: boolean | null;
  readonly layout: Layout;
}

/** A few dozen whole lines, read by themselves. Nothing in it changes when the text before or after it does. */
export interface Section {
  readonly text: string;
  readonly context: SectionContext;
  readonly lineCount: number;
  /**
   * Three numbers a line: its first unit, the first unit of its content, the end of its content; the last two are equal on a
   * blank line. One array for all, because a text has many sections and an array costs more than what it holds.
   */
  readonly lines: readonly number[];
  readonly candidates: readonly Candidate[];
  /** For the context of the next section. */
  readonly endsBlank: boolean;
  readonly lastUnit: number;
  readonly endsField: boolean;
  readonly endsHead: boolean;
}

/** Reads the lines of a chunk: where their content lies, and which of them could start with a label. */
export function readSection(chunk: Chunk, context: SectionContext, forms: Forms): Section {
  const { text } = chunk;
  const lines = findLines(chunk, context.layout);
  const lineCount = lines.length / 3;
  const surroundings = { text, lines, ahead: context.ahead };
  const candidates: Candidate[] = [];
  let colon = text.indexOf(':');
  let previousBlank = context.previousBlank;
  let previousUnit = context.previousUnit;
  let previousField = context.previousField;
  let previousHead = context.previousHead;
  for (let line = 0; line < lineCount; line++) {
    const from = lines[line * 3 + 1] as number;
    const to = lines[line * 3 + 2] as number;
    if (from >= to) {
      previousBlank = true;
      continue;
    }
    const first = text.charCodeAt(from);
    if (colon >= 0 && colon < from) colon = text.indexOf(':', from);
    let isFieldLine = false;
    if (mayOpenLabel(text, from, to, colon)) {
      if (isDigit(first) && isCueTiming(text, from, to)) {
        // The timing of a caption stands between what is said as a blank line does.
        previousBlank = true;
        previousHead = false;
        continue;
      }
      const found = readLineForm(surroundings, line, colon, forms);
      if (found !== null && !isTelephone(text, found.textStart, to)) {
        const fresh =
          previousBlank ||
          previousUnit < 0 ||
          // A word such as `Presenter` heads what is told of the part there.
          (previousHead && found.form.word === null) ||
          (context.layout.wholeLines && !previousField) ||
          endsSentence(previousUnit) ||
          // Under a heading in capitals or a date an office or a name opens a turn: `Mr. WEBER. Thank you.`
          (found.form.shape.mark === '.' && (isUpper(previousUnit) || isDigit(previousUnit))) ||
          opensByItself(found.form.shape);
        const alone =
          found.ownLine &&
          (line + 1 < lineCount
            ? (lines[line * 3 + 4] as number) >= (lines[line * 3 + 5] as number)
            : context.nextBlank);
        const asks = found.form.isLoose && endsInQuestionMark(text, from, to);
        const whole = isWhole(text, found.form.shape, from, to);
        // What stands right under a field may be one: `Chair: Ada Birk` under `Present: Tom Holt`.
        isFieldLine = (found.form.word === 'field' && found.form.shape.mark !== '') || (previousField && !fresh);
        candidates.push({
          form: found.form,
          line,
          start: from,
          textStart: found.textStart,
          ownLine: found.ownLine,
          fresh,
          alone,
          asks,
          speaks: speaks(text, found, to),
          whole,
        });
      }
    }
    previousField = isFieldLine;
    previousHead = first === 0x23 && isHead(text, from, to);
    previousBlank = false;
    previousUnit = text.charCodeAt(to - 1);
  }
  return {
    text,
    context,
    lineCount,
    lines,
    candidates,
    endsBlank: previousBlank,
    endsField: previousField,
    endsHead: previousHead,
    lastUnit: previousUnit,
  };
}

/** `## The ferry`: one to six signs and a space. */
function isHead(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && at < from + 6 && text.charCodeAt(at) === 0x23) at++;
  return text.charCodeAt(at) === 0x20;
}

/** Names that begin with a small word have no office before them, and so are short. */
const LONGEST_NAME = 60;

/** A quick look whether the line begins as some label does: with a capital, a figure, a sign, one small word and its colon, or the small words of a name. */
function mayOpenLabel(text: string, from: number, to: number, colon: number): boolean {
  const first = text.charCodeAt(from);
  return (
    isUpper(first) ||
    first === 0x2a ||
    first === 0x5f ||
    first === 0x3e ||
    first === 0x5b ||
    first === 0x3c ||
    first === 0x23 ||
    first === 0x28 ||
    first === 0x2d ||
    first === 0x2013 ||
    first === 0x2014 ||
    first === 0x2022 ||
    isDigit(first) ||
    isInvisible(first) ||
    (colon > from &&
      isLower(first) &&
      ((colon - from <= LONGEST_SMALL && isSmallName(text, from, to)) ||
        (colon - from <= LONGEST_NAME && capitalBehindParticles(text, from) > 0) ||
        endsInClock(text, colon, to)))
  );
}

/** A time mark, a chevron or a voice's tag opens a label wherever the line before ends. */
function opensByItself({ timeStart, opener }: LabelShape): boolean {
  return timeStart >= 0 || opener.startsWith('>>') || opener === '<v';
}

/** True when a label and what is said on its line are set in bold or italics together. */
export function isWhole(text: string, { opener, end }: LabelShape, from: number, to: number): boolean {
  const first = opener.charCodeAt(0);
  return (first === 0x2a || first === 0x5f) && from + end < to && text.startsWith(opener, to - opener.length);
}

/** Nothing but the number of a telephone, which makes the name before it an address: `Press office: (02) 5550 1000`. */
function isTelephone(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from);
  if (to - from < 8 || to - from > 24 || !(first === 0x28 || first === 0x2b || isDigit(first))) return false;
  const said = text.slice(from, to);
  return /^[\d ()+/.-]+$/.test(said) && (said.match(/\d/g) ?? []).length >= 7;
}

/** So much of a turn is looked at for the name of who speaks. */
const INTRODUCTION = 60;

function speaks(text: string, { form, textStart, ownLine }: FoundForm, lineEnd: number): boolean {
  if (form.group.endsWith('|gap') || form.group.endsWith('|letters'))
    return opensTurn(text.slice(textStart, Math.min(lineEnd, textStart + 40)));
  const { shape, word, name } = form;
  if (ownLine || word !== null || shape.words > 3 || shape.casing !== 'title' || shape.mark !== ':') return false;
  const at = text.slice(textStart, Math.min(lineEnd, textStart + INTRODUCTION)).indexOf(name);
  return at >= 0 && !isLower(text.charCodeAt(textStart + at + name.length));
}

/** True when the decision about labels sees no difference between two candidates. */
export function looksAlike(left: Candidate, right: Candidate): boolean {
  return (
    (left.form === right.form || left.form.signature === right.form.signature) &&
    left.fresh === right.fresh &&
    left.ownLine === right.ownLine &&
    left.alone === right.alone &&
    left.asks === right.asks &&
    left.speaks === right.speaks &&
    left.whole === right.whole
  );
}

/** True when the section would be read the same in another context. */
export function sameContext(left: SectionContext, right: SectionContext): boolean {
  return (
    left.previousBlank === right.previousBlank &&
    left.previousUnit === right.previousUnit &&
    left.previousField === right.previousField &&
    left.previousHead === right.previousHead &&
    left.nextBlank === right.nextBlank &&
    left.layout === right.layout &&
    left.ahead === right.ahead
  );
}
