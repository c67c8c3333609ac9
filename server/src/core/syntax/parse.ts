import { languageOf } from '../languages/languageOf.ts';
import type { Language } from '../languages/language.ts';
import { afterEdit, recogniseLanguage, type Recognised } from '../languages/recognise.ts';
import { plain } from '../text/characters.ts';
import { commonPrefix, differenceOf, DocumentText, splice, type Chunk } from '../text/documentText.ts';
import type { TextEdit } from '../text/edit.ts';
import type { LineTable } from '../text/lines.ts';
import { assembleBlocks, chooseConvention, readManner } from './blocks.ts';
import {
  CAPTION_START,
  readSectionBody,
  sameState,
  withoutNumbers,
  type BodySettings,
  type BodyState,
  type SectionBody,
} from './body.ts';
import { LONGEST_DIALOGUE } from './dialogue.ts';
import { decide, namesAnybody, readsAll, sameDecision, type Decision } from './decision.ts';
import { headOf, LONGEST_FRONT } from './frontNames.ts';
import { furnitureOf } from './furniture.ts';
import { isListedTitle } from './sectionTitles.ts';
import { FRONT_LINES, readFront, type FrontMatter } from './front.ts';
import { salutes } from './frontSpeech.ts';
import { keepsHead, LAYOUT_UNITS, layoutOf, type Layout } from './layout.ts';
import { mayWrap, type Forms } from './lineForm.ts';
import { looksAlike, readSection, sameContext, type Candidate, type Section, type SectionContext } from './section.ts';
import { isBlankUnit } from './sectionLines.ts';
import { type FoundLabel } from './foundLabel.ts';
import { readLooseNames } from './inlineLabels.ts';
import { readRunningHeads, sameHeads } from './runningHeads.ts';
import { readSectionLabels } from './sectionLabels.ts';
import { readTail, TAIL_UNITS, type Tail } from './tail.ts';
import type { Block, ConventionChoice, Transcript } from './transcript.ts';

export interface ParseOptions {
  /** Tag of the language to assume instead of the one the text shows: `en`. Unknown tags are as if absent. */
  readonly language?: string;
}

/**
 * Reads a text as a transcript. Never fails: whatever the text, every non-blank line ends up in exactly one block.
 * This function is the definition; {@link reparse} gives the same result faster.
 */
export function parse(text: string | DocumentText, options: ParseOptions = {}): Transcript {
  return read(typeof text === 'string' ? DocumentText.of(text) : text, options, null);
}

/**
 * The transcript after edits, each of which refers to the text that the one before it left. Equal to parsing the edited text
 * from scratch; only the sections that an edit touches are read again, unless it changes what counts as a label.
 */
export function reparse(previous: Transcript, edits: readonly TextEdit[]): Transcript {
  return reparseDocument(
    previous,
    edits.reduce((text, edit) => text.edit(edit), previous.document),
  );
}

/** As {@link reparse}, for a document that was edited already. It shares chunks with the previous one, which tells what changed. */
export function reparseDocument(previous: Transcript, document: DocumentText, options?: ParseOptions): Transcript {
  if (!(previous instanceof ParsedTranscript)) return read(document, options ?? {}, null);
  const same = options === undefined || options.language === previous.state.options.language;
  return read(document, options ?? previous.state.options, same ? previous.state : null);
}

/** How much of a text's beginning its language is recognised from. */
const LANGUAGE_UNITS = 4096;
/** A document whose lines are longer than this on average has lost its line breaks. */
const LOST_BREAKS = 1500;
/** A text of one line or two is short of breaks from this many units on. */
const LOST_BREAKS_OF_FEW = 120;
/** So few lines may hold all turns in one of them, when they are as long on average. */
const FEW_LINES = 12;
const LONG_LINE = 40;
/** What front and heading can take at most, in units. */
const FRONT_UNITS = 120_000;

/** Everything that was read, section by section, for reading the next version from. */
export interface State extends Bodies {
  readonly options: ParseOptions;
  readonly document: DocumentText;
  readonly language: Language;
  readonly recognised: Recognised;
  readonly layout: Layout;
  /** What stands on page after page, as {@link readRunningHeads} finds it at the beginning of the text. */
  readonly runningHeads: ReadonlySet<string>;
  readonly lostBreaks: boolean;
  readonly forms: Forms;
  readonly sections: readonly Section[];
  readonly decision: Decision;
  readonly labels: readonly (readonly FoundLabel[])[];
  readonly front: Front;
  /** How many sections were read for this version; for tests and traces. */
  readonly sectionsRead: number;
}

