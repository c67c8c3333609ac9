import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem } from 'vscode';
import type { SurveyResult } from '../../../server/src/protocol.ts';
import { showingPlace } from './place.ts';
import { SurveyView } from './surveyView.ts';

type Exchange = SurveyResult['exchanges'][number];

/** The exchanges of a transcript, all of them or those in which one speaker answers. */
export class ExchangesView extends SurveyView<Exchange> {
  #speaker: string | null = null;

  /** Shows only the exchanges in which this speaker answers; null shows all. */
  filter(speaker: string | null): void {
    this.#speaker = speaker;
    this.refresh();
  }

  getChildren(parent?: Exchange): Exchange[] {
    if (parent !== undefined) return [];
    const all = this.surveyed?.survey.exchanges ?? [];
    const speaker = this.#speaker;
    return speaker === null ? [...all] : all.filter(({ answeredBy }) => answeredBy.includes(speaker));
  }

  getParent(): undefined {
    return undefined;
  }

  getTreeItem({ number, title, answeredBy, words, findings, range, cursor }: Exchange): TreeItem {
    const item = new TreeItem(`${number}  ${title}`);
    const length = l10n.t('{0} words', words);
    const who = answeredBy.length === 0 ? l10n.t('no answer') : answeredBy.join(', ');
    item.description = `${who} · ${length}`;
    item.tooltip = new MarkdownString();
    item.tooltip.appendText(`${title}\n\n${who}, ${length}`);
    if (findings > 0) item.tooltip.appendText(`\n\n${l10n.t('Findings: {0}', findings)}`);
    item.iconPath =
      findings > 0
        ? new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
        : new ThemeIcon('comment-discussion');
    item.accessibilityInformation = {
      label: l10n.t('Exchange {0}: {1}. {2}, {3}. Findings: {4}.', number, title, who, length, findings),
    };
    item.command = showingPlace(this.uri, range, cursor);
    return item;
  }
}
