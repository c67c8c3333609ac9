import type { Format } from './format.ts';

/** The entries of ESLint's array of results, one a line. */
export function jsonl(): Format {
  return { file: ({ file }) => `${JSON.stringify(file)}\n`, end: () => '' };
}
