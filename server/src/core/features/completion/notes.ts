import type { Analysis } from '../../analysis/analysis.ts';
import { bareNote, isNoteAlone, notesOf } from '../../analysis/notes.ts';
import type { NoteType } from '../../languages/language.ts';
import type { Completion, Typed } from './completion.ts';

/** An opening bracket before the cursor, with what is typed behind it. */
const opened = /([([])([\p{L}][\p{L}\p{M} .'’-]{0,40})?$/u;
/** What every house needs, in the order of the list. */
const usual: readonly NoteType[] = [
  'laughter',
  'applause',
  'inaudible',
  'crosstalk',
  'silence',
  'interpreter',
  'video',
];

/**
 * The notes that can stand behind the bracket that is open before the cursor, in the house form of the document: those that
 * it has, the most frequent first, then the usual ones of its language. Null where no bracket is open.
 */
export function noteCompletions(analysis: Analysis, { before, behind, offset }: Typed): Completion[] | null {
  const match = opened.exec(before);
  if (match === null) return null;
  const [, open = '', typed = ''] = match;
  const close = open === '(' ? ')' : ']';
  const start = offset - typed.length - 1;
  const end = behind.startsWith(close) ? offset + 1 : offset;
  const wanted = typed.toLowerCase();
  const used = notesIn(analysis, open);
  const form = formOf(used, open);
  const { notes } = analysis.transcript.language;
  const known = new Set(used.map((note) => bareNote(note)));
  const offered = usual.flatMap((type) => {
    const word = notes[type]?.[0];
    return word === undefined || known.has(word) ? [] : [form(word)];
  });
  return [...used, ...offered]
    .filter((note) => note.toLowerCase().startsWith(wanted))
    .map((note) => ({
      label: `${open}${note}${close}`,
      kind: 'note',
      detail: '',
      span: { start, end },
      text: `${open}${note}${close}`,
      filter: `${open}${note}`,
    }));
}

/** The notes that the document sets in this bracket, without it, the most frequent first. */
function notesIn({ transcript }: Analysis, open: string): string[] {
  const counts = new Map<string, number>();
  for (const block of transcript.blocks) {
    for (const { bracket, start, text } of notesOf(transcript, block)) {
      // What stands in brackets inside a label tells how somebody is heard, and belongs there only.
      if (bracket !== open || start < block.bodyStart || !isNoteAlone(text, transcript.language)) continue;
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((left, right) => right[1] - left[1]).map(([note]) => note);
}

/** How the document sets a note in this bracket; where it has none, `(Laughter.)` and `[laughter]`. */
function formOf(used: readonly string[], open: string): (word: string) => string {
  const example = used[0] ?? (open === '(' ? 'Laughter.' : 'laughter');
  const isShouted = example.length > 2 && example === example.toUpperCase();
  const isCapital = /^\p{Lu}/u.test(example);
  const stop = example.endsWith('.') ? '.' : '';
  return (word) => {
    if (isShouted) return `${word.toUpperCase()}${stop}`;
    return `${isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word}${stop}`;
  };
}
