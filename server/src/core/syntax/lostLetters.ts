import { isLower, isUpper } from '../conventions/letters.ts';
import { isSpace } from '../text/characters.ts';
import type { Group } from './group.ts';
import { toForm } from './labelForm.ts';
import { endsSentence } from './lineEnds.ts';
import type { Section } from './section.ts';
import { unlabelledLines } from './unlabelledLines.ts';
import type { FoundLabel } from './foundLabel.ts';
import type { LabelDefect } from './transcript.ts';

/** What a letter is misread for, in small letters. */
const misread: Readonly<Record<string, string>> = { O: 'q', '0': 'q' };

/** The marks that stand for the right one by mistake, and the right ones of all letters. */
const MARK = /^(?: ?[-–—]|\.-|[.,:;])?/u;

/** What a scanner makes of a mark behind a letter. Small letters would make a word of most letters: `As`. */
const MISREAD = /^ ?[\d*&'"!|]{1,2}[.:]?(?=\s)/u;
/** The same behind letters that begin no word of two. */
const MISREAD_RARE = /^ ?(?:[\d*&'"!|O]{1,2}|[b-df-hj-np-tv-z])[.:]?(?=\s)/u;
const RARE = 'QJ';

/**
 * Finds letters for question and answer that are damaged where questions and answers take turns: without their mark (`A I was.`),
 * with another one (`A, I was.`, `P- When?`), glued to what is said (`A.Mostly`), in small letters or misread (`O. When?`). A
 * paragraph that begins like that is no label where the label before it or behind it is the same letter.
 * @param letters the accepted groups of letters
 */
export function recoverLetters(section: Section, letters: readonly Group[], found: FoundLabel[]): void {
  const { text, lines, context } = section;
  const byLetter = new Map(letters.map((group) => [group.key, group]));
  for (const { line, from, to, before: labelBefore, after: labelAfter } of unlabelledLines(section, found)) {
    if (to - from < 3) continue;
    const written = text.charAt(from);
    const group = byLetter.get(misread[written] ?? written.toLowerCase());
    if (group === undefined) continue;
    const before = labelBefore?.form.key;
    const after = labelAfter?.form.key;
    // Between two of the other letter, or of who answers where only questions have one.
    if (before === group.key || (before ?? after) === undefined) continue;
    const damaged = readDamaged(text, from, to, group);
    if (damaged === null || (after === group.key && !damaged.isMisread)) continue;
    if (damaged.defect === 'no-mark' && letters.length > 1 && (before === undefined || !byLetter.has(before))) continue;
    const above =
      line === 0
        ? context.previousBlank || context.previousUnit < 0
          ? 0x2e
          : context.previousUnit
        : text.charCodeAt((lines[line * 3 - 1] as number) - 1);
    const isBlankAbove = line > 0 && (lines[line * 3 - 2] as number) >= (lines[line * 3 - 1] as number);
    if (!isBlankAbove && !endsSentence(above)) continue;
    const { markEnd, textStart, mark, defect } = damaged;
    const form = toForm(text, {
      ...group.first.form.shape,
      start: from,
      nameStart: from,
      nameEnd: from + 1,
      markStart: from + 1,
      markEnd,
      end: markEnd,
      textStart,
      mark,
      spaceBeforeMark: isSpace(text.charCodeAt(from + 1)) && mark !== '',
      ownLine: false,
    });
    const { convention } = group.first.form;
    found.push({
      form: { ...form, key: group.key, word: group.word, convention, conventionAlone: convention },
      line,
      start: from,
      textStart,
      ownLine: false,
      convention,
      defect,
    });
  }
}

interface DamagedLetter {
  readonly markEnd: number;
  readonly textStart: number;
  readonly mark: string;
  /** What stands for the mark is no mark at all: hardly anything but a label begins so. */
  readonly isMisread: boolean;
  readonly defect: LabelDefect | null;
}

function readDamaged(text: string, from: number, to: number, group: Group): DamagedLetter | null {
  const model = group.first.form.shape;
  const written = text.charAt(from);
  const behind = text.slice(from + 1, Math.min(to, from + 5));
  const usual = MARK.exec(behind)?.[0] ?? '';
  const misread = usual === '' ? (RARE.includes(written) ? MISREAD_RARE : MISREAD).exec(behind)?.[0] : undefined;
  const printed = misread ?? usual;
  const isMisread = misread !== undefined;
  const markEnd = from + 1 + printed.length;
  let textStart = markEnd;
  while (textStart < to && isSpace(text.charCodeAt(textStart))) textStart++;
  if (textStart >= to || !opensSentence(text, textStart)) return null;
  const gap = textStart - markEnd;
  const isRight = printed.trim() === model.mark || (model.mark === '-' && /[-–—]$/u.test(printed));
  const mark = isRight ? model.mark : printed.trim();
  const isOther = written.toLowerCase() !== group.key || isLower(written.charCodeAt(0));
  if (isOther) {
    // `O. Henry wrote it.` has its full stop, too, but does not stand between two answers.
    if (!isRight || gap === 0 || (printed === '' && gap < 2)) return null;
    return { markEnd, textStart, mark, isMisread, defect: null };
  }
  if (gap === 0) {
    // `A.Mostly`, and not `A.B. Holt`.
    const isGlued = isRight && printed !== '' && isLower(text.charCodeAt(textStart + 1));
    return isGlued ? { markEnd, textStart, mark, isMisread, defect: 'no-space-after' } : null;
  }
  if (printed === '') {
    if (model.mark !== '') return { markEnd, textStart, mark: '', isMisread, defect: 'no-mark' };
    // Where a wide gap is all the mark there is, one space is none: `Q So that is it?`
    return written === 'Q' && gap === 1 ? { markEnd, textStart, mark: '', isMisread, defect: 'no-space-after' } : null;
  }
  return { markEnd, textStart, mark, isMisread, defect: 'wrong-mark' };
}

function opensSentence(text: string, at: number): boolean {
  return isUpper(text.charCodeAt(at)) || /[\d“"«„¿¡‘(—–]/u.test(text.charAt(at));
}

/** Before a letter inside a paragraph a sentence ends, or breaks off; a full stop behind a short word with a capital shortens it: `Mr. Q. Holt`. */
const sentenceBefore =
  /(?:[?!…]["”’»)\]]*|(?:(?:^|[^\p{L}])\p{Ll}\p{L}*|\p{L}{5,}|[\d)\]%])\.["”’»)\]]*|[-–—])[ \u00a0]+$/u;

const patterns = new WeakMap<readonly Group[], RegExp>();

/** One of the letters with its mark or a gap; the letters by name, because a search for any capital would stop at every sentence. */
function patternOf(letters: readonly Group[]): RegExp {
  let pattern = patterns.get(letters);
  if (pattern === undefined) {
    const capitals = letters.flatMap(({ key }) => (/^\p{L}$/u.test(key) ? [key.toUpperCase()] : []));
    pattern = new RegExp(`([${capitals.join('')}])(?:[.:]|[^\\S\\r\\n])[^\\S\\r\\n]+(?=\\S)`, 'gu');
    patterns.set(letters, pattern);
  }
  return pattern;
}

/**
 * Finds letters for question and answer inside a paragraph, behind the end of a sentence: `A. I took two. Q. And then?`,
 * `All right.  Q    Thank you.` Nobody is labelled twice in a row.
 * @param letters the accepted groups of letters
 */
export function readInlineLetters(section: Section, letters: readonly Group[], found: FoundLabel[]): void {
  const { text, lines } = section;
  const labelled = found.toSorted((left, right) => left.start - right.start);
  let line = 0;
  let next = 0;
  for (const { 0: whole, 1: written = '', index } of text.matchAll(patternOf(letters))) {
    const group = letters.find(({ key }) => key === written.toLowerCase());
    if (group === undefined || !/[^\S\r\n]/u.test(text.charAt(index - 1))) continue;
    while (line + 1 < section.lineCount && (lines[line * 3 + 3] as number) <= index) line++;
    while (next < labelled.length && (labelled[next] as FoundLabel).start < index) next++;
    const { shape, convention } = group.first.form;
    const mark = text.charAt(index + 1).trim();
    const from = lines[line * 3 + 1] as number;
    if (mark !== shape.mark || index <= from || labelled[next - 1]?.form.key === group.key) continue;
    const textStart = index + whole.length;
    if (!opensSentence(text, textStart) || !sentenceBefore.test(text.slice(Math.max(from, index - 40), index)))
      continue;
    const markEnd = index + 1 + mark.length;
    const form = toForm(text, {
      ...shape,
      start: index,
      nameStart: index,
      nameEnd: index + 1,
      markStart: index + 1,
      markEnd,
      end: markEnd,
      textStart,
      mark,
      spaceBeforeMark: false,
      ownLine: false,
    });
    found.push({
      form: { ...form, key: group.key, word: group.word, convention, conventionAlone: convention },
      line,
      start: index,
      textStart,
      ownLine: false,
      convention,
      defect: 'inside-paragraph',
    });
  }
}
