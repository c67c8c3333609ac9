/** What the lines before the first label say: which people and initials they name, and whether a line of them is a title. */
import { languages } from '../languages/index.ts';
import { plain } from '../text/characters.ts';
import type { Decision } from './decision.ts';
import { standsApart } from './furniture.ts';
import type { Group, OrderedCandidate } from './group.ts';
import type { Section } from './section.ts';
import { isPersonal } from './vocabulary.ts';
import type { Evidence } from './weakLabels.ts';

/** The most of the front that is searched for names. */
export const LONGEST_FRONT = 6000;

/** How much of the text's beginning {@link decide} may look at. */
export function headOf(text: (start: number, end: number) => string): string {
  return text(0, LONGEST_FRONT);
}

const eventWords = languages.flatMap(({ events }) => events);

/**
 * What the first line is when it begins as a label does: a title has somebody's words in quotation marks behind the name, or says
 * what event it is: `HARBOR SAFETY: HEARING BEFORE THE COMMITTEE`, `Interview of the week: Anna Weber`.
 */
export function readTitle(ordered: readonly OrderedCandidate[], head: string): Decision['title'] {
  const none = { start: -1, end: 0, isTitle: false };
  const [first] = ordered;
  if (first === undefined || first.section > 0) return none;
  const above = head.slice(0, first.start).trim();
  if (!above.split(/[\r\n]+/u).every((line) => line.trim() === '' || standsApart(line.trim()))) return none;
  const { candidate, group, start } = first;
  const line = /^[^\r\n]*/u.exec(head.slice(start))?.[0] ?? '';
  const rest = line.slice(candidate.form.shape.end).trim();
  const isQuoted = /^(?:«[^»]+»|»[^«]+«|“[^”]+”|„[^“]+“|"[^"]+")$/u.test(rest);
  const isNobody = group.total === 1 && group.word === null;
  const isShouted = !/\p{Ll}/u.test(line);
  const isEvent =
    isNobody &&
    (isShouted
      ? candidate.form.shape.mark === '-' ||
        eventWords.some((event) => rest.toLowerCase().includes(event) || ` ${group.key} `.includes(` ${event} `))
      : eventWords.some((event) => ` ${group.key} `.includes(` ${event} `)) || namesEvent(rest));
  const next = ordered.find(({ group: { accepted } }, index) => index > 0 && accepted);
  const isHeadline =
    isUnfinished(rest) &&
    next !== undefined &&
    next.start < head.length &&
    isUnfinished(firstLine(head.slice(start + line.length, next.start)));
  return { start, end: start + line.length, isTitle: isQuoted || isEvent || isHeadline };
}

