import { l10n, window, workspace, type Disposable, type ExtensionContext, type TextEditor, type Uri } from 'vscode';
import type { PreviewWords, ToPreview } from '../../webview/messages.ts';
import type { ReadingResult } from '../../../server/src/protocol.ts';
import { Page } from './page.ts';
import { activeTranscript, editorOf } from './transcriptEditor.ts';

/** The page that shows the transcript in the active editor as it will be read, and follows its text and its cursor. */
export class Preview implements Disposable {
  readonly #page: Page<ToPreview>;
  readonly #ask: (uri: Uri, since: number | null) => Promise<ReadingResult | undefined>;
  readonly #subscriptions: readonly Disposable[];
  /** The answer that the page has; null when it has none of its transcript. */
  #since: number | null = null;
  #isAsking = false;
  #isStale = false;
  /** The first line that the editor showed last. */
  #top = 0;

  /** @param ask gives what is new since an earlier answer; undefined when nothing is to be had */
  constructor(context: ExtensionContext, ask: (uri: Uri, since: number | null) => Promise<ReadingResult | undefined>) {
    this.#ask = ask;
    this.#page = new Page(context, {
      name: 'preview',
      preserveFocus: true,
      title: (name) => l10n.t('Preview {0}', name),
      receive: (type) => {
        if (type === 'ready') this.#begin();
      },
    });
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#page.shows(document.uri)) void this.#update();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        // A cursor that moves because somebody types means lines that the page does not have yet.
        if (!this.#isAsking && this.#page.shows(textEditor.document.uri)) void this.#sendCursor(textEditor);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (this.#page.shows(textEditor.document.uri)) void this.#sendTop(textEditor);
      }),
    ];
  }

  /** Shows the active transcript beside itself; the focus stays in the text. */
  show(): void {
    const uri = activeTranscript()?.document.uri ?? this.#page.uri;
    if (uri === undefined) return;
    const isOther = this.#page.uri !== undefined && !this.#page.isAbout(uri);
    this.#page.show(uri);
    if (isOther) this.#begin();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#page.dispose();
  }

  /** Another transcript takes the place of the one that is shown; other editors leave it as it is. */
  #follow(): void {
    const uri = activeTranscript()?.document.uri;
    if (uri === undefined || this.#page.uri === undefined || this.#page.isAbout(uri)) return;
    this.#page.turnTo(uri);
    this.#begin();
  }

  /** The page gets the whole transcript. */
  #begin(): void {
    this.#since = null;
    void this.#update();
  }

  /** Asks once at a time: what is typed meanwhile comes with the next answer. */
  async #update(): Promise<void> {
    this.#isStale = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#isStale && this.#page.uri !== undefined) {
        this.#isStale = false;
        await this.#askOnce(this.#page.uri);
      }
    } finally {
      this.#isAsking = false;
    }
  }

  async #askOnce(uri: Uri): Promise<void> {
    const since = this.#since;
    const reading = await this.#ask(uri, since);
    // Meanwhile the page may have been hidden or turned to another transcript, and lacks what this is built on.
    if (reading === undefined || reading === null || since !== this.#since || !this.#page.isAbout(uri)) return;
    const { id, start, removed, parts, lines, language } = reading;
    const change = { start, removed, parts, lines, language };
    this.#since = id;
    const isWhole = reading.since === null;
    await this.#page.send(isWhole ? { type: 'whole', change, words: wordsOfPreview() } : { type: 'change', change });
    const editor = editorOf(uri);
    if (editor === undefined) return;
    await this.#sendCursor(editor);
    // The server may have been asked before it heard of the last keystroke.
    if (reading.version < editor.document.version) this.#isStale = true;
  }

  async #sendCursor({ selection }: TextEditor): Promise<void> {
    await this.#page.send({ type: 'cursor', line: selection.active.line });
  }

  /** Says where the editor was scrolled to. Its visible lines change as well when somebody types below, which moves nothing. */
  async #sendTop({ visibleRanges: [first] }: TextEditor): Promise<void> {
    if (first === undefined || first.start.line === this.#top) return;
    this.#top = first.start.line;
    await this.#page.send({ type: 'top', line: this.#top });
  }
}

function wordsOfPreview(): PreviewWords {
  return {
    keys: l10n.t('Arrow keys go from paragraph to paragraph, Enter goes to the paragraph in the editor.'),
    nothing: l10n.t('There is nothing to read in this transcript yet.'),
    roles: {
      statement: l10n.t('Opening statement'),
      question: l10n.t('Question'),
      answer: l10n.t('Answer'),
    },
  };
}
