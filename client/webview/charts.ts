/*
 * The drawings of the page of statistics. Each is one picture to a screen reader, whose figures stand in the table beside it,
 * with links to the places that a click on a drawing leads to.
 */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  Tooltip,
  type ChartConfiguration,
  type ChartDataset,
  type ChartOptions,
} from 'chart.js';
import { color } from 'chart.js/helpers';
import { html } from './element.ts';
import { reveal } from './extension.ts';
import type { Figures } from './messages.ts';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);

/** Colours of the speakers; the purple and the blue of the charts are opaque in every theme, the orange of some is not. */
const colors = [
  'charts-blue',
  'charts-purple',
  'charts-green',
  'charts-red',
  'charts-yellow',
  'charts-orange',
] as const;
/** How thick a bar that lies on its side is, in pixels, and a row with its name above it. */
const thickness = 10;
const row = 34;

/** The drawings that are on the page. */
const drawn: Pick<Chart, 'destroy'>[] = [];

/** Takes the drawings off the page, which would otherwise go on listening to its size. */
export function clearCharts(): void {
  for (const chart of drawn.splice(0)) chart.destroy();
}

/** A bar for each of the speakers who say most. */
export function speakersChart(
  speakers: readonly { readonly name: string; readonly share: number; readonly percent: string }[],
  label: string,
): HTMLElement {
  const data = speakers.map(({ share }) => share);
  return draw(label, speakers.length * row, {
    type: 'bar',
    data: {
      labels: keys(data),
      datasets: [{ data, barThickness: thickness, backgroundColor: data.map((_, index) => colorOf(index)) }],
    },
    options: lying(
      speakers.map(({ name, percent }) => `${name} · ${percent}`),
      (index) => speakers[index]?.percent ?? '',
    ),
  });
}

/** When who speaks: a row for each speaker, from the first word to the last. */
export function timelineChart(
  { timeline, words }: Figures,
  names: readonly string[],
  others: string,
  label: string,
): HTMLElement {
  const own = names.length > colors.length ? colors.length - 1 : names.length;
  const rows = names.length > colors.length ? [...names.slice(0, own), others] : names;
  const laneOf = (speaker: number): number => Math.min(speaker, own);
  let said = 0;
  const turns = timeline.map(({ speaker, words: length }) => {
    const x: [number, number] = [said, said + length];
    said += length;
    return { x, y: String(laneOf(speaker)) };
  });
  const datasets: ChartDataset<'bar', { x: [number, number]; y: string }[]>[] = [
    {
      data: turns,
      barThickness: thickness,
      // What is said in a word or two is still to be seen.
      minBarLength: 1,
      backgroundColor: timeline.map(({ speaker }) => colorOf(laneOf(speaker))),
    },
    {
      data: rows.map((_, lane) => ({ x: [0, Math.max(words, 1)], y: String(lane) })),
      barThickness: thickness,
      backgroundColor: color(themed('foreground')).alpha(0.1).rgbString(),
    },
  ];
  const told = (index: number): string => {
    const turn = timeline[index];
    return turn === undefined ? '' : `${names[turn.speaker] ?? ''}: ${turn.words}`;
  };
  const options = lying(rows, told, (index) => timeline[index]?.line);
  return draw(label, rows.length * row, {
    type: 'bar',
    data: { labels: keys(rows), datasets },
    options: { ...options, datasets: { bar: { grouped: false } } },
  });
}

