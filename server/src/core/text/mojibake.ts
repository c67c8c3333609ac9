import type { Span } from './span.ts';

/** A run of characters that a wrong decoding has made of one or more others. */
export interface Mojibake extends Span {
  /** What was meant. */
  readonly meant: string;
}

/** The bytes 80 to 9F of Windows-1252; a space where they mean nothing. */
export const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
/** The bytes 80 to BF of Windows-1251; those that follow are the letters А to я. */
const WINDOWS_1251 = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї';

const latinBytes = new Map<number, number>();
for (let byte = 0x80; byte <= 0xff; byte++) latinBytes.set(byte, byte);
for (let index = 0; index < WINDOWS_1252.length; index++)
  if (WINDOWS_1252.charAt(index) !== ' ') latinBytes.set(WINDOWS_1252.charCodeAt(index), 0x80 + index);
const cyrillicBytes = new Map<number, number>();
for (let index = 0; index < WINDOWS_1251.length; index++)
  cyrillicBytes.set(WINDOWS_1251.charCodeAt(index), 0x80 + index);
for (let letter = 0; letter < 64; letter++) cyrillicBytes.set(0x410 + letter, 0xc0 + letter);

/** What can begin a sequence of UTF-8 that was read as Windows-1252 or as Windows-1251. */
const LATIN_LEADS = '\u00c2\u00c3\u00c4\u00c5\u00c6\u00d0\u00d1\u00e2';
const CYRILLIC_LEADS = 'РС';
/** Every character that a wrong decoding begins with. A text without them has none, which is told by one look at all of it. */
export const GARBLED_LEADS = LATIN_LEADS + CYRILLIC_LEADS;
const latinLead = new RegExp(`[${LATIN_LEADS}]`, 'g');
const cyrillicLead = new RegExp(`[${CYRILLIC_LEADS}]`, 'g');
/** A letter and a mark beside one another may be just that in Russian, so it takes two such pairs. */
const CYRILLIC_PAIRS = 2;

/**
 * Where UTF-8 was read as Windows-1252 (`â€™` for `’`, `Ã©` for `é`) or as Windows-1251 (`РїСЂ` for `пр`). Only what decodes
 * to letters of Europe or to typographic marks counts. In order; takes time linear in the text.
 */
export function findMojibake(text: string): Mojibake[] {
  return [...find(text, latinLead, latinBytes, 1), ...find(text, cyrillicLead, cyrillicBytes, CYRILLIC_PAIRS)].toSorted(
    (left, right) => left.start - right.start,
  );
}

function find(text: string, lead: RegExp, bytes: ReadonlyMap<number, number>, least: number): Mojibake[] {
  const found: Mojibake[] = [];
  let end = 0;
  for (const { index } of text.matchAll(lead)) {
    if (index < end) continue;
    let at = index;
    let meant = '';
    let count = 0;
    for (let next = decode(text, at, bytes); next !== null; next = decode(text, at, bytes)) {
      at += next.length;
      meant += next.character;
      count++;
    }
    if (count >= least && (count > 1 || isCertain(text, index, at))) found.push({ start: index, end: at, meant });
    end = Math.max(end, at);
  }
  return found;
}

/**
 * True for one character unless it is a capital before a dash or a quotation mark that ends a word, as people write:
 * `“MANHÃ”`.
 */
function isCertain(text: string, start: number, end: number): boolean {
  return end - start > 2 || text.charCodeAt(end - 1) < 0x100 || /\p{L}/u.test(text.charAt(end));
}

/** The character whose bytes in UTF-8 stand at `at` as characters, and how many; null when none does. */
function decode(
  text: string,
  at: number,
  bytes: ReadonlyMap<number, number>,
): { readonly character: string; readonly length: number } | null {
  const first = bytes.get(text.charCodeAt(at)) ?? 0;
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first === 0xe2 ? 3 : 0;
  if (length === 0) return null;
  let code = length === 2 ? first & 0x1f : first & 0x0f;
  for (let offset = 1; offset < length; offset++) {
    const byte = bytes.get(text.charCodeAt(at + offset)) ?? 0;
    if (byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  return isPlausible(code) ? { character: String.fromCharCode(code), length } : null;
}

/** Letters of Europe, the no-break space, marks of Latin-1 and typographic marks. */
function isPlausible(code: number): boolean {
  return (
    (code >= 0xa0 && code <= 0x17f) ||
    (code >= 0x401 && code <= 0x451) ||
    (code >= 0x2010 && code <= 0x203a) ||
    code === 0x20ac ||
    code === 0x2116 ||
    code === 0x2122
  );
}
