import {
  CompletionItemKind,
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentHighlightKind,
  FoldingRangeKind,
  MarkupKind,
  SemanticTokensBuilder,
  SymbolKind,
  type ChangeAnnotation,
  type ClientCapabilities,
  type CodeLens as ProtocolCodeLens,
  type CompletionItem,
  type CompletionList,
  type Definition as ProtocolDefinition,
  type DefinitionLink,
  type Diagnostic,
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type Hover as ProtocolHover,
  type InlayHint as ProtocolInlayHint,
  type SelectionRange,
  type SemanticTokens,
  type SymbolInformation,
  type TextDocumentEdit,
  type TextEdit as ProtocolEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Position, Range } from 'vscode-languageserver-textdocument';
import type { ConfigurationProblem } from '../configuration/mistakes.ts';
import {
  tokenTypes,
  type CodeLens,
  type Completion,
  type Completions,
  type Definition,
  type DocumentText,
  type Finding,
  type Folding,
  type Hover,
  type Link,
  type InlayHint,
  type LandmarkKind,
  type Level,
  type Occurrence,
  type OutlineItem,
  type OutlineKind,
  type SemanticToken,
  type Span,
  type TextEdit,
} from '../core/index.ts';
import { rulePage } from '../product.ts';

/** What stands beside each diagnostic as its origin. */
const source = 'transcript';

/** The position of an offset, clamped to the text. An offset inside a line break is answered with the line's end. */
export function toPosition(text: DocumentText, offset: number): Position {
  const within = Math.max(0, Math.min(offset, text.length));
  const line = text.lineAt(within);
  return { line, character: Math.min(within, text.lineEnd(line)) - text.lineStart(line) };
}

/** The range of a span. */
export function toRange(text: DocumentText, span: Span): Range {
  return { start: toPosition(text, span.start), end: toPosition(text, span.end) };
}

/**
 * The place of an edit. Unlike other places it may lie inside a CRLF, which no position can name: then the edit takes in
 * the whole line break and puts the half that was to stay back.
 */
export function toEdit(text: DocumentText, edit: TextEdit): ProtocolEdit {
  const before = isInsideLineBreak(text, edit.start) ? 1 : 0;
  const after = isInsideLineBreak(text, edit.end) ? 1 : 0;
  return {
    range: toRange(text, { start: edit.start - before, end: edit.end + after }),
    newText: `${before === 1 ? '\r' : ''}${edit.text}${after === 1 ? '\n' : ''}`,
  };
}

function isInsideLineBreak(text: DocumentText, offset: number): boolean {
  return text.slice(offset - 1, offset + 1) === '\r\n';
}

const severities: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Rules whose findings an editor should grey out rather than underline. */
const superfluous: ReadonlySet<string> = new Set(['page-furniture']);

