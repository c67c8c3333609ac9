import type { Block, Transcript } from '../syntax/transcript.ts';
import { plain } from '../text/characters.ts';
import type { Analysis, Heading, Participant, Turn } from './analysis.ts';
import { eventDate, orderWithin } from './eventDate.ts';
import { alternatesStrictly, readExchanges } from './exchanges.ts';
import { readHeading, type HeadingFacts } from './heading.ts';
import { identify, misprintedKeys } from './participants.ts';
import { rolesOf, wordOf, type RawTurn } from './roles.ts';

/** Works out what follows from the tree: heading, participants, parts played, exchanges. Never fails. */
export function analyse(transcript: Transcript): Analysis {
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
  const identities = identify(labelled, facts?.participants ?? [], language);
  const raw = readTurns(blocks, identities.byKey, misprintedKeys(labelled));
  const kinds = rolesOf(transcript, raw, headingText);
  const turns: Turn[] = [];
  for (const [index, turn] of raw.entries()) {
    const first = turn.blocks[0];
    const last = turn.blocks.at(-1);
    if (first === undefined || last === undefined || first.label === null) continue;
    turns.push({
      index,
      kind: kinds[index] ?? 'speech',
      label: first.label,
      blocks: turn.blocks,
      span: { start: first.start, end: last.end },
      participant: turn.participant,
    });
  }
  const statementBlocks = blocks.filter((block) => block.kind === 'statement');
  const statementSpeaker = statementBlocks.length === 0 ? -1 : whoseStatement(facts, turns);
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
    transcript,
    heading,
    eventDate: eventDate(transcript),
    statement: statementBlocks.length === 0 ? null : { blocks: statementBlocks, participant: statementSpeaker },
    turns,
    participants,
    exchanges: readExchanges(turns),
    alternates: alternatesStrictly(turns),
  };
}

/** Joins the blocks of each turn, its first with those that continue it. */
function readTurns(
  blocks: readonly Block[],
  byKey: ReadonlyMap<string, number>,
  slips: ReadonlyMap<string, string>,
): RawTurn[] {
  const turns: { blocks: Block[]; participant: number; word: RawTurn['word'] }[] = [];
  const turnOf = new Map<number, (typeof turns)[number]>();
  for (const block of blocks) {
    if (block.label !== null) {
      const { key } = block.label;
      const turn = { blocks: [block], participant: byKey.get(key) ?? -1, word: wordOf(slips.get(key) ?? key) };
      turns.push(turn);
      turnOf.set(block.index, turn);
    } else if (block.continues >= 0) {
      turnOf.get(block.continues)?.blocks.push(block);
    }
  }
  return turns;
}

/**
 * Whose the unlabelled opening statement is: the heading's first participant, who gives it ("Foreign Minister X's statement"),
 * provided he speaks later or nobody else of the heading does; otherwise the one who answers most.
 */
function whoseStatement(facts: HeadingFacts | null, turns: readonly Turn[]): number {
  const speaks = new Map<number, number>();
  for (const turn of turns) {
    if (turn.participant >= 0 && turn.kind !== 'question')
      speaks.set(turn.participant, (speaks.get(turn.participant) ?? 0) + 1);
  }
  const named = facts?.participants.map((_, index) => index) ?? [];
  const speaking = named.find((index) => speaks.has(index));
  if (speaking !== undefined) return speaking;
  const most = [...speaks].toSorted((left, right) => right[1] - left[1])[0];
  if (most !== undefined) return most[0];
  return named[0] ?? -1;
}
