import assert from 'node:assert/strict';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { suite, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  ConfigurationRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  HoverRequest,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  WorkspaceSymbolRequest,
  type ClientCapabilities,
  type ProgressToken,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import type { RenameInResult } from '../../server/src/protocol.ts';
import { talks } from '../support/talks.ts';
import { folderWith, fullClient, plainClient, Session } from './session.ts';
import { clean } from './texts.ts';

const showing: ClientCapabilities = { ...fullClient, window: { workDoneProgress: true } };

/** Many small transcripts, with a speaker of its own in each. */
function many(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `archive/${index}.transcript`,
      clean.replaceAll('Ada Fenn', `Ada Fenn${'abcdefghijklmnopqrstuvwxyz'.charAt(index % 26)}`),
    ]),
  );
}

/** Watches the progress of a session: what it shows, and when it ends. */
function watchProgress(session: Session): {
  readonly shown: string[];
  readonly ended: Promise<void>;
  token?: ProgressToken;
} {
  const shown: string[] = [];
  let end: () => void;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const watch: ReturnType<typeof watchProgress> = { shown, ended };
  session.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
    watch.token = token;
    session.connection.onProgress(WorkDoneProgress.type, token, (value) => {
      shown.push(value.kind === 'begin' ? `begin ${value.title} ${value.cancellable}` : value.kind);
      if (value.kind === 'end') end();
    });
  });
  return watch;
}

