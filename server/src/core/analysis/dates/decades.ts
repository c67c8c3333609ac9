/** Decades, in figures and in words. */
import { allDateWords } from '../../languages/wordsOfAll.ts';
import { alternatives } from '../../languages/phrases.ts';
import type { DateParagraph, Reading } from './paragraph.ts';

const decadeFigures = new RegExp(
  `^(\\d{4}|\\d{2})-?(?:${alternatives(allDateWords.flatMap(({ speech }) => speech.decadeEndings ?? []))})$`,
  'u',
);

/** `the 1970s`, `den 1970er Jahren`, `les années 1970`, `los años 70`, `1970-х годов`. */
export function readDecade(paragraph: DateParagraph, at: number): Reading | null {
  const { words } = paragraph;
  const key = paragraph.key(at);
  const ending = decadeFigures.exec(key);
  const figures = ending?.[1];
  if (figures !== undefined && figures.endsWith('0')) {
    const isLong = figures.length === 4;
    const unit = words.units.get(paragraph.key(at + 1));
    const hasUnit = unit === 'year' && paragraph.isSpace(at);
    const needsUnit = !isLong || !key.endsWith('s');
    const token = paragraph.list[at];
    const apostrophe = token === undefined ? '' : paragraph.text.charAt(token.start - 1);
    if (needsUnit && !hasUnit && !(key.endsWith('s') && /['’‘]/.test(apostrophe))) return null;
    return {
      meaning: { kind: 'decade', from: isLong ? Number(figures) : 1900 + Number(figures) },
      from: at,
      next: hasUnit ? at + 2 : at + 1,
    };
  }
  const named = words.speech.decades?.[key];
  if (named !== undefined) {
    const isCompound = [...words.units].some(
      ([word, unit]) => unit === 'year' && word.length > 3 && key.endsWith(word),
    );
    const hasYears = !isCompound && words.units.get(paragraph.key(at + 1)) === 'year' && paragraph.isSpace(at);
    const isAlone =
      isCompound ||
      (words.speech.decadesAlone === true &&
        words.articles.has(paragraph.key(at - 1)) &&
        !isCountedWord(paragraph, at + 1));
    return hasYears || isAlone
      ? { meaning: { kind: 'decade', from: named }, from: at, next: hasYears ? at + 2 : at + 1 }
      : null;
  }
  const unit = words.units.get(key);
  const isDecadeWord = unit === 'decade' || (unit === 'year' && words.plurals.has(key));
  if (!isDecadeWord || !paragraph.isSpace(at)) return null;
  const figureAt = paragraph.skip(at + 1, words.fillers);
  const inWords = words.speech.decades?.[paragraph.key(figureAt)];
  if (unit === 'year' && inWords !== undefined)
    return { meaning: { kind: 'decade', from: inWords }, from: at, next: figureAt + 1 };
  const match = /^(\d{4}|\d{2})$/.exec(paragraph.key(figureAt));
  if (match?.[1] === undefined || !match[1].endsWith('0') || words.yearWords.size === 0) return null;
  return {
    meaning: { kind: 'decade', from: match[1].length === 4 ? Number(match[1]) : 1900 + Number(match[1]) },
    from: at,
    next: figureAt + 1,
  };
}

/** `los ochenta diputados`: what follows is counted by the word before, which is a number too in languages that say it so. */
function isCountedWord(paragraph: DateParagraph, at: number): boolean {
  const { words } = paragraph;
  const token = words.speech.capitals ? undefined : paragraph.list[at];
  return (
    token !== undefined &&
    paragraph.isSpace(at - 1) &&
    !words.functionWords.has(token.key) &&
    !words.leads.has(token.key)
  );
}
