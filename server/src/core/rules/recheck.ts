import type { Analysis } from '../analysis/analysis.ts';
import { analyse } from '../analysis/analyse.ts';
import { seenOfRoles } from '../analysis/roles/questionEnding.ts';
import { quietEdit, type QuietEdit } from '../syntax/quiet.ts';
import type { Transcript } from '../syntax/transcript.ts';
import type { TextEdit } from '../text/edit.ts';
import { checkWith, levelOf, sorted, type CheckOptions } from './check.ts';
import { rules as catalogue } from './index.ts';
import { MovingFindings } from './movingFindings.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';
import type { Sight } from './sight.ts';

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
  const again = rulesToAsk(rules, options, quiet, findings);
  const hasParts = seenOfRoles(quiet.before) === seenOfRoles(quiet.after) && seenOfRoles(quiet.after) !== null;
  const moved = findings.after(edit);
  if (again.length === 0)
    return new MovedVersion(
      { transcript, options, isMoved: hasParts, isInPlace: stayInPlace(findings, edit, old) },
      moved,
    );
  const asked = new Set(again.map(({ id }) => id));
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

/** Of each version whose findings were found the same, for moving on with the next one. */
const found = new WeakMap<Checked, MovingFindings>();

function movingOf(checked: Checked): MovingFindings {
  if (checked instanceof MovedVersion) return checked.moving;
  let moving = found.get(checked);
  if (moving === undefined) {
    moving = MovingFindings.of(checked.findings);
    found.set(checked, moving);
  }
  return moving;
}

const nobody: ReadonlySet<string> = new Set();

/** A version in which no rule was asked: its findings are moved when somebody asks for them. */
class MovedVersion implements Checked {
  readonly transcript: Transcript;
  readonly options: CheckOptions;
  readonly asked = nobody;
  readonly isMoved: boolean;
  readonly isInPlace: boolean;
  readonly moving: MovingFindings;

  constructor(version: Omit<Checked, 'asked' | 'findings'>, moving: MovingFindings) {
    this.transcript = version.transcript;
    this.options = version.options;
    this.isMoved = version.isMoved;
    this.isInPlace = version.isInPlace;
    this.moving = moving;
  }

  get findings(): readonly Finding[] {
    return this.moving.all;
  }
}

/** What the rules of a set see under certain options. */
interface Sights {
  /** What the project declares; the same object as long as the options are, so that tables made of it are kept. */
  readonly declared: Pick<RuleContext, 'roster' | 'terms'>;
  /** What the rules that run see, each with their ids, because many see the same. */
  readonly shared: readonly { readonly sight: Sight; readonly ruleIds: readonly string[] }[];
}

const sightsByRules = new WeakMap<readonly Rule[], WeakMap<CheckOptions, Sights>>();

/** From memory, because it is asked for at every keystroke. */
function sightsOf(rules: readonly Rule[], options: CheckOptions): Sights {
  let byOptions = sightsByRules.get(rules);
  if (byOptions === undefined) {
    byOptions = new WeakMap();
    sightsByRules.set(rules, byOptions);
  }
  let sights = byOptions.get(options);
  if (sights === undefined) {
    const { roster = [], terms = [] } = options;
    const ruleIds = new Map<Sight, string[]>();
    for (const rule of rules) {
      if (levelOf(rule, options) === 'off') continue;
      for (const sight of [rule.sees].flat()) {
        const same = ruleIds.get(sight);
        if (same === undefined) ruleIds.set(sight, [rule.id]);
        else same.push(rule.id);
      }
    }
    const shared = [...ruleIds].map(([sight, ids]) => ({ sight, ruleIds: ids }));
    sights = { declared: { roster, terms }, shared };
    byOptions.set(options, sights);
  }
  return sights;
}

/** The rules that see another thing after the edit, or cannot tell, and those with a finding that the edit touches. */
function rulesToAsk(
  rules: readonly Rule[],
  options: CheckOptions,
  { edit, before, after }: QuietEdit,
  findings: MovingFindings,
): readonly Rule[] {
  const { declared, shared } = sightsOf(rules, options);
  const asked = new Set<string>();
  for (const { sight, ruleIds } of shared) {
    // What is kept of a document for its sights stands at the version before, so that it is asked for that one first.
    const seen = sight(before, declared);
    if (seen === null || seen !== sight(after, declared)) for (const id of ruleIds) asked.add(id);
  }
  for (const finding of findings.near(edit.start, edit.end)) if (touches(finding, edit)) asked.add(finding.ruleId);
  return asked.size === 0 ? [] : rules.filter((rule) => asked.has(rule.id) && levelOf(rule, options) !== 'off');
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
