import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WatchKind,
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type FileEvent,
  type InitializeParams,
  type SymbolInformation,
} from 'vscode-languageserver';
import type { Analysis } from '../core/index.ts';
import { describe } from './analyses.ts';
import type { Documents } from './documents.ts';
import { contentOf, IndexedFile, wordsOf } from './indexedFile.ts';
import type { Door } from './request.ts';
import type { Settings } from './settings.ts';
import { filePattern, folderName, readIn, type WorkspaceFiles } from './workspaceFiles.ts';

/** More are not looked through by anybody; who wants others types more. */
const mostSymbols = 512;

/** Fewer files are read before anybody could see a progress. */
const worthProgress = 20;
/** How long after the last key or request the index may take all of the server's time, in milliseconds. */
const calm = 1000;
/** The longest pause between two files while somebody works, in milliseconds. */
const longestPause = 100;
/** The first document and what is asked about it come before everything else, but not for longer than this, in milliseconds. */
const longestDelay = 5000;
/** How often is looked whether the time has come to begin, in milliseconds. */
const shortPause = 50;
/** Of so many files in a row nothing else is asked; then whoever waits has his turn. */
const filesInARow = 200;

/**
 * The speakers, names and exchanges of all transcripts in the workspace. It is built file by file in the background once a
 * transcript is open, and follows the changes that the client tells of. Open documents answer for themselves.
 */
export class WorkspaceIndex {
  readonly #connection: Connection;
  readonly #files: WorkspaceFiles;
  readonly #documents: Documents;
  readonly #settings: Settings;
  readonly #door: Door;
  #capabilities: ClientCapabilities = {};
  #isStarted = false;
  #isAskedFor = false;
  #isListed = false;
  readonly #indexed = new Map<string, IndexedFile>();
  /** Files that were read and are no transcripts. */
  readonly #others = new Set<string>();
  readonly #ofOpen = new WeakMap<Analysis, IndexedFile>();
  /** Files that are to be read, in the order in which they were told of. */
  readonly #pending = new Set<string>();
  #listing: Promise<void> = Promise.resolve();
  #working: Promise<void> | undefined;
  #isCancelled = false;
  #lastTouch = 0;
  /** Equal names of all files as one string. */
  readonly #names = new Map<string, string>();

  constructor(connection: Connection, files: WorkspaceFiles, documents: Documents, settings: Settings, door: Door) {
    this.#connection = connection;
    this.#files = files;
    this.#documents = documents;
    this.#settings = settings;
    this.#door = door;
  }

  /** Takes what the client says about itself. */
  initialize({ capabilities }: InitializeParams): void {
    this.#capabilities = capabilities;
  }

