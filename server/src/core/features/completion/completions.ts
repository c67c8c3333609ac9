import type { Analysis } from '../../analysis/analysis.ts';
import type { Completion, Typed } from './completion.ts';
import { dateCompletions } from './dates.ts';
import { nameCompletions } from './names.ts';
import { noteCompletions } from './notes.ts';
import { speakerCompletions } from './speakers.ts';

export interface Completions {
  /** The likeliest first. */
  readonly items: readonly Completion[];
  /** True when more could be offered once more has been typed. */
  readonly isIncomplete: boolean;
}

/** What the completions need beside the text. */
export interface CompletionOptions {
  /** Today as an ISO day; offered as the date of an event whose date the text does not tell. */
  readonly today: string;
}

/** More would not be read. */
const MOST = 60;
/** How much of a line is looked at on either side: a label or a name is never longer. */
const REACH = 160;

/**
 * What can be written at `offset`: at the beginning of a line the speakers, the likeliest first; inside the text names in the
 * spelling of the transcript, once a few letters of a capitalised word are typed; behind an opening bracket the notes in their
 * house form; dates once their beginning is typed. Nothing in the middle of a word.
 */
export function completions(analysis: Analysis, offset: number, options: CompletionOptions): Completions {
  const { text, lines } = analysis.transcript;
  const line = lines.at(offset);
  const lineStart = lines.start(line);
  const typed: Typed = {
    offset,
    lineStart,
    before: offset - lineStart > REACH ? text.slice(offset - REACH, offset) : text.slice(lineStart, offset),
    behind: text.slice(offset, Math.min(lines.end(line), offset + REACH)),
  };
  const notes = noteCompletions(analysis, typed);
  if (notes !== null) return { items: notes.slice(0, MOST), isIncomplete: false };
  const speakers = speakerCompletions(analysis, typed);
  const isInWord = /^[\p{L}\p{M}\p{N}]/u.test(typed.behind);
  const others = isInWord
    ? []
    : [...nameCompletions(analysis, typed), ...dateCompletions(analysis, typed, options.today)];
  const seen = new Set(speakers.map(({ label }) => label));
  const items = [...speakers, ...others.filter(({ label }) => !seen.has(label))].slice(0, MOST);
  // One letter at the beginning of a line brings speakers only; names may follow with the third.
  return { items, isIncomplete: speakers.length > 0 && typed.before.trim().length < 3 };
}
