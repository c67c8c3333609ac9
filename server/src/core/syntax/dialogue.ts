import { readSign } from '../conventions/signLabels.ts';
import type { Language } from '../languages/language.ts';
import { speaksFirstPerson, speaksToSomebody } from './firstPerson.ts';
import { furnitureOf } from './furniture.ts';
import { endsInQuestionMark } from './lineEnds.ts';
import type { Section } from './section.ts';
import { greets } from './vocabulary.ts';

/**
 * The turns of an interview whose labels are no names, by the offsets at which they begin: a sign opens them, or nothing does, so
 * that only their place tells who asks and who answers.
 */
export type Dialogue = ReadonlyMap<number, 'sign' | 'question' | 'answer'>;

/** A longer text is not looked at, because all of it is for each edit. */
export const LONGEST_DIALOGUE = 200_000;
/** So many questions must there be, for fewer may be anything. */
const ENOUGH_QUESTIONS = 3;
/** A longer paragraph asks nobody, though it may end in a question mark. */
const LONGEST_QUESTION = 500;

/** `When? (Anna, Vell)`: a question that readers sent, and whose it is. */
const askedBySomebody = /\?\s\([^()]{1,80}\)$/u;

interface Paragraph {
  readonly start: number;
  /** The dash or the bullet at its beginning; empty when there is none. */
  readonly sign: string;
  readonly section: Section;
  /** Where its first line begins and ends in the section. */
  readonly from: number;
  readonly to: number;
  /** A blank line stands before it. */
  readonly isApart: boolean;
  /** Units of all its lines. */
  length: number;
  /** It ends in a question mark, or as a sentence does. */
  asks: boolean;
  ends: boolean;
}

/**
 * Reads a text without labels as an interview: a sign before both sides, before the answers or before the questions, or
 * questions and answers in plain paragraphs. Null where it does not show that one side asks and the other answers.
 * @param offsets where each section starts in the text
 */
export function readDialogue(
  sections: readonly Section[],
  offsets: (section: number) => number,
  language: Language,
): Dialogue | null {
  const all = readParagraphs(sections, offsets);
  const signs = [...new Set(all.map(({ sign }) => sign))].filter((sign) => sign !== '');
  for (const sign of signs) {
    const found = readSigned(all, (paragraph) => paragraph.sign === sign);
    if (found !== null) return found;
  }
  // The dashes of one text may be set in two ways.
  const found = signs.length > 1 ? readSigned(all, ({ sign }) => sign !== '' && sign !== '•') : null;
  return found ?? readPlain(all, language);
}