/** The bodies of all sections, and which sections they depend on beyond their own. */
interface Bodies {
  readonly bodies: readonly (SectionBody | null)[];
  /** The last section with a label and the last one with text; −1 when there is none. */
  readonly lastLabelled: number;
  readonly lastFilled: number;
  readonly tail: Tail;
  /** So many units at the end of the text were looked at for it. */
  readonly tailRead: number;
}

/** The front and what it depends on. */
interface Front {
  readonly matter: FrontMatter;
  readonly settings: BodySettings;
  /** Offset of the first unit that was not looked at; one more than the text has when all of it was. */
  readonly seenTo: number;
  /** So many lines would have been looked at in a text of any length. */
  readonly limit: number;
  /** Line of the first label; −1 when there is none. */
  readonly firstLabel: number;
  /** Content of the front's lines, by line. */
  readonly contents: readonly { readonly start: number; readonly end: number }[];
}

/** A transcript that knows how it was read. What costs time proportional to the whole text is made when first asked for. */
class ParsedTranscript implements Transcript {
  readonly state: State;
  #text: string | undefined;
  #lines: LineTable | undefined;
  #blocks: readonly Block[] | undefined;
  #convention: ConventionChoice | undefined;

  constructor(state: State) {
    this.state = state;
  }

  get document(): DocumentText {
    return this.state.document;
  }

  get language(): Language {
    return this.state.language;
  }

  get candidateKeys(): ReadonlySet<string> {
    return this.state.decision.keys;
  }

  get titles(): ReadonlySet<string> {
    return this.state.front.matter.titles;
  }

  get text(): string {
    return (this.#text ??= this.state.document.text());
  }

  get lines(): LineTable {
    return (this.#lines ??= this.state.document.lines());
  }

  get convention(): ConventionChoice {
    const { labels, sections, decision } = this.state;
    return (this.#convention ??= chooseConvention(
      labels,
      sections,
      (group) => decision.groups.get(group)?.accepted === true,
    ));
  }

  get blocks(): readonly Block[] {
    if (this.#blocks === undefined) {
      const { document, front, bodies, sections, labels } = this.state;
      this.#blocks = assembleBlocks(
        this.text,
        front.matter.lines,
        (line) => front.contents[line] ?? { start: 0, end: 0 },
        bodies,
        (section) => document.chunkStart(section),
        readManner(sections, labels),
      );
    }
    return this.#blocks;
  }
}

/** How a transcript was read, section by section; null for a tree that this parser did not make. */
export function stateOf(transcript: Transcript): State | null {
  return transcript instanceof ParsedTranscript ? transcript.state : null;
}

/** What the versions of a document share that were read one from the other, for remembering what they have in common. */
export function lineageOf(transcript: Transcript): object {
  return transcript instanceof ParsedTranscript ? transcript.state.forms : transcript;
}

/** How many sections were read for this version of the transcript, and how many it has. */
export function reuseOf(transcript: Transcript): { readonly read: number; readonly sections: number } {
  if (!(transcript instanceof ParsedTranscript)) return { read: 0, sections: 0 };
  return { read: transcript.state.sectionsRead, sections: transcript.state.sections.length };
}

/** True when the lines are so long that several speakers must share one. */
function hasLostBreaks({ length, lineCount }: DocumentText): boolean {
  return length / lineCount > (lineCount <= 2 ? LOST_BREAKS_OF_FEW : LOST_BREAKS);
}

/** True when one of a few lines may hold the turns of all speakers, below what the page says of them. */
function hasFewBreaks({ length, lineCount }: DocumentText): boolean {
  return lineCount <= FEW_LINES && length / lineCount > LONG_LINE;
}

