import type { Language } from '../languages/language.ts';
import { alternatives } from '../languages/phrases.ts';
import { plain } from '../text/characters.ts';
import { furnitureOf, standsApart } from './furniture.ts';
import { rosterOf } from './roster.ts';
import { isRunningHead } from './runningHeads.ts';
import { isListedTitle, type ListedTitles } from './sectionTitles.ts';

export interface FrontParagraph {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  /** It is what the site offers, above the title. */
  readonly isMenu: boolean;
  /** It is the list of titles of sections, or one of these titles; null where it is neither. */
  readonly contents: 'list' | 'title' | null;
}

/** The paragraphs of the front, each read when it is first asked for: most of them are part of a long statement. */
export class FrontParagraphs {
  readonly #content: (line: number) => string;
  readonly #end: number;
  readonly #read: FrontParagraph[] = [];
  readonly #wholeLines: boolean;
  readonly #language: Language;
  readonly #runningHeads: ReadonlySet<string>;
  readonly #listed: ListedTitles | null;
  #line: number;

  constructor(
    content: (line: number) => string,
    from: number,
    end: number,
    wholeLines: boolean,
    language: Language,
    runningHeads: ReadonlySet<string>,
    listed: ListedTitles | null,
  ) {
    this.#listed = listed;
    this.#runningHeads = runningHeads;
    this.#content = content;
    this.#language = language;
    this.#line = from;
    this.#end = end;
    this.#wholeLines = wholeLines;
  }

  /** Undefined when there are not so many. */
  at(index: number): FrontParagraph | undefined {
    while (this.#read.length <= index && this.#line < this.#end) this.#readNext();
    return this.#read[index];
  }

  #readNext(): void {
    let line = this.#line;
    while (line < this.#end && this.#content(line) === '') line++;
    const first = line;
    if (this.#inMenu(first)) {
      this.#read.push({ first, last: first, text: this.#content(first), isMenu: true, contents: null });
      this.#line = first + 1;
      return;
    }
    const pieces: string[] = [];
    for (; line < this.#end; line++) {
      const text = this.#content(line);
      // A line that is a heading of its own or residue does not join the paragraph around it.
      if (text === '' || (line > first && /^#{1,3}\s/u.test(text))) break;
      if (line > first) {
        if (this.#isListed(line - 1) !== this.#isListed(line) || this.#isTitle(line - 1) || this.#isTitle(line)) break;
        const above = pieces.at(-1) ?? '';
        // A rule closes what it underlines.
        if (rule.test(above)) break;
        if (isRunningHead(above, this.#runningHeads) || isRunningHead(text, this.#runningHeads)) break;
        if (this.#wholeLines ? divides(above, text) : isOwnParagraph(above) || isOwnParagraph(text)) break;
      }
      pieces.push(text);
    }
    this.#line = line;
    if (pieces.length === 0) return;
    const text = pieces.join(' ');
    const contents = this.#isListed(first) ? 'list' : this.#isTitle(first) ? 'title' : null;
    this.#read.push({ first, last: line - 1, text, isMenu: isLinkList(text, this.#read.at(-1)), contents });
  }

  #isListed(line: number): boolean {
    return this.#listed !== null && line >= this.#listed.first && line <= this.#listed.last;
  }

  #isTitle(line: number): boolean {
    return this.#listed !== null && !this.#isListed(line) && isListedTitle(this.#content(line), this.#listed.titles);
  }

  /** What the site offers stands below a line of residue and right above the title: one or two words each. */
  #inMenu(first: number): boolean {
    const above = this.#read.at(-1);
    if (above === undefined || above.last !== first - 1 || !(above.isMenu || furnitureOf(above.text) === 'web'))
      return false;
    let line = first;
    while (line < first + LONGEST_MENU && isMenuItem(this.#content(line))) line++;
    const title = this.#content(line);
    return (
      line > first &&
      title.length >= 30 &&
      /^\P{Ll}/u.test(title) &&
      namesEvent(plain(title).toLowerCase(), this.#language)
    );
  }
}

/** A link in Markdown, with its hint: `[What links here](/links "Pages that link here [j]")`. */
const link = /\[[^[\]]{0,200}\]\([^()"]{0,300}(?:\([^()]{0,100}\)[^()"]{0,300})?(?:"[^"]{0,300}")?\)/gu;
/** What is left of an item that is a link, or none. */
const bulletsAlone = /^[*•–\s-]+$/u;

/** Items of a list that are links and nothing else, as a page's menus are when it has been turned into Markdown. */
function isLinkList(text: string, above: FrontParagraph | undefined): boolean {
  if (!/^[*•–-](?:\s|$)/u.test(text)) return false;
  const rest = text.replaceAll(link, '');
  return bulletsAlone.test(rest) && (rest !== text || above?.isMenu === true);
}

const rule = /^[-=_]{3,}$/;

/** So many lines of a menu may stand above the title. */
const LONGEST_MENU = 8;

function isMenuItem(line: string): boolean {
  return line.length <= 30 && /^\p{Lu}[\p{L}-]+(?: [\p{L}-]+)?$/u.test(line);
}

const eventWords = new WeakMap<Language, RegExp>();

/** @param lower in small letters */
export function namesEvent(lower: string, language: Language): boolean {
  let words = eventWords.get(language);
  if (words === undefined) {
    words = new RegExp(alternatives(language.events), 'u');
    eventWords.set(language, words);
  }
  return words.test(lower);
}

/** True when neither a title nor a list of places and times goes on from the one line to the other. */
function divides(above: string, below: string): boolean {
  if (startsWithTime(above)) return false;
  return (
    sentenceEnd.test(above) ||
    isOwnParagraph(above) ||
    isOwnParagraph(below) ||
    (sentenceEnd.test(below) && wordsIn(below) > 5)
  );
}

export const sentenceEnd = /[\p{Ll}\d][.?!]$/u;

export function wordsIn(line: string): number {
  return (line.match(/\p{L}{2,}/gu) ?? []).length;
}

/** Before anybody speaks a number alone is that of a page or of the document: `4711`, `284-15-02-2018`. */
export function isNumber(line: string): boolean {
  return (
    line.length <= 24 &&
    /^(?:\d{1,4}|\d{1,3}(?: \d{3})+|\d{3,6}(?:[-/]\d{1,5}){2,4})$/.test(line) &&
    !/^\d{4}-\d\d-\d\d$/.test(line)
  );
}

/** A whole image in Markdown, which is not wrapped: `![Anna Weber](anna.jpg)`. */
function isImage(line: string): boolean {
  return line.startsWith('![') && line.endsWith(')');
}

/** Somebody’s words in a list below the title, as what the page shows beforehand: `- “The bridge was never the trouble”`. */
export function isPulledQuote(line: string): boolean {
  return /^[-–—•]\s?[“"«„].*[”"»“]$/u.test(line);
}

/** Residue and lists of those present belong to no paragraph around them. */
function isOwnParagraph(line: string): boolean {
  return (
    standsApart(line) ||
    rosterOf(line) !== null ||
    isNumber(line) ||
    isImage(line) ||
    isPulledQuote(line) ||
    timeStamp.test(line)
  );
}

/** `2020-07-18 00:48`: when the page came out. */
const timeStamp = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?$/;

/** Captions without speakers: the first words of such a paragraph are a time. */
export function startsWithTime(text: string): boolean {
  return text.charCodeAt(0) <= 0x5b && /^\[?\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?(?:\]| --> |\s)/u.test(text);
}
