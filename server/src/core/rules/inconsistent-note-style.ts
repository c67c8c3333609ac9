import { isRecord, notePlace, notesOf } from '../analysis/notes.ts';
import type { Note, NotePlace } from '../analysis/notes.ts';
import { tally } from '../analysis/tally.ts';
import type { Tally } from '../analysis/tally.ts';
import type { NoteType } from '../languages/language.ts';
import type { NoteForm } from '../profiles/profile.ts';
import type { Transcript } from '../syntax/transcript.ts';
import type { TextEdit } from '../text/edit.ts';
import { AS_WRITTEN } from './houseForm.ts';
import { noteEdits } from './noteEdits.ts';
import { quoted, times } from './quoted.ts';
import { rule } from './rule.ts';
import { NOTE, bracketed, where } from './sight.ts';

/** Notes that stand again and again in the same words; what is shown, translated or done is told in many. */
const types: readonly NoteType[] = ['laughter', 'applause', 'inaudible', 'crosstalk', 'silence'];
/** Fewer notes of one type show no habit. */
const FEWEST = 4;
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '<': '>' };

interface StyledNote extends Note {
  readonly place: NotePlace;
  /** White space stands between a bracket and the words. */
  readonly isPadded: boolean;
}

export const inconsistentNoteStyle = rule({
  id: 'inconsistent-note-style',
  group: 'structure and text',
  level: 'hint',
  tiers: ['wording'],
  summary: 'A note is written in another form than most notes of its type in the file.',
  why: 'A house writes “(Laughter.)” or “[laughter]” and keeps to it, and programs that count or remove notes look for one form. Brackets, capitals, full stop and spaces are compared; a note that is a sentence of its own and one inside a sentence are compared with their own kind. Which form is right the file itself decides, unless a profile asks for one; then every note that has another form is meant; capital and full stop are asked only of notes that stand by themselves.',
  source:
    'TranscribeMe and the Smithsonian Archives of American Art each prescribe one closed list of notes in one form.',
  settings: [
    {
      name: 'brackets',
      description: 'The brackets that the house asks for.',
      default: AS_WRITTEN,
      oneOf: [AS_WRITTEN, 'round', 'square'],
    },
    {
      name: 'casing',
      description: 'How a note begins: `sentence` for “(Laughter.)”, `lower` for “(laughter)”.',
      default: AS_WRITTEN,
      oneOf: [AS_WRITTEN, 'sentence', 'lower'],
    },
    {
      name: 'fullStop',
      description: 'Whether a full stop stands inside the brackets.',
      default: AS_WRITTEN,
      oneOf: [AS_WRITTEN, 'always', 'never'],
    },
  ],
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June. (Laughter.)

Question: Of this year? (Laughter.)

Anna Weber: Of this year. [Laughter]

Question: Thank you. (Laughter.)
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June. (Laughter.)

Question: Of this year? (Laughter.)

Anna Weber: Of this year. (Laughter.)

Question: Thank you. (Laughter.)
`,
    },
    {
      options: {
        settings: { 'inconsistent-note-style': { brackets: 'square', casing: 'lower', fullStop: 'never' } },
      },
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June. (Laughter.)
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June. [laughter]
`,
    },
  ],
  sees: where('([<', bracketed(14, 14), NOTE),
  *check({ analysis, settings: { brackets, casing, fullStop } }) {
    const { text } = analysis.transcript;
    const asked = noteEdits(analysis, { brackets, casing, fullStop } as NoteForm);
    const [one] = asked;
    if (one !== undefined) {
      yield {
        span: { start: one.start, end: one.end },
        message: `${quoted(text.slice(one.start, one.end))} is written in another form than the house style asks for, ${quoted(one.text)}; ${asked.length === 1 ? 'no other note is' : `${asked.length} notes are`}. Write all in the form of the house.`,
        fixes: [
          {
            tier: 'wording',
            title:
              asked.length === 1
                ? `Write ${quoted(one.text)}`
                : `Write all ${asked.length} notes in the form of the house`,
            edits: asked,
          },
        ],
      };
      return;
    }
    const notes = read(analysis.transcript);
    const tallies: Tally<StyledNote>[] = [];
    for (const type of types) {
      for (const place of ['alone', 'sentence', 'inside'] as const) {
        const here = notes.filter((note) => note.type === type && note.place === place);
        const found = here.length < FEWEST ? null : tally(here, formOf);
        if (found !== null) tallies.push(found);
      }
    }
    const first = tallies.toSorted((left, right) => (left.others[0]?.start ?? 0) - (right.others[0]?.start ?? 0))[0];
    const note = first?.others[0];
    if (first === undefined || note === undefined) return;
    const edits = tallies.flatMap(({ usual, others }) => others.map((other) => rewritten(other, usual)));
    const example = written(note, first.usual);
    yield {
      span: { start: note.start, end: note.end },
      message: `${quoted(text.slice(note.start, note.end))} is written in a form that stands ${times(first.otherCount)} here, where the form of “${example}” stands ${times(first.usualCount)}; programs look for one form. Write all alike.`,
      fixes: [
        {
          tier: 'wording',
          title: edits.length === 1 ? `Write “${example}”` : `Write all ${edits.length} such notes alike`,
          edits: edits.toSorted((left, right) => left.start - right.start),
        },
      ],
    };
  },
});

function read(transcript: Transcript): StyledNote[] {
  const { text, blocks } = transcript;
  return blocks.flatMap((block) => {
    if (!isRecord(block)) return [];
    return notesOf(transcript, block).flatMap((note): StyledNote[] => {
      // Two notes in one, or a note with its time, are no form of one note.
      if (note.type === null || !/^[\p{L}\p{M}\s-]+[.]?$/u.test(note.text) || note.start < block.bodyStart) return [];
      const place = notePlace(text, note, block.bodyStart);
      const isPadded = /^\s|\s$/u.test(text.slice(note.inner.start, note.inner.end));
      return place === null ? [] : [{ ...note, place, isPadded }];
    });
  });
}

/** Brackets, case of the first word, inner space and full stop: `( A .)`. */
function formOf({ bracket, text, inner, start, end, isPadded }: StyledNote): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const upper = letters.toUpperCase();
  const wordCase = letters === upper && letters.length > 1 ? 'AA' : letters.charAt(0) === upper.charAt(0) ? 'Aa' : 'aa';
  const pad = isPadded ? ' ' : '';
  const escaped = end - start > inner.end - inner.start + 2 ? '\\' : '';
  return `${bracket}${pad}${wordCase}${text.endsWith('.') ? '.' : ''}${escaped}`;
}

/** The note in another form. */
function written({ text }: StyledNote, form: string): string {
  const bracket = form.charAt(0);
  const words = text.replace(/\.$/, '');
  const cased = form.includes('AA')
    ? words.toUpperCase()
    : form.includes('Aa')
      ? words.charAt(0).toUpperCase() + words.slice(1).toLowerCase()
      : words.toLowerCase();
  const pad = form.charAt(1) === ' ' ? ' ' : '';
  const stop = form.includes('.') ? '.' : '';
  const escape = form.endsWith('\\') ? '\\' : '';
  return `${bracket}${pad}${cased}${stop}${escape}${closing[bracket] ?? ''}`;
}

function rewritten(note: StyledNote, form: string): TextEdit {
  return { start: note.start, end: note.end, text: written(note, form) };
}
