/**
 * How fast people, bodies, dates and sums are found, and how soon a hover answers, the first time and after a keystroke:
 * `npm run bench`, `node bench/entities.ts`. Texts are the generator's and, where they are at hand, real transcripts; give
 * folders or files for others. Finding is set beside the reading of the same texts, in turn, and a hover after an edit beside
 * the reading after it, so that whatever else the machine does slows both. Medians; MB are those of the files.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { analyse } from '../server/src/core/analysis/analyse.ts';
import { mentions } from '../server/src/core/analysis/entities/mentions.ts';
import { hover } from '../server/src/core/features/hover.ts';
import { parse, reparse } from '../server/src/core/syntax/parse.ts';
import { milliseconds, quantile } from './measure.ts';
import { conferences } from './texts.ts';

const LENGTH = 1_000_000;
const ROUNDS = 11;
const KEYS = 200;

const corpus = join(import.meta.dirname, '../../shared/corpus');
const given = process.argv.slice(2);
const real = given.length > 0 ? given.flatMap(files) : existsSync(corpus) ? someOf(files(corpus)) : [];
const sets: readonly (readonly [name: string, texts: readonly string[]])[] = [
  ['the generator’s text', [conferences(LENGTH)]],
  [`${real.length} real transcripts`, real.map((file) => readFileSync(file, 'utf8'))],
];

// Hovers first: the very first one finds nothing compiled, as in an editor that has just been opened.
for (const [name, texts] of sets) if (texts.length > 0) measureHovers(name, joined(texts));
for (const [name, texts] of sets) if (texts.length > 0) measureFinding(name, texts);
if (real.length === 0) console.log('Real transcripts are not at hand and were left out.');

function measureHovers(name: string, text: string): void {
  let transcript = parse(text);
  const first = milliseconds(() => hover(analyse(transcript), transcript.text.length >> 1));
  const reading: number[] = [];
  const answering: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    const at = transcript.text.indexOf(' ', (key * 7919 * 131) % (transcript.text.length - 1000)) + 1;
    reading.push(
      milliseconds(() => {
        transcript = reparse(transcript, [{ start: at, end: at, text: 'e' }]);
        return transcript.blocks;
      }),
    );
    answering.push(milliseconds(() => hover(analyse(transcript), at + 5)));
  }
  const median = quantile(answering, 0.5);
  console.log(
    `hover in 1 MB of ${name}: first ${first.toFixed(0)} ms; after an edit ${median.toFixed(1)} ms, ` +
      `${quantile(answering, 0.95).toFixed(1)} ms in 95 of 100, ${(median / quantile(reading, 0.5)).toFixed(1)} times the reading`,
  );
}

function measureFinding(name: string, texts: readonly string[]): void {
  const reading: number[] = [];
  const finding: number[] = [];
  let [blocks, turns, count] = [0, 0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    let read = 0;
    let found = 0;
    [blocks, turns, count] = [0, 0, 0];
    for (const text of texts) {
      const start = performance.now();
      const transcript = parse(text);
      // Blocks are made when first asked for.
      blocks += transcript.blocks.length;
      read += performance.now() - start;
      const analysis = analyse(transcript);
      // Who speaks, and when the event was, is part of the analysis, which is made for more than for entities.
      turns += analysis.turns.length;
      found += milliseconds(() => (count += mentions(analysis).length));
    }
    reading.push(read);
    finding.push(found);
  }
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const rate = (duration: number): string => (bytes / 1000 / duration).toFixed(1);
  const median = quantile(finding, 0.5);
  console.log(
    `${name}, ${(bytes / 1e6).toFixed(1)} MB, ${blocks} blocks, ${turns} turns, ${count} mentions: found ${rate(median)} MB/s (${rate(finding[0] ?? 0)} the first time), ` +
      `read ${rate(quantile(reading, 0.5))} MB/s, ratio ${(median / quantile(reading, 0.5)).toFixed(1)}`,
  );
}

function files(path: string): string[] {
  if (!statSync(path).isDirectory()) return /\.(?:txt|md|transcript)$/.test(path) ? [path] : [];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => files(join(path, name)));
}

/** One in nine, which are of every kind and language, and about 1 MB. */
function someOf(all: readonly string[]): readonly string[] {
  return all.filter((_, index) => index % 9 === 3);
}

/** The texts one after another, again and again, until there is enough. */
function joined(texts: readonly string[]): string {
  let text = '';
  for (let at = 0; text.length < LENGTH; at++) text += `${texts[at % texts.length] ?? ''}\n\n`;
  return text.slice(0, LENGTH);
}
