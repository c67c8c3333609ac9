/**
 * How much an edit of an open document costs, next to `TextDocument.update`: `npm run bench`.
 * Both get the same keystrokes in turn, so that whatever else the machine does slows both; the ratio is what counts.
 */
import { performance } from 'node:perf_hooks';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { OpenDocument } from '../server/src/lsp/documents.ts';

const paragraph =
  'Question: What about the so-called “agreement” that was reached on October 4, and who is going to sign it?\n\n';

console.log('units        ours µs   TextDocument µs   ratio   ours, longest of 99 %');
for (const units of [10_000, 100_000, 1_000_000, 10_000_000]) {
  // A string that came out of JSON.parse is what a server gets.
  const text = JSON.parse(JSON.stringify(paragraph.repeat(Math.ceil(units / paragraph.length)))) as string;
  const document = new OpenDocument('file:///a.transcript', 'transcript', 0, text);
  const reference = TextDocument.create('file:///a.transcript', 'transcript', 0, text);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let key = 1; key <= 300; key++) {
    // A word of typing, then somewhere else.
    const line = (Math.floor(key / 8) * 7919 * 2) % document.lineCount;
    const at = { line, character: 10 + (key % 8) };
    const changes = [{ range: { start: at, end: at }, text: 'e' }];
    ours.push(microseconds(() => document.update(changes, key)));
    theirs.push(microseconds(() => TextDocument.update(reference, changes, key)));
  }
  if (document.getText() !== reference.getText()) throw new Error('The two documents hold different texts.');
  const [fast, slow] = [quantile(ours, 0.5), quantile(theirs, 0.5)];
  const columns = [fast.toFixed(1).padStart(8), slow.toFixed(1).padStart(15), (fast / slow).toFixed(4).padStart(11)];
  console.log(`${String(units).padEnd(12)}${columns.join('')}${quantile(ours, 0.99).toFixed(1).padStart(12)}`);
}

function microseconds(action: () => void): number {
  const start = performance.now();
  action();
  return (performance.now() - start) * 1000;
}

function quantile(numbers: readonly number[], share: number): number {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length * share)] ?? 0;
}
