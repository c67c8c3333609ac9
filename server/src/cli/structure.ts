import type { Analysis, Block, Turn, TurnKind } from '../core/index.ts';
import { positionOf } from './position.ts';

type StructureKind = 'heading' | 'furniture' | 'statement' | 'note' | 'other' | TurnKind;

/** A block of the text. Lines and columns from 1, `end` and `endColumn` after the last unit. */
export interface StructureBlock {
  readonly kind: StructureKind;
  readonly start: number;
  readonly end: number;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly label: string | null;
  readonly note: string | null;
  readonly speaker: string | null;
  /** Index of the first block of the turn or statement that this block goes on with. */
  readonly continues?: number;
}

/** What `transcript outline --format json` prints. Fields may be added, never changed. */
export interface Structure {
  readonly schemaVersion: 1;
  readonly file: string;
  readonly language: string;
  readonly convention: { readonly id: string; readonly confidence: number };
  readonly date: string | null;
  readonly heading: {
    readonly startLine: number;
    readonly endLine: number;
    readonly text: string;
    readonly event: string | null;
    readonly date: string | null;
    readonly place: string | null;
    readonly participants: readonly { readonly name: string; readonly role: string | null }[];
  } | null;
  readonly blocks: readonly StructureBlock[];
  readonly exchanges: readonly {
    readonly number: number;
    /** Indices of the first blocks of the turns. */
    readonly questions: readonly number[];
    readonly answers: readonly number[];
  }[];
}

/** The structure of a transcript as plain data. `file` is what the user calls it. */
export function structureOf(analysis: Analysis, file: string): Structure {
  const { transcript, heading, turns, exchanges } = analysis;
  const { lines, language, convention } = transcript;
  const owners = ownersOf(analysis);
  const firstBlocks = (indices: readonly number[]): number[] =>
    indices.flatMap((index) => turns[index]?.blocks[0]?.index ?? []);
  return {
    schemaVersion: 1,
    file,
    language: language.tag,
    convention: { id: convention.id, confidence: convention.confidence },
    date: analysis.eventDate?.iso ?? null,
    heading:
      heading === null
        ? null
        : {
            startLine: positionOf(lines, heading.block.start).line,
            endLine: positionOf(lines, heading.block.end).line,
            text: heading.text,
            event: heading.event,
            date: heading.date?.iso ?? null,
            place: heading.place?.name ?? null,
            participants: heading.participants.flatMap((index) => {
              const participant = analysis.participants[index];
              return participant === undefined ? [] : [{ name: participant.name, role: participant.role }];
            }),
          },
    blocks: transcript.blocks.map((block) => blockOf(analysis, block, owners.get(block.index))),
    exchanges: exchanges.map(({ number, questions, answers }) => ({
      number,
      questions: firstBlocks(questions),
      answers: firstBlocks(answers),
    })),
  };
}

/** The turn or statement that a block belongs to. */
interface Owner {
  readonly firstBlock: number;
  readonly participant: number;
  /** Null for the statement. */
  readonly turn: Turn | null;
}

function ownersOf({ turns, statement }: Analysis): Map<number, Owner> {
  const owners = new Map<number, Owner>();
  const add = (blocks: readonly Block[], participant: number, turn: Turn | null): void => {
    const firstBlock = blocks[0]?.index ?? 0;
    for (const block of blocks) owners.set(block.index, { firstBlock, participant, turn });
  };
  if (statement !== null) add(statement.blocks, statement.participant, null);
  for (const turn of turns) add(turn.blocks, turn.participant, turn);
  return owners;
}

function blockOf({ transcript, participants }: Analysis, block: Block, owner: Owner | undefined): StructureBlock {
  const start = positionOf(transcript.lines, block.start);
  const end = positionOf(transcript.lines, block.end);
  const speaker = participants[owner?.participant ?? -1]?.name ?? null;
  return {
    kind: block.kind === 'turn' ? (owner?.turn?.kind ?? 'speech') : block.kind,
    start: block.start,
    end: block.end,
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    // Where nothing but type or place tells who speaks, there is no label to tell.
    label: block.label?.text || null,
    note: block.label?.note ?? null,
    speaker,
    ...(block.continues < 0 ? {} : { continues: owner?.firstBlock ?? block.continues }),
  };
}
