import { openMarks } from '../analysis/openMarks.ts';
import { seenOfBareMarks } from '../analysis/bareMarks.ts';
import type { OpenMarkKind } from '../analysis/openMarks.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';
import { NOTE, bracketed, where } from './sight.ts';

const messages: Readonly<Record<Exclude<OpenMarkKind, 'placeholder'>, string>> = {
  inaudible: 'stands for words that nobody could hear, so the record has a gap. Listen again, or ask the speaker.',
  uncertain: 'marks a guess, which readers take for what was said. Check it and take the mark away.',
  blank: 'holds the place of words that are missing, so the record has a gap. Put the words in.',
  review: 'asks for another look, which readers are not to do. Check it and take the mark away.',
};

export const openMark = rule({
  id: 'open-mark',
  group: 'structure and text',
  level: 'hint',
  tiers: [],
  summary: 'A mark that stands for unfinished work: inaudible words, a guess, a gap, a request to check.',
  why: 'A transcriber leaves such marks to come back to: “[inaudible 00:12]”, “[??]”, “(needs review)”, and without brackets “TODO”, “XXX” or “____”. They are listed so that none is forgotten before the transcript is published; a release fails while one is left. Only the recording can close them, so there is no fix.',
  source:
    'Transcription guides ask for such marks and for their removal before publication, among them those of the Smithsonian Archives of American Art and of TranscribeMe.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: The deck comes from [inaudible 00:12] in June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: The deck comes from Norland in June.
`,
    },
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: Mr Sund (needs review) says in June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: Mr Sund says in June.
`,
    },
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: Mr Sund of TODO says in June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: Mr Sund of Norland says in June.
`,
    },
  ],
  blocksRelease: true,
  sees: [where('([<', bracketed(2, 2), NOTE), seenOfBareMarks],
  *check({ analysis }) {
    const { text } = analysis.transcript;
    for (const { start, end, kind } of openMarks(analysis)) {
      // A label that stands for a name is a finding of the rule for labels.
      if (kind === 'placeholder') continue;
      yield { span: { start, end }, message: `${quoted(text.slice(start, end))} ${messages[kind]}` };
    }
  },
});
