/**
 * How fast people, bodies, dates and sums are found, and how soon a hover answers after a keystroke: `npm run bench`. The
 * extraction is set beside the reading of the same texts, and the hover after an edit beside the first one, so that whatever
 * else the machine does slows both; the ratio is what counts. Give folders or files to measure other texts than the samples.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { analyse } from '../server/src/core/analysis/analyse.ts';
import { mentions } from '../server/src/core/analysis/entities/mentions.ts';
import { hover } from '../server/src/core/features/hover.ts';
import { parse, reparse } from '../server/src/core/syntax/parse.ts';

const wanted = process.argv.slice(2);
const texts = (wanted.length > 0 ? wanted : [join(import.meta.dirname, '../samples')])
  .flatMap(files)
  .map((file) => readFileSync(file, 'utf8'));

const ROUNDS = 3;
let units = 0;
let reading = 0;
let finding = 0;
let count = 0;
for (let round = 0; round < ROUNDS; round++) {
  for (const text of texts) {
    const start = performance.now();
    const transcript = parse(text);
    const read = transcript.blocks.length >= 0 ? performance.now() : start;
    const analysis = analyse(transcript);
    const analysed = performance.now();
    count += mentions(analysis).length;
    units += text.length;
    reading += read - start;
    finding += performance.now() - analysed;
  }
}
console.log(`from scratch: ${texts.length} texts, ${Math.round(count / ROUNDS)} mentions`);
console.log(
  `  ${rate(units, finding)} million units/s found, ${rate(units, reading)} read, ratio ${(finding / reading).toFixed(1)}`,
);

const long = ofLength(texts, 1_000_000);
let transcript = parse(long);
const cold = time(() => hover(analyse(transcript), transcript.text.length >> 1));
const warm: number[] = [];
for (let key = 0; key < 200; key++) {
  const at = transcript.text.indexOf(' ', (key * 7919 * 131) % (transcript.text.length - 1000)) + 1;
  transcript = reparse(transcript, [{ start: at, end: at, text: 'e' }]);
  warm.push(time(() => hover(analyse(transcript), at + 5)));
}
warm.sort((left, right) => left - right);
const median = warm[warm.length >> 1] ?? 0;
console.log(
  `hover in 1 million units: first ${cold.toFixed(0)} ms, after an edit ${median.toFixed(1)} ms at the median,`,
);
console.log(
  `  ${(warm[Math.floor(warm.length * 0.95)] ?? 0).toFixed(1)} ms in 95 of 100; ratio ${(median / cold).toFixed(3)}`,
);

function files(path: string): string[] {
  if (!statSync(path).isDirectory()) return /\.(?:txt|md|transcript)$/.test(path) ? [path] : [];
  return readdirSync(path).flatMap((name) => files(join(path, name)));
}

/** The texts one after another, again and again, until there is enough. */
function ofLength(all: readonly string[], length: number): string {
  let text = '';
  for (let at = 0; text.length < length; at++) text += `${all[at % all.length] ?? ''}\n\n`;
  return text.slice(0, length);
}

function time(action: () => unknown): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

function rate(amount: number, milliseconds: number): string {
  return (amount / 1000 / milliseconds).toFixed(1);
}
