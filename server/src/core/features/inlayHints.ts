import type { Analysis } from '../analysis/analysis.ts';
import { datesIn } from '../analysis/dates/dates.ts';
import type { DateMention } from '../analysis/dates/dates.ts';
import type { Language } from '../languages/language.ts';
import { overlaps } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { tokens } from '../text/tokens.ts';

/** Something that the transcript implies, to be shown inside the line and not part of the text. */
export interface InlayHint {
  /** Where it is shown. */
  readonly offset: number;
  readonly text: string;
  /** Where it comes from, as a sentence. */
  readonly reason: string;
  /** Whether it belongs to what stands before it or behind it. */
  readonly side: 'before' | 'behind';
}

/** Which hints are wanted. */
export interface InlayHintOptions {
  /** Who gives the opening statement, which bears no label. */
  readonly statementSpeaker: boolean;
  /** The year, or the day, that a date without a year stands for. */
  readonly dates: boolean;
}

/** The hints for what stands in `span`, in order of position. */
export function inlayHints(analysis: Analysis, span: Span, options: InlayHintOptions): readonly InlayHint[] {
  const { blocks, language } = analysis.transcript;
  const hints = options.statementSpeaker ? statementHint(analysis, span) : [];
  if (!options.dates) return hints;
  const dates = blocks
    .filter((block) => overlaps(block, span))
    .flatMap((block) => datesIn(analysis, block))
    .filter((date) => overlaps(date, span))
    .flatMap((date) => dateHint(date, language));
  return [...hints, ...dates].toSorted((left, right) => left.offset - right.offset);
}

function statementHint({ statement, participants }: Analysis, span: Span): InlayHint[] {
  const first = statement?.blocks[0];
  const speaker = participants[statement?.participant ?? -1];
  if (first === undefined || speaker === undefined || !overlaps(first, span)) return [];
  const reason =
    speaker.headingSpan === null
      ? 'The opening statement bears no label. It is taken for the words of the one who answers most.'
      : 'The opening statement bears no label. The heading names the speaker.';
  return [{ offset: first.start, text: `${speaker.name}:`, reason, side: 'before' }];
}

/** `2020` behind `October 4`, `2020-10-16` behind `last Friday`; nothing where the text prints the year. */
function dateHint({ start, end, text, resolved }: DateMention, language: Language): InlayHint[] {
  if (resolved === null || resolved.certainty === 'explicit' || /\d{4}/.test(text)) return [];
  const namesMonth = tokens(text, start).some(({ key }) => language.months.some((forms) => forms.includes(key)));
  const sides = resolved.value.split('/');
  const isOneYear = new Set(sides.map((side) => side.slice(0, 4))).size === 1;
  const shown = namesMonth && isOneYear ? resolved.value.slice(0, 4) : sides.join(' – ');
  return [{ offset: end, text: shown, reason: `Inferred: ${resolved.how}.`, side: 'behind' }];
}
