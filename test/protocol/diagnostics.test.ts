import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { CodeActionRequest, type Diagnostic } from 'vscode-languageserver/node';
import { fullClient, messageOf, plainClient, Session, type SessionOptions } from './session.ts';
import { clean, flawed, withFurniture } from './texts.ts';

const uri = 'file:///nowhere/interview.transcript';

suite('Diagnostics', { timeout: 120_000 }, () => {
  test('a pulled diagnostic says where, how grave, which rule and whose', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, flawed);
    const items = await session.diagnostics(uri);
    assert.deepEqual(
      items.map(({ code, severity, range: { start } }) => [code, severity, start.line]),
      [
        ['trailing-space', 4, 2],
        ['extra-blank-lines', 4, 7],
        ['trailing-space', 4, 10],
      ],
    );
    assert.deepEqual(items[0]?.range, { start: { line: 2, character: 47 }, end: { line: 2, character: 49 } });
    for (const item of items) {
      assert.equal(item.source, 'transcript');
      assert.match(messageOf(item), /\.$/);
      assert.equal(item.tags, undefined);
    }
  });

  test('page furniture is marked as superfluous', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, withFurniture);
    const items = await session.diagnostics(uri);
    assert.deepEqual(
      items.map(({ code, severity, tags }) => [code, severity, tags]),
      [['page-furniture', 3, [1]]],
    );
  });

  test('what has not changed is not sent again', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, flawed);
    const first = await session.pull(uri);
    assert.ok(first.resultId);
    assert.deepEqual(await session.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    assert.equal((await session.pull(uri, 'something else')).kind, 'full');

    const end = { line: 2, character: 49 };
    await session.change(uri, [{ range: { start: { line: 2, character: 47 }, end }, text: '' }]);
    const second = await session.pull(uri, first.resultId);
    assert.equal(second.kind, 'full');
    assert.equal(second.items.length, 2);
    assert.notEqual(second.resultId, first.resultId);

    await session.close(uri);
    await session.open(uri, clean);
    const reopened = await session.pull(uri, first.resultId);
    assert.deepEqual([reopened.kind, 'items' in reopened && reopened.items], ['full', []]);
  });

  test('typing that moves no finding sends nothing again', async (context) => {
    const session = await Session.start(context);
    // The heading and what decides on labels stand at the beginning, so the text is long enough to have more than that.
    const more = Array.from(
      { length: 200 },
      (_, index) => `Ada Fenn: We have mended net ${100 + index} of the whole fleet, and the boats\u0007 besides.\n\n`,
    ).join('');
    await session.open(uri, `${flawed}\n${more}`);
    const type = (line: number, character: number, text: string): Promise<void> => {
      const at = { line, character };
      return session.change(uri, [{ range: { start: at, end: at }, text }]);
    };
    const { resultId } = await session.pull(uri);
    await type(234, 75, 'm');
    assert.deepEqual(await session.pull(uri, resultId), { kind: 'unchanged', resultId });
    await type(236, 30, 'm');
    const moved = await session.pull(uri, resultId);
    assert.equal(moved.kind, 'full');
    assert.notEqual(moved.resultId, resultId);
    assert.ok(moved.items.some(({ range }) => range.start.line === 236 && range.start.character === 67));
    await type(238, 0, '\n');
    assert.equal((await session.pull(uri, moved.resultId)).kind, 'full');
  });

  test('a client that pulls is sent nothing', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, flawed);
    await session.diagnostics(uri);
    await session.close(uri);
    await session.diagnostics(uri);
    assert.deepEqual(session.received, []);
  });

  test('a client that does not pull is sent the diagnostics of each version', async (context) => {
    const session = await Session.start(context, { capabilities: plainClient });
    await session.open(uri, flawed);
    const first = await session.published(uri);
    assert.deepEqual([first.version, first.diagnostics.length], [1, 3]);
    await session.change(uri, [{ text: clean }]);
    const second = await session.published(uri, ({ version }) => version === 2);
    assert.deepEqual(second.diagnostics, []);
    await session.change(uri, [{ text: flawed }]);
    await session.published(uri, ({ version }) => version === 3);
    await session.close(uri);
    const last = await session.published(uri, ({ version }) => version === undefined);
    assert.deepEqual(last.diagnostics, []);
  });

  /** A session in which findings wait so long, with `clean` opened and a label typed below it. */
  const typing = async (
    context: TestContext,
    delay: number,
    options: SessionOptions = {},
  ): Promise<{ readonly session: Session; readonly type: (line: number, text: string) => Promise<void> }> => {
    const settings = { findings: { delay } };
    const session = await Session.start(context, {
      ...options,
      settings: () => settings,
      initializationOptions: { settings },
    });
    await session.open(uri, clean);
    const type = (line: number, text: string): Promise<void> => {
      // The end of the line, wherever that is.
      const at = { line, character: 1000 };
      return session.change(uri, [{ range: { start: at, end: at }, text }]);
    };
    return { session, type };
  };
  const end = clean.split('\n').length - 1;
  const FOREVER = 1_000_000;
  const codesOf = (items: readonly Diagnostic[]): readonly unknown[] => items.map(({ code }) => code);

  test('what is only being typed is not reported until the next turn is written', async (context) => {
    const { session, type } = await typing(context, FOREVER);
    const { resultId } = await session.pull(uri);
    await type(end, '\nQuestion: (laughter');
    const held = await session.pull(uri, resultId);
    assert.deepEqual('items' in held && held.items, []);
    await type(end + 1, '\n\nAda Fenn: It is.');
    assert.deepEqual(codesOf(await session.diagnostics(uri)), []);
    await type(end + 3, '\n\nQuestion: Why?');
    assert.deepEqual(codesOf(await session.diagnostics(uri)), ['unbalanced-bracket']);
    assert.ok(!session.asked.includes('workspace/diagnostic/refresh'));
  });

  test('it is reported when the document is saved', async (context) => {
    const { session, type } = await typing(context, FOREVER);
    await session.diagnostics(uri);
    await type(end, '\nQuestion: (laughter');
    assert.deepEqual(codesOf(await session.diagnostics(uri)), []);
    await session.save(uri);
    await session.until(() => session.asked.find((method) => method === 'workspace/diagnostic/refresh'));
    assert.deepEqual(codesOf(await session.diagnostics(uri)), ['unbalanced-bracket']);
  });

  test('after a pause the client is told to ask again', async (context) => {
    const { session, type } = await typing(context, 100);
    const { resultId } = await session.pull(uri);
    await type(end, '\nQuestion: (laughter');
    await session.pull(uri, resultId);
    await session.until(() => session.asked.find((method) => method === 'workspace/diagnostic/refresh'));
    assert.deepEqual(codesOf(await session.diagnostics(uri)), ['unbalanced-bracket']);
  });

  test('after a pause it is sent to a client that does not ask', async (context) => {
    const { session, type } = await typing(context, 100, { capabilities: plainClient });
    await session.published(uri);
    await type(end, '\nQuestion: (laughter');
    await session.published(uri, ({ diagnostics }) => diagnostics.length > 0);
    const versions = session.received.map(({ version, diagnostics }) => [version, codesOf(diagnostics)]);
    assert.deepEqual(versions, [
      [1, []],
      [2, []],
      [2, ['unbalanced-bracket']],
    ]);
  });

  test('a client that could not be told to ask again gets everything at once', async (context) => {
    const capabilities = { ...fullClient, workspace: { configuration: true } };
    const { session, type } = await typing(context, FOREVER, { capabilities });
    await session.diagnostics(uri);
    await type(end, '\nQuestion: (laughter');
    assert.deepEqual(codesOf(await session.diagnostics(uri)), ['unbalanced-bracket']);
  });

  test('a delay of 0 reports while somebody types', async (context) => {
    const { session, type } = await typing(context, 0);
    await session.diagnostics(uri);
    await type(end, '\nQuestion: (laughter');
    assert.deepEqual(codesOf(await session.diagnostics(uri)), ['unbalanced-bracket']);
  });

  test('nothing holds up the end of a server with findings that wait', async (context) => {
    const { session, type } = await typing(context, FOREVER);
    await session.diagnostics(uri);
    await type(end, '\nQuestion: (laughter');
    assert.deepEqual(codesOf(await session.diagnostics(uri)), []);
    assert.equal(await session.end(), 0);
  });

  test('of very many findings the gravest are sent, and how many there are beyond', async (context) => {
    const session = await Session.start(context);
    const line = 'Question: Is that\u0007 so?\n\nAda Fenn: It\u0007 is so.\n\n';
    const many = `Interview with Mayor Ada Fenn, Port Callow, May 3, 2021\n\n${line.repeat(900)}Question: On May 32, 2021?\n\nAda Fenn: No.\n`;
    await session.open(uri, many);
    const items = await session.diagnostics(uri);
    const last = items.at(-1);
    assert.equal(items.length, 1001);
    assert.deepEqual([last?.code, last?.severity], [undefined, 3]);
    assert.match(messageOf(last), /^801 more findings /);
    assert.equal(items.filter(({ code }) => code === 'impossible-date').length, 1);
    const lines = items.slice(0, -1).map(({ range }) => range.start.line);
    assert.deepEqual(
      lines,
      lines.toSorted((left, right) => left - right),
    );
  });

  test('a client that wants to know is told what was made of a document', async (context) => {
    const session = await Session.start(context, { initializationOptions: { status: true } });
    const told: unknown[] = [];
    session.connection.onNotification('transcript/status', (status) => {
      told.push(status);
      session.changed();
    });
    await session.open(uri, flawed);
    const { resultId } = await session.pull(uri);
    const status = await session.until(() => told[0] as Record<string, unknown> | undefined);
    const { convention, ...rest } = status;
    assert.deepEqual(rest, {
      uri,
      version: 1,
      language: 'en',
      exchanges: 2,
      turns: 4,
      findings: 3,
      suppressed: 0,
      findingsByLevel: { error: 0, warning: 0, information: 0, hint: 3 },
    });
    assert.deepEqual(Object.keys(convention as object), ['id', 'title', 'confidence']);
    await session.pull(uri, resultId);
    await session.change(uri, [{ text: clean }]);
    await session.pull(uri);
    await session.until(() => told[1]);
    assert.equal(told.length, 2);
  });

  test('the status is told even if something else looked at the changed document first', async (context) => {
    const session = await Session.start(context, { initializationOptions: { status: true } });
    const told: { readonly version: number; readonly findings: number }[] = [];
    session.connection.onNotification('transcript/status', (status: { version: number; findings: number }) => {
      told.push(status);
      session.changed();
    });
    await session.open(uri, clean);
    await session.pull(uri);
    await session.change(uri, [{ text: flawed }]);
    const start = { line: 0, character: 0 };
    const params = { textDocument: { uri }, range: { start, end: start }, context: { diagnostics: [] } };
    await session.connection.sendRequest(CodeActionRequest.type, params);
    const inside = { line: 4, character: 30 };
    await session.change(uri, [{ range: { start: inside, end: inside }, text: 'm' }]);
    await session.pull(uri);
    const last = await session.until(() => told[1]);
    assert.deepEqual([told[0]?.findings, last.version, last.findings], [0, 3, 3]);
  });

  test('a client that has not asked for the status is not sent it', async (context) => {
    const session = await Session.start(context, { capabilities: fullClient });
    const told: unknown[] = [];
    session.connection.onNotification('transcript/status', (status: unknown) => {
      told.push(status);
    });
    await session.open(uri, flawed);
    await session.diagnostics(uri);
    assert.equal(await session.end(), 0);
    assert.deepEqual(told, []);
  });
});
