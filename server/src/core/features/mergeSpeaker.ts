import type { Analysis, Turn } from '../analysis/analysis.ts';
import { turnAt } from '../analysis/blockAt.ts';
import { wordOf } from '../analysis/roles/labelParts.ts';
import { sameVoice, voicesAfter } from '../analysis/voices.ts';
import { plain } from '../text/characters.ts';
import { editDistance } from '../text/distance.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { relabel } from './turns/reassignTurn.ts';

/** Gives all turns of one speaker to another one of the transcript. */
export interface SpeakerMerge {
  readonly title: string;
  /** True when the speaker's name looks like a slip of the other's. */
  readonly isLikely: boolean;
  readonly edits: readonly TextEdit[];
}

/** Longer menus are not read. */
const MOST_SPEAKERS = 3;

/** Names that are at most so many changes apart may be one name misspelt. */
const MISSPELT = 2;

/**
 * With whom the speaker whose label `span` lies in can be merged, the likeliest first: `Speaker 1` with the one whose voice it
 * turned out to be, and `Helena Brnadt` with Helena Brandt before anybody else. All his labels in the file become the other's; what is said stays as it was said. Empty elsewhere,
 * and `Question`, under which many speak, and somebody's name are never made one.
 */
export function speakerMerges(analysis: Analysis, span: Span): readonly SpeakerMerge[] {
  const turn = turnAt(analysis, span.start);
  if (turn === null || span.start < turn.label.name.start || span.end > turn.label.name.end) return [];
  const own = analysis.turns.filter((one) => sameVoice(one, turn));
  const written = plain(turn.label.text);
  const isMisspelt = (name: string): boolean => editDistance(written, name, MISSPELT) <= MISSPELT;
  return voicesAfter(analysis, turn.index - 1)
    .filter(({ model }) => !sameVoice(model, turn) && !isMarkAndName(model, turn))
    .toSorted((left, right) => Number(isMisspelt(right.name)) - Number(isMisspelt(left.name)))
    .slice(0, MOST_SPEAKERS)
    .map(({ model, name }) => ({
      title: `Merge ${written} into ${name} (${own.length} ${own.length === 1 ? 'label' : 'labels'})`,
      isLikely: isMisspelt(name),
      edits: own.flatMap((one) => relabel(analysis, one, model, name)),
    }));
}

/** True when one of the two is labelled with the part it plays (`Question`, `A`) and the other with a name. */
function isMarkAndName(left: Turn, right: Turn): boolean {
  const words = [left, right].map(({ label }) => wordOf(label.key));
  // Whoever is only numbered may be anybody.
  return !words.includes('placeholder') && isPart(words[0]) !== isPart(words[1]);
}

function isPart(word: ReturnType<typeof wordOf> | undefined): boolean {
  return word === 'question' || word === 'answer';
}
