import { MovingFindings, unfinishedFindings, type DocumentText, type Finding, type TextEdit } from '../core/index.ts';
import type { OpenDocument } from './documents.ts';

/** What is known of a document whose findings have been shown. */
interface Shown {
  /** What was shown last, moved along with the edits since. */
  readonly findings: MovingFindings;
  /** Names the findings that this was made of; see {@link HeldFindings.update}. */
  readonly arrangement: string;
  /** The findings that wait, and how long they do. */
  readonly held: readonly Finding[];
  readonly delay: number;
}

/** The last edit: where it ended and when it was made, in milliseconds. */
interface LastEdit {
  readonly end: number;
  readonly time: number;
}

/**
 * Findings on the line that is being typed wait until it is finished: until another line is edited, the document is saved, or
 * whoever types pauses. What was shown before stays, and what is repaired goes at once.
 */
export class HeldFindings {
  readonly #shown = new Map<OpenDocument, Shown>();
  readonly #lastEdits = new WeakMap<OpenDocument, LastEdit>();
  readonly #timers = new Map<OpenDocument, ReturnType<typeof setTimeout>>();
  readonly #released: (document: OpenDocument) => void;

  /** @param released called when findings that were held are to be shown without an edit */
  constructor(released: (document: OpenDocument) => void) {
    this.#released = released;
  }

  /** The document was changed by `edit`; null when by something else than typing, such as several edits at once. */
  changed(document: OpenDocument, edit: TextEdit | null): void {
    const shown = this.#shown.get(document);
    if (shown === undefined) return;
    if (edit === null) {
      this.close(document);
      return;
    }
    this.#shown.set(document, { ...shown, findings: shown.findings.after(edit) });
    this.#lastEdits.set(document, { end: edit.start + edit.text.length, time: Date.now() });
    // Nobody need ask about the new version, and then nothing else would let the findings go.
    if (this.#timers.has(document)) this.#wait(document, shown.delay);
  }

  /** The document was saved: what it says now is meant. */
  saved(document: OpenDocument): void {
    this.#release(document);
  }

  /** The document was closed, or nothing of it is as it was. */
  close(document: OpenDocument): void {
    this.#stopWaiting(document);
    this.#shown.delete(document);
    this.#lastEdits.delete(document);
  }

  /** Nothing is released any more. */
  stop(): void {
    for (const document of this.#timers.keys()) this.#stopWaiting(document);
  }

  /**
   * Finds out which findings wait. To be called for each version whose findings are shown, before {@link of} is asked about it.
   * @param arrangement is the same as long as the findings are, each at its line and character
   * @param findings asked for only when something about them is new
   * @param delay how long they wait at most, in milliseconds; 0 when they do not
   */
  update(
    document: OpenDocument,
    text: DocumentText,
    arrangement: string,
    findings: () => readonly Finding[],
    delay: number,
  ): void {
    // Of an older version of the document nobody knows what was typed since.
    if (document.text !== text) return;
    const known = this.#shown.get(document);
    if (known?.arrangement === arrangement && known.held.length === 0) return;
    this.#stopWaiting(document);
    const all = findings();
    const { end, time } = this.#lastEdits.get(document) ?? { end: 0, time: -Infinity };
    const left = time + delay - Date.now();
    const held = known === undefined || left <= 0 ? [] : unfinishedFindings(text, all, known.findings, end);
    const shown = MovingFindings.of(without(all, held));
    this.#shown.set(document, { findings: shown, arrangement, held, delay });
    if (held.length > 0) this.#wait(document, left);
  }

  /** The findings that wait, of the version that {@link update} was called for last; none of any other. */
  of(document: OpenDocument, text: DocumentText): readonly Finding[] {
    return (document.text === text && this.#shown.get(document)?.held) || [];
  }

  #wait(document: OpenDocument, milliseconds: number): void {
    this.#stopWaiting(document);
    this.#timers.set(
      document,
      setTimeout(() => this.#release(document), milliseconds),
    );
  }

  #stopWaiting(document: OpenDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
  }

  #release(document: OpenDocument): void {
    this.#lastEdits.delete(document);
    if (!this.#timers.has(document)) return;
    this.#stopWaiting(document);
    this.#released(document);
  }
}

/** The findings without those that are not to be shown. */
export function without(findings: readonly Finding[], held: readonly Finding[]): readonly Finding[] {
  return held.length === 0 ? findings : findings.filter((finding) => !held.includes(finding));
}
