import type { Analysis } from '../analysis/analysis.ts';
import { isNoteAlone, isRecord, notePlace, notesOf } from '../analysis/notes.ts';
import type { NoteForm } from '../profiles/profile.ts';
import type { TextEdit } from '../text/edit.ts';
import { sameWords } from '../text/verbatim.ts';
import { AS_WRITTEN } from './houseForm.ts';

/**
 * The edits that set every note of known words in the form of a house. What else stands in brackets may be speech. A capital
 * and a full stop belong to a note that stands by itself: inside a sentence, `I can — (laughter) — see`, it gets neither.
 */
export function noteEdits({ transcript }: Analysis, form: NoteForm): TextEdit[] {
  const { text, blocks, language } = transcript;
  if (form.brackets === AS_WRITTEN && form.casing === AS_WRITTEN && form.fullStop === AS_WRITTEN) return [];
  return blocks.filter(isRecord).flatMap((block) =>
    notesOf(transcript, block).flatMap(({ start, end, inner, bracket }) => {
      const content = text.slice(inner.start, inner.end);
      // Behind a backslash stands what Markdown is to leave alone, and a label's note is part of the label.
      const isOther = start < block.bodyStart || bracket === '<' || text.charAt(start - 1) === '\\';
      // `[sic]` is an editor’s word about the text and looks so in every house.
      if (isOther || content.toLowerCase() === 'sic' || !isNoteAlone(content, language)) return [];
      const place = notePlace(text, { start, end }, block.bodyStart);
      const whole = text.slice(start, end);
      const wanted = dressNote(whole, content, place === 'alone' || place === 'sentence' ? form : insideOf(form));
      return wanted === whole ? [] : [{ start, end, text: wanted }];
    }),
  );
}

/** True when an edit of a note keeps its words, whatever their case: nobody said them. */
export function keepsNote(text: string, { start, end, text: note }: TextEdit): boolean {
  return sameWords(text.slice(start, end).toLowerCase(), note.toLowerCase());
}

/** What is left of the form for a note inside a sentence. */
function insideOf({ brackets, casing, fullStop }: NoteForm): NoteForm {
  return {
    brackets,
    casing: casing === 'sentence' ? 'as-written' : casing,
    fullStop: fullStop === 'always' ? 'as-written' : fullStop,
  };
}

function dressNote(whole: string, content: string, { brackets, casing, fullStop }: NoteForm): string {
  const isShouted = content === content.toUpperCase();
  const first = content.charAt(0);
  let words = content;
  if (casing === 'sentence') words = first.toUpperCase() + content.slice(1);
  // A note that is all capitals has no small form that could be told.
  if (casing === 'lower' && !isShouted) words = first.toLowerCase() + content.slice(1);
  if (fullStop === 'always' && !/[.!?…]$/u.test(words)) words += '.';
  if (fullStop === 'never') words = words.replace(/\.$/u, '');
  const isRound = brackets === 'round' || (brackets === 'as-written' && whole.startsWith('('));
  return isRound ? `(${words})` : `[${words}]`;
}