/** The words of each exchange: the question above the line, the answer below. */
export function exchangesChart(
  { exchanges }: Figures,
  words: { readonly question: string; readonly answer: string },
  label: string,
): HTMLElement {
  const bars = { maxBarThickness: 40, categoryPercentage: 0.9 };
  const ink = themed('foreground');
  return draw(label, 220, {
    type: 'bar',
    data: {
      labels: exchanges.map(({ number }) => String(number)),
      datasets: [
        {
          ...bars,
          label: words.question,
          data: exchanges.map(({ questionWords }) => questionWords),
          backgroundColor: themed('charts-purple'),
        },
        {
          ...bars,
          label: words.answer,
          data: exchanges.map(({ answerWords }) => -answerWords),
          backgroundColor: themed('charts-blue'),
        },
      ],
    },
    options: {
      ...common((index) => exchanges[index]?.line),
      scales: {
        x: { stacked: true, grid: { display: false }, border: { display: false }, ticks: { color: ink } },
        y: {
          stacked: true,
          grid: { color: ({ tick }) => (tick.value === 0 ? ink : 'transparent') },
          border: { display: false },
          ticks: { color: ink, precision: 0, callback: (value) => String(Math.abs(Number(value))) },
        },
      },
      plugins: {
        // A click on a name hides its bars in other drawings; here the length of the one says something only beside the other.
        legend: {
          align: 'start',
          labels: { color: ink, boxWidth: thickness, boxHeight: thickness },
          onClick: () => {},
        },
        tooltip: {
          ...tooltip(),
          mode: 'index',
          callbacks: {
            label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${Math.abs(parsed.y ?? 0)}`,
          },
        },
      },
    },
  });
}

/** Bars that lie on their sides, each with its name above it. */
function lying(
  names: readonly string[],
  told: (index: number) => string,
  lineOf: (index: number) => number | undefined = () => undefined,
): ChartOptions<'bar'> {
  return {
    ...common(lineOf),
    indexAxis: 'y',
    scales: {
      x: { display: false, bounds: 'data' },
      y: {
        grid: { display: false, drawTicks: false },
        border: { display: false },
        ticks: {
          color: themed('foreground'),
          autoSkip: false,
          mirror: true,
          padding: 0,
          labelOffset: 4 - row / 2,
          callback: (_, index) => names[index] ?? '',
        },
      },
    },
    plugins: {
      legend: { display: false },
      tooltip: {
        ...tooltip(),
        // Behind the bars of the timeline lie the lanes, which say nothing.
        filter: ({ datasetIndex }) => datasetIndex === 0,
        callbacks: { title: () => '', label: ({ dataIndex }) => told(dataIndex) },
      },
    },
  };
}

/** What all drawings have in common; a click on a bar that stands for a place leads to its line. */
function common(lineOf: (index: number) => number | undefined): ChartOptions<'bar'> {
  const place = (
    elements: readonly { readonly datasetIndex: number; readonly index: number }[],
  ): number | undefined => {
    const [bar] = elements;
    return bar === undefined ? undefined : lineOf(bar.index);
  };
  return {
    animation: false,
    maintainAspectRatio: false,
    onClick: (_, elements) => {
      const line = place(elements);
      if (line !== undefined) reveal(line, true);
    },
    onHover: ({ native }, elements) => {
      if (native?.target instanceof HTMLElement)
        native.target.style.cursor = place(elements) === undefined ? '' : 'pointer';
    },
  };
}

function tooltip() {
  return {
    displayColors: false,
    backgroundColor: themed('editorHoverWidget-background'),
    borderColor: themed('editorHoverWidget-border'),
    borderWidth: 1,
    bodyColor: themed('editorHoverWidget-foreground'),
    titleColor: themed('editorHoverWidget-foreground'),
  };
}

/** Puts a drawing of the height, in pixels, on the page as wide as that is. */
function draw<Item>(label: string, height: number, configuration: ChartConfiguration<'bar', Item[]>): HTMLElement {
  const canvas = html('canvas', { role: 'img', 'aria-label': label });
  const place = html('div', { class: 'chart' }, canvas);
  place.style.height = `${height}px`;
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  drawn.push(new Chart(canvas, configuration));
  return place;
}

/** Names of rows may be the same; their numbers are not. */
function keys(rows: readonly unknown[]): string[] {
  return rows.map((_, index) => String(index));
}

function colorOf(index: number): string {
  return themed(colors[index % colors.length] ?? 'foreground');
}

/** A colour of the theme. */
function themed(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--vscode-${name}`).trim() || 'gray';
}
