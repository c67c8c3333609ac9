import type { Level } from '../../core/index.ts';
import type { Checked } from '../checker.ts';
import type { Input } from '../inputs.ts';

/** How a run ended. */
export interface Ending {
  /** How many findings were repaired, or would be in a dry run, and in how many files. */
  readonly repairs: { readonly findings: number; readonly files: number };
  /** How many findings the baseline knows. */
  readonly suppressed: number;
  /** All findings that are left, those of a lower level than is shown among them. */
  readonly counts: Readonly<Record<Level, number>>;
  /** True when every text was read and every rule ran. */
  readonly isComplete: boolean;
}

/** A way to print what `check` found. Each file is printed as it comes, so nothing is kept for the end but counts. */
export interface Format {
  /** @param name what the user calls the file */
  readonly file: (checked: Checked, name: string) => string;
  /** For a text that could not be checked. The reason is told on the standard error output anyway. */
  readonly failed?: (input: Input, reason: string) => string;
  readonly end: (ending: Ending) => string;
}
