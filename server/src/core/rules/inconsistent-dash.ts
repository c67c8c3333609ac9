import { isRecord } from '../analysis/notes.ts';
import { placesWithin, signsOf } from '../analysis/signs.ts';
import { against, tally } from '../analysis/tally.ts';
import { isDigit } from '../conventions/letters.ts';
import type { Transcript } from '../syntax/transcript.ts';
import type { Span } from '../text/span.ts';
import { AS_WRITTEN } from './houseForm.ts';
import { times } from './quoted.ts';
import { rule } from './rule.ts';
import { BESIDE, around, lettersAlike, where } from './sight.ts';

interface Dash extends Span {
  readonly form: string;
}

/** Fewer dashes show no habit. */
const FEWEST = 6;

/** A dash of any form that is one whatever stands around it, or an en dash or a hyphen between spaces. */
const dashes = /(?<![-–—\\|:]|\|[ \t])(?:--|—|(?<=\S[ \t\u00a0]{1,3})[–-](?=[ \t\u00a0\r\n]))(?![-–—|])/uy;

export const inconsistentDash = rule({
  id: 'inconsistent-dash',
  group: 'structure and text',
  level: 'hint',
  tiers: ['wording'],
  summary: 'A dash is written in another form than most dashes in the file.',
  why: 'Dashes show where somebody breaks off, is interrupted or resumes. Houses write them as “--”, “—”, “–” or “-”; a file that mixes them was put together from two sources or typed without care, and a reader takes the difference for a meaning. Spacing is not compared, and dashes between figures are none. Under a profile that asks for a form, every other one is reported, once for the file.',
  source:
    'The Smithsonian Archives of American Art ask for em dashes, guides for political transcripts for two hyphens, others for en dashes between spaces; all ask for one form.',
  settings: [
    {
      name: 'form',
      description: 'The dash that the house asks for; the form that most dashes have where it is as written.',
      default: AS_WRITTEN,
      oneOf: [AS_WRITTEN, '—', '–', '--', '-'],
    },
  ],
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge — the new one — open, and who — forgive me — pays?

Anna Weber: In June -- I hope. Norland — our neighbour — pays.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge — the new one — open, and who — forgive me — pays?

Anna Weber: In June — I hope. Norland — our neighbour — pays.
`,
    },
    {
      options: { settings: { 'inconsistent-dash': { form: '—' } } },
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge -- the new one -- open?

Anna Weber: In June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge — the new one — open?

Anna Weber: In June.
`,
    },
  ],
  sees: where('-–—', lettersAlike(around(/[-–—]/g, 6)), BESIDE),
  *check({ analysis, settings: { form: wanted } }) {
    const found = read(analysis.transcript);
    const isAsked = wanted !== AS_WRITTEN;
    const formOf = ({ form }: Dash): string => form;
    const habit = found.length < FEWEST ? null : tally(found, formOf);
    const one = isAsked ? against(found, formOf, () => String(wanted)) : habit;
    const first = one?.others[0];
    if (one === null || first === undefined) return;
    const { others, usual, usualCount, otherCount } = one;
    const where = isAsked
      ? `where the house style asks for “${usual}”`
      : `where “${usual}” stands ${times(usualCount)}; a reader takes the difference for a meaning`;
    yield {
      span: { start: first.start, end: first.end },
      message: `The dash is written as “${first.form}”, which stands ${times(otherCount)} in the file, ${where}. Write all alike.`,
      fixes: [
        {
          tier: 'wording',
          title: others.length === 1 ? `Write “${usual}”` : `Write all ${others.length} such dashes as “${usual}”`,
          edits: others.map(({ start, end }) => ({ start, end, text: usual })),
        },
      ],
    };
  },
});

function read(transcript: Transcript): Dash[] {
  const { text, blocks } = transcript;
  const dashesIn = placesWithin(signsOf(transcript).dashes);
  return blocks.flatMap((block) => {
    if (!isRecord(block)) return [];
    const places = dashesIn({ start: block.bodyStart, end: block.end });
    if (places.length === 0) return [];
    const body = text.slice(block.bodyStart, block.end);
    return places.flatMap((place): Dash[] => {
      const index = place - block.bodyStart;
      if (isHyphen(body, index) || isBrokenOff(body, index)) return [];
      dashes.lastIndex = index;
      const form = dashes.exec(body)?.[0];
      if (form === undefined) return [];
      const isRange = isFigureBeside(body, index, -1) && isFigureBeside(body, index + form.length - 1, 1);
      return isRange ? [] : [{ start: place, end: place + form.length, form }];
    });
  });
}

/** True when a figure stands right before or behind a place, with nothing but spaces between. */
function isFigureBeside(body: string, index: number, step: 1 | -1): boolean {
  let at = index + step;
  while (Math.abs(at - index) < 4 && isGap(body.charCodeAt(at))) at += step;
  return isDigit(body.charCodeAt(at));
}

function isGap(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0xa0;
}

/** True for what cannot be a dash and nearly always is none: a hyphen or an en dash with a letter or a figure behind it. */
function isHyphen(body: string, index: number): boolean {
  const after = body.charCodeAt(index + 1);
  return after > 0x2d && after < 0x80 && body.charCodeAt(index) !== EM_DASH;
}

/** True for one of two hyphens that stand where a sentence breaks off: `He has just said - -` */
function isBrokenOff(body: string, index: number): boolean {
  return body.startsWith('- -', index) || body.startsWith('- -', index - 2);
}

const EM_DASH = 0x2014;
