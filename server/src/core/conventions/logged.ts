import { languages } from '../languages/index.ts';
import { casingOfName, markless } from './bareLabel.ts';
import type { LabelShape } from './shape.ts';

const mission =
  /^-?\d{2,3}[ :]\d{2}[ :]\d{2}(?:[ :]\d{2})?(?:\s{1,8}|\s?\|\s?)(\p{Lu}[\p{Lu}\d/-]{1,9}(?:\s?\([\p{Lu}\d-]{1,6}\))?)(?:\t|\s{2,}|\s?\|\s)(?=\S)/u;

/** `00 00 02 11 CDR   Roger.`: days, hours, minutes and seconds since the start, and who speaks, as logs of space flights set them. */
export function readMissionLog(text: string, from: number, lineEnd: number): LabelShape | null {
  const [whole, name] = mission.exec(text.slice(from, Math.min(lineEnd, from + 60))) ?? [];
  if (whole === undefined || name === undefined) return null;
  const nameStart = from + whole.indexOf(name, 8);
  const nameEnd = nameStart + name.length;
  const end = from + whole.length;
  return {
    ...markless(from, nameStart, nameEnd, nameEnd, end, lineEnd, '', 1, 'capitals'),
    timeStart: from,
    timeEnd: from + whole.slice(0, nameStart - from).trimEnd().length,
  };
}

const clocked =
  /^(\p{L}[\p{L}\p{M}\d_.’'-]*(?: [\p{L}\d][\p{L}\p{M}\d_.’'-]*){0,3})[^\S\r\n]+(\[?\d{1,2}:\d{2}(?::\d{2})?\s?[AaPp]\.?[Mm]\.?\]?)$/u;
const calendar = new Set(languages.flatMap(({ months, weekdays }) => [...months, ...weekdays].flat()));
/** Words that a time of day stands behind in prose and in programmes. */
const leads = new Set(languages.flatMap(({ clockLeads }) => clockLeads ?? []));
/** A longer line is more than a name and a time. */
const LONGEST = 56;

/** `wren_calloway 4:01 PM`: a name and a time of day that have their line to themselves, as chats show them. */
export function readNameWithClock(text: string, from: number, lineEnd: number): LabelShape | null {
  if (lineEnd - from > LONGEST) return null;
  const line = text.slice(from, lineEnd);
  const [, name, time] = clocked.exec(line) ?? [];
  if (name === undefined || time === undefined) return null;
  const words = name.split(' ');
  const digits = (name.match(/\d/g) ?? []).length;
  if (
    digits > 4 ||
    words.some((word) => calendar.has(word.toLowerCase().replace(/\.$/u, ''))) ||
    leads.has(words.at(-1)?.toLowerCase() ?? '')
  )
    return null;
  const nameEnd = from + name.length;
  const timeStart = from + line.lastIndexOf(time);
  return {
    ...markless(from, from, nameEnd, lineEnd, lineEnd, lineEnd, '', words.length, casingOfName(name)),
    timeStart,
    timeEnd: lineEnd,
    digits,
  };
}
