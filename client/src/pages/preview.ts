import {
  l10n,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type TextEditor,
  type Uri,
} from 'vscode';
import type { FromPage, PreviewWords, ToPreview } from '../../webview/messages.ts';
import type { ReadingResult } from '../protocol.ts';
import { Page } from './page.ts';
import { activeTranscript, nameOf, revealLine } from './transcriptEditor.ts';

/** The page that shows the transcript in the active editor as it will be read, and follows its text and its cursor. */
export class Preview implements Disposable {
  readonly #context: ExtensionContext;
  readonly #ask: (uri: Uri, since: number | null) => Promise<ReadingResult | undefined>;
  readonly #subscriptions: readonly Disposable[];
  #page: Page<ToPreview> | undefined;
  #uri: Uri | undefined;
  /** What the page has; null when it has nothing or what is of another transcript. */
  #since: number | null = null;
  #isAsking = false;
  #isStale = false;

  /** @param ask gives what is new since an earlier answer; undefined when nothing is to be had */
  constructor(context: ExtensionContext, ask: (uri: Uri, since: number | null) => Promise<ReadingResult | undefined>) {
    this.#context = context;
    this.#ask = ask;
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#isShown(document.uri)) void this.#update();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.#isShown(textEditor.document.uri)) void this.#sendCursor(textEditor);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [first] }) => {
        if (first !== undefined && this.#isShown(textEditor.document.uri))
          void this.#page?.send({ type: 'top', line: first.start.line });
      }),
    ];
  }

  /** Shows the active transcript beside itself; the focus stays in the text. */
  show(): void {
    if (this.#page !== undefined) this.#page.reveal(true);
    else if (activeTranscript() !== undefined) {
      const receive = (message: FromPage): Promise<void> => this.#receive(message);
      const closed = (): void => void (this.#page = undefined);
      this.#page = new Page<ToPreview>(this.#context, 'preview', ViewColumn.Beside, receive, closed);
    }
    this.#follow();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#page?.dispose();
  }

  #isShown(uri: Uri): boolean {
    return this.#page?.isVisible === true && uri.toString() === this.#uri?.toString();
  }

  /** Another transcript takes the place of the one that is shown; other editors leave it as it is. */
  #follow(): void {
    const uri = activeTranscript()?.document.uri;
    if (this.#page === undefined || uri === undefined) return;
    this.#page.title = l10n.t('Preview {0}', nameOf(uri));
    if (uri.toString() === this.#uri?.toString() && this.#since !== null) return;
    this.#uri = uri;
    this.#since = null;
    void this.#update();
  }

  /** Asks once at a time: what is typed meanwhile comes with the next answer. */
  async #update(): Promise<void> {
    this.#isStale = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#isStale && this.#uri !== undefined) {
        this.#isStale = false;
        await this.#askOnce(this.#uri);
      }
    } finally {
      this.#isAsking = false;
    }
  }

  async #askOnce(uri: Uri): Promise<void> {
    const since = this.#since;
    // The language client hears of the change in the same moment; its turn comes first.
    await Promise.resolve();
    const reading = await this.#ask(uri, since);
    // The page may have been hidden or shown another transcript meanwhile, and has what this is built on no more.
    if (reading === undefined || reading === null || since !== this.#since || uri !== this.#uri) return;
    const { id, start, removed, parts, lines, language } = reading;
    const change = { start, removed, parts, lines, language };
    this.#since = id;
    await this.#page?.send(
      since === null ? { type: 'whole', change, words: wordsOfPreview() } : { type: 'change', change },
    );
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    if (since === null && editor !== undefined) await this.#sendCursor(editor);
  }

  async #sendCursor({ selection }: TextEditor): Promise<void> {
    await this.#page?.send({ type: 'cursor', line: selection.active.line });
  }

  async #receive(message: FromPage): Promise<void> {
    if (message.type === 'ready') {
      this.#since = null;
      await this.#update();
    } else if (message.type === 'reveal' && this.#uri !== undefined) await revealLine(this.#uri, message.line);
  }
}

function wordsOfPreview(): PreviewWords {
  return {
    keys: l10n.t('Arrow keys go from paragraph to paragraph, Enter shows the paragraph in the editor.'),
    nothing: l10n.t('There is nothing to read in this transcript yet.'),
    question: l10n.t('Question'),
    answer: l10n.t('Answer'),
    statement: l10n.t('Opening statement'),
  };
}
