import {
  DocumentDiagnosticReportKind,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type InitializeParams,
} from 'vscode-languageserver';
import { conventions, type DocumentText, type Finding, type Level, type TextEdit } from '../core/index.ts';
import { describe, maximumLength } from './analyses.ts';
import type { Documents, OpenDocument } from './documents.ts';
import { initializationOptions } from './fromProtocol.ts';
import { HeldFindings, without } from './heldFindings.ts';
import { statusNotification, type StatusParams } from '../protocol.ts';
import type { Door, Subject } from './request.ts';
import { toDiagnostic, toRemainder, toTooLong } from './toProtocol.ts';

/**
 * How many findings of a document are sent. Thousands of them cost the editor more at every keystroke than all of our own
 * work, and nobody reads them; one more diagnostic tells how many there are beyond these.
 */
const maximumFindings = 1000;

const ranks: Readonly<Record<Level, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** The diagnostics of a document: of too many findings those of the gravest levels, and among these the first ones. */
function toDiagnostics(text: DocumentText, findings: readonly Finding[]): Diagnostic[] {
  if (text.length > maximumLength) return [toTooLong(text.length, maximumLength)];
  if (findings.length <= maximumFindings) return findings.map((finding) => toDiagnostic(text, finding));
  const shown = new Set(
    findings.toSorted((left, right) => ranks[left.level] - ranks[right.level]).slice(0, maximumFindings),
  );
  const diagnostics = findings.filter((finding) => shown.has(finding)).map((finding) => toDiagnostic(text, finding));
  return [...diagnostics, toRemainder(findings.length - maximumFindings)];
}

/** Diagnostics by either way: answered when the client asks for them, sent by ourselves when it never will. */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #documents: Documents;
  readonly #door: Door;
  readonly #held: HeldFindings;
  #clientAsks = false;
  #canRefresh = false;
  #wantsStatus = false;
  /** Tells a document from one of the same name that was open before: versions start again at each opening. */
  readonly #openings = new WeakMap<OpenDocument, number>();
  #opened = 0;
  /** The diagnostics of a document that were worked out last, with their result id. */
  readonly #last = new WeakMap<OpenDocument, { readonly resultId: string; readonly items: Diagnostic[] }>();
  /** The generation whose status the client was told last, with the number of findings that were suppressed. */
  readonly #told = new WeakMap<OpenDocument, string>();

  constructor(connection: Connection, documents: Documents, door: Door) {
    this.#connection = connection;
    this.#documents = documents;
    this.#door = door;
    this.#held = new HeldFindings(({ uri }) => {
      if (this.#clientAsks) void this.#refresh();
      else void this.#publish(uri);
    });
  }

  /** Takes what the client says about itself. */
  initialize(params: InitializeParams): void {
    const { capabilities } = params;
    this.#clientAsks = capabilities.textDocument?.diagnostic !== undefined;
    this.#canRefresh = capabilities.workspace?.diagnostics?.refreshSupport === true;
    this.#wantsStatus = initializationOptions(params.initializationOptions).status === true;
  }

  /** Answers a client that asks. */
  report(subject: Subject, { previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport {
    const resultId = this.#resultId(subject);
    this.#tellStatus(subject);
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: this.#items(subject, resultId) };
  }

  /** A document was opened: a client that does not ask gets its diagnostics. */
  documentOpened(uri: string): void {
    if (!this.#clientAsks) void this.#publish(uri);
  }

  /** A document was changed, by `edit` if that was a single one. */
  documentChanged(document: OpenDocument, edit: TextEdit | null): void {
    this.#held.changed(document, edit);
    if (!this.#clientAsks) void this.#publish(document.uri);
  }

  documentSaved(document: OpenDocument): void {
    this.#held.saved(document);
  }

  documentClosed(document: OpenDocument): void {
    this.#held.close(document);
    if (!this.#clientAsks) void this.#connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  }

  /** The client leaves: nothing is sent any more unasked. */
  close(): void {
    this.#held.stop();
  }

  /** The settings changed: all diagnostics may be others. */
  settingsChanged(): void {
    if (!this.#clientAsks) for (const { uri } of this.#documents.all()) void this.#publish(uri);
    else if (this.#canRefresh) void this.#refresh();
  }

  async #publish(uri: string): Promise<void> {
    try {
      const subject = await this.#door.subject(uri);
      // A document that has changed since is published by what changed it.
      if (subject === undefined || this.#documents.get(uri)?.text !== subject.text) return;
      const diagnostics = this.#items(subject, this.#resultId(subject));
      this.#tellStatus(subject);
      await this.#connection.sendDiagnostics({ uri, version: subject.version, diagnostics });
    } catch (error) {
      this.#connection.console.error(`Checking ${uri} failed. ${describe(error)}`);
    }
  }

  #items(subject: Subject, resultId: string): Diagnostic[] {
    const last = this.#last.get(subject.document);
    if (last?.resultId === resultId) return last.items;
    const items = toDiagnostics(subject.text, this.#shown(subject));
    this.#last.set(subject.document, { resultId, items });
    return items;
  }

  async #refresh(): Promise<void> {
    try {
      await this.#connection.languages.diagnostics.refresh();
    } catch (error) {
      this.#connection.console.warn(`The editor did not ask for the diagnostics again. ${describe(error)}`);
    }
  }

  /** The findings without those that wait for the end of what is being typed. */
  #shown({ document, text, findings }: Subject): readonly Finding[] {
    return without(findings, this.#held.of(document, text));
  }

  /**
   * Names what the diagnostics follow from: the findings with their places, how many of them wait, and the settings. Typing
   * inside a sentence mostly leaves all of it as it was, and then nothing has to be sent, however many diagnostics there are.
   */
  #resultId(subject: Subject): string {
    const { document, text, arrangement, settings } = subject;
    let opening = this.#openings.get(document);
    if (opening === undefined) {
      opening = ++this.#opened;
      this.#openings.set(document, opening);
    }
    const findings = `${opening}.${arrangement}.${settings.revision}`;
    // A client that asks and cannot be told to ask again would never learn of what was held.
    const delay = this.#clientAsks && !this.#canRefresh ? 0 : settings.features.delaysFindings;
    this.#held.update(document, text, findings, () => subject.findings, delay);
    // What waited can only become less while the findings stay as they are, so that their number names them.
    return `${findings}.${this.#held.of(document, text).length}`;
  }

  #tellStatus(subject: Subject): void {
    if (!this.#wantsStatus) return;
    const { document, text, version, generation, suppressed } = subject;
    const state = `${generation} ${suppressed} ${this.#held.of(document, text).length}`;
    if (this.#told.get(document) === state) return;
    this.#told.set(document, state);
    const { analysis } = subject;
    const findings = this.#shown(subject);
    const { convention, language } = analysis.transcript;
    const findingsByLevel = { error: 0, warning: 0, information: 0, hint: 0 };
    for (const { level } of findings) findingsByLevel[level]++;
    const known = conventions.find(({ id }) => id === convention.id);
    const status: StatusParams = {
      uri: document.uri,
      version,
      convention: known === undefined ? null : { id: known.id, title: known.title, confidence: convention.confidence },
      language: language.tag,
      exchanges: analysis.exchanges.length,
      turns: analysis.turns.length,
      findings: findings.length,
      suppressed,
      findingsByLevel,
    };
    void this.#connection.sendNotification(statusNotification, status);
  }
}
