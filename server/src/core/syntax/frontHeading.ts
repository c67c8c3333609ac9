import type { Language } from '../languages/language.ts';
import { plain } from '../text/characters.ts';
import { speaksFirstPerson } from './firstPerson.ts';
import {
  isNumber,
  isPulledQuote,
  namesEvent,
  startsWithTime,
  wordsIn,
  type FrontParagraph,
  type FrontParagraphs,
} from './frontParagraphs.ts';
import { furnitureOf, isClock } from './furniture.ts';
import { rosterOf } from './roster.ts';
import { isRunningHead } from './runningHeads.ts';
import { salutes } from './salutation.ts';
import { labelWord } from './vocabulary.ts';
import { headsRights, isContentsInLine } from './writtenSections.ts';

/** A heading is a title, not a speech: longer paragraphs are prose. The seed's heading, a long one, has 189 units. */
export const LONGEST_HEADING = 420;

/** The mark is looked for first, and the letters before it where there is one. */
const sentenceEnds = /[.!?…](?<=\p{Ll}{3}.)(?:\s|$)/gu;

/**
 * The paragraph that names the event: the first that is neither furniture nor a date, a time or a place alone, unless one of
 * the next few names an event and the first does not. −1 when the text starts with speech.
 */
export function chooseHeading(
  paragraphs: FrontParagraphs,
  language: Language,
  hasTurns: boolean,
  runningHeads: ReadonlySet<string>,
): number {
  let best = -1;
  let bestScore = 0;
  let looked = 0;
  let menus = 0;
  for (let index = 0; looked < 7 && index - menus <= 25; index++) {
    const paragraph = paragraphs.at(index);
    if (paragraph === undefined) break;
    const { text } = paragraph;
    if (paragraph.isMenu) {
      menus++;
      continue;
    }
    if (
      paragraph.contents !== null ||
      (furnitureOf(text) !== null && !(index === 0 && isSpacedTitle(text, language))) ||
      isNumber(text) ||
      rosterOf(text) !== null ||
      isClock(text) ||
      isRunningHead(text, runningHeads) ||
      isContentsInLine(text) ||
      headsRights(text) ||
      isCaptionFront(text) ||
      isPulledQuote(text) ||
      startsWithTime(text)
    )
      continue;
    // The chapters of a recording: `00:15 The vote 08:23 Who pays`.
    if (written.test(text) || (text.match(/(?:^|\s)(?:\d{1,2}:)?\d{1,2}:\d{2}\s/gu) ?? []).length >= 3) continue;
    // Somebody speaks of himself in a whole sentence: `I welcome you to this meeting.`
    if (looked > 0 && text.endsWith('.') && speaksFirstPerson(plain(text), language)) continue;
    // A sign to close a window is no title.
    if (!/\p{L}/u.test(text)) continue;
    looked++;
    if (text.length > LONGEST_HEADING) {
      if (looked === 1 && !text.startsWith('#')) return -1;
      continue;
    }
    let score = 1 + (looked === 1 ? 1 : 0) - looked * 0.1;
    const lower = plain(text).toLowerCase();
    if (/^#\s/u.test(text)) score += 4;
    if (namesEvent(lower, language)) score += 1.5;
    // What it is about is a field of its own: `Topics: the ferry, the news conference of Monday`.
    if (isField(lower)) score -= 1.5;
    if (text.length >= 30) score += 1;
    if (isRepeated(paragraphs, index) || isRepeatedBelow(paragraphs, index)) score += 3;
    // Somebody and what he says: `Anna Weber: “The bridge was never the trouble”`.
    if (looked === 1 && /^\p{Lu}[^:“"«„]{2,60}:\s[“"«„][^”"»“]+[”"»“]$/u.test(text)) score += 2;
    if (isDateline(lower, language)) score -= 2.5;
    // `Dear colleagues,` stands alone above what is said to them.
    if (text.endsWith(',') && salutes(text, language)) score -= 3;
    const sentences = (text.match(sentenceEnds) ?? []).length;
    // `Interview of Anna Weber, minister for harbours, with Radio Nord on 3 May 2024, on ferries.`
    const isTitled = looked === 1 && sentences === 1 && beginsWithEvent(lower, language);
    if (sentences >= 1 && text.length > 120 && !isTitled) score -= 2.5;
    if (sentences >= 2) score -= 2;
    // A title has no full stop, but for one behind a date or an abbreviation.
    if (
      !isTitled &&
      text.endsWith('.') &&
      /\p{Ll}{3}\.$/u.test(text.slice(-7)) &&
      (text.match(/\s\p{Ll}{2,}/gu) ?? []).length >= 4
    )
      score -= 1.5;
    // A headline in quotation marks is as good as any; further down it is somebody's words.
    const isHeadline = looked === 1 && text.length <= 100 && /^(?:“[^”]+”|«[^»]+»|„[^“]+“|"[^"]+")$/u.test(text);
    if (text.endsWith('?')) score -= looked === 1 && hasTurns ? 0.8 : 1;
    else if (/^[“"«„(]/u.test(text) && !isHeadline) score -= 1;
    if (!hasTurns && sentences >= 1 && text.length > 200) score -= 2;
    if (score > bestScore) {
      bestScore = score;
      best = index;
    }
  }
  return bestScore >= 1 ? best : -1;
}

/** So much may stand before the event where the year follows: `Extracts from an interview of …` */
const BEFORE_EVENT = 30;

/**
 * True when the text begins with what the event is.
 * @param lower in small letters
 */
function beginsWithEvent(lower: string, { events }: Language): boolean {
  const latest = /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(lower) ? BEFORE_EVENT : 0;
  return events.some((event) => {
    const at = lower.indexOf(event);
    return at >= 0 && at <= latest && !/\p{L}/u.test(lower.charAt(at - 1) + lower.charAt(at + event.length));
  });
}

/** True when one of the paragraphs right above begins or ends in the same words: the title of the page above that of the text. */
function isRepeatedBelow(paragraphs: FrontParagraphs, index: number): boolean {
  const text = paragraphs.at(index)?.text ?? '';
  if (text.length < LEAST_REPEATED) return false;
  return [1, 2, 3].some((step) => {
    const above = index < step ? undefined : paragraphs.at(index - step)?.text;
    // Leader dots lead from a title in a table of contents to its page.
    if (above === undefined || above === text || /\.{4}/.test(above)) return false;
    return above.startsWith(text) || above.endsWith(text);
  });
}

/** The parts of a title far apart on the first line, as columns are: `TRANSCRIPT     ANNA WEBER MP     DOORSTOP`. */
function isSpacedTitle(text: string, language: Language): boolean {
  return text.includes('   ') && /\p{L}$/u.test(text) && namesEvent(plain(text).toLowerCase(), language);
}

/** @param lower in small letters */
export function isField(lower: string): boolean {
  return labelWord(/^\p{L}+(?=:\s)/u.exec(lower)?.[0] ?? '') === 'field';
}

/** A shorter line may come again by chance. */
const LEAST_REPEATED = 24;

/** True when one of the next paragraphs has the same words: the title of the page and the title of its recording. */
function isRepeated(paragraphs: FrontParagraphs, index: number): boolean {
  const text = paragraphs.at(index)?.text ?? '';
  if (text.length < LEAST_REPEATED) return false;
  return [1, 2, 3].some((step) => paragraphs.at(index + step)?.text.includes(text) === true);
}

/** The first line of a file of captions, and the number and timing of its first caption. */
export function isCaptionFront(text: string): boolean {
  return /^WEBVTT\b/u.test(text) || /^(?:\d{1,4} )?(?:\d{1,2}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})? --> \S+$/u.test(text);
}

/** More words than these beside a date make a title: `Town council – public question time – 19 March 2024 – draft`. */
const DATELINE_WORDS = 7;

/** Fewer do with a colon between them: `The harbour explained: briefing of 6 December 2021`. */
const TITLED_WORDS = 4;

/** A place, a weekday and a month, with what links them. */
const DAY_WORDS = 4;

/** Short and made of a date, a weekday, figures and little else. */
function isDateline(lower: string, language: Language): boolean {
  if (lower.length > 70 || !/\d/u.test(lower)) return false;
  const month = language.months.some((forms) => forms.some((form) => lower.includes(form)));
  const figures = /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/u.test(lower);
  if (!month && !figures) return isClock(lower);
  if (wordsIn(lower) > (lower.includes(': ') ? TITLED_WORDS : DATELINE_WORDS)) return false;
  return !namesEvent(lower, language);
}

/** A month, a year and hardly a word besides: `Paris, 14 October 2014`. */
export function isDay(text: string, language: Language): boolean {
  const lower = plain(text).toLowerCase();
  return wordsIn(lower) <= DAY_WORDS && /\b(?:1[89]|20)\d\d\b/u.test(lower) && isDateline(lower, language);
}

export function bothMarkdown(paragraphs: FrontParagraphs, heading: number): boolean {
  const one = paragraphs.at(heading)?.text ?? '';
  const two = paragraphs.at(heading + 1)?.text ?? '';
  return /^#\s/u.test(one) && /^##\s/u.test(two);
}

/** A title page sets several lines; the heading ends where a date or place line of its own follows. */
export function endOfHeading(content: (line: number) => string, paragraph: FrontParagraph, language: Language): number {
  for (let line = paragraph.first + 1; line <= paragraph.last; line++) {
    const text = content(line);
    if (text.length > LONGEST_HEADING) return line - 1;
    if (line - paragraph.first >= 2 && isDateline(plain(text).toLowerCase(), language)) return line - 1;
    if (line - paragraph.first >= 14) return line;
  }
  return paragraph.last;
}

/** What nobody says: the number of an account, a link. */
export const written = /\bIBAN\b|(?<!\()https?:\/\//u;
