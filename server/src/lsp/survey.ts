import type { Connection } from 'vscode-languageserver';
import { survey, type DocumentText, type Span } from '../core/index.ts';
import { surveyRequest, type SurveyParams, type SurveyPlace, type SurveyResult } from '../protocol.ts';
import type { Door } from './request.ts';
import { toPosition, toRange } from './toProtocol.ts';

const nothing: SurveyResult = { exchanges: [], speakers: [], openWork: [] };

/** Serves what lists beside the text show. */
export function serveSurvey(connection: Connection, answer: Door['answer']): void {
  connection.onRequest<SurveyResult, never>(
    surveyRequest,
    answer<SurveyParams, SurveyResult>('The survey', nothing, ({ text, analysis, findings }) => {
      const { exchanges, speakers, openWork } = survey(analysis, findings);
      return {
        exchanges: exchanges.map(({ span, cursor, ...facts }) => ({ ...facts, ...toPlace(text, span, cursor) })),
        speakers: speakers.map(({ turns, ...facts }) => ({
          ...facts,
          turns: turns.map(({ title, span, cursor }) => ({ title, ...toPlace(text, span, cursor) })),
        })),
        openWork: openWork.map(({ span, ...facts }) => ({ ...facts, ...toPlace(text, span, span.start) })),
      };
    }),
  );
}

function toPlace(text: DocumentText, span: Span, cursor: number): SurveyPlace {
  return { range: toRange(text, span), cursor: toPosition(text, cursor) };
}
