import { conventions } from '../conventions/index.ts';
import { isItemSign, type LabelShape } from '../conventions/shape.ts';
import { plain } from '../text/characters.ts';
import { keyOf } from './labelKey.ts';
import { labelWord, type LabelWord } from './vocabulary.ts';

/**
 * A label as a form that may come again and again in one document: everything about it but its place. Offsets are counted
 * from the label's first unit.
 */
export interface LabelForm {
  readonly shape: LabelShape;
  /** The name as a person would say it, with plain spaces. */
  readonly name: string;
  readonly key: string;
  /** Candidates that are judged together: the key, and how weak the form is, because a name alone proves less than a label. */
  readonly group: string;
  readonly word: LabelWord | null;
  /** Nothing but a dash or another sign tells the label from what is said. */
  readonly isLoose: boolean;
  /** The convention of a label of this form with text after it, and of one alone on its line. */
  readonly convention: string;
  readonly conventionAlone: string;
  /** Everything that the decision about labels sees of the form, as one string. */
  readonly signature: string;
}

export type Weakness =
  | ''
  | '|nick'
  | '|item'
  | '|small'
  | '|gap'
  | '|letters'
  | '|stop'
  | '|bracket'
  | '|alone'
  | '|dash'
  | '|clock'
  | '|sign';

/** The form of a shape, its offsets counted from the label's start. A shape that no convention claims has none. */
export function toForm(text: string, shape: LabelShape): LabelForm {
  return new Form(text, shape);
}

/** What only a label is asked for is worked out when it is: most lines that could begin with a label do not. */
class Form implements LabelForm {
  readonly shape: LabelShape;
  readonly name: string;
  readonly key: string;
  readonly group: string;
  readonly word: LabelWord | null;
  readonly isLoose: boolean;
  #convention: string | undefined;
  #conventionAlone: string | undefined;
  #signature: string | undefined;

  constructor(text: string, shape: LabelShape) {
    const { start, nameStart, nameEnd, opener } = shape;
    this.shape = start === 0 ? shape : moved(shape, start);
    const written = text.slice(nameStart, nameEnd);
    this.name = plain(shape.lineCount === 1 ? written : written.replaceAll(margins, ' '));
    this.key = keyOf(this.name);
    const weakness = weaknessOf(this.shape);
    this.group = weakness === '|sign' ? `${signOf(opener)}|sign` : `${this.key}${weakness}`;
    this.word = isLogged(shape) ? null : labelWord(this.key);
    this.isLoose = looseForms.has(weakness);
  }

  get convention(): string {
    return (this.#convention ??= conventionOf(this.shape, false));
  }

  get conventionAlone(): string {
    return (this.#conventionAlone ??= conventionOf(this.shape, true));
  }

  get signature(): string {
    return (this.#signature ??= `${this.key}|${traitsOf(this.shape)}|`);
  }
}

/** The number in the margin of a line on which a label goes on. */
const margins = /\s*[\r\n]\s*\d{1,2}\s{2,}/gu;

function conventionOf(shape: LabelShape, ownLine: boolean): string {
  const asIf = { ...shape, ownLine };
  return conventions.find((convention) => convention.claims(asIf))?.id ?? 'name-colon';
}

function traitsOf(shape: LabelShape): string {
  return [
    shape.casing,
    shape.words,
    shape.lowerWords,
    shape.commas,
    shape.digits,
    shape.mark,
    shape.opener,
    shape.noteStart < 0 ? '' : 'n',
    shape.timeStart < 0 ? '' : 't',
    shape.spaceBeforeMark ? 's' : '',
    shape.textStart === shape.end ? 'g' : '',
  ].join(',');
}

/** The shape with its offsets counted from another place. */
function moved(shape: LabelShape, from: number): LabelShape {
  return {
    start: shape.start - from,
    nameStart: shape.nameStart - from,
    nameEnd: shape.nameEnd - from,
    noteStart: shape.noteStart < 0 ? -1 : shape.noteStart - from,
    noteEnd: shape.noteEnd < 0 ? -1 : shape.noteEnd - from,
    markStart: shape.markStart - from,
    markEnd: shape.markEnd - from,
    timeStart: shape.timeStart < 0 ? -1 : shape.timeStart - from,
    timeEnd: shape.timeEnd < 0 ? -1 : shape.timeEnd - from,
    end: shape.end - from,
    textStart: shape.textStart - from,
    opener: shape.opener,
    mark: shape.mark,
    spaceBeforeMark: shape.spaceBeforeMark,
    hasInvisible: shape.hasInvisible,
    casing: shape.casing,
    words: shape.words,
    lowerWords: shape.lowerWords,
    commas: shape.commas,
    digits: shape.digits,
    ownLine: shape.ownLine,
    lineCount: shape.lineCount,
  };
}

/** A time mark before a name in capitals makes it somebody's, whatever word it may be as well: `CC`, the capsule communicator. */
function isLogged({ timeStart, mark, nameStart, casing }: LabelShape): boolean {
  return timeStart >= 0 && timeStart < nameStart && mark === '' && casing === 'capitals';
}

/** Forms that are labels only where what stands behind them is taken up. */
const looseForms: ReadonlySet<Weakness> = new Set(['|sign', '|dash', '|item', '|small', '|gap', '|letters']);

/** `10:30` */
const LONGEST_CLOCK = 5;

/**
 * What is weak about a form that has no mark of a label: nothing, or that a name is only set alone, ends in a full stop or a dash
 * or stands in brackets, or that there is no name at all. Such a form is a label only where many of them say so together.
 */
function weaknessOf({ mark, opener, casing, ownLine, timeStart, timeEnd, nameStart, nameEnd }: LabelShape): Weakness {
  if (opener === '<') return '|nick';
  if (isItemSign(opener)) return '|item';
  if (casing === 'lower' && opener === '' && (mark === ':' || timeStart >= 0)) return '|small';
  if (mark === '' && timeStart < 0 && nameStart === 0 && opener !== '') return '|sign';
  // `10:30 Harbour Report` may be what is on then.
  if (timeStart === 0 && mark === '' && ownLine && timeEnd <= LONGEST_CLOCK && nameStart >= timeEnd) return '|clock';
  if (timeStart >= 0) return '';
  // Only a space stands behind the letter: `P ¿Cuándo?`
  if (nameEnd - nameStart === 1) return mark === '' && opener === '' && casing === 'capitals' ? '|letters' : '';
  if (mark === '.') return '|stop';
  if (mark === '-') return '|dash';
  if (mark !== '') return '';
  if (opener === '' && !ownLine) return casing === 'initials' ? '|letters' : '|gap';
  return opener === '[' ? '|bracket' : opener === '<v' ? '' : '|alone';
}

/** The sign that stands for all of its kind: the bold and the italics of one text. */
function signOf(opener: string): string {
  return /^[*_]/.test(opener) ? '**' : opener;
}
