import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  DidChangeConfigurationNotification,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver/node';
import { applied, folderWith, Session } from './session.ts';

const uri = 'file:///nowhere/a.transcript';
const options = { tabSize: 4, insertSpaces: true };
const untidy =
  'Question: When? \nAnna Weber: In June.\n\n\nQuestion: Why?\nAnna Weber:Because.\n\nQuestion: Who?\n\nAnna Weber: We.\n';
const tidy =
  'Question: When?\n\nAnna Weber: In June.\n\nQuestion: Why?\n\nAnna Weber: Because.\n\nQuestion: Who?\n\nAnna Weber: We.\n';

function after(edits: readonly TextEdit[] | null, document: string, text: string): string {
  return applied({ changes: { [document]: [...(edits ?? [])] } }, document, text);
}

suite('Formatting', { timeout: 120_000 }, () => {
  test('a document, and then nothing is left to format', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, untidy);
    const request = { textDocument: { uri }, options };
    const edits = await session.connection.sendRequest(DocumentFormattingRequest.type, request);
    assert.equal(after(edits, uri, untidy), tidy);
    await session.change(uri, [{ text: tidy }]);
    assert.deepEqual(await session.connection.sendRequest(DocumentFormattingRequest.type, request), []);
  });

  test('a range leaves the rest alone', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, untidy);
    const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 5 } };
    const edits = await session.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument: { uri },
      range,
      options,
    });
    assert.equal(after(edits, uri, untidy), untidy.replace('Why?\nAnna Weber:B', 'Why?\n\nAnna Weber:B'));
  });

  test('follows the profile of the project', async (context) => {
    const folder = await folderWith(context, {
      '.transcriptrc.json': '{ "files": { "*.md": { "profile": "ministry" } } }',
    });
    const session = await Session.start(context, { folders: [folder.uri] });
    const text = '**Anna Weber:** Hello.\n\n**Jonas Lind:** Hello.\n\n**Anna Weber:** Bye.\n\n**Jonas Lind:** Bye.\n';
    for (const [name, expected] of [
      ['a.md', text.replaceAll('**', '')],
      ['a.transcript', text],
    ] as const) {
      const document = folder.at(name);
      await session.open(document, text);
      const request = { textDocument: { uri: document }, options };
      const edits = await session.connection.sendRequest(DocumentFormattingRequest.type, request);
      assert.equal(after(edits, document, text), expected, name);
    }
  });

  test('a typed label, only when the user wants it', async (context) => {
    const session = await Session.start(context);
    const text = `${tidy}Question:`;
    await session.open(uri, text);
    const request = { textDocument: { uri }, position: { line: 12, character: 9 }, ch: ':', options };
    const ask = (): Promise<TextEdit[] | null> =>
      session.connection.sendRequest(DocumentOnTypeFormattingRequest.type, request);
    assert.deepEqual(await ask(), []);
    session.settings = () => ({ format: { onType: true } });
    await session.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    assert.equal(after(await ask(), uri, text), `${tidy}\nQuestion:`);
  });
});
