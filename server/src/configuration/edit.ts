import { modify, parseTree, type FormattingOptions, type Node, type ParseError } from 'jsonc-parser';
import { inOrder, type Level, type TextEdit } from '../core/index.ts';

/**
 * The edits that make the text of a configuration file set a rule to `level`, for all files or for one. Comments, order and
 * formatting stay as they are, and the rule's own settings too. Null when the text is too broken to be edited without
 * guessing.
 * @param text the file's text; empty for a new file
 * @param path of the one file, relative to the folder of the configuration; null for all files
 */
export function setRuleLevel(
  text: string,
  ruleId: string,
  level: Level | 'off',
  path: string | null = null,
): readonly TextEdit[] | null {
  const rules = path === null ? ['rules', ruleId] : ['files', path, 'rules', ruleId];
  return set(text, rules, level, (found) => (found?.type === 'object' ? [...rules, 'level'] : rules));
}

/**
 * Sets the value under the keys of `path`.
 * @param narrow may lead deeper, into what stands there already
 */
function set(
  text: string,
  path: readonly string[],
  value: unknown,
  narrow: (found: Node | undefined) => readonly string[],
): readonly TextEdit[] | null {
  if (text.replace(/^\ufeff/u, '').trim() === '') {
    const whole = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
    return [{ start: 0, end: text.length, text: `${JSON.stringify(whole, null, 2)}\n` }];
  }
  // The parser takes a byte order mark for a mistake.
  const markLength = text.startsWith('\ufeff') ? 1 : 0;
  const json = text.slice(markLength);
  const errors: ParseError[] = [];
  let node: Node | undefined = parseTree(json, errors, { allowTrailingComma: true });
  if (node === undefined || errors.length > 0) return null;
  for (const key of path) {
    // Only an object can take a key in; anything else in its place is a mistake that is not ours to correct.
    if (node !== undefined && node.type !== 'object') return null;
    node = node?.children?.find((property) => property.children?.[0]?.value === key)?.children?.[1];
  }
  const edits = modify(json, [...narrow(node)], value, { formattingOptions: formattingOf(json) });
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
