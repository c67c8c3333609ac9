import { seenOfSlips } from '../analysis/labelSlips.ts';
import { nameVariants, type NameForm } from '../analysis/nameVariants.ts';
import type { Label } from '../syntax/transcript.ts';
import { inOrder, type TextEdit } from '../text/edit.ts';
import { quoted, times } from './quoted.ts';
import { rule } from './rule.ts';

export const inconsistentSpeakerName = rule({
  id: 'inconsistent-speaker-name',
  group: 'labels',
  level: 'information',
  tiers: ['wording'],
  summary: 'The labels of one speaker are written in two ways.',
  why: 'One form of a label for each speaker is what lets readers and programs collect all that somebody said. The rule reports two spellings of a name, with and without an accent for example, and a short form that comes between longer ones. An office or a full name at the first mention or where somebody is introduced again is good form and not reported. Each speaker is reported once, at the first label that differs from most.',
  source:
    'Transcribers’ guides ask for one form of the label for each person; MAXQDA and similar programs that read transcripts take two spellings for two people.',
  examples: [
    {
      wrong: `Interview about the harbour bridge, Bonn, 4 May 2021

Erik Sund: When does the bridge open?

Natalya Weber: In June.

Erik Sund: Is the road ready as well?

Natalia Weber: The road has been ready since April.

Erik Sund: Did Natalia and her engineers see to that?

Natalya Weber: They did.
`,
      right: `Interview about the harbour bridge, Bonn, 4 May 2021

Erik Sund: When does the bridge open?

Natalya Weber: In June.

Erik Sund: Is the road ready as well?

Natalya Weber: The road has been ready since April.

Erik Sund: Did Natalia and her engineers see to that?

Natalya Weber: They did.
`,
    },
  ],
  sees: seenOfSlips,
  *check({ analysis }) {
    const { text } = analysis.transcript;
    const found = nameVariants(analysis).flatMap(({ usual, others }) => {
      const [form] = others;
      const label = form?.labels[0];
      return form === undefined || label === undefined ? [] : [{ usual, others, form, label }];
    });
    for (const { usual, others, form, label } of found.toSorted(
      (left, right) => left.label.name.start - right.label.name.start,
    )) {
      const edits = others.flatMap((other) => other.labels.map((one) => rewrite(text, one, other, usual)));
      yield {
        span: label.name,
        message: `${quoted(form.text)} stands ${times(form.labels.length)} and ${quoted(usual.text)} ${times(usual.labels.length)} for what seems to be one speaker: a search for one form misses the other. Use one form throughout.`,
        fixes: edits.every((edit) => edit !== null)
          ? [{ tier: 'wording', title: `Write ${quoted(usual.text)} throughout`, edits: inOrder(edits) }]
          : [],
      };
    }
  },
});

/** The edit that puts the usual name into a label: an office beside the name stays. Null when the name cannot be told from it. */
function rewrite(text: string, label: Label, form: NameForm, usual: NameForm): TextEdit | null {
  const model = usual.labels[0];
  if (model === undefined) return null;
  if (form.name === '' || usual.name === '' || form.text.length < usual.text.length)
    return { ...label.name, text: text.slice(model.name.start, model.name.end) };
  const printed = text.slice(label.name.start, label.name.end);
  const at = form.text.indexOf(form.name);
  // Unlike the label as it is said, the printed one may hold other spaces and line breaks.
  if (at < 0 || printed.length !== form.text.length) return null;
  const start = label.name.start + at;
  return { start, end: start + form.name.length, text: usual.name };
}