  /** Somebody works in a document: the index takes half of the time at most. The first time, the building begins soon. */
  touched(uri: string): void {
    this.#lastTouch = Date.now();
    if (this.#isStarted) return;
    this.#isStarted = true;
    void this.#start(uri);
  }

  /** Files changed on the disk. */
  async filesChanged(changes: readonly FileEvent[]): Promise<void> {
    if (!this.#isListed) return;
    for (const { uri, type } of changes) {
      const folder = this.#folderOf(uri);
      if (type === FileChangeType.Deleted) this.#remove(uri);
      else if (this.#indexed.has(uri)) this.#pending.add(uri);
      else if (folder === undefined) continue;
      else if (await this.#files.includes(folder, uri)) this.#pending.add(uri);
      else if (type === FileChangeType.Created && folderName.test(uri)) this.#list([folder], uri);
    }
    this.#work();
  }

  /** The document was closed: its file counts again, which may say something else. */
  async closed(uri: string): Promise<void> {
    await this.filesChanged([{ uri, type: FileChangeType.Changed }]);
  }

  /** The settings changed: transcripts that are said to be in another language than before are read again. */
  async settingsChanged(): Promise<void> {
    for (const [uri, { language }] of this.#indexed)
      if ((await this.#settings.languageOf(uri)) !== language) this.#pending.add(uri);
    this.#work();
  }

  /** The folders of the workspace changed. */
  foldersChanged(added: readonly string[], removed: readonly string[]): void {
    for (const folder of removed) {
      this.#files.forget(folder);
      this.#remove(folder.replace(/\/$/u, ''));
    }
    if (this.#isListed && added.length > 0) this.#list(added);
  }

  /** What has the words of `query` in its name, in the open documents first; as much as is known by now. */
  async symbols(query: string, token: CancellationToken): Promise<SymbolInformation[]> {
    this.#isAskedFor = true;
    const words = wordsOf(query);
    const open = await this.#open();
    const found: SymbolInformation[] = [...open.values()].flatMap((file) => file.matching(words));
    let count = 0;
    for (const [uri, file] of this.#indexed) {
      if (found.length >= mostSymbols || token.isCancellationRequested) break;
      if (!open.has(uri)) found.push(...file.matching(words));
      if (++count % filesInARow === 0) await pause(0);
    }
    return found.slice(0, mostSymbols);
  }

  /**
   * Transcripts that name somebody or something exactly so, with what they say: open documents as they are, the others as they
   * are on the disk. Waits until all files are known.
   */
  async *naming(
    name: string,
    token: CancellationToken,
  ): AsyncGenerator<{ readonly uri: string; readonly version: number | null; readonly analysis: Analysis }> {
    await this.#complete();
    for (const [uri, file] of await this.#open()) {
      const subject = file.namesExactly(name) ? await this.#door.subject(uri) : undefined;
      if (subject !== undefined) yield { uri, version: subject.version, analysis: subject.analysis };
    }
    for (const [uri, file] of this.#indexed) {
      if (token.isCancellationRequested) return;
      if (this.#documents.get(uri) !== undefined || !file.namesExactly(name)) continue;
      const text = await this.#files.transcript(uri);
      const language = await this.#settings.languageOf(uri);
      if (text !== null) yield { uri, version: null, analysis: readIn(text, language) };
      await pause(0);
    }
  }

  async #start(uri: string): Promise<void> {
    try {
      // The setting is one of the window, so that it is the same for every document.
      const { features } = await this.#settings.of(uri);
      if (!features.indexesWorkspace) return;
      await this.#firstCalm();
      await this.#begin();
    } catch (error) {
      this.#connection.console.warn(`The transcripts of the workspace are not indexed. ${describe(error)}`);
    }
  }

  /** Waits until nobody has typed for a moment, or somebody asks for what is in the index. */
  async #firstCalm(): Promise<void> {
    const start = Date.now();
    const isOver = (now: number): boolean => now - this.#lastTouch >= calm || now - start >= longestDelay;
    while (!this.#isAskedFor && !isOver(Date.now())) await pause(shortPause);
  }

  /** Lists the files and asks the client to tell of their changes. */
  async #begin(): Promise<void> {
    if (this.#isListed) return;
    this.#isListed = true;
    this.#list(this.#settings.folders);
    if (this.#capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
    const watchers = [{ globPattern: filePattern }, { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete }];
    await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  /** Looks for files that are not known yet in folders of the workspace, or in one folder below. */
  #list(folders: readonly string[], below?: string): void {
    const before = this.#listing;
    this.#listing = (async () => {
      await before;
      for (const folder of folders) {
        try {
          for await (const uri of this.#files.in(folder, below))
            if (!this.#indexed.has(uri) && !this.#others.has(uri)) this.#pending.add(uri);
        } catch (error) {
          this.#connection.console.warn(`The transcripts in ${folder} cannot be listed. ${describe(error)}`);
        }
      }
      this.#work();
    })();
  }

  /** Waits until every file is read, which goes on if the user has stopped it. */
  async #complete(): Promise<void> {
    this.#isCancelled = false;
    // The client may not have told of the newest files yet.
    if (this.#isListed) this.#list(this.#settings.folders);
    await this.#begin();
    await this.#listing;
    while (this.#working !== undefined && !this.#isCancelled) await this.#working;
  }

  #work(): void {
    if (this.#working !== undefined || this.#isCancelled || this.#pending.size === 0) return;
    this.#working = this.#readAll().finally(() => {
      this.#working = undefined;
      this.#work();
    });
  }

  async #readAll(): Promise<void> {
    const canShow = this.#capabilities.window?.workDoneProgress === true && this.#pending.size > worthProgress;
    const progress = canShow ? await this.#connection.window.createWorkDoneProgress() : undefined;
    progress?.begin('Indexing transcripts', 0, undefined, true);
    let done = 0;
    let shown = 0;
    try {
      for (const uri of this.#pending) {
        if (progress?.token.isCancellationRequested === true) this.#isCancelled = true;
        if (this.#isCancelled) break;
        this.#pending.delete(uri);
        const start = Date.now();
        await this.#read(uri);
        done++;
        const now = Date.now();
        if (now - shown > 250) {
          shown = now;
          const all = done + this.#pending.size;
          progress?.report(Math.floor((100 * done) / all), `${done} of ${all} files`);
        }
        // While somebody works, a server that has one thread is free for him as long as it was taken.
        const isBusy = !this.#files.isBeside && now - this.#lastTouch < calm;
        await pause(isBusy ? Math.min(longestPause, now - start) : 0);
      }
    } finally {
      progress?.done();
      await this.#files.rest();
    }
  }

  async #read(uri: string): Promise<void> {
    try {
      const language = await this.#settings.languageOf(uri);
      const content = await this.#files.content(uri, language);
      if (content === null) {
        this.#indexed.delete(uri);
        this.#others.add(uri);
      } else {
        this.#others.delete(uri);
        this.#indexed.set(uri, new IndexedFile(uri, content, language, (name) => this.#keep(name)));
      }
    } catch (error) {
      this.#indexed.delete(uri);
      this.#connection.console.error(`${uri} cannot be indexed. ${describe(error)}`);
    }
  }

  /** The open documents of the workspace, and all that are open beside it. */
  async #open(): Promise<Map<string, IndexedFile>> {
    const files = new Map<string, IndexedFile>();
    for (const { uri } of this.#documents.all()) {
      const subject = await this.#door.subject(uri);
      if (subject === undefined) continue;
      const { analysis } = subject;
      const file = this.#ofOpen.get(analysis) ?? new IndexedFile(uri, contentOf(analysis), undefined, (name) => name);
      this.#ofOpen.set(analysis, file);
      files.set(uri, file);
    }
    return files;
  }

  #folderOf(uri: string): string | undefined {
    return this.#settings.folders.find((one) => uri.startsWith(one.endsWith('/') ? one : `${one}/`));
  }

  /** Forgets a file, or all files in a folder that is gone. */
  #remove(uri: string): void {
    for (const known of [this.#indexed, this.#pending, this.#others]) {
      known.delete(uri);
      for (const one of known.keys()) if (one.startsWith(`${uri}/`)) known.delete(one);
    }
  }

  /** A copy of a name, the same one for equal names: a part of a text would keep the whole text alive. */
  #keep(name: string): string {
    let kept = this.#names.get(name);
    if (kept === undefined) {
      kept = JSON.parse(JSON.stringify(name)) as string;
      this.#names.set(kept, kept);
    }
    return kept;
  }
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
