import { LSPErrorCodes, ResponseError, type CancellationToken, type RemoteConsole } from 'vscode-languageserver';
import { analyse, check, parse, type Analysis, type DocumentText, type Finding } from '../core/index.ts';
import type { Documents, OpenDocument } from './documents.ts';
import type { ResourceSettings, Settings } from './settings.ts';

/**
 * How long a document is analysed, in UTF-16 units: some 300 hours of speech. What is longer is no transcript but a mistake,
 * and would keep the server busy for seconds at each keystroke; it counts as empty, and a diagnostic says so.
 */
export const maximumLength = 20_000_000;

/** Everything a feature may ask about the document that a request is about, as it was when the request came. */
export interface Subject {
  readonly document: OpenDocument;
  readonly version: number;
  /** Does not change, whatever the client types meanwhile. */
  readonly text: DocumentText;
  readonly settings: ResourceSettings;
  /** Computed at the first use for a version, for all features together. */
  readonly analysis: Analysis;
  /** All findings, in order of position; computed like `analysis`. */
  readonly findings: readonly Finding[];
}

/** What every request for a document needs. */
export interface Door {
  /** See {@link openDoor}. */
  readonly answer: <Params extends { readonly textDocument: { readonly uri: string } }, Result>(
    name: string,
    nothing: Result,
    feature: (subject: Subject, params: Params) => Result,
  ) => (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>>;
  /** The document as it is now; undefined when it is not open. */
  readonly subject: (uri: string) => Promise<Subject | undefined>;
}

/**
 * The one way in for requests about documents. `answer` makes a handler out of a feature: it looks the document up, takes
 * its text and its settings, minds cancellation, and lets no failure of a feature reach the connection: that is logged,
 * and the client gets `nothing`, which is also what it gets for a document that is not open.
 */
export function openDoor(documents: Documents, settings: Settings, log: RemoteConsole): Door {
  const analysisOf = remember((text: DocumentText, language: string | undefined) =>
    analyse(parse(text.length > maximumLength ? '' : text.text(), language === undefined ? {} : { language })),
  );
  const failed = new Set<string>();
  const onError = (ruleId: string, error: unknown): void => {
    // A rule that fails fails at every keystroke.
    if (failed.has(ruleId)) return;
    failed.add(ruleId);
    log.error(`The rule ${ruleId} failed and is left out. ${describe(error)}`);
  };
  const findingsOf = remember((analysis: Analysis, { levels, settings: ofRules }: ResourceSettings) =>
    check(analysis, { levels, settings: ofRules, onError }),
  );

  const subject = async (uri: string): Promise<Subject | undefined> => {
    const document = documents.get(uri);
    if (document === undefined) return undefined;
    const { text, version } = document;
    const ofDocument = await settings.of(uri);
    return {
      document,
      version,
      text,
      settings: ofDocument,
      get analysis() {
        return analysisOf(text, ofDocument.language);
      },
      get findings() {
        return findingsOf(analysisOf(text, ofDocument.language), ofDocument);
      },
    };
  };

  return {
    subject,
    answer: (name, nothing, feature) => async (params, token) => {
      if (token.isCancellationRequested) return cancelled();
      const found = await subject(params.textDocument.uri);
      if (token.isCancellationRequested) return cancelled();
      if (found === undefined) return nothing;
      try {
        return feature(found, params);
      } catch (error) {
        log.error(`${name} failed for ${params.textDocument.uri}, version ${found.version}. ${describe(error)}`);
        return nothing;
      }
    },
  };
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/** An error with its stack, for the log. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** `compute`, which then remembers its last result for each object that it was given, for as long as the object lives. */
function remember<Key extends object, Option, Result>(
  compute: (key: Key, option: Option) => Result,
): (key: Key, option: Option) => Result {
  const results = new WeakMap<Key, { readonly option: Option; readonly result: Result }>();
  return (key, option) => {
    const known = results.get(key);
    if (known !== undefined && known.option === option) return known.result;
    const result = compute(key, option);
    results.set(key, { option, result });
    return result;
  };
}
