import { languages } from '../languages/index.ts';
import type { Candidate } from './section.ts';
import type { Group } from './group.ts';
import { standsApart } from './furniture.ts';
import { containsOffice, letterWord } from './vocabulary.ts';

/** A candidate, its group, and where it starts in the text. */
interface Placed {
  readonly candidate: Candidate;
  readonly group: Group;
  readonly start: number;
}

const alternatives = (words: readonly string[]): string => words.map((word) => word.replaceAll(' ', '\\s+')).join('|');

/** Words by which people speak of themselves or to each other, of all languages. */
const personal = new RegExp(
  `(?<![\\p{L}’'])(?:${alternatives(languages.flatMap(({ firstPerson }) => firstPerson))})(?!\\p{L})`,
  'iu',
);

/** What a turn begins with that takes up another, greets or thanks, and a question at its end that waits for an answer. */
const reply = new RegExp(
  `^[^\\p{L}]*(?:${alternatives(
    languages.flatMap(({ answerOpenings, greetings }) => [...answerOpenings, ...greetings]),
  )})(?!\\p{L})|\\?[”"»“)\\]*_]*$`,
  'iu',
);

/**
 * Labels of a transcript that is only begun, in which hardly a name has come twice: nearly every paragraph starts with what could
 * be one, and what stands behind them reads as people who talk to each other.
 * @param text the whole text
 */
export function draftLabels(placed: readonly Placed[], text: string): Group[] {
  const sure = placed.find(({ group }) => group.accepted)?.group;
  const own = placed.filter(
    ({ candidate, group, start }) =>
      candidate.fresh &&
      !isListed(text, start) &&
      (group.accepted || (mayName(group) && (sure === undefined || isSetAlike(group, sure)))),
  );
  const names = new Set(own.map(({ group }) => group));
  const [first] = own;
  const isOpen = own.some(({ group }) => !group.accepted);
  if (first === undefined || !isOpen || names.size < 2 || own.length * 4 < placed.length * 3) return [];
  const turns = own.map(({ candidate, start }, index) =>
    text.slice(start + candidate.textStart - candidate.start, own[index + 1]?.start ?? text.length).trim(),
  );
  // The last turn is being written, and so its end says nothing.
  const ended = turns.slice(0, -1).filter((said) => said === '' || /[.?!…—–)\]-]["”»“)\]*_]*$/u.test(said));
  if (ended.length * 4 < (turns.length - 1) * 3) return [];
  const replies = turns.filter((said) => reply.test(said)).length;
  const isDialogue = names.size === 2 && own.length > 3 && own.every(({ group }, at) => group !== own[at + 1]?.group);
  const talks = isDialogue ? turns.filter((said) => personal.test(said)).length : 0;
  if (replies * 3 < turns.length && talks * 2 < turns.length) return [];
  // More paragraphs than these make an article with a few colons in it.
  const paragraphs = text.slice(first.start).split(/(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*/u);
  return paragraphs.length > own.length * 2 ? [] : [...names].filter(({ accepted }) => !accepted);
}

/** Right under residue of a page stands a list of other pages: `Harbour: timeline` under `Related resources`. */
function isListed(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const said = before.trimEnd();
  if (!/[\r\n]/.test(before.slice(said.length))) return false;
  const above = said.slice(Math.max(said.lastIndexOf('\n'), said.lastIndexOf('\r')) + 1).trimStart();
  return above !== '' && standsApart(above);
}

/** True when both are set in capitals or neither is, letters such as `AFP` aside, and both in Markdown or neither. */
function isSetAlike({ first: { form } }: Group, sure: Group): boolean {
  const { casing, opener } = form.shape;
  const model = sure.first.form.shape;
  const isLetters = casing === 'initials' || model.casing === 'initials';
  return (
    (isLetters || (casing === 'capitals') === (model.casing === 'capitals')) &&
    (opener === '') === (model.opener === '')
  );
}

/** The form of a name, an office or both, and nothing that begins or ends as a sentence does. */
function mayName({ key, word, weakness, name, isPhrase, first: { form } }: Group): boolean {
  const { shape } = form;
  if (weakness !== '' || word === 'field' || shape.mark !== ':') return false;
  if (key.length === 1) return letterWord(key) !== null;
  if (shape.casing === 'lower' || shape.lowerWords > 0 || shape.digits > 0 || key.startsWith('by ')) return false;
  if (shape.words > (shape.commas > 0 || containsOffice(key) ? 8 : 4) || /[“”"«»/&]/u.test(name)) return false;
  return !isPhrase || shape.casing === 'initials';
}
