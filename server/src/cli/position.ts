import type { LineTable } from '../core/index.ts';

/** A place in a text as people count: both from 1, the column in UTF-16 units, a byte order mark included. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where `offset` lies. */
export function positionOf(lines: LineTable, offset: number): Position {
  const line = lines.at(offset);
  return { line: line + 1, column: offset - lines.start(line) + 1 };
}
