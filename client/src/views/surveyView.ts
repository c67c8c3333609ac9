import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { Surveyed } from './surveyed.ts';

/** A view of the transcript at a glance: a list that is drawn anew with each survey. */
export abstract class SurveyView<Element> implements TreeDataProvider<Element> {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** Null when no transcript is open. */
  protected surveyed: Surveyed | null = null;

  show(surveyed: Surveyed | null): void {
    this.surveyed = surveyed;
    this.refresh();
  }

  abstract getChildren(parent?: Element): Element[];
  abstract getTreeItem(element: Element): TreeItem;

  protected refresh(): void {
    this.#changed.fire();
  }

  /** The document that is surveyed; empty when there is none. */
  protected get uri(): string {
    return this.surveyed?.uri.toString() ?? '';
  }
}
