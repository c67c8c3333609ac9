import { endsHoverCard, seenOfHoverCards } from '../analysis/hoverCards.ts';
import { isRecord } from '../analysis/notes.ts';
import { placesWithin, signsOf } from '../analysis/signs.ts';
import type { Block, Transcript } from '../syntax/transcript.ts';
import { startsLikeSentence } from '../syntax/vocabulary.ts';
import { isSpace } from '../text/characters.ts';
import { onceWhenHabit } from './habit.ts';
import { quoted } from './quoted.ts';
import type { Report } from './rule.ts';
import { rule } from './rule.ts';
import { around } from './sight.ts';

/** What is wrong with marks, and what should stand for them. */
interface Slip {
  readonly pattern: RegExp;
  readonly what: string;
  readonly right: string;
  /** For a pattern that alone does not tell: whether the word behind the marks does. */
  readonly tells?: (next: string) => boolean;
}

/** A comma between two words with capitals parts the links of a list, which lose their own marks: `News , Transcripts`. */
const slips: readonly Slip[] = [
  {
    pattern: /(?<=\p{L}[?!])\.(?![.\p{L}\d])/gu,
    what: 'A full stop stands behind a mark that ends the sentence already',
    right: '',
  },
  { pattern: /(?<=\p{Ll}{2}),(?=\p{L}{2})/gu, what: 'A comma is glued to the word behind it', right: ', ' },
  {
    // `www.Example.com` is one word.
    pattern: /(?<=\p{Ll}{3})(?<!www)\.(?=\p{Lu}\p{Ll}{2})(?!\p{L}+\.\p{Ll})/gu,
    what: 'A full stop is glued to the sentence behind it',
    right: '. ',
  },
  {
    // Between short words only a word that opens sentences tells it from an abbreviation and a name: `It is.The`, `St.Gallen`.
    pattern: /(?<=(?<![\p{L}\p{N}._-])\p{L}\p{Ll}+)(?<!www)\.(?=\p{Lu})(?!\p{L}+\.)/gu,
    what: 'A full stop is glued to the sentence behind it',
    right: '. ',
    tells: (next) => startsLikeSentence(next.toLowerCase()),
  },
  ...['?', '!'].map((mark) => ({
    pattern: new RegExp(`(?<=\\p{Ll}{2})[${mark}](?=\\p{Lu}\\p{Ll})`, 'gu'),
    what: 'A mark is glued to the sentence behind it',
    right: `${mark} `,
  })),
  {
    pattern: /(?<=\p{Ll}{3})[ \u00a0]+\.(?=\s+\p{Lu}|\s*$)/gu,
    what: 'A space stands before the full stop that ends the sentence',
    right: '.',
  },
  {
    pattern: /(?<=[\p{L}\d])[ \u00a0]+,(?=[\s\u00a0]+(?:\p{Ll}|I(?![\p{L}.]))|$)/gu,
    what: 'A space stands before a comma',
    right: ',',
  },
  {
    pattern: /(?<=[\p{L}\d])[ \u00a0]+,(?=\p{L})/gu,
    what: 'A comma is set to the wrong side of the space',
    right: ', ',
  },
  { pattern: /(?<=\p{Ll}{6})\.,(?=[\s\u00a0]+\p{Ll})/gu, what: 'A full stop and a comma stand together', right: ',' },
  { pattern: /(?<=\p{L}),,(?=[\s\u00a0])/gu, what: 'Two commas stand together', right: ',' },
];

/** Scanned pages have them in every note. */
const insideBrackets: readonly Slip[] = [
  { pattern: /(?<=(?:^|\s))\([ \u00a0]+(?=\p{L})/gu, what: 'A space stands behind the opening bracket', right: '(' },
  {
    pattern: /(?<=\p{L}{2}[.?!…]?)[ \u00a0]+\)(?=[\s.,;:?!]|$)/gu,
    what: 'A space stands before the closing bracket',
    right: ')',
  },
];

/** Languages that set a space before the colon set one before these, too. */
const apart: readonly Slip[] = ['?', '!'].map((mark) => ({
  pattern: new RegExp(`(?<=\\p{Ll}{2})[ \\u00a0]+[${mark}](?=[\\s\\u00a0]|$)`, 'gu'),
  what: 'A space stands before the mark that ends the sentence',
  right: mark,
}));
/** More of them in one turn are how another language is quoted. */
const quotedApart = /(?<=\p{L})[ \u00a0]+[?!;:](?=[\s\u00a0]|$)/gu;

/** Where a block ends a line does, and a passage may go on behind it. */
const anySlip = new RegExp(
  [...slips, ...insideBrackets, ...apart].map(({ pattern }) => pattern.source).join('|'),
  'gum',
);

