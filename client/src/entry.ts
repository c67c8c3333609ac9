/*
 * What the extension loads for every plain text and Markdown file: it looks at the text and waits. Everything heavy, the
 * language client above all, comes with `load` when the first transcript is open or a command is run.
 */
import { commands, l10n, languages, Range, window, workspace, type ExtensionContext } from 'vscode';
import { looksLikeTranscript, sampleLength } from '../../server/src/detect.ts';
import type { Client } from './client.ts';

/** What `activate` gives to other extensions and to the tests. */
export interface Entry {
  /** True once the language client has been asked for. */
  isLoaded(): boolean;
}

/** The part of package.json that is read here. */
interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/**
 * Registers detection, the commands and the start at the first transcript.
 * @param load loads the heavy half and sets it up
 */
export function activateEntry(context: ExtensionContext, load: () => Promise<Client>): Entry {
  let client: Promise<Client> | undefined;
  const loaded = () =>
    (client ??= load().catch((error: unknown) => {
      // The next transcript or command tries again.
      client = undefined;
      throw error;
    }));

  const offer = languages.createLanguageStatusItem('transcript.detected', []);
  offer.text = l10n.t('Looks like a transcript');
  offer.command = { command: 'transcript.treatAsTranscript', title: l10n.t('Treat this file as a transcript') };
  const others = languages.createLanguageStatusItem('transcript.others', []);
  others.text = l10n.t('Other choices');
  others.detail = l10n.t(
    '[All such files in this folder](command:transcript.treatFolder) · [Never here](command:transcript.neverHere)',
  );

  const update = () => {
    if (workspace.textDocuments.some(({ languageId }) => languageId === 'transcript')) {
      loaded().then((started) => started.start(), window.showErrorMessage);
    }
    const document = window.activeTextEditor?.document;
    const looksLikeOne =
      document !== undefined &&
      /^(?:plaintext|markdown)$/.test(document.languageId) &&
      !context.workspaceState.get('neverHere') &&
      workspace.getConfiguration('transcript', document).get('detection.enabled') &&
      looksLikeTranscript(document.getText(new Range(document.positionAt(0), document.positionAt(sampleLength))));
    // Only the active editor's status is shown, so its language is enough to select it.
    offer.selector = others.selector = looksLikeOne ? document.languageId : [];
  };

  const manifest = context.extension.packageJSON as Manifest;
  context.subscriptions.push(
    offer,
    others,
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(update),
    workspace.onDidChangeConfiguration(update),
    workspace.onDidChangeTextDocument(({ contentChanges }) => {
      // Somebody who types is left alone; a transcript comes by pasting.
      if (contentChanges.some(({ text }) => text.length > 99)) update();
    }),
    ...manifest.contributes.commands.map(({ command }) =>
      commands.registerCommand(command, async (...args: unknown[]) => {
        await (await loaded()).run(command, args);
        update();
      }),
    ),
    { dispose: () => client?.then((started) => started.stop()) },
  );
  update();
  return { isLoaded: () => client !== undefined };
}
