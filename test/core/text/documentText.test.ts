import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { DocumentText } from '../../../server/src/core/text/documentText.ts';
import { readLines } from '../../../server/src/core/text/lines.ts';

/** All answers of the store about its lines, next to those of the line table of the same text. */
function assertSame(document: DocumentText, text: string): void {
  assert.equal(document.length, text.length);
  const lines = readLines(text);
  assert.equal(document.lineCount, lines.count);
  const table = document.lines();
  assert.equal(table.count, lines.count);
  for (let line = 0; line < lines.count; line++) {
    assert.equal(document.lineStart(line), lines.start(line), `start of line ${line}`);
    assert.equal(document.lineEnd(line), lines.end(line), `end of line ${line}`);
    assert.deepEqual(table.span(line), lines.span(line), `line ${line} of the table`);
  }
  for (let offset = 0; offset <= text.length; offset++) {
    assert.equal(document.lineAt(offset), lines.at(offset), `line at ${offset}`);
  }
}

test('an empty text has one empty line', () => {
  const document = DocumentText.of('');
  assertSame(document, '');
  assert.equal(document.text(), '');
  assert.equal(document.slice(0), '');
  assert.equal(document.edit({ start: 0, end: 0, text: 'a\n' }).text(), 'a\n');
});

test('an edit leaves the text it was made from as it was', () => {
  const before = DocumentText.of('Q: Who?\nA: You.\n');
  const after = before.edit({ start: 3, end: 6, text: 'When' });
  assert.equal(before.text(), 'Q: Who?\nA: You.\n');
  assert.equal(after.text(), 'Q: When?\nA: You.\n');
});

test('an edit outside the text is refused', () => {
  const document = DocumentText.of('abc');
  assert.throws(() => document.edit({ start: 2, end: 4, text: '' }), RangeError);
  assert.throws(() => document.edit({ start: -1, end: 0, text: '' }), RangeError);
  assert.throws(() => document.edit({ start: 2, end: 1, text: '' }), RangeError);
  assert.throws(() => document.edit({ start: Number.NaN, end: 1, text: '' }), RangeError);
});

test('offsets and lines outside the text are clamped', () => {
  const document = DocumentText.of('a\nbc');
  assert.deepEqual([document.lineAt(-5), document.lineAt(99)], [0, 1]);
  assert.deepEqual([document.lineStart(-1), document.lineStart(9)], [0, 2]);
  assert.deepEqual([document.lineEnd(-1), document.lineEnd(9)], [1, 4]);
  assert.deepEqual([document.slice(-3, 2), document.slice(3, 99), document.slice(3, 1)], ['a\n', 'c', '']);
});

/** Texts long enough for many chunks, with few kinds of units so that line breaks meet the chunks' borders often. */
const long = fc
  .tuple(
    fc.array(fc.constantFrom('\r', '\n', '\r\n', 'a', '\u2028', '🎤'), { minLength: 1, maxLength: 9 }),
    fc.nat(9000),
  )
  .map(([pieces, times]) => pieces.join('').repeat(times));
const change = fc.record({
  start: fc.nat(),
  length: fc.oneof(fc.nat(3), fc.nat(40_000)),
  text: fc.oneof(fc.string(), fc.constantFrom('\r', '\n', '\r\n'), long),
});

test('a chain of edits gives the text and the lines that editing a string gives', () => {
  fc.assert(
    fc.property(long, fc.array(change, { maxLength: 12 }), fc.boolean(), (start, changes, readsBetween) => {
      let expected = start;
      let document = DocumentText.of(start);
      for (const { start: at, length, text } of changes) {
        const from = at % (expected.length + 1);
        const edit = { start: from, end: Math.min(expected.length, from + length), text };
        expected = applyEdits(expected, [edit]);
        document = document.edit(edit);
        if (readsBetween) assert.ok(document.text() === expected);
        const [left, right] = [at % 7919, at % 20_011];
        assert.ok(document.slice(left, left + right) === expected.slice(left, left + right));
      }
      assertSame(document, expected);
      assert.ok(document.text() === expected);
      assert.ok(document.slice(0) === expected);
    }),
    { numRuns: 60 },
  );
});

test('joining a CRLF across two chunks and splitting it again is seen', () => {
  // 16 385 units do not fit one chunk, and the first one is cut after 8 192.
  const filling = 'x'.repeat(8191);
  let text = `${filling}\r${'y'.repeat(8193)}`;
  let document = DocumentText.of(text);
  assertSame(document, text);
  for (const edit of [
    { start: 8192, end: 8192, text: '\n' },
    { start: 8192, end: 8192, text: ' ' },
    { start: 8192, end: 8193, text: '' },
    { start: 8191, end: 8192, text: '' },
  ]) {
    text = applyEdits(text, [edit]);
    document = document.edit(edit);
    assertSame(document, text);
  }
});
