import {
  ConfigurationRequest,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import { analyse, parse, type Analysis } from '../core/index.ts';
import { looksLikeTranscript } from '../detect.ts';
import type { Environment, FolderFiles, IndexedContent } from './environment.ts';
import { initializationOptions } from './fromProtocol.ts';
import { contentOf } from './indexedFile.ts';
import {
  findFilesRequest,
  readFileRequest,
  type FindFilesParams,
  type FindFilesResult,
  type ReadFileParams,
  type ReadFileResult,
} from '../protocol.ts';

/** What is longer, in bytes, is looked into only when it is open: some 30 hours of speech. */
export const longestFile = 2_000_000;

/** Files that may be transcripts, by their names. */
export const filePattern = '**/*.{transcript,txt,md}';
const named = /\.(?:transcript|txt|md)$/iu;
/** What may be the name of a folder: editors tell of one that has come, and not of the files in it. */
export const folderName = /\/[^./][^./]*$/u;

/** The transcripts in the folders of the workspace, read from the disk or, where there is none, by the client. */
export class WorkspaceFiles {
  readonly #connection: Connection;
  readonly #environment: Environment;
  #capabilities: ClientCapabilities = {};
  #clientReadsFiles = false;
  #clientFindsFiles = false;
  readonly #opened = new Map<string, Promise<FolderFiles>>();

  constructor(connection: Connection, environment: Environment) {
    this.#connection = connection;
    this.#environment = environment;
  }

  /** Takes what the client says about itself. */
  initialize({ capabilities, initializationOptions: options }: InitializeParams): void {
    const { readFile, findFiles } = initializationOptions(options);
    this.#capabilities = capabilities;
    this.#clientReadsFiles = readFile === true;
    this.#clientFindsFiles = findFiles === true && readFile === true;
  }

  /**
   * URIs of all files in a folder of the workspace that may be transcripts by their names.
   * @param below a folder in it whose files alone are wanted
   */
  async *in(folder: string, below = folder): AsyncGenerator<string> {
    if (this.#isOnDisk(folder)) yield* (await this.#open(folder)).all(below);
    else if (this.#clientFindsFiles) {
      const params: FindFilesParams = { folder: below, pattern: filePattern };
      yield* await this.#connection.sendRequest<FindFilesResult>(findFilesRequest, params);
    }
  }

  /** Whether a file in a folder is one of {@link in}; of a file that only the client knows its name decides. */
  async includes(folder: string, uri: string): Promise<boolean> {
    if (!named.test(uri)) return false;
    return this.#isOnDisk(folder) ? (await this.#open(folder)).includes(uri) : this.#clientFindsFiles;
  }

  /** Forgets what is left out of a folder, which is looked up again when it is needed. */
  forget(folder: string): void {
    this.#opened.delete(folder);
  }

  /**
   * What a transcript can be found by; null when the file has gone, is too long, or is no transcript.
   * @param language tag of the language that it is said to be in; undefined when its text tells
   */
  async content(uri: string, language: string | undefined): Promise<IndexedContent | null> {
    if (uri.startsWith('file:') && this.#environment.indexer !== undefined)
      return this.#environment.indexer.contentOf(uri, language);
    const text = await this.transcript(uri);
    return text === null ? null : contentOf(readIn(text, language));
  }

  /** The text of a transcript; null when the file has gone, is too long, or is no transcript. */
  async transcript(uri: string): Promise<string | null> {
    const text = await this.#text(uri);
    return text !== null && isTranscript(uri, text) ? text : null;
  }

  /** Whether {@link content} is made beside the server's own work. */
  get isBeside(): boolean {
    return this.#environment.indexer !== undefined;
  }

  /** Nothing is to be read for now. */
  async rest(): Promise<void> {
    await this.#environment.indexer?.rest();
  }

  async #text(uri: string): Promise<string | null> {
    if (uri.startsWith('file:') && this.#environment.readText !== undefined)
      return this.#environment.readText(uri, longestFile);
    if (!this.#clientReadsFiles) return null;
    const params: ReadFileParams = { uri, limit: longestFile };
    const text = await this.#connection.sendRequest<ReadFileResult>(readFileRequest, params);
    return text === null || text.includes('\0') ? null : text.replace(/^\ufeff/u, '');
  }

  #isOnDisk(folder: string): boolean {
    return folder.startsWith('file:') && this.#environment.openFolder !== undefined;
  }

  #open(folder: string): Promise<FolderFiles> {
    let opened = this.#opened.get(folder);
    if (opened === undefined) {
      opened = this.#excludes(folder).then((excludes) => {
        const open = this.#environment.openFolder;
        if (open === undefined) throw new Error('There is no disk.');
        return open(folder, excludes);
      });
      this.#opened.set(folder, opened);
    }
    return opened;
  }

  /** What the editor leaves out of its own view of the folder. */
  async #excludes(folder: string): Promise<string[]> {
    if (this.#capabilities.workspace?.configuration !== true) return [];
    const items = [{ scopeUri: folder, section: 'files.exclude' }];
    const [answer] = (await this.#connection.sendRequest(ConfigurationRequest.type, { items })) as unknown[];
    if (typeof answer !== 'object' || answer === null) return [];
    return Object.entries(answer).flatMap(([pattern, isOn]) => (isOn === true ? [pattern] : []));
  }
}

/** The text as a transcript in a language, or in the one that it tells itself. */
export function readIn(text: string, language: string | undefined): Analysis {
  return analyse(parse(text, language === undefined ? {} : { language }));
}

/** True for a text that goes by the extension of transcripts or reads like one. */
export function isTranscript(uri: string, text: string): boolean {
  return /\.transcript$/iu.test(uri) || looksLikeTranscript(text);
}
