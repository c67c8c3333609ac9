import { allNameWords, listLinks } from '../languages/wordsOfAll.ts';
import { opensExamination } from './courtMarks.ts';
import { languages } from '../languages/index.ts';
import { alternatives, capitalised, opensWith } from '../languages/phrases.ts';
import { plain } from '../text/characters.ts';
import { pageWord } from './pageMarks.ts';
import { labelWord, startsLikeSentence } from './vocabulary.ts';

const contents = new Set(languages.flatMap(({ contentsHeads }) => contentsHeads));
const heads = new Set([...languages.flatMap(({ rosterLabels }) => rosterLabels), ...contents]);
const firstWords = new Set([...heads].map((head) => /^[^\s]+/u.exec(head)?.[0] ?? head));
const endings = new Set(languages.flatMap(({ rosterEndings }) => rosterEndings ?? []));
/** More words than these before it are a sentence that ends so. */
const LONGEST_ENDED = 6;
/** A head and what it is about: `Anwesende Mitglieder des Ausschusses`, `Members present from the Board`. */
const LONGEST_HEAD = 60;

/**
 * True when the words head a list of those who were there or of contents: `Appearances`, `Members present`.
 * @param key the words in lower case with plain spaces, without a mark
 */
export function isRosterLabel(key: string): boolean {
  if (key.length > LONGEST_HEAD) return false;
  if (endsAsHead(key)) return true;
  if (!firstWords.has(/^[^\s]+/u.exec(key)?.[0] ?? '')) return false;
  if (heads.has(key)) return true;
  for (let at = key.lastIndexOf(' '); at > 0; at = key.lastIndexOf(' ', at - 1)) {
    const head = key.slice(0, at);
    // A single word that goes on may be any noun: `Contents of the letter`.
    if (head.includes(' ') && heads.has(head)) return true;
  }
  return false;
}

function endsAsHead(key: string): boolean {
  const words = key.split(' ');
  return (
    words.length <= LONGEST_ENDED &&
    (endings.has(words.at(-1) ?? '') || endings.has(words.slice(-2).join(' '))) &&
    !startsLikeSentence(key) &&
    // `Assembly members present`: whose office it is opens no turn.
    ['field', 'office'].includes(labelWord(key) ?? 'field')
  );
}

/** Longer text behind a label is what somebody says. */
const LONGEST_NAMES = 240;
const short = languages.flatMap(({ abbreviations }) => abbreviations ?? []);
const title = alternatives(short.flatMap(({ titles }) => titles.map(capitalised)));
const word = `(?:\\p{Lu}[\\p{L}\\p{M}’'-]*\\d*|\\p{Lu}\\p{L}?\\.|(?:${title})\\.)`;
const particle = alternatives(
  languages.flatMap(({ nameParticles }) => [
    ...nameParticles.leads,
    ...nameParticles.inner,
    ...(nameParticles.openings ?? []),
  ]),
);
const names = new RegExp(`^${word}(?:[ -](?:${word}|(?:${particle})))*$`, 'u');
const companies = allNameWords.flatMap((words) => words.companyForms ?? []);
const behindName = new RegExp(
  `(?<![\\p{L}])(?:${alternatives([...short.flatMap(({ behind }) => behind), ...companies])})\\.$`,
  'iu',
);
const listLink = alternatives([...listLinks]);
const betweenNames = new RegExp(`\\s*[;,]\\s*|\\s+(?:${listLink})\\s+|\\s+[–—-]{1,2}\\s+`, 'u');
const addressed = opensWith(languages.flatMap(({ addresses }) => addresses.map(capitalised)));
/** What stands behind a name: an office, which may be set in small letters. */
const LONGEST_SMALL = 3;

/**
 * True when the text is names and offices and no sentence: `Tom Holt, captain; Ada Birk (chair)`. A single name has two words at
 * least, and none is addressed: `Mr Holt, Ms Birk,`.
 */
