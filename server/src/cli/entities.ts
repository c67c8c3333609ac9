import { mentions, type Analysis } from '../core/index.ts';
import type { ExitStatus } from './exitStatus.ts';
import { positionOf } from './position.ts';
import { printEach } from './printEach.ts';
import { colorsFor, printable, type Colors, type Streams } from './streams.ts';
import { table } from './table.ts';

export interface EntitiesArguments {
  readonly format: 'table' | 'json' | 'jsonl';
  /** The day that relative dates count from where the text has none, `2020-10-23`. */
  readonly date?: string;
  readonly stdinFilename?: string;
}

/**
 * The command `transcript entities`.
 * @throws Failure when the format holds one text and there are several
 */
export async function entities(
  names: readonly string[],
  options: EntitiesArguments,
  streams: Streams,
): Promise<ExitStatus> {
  const colors = colorsFor(streams.stdout, streams.env);
  return printEach({ names, ...options }, options.format, streams, (analysis, name) => {
    const listed = listMentions(analysis, name, options.date ?? null);
    if (options.format === 'table') return drawn(listed, name, colors);
    return `${JSON.stringify(listed, null, options.format === 'json' ? 2 : undefined)}\n`;
  });
}

type Listed = ReturnType<typeof listMentions>;

/** The mentions as the contract of `entities --format json` has them. */
function listMentions(analysis: Analysis, file: string, fallback: string | null) {
  const { lines } = analysis.transcript;
  return {
    schemaVersion: 1,
    file,
    date: analysis.eventDate?.iso ?? fallback,
    mentions: mentions(analysis, fallback).map(({ start, end, type, text, entity, value }) => ({
      start,
      end,
      ...positionOf(lines, start),
      type,
      text,
      entity,
      value,
    })),
  };
}

function drawn({ mentions: listed }: Listed, name: string, colors: Colors): string {
  const rows = listed.map(({ line, column, type, text, entity, value }) => [
    `${line}:${column}`,
    type,
    printable(text.replaceAll(/\s+/gu, ' ')),
    printable(entity),
    printable(value ?? '–'),
  ]);
  return `${colors.underline(printable(name))}\n${table(['PLACE', 'TYPE', 'TEXT', 'ENTITY', 'VALUE'], rows, colors)}`;
}
