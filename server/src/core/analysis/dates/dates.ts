import type { Analysis } from '../analysis.ts';
import { readIsoDay } from '../calendar.ts';
import { figuresOrder } from './figuresOrder.ts';
import type { FiguresOrder } from './fullDates.ts';
import { paragraphsOf } from '../paragraphs.ts';
import type { Paragraph } from '../paragraphs.ts';
import type { Language } from '../../languages/language.ts';
import type { Block, Transcript } from '../../syntax/transcript.ts';
import type { Span } from '../../text/span.ts';
import type { DateExpression } from './expression.ts';
import { findDates } from './find.ts';
import { resolveDate } from './resolve.ts';
import type { ResolvedDate } from './resolve.ts';

/** A date that is said or printed. The span leaves out a leading preposition or article. */
export interface DateMention extends Span {
  readonly text: string;
  /** What it stands for; null when that depends on the event's date, which the text does not tell, or when no such day exists. */
  readonly resolved: ResolvedDate | null;
}

/** What was found in a paragraph, for as long as the document is in the same language and sets figures in the same order. */
interface Known {
  readonly order: FiguresOrder;
  readonly language: Language;
  readonly found: readonly DateExpression[];
}

const expressions = new WeakMap<Paragraph, Known>();
const all = new WeakMap<Analysis, { readonly fallback: string | null; readonly dates: readonly DateMention[] }>();

/**
 * Every date in the transcript, in order, resolved against the event's date. Metadata between lines of dashes is left out.
 * @param fallback ISO day that relative dates count from where the text does not tell the event's date
 */
export function dates(analysis: Analysis, fallback: string | null = null): readonly DateMention[] {
  const known = all.get(analysis);
  if (known !== undefined && known.fallback === fallback) return known.dates;
  const found = analysis.transcript.blocks.flatMap((block) => datesIn(analysis, block, fallback));
  all.set(analysis, { fallback, dates: found });
  return found;
}

/** The dates of one block, without reading the others. */
export function datesIn(analysis: Analysis, block: Block, fallback: string | null = null): readonly DateMention[] {
  if (block.furniture === 'front-matter') return [];
  const { transcript } = analysis;
  const { text } = transcript;
  const reference = readIsoDay(analysis.eventDate?.iso ?? fallback ?? '');
  return paragraphsOf(transcript, block).flatMap(({ start, paragraph }) =>
    expressionsIn(transcript, paragraph).map((expression) => ({
      start: start + expression.start,
      end: start + expression.end,
      text: text.slice(start + expression.start, start + expression.end),
      resolved: resolveDate(expression, reference),
    })),
  );
}

/** The date expressions of a paragraph, placed by offsets into it, before it is known from which day they count. */
export function expressionsIn(transcript: Transcript, paragraph: Paragraph): readonly DateExpression[] {
  const { language } = transcript;
  const known = expressions.get(paragraph);
  // Only figures that could be read two ways need the document's order, and looking for it reads the whole text.
  const order =
    known?.found.length === 0 || !/\d[/-]\d/.test(paragraph.text) ? language.figuresOrder : figuresOrder(transcript);
  if (known !== undefined && known.language === language && (known.order === order || known.found.length === 0))
    return known.found;
  const found = findDates(paragraph.text, paragraph.tokens, language, order);
  expressions.set(paragraph, { order, language, found });
  return found;
}
