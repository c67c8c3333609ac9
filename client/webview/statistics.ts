/** The page of statistics: figures as drawings with tables beside them. */
import { clearCharts, exchangesChart, speakersChart, timelineChart } from './charts.ts';
import { html } from './element.ts';
import { listen, reveal, tell } from './extension.ts';
import type { Figures, ShowFigures, StatisticsWords } from './messages.ts';

/** How many speakers have a bar, and how many of the longest turns are listed. */
const MOST = 12;

const content = document.getElementById('content') ?? document.body;
const numbers = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
const percents = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent', maximumFractionDigits: 1 });

let shown: ShowFigures | undefined;
listen<ShowFigures>(show);

// The colours of the drawings are those of the theme, which VS Code changes in these two places.
const themes = new MutationObserver(() => {
  if (shown !== undefined) show(shown);
});
themes.observe(document.documentElement, { attributeFilter: ['style'] });
themes.observe(document.body, { attributeFilter: ['class'] });

function show(message: ShowFigures): void {
  shown = message;
  const { figures, words } = message;
  const focused = document.activeElement?.id ?? '';
  clearCharts();
  content.replaceChildren(
    html('h1', {}, words.title),
    ...(figures === null || figures.timeline.length === 0 ? [html('p', {}, words.nothing)] : page(figures, words)),
  );
  // The page is drawn anew while somebody types; whoever was on a button stays there.
  if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
}

function page(figures: Figures, words: StatisticsWords): Node[] {
  const names = figures.speakers.map(({ name }) => (name === '' ? words.statement : name));
  return [
    html('div', { class: 'actions' }, action('copy', words.copy), action('save', words.save)),
    summary(figures, words),
    ...speakers(figures, names, words),
    html('h2', {}, words.timeline),
    timelineChart(figures, names, words.others, filledIn(words.timelineChart, figures.timeline.length, names.length)),
    ...longestTurns(figures, names, words),
    // The last, because a long transcript has a row for each of a thousand exchanges.
    ...(figures.exchanges.length === 0 ? [] : exchanges(figures, words)),
  ];
}

function action(type: 'copy' | 'save', text: string): HTMLButtonElement {
  const button = html('button', { type: 'button', id: type, class: 'action' }, text);
  button.addEventListener('click', () => tell({ type }));
  return button;
}

function summary(figures: Figures, words: StatisticsWords): HTMLElement {
  const entries: readonly (readonly [string, number])[] = [
    [words.words, figures.words],
    [words.turns, figures.turns],
    [words.questions, figures.questions],
    [words.unanswered, figures.unanswered],
    [words.meanQuestion, figures.questionWords.mean],
    [words.meanAnswer, figures.answerWords.mean],
  ];
  return html(
    'dl',
    { class: 'summary' },
    ...entries.map(([name, figure]) => html('div', {}, html('dt', {}, name), html('dd', {}, numbers.format(figure)))),
  );
}

function speakers(figures: Figures, names: readonly string[], words: StatisticsWords): Node[] {
  const most = figures.speakers
    .slice(0, MOST)
    .map(({ share }, index) => ({ name: names[index] ?? '', share, percent: percents.format(share) }));
  const [first] = most;
  const label = filledIn(words.speakersChart, first?.name ?? '', first?.percent ?? '');
  const rows = figures.speakers.map(({ turns, words: said, share, meanTurnWords, longestTurn, role }, index) => [
    role === null ? (names[index] ?? '') : `${names[index] ?? ''} (${role})`,
    numbers.format(turns),
    numbers.format(said),
    percents.format(share),
    numbers.format(meanTurnWords),
    longestTurn === null
      ? '–'
      : place(
          `longest-of-${index}`,
          longestTurn.line,
          filledIn(words.wordsInLine, numbers.format(longestTurn.words), longestTurn.line + 1),
        ),
  ]);
  const heading = [words.speaker, words.turns, words.words, words.share, words.wordsPerTurn, words.longestTurn];
  return [html('h2', {}, words.speakers), speakersChart(most, label), table(words.speakers, heading, rows, 1)];
}

function exchanges(figures: Figures, words: StatisticsWords): Node[] {
  const { exchanges: all, questionWords, answerWords } = figures;
  const rows = all.map(({ number, line, askedBy, answeredBy, ...said }) => [
    place(`exchange-${number}`, line, String(number)),
    askedBy.join(', '),
    answeredBy.length === 0 ? '–' : answeredBy.join(', '),
    numbers.format(said.questionWords),
    numbers.format(said.answerWords),
  ]);
  const heading = [words.exchange, words.askedBy, words.answeredBy, words.questionWords, words.answerWords];
  const label = filledIn(words.exchangesChart, numbers.format(questionWords.mean), numbers.format(answerWords.mean));
  return [
    html('h2', {}, words.exchanges),
    exchangesChart(figures, { question: words.questionWords, answer: words.answerWords }, label),
    table(words.exchanges, heading, rows, 3),
  ];
}

function longestTurns({ timeline }: Figures, names: readonly string[], words: StatisticsWords): Node[] {
  const longest = timeline.toSorted((left, right) => right.words - left.words).slice(0, MOST);
  const rows = longest.map(({ speaker, line, words: said }, index) => [
    place(`turn-${index}`, line, String(line + 1)),
    names[speaker] ?? '',
    numbers.format(said),
  ]);
  const heading = [words.line, words.speaker, words.words];
  return [html('h2', {}, words.longestTurns), table(words.longestTurns, heading, rows, 2)];
}

/** @param numeric the first column of figures, which stand to the right */
function table(
  caption: string,
  heading: readonly string[],
  rows: readonly (readonly (string | Node)[])[],
  numeric: number,
): HTMLElement {
  const align = (index: number): { readonly class: string } | Record<string, never> =>
    index >= numeric ? { class: 'figure' } : {};
  const cells = (row: readonly (string | Node)[]): HTMLElement[] =>
    row.map((cell, index) => (index === 0 ? html('th', { scope: 'row' }, cell) : html('td', align(index), cell)));
  return html(
    'table',
    {},
    html('caption', { class: 'unseen' }, caption),
    html(
      'thead',
      {},
      html('tr', {}, ...heading.map((text, index) => html('th', { scope: 'col', ...align(index) }, text))),
    ),
    html('tbody', {}, ...rows.map((row) => html('tr', {}, ...cells(row)))),
  );
}

/** A button that shows a line in the editor. */
function place(id: string, line: number, text: string): HTMLButtonElement {
  const button = html('button', { type: 'button', id, class: 'link' }, text);
  button.addEventListener('click', () => reveal(line, true));
  return button;
}

function filledIn(pattern: string, ...values: readonly (string | number)[]): string {
  return pattern.replaceAll(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}
