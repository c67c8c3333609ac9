/**
 * Texts to measure with, made up by a seeded generator in the shape of published press conferences: heading, opening
 * statement, questions and answers, typographic quotation marks, dates, bodies and sums. The same seed gives the same text.
 */

/** Numbers in [0, 1) that follow from the seed: mulberry32. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const people = ['Anna Weber', 'Karim Osei', 'Lucía Marín', 'Tomas Brandt', 'Ines Okafor', 'Piotr Halvorsen'];
const offices = ['Transport Minister', 'Foreign Minister', 'Secretary General', 'Deputy Prime Minister'];
const places = ['Bonn', 'Lund', 'Graz', 'Porto', 'Tartu'];
const months = ['January', 'March', 'May', 'July', 'September', 'November'];
const openings = [
  'Of course',
  'In this context',
  'As you know',
  'First of all',
  'Let me say it again',
  'At the same time',
];
const subjects = ['our partners', 'the two governments', 'the commission', 'the people on both banks', 'the railway'];
const verbs = [
  'continue to build',
  'have agreed on',
  'will present',
  'intend to finance',
  'cannot postpone',
  'discussed',
];
const objects = [
  'the bridge over the river',
  'a timetable for the line',
  'the so-called “northern route”',
  'an agreement on tolls',
  'the report of the engineers',
];

/** A text of about so many UTF-16 units: one conference after another. */
export function conferences(units: number, seed = 20_201_023): string {
  const next = random(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const figure = (low: number, high: number): number => low + Math.floor(next() * (high - low));
  const date = (): string => `${pick(months)} ${figure(1, 29)}, ${figure(1990, 2024)}`;
  const sentence = (): string => {
    const tail = next();
    const rest =
      tail < 0.15
        ? ` on ${date()}`
        : tail < 0.25
          ? `, which costs €${figure(2, 900)} million`
          : tail < 0.4
            ? ` – and ${pick(subjects)} ${pick(verbs)} ${pick(objects)}`
            : '';
    const start = next() < 0.4 ? `${pick(openings)}, ` : '';
    const text = `${start}${pick(subjects)} ${pick(verbs)} ${pick(objects)}${rest}.`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const paragraph = (sentences: number): string => Array.from({ length: sentences }, sentence).join(' ');
  const parts: string[] = [];
  let length = 0;
  const add = (line: string): void => {
    parts.push(line);
    length += line.length + 2;
  };
  while (length < units) {
    const answerer = pick(people);
    add(
      `${pick(offices)} ${answerer}’s remarks and answers to questions at a news conference, ${pick(places)}, ${date()}`,
    );
    for (let left = figure(2, 6); left > 0; left--)
      add(`Ladies and gentlemen, we welcome you. ${paragraph(figure(2, 6))}`);
    for (let left = figure(6, 16); left > 0 && length < units; left--) {
      add(
        `Question: ${paragraph(figure(0, 2))} What about ${pick(objects)}, and who is going to pay for it?`.replace(
          '  ',
          ' ',
        ),
      );
      add(`${answerer}: ${paragraph(figure(2, 5))}`);
      for (let more = figure(0, 3); more > 0; more--) add(paragraph(figure(2, 5)));
    }
  }
  // A string that came out of JSON.parse is what a server gets.
  return JSON.parse(JSON.stringify(`${parts.join('\n\n')}\n`)) as string;
}

const syllables = [
  'ba',
  'ko',
  'ri',
  'mel',
  'tan',
  'vor',
  'el',
  'san',
  'dri',
  'po',
  'lu',
  'che',
  'nov',
  'gar',
  'is',
  'um',
];

/** A made-up name for a number; different numbers have different names. */
export function nameOf(number: number): string {
  let name = '';
  for (let rest = number; name === '' || rest > 0; rest = Math.floor(rest / 16)) name += syllables[rest % 16] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}
