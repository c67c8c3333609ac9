import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { OpenDocument } from '../../server/src/lsp/documents.ts';

const uri = 'file:///interview.transcript';

/** What breaks line tables and offsets, and what a transcript is made of. */
const piece = fc.constantFrom(
  '\r',
  '\n',
  '\r\n',
  '\n\r',
  '\u2028',
  '\u0085',
  '\u00a0',
  '\0',
  '🎤',
  '\ud83c',
  '\udfa4',
  'é',
  'Question: ',
  'Sergey Lavrov:\n',
  'Q    ',
  'a',
  '',
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

/** Numbers that become positions: mostly inside a short document, sometimes far outside it. */
const number = fc.oneof(
  { weight: 8, arbitrary: fc.nat(12) },
  fc.integer({ min: -3, max: 60 }),
  fc.constant(2 ** 31 - 1),
);
const position = fc.record({ line: number, character: number });
const change: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text: fc.oneof(piece, text) }),
  },
  fc.record({ text }),
);

/** Both documents' answers to everything that can be asked of a document. */
function answers(document: TextDocument): unknown {
  const length = document.getText().length;
  const numbers = Array.from({ length: document.lineCount + 3 }, (_, index) => index - 1);
  const characters = [-1, 0, 1, 2, 3, 7, 11, 1000];
  return {
    text: document.getText(),
    version: document.version,
    lineCount: document.lineCount,
    positions: Array.from({ length: length + 4 }, (_, index) => document.positionAt(index - 2)),
    lineRanges: numbers.map((line) => document.getLineRange(line)),
    lineBreaks: numbers.map((line) => document.getEOLCharacters(line)),
    offsets: numbers.map((line) => characters.map((character) => document.offsetAt({ line, character }))),
    slices: numbers.map((line) =>
      document.getText({ start: { line, character: 1 }, end: { line: line + 1, character: 2 } }),
    ),
  };
}

test('every edit leaves a document that answers as TextDocument does', () => {
  fc.assert(
    fc.property(
      text,
      fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
      (start, notifications) => {
        const document = new OpenDocument(uri, 'transcript', 1, start);
        let expected = start;
        assert.deepEqual(answers(document), answers(TextDocument.create(uri, 'transcript', 1, start)));
        for (const [index, changes] of notifications.entries()) {
          const version = index + 2;
          document.update(changes, version);
          // One change at a time and each time on a new document: TextDocument.update leaves a line table with holes behind
          // when a range starts below the last line, which a later change would then be measured by.
          for (const one of changes) {
            expected = TextDocument.update(
              TextDocument.create(uri, 'transcript', 1, expected),
              [one],
              version,
            ).getText();
          }
          assert.deepEqual(answers(document), answers(TextDocument.create(uri, 'transcript', version, expected)));
        }
      },
    ),
    { numRuns: 600 },
  );
});

test('a document that is edited inside its lines stays equal to a TextDocument that lives as long', () => {
  const inside = fc.record({ from: fc.nat(), length: fc.nat(8), text: piece });
  fc.assert(
    fc.property(text, fc.array(inside, { maxLength: 25 }), (start, edits) => {
      const document = new OpenDocument(uri, 'transcript', 1, start);
      const reference = TextDocument.create(uri, 'transcript', 1, start);
      for (const [index, edit] of edits.entries()) {
        const from = edit.from % (document.getText().length + 1);
        const range = { start: document.positionAt(from), end: document.positionAt(from + edit.length) };
        document.update([{ range, text: edit.text }], index + 2);
        TextDocument.update(reference, [{ range, text: edit.text }], index + 2);
        assert.equal(document.getText(), reference.getText());
        assert.equal(document.lineCount, reference.lineCount);
      }
      assert.deepEqual(answers(document), answers(reference));
    }),
    { numRuns: 400 },
  );
});

test('the text of a version stays readable after the document changed', () => {
  const document = new OpenDocument(uri, 'transcript', 1, 'Q: One?\n');
  const before = document.text;
  document.update([{ range: { start: { line: 0, character: 3 }, end: { line: 0, character: 6 } }, text: 'Two' }], 2);
  assert.equal(before.text(), 'Q: One?\n');
  assert.equal(document.getText(), 'Q: Two?\n');
});
