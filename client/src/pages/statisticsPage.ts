import { env, l10n, Uri, window, workspace, type Disposable, type ExtensionContext, type TextDocument } from 'vscode';
import type { ShowFigures, StatisticsWords } from '../../webview/messages.ts';
import type { StatisticsResult } from '../../../server/src/protocol.ts';
import { nameOf, Page } from './page.ts';
import { activeTranscript } from './transcriptEditor.ts';

/** How long after a keystroke the figures are counted anew, in milliseconds. */
const REST = 400;

/** The page that shows who speaks how much in one transcript, live while somebody edits it. */
export class StatisticsPage implements Disposable {
  readonly #page: Page<ShowFigures>;
  readonly #ask: (uri: Uri, name: string) => Promise<StatisticsResult | undefined>;
  readonly #subscription: Disposable;
  #figures: StatisticsResult = null;
  #timer: NodeJS.Timeout | undefined;

  /** @param ask gives the figures of a transcript; undefined when there are none to be had */
  constructor(context: ExtensionContext, ask: (uri: Uri, name: string) => Promise<StatisticsResult | undefined>) {
    this.#ask = ask;
    this.#page = new Page(context, {
      name: 'statistics',
      preserveFocus: false,
      title: (name) => l10n.t('Statistics of {0}', name),
      receive: (type, uri) => this.#receive(type, uri),
    });
    this.#subscription = workspace.onDidChangeTextDocument(({ document }) => this.#changed(document));
  }

  /** Shows the figures of the active transcript. */
  async show(): Promise<void> {
    const uri = activeTranscript()?.document.uri ?? this.#page.uri;
    if (uri === undefined) return;
    const wasOpen = this.#page.uri !== undefined;
    this.#page.show(uri);
    if (wasOpen) await this.#update(uri);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#page.dispose();
  }

  #changed({ uri }: TextDocument): void {
    if (!this.#page.shows(uri)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(uri), REST);
  }

  async #update(uri: Uri): Promise<void> {
    const figures = (await this.#ask(uri, workspace.asRelativePath(uri))) ?? null;
    if (!this.#page.isAbout(uri)) return;
    this.#figures = figures;
    await this.#page.send({ figures, words: wordsFor(nameOf(uri)) });
  }

  async #receive(type: 'ready' | 'copy' | 'save', uri: Uri): Promise<void> {
    switch (type) {
      case 'ready':
        return await this.#update(uri);
      case 'copy':
        await env.clipboard.writeText(this.#figures?.csv ?? '');
        window.setStatusBarMessage(l10n.t('The figures are copied.'), 5000);
        return;
      case 'save':
        return await save(uri, this.#figures?.csv ?? '');
    }
  }
}

async function save(uri: Uri, csv: string): Promise<void> {
  const name = `${nameOf(uri).replace(/\.[^.]*$/, '')}-statistics.csv`;
  const target = await window.showSaveDialog({
    // A transcript that was never saved has no folder.
    ...(uri.scheme === 'untitled' ? {} : { defaultUri: Uri.joinPath(uri, '..', name) }),
    filters: { CSV: ['csv'] },
  });
  if (target !== undefined) await workspace.fs.writeFile(target, new TextEncoder().encode(csv));
}

function wordsFor(name: string): StatisticsWords {
  return {
    title: l10n.t('Statistics of {0}', name),
    nothing: l10n.t('Nobody speaks in this transcript yet.'),
    copy: l10n.t('Copy as CSV'),
    save: l10n.t('Save as CSV…'),
    words: l10n.t('Words'),
    turns: l10n.t('Turns'),
    questions: l10n.t('Questions'),
    unanswered: l10n.t('Without an answer'),
    meanQuestion: l10n.t('Words per question'),
    meanAnswer: l10n.t('Words per answer'),
    speakers: l10n.t('Who speaks how much'),
    speakersChart: l10n.t('Bars of the share of words. {0} says most: {1}. The table below has all figures.'),
    speaker: l10n.t('Speaker'),
    share: l10n.t('Share'),
    wordsPerTurn: l10n.t('Words per turn'),
    longestTurn: l10n.t('Longest turn'),
    timeline: l10n.t('Who speaks when'),
    timelineChart: l10n.t('A line for each speaker, from the first word to the last: {0} turns of {1} speakers.'),
    others: l10n.t('Others'),
    exchanges: l10n.t('Questions and answers'),
    exchangesChart: l10n.t(
      'The words of each question and of its answer: {0} and {1} on average. The table below has all figures.',
    ),
    exchange: l10n.t('Exchange'),
    askedBy: l10n.t('Asked by'),
    answeredBy: l10n.t('Answered by'),
    questionWords: l10n.t('Words of the question'),
    answerWords: l10n.t('Words of the answer'),
    longestTurns: l10n.t('Longest turns'),
    wordsInLine: l10n.t('{0} (line {1})'),
    line: l10n.t('Line'),
    statement: l10n.t('Opening statement'),
  };
}