function read(document: DocumentText, options: ParseOptions, previous: State | null): ParsedTranscript {
  const areLost = hasLostBreaks(document);
  const { before, after } = previous === null ? NOTHING_SHARED : document.sharedWith(previous.document);
  const changedAt = previous === null ? 0 : firstChange(previous.document, document, before);
  const edit = previous === null ? null : document.editOf(previous.document);
  const isHeadKept =
    changedAt >= LAYOUT_UNITS || (previous !== null && edit !== null && keepsHead(previous.document, edit));
  const layout = previous !== null && isHeadKept ? previous.layout : layoutOf(document.slice(0, LAYOUT_UNITS));
  const runningHeads = isHeadKept && previous !== null ? previous.runningHeads : runningHeadsOf(document, previous);
  const recognised = recognisedLanguage(document, options, previous, edit, changedAt);
  const { language } = recognised;
  // Without line breaks every name in the text bears on every other, and nothing can be kept.
  const kept = previous !== null && previous.layout === layout && !areLost && !previous.lostBreaks ? previous : null;
  const forms: Forms = kept?.forms ?? new Map();
  const readings = readSections(document, layout, forms, kept, kept === null ? 0 : before, kept === null ? 0 : after);
  const { sections } = readings;
  const sameCandidates =
    kept !== null &&
    sameCandidatesIn(
      sections.slice(readings.from, readings.to),
      kept.sections.slice(readings.from, kept.sections.length - (sections.length - readings.to)),
    );
  // What a short text says bears on its labels.
  const wordsCount = readsAll(document.length) || (kept !== null && readsAll(kept.document.length));
  let decision =
    sameCandidates &&
    kept.language === language &&
    !wordsCount &&
    !(kept.decision.isBare && Math.min(document.length, kept.document.length) <= LONGEST_DIALOGUE) &&
    changedAt >= kept.decision.title.end &&
    changedAt >= Math.min(kept.decision.fields.end, LONGEST_FRONT) &&
    (changedAt >= kept.decision.frontEnd || namesNobody(kept, document))
      ? kept.decision
      : undefined;
  if (decision === undefined) {
    const anew = decide(
      sections,
      (section) => document.chunkStart(section),
      headOf((start, end) => document.slice(start, end)),
      language,
    );
    decision = sameCandidates && sameDecision(kept.decision, anew) ? kept.decision : anew;
  }
  const names = areLost || hasFewBreaks(document) ? readLooseNames(sections, areLost) : null;
  const lostBreaks = areLost || (names !== null && names.size > 0);
  const loose = lostBreaks ? names : null;
  const isSameDecision = decision === kept?.decision && !lostBreaks;
  const shift = kept === null ? 0 : kept.sections.length - sections.length;
  const readLabels = (section: Section, index: number): readonly FoundLabel[] =>
    readSectionLabels(section, decision, loose, document.chunkStart(index));
  const labels = isSameDecision
    ? splice(
        kept.labels,
        readings.from,
        readings.to + shift,
        sections.slice(readings.from, readings.to).map((section, index) => {
          const at = readings.from + index;
          // A section between those that are new may be an old one.
          return (kept.sections[at] === section ? kept.labels[at] : undefined) ?? readLabels(section, at);
        }),
      )
    : sections.map(readLabels);
  const front = readDocumentFront(
    document,
    sections,
    labels,
    language,
    isSameDecision ? kept : null,
    decision,
    changedAt,
    runningHeads,
  );
  const bodies = readBodies(
    document,
    sections,
    labels,
    front,
    { language, layout },
    isSameDecision ? kept : null,
    readings,
  );
  return new ParsedTranscript({
    options,
    document,
    language,
    recognised,
    layout,
    runningHeads,
    lostBreaks,
    forms,
    sections,
    decision,
    labels,
    front,
    ...bodies,
    sectionsRead: readings.count,
  });
}

function recognisedLanguage(
  document: DocumentText,
  options: ParseOptions,
  previous: State | null,
  edit: TextEdit | null,
  changedAt: number,
): Recognised {
  const asked = options.language === undefined ? null : languageOf(options.language);
  if (asked !== null) return { language: asked, lead: 0 };
  if (previous !== null && changedAt >= LANGUAGE_UNITS) return previous.recognised;
  const kept = previous === null || edit === null ? null : afterEdit(previous.recognised, edit);
  return kept !== null && kept.lead > 0 ? kept : recogniseLanguage(document.slice(0, LANGUAGE_UNITS));
}

function runningHeadsOf(document: DocumentText, previous: State | null): ReadonlySet<string> {
  const found = readRunningHeads(document.slice(0, LAYOUT_UNITS));
  return previous !== null && sameHeads(previous.runningHeads, found) ? previous.runningHeads : found;
}

