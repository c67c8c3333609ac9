import { isGreekOrCyrillic, isUnusual, placesWithin, signsOf } from '../analysis/signs.ts';
import type { Transcript } from '../syntax/transcript.ts';
import { applyEdits } from '../text/edit.ts';
import { foreignLetters } from '../text/lookAlikes.ts';
import { overlaps } from '../text/span.ts';
import { findMojibake, WINDOWS_1252 } from '../text/mojibake.ts';
import { keepsWords } from '../text/verbatim.ts';
import { onceWhenHabit } from './habit.ts';
import { quoted } from './quoted.ts';
import type { Fix, Report } from './rule.ts';
import { rule } from './rule.ts';
import { around, whereAny } from './sight.ts';

const CONTROL =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Soft hyphen, zero-width space, word joiner and a byte order mark inside the text; what joins letters of other scripts is none. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]+/g;

/** A Greek or Cyrillic letter beside a Latin one: see `mixed` of the signs. */
const MIXED = /[A-Za-z][\u0370-\u04ff]|[\u0370-\u04ff][A-Za-z]/g;
/** Longer words are addresses and codes; in shorter ones it cannot be told which letter is out of place. */
const LONGEST_WORD = 40;
const SHORTEST_WORD = 3;

export const controlCharacter = rule({
  id: 'control-character',
  group: 'structure and text',
  level: 'warning',
  tiers: ['safe', 'wording'],
  summary: 'A control character, an invisible one, half of one or a look-alike letter stands in the text.',
  why: 'Control characters come from broken conversions: they are invisible or show as boxes, and other programs refuse or drop them. A character between U+0080 and U+009F is nearly always a quotation mark or dash of Windows-1252, and the fix offers the one that was meant. Zero-width spaces and soft hyphens break words for searches and for comparing versions; where one kind is frequent it is reported once. A letter of another script that looks the same, such as a Cyrillic “о” in a Latin word, does so too. Tabs, line breaks and page breaks are not reported.',
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
  sees: [
    whereAny(isUnusual, around(CONTROL, 8)),
    whereAny(isUnusual, around(INVISIBLE, 8)),
    whereAny(isGreekOrCyrillic, around(MIXED, LONGEST_WORD)),
  ],
  *check({ analysis }) {
    const { transcript } = analysis;
    const { text } = transcript;
    const { hasUnusual, mixed } = signsOf(transcript);
    const mixedWords = mixed.length === 0 ? [] : reportMixed(transcript, mixed);
    // A text has none of it nearly always.
    if (!hasUnusual) {
      yield* mixedWords;
      return;
    }
    /** Those whose meaning in Windows-1252 is known, which come in whole files of them, and all others. */
    const meant: Report[] = [];
    const others: Report[] = [];
    const garbled = findMojibake(text);
    let next = 0;
    for (const match of text.matchAll(CONTROL)) {
      const start = match.index;
      const end = start + match[0].length;
      // What is part of garbled text is restored with it.
      while ((garbled[next]?.end ?? Infinity) <= start) next++;
      const around = garbled[next];
      if (around !== undefined && overlaps(around, { start, end })) continue;
      const { what, advice, fix, isMeant } = describe(text, start, match[0]);
      (isMeant === true ? meant : others).push({
        span: { start, end },
        message: `${what}. ${advice}.`,
        ...(fix === null ? {} : { fixes: [{ ...fix, edits: [{ start, end, text: fix.text }] }] }),
      });
    }
    const reports = [
      ...mixedWords,
      ...others,
      ...onceWhenHabit(
        meant,
        (places) =>
          `In ${places} places, here first, a control character stands, invisible, for a mark of Windows-1252. Replace each with its mark.`,
        'Replace all of them with the marks that they stand for',
      ),
      ...onceWhenHabit(
        invisibleCharacters(transcript),
        (places) =>
          `In ${places} places, here first, characters without width stand in the text, unseen, and searches miss the words around them. Remove them.`,
        'Remove all characters without width in the file',
      ),
    ];
    yield* reports.toSorted((left, right) => left.span.start - right.span.start);
  },
});

