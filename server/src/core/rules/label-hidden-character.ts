import type { Label } from '../syntax/transcript.ts';
import { isInvisible } from '../text/characters.ts';
import type { TextEdit } from '../text/edit.ts';
import { foreignLetters } from '../text/lookAlikes.ts';
import type { Fix } from './rule.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';
import { endOfBlock } from './sight.ts';

export const labelHiddenCharacter = rule({
  id: 'label-hidden-character',
  group: 'labels',
  level: 'warning',
  tiers: ['safe', 'wording'],
  summary: 'A speaker label holds an invisible character, or a letter of another script that looks the same.',
  why: 'A zero-width space, a soft hyphen or a Cyrillic letter in a Latin name cannot be seen, but to a search, an export and a speaker list the label is a different one. Removing an invisible character changes nothing that was said; replacing a letter is offered apart, because it changes what is written.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question: Is the road ready as well?

Anna We\u200bber: The road has been ready since April.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question: Is the road ready as well?

Anna Weber: The road has been ready since April.
`,
    },
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question: Is the road ready as well?

Anna W\u0435ber: The road has been ready since April.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question: Is the road ready as well?

Anna Weber: The road has been ready since April.
`,
    },
  ],
  sees: endOfBlock,
  *check({ analysis }) {
    const { text, language } = analysis.transcript;
    for (const { label } of analysis.turns) {
      const invisible = invisibleRuns(text, label);
      if (invisible.length === 0 && !label.defects.includes('hidden-character')) continue;
      const alike = lookAlikes(text, label, language.tag === 'ru');
      const fixes: Fix[] = [];
      if (invisible.length > 0)
        fixes.push({ tier: 'safe', title: 'Remove the invisible characters', edits: invisible });
      if (alike.length > 0)
        fixes.push({ tier: 'wording', title: 'Replace the letters of another script', edits: alike });
      if (fixes.length === 0) continue;
      const what = [
        ...(invisible.length > 0
          ? [`an invisible character (${invisible.map((edit) => codes(text, edit)).join(', ')})`]
          : []),
        ...(alike.length > 0
          ? [`a look-alike letter of another script (${alike.map((edit) => codes(text, edit)).join(', ')})`]
          : []),
      ];
      const advice = invisible.length > 0 ? 'Remove it' : 'Replace it';
      yield {
        span: label.span,
        message: `The label ${quoted(label.text)} holds ${what.join(' and ')}, so a search for the speaker misses this turn. ${advice}.`,
        fixes,
      };
    }
  },
});

/** Edits that delete each run of invisible characters in the label, and directly before and after it. */
function invisibleRuns(text: string, label: Label): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = label.span.start;
  let last = label.span.end;
  // A byte order mark at the very beginning belongs to the file, not to the label.
  while (at > 1 && isInvisible(text.charCodeAt(at - 1))) at--;
  while (isInvisible(text.charCodeAt(last))) last++;
  while (at < last) {
    const start = at;
    while (at < last && isInvisible(text.charCodeAt(at))) at++;
    if (at > start) edits.push({ start, end: at, text: '' });
    else at++;
  }
  return edits;
}

/** Edits that put the label's few letters of another script into the script of the rest of it. */
function lookAlikes(text: string, label: Label, isCyrillic: boolean): TextEdit[] {
  const name = text.slice(label.name.start, label.name.end);
  return foreignLetters(name, isCyrillic).map(({ at, right }) => {
    const start = label.name.start + at;
    return { start, end: start + 1, text: right };
  });
}

/** `U+200B`, or `“е” U+0435` for what can be seen. */
function codes(text: string, edit: TextEdit): string {
  const units = text.slice(edit.start, edit.end);
  const code = `U+${units.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (edit.text !== '') return `${quoted(units)} ${code}`;
  return units.length > 1 ? `${units.length} of them, the first ${code}` : code;
}
