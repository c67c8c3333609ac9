import { languages, profiles, type HouseTerm, type Level, type Profile, type RosterEntry } from '../core/index.ts';
import { matchesPath } from './pattern.ts';

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

/** Everything that holds for one transcript. */
export interface Settled {
  readonly levels: Readonly<Record<string, Level | 'off'>>;
  readonly settings: Readonly<Record<string, Readonly<Record<string, SettingValue>>>>;
  /** The house style; null when the document's own habits count. */
  readonly profile: Profile | null;
  /** Tag of the language that the transcript is said to be in; undefined when it is to be told from the text. */
  readonly language: string | undefined;
  readonly roster: readonly RosterEntry[];
  readonly terms: readonly HouseTerm[];
  /** As {@link Configuration.baseline}; null when there is none. */
  readonly baseline: string | null;
}

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

/**
 * What holds for a transcript. What names a rule wins over what a profile says of it, in the same place or beneath it: so
 * the order is the editor's profile, the editor's rules, the project's profile, the project's rules, its overrides'. Of
 * several profiles only the strongest holds.
 * @param editor what the user's editor says; nothing on the command line
 * @param project what the project's configuration says
 * @param path of the transcript, relative to the folder of the project's configuration and with slashes; null when it
 *   lies elsewhere, so that no override can match it
 * @param commandLine a profile or language that was asked for in so many words
 */
export function settle(
  editor: Decisions,
  project: Configuration,
  path: string | null,
  commandLine: Pick<Decisions, 'profile' | 'language'> = {},
): Settled {
  const matching = path === null ? [] : project.overrides.filter(({ pattern }) => matchesPath(pattern, path));
  const layers = [...matching.map(({ decisions }) => decisions), { ...commandLine, levels: {}, settings: {} }];
  const ofProject = layers.reduce<Decisions>(combineDecisions, project);
  const all = combineDecisions(
    ofProject.profile === undefined ? beneath(editor) : editor,
    ofProject.profile === undefined ? ofProject : beneath(ofProject),
  );
  return {
    levels: all.levels,
    settings: all.settings,
    profile: profileOf(all) ?? null,
    language: languages.find(({ tag }) => tag === all.language)?.tag,
    roster: project.roster,
    terms: project.terms,
    baseline: project.baseline ?? null,
  };
}

/** The same decisions with the levels of their profile beneath those that name a rule. */
function beneath(decisions: Decisions): Decisions {
  return { ...decisions, levels: { ...profileOf(decisions)?.levels, ...decisions.levels } };
}

function profileOf({ profile }: Decisions): Profile | undefined {
  return profiles.find(({ id }) => id === profile);
}

function combineDecisions(weaker: Decisions, stronger: Decisions): Decisions {
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
