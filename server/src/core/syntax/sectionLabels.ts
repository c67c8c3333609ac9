import { readSign, unmarkedShape } from '../conventions/signLabels.ts';
import { recoverMarkless } from './damagedLabels.ts';
import { recoverEmpty } from './emptyLabels.ts';
import type { Decision } from './decision.ts';
import type { Dialogue } from './dialogue.ts';
import type { FoundLabel, LooseNames } from './foundLabel.ts';
import { furnitureOf } from './furniture.ts';
import type { Group } from './group.ts';
import { readInline, readInlineHyphens } from './inlineLabels.ts';
import { recoverCodes } from './lostCodes.ts';
import { readInlineLetters, recoverLetters } from './lostLetters.ts';
import { toForm, type LabelForm } from './labelForm.ts';
import { isWhole, type Candidate, type Section } from './section.ts';

/**
 * The labels of a section, in order and without overlap.
 * @param hasHyphens whether labels with a full stop and a hyphen may stand inside paragraphs
 * @param offset where the section starts in the text
 */
export function readSectionLabels(
  section: Section,
  decision: Decision,
  loose: LooseNames | null,
  hasHyphens: boolean,
  offset: number,
): FoundLabel[] {
  if (decision.dialogue !== null) return readTurns(section, decision.dialogue, offset);
  const found: FoundLabel[] = [];
  for (const candidate of section.candidates) {
    const { form, ownLine } = candidate;
    if (decision.title.isTitle && offset + candidate.start === decision.title.start) continue;
    if (decision.fields.starts.has(offset + candidate.start)) continue;
    if (form.word !== null && introducesLetters(section, candidate, decision)) continue;
    const group = decision.groups.get(form.group);
    // Where one line holds many turns, the first of them shows its name at the line's beginning and the others do not.
    if (group === undefined) continue;
    if (!(group.accepted || loose?.has(form.key) === true)) {
      const sign = decision.hasChevrons && form.shape.opener.startsWith('>>') ? readSignOf(section, candidate) : null;
      if (sign !== null) found.push(sign);
      continue;
    }
    const mayStand =
      candidate.fresh || (group.weakness === '' && (section.context.layout.wholeLines || isInPlace(form, group)));
    if (!mayStand) continue;
    if (group.weakness === '|sign' && isOnlySet(section, candidate, decision)) continue;
    const before = found.at(-1);
    // A wrapped label takes the lines it runs over.
    if (before !== undefined && candidate.start < before.start + before.form.shape.end) continue;
    found.push({
      form,
      line: candidate.line,
      start: candidate.start,
      textStart: candidate.textStart,
      ownLine,
      convention: ownLine ? form.conventionAlone : form.convention,
      defect: null,
    });
  }
  if (decision.hasBoldQuestions) readAnswers(section, found);
  const sound = found.length;
  if (decision.byFirstWord.size > 0) recoverMarkless(section, decision, found);
  if (decision.hasLoose) recoverEmpty(section, decision, found);
  if (decision.letters.length > 0) recoverLetters(section, decision.letters, found);
  // One misread label hides the next.
  for (let round = 0, before = -1; hasCodes(decision) && round < ROUNDS && before < found.length; round++) {
    before = found.length;
    recoverCodes(section, decision.codes, decision.letters, found);
    if (before < found.length) recoverLetters(section, decision.letters, found);
  }
  if (decision.byLastWord.size > 0 || loose !== null) readInline(section, decision, loose, found);
  if (decision.letters.length > 0) readInlineLetters(section, decision.letters, found);
  if (hasHyphens) readInlineHyphens(section, found);
  if (found.length === sound) return found;
  found.sort((left, right) => left.start - right.start);
  return found.filter((label, index) => {
    const before = found[index - 1];
    return before === undefined || label.start >= before.start + before.form.shape.end;
  });
}

/** `Presenter: Anna Weber (AWR)`, where `AWR:` speaks: the line says who does what, and nobody says it. */
function introducesLetters({ text, lines }: Section, { line, textStart }: Candidate, { groups }: Decision): boolean {
  const end = lines[line * 3 + 2] as number;
  if (text.charCodeAt(end - 1) !== 0x29 || end - textStart > LONGEST_INTRODUCTION) return false;
  const [, letters] = nameAndLetters.exec(text.slice(textStart, end)) ?? [];
  return letters !== undefined && groups.get(letters.toLowerCase())?.accepted === true;
}

