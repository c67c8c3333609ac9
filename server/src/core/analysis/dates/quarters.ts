/** Quarters and halves of years. */
import type { DateParagraph, Reading } from './paragraph.ts';
import { offsetBehind, wholeYearBehind } from './units.ts';
import { yearBehind } from './years.ts';

/** `the first quarter of 2022`, `Q3 2020`, `im ersten Quartal`. */
export function readQuarter(paragraph: DateParagraph, at: number): Reading | null {
  const { words } = paragraph;
  const short = /^q([1-4])$/.exec(paragraph.key(at));
  let quarter: number;
  let next: number;
  if (short !== null) {
    quarter = Number(short[1]);
    next = at + 1;
  } else {
    const ordinal = words.ordinals.get(paragraph.key(at));
    if (ordinal === undefined || words.units.get(paragraph.key(at + 1)) !== 'quarter') return null;
    quarter = ordinal;
    next = at + 2;
  }
  const year = yearBehind(paragraph, next);
  const offset = year === null ? offsetBehind(paragraph, next, 'year') : null;
  return {
    meaning: { kind: 'quarter', quarter, year: year?.year ?? null, yearOffset: offset?.offset ?? null },
    from: at,
    next: year?.next ?? offset?.next ?? next,
  };
}

/** `the second half of 2022`, `im ersten Halbjahr`, `H1 2022`; half of a match is none, so that English needs the year. */
export function readHalf(paragraph: DateParagraph, at: number): Reading | null {
  const { words } = paragraph;
  const short = /^h([12])$/.exec(paragraph.key(at));
  const half = short === null ? words.ordinals.get(paragraph.key(at)) : Number(short[1]);
  const unit = words.units.get(paragraph.key(at + 1));
  if (half === undefined || (short === null && (unit !== 'half' || !paragraph.isSpace(at)))) return null;
  const next = short === null ? at + 2 : at + 1;
  const year = yearBehind(paragraph, next);
  const offset = year === null ? (offsetBehind(paragraph, next, 'year') ?? wholeYearBehind(paragraph, next)) : null;
  if (year === null && offset === null && (short !== null || words.speech.units.half?.includes('half') === true))
    return null;
  return {
    meaning: { kind: 'half', half, year: year?.year ?? null, yearOffset: offset?.offset ?? null },
    from: at,
    next: year?.next ?? offset?.next ?? next,
  };
}
