import type { Language } from '../languages/language.ts';
import { plain } from '../text/characters.ts';
import { readLines } from '../text/lines.ts';
import { speaksFirstPerson } from './firstPerson.ts';
import { isLower } from '../conventions/letters.ts';
import { isDay } from './frontHeading.ts';
import { furnitureOf, isCopyright } from './furniture.ts';
import type { Layout } from './layout.ts';

/** So much of a text's end is looked at for what the page has below the record. */
export const TAIL_UNITS = 6000;

/** Longer lines without an end are speech that nobody punctuated. */
const LONGEST_TITLE = 120;

/** Addresses, telephone numbers and signs of ownership; a paragraph in italics; two short titles far apart, as signatures stand. */
const contact =
  /https?:\/\/|www\.|[\w.-]@[\w-]+\.\w|^@\w|©|\(c\) ?(?:19|20)\d\d|\+\d[\d ().-]{7,}|^([*_])(?![*_]).{20,}\1$|^\S[^.?!:]{1,40}\S {6,}\S[^.?!:]{1,40}$/iu;
const sentenceEnd = /[.?!…;,]["”»)\]*_]*$/u;

/** What the page has below the record. */
export interface Tail {
  /** How many units at the end of the text it takes; 0 when the record goes on to the end. */
  readonly units: number;
  /** Residue of a web page, or the last page of a record on paper. */
  readonly furniture: 'web' | 'page';
}

const none: Tail = { units: 0, furniture: 'page' };

/**
 * How many units at the end of a text belong to the page below the record: a run of titles, addresses and links without a sentence
 * in which somebody speaks, one line of which at least is residue by itself.
 * @param text the end of the text; its first line belongs to a turn or is cut
 */
export function readTail(text: string, language: Language, { gutter, wholeLines }: Layout): Tail {
  if (gutter) return none;
  const lines = readLines(text);
  const content = (line: number): string => text.slice(lines.start(line), lines.end(line)).trim();
  // Nobody speaks below the line that says whose the page is, whatever sentences stand there.
  for (let line = lines.count - 1; line > 1; line--)
    if (isCopyright(content(line)) && content(line - 1) === '')
      return { units: text.length - lines.start(line), furniture: 'page' };
  let found = -1;
  let isWeb = false;
  for (let line = lines.count - 1; line > 0;) {
    while (line > 0 && content(line) === '') line--;
    let sure = -1;
    let lastSentence = -1;
    let own = '';
    for (; line > 0 && (own = content(line)) !== ''; line--) {
      const furniture = furnitureOf(own);
      if (furniture !== null || contact.test(own) || isDayBelow(content, line, language)) {
        sure = line;
        isWeb ||= furniture === 'web';
      } else if (own.length > LONGEST_TITLE || sentenceEnd.test(own) || isLower(own.charCodeAt(0))) {
        // Where paragraphs are wrapped, a line of one may read as a title.
        if (!wholeLines || own.length > 2 * LONGEST_TITLE || speaksFirstPerson(plain(own), language)) break;
        lastSentence = line;
      }
    }
    const isWhole = line > 0 && own === '';
    if (sure < 0) {
      // A block of titles may belong to what stands above it; a sentence ends the search.
      if (isWhole && lastSentence < 0) continue;
      break;
    }
    const isOpen = isWhole && (lastSentence < 0 || lastSentence > sure);
    // A paragraph that is wrapped belongs to the page as a whole, or from where a sentence of it has ended.
    if (!isOpen && !wholeLines && !endsAbove(content, sure, lastSentence)) break;
    found = isOpen ? line + 1 : sure;
    if (!isOpen) break;
  }
  return found < 0 ? none : { units: text.length - lines.start(found), furniture: isWeb ? 'web' : 'page' };
}

/** True when a sentence ends above the line, rules and titles of a few words between them aside. */
function endsAbove(content: (line: number) => string, line: number, lastSentence: number): boolean {
  let above = line - 1;
  while (above > 0 && content(above).length <= 40 && !sentenceEnd.test(content(above))) above--;
  return lastSentence <= above && /[.?!]["”»)]*$/u.test(content(above));
}

/** Longer lines say more than which day it was. */
const LONGEST_DAY = 40;

/** The day of the record or of the page, alone below the last sentence: `11 April 2013`. */
function isDayBelow(content: (line: number) => string, line: number, language: Language): boolean {
  const own = content(line);
  if (own.length > LONGEST_DAY || content(line - 1) !== '' || !isDay(own, language)) return false;
  let above = line - 1;
  while (above > 0 && content(above) === '') above--;
  return sentenceEnd.test(content(above));
}