/** A finding as a diagnostic, with a link to the page about its rule. */
export function toDiagnostic(text: DocumentText, { span, level, ruleId, message }: Finding): Diagnostic {
  const href = rulePage(ruleId);
  return {
    range: toRange(text, span),
    severity: severities[level],
    code: ruleId,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source,
    message,
    ...(superfluous.has(ruleId) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

/** The diagnostic that stands for `count` findings which are not shown. */
export function toRemainder(count: number): Diagnostic {
  return aboutTheWhole(
    `${inFigures(count)} more findings of this file are not shown, because so many would slow the editor down. ` +
      'Fix or disable the rules that report most, then the others appear; “transcript check” lists all of them.',
  );
}

/** The diagnostic that says why a document has no others. */
export function toTooLong(length: number, maximum: number): Diagnostic {
  return aboutTheWhole(
    `This file has ${inFigures(length)} characters and is not checked: more than ${inFigures(maximum)} would keep the ` +
      'editor waiting at every keystroke. Split it into one file for each event.',
  );
}

/**
 * Stands at the beginning, because it is about no place in particular. It has no code, because a code is a rule, which has a
 * page and can be disabled.
 */
function aboutTheWhole(message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity: DiagnosticSeverity.Information, source, message };
}

function inFigures(count: number): string {
  return count.toLocaleString('en');
}

/** A mistake in a configuration file as a diagnostic of that file. */
export function problemToDiagnostic(text: DocumentText, { span, message }: ConfigurationProblem): Diagnostic {
  return { range: toRange(text, span), severity: DiagnosticSeverity.Error, source, message };
}

/**
 * Kinds whose icons tell the entries apart in the outlines of common editors: a page, a block of text, an event, and for
 * the two sides of an exchange two kinds of different colour.
 */
const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  heading: SymbolKind.File,
  statement: SymbolKind.Module,
  section: SymbolKind.Namespace,
  examination: SymbolKind.Namespace,
  exchange: SymbolKind.Event,
  question: SymbolKind.Field,
  answer: SymbolKind.Method,
  speech: SymbolKind.String,
};

/** Kinds whose icons tell what is found in the workspace apart. */
export const landmarkKinds: Readonly<Record<LandmarkKind, SymbolKind>> = {
  speaker: SymbolKind.Class,
  person: SymbolKind.Object,
  organisation: SymbolKind.Interface,
  acronym: SymbolKind.Constant,
  place: SymbolKind.Package,
  exchange: SymbolKind.Event,
};

/**
 * The outline as nested symbols.
 * @param details whether the client shows them beside the names; where it does not they are part of the names
 */
export function toSymbols(text: DocumentText, items: readonly OutlineItem[], details: boolean): DocumentSymbol[] {
  return items.map((item) => ({
    name: details ? item.name : fullName(item),
    ...(item.detail === '' || !details ? {} : { detail: item.detail }),
    kind: symbolKinds[item.kind],
    range: toRange(text, item.span),
    selectionRange: toRange(text, item.selectionSpan),
    ...(item.children.length === 0 ? {} : { children: toSymbols(text, item.children, details) }),
  }));
}

function fullName({ name, detail }: OutlineItem): string {
  return detail === '' ? name : `${name} – ${detail}`;
}

/** The outline as a list, for clients that know no nested symbols. */
export function toFlatSymbols(
  text: DocumentText,
  uri: string,
  items: readonly OutlineItem[],
  containerName?: string,
): SymbolInformation[] {
  return items.flatMap((item) => [
    {
      name: fullName(item),
      kind: symbolKinds[item.kind],
      location: { uri, range: toRange(text, item.span) },
      ...(containerName === undefined ? {} : { containerName }),
    },
    ...toFlatSymbols(text, uri, item.children, item.name),
  ]);
}

/** Foldings as lines, in the order given. */
export function toFoldingRanges(text: DocumentText, foldings: readonly Folding[]): FoldingRange[] {
  return foldings.map(({ span, kind }) => ({
    startLine: text.lineAt(span.start),
    endLine: text.lineAt(span.end),
    // Then "Fold all block comments" folds away what nobody said.
    ...(kind === 'furniture' ? { kind: FoldingRangeKind.Comment } : {}),
  }));
}

/** Links to lines of a document as VS Code follows them: `file:///talk.transcript#L3`. */
export function linkInto(uri: string): Link {
  // A bracket would end the link.
  const address = uri.replaceAll('(', '%28').replaceAll(')', '%29');
  return (line) => `${address}#L${line}`;
}

/** A hover in Markdown, or without its marks for a client that shows plain text only. */
export function toHover(client: ClientCapabilities, text: DocumentText, hover: Hover | null): ProtocolHover | null {
  if (hover === null) return null;
  const formats = client.textDocument?.hover?.contentFormat;
  const isMarkdown = formats === undefined || formats.includes(MarkupKind.Markdown);
  const contents = isMarkdown
    ? { kind: MarkupKind.Markdown, value: hover.markdown }
    : { kind: MarkupKind.PlainText, value: withoutMarks(hover.markdown) };
  return { contents, range: toRange(text, hover.span) };
}

function withoutMarks(markdown: string): string {
  return markdown
    .replaceAll(/(?<!\\)\[([^\]]*)\]\([^()]*\)/g, '$1')
    .replaceAll('**', '')
    .replaceAll(/\\(?=[\p{P}\p{S}])/gu, '');
}

/** Where a name is introduced, with the name that leads there for a client that underlines it. */
export function toDefinition(
  client: ClientCapabilities,
  { text, document }: { readonly text: DocumentText; readonly document: { readonly uri: string } },
  found: Definition | null,
): ProtocolDefinition | DefinitionLink[] | null {
  if (found === null) return null;
  const targetRange = toRange(text, found.target);
  if (client.textDocument?.definition?.linkSupport !== true) return { uri: document.uri, range: targetRange };
  const originSelectionRange = toRange(text, found.origin);
  return [{ originSelectionRange, targetUri: document.uri, targetRange, targetSelectionRange: targetRange }];
}

