import type { CancellationToken } from 'vscode-languageserver';
import type { Steps } from '../core/index.ts';

/** How long the server may be deaf to everybody else, in milliseconds. */
const SLICE = 20;

/**
 * Does work step by step and lets in between whoever else asks for something. True when it is done, false when the client
 * does not want it any more.
 */
export async function inSlices(steps: Steps<unknown>, token: CancellationToken): Promise<boolean> {
  let from = Date.now();
  while (steps.next().done !== true) {
    if (Date.now() - from < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) return false;
    from = Date.now();
  }
  return true;
}
