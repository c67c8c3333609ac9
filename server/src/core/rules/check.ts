import type { Analysis } from '../analysis/analysis.ts';
import { keepsWords } from '../text/verbatim.ts';
import { rules } from './index.ts';
import type { Finding, Fix, HouseTerm, Level, RosterEntry, Rule, RuleContext } from './rule.ts';

type SettingValue = boolean | number | string;

export interface CheckOptions {
  /** Level by rule id where it differs from the rule's own; `off` switches the rule off. Unknown ids count for nothing. */
  readonly levels?: Readonly<Record<string, Level | 'off'>>;
  /** A rule's own settings by rule id. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, SettingValue>>>>;
  /** Who may speak; without it, or with nobody in it, anybody may. */
  readonly roster?: readonly RosterEntry[];
  /** Words that the house writes in one way only. */
  readonly terms?: readonly HouseTerm[];
  /** Today as `2020-10-23`, for dates that have not come yet. */
  readonly today?: string;
  /** When given, only these rules run. A rule that `levels` switches off stays off. */
  readonly only?: readonly string[];
  /** Told when a rule throws. The rule is skipped and the others go on. */
  readonly onError?: (ruleId: string, error: unknown) => void;
  /** Told when a fix of tier `safe` was left out because it would have changed a word; the finding stays. */
  readonly onRefused?: (ruleId: string) => void;
}

/** Runs the rules over a transcript. Findings are sorted by start, then end, then by the rules' order in the catalogue. */
export function check(analysis: Analysis, options: CheckOptions = {}): readonly Finding[] {
  return checkWith(rules, analysis, options);
}

/** {@link check} with a given set of rules instead of the catalogue. */
export function checkWith(all: readonly Rule[], analysis: Analysis, options: CheckOptions = {}): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of all) {
    const level = levelOf(rule, options);
    if (level === 'off') continue;
    const before = findings.length;
    try {
      for (const report of rule.check({ analysis, ...optionsOf(rule, options) })) {
        const fixes = guarded(report.fixes ?? [], rule, analysis, options);
        findings.push({ ...report, fixes, ruleId: rule.id, level });
      }
    } catch (error) {
      // Half of a rule's findings would look like all of them.
      findings.length = before;
      options.onError?.(rule.id, error);
    }
  }
  return sorted(findings);
}

/**
 * The fixes without those that call themselves safe and would change what was said: nobody is offered them, and so neither a
 * lightbulb nor a save can make them. Costs what the edits touch.
 */
function guarded(fixes: readonly Fix[], rule: Rule, { transcript }: Analysis, options: CheckOptions): readonly Fix[] {
  return fixes.filter((fix) => {
    if (fix.tier !== 'safe' || keepsWords(transcript.text, fix.edits)) return true;
    options.onRefused?.(rule.id);
    return false;
  });
}

/** In order of position. The sort is stable, so findings of the same span keep the order in which they come. */
export function sorted(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
}

/** The level at which a rule reports; `off` when it does not run. */
export function levelOf(rule: Rule, { only, levels }: CheckOptions): Level | 'off' {
  return only !== undefined && !only.includes(rule.id) ? 'off' : (levels?.[rule.id] ?? rule.level);
}

/** What a rule is told beside the analysis: its own settings, defaults filled in, and what the project declares. */
export function optionsOf(rule: Rule, options: CheckOptions): Omit<RuleContext, 'analysis'> {
  const { roster = [], terms = [] } = options;
  const settings: Record<string, SettingValue> = {};
  for (const setting of rule.settings ?? []) {
    settings[setting.name] = options.settings?.[rule.id]?.[setting.name] ?? setting.default;
  }
  return { settings, roster, terms, today: options.today ?? null };
}
