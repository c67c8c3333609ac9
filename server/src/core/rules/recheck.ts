import type { Analysis } from '../analysis/analysis.ts';
import { analyse } from '../analysis/analyse.ts';
import { seenOfRoles } from '../analysis/roles.ts';
import { quietEdit, type QuietEdit } from '../syntax/quiet.ts';
import type { Transcript } from '../syntax/transcript.ts';
import type { TextEdit } from '../text/edit.ts';
import { checkWith, levelOf, optionsOf, sorted, type CheckOptions } from './check.ts';
import { rules as catalogue } from './index.ts';
import type { Finding, Fix, Rule } from './rule.ts';

/** A transcript with its findings. */
export interface Checked {
  readonly transcript: Transcript;
  readonly options: CheckOptions;
  readonly findings: readonly Finding[];
  /** Ids of the rules that were asked; the findings of all others were moved from the version before. */
  readonly asked: ReadonlySet<string>;
  /** No finding came, went or says another thing, and nobody plays another part: all is as it was, but for where it stands. */
  readonly isMoved: boolean;
  /** No finding came, went or says another thing, and none stands at another line or character of its line. */
  readonly isInPlace: boolean;
}

/**
 * The findings of a new version of a transcript: equal to those of {@link check}. An edit inside a sentence changes nothing
 * that most rules see; their findings of the version before are moved, which costs what there are findings, and only the
 * others are asked again. After all other edits every rule is asked.
 * @param previous the version before with its findings; null when there is none
 * @param analysisOf the analysis of the new version, asked for only when it is needed
 */
export function recheck(
  previous: Checked | null,
  transcript: Transcript,
  options: CheckOptions,
  analysisOf: () => Analysis = () => analyse(transcript),
  rules: readonly Rule[] = catalogue,
): Checked {
  if (previous !== null && previous.options === options) {
    if (previous.transcript === transcript) return previous;
    const quiet = quietEdit(previous.transcript, transcript);
    if (quiet !== null) return recheckQuietly(previous, quiet, transcript, analysisOf, rules);
  }
  const findings = checkWith(rules, analysisOf(), options);
  return { transcript, options, findings, asked: new Set(rules.map(({ id }) => id)), isMoved: false, isInPlace: false };
}

function recheckQuietly(
  { transcript: old, options, findings }: Checked,
  quiet: QuietEdit,
  transcript: Transcript,
  analysisOf: () => Analysis,
  rules: readonly Rule[],
): Checked {
  const { edit } = quiet;
  const touched = new Set(findings.filter((finding) => touches(finding, edit)).map(({ ruleId }) => ruleId));
  const again = rules.filter(
    (rule) => levelOf(rule, options) !== 'off' && (touched.has(rule.id) || seesChange(rule, quiet, options)),
  );
  const asked = new Set(again.map(({ id }) => id));
  const hasParts = seenOfRoles(quiet.before) === seenOfRoles(quiet.after) && seenOfRoles(quiet.after) !== null;
  const moved = moveAll(findings, edit);
  if (again.length === 0) {
    const isInPlace = areInPlace(findings, moved, edit, old);
    return { transcript, options, findings: moved, asked, isMoved: hasParts, isInPlace };
  }
  const kept = findings.filter(({ ruleId }) => !asked.has(ruleId));
  const order = new Map(rules.map(({ id }, index) => [id, index]));
  const all = [...moveAll(kept, edit), ...checkWith(again, analysisOf(), options)].toSorted(
    (left, right) => (order.get(left.ruleId) ?? 0) - (order.get(right.ruleId) ?? 0),
  );
  const now = sorted(all);
  const isMoved = hasParts && areSame(moved, now);
  return { transcript, options, findings: now, asked, isMoved, isInPlace: areInPlace(findings, now, edit, old) };
}

const toldByOptions = new WeakMap<CheckOptions, Map<Rule, ReturnType<typeof optionsOf>>>();

/** {@link optionsOf}, from memory: it is asked for at every keystroke. */
function toldTo(rule: Rule, options: CheckOptions): ReturnType<typeof optionsOf> {
  let byRule = toldByOptions.get(options);
  if (byRule === undefined) {
    byRule = new Map();
    toldByOptions.set(options, byRule);
  }
  let told = byRule.get(rule);
  if (told === undefined) {
    told = optionsOf(rule, options);
    byRule.set(rule, told);
  }
  return told;
}

/** True when the rule sees another thing after the edit, or cannot tell. */
function seesChange(rule: Rule, { before, after }: QuietEdit, options: CheckOptions): boolean {
  const told = toldTo(rule, options);
  const seen = rule.sees(after, told);
  return seen === null || seen !== rule.sees(before, told);
}

/** True when the edit changes what the finding speaks of or repairs, or stands right beside it. */
function touches({ span, fixes }: Finding, edit: TextEdit): boolean {
  const meets = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start <= edit.end && end >= edit.start;
  return meets(span) || fixes.some((fix) => fix.edits.some(meets));
}

/** True when two lists of findings say the same of the same places. */
function areSame(some: readonly Finding[], others: readonly Finding[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index];
      return (
        other !== undefined &&
        one.span.start === other.span.start &&
        one.span.end === other.span.end &&
        saysTheSame(one, other)
      );
    })
  );
}

/**
 * True when the findings of two versions look the same to a reader who counts lines and characters. The edit is a quiet one,
 * so that only what stands behind it on its own line has changed its place.
 */
function areInPlace(
  before: readonly Finding[],
  after: readonly Finding[],
  edit: TextEdit,
  { document }: Transcript,
): boolean {
  if (before.length !== after.length) return false;
  const delta = edit.text.length - (edit.end - edit.start);
  const lineEnd = document.lineEnd(document.lineAt(edit.end));
  const isSame = (old: number, now: number): boolean =>
    old <= edit.end ? now === old : now === old + delta && (delta === 0 || old > lineEnd);
  return before.every((old, index) => {
    const now = after[index];
    return (
      now !== undefined &&
      isSame(old.span.start, now.span.start) &&
      isSame(old.span.end, now.span.end) &&
      saysTheSame(old, now)
    );
  });
}

function saysTheSame(one: Finding, other: Finding): boolean {
  return one.ruleId === other.ruleId && one.level === other.level && one.message === other.message;
}

function moveAll(findings: readonly Finding[], edit: TextEdit): readonly Finding[] {
  const delta = edit.text.length - (edit.end - edit.start);
  if (delta === 0) return findings;
  const first = findings.findIndex((finding) => reachesBehind(finding, edit.end));
  if (first < 0) return findings;
  return findings.map((finding) =>
    reachesBehind(finding, edit.end) ? moveFinding(finding, edit.end, delta) : finding,
  );
}

function reachesBehind(finding: Finding, offset: number): boolean {
  return finding.span.end > offset || finding.fixes.some((fix) => fix.edits.some((edit) => edit.end > offset));
}

function moveFinding(finding: Finding, after: number, delta: number): Finding {
  const move = <Place extends { readonly start: number; readonly end: number }>(place: Place): Place => ({
    ...place,
    start: place.start > after ? place.start + delta : place.start,
    end: place.end > after ? place.end + delta : place.end,
  });
  const fixes: Fix[] = finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) }));
  return { ...finding, span: move(finding.span), fixes };
}
