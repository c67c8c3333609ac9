import { analyse } from '../analysis/analyse.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Profile } from '../profiles/profile.ts';
import { controlCharacter } from '../rules/control-character.ts';
import { fixAll, type RepairOptions } from '../rules/fixAll.ts';
import { rules } from '../rules/index.ts';
import { labelHiddenCharacter } from '../rules/label-hidden-character.ts';
import { pageFurniture } from '../rules/page-furniture.ts';
import { trailingSpace } from '../rules/trailing-space.ts';
import { parse } from '../syntax/parse.ts';
import { composeEdits } from '../text/composeEdits.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { keepsWords, sameWords } from '../text/verbatim.ts';
import { compareSpokenWords } from './compare.ts';
import { allLabels } from './format/format.ts';
import { layoutEdits } from './format/layoutEdits.ts';
import { joinLines } from './format/lineBreaks.ts';

/** What can be cleaned up, in the order in which it is done: each sees what those before it have left. */
export const cleanUpParts = [
  'page-residue',
  'invisible-characters',
  'label-form',
  'wrapped-lines',
  'blank-lines',
] as const;
export type CleanUpPart = (typeof cleanUpParts)[number];

export interface CleanUpOptions extends RepairOptions {
  /** The house style whose label form counts; without one the transcript's own does. */
  readonly profile?: Profile | null;
}

/** A part that there is something to do for. */
export interface CleanUpOffer {
  readonly part: CleanUpPart;
  /** How many changes it makes. */
  readonly count: number;
}

export interface CleanedUp {
  /** Edits of the original text, in order, none overlapping another. */
  readonly edits: readonly TextEdit[];
  /** Parts that were left out because they would have changed what was said. Nobody should ever see one; log them. */
  readonly refused: readonly CleanUpPart[];
}

/** The parts that there is something to do for, each looked at alone. */
export function cleanUpOffers(text: string, options: CleanUpOptions = {}): readonly CleanUpOffer[] {
  return cleanUpParts.flatMap((part) => {
    const rounds = doings[part](text, options);
    const count = rounds.reduce((sum, edits) => sum + edits.length, 0);
    return count === 0 ? [] : [{ part, count }];
  });
}

/**
 * Cleans a transcript up: takes out what is left of the web page, invisible characters and space at the ends of lines, sets
 * the labels in one form, joins wrapped lines and sets the blank lines. No spoken word changes: what is said is compared
 * before and after each part, and a part that would change it is refused as a whole.
 */
export function cleanUp(text: string, parts: readonly CleanUpPart[], options: CleanUpOptions = {}): CleanedUp {
  const rounds: (readonly TextEdit[])[] = [];
  const refused: CleanUpPart[] = [];
  let current = text;
  for (const part of cleanUpParts) {
    if (!parts.includes(part)) continue;
    const edits = doings[part](current, options);
    const next = edits.reduce(applyEdits, current);
    if (next === current) continue;
    if (keepsWhatIsSaid(part, current, next, options)) {
      rounds.push(...edits);
      current = next;
    } else refused.push(part);
  }
  return { edits: composeEdits(text.length, rounds), refused };
}

/** What is left of a page is not said, so there the words of speech are compared; anything else keeps every word of the text. */
function keepsWhatIsSaid(part: CleanUpPart, before: string, after: string, options: CleanUpOptions): boolean {
  if (part !== 'page-residue') return sameWords(before, after);
  return compareSpokenWords(analysisOf(before, options), analysisOf(after, options)).changes.length === 0;
}

function analysisOf(text: string, options: CleanUpOptions): Analysis {
  return analyse(parse(text, options.parse));
}

/** Makes the rounds of edits of a part, each of which refers to the text that the one before it leaves. */
type Doing = (text: string, options: CleanUpOptions) => readonly (readonly TextEdit[])[];

const doings: Readonly<Record<CleanUpPart, Doing>> = {
  'page-residue': (text, options) => [fixAll(text, { ...options, ruleId: pageFurniture.id }).edits],
  'invisible-characters': (text, options) => {
    const only = [controlCharacter.id, labelHiddenCharacter.id, trailingSpace.id];
    const repaired = fixAll(text, { ...options, tier: 'safe', check: { ...options.check, only } });
    return [repaired.edits, weightless(repaired.text)];
  },
  'label-form': (text, options) => {
    const repaired = fixAll(text, { ...options, tier: 'safe', check: { ...options.check, only: labelRules } });
    const { edits } = allLabels(analysisOf(repaired.text, options), options.profile?.label ?? null);
    return [repaired.edits, edits.filter((edit) => keepsWords(repaired.text, [edit]))];
  },
  'wrapped-lines': (text, options) => [joinLines(analysisOf(text, options), { start: 0, end: text.length })],
  'blank-lines': (text, options) => [
    layoutEdits(analysisOf(text, options)).filter(
      (edit) => lineBreaks(text.slice(edit.start, edit.end)) !== lineBreaks(edit.text),
    ),
  ],
};

const labelRules = rules.flatMap(({ id, group }) => (group === 'labels' ? [id] : []));

/**
 * The edits that take out soft hyphens, zero-width spaces, word joiners and byte order marks inside the text, which mean
 * nothing in it. Joiners and marks of direction stay: in an emoji or beside another script they do mean something.
 */
function weightless(text: string): TextEdit[] {
  return [...text.matchAll(/[\u00ad\u200b\u2060-\u2064\ufeff]+/g)].flatMap(({ 0: { length }, index }) => {
    // A byte order mark at the beginning belongs to the file.
    const start = index === 0 && text.startsWith('\ufeff') ? 1 : index;
    const edit = { start, end: index + length, text: '' };
    return edit.end > start && keepsWords(text, [edit]) ? [edit] : [];
  });
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
