/**
 * Keystrokes in process, next to `TextDocument.update`: the edit applied and the transcript read again, and the same with the
 * findings on top. The three take turns, some keystrokes each, so that whatever else the machine does slows all of them.
 */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { recheck } from '../server/src/core/rules/recheck.ts';
import { parse, reparse } from '../server/src/core/syntax/parse.ts';
import type { DocumentText } from '../server/src/core/text/documentText.ts';
import { milliseconds, quantile } from './measure.ts';
import { conferences } from './texts.ts';

/** So many keystrokes of a text are not counted, until everything is compiled. */
const WARM_UP = 400;
const COUNTED = 400;
/** So many keystrokes are measured before it is another's turn. */
const TURN = 20;

/** The middle of long lines all over the text. */
function placeOf(document: DocumentText, key: number): { readonly line: number; readonly offset: number } {
  let line = Math.floor(document.lineCount * ((key * 0.618_033_988_7) % 1));
  while (document.lineEnd(line) - document.lineStart(line) < 60) line = (line + 1) % document.lineCount;
  return { line, offset: document.lineStart(line) + 40 };
}

console.log('units        TextDocument µs   read µs   read and checked µs   read ÷ TextDocument');
for (const units of [10_000, 100_000, 1_000_000, 10_000_000]) {
  const text = conferences(units);
  const reference = TextDocument.create('file:///a.transcript', 'transcript', 0, text);
  const options = {};
  let transcript = parse(text);
  let checked = recheck(null, transcript, options);
  const [theirs, read, all]: [number[], number[], number[]] = [[], [], []];
  for (let first = 0; first < WARM_UP + COUNTED; first += TURN) {
    const keys = Array.from({ length: TURN }, (_, index) => first + index);
    const times: [number[], number[], number[]] = [[], [], []];
    for (const key of keys) {
      const at = { line: placeOf(transcript.document, key).line, character: 40 };
      const changes = [{ range: { start: at, end: at }, text: 'e' }];
      times[0].push(milliseconds(() => TextDocument.update(reference, changes, key)));
    }
    for (const key of keys) {
      const { offset } = placeOf(transcript.document, key);
      const edit = { start: offset, end: offset, text: 'e' };
      times[1].push(milliseconds(() => (transcript = reparse(transcript, [edit]))));
    }
    for (const key of keys) {
      const { offset } = placeOf(checked.transcript.document, key);
      const edit = { start: offset, end: offset, text: 'e' };
      times[2].push(milliseconds(() => (checked = recheck(checked, reparse(checked.transcript, [edit]), options))));
    }
    if (first < WARM_UP) continue;
    theirs.push(...times[0]);
    read.push(...times[1]);
    all.push(...times[2]);
  }
  if (transcript.text !== reference.getText() || checked.transcript.text !== transcript.text)
    throw new Error('The documents hold different texts.');
  const [slow, fast, whole] = [theirs, read, all].map((times) => quantile(times, 0.5) * 1000) as [
    number,
    number,
    number,
  ];
  const columns = [slow.toFixed(1).padStart(12), fast.toFixed(1).padStart(12), whole.toFixed(1).padStart(22)];
  console.log(`${String(units).padEnd(12)}${columns.join('')}${`1/${(slow / fast).toFixed(1)}`.padStart(22)}`);
}
