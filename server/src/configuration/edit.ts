import { modify, parseTree, type FormattingOptions, type ParseError } from 'jsonc-parser';
import { inOrder, type Level, type TextEdit } from '../core/index.ts';

/** The text of a new configuration file that sets one rule. */
export function newConfiguration(ruleId: string, level: Level | 'off'): string {
  return `${JSON.stringify({ rules: { [ruleId]: level } }, null, 2)}\n`;
}

/**
 * The edits that make the text of a configuration file set a rule to `level`. Comments, order and formatting stay as they
 * are, and the rule's own settings too. Null when the text is too broken to be edited without guessing.
 */
export function setRuleLevel(text: string, ruleId: string, level: Level | 'off'): readonly TextEdit[] | null {
  if (text.replace(/^\ufeff/u, '').trim() === '') {
    return [{ start: 0, end: text.length, text: newConfiguration(ruleId, level) }];
  }
  // The parser takes a byte order mark for a mistake.
  const markLength = text.startsWith('\ufeff') ? 1 : 0;
  const json = text.slice(markLength);
  const errors: ParseError[] = [];
  const tree = parseTree(json, errors, { allowTrailingComma: true });
  if (tree?.type !== 'object' || errors.length > 0) return null;
  const rules = tree.children?.find((property) => property.children?.[0]?.value === 'rules')?.children?.[1];
  if (rules !== undefined && rules.type !== 'object') return null;
  const entry = rules?.children?.find((property) => property.children?.[0]?.value === ruleId)?.children?.[1];
  const path = ['rules', ruleId, ...(entry?.type === 'object' ? ['level'] : [])];
  const edits = modify(json, path, level, { formattingOptions: formattingOf(json) });
  return inOrder(
    edits.map(({ offset, length, content }) => {
      const start = offset + markLength;
      return { start, end: start + length, text: content };
    }),
  );
}

/** The indentation and line break that the text uses itself. */
function formattingOf(json: string): FormattingOptions {
  const indentation = /(?:^|[\r\n])([ \t]+)\S/u.exec(json)?.[1] ?? '  ';
  const eol = /\r\n|\n|\r/u.exec(json)?.[0] ?? '\n';
  return { insertSpaces: !indentation.startsWith('\t'), tabSize: indentation.length, eol, keepLines: true };
}