/** True when the edit that led to `document`, and what it moves over the border of the head, are far from every name. */
function namesNobody({ decision, document: old }: State, document: DocumentText): boolean {
  const edit = differenceOf(old, document);
  if (edit === null) return true;
  const delta = edit.text.length - (edit.end - edit.start);
  const around = (text: DocumentText, start: number, end: number): string =>
    text.slice(start - NAME_REACH, end + NAME_REACH);
  return [
    around(old, edit.start, edit.end),
    around(document, edit.start, edit.end + delta),
    around(old, LONGEST_FRONT - Math.abs(delta), LONGEST_FRONT),
    around(document, LONGEST_FRONT - Math.abs(delta), LONGEST_FRONT),
  ].every((text) => !namesAnybody(decision, text));
}

/** How far from an edit a name can stand, or the letters that it introduces. */
const NAME_REACH = 120;

const NOTHING_SHARED = { before: 0, after: 0 };

/** Offset of the first unit that differs from `old`, which shares so many chunks; behind all that depends on it, that of a chunk is exact enough. */
function firstChange(old: DocumentText, document: DocumentText, shared: number): number {
  const start = document.chunkStart(shared);
  if (start >= FRONT_UNITS) return start;
  return start + commonPrefix(old.chunks[shared]?.text ?? '', document.chunks[shared]?.text ?? '');
}

interface Readings {
  readonly sections: readonly Section[];
  /** The first section that is not the previous version's, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Reads the sections that are new, and those beside them whose surroundings changed. */
function readSections(
  document: DocumentText,
  layout: Layout,
  forms: Forms,
  previous: State | null,
  before: number,
  after: number,
): Readings {
  const { chunks } = document;
  if (previous === null) {
    before = 0;
    after = 0;
  }
  const end = chunks.length - after;
  const shift = previous === null ? 0 : previous.sections.length - chunks.length;
  const start = Math.max(0, before - 1);
  const anew: Section[] = [];
  let count = 0;
  let from = before;
  let to = chunks.length;
  let last = previous?.sections[start - 1];
  for (let index = start; index < chunks.length; index++) {
    const chunk = chunks[index] as Chunk;
    const next = chunks[index + 1]?.text;
    const was = previous?.sections[index >= end ? index + shift : index];
    const context = contextOf(last, chunk.text, next, layout, was);
    if (was !== undefined && (index < before || index >= end) && sameContext(was.context, context)) {
      if (index >= end) {
        // From here on nothing is different from the previous version.
        to = index;
        break;
      }
      anew.push(was);
      last = was;
      continue;
    }
    if (index < before) from = index;
    last = readSection(chunk, context, forms);
    anew.push(last);
    count++;
  }
  const sections = previous === null ? anew : splice(previous.sections, start, to + shift, anew);
  return { sections, from: Math.min(from, to), to, count };
}

function contextOf(
  last: Section | undefined,
  text: string,
  next: string | undefined,
  layout: Layout,
  was: Section | undefined,
): SectionContext {
  const mayGoOn = next !== undefined && next.slice(0, 602).includes(':');
  const wraps = mayGoOn ? ((was?.text === text ? was.context.wraps : null) ?? endsInWrap(text)) : null;
  return {
    previousBlank: last === undefined || last.endsBlank,
    previousUnit: last === undefined ? -1 : last.lastUnit,
    previousField: last !== undefined && last.endsField,
    nextBlank: next === undefined || isFirstLineBlank(next),
    ahead: mayGoOn && wraps === true ? firstLines(next) : '',
    wraps,
    layout,
  };
}

function isFirstLineBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d) return true;
    if (!isBlankUnit(unit)) return false;
  }
  return true;
}

/** True when one of the last two lines could be the beginning of a wrapped label. */
function endsInWrap(text: string): boolean {
  let end = text.length;
  for (let lines = 0; lines < 2 && end > 0; lines++) {
    if (text.charCodeAt(end - 1) === 0x0a) end--;
    if (text.charCodeAt(end - 1) === 0x0d) end--;
    let start = end;
    while (start > 0 && end - start < LONGEST_WRAP && !isBreak(text.charCodeAt(start - 1))) start--;
    let from = start;
    while (from < end && isBlankUnit(text.charCodeAt(from))) from++;
    let to = end;
    while (to > from && isBlankUnit(text.charCodeAt(to - 1))) to--;
    if (to - from < LONGEST_WRAP - 40 && mayWrap(text, from, to)) return true;
    while (start > 0 && !isBreak(text.charCodeAt(start - 1)))
      start = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
    end = start;
  }
  return false;
}

