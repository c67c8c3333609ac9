import { signsOf } from '../analysis/signs.ts';
import { findMojibake } from '../text/mojibake.ts';
import { onceWhenHabit } from './habit.ts';
import type { Report } from './rule.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';
import { BESIDE, around, where } from './sight.ts';

/** What a web page writes for characters, as it was never to be read. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
};

const others =
  /\ufffd+|&(?:(amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip|[lr][sd]quo|[lr]aquo)|#(\d{2,5})|#x([\da-f]{2,4}));|(?<=\p{L})['’];(?=\p{Ll})/giu;

const SEMICOLON = 0x3b;

export const mojibake = rule({
  id: 'mojibake',
  group: 'structure and text',
  level: 'warning',
  tiers: ['wording'],
  summary: 'Characters that a wrong decoding has made of others: “â€™” for an apostrophe, “&amp;” for “&”.',
  why: 'Text that was read in the wrong encoding, or copied from the source of a web page, shows strange signs where letters and quotation marks stood. Searches miss the words, and every further conversion makes it worse. Where it is certain what was meant, the fix restores it; where it happened often, all is reported once. The sign U+FFFD stands for a character that is lost; only the source knows which.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June. Itâ€™s nearly finished.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June. It’s nearly finished.
`,
    },
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When do the bridge &amp; the railway open?

Anna Weber: In June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When do the bridge & the railway open?

Anna Weber: In June.
`,
    },
  ],
  sees: [
    where(
      '\u00c2\u00c3\u00c4\u00c5\u00c6\u00d0\u00d1\u00e2РС\ufffd;',
      around(/[\u00c2-\u00c6\u00d0\u00d1\u00e2РС\ufffd;]/g, 4),
      BESIDE,
    ),
    where('&', around(/&/g, 200, 10)),
  ],
  *check({ analysis }) {
    const { text } = analysis.transcript;
    const { apostrophes, hasCodes, mayBeGarbled } = signsOf(analysis.transcript);
    const lost: Report[] = [];
    const garbled = mayBeGarbled ? findMojibake(text) : [];
    const reports: Report[] = garbled.map(({ start, end, meant }) =>
      restoring(text, start, end, meant, 'is what a wrong decoding has made of'),
    );
    // What the expression matches holds one of these, which are found far faster and hardly ever there.
    const mayBeThere = hasCodes || apostrophes.some((at) => text.charCodeAt(at + 1) === SEMICOLON);
    for (const match of mayBeThere ? text.matchAll(others) : []) {
      const { 0: whole, 1: name, 2: decimal, 3: hexadecimal, index: start } = match;
      const end = start + whole.length;
      if (whole.startsWith('\ufffd')) {
        lost.push({
          span: { start, end },
          message:
            'The sign U+FFFD stands where a conversion could not read a character, which is lost. Type it again from the source.',
        });
        continue;
      }
      if (!whole.startsWith('&')) {
        reports.push(restoring(text, start, end, whole.charAt(0), 'is what is left of a web page’s code for'));
        continue;
      }
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '0', 16) : Number(decimal);
      const meant = name === undefined ? characterOf(code) : ENTITIES[name.toLowerCase()];
      if (meant !== undefined && !isAddress(text, start))
        reports.push(restoring(text, start, end, meant, 'is a web page’s code for'));
    }
    const inPlace = (left: Report, right: Report): number => left.span.start - right.span.start;
    const restored = onceWhenHabit(
      reports.toSorted(inPlace),
      (places) =>
        `In ${places} places, here first, a wrong decoding or a web page’s code stands for a character, so searches miss the words. Restore them.`,
      'Restore all of them',
    );
    yield* [...lost, ...restored].toSorted(inPlace);
  },
});

function restoring(text: string, start: number, end: number, meant: string, what: string): Report {
  const shown = meant === '\u00a0' ? 'a no-break space' : `“${meant}”`;
  return {
    span: { start, end },
    message: `${quoted(text.slice(start, end))} ${what} ${shown}, so searches miss the word. Restore it.`,
    fixes: [{ tier: 'wording', title: `Replace it with ${shown}`, edits: [{ start, end, text: meant }] }],
  };
}

/** The character of a number; none for control characters and halves of characters. */
function characterOf(code: number): string | undefined {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000) || code > 0xffff)
    return undefined;
  return String.fromCharCode(code);
}

/** True when the code is part of a web address, where an ampersand joins its parts. */
function isAddress(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  return /(?:https?:\/\/|www\.)[^\s\u00a0]*$/i.test(before);
}
