import { languageOf } from '../languages/languageOf.ts';
import type { Language } from '../languages/language.ts';
import { afterEdit, recogniseLanguage, type Recognised } from '../languages/recognise.ts';
import { commonPrefix, differenceOf, DocumentText, splice, type Chunk } from '../text/documentText.ts';
import type { TextEdit } from '../text/edit.ts';
import type { LineTable } from '../text/lines.ts';
import { assembleBlocks, chooseConvention, readManner } from './blocks.ts';
import { LONGEST_DIALOGUE } from './dialogue.ts';
import { decide, namesAnybody, readsAll, sameDecision, type Decision } from './decision.ts';
import { readBodies, type DocumentBodies } from './documentBodies.ts';
import { FRONT_UNITS, readDocumentFront, type DocumentFront } from './documentFront.ts';
import { headOf, LONGEST_FRONT, mayGiveLetters } from './frontNames.ts';
import { keepsHead, LAYOUT_UNITS, layoutOf, type Layout } from './layout.ts';
import { mayWrap, type Forms } from './lineForm.ts';
import { looksAlike, readSection, sameContext, type Candidate, type Section, type SectionContext } from './section.ts';
import { isBlankUnit, skipGutter } from './sectionLines.ts';
import { type FoundLabel } from './foundLabel.ts';
import { hasHyphensInline, readLooseNames } from './inlineLabels.ts';
import { readRunningHeads, sameHeads } from './runningHeads.ts';
import { readSectionLabels } from './sectionLabels.ts';
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
/** Lines that are so long on average hold several turns where a record sets its labels inside them. */
const LONG_LINES = 80;
const LONGEST_RUN_TOGETHER = 100_000;

/** The lists of the version before, of which all but the places from here up to there were kept. */
interface Origin extends Pick<DocumentBodies, 'bodies'> {
  readonly sections: readonly Section[];
  readonly from: number;
  readonly to: number;
}

