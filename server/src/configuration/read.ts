import { closest, distance } from 'fastest-levenshtein';
import {
  findNodeAtLocation,
  parseTree,
  getNodeValue,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import * as v from 'valibot';
import { readLines } from '../core/index.ts';
import type { Level, Rule, RuleSetting, Span } from '../core/index.ts';

/** The name of the project's configuration file. */
export const configurationFile = '.transcriptrc.json';

/** What a rule can be set to. */
export const levels = ['off', 'hint', 'information', 'warning', 'error'] as const satisfies readonly (Level | 'off')[];

/** Value of a rule's own setting. */
export type SettingValue = boolean | number | string;

/** What a project or an editor decides; a rule that is not named keeps its defaults. */
export interface Configuration {
  /** By rule id. */
  readonly levels: Readonly<Record<string, Level | 'off'>>;
  /** By rule id, then by the setting's name. */
  readonly settings: Readonly<Record<string, Readonly<Record<string, SettingValue>>>>;
}

/** The configuration that decides nothing. */
export const noConfiguration: Configuration = { levels: {}, settings: {} };

/** A mistake in a configuration file. The entry it stands in is left out, everything else counts. */
export interface ConfigurationProblem {
  /** The file, as it was named to {@link readConfiguration}. */
  readonly fileName: string;
  /** UTF-16 offsets of the mistake. */
  readonly span: Span;
  /** Where it starts, both from 1, `column` in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** What is wrong and what is allowed: sentences with full stops. */
  readonly message: string;
}

/** A mistake in a value: the keys that lead to it, and whether the key itself is wrong or what it holds. */
interface Mistake {
  readonly path: readonly string[];
  readonly part: 'key' | 'value';
  readonly message: string;
}

const topLevelKeys = ['$schema', 'rules'];

/**
 * Reads the text of a `.transcriptrc.json`: JSON in which comments and trailing commas are allowed. Never fails: what is
 * wrong is left out and told in `problems`, in the order of the file; an empty file decides nothing.
 * @param text the file's text; a byte order mark is allowed
 * @param fileName what the problems call the file
 * @param rules the rules there are
 */
export function readConfiguration(
  text: string,
  fileName: string,
  rules: readonly Rule[],
): { configuration: Configuration; problems: readonly ConfigurationProblem[] } {
  // The parser takes a byte order mark for a mistake; a space in its place keeps all offsets.
  const json = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
  const lines = readLines(json);
  const problem = (place: Span, message: string): ConfigurationProblem => {
    // The parser's offsets run over the end where a comment is left open.
    const span = { start: Math.min(place.start, json.length), end: Math.min(place.end, json.length) };
    const line = lines.at(span.start);
    return { fileName, span, line: line + 1, column: span.start - lines.start(line) + 1, message };
  };

  const errors: ParseError[] = [];
  const tree = parseTree(json, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const problems = errors.map(({ error, offset, length }) =>
    problem({ start: offset, end: Math.min(json.length, offset + length) }, syntaxMessage(printParseErrorCode(error))),
  );
  if (tree === undefined) return { configuration: noConfiguration, problems };

  const { configuration, mistakes } = readTop(getNodeValue(tree), rules);
  for (const { path, part, message } of mistakes) problems.push(problem(spanOf(tree, path, part), message));
  problems.sort((left, right) => left.span.start - right.span.start);
  return { configuration, problems };
}

/**
 * Reads what stands under the key `rules`, in the file or in an editor's settings: rule ids with a level, or with an object
 * of `level` and the rule's own settings. Never fails.
 * @returns the messages name the rule concerned, so that they can stand alone
 */
export function readRules(
  value: unknown,
  rules: readonly Rule[],
): { configuration: Configuration; messages: readonly string[] } {
  const { configuration, mistakes } = readRuleEntries(value, rules);
  return { configuration, messages: mistakes.map(({ message }) => message) };
}

/** The configuration of `stronger`, and that of `weaker` wherever `stronger` decides nothing. */
export function combine(weaker: Configuration, stronger: Configuration): Configuration {
  const settings: Record<string, Readonly<Record<string, SettingValue>>> = { ...weaker.settings };
  for (const [id, values] of Object.entries(stronger.settings)) settings[id] = { ...settings[id], ...values };
  return { levels: { ...weaker.levels, ...stronger.levels }, settings };
}

function readTop(value: unknown, rules: readonly Rule[]): { configuration: Configuration; mistakes: Mistake[] } {
  if (!v.is(anObject, value)) {
    return {
      configuration: noConfiguration,
      mistakes: [
        { path: [], part: 'value', message: 'The configuration must be an object: { "rules": { "RULE": "LEVEL" } }.' },
      ],
    };
  }
  const { configuration, mistakes } = readRuleEntries('rules' in value ? value['rules'] : {}, rules);
  const unknown = Object.keys(value).filter((key) => !topLevelKeys.includes(key));
  return {
    configuration,
    mistakes: [
      ...unknown.map((key): Mistake => ({
        path: [key],
        part: 'key',
        message: `There is no key “${key}”. Allowed here: ${list(topLevelKeys, 'and')}.`,
      })),
      ...mistakes.map((mistake) => ({ ...mistake, path: ['rules', ...mistake.path] })),
    ],
  };
}

function readRuleEntries(
  value: unknown,
  rules: readonly Rule[],
): { configuration: Configuration; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const levelOf: Record<string, Level | 'off'> = {};
  const settingsOf: Record<string, Record<string, SettingValue>> = {};
  if (!v.is(anObject, value)) {
    const message = '“rules” must be an object of rule ids and levels: { "trailing-space": "off" }.';
    return { configuration: noConfiguration, mistakes: [{ path: [], part: 'value', message }] };
  }
  for (const [id, entry] of Object.entries(value)) {
    const rule = rules.find((candidate) => candidate.id === id);
    if (rule === undefined) {
      mistakes.push({ path: [id], part: 'key', message: unknownRule(id, rules) });
      continue;
    }
    if (!v.is(anObject, entry)) {
      const level = v.safeParse(levelSchema, entry);
      if (level.success) levelOf[id] = level.output;
      else mistakes.push({ path: [id], part: 'value', message: notALevel(entry, id) });
      continue;
    }
    for (const [name, given] of Object.entries(entry)) {
      const path = [id, name];
      if (name === 'level') {
        const level = v.safeParse(levelSchema, given);
        if (level.success) levelOf[id] = level.output;
        else mistakes.push({ path, part: 'value', message: notALevel(given, id) });
        continue;
      }
      const setting = rule.settings?.find((candidate) => candidate.name === name);
      if (setting === undefined) {
        const allowed = list(['level', ...(rule.settings ?? []).map((candidate) => candidate.name)], 'and');
        mistakes.push({ path, part: 'key', message: `The rule “${id}” has no setting “${name}”. It has ${allowed}.` });
        continue;
      }
      const read = v.safeParse(settingSchema(setting), given);
      if (read.success) (settingsOf[id] ??= {})[name] = read.output;
      else {
        const message = `The setting “${name}” of the rule “${id}” must be a ${typeof setting.default}: ${setting.description}`;
        mistakes.push({ path, part: 'value', message });
      }
    }
  }
  return { configuration: { levels: levelOf, settings: settingsOf }, mistakes };
}

const anObject = v.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const levelSchema = v.picklist(levels);

function settingSchema({ default: value }: RuleSetting): v.GenericSchema<unknown, SettingValue> {
  if (typeof value === 'boolean') return v.boolean();
  return typeof value === 'number' ? v.pipe(v.number(), v.finite()) : v.string();
}

function notALevel(value: unknown, id: string): string {
  const allowed = list(
    levels.map((level) => `"${level}"`),
    'or',
  );
  return `${JSON.stringify(value)} is not a level for the rule “${id}”. Allowed: ${allowed}.`;
}

function unknownRule(id: string, rules: readonly Rule[]): string {
  const ids = rules.map((rule) => rule.id);
  const near = ids.length > 0 ? closest(id, ids) : '';
  const proposal = near !== '' && distance(id, near) <= Math.max(2, near.length / 4) ? ` Is it “${near}”?` : '';
  return `There is no rule “${id}”.${proposal} “transcript rules” lists them all.`;
}

/** Where the key or the value at the end of `path` stands. */
function spanOf(tree: Node, path: readonly string[], part: Mistake['part']): Span {
  const value = findNodeAtLocation(tree, [...path]) ?? tree;
  const node = part === 'key' ? (value.parent?.children?.[0] ?? value) : value;
  return { start: node.offset, end: node.offset + node.length };
}

function list(words: readonly string[], conjunction: 'and' | 'or'): string {
  return new Intl.ListFormat('en', { type: conjunction === 'and' ? 'conjunction' : 'disjunction' }).format(words);
}

const syntaxMessages: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is not JSON: strings need double quotes, and the only words are true, false and null.',
  InvalidNumberFormat: 'This is not a number as JSON writes it.',
  PropertyNameExpected: 'A key in double quotes is missing here.',
  ValueExpected: 'A value is missing here.',
  ColonExpected: 'A colon is missing between the key and its value.',
  CommaExpected: 'A comma is missing before this.',
  CloseBraceExpected: 'A closing brace is missing here.',
  CloseBracketExpected: 'A closing bracket is missing here.',
  EndOfFileExpected: 'The configuration ends before this: there must be one object and nothing after it.',
  UnexpectedEndOfComment: 'This comment does not end.',
  UnexpectedEndOfString: 'The closing double quote of this string is missing.',
  UnexpectedEndOfNumber: 'This number is not complete.',
  InvalidUnicode: 'This is not a \\u escape with four hexadecimal digits.',
  InvalidEscapeCharacter: 'This character cannot be escaped in JSON.',
  InvalidCharacter: 'This character cannot stand in a JSON string; write it as an escape.',
};

function syntaxMessage(code: string): string {
  return syntaxMessages[code] ?? `This is not JSON (${code}).`;
}
