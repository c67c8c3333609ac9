import { inOrder } from '../text/edit.ts';
import type { Report } from './rule.ts';

/** From this many findings of one kind on they are the file's habit and are reported once. */
const HABIT = 5;

/**
 * The reports as they are while they are few; otherwise one report at the first of them whose fix makes the first fix of
 * each. A file that was damaged as a whole is one piece of work and not hundreds.
 * @param message what the one report says, given how many places there are
 * @param title what the one fix is called
 */
export function onceWhenHabit(
  reports: readonly Report[],
  message: (places: number) => string,
  title: string,
): readonly Report[] {
  const first = reports[0];
  if (first === undefined || reports.length < HABIT) return reports;
  const tier = first.fixes?.[0]?.tier ?? 'wording';
  const edits = inOrder(reports.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []));
  return [{ span: first.span, message: message(reports.length), fixes: [{ tier, title, edits }] }];
}