/** A line with more white space around it than this is no label. */
const LONGEST_WRAP = 400;

function isBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

/** The first two lines, as much of them as a wrapped label can take. */
function firstLines(text: string): string {
  return /^[^\r\n]{0,300}(?:(?:\r\n|\r|\n)[^\r\n]{0,300})?/.exec(text)?.[0] ?? '';
}

/** True when the decision about labels sees no difference between what two runs of sections hold, however they are cut. */
function sameCandidatesIn(left: readonly Section[], right: readonly Section[]): boolean {
  const ours = candidatesOf(left);
  const theirs = candidatesOf(right);
  if (ours.length !== theirs.length) return false;
  for (let index = 0; index < ours.length; index++)
    if (!looksAlike(ours[index] as Candidate, theirs[index] as Candidate)) return false;
  return true;
}

function candidatesOf(sections: readonly Section[]): readonly Candidate[] {
  const [only] = sections;
  return sections.length === 1 && only !== undefined
    ? only.candidates
    : sections.flatMap(({ candidates }) => candidates);
}

function readDocumentFront(
  document: DocumentText,
  sections: readonly Section[],
  labels: readonly (readonly FoundLabel[])[],
  language: Language,
  previous: State | null,
  decision: Decision,
  changedAt: number,
  runningHeads: ReadonlySet<string>,
): Front {
  const labelled = labels.findIndex((found) => found.length > 0);
  const firstLabel = labelled < 0 ? -1 : document.chunkLine(labelled) + (labels[labelled]?.[0]?.line ?? 0);
  const limit = Math.min(firstLabel < 0 ? document.lineCount : firstLabel, FRONT_LINES);
  const known =
    previous !== null && previous.language === language && previous.runningHeads === runningHeads
      ? previous.front
      : null;
  if (known !== null && changedAt >= known.seenTo && known.firstLabel === firstLabel && known.limit === limit)
    return known;
  const contents: { start: number; end: number }[] = [];
  /** Lines with nothing but their number in the margin. */
  const margins: number[] = [];
  /** Where the line after each line starts. */
  const nexts: number[] = [];
  for (let index = 0; index < sections.length && contents.length < limit; index++) {
    const section = sections[index] as Section;
    const offset = document.chunkStart(index);
    if (offset >= FRONT_UNITS) break;
    for (let line = 0; line < section.lineCount && contents.length < limit; line++) {
      const start = section.lines[line * 3 + 1] as number;
      const end = section.lines[line * 3 + 2] as number;
      const isMargin = start >= end && start > (section.lines[line * 3] as number) && section.context.layout.gutter;
      if (isMargin) margins.push(contents.length);
      contents.push({ start: offset + (isMargin ? marginStart(section.text, start) : start), end: offset + end });
      nexts.push(offset + (section.lines[line * 3 + 3] ?? section.text.length));
    }
  }
  const cache = new Map<number, string>(margins.map((line) => [line, '']));
  let seen = -1;
  const content = (line: number): string => {
    // Behind the last line there is nothing to be seen.
    seen = Math.max(seen, Math.min(line, contents.length - 1));
    let text = cache.get(line);
    if (text === undefined) {
      const at = contents[line];
      text = at === undefined ? '' : document.slice(at.start, at.end);
      cache.set(line, text);
    }
    return text;
  };
  const wholeLines = sections[0]?.context.layout.wholeLines === true;
  const isInterview = decision.dialogue !== null;
  const opening = readOpening(document, labels[labelled]?.[0], document.chunkStart(labelled), labels[labelled]?.[1]);
  const opensLater = opening !== null && salutes(opening.text, language) && !opening.text.includes('?');
  const read = withMargins(
    readFront({
      printed: content,
      end: contents.length,
      language,
      hasTurns: firstLabel >= 0,
      wholeLines,
      speakers: speakersOf(decision),
      isInterview,
      opensLater,
      runningHeads,
    }),
    margins,
  );
  const matter = known !== null && sameMatter(known.matter, read) ? known.matter : read;
  const captions = new Set<string>();
  const captionStarts = new Set<string>();
  const heads = new Set<string>();
  const pages = new Set<string>();
  for (const { line, kind } of matter.lines) {
    const page = furnitureOf(content(line)) === null ? null : withoutNumbers(content(line));
    if (page !== null) pages.add(page);
    const text = kind === 'furniture' ? '' : plain(content(line)).replace(/[.\s]+$/u, '');
    if (kind === 'heading' && /\p{L}{3}/u.test(text)) heads.add(text);
    if (text.length < 28) continue;
    captions.add(text);
    captionStarts.add(content(line).slice(0, CAPTION_START));
  }
  const { titles } = matter;
  let settings: BodySettings = { names: decision.names, captions, captionStarts, heads, pages, runningHeads, titles };
  if (known !== null && sameSettings(known.settings, settings)) ({ settings } = known);
  const seenTo = Math.max(nexts[seen] ?? 0, nexts[matter.until - 1] ?? 0, opening?.end ?? 0);
  return { matter, settings, seenTo: seenTo === document.length ? seenTo + 1 : seenTo, limit, firstLabel, contents };
}

