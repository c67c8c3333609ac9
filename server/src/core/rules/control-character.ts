import { keepsWords } from '../text/verbatim.ts';
import type { Fix } from './rule.ts';
import { rule } from './rule.ts';
import { matches } from './sight.ts';

/** What the bytes 80 to 9F mean in Windows-1252; a space where they mean nothing. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const CONTROL =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What {@link CONTROL} can match, without a look at the neighbours of half characters: a text has none of it nearly always. */
const UNUSUAL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ud800-\udfff]/;

export const controlCharacter = rule({
  id: 'control-character',
  group: 'structure and text',
  level: 'warning',
  tiers: ['safe', 'wording'],
  summary: 'A control character or half a character stands in the text.',
  why: 'Control characters come from broken conversions: they are invisible or show as boxes, and other programs refuse or drop them. A character between U+0080 and U+009F is nearly always a quotation mark or dash of Windows-1252, and the fix offers the one that was meant. Tabs, line breaks and page breaks are not reported.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge \u0096 the new one \u2013 open?

Anna Weber: In June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge \u2013 the new one \u2013 open?

Anna Weber: In June.
`,
    },
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?\u0007

Anna Weber: In June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.
`,
    },
  ],
  sees: matches(CONTROL),
  *check({ analysis }) {
    const { text } = analysis.transcript;
    if (!UNUSUAL.test(text)) return;
    for (const match of text.matchAll(CONTROL)) {
      const start = match.index;
      const end = start + match[0].length;
      const { what, advice, fix } = describe(text, start, match[0]);
      yield {
        span: { start, end },
        message: `${what}. ${advice}.`,
        ...(fix === null ? {} : { fixes: [{ ...fix, edits: [{ start, end, text: fix.text }] }] }),
      };
    }
  },
});

interface Description {
  readonly what: string;
  readonly advice: string;
  readonly fix: (Omit<Fix, 'edits'> & { readonly text: string }) | null;
}

/** What the run of control characters at `start` is, and how to repair it. */
function describe(text: string, start: number, run: string): Description {
  const name = codePoints(run);
  if (/[\ud800-\udfff]/.test(run)) {
    return {
      what: `Half of a character (${name}) stands here, which no file can hold`,
      advice: 'Type the character again or delete the half',
      fix: null,
    };
  }
  const meant = Array.from(run, windows1252);
  if (meant.every((character) => character !== undefined)) {
    const replacement = meant.join('');
    return {
      what: `The control character ${name} stands here, invisible, for “${replacement}” of Windows-1252`,
      advice: `Replace it with “${replacement}”`,
      fix: { tier: 'wording', title: `Replace it with “${replacement}”`, text: replacement },
    };
  }
  if (/^\u000b+$/.test(run)) {
    return {
      what: `A vertical tab (${name}) stands here, which word processors use for a line break and other programs drop`,
      advice: 'Replace it with a space',
      fix: { tier: 'safe', title: 'Replace it with a space', text: ' ' },
    };
  }
  // Taken out from between two letters, the character would make one word of what may be two.
  const isSafe = keepsWords(text, [{ start, end: start + run.length, text: '' }]);
  return {
    what: `The control character ${name} stands here, invisible, and other programs refuse or drop it`,
    advice: 'Remove it',
    fix: { tier: isSafe ? 'safe' : 'wording', title: 'Remove the control character', text: '' },
  };
}

function windows1252(character: string): string | undefined {
  const code = character.charCodeAt(0);
  if (code < 0x80) return undefined;
  const meant = WINDOWS_1252[code - 0x80];
  return meant === ' ' ? undefined : meant;
}

/** `U+0096`; of a run the first and how many. */
function codePoints(run: string): string {
  const first = `U+${run.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return run.length === 1 ? first : `${first} and ${run.length - 1} more`;
}
