import type { Language } from '../languages/language.ts';
import { plain } from '../text/characters.ts';
import type { DocumentText } from '../text/documentText.ts';
import { CAPTION_START, withoutNumbers, type BodySettings } from './body.ts';
import type { Decision } from './decision.ts';
import type { FoundLabel } from './foundLabel.ts';
import { FRONT_LINES, readFront, type FrontMatter } from './front.ts';
import { salutes } from './salutation.ts';
import { furnitureOf } from './furniture.ts';
import type { Section } from './section.ts';

/** What front and heading can take at most, in units. */
export const FRONT_UNITS = 120_000;

/** The front of a document and what it depends on. */
export interface DocumentFront {
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

/** What was read of the version before. */
interface Before {
  readonly language: Language;
  readonly runningHeads: ReadonlySet<string>;
  readonly front: DocumentFront;
}

/**
 * Reads what stands before the first label, again only where the edit reached what had been looked at.
 * @param changedAt offset of the first unit that is another than in the version before
 */
export function readDocumentFront(
  document: DocumentText,
  sections: readonly Section[],
  labels: readonly (readonly FoundLabel[])[],
  language: Language,
  previous: Before | null,
  decision: Decision,
  changedAt: number,
  runningHeads: ReadonlySet<string>,
): DocumentFront {
  const labelled = labels.findIndex((found) => found.length > 0);
  const firstLabel = labelled < 0 ? -1 : document.chunkLine(labelled) + (labels[labelled]?.[0]?.line ?? 0);
  const limit = Math.min(firstLabel < 0 ? document.lineCount : firstLabel, FRONT_LINES);
  const known =
    previous !== null && previous.language === language && previous.runningHeads === runningHeads
      ? previous.front
      : null;
  if (known !== null && changedAt >= known.seenTo && known.firstLabel === firstLabel && known.limit === limit)
    return known;
  const { contents, margins, nexts } = linesOf(document, sections, limit);
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
  const own = settingsOf(matter, content, decision, runningHeads);
  const settings = known !== null && sameSettings(known.settings, own) ? known.settings : own;
  const seenTo = Math.max(nexts[seen] ?? 0, nexts[matter.until - 1] ?? 0, opening?.end ?? 0);
  return { matter, settings, seenTo: seenTo === document.length ? seenTo + 1 : seenTo, limit, firstLabel, contents };
}

/** The content of the first lines, those with nothing but their number in the margin, and where the line after each starts. */
function linesOf(
  document: DocumentText,
  sections: readonly Section[],
  limit: number,
): {
  readonly contents: readonly { readonly start: number; readonly end: number }[];
  readonly margins: readonly number[];
  readonly nexts: readonly number[];
} {
  const contents: { start: number; end: number }[] = [];
  const margins: number[] = [];
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
  return { contents, margins, nexts };
}

/** What the front says about the bodies of all sections. */
function settingsOf(
  matter: FrontMatter,
  content: (line: number) => string,
  { names }: Decision,
  runningHeads: ReadonlySet<string>,
): BodySettings {
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
  return { names, captions, captionStarts, heads, pages, runningHeads, titles };
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