const LONGEST_INTRODUCTION = 60;
const nameAndLetters = /^(?:\p{Lu}[\p{L}\p{M}.’'-]*\s){1,4}\((\p{Lu}{2,4})\)$/u;

/** So many misread labels in a row are found. */
const ROUNDS = 4;

function hasCodes({ codes, letters }: Decision): boolean {
  return codes.length > 0 && letters.length > 0;
}

/** The sign of a line whose first words are no name: `>> Look at this: a bridge.` */
function readSignOf(section: Section, { line, start }: Pick<Candidate, 'line' | 'start'>): FoundLabel | null {
  const shape = readSign(section.text, start, section.lines[line * 3 + 2] as number);
  if (shape === null) return null;
  const form = toForm(section.text, shape);
  const { textStart, ownLine } = shape;
  return { form, line, start, textStart, ownLine, convention: form.convention, defect: null };
}

/** A caption or a credit in bold or italics among questions that are set so. */
function isOnlySet(
  { text, lines }: Section,
  { form, asks, line, start }: Candidate,
  { boldOpener }: Decision,
): boolean {
  const { opener } = form.shape;
  if (asks || !/^[*_]/.test(opener)) return false;
  return opener !== boldOpener || furnitureOf(text.slice(start, lines[line * 3 + 2])) !== null;
}

/** The key of a question that nothing marks. */
export const UNMARKED_QUESTION = '?';

/** The turns of a dialogue without names that begin in the section. */
function readTurns(section: Section, dialogue: Dialogue, offset: number): FoundLabel[] {
  const found: FoundLabel[] = [];
  for (let line = 0; line < section.lineCount; line++) {
    const start = section.lines[line * 3 + 1] as number;
    const part = dialogue.get(offset + start);
    if (part === undefined || start >= (section.lines[line * 3 + 2] as number)) continue;
    const label =
      part === 'sign' ? readSignOf(section, { line, start }) : unmarkedLabel(section.text, line, start, '?');
    if (label !== null)
      found.push(part === 'question' ? { ...label, form: { ...label.form, key: UNMARKED_QUESTION } } : label);
  }
  return found;
}

function unmarkedLabel(text: string, line: number, start: number, opener: '**' | '?'): FoundLabel {
  const form = toForm(text, unmarkedShape(start, opener));
  return { form, line, start, textStart: start, ownLine: false, convention: form.convention, defect: null };
}

/** Where questions are set in bold, the first plain line after one begins its answer. */
function readAnswers(section: Section, found: FoundLabel[]): void {
  const { text, lines, lineCount, context } = section;
  const questions = new Set(
    found.flatMap(({ form, line }) =>
      isWhole(text, form.shape, lines[line * 3 + 1] as number, lines[line * 3 + 2] as number) ? [line] : [],
    ),
  );
  const labels = new Set(found.map(({ line }) => line));
  let isAsked = context.previousUnit === 0x2a || context.previousUnit === 0x5f;
  for (let line = 0; line < lineCount; line++) {
    const start = lines[line * 3 + 1] as number;
    if (start >= (lines[line * 3 + 2] as number)) continue;
    if (labels.has(line)) isAsked = questions.has(line);
    else if (isAsked && furnitureOf(text.slice(start, lines[line * 3 + 2])) === null) {
      isAsked = false;
      found.push(unmarkedLabel(text, line, start, '**'));
    }
  }
  found.sort((left, right) => left.start - right.start);
}

/** A label accepted elsewhere may still stand in the middle of wrapped prose by chance. */
function isInPlace(form: LabelForm, group: Group): boolean {
  const { shape } = form;
  if (shape.nameEnd - shape.nameStart === 1) return shape.words === 1 && shape.mark !== '';
  const isOften = group.fresh >= 3 && (shape.words >= 2 || (shape.casing === 'initials' && shape.mark !== ''));
  return shape.casing === 'capitals' || group.word !== null || isOften;
}
