import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type ClientCapabilities,
  type CodeAction,
  type Range,
} from 'vscode-languageserver/node';
import { applied, folderWith, fullClient, plainClient, Session } from './session.ts';
import { clean, flawed, withFurniture } from './texts.ts';

const uri = 'file:///nowhere/interview.transcript';

/** The menu at a place; each entry must be a code action, not a bare command. */
async function menu(session: Session, document: string, range: Range, only?: string[]): Promise<CodeAction[]> {
  const actions = await session.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: document },
    range,
    context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
  });
  return (actions ?? []).map((action) => {
    assert.ok('kind' in action);
    return action;
  });
}

function at(line: number, character: number): Range {
  return { start: { line, character }, end: { line, character } };
}

function titled(actions: readonly CodeAction[], title: RegExp): CodeAction {
  const action = actions.find((candidate) => title.test(candidate.title));
  assert.ok(action, `no action like ${String(title)} among ${actions.map((one) => one.title).join(', ')}`);
  return action;
}

suite('Code actions', { timeout: 120_000 }, () => {
  test('the menu is in order: the fix, all of the rule, all that is safe, the rule off', async (context) => {
    const folder = await folderWith(context);
    const session = await Session.start(context, { folders: [folder.uri] });
    const document = folder.at('a.transcript');
    await session.open(document, flawed);
    const [first] = await session.diagnostics(document);
    assert.ok(first);
    const all = await menu(session, document, first.range);
    const actions = all.filter(({ kind }) => kind !== 'refactor.rewrite');
    assert.deepEqual(all.slice(0, actions.length), actions, 'what can be done with the turn comes last');
    assert.deepEqual(
      actions.map(({ kind, isPreferred = false, edit, diagnostics = [] }) => [
        kind,
        isPreferred,
        edit !== undefined,
        diagnostics.length,
      ]),
      [
        ['quickfix', true, true, 1],
        ['quickfix', false, false, 1],
        ['source.fixAll.transcript', false, false, 0],
        ['quickfix', false, true, 1],
        ['quickfix', false, true, 1],
      ],
    );
    assert.deepEqual(actions[0]?.diagnostics, [first]);
    assert.match(actions.at(-1)?.title ?? '', /^Disable rule trailing-space/);
    assert.equal(applied(actions[0]?.edit, document, flawed), flawed.replace('harbour?  ', 'harbour?'));
    assert.deepEqual(await menu(session, document, at(0, 3), ['quickfix']), []);
  });

  test('on a label with something to repair nothing else is in the way, and under Refactor everything is', async (context) => {
    const session = await Session.start(context);
    const text =
      'Question: Who lights the lamp?\n\nBo Harl: I do.\n\nQuestion: Every night?\n\nBo Harl Nearly every night.\n\nQuestion: Alone?\n\nBo Harl: With my dog.\n';
    await session.open(uri, text);
    const kinds = async (range: Range, ...only: string[]): Promise<Set<string | undefined>> =>
      new Set((await menu(session, uri, range, only.length === 0 ? undefined : only)).map(({ kind }) => kind));
    assert.deepEqual(await kinds(at(6, 2)), new Set(['quickfix', 'source.fixAll.transcript']));
    assert.ok((await kinds(at(6, 2), 'refactor')).has('refactor.rewrite'));
    assert.ok((await kinds(at(6, 20))).has('refactor.rewrite'), 'in what is said');
  });

  test('only what was asked for is offered', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, flawed);
    const kinds = async (...only: string[]): Promise<(string | undefined)[]> =>
      (await menu(session, uri, at(2, 48), only)).map(({ kind }) => kind);
    assert.deepEqual(new Set(await kinds('quickfix')), new Set(['quickfix']));
    for (const kind of ['source', 'source.fixAll', 'source.fixAll.transcript']) {
      assert.deepEqual(await kinds(kind), ['source.fixAll.transcript']);
    }
    assert.deepEqual(new Set(await kinds('refactor')), new Set(['refactor.rewrite']));
    assert.deepEqual(await kinds('refactor.extract'), []);
    assert.deepEqual(await kinds('source.fixAll.other'), []);
    assert.deepEqual(await kinds('source.fix'), []);
  });

  test('fix-all is computed when it is chosen, for the text as it is then', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, flawed);
    const [action] = await menu(session, uri, at(0, 0), ['source.fixAll']);
    assert.ok(action);
    assert.equal(action.edit, undefined);
    const resolved = await session.connection.sendRequest(CodeActionResolveRequest.type, action);
    assert.equal(applied(resolved.edit, uri, flawed), clean);
    assert.equal(resolved.data, undefined);

    await session.change(uri, [{ range: at(0, 0), text: 'Full text: ' }]);
    const later = await session.connection.sendRequest(CodeActionResolveRequest.type, action);
    assert.equal(applied(later.edit, uri, `Full text: ${flawed}`), `Full text: ${clean}`);
    const [change] = later.edit?.documentChanges ?? [];
    assert.deepEqual(change && 'textDocument' in change && change.textDocument, { uri, version: 2 });
  });

  test('fix-all of one rule leaves the others', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, flawed);
    const action = titled(await menu(session, uri, at(2, 48)), /^Fix all trailing-space/);
    const resolved = await session.connection.sendRequest(CodeActionResolveRequest.type, action);
    assert.equal(applied(resolved.edit, uri, flawed), flawed.replaceAll(/ +\n/g, '\n'));
  });

  test('a client that cannot resolve gets every edit at once, in the oldest shape', async (context) => {
    const session = await Session.start(context, { capabilities: plainClient });
    await session.open(uri, flawed);
    const actions = await menu(session, uri, at(2, 48));
    assert.equal(applied(titled(actions, /safe/).edit, uri, flawed), clean);
    for (const { edit, data } of actions) assert.deepEqual([Object.keys(edit ?? {}), data], [['changes'], undefined]);
    // It cannot create a file, so there is no way to disable the rule.
    assert.ok(actions.every(({ title }) => !title.startsWith('Disable')));
  });

  test('a change of many places that is not safe asks for confirmation', async (context) => {
    const session = await Session.start(context);
    const text = `${withFurniture}\nAdditional materials\n`;
    await session.open(uri, text);
    const actions = await menu(session, uri, at(2, 0));
    assert.equal(titled(actions, /^Remove/).edit?.changeAnnotations, undefined);
    const resolved = await session.connection.sendRequest(
      CodeActionResolveRequest.type,
      titled(actions, /^Fix all page-furniture/),
    );
    assert.equal(applied(resolved.edit, uri, text), clean);
    const annotations = Object.values(resolved.edit?.changeAnnotations ?? {});
    assert.deepEqual(
      annotations.map(({ needsConfirmation }) => needsConfirmation),
      [true],
    );
  });

  test('lines are joined and wrapped when somebody chooses that', async (context) => {
    const session = await Session.start(context);
    const text = `Question: Why?\n\nAnna Weber: One line,\nand another.\n\nQuestion: When?\n\nAnna Weber: ${'In June. '.repeat(12)}\n`;
    await session.open(uri, text);
    const kind = 'refactor.rewrite.lines';
    const chosen = async (line: number): Promise<string[]> => {
      const actions = await menu(session, uri, at(line, 14), [kind]);
      return Promise.all(
        actions.map(async (action) => {
          const { edit, title } = await session.connection.sendRequest(CodeActionResolveRequest.type, action);
          return `${title}: ${applied(edit, uri, text)}`;
        }),
      );
    };
    assert.deepEqual(await chosen(0), []);
    assert.deepEqual(await chosen(2), [`Join the lines of each paragraph: ${text.replace('line,\nand', 'line, and')}`]);
    const [wrapped = '', ...others] = await chosen(7);
    assert.deepEqual(others, []);
    assert.match(wrapped, /^Wrap the lines at 80 characters: /);
    assert.ok(
      wrapped
        .split('\n')
        .slice(1)
        .every((line) => line.length <= 81),
      wrapped,
    );
  });

  suite('Disabling a rule', () => {
    const written = '{\n  "rules": {\n    "trailing-space": "off"\n  }\n}\n';

    async function disabling(
      session: Session,
      document: string,
      scope: 'file' | 'workspace' = 'workspace',
    ): Promise<CodeAction | undefined> {
      await session.open(document, flawed);
      const actions = await menu(session, document, at(2, 48));
      return actions.find(({ title }) => title.startsWith('Disable rule') && title.endsWith(`this ${scope}`));
    }

    test('creates the configuration in the workspace folder', async (context) => {
      const folder = await folderWith(context);
      const session = await Session.start(context, { folders: [folder.uri] });
      const action = await disabling(session, folder.at('2021/may/a.transcript'));
      const [creation, change] = action?.edit?.documentChanges ?? [];
      const configuration = folder.at('.transcriptrc.json');
      assert.deepEqual(creation, { kind: 'create', uri: configuration, options: { ignoreIfExists: true } });
      assert.ok(change && 'textDocument' in change);
      assert.deepEqual(change.textDocument, { uri: configuration, version: null });
      assert.equal(applied({ documentChanges: [change] }, configuration, ''), written);
    });

    test('creates it beside a file that lies in no workspace folder', async (context) => {
      const folder = await folderWith(context);
      const session = await Session.start(context);
      const action = await disabling(session, folder.at('a.transcript'));
      assert.deepEqual(
        action?.edit?.documentChanges?.map((change) => ('uri' in change ? change.uri : '')),
        [folder.at('.transcriptrc.json'), ''],
      );
    });

    test('changes the nearest configuration and keeps what stands in it', async (context) => {
      const text = '{\n\t// Our house rules.\n\t"rules": {\n\t\t"empty-turn": "error", // never\n\t},\n}\n';
      const folder = await folderWith(context, { '2021/.transcriptrc.json': text, '.transcriptrc.json': '{}' });
      const session = await Session.start(context, { folders: [folder.uri] });
      const action = await disabling(session, folder.at('2021/may/a.transcript'));
      assert.equal(
        applied(action?.edit, folder.at('2021/.transcriptrc.json'), text),
        '{\n\t// Our house rules.\n\t"rules": {\n\t\t"empty-turn": "error",\n\t\t"trailing-space": "off", // never\n\t},\n}\n',
      );
    });

    test('for one file names it by its path, and holds for no other', async (context) => {
      const text = '{\n  "rules": {}\n}\n';
      const folder = await folderWith(context, { '.transcriptrc.json': text });
      const session = await Session.start(context, { folders: [folder.uri] });
      const document = folder.at('2021/may%20%5B1%5D/a.transcript');
      const action = await disabling(session, document, 'file');
      const configuration = folder.at('.transcriptrc.json');
      const changed = applied(action?.edit, configuration, text);
      assert.equal(
        changed,
        '{\n  "rules": {},\n  "files": {\n    "2021/may [1]/a.transcript": {\n      "rules": {\n        "trailing-space": "off"\n      }\n    }\n  }\n}\n',
      );
      await folder.write(fileURLToPath(configuration), changed);
      await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: configuration, type: FileChangeType.Changed }],
      });
      const codes = async (uri: string): Promise<unknown[]> => (await session.diagnostics(uri)).map(({ code }) => code);
      assert.deepEqual(await codes(document), ['extra-blank-lines']);
      const other = folder.at('2021/b.transcript');
      await session.open(other, flawed);
      assert.ok((await codes(other)).includes('trailing-space'));
    });

    test('works for a client that cannot create files when there is one', async (context) => {
      const folder = await folderWith(context, { '.transcriptrc.json': '{}' });
      const session = await Session.start(context, { capabilities: plainClient, folders: [folder.uri] });
      const action = await disabling(session, folder.at('a.transcript'));
      assert.equal(
        applied(action?.edit, folder.at('.transcriptrc.json'), '{}').replaceAll(/\s/g, ''),
        written.replaceAll(/\s/g, ''),
      );
    });

    test('is not offered where there is no place for it', async (context) => {
      const broken = await folderWith(context, { '.transcriptrc.json': '{ "rules": ' });
      const session = await Session.start(context, { folders: [broken.uri] });
      assert.equal(await disabling(session, broken.at('a.transcript')), undefined);
      const homeless = await Session.start(context);
      assert.equal(await disabling(homeless, 'untitled:Untitled-1'), undefined);
    });

    test('is offered to a client that knows changes of documents but no annotations', async (context) => {
      const folder = await folderWith(context);
      const capabilities: ClientCapabilities = {
        ...fullClient,
        workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
      };
      const session = await Session.start(context, { capabilities, folders: [folder.uri] });
      assert.ok(await disabling(session, folder.at('a.transcript')));
    });
  });
});
