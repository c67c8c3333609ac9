import {
  env,
  Uri,
  ViewColumn,
  window,
  type Disposable,
  type ExtensionContext,
  type Webview,
  type WebviewPanel,
} from 'vscode';
import type { FromPage } from '../../webview/messages.ts';
import { revealLine } from './transcriptEditor.ts';

/** What tells the pages apart. */
export interface PageOptions {
  /** Of its script and style in `dist/`. */
  readonly name: 'preview' | 'statistics';
  /** Whether the text has the focus when the page is shown. */
  readonly preserveFocus: boolean;
  /** @param name of the transcript */
  readonly title: (name: string) => string;
  /** Told what the page says, but for the places that are shown in the editor. */
  readonly receive: (type: Exclude<FromPage['type'], 'reveal'>, uri: Uri) => unknown;
}

/**
 * A page of ours beside the text, about one transcript at a time. Its style and script are files of the extension, and
 * nothing else is ever loaded.
 */
export class Page<Message> implements Disposable {
  readonly #extension: Uri;
  readonly #options: PageOptions;
  #panel: WebviewPanel | undefined;
  #uri: Uri | undefined;

  constructor({ extensionUri }: ExtensionContext, options: PageOptions) {
    this.#extension = extensionUri;
    this.#options = options;
  }

  /** The transcript that the page is about; undefined when the page is closed. */
  get uri(): Uri | undefined {
    return this.#panel === undefined ? undefined : this.#uri;
  }

  /** Whether the page is open and about that transcript. */
  isAbout(uri: Uri): boolean {
    return uri.toString() === this.uri?.toString();
  }

  /** Whether it is to be seen as well. */
  shows(uri: Uri): boolean {
    return this.#panel?.visible === true && this.isAbout(uri);
  }

  /** Opens the page beside the text, or brings it to the front where it is. A page that was not to be seen says that it is ready. */
  show(uri: Uri): void {
    if (this.#panel === undefined) this.#panel = this.#open();
    else this.#panel.reveal(undefined, this.#options.preserveFocus);
    this.turnTo(uri);
  }

  /** Makes an open page be about a transcript, where it is. */
  turnTo(uri: Uri): void {
    if (this.#panel === undefined) return;
    this.#uri = uri;
    this.#panel.title = this.#options.title(nameOf(uri));
  }

  /** A page that is hidden hears nothing; when it is shown again it says that it is ready. */
  async send(message: Message): Promise<void> {
    await this.#panel?.webview.postMessage(message);
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #open(): WebviewPanel {
    const { name, preserveFocus, receive } = this.#options;
    const dist = Uri.joinPath(this.#extension, 'dist');
    const panel = window.createWebviewPanel(
      `transcript.${name}`,
      '',
      { viewColumn: ViewColumn.Beside, preserveFocus },
      { enableScripts: true, localResourceRoots: [dist], enableFindWidget: true },
    );
    const icon = (theme: string): Uri => Uri.joinPath(this.#extension, 'icons', `transcript-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.webview.onDidReceiveMessage(async (message: FromPage) => {
      const uri = this.#uri;
      if (uri === undefined) return;
      if (message.type === 'reveal') await revealLine(uri, message.line, message.focus);
      else await receive(message.type, uri);
    });
    panel.onDidDispose(() => (this.#panel = undefined));
    panel.webview.html = pageOf(panel.webview, (kind) => Uri.joinPath(dist, `${name}.${kind}`));
    return panel;
  }
}

/** The last part of a document's address, by which people know it. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function pageOf(webview: Webview, file: (kind: 'js' | 'css') => Uri): string {
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Transcript</title>
<link rel="stylesheet" href="${String(webview.asWebviewUri(file('css')))}">
</head>
<body>
<main id="content"></main>
<script nonce="${nonce}" src="${String(webview.asWebviewUri(file('js')))}"></script>
</body>
</html>`;
}