export function readsAsNames(text: string): boolean {
  if (text.length < 5 || text.length > LONGEST_NAMES || /[?!…“”"«»„:]|[,;–—-]$|\.$/u.test(text.replace(behindName, '')))
    return false;
  const items = plain(text.replaceAll(/\s*\([^()]*\)/gu, ''))
    .split(betweenNames)
    .filter((item) => item !== '');
  const [first] = items;
  if (first === undefined || !names.test(first) || startsLikeSentence(first.toLowerCase())) return false;
  const isNumbered = /^\p{L}{1,3}\d{1,2}$/u.test(first);
  if (!isNumbered && (!first.includes(' ') || addressed.test(first))) return false;
  return items.every((item) => {
    const words = item.toLowerCase().split(' ');
    if (startsLikeSentence(words[0] ?? '')) return false;
    return /^[\p{Lu}\d]/u.test(item)
      ? words.length <= 8
      : words.length <= LONGEST_SMALL && !words.some(startsLikeSentence);
  });
}

const nameInList = new RegExp(`(?:^|[,;]\\s|\\s(?:${listLink})\\s)\\p{Lu}[\\p{L}’'.-]+\\s\\p{Lu}[\\p{L}’'-]+`, 'gu');

function namesSeveral(text: string): boolean {
  return (text.match(nameInList) ?? []).length > 1;
}

const field = /^(\p{L}[^:：]{1,58}?)\s?[:：](?:\s+(.*))?$/u;
/** How assemblies in French begin their lists: `Présents. - Mme Anne Leroy`. */
const dashed = /^(\p{L}[\p{L}\s]{3,30})\.\s[-–—]\s/u;

/** Who is meant by some letters further down: `Interviewer: Anna Weber (I)`, `Befragte: Frau M., 58 Jahre (B)`. */
const givesLetters = /^\p{Lu}[^?!]{1,80}\s\(\p{Lu}{1,4}\d?\)$/u;

/** A name, its office and, far off, a date: `Presenter: Secretary Anna Weber    January 17, 2008`. */
const withDate = /^\p{Lu}[^?!:]{2,120}\S(?: {3,}|\t)[^?!:]{0,30}\b(?:19|20)\d\d$/u;

/** The longest list of people with their letters that is looked at. */
const LONGEST_KEY = 4000;
const withLetters = /^\p{Lu}[^(),;:?!]{2,60}\s\(\p{Lu}{2,4}\)$/u;

const pages = new RegExp(`^${pageWord}(?:\\s+\\p{Lu}+)*$`, 'iu');

/** `Anna Weber (AW), Tom Holt (TH), Ada Birk (AB)`: those present, and their letters below. */
export function givesManyLetters(content: string): boolean {
  if (!content.endsWith(')') || !content.includes('), ')) return false;
  const items = content.split(/(?<=\)),\s+/u);
  return items.length >= 3 && items.every((item) => withLetters.test(item));
}

/** `**Attendees:**` */
const boldHead = /^\*{2,3}(\p{L}[^*]{1,60}?:?)\*{2,3}:?$/u;

/** `**Guest:** Ada Birk, oceanographer` */
const boldField = /^\*{2,3}(\p{L}[^*:]{1,58}):?\*{2,3}:?\s+(\S.*)$/u;

/** What a line of the front has to do with such a list: it heads one that follows, it is one, or neither. */
export function rosterOf(content: string): 'head' | 'list' | null {
  if (content.length <= LONGEST_KEY && givesManyLetters(content)) return 'list';
  if (content.length > LONGEST_NAMES + LONGEST_HEAD) return null;
  const bold = boldHead.exec(content)?.[1];
  if (bold !== undefined) return rosterOf(bold) === 'head' ? 'head' : null;
  const [, printed, value] = boldField.exec(content) ?? [];
  if (printed !== undefined && value !== undefined) return rosterOf(`${printed}: ${value}`);
  const stop = dashed.exec(content)?.[1];
  if (stop !== undefined && heads.has(stop.toLowerCase())) return 'list';
  const [, name, rest] = field.exec(content) ?? [];
  if (name === undefined) return content.length <= LONGEST_HEAD && isHeadAlone(content) ? 'head' : null;
  const key = plain(name).toLowerCase();
  // `OPENING BY:                    PAGE`: the head of a table of contents.
  if (rest !== undefined && pages.test(rest)) return 'head';
  if (rest !== undefined && (givesLetters.test(rest) || withDate.test(rest))) return 'list';
  // `Moderation:` opens a turn as well, and only names behind it tell that it does not.
  if (isRosterLabel(key) && (!opensTurn(key) || endsAsHead(key)))
    return rest === undefined ? 'head' : /[?!]$/u.test(rest) ? null : 'list';
  if (rest === undefined || !readsAsNames(rest)) return null;
  const word = labelWord(key);
  // A date, a place or a subject is a field as well, and no list of people. Whose words nobody knows needs two people.
  return word === 'field' || (word === null && !namesSeveral(rest)) ? null : 'list';
}

function isHeadAlone(content: string): boolean {
  const key = closedUp(plain(content).toLowerCase());
  return /^[\p{L}\s-]+$/u.test(content) && heads.has(key) && !opensTurn(key);
}

/** `C O N T E N T S` without the spaces between its letters. */
function closedUp(words: string): string {
  return /^(?:\p{L} ){4,}\p{L}$/u.test(words) ? words.replaceAll(' ', '') : words;
}

/** So far down may the head of a table of contents stand. */
const LAST_HEAD = 160;
/** A shorter line comes again by chance. */
const LEAST_TITLE = 8;

/**
 * The table of contents before the first turn: from its head to where the title page is printed again, as records of parliaments
 * have it. Null without one, or where no line above the head comes again.
 * @param content a line without indentation and trailing space
 */
export function contentsOf(
  content: (line: number) => string,
  end: number,
): { readonly first: number; readonly last: number } | null {
  const above = new Set<string>();
  for (let head = 0; head < Math.min(end, LAST_HEAD); head++) {
    const line = content(head);
    if (line.length > LONGEST_HEAD || !headsContents(line)) {
      if (line.length >= LEAST_TITLE) above.add(line);
      continue;
    }
    // The head of the pages of the table comes again as well: it ends where the title page stands last.
    let last = -1;
    let wasTitle = false;
    for (let line = head + 1; line < end; line++) {
      const below = content(line);
      if (below === '') continue;
      const isTitle = above.has(below);
      if (isTitle && !wasTitle) last = line - 1;
      wasTitle = isTitle;
    }
    return last > head + 1 ? { first: head, last } : null;
  }
  return null;
}

function headsContents(line: string): boolean {
  return contents.has(closedUp(plain(line).toLowerCase().replace(/\s*:$/u, '')));
}

function opensTurn(key: string): boolean {
  const word = labelWord(key);
  return word !== null && word !== 'field';
}

/** What ends a list of those present without a blank line: the end of a sentence, a date, a time of day. */
const endOfList = /[?!…]$|\p{Ll}{4,}\.$|\b(?:1[89]|20)\d\d\b|\d[:.]\d\d\b/iu;

/** True when a line under a head goes on with its list. */
export function continuesRoster(content: string): boolean {
  return content.length <= 160 && !endOfList.test(content) && !opensExamination(content);
}

/** A row of a table: `| Anna Weber | AWR | Harbour Board |`. */
const row = /^\|.*\|$/u;

/**
 * True when a paragraph below a blank line still belongs to the list above it: a row of a table, or names with their offices.
 * @param lines the lines of the paragraph
 */
export function belongsToRoster(lines: readonly string[]): boolean {
  return lines.every((line) => row.test(line)) || readsAsNames(lines.join(' '));
}

const bullet = /^[*•–-]\s+/u;

/** True for a list of people, each with a bullet before the name: `* Anna Weber (aweber)`. */
export function isListOfPeople(lines: readonly string[]): boolean {
  return lines.length >= 3 && lines.every((line) => bullet.test(line) && readsAsNames(line.replace(bullet, '')));
}

/** True when a paragraph goes on with a list whose lines are short: it may be as long as it likes. */
export function isListOfLines(lines: readonly string[]): boolean {
  return lines.every((line) => row.test(line) || (line.length <= SHORT_LINE && continuesRoster(line)));
}

const SHORT_LINE = 80;
