import type { CodeLensOptions, InlayHintOptions } from '../core/index.ts';

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
  /** Whether all transcripts of the workspace are read in the background, so that their names are found. */
  readonly indexesWorkspace: boolean;
}

/** Reads them from the settings below `transcript`; what is missing or no yes or no counts as in package.json. */
export function readFeatureSettings(section: Readonly<Record<string, unknown>>): FeatureSettings {
  const flag = (group: string, name: string, byDefault: boolean): boolean => {
    const values = section[group];
    const value: unknown = typeof values === 'object' && values !== null ? Reflect.get(values, name) : undefined;
    return typeof value === 'boolean' ? value : byDefault;
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
    wrapsAt: widthIn(section['format']),
    indexesWorkspace: flag('workspaceIndex', 'enabled', true),
  };
}

/** A width of fewer than 20 characters would leave one word a line. */
function widthIn(format: unknown): number {
  const width: unknown = typeof format === 'object' && format !== null ? Reflect.get(format, 'wrapWidth') : undefined;
  return typeof width === 'number' && width >= 20 ? width : 80;
}
