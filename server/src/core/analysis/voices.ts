import type { Analysis, Turn } from './analysis.ts';

/** Somebody who speaks in a transcript, by the turn that shows best how the label is written near a place. */
export interface Voice {
  /** What the label says: `Anna Weber`, `Question`. */
  readonly name: string;
  /** The turn whose label shows how it is printed. */
  readonly model: Turn;
}

/** Tells whether two turns have the same voice: the same participant, or the same label where nobody in particular speaks. */
export function sameVoice(left: Turn, right: Turn): boolean {
  if (left.participant >= 0 || right.participant >= 0) return left.participant === right.participant;
  return left.label.key === right.label.key;
}

/**
 * Who could speak after the turn with that index, the likeliest first: whoever spoke before the speaker of that turn, as
 * questions and answers alternate; then those who spoke before, the latest first; then those who only speak later; at last
 * the one who speaks now.
 * @param index of the turn before the place; −1 before the first turn
 */
export function voicesAfter({ turns }: Analysis, index: number): readonly Voice[] {
  const seen = new Set<string>();
  const found: Voice[] = [];
  const add = (model: Turn | undefined): void => {
    if (model === undefined || model.label.text === '') return;
    const key = model.participant >= 0 ? String(model.participant) : model.label.key;
    if (seen.has(key)) return;
    seen.add(key);
    found.push({ name: model.label.text, model });
  };
  for (let at = index; at >= 0; at--) add(turns[at]);
  for (let at = Math.max(0, index + 1); at < turns.length; at++) add(turns[at]);
  const now = turns[index];
  if (now === undefined || found.length < 2) return found;
  const [current, ...others] = found;
  return current === undefined ? others : [...others, current];
}
