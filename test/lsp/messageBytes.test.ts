import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { piecesOf } from '../../server/src/lsp/messageBytes.ts';

const start = { line: 0, character: 0 };
const many = Array.from({ length: 60 }, (_, line) => ({
  range: { start, end: { line, character: 1 } },
  message: `Finding ${line}: “è”.`,
}));

function publication(version: number, diagnostics: typeof many) {
  return {
    jsonrpc: '2.0',
    method: 'textDocument/publishDiagnostics',
    params: { uri: 'file:///a%5B%5D.transcript', version, diagnostics },
  };
}

suite('Bytes of a message', () => {
  test('a long list of diagnostics is written once and sent with each version', () => {
    const [first, second] = [1, 2].map((version) => publication(version, many));
    const pieces = [first, second].map((message) => piecesOf(message ?? { jsonrpc: '2.0' }) ?? []);
    assert.deepEqual(
      pieces.map((some): unknown => JSON.parse(Buffer.concat(some).toString())),
      [first, second],
    );
    assert.equal(pieces[0]?.[1], pieces[1]?.[1]);
  });

  test('short lists and other messages are left to the usual way', () => {
    assert.equal(piecesOf(publication(1, many.slice(0, 3))), null);
    assert.equal(piecesOf({ jsonrpc: '2.0' }), null);
  });
});