export const strayPunctuation = rule({
  id: 'stray-punctuation',
  group: 'structure and text',
  level: 'information',
  tiers: ['wording'],
  summary: 'A mark is doubled, glued to the next word, or set apart from its own.',
  why: 'Marks such as “?.”, “word ,word” or “end.Next” are what hasty typing and corrections leave behind; they look careless in print, and programs that split sentences trip over them. Brackets with a space on their inner side are reported as well. Addresses, abbreviations and figures are left alone, and so are the spaces that French sets before its marks.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open, and is that certain?.

Anna Weber: In June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open, and is that certain?

Anna Weber: In June.
`,
    },
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June ,and the railway follows.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June, and the railway follows.
`,
    },
  ],
  sees: [around(anySlip, 30, 30, 64), seenOfHoverCards],
  *check({ analysis }) {
    const { transcript } = analysis;
    const signs = signsOf(transcript);
    const marksIn = placesWithin(signs.strayMarks);
    const bracketsIn = placesWithin(signs.brackets);
    const brackets: Report[] = [];
    for (const block of transcript.blocks) {
      if (!isRecord(block)) continue;
      const body = { start: block.bodyStart, end: block.end };
      if (marksIn(body).length > 0) yield* slipsOf(transcript, block, marksOf(transcript, block));
      if (bracketsIn(body).some((place) => isSpaced(transcript.text, place)))
        brackets.push(...slipsOf(transcript, block, insideBrackets));
    }
    yield* onceWhenHabit(
      brackets,
      (places) =>
        `In ${places} places, here first, a space stands on the inner side of a bracket, which looks careless in print. Put the marks right.`,
      'Remove all spaces on the inner sides of brackets',
    );
  },
});

/** True for a bracket with a space on its inner side. */
function isSpaced(text: string, place: number): boolean {
  return text.charAt(place) === '(' ? isSpace(text.charCodeAt(place + 1)) : isSpace(text.charCodeAt(place - 1));
}

/** The slips that a block may have. */
function marksOf({ text, language }: Transcript, block: Block): readonly Slip[] {
  const isForeign =
    language.spaceBeforeColon || (text.slice(block.bodyStart, block.end).match(quotedApart)?.length ?? 0) > 1;
  const own = isPartedByStops(text, block) ? slips.filter(({ right }) => right !== '.') : slips;
  return isForeign ? own : [...own, ...apart];
}

/** `Public Affairs . News Division . Port Vell`: full stops between spaces part the names of a house where nobody speaks. */
function isPartedByStops(text: string, { kind, bodyStart, end }: Block): boolean {
  return kind !== 'turn' && kind !== 'statement' && (text.slice(bodyStart, end).match(/ \. /gu)?.length ?? 0) > 1;
}

function slipsOf({ text }: Transcript, block: Block, wanted: readonly Slip[]): Report[] {
  const body = text.slice(block.bodyStart, block.end);
  const reports: Report[] = [];
  const starts = new Set<number>();
  for (const { pattern, what, right, tells } of wanted) {
    for (const { 0: marks, index } of body.matchAll(pattern)) {
      if (isAddress(body, index) || isCode(body, index) || endsHoverCard(body, index)) continue;
      if (tells?.(/^\p{L}+/u.exec(body.slice(index + marks.length, index + 24))?.[0] ?? '') === false) continue;
      const start = block.bodyStart + index;
      const end = start + marks.length;
      if (starts.has(start)) continue;
      starts.add(start);
      const shown = `${lastWord(body, index)}${marks}${firstWord(body, index + marks.length)}`;
      reports.push({
        span: { start, end },
        message: `${what} in ${quoted(shown)}, which looks careless in print. Put the marks right.`,
        fixes: [{ tier: 'wording', title: 'Put the marks right', edits: [{ start, end, text: right }] }],
      });
    }
  }
  return reports.toSorted((left, right) => left.span.start - right.span.start);
}

/** True between two backticks of a line, where Markdown sets code: `WebAssembly.Module`. */
function isCode(body: string, at: number): boolean {
  const from = Math.max(body.lastIndexOf('\n', at), at - LONGEST_CODE);
  if (!body.slice(Math.max(0, from), at).includes('`')) return false;
  return ((body.slice(body.lastIndexOf('\n', at) + 1, at).match(/`/g)?.length ?? 0) & 1) === 1;
}

/** Code that is set in speech takes so many units before a mark in it. */
const LONGEST_CODE = 80;

function lastWord(body: string, end: number): string {
  return /[^\s\u00a0]*$/u.exec(body.slice(Math.max(0, end - 24), end))?.[0] ?? '';
}

function firstWord(body: string, start: number): string {
  return /^[^\s\u00a0]*/u.exec(body.slice(start, start + 24))?.[0] ?? '';
}

/** Ends of names that are addresses although they are printed with a capital: `Lenta.Ru`. */
const domain = /^\.(?:ru|com|org|net|gov|edu|info|tv|fm|js|io)(?!\p{L})/iu;

/** True when the mark is part of a web address or a file's name. */
function isAddress(body: string, at: number): boolean {
  const word = lastWord(body, at);
  return (
    domain.test(body.slice(at, at + 8)) ||
    /:\/\/|www\.|@|[/\\=&]/u.test(word) ||
    /^[^\s\u00a0]*(?:\/\/|@|=)/u.test(body.slice(at, at + 24))
  );
}
