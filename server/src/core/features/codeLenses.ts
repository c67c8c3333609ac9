import type { Analysis, Exchange } from '../analysis/analysis.ts';
import type { Finding } from '../rules/rule.ts';
import { counted } from '../text/counted.ts';
import type { Span } from '../text/span.ts';
import { countWords } from '../text/words.ts';

/** A line of facts above an exchange. */
export interface CodeLens {
  /** The label of the exchange's first turn. */
  readonly span: Span;
  readonly title: string;
  readonly kind: 'exchange' | 'findings';
}

/** Which facts are wanted. */
export interface CodeLensOptions {
  /** Number, answerer and length of each exchange. */
  readonly exchanges: boolean;
  /** How many findings an exchange has; none are not told. */
  readonly findings: boolean;
}

/**
 * The facts about each exchange, in order of position.
 * @param findings all findings of the file, in order; asked for only when they are wanted
 */
export function codeLenses(
  analysis: Analysis,
  findings: () => readonly Finding[],
  options: CodeLensOptions,
): readonly CodeLens[] {
  const all = options.findings ? findings() : [];
  let at = 0;
  return analysis.exchanges.flatMap((exchange): CodeLens[] => {
    const turns = [...exchange.questions, ...exchange.answers].flatMap((index) => analysis.turns[index] ?? []);
    const [first, last] = [turns[0], turns.at(-1)];
    if (first === undefined || last === undefined) return [];
    const lenses: CodeLens[] = [];
    const span = first.label.span;
    if (options.exchanges) lenses.push({ span, title: factsOf(analysis, exchange), kind: 'exchange' });
    while ((all[at]?.span.start ?? Infinity) < first.span.start) at++;
    let count = 0;
    for (; (all[at]?.span.start ?? Infinity) <= last.span.end; at++) count++;
    if (count > 0) lenses.push({ span, title: counted(count, 'finding'), kind: 'findings' });
    return lenses;
  });
}

/** `Exchange 3 · Ada Fenn answers · 247 words`. */
function factsOf(analysis: Analysis, { number, questions, answers }: Exchange): string {
  const names = new Set(
    answers.flatMap((index) => {
      const turn = analysis.turns[index];
      return turn === undefined ? [] : [analysis.participants[turn.participant]?.name ?? turn.label.text];
    }),
  );
  const { text } = analysis.transcript;
  const words = [...questions, ...answers]
    .flatMap((index) => analysis.turns[index]?.blocks ?? [])
    .reduce((sum, { bodyStart, end }) => sum + countWords(text.slice(bodyStart, end)), 0);
  const answerers = [...names];
  const who =
    answerers.length === 0
      ? 'no answer'
      : `${answerers.slice(0, 3).join(', ')}${answerers.length > 3 ? ', …' : ''} ${answerers.length === 1 ? 'answers' : 'answer'}`;
  return [`Exchange ${number}`, who, counted(words, 'word')].join(' · ');
}
