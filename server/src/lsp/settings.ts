import {
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import { configurationFile, type Decisions } from '../configuration/configuration.ts';
import {
  configurationCandidates,
  findConfiguration,
  loadConfiguration,
  type ConfigurationSource,
  type FoundConfiguration,
} from '../configuration/find.ts';
import { readDecisions } from '../configuration/readKeys.ts';
import { settle, type Settled } from '../configuration/settle.ts';
import { DocumentText, rules } from '../core/index.ts';
import type { Environment } from './environment.ts';
import { readFeatureSettings, type FeatureSettings } from './featureSettings.ts';
import { initializationOptions } from './fromProtocol.ts';
import { readFileRequest, type ReadFileParams, type ReadFileResult } from '../protocol.ts';
import { problemToDiagnostic } from './toProtocol.ts';

/** What holds for one document. The same object stands for the same settings as long as nothing changes. */
export interface ResourceSettings extends Settled {
  /** Changes whenever the settings do. */
  readonly revision: number;
  /** Whether each version is also read from scratch, to find mistakes of the quick way. For reports of errors. */
  readonly comparesReading: boolean;
  readonly features: FeatureSettings;
  /** The configuration file that the settings come from; null when there is none. */
  readonly file: { readonly uri: string; readonly text: string } | null;
  /** Where a configuration file would be written if there is none; null when the document lies in no folder. */
  readonly newFile: string | null;
}

/** What the editor's settings say of a document. */
interface EditorSettings {
  readonly decisions: Decisions;
  readonly comparesReading: boolean;
  readonly features: FeatureSettings;
}

/**
 * The settings of each open document: those of the editor, and over them those of the nearest `.transcriptrc.json` between
 * the document and its workspace folder, which the whole project shares. Asked for once and kept until something changes.
 */
export class Settings {
  readonly #connection: Connection;
  readonly #environment: Environment;
  readonly #changed: () => void;
  #capabilities: ClientCapabilities = {};
  #clientReadsFiles = false;
  #folders: string[] = [];
  /** The editor's settings below `transcript`, as far as it sends them unasked. */
  #sent: unknown;
  #revision = 0;
  readonly #byDocument = new Map<string, Promise<ResourceSettings>>();
  readonly #lastOfDocument = new Map<string, ResourceSettings>();
  /** What was found for a folder: nothing else of a document's name counts. */
  readonly #byFolder = new Map<string, Promise<FoundConfiguration | null>>();
  /** What the editor says of each folder of the workspace. */
  readonly #editorOfFolder = new Map<string, Promise<EditorSettings>>();
  /** Configuration files with problems that the client shows. */
  readonly #reported = new Set<string>();
  /** Files of other names that configurations extend. */
  readonly #extended = new Set<string>();
  readonly #warned = new Set<string>();

  /** @param changed called when the settings of some documents may have changed */
  constructor(connection: Connection, environment: Environment, changed: () => void) {
    this.#connection = connection;
    this.#environment = environment;
    this.#changed = changed;
  }

  /** Takes what the client says about itself. */
  initialize(params: InitializeParams): void {
    const { capabilities, workspaceFolders } = params;
    this.#capabilities = capabilities;
    const { settings, readFile } = initializationOptions(params.initializationOptions);
    this.#sent = settings;
    this.#clientReadsFiles = readFile === true;
    // A client without support for several folders names its only one in the deprecated field.
    const { rootUri } = asRecord(params);
    const only = typeof rootUri === 'string' ? [{ uri: rootUri }] : [];
    this.#folders = (workspaceFolders ?? only).map(({ uri }) => uri);
  }

  /**
   * Asks the client to tell of changes. To be called once the client is ready for requests.
   * @param foldersChanged told the URIs of the folders that have come and gone
   */
  async watch(foldersChanged: (added: readonly string[], removed: readonly string[]) => void): Promise<void> {
    const { workspace } = this.#capabilities;
    if (workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'transcript' });
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      const watchers = [{ globPattern: `**/${configurationFile}` }];
      await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (workspace?.workspaceFolders === true) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.#folders = [...this.#folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        this.#forget();
        foldersChanged(
          added.map(({ uri }) => uri),
          [...gone],
        );
      });
    }
  }

  /** URIs of the folders of the workspace. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** The settings of a document. Never fails: what cannot be had is told in the log and replaced by the defaults. */
  of(uri: string): Promise<ResourceSettings> {
    let settings = this.#byDocument.get(uri);
    if (settings === undefined) {
      settings = this.#load(uri);
      this.#byDocument.set(uri, settings);
    }
    return settings;
  }

  /**
   * Tag of the language that a transcript of the workspace is said to be in; undefined when its text tells. Asks the editor once
   * for each folder of the workspace and keeps nothing for the file, so that very many can be asked about.
   */
  async languageOf(uri: string): Promise<string | undefined> {
    const folder = this.#folderOf(uri) ?? uri;
    let asking = this.#editorOfFolder.get(folder);
    if (asking === undefined) {
      asking = this.#editorSettings(folder);
      this.#editorOfFolder.set(folder, asking);
    }
    const [editor, found] = await Promise.all([asking, this.#found(uri)]);
    return settle(uri, found, editor.decisions).language;
  }

  /** The document was closed. */
  close(uri: string): void {
    this.#byDocument.delete(uri);
    this.#lastOfDocument.delete(uri);
  }

  /** The editor's settings changed; `settings` is what it sends along, everything or nothing. */
  editorChanged(settings: unknown): void {
    const sent = sectionOf(settings);
    if (sent !== undefined) this.#sent = sent;
    this.#forget();
  }

  /** Files changed on disk; only configuration files count. */
  filesChanged(uris: readonly string[]): void {
    const changed = uris.filter((uri) => this.#isConfiguration(uri));
    // Nobody may need the configuration any more, but problems that are shown must go when they are gone.
    for (const uri of changed) if (this.#reported.has(uri)) void this.#reportAgain(uri);
    if (changed.length > 0) this.#forget();
  }

  /** A document was opened or saved: the time to look at the configuration again if nobody tells of its changes. */
  documentTouched(uri: string): void {
    const isWatched = this.#capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    // Editors watch their workspace folders; the configuration of a file that lies elsewhere is watched by nobody.
    if (isWatched && this.#folderOf(uri) !== undefined) return;
    void this.#lookAgain(uri);
  }

  async #lookAgain(uri: string): Promise<void> {
    const known = await this.#byFolder.get(folderKey(uri));
    if (known === undefined) return;
    const found = await this.#find(uri);
    if (textsOf(found) !== textsOf(known)) this.#forget();
  }

  #forget(): void {
    this.#byDocument.clear();
    this.#byFolder.clear();
    this.#editorOfFolder.clear();
    this.#changed();
  }

  async #load(uri: string): Promise<ResourceSettings> {
    const root = this.#folderOf(uri);
    const [editor, found] = await Promise.all([this.#editorSettings(uri), this.#found(uri)]);
    // Beside the folder's own file there is no farther one; beside a file without a folder the nearest is meant.
    const [nearest] = configurationCandidates(uri, root);
    const loaded = {
      ...settle(uri, found, editor.decisions),
      comparesReading: editor.comparesReading,
      features: editor.features,
      file: found === null ? null : { uri: found.uri, text: found.text },
      newFile: root === undefined ? (nearest ?? null) : `${root.replace(/\/$/u, '')}/${configurationFile}`,
    };
    const last = this.#lastOfDocument.get(uri);
    if (last !== undefined && isSame({ ...loaded, revision: last.revision }, last)) return last;
    const result = { ...loaded, revision: ++this.#revision };
    this.#lastOfDocument.set(uri, result);
    return result;
  }

  async #editorSettings(uri: string): Promise<EditorSettings> {
    let value = this.#sent;
    if (this.#capabilities.workspace?.configuration === true) {
      try {
        const items = [{ scopeUri: uri, section: 'transcript' }];
        const [answer] = (await this.#connection.sendRequest(ConfigurationRequest.type, { items })) as unknown[];
        value = answer;
      } catch (error) {
        this.#warn(`The editor did not answer the question for its settings, so defaults hold. ${reasonOf(error)}`);
      }
    }
    const { trace, ...others } = asRecord(value);
    // An editor that knows a setting but has no value for it says null.
    const given = Object.fromEntries(Object.entries(others).filter(([, one]) => one !== null && one !== undefined));
    const { decisions, mistakes } = readDecisions(given, rules);
    for (const { path, message } of mistakes) this.#warn(`In the setting transcript.${path[0]}: ${message}`);
    return {
      decisions,
      comparesReading: asRecord(trace)['reparse'] === true,
      features: readFeatureSettings(asRecord(value)),
    };
  }

  /** The configuration that holds for the file, looked for once for each folder. */
  #found(uri: string): Promise<FoundConfiguration | null> {
    const key = folderKey(uri);
    let finding = this.#byFolder.get(key);
    if (finding === undefined) {
      finding = this.#find(uri);
      this.#byFolder.set(key, finding);
    }
    return finding;
  }

  async #find(uri: string): Promise<FoundConfiguration | null> {
    try {
      const read = (file: string): Promise<string | null> => this.#readConfigurationFile(file);
      const found = await findConfiguration(uri, { root: this.#folderOf(uri), rules, read });
      if (found !== null) await this.#take(found);
      return found;
    } catch (error) {
      this.#warn(`The configuration of ${uri} cannot be read, so the editor’s settings hold. ${reasonOf(error)}`);
      return null;
    }
  }

  async #readConfigurationFile(uri: string): Promise<string | null> {
    const text = await this.#readFile(uri);
    if (text === null) await this.#report({ uri, text, problems: [] });
    return text;
  }

  /** Shows what is wrong with the files that make a configuration, and sees to it that their changes are told. */
  async #take({ sources }: FoundConfiguration): Promise<void> {
    for (const source of sources) await this.#report(source);
    const watchers: { globPattern: string }[] = [];
    for (const { uri } of sources) {
      if (this.#isConfiguration(uri)) continue;
      this.#extended.add(uri);
      watchers.push({ globPattern: `**/${decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))}` });
    }
    const isDynamic = this.#capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    if (isDynamic && watchers.length > 0) {
      await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  }

  #isConfiguration(uri: string): boolean {
    return uri.endsWith(`/${configurationFile}`) || this.#extended.has(uri);
  }

  async #readFile(uri: string): Promise<string | null> {
    if (uri.startsWith('file:') && this.#environment.readFile !== undefined) return this.#environment.readFile(uri);
    if (!this.#clientReadsFiles) return null;
    const params: ReadFileParams = { uri };
    return this.#connection.sendRequest<ReadFileResult>(readFileRequest, params);
  }

  async #reportAgain(uri: string): Promise<void> {
    try {
      const text = (await this.#readFile(uri)) ?? '';
      const read = (file: string): Promise<string | null> => this.#readFile(file);
      for (const source of (await loadConfiguration(uri, text, { rules, read })).sources) await this.#report(source);
    } catch (error) {
      this.#warn(`The configuration ${uri} cannot be read. ${reasonOf(error)}`);
    }
  }

  /** Shows the problems of a configuration file where it is, and takes back those shown before. */
  async #report({ uri, text, problems }: ConfigurationSource): Promise<void> {
    if (problems.length === 0 && !this.#reported.delete(uri)) return;
    if (problems.length > 0) this.#reported.add(uri);
    const content = DocumentText.of(text ?? '');
    const diagnostics = problems.map((problem) => problemToDiagnostic(content, problem));
    await this.#connection.sendDiagnostics({ uri, diagnostics });
    for (const { line, column, message } of problems) this.#warn(`${uri}:${line}:${column}: ${message}`);
  }

  /** Logs a message, each only once: settings are read again and again. */
  #warn(message: string): void {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    this.#connection.console.warn(message);
  }

  /** The innermost workspace folder that holds the document; undefined when none does. */
  #folderOf(uri: string): string | undefined {
    const holding = this.#folders.filter((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
    if (holding.length > 0) return holding.reduce((left, right) => (left.length >= right.length ? left : right));
    // A document that was never saved belongs to the workspace when that has one folder.
    return uri.startsWith('untitled:') && this.#folders.length === 1 ? this.#folders[0] : undefined;
  }
}

/** Everything that a configuration was made of, for comparison. */
function textsOf(found: FoundConfiguration | null): string {
  return JSON.stringify(found?.sources.map(({ uri, text }) => [uri, text]) ?? null);
}

function folderKey(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The settings below `transcript` in what a client sends with a change: the section itself or everything. */
function sectionOf(settings: unknown): unknown {
  const { transcript } = asRecord(settings);
  return transcript ?? undefined;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isSame(left: ResourceSettings, right: ResourceSettings): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
