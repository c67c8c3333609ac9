import { analyse } from '../../analysis/analyse.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { isNoteAlone, notesOf } from '../../analysis/notes.ts';
import type { Profile } from '../../profiles/profile.ts';
import { dateEdits } from '../../rules/dateEdits.ts';
import { noteEdits } from '../../rules/noteEdits.ts';
import { parse } from '../../syntax/parse.ts';
import { applyEdits, inOrder, type TextEdit } from '../../text/edit.ts';
import { words } from '../../text/words.ts';
import { convertLabels } from './convertLabels.ts';

/** What a conversion changes. */
export interface Converted {
  /** Edits of the text that was analysed, in order, none overlapping another. */
  readonly edits: readonly TextEdit[];
  /** What could not be converted without losing something: it stays as it is. */
  readonly left: readonly ('labels' | 'notes' | 'dates')[];
}

/**
 * Converts a transcript to a house style: its labels with their case and the questioners' label, its notes and the event's
 * day. Unlike formatting it changes how names are written, so it is done when somebody asks for it. The converted text is
 * read again: it must have the same turns with the same words, the same participants, notes and day; what would change one
 * of them is left as it is. Quotation marks and dashes are left to the rules about them, which report what the house writes
 * otherwise and repair it in the whole file when somebody asks: an apostrophe is part of a word wherever versions are compared,
 * and which end a straight mark stands at is not always certain.
 */
export function convert(analysis: Analysis, profile: Profile): Converted {
  const { transcript } = analysis;
  const parts = {
    labels: convertLabels(analysis, profile),
    notes: profile.notes === null ? [] : noteEdits(analysis, profile.notes),
    dates: profile.dates === null ? [] : dateEdits(analysis, profile.dates),
  };
  const before = substance(analysis);
  const left: ('labels' | 'notes' | 'dates')[] = [];
  let edits: readonly TextEdit[] = [];
  for (const part of ['labels', 'notes', 'dates'] as const) {
    if (parts[part].length === 0) continue;
    const more = inOrder([...edits, ...parts[part]]);
    const text = applyEdits(transcript.text, more);
    if (substance(analyse(parse(text, { language: transcript.language.tag }))) === before) edits = more;
    else left.push(part);
  }
  return { edits, left };
}

/** What no conversion may change, as one text: who speaks when, in which words, with which notes, and on which day. */
function substance({ transcript, turns, participants, eventDate }: Analysis): string {
  const { text, language } = transcript;
  return JSON.stringify({
    day: eventDate?.iso ?? null,
    participants: participants.length,
    turns: turns.map(({ participant, label, blocks }) => {
      const notes: string[] = [];
      const speech = blocks.map((block) => {
        let at = block.bodyStart;
        let said = '';
        for (const note of notesOf(transcript, block)) {
          if (note.start < at || !isNoteAlone(note.text, language)) continue;
          notes.push(words(note.text).join(' ').toLowerCase());
          said += `${text.slice(at, note.start)} `;
          at = note.end;
        }
        return said + text.slice(at, block.end);
      });
      return [participant, label.note, words(speech.join('\n')), notes];
    }),
  });
}
