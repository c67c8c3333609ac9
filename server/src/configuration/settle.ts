import { houseSettings, languages, profiles, type BaselineEntry, type Profile } from '../core/index.ts';
import { combineDecisions, noConfiguration, type Configuration, type Decisions } from './configuration.ts';
import { pathBeneath, type FoundConfiguration } from './find.ts';
import { matchesPath } from './pattern.ts';

/** Everything that holds for one transcript. */
export interface Settled extends Pick<Configuration, 'levels' | 'settings' | 'roster' | 'terms'> {
  /** The house style; null when the document's own habits count. */
  readonly profile: Profile | null;
  /** Tag of the language that the transcript is said to be in; undefined when it is to be told from the text. */
  readonly language: string | undefined;
  /** The findings in it that are known and accepted. */
  readonly baseline: readonly BaselineEntry[];
  /** URI of the file that they stand in, whether it is there or not; null when the project names none. */
  readonly baselineFile: string | null;
}

/** A profile or language that was asked for in so many words. */
export type Choice = Pick<Decisions, 'profile' | 'language'>;

/**
 * What holds for a transcript. What names a rule wins over what a profile says of it, in the same place or beneath it: so
 * the order is the editor's profile, the editor's rules, the project's profile, the project's rules, its overrides'. Of
 * several profiles only the strongest holds.
 * @param resource URI of the transcript
 * @param found the project's configuration
 * @param editor what the user's editor says; nothing on the command line
 * @param choice stands above all other profiles and languages
 */
export function settle(
  resource: string,
  found: Pick<FoundConfiguration, 'uri' | 'configuration' | 'baseline'> | null,
  editor: Decisions = noConfiguration,
  choice: Choice = {},
): Settled {
  const project = found?.configuration ?? noConfiguration;
  const path = found === null ? null : pathBeneath(found.uri, resource);
  const matching = project.overrides.filter(({ pattern }) => path !== null && matchesPath(pattern, path));
  const layers = [...matching.map(({ decisions }) => decisions), { ...choice, levels: {}, settings: {} }];
  const ofProject = layers.reduce<Decisions>(combineDecisions, project);
  const all = combineDecisions(
    ofProject.profile === undefined ? withProfile(editor) : editor,
    ofProject.profile === undefined ? ofProject : withProfile(ofProject),
  );
  const known = project.baseline === undefined ? null : pathBeneath(project.baseline, resource);
  return {
    levels: all.levels,
    settings: all.settings,
    profile: profileOf(all) ?? null,
    language: languages.find(({ tag }) => tag === all.language)?.tag,
    roster: project.roster,
    terms: project.terms,
    baseline: (known === null ? undefined : found?.baseline[known]) ?? [],
    baselineFile: project.baseline ?? null,
  };
}

/** The same decisions with those of their profile beneath: its levels, and the forms that it asks rules for. */
function withProfile(decisions: Decisions): Decisions {
  const profile = profileOf(decisions);
  if (profile === undefined) return decisions;
  return combineDecisions({ levels: profile.levels, settings: houseSettings(profile) }, decisions);
}

function profileOf({ profile }: Decisions): Profile | undefined {
  return profiles.find(({ id }) => id === profile);
}
