import { isRecord } from '../analysis/notes.ts';
import { against, tally } from '../analysis/tally.ts';
import type { Tally } from '../analysis/tally.ts';
import { endAt } from '../analysis/quotes.ts';
import { placesWithin, signsOf } from '../analysis/signs.ts';
import type { Language } from '../languages/language.ts';
import type { Transcript } from '../syntax/transcript.ts';
import type { TextEdit } from '../text/edit.ts';
import { AS_WRITTEN } from './houseForm.ts';
import { times } from './quoted.ts';
import { rule } from './rule.ts';
import { BESIDE, around, where } from './sight.ts';

interface Mark {
  readonly offset: number;
  readonly kind: 'quotation mark' | 'apostrophe';
}

/** A single mark between two letters, where it can be nothing but an apostrophe. */
const betweenLetters = /(?<=\p{L})['’](?=\p{L})/u;

export const inconsistentQuotes = rule({
  id: 'inconsistent-quotes',
  group: 'structure and text',
  level: 'hint',
  tiers: ['wording'],
  summary: 'Straight and curly quotation marks or apostrophes stand in one file.',
  why: 'Houses set them one way or the other; a file that mixes them was put together from two sources, and a search for “don’t” misses half of the places. The rarer form is reported once for a file, with the counts, where one form clearly prevails. Under a profile that asks for one form, every mark of the other is meant.',
  source: 'The Smithsonian Archives of American Art ask for straight marks, most publishers for curly ones.',
  settings: [
    {
      name: 'form',
      description: 'The marks that the house asks for; those that most marks of the file are where it is as written.',
      default: AS_WRITTEN,
      oneOf: [AS_WRITTEN, 'straight', 'curly'],
    },
  ],
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: The papers write “in June”. You said "in May".

Anna Weber: It is “in June”, and “in June” it stays.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: The papers write “in June”. You said “in May”.

Anna Weber: It is “in June”, and “in June” it stays.
`,
    },
    {
      options: { settings: { 'inconsistent-quotes': { form: 'straight' } } },
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: You said “in May”.

Anna Weber: It is "in June".
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: You said "in May".

Anna Weber: It is "in June".
`,
    },
  ],
  sees: where('"\'“”„’', around(/["'“”„’]/g, 3), BESIDE),
  *check({ analysis, settings: { form: wanted } }) {
    const { transcript } = analysis;
    const { text } = transcript;
    const found = read(transcript);
    const wayOf = ({ offset }: Mark): string => (text.charCodeAt(offset) < 0x80 ? 'straight' : 'curly');
    const tallies = (['quotation mark', 'apostrophe'] as const).flatMap((kind) => {
      const marks = found.filter((mark) => mark.kind === kind);
      const one = wanted === AS_WRITTEN ? tally(marks, wayOf) : against(marks, wayOf, () => String(wanted));
      return one === null ? [] : [{ ...one, kind }];
    });
    const first = tallies.toSorted((left, right) => (left.others[0]?.offset ?? 0) - (right.others[0]?.offset ?? 0))[0];
    const mark = first?.others[0];
    if (first === undefined || mark === undefined) return;
    const edits = rewritten(transcript, tallies);
    yield {
      span: { start: mark.offset, end: mark.offset + 1 },
      message: `${capitalised(tallies.map(counted).join('; '))}. ${wanted === AS_WRITTEN ? 'A search for one form misses the other' : `The house style asks for ${wanted} ones`}. Set all alike.`,
      ...(edits === null ? {} : { fixes: [{ tier: 'wording', title: 'Set all marks alike', edits }] }),
    };
  },
});

function read(transcript: Transcript): Mark[] {
  const { text, blocks } = transcript;
  const signs = signsOf(transcript);
  const quotesIn = placesWithin(signs.quotes);
  const apostrophesIn = placesWithin(signs.apostrophes);
  const marks: Mark[] = [];
  for (const block of blocks) {
    // A title in front matter stands in the marks of its file format.
    if (!isRecord(block) || block.kind === 'heading') continue;
    for (const offset of quotesIn(block)) {
      const mark = text.charAt(offset);
      if (mark !== '«' && mark !== '»') marks.push({ offset, kind: 'quotation mark' });
    }
    for (const offset of apostrophesIn(block)) {
      const isInside =
        offset > block.start && offset + 1 < block.end && betweenLetters.test(text.slice(offset - 2, offset + 3));
      if (isInside) marks.push({ offset, kind: 'apostrophe' });
    }
  }
  return marks;
}

function counted({ kind, otherWay, otherCount, usual, usualCount }: Tally<Mark> & Pick<Mark, 'kind'>): string {
  const other = otherCount === 1 ? `one ${otherWay} ${kind} stands` : `${otherCount} ${otherWay} ${kind}s stand`;
  return `${other} in the file${usualCount === 0 ? '' : `, where ${usual} ones stand ${times(usualCount)}`}`;
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The rarer marks in the usual form; null when it is not certain at which end one of them stands. */
function rewritten({ text, language }: Transcript, tallies: readonly Tally<Mark>[]): TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const { others, usual } of tallies) {
    for (const { offset, kind } of others) {
      const mark = kind === 'apostrophe' ? apostrophe(usual) : quotationMark(text, offset, usual, language);
      if (mark === null) return null;
      edits.push({ start: offset, end: offset + 1, text: mark });
    }
  }
  return edits.toSorted((left, right) => left.start - right.start);
}

function apostrophe(usual: string): string {
  return usual === 'curly' ? '’' : "'";
}

function quotationMark(text: string, offset: number, usual: string, { quotes }: Language): string | null {
  if (usual === 'straight') return '"';
  const end = endAt(text, offset);
  const pair = quotes.find(([open]) => /[“„]/.test(open));
  if (end === null || pair === undefined) return null;
  return end === 'open' ? pair[0] : pair[1];
}
