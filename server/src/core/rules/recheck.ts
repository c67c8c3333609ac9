import type { Analysis } from '../analysis/analysis.ts';
import { analyse } from '../analysis/analyse.ts';
import { seenOfRoles } from '../analysis/roles.ts';
import { quietEdit, type QuietEdit } from '../syntax/quiet.ts';
import type { Transcript } from '../syntax/transcript.ts';
import type { TextEdit } from '../text/edit.ts';
import { checkWith, levelOf, optionsOf, sorted, type CheckOptions } from './check.ts';
import { rules as catalogue } from './index.ts';
import { MovingFindings } from './movingFindings.ts';
import type { Finding, Rule } from './rule.ts';

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
  previous: Checked,
  quiet: QuietEdit,
  transcript: Transcript,
  analysisOf: () => Analysis,
  rules: readonly Rule[],
): Checked {
  const { transcript: old, options } = previous;
  const { edit } = quiet;
  const findings = movingOf(previous);
  const touched = new Set(
    findings
      .near(edit.start, edit.end)
      .filter((finding) => touches(finding, edit))
      .map(({ ruleId }) => ruleId),
  );
  const again = rules.filter(
    (rule) => levelOf(rule, options) !== 'off' && (touched.has(rule.id) || seesChange(rule, quiet, options)),
  );
  const asked = new Set(again.map(({ id }) => id));
  const hasParts = seenOfRoles(quiet.before) === seenOfRoles(quiet.after) && seenOfRoles(quiet.after) !== null;
  const moved = findings.after(edit);
  if (again.length === 0)
    return checkedOf(
      { transcript, options, asked, isMoved: hasParts, isInPlace: stayInPlace(findings, edit, old) },
      moved,
    );
  const kept = moved.all.filter(({ ruleId }) => !asked.has(ruleId));
  const order = new Map(rules.map(({ id }, index) => [id, index]));
  const all = [...kept, ...checkWith(again, analysisOf(), options)].toSorted(
    (left, right) => (order.get(left.ruleId) ?? 0) - (order.get(right.ruleId) ?? 0),
  );
  const now = sorted(all);
  const isMoved = hasParts && areSame(moved.all, now);
  const isInPlace = stayInPlace(findings, edit, old) && areSame(moved.all, now);
  return { transcript, options, findings: now, asked, isMoved, isInPlace };
}

/** Of each version the findings as they move on with the next one. */
const moving = new WeakMap<Checked, MovingFindings>();

function movingOf(checked: Checked): MovingFindings {
  let known = moving.get(checked);
  if (known === undefined) {
    known = MovingFindings.of(checked.findings);
    moving.set(checked, known);
  }
  return known;
}

/** A version whose findings are moved when somebody asks for them. */
function checkedOf(version: Omit<Checked, 'findings'>, findings: MovingFindings): Checked {
  const checked = {
    ...version,
    get findings() {
      return findings.all;
    },
  };
  moving.set(checked, findings);
  return checked;
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
  // What is kept of a document for its sights stands at the version before, so that it is asked for that one first.
  const seen = rule.sees(before, told);
  return seen === null || seen !== rule.sees(after, told);
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
 * True when no finding stands at another line or character of its line after a quiet edit, which moves only what stands behind
 * it on its own line.
 */
function stayInPlace(findings: MovingFindings, edit: TextEdit, { document }: Transcript): boolean {
  if (edit.text.length === edit.end - edit.start) return true;
  const lineEnd = document.lineEnd(document.lineAt(edit.end));
  const isMovedAlong = (offset: number): boolean => offset > edit.end && offset <= lineEnd;
  return !findings.near(edit.end, lineEnd).some(({ span }) => isMovedAlong(span.start) || isMovedAlong(span.end));
}

function saysTheSame(one: Finding, other: Finding): boolean {
  return one.ruleId === other.ruleId && one.level === other.level && one.message === other.message;
}
