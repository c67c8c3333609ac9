import { plain } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './rule.ts';

/** A finding that is known and accepted, described so that it is found again when lines come and go around it. */
export interface BaselineEntry {
  readonly rule: string;
  /** What stands there, in square brackets, and around it: see {@link surroundings}. */
  readonly text: string;
  /** How many findings of the rule have these surroundings. */
  readonly count: number;
}

/** Findings, divided by whether the baseline knows them. */
export interface AppliedBaseline {
  /** What is new. */
  readonly findings: readonly Finding[];
  /** What is known and accepted: to be counted, not shown. */
  readonly suppressed: readonly Finding[];
}

/** A text, whichever way it is kept. */
interface Readable {
  readonly length: number;
  readonly slice: (start: number, end: number) => string;
}

/** How many characters of what stands before and behind a finding describe it. */
const AROUND = 40;
/** How many characters of the finding itself do, from each of its ends. */
const INSIDE = 60;

/**
 * Takes out of the findings of a text those that its baseline knows. As many findings of a rule with the same surroundings
 * are known as were accepted; of more of them the last ones are new.
 * @param baseline the entries of this text
 * @param text what the findings were found in
 */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: readonly BaselineEntry[],
  text: Readable,
): AppliedBaseline {
  if (baseline.length === 0) return { findings, suppressed: [] };
  const left = new Map<string, number>();
  for (const { rule, text: around, count } of baseline) {
    const key = keyOf(rule, around);
    left.set(key, (left.get(key) ?? 0) + count);
  }
  const rules = new Set(baseline.map(({ rule }) => rule));
  const fresh: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of findings) {
    const key = rules.has(finding.ruleId) ? keyOf(finding.ruleId, surroundings(text, finding.span)) : '';
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    (count > 0 ? suppressed : fresh).push(finding);
  }
  return { findings: fresh, suppressed };
}

/** The baseline that knows all of these findings, in order of their first appearance. */
export function baselineOf(findings: readonly Finding[], text: Readable): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const { ruleId, span } of findings) {
    const around = surroundings(text, span);
    const key = keyOf(ruleId, around);
    entries.set(key, { rule: ruleId, text: around, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  return [...entries.values()];
}

/**
 * What tells a place in a text apart from others wherever its line is: up to 40 characters before it, the place itself in
 * square brackets (of a long one the beginning and the end), up to 40 characters behind it. Line breaks and runs of spaces
 * are one space each, and invisible characters are left out, so that breaking the lines anew changes nothing.
 */
export function surroundings(text: Readable, { start, end }: Span): string {
  // White space and invisible characters will fall away, so somewhat more is read than is kept.
  const reach = AROUND * 4;
  const before = normalised(text.slice(Math.max(0, start - reach), start)).slice(-AROUND);
  const after = normalised(text.slice(end, Math.min(text.length, end + reach))).slice(0, AROUND);
  // Blank lines at the beginning and the end of the text may come and go.
  return `${before.join('').trimStart()}[${insideOf(text, start, end)}]${after.join('').trimEnd()}`;
}

function insideOf(text: Readable, start: number, end: number): string {
  if (end - start <= INSIDE * 8) {
    const all = normalised(text.slice(start, end));
    if (all.length <= INSIDE * 2) return all.join('');
  }
  const head = normalised(text.slice(start, start + INSIDE * 4)).slice(0, INSIDE);
  const tail = normalised(text.slice(end - INSIDE * 4, end)).slice(-INSIDE);
  return `${head.join('')} … ${tail.join('')}`;
}

/** The characters of a stretch, the white space at its ends included as one space. */
function normalised(stretch: string): string[] {
  return Array.from(plain(`|${stretch}|`)).slice(1, -1);
}

/** Rule ids hold no space, so no two pairs have one key. */
function keyOf(rule: string, around: string): string {
  return `${rule} ${around}`;
}
