import { languages, LanguageStatusSeverity, window, type Disposable, type LanguageStatusItem, type Uri } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { StatusParams } from './protocol.ts';

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
      item.text = status === undefined ? 'Reading the transcript' : summary(status);
      item.detail = status === undefined ? '' : conventionOf(status);
      item.command = { command: 'workbench.actions.view.problems', title: 'Show problems' };
    } else {
      item.severity = LanguageStatusSeverity.Error;
      item.text = 'The transcript server does not run';
      item.detail = '[Show output](command:transcript.showOutput)';
      item.command = { command: 'transcript.restartServer', title: 'Restart' };
    }
  }
}

function summary({ exchanges, findings, suppressed }: StatusParams): string {
  const known = suppressed === 0 ? '' : ` and ${suppressed} in the baseline`;
  return `${count(exchanges, 'exchange')}, ${count(findings, 'finding')}${known}`;
}

function conventionOf({ convention }: StatusParams): string {
  if (convention === null) return 'No speaker labels';
  return `${convention.title} (${Math.round(convention.confidence * 100)} % sure)`;
}

function count(number: number, noun: string): string {
  return `${number === 0 ? 'No' : number} ${noun}${number === 1 ? '' : 's'}`;
}
