import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  CodeActionRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  ShowMessageRequest,
  type ClientCapabilities,
  type CodeAction,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { RenameInParams, RenameInResult } from '../../server/src/protocol.ts';
import { talks } from '../support/talks.ts';
import { seedText } from '../support/texts.ts';
import { applied, fullClient, plainClient, Session } from './session.ts';

const uri = 'file:///nowhere/talks.transcript';
const textDocument = { uri };
const label = { line: 8, character: 2 };

async function opened(
  context: Parameters<typeof Session.start>[0],
  text = talks,
  capabilities: ClientCapabilities = fullClient,
): Promise<Session> {
  const session = await Session.start(context, { capabilities });
  await session.open(uri, text);
  return session;
}

function renamed(session: Session, newName: string, position = label): Promise<WorkspaceEdit | null> {
  return session.connection.sendRequest(RenameRequest.type, { textDocument, position, newName });
}

function renamedIn(session: Session, params: Partial<RenameInParams>): Promise<RenameInResult> {
  const standard: RenameInParams = {
    textDocument,
    position: label,
    newName: 'O. Lind',
    scope: 'file',
    labelsOnly: false,
    preview: false,
  };
  return session.connection.sendRequest('transcript/renameIn', { ...standard, ...params });
}

suite('Renaming', { timeout: 120_000 }, () => {
  test('is offered with what is printed, and not on ordinary words', async (context) => {
    const session = await opened(context, talks, {
      ...fullClient,
      textDocument: { ...fullClient.textDocument, rename: { prepareSupport: true } },
    });
    assert.deepEqual(session.result.capabilities.renameProvider, { prepareProvider: true });
    assert.deepEqual(
      await session.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position: label }),
      {
        range: { start: { line: 8, character: 0 }, end: { line: 8, character: 9 } },
        placeholder: 'Olof Lind',
      },
    );
    const position = { line: 2, character: 2 };
    assert.equal(await session.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position }), null);
    const plain = await opened(context, talks, plainClient);
    assert.equal(plain.result.capabilities.renameProvider, true);
  });

  test('changes labels, heading and mentions together', async (context) => {
    const session = await opened(context);
    const expected = talks.replaceAll('Olof Lind', 'Olaf Lindh').replace('Mr Lind?', 'Mr Lindh?');
    assert.equal(applied((await renamed(session, 'Olaf Lindh')) ?? undefined, uri, talks), expected);
  });

  test('changes labels only, when the settings say so', async (context) => {
    const session = await Session.start(context, { settings: () => ({ rename: { labelsOnly: true } }) });
    await session.open(uri, talks);
    const expected = talks.replaceAll('\nOlof Lind', '\nO. Lind');
    assert.equal(applied((await renamed(session, 'O. Lind')) ?? undefined, uri, talks), expected);
  });

  test('refuses what is no name, with a reason', async (context) => {
    const session = await opened(context);
    await assert.rejects(renamed(session, 'Lind: Olof'), {
      code: LSPErrorCodes.RequestFailed,
      message: 'A name holds no colon, because a colon ends a label.',
    });
    await assert.rejects(renamed(session, 'Bo', { line: 2, character: 2 }), { code: LSPErrorCodes.RequestFailed });
  });

  test('asks in the preview before it merges', async (context) => {
    const session = await opened(context);
    const edit = await renamed(session, 'Asel Osmonova');
    const annotations = Object.values(edit?.changeAnnotations ?? {});
    assert.deepEqual(annotations, [
      {
        label: 'Asel Osmonova is in this transcript already. Merge Olof Lind and Asel Osmonova?',
        needsConfirmation: true,
      },
    ]);
  });

  test('asks by a question where there is no preview, and changes nothing without a yes', async (context) => {
    const asking = await opened(context, talks, { window: { showMessage: {} } });
    const answers = [{ title: 'Cancel' }, { title: 'Merge' }];
    const questions: string[] = [];
    asking.connection.onRequest(ShowMessageRequest.type, ({ message }) => {
      questions.push(message);
      return answers.shift() ?? null;
    });
    assert.equal(await renamed(asking, 'Asel Osmonova'), null);
    const edit = await renamed(asking, 'Asel Osmonova');
    assert.match(applied(edit ?? undefined, uri, talks), /^Asel Osmonova: Yes, in 2021/m);
    assert.equal(questions.length, 2);
    const mute = await opened(context, talks, plainClient);
    await assert.rejects(renamed(mute, 'Asel Osmonova'), /cannot ask/);
  });

  test('happens where the user chose to', async (context) => {
    const session = await opened(context);
    const turn = await renamedIn(session, { scope: 'turn', labelsOnly: true });
    assert.equal(applied(turn.edit, uri, talks), talks.replace('\nOlof Lind: Yes', '\nO. Lind: Yes'));
    assert.deepEqual([turn.places, turn.files, turn.left], [1, 1, null]);
    const onward = await renamedIn(session, { scope: 'from-here', position: { line: 15, character: 0 } });
    assert.equal(applied(onward.edit, uri, talks), talks.replace('\nOlof Lind (re', '\nO. Lind (re'));
    const seen = await renamedIn(session, { preview: true });
    assert.equal(Object.values(seen.edit.changeAnnotations ?? {})[0]?.needsConfirmation, true);
  });

  test('tells which forms it leaves alone', async (context) => {
    const russian =
      'Ответы министра Олега Петрова на вопросы, Москва, 23 октября 2020 года\n\nВопрос: Вы готовы?\n\nОлег Петров: Да.\n\nВопрос: Спасибо.\n\nОлег Петров: Пожалуйста.\n';
    const session = await opened(context, russian);
    const { edit, left } = await renamedIn(session, { position: { line: 4, character: 1 }, newName: 'Олег Сидоров' });
    assert.equal(applied(edit, uri, russian), russian.replaceAll('Олег Петров:', 'Олег Сидоров:'));
    assert.match(left ?? '', /“Олега Петрова” \(line 1\)/);
  });

  test('merges a placeholder by a code action', async (context) => {
    const text = talks.replace('Olof Lind (re', 'Speaker 1 (re');
    const session = await opened(context, text);
    const position = { line: 15, character: 3 };
    const actions = (await session.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['refactor'] },
    })) as CodeAction[];
    const merge = actions.find(({ title }) => title === 'Merge Speaker 1 into Olof Lind (1 label)');
    assert.equal(merge?.kind, 'refactor.rewrite.speaker');
    assert.equal(applied(merge.edit, uri, text), talks);
  });

  const seed = seedText();
  test(
    'renames the minister of the seed, in labels only and everywhere',
    { skip: seed === null ? 'the seed is not beside this repository' : false },
    async (context) => {
      assert.ok(seed !== null);
      const session = await opened(context, seed);
      const lines = seed.split(/\r\n|\r|\n/);
      const position = { line: lines.findIndex((line) => line.startsWith('Sergey Lavrov:')), character: 1 };
      const labels = await renamedIn(session, { position, newName: 'S. Lavrov', labelsOnly: true });
      assert.equal(applied(labels.edit, uri, seed), seed.replaceAll(/^Sergey Lavrov:/gm, 'S. Lavrov:'));
      const all = await renamedIn(session, { position, newName: 'S. Lavrov' });
      assert.equal(applied(all.edit, uri, seed), seed.replaceAll('Sergey Lavrov', 'S. Lavrov'));
    },
  );
});