/** Words enough for a sentence, the first with a capital, and no mark behind the last: a headline, or a line of the page below it. */
function isUnfinished(line: string): boolean {
  return /^\p{Lu}/u.test(line) && /[\p{L}\p{N}»”"]$/u.test(line);
}

/** The first line that is not blank. */
function firstLine(text: string): string {
  return /\S[^\r\n]*/u.exec(text)?.[0].trimEnd() ?? '';
}

/** Several words without an end, an event among them and nobody who speaks: `public hearing into the complaints`. */
function namesEvent(rest: string): boolean {
  const lower = rest.toLowerCase();
  if (/[.?!…,;]["”»)]*$|,/u.test(rest) || /^\p{Lu}/u.test(rest)) return false;
  const words = lower.match(/[\p{L}’'-]+/gu) ?? [];
  return (
    words.length > 2 &&
    eventWords.some((event) => ` ${words.join(' ')} `.includes(` ${event} `)) &&
    !words.some(isPersonal)
  );
}

/** What stands before the first label that is sure at once: the heading and the standfirst. */
export class Front {
  readonly text: string;
  /** Up to here the text counts. */
  readonly end: number;
  readonly #head: string;
  /** Where {@link text} ends in the head. */
  readonly #textEnd: number;
  #all: string | undefined;
  #lower: string | undefined;
  #keys: ReadonlyMap<string, string> | undefined;
  #cells: ReadonlySet<string> | undefined;

  constructor(
    head: string,
    ordered: readonly OrderedCandidate[],
    offsets: (section: number) => number,
    sections: readonly Section[],
  ) {
    let end = 0;
    const sure = ordered.find(
      ({ candidate, group }) =>
        candidate.fresh &&
        group.weakness === '' &&
        ((group.word !== null && group.word !== 'field') || group.fresh > 1),
    );
    if (sure !== undefined) {
      const section = sections.findIndex((one) => one.candidates.includes(sure.candidate));
      end = offsets(section) + sure.candidate.start;
    }
    this.#head = head;
    this.#textEnd = end;
    // Letters may be introduced anywhere in the head.
    this.end = ordered.some(({ group }) => isLetters(group.name) || isOneLetter(group.name))
      ? LONGEST_FRONT
      : Math.min(end, LONGEST_FRONT);
    this.text = plain(head.slice(0, end));
  }

  /** All of the head, for the few names that are looked for anywhere in it. */
  get #whole(): string {
    return (this.#all ??= plain(this.#head));
  }

  /** True when the name stands there before its own first label. */
  names(group: Group): boolean {
    return this.#isBefore(group, indexOfWords(this.text, group.name));
  }

  /** As {@link names}, for a label in capitals whatever the case there: `HOLT` where the heading has `Tom Holt`. */
  namesInAnyCase(group: Group): boolean {
    if (group.first.form.shape.casing !== 'capitals') return this.names(group);
    this.#lower ??= this.text.toLowerCase();
    return this.#isBefore(group, indexOfWords(this.#lower, group.key));
  }

  /** True when the name stands there beside another capitalised word: `PAGE` where the heading has `Tom Page`. */
  namesInFull({ name }: Group): boolean {
    const written = name.charAt(0) + name.slice(1).toLowerCase();
    for (let at = indexOfWords(this.text, written); at >= 0; at = indexOfWords(this.text, written, at + 1)) {
      if (/\p{Lu}[\p{L}’'-]+ $/u.test(this.text.slice(0, at))) return true;
      if (/^ \p{Lu}\p{L}/u.test(this.text.slice(at + written.length, at + written.length + 3))) return true;
    }
    return false;
  }

  #isBefore({ first }: Group, at: number): boolean {
    if (at < 0 || at >= first.start) return false;
    // What is plain is never longer, so that nearly all need not be written anew up to the label.
    return first.start >= this.#textEnd || at < plain(this.#head.slice(0, first.start)).length;
  }

  /** True unless what stands behind its first label is a few words that nothing ends, as in a list: `Korvat: timeline`. */
  saysSomething({ first, total }: Group): boolean {
    if (total > 1 || first.start >= this.#head.length) return true;
    const line = /^[^\r\n]*/u.exec(this.#head.slice(first.start + first.form.shape.end))?.[0].trim() ?? '';
    return line === '' || /[^\p{L}\p{N}]$/u.test(line) || line.split(' ').length > 3;
  }

  /** True when the name stands anywhere in the head before its own first label, as in a list of those present. */
  tells({ name, first }: Group): boolean {
    const at = indexOfWords(this.#whole, name);
    if (at < 0 || at >= first.start) return false;
    return first.start >= this.#head.length || at < plain(this.#head.slice(0, first.start)).length;
  }

  /** True when many of those present are given with the letters that stand for them: `Anna Weber (AW), Tom Holt (TH), …` */
  get givesLetters(): boolean {
    // Hardly any head has so many letters between brackets or strokes, and the names before them cost more to look for.
    if ((this.#head.match(betweenMarks)?.length ?? 0) < MANY_LETTERS) return false;
    const given = new Set<string>();
    for (const [, first, letters] of this.#head.matchAll(withLetters))
      if (letters !== undefined && letters.charAt(0) === first) given.add(letters);
    return given.size >= MANY_LETTERS;
  }

  readonly evidence: Evidence = {
    isNamed: (group) => this.tells(group),
    isIntroduced: (group) => this.introduces(group),
    isWord: ({ name }) => this.#hasBehindWord(name),
  };

  /** True when the letters stand in the head behind a word in small letters, as words do: `the PM said`. */
  #hasBehindWord(letters: string): boolean {
    const text = this.#whole;
    for (let at = text.indexOf(` ${letters}`); at >= 0; at = text.indexOf(` ${letters}`, at + 1)) {
      const end = at + 1 + letters.length;
      if (/\p{Ll}$/u.test(text.slice(Math.max(0, at - 2), at)) && !/^\p{L}/u.test(text.slice(end, end + 2)))
        return true;
    }
    return false;
  }

  /** True when the letters are introduced there as somebody's: `Anna Weber (AW)`, `Anna Weber, AW`, `AW Anna Weber` or `MA Marta` in a key. */
  introduces({ name }: Group): boolean {
    return this.introducesLetters(name);
  }

  /** As {@link introduces}, for letters that have no label of their own. */
  introducesLetters(name: string): boolean {
    if (isOneLetter(name)) return this.#whole.includes(` (${name})`);
    if (!isLetters(name)) return false;
    const meaning = (this.#keys ??= readKeys(this.#head)).get(name);
    if (meaning !== undefined && (initialsIn(meaning).includes(name) || meaning.toUpperCase().startsWith(name)))
      return true;
    if ((this.#cells ??= readCells(this.#head)).has(name)) return true;
    for (const pattern of [`(${name})`, `[${name}]`, `, ${name})`]) {
      const at = this.#whole.indexOf(pattern);
      if (at > 0 && startWith(this.#whole.slice(Math.max(0, at - 60), at), name)) return true;
    }
    return false;
  }
}

/** `Anna Weber (AW)`, `| Anna Weber | AW |` */
const withLetters =
  /(?<!\p{L})(\p{Lu})[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3} *(?:\((?=\p{Lu}{2,4}\))|\| *(?=\p{Lu}{2,4} *\|))(\p{Lu}{2,4})/gu;
/** `AW Anna Weber` or `MA – Marta`, a line of its own: each line is read once, and the letters are looked up among them. */
const lineOfKey = /(?<=^|[\r\n])[^\S\r\n]*(\p{Lu}{2,4})[ \t\u00a0:=–-]{1,4}(\p{Lu}[^\r\n.?!]{2,60})(?=[\r\n])/gu;
/** The second of two cells: `| Anna Weber | AWR |` */
const cell = /(?<=\|\s*\p{Lu}[^|\r\n]{2,60}\|\s*)(\p{Lu}{2,4})(?=\s*\|)/gu;

/** What letters stand for in a key above the record, by the first line that has them. */
function readKeys(head: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const [, letters = '', meaning = ''] of head.matchAll(lineOfKey))
    if (!keys.has(letters)) keys.set(letters, meaning);
  return keys;
}

/** The letters in a table of those present. */
function readCells(head: string): ReadonlySet<string> {
  return new Set(head.includes('|') ? Array.from(head.matchAll(cell), ([, letters = '']) => letters) : []);
}

const betweenMarks = /\((?=\p{Lu}{2,4}\))|\|(?= *\p{Lu}{2,4} *\|)/gu;
const MANY_LETTERS = 4;

/** True when the text may give somebody's letters: `(AW)`, `| AW |`. */
export function mayGiveLetters(text: string): boolean {
  return /\(\p{Lu}{2,4}\)|\| *\p{Lu}{2,4} *\|/u.test(text);
}

/** True for a letter that may be somebody's; `Q` and `A` are nobody's. */
function isOneLetter(name: string): boolean {
  return name.length === 1 && /[B-PR-Z\u0410-\u042f]/.test(name);
}

/** True for what may be somebody's letters: `AW`. */
function isLetters(name: string): boolean {
  return name.length <= 8 && /^\p{Lu}{2,4}$/u.test(name);
}

/** Where the words stand first as whole words at or behind `from`; −1 where they do not. */
function indexOfWords(text: string, words: string, from = 0): number {
  for (let found = text.indexOf(words, from); found >= 0; found = text.indexOf(words, found + 1)) {
    if (!isWordUnit(text.charAt(found - 1)) && !isWordUnit(text.charAt(found + words.length))) return found;
  }
  return -1;
}

function isWordUnit(unit: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(unit);
}

/** True when the last words start with these letters: `Anna Weber` before `AW`. */
function startWith(words: string, letters: string): boolean {
  return initialsIn(words).endsWith(letters);
}

/** The capitals with which words start. */
function initialsIn(words: string): string {
  return (words.match(/(?<![\p{L}\p{M}])\p{Lu}(?=[\p{L}\p{M}.’'-]*)/gu) ?? []).join('');
}
