import type { Language } from '../languages/language.ts';
import { isCueTiming } from '../conventions/timedLabels.ts';
import { plain } from '../text/characters.ts';
import { firstPersons } from './firstPerson.ts';
import { furnitureOf, isClock, standsApart } from './furniture.ts';
import { belongsToRoster, contentsOf, continuesRoster, isListOfLines, isListOfPeople, rosterOf } from './roster.ts';
import { isRunningHead } from './runningHeads.ts';
import type { FurnitureKind } from './transcript.ts';
import { labelWord } from './vocabulary.ts';
import { headsRights, isContentsInLine, opensPart } from './writtenSections.ts';

/** What a line before the first label is. */
export interface FrontLine {
  readonly line: number;
  readonly kind: 'heading' | 'furniture' | 'other';
  readonly furniture: FurnitureKind | null;
  /** True when the line opens a block of its own even if the line before is of the same kind. */
  readonly opens: boolean;
}

interface Paragraph {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  /** It is what the site offers, above the title. */
  readonly isMenu: boolean;
}

/** A heading is a title, not a speech: longer paragraphs are prose. The seed's heading, a long one, has 189 units. */
const LONGEST_HEADING = 420;
/** The lines before the first label that are looked at; beyond them nothing is a heading, and a statement has begun or never will. */
export const FRONT_LINES = 1200;

/** The front of a document: its lines up to where speech begins, and whether it begins with a statement. */
export interface FrontMatter {
  readonly lines: readonly FrontLine[];
  /** The first line that the front does not decide about. */
  readonly until: number;
  /** That line opens the unlabelled statement. */
  readonly statement: boolean;
}

/**
 * Tells heading, furniture and other matter apart in the lines `[0, end)` before the first label, up to the first paragraph in
 * which somebody speaks.
 * @param printed a line without indentation and trailing space, empty when it is blank
 * @param wholeLines whether lines are paragraphs, which no blank line need divide
 * @param speakers the names of labels, in small letters
 * @param hasTurns whether a label follows; without one the text may be a statement from the first paragraph on
 * @param runningHeads what stands on page after page
 * @param isInterview whether the sides have no names; what stands above such an interview somebody has written, and nobody says
 * @param opensLater whether the first labelled turn opens the event, so that hardly anybody has spoken before
 */
