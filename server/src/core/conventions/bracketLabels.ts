/** Names in square or angle brackets. */
import { languages } from '../languages/index.ts';
import { alternatives } from '../languages/phrases.ts';
import { isSpace } from '../text/characters.ts';
import { casingOfName, markless } from './bareLabel.ts';
import type { LabelShape } from './shape.ts';
import { readTime } from './timeMarks.ts';
import { clock } from './timedLabels.ts';

const leadingParticles = alternatives(languages.flatMap(({ nameParticles }) => nameParticles.leads));
const bracketedName = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{M}\\d.’'_-]*(?:\\s(?:\\p{Lu}|\\d|(?:${leadingParticles}) )[\\p{L}\\p{M}\\d.’'_-]*){0,4}$|^\\p{Lu}\\p{L}{2,}:\\d{1,2}$`,
  'u',
);

/** `[Speaker 0] Hello.`, `[Speaker:0] Hello.`, `[Anna Weber] 09:02:11`, `[00:01.200 --> 00:04.100] [SPEAKER_00] Hello.`: a name in square brackets. */
export function readBracketed(text: string, from: number, lineEnd: number): LabelShape | null {
  let at = from;
  let timeStart = -1;
  let timeEnd = -1;
  const time = bracketedTime.exec(text.slice(from, Math.min(lineEnd, from + 48)))?.[0];
  if (time !== undefined) {
    timeStart = from;
    timeEnd = from + time.trimEnd().length;
    at = from + time.length;
    if (text.charCodeAt(at) !== 0x5b) return null;
  }
  const close = text.indexOf(']', at);
  if (close < 0 || close >= lineEnd || close - at > 60) return null;
  const name = text.slice(at + 1, close);
  if (!bracketedName.test(name)) return null;
  let end = close + 1;
  const hasColon = text.charCodeAt(end) === 0x3a;
  if (hasColon) end++;
  let after = end;
  while (after < lineEnd && isSpace(text.charCodeAt(after))) after++;
  const timeAfter = timeStart < 0 ? readTime(text, after, lineEnd) : -1;
  if (timeAfter > 0) {
    timeStart = after;
    timeEnd = timeAfter;
    end = timeAfter;
    after = timeAfter;
    while (after < lineEnd && isSpace(text.charCodeAt(after))) after++;
  }
  return {
    ...markless(from, at + 1, close, end, after, lineEnd, '', name.split(' ').length, casingOfName(name)),
    opener: '[',
    markStart: close + 1,
    markEnd: close + 1 + (hasColon ? 1 : 0),
    mark: hasColon ? ':' : '',
    timeStart,
    timeEnd,
    digits: (name.match(/\d/g) ?? []).length,
  };
}

const bracketedTime = new RegExp(`^\\[${clock}(?:\\s*(?:-->|[-–—])\\s*${clock})?\\]\\s*`);

/** `<v Anna Weber>Good morning.</v>`, the voice of a caption in WebVTT. */
export function readVoice(text: string, from: number, lineEnd: number): LabelShape | null {
  const unit = text.charCodeAt(from + 1);
  if (unit !== 0x76 || !(text.charCodeAt(from + 2) === 0x20 || text.charCodeAt(from + 2) === 0x2e)) return null;
  const close = text.indexOf('>', from);
  if (close < 0 || close >= lineEnd || close - from > 80) return null;
  const nameStart = text.indexOf(' ', from) + 1;
  if (nameStart >= close) return null;
  const name = text.slice(nameStart, close).trimEnd();
  if (name === '' || !/^[\p{L}\p{N}]/u.test(name)) return null;
  return {
    ...markless(
      from,
      nameStart,
      nameStart + name.length,
      close + 1,
      close + 1,
      lineEnd,
      '',
      name.split(' ').length,
      casingOfName(name),
    ),
    opener: '<v',
    markStart: close + 1,
    markEnd: close + 1,
  };
}

const timeOfDay = /^\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+/;
const nickname = /^<[ @+%~&]?((?:[\p{L}\p{N}_[\]\\^{}|`.'’-]+ ?){1,3})(?<! )>\s+(?=\S)/u;
/** Tags of web pages, which stand in the same brackets. */
const tag = /^(?:[abip]|br|d[dtl]|div|em|h\d|hr|img|li|ol|span|strong|t[dhr]|table|ul)$/i;

/** `<ada> Good morning.`, `[10:03] <ada> Good morning.`: a name in angle brackets, as chats log it. */
export function readNickname(text: string, from: number, lineEnd: number): LabelShape | null {
  const line = text.slice(from, Math.min(lineEnd, from + 80));
  const time = timeOfDay.exec(line)?.[0] ?? '';
  const [written, name] = nickname.exec(line.slice(time.length)) ?? [];
  if (written === undefined || name === undefined || tag.test(name)) return null;
  const at = from + time.length;
  const nameStart = at + written.indexOf(name);
  const end = nameStart + name.length + 1;
  const words = name.split(' ').length;
  return {
    ...markless(
      from,
      nameStart,
      nameStart + name.length,
      end,
      at + written.length,
      lineEnd,
      '',
      words,
      casingOfName(name),
    ),
    opener: '<',
    markStart: end,
    markEnd: end,
    timeStart: time === '' ? -1 : from,
    timeEnd: time === '' ? -1 : from + time.trimEnd().length,
    digits: (name.match(/\d/g) ?? []).length,
  };
}