/** The places of a name; where it is a label, somebody speaks, which editors show in another colour than a mention. */
export function toHighlights(text: DocumentText, all: readonly Occurrence[]): DocumentHighlight[] {
  return all.map((one) => ({
    range: toRange(text, one),
    kind: one.place === 'label' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

/** Stretches that grow from the first to the last, as a chain from the innermost outwards. */
export function toSelectionRange(text: DocumentText, spans: readonly Span[]): SelectionRange {
  const whole = toRange(text, { start: 0, end: text.length });
  return spans
    .toReversed()
    .reduce<SelectionRange>(
      (parent, span, index) => (index === 0 ? { range: toRange(text, span) } : { range: toRange(text, span), parent }),
      { range: whole },
    );
}

/** Hints inside the lines. */
export function toInlayHints(text: DocumentText, hints: readonly InlayHint[]): ProtocolInlayHint[] {
  return hints.map(({ offset, text: label, reason, side }) => ({
    position: toPosition(text, offset),
    label,
    tooltip: reason,
    ...(side === 'before' ? { paddingRight: true } : { paddingLeft: true }),
  }));
}

/** Facts above the lines. A lens has to have a command; the empty one does nothing when it is chosen. */
export function toCodeLenses(text: DocumentText, lenses: readonly CodeLens[]): ProtocolCodeLens[] {
  return lenses.map(({ span, title }) => ({ range: toRange(text, span), command: { title, command: '' } }));
}

const completionKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  speaker: CompletionItemKind.Class,
  name: CompletionItemKind.Reference,
  note: CompletionItemKind.Text,
  date: CompletionItemKind.Value,
};

/** What can be written, in the order given. */
export function toCompletionList(text: DocumentText, { items, isIncomplete }: Completions): CompletionList {
  const digits = String(items.length).length;
  return {
    isIncomplete,
    items: items.map(({ label, kind, detail, span, text: newText, filter }, index): CompletionItem => ({
      label,
      kind: completionKinds[kind],
      ...(detail === '' ? {} : { detail }),
      // Editors sort by this text before they look at how well the letters match.
      sortText: String(index).padStart(digits, '0'),
      filterText: filter,
      textEdit: { range: toRange(text, span), newText },
    })),
  };
}

/** Tokens in the protocol's relative numbers. */
export function toSemanticTokens(text: DocumentText, tokens: readonly SemanticToken[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { start, end, type } of tokens) {
    const { line, character } = toPosition(text, start);
    builder.push(line, character, end - start, tokenTypes.indexOf(type), 0);
  }
  // The builder's result id would promise that changes of this result can be asked for.
  return { data: builder.build().data };
}

/** A change of one file. */
export interface FileChange {
  readonly uri: string;
  /** The version that the edits refer to; null when they refer to the file on disk. */
  readonly version: number | null;
  readonly edits: readonly ProtocolEdit[];
  readonly creates?: boolean;
  /** Set when the user should see the change before it is made. */
  readonly confirmation?: string | undefined;
}

/** Changes of files in the shape that the client understands. */
export function toWorkspaceEdit(capabilities: ClientCapabilities, ...files: readonly FileChange[]): WorkspaceEdit {
  const { documentChanges } = capabilities.workspace?.workspaceEdit ?? {};
  if (documentChanges !== true)
    return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, [...edits]])) };
  const annotations = new Map<string, ChangeAnnotation>();
  const changes = files.flatMap(({ uri, version, edits, creates = false, confirmation }) => {
    const isAnnotated = confirmation !== undefined && canAskBefore(capabilities);
    const annotationId = `confirm: ${confirmation}`;
    if (isAnnotated) annotations.set(annotationId, { label: confirmation, needsConfirmation: true });
    const edit: TextDocumentEdit = {
      textDocument: { uri, version },
      edits: isAnnotated ? edits.map((one) => ({ ...one, annotationId })) : [...edits],
    };
    return [...(creates ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []), edit];
  });
  return {
    documentChanges: changes,
    ...(annotations.size > 0 ? { changeAnnotations: Object.fromEntries(annotations) } : {}),
  };
}

/** True when the client shows changes that need it to the user before it makes them. */
export function canAskBefore({ workspace }: ClientCapabilities): boolean {
  const edit = workspace?.workspaceEdit;
  return edit?.documentChanges === true && edit.changeAnnotationSupport !== undefined;
}

/** True when the client can create a file as part of a change. */
export function canCreateFiles({ workspace }: ClientCapabilities): boolean {
  const edit = workspace?.workspaceEdit;
  return edit?.documentChanges === true && edit.resourceOperations?.includes('create') === true;
}
