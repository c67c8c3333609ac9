import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Position,
  type RemoteConsole,
} from 'vscode-languageserver';
import { findMentionsAt, type Analysis, type DocumentText, type Finding } from '../core/index.ts';
import { Analyses, describe } from './analyses.ts';
import type { Documents, OpenDocument } from './documents.ts';
import { documentUri, InvalidParams, toOffset } from './fromProtocol.ts';
import { inSlices } from './inSlices.ts';
import type { ResourceSettings, Settings } from './settings.ts';

/** Everything a feature may ask about the document that a request is about, as it was when the request came. */
export interface Subject {
  readonly document: OpenDocument;
  readonly version: number;
  /** Does not change, whatever the client types meanwhile. */
  readonly text: DocumentText;
  readonly settings: ResourceSettings;
  /** Computed at the first use for a version, for all features together. */
  readonly analysis: Analysis;
  /** All findings that are to be shown, in order of position; computed like `analysis`. */
  readonly findings: readonly Finding[];
  /** How many more there are that the project's baseline knows. */
  readonly suppressed: number;
  /** Stays the same as long as the findings only move and nothing else about the document is new either. */
  readonly generation: number;
  /** Stays the same as long as no finding comes, goes or stands at another line or character. */
  readonly arrangement: number;
}

/** Answers a request about a document that is open. */
type Feature<Params, Result> = (
  subject: Subject,
  params: Params,
  token: CancellationToken,
) => Result | ResponseError<never> | Promise<Result | ResponseError<never>>;

/** What the connection calls for a request. */
type Handler<Params, Result> = (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>>;

/** What every request for a document needs. */
export interface Door {
  /** See {@link openDoor}. */
  readonly answer: <Params extends { readonly textDocument: { readonly uri: string } }, Result>(
    name: string,
    nothing: Result,
    feature: Feature<Params, Result>,
  ) => Handler<Params, Result>;
  /** The same for a feature that asks what the name at a position means, which is found out before, so that nobody has to wait for a long document. */
  readonly answerWithNames: <
    Params extends { readonly textDocument: { readonly uri: string }; readonly position: Position },
    Result,
  >(
    name: string,
    nothing: Result,
    feature: Feature<Params, Result>,
  ) => Handler<Params, Result>;
  /** The same for a feature that is about the whole workspace. */
  readonly answerForAll: <Params, Result>(
    name: string,
    nothing: Result,
    feature: (params: Params, token: CancellationToken) => Promise<Result>,
  ) => Handler<Params, Result>;
  /** The document as it is now; undefined when it is not open. */
  readonly subject: (uri: string) => Promise<Subject | undefined>;
  /** Refuses all requests from now on, as the protocol wants it after `shutdown`. */
  readonly close: () => void;
}

/**
 * The one way in for requests about documents. `answer` makes a handler out of a feature: it looks the document up, takes
 * its text and its settings, minds cancellation, and lets no failure of a feature reach the connection: that is logged,
 * and the client gets `nothing`, which is also what it gets for a document that is not open. A request that lacks what the
 * protocol requires, or that comes when the door is closed, is an error of the client.
 */
export function openDoor(
  documents: Documents,
  settings: Pick<Settings, 'of'>,
  log: Pick<RemoteConsole, 'error'>,
): Door {
  const analyses = new Analyses(log);
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
        return analyses.analysis(document, text, ofDocument);
      },
      get findings() {
        return analyses.findings(document, text, ofDocument).findings;
      },
      get suppressed() {
        return analyses.findings(document, text, ofDocument).suppressed.length;
      },
      get generation() {
        return analyses.generation(document, text, ofDocument);
      },
      get arrangement() {
        return analyses.arrangement(document, text, ofDocument);
      },
    };
  };

  let isClosed = false;
  /** Why a request is not answered at all; undefined when it is. */
  const refusal = (token: CancellationToken): ResponseError<never> | undefined => {
    if (isClosed) return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
    return token.isCancellationRequested ? cancelled() : undefined;
  };

  const answer: Door['answer'] = (name, nothing, feature) => async (params, token) => {
    const refused = refusal(token);
    if (refused !== undefined) return refused;
    const uri = documentUri(params);
    if (uri === undefined) return invalid('The request names no document: textDocument.uri is missing.');
    const found = await subject(uri);
    if (token.isCancellationRequested) return cancelled();
    if (found === undefined) return nothing;
    try {
      return await feature(found, params, token);
    } catch (error) {
      if (error instanceof InvalidParams) return invalid(error.message);
      log.error(`${name} failed for ${uri}, version ${found.version}. ${describe(error)}`);
      return nothing;
    }
  };

  return {
    subject,
    close: () => {
      isClosed = true;
    },
    answer,
    answerWithNames: (name, nothing, feature) =>
      answer(name, nothing, async (found, params, token) =>
        (await inSlices(findMentionsAt(found.analysis, toOffset(found.text, params.position)), token))
          ? await feature(found, params, token)
          : cancelled(),
      ),
    answerForAll: (name, nothing, feature) => async (params, token) => {
      const refused = refusal(token);
      if (refused !== undefined) return refused;
      try {
        const result = await feature(params, token);
        return token.isCancellationRequested ? cancelled() : result;
      } catch (error) {
        log.error(`${name} failed. ${describe(error)}`);
        return nothing;
      }
    },
  };
}

function invalid(message: string): ResponseError<never> {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
