import { languages, window } from 'vscode';

/** Switches the document in the active editor to the language of transcripts, for as long as it is open. */
export async function treatAsTranscript(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document !== undefined) await languages.setTextDocumentLanguage(document, 'transcript');
}