/** So much of the first turn tells whether it opens the event. */
const OPENING_UNITS = 600;

/** How the first labelled turn begins; null where it is of somebody who asks, or there is none. */
function readOpening(
  document: DocumentText,
  label: FoundLabel | undefined,
  offset: number,
  next: FoundLabel | undefined,
): { readonly text: string; readonly end: number } | null {
  if (label === undefined || label.form.word === 'question' || label.form.word === 'audience') return null;
  const start = offset + label.textStart;
  const end = Math.min(start + OPENING_UNITS, next === undefined ? document.length : offset + next.start);
  return { text: document.slice(start, end), end };
}

/** So many names are looked for in what stands before the first turn. */
const MOST_SPEAKERS = 40;

/** The names of labels, of which an editor may tell something before the first turn. */
function speakersOf({ groups }: Decision): readonly string[] {
  return [...groups.values()]
    .filter(({ accepted, word, key, name }) => accepted && word === null && key.length > 3 && /\p{Ll}/u.test(name))
    .slice(0, MOST_SPEAKERS)
    .map(({ key }) => key);
}

function sameMatter(left: FrontMatter, right: FrontMatter): boolean {
  return (
    left.until === right.until &&
    left.statement === right.statement &&
    left.titles.size === right.titles.size &&
    [...left.titles].every((title) => right.titles.has(title)) &&
    left.lines.length === right.lines.length &&
    left.lines.every((one, index) => {
      const other = right.lines[index];
      return (
        one.line === other?.line &&
        one.kind === other.kind &&
        one.furniture === other.furniture &&
        one.opens === other.opens
      );
    })
  );
}

function startsWithTitle(section: Section | undefined, titles: ReadonlySet<string>): boolean {
  if (section === undefined || titles.size === 0) return false;
  return isListedTitle(section.text.slice(section.lines[1], section.lines[2]), titles);
}

function sameSettings(left: BodySettings, right: BodySettings): boolean {
  return (
    left.names === right.names &&
    left.runningHeads === right.runningHeads &&
    left.titles.size === right.titles.size &&
    left.captions.size === right.captions.size &&
    left.captionStarts.size === right.captionStarts.size &&
    left.heads.size === right.heads.size &&
    left.pages.size === right.pages.size &&
    [...left.pages].every((page) => right.pages.has(page)) &&
    [...left.heads].every((head) => right.heads.has(head)) &&
    [...left.titles].every((title) => right.titles.has(title)) &&
    [...left.captions].every((caption) => right.captions.has(caption)) &&
    [...left.captionStarts].every((start) => right.captionStarts.has(start))
  );
}

/** Where the number begins that ends at `end`. */
function marginStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && /\d/.test(text.charAt(start - 1))) start--;
  return start;
}

/** Lines that hold nothing but their number are blank to the reader, and yet something stands there. */
function withMargins(matter: FrontMatter, margins: readonly number[]): FrontMatter {
  const numbered = margins.filter((line) => line < matter.until);
  if (numbered.length === 0) return matter;
  const lines: FrontMatter['lines'] = [
    ...matter.lines,
    ...numbered.map((line) => ({ line, kind: 'furniture', furniture: 'page', opens: false }) as const),
  ];
  return { ...matter, lines: lines.toSorted((left, right) => left.line - right.line) };
}

const atStart: BodyState = {
  running: false,
  said: false,
  inList: false,
  closed: false,
  afterClosing: false,
  afterPage: false,
  onPageHead: false,
  listed: false,
  taken: 0,
};

