import { isPlaceholderKey } from '../analysis/openMarks.ts';
import type { Label } from '../syntax/transcript.ts';
import { quoted, times } from './quoted.ts';
import { rule } from './rule.ts';
import { nothing } from './sight.ts';

export const placeholderSpeaker = rule({
  id: 'placeholder-speaker',
  group: 'labels',
  level: 'hint',
  tiers: [],
  blocksRelease: true,
  summary: 'A label such as “Speaker 2” stands for a name that nobody has put in yet.',
  why: 'Programs that turn speech into text number the speakers, and transcribers leave the number until they know better. Such a label is open work: a reader cannot tell who speaks. Each of them is reported once, where it comes first, with the number of its turns. “Speaker” alone is the one who chairs a parliament, and “Unidentified male” is what houses print when the name stays unknown; neither is reported.',
  source:
    'Transcribers’ guides prefer a name to a part played and a part played to a number, and ask to put a name learned late into the turns before it as well.',
  examples: [
    {
      wrong: `Interview on the harbour bridge, Bonn, 4 May 2021

Anna Weber: When does the bridge open?

Speaker 2: In June.

Anna Weber: Is the road ready as well?

Speaker 2: The road has been ready since April.
`,
      right: `Interview on the harbour bridge, Bonn, 4 May 2021

Anna Weber: When does the bridge open?

Erik Sund: In June.

Anna Weber: Is the road ready as well?

Erik Sund: The road has been ready since April.
`,
    },
  ],
  sees: nothing,
  *check({ analysis }) {
    const speakers = new Map<string, { readonly label: Label; turns: number }>();
    for (const { label } of analysis.turns) {
      const known = speakers.get(label.key);
      if (known === undefined) speakers.set(label.key, { label, turns: 1 });
      else known.turns++;
    }
    for (const { label, turns } of speakers.values()) {
      if (!isPlaceholderKey(label.key)) continue;
      yield {
        span: label.name,
        message: `${quoted(label.text)} stands for a name and speaks ${times(turns)}: a reader cannot tell who it is. Put the speaker’s name in its place, or the part the speaker plays when the name stays unknown.`,
      };
    }
  },
});