/**
 * Reports of words in speech that have letters of two scripts although those of one look like letters of the other. Those in labels
 * are a finding of the rule for labels.
 */
function reportMixed({ text, blocks, language }: Transcript, mixed: readonly number[]): Report[] {
  const placesOf = placesWithin(mixed);
  return blocks.flatMap((block) => {
    const reports: Report[] = [];
    let done = block.bodyStart;
    for (const place of placesOf({ start: block.bodyStart, end: block.end })) {
      if (place < done) continue;
      const start =
        place - (/[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(done, place - LONGEST_WORD), place))?.[0].length ?? 0);
      const word = /^[\p{L}\p{M}]*/u.exec(text.slice(start, start + LONGEST_WORD))?.[0] ?? '';
      done = start + word.length;
      const letters = foreignLetters(word, language.tag === 'ru');
      const edits = letters.map(({ at, right }) => ({ start: at, end: at + 1, text: right }));
      // `µCalc`, `βBlocker`: what would be of two scripts all the same is meant so.
      if (word.length < SHORTEST_WORD || edits.length === 0 || isMixed.test(applyEdits(word, edits))) continue;
      const shown = letters.map(({ at }) => `${quoted(word.charAt(at))} ${codePoints(word.charAt(at))}`).join(', ');
      reports.push({
        span: { start, end: done },
        message: `${quoted(word)} holds a look-alike letter of another script (${shown}), so a search for the word misses it. Replace it.`,
        fixes: [
          {
            tier: 'wording',
            title: 'Replace the letters of another script',
            edits: edits.map((edit) => ({ start: start + edit.start, end: start + edit.end, text: edit.text })),
          },
        ],
      });
    }
    return reports;
  });
}

const isMixed = /[A-Za-z].*[\u0370-\u04ff]|[\u0370-\u04ff].*[A-Za-z]/;

/** Reports of characters without width; those in labels are a finding of the rule for labels, and a mark at the beginning stays. */
function invisibleCharacters({ text, blocks }: Transcript): Report[] {
  const labels = blocks.flatMap(({ label }) => (label === null ? [] : [label.span]));
  const reports: Report[] = [];
  let next = 0;
  for (const match of text.matchAll(INVISIBLE)) {
    const start = match.index + (match.index === 0 && match[0].startsWith('\ufeff') ? 1 : 0);
    const end = match.index + match[0].length;
    while ((labels[next]?.end ?? Infinity) <= start) next++;
    const label = labels[next];
    if (start === end || (label !== undefined && overlaps(label, { start, end }))) continue;
    reports.push({
      span: { start, end },
      message: `A character without width (${codePoints(text.slice(start, end))}) stands here, unseen, and searches miss the words around it. Remove it.`,
      fixes: [{ tier: 'safe', title: 'Remove the character without width', edits: [{ start, end, text: '' }] }],
    });
  }
  return reports;
}

interface Description {
  readonly what: string;
  readonly advice: string;
  readonly fix: (Omit<Fix, 'edits'> & { readonly text: string }) | null;
  /** It stands for a mark of Windows-1252. */
  readonly isMeant?: true;
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
      isMeant: true,
    };
  }
  if (/^\u000b+$/.test(run)) {
    return {
      what: `A vertical tab (${name}) stands here, which word processors use for a line break and other programs drop`,
      advice: 'Replace it with a space',
      fix: { tier: 'safe', title: 'Replace it with a space', text: ' ' },
    };
  }
  if (/^\u001e+$/.test(run)) {
    return {
      what: `The control character ${name} stands here, invisible, by which word processors keep a hyphen on its line`,
      advice: 'Replace it with a hyphen',
      fix: { tier: 'wording', title: 'Replace it with a hyphen', text: '-' },
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
