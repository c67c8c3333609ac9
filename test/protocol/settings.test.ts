import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { suite, test } from 'node:test';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  type ClientCapabilities,
} from 'vscode-languageserver/node';
import { baselineText } from '../../server/src/configuration/baseline.ts';
import { analyse, baselineOf, check, parse } from '../../server/src/core/index.ts';
import { statusNotification, type StatusParams } from '../../server/src/protocol.ts';
import { folderWith, fullClient, messageOf, plainClient, Session } from './session.ts';
import { flawed } from './texts.ts';

/** Rule and severity of each diagnostic. */
async function levels(session: Session, uri: string): Promise<string[]> {
  const items = await session.diagnostics(uri);
  return items.map(({ code, severity }) => `${code} ${severity}`);
}

const asByDefault = ['trailing-space 4', 'extra-blank-lines 4', 'trailing-space 4'];

/** Tells the server that a file was changed, as an editor that watches it does. */
async function tellOfChange(session: Session, uri: string, type: 1 | 2 | 3): Promise<void> {
  await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
}

suite('Settings', { timeout: 120_000 }, () => {
  test('the editor’s settings hold for each document', async (context) => {
    const session = await Session.start(context, {
      settings: (uri) => ({ rules: { 'trailing-space': uri.includes('strict') ? 'error' : 'off' } }),
    });
    const [strict, lax] = ['file:///nowhere/strict.transcript', 'file:///nowhere/lax.transcript'];
    await session.open(strict, flawed);
    await session.open(lax, flawed);
    assert.deepEqual(await levels(session, strict), ['trailing-space 1', 'extra-blank-lines 4', 'trailing-space 1']);
    assert.deepEqual(await levels(session, lax), ['extra-blank-lines 4']);
  });

  test('changed settings of the editor are taken up', async (context) => {
    const session = await Session.start(context);
    const uri = 'file:///nowhere/a.transcript';
    await session.open(uri, flawed);
    const first = await session.pull(uri);
    assert.deepEqual(await levels(session, uri), asByDefault);
    session.settings = () => ({ rules: { 'trailing-space': 'off' } });
    await session.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await session.until(() => session.asked.find((method) => method === 'workspace/diagnostic/refresh'));
    const second = await session.pull(uri, first.resultId);
    assert.deepEqual([second.kind, 'items' in second && second.items.length], ['full', 1]);

    await session.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await session.until(() =>
      session.asked.filter((method) => method === 'workspace/diagnostic/refresh').length > 1 ? true : undefined,
    );
    assert.equal((await session.pull(uri, second.resultId)).kind, 'unchanged');
  });

  test('a client that is asked for nothing gives its settings at the start and with each change', async (context) => {
    const session = await Session.start(context, {
      capabilities: plainClient,
      initializationOptions: { settings: { rules: { 'trailing-space': 'off' } } },
    });
    const uri = 'file:///nowhere/a.transcript';
    await session.open(uri, flawed);
    assert.equal((await session.published(uri)).diagnostics.length, 1);
    await session.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { transcript: { rules: { 'extra-blank-lines': 'off' } } },
    });
    const { diagnostics } = await session.published(uri, (params) => params.diagnostics.length === 2);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['trailing-space', 'trailing-space'],
    );
    assert.deepEqual(session.asked, []);
  });

  test('settings that make no sense are told once in the log and left out', async (context) => {
    const session = await Session.start(context, {
      settings: () => ({
        rules: { 'trailing-space': 'loud', 'no-such-rule': 'off', 'extra-blank-lines': 'off' },
        language: 7,
      }),
    });
    for (const uri of ['file:///nowhere/a.transcript', 'file:///nowhere/b.transcript']) {
      await session.open(uri, flawed);
      assert.deepEqual(await levels(session, uri), ['trailing-space 4', 'trailing-space 4']);
    }
    const about = (rule: string): number => session.log.filter((message) => message.includes(rule)).length;
    assert.deepEqual([about('trailing-space'), about('no-such-rule')], [1, 1]);
  });

  test('a client that cannot say its settings gets the defaults', async (context) => {
    const session = await Session.start(context, {
      settings: () => {
        throw new Error('No settings today.');
      },
    });
    const uri = 'file:///nowhere/a.transcript';
    await session.open(uri, flawed);
    assert.deepEqual(await levels(session, uri), asByDefault);
    assert.ok(session.log.some((message) => message.includes('No settings today.')));
  });

  test('the nearest configuration file rules over the editor’s settings', async (context) => {
    const folder = await folderWith(context, {
      '.transcriptrc.json': '{ "rules": { "trailing-space": "error" } }',
      'lax/.transcriptrc.json': '{ // A comment.\n "rules": { "extra-blank-lines": { "level": "off" } }, }',
    });
    const session = await Session.start(context, {
      folders: [folder.uri],
      settings: () => ({ rules: { 'trailing-space': 'warning', 'extra-blank-lines': 'information' } }),
    });
    const [strict, lax] = [folder.at('a.transcript'), folder.at('lax/deep/er/a.transcript')];
    await session.open(strict, flawed);
    await session.open(lax, flawed);
    assert.deepEqual(await levels(session, strict), ['trailing-space 1', 'extra-blank-lines 3', 'trailing-space 1']);
    assert.deepEqual(await levels(session, lax), ['trailing-space 2', 'trailing-space 2']);
  });

  test('a project decides for some files apart, and what it builds on is watched, too', async (context) => {
    const folder = await folderWith(context, {
      'house.json': '{ "rules": { "trailing-space": "error" } }',
      '.transcriptrc.json':
        '{ "extends": "./house.json", "files": { "old/**": { "rules": { "extra-blank-lines": "off" } } } }',
    });
    const session = await Session.start(context, { folders: [folder.uri] });
    const [fresh, old] = [folder.at('a.transcript'), folder.at('old/a.transcript')];
    await session.open(fresh, flawed);
    await session.open(old, flawed);
    assert.deepEqual(await levels(session, fresh), ['trailing-space 1', 'extra-blank-lines 4', 'trailing-space 1']);
    assert.deepEqual(await levels(session, old), ['trailing-space 1', 'trailing-space 1']);
    const house = folder.at('house.json');
    await folder.write(fileURLToPath(house), '{ "rules": { "trailing-space": "of" } }');
    await tellOfChange(session, house, 2);
    assert.deepEqual(await levels(session, old), ['trailing-space 4', 'trailing-space 4']);
    const { diagnostics } = await session.published(house);
    assert.match(messageOf(diagnostics[0]), /"of" is not a level/);
    await rm(fileURLToPath(house));
    await tellOfChange(session, house, 3);
    assert.deepEqual(await levels(session, old), ['trailing-space 4', 'trailing-space 4']);
    const named = await session.published(folder.at('.transcriptrc.json'));
    assert.match(messageOf(named.diagnostics[0]), /There is no file “\.\/house\.json”/);
  });

  test('the profile and the language may be the editor’s choice', async (context) => {
    const session = await Session.start(context, { settings: () => ({ profile: 'court', language: 'auto' }) });
    const uri = 'file:///nowhere/a.transcript';
    const text = 'Question: How are you?\n\nAnna Weber: Fine.\n\nShare this page\n\nPrint\n';
    await session.open(uri, text);
    const withCourt = await levels(session, uri);
    session.settings = () => ({ profile: 'auto' });
    await session.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    const without = await levels(session, uri);
    assert.ok(
      without.some((one) => one.startsWith('page-furniture')),
      without.join(),
    );
    assert.ok(!withCourt.some((one) => one.startsWith('page-furniture')), withCourt.join());
  });

  test('what the baseline knows is counted and not shown', async (context) => {
    const folder = await folderWith(context, { '.transcriptrc.json': '{ "baseline": "known.json" }' });
    const session = await Session.start(context, { folders: [folder.uri], initializationOptions: { status: true } });
    const statuses: StatusParams[] = [];
    session.connection.onNotification(statusNotification, (status: StatusParams) => void statuses.push(status));
    const uri = folder.at('may/a.transcript');
    await session.open(uri, flawed);
    assert.deepEqual(await levels(session, uri), asByDefault);
    const known = folder.at('known.json');
    const findings = check(analyse(parse(flawed)));
    const baseline = { 'may/a.transcript': baselineOf(findings.slice(0, 2), flawed) };
    await folder.write(fileURLToPath(known), baselineText(baseline));
    await tellOfChange(session, known, 1);
    assert.deepEqual(await levels(session, uri), ['trailing-space 4']);
    const status = await session.until(() => statuses.find(({ suppressed }) => suppressed > 0));
    assert.deepEqual([status.findings, status.suppressed], [1, 2]);
    // Words far above move everything and change nothing.
    const start = { line: 0, character: 0 };
    await session.change(uri, [{ range: { start, end: start }, text: 'Full text: ' }]);
    assert.deepEqual(await levels(session, uri), ['trailing-space 4']);

    await folder.write(fileURLToPath(known), '{ "version": 3 }');
    await tellOfChange(session, known, 2);
    assert.deepEqual(await levels(session, uri), asByDefault);
    assert.match(messageOf((await session.published(known)).diagnostics[0]), /This is not a baseline/);
  });

  test('a configuration above the workspace folder does not count', async (context) => {
    const folder = await folderWith(context, {
      '.transcriptrc.json': '{ "rules": { "trailing-space": "off" } }',
      'project/notes.md': '',
    });
    const session = await Session.start(context, { folders: [folder.at('project')] });
    const uri = folder.at('project/a.transcript');
    await session.open(uri, flawed);
    assert.deepEqual(await levels(session, uri), asByDefault);
    // Once the folder above is one of the workspace, it is still the innermost one that counts.
    await session.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [{ uri: folder.uri, name: 'all' }], removed: [{ uri: folder.at('project'), name: 'project' }] },
    });
    await session.until(() => session.asked.find((method) => method === 'workspace/diagnostic/refresh'));
    assert.deepEqual(await levels(session, uri), ['extra-blank-lines 4']);
  });

  test('a configuration file that appears, changes and goes is taken up', async (context) => {
    const folder = await folderWith(context);
    const configuration = folder.at('.transcriptrc.json');
    const session = await Session.start(context, { folders: [folder.uri] });
    const uri = folder.at('a.transcript');
    await session.open(uri, flawed);
    assert.deepEqual(await levels(session, uri), asByDefault);
    await folder.write(fileURLToPath(configuration), '{ "rules": { "trailing-space": "off" } }');
    await tellOfChange(session, configuration, 1);
    assert.deepEqual(await levels(session, uri), ['extra-blank-lines 4']);
    await folder.write(fileURLToPath(configuration), '{ "rules": { "extra-blank-lines": "off" } }');
    await tellOfChange(session, configuration, 2);
    assert.deepEqual(await levels(session, uri), ['trailing-space 4', 'trailing-space 4']);
    await rm(fileURLToPath(configuration));
    await tellOfChange(session, configuration, 3);
    assert.deepEqual(await levels(session, uri), asByDefault);
    const refreshes = session.asked.filter((method) => method === 'workspace/diagnostic/refresh');
    assert.equal(refreshes.length, 3);
  });

  test('without anybody to watch it the configuration is looked at when a document is saved', async (context) => {
    const folder = await folderWith(context, { '.transcriptrc.json': '{ "rules": { "trailing-space": "off" } }' });
    const session = await Session.start(context, { capabilities: plainClient, folders: [folder.uri] });
    const uri = folder.at('a.transcript');
    await session.open(uri, flawed);
    assert.equal((await session.published(uri)).diagnostics.length, 1);
    await folder.write(fileURLToPath(folder.at('.transcriptrc.json')), '{}');
    await session.save(uri);
    const { diagnostics } = await session.published(uri, (params) => params.diagnostics.length !== 1);
    assert.equal(diagnostics.length, 3);
  });

  test('a broken configuration is shown where it is broken, and the rest of it holds', async (context) => {
    const text =
      '{\n  "rules": {\n    "trailing-space": "off",\n    "extra-blank-lines": "loud",\n    "page-furnitur": "off"\n  }\n}\n';
    const folder = await folderWith(context, { '.transcriptrc.json': text });
    const configuration = folder.at('.transcriptrc.json');
    const session = await Session.start(context, { folders: [folder.uri] });
    const uri = folder.at('a.transcript');
    await session.open(uri, flawed);
    assert.deepEqual(await levels(session, uri), ['extra-blank-lines 4']);
    const { diagnostics } = await session.published(configuration);
    assert.deepEqual(
      diagnostics.map(({ range, severity, source }) => [range.start, range.end.character, severity, source]),
      [
        [{ line: 3, character: 25 }, 31, 1, 'transcript'],
        [{ line: 4, character: 4 }, 19, 1, 'transcript'],
      ],
    );
    assert.match(messageOf(diagnostics[0]), /"off", "hint", "information", "warning",? or "error"/);
    assert.match(messageOf(diagnostics[1]), /page-furniture/);

    await folder.write(fileURLToPath(configuration), text.replace('loud', 'error').replace('furnitur"', 'furniture"'));
    await tellOfChange(session, configuration, 2);
    assert.deepEqual(await levels(session, uri), ['extra-blank-lines 1']);
    assert.deepEqual(
      (await session.published(configuration, (params) => params.diagnostics.length !== 2)).diagnostics,
      [],
    );
  });

  test('the report of a broken configuration goes with its file', async (context) => {
    const folder = await folderWith(context, { '.transcriptrc.json': '{ "rules": [] }' });
    const configuration = folder.at('.transcriptrc.json');
    const session = await Session.start(context, { folders: [folder.uri] });
    const uri = folder.at('a.transcript');
    await session.open(uri, flawed);
    assert.deepEqual(await levels(session, uri), asByDefault);
    assert.equal((await session.published(configuration)).diagnostics.length, 1);
    await rm(fileURLToPath(configuration));
    await tellOfChange(session, configuration, 3);
    assert.deepEqual(await levels(session, uri), asByDefault);
    assert.deepEqual(
      (await session.published(configuration, (params) => params.diagnostics.length === 0)).diagnostics,
      [],
    );
  });

  test('the report of a broken configuration goes when it is mended, even if no document is open', async (context) => {
    const folder = await folderWith(context, { '.transcriptrc.json': '{ "rules": [] }' });
    const configuration = folder.at('.transcriptrc.json');
    const session = await Session.start(context, { folders: [folder.uri] });
    const uri = folder.at('a.transcript');
    await session.open(uri, flawed);
    await session.diagnostics(uri);
    await session.published(configuration);
    await session.close(uri);
    await folder.write(fileURLToPath(configuration), '{ "rules": {} }');
    await tellOfChange(session, configuration, 2);
    const { diagnostics } = await session.published(configuration, (params) => params.diagnostics.length === 0);
    assert.deepEqual(diagnostics, []);
  });

  test('a file that is on no disk is asked of the client', async (context) => {
    const asked: string[] = [];
    const session = await Session.start(context, {
      initializationOptions: { readFile: true },
      folders: ['memfs://test/project'],
    });
    session.connection.onRequest('transcript/readFile', ({ uri }: { readonly uri: string }) => {
      asked.push(uri);
      return uri === 'memfs://test/project/.transcriptrc.json' ? '{ "rules": { "trailing-space": "off" } }' : null;
    });
    const uri = 'memfs://test/project/may/a.transcript';
    await session.open(uri, flawed);
    assert.deepEqual(await levels(session, uri), ['extra-blank-lines 4']);
    assert.deepEqual(asked, ['memfs://test/project/may/.transcriptrc.json', 'memfs://test/project/.transcriptrc.json']);
  });

  test('a client that fails to read a file is told so, and the editor’s settings hold', async (context) => {
    const capabilities: ClientCapabilities = fullClient;
    const session = await Session.start(context, { capabilities, initializationOptions: { readFile: true } });
    session.connection.onRequest('transcript/readFile', () => {
      throw new Error('The network is down.');
    });
    const uri = 'memfs://test/a.transcript';
    await session.open(uri, flawed);
    assert.deepEqual(await levels(session, uri), asByDefault);
    assert.ok(session.log.some((message) => message.includes('The network is down.')));
  });
});
