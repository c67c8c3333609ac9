/** Labels of known names on a line of which nothing else is left. */
import { hasInvisible, isSpace, plain } from '../text/characters.ts';
import type { Decision } from './decision.ts';
import type { FoundLabel } from './foundLabel.ts';
import { toForm } from './labelForm.ts';
import { keyOf } from './labelKey.ts';
import type { Section } from './section.ts';

/** Longer lines are no labels. */
const LONGEST = 60;
/** So often must the label stand with words behind it. */
const SURE = 2;
const dash = /[-–—―]/;

/**
 * Finds labels with a dash, and those in small letters, that have lost all that was said: `Ada Birk –`, `host:`. With words
 * behind them they are known by these, and a line that has only the label could be anything.
 */
export function recoverEmpty(section: Section, { groups }: Decision, found: FoundLabel[]): void {
  const { text, lines, lineCount } = section;
  const labelled = new Set(found.map(({ line }) => line));
  for (let line = 0; line < lineCount; line++) {
    const from = lines[line * 3 + 1] as number;
    const to = lines[line * 3 + 2] as number;
    if (to - from < 3 || to - from > LONGEST || labelled.has(line)) continue;
    const mark = text.charAt(to - 1);
    if (mark !== ':' && !dash.test(mark)) continue;
    let nameEnd = to - 1;
    while (nameEnd > from && isSpace(text.charCodeAt(nameEnd - 1))) nameEnd--;
    const written = text.slice(from, nameEnd);
    const group = groups.get(`${keyOf(plain(written))}${mark === ':' ? '|small' : '|dash'}`);
    if (group === undefined || !group.accepted || group.fresh < SURE) continue;
    const { shape, convention } = group.first.form;
    if (shape.opener !== '' || (mark === ':') !== (shape.mark === ':')) continue;
    const form = toForm(text, {
      ...shape,
      start: from,
      nameStart: from,
      nameEnd,
      noteStart: -1,
      noteEnd: -1,
      markStart: to - 1,
      markEnd: to,
      timeStart: -1,
      timeEnd: -1,
      end: to,
      textStart: to,
      spaceBeforeMark: nameEnd < to - 1,
      hasInvisible: hasInvisible(written),
      ownLine: true,
    });
    found.push({
      form: { ...form, key: group.key, word: group.word, convention, conventionAlone: convention },
      line,
      start: from,
      textStart: to,
      ownLine: true,
      convention,
      defect: null,
    });
  }
}
