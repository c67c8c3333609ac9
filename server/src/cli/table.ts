import { printable, type Colors } from './streams.ts';

/** Rows under a heading in columns as wide as their widest cell; the last column takes what it needs. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[], colors: Colors): string {
  const cells = rows.map((row) => row.map(printable));
  const widths = heading.map((title, column) =>
    cells.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), title.length),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === heading.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [colors.dim(line(heading)), ...cells.map(line)].map((text) => `${text}\n`).join('');
}
