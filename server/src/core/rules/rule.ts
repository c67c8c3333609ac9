import type { Analysis } from '../analysis/analysis.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Sight } from './sight.ts';

export type Level = 'error' | 'warning' | 'information' | 'hint';

/**
 * `safe`: changes only layout, invisible characters, label punctuation, line breaks before a label. `wording`: changes a
 * character someone might have meant. `removal`: deletes matter that nobody said. Only `safe` runs unasked.
 */
export type FixTier = 'safe' | 'wording' | 'removal';

/** A repair of one finding. All edits refer to the text that was checked and do not overlap. */
export interface Fix {
  readonly tier: FixTier;
  /** What it does, as the menu shows it: `Insert the colon`. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** What a rule reports. */
export interface Report {
  readonly span: Span;
  /** What is wrong, why it matters, what to do: sentences with full stops. */
  readonly message: string;
  /** Best first. */
  readonly fixes?: readonly Fix[];
}

/** A report with the rule and level it came from. */
export interface Finding extends Report {
  readonly ruleId: string;
  readonly level: Level;
  readonly fixes: readonly Fix[];
}

/** The groups of the catalogue, in the order of the documentation. */
export type RuleGroup = 'labels' | 'questions and answers' | 'dates and times' | 'structure and text' | 'entities';

/** A wrong text, and the same text when it is right. Both are whole transcripts. */
export interface RuleExample {
  /** Gives exactly one finding of this rule. */
  readonly wrong: string;
  /** Gives no finding of this rule; when the finding has a fix, its first fix applied to `wrong` gives exactly this. */
  readonly right: string;
  /** What the project's configuration must say for the rule to speak up. */
  readonly options?: {
    readonly roster?: readonly RosterEntry[];
    readonly terms?: readonly HouseTerm[];
    readonly settings?: Readonly<Record<string, Readonly<Record<string, boolean | number | string>>>>;
  };
}

/** A setting of a rule beside its level. */
export interface RuleSetting {
  readonly name: string;
  readonly description: string;
  readonly default: boolean | number | string;
  /** What it can be set to, where that is not everything of its kind. */
  readonly oneOf?: readonly string[];
}

/** Somebody who may speak in the transcripts of a project, as its configuration declares it. */
export interface RosterEntry {
  /** The label or the person's name: `Anna Weber`. */
  readonly name: string;
  /** Other labels of the same speaker: `WEBER`, `THE MINISTER`. */
  readonly aliases?: readonly string[];
  /** The office the person speaks in, which may stand before the name or in its place: `Foreign Minister`. */
  readonly office?: string;
}

/** A word or phrase that the house writes in one way only, as a project's configuration declares it. */
export interface HouseTerm {
  /** What to write. */
  readonly use: string;
  /** What not to write, in the same spelling and case as it is found; a term in small letters is found in any case. */
  readonly not: readonly string[];
}

/** What a rule sees. */
export interface RuleContext {
  readonly analysis: Analysis;
  /** Who may speak; empty when the project declares nobody. */
  readonly roster: readonly RosterEntry[];
  /** The house's terms; empty when the project declares none. */
  readonly terms: readonly HouseTerm[];
  /** Today as `2020-10-23`; null where nobody says. */
  readonly today: string | null;
  /** The rule's own settings, defaults filled in. */
  readonly settings: Readonly<Record<string, boolean | number | string>>;
}

/** A rule as data with one function. */
export interface Rule {
  /** Names the defect: kebab-case, no numbers; also the file's name. */
  readonly id: string;
  readonly group: RuleGroup;
  /** Level by default. */
  readonly level: Level;
  /** Tiers of the fixes it can offer. */
  readonly tiers: readonly FixTier[];
  /** True when a finding is work left to do, so that `transcript check --release` fails while there is one. */
  readonly blocksRelease?: true;
  /** One sentence: what the rule reports. */
  readonly summary: string;
  /** Why it matters, for the rule's page: plain sentences. */
  readonly why: string;
  /** Where the rule comes from, when a style guide or a standard asks for it. */
  readonly source?: string;
  readonly settings?: readonly RuleSetting[];
  readonly examples: readonly RuleExample[];
  /**
   * What the rule sees of what people say, one sight or all of several, for being left out while somebody types what it does not see: see {@link Sight}.
   * The test of `recheck` edits around the examples and fixtures of every rule and fails when its sight is too narrow.
   */
  readonly sees: Sight | readonly Sight[];
  /** Reports in order of position. Never throws, whatever the text. */
  readonly check: (context: RuleContext) => Iterable<Report>;
}

/** Declares a rule; exists so that each rule file is checked against {@link Rule} and keeps its literal types. */
export function rule<const R extends Rule>(definition: R): R {
  return definition;
}
