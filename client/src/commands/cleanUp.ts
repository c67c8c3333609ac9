import { l10n, window, type QuickPickItem } from 'vscode';
import {
  cleanUpOffersRequest,
  cleanUpRequest,
  type CleanUpOffersParams,
  type CleanUpOffersResult,
  type CleanUpParams,
  type CleanUpPart,
  type CleanUpResult,
} from '../../../server/src/protocol.ts';
import { applyChange } from './applyChange.ts';
import { changes } from './preview.ts';
import type { Running } from './running.ts';

/** What the user is asked for, unless whoever runs the command says it. */
export interface CleanUpChoice {
  readonly parts?: readonly CleanUpPart[];
  /** Shows the changes before they are made, as it is when nobody says otherwise. */
  readonly preview?: boolean;
}

interface PartItem extends QuickPickItem {
  readonly part: CleanUpPart;
}

const titles = (): Readonly<Record<CleanUpPart, { readonly label: string; readonly detail: string }>> => ({
  'page-residue': {
    label: l10n.t('Page residue'),
    detail: l10n.t('Removes language bars, navigation and share lines of the web page.'),
  },
  'invisible-characters': {
    label: l10n.t('Invisible characters and trailing space'),
    detail: l10n.t('Removes control characters, zero-width characters, soft hyphens, and space at the ends of lines.'),
  },
  'label-form': {
    label: l10n.t('Label form'),
    detail: l10n.t('Sets every label as the transcript or its profile sets them: mark, space, line of its own.'),
  },
  'wrapped-lines': { label: l10n.t('Wrapped lines'), detail: l10n.t('Puts each paragraph of speech on one line.') },
  'blank-lines': {
    label: l10n.t('Blank lines'),
    detail: l10n.t('Leaves one blank line between turns, and never more than one.'),
  },
});

/** Lets the user choose what to clean up in the active transcript, shows the changes and makes them as one step to undo. */
export async function cleanUp(server: Running, given: CleanUpChoice = {}): Promise<void> {
  const here = server.activeTranscript();
  if (here === null) return;
  const { editor, textDocument } = here;
  const parts = given.parts ?? (await askParts(server, { textDocument }));
  if (parts === undefined || parts.length === 0) return;
  const { document } = editor;
  const { version } = document;
  const { edits, refused } = await server.ask<CleanUpParams, CleanUpResult>(cleanUpRequest, { textDocument, parts });
  const preview = given.preview === false ? null : l10n.t('Clean Up: Before ↔ After');
  await applyChange(server, { document, version, edits, preview });
  if (refused.length > 0) {
    const names = refused.map((part) => titles()[part].label).join(', ');
    void window.showWarningMessage(l10n.t('This was left out because it would have changed what is said: {0}.', names));
  }
}

async function askParts(server: Running, params: CleanUpOffersParams): Promise<readonly CleanUpPart[] | undefined> {
  const offers = await server.ask<CleanUpOffersParams, CleanUpOffersResult>(cleanUpOffersRequest, params);
  if (offers.length === 0) {
    void window.showInformationMessage(l10n.t('There is nothing to clean up in this transcript.'));
    return undefined;
  }
  const items = offers.map(({ part, count }): PartItem => {
    return { ...titles()[part], part, description: changes(count), picked: true };
  });
  const picked = await window.showQuickPick(items, {
    canPickMany: true,
    title: l10n.t('Clean up transcript'),
    placeHolder: l10n.t('What to clean up? No spoken word changes, and you see the changes before they are made.'),
  });
  return picked?.map(({ part }) => part);
}
