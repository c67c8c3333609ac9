import { l10n, ThemeColor, ThemeIcon, TreeItem } from 'vscode';
import type { SurveyResult } from '../../../server/src/protocol.ts';
import { showingPlace } from './place.ts';
import { SurveyView } from './surveyView.ts';

type Work = SurveyResult['openWork'][number];

/** What is left to do before the transcript can be published. */
export class OpenWorkView extends SurveyView<Work> {
  getChildren(parent?: Work): Work[] {
    return parent === undefined ? [...(this.surveyed?.survey.openWork ?? [])] : [];
  }

  getTreeItem({ ruleId, title, message, range, cursor }: Work): TreeItem {
    const item = new TreeItem(title || ruleId);
    item.description = l10n.t('line {0} · {1}', range.start.line + 1, ruleId);
    item.tooltip = message;
    item.iconPath = new ThemeIcon('circle-large-outline', new ThemeColor('list.warningForeground'));
    item.accessibilityInformation = { label: `${title} – ${message}` };
    item.command = showingPlace(this.uri, range, cursor);
    return item;
  }
}
