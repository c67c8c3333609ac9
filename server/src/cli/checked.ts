import type { Level, TextEdit } from '../core/index.ts';

/** A replacement of the UTF-16 range `[start, end)`. */
export interface Replacement {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** A finding in the form in which ESLint reports one, with our level beside its two severities. */
export interface Message {
  readonly ruleId: string;
  /** 2 is an error, 1 anything less. */
  readonly severity: 1 | 2;
  readonly level: Level;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** A repair that changes no word. */
  readonly fix?: Replacement;
  /** The other repairs, best first. */
  readonly suggestions?: readonly { readonly desc: string; readonly tier: string; readonly fix: Replacement }[];
}

/** A finding that the baseline knows, in ESLint's form. */
export interface SuppressedMessage extends Message {
  readonly suppressions: readonly [{ readonly kind: 'baseline'; readonly justification: '' }];
}

/** What was found in one text: an entry of ESLint's array of results. */
export interface CheckedFile {
  readonly filePath: string;
  readonly messages: readonly Message[];
  readonly errorCount: number;
  readonly warningCount: number;
  readonly fixableErrorCount: number;
  readonly fixableWarningCount: number;
  /** What the baseline knows, when it knows something. It counts nowhere. */
  readonly suppressedMessages?: readonly SuppressedMessage[];
  /** The text with its repairs, when there are some and they are not written. */
  readonly output?: string;
}

/** The result for a file, its counts taken from the messages. */
export function checkedFile(
  filePath: string,
  messages: readonly Message[],
  suppressed: readonly Message[] = [],
): CheckedFile {
  const count = (severity: 1 | 2, fixable: boolean): number =>
    messages.filter((message) => message.severity === severity && (!fixable || message.fix !== undefined)).length;
  return {
    filePath,
    messages,
    errorCount: count(2, false),
    warningCount: count(1, false),
    fixableErrorCount: count(2, true),
    fixableWarningCount: count(1, true),
    ...(suppressed.length === 0
      ? {}
      : {
          suppressedMessages: suppressed.map((message) => ({
            ...message,
            suppressions: [{ kind: 'baseline', justification: '' }] as const,
          })),
        }),
  };
}

/** An edit in the form in which ESLint reports one. */
export function replacement({ start, end, text }: TextEdit): Replacement {
  return { range: [start, end], text };
}
