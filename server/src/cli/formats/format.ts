import type { CheckedFile } from '../checked.ts';

/** How many findings were repaired, and in how many files. */
export interface Repairs {
  readonly findings: number;
  readonly files: number;
}

/** A way to print what `check` found. Each file is printed as it comes, so nothing is kept for the end but counts. */
export interface Format {
  /** @param name what the user calls the file */
  readonly file: (checked: CheckedFile, name: string) => string;
  readonly end: (repairs: Repairs) => string;
}
