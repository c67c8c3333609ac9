import { env, l10n, SnippetString, window, workspace, type QuickPickItem } from 'vscode';
import { templateSnippet } from '../templates/snippet.ts';
import { templateKinds, type TemplateKind } from '../templates/template.ts';

/**
 * Opens a new transcript with places to fill in, in the language that transcripts are set to, or else in that of the user
 * interface.
 *
 * @param given the kind, so that the user is not asked; anything else counts as nothing, because menus pass values of their own
 */
export async function newTranscript(given?: unknown): Promise<void> {
  const kind = templateKinds.find((one) => one === given) ?? (await askKind());
  if (kind === undefined) return;
  const set = workspace.getConfiguration('transcript').get('language', 'auto');
  const document = await workspace.openTextDocument({ language: 'transcript', content: '' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(templateSnippet(kind, set === 'auto' ? env.language : set, new Date())));
}

interface KindItem extends QuickPickItem {
  readonly template: TemplateKind;
}

async function askKind(): Promise<TemplateKind | undefined> {
  const items: readonly KindItem[] = [
    {
      label: l10n.t('Press conference'),
      detail: l10n.t('Heading, opening statement, questions without names, answers.'),
      template: 'pressConference',
    },
    {
      label: l10n.t('Interview'),
      detail: l10n.t('Two people, who ask and answer under their names.'),
      template: 'interview',
    },
    { label: l10n.t('Hearing'), detail: l10n.t('A chair, a witness and a member who asks.'), template: 'hearing' },
    {
      label: l10n.t('Podcast'),
      detail: l10n.t('A host and a guest, with the title of the episode.'),
      template: 'podcast',
    },
  ];
  const picked = await window.showQuickPick(items, {
    title: l10n.t('New transcript'),
    placeHolder: l10n.t('What is it a transcript of?'),
  });
  return picked?.template;
}
