import { env, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { copyRequest, type CopyParams, type CopyResult } from '../../../server/src/protocol.ts';
import type { Running } from './running.ts';

/** The commands that put quotations and whole texts on the clipboard, by the last part of their names. */
export function copyCommands(ask: Running['ask'], converter: () => BaseLanguageClient['code2ProtocolConverter']) {
  async function copy(title: string, isWhole: boolean): Promise<void> {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'transcript') return;
    const forms = [
      { label: l10n.t('Plain text'), form: 'plain' },
      { label: 'Markdown', form: 'markdown' },
      { label: 'HTML', form: 'html' },
    ] as const;
    const chosen = await window.showQuickPick(forms, { title, placeHolder: l10n.t('In which form?') });
    if (chosen === undefined) return;
    const textDocument = { uri: converter().asUri(editor.document.uri) };
    const ranges = isWhole ? {} : { ranges: editor.selections.map((selection) => converter().asRange(selection)) };
    const text = await ask<CopyParams, CopyResult>(copyRequest, { textDocument, form: chosen.form, ...ranges });
    if (text === null) {
      window.setStatusBarMessage(`$(info) ${l10n.t('Nothing is said here that could be copied.')}`, 5000);
      return;
    }
    await env.clipboard.writeText(text);
    window.setStatusBarMessage(`$(check) ${l10n.t('Copied.')}`, 3000);
  }

  return {
    copyQuotation: () => copy(l10n.t('Copy as Quotation'), false),
    copyTranscript: () => copy(l10n.t('Copy Whole Transcript'), true),
  };
}
