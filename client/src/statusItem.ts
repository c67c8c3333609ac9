import {
  l10n,
  languages,
  LanguageStatusSeverity,
  window,
  type Disposable,
  type LanguageStatusItem,
  type Uri,
} from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { StatusParams } from '../../server/src/protocol.ts';

/** The entry of the language status that tells what was understood of the transcript in the active editor. */
export class StatusItem {
  readonly #item: LanguageStatusItem;
  readonly #byDocument = new Map<string, StatusParams>();
  readonly #subscription: Disposable;
  #state = State.Starting;

  constructor() {
    this.#item = languages.createLanguageStatusItem('transcript.status', { language: 'transcript' });
    this.#item.name = 'Transcript';
    this.#subscription = window.onDidChangeActiveTextEditor(() => this.#update());
    this.#update();
  }

  /** Shows the state of this client. */
  follow(client: BaseLanguageClient): void {
    this.#byDocument.clear();
    client.onDidChangeState(({ newState }) => {
      this.#state = newState;
      this.#update();
    });
  }

  /** Shows what the server reports of a document. */
  report(uri: Uri, status: StatusParams): void {
    this.#byDocument.set(uri.toString(), status);
    this.#update();
  }

  dispose(): void {
    this.#item.dispose();
    this.#subscription.dispose();
  }

  #update(): void {
    const item = this.#item;
    item.busy = this.#state === State.Starting;
    if (this.#state === State.Starting || this.#state === State.Running) {
      const status = this.#byDocument.get(window.activeTextEditor?.document.uri.toString() ?? '');
      item.severity = LanguageStatusSeverity.Information;
      item.text = status === undefined ? l10n.t('Reading the transcript') : summary(status);
      item.detail = status === undefined ? '' : conventionOf(status);
      item.command = { command: 'workbench.actions.view.problems', title: l10n.t('Show problems') };
    } else {
      item.severity = LanguageStatusSeverity.Error;
      item.text = l10n.t('The transcript server does not run');
      item.detail = `[${l10n.t('Show output')}](command:transcript.showOutput)`;
      item.command = { command: 'transcript.restartServer', title: l10n.t('Restart') };
    }
  }
}

function summary({ exchanges, findings, suppressed }: StatusParams): string {
  const parts = [exchangesOf(exchanges), findingsOf(findings)];
  if (suppressed > 0) parts.push(l10n.t('{0} in the baseline', suppressed));
  return parts.join(', ');
}

function conventionOf({ convention }: StatusParams): string {
  if (convention === null) return l10n.t('No speaker labels');
  return l10n.t('{0} ({1} % sure)', convention.title, Math.round(convention.confidence * 100));
}

function exchangesOf(count: number): string {
  if (count === 0) return l10n.t('No exchanges');
  return count === 1 ? l10n.t('1 exchange') : l10n.t('{0} exchanges', count);
}

function findingsOf(count: number): string {
  if (count === 0) return l10n.t('no findings');
  return count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count);
}
