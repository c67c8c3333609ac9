import { window, type TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The server that runs, as commands see it. */
export interface Running {
  /** Sends a request; fails with a message for people when no server runs. */
  readonly ask: <Params, Result>(method: string, params: Params) => Promise<Result>;
  readonly client: () => BaseLanguageClient;
  /** The active editor and what its document is called to the server; null when it holds no transcript. */
  readonly activeTranscript: () => { readonly editor: TextEditor; readonly textDocument: { uri: string } } | null;
}

/** @param client gives the client whose server runs, or throws with a message for people */
export function running(client: () => BaseLanguageClient): Running {
  return {
    client,
    ask: async (method, params) => await client().sendRequest(method, params),
    activeTranscript() {
      const editor = window.activeTextEditor;
      if (editor?.document.languageId !== 'transcript') return null;
      return { editor, textDocument: { uri: client().code2ProtocolConverter.asUri(editor.document.uri) } };
    },
  };
}
