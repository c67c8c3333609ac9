import { html } from './element.ts';

/** How many parts a stretch has at first; one that has grown to twice as many is cut in two. */
const STRETCH = 40;

/**
 * The parts of a transcript in order. They lie in stretches, which the browser leaves alone as long as they are out of sight: to
 * watch every single part of a long transcript would take longer than to draw the few that are seen.
 */
export class PartList {
  /** Holds the stretches, and nothing else. */
  readonly element = html('div');
  readonly #parts: HTMLElement[] = [];

  /** The part at an index, if there is one. */
  at(index: number): HTMLElement | undefined {
    return this.#parts[index];
  }

  /** -1 when it is none of the parts. */
  indexOf(part: HTMLElement): number {
    return this.#parts.indexOf(part);
  }

  clear(): void {
    this.#parts.length = 0;
    this.element.replaceChildren();
  }

  /** Puts parts in the place of the `removed` ones from `start` on; all others stay as they are. */
  replace(start: number, removed: number, fresh: readonly HTMLElement[]): void {
    const before = this.#parts[start - 1];
    const gone = this.#parts.splice(start, removed, ...fresh);
    const stretch = before?.parentElement ?? this.element.firstElementChild ?? this.#stretchAfter(null);
    if (before === undefined) stretch.prepend(...fresh);
    else before.after(...fresh);
    const touched = new Set([stretch, ...gone.flatMap(({ parentElement }) => parentElement ?? [])]);
    for (const part of gone) part.remove();
    for (const each of touched) {
      if (each.childElementCount === 0) each.remove();
      else this.#cut(each);
    }
  }

  /** Moves what is too much for a stretch into new ones behind it. */
  #cut(stretch: Element): void {
    if (stretch.childElementCount <= 2 * STRETCH) return;
    const surplus = [...stretch.children].slice(STRETCH);
    let last = stretch;
    for (let at = 0; at < surplus.length; at += STRETCH) {
      last = this.#stretchAfter(last);
      last.append(...surplus.slice(at, at + STRETCH));
    }
  }

  #stretchAfter(stretch: Element | null): Element {
    const fresh = html('div', { class: 'stretch' });
    if (stretch === null) this.element.append(fresh);
    else stretch.after(fresh);
    return fresh;
  }
}
