import {
  compareSpokenWords,
  counted,
  type Analysis,
  type Comparison,
  type Passage,
  type Span,
  type WordChange,
} from '../core/index.ts';
import { makeAnalyser } from './analyser.ts';
import type { ExitStatus } from './exitStatus.ts';
import { Failure, reasonOf } from './failure.ts';
import { namedInput } from './inputs.ts';
import { positionOf } from './position.ts';
import { colorsFor, printable, type Colors, type Streams } from './streams.ts';

export interface CompareArguments {
  readonly format: 'text' | 'json';
  readonly ignoreCase?: true;
  readonly stdinFilename?: string;
}

/** One of the two versions. */
interface Version {
  readonly name: string;
  readonly analysis: Analysis;
}

/**
 * The command `transcript compare`. Ends with 1 when words or speakers differ.
 * @throws Failure when one of the two cannot be read
 */
export async function compare(
  names: readonly [string, string],
  options: CompareArguments,
  streams: Streams,
): Promise<ExitStatus> {
  if (names[0] === '-' && names[1] === '-') {
    throw new Failure('The standard input can be one of the two versions, not both.');
  }
  const before = await read(names[0], options, streams);
  const after = await read(names[1], options, streams);
  const comparison = compareSpokenWords(before.analysis, after.analysis, { ignoreCase: options.ignoreCase === true });
  const printed =
    options.format === 'json'
      ? `${JSON.stringify(listed(before, after, comparison), null, 2)}\n`
      : drawn(before, after, comparison, colorsFor(streams.stdout, streams.env));
  await streams.stdout.write(printed);
  return comparison.changes.length + comparison.speakers.length > 0 ? 1 : 0;
}

async function read(name: string, { stdinFilename }: CompareArguments, streams: Streams): Promise<Version> {
  const input = namedInput(name, streams, stdinFilename);
  try {
    const analysisOf = await makeAnalyser(streams);
    return { name: input.name, analysis: await analysisOf(input) };
  } catch (error) {
    throw new Failure(`${input.name}: ${reasonOf(error)}`);
  }
}

/** What `compare --format json` prints. Fields may be added, never changed. */
function listed(before: Version, after: Version, { changes, speakers, added, removed }: Comparison) {
  return {
    schemaVersion: 1,
    old: before.name,
    new: after.name,
    addedWords: added,
    removedWords: removed,
    changes: changes.map((change) => ({
      kind: change.kind,
      old: change.before === null ? null : side(before, change.before.passage, change.before, change.before.text),
      new: change.after === null ? null : side(after, change.after.passage, change.after, change.after.text),
    })),
    speakers: speakers.map((change) => ({
      words: change.words,
      old: side(before, change.before, change.beforeSpan),
      new: side(after, change.after, change.afterSpan),
    })),
  };
}

/** Where something stands in one of the versions. `turn` counts from 0 and is null outside turns. */
function side({ analysis }: Version, { turn, speaker }: Passage, { start, end }: Span, text?: string) {
  const position = positionOf(analysis.transcript.lines, start);
  return {
    speaker: speaker === '' ? null : speaker,
    turn: turn < 0 ? null : turn,
    start,
    end,
    ...position,
    ...(text === undefined ? {} : { text }),
  };
}

function drawn(before: Version, after: Version, comparison: Comparison, colors: Colors): string {
  const { changes, speakers, added, removed } = comparison;
  const lines = [`${colors.underline(printable(before.name))} → ${colors.underline(printable(after.name))}`];
  let lastTurn: string | undefined;
  for (const change of changes) {
    const heading = headingOf(before, after, change);
    if (heading !== lastTurn) lines.push('', colors.bold(heading));
    lastTurn = heading;
    lines.push(`  ${inContext(before, after, change, colors)}`);
  }
  if (speakers.length > 0) lines.push('', colors.bold('Said by somebody else'));
  for (const { before: old, after: now, afterSpan, words } of speakers) {
    const place = lineOf(after, afterSpan.start);
    lines.push(`  ${named(old)} → ${named(now)}, ${place}, ${counted(words, 'word')}`);
  }
  lines.push(
    ...(lines.length > 1 ? [''] : []),
    changes.length + speakers.length === 0
      ? 'The spoken words are the same.'
      : `${counted(added, 'word')} added, ${counted(removed, 'word')} removed, ${counted(speakers.length, 'passage')} said by somebody else.`,
  );
  return lines.map((line) => `${line}\n`).join('');
}

/** `Ada Fenn, line 12`: by the newer version, or by the older where the words are in no turn of the newer. */
function headingOf(before: Version, after: Version, { before: old, after: now }: WordChange): string {
  if (now !== null) return `${named(now.passage)}, ${lineOf(after, now.start)}`;
  return old === null ? '' : `${named(old.passage)}, ${lineOf(before, old.start)} before`;
}

function named({ speaker, turn }: Passage): string {
  if (speaker !== '') return printable(speaker);
  return turn < 0 ? 'Outside turns' : 'Nobody named';
}

function lineOf({ analysis }: Version, offset: number): string {
  return `line ${positionOf(analysis.transcript.lines, offset).line}`;
}

/** The change with the words around it: `will open [-the bridge-]{+the tunnel+} in May`. */
function inContext(before: Version, after: Version, { before: old, after: now }: WordChange, colors: Colors): string {
  const removed = old === null ? '' : colors.red(`[-${shown(old.text)}-]`);
  const added = now === null ? '' : colors.green(`{+${shown(now.text)}+}`);
  const { head, tail } = now === null ? around(before, old ?? { start: 0, end: 0 }) : around(after, now);
  return printable(head) + removed + added + printable(tail);
}

/** How much of the text is shown on either side of what changed, in units. */
const AROUND = 30;

/** What stands around a span on its lines, in whole words. */
function around({ analysis }: Version, { start, end }: Span): { readonly head: string; readonly tail: string } {
  const { text, lines } = analysis.transcript;
  const head = text.slice(lines.start(lines.at(start)), start);
  const tail = text.slice(end, lines.end(lines.at(end)));
  return {
    head: head.length <= AROUND ? head : `… ${head.slice(-AROUND).replace(/^\S*\s+/u, '')}`,
    tail: tail.length <= AROUND ? tail : `${tail.slice(0, AROUND).replace(/\s+\S*$/u, '')} …`,
  };
}

/** A long run is shown by its beginning and its end. */
function shown(text: string): string {
  const line = printable(text);
  return line.length <= 240 ? line : `${line.slice(0, 160)} … ${line.slice(-60)}`;
}
