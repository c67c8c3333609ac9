import type { HouseTerm, Level, RosterEntry } from '../core/index.ts';

/** The name of the project's configuration file. */
export const configurationFile = '.transcriptrc.json';

/** Value of a rule's own setting. */
export type SettingValue = boolean | number | string;

/** What can be decided for a part of the transcripts; a rule that is not named keeps its defaults. */
export interface Decisions {
  /** By rule id. */
  readonly levels: Readonly<Record<string, Level | 'off'>>;
  /** By rule id, then by the setting's name. */
  readonly settings: Readonly<Record<string, Readonly<Record<string, SettingValue>>>>;
  /** Id of a profile, `auto` for none; absent when it is not decided. */
  readonly profile?: string;
  /** Tag of a language, `auto` for the one that the text tells; absent when it is not decided. */
  readonly language?: string;
}

/** What holds for the files that a pattern matches. */
export interface Override {
  readonly pattern: string;
  readonly decisions: Decisions;
}

/** What a project decides. */
export interface Configuration extends Decisions {
  /** Who may speak; empty when nobody is declared. */
  readonly roster: readonly RosterEntry[];
  /** Words that are written in one way only. */
  readonly terms: readonly HouseTerm[];
  /** In order: of several that match, later ones win. */
  readonly overrides: readonly Override[];
  /** The sidecar file with the findings that are known and accepted; absent when there is none. */
  readonly baseline?: string;
}

/** The configuration that decides nothing. */
export const noConfiguration: Configuration = { levels: {}, settings: {}, roster: [], terms: [], overrides: [] };

/**
 * The configuration of `stronger`, and that of `weaker` wherever `stronger` decides nothing. Roster and terms add up, because
 * a project knows more names than its house; of two entries for one name the stronger stays.
 */
export function combine(weaker: Configuration, stronger: Configuration): Configuration {
  const baseline = stronger.baseline ?? weaker.baseline;
  return {
    ...combineDecisions(weaker, stronger),
    roster: addUp(weaker.roster, stronger.roster, ({ name }) => name),
    terms: addUp(weaker.terms, stronger.terms, ({ use }) => use),
    overrides: [...weaker.overrides, ...stronger.overrides],
    ...(baseline === undefined ? {} : { baseline }),
  };
}

/** The decisions of `stronger`, and those of `weaker` wherever `stronger` decides nothing. */
export function combineDecisions(weaker: Decisions, stronger: Decisions): Decisions {
  const settings: Record<string, Readonly<Record<string, SettingValue>>> = { ...weaker.settings };
  for (const [id, values] of Object.entries(stronger.settings)) settings[id] = { ...settings[id], ...values };
  const profile = stronger.profile ?? weaker.profile;
  const language = stronger.language ?? weaker.language;
  return {
    levels: { ...weaker.levels, ...stronger.levels },
    settings,
    ...(profile === undefined ? {} : { profile }),
    ...(language === undefined ? {} : { language }),
  };
}

function addUp<Entry>(
  weaker: readonly Entry[],
  stronger: readonly Entry[],
  nameOf: (entry: Entry) => string,
): readonly Entry[] {
  const names = new Set(stronger.map(nameOf));
  return [...weaker.filter((entry) => !names.has(nameOf(entry))), ...stronger];
}
