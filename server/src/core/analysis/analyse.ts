import type { Language } from '../languages/language.ts';
import type { Block, Transcript } from '../syntax/transcript.ts';
import { plain } from '../text/characters.ts';
import type { Analysis, Heading, Participant, Turn } from './analysis.ts';
import { orderWithin } from './dates/documentDates.ts';
import { eventDate } from './eventDate.ts';
import { alternatesStrictly, readExchanges } from './exchanges.ts';
import { readHeading, type HeadingFacts } from './heading.ts';
import { nameKey } from './sameName.ts';
import { identify, misprintedKeys, type Identities, type Identity } from './participants.ts';
import { wordOf } from './roles/labelParts.ts';
import type { RawTurn } from './roles/rawTurn.ts';
import { rolesOf } from './roles/roles.ts';
import { turnBlocks } from './turnBlocks.ts';

/**
 * What follows from the tree: heading, participants, parts played, exchanges. Worked out when first asked for, because most
 * rules ask for the tree alone, and while somebody types only a few of them are asked. Never fails.
 */
export function analyse(transcript: Transcript): Analysis {
  let facts: Omit<Analysis, 'transcript'> | undefined;
  const known = (): Omit<Analysis, 'transcript'> => (facts ??= readFacts(transcript));
  return {
    transcript,
    get heading() {
      return known().heading;
    },
    get eventDate() {
      return known().eventDate;
    },
    get statement() {
      return known().statement;
    },
    get turns() {
      return known().turns;
    },
    get participants() {
      return known().participants;
    },
    get exchanges() {
      return known().exchanges;
    },
    get alternates() {
      return known().alternates;
    },
  };
}

function readFacts(transcript: Transcript): Omit<Analysis, 'transcript'> {
  const { text, blocks, language } = transcript;
  const labelled = blocks.filter((block) => block.label !== null);
  const headingBlock = blocks.find((block) => block.kind === 'heading');
  const headingText = headingBlock === undefined ? '' : plain(text.slice(headingBlock.start, headingBlock.end));
  const facts: HeadingFacts | null =
    headingBlock === undefined
      ? null
      : readHeading(
          text,
          headingBlock,
          language,
          [...new Set(labelled.flatMap((block) => (block.label === null ? [] : [block.label.text])))],
          orderWithin(transcript, headingBlock),
        );
  const slips = misprintedKeys(labelled);
  const identities = identify(labelled, facts?.participants ?? [], language, slips);
  const raw: RawTurn[] = turnBlocks(blocks).map(({ label: { key }, blocks: own }) => ({
    blocks: own,
    participant: identities.byKey.get(key) ?? -1,
    word: wordOf(slips.get(key) ?? key),
  }));
  const kinds = rolesOf(transcript, raw, headingText);
  const turns = turnBlocks(blocks).map(({ label, blocks: own, span }, index): Turn => {
    const participant = raw[index]?.participant ?? -1;
    return { index, kind: kinds[index] ?? 'speech', label, blocks: own, span, participant };
  });
  const statementBlocks = blocks.filter((block) => block.kind === 'statement');
  const statementSpeaker =
    statementBlocks.length === 0 ? -1 : whoseStatement(transcript, statementBlocks, facts, identities, turns);
  const turnsOf: number[][] = identities.people.map(() => []);
  for (const { participant, index } of turns) turnsOf[participant]?.push(index);
  const participants: Participant[] = identities.people.map((person, index) => ({
    index,
    name: person.name,
    role: person.role,
    labels: person.labels,
    headingSpan: person.headingSpan,
    turns: turnsOf[index] ?? [],
    statement: statementBlocks.length > 0 && index === statementSpeaker,
  }));
  const heading: Heading | null =
    headingBlock === undefined || facts === null
      ? null
      : {
          block: headingBlock,
          text: headingText,
          event: facts.event,
          date: facts.date,
          place: facts.place,
          participants: facts.participants.map((_, index) => index),
          announcesQuestions: facts.announcesQuestions,
        };
  return {
    heading,
    eventDate: eventDate(transcript),
    statement: statementBlocks.length === 0 ? null : { blocks: statementBlocks, participant: statementSpeaker },
    turns,
    participants,
    exchanges: readExchanges(turns),
    alternates: alternatesStrictly(turns),
  };
}

/**
 * Whose the unlabelled opening statement is: whoever says so in it (`I’m Ira Kern`); the heading's first participant, who gives it ("Foreign Minister X's statement"),
 * provided he speaks later or nobody else of the heading does; otherwise the one who answers most.
 */
function whoseStatement(
  { text, language }: Transcript,
  [first]: readonly Block[],
  facts: HeadingFacts | null,
  { people }: Identities,
  turns: readonly Turn[],
): number {
  const beginning = first === undefined ? '' : text.slice(first.start, Math.min(first.end, first.start + BEGINNING));
  const host = introduced(beginning, people, language);
  if (host !== null) return host;
  const speaks = new Map<number, number>();
  for (const turn of turns) {
    if (turn.participant >= 0 && turn.kind !== 'question')
      speaks.set(turn.participant, (speaks.get(turn.participant) ?? 0) + 1);
  }
  // Who is called by title and name in it does not make it: `I talked about this with President Weber last week.`
  const isOther = (index: number): boolean => calls(beginning, lastWord(people[index]?.name ?? ''));
  for (const index of speaks.keys()) if (isOther(index)) speaks.delete(index);
  const named = (facts?.participants.map((_, index) => index) ?? []).filter((index) => !isOther(index));
  const speaking = named.find((index) => speaks.has(index));
  if (speaking !== undefined) return speaking;
  const most = [...speaks].toSorted((left, right) => right[1] - left[1])[0];
  if (most !== undefined) return most[0];
  return named[0] ?? -1;
}

/** So much of a statement is looked at for the name of who makes it, in UTF-16 units. */
const BEGINNING = 2000;

/** No name has more units. */
const LONGEST_NAME = 60;

const introductions = new WeakMap<Language, RegExp>();

/** The one of the people by whose name the speaker of the text introduces himself; null when nobody does. */
function introduced(text: string, people: readonly Identity[], language: Language): number | null {
  let expression = introductions.get(language);
  if (expression === undefined) {
    expression = new RegExp(`(?<!\\p{L})(?:${language.introductions.join('|')})\\s+(?=\\p{L})`, 'giu');
    introductions.set(language, expression);
  }
  for (const { index, 0: words } of text.matchAll(expression)) {
    const start = index + words.length;
    const [name = ''] = /^(?:\p{Lu}[\p{L}\p{M}’'-]*\.?\s?){1,4}/u.exec(text.slice(start, start + LONGEST_NAME)) ?? [];
    const surname = lastWord(name);
    const named = people.flatMap((person, at) => (lastWord(person.name) === surname ? [at] : []));
    if (surname !== '' && named.length === 1) return named[0] ?? null;
  }
  return null;
}

/** True when the surname stands behind another capitalised word. */
function calls(text: string, surname: string): boolean {
  if (surname.length < 3) return false;
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(surname); at >= 0; at = lower.indexOf(surname, at + 1)) {
    const isWord = !/\p{L}/u.test(text.charAt(at + surname.length)) && /\p{Lu}/u.test(text.charAt(at));
    if (isWord && /(?<!\p{L})\p{Lu}[\p{L}’'.-]+ $/u.test(text.slice(Math.max(0, at - 40), at))) return true;
  }
  return false;
}

function lastWord(name: string): string {
  return nameKey(name).split(' ').at(-1) ?? '';
}