/** Everything that was read, section by section, for reading the next version from. */
export interface State extends DocumentBodies {
  /** What this version was read from; null when it was read from scratch. */
  readonly origin: Origin | null;
  readonly options: ParseOptions;
  readonly document: DocumentText;
  readonly language: Language;
  readonly recognised: Recognised;
  readonly layout: Layout;
  /** What stands on page after page, as {@link readRunningHeads} finds it at the beginning of the text. */
  readonly runningHeads: ReadonlySet<string>;
  /** The next version is read from scratch: the text has lost its breaks, or a program's notes stand above it. */
  readonly readsAnew: boolean;
  readonly forms: Forms;
  readonly sections: readonly Section[];
  readonly decision: Decision;
  readonly labels: readonly (readonly FoundLabel[])[];
  readonly front: DocumentFront;
  /** How many sections were read for this version; for tests and traces. */
  readonly sectionsRead: number;
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

/** How far below its beginning the notes of a program may end. */
const LONGEST_NOTES = 60_000;

/** Where what a language model has thought aloud above the transcript ends: behind `</think>`; 0 without it. */
function endOfNotes(document: DocumentText): number {
  if (!/^\s*<think>/.test(document.slice(0, 40))) return 0;
  const closing = '</think>';
  const at = document.slice(0, LONGEST_NOTES).indexOf(closing);
  return at < 0 ? 0 : at + closing.length;
}

/** The section without what looks like a label inside such notes. */
function withoutNotes(section: Section, end: number): Section {
  if (end <= 0) return section;
  return { ...section, candidates: section.candidates.filter(({ start }) => start >= end) };
}

/** True when lines are as long as those of a short record whose paragraphs have run together. */
function hasLongLines({ length, lineCount }: DocumentText): boolean {
  return length <= LONGEST_RUN_TOGETHER && length / lineCount > LONG_LINES;
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
  // What a program has noted above the transcript holds no turns, and nothing is kept either.
  const notesEnd = endOfNotes(document);
  const isPlain = !areLost && notesEnd === 0;
  const kept = previous !== null && previous.layout === layout && isPlain && !previous.readsAnew ? previous : null;
  const forms: Forms = kept?.forms ?? new Map();
  const readings = readSections(document, layout, forms, kept, kept === null ? 0 : before, kept === null ? 0 : after);
  const sections =
    notesEnd === 0
      ? readings.sections
      : readings.sections.map((section, index) => withoutNotes(section, notesEnd - document.chunkStart(index)));
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
  const hyphens = !decision.hasHyphens && hasLongLines(document) && hasHyphensInline(sections);
  const lostBreaks = areLost || hyphens || (names !== null && names.size > 0);
  const loose = areLost || (names !== null && names.size > 0) ? names : null;
  const isSameDecision = decision === kept?.decision && !lostBreaks;
  const shift = kept === null ? 0 : kept.sections.length - sections.length;
  const readLabels = (section: Section, index: number): readonly FoundLabel[] =>
    readSectionLabels(section, decision, loose, decision.hasHyphens || hyphens, document.chunkStart(index)).filter(
      ({ start }) => notesEnd === 0 || document.chunkStart(index) + start >= notesEnd,
    );
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
  const { from, to, ...bodies } = readBodies(
    document,
    sections,
    labels,
    front,
    { language, layout },
    isSameDecision ? kept : null,
    readings,
  );
  const origin =
    kept === null || shift !== 0
      ? null
      : {
          sections: kept.sections,
          bodies: kept.bodies,
          from: Math.min(from, readings.from),
          to: Math.max(to, readings.to),
        };
  return new ParsedTranscript({
    origin,
    options,
    document,
    language,
    recognised,
    layout,
    runningHeads,
    readsAnew: lostBreaks || notesEnd > 0,
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
  ].every((text) => !namesAnybody(decision, text) && !mayGiveLetters(text));
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
    const context = contextOf(last, chunk, next, layout, was);
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
  chunk: Chunk,
  next: string | undefined,
  layout: Layout,
  was: Section | undefined,
): SectionContext {
  const mayGoOn = next !== undefined && next.slice(0, LONGEST_AHEAD).includes(':');
  const wraps = mayGoOn ? ((was?.text === chunk.text ? was.context.wraps : null) ?? endsInWrap(chunk, layout)) : null;
  return {
    previousBlank: last === undefined || last.endsBlank,
    previousUnit: last === undefined ? -1 : last.lastUnit,
    previousField: last !== undefined && last.endsField,
    previousHead: last !== undefined && last.endsHead,
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

/** True when one of the last lines could be the beginning of a wrapped label: of two, or of four where blank ones part them. */
function endsInWrap({ text, lines }: Chunk, { gutter, narrow }: Layout): boolean {
  // Behind the last line break stands the first line of the next chunk.
  const last = lines.start(lines.count - 1) < text.length ? lines.count - 1 : lines.count - 2;
  for (let line = last; line >= 0 && line > last - 4; line--) {
    const start = lines.start(line);
    let to = lines.end(line);
    if (to - start > LONGEST_WRAP) continue;
    let from = start;
    while (from < to && isBlankUnit(text.charCodeAt(from))) from++;
    while (to > from && isBlankUnit(text.charCodeAt(to - 1))) to--;
    if (gutter) from = skipGutter(text, start, from, to, narrow);
    if (mayWrap(text, from, to)) return true;
  }
  return false;
}

/** A line with more white space around it than this is no label. */
const LONGEST_WRAP = 400;

/** The first two lines that are not blank, with blank ones between them, as much of them as a wrapped label can take. */
function firstLines(text: string): string {
  return /^[^\r\n]{0,300}(?:(?:\r\n|\r|\n)[^\r\n]{0,300}){0,3}/.exec(text)?.[0] ?? '';
}

/** As long are such lines at most. */
const LONGEST_AHEAD = 1208;

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