function readParagraphs(sections: readonly Section[], offsets: (section: number) => number): Paragraph[] {
  const found: Paragraph[] = [];
  let isApart = true;
  for (const [index, section] of sections.entries()) {
    const { text, lines, lineCount, context } = section;
    const offset = offsets(index);
    for (let line = 0; line < lineCount; line++) {
      const from = lines[line * 3 + 1] as number;
      const to = lines[line * 3 + 2] as number;
      if (from >= to) {
        isApart = true;
        continue;
      }
      const sign = readSign(text, from, to)?.opener ?? '';
      const asks = endsInQuestionMark(text, from, to) || askedBySomebody.test(text.slice(Math.max(from, to - 100), to));
      const ends = asks || /[.!…:][”"»“)\]]*$/u.test(text.slice(Math.max(from, to - 4), to));
      const running = found.at(-1);
      if (running === undefined || isApart || context.layout.wholeLines || sign !== '')
        found.push({ start: offset + from, sign, section, from, to, isApart, length: to - from, asks, ends });
      else Object.assign(running, { length: running.length + to - from, asks, ends });
      isApart = false;
    }
  }
  return found;
}

/** Reads an interview in which a sign opens the paragraphs that `isSigned` tells. */
function readSigned(all: readonly Paragraph[], isSigned: (paragraph: Paragraph) => boolean): Dialogue | null {
  const signed = all.filter(isSigned);
  return (
    readBothSigned(signed) ?? readAnswersSigned(all, signed, isSigned) ?? readQuestionsSigned(all, signed, isSigned)
  );
}

/** `— When?`, `— In spring.`: every other sign asks. What is quoted before the first of them stands there as a lure. */
function readBothSigned(signed: readonly Paragraph[]): Dialogue | null {
  const unquoted = signed.findIndex((paragraph) => !isQuoted(paragraph));
  const talk = signed.slice(Math.max(0, unquoted));
  // Greetings may come before the first question, and so may the end of a list.
  const own = talk.slice(
    Math.max(
      0,
      talk.findIndex(({ asks }) => asks),
    ) % 2,
  );
  if (own.length < 4) return null;
  const asking = (rest: number): number => own.filter(({ asks }, index) => index % 2 === rest && asks).length;
  const half = own.length / 2;
  if (asking(0) < half * 0.6 || asking(1) > half * 0.3) return null;
  return new Map(own.map(({ start }) => [start, 'sign']));
}

/** Only the answers have a sign, and what stands right before each of them asks. */
function readAnswersSigned(
  all: readonly Paragraph[],
  signed: readonly Paragraph[],
  isSigned: (paragraph: Paragraph) => boolean,
): Dialogue | null {
  if (signed.length < ENOUGH_QUESTIONS || signed.filter(({ asks }) => asks).length > signed.length * 0.3) return null;
  const found = new Map<number, 'sign' | 'question'>();
  let asked = 0;
  for (const [index, answer] of all.entries()) {
    if (!isSigned(answer)) continue;
    const before = all[index - 1];
    found.set(answer.start, 'sign');
    if (before === undefined || isSigned(before) || isMatter(before)) continue;
    found.set(before.start, 'question');
    if (before.asks && before.length <= LONGEST_QUESTION) asked++;
  }
  const questions = found.size - signed.length;
  return asked >= 2 && asked >= questions * 0.5 && questions >= signed.length * 0.8 ? found : null;
}

/** Only the questions have a sign, and a plain paragraph follows each of them. */
function readQuestionsSigned(
  all: readonly Paragraph[],
  signed: readonly Paragraph[],
  isSigned: (paragraph: Paragraph) => boolean,
): Dialogue | null {
  if (signed.length < ENOUGH_QUESTIONS || signed.filter(({ asks }) => asks).length < signed.length * 0.6) return null;
  const found = new Map<number, 'sign' | 'answer'>();
  for (const [index, question] of all.entries()) {
    if (!isSigned(question)) continue;
    found.set(question.start, 'sign');
    const answer = all.slice(index + 1, index + 4).find((next) => !isMatter(next));
    if (answer !== undefined && !isSigned(answer)) found.set(answer.start, 'answer');
  }
  return found.size - signed.length >= signed.length * 0.9 ? found : null;
}

/** A speech has more paragraphs than these before it asks for the first time in which somebody speaks of himself. */
const LONGEST_OPENING = 2;

/**
 * Questions and answers in paragraphs of their own that nothing but the question mark tells apart. A speech asks itself, and an
 * article asks its readers; an interview asks again and again, somebody speaks of himself in the answers, and in the questions
 * nobody does.
 */
function readPlain(all: readonly Paragraph[], language: Language): Dialogue | null {
  const said = all.filter((paragraph) => !isMatter(paragraph));
  const first = said.findIndex(isQuestion);
  const own = first < 0 ? [] : said.slice(first);
  const questions = own.filter(isQuestion);
  const rest = own.filter((paragraph) => !isQuestion(paragraph));
  const answers = own.filter((paragraph, index) => index > 0 && isQuestion(own[index - 1]) && !isQuestion(paragraph));
  if (questions.length < ENOUGH_QUESTIONS || answers.length < questions.length * 0.85) return null;
  if (share(own, ({ isApart }) => isApart) < 0.9 || share(rest, ({ ends }) => ends) < 0.8) return null;
  const isOwn = (paragraph: Paragraph): boolean => speaksFirstPerson(textOf(paragraph), language);
  const addresses = (paragraph: Paragraph): boolean => speaksToSomebody(textOf(paragraph), language);
  const opening = said.slice(0, first);
  if (opening.some((paragraph) => greets(textOf(paragraph))) || opening.filter(isOwn).length > LONGEST_OPENING)
    return null;
  if (share(rest, isOwn) < 0.3 || share(questions, (one) => isOwn(one) && !addresses(one)) > 0.25) return null;
  // Where nobody is spoken to, each answer must be one paragraph, and longer than what it answers.
  const isStrict = own.length <= questions.length * 2.2;
  const isAddressed = share(questions, addresses) >= 0.3;
  const ratio = lengthOf(rest) / lengthOf(questions);
  const isDense = questions.length * (questions.length > ENOUGH_QUESTIONS ? 5 : 3) >= own.length;
  if (!(isAddressed ? isDense && ratio > 0.7 : isStrict && ratio > 1.2)) return null;
  const found = new Map<number, 'question' | 'answer'>();
  // The first question may not ask: what comes right before the others is its answer.
  const [prompt, reply] = opening.slice(-2);
  if (isStrict && opening.length > 2 && prompt !== undefined && reply !== undefined && isOwn(reply)) {
    if (addresses(prompt) || !isOwn(prompt)) found.set(prompt.start, 'question').set(reply.start, 'answer');
  }
  for (const { start } of questions) found.set(start, 'question');
  for (const { start } of answers) found.set(start, 'answer');
  return found;
}

function isQuestion(paragraph: Paragraph | undefined): boolean {
  return paragraph?.asks === true && paragraph.isApart && paragraph.length <= LONGEST_QUESTION;
}

function share(paragraphs: readonly Paragraph[], holds: (paragraph: Paragraph) => boolean): number {
  return paragraphs.length === 0 ? 0 : paragraphs.filter(holds).length / paragraphs.length;
}

function lengthOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}

/** The first line of the paragraph, which is all of it where lines are not wrapped. */
function textOf({ section, from, to }: Paragraph): string {
  return section.text.slice(from, to);
}

/** Somebody’s words behind the sign, which the page shows beforehand. */
function isQuoted(paragraph: Paragraph): boolean {
  return /^\P{L}{1,3}?[“"«„].*[”"»“]$/u.test(textOf(paragraph));
}

/** True for what the page has of its own between what is said. */
function isMatter(paragraph: Paragraph): boolean {
  return paragraph.length === paragraph.to - paragraph.from && furnitureOf(textOf(paragraph)) !== null;
}
