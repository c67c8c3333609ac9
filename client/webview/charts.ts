/*
 * The drawings of the page of statistics. Each is one picture to a screen reader, whose figures stand in the table beside it;
 * positions across are percentages, so that drawings are as wide as the page.
 */
import { svg } from './element.ts';
import { reveal } from './extension.ts';
import type { Figures } from './messages.ts';

/** How many colours there are, `color-0` and so on; also how many speakers have a row of their own. */
const colors = 6;

/** A bar for each of the speakers who say most. */
export function speakersChart(
  speakers: readonly { readonly name: string; readonly share: number; readonly percent: string }[],
  label: string,
) {
  const row = 34;
  const most = Math.max(...speakers.map(({ share }) => share), 0.0001);
  return svg(
    'svg',
    { role: 'img', 'aria-label': label, width: '100%', height: speakers.length * row },
    ...speakers.flatMap(({ name, share, percent }, index) => [
      svg('text', { x: 0, y: index * row + 12 }, `${name} · ${percent}`),
      svg('rect', {
        class: colorOf(index),
        x: 0,
        y: index * row + 17,
        width: `${(share / most) * 100}%`,
        height: 10,
      }),
    ]),
  );
}

/** When who speaks: a row for each speaker, from the first word to the last. */
export function timelineChart({ timeline, words }: Figures, names: readonly string[], others: string, label: string) {
  const row = 30;
  const own = names.length > colors ? colors - 1 : names.length;
  const rows = names.length > colors ? [...names.slice(0, own), others] : names;
  let said = 0;
  const all = Math.max(words, 1);
  return svg(
    'svg',
    { role: 'img', 'aria-label': label, width: '100%', height: rows.length * row },
    ...rows.map((name, index) => svg('text', { x: 0, y: index * row + 11 }, name)),
    ...rows.map((_, index) => svg('rect', { class: 'lane', x: 0, y: index * row + 15, width: '100%', height: 10 })),
    ...timeline.map(({ speaker, words: length, line }) => {
      const lane = speaker < own ? speaker : own;
      const x = (said / all) * 100;
      said += length;
      const rect = svg('rect', {
        class: `${colorOf(lane)} place`,
        x: `${x}%`,
        y: lane * row + 15,
        // What is said in a word or two is still to be seen.
        width: `${Math.max((length / all) * 100, 0.15)}%`,
        height: 10,
      });
      rect.append(svg('title', {}, `${names[speaker] ?? ''}: ${length}`));
      rect.addEventListener('click', () => reveal(line, true));
      return rect;
    }),
  );
}

/** The words of each exchange: the question above the line, the answer below. */
export function exchangesChart({ exchanges }: Figures, words: { question: string; answer: string }, label: string) {
  const height = 160;
  const longestQuestion = Math.max(...exchanges.map(({ questionWords }) => questionWords), 1);
  const longestAnswer = Math.max(...exchanges.map(({ answerWords }) => answerWords), 1);
  const scale = height / (longestQuestion + longestAnswer);
  const zero = longestQuestion * scale + 16;
  const width = 100 / Math.max(exchanges.length, 1);
  const bar = (index: number, line: number, top: number, length: number, kind: string, title: string): SVGElement => {
    const rect = svg('rect', {
      class: `${kind} place`,
      x: `${index * width + width * 0.1}%`,
      y: top,
      width: `${Math.min(width * 0.8, 6)}%`,
      height: length,
    });
    rect.append(svg('title', {}, title));
    rect.addEventListener('click', () => reveal(line, true));
    return rect;
  };
  return svg(
    'svg',
    { role: 'img', 'aria-label': label, width: '100%', height: height + 34 },
    svg('text', { x: 0, y: 11 }, `↑ ${words.question} (${longestQuestion})`),
    ...exchanges.flatMap(({ number, line, questionWords, answerWords }, index) => {
      const asked = questionWords * scale;
      return [
        bar(index, line, zero - asked, asked, 'question', `${number} · ${words.question}: ${questionWords}`),
        bar(index, line, zero, answerWords * scale, 'answer', `${number} · ${words.answer}: ${answerWords}`),
      ];
    }),
    svg('line', { class: 'axis', x1: 0, x2: '100%', y1: zero, y2: zero }),
    svg('text', { x: 0, y: height + 30 }, `↓ ${words.answer} (${longestAnswer})`),
  );
}

function colorOf(index: number): string {
  return `color-${index % colors}`;
}
