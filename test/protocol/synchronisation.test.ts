import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { DocumentSymbolRequest, FoldingRangeRequest, SemanticTokensRequest } from 'vscode-languageserver/node';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { Session } from './session.ts';
import { flawed } from './texts.ts';

/** Everything that the server says of a document, result ids aside. */
async function said(session: Session, uri: string): Promise<unknown> {
  const textDocument = { uri };
  const { connection } = session;
  return {
    diagnostics: await session.diagnostics(uri),
    symbols: await connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
    folding: await connection.sendRequest(FoldingRangeRequest.type, { textDocument }),
    tokens: await connection.sendRequest(SemanticTokensRequest.type, { textDocument }),
  };
}

const inserted = fc.constantFrom(
  '',
  ' ',
  '\n',
  '\r',
  '\r\n',
  'Question: Why?\n',
  'Ada Fenn',
  ':',
  '\u200b',
  '🎤',
  '\ud83c',
  'x',
);
const place = fc.record({ line: fc.nat(16), character: fc.nat(60) });
const change: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ range: fc.record({ start: place, end: place }), text: inserted }) },
  { weight: 9, arbitrary: fc.tuple(place, inserted).map(([at, text]) => ({ range: { start: at, end: at }, text })) },
  fc.constantFrom({ text: flawed }, { text: flawed.replaceAll('\n', '\r\n') }),
);

suite('Synchronisation', { timeout: 120_000 }, () => {
  test('a document that was edited is the document that is opened with the same text', async (context) => {
    // The server then also compares each version with one that it reads from scratch, and logs what differs.
    const session = await Session.start(context, { settings: () => ({ trace: { reparse: true } }) });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        async (notifications) => {
          const [edited, opened] = [`file:///nowhere/${++count}-edited.txt`, `file:///nowhere/${count}-opened.txt`];
          let text = flawed;
          await session.open(edited, text);
          for (const changes of notifications) {
            await session.change(edited, changes);
            for (const one of changes) {
              text = TextDocument.update(TextDocument.create(edited, '', 0, text), [one], 1).getText();
            }
          }
          await session.open(opened, text);
          assert.deepEqual(await said(session, edited), await said(session, opened));
          await session.close(edited);
          await session.close(opened);
        },
      ),
      { numRuns: 80 },
    );
    assert.deepEqual(session.log, []);
  });

  test('requests sent behind a change see the change', async (context) => {
    const session = await Session.start(context);
    const uri = 'file:///nowhere/a.transcript';
    await session.open(uri, flawed);
    const before = session.pull(uri);
    const line = { start: { line: 2, character: 47 }, end: { line: 2, character: 49 } };
    void session.change(uri, [{ range: line, text: '' }]);
    const after = session.pull(uri);
    const reports = await Promise.all([before, after]);
    assert.deepEqual(
      reports.map((report) => 'items' in report && report.items.length),
      [3, 2],
    );
  });
});
