import { env, Uri, window, type Disposable, type ExtensionContext, type ViewColumn, type WebviewPanel } from 'vscode';
import type { FromPage } from '../../webview/messages.ts';

/** A page of ours beside the text: its style and script are files of the extension, and nothing else is ever loaded. */
export class Page<Message> implements Disposable {
  readonly #panel: WebviewPanel;

  /**
   * @param name of the script and style in `dist/`
   * @param receive told what the page says
   * @param closed told when somebody has closed the page
   */
  constructor(
    { extensionUri }: ExtensionContext,
    name: 'preview' | 'statistics',
    column: ViewColumn,
    receive: (message: FromPage) => unknown,
    closed: () => void,
  ) {
    const dist = Uri.joinPath(extensionUri, 'dist');
    this.#panel = window.createWebviewPanel(
      `transcript.${name}`,
      '',
      { viewColumn: column, preserveFocus: name === 'preview' },
      { enableScripts: true, localResourceRoots: [dist], enableFindWidget: true },
    );
    const { webview } = this.#panel;
    const icon = (theme: string): Uri => Uri.joinPath(extensionUri, 'icons', `transcript-${theme}.svg`);
    this.#panel.iconPath = { light: icon('light'), dark: icon('dark') };
    webview.onDidReceiveMessage(receive);
    this.#panel.onDidDispose(closed);
    const script = webview.asWebviewUri(Uri.joinPath(dist, `${name}.js`));
    const style = webview.asWebviewUri(Uri.joinPath(dist, `${name}.css`));
    webview.html = pageOf(webview.cspSource, String(script), String(style));
  }

  get isVisible(): boolean {
    return this.#panel.visible;
  }

  set title(title: string) {
    this.#panel.title = title;
  }

  /** Brings the page to the front where it is. */
  reveal(preserveFocus: boolean): void {
    this.#panel.reveal(undefined, preserveFocus);
  }

  /** A page that is hidden hears nothing; when it is shown again it says that it is ready. */
  async send(message: Message): Promise<void> {
    await this.#panel.webview.postMessage(message);
  }

  dispose(): void {
    this.#panel.dispose();
  }
}

function pageOf(source: string, script: string, style: string): string {
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Transcript</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main id="content"></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
