/**
 * Awkward texts at doubling sizes: time per unit must not grow. Processor time, so that what else the machine does counts little.
 * `node bench/shapes.ts 200000 800000` measures other sizes; 800000 makes 100,000 distinct speakers and a line of 12 MB.
 */
import { analyse } from '../server/src/core/analysis/analyse.ts';
import { check } from '../server/src/core/rules/check.ts';
import { parse } from '../server/src/core/syntax/parse.ts';
import { nameOf } from './texts.ts';

const heading = 'News conference of Transport Minister Anna Weber, Bonn, 4 May 2021\n\n';

const shapes: Readonly<Record<string, (count: number) => string>> = {
  'one line': (count) => 'word and word, '.repeat(count),
  'only line breaks': (count) => '\n'.repeat(count * 8),
  'only CRLF': (count) => '\r\n'.repeat(count * 4),
  'only spaces': (count) => ' '.repeat(count * 8),
  'only digits': (count) => '1234567890'.repeat(count),
  'only dates': (count) => 'Monday, May 4, 2021\n'.repeat(count),
  'capitals without a colon': (count) => 'THE MINISTER OF ROADS\n'.repeat(count),
  'only question labels': (count) => 'Question:\n'.repeat(count),
  'only brackets': (count) => '((((\n'.repeat(count),
  labels: (count) => heading + 'Question: So?\n\nAnna Weber: Yes.\n\n'.repeat(count / 2),
  'distinct speakers': (count) =>
    heading +
    Array.from({ length: count / 8 }, (_, at) => {
      const name = `${nameOf(at % 997)} ${nameOf(at + 5000)}`;
      return `${name}: We shall see what bridge ${at} brings.\n\n${name}: Indeed.\n\n`;
    }).join(''),
  'near-miss labels': (count) =>
    heading +
    Array.from(
      { length: count / 8 },
      (_, at) => `Ann${nameOf(at)} Weber: Yes.\n\nAnn${nameOf(at)} Weber: No.\n\n`,
    ).join(''),
  'numbered speakers': (count) =>
    heading + Array.from({ length: count / 8 }, (_, at) => `Speaker ${at}: Yes.\n\nSpeaker ${at}: No.\n\n`).join(''),
};

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [25_000, 50_000, 100_000, 200_000];

/** The processor time of a check in nanoseconds. */
function cost(text: string): number {
  const before = process.cpuUsage();
  check(analyse(parse(text)));
  return process.cpuUsage(before).user * 1000;
}

console.log(`shape                        nanoseconds a unit, at ${sizes.join(', ')}`);
for (const [name, make] of Object.entries(shapes)) {
  const costs = sizes.map((count) => {
    const text = make(count);
    return (Math.min(cost(text), cost(text)) / text.length).toFixed(0).padStart(8);
  });
  console.log(`${name.padEnd(28)}${costs.join('')}`);
}
