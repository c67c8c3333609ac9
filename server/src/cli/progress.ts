import type { Output } from './streams.ts';

/** Tells on a terminal how far a long run has come, on one line that disappears. */
export interface Progress {
  /** One more text is done. */
  readonly advance: () => Promise<void>;
  /** Takes the line away, so that something else can be written to the terminal. */
  readonly clear: () => Promise<void>;
}

/** A run that takes less than this long, in milliseconds, shows nothing. */
const PATIENCE = 1000;
/** So long, in milliseconds, a count stays before the next is shown. */
const PAUSE = 100;

/**
 * The progress of a run that starts now.
 * @param output where to show it; nothing is shown unless it is a terminal
 * @param now milliseconds of a clock that only goes forward
 */
export function progressOn(output: Output, now: () => number = () => performance.now()): Progress {
  let count = 0;
  let next = now() + PATIENCE;
  let isShown = false;
  return {
    advance: async () => {
      count++;
      if (!output.isTerminal || now() < next) return;
      next = now() + PAUSE;
      isShown = true;
      await output.write(`\r\u001b[KChecked ${count.toLocaleString('en')} files …`);
    },
    clear: async () => {
      if (!isShown) return;
      isShown = false;
      await output.write('\r\u001b[K');
    },
  };
}