function readBodies(
  document: DocumentText,
  sections: readonly Section[],
  labels: readonly (readonly FoundLabel[])[],
  front: Front,
  { language, layout }: Pick<State, 'language' | 'layout'>,
  previous: State | null,
  readings: Readings,
): Bodies {
  let lastLabelled = labels.length - 1;
  while (lastLabelled >= 0 && labels[lastLabelled]?.length === 0) lastLabelled--;
  let lastFilled = sections.length - 1;
  while (lastFilled >= 0 && lastLineOf(sections[lastFilled] as Section) < 0) lastFilled--;
  const { until } = front.matter;
  const lastLabel = labels[lastLabelled]?.at(-1);
  const said = lastLabel === undefined ? 0 : document.chunkStart(lastLabelled) + lastLabel.textStart;
  const tailRead = Math.min(document.length - said, TAIL_UNITS);
  const isTailKept =
    previous !== null &&
    previous.tailRead === tailRead &&
    previous.language === language &&
    previous.layout === layout &&
    document.chunkStart(readings.to) <= document.length - tailRead;
  const tail = isTailKept ? previous.tail : readTail(document.slice(document.length - tailRead), language, layout);
  const tailStart = document.length - tail.units;
  const shift = previous === null ? 0 : previous.sections.length - sections.length;
  // What is before the first new section is as it was, and so is what is behind the last one when it is read in the same state.
  const isKept =
    previous !== null &&
    shift === 0 &&
    previous.front.matter === front.matter &&
    previous.front.settings === front.settings &&
    previous.lastLabelled === lastLabelled &&
    previous.lastFilled === lastFilled &&
    previous.tail.units === tail.units &&
    previous.tail.furniture === tail.furniture;
  const first = isKept ? Math.max(0, readings.from - 1) : 0;
  /** The bodies from the first on that may differ. */
  const bodies: (SectionBody | null)[] = [];
  let state: BodyState = (isKept ? previous.bodies[first - 1]?.after : undefined) ?? {
    ...atStart,
    running: front.matter.statement,
  };
  for (let index = first; index < sections.length; index++) {
    const before = index > readings.to ? (bodies[index - 1 - first] ?? null) : null;
    if (isKept && before !== null && before === previous.bodies[index - 1])
      return { bodies: splice(previous.bodies, first, index, bodies), lastLabelled, lastFilled, tail, tailRead };
    const section = sections[index] as Section;
    const firstLine = Math.max(0, until - document.chunkLine(index));
    if (firstLine >= section.lineCount) {
      bodies.push(null);
      continue;
    }
    const lastLine = index === lastFilled ? lastLineOf(section) : -1;
    const labelsFollow = index < lastLabelled;
    const labelNext = labels[index + 1]?.[0]?.line === 0;
    const titleNext = startsWithTitle(sections[index + 1], front.settings.titles);
    const tailLine = lineFrom(section, tailStart - document.chunkStart(index));
    const at = index < readings.from ? index : index + shift;
    const old = previous?.bodies[at];
    const isSame =
      old !== undefined &&
      old !== null &&
      previous?.sections[at] === section &&
      previous.labels[at] === labels[index] &&
      previous.front.settings === front.settings &&
      old.firstLine === firstLine &&
      old.lastLine === lastLine &&
      old.labelsFollow === labelsFollow &&
      old.labelNext === labelNext &&
      old.titleNext === titleNext &&
      old.tailLine === tailLine &&
      (tailLine === section.lineCount || old.tailFurniture === tail.furniture) &&
      sameState(old.before, state);
    const body = isSame
      ? old
      : readSectionBody(
          section,
          labels[index] ?? [],
          state,
          front.settings,
          firstLine,
          lastLine,
          labelsFollow,
          labelNext,
          titleNext,
          tailLine,
          tail.furniture,
          index === 0,
        );
    bodies.push(body);
    state = body.after;
  }
  return {
    bodies: isKept ? splice(previous.bodies, first, sections.length, bodies) : bodies,
    lastLabelled,
    lastFilled,
    tail,
    tailRead,
  };
}

function lastLineOf(section: Section): number {
  let line = section.lineCount - 1;
  while (line >= 0 && (section.lines[line * 3 + 1] as number) >= (section.lines[line * 3 + 2] as number)) line--;
  return line;
}

/** The first line that starts at an offset or behind it; the number of lines when none does. */
function lineFrom({ text, lines, lineCount }: Section, offset: number): number {
  if (offset >= text.length) return lineCount;
  let line = 0;
  while (line < lineCount && (lines[line * 3] as number) < offset) line++;
  return line;
}
