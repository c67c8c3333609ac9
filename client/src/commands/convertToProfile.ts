import { l10n, window } from 'vscode';
import {
  convertRequest,
  profilesRequest,
  type ConvertParams,
  type ConvertResult,
  type ProfilesResult,
} from '../../../server/src/protocol.ts';
import { applyChange } from './applyChange.ts';
import type { Running } from './running.ts';

/** What the user is asked for, unless whoever runs the command says it. */
export interface ConvertChoice {
  /** Id of a profile. */
  readonly profile?: string;
  /** Shows the changes before they are made, as it is when nobody says otherwise. */
  readonly preview?: boolean;
}

const leftOver = (): Readonly<Record<ConvertResult['left'][number], string>> => ({
  labels: l10n.t('the labels, because some would no longer be read as labels, or a speaker would be lost'),
  notes: l10n.t('the notes, because one would be read otherwise'),
  dates: l10n.t('the date, because it would be read otherwise'),
});

/** Sets the active transcript in a house style that the user chooses, and says what was left as it is. */
export async function convertToProfile(server: Running, given: ConvertChoice = {}): Promise<void> {
  const here = server.activeTranscript();
  if (here === null) return;
  const { editor, textDocument } = here;
  const profile = given.profile ?? (await askProfile(server));
  if (profile === undefined) return;
  const { document } = editor;
  const { version } = document;
  const { edits, left } = await server.ask<ConvertParams, ConvertResult>(convertRequest, { textDocument, profile });
  const preview = given.preview === false ? null : l10n.t('Convert to {0}: Before ↔ After', profile);
  if (edits.length > 0 || left.length === 0) await applyChange(server, { document, version, edits, preview });
  if (left.length > 0) {
    const parts = left.map((part) => leftOver()[part]).join('; ');
    void window.showInformationMessage(l10n.t('Left as they are: {0}.', parts));
  }
}

async function askProfile(server: Running): Promise<string | undefined> {
  const profiles = await server.ask<Record<string, never>, ProfilesResult>(profilesRequest, {});
  const items = profiles.map(({ id, title, usedBy }) => ({ label: title, description: id, detail: usedBy, id }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Convert to profile'),
    placeHolder: l10n.t('Which house style? No spoken word changes, and you see the changes before they are made.'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.id;
}
