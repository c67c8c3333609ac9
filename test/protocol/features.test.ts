import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type DocumentSymbol,
  type Hover,
  type Range,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fullClient, plainClient, Session } from './session.ts';
import { clean } from './texts.ts';

const uri = 'file:///nowhere/interview.transcript';
const textDocument = { uri };

/** The outline as lines: name, detail, kind and lines of each entry, children indented. */
function drawn(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, kind, range, children = [] }) => [
    `${indent}${name} | ${detail ?? ''} | ${kind} | ${range.start.line}–${range.end.line}`,
    ...drawn(children, `${indent}  `),
  ]);
}

function isInside(inner: Range, outer: Range): boolean {
  const document = TextDocument.create(uri, '', 0, clean);
  return (
    document.offsetAt(outer.start) <= document.offsetAt(inner.start) &&
    document.offsetAt(inner.end) <= document.offsetAt(outer.end)
  );
}

function assertNested({ range, selectionRange, children = [] }: DocumentSymbol): void {
  assert.ok(isInside(selectionRange, range));
  for (const child of children) {
    assert.ok(isInside(child.range, range));
    assertNested(child);
  }
}

/** Semantic tokens as `line:character+length type`. */
function spelled(data: readonly number[], types: readonly string[]): string[] {
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = -1] = data.slice(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    tokens.push(`${line}:${character}+${length} ${types[type]}`);
  }
  return tokens;
}

suite('Features', { timeout: 120_000 }, () => {
  test('the outline nests questions and answers in their exchanges', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, clean);
    const symbols = (await session.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    })) as DocumentSymbol[];
    assert.deepEqual(drawn(symbols), [
      'Interview with Mayor Ada Fenn | Port Callow, 2021-05-03 | 1 | 0–0',
      '1 | What brought you back to the harbour? | 24 | 2–6',
      '  Question | What brought you back to the harbour? | 8 | 2–2',
      '  Ada Fenn | I was born here, within sight of the water. My father… | 6 | 4–6',
      '2 | Will you run again? | 24 | 8–10',
      '  Question | Will you run again? | 8 | 8–8',
      '  Ada Fenn | We shall see. | 6 | 10–10',
    ]);
    symbols.forEach(assertNested);
  });

  test('a client that shows names only gets the first words in them', async (context) => {
    const session = await Session.start(context, { initializationOptions: { symbolDetails: false } });
    await session.open(uri, clean);
    const symbols = (await session.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    })) as DocumentSymbol[];
    assert.deepEqual(drawn(symbols).slice(1, 4), [
      '1 – What brought you back to the harbour? |  | 24 | 2–6',
      '  Question – What brought you back to the harbour? |  | 8 | 2–2',
      '  Ada Fenn – I was born here, within sight of the water. My father… |  | 6 | 4–6',
    ]);
  });

  test('a client that knows no nested symbols gets them in a list', async (context) => {
    const session = await Session.start(context, { capabilities: plainClient });
    await session.open(uri, clean);
    const symbols = await session.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.equal(symbols?.length, 7);
    const [, exchange, question] = symbols;
    assert.equal(exchange?.name, '1 – What brought you back to the harbour?');
    assert.deepEqual(question, {
      name: 'Question – What brought you back to the harbour?',
      kind: 8,
      location: { uri, range: { start: { line: 2, character: 0 }, end: { line: 2, character: 47 } } },
      containerName: '1',
    });
  });

  test('a hover explains a name, and ordinary words have none', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, clean);
    const ask = (line: number, character: number): Promise<Hover | null> =>
      session.connection.sendRequest(HoverRequest.type, { textDocument, position: { line, character } });
    assert.equal(await ask(2, 20), null);
    const hover = await ask(4, 2);
    assert.deepEqual(hover?.range, { start: { line: 4, character: 0 }, end: { line: 4, character: 8 } });
  });

  test('exchanges and turns fold', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, clean);
    const ranges = await session.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.deepEqual(ranges, [
      { startLine: 2, endLine: 6 },
      { startLine: 4, endLine: 6 },
      { startLine: 8, endLine: 10 },
    ]);
  });

  test('semantic tokens tell who asks and who answers', async (context) => {
    const session = await Session.start(context, { capabilities: fullClient });
    const types = session.result.capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
    await session.open(uri, clean);
    const full = await session.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    assert.deepEqual(spelled(full?.data ?? [], types), [
      '0:0+55 heading',
      '2:0+8 questioner',
      '4:0+8 answerer',
      '8:0+8 questioner',
      '10:0+8 answerer',
    ]);
    const range = { start: { line: 3, character: 0 }, end: { line: 8, character: 3 } };
    const some = await session.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range });
    assert.deepEqual(spelled(some?.data ?? [], types), ['4:0+8 answerer', '8:0+8 questioner']);
  });
});
