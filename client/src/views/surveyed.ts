import { EventEmitter, window, workspace, type Disposable, type Event, type TextDocument, type Uri } from 'vscode';
import { isPreview } from '../commands/preview.ts';
import type { SurveyResult } from '../../../server/src/protocol.ts';

/** A transcript at a glance, with the document it is of. */
export interface Surveyed {
  readonly uri: Uri;
  readonly survey: SurveyResult;
}

/** How long after a keystroke the lists are made anew, in milliseconds: often enough to seem alive, too seldom to flicker. */
const REST = 400;

/**
 * Follows the transcript that is edited, and asks for its survey anew when it or its findings change, as long as somebody is
 * looking.
 */
export class SurveyFollower implements Disposable {
  readonly #ask: (uri: Uri) => Promise<SurveyResult | undefined>;
  readonly #isWatched: () => boolean;
  readonly #changed = new EventEmitter<Surveyed | null>();
  readonly #subscriptions: Disposable[];
  #current: Surveyed | null = null;
  #uri: Uri | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isStale = false;

  /** Told each new survey; null when no transcript is open. */
  readonly onDidChange: Event<Surveyed | null> = this.#changed.event;

  /**
   * @param ask gives the survey of an open transcript; undefined when there is none to be had
   * @param isWatched whether any list is visible
   */
  constructor(ask: (uri: Uri) => Promise<SurveyResult | undefined>, isWatched: () => boolean) {
    this.#ask = ask;
    this.#isWatched = isWatched;
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      workspace.onDidChangeTextDocument(({ document }) => this.changed(document.uri)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#closed(uri)),
    ];
    this.#follow();
  }

  get current(): Surveyed | null {
    return this.#current;
  }

  /** Says that the findings or the text of a document are new. */
  changed(uri: Uri): void {
    if (uri.toString() === this.#uri?.toString()) this.#soon(REST);
  }

  /** Says that somebody is looking again. */
  watched(): void {
    if (this.#isStale) this.#soon(0);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changed.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Another editor beside the transcript leaves the lists as they are; another transcript takes its place. */
  #follow(): void {
    const document = window.activeTextEditor?.document;
    if (!isTranscript(document) || document.uri.toString() === this.#uri?.toString()) return;
    this.#uri = document.uri;
    this.#soon(0);
  }

  #closed(uri: Uri): void {
    if (uri.toString() !== this.#uri?.toString()) return;
    this.#uri = window.visibleTextEditors.find(({ document }) => isTranscript(document))?.document.uri ?? null;
    this.#soon(0);
  }

  #soon(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), delay);
  }

  async #refresh(): Promise<void> {
    this.#isStale = !this.#isWatched();
    if (this.#isStale) return;
    const uri = this.#uri;
    const survey = uri === null ? undefined : await this.#ask(uri);
    // The document may have been changed or left while the server was busy; then a later answer is on its way.
    if (uri?.toString() !== this.#uri?.toString()) return;
    this.#current = uri === null || survey === undefined ? null : { uri, survey };
    this.#changed.fire(this.#current);
  }
}

function isTranscript(document: TextDocument | undefined): document is TextDocument {
  return document?.languageId === 'transcript' && !isPreview(document.uri);
}