export function readFront(
  printed: (line: number) => string,
  end: number,
  language: Language,
  hasTurns: boolean,
  wholeLines: boolean,
  speakers: readonly string[],
  isInterview: boolean,
  opensLater: boolean,
  runningHeads: ReadonlySet<string>,
): FrontMatter {
  const contents = contentsOf(printed, end);
  if (contents !== null) {
    const { first, last } = contents;
    // What stands around the table is read as if it were not there.
    const around = readFront(
      (line) => (line >= first && line <= last ? '' : printed(line)),
      end,
      language,
      hasTurns,
      wholeLines,
      speakers,
      isInterview,
      opensLater,
      runningHeads,
    );
    const table = Array.from({ length: last - first + 1 }, (_, index) => first + index)
      .filter((line) => printed(line) !== '')
      .map((line): FrontLine => ({ line, kind: 'furniture', furniture: 'page', opens: line === first }));
    return { ...around, lines: [...around.lines, ...table].toSorted((one, other) => one.line - other.line) };
  }
  const content = printed;
  const found: FrontLine[] = [];
  let from = 0;
  let headingFound = false;
  const matter = readFrontMatter(content, end);
  if (matter !== null) {
    for (let line = matter.first; line <= matter.last; line++) {
      if (content(line) === '') continue;
      const isTitle = line >= matter.titleFirst && line <= matter.titleLast;
      if (isTitle) headingFound = true;
      found.push({
        line,
        kind: isTitle ? 'heading' : 'furniture',
        furniture: isTitle ? null : 'front-matter',
        opens: line === matter.titleFirst,
      });
    }
    from = matter.last + 1;
  }
  const paragraphs = new Paragraphs(content, from, end, wholeLines, language, runningHeads);
  const heading = headingFound ? -1 : chooseHeading(paragraphs, language, hasTurns, runningHeads);
  const title = plain(paragraphs.at(heading)?.text ?? '').replace(/[.\s]+$/u, '');
  const subtitle = heading >= 0 && bothMarkdown(paragraphs, heading) ? (paragraphs.at(heading + 1)?.text ?? '') : '';
  const speech = firstPersons(language);
  /** The lines of a list of those present go on until a blank line. */
  let inRoster = false;
  /** They are parted by blank lines. */
  let inParted = false;
  /** The terms of use go on until the head of another part. */
  let inRights = false;
  /** An editor's note above has said that the record follows. */
  let isAnnounced = false;
  for (let index = 0, paragraph = paragraphs.at(0); paragraph !== undefined; paragraph = paragraphs.at(++index)) {
    const isSubtitle = heading >= 0 && index === heading + 1 && bothMarkdown(paragraphs, heading);
    const roster = index === heading ? null : rosterOf(paragraph.text);
    const linesOf = (): readonly string[] =>
      Array.from({ length: paragraph.last - paragraph.first + 1 }, (_, line) => content(paragraph.first + line));
    const isRoster: boolean =
      roster !== null ||
      (inRoster && index !== heading && (continuesRoster(paragraph.text) || isListOfLines(linesOf()))) ||
      (inParted && index !== heading && belongsToRoster(linesOf())) ||
      (index !== heading && isListOfPeople(linesOf()));
    const isParted = content(paragraph.last + 1) === '';
    inParted = isRoster && isParted && (inRoster || inParted) && belongsToRoster(linesOf());
    inRoster =
      isRoster &&
      (isParted ? roster === 'head' && !inRoster : roster === 'head' || inRoster || paragraph.text.endsWith(','));
    if (isRoster) {
      for (let line = paragraph.first; line <= paragraph.last; line++)
        found.push({ line, kind: 'furniture', furniture: 'page', opens: false });
      continue;
    }
    if (index === heading || isSubtitle) {
      const headingEnd = endOfHeading(content, paragraph, language);
      for (let line = paragraph.first; line <= paragraph.last; line++) {
        const opens = line === paragraph.first && index === heading;
        found.push({ line, kind: line <= headingEnd ? 'heading' : 'other', furniture: null, opens });
      }
      continue;
    }
    const single = paragraph.first === paragraph.last;
    const isOnPages = single && isRunningHead(paragraph.text, runningHeads);
    inRights = headsRights(paragraph.text) || (inRights && !opensPart(paragraph.text));
    if (
      isOnPages ||
      inRights ||
      isContentsInLine(paragraph.text) ||
      isCaptionFront(paragraph.text) ||
      isNumber(paragraph.text)
    ) {
      for (let line = paragraph.first; line <= paragraph.last; line++)
        found.push({ line, kind: 'furniture', furniture: 'page', opens: false });
      continue;
    }
    const whole = paragraph.isMenu ? 'web' : single || paragraph.text.length < 500 ? furnitureOf(paragraph.text) : null;
    const repeats =
      single && index > heading && title !== '' && plain(paragraph.text).replace(/[.\s]+$/u, '') === title;
    if ((single && whole !== null) || whole === 'caption' || repeats) {
      for (let line = paragraph.first; line <= paragraph.last; line++) {
        const furniture = repeats ? 'caption' : whole;
        found.push({ line, kind: 'furniture', furniture, opens: line === paragraph.first && furniture === 'caption' });
      }
      continue;
    }
    const isWritten =
      isInterview ||
      (hasTurns &&
        heading >= 0 &&
        paragraph.text.length <= LONGEST_HEADING &&
        isLast(paragraphs, index) &&
        isNarrative(paragraph.text, `${title}\n${subtitle}`, speakers, language));
    const isSaid =
      isSpeech(wholeSentence(paragraphs, index), speech) || (isAnnounced && sentenceEnd.test(paragraph.text));
    const mayOpen = !opensLater || salutes(paragraph.text, language);
    if (index > heading && !isWritten && mayOpen && isSaid && !isField(plain(paragraph.text).toLowerCase()))
      return { lines: found, until: paragraph.first, statement: true };
    const listsChapters = countLines(content, paragraph, isChapter) >= LEAST_LISTED;
    const listsLinks = index < heading && countLines(content, paragraph, isLink) >= LEAST_LISTED;
    for (let line = paragraph.first; line <= paragraph.last; line++) {
      const isOfPage =
        isTiming(content(line)) || isAccount(content(line)) || (listsChapters && isChapter(content(line)));
      const own = isOfPage ? 'page' : listsLinks && isLink(content(line)) ? 'web' : furnitureOf(content(line));
      found.push({
        line,
        kind: own === null ? 'other' : 'furniture',
        furniture: own,
        opens: own === null && line === paragraph.first,
      });
    }
    isAnnounced ||= announcesRecord(paragraph.text, language);
  }
  return { lines: found, until: end, statement: false };
}

