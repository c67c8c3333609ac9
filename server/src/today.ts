import { isoDay } from './core/index.ts';

/** Today where the program runs, as an ISO day. The core itself has no clock. */
export function today(): string {
  const now = new Date();
  return isoDay({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
