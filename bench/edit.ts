/**
 * One keystroke in process, next to `TextDocument.update`: the edit applied and the transcript read again, and the findings
 * on top of that.
 */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { recheck } from '../server/src/core/rules/recheck.ts';
import { parse, reparse } from '../server/src/core/syntax/parse.ts';
import { milliseconds, quantile } from './measure.ts';
import { conferences } from './texts.ts';

/** So many keystrokes of a text are not counted, until everything is compiled. */
const WARM_UP = 400;

console.log('units        TextDocument µs   + read µs   + checked µs   read ÷ TextDocument');
for (const units of [10_000, 100_000, 1_000_000, 10_000_000]) {
  const text = conferences(units);
  const reference = TextDocument.create('file:///a.transcript', 'transcript', 0, text);
  const options = {};
  let checked = recheck(null, parse(text), options);
  const [theirs, read, all]: [number[], number[], number[]] = [[], [], []];
  for (let key = 1; key <= WARM_UP + 400; key++) {
    const { document } = checked.transcript;
    // The middle of long lines all over the text.
    let line = Math.floor(document.lineCount * ((key * 0.618_033_988_7) % 1));
    while (document.lineEnd(line) - document.lineStart(line) < 60) line = (line + 1) % document.lineCount;
    const start = document.lineStart(line) + 40;
    const at = { line, character: 40 };
    theirs.push(
      milliseconds(() => TextDocument.update(reference, [{ range: { start: at, end: at }, text: 'e' }], key)),
    );
    let { transcript } = checked;
    const reading = milliseconds(() => (transcript = reparse(transcript, [{ start, end: start, text: 'e' }])));
    const checking = milliseconds(() => (checked = recheck(checked, transcript, options)));
    if (key === WARM_UP) for (const times of [theirs, read, all]) times.length = 0;
    read.push(reading);
    all.push(reading + checking);
  }
  if (checked.transcript.text !== reference.getText()) throw new Error('The two documents hold different texts.');
  const [slow, fast, whole] = [theirs, read, all].map((times) => quantile(times, 0.5) * 1000) as [
    number,
    number,
    number,
  ];
  const columns = [slow.toFixed(1).padStart(12), fast.toFixed(1).padStart(14), whole.toFixed(1).padStart(13)];
  console.log(`${String(units).padEnd(12)}${columns.join('')}${`1/${(slow / fast).toFixed(1)}`.padStart(18)}`);
}