/** Fewer words are a date or a title. */
const SENTENCE_WORDS = 5;

/** The paragraph, and the next one when a sentence goes on there, as where a scrape has parted all lines. */
function wholeSentence(paragraphs: Paragraphs, index: number): string {
  const text = paragraphs.at(index)?.text ?? '';
  if (wordsIn(text) < SENTENCE_WORDS || !/[\p{L}\p{N},]$/u.test(text)) return text;
  const next = paragraphs.at(index + 1)?.text ?? '';
  return /^\p{Ll}/u.test(next) ? `${text} ${next}` : text;
}

/** True when at most one paragraph follows that is not residue of the page. */
function isLast(paragraphs: Paragraphs, index: number): boolean {
  let following = 0;
  for (let next = index + 1, one = paragraphs.at(next); one !== undefined; one = paragraphs.at(++next))
    if (!standsApart(one.text) && ++following > 1) return false;
  return true;
}

/** Metadata between two lines of dashes at the very top, and where in it the title stands. */
function readFrontMatter(
  content: (line: number) => string,
  end: number,
): { first: number; last: number; titleFirst: number; titleLast: number } | null {
  let first = 0;
  while (first < end && content(first) === '') first++;
  if (first >= end || content(first) !== '---') return null;
  let titleFirst = -1;
  let titleLast = -2;
  for (let line = first + 1; line < Math.min(end, first + 120); line++) {
    const text = content(line);
    if (text === '---' || text === '...') return { first, last: line, titleFirst, titleLast };
    if (/^title\s*:/iu.test(text)) {
      titleFirst = line;
      titleLast = line;
    } else if (titleLast === line - 1 && titleFirst >= 0 && !/^(?:[\w-]+\s*:|- )/u.test(text) && text !== '') {
      titleLast = line;
    }
  }
  return null;
}

/** The paragraphs of the front, each read when it is first asked for: most of them are part of a long statement. */
class Paragraphs {
  readonly #content: (line: number) => string;
  readonly #end: number;
  readonly #read: Paragraph[] = [];
  readonly #wholeLines: boolean;
  readonly #language: Language;
  readonly #runningHeads: ReadonlySet<string>;
  #line: number;

  constructor(
    content: (line: number) => string,
    from: number,
    end: number,
    wholeLines: boolean,
    language: Language,
    runningHeads: ReadonlySet<string>,
  ) {
    this.#runningHeads = runningHeads;
    this.#content = content;
    this.#language = language;
    this.#line = from;
    this.#end = end;
    this.#wholeLines = wholeLines;
  }

