/**
 * The boundary of the core: what the language server and the command line may use. Readonly data and functions over UTF-16
 * offsets; nothing here reads a file, knows the protocol or keeps state between calls.
 */
export { DocumentText } from './text/documentText.ts';
export { readLines } from './text/lines.ts';
export { applyEdits, coveringEdit, inOrder } from './text/edit.ts';
export type { TextEdit } from './text/edit.ts';
export type { Span } from './text/span.ts';
export type { Finding, Fix, FixTier, Level, Rule, RuleSetting } from './rules/rule.ts';
