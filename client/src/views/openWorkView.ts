import { EventEmitter, l10n, ThemeColor, ThemeIcon, TreeItem, type TreeDataProvider } from 'vscode';
import type { SurveyResult } from '../../../server/src/protocol.ts';
import { showingPlace } from './place.ts';
import type { Surveyed } from './surveyed.ts';

type Work = SurveyResult['openWork'][number];

/** What is left to do before the transcript can be published. */
export class OpenWorkView implements TreeDataProvider<Work> {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #surveyed: Surveyed | null = null;

  show(surveyed: Surveyed | null): void {
    this.#surveyed = surveyed;
    this.#changed.fire();
  }

  getChildren(parent?: Work): Work[] {
    return parent === undefined ? [...(this.#surveyed?.survey.openWork ?? [])] : [];
  }

  get #uri(): string {
    return this.#surveyed?.uri.toString() ?? '';
  }

  getTreeItem({ ruleId, title, message, range, cursor }: Work): TreeItem {
    const item = new TreeItem(title || ruleId);
    item.description = l10n.t('line {0} · {1}', range.start.line + 1, ruleId);
    item.tooltip = message;
    item.iconPath = new ThemeIcon('circle-large-outline', new ThemeColor('list.warningForeground'));
    item.accessibilityInformation = { label: `${title} – ${message}` };
    item.command = showingPlace(this.#uri, range, cursor);
    return item;
  }
}
