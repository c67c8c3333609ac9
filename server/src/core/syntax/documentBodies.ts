import type { Language } from '../languages/language.ts';
import { splice, type DocumentText } from '../text/documentText.ts';
import { readSectionBody, sameState, type BodyState, type SectionBody } from './body.ts';
import type { DocumentFront } from './documentFront.ts';
import type { FoundLabel } from './foundLabel.ts';
import type { Layout } from './layout.ts';
import type { Section } from './section.ts';
import { isListedTitle } from './sectionTitles.ts';
import { readTail, TAIL_UNITS, type Tail } from './tail.ts';

/** The bodies of all sections, and which sections they depend on beyond their own. */
export interface DocumentBodies {
  readonly bodies: readonly (SectionBody | null)[];
  /** The last section with a label and the last one with text; −1 when there is none. */
  readonly lastLabelled: number;
  readonly lastFilled: number;
  readonly tail: Tail;
  /** So many units at the end of the text were looked at for it. */
  readonly tailRead: number;
}

/** The same when it was read just now. */
interface BodiesRead extends DocumentBodies {
  /** Only from here up to there bodies may be others than in the version before. */
  readonly from: number;
  readonly to: number;
}

/** What was read of the version before. */
interface Before extends DocumentBodies {
  readonly language: Language;
  readonly layout: Layout;
  readonly sections: readonly Section[];
  readonly labels: readonly (readonly FoundLabel[])[];
  readonly front: DocumentFront;
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

/**
 * Reads the bodies of all sections, again only those that are read otherwise than in the version before.
 * @param changed the first and the last section that are new
 */
export function readBodies(
  document: DocumentText,
  sections: readonly Section[],
  labels: readonly (readonly FoundLabel[])[],
  front: DocumentFront,
  { language, layout }: { readonly language: Language; readonly layout: Layout },
  previous: Before | null,
  changed: { readonly from: number; readonly to: number },
): BodiesRead {
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
    document.chunkStart(changed.to) <= document.length - tailRead;
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
  const first = isKept ? Math.max(0, changed.from - 1) : 0;
  /** The bodies from the first on that may differ. */
  const bodies: (SectionBody | null)[] = [];
  let state: BodyState = (isKept ? previous.bodies[first - 1]?.after : undefined) ?? {
    ...atStart,
    running: front.matter.statement,
  };
  for (let index = first; index < sections.length; index++) {
    const before = index > changed.to ? (bodies[index - 1 - first] ?? null) : null;
    if (isKept && before !== null && before === previous.bodies[index - 1])
      return {
        bodies: splice(previous.bodies, first, index, bodies),
        lastLabelled,
        lastFilled,
        tail,
        tailRead,
        from: first,
        to: index,
      };
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
    const at = index < changed.from ? index : index + shift;
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
    from: first,
    to: sections.length,
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

function startsWithTitle(section: Section | undefined, titles: ReadonlySet<string>): boolean {
  if (section === undefined || titles.size === 0) return false;
  return isListedTitle(section.text.slice(section.lines[1], section.lines[2]), titles);
}