  /** Undefined when there are not so many. */
  at(index: number): Paragraph | undefined {
    while (this.#read.length <= index && this.#line < this.#end) this.#readNext();
    return this.#read[index];
  }

  #readNext(): void {
    let line = this.#line;
    while (line < this.#end && this.#content(line) === '') line++;
    const first = line;
    if (this.#inMenu(first)) {
      this.#read.push({ first, last: first, text: this.#content(first), isMenu: true });
      this.#line = first + 1;
      return;
    }
    const pieces: string[] = [];
    for (; line < this.#end; line++) {
      const text = this.#content(line);
      // A line that is a heading of its own or residue does not join the paragraph around it.
      if (text === '' || (line > first && /^#{1,3}\s/u.test(text))) break;
      if (line > first) {
        const above = pieces.at(-1) ?? '';
        if (isRunningHead(above, this.#runningHeads) || isRunningHead(text, this.#runningHeads)) break;
        if (this.#wholeLines ? divides(above, text) : isOwnParagraph(above) || isOwnParagraph(text)) break;
      }
      pieces.push(text);
    }
    this.#line = line;
    if (pieces.length > 0) this.#read.push({ first, last: line - 1, text: pieces.join(' '), isMenu: false });
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

/** So many lines of a menu may stand above the title. */
const LONGEST_MENU = 8;

function isMenuItem(line: string): boolean {
  return line.length <= 30 && /^\p{Lu}[\p{L}-]+(?: [\p{L}-]+)?$/u.test(line);
}

const eventWords = new WeakMap<Language, RegExp>();

/** @param lower in small letters */
function namesEvent(lower: string, language: Language): boolean {
  let words = eventWords.get(language);
  if (words === undefined) {
    words = new RegExp(language.events.map((event) => event.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
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

const sentenceEnd = /[\p{Ll}\d][.?!]$/u;

function wordsIn(line: string): number {
  return (line.match(/\p{L}{2,}/gu) ?? []).length;
}

/** Before anybody speaks a number alone is that of a page or of the document: `4711`, `284-15-02-2018`. */
function isNumber(line: string): boolean {
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
function isPulledQuote(line: string): boolean {
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

/** The mark is looked for first, and the letters before it where there is one. */
const sentenceEnds = /[.!?…](?<=\p{Ll}{3}.)(?:\s|$)/gu;

/**
 * The paragraph that names the event: the first that is neither furniture nor a date, a time or a place alone, unless one of
 * the next few names an event and the first does not. −1 when the text starts with speech.
 */
function chooseHeading(
  paragraphs: Paragraphs,
  language: Language,
  hasTurns: boolean,
  runningHeads: ReadonlySet<string>,
): number {
  let best = -1;
  let bestScore = 0;
  let looked = 0;
  for (let index = 0; looked < 7 && index <= 25; index++) {
    const paragraph = paragraphs.at(index);
    if (paragraph === undefined) break;
    const { text } = paragraph;
    if (
      paragraph.isMenu ||
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

/** @param lower in small letters */
function beginsWithEvent(lower: string, { events }: Language): boolean {
  return events.some((event) => lower.startsWith(event) && !/\p{L}/u.test(lower.charAt(event.length)));
}

/** True when one of the paragraphs right above begins or ends in the same words: the title of the page above that of the text. */
function isRepeatedBelow(paragraphs: Paragraphs, index: number): boolean {
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
function isField(lower: string): boolean {
  return labelWord(/^\p{L}+(?=:\s)/u.exec(lower)?.[0] ?? '') === 'field';
}

/** A shorter line may come again by chance. */
const LEAST_REPEATED = 24;

/** True when one of the next paragraphs has the same words: the title of the page and the title of its recording. */
function isRepeated(paragraphs: Paragraphs, index: number): boolean {
  const text = paragraphs.at(index)?.text ?? '';
  if (text.length < LEAST_REPEATED) return false;
  return [1, 2, 3].some((step) => paragraphs.at(index + step)?.text.includes(text) === true);
}

/** The first line of a file of captions, and the number and timing of its first caption. */
function isCaptionFront(text: string): boolean {
  return /^WEBVTT\b/u.test(text) || /^(?:\d{1,4} )?(?:\d{1,2}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})? --> \S+$/u.test(text);
}

/** `00:01.000 --> 00:04.000`: the line of a caption that says when it is shown. */
function isTiming(content: string): boolean {
  return content.includes('-->') && isCueTiming(content, 0, content.length);
}

/** So many lines of a kind make a list: of chapters, of links. */
const LEAST_LISTED = 3;
/** A chapter's title is short; longer lines are what somebody says then. */
const LONGEST_CHAPTER = 90;

/** `00:15 The vote`, `1:02:30 Who pays`: a chapter of the recording. */
function isChapter(content: string): boolean {
  return content.length <= LONGEST_CHAPTER && /^(?:\d{1,2}:)?\d{1,2}:\d{2}\s+[-–—]?\s?\P{Ll}[^.!]*$/u.test(content);
}

/** `• Society`: what else the site has, above the title. */
function isLink(content: string): boolean {
  return content.length <= 40 && /^• \p{Lu}[^.?!:]*$/u.test(content);
}

function countLines(
  content: (line: number) => string,
  { first, last }: Paragraph,
  isOfKind: (content: string) => boolean,
): number {
  let count = 0;
  for (let line = first; line <= last; line++) if (isOfKind(content(line))) count++;
  return count;
}

/** `IBAN: DE12 …`: where to give money. */
function isAccount(content: string): boolean {
  return content.length <= LONGEST_CHAPTER && /^\P{Ll}*\bIBAN\b/u.test(content);
}

/** Captions without speakers: the first words of such a paragraph are a time. */
function startsWithTime(text: string): boolean {
  return text.charCodeAt(0) <= 0x5b && /^\[?\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?(?:\]| --> |\s)/u.test(text);
}

/** More words than these beside a date make a title: `Town council – public question time – 19 March 2024 – draft`. */
const DATELINE_WORDS = 7;
/** Fewer do with a colon between them: `The harbour explained: briefing of 6 December 2021`. */
const TITLED_WORDS = 4;

/** Short and made of a date, a weekday, figures and little else. */
function isDateline(lower: string, language: Language): boolean {
  if (lower.length > 70 || !/\d/u.test(lower)) return false;
  const month = language.months.some((forms) => forms.some((form) => lower.includes(form)));
  const figures = /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/u.test(lower);
  if (!month && !figures) return isClock(lower);
  if (wordsIn(lower) > (lower.includes(': ') ? TITLED_WORDS : DATELINE_WORDS)) return false;
  return !namesEvent(lower, language);
}

function bothMarkdown(paragraphs: Paragraphs, heading: number): boolean {
  const one = paragraphs.at(heading)?.text ?? '';
  const two = paragraphs.at(heading + 1)?.text ?? '';
  return /^#\s/u.test(one) && /^##\s/u.test(two);
}

/** A title page sets several lines; the heading ends where a date or place line of its own follows. */
function endOfHeading(content: (line: number) => string, paragraph: Paragraph, language: Language): number {
  for (let line = paragraph.first + 1; line <= paragraph.last; line++) {
    const text = content(line);
    if (text.length > LONGEST_HEADING) return line - 1;
    if (line - paragraph.first >= 2 && isDateline(plain(text).toLowerCase(), language)) return line - 1;
    if (line - paragraph.first >= 14) return line;
  }
  return paragraph.last;
}

/** True when the first words open an event: `Good morning, ladies and gentlemen.` */
export function salutes(text: string, { salutations = [] }: Language): boolean {
  const lower = plain(text.slice(0, 60))
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '');
  return salutations.some((words) => lower.startsWith(words) && !/^\p{L}/u.test(lower.slice(words.length)));
}

/** What nobody says: the number of an account, a link. */
const written = /\bIBAN\b|(?<!\()https?:\/\//u;

/**
 * An editor tells of somebody who speaks further down, or whom the title names: `I meet Anna Weber on the quay.` Who speaks himself
 * begins with a greeting or thanks.
 */
function isNarrative(text: string, title: string, speakers: readonly string[], { greetings }: Language): boolean {
  const lower = plain(text).toLowerCase();
  if (greetings.some((greeting) => lower.startsWith(greeting))) return false;
  const named = (title.match(/\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+/gu) ?? []).map((name) => name.toLowerCase());
  return [...named, ...speakers].some((name) => namesPerson(lower, name));
}

function namesPerson(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/\p{L}/u.test(`${text.charAt(at - 1)}${text.charAt(at + name.length)}`);
}

const recordNotes = new WeakMap<Language, RegExp>();

function announcesRecord(text: string, language: Language): boolean {
  let notes = recordNotes.get(language);
  if (notes === undefined) {
    notes = new RegExp(`^\\P{L}*(?:${(language.recordNotes ?? ['(?!)']).join('|')})`, 'iu');
    recordNotes.set(language, notes);
  }
  return notes.test(text);
}

/** Longer ones may be speech that nobody has punctuated. */
const SHORT_HEAD = 80;

/** Somebody speaks: of himself or to the hall, and not inside a quotation. */
function isSpeech(text: string, speech: RegExp): boolean {
  if (text.length < LONGEST_HEADING && written.test(text)) return false;
  // `P R O C E E D I N G S`
  if (/^(?:\p{Lu} ){4,}/u.test(text)) return false;
  // `Transcribe Your Own Content`: a few words that nothing ends are a heading, or what the page offers.
  if (text.length < SHORT_HEAD && /[\p{L}\p{N}]$/u.test(text)) return false;
  // `I: Professor Weber` numbers the witnesses.
  const outside = text
    .replace(/^[IVX]{1,4}[:.)]\s/u, '')
    .replaceAll(/[“«„"][^”»“"]{0,2000}[”»"]/gu, ' ')
    // Two capitals among small letters stand for a name: `US alliance`.
    .replaceAll(/(?<=^|\p{Ll}\P{L}{1,3})\p{Lu}{2}(?=\P{L}{1,3}\p{Ll})/gu, ' ')
    // Who speaks of himself by one Latin letter sets a capital: `i` is Irish, or what a scanner makes of a stain.
    .replaceAll(/\p{Lu}/u.test(text) ? /(?<!\p{L})i(?![\p{L}’'])/gu : /(?!)/g, ' ')
    .replaceAll(' ', ' ');
  // A long paragraph is looked at up to its second word of the kind.
  speech.lastIndex = 0;
  if (outside.length <= 12 || !speech.test(outside)) return false;
  return outside.length < 600 || speech.test(outside);
}
