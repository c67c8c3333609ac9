import type { CodeLensOptions, InlayHintOptions } from '../core/index.ts';

/** A width of fewer characters would leave one word a line. */
const SHORTEST_LINE = 20;

/** What the editor's settings say of the features that not everybody wants. */
export interface FeatureSettings {
  readonly inlayHints: InlayHintOptions;
  readonly codeLens: CodeLensOptions;
  /** Whether a name is changed in labels only, or in the heading and in what is said as well. */
  readonly renamesLabelsOnly: boolean;
  /** Whether a label is set in order as soon as its colon is typed. */
  readonly formatsOnType: boolean;
  /** How many characters a line has at most when lines are wrapped. */
  readonly wrapsAt: number;
  /** How long a finding on the line that is being typed waits for its end, in milliseconds; 0 when it does not. */
  readonly delaysFindings: number;
  /** Whether all transcripts of the workspace are read in the background, so that their names are found. */
  readonly indexesWorkspace: boolean;
}

/** Reads them from the settings below `transcript`; what is missing or of another kind counts as in package.json. */
export function readFeatureSettings(section: Readonly<Record<string, unknown>>): FeatureSettings {
  const valueOf = (group: string, name: string): unknown => {
    const values = section[group];
    return typeof values === 'object' && values !== null ? Reflect.get(values, name) : undefined;
  };
  const flag = (group: string, name: string, byDefault: boolean): boolean => {
    const value = valueOf(group, name);
    return typeof value === 'boolean' ? value : byDefault;
  };
  const numberIn = (group: string, name: string, least: number, byDefault: number): number => {
    const value = valueOf(group, name);
    return typeof value === 'number' && value >= least ? value : byDefault;
  };
  return {
    inlayHints: {
      statementSpeaker: flag('inlayHints', 'statementSpeaker', true),
      dates: flag('inlayHints', 'dates', false),
    },
    codeLens: {
      exchanges: flag('codeLens', 'exchanges', false),
      findings: flag('codeLens', 'findings', false),
    },
    renamesLabelsOnly: flag('rename', 'labelsOnly', false),
    formatsOnType: flag('format', 'onType', false),
    wrapsAt: numberIn('format', 'wrapWidth', SHORTEST_LINE, 80),
    delaysFindings: numberIn('findings', 'delay', 0, 1500),
    indexesWorkspace: flag('workspaceIndex', 'enabled', true),
  };
}