async function symbols(session: Session, query: string): Promise<SymbolInformation[]> {
  return ((await session.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []) as SymbolInformation[];
}

/** Asks again and again until something is found, or no longer found. */
async function until(session: Session, query: string, count: number): Promise<SymbolInformation[]> {
  for (;;) {
    const found = await symbols(session, query);
    if (found.length === count) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function started(
  context: TestContext,
  files: Readonly<Record<string, string>>,
  capabilities: ClientCapabilities = showing,
): Promise<{
  session: Session;
  folder: Awaited<ReturnType<typeof folderWith>>;
  progress: ReturnType<typeof watchProgress>;
}> {
  const folder = await folderWith(context, files);
  const session = await Session.start(context, { capabilities, folders: [folder.uri] });
  return { session, folder, progress: watchProgress(session) };
}

suite('Symbols of the workspace', { timeout: 120_000 }, () => {
  test('are found in all transcripts, which are read with progress once one is open', async (context) => {
    const { session, folder, progress } = await started(context, {
      ...many(30),
      'talks.txt': talks,
      'notes.txt': 'Buy milk.\nBo Quorn: nothing.\n',
      'drafts/draft.transcript': talks.replaceAll('Olof Lind', 'Olof Draft'),
      '.gitignore': 'drafts/\n',
    });
    assert.equal(session.result.capabilities.workspaceSymbolProvider, true);
    assert.deepEqual(await symbols(session, 'lind'), []);
    await session.open(folder.at('archive/0.transcript'), clean);
    await progress.ended;
    assert.equal(progress.shown[0], 'begin Indexing transcripts true');
    assert.equal(progress.shown.at(-1), 'end');
    const uri = folder.at('talks.txt');
    assert.deepEqual(await symbols(session, 'lind olof'), [
      {
        name: 'Olof Lind',
        kind: 5,
        containerName: 'Harbour Minister, talks.txt',
        location: { uri, range: { start: { line: 8, character: 0 }, end: { line: 8, character: 9 } } },
      },
    ]);
    assert.equal((await symbols(session, 'storm'))[0]?.containerName, 'Asel Osmonova, talks.txt');
    assert.deepEqual(await symbols(session, 'quorn'), []);
    assert.deepEqual(await symbols(session, 'draft'), []);
    // The open document answers for itself.
    const { location } = (await symbols(session, 'Ada Fenn')).find(({ name }) => name === 'Ada Fenn') ?? {};
    assert.equal(location?.uri, folder.at('archive/0.transcript'));
  });

  test('are read when what is asked about the first document has been answered', async (context) => {
    const { session, folder, progress } = await started(context, many(30));
    const uri = folder.at('archive/0.transcript');
    const order: string[] = [];
    const ended = progress.ended.then(() => order.push('index'));
    await session.open(uri, clean);
    await session.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 4, character: 1 },
    });
    assert.deepEqual(progress.shown, []);
    order.push('hover');
    await ended;
    assert.deepEqual(order, ['hover', 'index']);
  });

  test('follow files that come, change and go', async (context) => {
    const { session, folder } = await started(context, { 'a.transcript': clean, 'sub/b.transcript': talks });
    await session.open(folder.at('a.transcript'), clean);
    await until(session, 'olof', 1);
    const path = fileURLToPath(folder.at('sub/b.transcript'));
    const tell = async (name: string, type: FileChangeType): Promise<void> => {
      const changes = [{ uri: folder.at(name), type }];
      await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    };
    await folder.write(path, talks.replaceAll('Olof Lind', 'Nia Quorn'));
    await tell('sub/b.transcript', FileChangeType.Changed);
    await until(session, 'quorn', 1);
    assert.deepEqual(await symbols(session, 'olof'), []);
    await folder.write(fileURLToPath(folder.at('c.txt')), talks);
    await tell('c.txt', FileChangeType.Created);
    await until(session, 'olof', 1);
    await rm(path);
    await tell('sub', FileChangeType.Deleted);
    await until(session, 'quorn', 0);
    // Of a new folder editors do not name the files.
    await mkdir(fileURLToPath(folder.at('new')));
    await folder.write(fileURLToPath(folder.at('new/d.txt')), talks.replaceAll('Olof Lind', 'Pia Zander'));
    await tell('new', FileChangeType.Created);
    await until(session, 'zander', 1);
    assert.ok(session.registrations.some(({ method }) => method === DidChangeWatchedFilesNotification.method));
  });

  test('are no longer read when the user stops it, and all the same wherever they are needed', async (context) => {
    const { session, folder, progress } = await started(context, { ...many(400), 'z/talks.transcript': talks });
    await session.open(folder.at('archive/0.transcript'), clean);
    const token = await new Promise<ProgressToken>((resolve) => {
      const look = (): void => (progress.token === undefined ? void setTimeout(look, 1) : resolve(progress.token));
      look();
    });
    await session.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    await progress.ended;
    const found = await symbols(session, 'fenn');
    assert.ok(found.length < 400, `${found.length} are found`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal((await symbols(session, 'fenn')).length, found.length);
    // A change of a name in all files needs all of them.
    await session.connection.sendRequest<RenameInResult>('transcript/renameIn', {
      textDocument: { uri: folder.at('archive/0.transcript') },
      position: { line: 4, character: 1 },
      newName: 'Nia Quorn',
      scope: 'workspace',
      labelsOnly: true,
      preview: false,
    });
    assert.equal((await symbols(session, 'fenn')).length, 400);
  });

  test('are those of the open documents where the settings say so, or nobody can look into folders', async (context) => {
    const folder = await folderWith(context, { 'a.transcript': clean, 'b.transcript': talks });
    const off = await Session.start(context, {
      folders: [folder.uri],
      settings: () => ({ workspaceIndex: { enabled: false } }),
    });
    await off.open(folder.at('a.transcript'), clean);
    await until(off, 'fenn', 1);
    assert.deepEqual(await symbols(off, 'olof'), []);
    const elsewhere = await Session.start(context, { capabilities: plainClient, folders: ['vfs://host/talks'] });
    await elsewhere.open('vfs://host/talks/a.transcript', clean);
    assert.equal((await symbols(elsewhere, 'fenn')).length, 1);
  });

  test('are read through the client where there is no disk', async (context) => {
    const session = await Session.start(context, {
      folders: ['vfs://host/talks'],
      initializationOptions: { readFile: true, findFiles: true },
    });
    const asked: unknown[] = [];
    session.connection.onRequest('transcript/findFiles', (params) => {
      asked.push(params);
      return ['vfs://host/talks/b.transcript', 'vfs://host/talks/c.txt'];
    });
    session.connection.onRequest('transcript/readFile', ({ uri }: { readonly uri: string }) => {
      if (uri.endsWith('b.transcript')) return `\ufeff${talks}`;
      return uri.endsWith('c.txt') ? 'No transcript.' : null;
    });
    await session.open('vfs://host/talks/a.transcript', clean);
    const [found] = await until(session, 'olof', 1);
    assert.equal(found?.location.uri, 'vfs://host/talks/b.transcript');
    assert.deepEqual(asked, [{ folder: 'vfs://host/talks', pattern: '**/*.{transcript,txt,md}' }]);
  });

  test('leave out what the editor hides', async (context) => {
    const folder = await folderWith(context, { 'a.transcript': clean, 'old/b.transcript': talks });
    const session = await Session.start(context, { folders: [folder.uri] });
    session.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section }) => (section === 'files.exclude' ? { '**/old': true, '**/a.*': false } : {})),
    );
    await session.open('untitled:one', clean);
    await until(session, 'fenn', 2);
    assert.deepEqual(await symbols(session, 'olof'), []);
  });

  test('are named in the language that the project gives for a file, and anew when it gives another one', async (context) => {
    const configured = (language: string): string => JSON.stringify({ files: { 'salon/**': { language } } });
    const { session, folder } = await started(context, {
      '.transcriptrc.json': configured('fr'),
      'a.transcript': clean,
      'salon/b.transcript': talks.replaceAll('Oslo', 'Geneva'),
    });
    await session.open(folder.at('a.transcript'), clean);
    assert.equal((await until(session, 'genève', 1))[0]?.containerName, 'b.transcript');
    await folder.write(new URL(folder.at('.transcriptrc.json')), configured('en'));
    await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: folder.at('.transcriptrc.json'), type: FileChangeType.Changed }],
    });
    await until(session, 'geneva', 1);
    assert.deepEqual(await symbols(session, 'genève'), []);
  });
});

