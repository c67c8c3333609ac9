import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { SurveyResult } from '../../../server/src/protocol.ts';
import { showingPlace } from './place.ts';
import { SurveyView } from './surveyView.ts';

type Speaker = SurveyResult['speakers'][number];
type Turn = Speaker['turns'][number];

/** The speakers of a transcript with what they say, and below each the turns. */
export class SpeakersView extends SurveyView<Speaker | Turn> {
  getChildren(parent?: Speaker | Turn): (Speaker | Turn)[] {
    if (parent === undefined) return [...(this.surveyed?.survey.speakers ?? [])];
    return isSpeaker(parent) ? [...parent.turns] : [];
  }

  getTreeItem(element: Speaker | Turn): TreeItem {
    return isSpeaker(element) ? this.#speaker(element) : this.#turn(element);
  }

  #speaker({ name, role, turns, words, share }: Speaker): TreeItem {
    const item = new TreeItem(name || l10n.t('Opening statement'), TreeItemCollapsibleState.Collapsed);
    const percent = l10n.t('{0} %', Math.round(share * 100));
    const figures = l10n.t('turns: {0} · words: {1}', turns.length, words);
    item.description = `${percent} · ${figures}`;
    item.tooltip = [name, role ?? '', `${percent} · ${figures}`].filter((line) => line !== '').join('\n');
    item.iconPath = new ThemeIcon('person');
    item.contextValue = 'speaker';
    // A change elsewhere must not fold the speaker away.
    item.id = `speaker ${name}`;
    // Choosing a speaker again and again steps through the turns.
    item.command = { command: 'transcript.nextTurnOf', title: l10n.t('Go to the next turn'), arguments: [name] };
    return item;
  }

  #turn({ title, range, cursor }: Turn): TreeItem {
    const label = title || l10n.t('(no words)');
    const item = new TreeItem(label);
    item.tooltip = label;
    item.iconPath = new ThemeIcon('comment');
    item.command = showingPlace(this.uri, range, cursor);
    return item;
  }
}

function isSpeaker(element: Speaker | Turn): element is Speaker {
  return 'turns' in element;
}
