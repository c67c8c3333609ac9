import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, DocumentText } from '../../server/src/core/index.ts';
import { toEdit } from '../../server/src/lsp/toProtocol.ts';

test('an edit of offsets does the same as an edit of positions, even inside a line break', () => {
  const piece = fc.constantFrom('\r', '\n', '\r\n', 'a', '🎤', '');
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(4), text, (before, at, length, inserted) => {
      const start = at % (before.length + 1);
      const edit = { start, end: Math.min(before.length, start + length), text: inserted };
      const document = TextDocument.create('file:///a', 'transcript', 1, before);
      const after = TextDocument.applyEdits(document, [toEdit(DocumentText.of(before), edit)]);
      assert.equal(after, applyEdits(before, [edit]));
    }),
    { numRuns: 2000 },
  );
});