suite('Renaming in all files', { timeout: 120_000 }, () => {
  test('changes the labels of three files, open and closed, and no byte else', async (context) => {
    const files = {
      'a.transcript': talks,
      'b.transcript': talks.replaceAll('\n', '\r\n'),
      'sub/c.txt': `\ufeff${talks}`,
      'd.transcript': clean,
    };
    const { session, folder } = await started(context, files);
    await session.open(folder.at('a.transcript'), talks);
    const {
      edit,
      places,
      files: changed,
    } = await session.connection.sendRequest<RenameInResult>('transcript/renameIn', {
      textDocument: { uri: folder.at('a.transcript') },
      position: { line: 8, character: 1 },
      newName: 'O. Lind',
      scope: 'workspace',
      labelsOnly: true,
      preview: true,
    });
    assert.deepEqual([places, changed], [6, 3]);
    assert.ok(Object.values(edit.changeAnnotations ?? {}).every(({ needsConfirmation }) => needsConfirmation));
    for (const name of ['a.transcript', 'b.transcript', 'sub/c.txt'] as const) {
      const change = edit.documentChanges?.find(
        (one) => 'textDocument' in one && one.textDocument.uri === folder.at(name),
      );
      assert.ok(change !== undefined && 'textDocument' in change, name);
      assert.equal(change.textDocument.version, name === 'a.transcript' ? 1 : null);
      const lines = (await readFile(fileURLToPath(folder.at(name)), 'utf8')).replace('\ufeff', '').split('\n');
      for (const { range } of change.edits)
        assert.equal(lines[range.start.line]?.slice(range.start.character, range.end.character), 'Olof Lind');
      assert.deepEqual(
        change.edits.map(({ range }) => range.start.line),
        [8, 15],
      );
    }
  });
});
