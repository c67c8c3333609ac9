/** Cards about people that a page shows under the mouse, and that a copy of it leaves behind the name they belong to. */
import type { Passage } from '../syntax/quiet.ts';
import type { Span } from '../text/span.ts';

/** Surname, first name and office as the card has them, glued to each other: `Holm AnnaMinister of Harbours`. */
export interface HoverCard extends Span {
  /** Where the name ends that the card stands behind; between the two stands space only. */
  readonly nameEnd: number;
}

/** No card is longer, in units. */
const LONGEST_CARD = 240;
/** So far before the card its surname stands in the name, in units. */
const LONGEST_NAME = 60;

/**
 * Where a card may begin: behind a gap as wide as the card was indented, or where a surname stands again right behind an
 * initial and itself, `А.Холм Холм Анна`.
 */
const opening =
  /(?<=\p{L}) {4,}(?=\p{Lu}[\p{L}\p{M}’'-]*(?: \p{Ll}{1,3}){0,2} \p{Lu})|(?<=\p{Lu}\.\s?(\p{Lu}[\p{L}-]{2,})) (?=\1 \p{Lu})/gu;
/** The end of the card's own space: two spaces, or a mark that lost its word. */
const closing = / {2}| (?=[,.:;!?)…])/y;
const surname = /\p{Lu}[\p{L}\p{M}’'-]*/uy;

/** The cards in a text, in order. Each lies inside one line. Takes time linear in the text. */
export function* hoverCards(text: string): Generator<HoverCard> {
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const next = opening.lastIndex;
    const start = match.index + match[0].length;
    const end = cardEnd(text, start);
    if (end >= 0 && namesSame(text, match.index, start)) yield { start, end, nameEnd: match.index };
    opening.lastIndex = next;
  }
}

/** What {@link hoverCards} depends on in a passage: the cards and the names they stand behind. */
export function seenOfHoverCards({ text }: Passage): string {
  return Array.from(hoverCards(text), ({ nameEnd, end }) => text.slice(nameEnd, end)).join('\0');
}

/** True when a card ends at `offset`, so that the space there is its own. */
export function endsHoverCard(text: string, offset: number): boolean {
  const from = Math.max(0, offset - LONGEST_CARD - LONGEST_NAME);
  for (const { end } of hoverCards(text.slice(from, offset + 2))) if (from + end === offset) return true;
  return false;
}

/** Where a card that begins at `start` ends; −1 when nothing ends it on its line. */
function cardEnd(text: string, start: number): number {
  const last = Math.min(text.length, start + LONGEST_CARD);
  for (let at = start; at < last; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d) return -1;
    closing.lastIndex = at;
    if (unit === 0x20 && closing.test(text)) return at;
  }
  return -1;
}

/** True when the first word of the card is one of the name before it. */
function namesSame(text: string, nameEnd: number, start: number): boolean {
  surname.lastIndex = start;
  const printed = surname.exec(text)?.[0] ?? '';
  const word = printed.toLowerCase();
  // In capitals stand titles in columns: `THE PRIME MINISTER      THE HON ADA BIRK`.
  if (printed === '' || printed === printed.toUpperCase()) return false;
  const name = text.slice(Math.max(0, nameEnd - LONGEST_NAME), nameEnd);
  return name
    .slice(name.lastIndexOf('\n') + 1)
    .toLowerCase()
    .split(/[\s.]+/)
    .slice(-4)
    .includes(word);
}
