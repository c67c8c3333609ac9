import { languages } from '../languages/index.ts';
import { plain } from '../text/characters.ts';

/** What an editor sets in front of a record and nobody says: all its chapters in one line, and on what terms it may be used. */

const rightsHeads = new Set(languages.flatMap(({ rightsHeads: heads }) => heads ?? []));
const LONGEST_HEAD = 40;
/** So many chapters in one line are no chance. */
const CHAPTERS = 3;

/** True for the contents of a page in one line: `1 About Anna Weber 2 The Interview 2.1 Early life 3 Rights`. */
export function isContentsInLine(text: string): boolean {
  if (!/^1\.?\s\p{Lu}/u.test(text)) return false;
  let chapter = 1;
  for (const [, number] of text.matchAll(/\s(\d{1,2})\.?\s(?=\p{Lu})/gu)) if (Number(number) === chapter + 1) chapter++;
  return chapter >= CHAPTERS;
}

/** True for the head of what says on which terms the record may be used: `## Copyright Statement`. */
export function headsRights(text: string): boolean {
  if (text.length > LONGEST_HEAD) return false;
  return rightsHeads.has(
    plain(text)
      .toLowerCase()
      .replaceAll(/^[#*\s]+|[*:.\s]+$/gu, ''),
  );
}

/** True when a paragraph is the head of another part, with which such terms end. */
export function opensPart(text: string): boolean {
  return text.startsWith('#') || (text.length <= LONGEST_HEAD && /^\p{Lu}/u.test(text) && !/[.,;:!?]$/u.test(text));
}
