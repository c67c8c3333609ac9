import type { FromPage } from './messages.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const api = acquireVsCodeApi();

/** Says something to the extension. */
export function tell(message: FromPage): void {
  api.postMessage(message);
}

/** Handles what the extension says, and tells it that somebody listens. VS Code lets nobody else write to the page. */
export function listen<Message>(handle: (message: Message) => void): void {
  window.addEventListener('message', (event: MessageEvent<Message>) => handle(event.data));
  tell({ type: 'ready' });
}

/**
 * Shows a line in the editor.
 * @param focus whether the focus goes there
 */
export function reveal(line: number, focus: boolean): void {
  tell({ type: 'reveal', line, focus });
}
