/** Letters that stand for whoever answers, misread between two questions: `POM. Yes.` and `P. MO Yes.` for `P. M. Yes.` */
import { isUpper } from '../conventions/letters.ts';
import type { FoundLabel } from './foundLabel.ts';
import type { Group } from './group.ts';
import { toForm } from './labelForm.ts';
import type { Section } from './section.ts';
import { unlabelledLines } from './unlabelledLines.ts';

/** One or two short words of letters, and what stands for the mark, before what begins as speech does. */
const CODE =
  /^(\p{Lu}[\p{L}\d.,]{0,4}(?: ?[\p{Lu}\d][\p{L}\d]{0,2})?)([.,:;*"'|]{0,2})\s+(?=[\p{Lu}\d“"‘'([…—]|\.\.\.)/u;

/**
 * Finds them where a line stands behind a label of whoever asks. The letters are all there, with one too many, or one of them is
 * another, a mark stands behind them and the next label is a question’s as well.
 * @param codes the accepted groups of such letters
 * @param asking the accepted letters of those who ask
 */
export function recoverCodes(
  section: Section,
  codes: readonly Group[],
  asking: readonly Group[],
  found: FoundLabel[],
): void {
  const { text } = section;
  const askers = new Set(asking.map(({ key }) => key));
  const models = new Map(codes.map((group) => [lettersOf(group.key), group]));
  for (const { line, from, to, before, after } of unlabelledLines(section, found)) {
    if (to - from < 4 || !isUpper(text.charCodeAt(from))) continue;
    if (before === undefined || !askers.has(before.form.key)) continue;
    const [whole, code = ''] = CODE.exec(text.slice(from, Math.min(to, from + 16))) ?? [];
    if (whole === undefined) continue;
    const name = code.replace(/[.,]+$/u, '');
    const mark = whole.slice(name.length).trimEnd();
    const letters = lettersOf(name.toLowerCase());
    const [right, model] = [...models].find(([one]) => isMisreading(name, letters, one, mark !== '')) ?? [];
    if (right === undefined || model === undefined) continue;
    // With another letter in it the next label must be a question’s as well.
    if (letters.length === right.length && letters !== right && after !== undefined && !askers.has(after.form.key))
      continue;
    const nameEnd = from + name.length;
    const { convention } = model.first.form;
    const textStart = from + whole.length;
    const form = toForm(text, {
      ...model.first.form.shape,
      start: from,
      nameStart: from,
      nameEnd,
      markStart: nameEnd,
      markEnd: nameEnd + mark.length,
      end: nameEnd + mark.length,
      textStart,
      mark,
      ownLine: false,
    });
    found.push({
      form: { ...form, key: model.key, word: model.word, convention, conventionAlone: convention },
      line,
      start: from,
      textStart,
      ownLine: false,
      convention,
      defect: null,
    });
  }
}

function lettersOf(name: string): string {
  return name.replaceAll(/[^\p{L}]/gu, '');
}

function isMisreading(name: string, letters: string, right: string, hasMark: boolean): boolean {
  // A word has small letters.
  if ((name.match(/\p{Ll}/gu) ?? []).length > 1 || letters.charAt(0) !== right.charAt(0)) return false;
  if (letters === right) return true;
  if (letters.length === right.length + 1)
    return Array.from(letters, (_, at) => letters.slice(0, at) + letters.slice(at + 1)).includes(right);
  return (
    hasMark &&
    letters.length === right.length &&
    Array.from(letters).filter((one, at) => one !== right[at]).length === 1
  );
}
