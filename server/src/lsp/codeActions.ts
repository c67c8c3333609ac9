import {
  CodeActionKind,
  CodeActionTriggerKind,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionParams,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { setRuleLevel } from '../configuration/edit.ts';
import { pathBeneath } from '../configuration/find.ts';
import {
  DocumentText,
  fixAll,
  isHardWrapped,
  joinLines,
  quickFixes,
  repairsLabel,
  speakerMerges,
  turnActions,
  wrapLines,
  type QuickFix,
  type Span,
  type TextEdit,
} from '../core/index.ts';
import { repairOptionsOf } from './analyses.ts';
import { toOffset, toSpan, wantsKind } from './fromProtocol.ts';
import type { Subject } from './request.ts';
import { canCreateFiles, toDiagnostic, toEdit, toWorkspaceEdit } from './toProtocol.ts';

/** Kinds of code actions, as the server announces them. */
export const codeActionKinds = [
  CodeActionKind.QuickFix,
  `${CodeActionKind.SourceFixAll}.transcript`,
  CodeActionKind.RefactorRewrite,
];

/** What a code action carries whose edit is computed when it is chosen. */
type Unresolved =
  | {
      readonly uri: string;
      readonly fixAll: NonNullable<QuickFix['fixAll']>;
      readonly confirmation: string | null;
    }
  | { readonly uri: string; readonly lines: 'join' | 'wrap'; readonly range: Range };

/** The menu for a place in the document: what repairs the findings there, then what can be done with the turn. */
export function codeActions(
  capabilities: ClientCapabilities,
  subject: Subject,
  params: CodeActionParams,
): CodeAction[] {
  const { text, analysis, findings } = subject;
  // Whoever opens the lightbulb on a label with something to repair wants that; the rest is under Refactor.
  const isRepair = params.context.only === undefined && repairsLabel(analysis, findings, toSpan(text, params.range));
  const fixes = repairs(capabilities, subject, params, isRepair);
  return isRepair ? fixes : [...fixes, ...rewrites(capabilities, subject, params)];
}

/** What can be done with the turn at the cursor, for whoever opens the menu; an editor that only looks whether there is one gets none. */
function rewrites(
  capabilities: ClientCapabilities,
  subject: Subject,
  { range, context }: CodeActionParams,
): CodeAction[] {
  const kind = CodeActionKind.RefactorRewrite;
  const isAutomatic = context.triggerKind === CodeActionTriggerKind.Automatic;
  if (!wantsKind(context, kind) || (isAutomatic && context.only === undefined)) return [];
  return turnActions(subject.analysis, toOffset(subject.text, range.end)).map(({ title, edits }) => ({
    title,
    kind,
    edit: editOf(capabilities, subject, edits, null),
  }));
}

function repairs(
  capabilities: ClientCapabilities,
  subject: Subject,
  { range, context }: CodeActionParams,
  isRepair: boolean,
): CodeAction[] {
  const { text, analysis, findings } = subject;
  const isLazy = capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
  const fixes = quickFixes(analysis, findings, toSpan(text, range)).flatMap((fix): CodeAction[] => {
    if (!wantsKind(context, fix.kind)) return [];
    const action: CodeAction = {
      title: fix.title,
      kind: fix.kind,
      ...(fix.preferred ? { isPreferred: true } : {}),
      ...(fix.findings.length === 0 ? {} : { diagnostics: fix.findings.map((finding) => toDiagnostic(text, finding)) }),
    };
    const confirmation = fix.needsConfirmation ? fix.title : null;
    if (fix.edits !== undefined) return [{ ...action, edit: editOf(capabilities, subject, fix.edits, confirmation) }];
    if (fix.fixAll !== undefined) {
      const data: Unresolved = { uri: subject.document.uri, fixAll: fix.fixAll, confirmation };
      return [isLazy ? { ...action, data } : { ...action, edit: fixAllEdit(capabilities, subject, data) }];
    }
    const edit = fix.command && disablingEdit(capabilities, subject, fix.command);
    return edit ? [{ ...action, edit }] : [];
  });
  const kind = `${CodeActionKind.RefactorRewrite}.speaker`;
  const offered = wantsKind(context, kind) ? speakerMerges(analysis, toSpan(text, range)) : [];
  const merges = isRepair ? offered.filter(({ isLikely }) => isLikely) : offered;
  return [
    ...fixes,
    ...(wantsKind(context, linesKind) && !isRepair ? lineActions(capabilities, subject, range, isLazy) : []),
    ...merges.map(({ title, edits }) => ({
      title,
      kind,
      edit: editOf(capabilities, subject, edits, edits.length > 1 ? title : null),
    })),
  ];
}

const linesKind = `${CodeActionKind.RefactorRewrite}.lines`;

/** Joining and wrapping the lines of the paragraphs in a range. What they change is worked out when one is chosen. */
function lineActions(capabilities: ClientCapabilities, subject: Subject, range: Range, isLazy: boolean): CodeAction[] {
  const { document, text, analysis, settings } = subject;
  const span = toSpan(text, range);
  const width = settings.features.wrapsAt;
  const isLong = span.end - span.start > width || longestLine(text, span) > width;
  const offers = [
    { lines: 'join', title: 'Join the lines of each paragraph', fits: isHardWrapped(analysis, span) },
    { lines: 'wrap', title: `Wrap the lines at ${width} characters`, fits: isLong },
  ] as const;
  return offers.flatMap(({ lines, title, fits }): CodeAction[] => {
    if (!fits) return [];
    const data: Unresolved = { uri: document.uri, lines, range };
    const action = { title, kind: linesKind };
    return [isLazy ? { ...action, data } : { ...action, edit: editFor(capabilities, subject, data) }];
  });
}

/** The length of the longer of the two lines that a stretch begins and ends on. */
function longestLine(text: DocumentText, { start, end }: Span): number {
  const [first, last] = [text.lineAt(start), text.lineAt(end)];
  return Math.max(...[first, last].map((line) => text.lineEnd(line) - text.lineStart(line)));
}

function editFor(capabilities: ClientCapabilities, subject: Subject, data: Unresolved): WorkspaceEdit {
  if ('fixAll' in data) return fixAllEdit(capabilities, subject, data);
  const { analysis, text, settings } = subject;
  const span = toSpan(text, data.range);
  const edits =
    data.lines === 'join' ? joinLines(analysis, span) : wrapLines(analysis, span, settings.features.wrapsAt);
  return editOf(capabilities, subject, edits, null);
}

/** The document that a code action to be resolved is about; undefined when it needs no resolving. */
export function documentOf({ data }: CodeAction): string | undefined {
  return isUnresolved(data) ? data.uri : undefined;
}

/** The code action with its edit, made for the document as it is now. */
export function resolveCodeAction(capabilities: ClientCapabilities, subject: Subject, action: CodeAction): CodeAction {
  const data: unknown = action.data;
  if (!isUnresolved(data)) return action;
  const resolved = { ...action, edit: editFor(capabilities, subject, data) };
  delete resolved.data;
  return resolved;
}

function fixAllEdit(
  capabilities: ClientCapabilities,
  subject: Subject,
  { fixAll: which, confirmation }: Extract<Unresolved, { readonly fixAll: unknown }>,
): WorkspaceEdit {
  const { edits } = fixAll(subject.text.text(), { ...repairOptionsOf(subject.settings), ...which });
  return editOf(capabilities, subject, edits, confirmation);
}

function editOf(
  capabilities: ClientCapabilities,
  { document, version, text }: Subject,
  edits: readonly TextEdit[],
  confirmation: string | null,
): WorkspaceEdit {
  return toWorkspaceEdit(capabilities, {
    uri: document.uri,
    version,
    edits: edits.map((edit) => toEdit(text, edit)),
    ...(confirmation === null ? {} : { confirmation }),
  });
}

/**
 * The change of the project's configuration that switches a rule off for this document or for all; undefined when there is no place for it, when the
 * file is too broken to be changed, or when the client cannot create it.
 */
function disablingEdit(
  capabilities: ClientCapabilities,
  { document, settings: { file, newFile } }: Subject,
  { ruleId, scope }: NonNullable<QuickFix['command']>,
): WorkspaceEdit | undefined {
  const place = file?.uri ?? newFile;
  if (place === null) return undefined;
  const path = scope === 'file' ? pathBeneath(place, document.uri) : null;
  // A document that was never saved has no path to be named by.
  if (scope === 'file' && path === null) return undefined;
  const edits = setRuleLevel(file?.text ?? '', ruleId, 'off', path);
  if (file !== null) {
    if (edits === null) return undefined;
    const text = DocumentText.of(file.text);
    const change = { uri: file.uri, version: null, edits: edits.map((edit) => toEdit(text, edit)) };
    return toWorkspaceEdit(capabilities, change);
  }
  if (!canCreateFiles(capabilities)) return undefined;
  const start = { line: 0, character: 0 };
  const inserted = (edits ?? []).map(({ text }) => ({ range: { start, end: start }, newText: text }));
  return toWorkspaceEdit(capabilities, { uri: place, version: null, edits: inserted, creates: true });
}

function isUnresolved(data: unknown): data is Unresolved {
  return (
    typeof data === 'object' &&
    data !== null &&
    'uri' in data &&
    typeof data.uri === 'string' &&
    ('fixAll' in data || 'lines' in data)
  );
}
