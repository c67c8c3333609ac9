import type { Passage } from '../syntax/quiet.ts';
import type { RuleContext } from './rule.ts';

/**
 * What a rule sees of what people say: everything in a passage that its reports hang on, as a string. Labels, blocks, blank
 * lines, line breaks and space at the ends of lines are seen by every rule and need no mention; when one of them changes,
 * all rules are asked again. An edit inside a sentence changes none of them. If a rule then sees the same in the passage
 * before and after, its reports are kept and move along; otherwise it is asked again, and so is a rule whose report or fix
 * the edit touches.
 *
 * For that to be right the reports may depend on speech only through what is seen of each passage in the order of the text:
 * the brackets for a rule about brackets, wherever they stand. `null` means that it cannot be told. Most keystrokes make one
 * small word another; a sight that is costly and takes no small words in looks at {@link Passage.smallWord} first. Rules that
 * see the same share one sight, which is asked once for all of them.
 */
export type Sight = (passage: Passage, declared: Pick<RuleContext, 'roster' | 'terms'>) => string | null;

/** For a rule about labels, blocks and layout, which sees nothing of what is said. */
export const nothing: Sight = () => '';

/** For a rule that has to be asked again at every keystroke. It costs what checking the whole text for it costs. */
export const everything: Sight = () => null;

/** What the expression, which must be global, matches. A match must not hang on more than 200 units around it. */
export function matches(expression: RegExp): Sight {
  return ({ text }) => text.match(expression)?.join('\u0000') ?? '';
}

/**
 * What stands around the matches of the expression, which must be global: so many units before and behind each.
 * @param reach so far from the edit, in units, a match can stand that hangs on it or has it around
 */
export function around(expression: RegExp, before: number, behind = before, reach = Infinity): Sight {
  return ({ text: whole, edited }) => {
    const text = whole.slice(Math.max(0, edited.start - reach), edited.end + reach);
    let seen = '';
    let end = 0;
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
      const start = Math.max(end, match.index - before);
      // What is not joined to the window before must not look as if it were.
      if (start > end) seen += '\u0000';
      end = Math.min(text.length, Math.max(end, match.index + match[0].length + behind));
      seen += text.slice(start, end);
    }
    return seen;
  };
}

/** What stands in brackets, with so many units before and behind each; of an open one so much that a note could end there. */
export function bracketed(before: number, behind: number): Sight {
  return around(/[([<](?:[^()[\]<>]{0,121}[)\]>]|[^()[\]<>]{0,121})/g, before, behind);
}

/** The same with a run of letters as one: for marks that stand between words, whichever they are. */
export function lettersAlike(sight: Sight): Sight {
  return (passage, declared) => sight(passage, declared)?.replaceAll(/[\p{L}\p{M}]+/gu, 'x') ?? null;
}

/** For a rule that compares whole turns: it cannot be told once the edited turn may be as another one. */
export const twins: Sight = ({ hasTwin }) => (hasTwin() ? null : '');

/** For a rule that looks at what stands right before a label: how the block before it ends. */
export const endOfBlock: Sight = ({ ending }) => {
  const end = ending(2);
  return end === null || /[\p{L}\p{M}\p{N}]$/u.test(end) ? 'word' : end;
};

/**
 * The sight where one of the units stands in the passage, and nothing where none does: most sentences have none of the marks
 * that most rules are about, and then their sights cost nothing.
 * @param reach so far from the edit, in units, such a unit can stand that has to do with it
 */
export function where(units: string, sight: Sight, reach = Infinity): Sight {
  const wanted = new RegExp(`[${units.replaceAll(/[\\\]^-]/g, '\\$&')}]`);
  return (passage, declared) => {
    const { text, edited } = passage;
    return wanted.test(text.slice(Math.max(0, edited.start - reach), edited.end + reach))
      ? sight(passage, declared)
      : '';
  };
}

/** The same for more units than can be listed. */
export function whereAny(isWanted: (unit: number) => boolean, sight: Sight): Sight {
  return (passage, declared) => {
    for (const unit of passage.units) if (isWanted(unit)) return sight(passage, declared);
    return '';
  };
}

/** So near to an edit stands a mark of which the edit changes what stands beside it, and so near a note in brackets. */
export const BESIDE = 8;
export const NOTE = 140;

/** The units of figures, for {@link where}: no date and no time without one. */
export const FIGURES = '0123456789';
