import { analyse } from '../analysis/analyse.ts';
import { parse } from '../syntax/parse.ts';
import type { ParseOptions } from '../syntax/parse.ts';
import { composeEdits } from '../text/composeEdits.ts';
import { applyEdits, inOrder } from '../text/edit.ts';
import type { TextEdit } from '../text/edit.ts';
import { keepsWords, sameWords } from '../text/verbatim.ts';
import { applyBaseline, type BaselineEntry } from './baseline.ts';
import { check } from './check.ts';
import type { CheckOptions } from './check.ts';
import type { Finding, Fix } from './rule.ts';

/** After this many rounds the text stays as it is; each round fixes all findings that do not touch, so two usually do. */
const ROUNDS = 20;

/** What holds for every way of repairing. */
export interface RepairOptions {
  readonly check?: CheckOptions;
  readonly parse?: ParseOptions;
  /** Findings that are known and accepted; they are left as they are. */
  readonly baseline?: readonly BaselineEntry[];
}

export type FixAllOptions = RepairOptions &
  (
    | {
        /** Applies every fix of tier `safe`. */
        readonly tier: 'safe';
      }
    | {
        /** Applies the first fix of every finding of this one rule, whatever its tier. */
        readonly ruleId: string;
      }
  );

export interface FixAllResult {
  readonly text: string;
  /** Edits that turn the original text into `text`, in order. */
  readonly edits: readonly TextEdit[];
  /** How many fixes were applied. */
  readonly applied: number;
}

/**
 * Repairs a text: applies the fixes that do not touch one another, looks again, and goes on until nothing is left to do.
 * A fix of tier `safe` that would change the sequence of words is refused, so the record stays what was said.
 */
export function fixAll(text: string, options: FixAllOptions): FixAllResult {
  const checkOptions: CheckOptions =
    'ruleId' in options ? { ...options.check, only: [options.ruleId] } : (options.check ?? {});
  let current = text;
  let accepted: readonly Finding[] | null = null;
  const rounds: TextEdit[][] = [];
  let applied = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const found = check(analyse(parse(current, options.parse)), checkOptions);
    // What is accepted is told once, by the text that the baseline was made for, and then followed through the repairs.
    accepted ??= applyBaseline(found, options.baseline ?? [], current).suppressed;
    const chosen = choose(current, without(found, accepted), options);
    const edits = inOrder(chosen.flatMap(({ fix }) => fix.edits));
    const next = applyEdits(current, edits);
    if (next === current) break;
    // Each fix has been looked at alone and with its neighbours; nothing that changes a word all the same gets any further.
    if (chosen.every(({ fix }) => fix.tier === 'safe') && !sameWords(current, next)) {
      for (const { finding } of chosen) checkOptions.onRefused?.(finding.ruleId);
      break;
    }
    accepted = moved(accepted, edits);
    current = next;
    rounds.push(edits);
    applied += chosen.length;
  }
  return { text: current, edits: composeEdits(text.length, rounds), applied };
}

/** The findings that are not at the place of an accepted one of the same rule. */
function without(findings: readonly Finding[], accepted: readonly Finding[]): readonly Finding[] {
  if (accepted.length === 0) return findings;
  const placeOf = ({ ruleId, span }: Finding): string => `${ruleId} ${span.start}`;
  const places = new Set(accepted.map(placeOf));
  return findings.filter((finding) => !places.has(placeOf(finding)));
}

/** The findings where they stand after the edits, which are in order; both are walked through once. */
function moved(findings: readonly Finding[], edits: readonly TextEdit[]): readonly Finding[] {
  let at = 0;
  let shift = 0;
  return findings.map((finding) => {
    const { start, end } = finding.span;
    for (let edit = edits[at]; edit !== undefined && edit.end <= start; edit = edits[++at]) {
      shift += edit.text.length - (edit.end - edit.start);
    }
    return { ...finding, span: { start: start + shift, end: end + shift } };
  });
}

interface Choice {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The fixes of one round: in the order of their findings, none touching one that was taken before. */
function choose(text: string, findings: readonly Finding[], options: FixAllOptions): Choice[] {
  const chosen: Choice[] = [];
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const fix = 'tier' in options ? finding.fixes.find((one) => one.tier === 'safe') : finding.fixes[0];
    if (fix === undefined || fix.edits.length === 0) continue;
    const edits = inOrder(fix.edits);
    if (!edits.every((edit) => isFree(taken, edit))) continue;
    // Two fixes on both sides of a word may change it together; the later one then waits for the next round.
    if (fix.tier === 'safe' && !keepsWords(text, [...neighbours(taken, edits), ...edits])) continue;
    for (const edit of edits) taken.splice(placeOf(taken, edit.start), 0, edit);
    chosen.push({ finding, fix });
  }
  return chosen;
}

/** The sorted `taken` edits next to the sorted `edits`, on either side of each. */
function neighbours(taken: readonly TextEdit[], edits: readonly TextEdit[]): readonly TextEdit[] {
  const found = new Set<TextEdit>();
  for (const { start } of edits) {
    const place = placeOf(taken, start);
    for (const edit of taken.slice(Math.max(0, place - 1), place + 1)) found.add(edit);
  }
  return [...found];
}

/** Index of the first of the sorted `edits` that starts after `start`. */
function placeOf(edits: readonly TextEdit[], start: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when `edit` touches none of the sorted `taken` edits, not even at its border. */
function isFree(taken: readonly TextEdit[], edit: TextEdit): boolean {
  const place = placeOf(taken, edit.start);
  const before = taken[place - 1];
  const after = taken[place];
  return (before === undefined || before.end < edit.start) && (after === undefined || edit.end < after.start);
}
